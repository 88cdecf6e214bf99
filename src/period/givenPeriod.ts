import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Period } from '../model/period.js';
import { isDay } from './day.js';
import { describePeriod } from './describePeriod.js';
import { parsePeriod } from './parsePeriod.js';

/** Takes a period as the public functions do: its text, or the period itself, of which only the days count. */
export function givenPeriod(period: Period | string, name?: string): Period {
  const days = daysOf(period);
  if (days !== undefined && days.start <= days.end) return describePeriod(days.start, days.end);
  const text = days === undefined ? (period as string) : `${days.start} to ${days.end}`;
  const result = parsePeriod(text);
  if (result.ok) return describePeriod(result.start, result.end);
  const { message, reason } = result;
  throw new CommunitySafetyError('INVALID_PERIOD', name === undefined ? message : `${name}: ${message}`, {
    ...(name !== undefined && { argument: name }),
    text,
    reason,
  });
}

function daysOf(period: Period | string): Pick<Period, 'start' | 'end'> | undefined {
  if (typeof period !== 'object' || (period as unknown) === null) return undefined;
  return isDay(period.start) && isDay(period.end) ? period : undefined;
}
