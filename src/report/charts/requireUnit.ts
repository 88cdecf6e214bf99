import { requireObject } from '../../errors/requireObject.js';
import { requireOneOf } from '../../errors/requireOneOf.js';
import { requireText } from '../../errors/requireText.js';
import { type Unit, UNIT_KINDS } from '../../model/unit.js';
import { requireDrawable } from './refuse.js';

/** Refuses what is no unit. */
export function requireUnit(unit: Unit): void {
  requireObject(unit, 'unit');
  requireOneOf(unit.kind, UNIT_KINDS, 'unit.kind');
  if (unit.of !== undefined || unit.kind !== 'percentage') requireText(unit.of, 'unit.of');
  if (unit.kind === 'rate') requireDrawable(unit.per, 'unit.per');
}
