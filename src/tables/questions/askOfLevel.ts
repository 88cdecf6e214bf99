import type { TableQuestionData } from '../../explain/tableQuestions.js';
import { formatNumber } from '../../format/formatNumber.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import { operatorOf } from '../../evaluate/interim.js';
import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Polarity } from '../../model/polarity.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { isShare, type Unit } from '../../model/unit.js';
import { givenPeriod } from '../../period/givenPeriod.js';
import { monthsIn } from '../../period/monthsIn.js';
import { monthsOf } from '../cells/monthsOf.js';
import { isPolarityForAll } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { DatedHeading } from '../heading.js';
import type { Record_ } from '../record.js';
import type { AskedAbout } from '../table.js';
import { ask, YES } from './ask.js';
import { startOfTarget } from './startOfTarget.js';

/** A later figure of a row, with its heading. */
interface Later {
  readonly heading: DatedHeading;
  readonly read: { readonly figure: Figure };
}

/** A figure from before a target. */
interface Before {
  readonly value: number;
  readonly period?: string;
}

/** A target and the figures it is compared with. */
interface Asked {
  readonly target: Target;
  readonly interim: readonly InterimTarget[];
  /** Whether the target covers as long a time as the figures before it, and no column states its operator. */
  readonly isComparable: boolean;
  /** Whether it is a bare number. */
  readonly isBare: boolean;
  readonly unit: Unit | undefined;
  readonly polarity: Polarity;
  readonly baseline: Figure;
  readonly later: readonly Later[];
}

const BARE = /^[£$€]?\d[\d,.]* ?%?$/u;
const FAR = 5;
// A standard that is already kept, such as 180 where there were 182; 5% fewer is a target that somebody asks for.
const NEAR = 0.025;
// By chance a change is not a number between two figures that are this much alike.
const ALIKE = 2;
// Nobody asks for a change as large.
const HIGH_SHARE = 75;
const MONTHS_OF_YEAR = 12;
// Single cases may be five times as many by chance.
const LEAST = 10;

/**
 * Asks whether a number alone is the level to reach, where it is worse than the figure that it is counted from or far
 * from it: "5%" where 60% is reached, "100" where there were 2,000. One with words is asked about where it is both: "at
 * least 5%". So for the targets on the way, next to the baseline. A standard that is kept already is not a change, if the
 * row itself says which way is better: 95% where 97% is reached. Nor is a number between two figures that are much alike,
 * such as 8.5 where there were 9.82 and 7.95.
 */
export function askOfLevel(
  { target, interim, isComparable, isBare, unit, polarity, baseline, later }: Asked,
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): 'waiting' | undefined {
  const operator = operatorOf({ target, polarity });
  if (operator === undefined) return undefined;
  const isHigher = operator === 'at-least' || operator === 'above';
  const isOwnPolarity = !isPolarityForAll(record, collector);
  const isKept = (value: number, before: number): boolean =>
    isOwnPolarity
    && (Math.abs(value - before) <= NEAR * Math.abs(before)
      || (isHigher && unit !== undefined && isShare(unit) && Math.min(value, before) >= HIGH_SHARE));
  const doubtOf = (value: number, isAlone: boolean, figures: readonly Before[]): AskedAbout['beside'] => {
    if (
      isAmong(
        value,
        figures.map((each) => each.value),
      )
      && unit !== undefined
      && !isShare(unit)
    )
      return undefined;
    const isWorse = (before: number): boolean => (isHigher ? value < before : value > before) && !isKept(value, before);
    const found = figures.find(({ value: before }) =>
      isAlone ? isWorse(before) || isFar(value, before) : isWorse(before) && isFar(value, before),
    );
    if (found === undefined) return undefined;
    const is = isWorse(found.value) ? 'better' : found.value > value ? 'larger' : 'smaller';
    const shown = unit === undefined ? formatNumber(found.value) : valueInUnit(found.value, unit);
    return { figure: found.period === undefined ? shown : `${shown} (${found.period})`, is };
  };
  const isOwn = isComparable && target.kind === 'level' && target.direction === undefined;
  const before = isOwn ? valuesBefore(target, baseline, later, record, plan) : [];
  const onTheWay = interim.flatMap((each) =>
    'value' in each && each.text !== undefined && monthsIn(givenPeriod(each.period)) === monthsOf(baseline)
      ? [each]
      : [],
  );
  const first = 'value' in baseline ? [baseline] : [];
  const all = [
    ...(isOwn ? [{ words: target.text ?? String(target.value), beside: doubtOf(target.value, isBare, before) }] : []),
    ...onTheWay.map(({ value, text = '' }) => ({ words: text, beside: doubtOf(value, BARE.test(text), first) })),
  ];
  const doubtful = all.find(({ beside }) => beside !== undefined);
  if (doubtful === undefined) return undefined;
  return ask('level-to-reach', YES, record, doubtful.words, collector, levelsOf, doubtful.beside);
}

function levelsOf(about: readonly AskedAbout[]): TableQuestionData['level-to-reach'] {
  return {
    targets: (about as readonly Required<AskedAbout>[]).map(({ name, words, beside }) => ({
      ...{ indicator: name, target: words },
      ...beside,
    })),
  };
}

// Of a share, "5%" may be a change even between 4% and 6%.
function isAmong(value: number, figures: readonly number[]): boolean {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least <= value && value <= most && most <= ALIKE * least && least < most;
}

function isFar(one: number, other: number): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return less > 0 && more >= LEAST && more > FAR * less;
}

// The baseline, and also the latest figure before the target if no heading names the baseline or the baseline is
// missing.
function valuesBefore(
  target: Target,
  baseline: Figure,
  later: readonly Later[],
  record: Record_,
  plan: PlanPeriod | undefined,
): readonly Before[] {
  const { headings, index } = record.layout;
  const earliest = headings[index.get('baseline.printed') ?? -1];
  const own = 'value' in baseline && baseline.value !== 0 ? [baseline] : [];
  if (own.length > 0 && earliest?.isEarliest !== true) return own;
  const start = startOfTarget(target, record, plan);
  const months = own.length === 0 ? MONTHS_OF_YEAR : earliest?.period && monthsIn(earliest.period);
  const values = later
    .filter(
      ({ heading }) => (start === undefined || heading.period.end <= start) && monthsIn(heading.period) === months,
    )
    .sort((one, other) => (one.heading.period.end < other.heading.period.end ? -1 : 1))
    .flatMap(({ heading, read: { figure } }) =>
      'value' in figure ? [{ value: figure.value, period: heading.period.label }] : [],
    );
  return [...own, ...values.slice(-1)];
}
