import { formatNumber } from '../../format/formatNumber.js';
import type { Indicator } from '../../model/indicator.js';
import { describePeriod } from '../../period/describePeriod.js';
import { type Member, membersOf, monthsBetween } from '../../series/byKind.js';
import type { PeriodReader } from '../../period/periodReader.js';
import { type RecentTrend, recentTrend, type TrendPoint } from '../../statistics/recentTrend.js';
import type { TrendFinding } from '../findings.js';
import type { Reason } from '../../explain/reason.js';
import { countsOf } from './counts.js';
import type { OwnSeries } from './ownSeries.js';

const POINTS = 5;
const NO_COUNTS: TrendFinding = notCalculated({
  code: 'count-without-base',
  message: 'No trend is tested on bare counts: the test takes rates or percentages with the counts behind them.',
});

const NOTHING_OBSERVED = notCalculated(tooFew(0, false, undefined));

/** Tells whether the area's last five years go up or down by more than chance. */
export function trendOf(
  { unit, polarity }: Indicator,
  { kinds, judgedKind }: OwnSeries,
  readPeriod: PeriodReader,
): TrendFinding {
  if (unit.kind === 'count') return NO_COUNTS;
  if (kinds.size === 0) return NOTHING_OBSERVED;
  const years = membersOf(kinds, 'annual');
  if (years.length < POINTS) return notCalculated(tooFew(years.length, kinds.has('rolling'), judgedKind));
  // A year that ends in the middle of a month has no other to follow it day by day.
  if (!years.every(isOfMonths)) return notCalculated(tooFew(0, false, 'other'));
  const last = years.slice(-POINTS);
  const differing = differingDenominators(last, readPeriod);
  if (differing) return notCalculated(differing);
  const points: TrendPoint[] = years.map(({ start, end, point }) => {
    const counts = point && countsOf(point, unit, '');
    const known = counts && 'count' in counts ? counts : undefined;
    return {
      period: describePeriod(start, end).label,
      count: known?.count ?? null,
      denominator: known?.denominator ?? null,
    };
  });
  const options = { statistic: unit.kind === 'rate' ? 'rate' : 'proportion', polarity } as const;
  const { reason, ...trend } = recentTrend(points, options);
  return { ...trend, reasons: [reason === null ? tested(trend) : refused(reason, last)] };
}

function isOfMonths({ start, end }: Member): boolean {
  const { kind } = describePeriod(start, end);
  return kind !== 'day' && kind !== 'days';
}

function tooFew(years: number, hasRolling: boolean, judgedKind: OwnSeries['judgedKind']): Reason {
  if (hasRolling) {
    return {
      code: 'overlapping-periods',
      message: `The years overlap one another, and those that do not are ${String(years)}: the test for a trend needs ${String(POINTS)}.`,
    };
  }
  return years === 0 && judgedKind !== undefined
    ? {
        code: 'periods-do-not-fit',
        message: `The test for a trend takes single years; the figures are ${judgedKind === 'other' ? 'for other periods' : judgedKind}.`,
      }
    : {
        code: 'too-few-points',
        message: `The test for a trend needs ${String(POINTS)} years, and there are ${String(years)}.`,
      };
}

// One population for all years, or now last year's and now this year's, would move the rates by itself.
function differingDenominators(last: readonly Member[], readPeriod: PeriodReader): Reason | undefined {
  const lags = last.map(({ point, end }) => {
    const text = point?.figure.denominatorPeriod;
    return text === undefined ? undefined : monthsBetween(readPeriod(text, 'denominatorPeriod').end, end);
  });
  const known = lags.filter((lag) => lag !== undefined);
  if (new Set(known).size <= 1) return undefined;
  return {
    code: 'denominators-differ',
    message:
      'The denominators are not for the same time of each year, so that they would move the figures by themselves: no trend is tested.',
  };
}

function tested({ direction, chiSquare, periods }: Omit<RecentTrend, 'reason'>): Reason {
  const outcome = direction === 'no-change' ? 'may be chance' : `is ${direction} by more than chance, at 99.8%`;
  return {
    code: 'trend-tested',
    message: `The change over the years ${String(periods[0])} to ${String(periods.at(-1))} ${outcome}: chi-square ${formatNumber(Number(chiSquare), { decimals: 2 })}, significant above 9.55 where it holds without any one year too (Fingertips recent trend).`,
  };
}

function refused({ code, message }: NonNullable<RecentTrend['reason']>, last: readonly Member[]): Reason {
  if (code !== 'too-few-points') return { code: 'trend-not-defined', message };
  return last.some(({ point }) => point === undefined)
    ? { code: 'series-broken', message: `A figure of the last ${String(POINTS)} years is missing. ${message}` }
    : { code: 'counts-not-known', message: `The years are known, but not all counts behind them. ${message}` };
}

function notCalculated(reason: Reason): TrendFinding {
  return { direction: 'cannot-be-calculated', judgement: null, chiSquare: null, periods: [], reasons: [reason] };
}
