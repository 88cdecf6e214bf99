import { requireKeys, requireOneOf, requireText } from '../../errors/require.js';
import { measureOf, TIME_UNITS, type Unit, UNIT_KINDS } from '../../model/unit.js';
import { requireDrawable } from './refuse.js';

/** Refuses what is not a unit. */
export function requireUnit(unit: Unit): void {
  requireKeys(unit, ['kind', 'of', 'per', 'signed', 'currency', 'unit'], 'unit');
  requireOneOf(unit.kind, UNIT_KINDS, 'unit.kind');
  const of = measureOf(unit);
  if (of !== undefined || unit.kind === 'count' || unit.kind === 'rate') requireText(of, 'unit.of');
  if (unit.kind === 'money') requireText(unit.currency, 'unit.currency');
  if (unit.kind === 'duration') requireOneOf(unit.unit, TIME_UNITS, 'unit.unit');
  if (unit.kind === 'rate') requireDrawable(unit.per, 'unit.per');
}
