import type { Figure } from '../../model/figure.js';
import { isShare, type Unit } from '../../model/unit.js';
import type { Collector } from '../collector.js';
import { type Cell, wordsOf } from '../record.js';

// A smaller difference that is more than rounding is reported with the status.
const ROUNDED = 0.02;
const PERCENT = 100;

/** Refuses a figure that does not match the count and denominator next to it. Returns whether it was refused. */
export function refuseOtherCount(cell: Cell, figure: Figure, unit: Unit, collector: Collector): boolean {
  if (!('value' in figure) || figure.count === undefined) return false;
  const { value, count, denominator } = figure;
  const per = unit.kind === 'rate' ? unit.per : isShare(unit) ? PERCENT : undefined;
  if (unit.kind !== 'count' && (per === undefined || denominator === undefined)) return false;
  const given = unit.kind === 'count' ? count : (count * Number(per)) / Number(denominator);
  const [, decimals = ''] = String(value).split('.');
  const rounded = unit.kind === 'count' ? 0 : ROUNDED * Math.max(value, given) + 0.5 * 10 ** -decimals.length;
  if (Math.abs(value - given) <= rounded) return false;
  collector.problem('contradiction', cell.place, { of: 'count', cell: wordsOf(cell), given });
  return true;
}
