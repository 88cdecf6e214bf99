import type { Period } from '../../model/period.js';
import type { TargetTerms } from '../../model/target.js';
import type { Item } from './sentence.js';
import type { Situation } from './situation.js';

/** The parts of a target's text, with what the words around them say. */
export interface Parts {
  readonly text: string;
  readonly items: readonly Item[];
  readonly line: string;
  readonly situation: Situation;
  readonly terms: Pick<TargetTerms, 'due' | 'every'>;
  readonly since: Period | undefined;
  readonly notes: string[];
  /** The word that says what is asked for. */
  readonly main: Item | undefined;
}

export const QUANTITIES = new Set([
  'BY',
  'TO',
  'FROM',
  'CHANGE',
  'BOUND',
  'OF',
  'LEVEL',
  'AT',
  'IN',
  'PLAIN',
  'RANGE',
  'RANGE_AFTER_WORD',
  'WITHIN',
  'BASE',
  'CAP',
]);

export const TARGET_QUANTITIES = new Set(['BY', 'TO', 'CHANGE', 'BOUND', 'OF', 'LEVEL', 'AT', 'IN', 'PLAIN', 'RANGE']);

/** The one quantity of the kinds asked for. */
export function one({ items }: Parts, ...words: string[]): Item | undefined {
  return items.find(({ word }) => words.includes(word));
}

/** Gives the value of a quantity. */
export function valueOf(item: Item): number {
  return Number(item.quantity?.value);
}

/** Gives the place of the first item that passes a test, or the place behind the last. */
export function placeOf(items: readonly Item[], test: (item: Item) => boolean): number {
  const place = items.findIndex(test);
  return place < 0 ? items.length : place;
}

/** Tells whether items hold a number that may be a target. */
export function hasTarget(items: readonly Item[]): boolean {
  return items.some(({ word }) => TARGET_QUANTITIES.has(word));
}

/** Tells whether a place lies in a bracket. */
export function isBracketed(items: readonly Item[], index: number): boolean {
  return (
    items.slice(0, index).filter(({ word }) => word === '(').length
    > items.slice(0, index).filter(({ word }) => word === ')').length
  );
}

/** Gives the words of the text in lower case, without marks and numbers. */
export function wordsOf({ text }: Parts): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, ' ');
}

// What is good by its name, and counted: more of it is an improvement.
export const GOOD_BY_NAME =
  /(?:^| )(?:confidence|satisfaction|satisfied|detections?|detection rates?|solving|solved|clear up|attendance|attainment|completions?|completion rates?|success rates?|successful|turnout|recycling|employment|retention|trust|compliance|survival)(?: |$)/u;

export const BAD_BY_NAME =
  /(?:^| )(?:crimes?|offences?|offending|reoffending|asb|fear|times?|days|absence|sickness|complaints?|deaths?|casualties|dissatisfied|dissatisfaction|unemployment|fires?)(?: |$)/u;

export const COUNTABLE = /(?:^| )(?:number|numbers|rate|rates|percentage|proportion|levels?|%|times?|days)(?: |$)/u;
