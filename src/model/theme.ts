import type { Citation, Passage } from './citation.js';
import type { PlanPeriod } from './period.js';

/**
 * An issue that cuts across priorities.
 *
 * @category Model
 */
export interface Theme {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The title as printed. */
  readonly title: string;
  /** Whether it is the partnership's own theme or the county's. */
  readonly scope: 'partnership' | 'county';
  /** The `id`s of the plan's priorities that it cuts across. */
  readonly priorityIds: readonly string[];
  /** The paragraph or table it comes from. */
  readonly source?: Citation;
  /** How it was read, if that needed a decision. */
  readonly note?: string;
}

/** Every scope of a theme, to check a value against. */
export const THEME_SCOPES: readonly Theme['scope'][] = ['partnership', 'county'];

/**
 * A county's agreement that district plans have to follow.
 *
 * @category Model
 */
export interface CountyAgreement {
  /** The title as printed. */
  readonly title: string;
  /** Other names by which the document calls it, each with a place where it is. */
  readonly alsoCalled?: readonly Passage[];
  /** Its first and last day. */
  readonly period?: PlanPeriod;
  /** The county's priorities, word for word, in the document's order. */
  readonly priorities: readonly string[];
  /** The `id`s of the themes with the scope `county`. */
  readonly themeIds: readonly string[];
  /** The paragraph or table it comes from. */
  readonly source?: Citation;
}
