import { formatPeriod } from '../format/formatPeriod.js';
import { show } from '../errors/show.js';
import { sentenceOf, type Sentences } from './sentences.js';

/**
 * The data of each question about a table, by its code.
 *
 * @category Tables
 */
export interface TableQuestionData {
  /** Nothing states which way is better. */
  readonly polarity: {
    readonly indicators: number;
    /** Those whose names suggest the opposite of the answer for all. */
    readonly against: readonly string[];
  };
  /** Nothing states what indicators are measured in, and it may be no number of things. */
  readonly unit: { readonly indicators: readonly string[] };
  /** Headings name a quarter, or the end of the year, but no year. */
  readonly 'financial-year': { readonly headings: readonly string[] };
  /** A column holds figures or a target for a period that no heading names. */
  readonly period: { readonly heading: string; readonly isSoFar: boolean };
  /** A heading is not known, and its column holds more than words. It may name a time that is not understood. */
  readonly column: { readonly heading: string; readonly mayHoldFigures: boolean };
  /** Several columns may be the baseline. */
  readonly baseline: { readonly headings: readonly string[] };
  /** A target is for a year, and the figures are for financial years. */
  readonly due: { readonly heading: string; readonly year: string; readonly days: readonly string[] };
  /** Columns hold the limits of colours, but no column holds a target. */
  readonly limits: { readonly heading: string };
  /** The words of a target name something that its row does not. */
  readonly measure: { readonly targets: readonly AskedTarget[] };
  /**
   * A number on its own is worse than an earlier figure or far from it, or a level in words is both: it may be a
   * change.
   */
  readonly 'level-to-reach': { readonly targets: readonly DoubtedLevel[] };
  /** A footnote or comment may limit a figure or target, or a line above or below the table all its figures. */
  readonly footnote: {
    readonly footnotes: readonly { readonly indicator: string | null; readonly footnote: string }[];
  };
  /** A target is ongoing, or is for a year that nothing names: it may be for each year. */
  readonly 'each-year': { readonly targets: readonly AskedTarget[] };
  /**
   * Targets for quarters or months grow like figures counted from the start of the year, or are the same in each row.
   */
  readonly 'cumulative-targets': { readonly targets: readonly AskedTarget[] };
  /**
   * A target is for a shorter or longer time than the baseline covers. Without a baseline, a target of a year is next to
   * figures for parts of that year. Without a period, there is no baseline, and the figures are of years and of parts of
   * them.
   */
  readonly covers:
    | { readonly heading: string; readonly period: string; readonly baseline: string; readonly isTotal: boolean }
    | { readonly heading: string; readonly period: string }
    | { readonly heading: string };
  /** A column gives only the days on which periods end. */
  readonly 'period-length': { readonly heading: string };
  /** A target that is counted from another figure comes after a column with an earlier target. */
  readonly 'counted-from': { readonly targets: readonly AskedTarget[] };
  /** A figure is many times as large or as small as the one before, for as long a time. */
  readonly jump: { readonly figures: readonly AskedFigure[] };
  /** The figures of a period are those of the one before in every row, or the targets (`copied` is `null`). */
  readonly copied: { readonly columns: readonly { readonly period: string; readonly copied: string | null }[] };
  /** A target is a range, and a figure may lie beyond its better end. */
  readonly range: { readonly indicators: readonly string[] };
}

/**
 * A target that is asked about.
 *
 * @category Tables
 */
export interface AskedTarget {
  /** The indicator it is of, by its id or name. */
  readonly indicator: string;
  /** Its words. */
  readonly target: string;
}

/**
 * A target that is perhaps not the level to reach.
 *
 * @category Tables
 */
export interface DoubtedLevel extends AskedTarget {
  /** The earlier figure that it does not seem to fit, with its period. */
  readonly figure: string;
  /** What that figure is: already better than the target, or more than five times as large or as small. */
  readonly is: 'better' | 'larger' | 'smaller';
}

/**
 * A figure that is asked about.
 *
 * @category Tables
 */
export interface AskedFigure {
  /** The indicator it is of, by its id or name. */
  readonly indicator: string;
  /** The figure with its period, and the one before with its own. */
  readonly figure: string;
}

/**
 * The kind of question, as a word for code to branch on. The list is closed.
 *
 * @category Tables
 */
export type TableQuestionCode = keyof TableQuestionData;

const SENTENCES: Sentences<TableQuestionData> = {
  polarity: ({ indicators, against }) => {
    const which = `Which way is better${indicators === 1 ? '' : ` for these ${String(indicators)} indicators`}?`;
    return against.length === 0
      ? `${which} The table does not say it. One answer may stand for all of them, or each may have its own.`
      : `${which} The answer for all is not used for ${against.map(show).join(', ')}, since the name suggests the opposite. Answer for each of them by its name.`;
  },
  unit: ({ indicators }) =>
    `What are the figures of ${indicators.map(show).join(', ')} measured in? The table does not say it, and they may be no number of things. One answer may stand for all of them, or each may have its own. If none fits, add a column Unit.`,
  'financial-year': ({ headings }) =>
    `Which financial year is meant by ${headings.map(show).join(' and ')}? Answer with a year such as 2016/17.`,
  period: ({ heading, isSoFar }) =>
    isSoFar
      ? `Which months are counted in ${show(heading)}? Answer with the first and the last, such as April to December 2016.`
      : `Which period is meant by ${show(heading)}? Answer with a period such as 2016/17, 2016/17 Q1 or March 2017.`,
  column: ({ heading, mayHoldFigures }) =>
    mayHoldFigures
      ? `What does the column ${show(heading)} hold? Its heading is not known. Answer target, outturn for figures of the area for the whole of their period, baseline, note for words to keep, or none if the plan needs nothing in it.`
      : `Does the plan need nothing in the column ${show(heading)}? Its heading is not understood. Answer none if so. If it holds figures or targets, head it Baseline, Outturn or Target, with their period.`,
  baseline: ({ headings }) => `Which column is the baseline: ${headings.map(show).join(' or ')}?`,
  due: ({ heading, year, days }) =>
    `By which day is ${show(heading)} due? The year ${year} on its own may mean ${days.map((day) => formatPeriod(day)).join(' or ')}.`,
  limits: ({ heading }) =>
    `Is the limit of ${show(heading)} the target of each indicator? The table has the limits of its colours, and no target.`,
  measure: ({ targets }) =>
    `Is it the target of its indicator: ${listed(targets)}? Its words name something that the row does not. Answer yes if it is. If not, write what is asked of the indicator.`,
  'level-to-reach': ({ targets }) =>
    `Is it the level to reach: ${targets.map(levelWithFigure).join('; ')}? Answer yes if it is the level. If it is a change, write it with its direction, such as reduce by 5%. If the number or the polarity is wrong, correct it.`,
  footnote: ({ footnotes }) =>
    `Are the figures and targets what their headings say, in spite of ${footnotes.map(({ indicator, footnote }) => `the note ${show(footnote)} ${indicator === null ? 'about the whole table' : `for ${show(indicator)}`}`).join(' and ')}? Answer yes if they are: each is then judged as what its heading says. If they are not, do not answer: write in the table what they are, such as 455 (provisional) or 455 (April to December 2025), or NYA.`,
  'each-year': ({ targets }) =>
    `Is it the target of each year: ${listed(targets)}? Its words or its heading say that it goes on, or that it is for a year that nothing names. Answer yes if each year is judged, or no if only the last one is.`,
  'cumulative-targets': ({ targets }) =>
    `Is each for its own quarter or month alone: ${listed(targets)}? They grow as figures counted from the start of the year do, or are the same all year. Answer yes if each is. If not, write what is asked of each quarter or month, or only the target of the year.`,
  covers: (data) => {
    const question = `How long a time is ${show(data.heading)} for?`;
    if (!('period' in data))
      return `${question} There are figures of a year and figures of parts of a year, and no year before them is the baseline.`;
    if (!('baseline' in data))
      return `${question} It names ${data.period}, and the figures are for parts of that year. Answer year if the target is for the whole of it: no part is then judged.`;
    return `${question} It names ${data.period}, or is due at its end. The baseline is the figure of ${data.baseline}, which is of another length of time.${data.isTotal ? ' A total of several years cannot be held: write what is asked of the last.' : ''}`;
  },
  'period-length': ({ heading }) =>
    `How long a time is each figure for? The column ${show(heading)} says only when that time ends. Answer year, quarter or month, or day for what is counted on that day. One answer may stand for all indicators, or each may have its own.`,
  'counted-from': ({ targets }) =>
    `Is it counted from the baseline: ${listed(targets)}? There is a target before it, or a figure after the baseline, which it may be counted from instead. Answer yes if it is. If not, write the number it comes to.`,
  jump: ({ figures }) =>
    `Is the figure right, and for the whole of its period: ${figures.map(({ indicator, figure }) => `${figure} (${show(indicator)})`).join('; ')}? It is several times as large or as small as the one before. Answer yes if all of them are right. If not, correct the figure, or write the time that it is for, such as 57 (January to March 2027).`,
  copied: ({ columns }) =>
    `Are these figures right: ${columns.map(({ period, copied }) => `those of ${period}, which are ${copied === null ? 'the target' : `those of ${copied}`} in every row`).join('; ')}? They may have been copied to be filled in later. Answer yes if they are right. If not, correct them, or write NYA.`,
  range: ({ indicators }) =>
    `Is a figure beyond the better end of its range as good as one within it? The table does not say it of ${indicators.map(show).join(', ')}.`,
};

const BESIDE = {
  better: 'already better',
  larger: 'more than five times as large',
  smaller: 'more than five times as small',
} as const;

function levelWithFigure({ indicator, target, figure, is }: DoubtedLevel): string {
  return `${show(target)} for ${show(indicator)}, where ${figure} is ${BESIDE[is]}`;
}

function listed(targets: readonly AskedTarget[]): string {
  return targets.map(({ indicator, target }) => `${show(target)} for ${show(indicator)}`).join(', ');
}

/** Returns the sentence of a question about a table, from its code and its data. */
export function explainQuestion(item: { readonly code: TableQuestionCode; readonly data: unknown }): string {
  return sentenceOf(SENTENCES, item);
}
