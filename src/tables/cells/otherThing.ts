import type { ReadTarget } from '../../wording/targetResult.js';
import { headingKey } from '../heading.js';

const SAID_AS = new Set(['what is measured', 'a part of what is measured']);
// What is in the words of any target, and says nothing of what is counted.
const GENERAL = new Set(
  `a an the of in for on at to by with within across throughout all any some and or our their its this that those these who which where as be is are was were been being
  has have having had will would should do does did it them they from per out up down who
  year years yearly quarter quarters month months days week weeks period periods annual annually quarterly monthly financial current
  level levels number numbers rate rates figure figures percentage percentages proportion share score total totals overall average volume count counts amount value
  recorded reported known police people persons person residents resident respondents public population members individuals
  offences offence incidents incident cases case reports report calls local area district borough council city partnership community safety
  feel feels feeling felt say says saying said think thinks agree agreed agreeing rate rated rating fairly good well
  target targets measure indicator performance result results name new same more less fewer other make made reach reached achieve achieved keep`.split(
    /\s+/u,
  ),
);
const LEAST_STEM = 5;

/** Gives the words of a target that name something else than the row does, if there are any. */
export function otherThing({ readings, noun, unit }: ReadTarget, known: string): string | undefined {
  const own = wordsIn(known);
  const initials = own.map((word) => word.charAt(0)).join('');
  const printed = [
    ...readings.filter(({ as }) => SAID_AS.has(as)).map(({ words }) => words),
    unit === 'other' ? '' : (noun ?? ''),
  ];
  const other = wordsIn(printed.join(' ')).filter(
    (word) =>
      !GENERAL.has(word)
      && !/^\d/u.test(word)
      && !own.some((one) => isSame(one, word))
      && !isShort(word, initials)
      && !own.some((one) => isShort(one, initialsOf(printed))),
  );
  return other.length === 0 ? undefined : other.join(' ');
}

function wordsIn(text: string): string[] {
  return headingKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

// "burglary" and "burglaries", "offend" and "offenders".
function isSame(one: string, other: string): boolean {
  const stem = Math.min(LEAST_STEM, Math.max(one.length, other.length) - 1);
  return one === other || (one.length >= stem && other.length >= stem && one.slice(0, stem) === other.slice(0, stem));
}

// "ASB" of anti-social behaviour.
function isShort(word: string, initials: string): boolean {
  return word.length > 1 && initials.includes(word);
}

function initialsOf(texts: readonly string[]): string {
  return wordsIn(texts.join(' '))
    .map((word) => word.charAt(0))
    .join('');
}
