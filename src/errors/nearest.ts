/** How a hint begins. */
export const DID_YOU_MEAN = 'Did you mean';

const LONGEST = 64;
const MOST_KNOWN = 1000;

/** Finds the word most like another, where one is near enough to be what was meant: within a third of its letters. */
export function nearest(word: unknown, known: Iterable<unknown>, most = Infinity): string | undefined {
  if (typeof word !== 'string' || word.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewestEdits = Math.min(most, Math.max(1, Math.round(word.length / 3))) + 1;
  let seen = 0;
  for (const candidate of known) {
    seen += 1;
    if (seen > MOST_KNOWN) break;
    if (typeof candidate !== 'string' || Math.abs(candidate.length - word.length) >= fewestEdits) continue;
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewestEdits) {
      fewestEdits = edits;
      best = candidate;
    }
  }
  return best;
}

/** Ends a message with the word that was probably meant, or with nothing. */
export function didYouMean(word: unknown, known: Iterable<unknown>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` ${DID_YOU_MEAN} '${meant}'?`;
}

// Levenshtein's distance, one row at a time.
function editsBetween(first: string, second: string): number {
  let row = [...Array(second.length + 1).keys()];
  let left = second.length;
  for (const letter of first) {
    let diagonal = 0;
    row = row.map((above, column) => {
      const replaced = diagonal + (letter === second[column - 1] ? 0 : 1);
      left = column === 0 ? above + 1 : Math.min(replaced, above + 1, left + 1);
      diagonal = above;
      return left;
    });
  }
  return left;
}
