import type { Unit } from '../../model/unit.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import { placeIn } from '../comparatorWords.js';
import { isContrary } from './isContrary.js';
import { isOneOfTwo } from './isOneOfTwo.js';
import { isOtherBase } from './isOtherBase.js';
import { unknownWords } from './unknownWords.js';

const SAID_AS = new Set(['what is measured', 'a part of what is measured']);
const IN_TIME = /\d ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\b/iu;

/** What is known about a row apart from the words of its target. */
interface Row {
  readonly name: string;
  readonly unit: Unit | undefined;
  /** Its name, and everything else it says about what is measured. */
  readonly known: string;
}

/** Returns the words of a target that name something other than the row and its headings, if any. */
export function otherThing(result: ReadTarget, { name, unit, known }: Row): string | undefined {
  const { readings, noun, comparator } = result;
  const place = comparator && placeIn(readings.map(({ words }) => words).join(' '));
  // "Below Essex" next to a column "County"
  if (place !== undefined && placeIn(`${String(comparator?.name)} ${known}`) === undefined) return place;
  // "70% within 8 minutes"
  const isThreshold = (words: string): boolean => result.unit === 'percentage' && IN_TIME.test(words);
  const printed = readings.filter(({ words, as }) => SAID_AS.has(as) || isThreshold(words)).map(({ words }) => words);
  const words = [...printed, result.unit === 'other' ? '' : (noun ?? '')].join(' ');
  if (words.trim() === '') return undefined;
  const base = result.unit === 'rate' && unit?.kind === 'rate' && noun !== undefined && isOtherBase(noun, unit.of);
  return unknownWords(words, known) ?? (isContrary(words, name) || isOneOfTwo(words, name) || base ? words : undefined);
}
