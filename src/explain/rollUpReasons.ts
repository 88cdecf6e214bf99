import { formatNumber } from '../format/formatNumber.js';
import { dayInWords, periodLabelInWords } from '../format/formatPeriod.js';
import { numberInWords } from '../format/numberInWords.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Day } from '../model/period.js';
import type { Unit } from '../model/unit.js';
import { valueInWords } from '../format/targetWords.js';
import { listed, missingInWords } from './values.js';

/*
 * What there is to say of shorter periods that were added to longer ones, or were not: the code, its data, the
 * sentence.
 */

/**
 * Whose figures should have been added.
 *
 * @category Series
 */
export interface RollUpSubject {
  /** The `id` of the indicator. */
  readonly indicatorId: string;
  /** Its name. */
  readonly indicator: string;
  /** The `id` of the comparator; `null` for the area's own figures. */
  readonly comparatorId: string | null;
  /** The `id` of the part of the area; `null` for the whole. */
  readonly areaId: string | null;
}

/**
 * A longer period that should have been made of shorter ones.
 *
 * @category Series
 */
export interface RollUpSet extends RollUpSubject {
  /** The longer period. */
  readonly period: string;
  /** How many months each of the shorter periods has: 3 for quarters. */
  readonly partMonths: number;
}

/**
 * The data of each reason of {@link rollUp}, by its code.
 *
 * @category Series
 */
export interface RollUpData {
  /** A longer period was made of a complete set of shorter ones. */
  readonly 'rolled-up': RollUpSet & {
    readonly parts: number;
    readonly unit: Unit;
    readonly value: number;
    /** The counts added; `null` if the values themselves were. */
    readonly count: number | null;
    /** The denominators added, or the one population; `null` if the values themselves were added. */
    readonly denominator: number | null;
  };
  /** A part of the set is provisional, estimated or approximate, and so is the result. */
  readonly 'part-not-final': RollUpSet & {
    readonly parts: readonly { readonly period: string; readonly qualifier: NonNullable<KnownFigure['qualifier']> }[];
  };
  /**
   * There is a break in the series within the longer period. If figures before and after it cannot be compared, nothing
   * is added up.
   */
  readonly 'break-inside-set': RollUpSet & {
    readonly from: Day;
    readonly why: string;
    readonly isAdded: boolean;
  };
  /** Periods of the set were not given, or their figures are missing. */
  readonly 'set-incomplete': RollUpSet & {
    readonly absent: readonly string[];
    readonly missing: readonly { readonly period: string; readonly missing: MissingFigure['missing'] }[];
  };
  /** The longer period has its own figure, which is kept. */
  readonly 'whole-already-known': RollUpSubject & { readonly period: string };
  /** Two complete sets, such as months and quarters, give different results. */
  readonly 'sets-disagree': RollUpSubject & {
    readonly period: string;
    readonly unit: Unit;
    readonly sets: readonly { readonly partMonths: number; readonly value: number }[];
  };
  /** A period of the set has two figures, and nothing shows which is right. */
  readonly 'part-conflict': RollUpSet & { readonly part: string; readonly figures: number };
  /** Figures in this unit, or counted on one day, do not add up. */
  readonly 'unit-not-added': RollUpSet & { readonly because: 'points' | 'signed-percentage' | 'counted-on-a-day' };
  /** Periods of the set have an average as their figure. */
  readonly 'average-not-added': RollUpSet & { readonly parts: readonly string[] };
  /** Periods of the set have no count, or no denominator if denominators are added too. */
  readonly 'part-without-counts': RollUpSet & { readonly parts: readonly string[]; readonly needs: 'count' | 'both' };
  /** The value of a period does not follow from its count and denominator. */
  readonly 'part-contradicts-counts': RollUpSet & {
    readonly part: string;
    readonly unit: Unit;
    readonly value: number;
    readonly count: number;
    /** The denominator; `null` if the unit is itself a count. */
    readonly denominator: number | null;
  };
  /** The rates are over different populations, or one that is not known, and none was given for the longer period. */
  readonly 'population-unclear': RollUpSet & { readonly populations: readonly (number | null)[] };
  /** The result is larger than any number can hold. */
  readonly 'sum-out-of-range': RollUpSet;
  /** Figures counted from the start of a year are never added up. */
  readonly 'cumulative-not-added': RollUpSubject & { readonly periods: readonly string[] };
  /** Periods are not of whole months, or do not divide the longer period into equal parts. */
  readonly 'period-not-a-part': RollUpSubject & {
    readonly periods: readonly string[];
    readonly of: 'financial-year' | 'calendar-year' | 'quarter';
  };
  /** The indicator of a figure is not among those given, so its unit is not known. */
  readonly 'indicator-not-given': { readonly indicatorId: string; readonly nearest: string | null };
}

/**
 * A code of a {@link RollUpReason}.
 *
 * @category Series
 */
export type RollUpCode = keyof RollUpData;

/**
 * A note on figures that {@link rollUp} added up or left out.
 *
 * @category Series
 */
export type RollUpReason = {
  readonly [Code in RollUpCode]: {
    /** What it is, as a word for code to branch on. */
    readonly code: Code;
    /** What the message says, as data. */
    readonly data: RollUpData[Code];
    /** The same in a sentence. */
    readonly message: string;
  };
}[RollUpCode];

// Where rounding could make two figures look alike.
const ALL_DECIMALS = 15;
const PART_NAMES: Readonly<Record<number, string>> = { 1: 'months', 3: 'quarters', 6: 'half-years' };
const WHOLES = {
  'financial-year': 'a financial year',
  'calendar-year': 'a calendar year',
  quarter: 'a quarter',
} as const;
const NOT_ADDED = {
  points: 'percentage points',
  'signed-percentage': 'changes in per cent',
  'counted-on-a-day': 'what is counted on one day',
} as const;

const SENTENCES: { readonly [Code in RollUpCode]: (data: RollUpData[Code]) => string } = {
  'rolled-up': (data) => `${wholeOf(data)}: ${result(data)}.`,
  'part-not-final': (data) =>
    `${wholeOf(data)}: ${listed(data.parts.map(({ period, qualifier }) => `${inWords(period)} is ${qualifier}`))}, so the result is not final.`,
  'break-inside-set': (data) =>
    data.isAdded
      ? `${wholeOf(data)}: the series is broken on ${dayInWords(data.from)} (${data.why}), so the result mixes figures made in two ways.`
      : `${wholeOf(data)}: not added. The series is broken on ${dayInWords(data.from)} (${data.why}), and the figures on both sides cannot be compared.`,
  'set-incomplete': (data) => {
    const missing = data.missing.map(({ period, missing: why }) => `${inWords(period)} is ${missingInWords(why)}`);
    const absent = data.absent.length === 0 ? [] : [`no figure is given for ${listed(data.absent.map(inWords))}`];
    return `${wholeOf(data)}: not added. Of its ${partsOf(data.partMonths)}, ${listed([...absent, ...missing])}.`;
  },
  'whole-already-known': (data) => `${wholeOf(data)}: nothing was added, because the period has a figure of its own.`,
  'sets-disagree': (data) =>
    `${wholeOf(data)}: not added, because ${listed(data.sets.map(({ partMonths, value }) => `its ${partsOf(partMonths)} give ${valueInWords(value, data.unit, ALL_DECIMALS)}`))}. Leave one of the two out.`,
  'part-conflict': (data) =>
    `${wholeOf(data)}: not added. ${inWords(data.part)} has ${String(data.figures)} different figures, and nothing says which is right.`,
  'unit-not-added': (data) => `${wholeOf(data)}: not added. A sum of ${NOT_ADDED[data.because]} means nothing.`,
  'average-not-added': (data) =>
    `${wholeOf(data)}: not added. ${listed(data.parts.map(inWords))} ${data.parts.length === 1 ? 'is an average' : 'are averages'}.`,
  'part-without-counts': (data) =>
    `${wholeOf(data)}: not added. Give ${data.needs === 'both' ? 'count and denominator' : 'the count'} of ${listed(data.parts.map(inWords))}.`,
  'part-contradicts-counts': ({ part, unit, value, count, denominator, ...data }) =>
    `${wholeOf(data)}: not added. For ${inWords(part)} the figure is ${valueInWords(value, unit, ALL_DECIMALS)}, and the count ${numberInWords(count)}${denominator === null ? '' : ` over ${numberInWords(denominator)}`} does not give it.`,
  'population-unclear': (data) =>
    `${wholeOf(data)}: not added. A rate needs one population, and the ${partsOf(data.partMonths)} have ${populations(data.populations)}. Give the one for ${inWords(data.period)}.`,
  'sum-out-of-range': (data) => `${wholeOf(data)}: not added. The result is larger than any number can hold.`,
  'cumulative-not-added': (data) =>
    `${nameOf(data)}: ${listed(data.periods.map(inWords))} ${data.periods.length === 1 ? 'is' : 'are'} counted from the start of a year and never added.`,
  'period-not-a-part': (data) =>
    `${nameOf(data)}: ${listed(data.periods.map(inWords))} ${data.periods.length === 1 ? 'is not a' : 'are not'} whole ${data.periods.length === 1 ? 'part' : 'parts'} of ${WHOLES[data.of]}.`,
  'indicator-not-given': ({ indicatorId, nearest }) =>
    `${indicatorId}: not added, because no indicator with this id was given.${nearest === null ? '' : ` Did you mean '${nearest}'?`}`,
};

/** Returns a reason with its message. */
export function rollUpReason<Code extends RollUpCode>(code: Code, data: RollUpData[Code]): RollUpReason {
  return { code, data, message: SENTENCES[code](data) } as RollUpReason;
}

/** Returns the message of a reason, written only from its code and its data. */
export function explainRollUp({ code, data }: Pick<RollUpReason, 'code' | 'data'>): string {
  return (SENTENCES[code] as (data: unknown) => string)(data);
}

/** Says whether something is a reason of a roll-up, by its code: no other family has it. */
export function isRollUpReason(item: { readonly code: string }): item is Pick<RollUpReason, 'code' | 'data'> {
  return Object.hasOwn(SENTENCES, item.code);
}

function result({ partMonths, parts, unit, value, count, denominator }: RollUpData['rolled-up']): string {
  const its = `its ${formatNumber(parts)} ${partsOf(partMonths)}`;
  const total = valueInWords(value, unit);
  if (count === null || denominator === null) return `${its} add up to ${total}`;
  const over = unit.kind === 'rate' ? 'over one population of' : 'out of';
  return `${its} add up to a count of ${numberInWords(count)} ${over} ${numberInWords(denominator)}, which is ${total}`;
}

function populations(given: readonly (number | null)[]): string {
  if (given.every((one) => one === null)) return 'none';
  return `different ones (${listed(given.map((one) => (one === null ? 'not known' : numberInWords(one))))})`;
}

function partsOf(months: number): string {
  return PART_NAMES[months] ?? `periods of ${String(months)} months`;
}

function wholeOf(data: RollUpSubject & { readonly period: string }): string {
  return `${nameOf(data)}, ${inWords(data.period)}`;
}

function nameOf({ indicator, comparatorId, areaId }: RollUpSubject): string {
  const whose = [comparatorId, areaId].filter((id) => id !== null);
  return whose.length === 0 ? indicator : `${indicator} (${whose.join(', ')})`;
}

function inWords(period: string): string {
  return periodLabelInWords(period);
}
