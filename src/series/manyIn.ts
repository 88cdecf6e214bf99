import type { Unit } from '../model/unit.js';
import { FEWEST_PEOPLE } from './isBareZero.js';

// Where seven offences are expected, none happen by chance less than once in a thousand times: e to the power of -7.
const SEVEN = 7;
const MUCH = 10;
const MUCH_MONEY = 50;

/**
 * Returns the value from which a 0 instead is hardly chance. A rate is assumed to be for 10,000 people, and counts as
 * many from seven cases.
 */
export function manyIn(unit: Unit): number {
  if (unit.kind === 'count') return SEVEN;
  if (unit.kind === 'rate') return SEVEN * Math.min(1, unit.per / FEWEST_PEOPLE);
  return unit.kind === 'money' ? MUCH_MONEY : MUCH;
}
