import { formatNumber } from '../format/formatNumber.js';
import { dayInWords } from '../format/formatPeriod.js';
import { numberInWords } from '../format/numberInWords.js';
import type { Day } from '../model/period.js';
import { sentenceOf, type Sentences } from './sentences.js';

/*
 * Why a statistic or a projection has no answer, and what to know of one that has: the code, its data, and the
 * sentence.
 */

/** A sentence with the code and the data it is made from. */
type Explained<Data> = {
  readonly [Code in keyof Data]: { readonly code: Code; readonly data: Data[Code]; readonly message: string };
}[keyof Data];

/**
 * What the refusal of a recent trend says, by its code.
 *
 * @category Statistics
 */
export interface TrendRefusalData {
  /** There are fewer years without a gap up to the latest than the test needs. */
  readonly 'too-few-points': { readonly needed: number; readonly points: number };
  /** In a year the count is the whole denominator. */
  readonly 'whole-counted': { readonly period: string };
  /** In a year no part of the whole is counted. */
  readonly 'none-counted': { readonly period: string };
  /** The limits of a year leave no room. */
  readonly 'no-interval': { readonly period: string };
}

/**
 * Why a recent trend cannot be calculated.
 *
 * @category Statistics
 */
export type TrendRefusal = Explained<TrendRefusalData> & {
  /** What was refused. */
  readonly refused: 'recent-trend';
};

/**
 * What the refusal of a projection says, by its code.
 *
 * @category Trajectories
 */
export interface ProjectRefusalData {
  /** There are fewer years than a projection needs. */
  readonly 'too-few-points': { readonly needed: number; readonly points: number };
  /** The years are on one straight line, and do not show how far from it the next may be. */
  readonly 'no-variation': Readonly<Record<string, never>>;
  /** The day is further ahead than the years go back; both in years. */
  readonly 'too-far-ahead': { readonly to: Day; readonly back: number; readonly ahead: number };
}

/**
 * Why nothing can be projected.
 *
 * @category Trajectories
 */
export type ProjectRefusal = Explained<ProjectRefusalData> & {
  /** What was refused. */
  readonly refused: 'projection';
};

/**
 * What the refusal of progress by yearly rates of change says, by its code.
 *
 * @category Statistics
 */
export interface ProgressRefusalData {
  /** The latest figure is not for a later year than the first. */
  readonly 'too-few-points': { readonly baseYear: number; readonly currentYear: number };
  /** The first figure is zero. */
  readonly 'zero-base': Readonly<Record<string, never>>;
  /** The target is zero. */
  readonly 'zero-target': Readonly<Record<string, never>>;
  /** The first figure and another, the latest or the target, are on either side of zero. */
  readonly 'sign-change': { readonly base: number; readonly current: number | null; readonly target: number | null };
  /** The target is the first figure. */
  readonly 'no-way-to-go': { readonly target: number };
}

/**
 * Why progress cannot be measured by yearly rates of change.
 *
 * @category Statistics
 */
export type ProgressRefusal = Explained<ProgressRefusalData> & {
  /** What was refused. */
  readonly refused: 'progress';
};

/**
 * What was counted: the cases of an area, the people it has, or in a proportion the part, the rest and the whole, for a
 * survey with a design effect as many as a simple random sample would need.
 *
 * @category Statistics
 */
export type CountedPart =
  'count' | 'population' | 'part' | 'rest' | 'whole' | 'effective-part' | 'effective-rest' | 'effective-whole';

/**
 * What a warning about a comparison says, by its code.
 *
 * @category Statistics
 */
export interface WarningData {
  /** So few were counted, or for a proportion not counted, that one case more or less changes the figure. */
  readonly 'small-count': { readonly counted: CountedPart; readonly count: number; readonly fewest: number };
  /** The population or the whole is so small that one person moves the figure. */
  readonly 'small-denominator': { readonly counted: CountedPart; readonly count: number; readonly fewest: number };
  /** So few were counted that the figure is unreliable. */
  readonly unreliable: { readonly counted: CountedPart; readonly count: number; readonly fewest: number };
  /** The benchmark has so few cases that chance affects it too; if that could change the verdict, none is given. */
  readonly 'uncertain-benchmark': Readonly<Record<string, never>>;
}

/**
 * A warning about a comparison, with the count it is about.
 *
 * @category Statistics
 */
export type ComparisonWarning = Explained<WarningData>;

const TREND: Sentences<TrendRefusalData> = {
  'too-few-points': ({ needed, points }) =>
    `A recent trend needs the last ${formatNumber(needed)} years without a gap, each with its count and denominator. There are ${formatNumber(points)}.`,
  'whole-counted': ({ period }) => `In ${period} the count is as large as the denominator.`,
  'none-counted': ({ period }) => `In ${period} the count is 0.`,
  'no-interval': ({ period }) => `In ${period} the upper limit is not above the lower limit.`,
};

const PROJECT: Sentences<ProjectRefusalData> = {
  'too-few-points': ({ needed, points }) =>
    `A projection needs ${formatNumber(needed)} years. There are ${formatNumber(points)}.`,
  'no-variation': () =>
    'All years are on one straight line, so nothing shows how far the next may be off it, and no interval can be given.',
  'too-far-ahead': ({ to, back, ahead }) =>
    `${dayInWords(to)} is up to ${formatNumber(ahead)} years ahead, and the figures reach back ${formatNumber(back)} years. A line is not drawn further ahead than it reaches back.`,
};

const PROGRESS: Sentences<ProgressRefusalData> = {
  'too-few-points': ({ baseYear, currentYear }) =>
    `The latest figure is for ${String(currentYear)}, which is not after the first one in ${String(baseYear)}.`,
  'zero-base': () => 'The first figure is 0, and no yearly rate of change starts from 0.',
  'zero-target': () =>
    'The target is 0, and no yearly rate of change leads to 0. Judge it on a straight line with evaluateIndicator.',
  'sign-change': ({ base, current, target }) =>
    `The first figure is ${numberInWords(base)} and the ${
      current === null ? `target ${numberInWords(Number(target))}` : `latest ${numberInWords(current)}`
    }. No yearly rate of change leads through 0.`,
  'no-way-to-go': ({ target }) => `The target is the first figure, ${numberInWords(target)}, so there is no way to go.`,
};

const NAMES: Readonly<Record<CountedPart, string>> = {
  count: 'The count',
  population: 'The population',
  part: 'The part',
  rest: 'The rest of the whole',
  whole: 'The whole',
  'effective-part': 'The part, over the design effect,',
  'effective-rest': 'The rest of the whole, over the design effect,',
  'effective-whole': 'The effective sample size',
};

const WARNINGS: Sentences<WarningData> = {
  'small-count': ({ counted, count, fewest }) =>
    `${NAMES[counted]} is ${numberInWords(count)}. Below ${formatNumber(fewest)}, chance alone makes large differences: add several years together.`,
  'small-denominator': ({ counted, count, fewest }) =>
    `${NAMES[counted]} is ${numberInWords(count)}. Below ${numberInWords(fewest)}, one person moves the figure too much.`,
  unreliable: ({ counted, count, fewest }) =>
    `${NAMES[counted]} is ${numberInWords(count)}. A figure based on fewer than ${formatNumber(fewest)} is unreliable: show its interval.`,
  'uncertain-benchmark': () =>
    'The benchmark is based on so few that chance moves it too. It is only called different where both intervals agree.',
};

const REFUSALS = { 'recent-trend': TREND, projection: PROJECT, progress: PROGRESS } as const;

/** Returns the refusal of a recent trend with its sentence. */
export const trendRefusal = refusedBy('recent-trend', TREND);
/** Returns the refusal of a projection with its sentence. */
export const projectRefusal = refusedBy('projection', PROJECT);
/** Returns the refusal of progress by yearly rates of change with its sentence. */
export const progressRefusal = refusedBy('progress', PROGRESS);

/** Returns a warning about a comparison with its sentence. */
export function comparisonWarning<Code extends keyof WarningData>(
  code: Code,
  data: WarningData[Code],
): ComparisonWarning {
  return { code, data, message: WARNINGS[code](data) } as ComparisonWarning;
}

/** Returns the sentence of a refusal, worded from what was refused, its code and its data. */
export function explainRefusal({
  refused,
  ...refusal
}: Pick<TrendRefusal | ProjectRefusal | ProgressRefusal, 'refused' | 'code' | 'data'>): string {
  return sentenceOf(REFUSALS[refused] as Sentences<Record<string, unknown>>, refusal);
}

/** Returns the sentence of a warning, written only from its code and its data. */
export function explainWarning(warning: Pick<ComparisonWarning, 'code' | 'data'>): string {
  return sentenceOf(WARNINGS, warning);
}

/** Tells a warning about a comparison from a reason: no code is in both lists. */
export function isWarning(item: { readonly code: string }): item is Pick<ComparisonWarning, 'code' | 'data'> {
  return Object.hasOwn(WARNINGS, item.code);
}

function refusedBy<Of extends string, Data>(refused: Of, sentences: Sentences<Data>) {
  return <Code extends keyof Data>(code: Code, data: Data[Code]) => ({
    refused,
    code,
    data,
    message: sentences[code](data),
  });
}
