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
 * A part of the plan's area that has figures of its own: a ward, a town, a neighbourhood.
 *
 * @category Model
 */
export interface Area {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** What sort of area it is: `ward`, `neighbourhood`. */
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
  /** Every place it shows, each with the words as printed. */
  readonly places: readonly Citation[];
  /** What `auditPlan` finds of it by itself; left out if it sees nothing of it. */
  readonly findings?: readonly FindingReference[];
  /** Why `auditPlan` cannot see it, where it cannot. */
  readonly unseenBecause?: string;
}

/**
 * A finding of `auditPlan`, by what tells it from the others.
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
 * What a stated count may count: the priorities, the partnership's own themes, the county's priorities and themes, or
 * the indicators or actions.
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

/** Everything that a stated count may count, to check a value against. */
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
  /** The days the plan runs between. */
  readonly period: PlanPeriod;
  /** Where the title, the edition and the aim are. */
  readonly source?: Citation;
  /** The body that made it. */
  readonly partnership: Partnership;
  /** The areas and groups it compares itself with. */
  readonly comparators: readonly Comparator[];
  /** What it acts on, in the document's order. */
  readonly priorities: readonly Priority[];
  /** What cuts across the priorities: the partnership's themes and the county's. */
  readonly themes: readonly Theme[];
  /** Everything it measures, each once, in the order of first appearance. */
  readonly indicators: readonly Indicator[];
  /** Everything it does, in the document's order. */
  readonly actions: readonly Action[];
  /** The outturns known to it, of the area and of comparators. */
  readonly observations: readonly Observation[];
  /** The arithmetic it states in prose. */
  readonly claims: readonly Claim[];
  /** How many priorities, themes and so on the document says there are. */
  readonly statedCounts?: readonly StatedCount[];
  /** The wards it names. */
  readonly wards?: readonly Ward[];
  /** The parts of its area that have figures of their own. */
  readonly areas?: readonly Area[];
  /** Groups set up for one task, as well as the priorities. */
  readonly taskAndFinishGroups?: readonly TaskAndFinishGroup[];
  /** The county's agreement it answers to. */
  readonly countyAgreement?: CountyAgreement;
  /** The documents its content comes from. */
  readonly sources: readonly SourceDocument[];
  /** What in the document does not add up, found by hand. */
  readonly knownDiscrepancies?: readonly KnownDiscrepancy[];
  /** What the document holds and this plan leaves out, and why. */
  readonly omissions?: readonly string[];
}
