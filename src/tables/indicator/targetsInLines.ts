import type { Period } from '../../model/period.js';
import { statesTarget } from '../cells/target.js';
import { type Heading, partDate } from '../heading.js';
import { linesIn } from '../lines.js';
import { cellOf, type Record_ } from '../record.js';

interface Dated {
  readonly line: string;
  readonly period: Period;
}

const SECOND_DATE = /\b(?:19|20|21)\d{2}\b/u;

/**
 * Splits a target of several lines, each with its due date: "6,200 by March 2024", "5,800 by March 2026". The one due
 * last is the target and the others are interim targets, as in separate columns.
 */
export function withTargetsInLines(record: Record_): Record_ {
  const { row, layout } = record;
  const cell = cellOf(record, 'target');
  const column = layout.index.get('target');
  if (cell === undefined || column === undefined || statesTarget(record) || layout.lists.interim.length > 0)
    return record;
  const lines = linesIn(cell.text);
  const dated = lines
    .flatMap((line): Dated[] => {
      const { rest, period, due } = partDate(line);
      const isClear = /\d/u.test(rest) && !SECOND_DATE.test(rest);
      return period !== undefined && due !== undefined && 'day' in due && isClear ? [{ line, period }] : [];
    })
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1));
  const last = dated.at(-1);
  const ends = new Set(dated.map(({ period }) => period.end));
  if (last === undefined || lines.length < 2 || ends.size < lines.length) return record;
  const onTheWay = dated.slice(0, -1);
  const items = onTheWay.map(({ period }) => `interim.${period.label}`);
  const width = Math.max(layout.row.cells.length, row.cells.length);
  const padded = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
  const headings: (Heading | undefined)[] = Array.from({ length: width }, (_, index) => layout.headings[index]);
  const index = new Map([...layout.index, ...items.map((item, at) => [`${item}.text`, width + at] as const)]);
  return {
    row: { ...row, cells: [...padded.with(column, last.line), ...onTheWay.map(({ line }) => line)] },
    layout: {
      ...layout,
      index,
      headings: [...headings, ...onTheWay.map(({ period }, at) => ({ key: `${String(items[at])}.text`, period }))],
      lists: { ...layout.lists, interim: items },
    },
  };
}
