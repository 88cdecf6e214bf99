import { directionOfTravel } from '../../compare/directionOfTravel.js';
import { differenceOver, type Exact, order, times } from '../../exact/exact.js';
import { reason } from '../../explain/reasons.js';
import type { Indicator } from '../../model/indicator.js';
import { growsWithTime } from '../../model/unit.js';
import { type Member, membersOf, yearBefore } from '../../series/byKind.js';
import { monthsBetween } from '../../period/monthsBetween.js';
import { dated, endOf, type Point } from '../../series/observed.js';
import { monthsEndingWith } from '../../period/monthsEndingWith.js';
import { type Bound, wantsLess } from '../bound.js';
import { valueOnWay, type Way } from '../expect.js';
import type { YearToDate } from '../analyses.js';
import type { OwnSeries } from './ownSeries.js';

/** The plan for a whole year, as a fraction. */
interface YearPlan {
  readonly over: Exact;
  readonly under: number;
  readonly wantsLess: boolean;
}

const MONTHS = 12;

/** Compares the latest year-to-date figure with its part of the year's plan, if it is later than the judged figure. */
export function yearToDateOf(
  indicator: Indicator,
  { kinds, judged, judgedKind }: OwnSeries,
  figure: Point | undefined,
  bound: Bound | undefined,
  way: Way,
): YearToDate | null {
  // An average is not part of a year's total.
  const members = membersOf(kinds, 'year-to-date').filter(({ taken }) => !('averageOf' in taken.figure));
  const latest = members.at(-1);
  // A percentage does not grow over a year, so it is judged as it is.
  if (!growsWithTime(indicator.unit) || latest?.point === undefined || latest.end <= endOf(figure)) return null;
  const { point } = latest;
  const before = yearBefore(latest, members)?.point;
  const { polarity } = indicator;
  const shared = {
    actual: dated(point),
    lastYear: before ? dated(before) : null,
    direction: before ? directionOfTravel({ current: point.value, previous: before.value, polarity }) : null,
  };
  // The years of the figures show when a year begins.
  const isYear = judgedKind === 'annual' && judged?.start.slice(5) === latest.start.slice(5);
  const year = isYear ? planOf(indicator, bound, way, latest) : undefined;
  if (year === undefined) {
    const because = reason('no-expected-value', { yearToDate: dated(point), unit: indicator.unit });
    return { ...shared, plan: null, standing: 'not-known', reasons: [because] };
  }
  const part = times(year.over, monthsBetween(latest.start, latest.end) + 1);
  const whole = year.under * MONTHS;
  const side = order(times(point.value, whole), part);
  const isOnTrack = side === 0 || side < 0 === year.wantsLess;
  const plan = differenceOver(part, 0, 1, whole, undefined);
  const total = differenceOver(year.over, 0, 1, year.under, undefined);
  const data = { figure: dated(point), plan, year: total, isOnTrack, unit: indicator.unit };
  return {
    ...shared,
    plan,
    standing: isOnTrack ? 'on-track' : 'off-track',
    reasons: [reason('year-to-date-judged', data)],
  };
}

// A level that applies to each year is the plan for each. On the path to a level, the plan is the value expected for
// that year.
function planOf({ target }: Indicator, bound: Bound | undefined, way: Way, { start }: Member): YearPlan | undefined {
  if (bound === undefined || bound.operator === 'between') return undefined;
  if (target.kind === 'level' && target.every === 'year') {
    return { over: bound.value, under: 1, wantsLess: wantsLess(bound.operator) };
  }
  const end = monthsEndingWith(start, MONTHS - 1, MONTHS)?.end;
  const onWay = end === undefined ? undefined : valueOnWay(way, end);
  return onWay && { ...onWay, wantsLess: wantsLess(bound.operator) };
}
