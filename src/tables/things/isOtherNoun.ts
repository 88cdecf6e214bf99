import type { Unit } from '../../model/unit.js';
import type { SaidOfUnit } from '../cells/unitWords.js';
import { unknownWords } from './unknownWords.js';

/** Says whether the noun behind a number is something other than the indicator and its unit name: "12 victims". */
export function isOtherNoun(said: SaidOfUnit, unit: Unit, name: string): boolean {
  if (said.kind !== 'count' || unit.kind !== 'count' || said.of === undefined) return false;
  return unknownWords(said.of, `${name} ${unit.of} crimes`) !== undefined;
}
