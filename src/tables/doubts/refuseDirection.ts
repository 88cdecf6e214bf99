import type { Target } from '../../model/target.js';
import { twoCells } from '../cells/twoCells.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_ } from '../record.js';

// Words at the start of a name that say what is wanted. "Improve" and "tackle" do not say which way.
const WANTED = {
  increase: /^(?:to )?(?:increas(?:e|ing)|rais(?:e|ing)|more|higher|grow(?:ing)?)\b/iu,
  reduce: /^(?:to )?(?:reduc(?:e|ing)|decreas(?:e|ing)|lower(?:ing)?|fewer|less|cut(?:ting)?)\b/iu,
};

/** Refuses a change in the opposite direction to the one in the indicator's name. */
export function refuseDirection(record: Record_, target: Target, collector: Collector): void {
  const [name, cell] = [cellOf(record, 'name'), cellOf(record, 'target') ?? cellOf(record, 'targetDirection')];
  if (name === undefined || cell === undefined || !('direction' in target)) return;
  const other = target.direction === 'reduce' ? 'increase' : 'reduce';
  if (!WANTED[other].test(name.text.trim())) return;
  collector.problem('contradiction', cell.place, twoCells(name, cell));
}
