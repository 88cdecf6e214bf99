import type { Figure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

const BARE = /^\d+(?:\.\d+)?$/u;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/u;
const TOP = /^out of (\d+(?:\.\d+)?)$/u;
// The value is closer to its neighbours when multiplied by a hundred.
const FAR_FROM_OTHERS = 10;

/**
 * Refuses a bare number that may mean another one, given the unit of its indicator. A percentage of at most 1 may be a
 * share: a spreadsheet stores 62.4% as 0.624 and shows it as 62.4%. Numbers from a spreadsheet are always unclear. Text
 * is unclear if the figures next to it are more than ten times as large, or if there are none to compare with. As a
 * count, "1.690" may be 1,690. Returns whether the cell was refused.
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
