const LONGEST = 64;

/** Finds the word most like another, where one is near enough to be what was meant. */
export function nearest(word: unknown, known: Iterable<string>): string | undefined {
  if (typeof word !== 'string' || word.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewestEdits = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
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

// Levenshtein's distance, one row at a time.
function editsBetween(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...first].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...second].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}
