import { isSameWord } from './isSameWord.js';
import { plainWords } from './plainWords.js';

const JOINING = new Set(['and', 'or']);
const NO_THING = new Set('a an the of in on at to by with from for without not no all'.split(' '));
const ADVERB = /^(?:very|quite|.{3,}ly)$/u;

/** Says whether words name one of two things that a name joins: "killed" for "killed or seriously injured". */
export function isOneOfTwo(printed: string, name: string): boolean {
  const words = plainWords(printed);
  const names = plainWords(name.replace(/[&/]/gu, ' and '));
  const areIn = (these: readonly string[]): boolean => these.some((one) => words.some((word) => isSameWord(word, one)));
  return names.some((word, place) => {
    const [before, first] = [names[place - 1], names[place + 1]];
    if (!JOINING.has(word) || before === undefined || first === undefined) return false;
    // "seriously injured" is one thing, but "very" and "fairly" are alternatives in "very or fairly satisfied".
    const after = names.slice(place + 1, place + (ADVERB.test(first) && !ADVERB.test(before) ? 3 : 2));
    return ![before, ...after].some((each) => NO_THING.has(each)) && areIn([before]) !== areIn(after);
  });
}
