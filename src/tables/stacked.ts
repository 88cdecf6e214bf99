import type { Collector } from './collector.js';
import { isBlank } from './guard.js';
import { LINE_BREAK } from './lines.js';
import { cellOf, type Record_ } from './record.js';

const TRAILING = /[\s]+$/u;

// These may have one line for all the indicators of a row, as a merged cell does.
const FOR_ALL = ['priority', 'theme', 'lead', 'leads'];

/**
 * Splits a row whose cells have a line for each of several indicators, as Word tables do. If the lines do not match,
 * nobody can know which belong together: a name in several lines is one name, and several lines of figures are a
 * problem when read. A row with an id is one indicator.
 */
export function unstack(record: Record_, collector: Collector): Record_[] {
  const { row, layout } = record;
  const name = cellOf(record, 'name');
  if (name === undefined || !LINE_BREAK.test(name.text) || cellOf(record, 'id')) return [record];
  const names = linesOf(name.text);
  const forAll = new Set(FOR_ALL.map((key) => layout.index.get(key)));
  const parted = row.cells.map((cell, column) => ({
    cell,
    lines: isBlank(cell) ? [] : linesOf(cell),
    isForAll: forAll.has(column),
  }));
  const filled = parted.filter(({ lines, isForAll }) => lines.length > 0 && !(isForAll && lines.length === 1));
  if (names.length < 2 || filled.length < 2 || filled.some(({ lines }) => lines.length !== names.length))
    return [record];
  const kept = names
    .map((_, index) => index)
    .filter((index) => filled.some(({ lines }) => !isBlank(String(lines[index]))));
  const records = kept.map((index) => {
    const cells = parted.map(({ cell, lines, isForAll }) =>
      isForAll && lines.length === 1 ? cell : (lines[index] ?? '').trim(),
    );
    return { layout, row: { line: row.line, cells } };
  });
  collector.note('several-indicators', name.place, { names: kept.map((index) => String(names[index]).trim()) });
  return records;
}

function linesOf(cell: string): string[] {
  return cell.replace(TRAILING, '').split(LINE_BREAK);
}
