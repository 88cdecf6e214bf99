import type { Recurrence } from './target.js';

/**
 * A published figure that has a value.
 *
 * @category Model
 */
export interface KnownFigure {
  /** The value in the indicator's unit: `62.4` for 62.4%, `27.77` for 27.77 per 1,000. Finite. */
  readonly value: number;
  /** The figure as printed: `62.4%`, `1,579 offences`. */
  readonly text?: string;
  /** The period it covers, in any form that `parsePeriod` reads: `2012/13`, `March 2013`. */
  readonly period?: string;
  /**
   * How long a time it covers, if its period names only the date on which that time ends: for example, a baseline
   * labelled `March 2013` that is the total for a year.
   */
  readonly covers?: Recurrence;
  /**
   * That the value is an average of single years, quarters or months over a longer period: `year` for the average of
   * 2010/11 to 2012/13. It then covers a year, up to the end of its period.
   */
  readonly averageOf?: Recurrence;
  /** The count behind a rate or percentage: its numerator. Not negative. */
  readonly count?: number;
  /** The population or whole behind a rate or percentage: its denominator. Greater than 0. */
  readonly denominator?: number;
  /**
   * The period that the denominator is for, if it is not the figure's own: `2012` for a rate of 2013/14 over the
   * population of mid-2012.
   */
  readonly denominatorPeriod?: string;
  /**
   * How firm the figure is, if its publisher says so. It is `approximate` if the words are not exact (`around 5%`),
   * since the value itself cannot show that.
   */
  readonly qualifier?: 'provisional' | 'estimated' | 'revised' | 'approximate';
  /** The area's place by this figure, if a rank was published with it. */
  readonly rank?: Rank;
  /** Anything a reader should know about this figure. */
  readonly note?: string;
}

/**
 * A missing figure, and why: never a zero, and never an unexplained gap.
 *
 * @category Model
 */
export interface MissingFigure {
  /**
   * Why there is no value: the figure makes no sense here (`not-applicable`), exists but was not published
   * (`not-available`), is still to come (`not-yet-available`) or was withheld (`suppressed`). An empty cell gives no
   * reason, so it is `blank`: we would be making up any other word.
   */
  readonly missing: 'not-applicable' | 'not-available' | 'not-yet-available' | 'suppressed' | 'blank';
  /** The cell as printed: `N/A`. */
  readonly text?: string;
  /** The period it would have covered, in any form that `parsePeriod` reads. */
  readonly period?: string;
  /** Anything a reader should know about it, such as why it was withheld. */
  readonly note?: string;
}

/**
 * A figure of a plan: a value as published, or the reason why there is none.
 *
 * @category Model
 */
export type Figure = KnownFigure | MissingFigure;

/**
 * A place in a league table.
 *
 * @category Model
 */
export interface Rank {
  /** The place, counted from 1. */
  readonly place: number;
  /** Which end the places are counted from: `highest` if first means the highest figure. */
  readonly from: 'highest' | 'lowest';
  /** How many were ranked, if stated. */
  readonly of?: number;
  /** Who was ranked: `Kent districts`. */
  readonly among?: string;
}

/** Every reason for a missing figure, to check a value against. */
export const MISSING_KINDS: readonly MissingFigure['missing'][] = [
  'not-applicable',
  'not-available',
  'not-yet-available',
  'suppressed',
  'blank',
];

/** Every qualifier of a figure, to check a value against. */
export const QUALIFIERS: readonly NonNullable<KnownFigure['qualifier']>[] = [
  'provisional',
  'estimated',
  'revised',
  'approximate',
];

/** The ends that a place in a ranking can be counted from, to check a value against. */
export const RANK_ENDS: readonly Rank['from'][] = ['highest', 'lowest'];
