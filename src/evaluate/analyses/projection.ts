import { order, toNumber } from '../../exact/exact.js';
import { reason } from '../../explain/reasons.js';
import type { ProjectRefusal } from '../../explain/refusals.js';
import { sensibleDecimals } from '../../format/sensibleDecimals.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import { isShare, mayBeNegative } from '../../model/unit.js';
import { CONFIDENCE_95 } from '../../statistics/confidence.js';
import { projectYears } from '../../trajectory/project.js';
import { type Bound, satisfies } from '../bound.js';
import type { ProjectionAnalysis } from '../analyses.js';
import type { Reason } from '../../explain/reason.js';
import { membersOf } from '../../series/byKind.js';
import type { OwnSeries } from './ownSeries.js';

const FEWEST_YEARS = 5;
const NO_TARGET = noProjection(reason('no-fixed-target', {}));
const DUE = noProjection(reason('already-due', {}));
const NO_YEARS = noProjection(tooFew(null));

/** Returns where the area's yearly figures are heading by the due date, if they go on as before. */
export function projectionOf(
  indicator: Indicator,
  { kinds, judgedKind }: OwnSeries,
  bound: Bound | undefined,
  due: Day | null,
  isDue: boolean,
): ProjectionAnalysis {
  if (isDue) return DUE;
  if (bound === undefined || due === null) return NO_TARGET;
  if (judgedKind === undefined) return NO_YEARS;
  const years = membersOf(kinds, 'annual');
  if (years.length === 0) {
    return noProjection(reason('periods-do-not-fit', { method: 'projection', kind: judgedKind }));
  }
  const known = years.flatMap(({ end, point }) => (point ? [{ end, value: toNumber(point.value) }] : []));
  const projected = projectYears(known, due, CONFIDENCE_95);
  if ('refused' in projected) {
    return noProjection(notProjected(projected.refused, known.length), known.length);
  }
  const { period, perYear } = projected;
  const most = isShare(indicator.unit) ? 100 : Infinity;
  const least = mayBeNegative(indicator.unit) ? -Infinity : 0;
  const [value, lower, upper] = [projected.value, projected.lower, projected.upper].map((one) =>
    Math.min(Math.max(one, least), most),
  ) as [number, number, number];
  const outlook = outlookOf(bound, lower, upper);
  const points = known.length;
  const decimals = Math.max(...known.map((one) => sensibleDecimals(one.value)));
  const { unit } = indicator;
  return {
    outlook,
    period,
    value,
    lower,
    upper,
    perYear,
    points,
    reasons: [reason('projected', { points, period, value, lower, upper, unit, decimals, outlook, due })],
  };
}

function tooFew(known: number | null): Reason {
  return reason('too-few-points', { method: 'projection', needed: FEWEST_YEARS, known, periods: 'years' });
}

function notProjected({ code, data }: ProjectRefusal, known: number): Reason {
  if (code === 'too-far-ahead') return reason(code, data);
  return code === 'too-few-points' ? tooFew(known) : reason(code, { method: 'projection' });
}

// The values that satisfy a bound are all on one side, or all between two ends.
function outlookOf(bound: Bound, lower: number, upper: number): 'on-track' | 'off-track' | 'too-early' {
  const [lowest, highest] = [satisfies(lower, bound), satisfies(upper, bound)];
  if (lowest && highest) return 'on-track';
  const isAround = bound.operator === 'between' && order(bound.min, lower) >= 0 && order(bound.max, upper) <= 0;
  return lowest || highest || isAround ? 'too-early' : 'off-track';
}

/** Returns a projection with the reason why there is none. */
export function noProjection(because: Reason, points = 0): ProjectionAnalysis {
  return {
    outlook: 'not-known',
    period: null,
    value: null,
    lower: null,
    upper: null,
    perYear: null,
    points,
    reasons: [because],
  };
}
