import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import { growsWithTime } from '../model/unit.js';
import type { PeriodReader } from '../period/periodReader.js';
import type { Observations } from '../series/observed.js';

/**
 * Returns an indicator as it is for a part of its area: the baseline is that part's own figure for the time of the plan's,
 * and a target that is a number of things is the whole area's and says nothing of a part.
 */
export function partOfArea(
  indicator: Indicator,
  { ofPlan = [], given = [] }: Observations,
  areaId: string,
  readPeriod: PeriodReader,
): Indicator {
  const { baseline, target, unit } = indicator;
  const label = baseline.period === undefined ? undefined : readPeriod(baseline.period, 'baseline.period').label;
  const own = [...given, ...ofPlan].find(
    (one) =>
      one.indicatorId === indicator.id
      && one.areaId === areaId
      && one.comparatorId === undefined
      && readPeriod(one.period, 'observations.period').label === label,
  );
  const covers = 'covers' in baseline && baseline.covers !== undefined ? { covers: baseline.covers } : {};
  const period = baseline.period === undefined ? {} : { period: baseline.period };
  const figure: Figure =
    own === undefined
      ? { missing: 'not-available', ...period }
      : 'value' in own.figure
        ? { ...covers, ...own.figure, ...period }
        : { ...own.figure, ...period };
  const isOfWhole =
    (growsWithTime(unit) && unit.kind !== 'rate' && (target.kind === 'level' || target.kind === 'range'))
    || target.kind === 'rank'
    || target.kind === 'milestone';
  return {
    ...indicator,
    baseline: figure,
    target: isOfWhole ? { kind: 'not-set', reason: 'not-applicable' } : target,
  };
}
