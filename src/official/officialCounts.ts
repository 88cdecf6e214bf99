import type { OfficialNote } from '../explain/officialNotes.js';

/**
 * What published counts come from.
 *
 * @category Official statistics
 */
export type OfficialSource = 'ons-table-c2' | 'home-office-tables' | 'street-crime' | 'stats19';

/**
 * How many of something official statistics count in an area and a period.
 *
 * @category Official statistics
 */
export interface OfficialCount {
  /** The area, by its name as published; by its code where the file has no name. */
  readonly area: string;
  /** The codes that the file gives for it: of the partnership, of the district. */
  readonly codes: readonly string[];
  /**
   * What kind of area it is. A `force` is a total that the file states. An `unassigned` count was recorded by the force
   * and belongs to no partnership, or has no location.
   */
  readonly kind: 'partnership' | 'district' | 'force' | 'unassigned';
  /** The police force, by its name as published; `null` if the file does not say. */
  readonly force: string | null;
  /** The period, as `parsePeriod` labels it: `2015/16 Q1`, `October 2018`. */
  readonly period: string;
  /** What is counted, in the publisher's words: `Robbery`. */
  readonly measure: string;
  /** How many. It may be below 0 where crimes were cancelled, and a fraction where it was adjusted. */
  readonly count: number;
  /** The file it is from. */
  readonly file: string;
  /** How many rows of the file it was added up from. */
  readonly rows: number;
  /** The line of the first of them. */
  readonly line: number;
}

/**
 * The counts of one or more files of the same kind, with what was left out and what has to be checked.
 *
 * @category Official statistics
 */
export interface OfficialCounts {
  /** What they come from. */
  readonly source: OfficialSource;
  /** The counts, each area, period and measure once. */
  readonly counts: readonly OfficialCount[];
  /** The measure that each measure is a part of, for those that are: `Homicide` of `Violence against the person`. */
  readonly partOf: Readonly<Record<string, string>>;
  /** What was read, what was left out and why, and what has to be checked. */
  readonly notes: readonly OfficialNote[];
}

/**
 * A district with the partnership and the police force it is in.
 *
 * @category Official statistics
 */
export interface OfficialArea {
  /** The code of the district: `E07000110`. */
  readonly districtCode: string;
  /** Its name. */
  readonly district: string;
  /** The code of the Community Safety Partnership: `E22000142`. */
  readonly partnershipCode: string;
  /** Its name. */
  readonly partnership: string;
  /** The code of the police force area: `E23000032`. */
  readonly forceCode: string;
  /** Its name. */
  readonly force: string;
}

/**
 * The population of a district in the middle of a year, 30 June.
 *
 * @category Official statistics
 */
export interface OfficialPopulation {
  /** The code of the district: `E07000110`. */
  readonly code: string;
  /** Its name. */
  readonly name: string;
  /** The year. */
  readonly year: number;
  /** How many people live there. */
  readonly population: number;
  /** The file it is from, so that a figure can be traced to it. */
  readonly file?: string;
  /** Its line in that file. */
  readonly line?: number;
}
