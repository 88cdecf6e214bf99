import { plainWords } from './plainWords.js';
import { unknownWords } from './unknownWords.js';

const PEOPLE = new Set('population people persons person residents resident inhabitants head heads capita'.split(' '));

/** Says whether what a rate is printed per is something else than what its indicator is per: households, for residents. */
export function isOtherBase(printed: string, own: string): boolean {
  const areResidents = [printed, own].map((words) => plainWords(words).some((word) => PEOPLE.has(word)));
  return areResidents[0] !== areResidents[1] || unknownWords(printed, own) !== undefined;
}
