import { absolute, minus, order, read, times } from '../exact/exact.js';
import { roundsTo } from '../exact/roundsTo.js';
import type { WorkedOut } from '../explain/tableProblems.js';
import type { Period } from '../model/period.js';
import { monthsIn } from '../period/monthsIn.js';
import { partDate } from './heading.js';
import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import type { Layout } from './layout.js';
import type { Row } from './row.js';

/** Checks what a document worked out from its figures, and reports once for each column how much of it is right. */
export interface ChangeChecker {
  /** Checks the cells of a row against its figures, given with their columns. */
  readonly check: (row: Row, figures: readonly FigureAt[]) => void;
  readonly sayAll: () => void;
}

/** A known value with its column, counted from 0, and the period of its heading. */
export interface FigureAt {
  readonly column: number;
  readonly value: number;
  readonly period: Period | undefined;
}

const NUMBER = /^\(?([+\-−–]?) ?(\d[\d,]*(?:\.\d+)?) ?(?:%|pp|points?|percentage points?)?\)?$/iu;
// "% change from baseline", "Change since 2019/20"
const FROM = /\b(?:from|since|on|vs|versus|against|with|to|over)\b(.+)$/iu;
const DOWN = /^(?:[▼↓⬇↘]|down|decreas\w+|reduc\w+|fall\w*|fell|lower)/iu;
const UP = /^(?:[▲↑⬆↗]|up|increas\w+|ris\w+|rose|higher)/iu;

/** Returns a new checker for the columns of a table. */
export function changeChecker(layout: Layout, collector: Collector): ChangeChecker {
  const columns = layout.headings.flatMap((heading, column) =>
    heading?.workedOut === undefined ? [] : [{ column, holds: heading.workedOut, count: { agree: 0, differ: 0 } }],
  );
  const headingOf = (column: number): string => String(layout.row.cells[column]);
  const startIn = (heading: string): ((figure: FigureAt) => boolean) | undefined => {
    const [, named = ''] = FROM.exec(heading) ?? [];
    const { period } = partDate(named);
    if (/\bbaseline\b/iu.test(named))
      return ({ column }) => layout.headings[column]?.key.startsWith('baseline') === true;
    return period && ((figure) => figure.period?.label === period.label);
  };
  return {
    check: ({ line, cells }, figures) => {
      for (const { column, holds, count } of columns) {
        const cell = (cells[column] ?? '').trim();
        const [from, to] = figuresFor(column, figures, startIn(headingOf(column)));
        if (holds.startsWith('distance') || isBlank(cell) || from === undefined || to === undefined) continue;
        // Within a year an arrow may compare with the same part of the year before.
        if (holds === 'trend' && (to.period?.kind === 'quarter' || to.period?.kind === 'month')) continue;
        const agrees = isRight(holds, cell, from.value, to.value);
        if (agrees === undefined) continue;
        if (agrees) count.agree += 1;
        else {
          count.differ += 1;
          const place = { line, column: column + 1, heading: headingOf(column), cell };
          const said = ({ column: at }: FigureAt): string => String(cells[at]).trim();
          collector.note('worked-out-differs', place, { cell, from: said(from), to: said(to) });
        }
      }
    },
    sayAll: () => {
      for (const { column, holds, count } of columns) {
        const heading = headingOf(column);
        const place = { line: layout.row.line, column: column + 1, heading, cell: heading };
        collector.note('worked-out', place, { heading: onOneLine(heading), holds, ...count });
      }
    },
  };
}

// Returns the last figure before the column if there are at least two, otherwise the last of the row, and the one that the
// heading names or else the one before that for the same length of time; in order of time.
function figuresFor(
  column: number,
  figures: readonly FigureAt[],
  isStart: ((figure: FigureAt) => boolean) | undefined,
): readonly FigureAt[] {
  const sorted = [...figures].sort((one, other) => one.column - other.column);
  const before = sorted.filter((figure) => figure.column < column);
  const all = before.length >= 2 ? before : sorted;
  const other = all.at(-1);
  // A year is compared with the year before it, not with its last quarter.
  const one = all.slice(0, -1).findLast(isStart ?? (({ period }) => isAsLong(period, other?.period)));
  if (one === undefined || other === undefined) return [];
  const isNewestFirst = one.period !== undefined && other.period !== undefined && one.period.end > other.period.end;
  return isNewestFirst ? [other, one] : [one, other];
}

function isAsLong(one: Period | undefined, other: Period | undefined): boolean {
  return one === undefined || other === undefined || monthsIn(one) === monthsIn(other);
}

/**
 * Says whether a cell is the result of two figures, rounded as printed; nothing if it is unclear what the cell says.
 */
function isRight(holds: WorkedOut, cell: string, from: number, to: number): boolean | undefined {
  const direction = order(read(to, 'to'), read(from, 'from'));
  const [, sign = '', digits] = NUMBER.exec(cell) ?? [];
  if (digits === undefined) {
    if (DOWN.test(cell)) return direction < 0;
    return UP.test(cell) ? direction > 0 : undefined;
  }
  const isOfPercent = holds === 'percentage-change' || cell.includes('%');
  if (holds === 'trend' || (isOfPercent && from === 0)) return undefined;
  const isDown = sign === '' ? direction < 0 : sign !== '+';
  const value = read(`${isDown ? '-' : ''}${digits.replaceAll(',', '')}`, 'cell');
  const change = minus(read(to, 'to'), read(from, 'from'));
  return isOfPercent ? roundsTo(value, times(100, change), absolute(read(from, 'from'))) : roundsTo(value, change, 1);
}
