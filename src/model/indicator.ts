import type { Citation } from './citation.js';
import type { Figure } from './figure.js';
import type { Polarity } from './polarity.js';
import type { Target } from './target.js';
import type { Unit } from './unit.js';

/**
 * The figure of a comparator beside an indicator's baseline.
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
 * Something a plan measures, with where it stood, where others stood and where it is to go.
 *
 * An indicator stands once in a plan and is referred to from every priority that uses it, so that nothing is
 * counted twice.
 *
 * @category Model
 */
export interface Indicator {
  /** Identity within the plan. A word without spaces, kebab-case by custom. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** What its figures are measured in. */
  readonly unit: Unit;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** Where it stood when the plan was made. */
  readonly baseline: Figure;
  /** Where the comparators stood at the baseline, the one to compare with first. */
  readonly comparisons: readonly ComparatorFigure[];
  /** What the plan wants of it. */
  readonly target: Target;
  /** The table or paragraph it comes from. */
  readonly source?: Citation;
  /** Further places where the document prints the same indicator. */
  readonly furtherSources?: readonly Citation[];
  /** How it was read, where that needed a decision. */
  readonly note?: string;
}
