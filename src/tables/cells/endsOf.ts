import type { Day } from '../../model/period.js';
import { periodIn } from './periodIn.js';

/** Returns the first and last day of a period in words, if they can be read. */
export function endsOf(text: string | undefined): readonly Day[] {
  const period = periodIn(text);
  return period === undefined ? [] : [period.start, period.end];
}
