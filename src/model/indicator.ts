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
  /** Its figure, in the indicator's unit. If it has no `period`, it has the baseline's. */
  readonly figure: Figure;
}

/**
 * How long a time each figure of an indicator covers; `day` for things counted on one day, such as open cases.
 *
 * @category Model
 */
export type Covers = Recurrence | 'day';

/** Every length of time that an indicator may cover, to check a value against. */
export const COVERS: readonly Covers[] = ['year', 'quarter', 'month', 'day'];

/**
 * A point in a series from which figures were recorded differently, such as under a new recording rule.
 *
 * @category Model
 */
export interface Break {
  /** The first day of the new method, `YYYY-MM-DD`. */
  readonly from: Day;
  /** What changed. */
  readonly why: string;
  /** Where the document says so. */
  readonly source?: Citation;
  /** Whether figures before and after it can be compared; if `false`, a baseline after the break is needed. */
  readonly comparable?: boolean;
}

/**
 * A comment on an indicator, for a period or on a day.
 *
 * @category Model
 */
export interface Comment {
  /** The period it is about, in any form that `parsePeriod` reads, or the day on which it was made. */
  readonly period: string;
  /** The words. */
  readonly text: string;
  /** The next steps, if given. */
  readonly nextSteps?: string;
}

/**
 * Something a plan measures, with its baseline, comparators' figures and target.
 *
 * An indicator is in a plan once, and every priority that uses it refers to it, so that nothing is counted twice.
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
  /** What the plan wants it to reach. */
  readonly target: Target;
  /**
   * How long a time each of its figures covers. The target's `every` or, failing that, the baseline can also say so.
   */
  readonly covers?: Covers;
  /** The breaks in its series, such as a new recording rule. */
  readonly breaks?: readonly Break[];
  /** Who is responsible for it. */
  readonly leads?: readonly Lead[];
  /** Comments on it, period by period. */
  readonly commentary?: readonly Comment[];
  /** The table or paragraph it comes from. */
  readonly source?: Citation;
  /** Other places where the document prints the same indicator. */
  readonly furtherSources?: readonly Citation[];
  /** How it was read, if that needed a decision. */
  readonly note?: string;
}
