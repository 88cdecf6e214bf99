import type { Citation, Passage } from './citation.js';
import type { Lead } from './partnership.js';

/**
 * What the strategic assessment found about a priority, and what it recommended.
 *
 * @category Model
 */
export interface Assessment {
  /** The findings, word for word, in the document's order. */
  readonly findings: readonly Passage[];
  /** The recommendation, word for word. */
  readonly recommendation?: Passage;
}

/**
 * The wards named as having the most of something.
 *
 * @category Model
 */
export interface Hotspot {
  /** What the wards have most of: `anti-social behaviour`. */
  readonly measure: string;
  /** The `id`s of the plan's `wards`, in the document's order. */
  readonly wardIds: readonly string[];
  /** The words as printed, and where they are. */
  readonly passage: Passage;
}

/**
 * A place among other areas that the document states.
 *
 * @category Model
 */
export interface Ranking {
  /** What is ranked: `levels of anti-social behaviour`. */
  readonly measure: string;
  /** The place, counted from 1. */
  readonly place: number;
  /** Which end the places are counted from; left out if the document does not say. */
  readonly from?: 'highest' | 'lowest';
  /** Who is ranked: `Kent`. */
  readonly among: string;
  /** The `id` of the plan's indicator that is ranked, or seems to be. */
  readonly indicatorId?: string;
  /** The words as printed, and where they are. */
  readonly passage: Passage;
}

/**
 * Outcomes and agencies of a priority, if the document does not show which action they belong to.
 *
 * @category Model
 */
export interface Unpaired {
  /** The anticipated outcomes, word for word, in the document's order. */
  readonly outcomes: readonly string[];
  /** The lead agencies, word for word, in the document's order. */
  readonly leadAgencies: readonly string[];
  /** Why nobody can tell which action they belong to. */
  readonly note: string;
}

/**
 * Something a partnership has chosen to act on.
 *
 * @category Model
 */
export interface Priority {
  /**
   * Identity within the plan; the printed label is not one, since labels repeat and move. A word without spaces,
   * kebab-case by custom.
   */
  readonly id: string;
  /** The label as printed: `Priority 4`. */
  readonly label?: string;
  /** The title as printed. */
  readonly title: string;
  /** Other names by which the document calls it, each with a place where it is. */
  readonly alsoCalled?: readonly Passage[];
  /** The aims, word for word, in the document's order. */
  readonly aims: readonly string[];
  /** The `id`s of the indicators that measure it, in the document's order. */
  readonly indicatorIds: readonly string[];
  /** The `id`s of the actions taken for it, in the document's order. */
  readonly actionIds: readonly string[];
  /** The `id`s of the themes that cut across it. */
  readonly themeIds: readonly string[];
  /** Who leads it. */
  readonly leads: readonly Lead[];
  /** Outcomes and agencies that cannot be paired with the actions. */
  readonly unpaired?: Unpaired;
  /** What the strategic assessment found and recommended. */
  readonly assessment?: Assessment;
  /** The wards named as having the most of it. */
  readonly hotspots?: readonly Hotspot[];
  /** The places among other areas that the document states. */
  readonly rankings?: readonly Ranking[];
  /** The heading or table it comes from. */
  readonly source?: Citation;
  /** How it was read, if that needed a decision. */
  readonly note?: string;
}

/**
 * A temporary group set up for one task, in addition to the priorities.
 *
 * @category Model
 */
export interface TaskAndFinishGroup {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The title as printed. */
  readonly title: string;
  /** Who leads it. */
  readonly leads: readonly Lead[];
  /** What the strategic assessment found and recommended. */
  readonly assessment?: Assessment;
  /** The paragraph or table it comes from. */
  readonly source?: Citation;
}
