import { numberInWords } from '../../format/numberInWords.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { Indicator } from '../../model/indicator.js';
import type { Point } from '../../series/observed.js';
import type { PeriodReader } from '../../period/periodReader.js';
import { compareProportions } from '../../statistics/compareProportions.js';
import { compareRates } from '../../statistics/compareRates.js';
import type { CountComparison } from '../../statistics/comparison.js';
import type { RateMethod } from '../../statistics/limits.js';
import type { Significance } from '../findings.js';
import type { Reason } from '../../explain/reason.js';
import { type Counts, countsOf } from './counts.js';
import { decimalsInWords } from './decimalsOfAll.js';

/** What an evaluation knows of the comparators. */
export interface Comparators {
  readonly nameOf: (comparatorId: string) => string;
  /** Whether a comparator's figure is known to contain the area itself. */
  readonly containsArea: (comparatorId: string) => boolean;
}

/** Tells whether the area's figure differs from a comparator's by more than chance. */
export function significanceOf(
  indicator: Indicator,
  local: Point,
  theirs: Point,
  comparatorId: string,
  comparators: Comparators,
  readPeriod: PeriodReader,
): Significance {
  const name = comparators.nameOf(comparatorId);
  const own = countsOf(local, indicator.unit, 'The area');
  if ('code' in own) return notKnown(own);
  const refused = differentTimes(local, theirs, name) ?? differentDenominators(local, theirs, name, readPeriod);
  if (refused) return notKnown(refused);
  const value = Number(theirs.value);
  if (value < 0 || (indicator.unit.kind === 'percentage' && value > 100)) {
    return notKnown({
      code: 'counts-do-not-fit',
      message: `The figure of ${name}, ${numberInWords(value)}, cannot be in this unit, so chance cannot be judged.`,
    });
  }
  const counts = countsOf(theirs, indicator.unit, name);
  // A rate can be held against a stated rate, but a count against no count of another area.
  if (indicator.unit.kind === 'count' && 'code' in counts) return notKnown(counts);
  const result = compared(indicator, own, 'code' in counts ? undefined : counts, value);
  const { outcome, level, lower, upper, method, warnings } = result;
  return {
    outcome,
    level,
    lower,
    upper,
    method,
    warnings,
    reasons: [explained(indicator, [local, theirs], own, result, name, comparators.containsArea(comparatorId))],
  };
}

function compared(
  { unit, polarity }: Indicator,
  { count, denominator }: Counts,
  theirs: Counts | undefined,
  value: number,
): CountComparison<RateMethod | 'wilson'> {
  if (unit.kind !== 'percentage') {
    // To the base of its own size a rate is the count itself.
    const per = unit.kind === 'rate' ? unit.per : denominator;
    const areas = theirs && [{ count: theirs.count, population: theirs.denominator }];
    return compareRates({ count, population: denominator, benchmark: areas ? { areas } : { value }, polarity, per });
  }
  const areas = theirs && [{ part: theirs.count, whole: theirs.denominator }];
  return compareProportions({ part: count, whole: denominator, benchmark: areas ? { areas } : { value }, polarity });
}

function explained(
  { unit }: Indicator,
  points: readonly Point[],
  { count, denominator }: Counts,
  { outcome, level, lower, upper, method, benchmark, warnings }: CountComparison<RateMethod | 'wilson'>,
  name: string,
  containsArea: boolean,
): Reason {
  const decimals = 1 + decimalsInWords(points.map(({ value }) => value));
  const limits = `${valueInUnit(lower, unit, false, decimals)} to ${valueInUnit(upper, unit, true, decimals)}`;
  const atTheirRate =
    unit.kind === 'count'
      ? `, and at the rate of ${name} it would be ${valueInUnit(benchmark, unit, false, decimals)}`
      : '';
  const workings = `the area's interval at 95% is ${limits} (${method}, from ${numberInWords(count)} of ${numberInWords(denominator)})${atTheirRate}`;
  const contains = containsArea ? ` ${name} contains the area itself, which makes them more alike.` : '';
  if (outcome === 'not-compared') {
    const because = warnings.map(({ message }) => message).join(' ');
    return { code: 'numbers-too-small', message: `Not compared with ${name}: ${workings}. ${because}${contains}` };
  }
  return outcome === 'similar'
    ? { code: 'within-chance', message: `The difference from ${name} may be chance: ${workings}.${contains}` }
    : {
        code: 'beyond-chance',
        message: `The difference from ${name} is more than chance, at ${level === 0.998 ? '99.8%' : '95%'}: ${workings}.${contains}`,
      };
}

function differentTimes(local: Point, theirs: Point, name: string): Reason | undefined {
  if (local.period?.label === theirs.period?.label) return undefined;
  return {
    code: 'different-periods',
    message: `The figure of ${name} is for another period, so chance cannot be judged.`,
  };
}

function differentDenominators(
  { figure: { denominatorPeriod: own } }: Point,
  { figure: { denominatorPeriod: others } }: Point,
  name: string,
  readPeriod: PeriodReader,
): Reason | undefined {
  if (own === undefined || others === undefined) return undefined;
  const [first, second] = [readPeriod(own, 'denominatorPeriod').label, readPeriod(others, 'denominatorPeriod').label];
  if (first === second) return undefined;
  return {
    code: 'denominators-differ',
    message: `The denominator of the area is that of ${first}, and of ${name} that of ${second}, so chance cannot be judged.`,
  };
}

function notKnown(reason: Reason): Significance {
  return {
    outcome: 'not-known',
    level: null,
    lower: null,
    upper: null,
    method: null,
    warnings: [],
    reasons: [reason],
  };
}
