import { growsWithTime, type Unit } from '../../model/unit.js';
import { manyIn } from '../../series/manyIn.js';

// A quarter's figure is a fourth of a year's, a month's a twelfth; one that lacks a digit is a tenth.
const FAR: Partial<Record<Unit['kind'], number>> = { count: 3, rate: 3 };
// Sums of money, percentages, times and scores change more.
const FAR_OF_OTHERS = 5;
// So many of four times what chance may take to nothing do not fall to a third by chance.
const MANY = 4;

/** Says whether one value is so many times another, both for as long a time, that a careful reader would ask why. */
export function isJump(value: number, before: number, unit: Unit): boolean {
  const [less, more] = value < before ? [value, before] : [before, value];
  const least = growsWithTime(unit) ? MANY * manyIn(unit) : manyIn(unit);
  return less > 0 && more >= least && more >= (FAR[unit.kind] ?? FAR_OF_OTHERS) * less;
}
