import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Period } from '../model/period.js';
import { parsePeriod, type ParsePeriodOptions } from './parsePeriod.js';

/** Reads the text of a period, or throws an error that names its place. */
export type PeriodReader = (text: string, place: string) => Period;

/** Makes a reader of periods that reads each text once, with what is known of them. */
export function periodReader(options: ParsePeriodOptions = {}): PeriodReader {
  const known = new Map<string, Period>();
  return (text, place) => {
    const period = known.get(text) ?? readPeriod(text, place, options);
    known.set(text, period);
    return period;
  };
}

function readPeriod(text: string, place: string, options: ParsePeriodOptions): Period {
  const result = parsePeriod(text, options);
  if (result.ok) {
    const { label, kind, start, end } = result;
    return { label, kind, start, end };
  }
  throw new CommunitySafetyError('INVALID_PERIOD', `${place}: ${result.message}`, {
    place,
    text,
    reason: result.reason,
  });
}
