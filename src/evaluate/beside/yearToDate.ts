import { directionOfTravel } from '../../compare/directionOfTravel.js';
import { differenceOver, type Exact, order, times } from '../../exact/exact.js';
import type { Indicator } from '../../model/indicator.js';
import { type Member, membersOf, monthsBetween, yearBefore } from '../../series/byKind.js';
import { endOf, type Point } from '../../series/observed.js';
import { monthsEndingWith } from '../../period/monthsEndingWith.js';
import { type Path, valueOnPath } from '../../trajectory/path.js';
import { type Bound, wantsLess } from '../bound.js';
import { dated } from '../dated.js';
import type { YearToDate } from '../findings.js';
import { inUnit, named } from '../words.js';
import { decimalsInWords } from './decimalsOfAll.js';
import type { OwnSeries } from './ownSeries.js';

/** What a whole year is to come to, as a fraction. */
interface YearPlan {
  readonly over: Exact;
  readonly under: number;
  readonly wantsLess: boolean;
}

const MONTHS = 12;

/** Holds the latest year-to-date figure against its part of the year's plan, where one is later than the judged figure. */
export function yearToDateOf(
  indicator: Indicator,
  { kinds, judgedKind }: OwnSeries,
  figure: Point | undefined,
  bound: Bound | undefined,
  path: Path | undefined,
): YearToDate | null {
  const members = membersOf(kinds, 'year-to-date');
  const latest = members.at(-1);
  // A percentage does not grow in the course of a year: it is judged as it is.
  if (indicator.unit.kind === 'percentage' || latest?.point === undefined || latest.end <= endOf(figure)) return null;
  const { point } = latest;
  const before = yearBefore(latest, members)?.point;
  const { polarity } = indicator;
  const shared = {
    actual: dated(point),
    lastYear: before ? dated(before) : null,
    direction: before ? directionOfTravel({ current: point.value, previous: before.value, polarity }) : null,
  };
  const year = judgedKind === 'annual' ? planOf(indicator, bound, path, latest) : undefined;
  if (year === undefined) {
    const message = `The year to date, ${named(point, indicator)}, is held against no plan: the target gives none for that year.`;
    return { ...shared, plan: null, standing: 'not-known', reasons: [{ code: 'no-expected-value', message }] };
  }
  const part = times(year.over, monthsBetween(latest.start, latest.end) + 1);
  const whole = year.under * MONTHS;
  const side = order(times(point.value, whole), part);
  const isOnTrack = side === 0 || side < 0 === year.wantsLess;
  const plan = differenceOver(part, 0, 1, whole, undefined);
  const total = differenceOver(year.over, 0, 1, year.under, undefined);
  const decimals = 1 + decimalsInWords([point.value]);
  const message = `The year to date, ${named(point, indicator)}, is ${isOnTrack ? 'at least as good as' : 'not as good as'} its part of the year's plan: ${inUnit(plan, indicator, decimals)} of ${inUnit(total, indicator, decimals)} in equal months.`;
  return {
    ...shared,
    plan,
    standing: isOnTrack ? 'on-track' : 'off-track',
    reasons: [{ code: 'year-to-date-judged', message }],
  };
}

// A level that stands anew for each year is the plan of each; on the way to one it is what is expected of that year.
function planOf(
  { target }: Indicator,
  bound: Bound | undefined,
  path: Path | undefined,
  { start }: Member,
): YearPlan | undefined {
  if (bound === undefined || bound.operator === 'between') return undefined;
  if (target.kind === 'level' && target.every === 'year') {
    return { over: bound.value, under: 1, wantsLess: wantsLess(bound.operator) };
  }
  const end = monthsEndingWith(start, MONTHS - 1, MONTHS)?.end;
  if (path === undefined || end === undefined || end <= path.start || end > path.due) return undefined;
  return { ...valueOnPath(path, end), wantsLess: wantsLess(bound.operator) };
}
