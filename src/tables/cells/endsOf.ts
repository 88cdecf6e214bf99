import type { Day } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';

/** Returns the first and the last day of a period in words, where they can be read. */
export function endsOf(text: string | undefined): readonly Day[] {
  const period = parsePeriod(text ?? '');
  return period.ok ? [period.start, period.end] : [];
}
