import { parseFigure } from '../wording/parseFigure.js';
import { parseInPrint } from '../period/parseInPrint.js';
import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import type { Layout } from './layout.js';
import { cellOf } from './record.js';
import type { Row } from './row.js';

const YEAR = /^(?:19|20|21)\d{2}$/u;
const HEADS =
  /^\(?(?:(?:by|as at|at|in|for|to|year|year ending|end of|from) |baseline|target|actual|outturn|average|figure|value|year|date|unit|%|no\.?|number|rate|kent|county|national|england|force|\d{4})/iu;

/**
 * Reports that the row below the headings is a second line of them, as tables of Word have it: it names no indicator
 * and holds no figure, but periods and words of headings.
 */
export function isSecondHeadings(row: Row, layout: Layout, collector: Collector): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell)).map(onOneLine);
  if (cellOf({ row, layout }, 'name') || filled.length === 0 || !filled.every(isHeading)) return false;
  collector.problem('second-heading-row', { line: row.line }, {});
  return true;
}

function isHeading(cell: string): boolean {
  if (YEAR.test(cell) || parseInPrint(cell.replace(/[()]/gu, '')).ok) return true;
  return HEADS.test(cell) && !parseFigure(cell).ok;
}
