const LONGEST = 64;
const MOST_KNOWN = 1000;

/** Finds the word most like another, where one is near enough to be what was meant. */
export function nearest(word: unknown, known: Iterable<string>): string | undefined {
  if (typeof word !== 'string' || word.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewestEdits = Math.max(2, Math.floor(word.length / 3)) + 1;
  let seen = 0;
  for (const candidate of known) {
    seen += 1;
    if (seen > MOST_KNOWN) break;
    if (Math.abs(candidate.length - word.length) >= fewestEdits) continue;
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewestEdits) {
      fewestEdits = edits;
      best = candidate;
    }
  }
  return best;
}

/** Ends a message with the word that was probably meant, or with nothing. */
export function didYouMean(word: unknown, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Did you mean '${meant}'?`;
}

// Levenshtein's distance, in one row that is written over.
function editsBetween(first: string, second: string): number {
  const row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let line = 1; line <= first.length; line += 1) {
    let diagonal = line - 1;
    row[0] = line;
    for (let column = 1; column <= second.length; column += 1) {
      const above = row[column] ?? 0;
      const replaced = diagonal + (first.charCodeAt(line - 1) === second.charCodeAt(column - 1) ? 0 : 1);
      row[column] = Math.min(replaced, above + 1, (row[column - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[second.length] ?? 0;
}
