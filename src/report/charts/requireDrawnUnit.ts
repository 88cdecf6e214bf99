import { requireUnit } from '../../format/requireUnit.js';
import type { Unit } from '../../model/unit.js';
import { requireDrawable } from './refuse.js';

/** Refuses what is not a unit, or has a base that cannot be drawn. */
export function requireDrawnUnit(unit: Unit): void {
  requireUnit(unit);
  if (unit.kind === 'rate') requireDrawable(unit.per, 'unit.per');
}
