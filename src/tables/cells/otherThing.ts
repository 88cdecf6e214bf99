import type { Unit } from '../../model/unit.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import { placeIn } from '../comparatorWords.js';
import { headingKey } from '../heading.js';
import type { SaidOfUnit } from './unitWords.js';

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

/** Gives the words of a target that name something else than the row and its headings do, if there are any. */
export function otherThing({ readings, noun, unit, comparator }: ReadTarget, known: string): string | undefined {
  const place = comparator && placeIn(readings.map(({ words }) => words).join(' '));
  // "Below Essex" next to a column "County"
  if (place !== undefined && placeIn(`${comparator?.name ?? ''} ${known}`) === undefined) return place;
  const printed = readings.filter(({ as }) => SAID_AS.has(as)).map(({ words }) => words);
  const words = [...printed, unit === 'other' ? '' : (noun ?? '')].join(' ');
  // "domestic burglary" of an indicator of non-domestic burglary
  const isWithoutNon = wordsIn(known).includes('non') && !wordsIn(words).includes('non');
  return unknownIn(words, known) ?? (isWithoutNon && words.trim() !== '' ? words : undefined);
}

/** Says whether what is counted behind a number is something else than the indicator and its unit name: "12 victims". */
export function isOtherNoun(said: SaidOfUnit, unit: Unit, name: string): boolean {
  if (said.kind !== 'count' || unit.kind !== 'count' || said.of === undefined) return false;
  return unknownIn(said.of, `${name} ${unit.of} crimes`) !== undefined;
}

// The words that are neither among those that are known nor in any target.
function unknownIn(printed: string, known: string): string | undefined {
  const own = wordsIn(known);
  const other = wordsIn(printed).filter(
    (word) =>
      !GENERAL.has(word)
      && !/^\d/u.test(word)
      && !own.some((one) => isSame(one, word))
      && !isShort(word, initialsOf(own))
      && !own.some((one) => isShort(one, initialsOf(wordsIn(printed)))),
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

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
