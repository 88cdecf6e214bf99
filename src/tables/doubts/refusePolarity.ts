import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import { twoCells } from '../cells/twoCells.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_ } from '../record.js';

const LESS = /\b(?:reduction|decrease|fall|drop)s?\b/iu;

/** Refuses "lower is better" for a percentage by which something falls: a larger fall is better. */
export function refusePolarity(
  record: Record_,
  unit: Unit | undefined,
  polarity: Polarity | undefined,
  collector: Collector,
): void {
  const [name, cell] = [cellOf(record, 'name'), cellOf(record, 'polarity')];
  if (name === undefined || cell === undefined || unit?.kind !== 'percentage' || unit.signed === true) return;
  if (polarity !== 'lower-is-better' || !LESS.test(name.text)) return;
  collector.problem('contradiction', cell.place, twoCells(name, cell));
}
