import { isSameWord } from './isSameWord.js';
import { plainWords } from './plainWords.js';

// Words that any target may have, and that say nothing about what is counted.
const GENERAL = new Set(
  `a an the of in for on at to by with within across throughout all any some and or our their its this that those these who which where as be is are was were been being
  has have having had will would should do does did it them they from per out up down who
  year years yearly quarter quarters month months days week weeks period periods annual annually quarterly monthly financial current
  level levels number numbers rate rates figure figures percentage percentages proportion share score total totals overall average volume count counts amount value
  recorded reported known police people persons person residents resident respondents public population members individuals
  offences offence incidents incident cases case reports report calls local area district borough council city partnership community safety
  feel feels feeling felt say says saying said think thinks agree agreed agreeing rate rated rating fairly good well
  aged age ages old olds target targets measure indicator performance result results name new same more less fewer other make made reach reached achieve achieved keep`.split(
    /\s+/u,
  ),
);

// "Ward A" in the middle of words.
const LETTER = /(?<=\S )[A-Z](?![\p{L}\p{N}'’&])/gu;

/** Returns the words that are neither known nor common to all targets; numbers and single letters are words. */
export function unknownWords(printed: string, known: string): string | undefined {
  const own = plainWords(known);
  const words = plainWords(printed);
  const other = words.filter(
    (word) =>
      !isGeneral(word)
      && !own.some((one) => isSameWord(one, word))
      && !isShort(word, initialsOf(own))
      && !own.some((one) => isShort(one, initialsOf(words))),
  );
  const letters = (printed.match(LETTER) ?? []).filter((letter) => !known.split(/[^\p{L}\p{N}]+/u).includes(letter));
  const unknown = [...other, ...letters];
  return unknown.length === 0 ? undefined : unknown.join(' ');
}

/** Says whether a word is in the words of any target or name, and says nothing of what is counted. */
export function isGeneral(word: string): boolean {
  return GENERAL.has(word);
}

// "ASB" for anti-social behaviour.
function isShort(word: string, initials: string): boolean {
  return word.length > 1 && initials.includes(word);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
