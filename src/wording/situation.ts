import type { Comparator } from '../model/comparator.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import type { Day } from '../model/period.js';
import { UNIT_KINDS, type Unit } from '../model/unit.js';
import { isDay } from '../period/day.js';
import { monthsIn } from '../period/monthsIn.js';
import { parsePeriod } from '../period/parsePeriod.js';
import type { TargetContext } from './targetResult.js';

/** What is known apart from the words, as far as it can be used. */
export interface Situation {
  readonly unit: Unit | undefined;
  /** Which way is better, if either is. */
  readonly better: 'lower' | 'higher' | undefined;
  readonly baseline: number | undefined;
  /** Whether the value of the baseline was used, so that the reading may depend on it. */
  readonly used: { baseline: boolean };
  /** The canonical label of the baseline's period. */
  readonly baselinePeriod: string | undefined;
  /** How many months the baseline covers, if more than one: a month alone may mean the year that ends with it. */
  readonly baselineMonths: number | undefined;
  /** The last day of the baseline's period. */
  readonly baselineEnd: Day | undefined;
  readonly plan: { readonly start: Day; readonly end: Day } | undefined;
  /** Nothing if no plan is given; then any comparator may be named. */
  readonly comparators: readonly Comparator[] | undefined;
}

/** Takes the useful parts of a context. A malformed part counts as missing, and the words are still read. */
export function situationOf(context: TargetContext | null | undefined): Situation {
  const { unit, polarity, baseline, plan } = isObject(context) ? context : {};
  const value = isObject(baseline) && 'value' in baseline ? baseline.value : undefined;
  const period = isObject(baseline) && typeof baseline.period === 'string' ? parsePeriod(baseline.period) : undefined;
  const used = { baseline: false };
  return {
    used,
    get baseline() {
      used.baseline = true;
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    },
    unit: isObject(unit) && UNIT_KINDS.includes(unit.kind) ? unit : undefined,
    better: betterBy(polarity),
    baselinePeriod: period?.ok === true ? period.label : undefined,
    baselineMonths: period?.ok === true && period.kind !== 'month' ? monthsIn(period) : undefined,
    baselineEnd: period?.ok === true ? period.end : undefined,
    plan:
      isObject(plan) && isObject(plan.period) && isDay(plan.period.start) && isDay(plan.period.end)
        ? plan.period
        : undefined,
    comparators:
      isObject(plan) && Array.isArray(plan.comparators)
        ? (plan.comparators as readonly unknown[]).filter(isComparator)
        : undefined,
  };
}

function betterBy(polarity: Polarity | undefined): Situation['better'] {
  if (polarity === undefined || !POLARITIES.includes(polarity)) return undefined;
  return polarity === 'no-judgement' ? undefined : polarity === 'lower-is-better' ? 'lower' : 'higher';
}

function isObject<Value>(value: Value): value is Value & object {
  return typeof value === 'object' && value !== null;
}

function isComparator(value: unknown): value is Comparator {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, kind, note }: { id?: unknown; name?: unknown; kind?: unknown; note?: unknown } = value;
  return (
    typeof id === 'string'
    && typeof name === 'string'
    && typeof kind === 'string'
    && (note === undefined || typeof note === 'string')
  );
}
