import type { MergedCells } from './workbook.js';

// "195", "1,240", "62.4%", "£2.5m", but not the year 2024, which heads columns.
const FIGURE = /^(?!(?:19|20)\d{2}$)[£$€]? ?\d[\d,.]* ?(?:%|[kKmM]|bn)?$/u;
// The numbers of rows and priorities are at the left, and are often merged over several rows.
const COLUMNS_OF_NAMES = 2;

/** Marks figures in merged cells, which may be for any of the rows or columns they are merged over. */
export function withMergedFigures(
  rows: readonly (readonly string[])[],
  merged: readonly MergedCells[],
): readonly (readonly string[])[] {
  const marked = rows.map((cells) => [...cells]);
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merged) {
    const cells = marked[firstRow - 1];
    const text = cells?.[firstColumn - 1]?.trim() ?? '';
    if (cells === undefined || firstColumn <= COLUMNS_OF_NAMES || !FIGURE.test(text)) continue;
    const count = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
    cells[firstColumn - 1] = `${text} (in ${String(count)} merged cells)`;
  }
  return marked;
}
