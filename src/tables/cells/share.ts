import type { Figure } from '../../model/figure.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

const BARE = /^\d+(?:\.\d+)?$/u;
// The value is nearer to the figures next to it as a hundredfold than as it is.
const FAR_FROM_OTHERS = 10;

/**
 * Refuses a bare number of at most 1 among percentages, where it may be a share of 1: a spreadsheet holds 62.4% as 0.624
 * and shows it as 62.4%. A number of a spreadsheet is always unclear; a text is where the figures next to it are more
 * than ten times as large. Returns whether the cell was refused.
 */
export function refuseShare(cell: Cell | undefined, others: readonly Figure[], collector: Collector): boolean {
  const text = cell?.text.trim() ?? '';
  const value = Number(text);
  if (cell === undefined || !(value > 0 && value <= 1)) return false;
  const isFar = others.some((other) => 'value' in other && other.value > FAR_FROM_OTHERS * value);
  if (!cell.isNumber && !(isFar && BARE.test(text))) return false;
  collector.problem('unclear-percentage', cell.place, { cell: text, value });
  return true;
}
