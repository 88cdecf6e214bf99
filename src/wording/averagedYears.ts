import type { Period } from '../model/period.js';
import { describePeriod } from '../period/describePeriod.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { as, either, grammar, maybe, type Parser, token, words } from './combinators.js';
import { numberInWordsAt } from './printedNumber.js';

/** A range of years for which a text gives an average. */
export interface AveragedYears {
  readonly period: Period;
  /** Whether they may be calendar years: "2004-08". */
  readonly isCalendar: boolean;
}

const RUN = /^(\d{4})(?: ?- ?| to )(\d{4}|\d{2})$/u;

const year = token(({ period }) => period !== undefined, 'period', 'number');
const run: Parser<AveragedYears> = either(
  as(grammar`${year} to|and|until|- ${year}`, ([{ period: first }, { period: last }]) => joined(first, last)),
  as(
    token(() => true, 'period'),
    ({ period, text }) => {
      if (period !== undefined) return yearsIn(period) > 1 ? { period, isCalendar: false } : undefined;
      const [, first = '', last = ''] = RUN.exec(text) ?? [];
      return calendarYears(Number(first), Number(last.length === 4 ? last : `${first.slice(0, 2)}${last}`));
    },
  ),
);
const count = as(
  grammar`${token(({ kind }) => kind === 'number' || kind === 'word')} year annual|rolling?`,
  ([found], tokens, place) => Number(found.digits ?? numberInWordsAt(tokens, place)?.digits),
);
const average = words('averages|average|mean');

/** Reads "2004-08 average", "average of 2009/10 to 2011/12" and "three year average (2010/11 to 2012/13)". */
export const averagedYears: Parser<AveragedYears> = either(
  as(grammar`baseline|years? ${run} annual|baseline*2 ${average}`, ([years]) => years),
  as(
    grammar`annual|baseline*2 ${maybe(count)} baseline? ${average} level|figure|number|rate? for|of|in|over|between|from|during|across|,|(*2 the|years*2 ${run} )?`,
    ([years, , found]) => (years === undefined || years === yearsIn(found.period) ? found : undefined),
  ),
);

function joined(first: Period | undefined, last: Period | undefined): AveragedYears | undefined {
  if (first === undefined || last?.kind !== first.kind || first.start >= last.start) return undefined;
  return { period: describePeriod(first.start, last.end), isCalendar: false };
}

function calendarYears(first: number, end: number): AveragedYears | undefined {
  const last = end < first ? end + 100 : end;
  if (!(first < last) || last - first > 20) return undefined;
  return { period: describePeriod(`${String(first)}-01-01`, `${String(last)}-12-31`), isCalendar: true };
}

// Returns how many whole years a period has, or nothing if it is not a whole number of them.
function yearsIn({ start, end }: Period): number {
  const months = monthsBetween(start, end) + 1;
  return months % 12 === 0 ? months / 12 : 0;
}
