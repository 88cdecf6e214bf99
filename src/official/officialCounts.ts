import type { OfficialNote } from '../explain/officialNotes.js';

/**
 * The source of published counts.
 *
 * @category Official statistics
 */
export type OfficialSource = 'ons-table-c2' | 'home-office-tables' | 'street-crime' | 'stats19';

/**
 * A count from official statistics, for an area and a period.
 *
 * @category Official statistics
 */
export interface OfficialCount {
  /** The area, by its name as published, or by its code if the file has no name. */
  readonly area: string;
  /** The codes that the file gives for it: of the partnership, of the district. */
  readonly codes: readonly string[];
  /** The local authority that the area is, or is a part of, if the file names it. */
  readonly district?: string;
  /**
   * What kind of area it is. A `force` is a total stated in the file. An `unassigned` count was recorded by the force
   * but belongs to no partnership, has no location, or lacks a value
   * that decides what it counts for.
   */
  readonly kind: 'partnership' | 'district' | 'force' | 'unassigned';
  /** The police force, by its name as published; `null` if the file does not say. */
  readonly force: string | null;
  /** The period, as `parsePeriod` labels it: `2015/16 Q1`, `October 2018`. */
  readonly period: string;
  /** What is counted, in the publisher's words: `Robbery`. */
  readonly measure: string;
  /** How many. It may be below 0 if crimes were cancelled, or a fraction if it was adjusted. */
  readonly count: number;
  /** The file it is from. */
  readonly file: string;
  /** How many rows of the file were added up. */
  readonly rows: number;
  /** The line of the first of them. */
  readonly line: number;
}

/**
 * The counts of one or more files of the same kind, with what was left out and what you should check.
 *
 * @category Official statistics
 */
export interface OfficialCounts {
  /** What they come from. */
  readonly source: OfficialSource;
  /** The counts, each area, period and measure once. */
  readonly counts: readonly OfficialCount[];
  /** The measure that a measure is part of, if any: `Homicide` of `Violence against the person`. */
  readonly partOf: Readonly<Record<string, string>>;
  /** What was read, what was left out and why, and what you should check. */
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
  /** The year of the look-up, as its headings have it: 2017 of `LAD17CD`. Of several years the latest is used. */
  readonly year?: number;
  /** The file it is from. */
  readonly file?: string;
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
  /** Its line in that file; the first, if it was added up from several. */
  readonly line?: number;
  /** How many rows it was added up from, such as one for each sex and year of age; 1 if left out. */
  readonly rows?: number;
}
