// With only two figures, one may well be twice the other.
const FEWEST = 3;
const ABOUT = 0.1;

/** Says whether numbers are about one, two and three times the first, as running totals are. */
export function areInSteps(values: readonly number[]): boolean {
  const [first = 0] = values;
  return (
    first > 0
    && values.length >= FEWEST
    && values.every((value, index) => Math.abs(value / (first * (index + 1)) - 1) <= ABOUT)
  );
}
