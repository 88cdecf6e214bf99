import type { Day } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';

/** Returns the first and last day of a period in words, if they can be read. */
export function endsOf(text: string | undefined): readonly Day[] {
  const period = parsePeriod(text ?? '');
  return period.ok ? [period.start, period.end] : [];
}
