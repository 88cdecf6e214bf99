import { plainWords } from './plainWords.js';
import { unknownWords } from './unknownWords.js';

const PEOPLE = new Set(
  'population pop people persons person residents resident inhabitants head heads capita'.split(' '),
);

/**
 * Says whether a rate is printed per something other than its indicator's base: per household instead of per resident.
 */
export function isOtherBase(printed: string, own: string): boolean {
  const [words, its] = [printed, own].map(plainWords) as [string[], string[]];
  const isOfResidents = (these: readonly string[]): boolean => these.some((word) => PEOPLE.has(word));
  const others = words.filter((word) => !PEOPLE.has(word)).join(' ');
  return isOfResidents(words) !== isOfResidents(its) || unknownWords(others, own) !== undefined;
}
