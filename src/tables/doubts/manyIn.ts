import type { Unit } from '../../model/unit.js';
import { FEWEST_PEOPLE } from '../../series/isBareZero.js';

// Where seven offences are expected, chance gives none less than once in a thousand times: e to the power of -7.
const SEVEN = 7;
const MUCH = 10;
const MUCH_MONEY = 50;

/** Gives the value from which on 0 in its place is hardly chance. A rate is taken as one of 10,000 people, and is many from seven. */
export function manyIn(unit: Unit): number {
  if (unit.kind === 'count') return SEVEN;
  if (unit.kind === 'rate') return SEVEN * Math.min(1, unit.per / FEWEST_PEOPLE);
  return unit.kind === 'money' ? MUCH_MONEY : MUCH;
}
