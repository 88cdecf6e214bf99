import { amountInWords, operatorInWords, rangeInWords, valueInWords } from '../format/targetWords.js';
import { wordsAfter } from '../format/wordsAfter.js';
import { dayInWords, periodLabelInWords } from '../format/formatPeriod.js';
import type { Indicator } from '../model/indicator.js';
import type { Polarity } from '../model/polarity.js';
import type { Target } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { listed, missingInWords, withMore } from './values.js';

/*
 * What one edition of a plan has changed since another: the code, its data, the sentence.
 */

/**
 * What kind of item of a plan it is.
 *
 * @category Comparison
 */
export type PlanItem = 'priority' | 'theme' | 'comparator' | 'indicator' | 'action';

/**
 * An item of a plan that a change is about.
 *
 * @category Comparison
 */
export interface ChangedItem {
  /** What kind of item it is. */
  readonly item: PlanItem;
  /** Its `id`. */
  readonly id: string;
  /** Its name or title, or the text of an action, in the later edition that has it. */
  readonly name: string;
}

/**
 * A priority that an indicator or an action was moved from or to.
 *
 * @category Comparison
 */
export interface NamedPriority {
  /** Its `id`. */
  readonly id: string;
  /** Its title, in the later edition that has it. */
  readonly title: string;
}

/**
 * The data of each change between two editions of a plan, by its code.
 *
 * @category Comparison
 */
export interface PlanChangeData {
  /** The later edition has an item that the earlier one does not. */
  readonly 'item-added': ChangedItem;
  /** The earlier edition has an item that the later one does not. */
  readonly 'item-dropped': ChangedItem;
  /** An item has another name, title or text. */
  readonly 'item-renamed': ChangedItem & { readonly before: string };
  /** An indicator or an action serves different priorities. */
  readonly 'item-moved': ChangedItem & {
    readonly from: readonly NamedPriority[];
    readonly to: readonly NamedPriority[];
  };
  /** The baseline of an indicator is a different figure, or for a different period. */
  readonly 'indicator-rebased': ChangedItem & {
    readonly before: Pick<Indicator, 'baseline' | 'unit'>;
    readonly after: Pick<Indicator, 'baseline' | 'unit'>;
  };
  /** The target of an indicator asks for something else. */
  readonly 'indicator-retargeted': ChangedItem & {
    readonly before: Pick<Indicator, 'target' | 'unit'>;
    readonly after: Pick<Indicator, 'target' | 'unit'>;
    /** The fields of the target that differ. */
    readonly fields: readonly string[];
  };
  /** An indicator is measured in a different unit, so the figures of the two editions cannot be compared. */
  readonly 'indicator-unit-changed': ChangedItem & { readonly before: Unit; readonly after: Unit };
  /** A different direction is good. */
  readonly 'indicator-polarity-changed': ChangedItem & { readonly before: Polarity; readonly after: Polarity };
}

/**
 * A code of a {@link PlanChange}.
 *
 * @category Comparison
 */
export type PlanChangeCode = keyof PlanChangeData;

/**
 * Something that changed from one edition of a plan to another.
 *
 * @category Comparison
 */
export type PlanChange = {
  readonly [Code in PlanChangeCode]: {
    /** What has changed, as a word for code to branch on. */
    readonly code: Code;
    /** What the message says, as data. */
    readonly data: PlanChangeData[Code];
    /** The same in a sentence. */
    readonly message: string;
  };
}[PlanChangeCode];

// Where rounding could make two figures look alike.
const ALL_DECIMALS = 15;
const POLARITIES: Readonly<Record<Polarity, string>> = {
  'lower-is-better': 'lower is better',
  'higher-is-better': 'higher is better',
  'no-judgement': 'neither is better',
};

const SENTENCES: { readonly [Code in PlanChangeCode]: (data: PlanChangeData[Code]) => string } = {
  'item-added': (data) => `Added: ${named(data)}.`,
  'item-dropped': (data) => `Dropped: ${named(data)}.`,
  'item-renamed': ({ item, before, name }) => `Renamed: the ${item} "${before}" is now "${name}".`,
  'item-moved': (data) => `Moved: ${named(data)} is ${moved(data)}.`,
  'indicator-rebased': ({ name, before, after }) =>
    `Re-based: the baseline of "${name}" was ${baselineInWords(before)} and is now ${baselineInWords(after)}.`,
  'indicator-retargeted': ({ name, before, after, fields }) => {
    const [was, is] = [targetInWords(before.target, before.unit), targetInWords(after.target, after.unit)];
    return was === is
      ? `Re-targeted: the target of "${name}", ${is}, differs in: ${fields.join(', ')}.`
      : `Re-targeted: the target of "${name}" was ${was} and is now ${is}.`;
  },
  'indicator-unit-changed': ({ name, before, after }) =>
    `Measured otherwise: "${name}" was measured as ${unitInWords(before)} and is now measured as ${unitInWords(after)}. Figures of the two editions cannot be compared.`,
  'indicator-polarity-changed': ({ name, before, after }) =>
    `Judged otherwise: of "${name}" it was said that ${POLARITIES[before]}, and now that ${POLARITIES[after]}.`,
};

/** Returns a change with its message. */
export function planChange<Code extends PlanChangeCode>(code: Code, data: PlanChangeData[Code]): PlanChange {
  return { code, data, message: SENTENCES[code](data) } as PlanChange;
}

/** Returns the message of a change, written only from its code and its data. */
export function explainPlanChange({ code, data }: Pick<PlanChange, 'code' | 'data'>): string {
  return (SENTENCES[code] as (data: unknown) => string)(data);
}

/** Says whether something is a change of a plan, by its code: no other family has it. */
export function isPlanChange(item: { readonly code: string }): item is Pick<PlanChange, 'code' | 'data'> {
  return Object.hasOwn(SENTENCES, item.code);
}

function named({ item, name }: ChangedItem): string {
  return `the ${item} "${name}"`;
}

function moved({ from, to }: PlanChangeData['item-moved']): string {
  const left = from.length === 0 ? [] : [`no longer under ${titles(from)}`];
  const joined = to.length === 0 ? [] : [`now under ${titles(to)}`];
  return [...left, ...joined].join(' and ');
}

function titles(priorities: readonly NamedPriority[]): string {
  return listed(priorities.map(({ title }) => `"${title}"`));
}

function baselineInWords({ baseline, unit }: Pick<Indicator, 'baseline' | 'unit'>): string {
  const { period } = baseline;
  const when = period === undefined ? [] : [periodLabelInWords(period)];
  if ('missing' in baseline) return withMore(missingInWords(baseline.missing), when);
  const { value, covers, averageOf } = baseline;
  const length = [
    ...(covers === undefined ? [] : [`for a ${covers}`]),
    ...(averageOf === undefined ? [] : [`the average of a ${averageOf}`]),
  ];
  return withMore(valueInWords(value, unit, ALL_DECIMALS), [...when, ...length]);
}

function targetInWords(target: Target, unit: Unit): string {
  const due = target.due === undefined ? '' : ` by ${dayInWords(target.due)}`;
  const every = target.every === undefined ? '' : ` in each ${target.every}`;
  return `${askedInWords(target, unit)}${every}${due}`;
}

function askedInWords(target: Target, unit: Unit): string {
  switch (target.kind) {
    case 'level':
      return `${operatorInWords(target.operator)} ${valueInWords(target.value, unit, ALL_DECIMALS)}`;
    case 'range':
      return rangeInWords(target.min, target.max, unit, ALL_DECIMALS);
    case 'change':
      return `to ${target.direction} by ${amountInWords(target.by, unit)}${since(target.from)}`;
    case 'maintain':
      return `to hold the baseline${target.orBetter === true ? ' or do better' : ''}`;
    case 'comparator':
      return `${operatorInWords(target.operator)} the figure of ${target.comparatorId}`;
    case 'rank':
      return `to be among the ${String(target.within)} ${target.end}`;
    case 'direction':
      return `to ${target.direction}${since(target.from)}`;
    case 'milestone':
      return `"${target.description}"`;
    case 'not-set':
      return 'not set';
  }
}

function since(from: string | undefined): string {
  return from === undefined ? '' : ` since ${periodLabelInWords(from)}`;
}

function unitInWords(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return `a number of ${unit.of}`;
    case 'percentage':
      return unit.signed === true
        ? 'a change in per cent'
        : `a percentage${unit.of === undefined ? '' : ` of ${unit.of}`}`;
    case 'money':
      return `money in ${unit.currency}`;
    case 'duration':
      return `a time in ${unit.unit}`;
    case 'score':
      return `a score${unit.of === undefined ? '' : ` ${unit.of}`}`;
    case 'points':
      return 'percentage points';
    case 'rate':
      return `a rate ${wordsAfter(unit)}`;
  }
}
