import { order } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import type { SeriesKind } from '../model/seriesKind.js';
import { partsOf } from '../period/describePeriod.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { editionsOf } from './editions.js';
import { isYear, MONTHS_IN } from './lengths.js';
import { compareText, type Observed, type Point } from './observed.js';

/** One period of a series: the figure that counts, and the other figures given for it. */
export interface Member {
  readonly taken: Observed;
  /** What the figure comes to, with the counts of another figure of the same value where its own are not given. */
  readonly point: Point | undefined;
  readonly start: Day;
  readonly end: Day;
  /** The others in the order of their editions. */
  readonly others: readonly Observed[];
}

/** The order in which kinds are told. */
export const SERIES_KINDS: readonly SeriesKind[] = [
  'annual',
  'rolling',
  'quarterly',
  'monthly',
  'year-to-date',
  'other',
];

/** Parts the figures of one area by kind, each kind in order of time. What is stated stands before what was observed. */
export function byKind(
  figures: readonly Observed[],
  isStatedFirst: boolean,
): ReadonlyMap<SeriesKind, readonly Member[]> {
  const kinds = new Map<SeriesKind, Member[]>();
  for (const editions of editionsOf(figures, (one) => `${kindOf(one)} ${startOf(one)} ${one.period.end}`).values()) {
    const member = memberOf(editions, isStatedFirst);
    const kind = kindOf(member.taken);
    const known = kinds.get(kind);
    if (known) known.push(member);
    else kinds.set(kind, [member]);
  }
  for (const members of kinds.values()) {
    members.sort((one, other) => compareText(one.end, other.end) || compareText(one.start, other.start));
  }
  const years = kinds.get('annual');
  if (years && overlap(years)) {
    kinds.set('rolling', years);
    kinds.set('annual', alignedYears(years));
  }
  return kinds;
}

/** Gives the figures of one kind; none where there is no such kind. */
export function membersOf(kinds: ReadonlyMap<SeriesKind, readonly Member[]>, kind: SeriesKind): readonly Member[] {
  return kinds.get(kind) ?? [];
}

/** Finds the figure for the same period of the year before. */
export function yearBefore<One extends Pick<Member, 'start' | 'end'>>(
  { start, end }: Pick<Member, 'start' | 'end'>,
  members: readonly One[],
): One | undefined {
  const [first, last] = [aYearBefore(start), aYearBefore(end)];
  return members.find((one) => one.start.startsWith(first) && one.end.startsWith(last));
}

/** Tells the number of months from one day to another, by their months alone. */
export function monthsBetween(from: Day, to: Day): number {
  const [first, last] = [partsOf(from), partsOf(to)];
  return (last.year - first.year) * 12 + last.month - first.month;
}

function kindOf({ lengths, isCumulative }: Observed): SeriesKind {
  if (isYear(lengths)) return 'annual';
  if (isCumulative) return 'year-to-date';
  const [months] = lengths;
  if (lengths.length !== 1) return 'other';
  if (months === MONTHS_IN.quarter) return 'quarterly';
  return months === MONTHS_IN.month ? 'monthly' : 'other';
}

// A figure headed by the month in which its year ends begins eleven months before that month.
function startOf({ lengths, period }: Observed): Day {
  const [months] = lengths;
  if (months === monthsBetween(period.start, period.end) + 1) return period.start;
  const isWhole = lengths.length === 1 && months !== undefined && Number.isInteger(months);
  const covered = isWhole ? monthsEndingWith(period.end, 0, months) : undefined;
  return covered?.end === period.end ? covered.start : period.start;
}

function memberOf(editions: readonly [Observed, ...Observed[]], isStatedFirst: boolean): Member {
  let [taken] = editions;
  for (const one of editions) {
    if (one.isStated === isStatedFirst || taken.isStated !== isStatedFirst) taken = one;
  }
  return {
    taken,
    point: withCounts(taken, editions),
    start: startOf(taken),
    end: taken.period.end,
    others: editions.filter((one) => one !== taken),
  };
}

function withCounts({ point }: Observed, editions: readonly Observed[]): Point | undefined {
  if (point === undefined || point.figure.count !== undefined) return point;
  return (
    editions.findLast((one) => one.point?.figure.count !== undefined && order(one.point.value, point.value) === 0)
      ?.point ?? point
  );
}

function overlap(members: readonly Member[]): boolean {
  return members.some((member, index) => index > 0 && member.start <= String(members[index - 1]?.end));
}

// Of years that overlap, those that end in the month of the stated figure, or else of the latest, do not.
function alignedYears(years: readonly Member[]): Member[] {
  const reference = years.find(({ taken }) => taken.isStated) ?? years.at(-1);
  const month = (member: Member | undefined): string => String(member?.end.slice(5, 7));
  return years.filter((member) => month(member) === month(reference));
}

function aYearBefore(day: Day): string {
  const { year } = partsOf(day);
  return `${String(year - 1)}${day.slice(4, 7)}`;
}
