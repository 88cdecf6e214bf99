import type { Exact } from '../../exact/exact.js';
import { reason } from '../../explain/reasons.js';
import { sensibleDecimals } from '../../format/sensibleDecimals.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import type { SeriesKind } from '../../model/seriesKind.js';
import { growsWithTime } from '../../model/unit.js';
import { type Member, membersOf } from '../../series/byKind.js';
import { monthsBetween } from '../../period/monthsBetween.js';
import type { ControlChart, PointType } from '../../statistics/chart.js';
import { controlChart } from '../../statistics/controlChart.js';
import { isMostlyZero } from '../../statistics/isMostlyZero.js';
import type { ControlChartAnalysis, ControlChartSignal, ControlChartStretch } from '../analyses.js';
import type { Reason } from '../../explain/reason.js';
import type { OwnSeries } from './ownSeries.js';

/** A member of a run without gaps. */
interface Known {
  readonly label: string;
  readonly value: Exact;
}

// The smallest number of points for controlChart.
const FEWEST = 8;
const CHARTED = ['monthly', 'quarterly', 'annual'] as const;
const PLURAL = { monthly: 'months', quarterly: 'quarters', annual: 'years' } as const;
const NO_GROUP = { mean: 0, lower: 0, upper: 0, shortGroup: false, flat: true };
const NO_POINT = { pointType: 'common-cause' } as const;
const NOTHING_OBSERVED = noChart(
  reason('too-few-points', { method: 'control-chart', needed: FEWEST, known: null, periods: 'figures' }),
);

/**
 * Returns a control chart of the area's figures: of the kind that is judged if there are enough, otherwise of its
 * months, quarters or years.
 */
export function chartOf(
  { polarity, unit }: Indicator,
  { kinds, before, judgedKind }: OwnSeries,
  target: Exact | undefined,
): ControlChartAnalysis {
  if (judgedKind === undefined) return NOTHING_OBSERVED;
  const kind = chartedKind(kinds, judgedKind);
  if (kind === undefined) return noChart(refusal(kinds, judgedKind));
  const improvement =
    polarity === 'no-judgement' ? 'neutral' : polarity === 'lower-is-better' ? 'decrease' : 'increase';
  const run = unbrokenRun(membersOf(kinds, kind));
  const zeros = isMostlyZero(run.map(({ value }) => value));
  if (zeros !== undefined) {
    return noChart(
      reason('mostly-zero', { method: 'control-chart', zeros, points: run.length, periods: PLURAL[kind] }),
    );
  }
  const chart = controlChart(valuesOf(run), {
    improvement,
    // A level for a year does not apply to a month, except for percentages.
    target: kind === judgedKind || !growsWithTime(unit) ? target : undefined,
  });
  const earlier = before
    .map((members) => unbrokenRun(membersOf(members, kind)))
    .filter(({ length }) => length >= FEWEST)
    .map((found) => ({ run: found, chart: controlChart(valuesOf(found), { improvement }) }));
  const all = [...earlier, { run, chart }].filter(({ chart: { groups } }) => groups[0]?.flat === false);
  const unstable = trendIn(chart);
  // A chart without rebasing has one group.
  const { mean, lower, upper, shortGroup, flat } = { ...NO_GROUP, ...chart.groups[0] };
  return {
    kind,
    points: run.length,
    from: String(run[0]?.label),
    to: String(run.at(-1)?.label),
    mean,
    lower,
    upper,
    stretches: all.map(stretchOf),
    signals: all.flatMap(signalsOf),
    shortGroup,
    variation: flat ? 'not-assessed' : chart.variation,
    specialCause: chart.points.at(-1)?.specialCause ?? null,
    // Limits show how a stable series continues. A series that rises or falls throughout is not stable.
    assurance: unstable === undefined ? chart.assurance : chart.assurance && 'not-assessed',
    reasons: [
      flat
        ? reason('no-variation', { method: 'control-chart', points: run.length, periods: PLURAL[kind] })
        : drawn(chart, run, kind),
      ...(unstable === undefined ? [] : [reason('series-not-stable', { periods: PLURAL[kind], direction: unstable })]),
    ],
  };
}

/** A run with its chart, which has one group. */
interface Charted {
  readonly run: readonly Known[];
  readonly chart: ControlChart;
}

function valuesOf(run: readonly Known[]): Exact[] {
  return run.map(({ value }) => value);
}

function stretchOf({ run, chart }: Charted): ControlChartStretch {
  const { mean, lower, upper } = { ...NO_GROUP, ...chart.groups[0] };
  return { from: String(run[0]?.label), to: String(run.at(-1)?.label), mean, lower, upper };
}

function signalsOf({ run, chart: { points } }: Charted): ControlChartSignal[] {
  return run.flatMap(({ label: period }, index) => {
    const { pointType } = { ...NO_POINT, ...points[index] };
    return pointType === 'common-cause' ? [] : [{ period, pointType }];
  });
}

function chartedKind(kinds: OwnSeries['kinds'], judgedKind: SeriesKind): (typeof CHARTED)[number] | undefined {
  const canBeDrawn = CHARTED.filter((kind) => unbrokenRun(membersOf(kinds, kind)).length >= FEWEST);
  return canBeDrawn.find((kind) => kind === judgedKind) ?? canBeDrawn[0];
}

// Goes back from the latest figure to the first that is missing or does not follow on.
function unbrokenRun(members: readonly Member[]): Known[] {
  const run: Known[] = [];
  let next: Member | undefined;
  for (const member of members.toReversed()) {
    const { point, end, taken } = member;
    if (point === undefined || (next !== undefined && !followsOn(end, next.start))) break;
    run.push({ label: taken.period.label, value: point.value });
    next = member;
  }
  return run.reverse();
}

// The next period of whole months starts in the next month, and any other in the same month.
function followsOn(end: Day, start: Day): boolean {
  return monthsBetween(end, start) === (start.endsWith('-01') ? 1 : 0);
}

function refusal(kinds: OwnSeries['kinds'], judgedKind: SeriesKind): Reason {
  const kind = CHARTED.find((one) => one === judgedKind) ?? CHARTED.find((one) => kinds.has(one));
  const members = kind && kinds.get(kind);
  if (kinds.has('rolling')) return reason('overlapping-periods', { method: 'control-chart' });
  if (kind === undefined || members === undefined) {
    return reason('periods-do-not-fit', { method: 'control-chart', kind: judgedKind });
  }
  const known = unbrokenRun(members).length;
  return reason(members.length > known ? 'series-broken' : 'too-few-points', {
    method: 'control-chart',
    needed: FEWEST,
    known,
    periods: PLURAL[kind],
  });
}

function drawn(chart: ControlChart, run: readonly Known[], kind: (typeof CHARTED)[number]): Reason {
  const { mean, lower, upper, shortGroup } = { ...NO_GROUP, ...chart.groups[0] };
  return reason('chart-drawn', {
    points: run.length,
    periods: PLURAL[kind],
    from: String(run[0]?.label),
    to: String(run.at(-1)?.label),
    mean,
    lower,
    upper,
    decimals: Math.max(...run.map(({ value }) => sensibleDecimals(value))),
    variation: typeOf(chart),
    shortGroup,
  });
}

function trendIn({ points }: ControlChart): 'rising' | 'falling' | undefined {
  const trends = points.flatMap(({ specialCause }) =>
    specialCause === 'rising-trend'
      ? ['rising' as const]
      : specialCause === 'falling-trend'
        ? ['falling' as const]
        : [],
  );
  return trends.at(-1);
}

// A chart with enough points always judges the last one.
function typeOf({ points }: ControlChart): PointType {
  return { ...NO_POINT, ...points.at(-1) }.pointType;
}

/** Returns a chart with the reason why it is not drawn. */
export function noChart(because: Reason): ControlChartAnalysis {
  return {
    kind: null,
    points: 0,
    from: null,
    to: null,
    mean: null,
    lower: null,
    upper: null,
    stretches: [],
    signals: [],
    shortGroup: false,
    variation: 'not-assessed',
    specialCause: null,
    assurance: null,
    reasons: [because],
  };
}
