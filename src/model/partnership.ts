import type { Citation } from './citation.js';

/**
 * A person or body that leads something.
 *
 * @category Model
 */
export interface Lead {
  /** The name as printed. */
  readonly name: string;
  /** The office held: `Chair`. */
  readonly role?: string;
  /** The body the person belongs to. */
  readonly organisation?: string;
  /** Where the person or body is named. */
  readonly source?: Citation;
}

/**
 * The body that makes the plan.
 *
 * @category Model
 */
export interface Partnership {
  /** The name as printed. */
  readonly name: string;
  /** The area it serves: `Maidstone`. */
  readonly area?: string;
  /** The county or police force area it is in: `Kent`. */
  readonly county?: string;
  /** The bodies that must by law be members. */
  readonly responsibleAuthorities?: readonly string[];
  /** The other members named. */
  readonly otherMembers?: readonly string[];
  /** Who chairs it. */
  readonly chair?: Lead;
  /** Who stands in for the chair. */
  readonly viceChair?: Lead;
  /** Where its members are named. */
  readonly source?: Citation;
  /** Further places where the document names its members. */
  readonly furtherSources?: readonly Citation[];
  /** How the membership was read, if that needed a decision. */
  readonly note?: string;
}
