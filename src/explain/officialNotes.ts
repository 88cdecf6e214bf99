import { formatNumber } from '../format/formatNumber.js';
import { dayInWords, periodLabelInWords } from '../format/formatPeriod.js';
import type { Day } from '../model/period.js';
import { listed } from './values.js';

/*
 * What there is to say of official statistics that were read, and of the outturns made from them: the code, its data,
 * the sentence.
 */

/**
 * The data of each note on official statistics, by its code.
 *
 * @category Official statistics
 */
export interface OfficialNoteData {
  /** A file was read. */
  readonly 'file-read': { readonly file: string; readonly is: string; readonly rows: number };
  /** Rows have a count below zero, because crimes were cancelled later. They are part of the sum. */
  readonly 'negative-counts-added': { readonly file: string; readonly rows: number; readonly sum: number };
  /** An observation was made. */
  readonly 'outturn-made': OutturnSubject & {
    readonly count: number;
    /** The population; `null` if the unit is a count. */
    readonly denominator: number | null;
    /** The year of the population; `null` if the unit is a count. */
    readonly denominatorPeriod: string | null;
    /** The files and lines that the population is from; `null` if the unit is a count, or where they are not known. */
    readonly denominatorFrom: string | null;
    /** The files, rows and lines that the count is from. */
    readonly from: string;
  };
  /** There is a break in the series. */
  readonly 'break-known': {
    readonly indicatorId: string;
    readonly indicator: string;
    readonly from: Day;
    readonly why: string;
  };

  /** A row is for a place that is not a partnership, such as an airport, or is a total of several forces. */
  readonly 'not-a-partnership': {
    readonly file: string;
    readonly area: string;
    readonly rows: number;
    readonly count: number;
  };
  /** The force recorded crimes that the file does not assign to any partnership. */
  readonly 'unassigned-rows': {
    readonly file: string;
    readonly force: string;
    readonly rows: number;
    readonly count: number;
  };
  /** Rows have no location, and so no district. */
  readonly 'no-location': {
    readonly file: string;
    readonly force: string;
    readonly rows: number;
    readonly of: number;
  };
  /** Rows have `-1`, a missing value, for their district or severity. */
  readonly 'missing-values': { readonly file: string; readonly rows: number };
  /** A cell says that the figure is not available. */
  readonly 'not-available': {
    readonly file: string;
    readonly line: number;
    readonly area: string;
    readonly measure: string;
    readonly cell: string;
  };
  /** A row has no counts. */
  readonly 'empty-row': { readonly file: string; readonly line: number; readonly area: string };
  /** Rows repeat the id of a crime that has already been counted. */
  readonly 'repeated-ids': { readonly file: string; readonly rows: number; readonly inOtherDistrict: number };
  /** Casualties belong to collisions that are in none of the files. */
  readonly 'unknown-collisions': { readonly file: string; readonly rows: number };
  /** No measure in the files has the name of the indicator, and you named none for it. */
  readonly 'no-measure': { readonly indicators: readonly string[]; readonly measures: readonly string[] };
  /** The unit of the indicator is not a count of these things or a rate per population. */
  readonly 'unit-not-made': { readonly indicatorId: string; readonly indicator: string; readonly unit: string };
  /** A longer period is not complete. */
  readonly 'incomplete-period': OutturnSubject & { readonly missing: readonly string[] };
  /** The counts cover a longer or a different time from the indicator's figures. */
  readonly 'counts-of-other-length': {
    readonly indicatorId: string;
    readonly indicator: string;
    readonly period: string;
  };
  /** An area of a group has no count. */
  readonly 'area-without-count': OutturnSubject & {
    readonly missing: readonly string[];
    /** The months or quarters in which it has none; nothing if it has none in all of them. */
    readonly parts: readonly string[];
  };
  /** The population of an area is not known, or only for years too long before. */
  readonly 'no-population': OutturnSubject & {
    readonly missing: readonly string[];
    /** The latest year for which it is known; `null` if for none. */
    readonly latest: number | null;
    /** The year for which it is needed, or one of the two years before. */
    readonly wanted: number;
  };
  /** A comparator is for an indicator that is a count: numbers for areas of different sizes cannot be compared. */
  readonly 'count-not-compared': {
    readonly indicatorId: string;
    readonly indicator: string;
    readonly comparatorId: string;
  };
  /** A sum is below zero, which an outturn cannot be. */
  readonly 'sum-below-zero': OutturnSubject & { readonly count: number };
  /** The figures of one indicator are from several sources, which count differently. */
  readonly 'several-sources': {
    readonly indicatorId: string;
    readonly indicator: string;
    readonly sources: readonly string[];
  };
  /** Two sources give different figures for one period. */
  readonly 'sources-differ': OutturnSubject & { readonly counts: readonly number[]; readonly from: readonly string[] };

  /** A total stated in the file is not the sum of its parts. */
  readonly 'total-differs': {
    readonly file: string;
    readonly area: string;
    readonly force: string | null;
    readonly period: string;
    readonly measure: string;
    readonly stated: number;
    readonly sum: number;
  };
  /** A large part of the crime recorded by the force is not assigned to any partnership. */
  readonly 'large-unassigned': OutturnSubject & {
    readonly force: string;
    readonly unassigned: number;
    readonly of: number;
    readonly isWithheld: boolean;
  };
  /** The file has no row for crime that is not assigned to any partnership. */
  readonly 'unassigned-not-known': OutturnSubject & { readonly force: string };
  /** The rows do not name the police force, so what it assigned to no partnership cannot be known. */
  readonly 'force-not-known': OutturnSubject & { readonly isWithheld: boolean };
  /** Collisions are left out of a figure, as a value is missing: those of the area, or those of no known district. */
  readonly 'missing-values-inside': OutturnSubject & {
    readonly rows: number;
    readonly of: number;
    readonly isInArea: boolean;
    readonly isWithheld: boolean;
  };
  /** The counts of a force have areas that the look-up does not, so a comparator would not be all of it. */
  readonly 'areas-not-in-look-up': OutturnSubject & { readonly areas: readonly string[] };
  /** The force of the area has no other partnership to compare it with. */
  readonly 'no-other-partnership': { readonly comparatorId: string };
  /** Look-ups of earlier years were not used. */
  readonly 'older-look-up': { readonly files: readonly string[]; readonly used: number };
  /** A month of a force is far out of line with the months around it, so it may be incomplete. */
  readonly 'month-out-of-line': {
    readonly force: string;
    readonly period: string;
    readonly count: number;
    readonly usual: number;
  };
  /** A period includes a month that is far out of line. */
  readonly 'doubtful-month-inside': OutturnSubject & {
    readonly months: readonly string[];
    /** What is out of line: all that the force recorded, one of its measures, or all crime of one area. */
    readonly force: string;
    readonly isWithheld: boolean;
  };
  /** The population is for an earlier year than the figure. */
  readonly 'older-population': OutturnSubject & { readonly wanted: number; readonly used: number };
}

/**
 * What an outturn from official statistics is about.
 *
 * @category Official statistics
 */
export interface OutturnSubject {
  /** The `id` of the indicator. */
  readonly indicatorId: string;
  /** Its name. */
  readonly indicator: string;
  /** The `id` of the comparator; `null` for the area's own figure. */
  readonly comparatorId: string | null;
  /** The period. */
  readonly period: string;
}

/**
 * A code of an {@link OfficialNote}.
 *
 * @category Official statistics
 */
export type OfficialNoteCode = keyof OfficialNoteData;

/**
 * Something to know about official statistics: what was used, what was left out and why, or what you should check.
 *
 * @category Official statistics
 */
export type OfficialNote<Code extends OfficialNoteCode = OfficialNoteCode> = {
  readonly [Each in Code]: {
    /** What it is, as a word for code to branch on. */
    readonly code: Each;
    /** Whether something was used, was left out, or should be checked by a person. */
    readonly about: 'used' | 'left-out' | 'check';
    /** What the message says, as data. */
    readonly data: OfficialNoteData[Each];
    /** The same in a sentence or two. */
    readonly message: string;
  };
}[Code];

const USED: ReadonlySet<OfficialNoteCode> = new Set([
  ...(['file-read', 'negative-counts-added', 'outturn-made'] as const),
]);
const TO_CHECK: ReadonlySet<OfficialNoteCode> = new Set([
  ...(['break-known', 'total-differs', 'large-unassigned', 'unassigned-not-known'] as const),
  ...(['month-out-of-line', 'doubtful-month-inside', 'older-population', 'older-look-up'] as const),
  ...(['force-not-known', 'missing-values-inside', 'several-sources'] as const),
]);

const MOST_LISTED = 10;
const WITHHELD = 'The figure is held back. Ask the force before you accept it.';

const SENTENCES: { readonly [Code in OfficialNoteCode]: (data: OfficialNoteData[Code]) => string } = {
  'file-read': ({ file, is, rows }) => `${file}: ${counted(rows, 'row')} read as ${is}.`,
  'negative-counts-added': ({ file, rows, sum }) =>
    `${file}: ${counted(rows, 'row')} with a count below 0 (${formatNumber(sum)} together) ${isAre(rows)} part of the sums. Crimes that are cancelled later are published in this way.`,
  'outturn-made': ({ count, denominator, denominatorPeriod, denominatorFrom, from, ...subject }) =>
    `${placeOf(subject)}: ${formatNumber(count)} from ${from}${denominator === null ? '' : `, over a population of ${populationInWords(denominator, Number(denominatorPeriod), denominatorFrom)}`}.`,
  'break-known': ({ indicator, from, why }) => `${indicator}: the series is broken on ${dayInWords(from)}. ${why}`,
  'not-a-partnership': ({ file, area, rows, count }) =>
    `${file}: ${area} is not a partnership (${counted(rows, 'row')}, ${formatNumber(count)} in all).`,
  'unassigned-rows': ({ file, force, rows, count }) =>
    `${file}: ${formatNumber(count)} recorded by ${force} ${isAre(count)} assigned to no partnership (${counted(rows, 'row')}).`,
  'no-location': ({ file, force, rows, of }) =>
    `${file}: ${formatNumber(rows)} of ${counted(of, 'row')} of ${force} have no location, and so no district (${share(rows, of)}).`,
  'missing-values': ({ file, rows }) =>
    `${file}: ${counted(rows, 'row')} ${isAre(rows)} left out, as the district or the severity is missing (-1).`,
  'not-available': ({ file, line, area, measure, cell }) =>
    `${file}, line ${String(line)}: ${measure} of ${area} is not available (${cell}).`,
  'empty-row': ({ file, line, area }) => `${file}, line ${String(line)}: the row of ${area} has no counts.`,
  'repeated-ids': ({ file, rows, inOtherDistrict }) =>
    `${file}: ${counted(rows, 'row')} ${rows === 1 ? 'repeats' : 'repeat'} the id of a crime that is counted already${inOtherDistrict === 0 ? '' : `, ${formatNumber(inOtherDistrict)} of them in another district`}.`,
  'unknown-collisions': ({ file, rows }) =>
    `${file}: ${counted(rows, 'casualty', 'casualties')} ${isAre(rows)} of collisions that no file has.`,
  'no-measure': ({ indicators, measures }) =>
    `No measure in the files has the name of ${firstOf(indicators)}. Say for each which one it is, if any: ${firstOf(measures)}.`,
  'unit-not-made': ({ indicator, unit }) =>
    `${indicator}: its unit is ${unit}. Counts give a count or a rate per population.`,
  'incomplete-period': ({ missing, ...subject }) =>
    `${placeOf(subject)}: not complete. There is nothing for ${firstOf(missing.map(periodLabelInWords))}.`,
  'counts-of-other-length': ({ indicator, period }) =>
    `${indicator}: ${periodLabelInWords(period)} is not of the length of its figures, nor a part of it.`,
  'area-without-count': ({ missing, parts, ...subject }) =>
    `${placeOf(subject)}: there is no count for ${firstOf(missing)}${parts.length === 0 ? '' : ` in ${firstOf(parts.map(periodLabelInWords))}`}.`,
  'no-population': ({ missing, latest, wanted, ...subject }) =>
    `${placeOf(subject)}: the population of ${firstOf(missing)} is ${latest === null ? 'not known' : `known for mid-${String(latest)}, and not for mid-${String(wanted)} or the two years before`}.`,
  'count-not-compared': ({ indicator, comparatorId }) =>
    `${indicator}: no figure of ${comparatorId}. Numbers of areas that differ in size cannot be compared: make it a rate.`,
  'sum-below-zero': ({ count, ...subject }) => `${placeOf(subject)}: the counts add up to ${formatNumber(count)}.`,
  'several-sources': ({ indicator, sources }) =>
    `${indicator}: its figures are from several sources that count differently: ${listed(sources)}. Take all figures from one.`,
  'sources-differ': ({ counts, from, ...subject }) =>
    `${placeOf(subject)}: ${listed(counts.map((count, index) => `${formatNumber(count)} in ${String(from[index])}`))}. Leave one of the two out.`,
  'total-differs': ({ file, area, period, measure, stated, sum }) =>
    `${file}: ${measure} of ${area}, ${periodLabelInWords(period)}, is stated as ${formatNumber(stated)}, and its parts add up to ${formatNumber(sum)}.`,
  'large-unassigned': ({ force, unassigned, of, isWithheld, ...subject }) =>
    `${placeOf(subject)}: ${formatNumber(unassigned)} of the ${formatNumber(of)} that the file has for ${force} are assigned to no partnership (${share(unassigned, of)}), so the true figure may be higher.${isWithheld ? ` ${WITHHELD}` : ''}`,
  'unassigned-not-known': ({ force, ...subject }) =>
    `${placeOf(subject)}: the file has no row of what ${force} assigned to no partnership, so how much is missing from the figure is not known.`,
  'force-not-known': ({ isWithheld, ...subject }) =>
    `${placeOf(subject)}: the rows do not name the police force, so how much of its crime is assigned to no partnership, and is missing from the figure, is not known. Give the file with its column of forces.${isWithheld ? ` ${WITHHELD}` : ''}`,
  'missing-values-inside': ({ rows, of, isInArea, isWithheld, ...subject }) =>
    `${placeOf(subject)}: ${isInArea ? `${formatNumber(rows)} of ${counted(of, 'collision')} of the area ${isAre(rows)} left out, as the severity is missing` : `${formatNumber(rows)} of ${counted(of, 'collision')} in the files ${isAre(rows)} of no known district`} (${share(rows, of)}), so the true figure may be higher.${isWithheld ? ` ${WITHHELD}` : ''}`,
  'areas-not-in-look-up': ({ areas, ...subject }) =>
    `${placeOf(subject)}: no figure, as the look-up does not have ${firstOf(areas)}, which the counts of the force have.`,
  'no-other-partnership': ({ comparatorId }) =>
    `No figures of ${comparatorId}: the force has no other partnership. Name areas of other forces.`,
  'older-look-up': ({ files, used }) =>
    `${listed(files)} ${files.length === 1 ? 'is' : 'are'} not used, as there is a look-up of ${String(used)}.`,
  'month-out-of-line': ({ force, period, count, usual }) =>
    `${force}, ${periodLabelInWords(period)}: ${formatNumber(count)} rows, where the months around it have about ${formatNumber(usual)}. The month may be incomplete or counted in another way.`,
  'doubtful-month-inside': ({ months, force, isWithheld, ...subject }) =>
    `${placeOf(subject)}: ${listed(months.map(periodLabelInWords))} of ${force} ${months.length === 1 ? 'is' : 'are'} far out of line with the months around.${isWithheld ? ` ${WITHHELD}` : ''}`,
  'older-population': ({ wanted, used, ...subject }) =>
    `${placeOf(subject)}: the population is that of mid-${String(used)}, as that of mid-${String(wanted)} is not in the files.`,
};

/** Returns a note with its message. */
export function officialNote<Code extends OfficialNoteCode>(code: Code, data: OfficialNoteData[Code]): OfficialNote {
  const about = USED.has(code) ? 'used' : TO_CHECK.has(code) ? 'check' : 'left-out';
  return { code, about, data, message: SENTENCES[code](data) } as OfficialNote;
}

/** Returns the message of a note, written only from its code and its data. */
export function explainOfficial({ code, data }: Pick<OfficialNote, 'code' | 'data'>): string {
  return (SENTENCES[code] as (data: unknown) => string)(data);
}

/** Says whether something is a note on official statistics, by its code: no other family has it. */
export function isOfficialNote(item: { readonly code: string }): item is Pick<OfficialNote, 'code' | 'data'> {
  return Object.hasOwn(SENTENCES, item.code);
}

/** Says which areas the figure of a comparator is of. */
export function groupInWords(
  kind: 'force' | 'rest-of-force' | 'areas',
  force: string,
  areas: readonly string[],
): string {
  if (kind === 'force') return `All that was recorded in ${force}.`;
  if (kind === 'areas') return `${firstOf(areas)}${areas.length === 1 ? '' : ' together'}.`;
  return `The other ${counted(areas.length, 'partnership')} of ${force}: ${firstOf(areas)}.`;
}

/** Says how many people live somewhere: `190,000 in mid-2024, from myeb3.csv (line 3)`. */
export function populationInWords(population: number, year: number, from: string | null): string {
  return `${formatNumber(population)} in mid-${String(year)}${from === null ? '' : `, from ${from}`}`;
}

function placeOf({ indicator, comparatorId, period }: OutturnSubject): string {
  return `${indicator}${comparatorId === null ? '' : ` (${comparatorId})`}, ${periodLabelInWords(period)}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function share(part: number, whole: number): string {
  return `${formatNumber((100 * part) / whole, { decimals: 1 })}%`;
}

function firstOf(items: readonly string[]): string {
  return items.length <= MOST_LISTED
    ? listed(items)
    : `${items.slice(0, MOST_LISTED).join(', ')} and ${String(items.length - MOST_LISTED)} more`;
}
