const LEAST_STEM = 5;
const SHORTEST = 3;

/** Says whether two words have the same stem: "burglary" and "burglaries", "offend" and "offenders". */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/^\d/u.test(one) && /^\d/u.test(other)) return Number.parseInt(one, 10) === Number.parseInt(other, 10);
  const stem = Math.min(LEAST_STEM, Math.max(one.length, other.length) - 1);
  const least = Math.min(one.length, other.length);
  return least >= SHORTEST && least >= stem && one.slice(0, stem) === other.slice(0, stem);
}
