import { order, toNumber } from '../../exact/exact.js';
import { dayInWords } from '../../format/formatPeriod.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import { CONFIDENCE_95 } from '../../statistics/confidence.js';
import { projectYears } from '../../trajectory/project.js';
import { type Bound, satisfies } from '../bound.js';
import type { ProjectionFinding } from '../findings.js';
import type { Reason } from '../../explain/reason.js';
import { decimalsInWords } from './decimalsOfAll.js';
import { membersOf } from '../../series/byKind.js';
import type { OwnSeries } from './ownSeries.js';

const NO_TARGET = refused({
  code: 'no-fixed-target',
  message: 'Nothing is projected: there is no level, fixed until a due date, to project towards.',
});
const DUE = refused({ code: 'already-due', message: 'Nothing is projected: the target is due.' });
const NO_YEARS = refused({ code: 'too-few-points', message: 'Nothing is projected: that needs 5 years.' });

/** Tells where the area's yearly figures lead by the due date, if they go on as before. */
export function projectionOf(
  indicator: Indicator,
  { kinds, judgedKind }: OwnSeries,
  bound: Bound | undefined,
  due: Day | null,
  isDue: boolean,
): ProjectionFinding {
  if (isDue) return DUE;
  if (bound === undefined || due === null) return NO_TARGET;
  if (judgedKind === undefined) return NO_YEARS;
  const years = membersOf(kinds, 'annual');
  if (years.length === 0) {
    return refused({
      code: 'periods-do-not-fit',
      message: 'Nothing is projected: that takes single years, since quarters and months have their seasons.',
    });
  }
  const known = years.flatMap(({ end, point }) => (point ? [{ end, value: toNumber(point.value) }] : []));
  const projected = projectYears(known, due, CONFIDENCE_95);
  if ('refused' in projected) {
    return refused(
      { ...projected.refused, message: `Nothing is projected. ${projected.refused.message}` },
      known.length,
    );
  }
  const { period, perYear } = projected;
  const most = indicator.unit.kind === 'percentage' ? 100 : Infinity;
  // Where no figure is below 0, none can be.
  const least = known.every(({ value }) => value >= 0) ? 0 : -Infinity;
  const [value, lower, upper] = [projected.value, projected.lower, projected.upper].map((one) =>
    Math.min(Math.max(one, least), most),
  ) as [number, number, number];
  const outlook = outlookOf(bound, lower, upper);
  const decimals = 1 + decimalsInWords(known.map((one) => one.value));
  const inWords = (one: number, withUnit: boolean): string => valueInUnit(one, indicator.unit, withUnit, decimals);
  const message = `A straight line through ${String(known.length)} years comes to ${inWords(value, true)} for ${period}, and that year's figure is likely to lie from ${inWords(lower, false)} to ${inWords(upper, true)} (95% prediction interval): ${IN_WORDS[outlook]} by ${dayInWords(due)}, if it goes on as before.`;
  return {
    outlook,
    period,
    value,
    lower,
    upper,
    perYear,
    points: known.length,
    reasons: [{ code: 'projected', message }],
  };
}

const IN_WORDS = {
  'on-track': 'all of it reaches the target',
  'off-track': 'none of it reaches the target',
  'too-early': 'the target lies inside it, so that it is too early to say whether it is reached',
} as const;

// What satisfies a bound lies all on one side, or all between two ends.
function outlookOf(bound: Bound, lower: number, upper: number): keyof typeof IN_WORDS {
  const [lowest, highest] = [satisfies(lower, bound), satisfies(upper, bound)];
  if (lowest && highest) return 'on-track';
  const isAround = bound.operator === 'between' && order(bound.min, lower) >= 0 && order(bound.max, upper) <= 0;
  return lowest || highest || isAround ? 'too-early' : 'off-track';
}

function refused(reason: Reason, points = 0): ProjectionFinding {
  return {
    outlook: 'not-known',
    period: null,
    value: null,
    lower: null,
    upper: null,
    perYear: null,
    points,
    reasons: [reason],
  };
}
