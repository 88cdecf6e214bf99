import { parsePeriod, type PeriodResult } from './parsePeriod.js';

const KIND = { kind: 'financial-year' } as const;

/**
 * Reads a period from a sentence, a heading or the cover of a plan. There `2009-10` is a financial year, since months
 * are printed with their names, and `2010 - 12` is refused, since its years may be financial ones.
 */
export function parseInPrint(text: string): PeriodResult {
  const period = parsePeriod(text, KIND);
  return period.ok && period.kind === 'months' ? parsePeriod(text, { ...KIND, year: 'financial' }) : period;
}
