import type { Period } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';

/** Returns the period that words name, where they can be read. */
export function periodIn(text: string | undefined): Period | undefined {
  const period = parsePeriod(text ?? '');
  return period.ok ? period : undefined;
}
