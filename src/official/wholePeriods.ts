import { monthsIn } from '../period/monthsIn.js';
import type { Period } from '../model/period.js';
import { partsOf } from '../period/partsOf.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';

const MONTHS_IN_YEAR = 12;

/** A period of the wanted length, with the labels of the periods that make it up. */
export interface WholePeriod {
  readonly period: Period;
  readonly parts: readonly string[];
}

/**
 * Finds the periods of a length in months that are among the given ones or are made up of them, and the given ones that
 * are neither. Periods that are made up end in a given month, or a whole number of periods before or after it.
 */
export function wholePeriods(
  labels: Iterable<string>,
  length: number,
  endMonth: number,
): { readonly whole: readonly WholePeriod[]; readonly other: readonly string[] } {
  const whole = new Map<string, WholePeriod>();
  const other: string[] = [];
  for (const label of labels) {
    const period = givenPeriod(label);
    const months = monthsIn(period);
    const later = (endMonth - partsOf(period.end).month + MONTHS_IN_YEAR) % Math.max(1, length);
    const longer = months === length ? period : monthsEndingWith(period.end, later, length);
    if (months === undefined || months > length || length % months !== 0 || longer === undefined) {
      other.push(label);
      continue;
    }
    whole.set(`${longer.label} ${String(months)}`, { period: longer, parts: partsIn(longer, length, months) });
  }
  return { whole: [...whole.values()], other };
}

function partsIn({ end }: Period, length: number, months: number): readonly string[] {
  return Array.from({ length: length / months }, (_, index) =>
    monthsEndingWith(end, (index + 1) * months - length, months),
  )
    .filter((part) => part !== undefined)
    .map(({ label }) => label);
}
