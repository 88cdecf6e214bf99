import { toNumber } from '../../exact/exact.js';
import type { Reason } from '../../explain/reason.js';
import { reason } from '../../explain/reasons.js';
import type { Indicator } from '../../model/indicator.js';
import type { PeriodReader } from '../../period/periodReader.js';
import type { Point } from '../../series/observed.js';
import { compareProportions } from '../../statistics/compareProportions.js';
import { compareRates } from '../../statistics/compareRates.js';
import type { CountComparison } from '../../statistics/comparison.js';
import type { RateMethod } from '../../statistics/limits.js';
import type { Significance } from '../analyses.js';
import { type Counts, countsOf, countsProblem, haveCounts } from './counts.js';

/** What an evaluation knows about the comparators. */
export interface Comparators {
  /** The plan's comparators, in its order. */
  readonly ids: readonly string[];
  readonly nameOf: (comparatorId: string) => string;
  /** Whether a comparator's figure is known to contain the area itself. */
  readonly containsArea: (comparatorId: string) => boolean;
}

/** Says whether the area's figure differs from a comparator's by more than chance. */
export function significanceOf(
  indicator: Indicator,
  local: Point,
  theirs: Point,
  comparatorId: string,
  comparators: Comparators,
  readPeriod: PeriodReader,
): Significance {
  const { unit } = indicator;
  const comparator = comparators.nameOf(comparatorId);
  const own = countsOf(local, unit);
  if (own === undefined) return notKnown(countsProblem(local, unit, null));
  const refused =
    differentTimes(local, theirs, comparatorId, comparator)
    ?? differentDenominators(local, theirs, comparator, readPeriod);
  if (refused) return notKnown(refused);
  const value = toNumber(theirs.value);
  const counts = countsOf(theirs, unit);
  // A rate can be compared with a stated rate, but a count cannot be compared with the count of another area.
  if (unit.kind === 'count' && counts === undefined) return notKnown(countsProblem(theirs, unit, comparator));
  const { outcome, level, lower, upper, method, benchmark, warnings } = compared(indicator, own, counts, value);
  const tested = {
    comparatorId,
    comparator,
    local: toNumber(local.value),
    theirs: value,
    unit,
    lower,
    upper,
    method,
    count: own.count,
    denominator: own.denominator,
    atTheirRate: unit.kind === 'count' ? benchmark : null,
    containsArea: comparators.containsArea(comparatorId),
    warnings,
  };
  return {
    outcome,
    level,
    lower,
    upper,
    method,
    warnings,
    reasons: [
      ...(counts === undefined && haveCounts(theirs, unit) ? [countsProblem(theirs, unit, comparator)] : []),
      outcome === 'not-compared'
        ? reason('numbers-too-small', tested)
        : level === null
          ? reason('within-chance', tested)
          : reason('beyond-chance', { ...tested, level }),
    ],
  };
}

function compared(
  { unit, polarity }: Indicator,
  { count, denominator }: Counts,
  theirs: Counts | undefined,
  value: number,
): CountComparison<RateMethod | 'wilson'> {
  if (unit.kind !== 'percentage') {
    // Per its own denominator, a rate is the count itself.
    const per = unit.kind === 'rate' ? unit.per : denominator;
    const areas = theirs && [{ count: theirs.count, population: theirs.denominator }];
    return compareRates({ count, population: denominator, benchmark: areas ? { areas } : { value }, polarity, per });
  }
  const areas = theirs && [{ part: theirs.count, whole: theirs.denominator }];
  return compareProportions({ part: count, whole: denominator, benchmark: areas ? { areas } : { value }, polarity });
}

function differentTimes(local: Point, theirs: Point, comparatorId: string, comparator: string): Reason | undefined {
  const [own, others] = [local.period?.label, theirs.period?.label];
  if (own === others) return undefined;
  return reason('different-periods', { comparatorId, comparator, local: own ?? null, theirs: others ?? null });
}

function differentDenominators(
  { figure: { denominatorPeriod: own } }: Point,
  { figure: { denominatorPeriod: others } }: Point,
  comparator: string,
  readPeriod: PeriodReader,
): Reason | undefined {
  if (own === undefined || others === undefined) return undefined;
  const [local, theirs] = [own, others].map((text) => readPeriod(text, 'denominatorPeriod').label) as [string, string];
  return local === theirs
    ? undefined
    : reason('denominators-differ', { method: 'comparison', comparator, local, theirs });
}

function notKnown(because: Reason): Significance {
  return {
    outcome: 'not-known',
    level: null,
    lower: null,
    upper: null,
    method: null,
    warnings: [],
    reasons: [because],
  };
}
