import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import { isAgainstName } from '../cells/isAgainstName.js';
import { twoCells } from '../cells/twoCells.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_ } from '../record.js';

const LESS = /\b(?:reduction|decrease|fall|drop)s?\b/iu;

/**
 * Refuses a polarity that cannot be meant: less of a percentage by which something falls, or of what everybody wants, and
 * more of what nobody does.
 */
export function refusePolarity(
  record: Record_,
  unit: Unit | undefined,
  polarity: Polarity | undefined,
  collector: Collector,
): void {
  const [name, cell] = [cellOf(record, 'name'), cellOf(record, 'polarity')];
  if (name === undefined || cell === undefined || polarity === undefined) return;
  const isOfFall = unit?.kind === 'percentage' && unit.signed !== true && LESS.test(name.text);
  if (!isAgainstName(polarity, name.text) && !(isOfFall && polarity === 'lower-is-better')) return;
  collector.problem('contradiction', cell.place, twoCells(name, cell));
}
