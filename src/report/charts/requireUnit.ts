import { requireKeys, requireOneOf, requireText } from '../../errors/require.js';
import { type Unit, UNIT_KINDS } from '../../model/unit.js';
import { requireDrawable } from './refuse.js';

/** Refuses what is not a unit. */
export function requireUnit(unit: Unit): void {
  requireKeys(unit, ['kind', 'of', 'per'], 'unit');
  requireOneOf(unit.kind, UNIT_KINDS, 'unit.kind');
  if (unit.of !== undefined || unit.kind !== 'percentage') requireText(unit.of, 'unit.of');
  if (unit.kind === 'rate') requireDrawable(unit.per, 'unit.per');
}
