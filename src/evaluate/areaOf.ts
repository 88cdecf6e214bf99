import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import type { Target } from '../model/target.js';
import { growsWithTime, type Unit } from '../model/unit.js';
import type { PeriodReader } from '../period/periodReader.js';
import { editionsOf } from '../series/editions.js';
import { headingOf, isOfLength, observedLength } from '../series/lengths.js';
import { type Observations, observedOf, periodOfFigure } from '../series/observed.js';

/** An indicator for a part of its area, and the observations left for it. */
export interface PartOfArea {
  readonly indicator: Indicator;
  readonly observations: Observations;
}

/**
 * Returns an indicator for a part of its area. The baseline is that part's figure for the time of the plan's baseline.
 * A target that is a number of things is for the whole area, and does not apply to a part.
 */
export function partOfArea(
  indicator: Indicator,
  { ofPlan = [], given = [] }: Observations,
  areaId: string,
  asOf: Day,
  readPeriod: PeriodReader,
): PartOfArea {
  const { baseline, unit } = indicator;
  const period = periodOfFigure(baseline, 'baseline', readPeriod);
  const heading = headingOf(indicator, period);
  const { covers, averageOf }: Partial<KnownFigure> = baseline;
  const said = { ...(covers && { covers }), ...(averageOf && { averageOf }) };
  const isBaseline = (one: Observation, place: string): boolean => {
    if (one.indicatorId !== indicator.id || one.areaId !== areaId || one.comparatorId !== undefined) return false;
    const its = readPeriod(one.period, `${place}.period`);
    if (its.end !== period?.end) return false;
    if (its.label !== period.label && heading.isAverage) return false;
    if (heading.length === undefined) return its.label === period.label;
    return isOfLength({ period: its, length: observedLength(its, one, heading, unit) }, heading.length);
  };
  const part = (isWanted: boolean): Observations => ({
    ofPlan: ofPlan.filter((one, index) => isBaseline(one, `plan.observations[${String(index)}]`) === isWanted),
    given: given.filter((one, index) => isBaseline(one, `observations[${String(index)}]`) === isWanted),
  });
  const [first, ...others] = observedOf(indicator, part(true), heading, areaId, asOf, readPeriod);
  const editions = first && editionsOf([first, ...others]);
  const own: Figure =
    editions === undefined || editions.isConflict ? { missing: 'not-available' } : editions.taken.figure;
  return {
    // Even if it is missing, it has the heading of the plan's baseline.
    indicator: withBaseline(indicator, { ...said, ...own }),
    observations: part(false),
  };
}

/** Returns an indicator for a part of its area, with that part's figure for the time of the baseline. */
export function withBaseline(indicator: Indicator, own: Figure): Indicator {
  const { baseline, target, unit } = indicator;
  return {
    ...indicator,
    baseline: { ...own, ...(baseline.period === undefined ? {} : { period: baseline.period }) },
    target: isOfWhole(target, unit) ? { kind: 'not-set', reason: 'not-applicable' } : target,
  };
}

// Shares, rates and percentage changes are asked of every part alike.
function isOfWhole(target: Target, unit: Unit): boolean {
  if (target.kind === 'rank' || target.kind === 'milestone') return true;
  if (!growsWithTime(unit) || unit.kind === 'rate') return false;
  if (target.kind === 'level' || target.kind === 'range') return true;
  if (target.interim?.some((one) => !('by' in one) || 'amount' in one.by) === true) return true;
  if (target.kind === 'change') return 'amount' in target.by;
  return target.kind === 'maintain' && target.tolerance !== undefined && 'amount' in target.tolerance;
}
