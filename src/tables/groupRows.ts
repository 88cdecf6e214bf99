import type { Collector } from './collector.js';
import { hasPriorities } from './gatherPriorities.js';
import { isBlank, onOneLine } from './guard.js';
import { headingKey } from './heading.js';
import type { Layout } from './layout.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

const SAYS_SO = /^(?:(?:strategic |csp )?(?:priority|outcome|objective|theme|aim|goal))\b.*\d/iu;

/**
 * Returns a reader of rows that have a single cell and name the priority of the rows below. A row is one of these if
 * its words or its column show that it is not an indicator, or if the table begins with such a row. Otherwise it may be
 * an indicator whose figures are missing.
 */
export function groupReader(
  rows: readonly Row[],
  layout: Layout,
  area: string | undefined,
  collector: Collector,
): (row: Row, index: number) => string | undefined {
  if (hasPriorities(layout)) return () => undefined;
  const names = Number(layout.index.get('name'));
  const onlyAt = (index: number): string | undefined => onlyCell(rows[index]?.cells ?? []);
  const saidAt = (index: number): string | undefined => [onlyAt(index) ?? ''].find((words) => SAYS_SO.test(words));
  const wordsAt = (index: number): string | undefined => {
    const cells = rows[index]?.cells ?? [];
    // "Priority 2: Anti-social behaviour", and a line between it and its rows.
    const isAboveLine = saidAt(index) !== undefined && onlyAt(index + 1) !== undefined;
    const below = rows[index + (isAboveLine ? 2 : 1)]?.cells ?? [];
    const isOver = cells.findIndex((cell) => !isBlank(cell)) <= names;
    if (!isOver || below.every(isBlank) || onlyCell(below) !== undefined) return undefined;
    const words = onlyCell(cells);
    return words !== undefined && /\p{L}{2}/u.test(words) ? words : undefined;
  };
  const isGrouped = wordsAt(0) !== undefined;
  const own = area === undefined ? undefined : headingKey(area);
  const isByArea = own !== undefined && rows.some((_, index) => headingKey(wordsAt(index) ?? '') === own);
  return ({ line, cells }, index) => {
    const words = wordsAt(index);
    const above = saidAt(index) === undefined ? saidAt(index - 1) : undefined;
    if (words !== undefined && above !== undefined) {
      collector.note('row-left-out', { line }, { because: 'outside', text: onOneLine(words) });
      return above;
    }
    if (words === undefined || !(isGrouped || isBlank(cells[names] ?? '') || SAYS_SO.test(words))) return undefined;
    collector.note('group-row', { line, cell: words }, { text: onOneLine(words) });
    if (isByArea && headingKey(words) !== own) {
      const data = { shape: 'areas', own: String(area), other: onOneLine(words) } as const;
      collector.problem('table-shape', { line, cell: words }, data);
    }
    return words;
  };
}
