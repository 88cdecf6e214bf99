import { requireKeys, requireOneOf, requireText } from '../errors/require.js';
import { measureOf, TIME_UNITS, type Unit, UNIT_KINDS } from '../model/unit.js';

/** Refuses what is not a unit. Returns it without the keys that are `null`. */
export function requireUnit(unit: Unit): Unit {
  const given = requireKeys(unit, ['kind', 'of', 'per', 'signed', 'currency', 'unit'], 'unit');
  requireOneOf(given.kind, UNIT_KINDS, 'unit.kind');
  const of = measureOf(given);
  if (of !== undefined || given.kind === 'count' || given.kind === 'rate') requireText(of, 'unit.of');
  if (given.kind === 'money') requireText(given.currency, 'unit.currency');
  if (given.kind === 'duration') requireOneOf(given.unit, TIME_UNITS, 'unit.unit');
  return given;
}
