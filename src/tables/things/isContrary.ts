import { isSameWord } from './isSameWord.js';
import { plainWords } from './plainWords.js';

const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'non', 'less']);
const TIES = new Set(['of', 'from', 'by', 'against']);
// "No. of burglaries", "in less than 10 minutes"
const NUMBER_OF = /\bno(?:s?\.| of\b)|\bless than\b/giu;
const AGENCIES = ['police', 'council'];
// A negation applies to the two words after it: "do not feel safe".
const DENIED = 2;
const EMPTY = new Set('a an the of feel feels feeling about'.split(' '));

/**
 * Says whether words deny what a name says or the reverse, or connect it differently: "do not feel safe" for "feel
 * safe", "theft from vehicles" for "theft of vehicles", "reported to the council" for "reported to the police".
 */
export function isContrary(printed: string, name: string): boolean {
  const [words, own] = [printed, name].map((text) => plainWords(text.replace(NUMBER_OF, ' '))) as [string[], string[]];
  return deniesAlone(words, own) || deniesAlone(own, words) || areTiedApart(words, own) || areOfTwo(words, own);
}

function deniesAlone(words: readonly string[], others: readonly string[]): boolean {
  const denied = deniedIn(others);
  return deniedIn(words).some(
    (word) => others.some((other) => isSameWord(word, other)) && !denied.some((other) => isSameWord(word, other)),
  );
}

function deniedIn(words: readonly string[]): string[] {
  return words.flatMap((word, place) =>
    NEGATIONS.has(word) ? words.slice(place + 1, place + 1 + DENIED).filter((each) => !EMPTY.has(each)) : [],
  );
}

function areTiedApart(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word, place) => {
    if (EMPTY.has(word) || TIES.has(word)) return false;
    const at = others.findIndex((other) => isSameWord(word, other));
    return at > 0 && tieOf(words, place) !== tieOf(others, at);
  });
}

// A word without a preposition counts as "of": "vehicle theft".
function tieOf(words: readonly string[], place: number): string {
  const before = words.slice(0, place).filter((word) => !EMPTY.has(word) || word === 'of');
  const last = before.at(-1) ?? '';
  return TIES.has(last) ? last : 'of';
}

function areOfTwo(words: readonly string[], others: readonly string[]): boolean {
  const alone = (these: readonly string[], those: readonly string[]): boolean =>
    AGENCIES.some((agency) => these.includes(agency) && !those.includes(agency));
  return alone(words, others) && alone(others, words);
}
