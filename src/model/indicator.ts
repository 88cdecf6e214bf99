import type { Citation } from './citation.js';
import type { Figure } from './figure.js';
import type { Lead } from './partnership.js';
import type { Day } from './period.js';
import type { Polarity } from './polarity.js';
import type { Recurrence, Target } from './target.js';
import type { Unit } from './unit.js';

/**
 * The figure of a comparator next to an indicator's baseline.
 *
 * @category Model
 */
export interface ComparatorFigure {
  /** The `id` of one of the plan's `comparators`. */
  readonly comparatorId: string;
  /** Its figure, in the indicator's unit. Without a `period` of its own it has the baseline's. */
  readonly figure: Figure;
}

/**
 * How long a time each figure of an indicator covers; `day` for what is counted on a day, such as open cases.
 *
 * @category Model
 */
export type Covers = Recurrence | 'day';

/** Every length of time that an indicator may cover, to check a value against. */
export const COVERS: readonly Covers[] = ['year', 'quarter', 'month', 'day'];

/**
 * A place in a series from which figures were made in another way, such as a new rule of recording.
 *
 * @category Model
 */
export interface Break {
  /** The first day of the new way, `YYYY-MM-DD`. */
  readonly from: Day;
  /** What changed. */
  readonly why: string;
  /** Where it is said. */
  readonly source?: Citation;
  /** Whether figures on both sides can be compared; `false` asks for a baseline after the break. */
  readonly comparable?: boolean;
}

/**
 * What was said of an indicator for a period or on a day.
 *
 * @category Model
 */
export interface Comment {
  /** The period it is about, in any form that `parsePeriod` reads, or the day on which it was made. */
  readonly period: string;
  /** The words. */
  readonly text: string;
  /** What should be done next, where that is said. */
  readonly nextSteps?: string;
}

/**
 * Something a plan measures, with its baseline, the figures of others and its target.
 *
 * An indicator is in a plan once and is referred to from every priority that uses it, so that nothing is
 * counted twice.
 *
 * @category Model
 */
export interface Indicator {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** What its figures are measured in. */
  readonly unit: Unit;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** Its figure when the plan was made. */
  readonly baseline: Figure;
  /** The figures of the comparators at the baseline, the one to compare with first. */
  readonly comparisons: readonly ComparatorFigure[];
  /** What the plan wants of it. */
  readonly target: Target;
  /** How long a time each of its figures covers; the target's `every` says so too, and else the baseline. */
  readonly covers?: Covers;
  /** Where its series is broken, such as by a new rule of recording. */
  readonly breaks?: readonly Break[];
  /** Who answers for it. */
  readonly leads?: readonly Lead[];
  /** What was said of it, period by period. */
  readonly commentary?: readonly Comment[];
  /** The table or paragraph it comes from. */
  readonly source?: Citation;
  /** Further places where the document prints the same indicator. */
  readonly furtherSources?: readonly Citation[];
  /** How it was read, if that needed a decision. */
  readonly note?: string;
}
