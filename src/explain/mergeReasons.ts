import { formatNumber } from '../format/formatNumber.js';
import { dayInWords, periodLabelInWords } from '../format/formatPeriod.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import { listed, missingInWords, withMore } from './values.js';

/*
 * What there is to say of two figures for one period in a list of observations: the code, its data, the sentence.
 */

/**
 * The data of each reason of {@link mergeObservations}, by its code.
 *
 * @category Series
 */
export interface MergeData {
  /** A figure was left out, because another for the same period was published later. */
  readonly 'replaced-by-later': {
    /** The observation that was left out. */
    readonly observation: Observation;
    /** The day on which the other was published. */
    readonly published: Day;
  };
  /** A provisional or estimated figure was left out, because another for the same period is revised. */
  readonly 'replaced-by-revised': {
    /** The observation that was left out. */
    readonly observation: Observation;
  };
  /** A blank, or a figure that was not yet available, was left out, because there is one now. */
  readonly 'replaced-by-known': {
    /** The observation that was left out. */
    readonly observation: Observation;
  };
  /** Figures for one period differ, and nothing shows which is right. All of them are kept. */
  readonly 'observations-conflict': {
    /** The observations, each as it was given. */
    readonly observations: readonly Observation[];
  };
}

/**
 * A code of a {@link MergeReason}.
 *
 * @category Series
 */
export type MergeCode = keyof MergeData;

/**
 * A note on several figures for one period.
 *
 * @category Series
 */
export type MergeReason<Code extends MergeCode = MergeCode> = {
  readonly [Each in Code]: {
    /** What it is, as a word for code to branch on. */
    readonly code: Each;
    /** What the message says, as data. */
    readonly data: MergeData[Each];
    /** The same in a sentence. */
    readonly message: string;
  };
}[Code];

const SENTENCES: { readonly [Code in MergeCode]: (data: MergeData[Code]) => string } = {
  'replaced-by-later': ({ observation, published }) =>
    `${placeOf(observation)}: ${figureOf(observation)} was left out. Another figure was published later, on ${dayInWords(published)}.`,
  'replaced-by-revised': ({ observation }) =>
    `${placeOf(observation)}: ${figureOf(observation)} was left out. Another figure is revised.`,
  'replaced-by-known': ({ observation }) =>
    `${placeOf(observation)}: "${figureOf(observation)}" was left out. There is a figure now.`,
  'observations-conflict': ({ observations }) =>
    `${listed([...new Set(observations.map(placeOf))])}: the figures are ${listed(observations.map(figureOf))}, and nothing says which is right. All are kept. Say when each was published, or remove the wrong ones.`,
};

/** Returns a reason with its message. */
export function mergeReason<Code extends MergeCode>(code: Code, data: MergeData[Code]): MergeReason<Code> {
  return { code, data, message: SENTENCES[code](data) };
}

/** Returns the message of a reason, written only from its code and its data. */
export function explainMerge({ code, data }: Pick<MergeReason, 'code' | 'data'>): string {
  return (SENTENCES[code] as (data: unknown) => string)(data);
}

/** Says whether something is a reason of a merge, by its code: no other family has it. */
export function isMergeReason(item: { readonly code: string }): item is Pick<MergeReason, 'code' | 'data'> {
  return Object.hasOwn(SENTENCES, item.code);
}

function placeOf({ indicatorId, comparatorId, areaId, period }: Observation): string {
  const whose = [comparatorId, areaId].filter((id) => id !== undefined);
  return `${indicatorId}${whose.length === 0 ? '' : ` (${whose.join(', ')})`}, ${periodLabelInWords(period)}`;
}

function figureOf({ figure, published }: Observation): string {
  const when = published === undefined ? [] : [`published on ${dayInWords(published)}`];
  if ('missing' in figure) return withMore(missingInWords(figure.missing), when);
  const { value, qualifier, count, denominator } = figure;
  const of = [
    ...(count === undefined ? [] : [`count ${formatNumber(count)}`]),
    ...(denominator === undefined ? [] : [`denominator ${formatNumber(denominator)}`]),
  ];
  return withMore(formatNumber(value), [...of, ...(qualifier === undefined ? [] : [qualifier]), ...when]);
}
