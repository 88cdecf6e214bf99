import type { Figure, KnownFigure } from '../../model/figure.js';
import type { Day } from '../../model/period.js';
import type { Unit } from '../../model/unit.js';
import { daysBetween } from '../../period/day.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

// The day from which spreadsheets count: 46112 is 31 March 2026.
const SPREADSHEET_START: Day = '1899-12-30';
const BARE = /^\d+(?:\.\d+)?$/u;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/u;
const SIGNED: ReadonlySet<Unit['kind']> = new Set(['points', 'score', 'money']);
const ARROWED = /^(?:[↑↓▲▼] ?(?<number>[\d,.]+)%?|(?<after>[\d,.]+)%? ?[↑↓▲▼])$/u;
const PLAIN = /^[£$€]? ?\d+(?:,\d{3})*(?:\.\d+)?$/u;
const FAR = 1000;
// An average may be next to whole numbers, but not so far below them.
const FAR_OF_PART = 20;
const TOP = /^out of (\d+(?:\.\d+)?)$/u;
// The value is nearer to the figures next to it as a hundredfold than as it is.
const FAR_FROM_OTHERS = 10;

/**
 * Refuses a bare number that may be another one, by the unit of its indicator. Among percentages a number of at most 1
 * may be a share of 1: a spreadsheet holds 62.4% as 0.624 and shows it as 62.4%. A number of a spreadsheet is always
 * unclear; a text is where the figures next to it are more than ten times as large, or say nothing. Of a count "1.690" may be 1,690.
 * Returns whether the cell was refused.
 */
export function refuseUnclear(
  cell: Cell | undefined,
  unit: Unit | undefined,
  others: readonly Figure[],
  collector: Collector,
): boolean {
  const text = cell?.text.trim() ?? '';
  const value = Number(text);
  if (cell === undefined) return false;
  if (unit?.kind === 'count' && !cell.isNumber && THOUSANDS.test(text)) {
    collector.problem('unclear-count', cell.place, { cell: text });
    return true;
  }
  const top = unit?.kind === 'score' ? TOP.exec(unit.of ?? '')?.[1] : undefined;
  if (top !== undefined && Number.parseFloat(text) > Number(top)) {
    collector.problem('beyond-scale', cell.place, { cell: text, of: `out of ${top}` });
    return true;
  }
  if (unit?.kind !== 'percentage' || !(value > 0 && value <= 1)) return false;
  const isFar = others.some((other) => 'value' in other && other.value > FAR_FROM_OTHERS * value);
  const isAlone = others.length > 0 && others.every((other) => !('value' in other) || other.value === 0);
  if (!cell.isNumber && !((isFar || isAlone) && BARE.test(text))) return false;
  collector.problem('unclear-percentage', cell.place, { cell: text, value });
  return true;
}

/** Says whether a lone number of a percentage is more than ten times the baseline, which has no percent sign and is at most 1. */
export function isPerhapsShare(baseline: KnownFigure, printed: string, value: number): boolean {
  return (
    baseline.value > 0 && baseline.value <= 1 && !printed.includes('%') && value > FAR_FROM_OTHERS * baseline.value
  );
}

/** Refuses a figure that may be a change, by its sign or those next to it. Returns whether it was refused. */
export function refuseChange(
  cell: Cell | undefined,
  unit: Unit | undefined,
  others: readonly Figure[],
  collector: Collector,
): boolean {
  const text = cell?.text.trim() ?? '';
  if (cell === undefined || !isPerhapsChange(text, unit, others)) return false;
  collector.problem('perhaps-change', cell.place, { cell: text });
  return true;
}

/**
 * Refuses a number that may be in thousands, by those next to it, or the date of its own period. Returns whether it was
 * refused.
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

/** Gives the first and the last day of a period in words, where they can be read. */
export function endsOf(text: string | undefined): readonly Day[] {
  const period = parsePeriod(text ?? '');
  return period.ok ? [period.start, period.end] : [];
}

// "+310", and "↓310" where the figures next to it are twice as large or half as large.
function isPerhapsChange(text: string, unit: Unit | undefined, others: readonly Figure[]): boolean {
  const isSigned = unit === undefined || SIGNED.has(unit.kind) || (unit.kind === 'percentage' && unit.signed === true);
  if (isSigned) return false;
  if (/^[+\uFF0B] ?[\d.]/u.test(text)) return true;
  const { number, after } = ARROWED.exec(text)?.groups ?? {};
  const digits = number ?? after;
  const value = digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
  return (
    value !== undefined
    && others.some((other) => 'value' in other && (other.value > 2 * value || 2 * other.value < value))
  );
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
