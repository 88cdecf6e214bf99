import type { Figure } from '../../model/figure.js';
import type { Day } from '../../model/period.js';
import type { Unit } from '../../model/unit.js';
import { daysBetween } from '../../period/day.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

// Spreadsheets count days from here: 46112 is 31 March 2026.
const SPREADSHEET_START: Day = '1899-12-30';
const PLAIN = /^[£$€]? ?\d+(?:,\d{3})*(?:\.\d+)?$/u;
const FAR = 1000;
// An average may be next to whole numbers, but not so far below them.
const FAR_OF_PART = 20;

/**
 * Refuses a number that may be in thousands, judged by its neighbours, or that may be the date of its own period.
 * Returns whether it was refused.
 */
export function refuseOutOfLine(
  cell: Cell | undefined,
  unit: Unit | undefined,
  others: readonly Figure[],
  days: readonly Day[],
  collector: Collector,
): boolean {
  if (cell === undefined) return false;
  const text = cell.text.trim();
  const day = days.find((each) => [each.slice(0, 4), String(daysBetween(SPREADSHEET_START, each))].includes(text));
  if (day !== undefined) {
    collector.problem('perhaps-date', cell.place, { cell: text, day });
    return true;
  }
  const beside = others.find((other) => 'value' in other && isOutOfScale(text, unit, other.value));
  if (beside !== undefined && 'value' in beside) {
    collector.problem('out-of-scale', cell.place, { cell: text, beside: beside.value });
    return true;
  }
  return false;
}

function isOutOfScale(text: string, unit: Unit | undefined, beside: number): boolean {
  if (!PLAIN.test(text) || unit === undefined || beside === 0) return false;
  const value = Number(text.replaceAll(/[,£$€ ]/gu, ''));
  if (unit.kind === 'rate') return value > unit.per && beside <= unit.per;
  if (unit.kind !== 'count' && unit.kind !== 'money') return false;
  const ratio = Math.abs(value / beside);
  const isPart =
    unit.kind === 'count' && !Number.isInteger(value) && Number.isInteger(beside) && ratio <= 1 / FAR_OF_PART;
  return value !== 0 && (ratio >= FAR || ratio <= 1 / FAR || isPart);
}
