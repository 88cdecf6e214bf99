import { namesOf } from '../cells/polarity.js';
import { type Collector, collectorFor } from '../collector.js';
import { isNoteBelow } from '../footnotes.js';
import { onOneLine } from '../guard.js';
import { keyIn, type Layout, layOut, type ReadHeading } from '../layout.js';
import { asSeen } from '../lookAlike.js';
import type { NormalTable } from '../normalise.js';
import { fitsHeadings, placeOf, type Record_, textOf } from '../record.js';
import { inHand, type Row } from '../row.js';
import { onlyCell } from '../sections.js';
import type { LongColumns } from './longColumns.js';

/** The rows of one indicator in a long table. */
export interface GatheredRows {
  /** The names by which an answer may mean it. */
  readonly names: readonly string[];
  /** Its rows, read only by what tells them apart. */
  readonly records: readonly [Record_, ...Record_[]];
  /** Whether all of them fit the headings. */
  readonly isSound: boolean;
  /** The rows above it that hold a single cell, such as the heading of a group. */
  readonly above: readonly Row[];
}

const NAMES_AND_LENGTH = new Set(['id', 'name', 'covers']);

/** Brings together the rows of each indicator, in the order of their first rows; `below` are the notes at the end. */
export function gatherRows(
  { headings, rows }: NormalTable,
  columns: LongColumns,
  readHeading: ReadHeading,
  isText: boolean,
  collector: Collector,
): { readonly gathered: readonly GatheredRows[]; readonly below: readonly Row[] } {
  const layout = layoutOf(headings, rows, columns, readHeading);
  const gathered = new Map<string, GatheredRows & { readonly records: Record_[] }>();
  let above: Row[] = [];
  let last: string | undefined;
  for (const kept of rows) {
    const row = inHand(kept);
    const record = { row, layout };
    const isBroken = row.isBroken === true;
    if (!isBroken && (onlyCell(row.cells) !== undefined || isNoteBelow(row, layout.width, silent()))) {
      above.push(row);
      continue;
    }
    const isSound = !isBroken && fitsHeadings(record, isText, collector);
    const [id, name] = ['id', 'name'].map((key) => textOf(record, key, onOneLine));
    const key = id ?? (name === undefined ? last : asSeen(name).toLowerCase());
    if (key === undefined) {
      collector.problem('empty-cell', placeOf(record, 'name'), { needs: 'name' });
      continue;
    }
    const known = gathered.get(key);
    if ((id ?? name) === undefined)
      collector.note('merged-indicator', placeOf(record, 'name'), { above: String(known?.names.at(-1)) });
    if (known === undefined) {
      gathered.set(key, { names: namesOf(record), records: [record], isSound, above });
      above = [];
    } else {
      known.records.push(record);
      if (!isSound) gathered.set(key, { ...known, isSound });
    }
    last = key;
  }
  return { gathered: [...gathered.values()], below: above };
}

function layoutOf(headings: Row, rows: readonly Row[], columns: LongColumns, readHeading: ReadHeading): Layout {
  const keyOf = (text: string, column: number): string | undefined => {
    if (column === columns.period) return 'period';
    return column === columns.quarter ? 'quarter' : keyIn(text, readHeading);
  };
  const isRead = (key: string): boolean => NAMES_AND_LENGTH.has(key) || key === 'period' || key === 'quarter';
  const meaningOf = (text: string, column: number): { readonly key: string } | false => {
    const key = keyOf(text, column);
    return key !== undefined && isRead(key) && { key };
  };
  return layOut(headings, meaningOf, [], rows, silent());
}

// Problems in these cells are reported when they are read as the row of an indicator.
function silent(): Collector {
  return collectorFor('indicators');
}
