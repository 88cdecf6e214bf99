import type { Figure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

const SIGNED: ReadonlySet<Unit['kind']> = new Set(['points', 'score', 'money']);
const ARROWED = /^(?:[↑↓▲▼] ?(?<number>[\d,.]+)%?|(?<after>[\d,.]+)%? ?[↑↓▲▼])$/u;

/**
 * Refuses a figure that may be a change, judged by its sign or the figures next to it. Returns whether it was refused.
 */
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
