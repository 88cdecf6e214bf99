import type { Indicator } from '../../model/indicator.js';
import { isShare } from '../../model/unit.js';
import { describePeriod } from '../../period/describePeriod.js';
import { type Member, membersOf } from '../../series/byKind.js';
import { monthsBetween } from '../../period/monthsBetween.js';
import type { PeriodReader } from '../../period/periodReader.js';
import { type RecentTrend, recentTrend, type TrendPoint } from '../../statistics/recentTrend.js';
import type { TrendAnalysis } from '../analyses.js';
import type { Reason } from '../../explain/reason.js';
import { reason } from '../../explain/reasons.js';
import { countsOf } from './counts.js';
import type { OwnSeries } from './ownSeries.js';

const POINTS = 5;
const NO_COUNTS = noTrend(reason('count-without-base', { method: 'trend' }));
const NOTHING_OBSERVED = noTrend(tooFew(0, false, undefined));

/** Says whether the area's last five years go up or down by more than chance. */
export function trendOf(
  { unit, polarity }: Indicator,
  { kinds, judgedKind }: OwnSeries,
  readPeriod: PeriodReader,
): TrendAnalysis {
  if (unit.kind !== 'rate' && !isShare(unit)) return NO_COUNTS;
  if (kinds.size === 0) return NOTHING_OBSERVED;
  const years = membersOf(kinds, 'annual');
  if (years.length < POINTS) return noTrend(tooFew(years.length, kinds.has('rolling'), judgedKind));
  const last = years.slice(-POINTS);
  // Years that end in the middle of a month cannot be matched day by day.
  if (!last.every(isOfMonths)) return noTrend(tooFew(0, false, 'other'));
  const differing = differingDenominators(last, readPeriod);
  if (differing) return noTrend(differing);
  const points: TrendPoint[] = last.map(({ start, end, point }) => {
    const known = point && countsOf(point, unit);
    return {
      period: describePeriod(start, end).label,
      count: known?.count ?? null,
      denominator: known?.denominator ?? null,
    };
  });
  const options = { statistic: unit.kind === 'rate' ? 'rate' : 'proportion', polarity } as const;
  const { reason: refusal, ...trend } = recentTrend(points, options);
  return { ...trend, reasons: [refusal === null ? tested(trend) : refused(refusal, last)] };
}

function isOfMonths({ start, end }: Member): boolean {
  const { kind } = describePeriod(start, end);
  return kind !== 'day' && kind !== 'days';
}

function tooFew(known: number, hasRolling: boolean, judgedKind: OwnSeries['judgedKind']): Reason {
  if (hasRolling) return reason('overlapping-periods', { method: 'trend', needed: POINTS, known });
  return known === 0 && judgedKind !== undefined
    ? reason('periods-do-not-fit', { method: 'trend', kind: judgedKind })
    : reason('too-few-points', { method: 'trend', needed: POINTS, known, periods: 'years' });
}

// Using one population for all years, or last year's for some and this year's for others, would change the rates on its
// own.
function differingDenominators(last: readonly Member[], readPeriod: PeriodReader): Reason | undefined {
  const lags = last.map(({ point, end }) => {
    const text = point?.figure.denominatorPeriod;
    return text === undefined ? undefined : monthsBetween(readPeriod(text, 'denominatorPeriod').end, end);
  });
  const known = lags.filter((lag) => lag !== undefined);
  if (new Set(known).size <= 1) return undefined;
  return reason('denominators-differ', { method: 'trend' });
}

function tested({ direction, chiSquare, periods }: Omit<RecentTrend, 'reason'>): Reason {
  return reason('trend-tested', {
    // A trend that was tested always has a direction.
    direction: direction as Exclude<typeof direction, 'cannot-be-calculated'>,
    chiSquare: Number(chiSquare),
    from: String(periods[0]),
    to: String(periods.at(-1)),
  });
}

function refused(refusal: NonNullable<RecentTrend['reason']>, last: readonly Member[]): Reason {
  if (refusal.code !== 'too-few-points') return reason('trend-not-defined', { refusal });
  return last.some(({ point }) => point === undefined)
    ? reason('series-broken', { method: 'trend', needed: POINTS, known: null, periods: 'years' })
    : reason('counts-not-known', { method: 'trend', needed: POINTS });
}

/** Returns a trend with the reason why there is none. */
export function noTrend(because: Reason): TrendAnalysis {
  return { direction: 'cannot-be-calculated', judgement: null, chiSquare: null, periods: [], reasons: [because] };
}
