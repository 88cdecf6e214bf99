import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Period } from '../model/period.js';
import { dayLater, daysBetween, FIRST_YEAR, LAST_YEAR } from './day.js';
import { describePeriod } from './describePeriod.js';
import { monthsEndingWith } from './monthsEndingWith.js';
import { monthsIn } from './monthsIn.js';

/** Returns the period of the same length that begins the day after another, or with -1 ends the day before it. */
export function neighbour(period: Period, step: 1 | -1): Period {
  const months = monthsIn(period);
  const found = months === undefined ? daysBeside(period, step) : monthsEndingWith(period.end, step * months, months);
  return found ?? refuseYears(step === 1 ? `after ${period.label}` : `before ${period.label}`);
}

/** Refuses a period that is not wholly within the years that the library reads. */
export function refuseYears(where: string): never {
  throw new CommunitySafetyError(
    'INVALID_PERIOD',
    `There is no such period ${where}: years run from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`,
    { reason: 'no-such-day' },
  );
}

function daysBeside({ start, end }: Period, step: 1 | -1): Period | undefined {
  const days = step * (daysBetween(start, end) + 1);
  const [first, last] = [dayLater(start, days), dayLater(end, days)];
  return first === undefined || last === undefined ? undefined : describePeriod(first, last);
}
