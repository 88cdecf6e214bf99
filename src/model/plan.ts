import type { Action } from './action.js';
import type { Citation, SourceDocument } from './citation.js';
import type { Claim } from './claim.js';
import type { Comparator } from './comparator.js';
import type { Indicator } from './indicator.js';
import type { Observation } from './observation.js';
import type { Partnership } from './partnership.js';
import type { PlanPeriod } from './period.js';
import type { Priority, TaskAndFinishGroup } from './priority.js';
import type { CountyAgreement, Theme } from './theme.js';

/**
 * A ward or neighbourhood that the plan names.
 *
 * @category Model
 */
export interface Ward {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** Where it is named first. */
  readonly source?: Citation;
}

/**
 * A part of the plan's area that has its own figures: a ward, a town, a neighbourhood.
 *
 * @category Model
 */
export interface Area {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** What kind of area it is: `ward`, `neighbourhood`. */
  readonly kind?: string;
  /** Where it is named first. */
  readonly source?: Citation;
}

/**
 * Something in a document that does not add up, as found by hand. The document's words are never corrected.
 *
 * @category Model
 */
export interface KnownDiscrepancy {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** What does not add up, in a sentence or two. */
  readonly text: string;
  /** Every place where it shows, each with the words as printed. */
  readonly places: readonly Citation[];
  /** The findings of `auditPlan` about it; left out if it finds nothing. */
  readonly findings?: readonly FindingReference[];
  /** Why `auditPlan` cannot find it, if it cannot. */
  readonly unseenBecause?: string;
}

/**
 * A finding of `auditPlan`, identified by its code and path.
 *
 * @category Model
 */
export interface FindingReference {
  /** The code of the finding: `duplicate-label`. */
  readonly code: string;
  /** Its place in the plan: `priorities[4].label`. */
  readonly path: string;
}

/**
 * The lists that a stated count may be about: the priorities, the partnership's own themes, the county's priorities and
 * themes, or the indicators or actions.
 *
 * @category Model
 */
export type CountedList = 'priorities' | 'themes' | 'county-priorities' | 'county-themes' | 'indicators' | 'actions';

/**
 * How many of something the document says there are.
 *
 * @category Model
 */
export interface StatedCount {
  /** What is counted. */
  readonly of: CountedList;
  /** How many the document says there are. */
  readonly count: number;
  /** The words as printed: `the five identified priorities`. */
  readonly text: string;
  /** Where they are. */
  readonly source: Citation;
}

/** Every list that a stated count may be about, to check a value against. */
export const COUNTED_LISTS: readonly CountedList[] = [
  'priorities',
  'themes',
  'county-priorities',
  'county-themes',
  'indicators',
  'actions',
];

/**
 * The plan of a Community Safety Partnership: plain, readonly data that survives JSON.
 *
 * @category Model
 */
export interface Plan {
  /** The address of this JSON Schema, for editors; it has no meaning for the library. */
  readonly $schema?: string;
  /** The id of the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The title as printed. */
  readonly title: string;
  /** The edition or date of refresh as printed. */
  readonly edition?: string;
  /** The overarching aim as printed. */
  readonly aim?: string;
  /** The first and last day of the plan. */
  readonly period: PlanPeriod;
  /** Where the title, the edition and the aim are. */
  readonly source?: Citation;
  /** The body that made it. */
  readonly partnership: Partnership;
  /** The areas and groups it compares itself with. */
  readonly comparators: readonly Comparator[];
  /** The priorities, in the document's order. */
  readonly priorities: readonly Priority[];
  /** The themes that cut across the priorities: the partnership's and the county's. */
  readonly themes: readonly Theme[];
  /** Everything it measures, each once, in the order of first appearance. */
  readonly indicators: readonly Indicator[];
  /** Everything it does, in the document's order. */
  readonly actions: readonly Action[];
  /** The outturns it knows, for the area and for comparators. */
  readonly observations: readonly Observation[];
  /** The arithmetic stated in its text. */
  readonly claims: readonly Claim[];
  /** How many priorities, themes and so on the document says there are. */
  readonly statedCounts?: readonly StatedCount[];
  /** The wards it names. */
  readonly wards?: readonly Ward[];
  /** The parts of its area that have their own figures. */
  readonly areas?: readonly Area[];
  /** Groups set up for one task, in addition to the priorities. */
  readonly taskAndFinishGroups?: readonly TaskAndFinishGroup[];
  /** The county's agreement that it has to follow. */
  readonly countyAgreement?: CountyAgreement;
  /** The documents its content comes from. */
  readonly sources: readonly SourceDocument[];
  /** Anything in the document that does not add up, found by hand. */
  readonly knownDiscrepancies?: readonly KnownDiscrepancy[];
  /** Parts of the document that this plan leaves out, and why. */
  readonly omissions?: readonly string[];
}
