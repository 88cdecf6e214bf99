import type { Period } from '../../model/period.js';
import { monthsIn } from '../../period/monthsIn.js';
import { type Times, timesIn } from './timesIn.js';

/** A period that a figure is for; nothing where it is not known, which is taken for any financial year. */
export type PeriodOfFigures = Period | undefined;

/** The periods of some figures; none where none is known, and `unread` where they are not read yet. */
export type PeriodsOfFigures = readonly PeriodOfFigures[] | 'unread';

const APRIL = 4;
const MONTHS_OF_YEAR = 12;
/** The word for what is done once in a while, whose figure is for the year in which it was. */
export const SURVEY = /\bsurveys?\b/iu;

/** Says whether words name a time that is neither that of one of these figures, nor its end, nor behind all of them. */
export function isOtherTime(words: string, periods: PeriodsOfFigures): boolean {
  const times = timesIn(words);
  if (times === undefined) return false;
  if (periods === 'unread') return true;
  const [latest, ...others] = [...periods].sort((one, other) => (String(one?.end) < String(other?.end) ? 1 : -1));
  const isInTime = SURVEY.test(words) && [latest, ...others].some((period) => isTouchedBy(period, times));
  return !isInTime && !isFittedBy(latest, times, true) && !others.some((period) => isFittedBy(period, times, false));
}

/** Says whether words name a time that ends within that of the latest figure, and so is no more than a part of it. */
export function endsWithin(words: string, latest: PeriodOfFigures): boolean {
  const times = timesIn(words);
  if (times === undefined || isFittedBy(latest, times, true) || !isTouchedBy(latest, times)) return false;
  const { months, quarters, length } = times;
  // A month alone may be one of another year.
  return quarters.length > 0 || length !== undefined || months.length > 1 || months[0]?.startsWith('-') === false;
}

function isFittedBy(period: PeriodOfFigures, times: Times, isLatest: boolean): boolean {
  const { months, quarters, years, length = MONTHS_OF_YEAR, isEarlier } = times;
  const own = period === undefined ? MONTHS_OF_YEAR : monthsIn(period);
  if (isEarlier || (length < MONTHS_OF_YEAR && length !== own)) return false;
  // A later time is about the whole of it, unless it is counted.
  const mayBeLater = isLatest && times.length === undefined;
  if (mayBeLater && years.some(({ start }) => period !== undefined && start > period.end)) return true;
  return (
    (period === undefined || years.length === 0 || years.some((each) => isOfYears(each, period)))
    && (months.length === 0 || endWith(period, months, mayBeLater))
    && (quarters.length === 0 || endWithQuarter(period, quarters))
  );
}

function endWith(period: PeriodOfFigures, months: readonly string[], mayBeLater: boolean): boolean {
  const places = months.map((month) => placeIn(period, month));
  const ends = mayBeLater ? ['end', 'behind'] : ['end'];
  return places.some((place) => ends.includes(place)) && places.every((place) => [...ends, 'start'].includes(place));
}

function placeIn(period: PeriodOfFigures, month: string): 'start' | 'inside' | 'end' | 'behind' {
  const [first, last] = endsOf(period);
  if (period === undefined || month.startsWith('-')) {
    const number = month.slice(-2);
    return number === last.slice(-2) ? 'end' : number === first.slice(-2) ? 'start' : 'inside';
  }
  if (month >= last) return month === last ? 'end' : 'behind';
  return month <= first ? 'start' : 'inside';
}

// Those of a calendar year begin with its own months.
function endWithQuarter(period: PeriodOfFigures, quarters: readonly number[]): boolean {
  const [first, last] = endsOf(period).map((month) => Number(month.slice(-2))) as [number, number];
  const isYear = period !== undefined && monthsIn(period) === MONTHS_OF_YEAR;
  const start = isYear ? first : APRIL;
  const monthAt = (count: number): number => 1 + ((start + count - 2) % MONTHS_OF_YEAR);
  const isFromStart =
    Math.min(...quarters) === Math.max(...quarters) || monthAt(3 * Math.min(...quarters) - 2) === first;
  return isFromStart && monthAt(3 * Math.max(...quarters)) === last;
}

function isTouchedBy(period: PeriodOfFigures, { months, years, isEarlier }: Times): boolean {
  if (period === undefined) return !isEarlier;
  const [first, last] = endsOf(period);
  const isInYears = years.length === 0 || years.some((each) => touches(each, period));
  return !isEarlier && isInYears && months.every((month) => month.startsWith('-') || (first <= month && month <= last));
}

// A year alone may be the one that it begins or ends in.
function isOfYears(time: Times['years'][number], period: Period): boolean {
  return time.isWhole ? time.start <= period.start && period.end <= time.end : touches(time, period);
}

function touches(time: Pick<Period, 'start' | 'end'>, period: Period): boolean {
  return time.start <= period.end && period.start <= time.end;
}

function endsOf(period: PeriodOfFigures): readonly [string, string] {
  return period === undefined ? ['-04', '-03'] : [period.start.slice(0, 7), period.end.slice(0, 7)];
}
