import { growsWithTime, type Unit } from '../../model/unit.js';
import { manyIn } from '../../series/manyIn.js';

// A quarter's figure is a fourth of a year's, a month's a twelfth; one that lacks a digit is a tenth.
const FAR: Partial<Record<Unit['kind'], number>> = { count: 3, rate: 3 };
// Sums of money, percentages, times and scores change more.
const FAR_OF_OTHERS = 5;
// As hardly ever happens by chance: 28 that fall to a third, or 15 to one.
const LEAST_LIKELY = 4.4;
const SEVEN = 7;

/** Says whether one value is so many times another, both for as long a time, that a careful reader would ask why. */
export function isJump(value: number, before: number, unit: Unit): boolean {
  const [less, more] = value < before ? [value, before] : [before, value];
  const isFar = less > 0 && more >= (FAR[unit.kind] ?? FAR_OF_OTHERS) * less;
  if (!growsWithTime(unit)) return isFar && more >= manyIn(unit);
  // The root of a number of cases strays by a half, however many there are.
  const rootOf = (figure: number): number => Math.sqrt((figure * SEVEN) / manyIn(unit));
  return isFar && 2 * (rootOf(more) - rootOf(less)) >= LEAST_LIKELY;
}
