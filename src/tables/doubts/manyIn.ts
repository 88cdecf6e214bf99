import type { Unit } from '../../model/unit.js';
import { FEWEST_PEOPLE } from '../../series/isBareZero.js';

// Where ten offences are expected, chance gives none once in 22,000 times: e to the power of -10.
const TEN = 10;
const MUCH_MONEY = 50;

/**
 * Returns the value from which on 0 in its place is hardly chance. A rate is taken as one of 10,000 people, and is many
 * from ten.
 */
export function manyIn(unit: Unit): number {
  if (unit.kind === 'money') return MUCH_MONEY;
  return unit.kind === 'rate' ? TEN * Math.min(1, unit.per / FEWEST_PEOPLE) : TEN;
}
