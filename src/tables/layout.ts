import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { nearest } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import type { TableProblemData } from '../explain/tableProblems.js';
import type { Period } from '../model/period.js';
import { parsePeriod, type ParsePeriodOptions } from '../period/parsePeriod.js';
import type { Collector } from './collector.js';
import { type Column, comparatorKey, FIGURE_KEYS, LIST_NAMES, type ListName } from './columns.js';
import { type Firmness, NO_FIRMNESS } from './firmness.js';
import { type Footnotes, NO_FOOTNOTES } from './footnotes.js';
import { isGiven } from './givenItems.js';
import { isBlank, onOneLine } from './guard.js';
import {
  COMPARED_LATER,
  type ComparedHeading,
  type DatedHeading,
  type Heading,
  headingKey,
  OUTTURN,
} from './heading.js';
import { heldBy } from './headingHints.js';
import { monthsOrYears } from './monthsOrYears.js';
import { remembered } from './remembered.js';
import type { Row } from './row.js';
import { type TakenFor, takenFor } from './takenFor.js';
import { STATES } from './targetColumns.js';

/** What the columns under one row of headings mean. */
export interface Layout {
  readonly row: Row;
  /** The meaning of each column; nothing if it has no heading, is unknown or was left out. */
  readonly headings: readonly (Heading | undefined)[];
  /** The column of each meaning. */
  readonly index: ReadonlyMap<string, number>;
  /** How many columns there are up to the last one with a heading. */
  readonly width: number;
  /** How many columns there are in the file, where the row of headings was made from others. */
  readonly widthInFile?: number;
  /** The columns that were left out, on purpose or because they were not understood. */
  readonly leftOut: ReadonlySet<number>;
  /** The columns of words under headings that are not known, with what the words are. */
  readonly words: ReadonlyMap<number, 'title' | 'remark'>;
  /** The groups of columns that state more about a figure than its words and its value. */
  readonly detailed: ReadonlySet<string>;
  /** The comparators, each with the heading of its figures, or otherwise its first heading. */
  readonly compared: ReadonlyMap<string, Heading>;
  /** The columns that describe a comparator rather than hold its figures, with its id. */
  readonly describing: ReadonlyMap<string, string>;
  /** The items of each list that have columns, as the code calls their columns: `break.1`. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  /** The columns of figures for the area itself except the baseline, as the code names them, with their headings. */
  readonly outturns: readonly DatedHeading[];
  /** The columns of comparator figures for another time than the baseline. */
  readonly comparedLater: readonly ComparedHeading[];
  /** What the footnotes of the table say, by their marks. */
  readonly footnotes: Footnotes;
  /** What lines above and below the table say of how firm its figures are. */
  readonly firmness: readonly Firmness[];
  /** Whether there are columns that state what a target asks for. */
  readonly statesTargets: boolean;
  /** What `2009-10` is in a column: a month or a financial year. */
  readonly kindInColumn: (column: number) => ParsePeriodOptions['kind'];
  /**
   * The periods of the figures for the area itself except the baseline, as far as headings and the first rows show
   * them.
   */
  readonly periods: () => readonly Period[];
}

const LONGEST_HEADING = 1000;
const ROWS_LOOKED_AT = 50;
const OF_FIGURES = new RegExp(`^(?:${OUTTURN}|period):`, 'u');
const REPEATED = new Map([
  ['baseline.printed', 'baseline'],
  ['target', 'target'],
  ['name', 'name'],
] as const) as ReadonlyMap<string, 'baseline' | 'target' | 'name'>;

/** Returns the meaning of a heading: `false` if the column should be left out, nothing if the heading is not known. */
export type ReadHeading = (text: string) => Heading | false | undefined;

// Looking for the heading that was probably meant takes time. A table with this many wrong headings has a bigger
// mistake to correct first.
const MOST_HINTS = 20;
const LEFT_OUT = { code: 'left-out', data: {} } as const;
const NOT_KNOWN = { code: 'not-known', data: {} } as const;

/** Lets a caller's own headings replace those the library knows. */
export function withOwnHeadings(readHeading: (text: string) => Heading | undefined, own: unknown): ReadHeading {
  if (own === undefined) return readHeading;
  if (typeof own !== 'object' || own === null) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `columns must be an object such as { 'Start point': 'Baseline' }, not ${show(own)}.`,
      { argument: 'columns', value: own },
    );
  }
  const meanings = new Map<string, Heading | false>();
  for (const [heading, meaning] of Object.entries(own as Record<string, unknown>)) {
    if (!isGiven(meaning)) continue;
    const read = meaning === false ? false : typeof meaning === 'string' ? readHeading(meaning) : undefined;
    if (read === undefined) {
      throw new CommunitySafetyError(
        'INVALID_ARGUMENT',
        `columns[${show(heading)}] must be a heading that this table knows, or false to leave the column out, not ${show(meaning)}.`,
        { argument: 'columns', heading, value: meaning },
      );
    }
    meanings.set(headingKey(heading), read);
  }
  return (text) => {
    return meanings.get(headingKey(text)) ?? readHeading(text);
  };
}

/** Assigns the columns to the rows below them, and reports headings that are unknown or mean the same. */
export function layOut(
  row: Row,
  meaningOf: (text: string, column: number) => Heading | false | undefined,
  columns: readonly Column[],
  below: readonly Row[],
  collector: Collector,
): Layout {
  const headings: (Heading | undefined)[] = [];
  const index = new Map<string, number>();
  const leftOut = new Set<number>();
  const words = new Map<number, 'title' | 'remark'>();
  let width = 0;
  let hints = 0;
  for (const [column, text] of row.cells.entries()) {
    // The column of names may have a blank heading.
    if (isBlank(text)) {
      const named = meaningOf('', column);
      if (named) {
        const place = { line: row.line, column: column + 1, heading: '' };
        collector.column(place, takenFor(named, '', columns));
        headings[column] = named;
        index.set(named.key, column);
      }
      continue;
    }
    width = column + 1;
    if (text.length > LONGEST_HEADING) {
      leftOut.add(column);
      collector.column({ line: row.line, column: column + 1, heading: text.slice(0, LONGEST_HEADING) }, NOT_KNOWN);
      tellTooLong(row, column, text, collector);
      continue;
    }
    const place = { line: row.line, column: column + 1, heading: text, cell: text };
    const tell = (taken: TakenFor): void => {
      collector.column({ line: row.line, column: column + 1, heading: onOneLine(text) }, taken);
    };
    const heading = meaningOf(onOneLine(text), column);
    const same = heading ? index.get(heading.key) : undefined;
    if (heading && heading.words !== undefined) words.set(column, heading.words);
    const holds = heading === undefined ? heldBy(text) : undefined;
    const isOpen = holds === 'later-figures' || holds === 'other-measure';
    const because = heading ? heading.leftOut : isOpen ? undefined : holds;
    if (because !== undefined) {
      leftOut.add(column);
      tell(LEFT_OUT);
      collector.note('column-left-out', place, { heading: onOneLine(text), because });
    } else if (heading === undefined) {
      leftOut.add(column);
      tell(NOT_KNOWN);
      hints += 1;
      collector.problem(
        'unknown-heading',
        place,
        isOpen ? { heading: onOneLine(text), holds } : unknownHeading(text, hints <= MOST_HINTS ? columns : []),
      );
    } else if (heading === false) {
      leftOut.add(column);
      tell(LEFT_OUT);
      collector.note('column-left-out', place, { heading: onOneLine(text), because: 'option' });
    } else if (same !== undefined) {
      leftOut.add(column);
      tell(NOT_KNOWN);
      const first = String(row.cells[same]);
      const of = REPEATED.get(heading.key) ?? 'other';
      collector.problem('duplicate-heading', place, { heading: onOneLine(text), first: onOneLine(first), of });
    } else {
      headings[column] = heading;
      index.set(heading.key, column);
      tell(takenFor(heading, onOneLine(text), columns));
    }
  }
  const detailed = detailedIn(index.keys());
  return {
    row,
    headings,
    index,
    width,
    leftOut,
    words,
    detailed,
    lists: Object.fromEntries(
      LIST_NAMES.map((list) => [list, itemsIn(list, index.keys())]),
    ) as unknown as Layout['lists'],
    compared: comparedIn(headings),
    describing: describingIn(headings),
    outturns: headings.filter(
      (heading) => heading?.key.startsWith(`${OUTTURN}:`) === true && heading.key.endsWith('.value'),
    ) as DatedHeading[],
    comparedLater: headings.filter(
      (heading) => heading?.key.startsWith(`${COMPARED_LATER}:`) === true,
    ) as ComparedHeading[],
    footnotes: NO_FOOTNOTES,
    firmness: NO_FIRMNESS,
    statesTargets: STATES.some((key) => index.has(key)),
    kindInColumn: remembered((column) => monthsOrYears(String(row.cells[column]), column, below)),
    periods: () => periodsOf(headings, index.get('period'), below),
  };
}

function periodsOf(
  headings: readonly (Heading | undefined)[],
  column: number | undefined,
  below: readonly Row[],
): readonly Period[] {
  if (column === undefined)
    return headings.flatMap((heading) =>
      heading?.period !== undefined && OF_FIGURES.test(heading.key) ? heading.period : [],
    );
  return below.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) => {
    const period = parsePeriod(String(cells[column]));
    return period.ok ? period : [];
  });
}

/**
 * Says whether a cell may be a heading. A very long text is not even put on one line: that takes many times the memory
 * of the file.
 */
export function mayHead(cell: string): boolean {
  return !isBlank(cell) && cell.length <= LONGEST_HEADING;
}

/** Returns the column that a heading means; nothing if it is blank, left out or not known. */
export function keyIn(cell: string | undefined, readHeading: ReadHeading): string | undefined {
  const heading = cell !== undefined && mayHead(cell) ? readHeading(onOneLine(cell)) : undefined;
  return heading ? heading.key : undefined;
}

function detailedIn(keys: Iterable<string>): Set<string> {
  const groups = new Set<string>();
  for (const key of keys) {
    const dot = key.lastIndexOf('.');
    if (dot > 0 && !key.endsWith('.printed') && !key.endsWith('.value')) groups.add(key.slice(0, dot));
  }
  return groups;
}

// Numbered items by their numbers, then those with a date in the heading.
function itemsIn(list: ListName, keys: Iterable<string>): string[] {
  const items = [...keys]
    .filter((key) => key.startsWith(`${list}.`))
    .map((key) => key.split('.').slice(0, 2).join('.'));
  const numberOf = (item: string): number => Number(item.slice(list.length + 1)) || Infinity;
  return [...new Set(items)].sort((one, other) => numberOf(one) - numberOf(other) || 0);
}

function comparedIn(headings: readonly (Heading | undefined)[]): Map<string, Heading> {
  const compared = new Map<string, Heading>();
  for (const heading of headings) {
    const id = heading?.comparator?.id;
    if (heading === undefined || id === undefined) continue;
    if (!compared.has(id) || heading.key.endsWith('.printed')) compared.set(id, heading);
  }
  return compared;
}

function describingIn(headings: readonly (Heading | undefined)[]): Map<string, string> {
  const describing = new Map<string, string>();
  for (const heading of headings) {
    if (heading?.comparator === undefined) continue;
    const { key, comparator } = heading;
    const start = comparatorKey(comparator.id);
    if (key.startsWith(start) && !FIGURE_KEYS.has(key.slice(start.length + 1))) describing.set(key, comparator.id);
  }
  return describing;
}

// A very long text is not compared with anything: that takes many times the memory of the file.
function tellTooLong({ line }: Row, column: number, text: string, collector: Collector): void {
  const start = text.slice(0, LONGEST_HEADING);
  const data = { heading: onOneLine(start), holds: 'long-text', characters: text.length } as const;
  collector.problem('unknown-heading', { line, column: column + 1, heading: start, cell: start }, data);
}

function unknownHeading(text: string, columns: readonly Column[]): TableProblemData['unknown-heading'] {
  const heading = onOneLine(text);
  const known = columns.flatMap((column) => [column.heading, ...column.aliases]);
  return { heading, holds: 'unknown', meant: nearest(heading, known) ?? null };
}
