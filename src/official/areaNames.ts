import { remembered } from '../tables/remembered.js';

/*
 * Publishers write the names of areas differently: `City of London` and `London, City of`, `Kent` and `Kent Police`.
 * Names that differ in other ways are listed here, so that both match.
 */

// The name used by the Home Office or an older look-up, and the ONS's current name.
const SAME_AREA: Readonly<Record<string, string>> = {
  shepway: 'folkestone and hythe',
  'northern devon': 'north devon',
  'isle of anglesey': 'anglesey',
  'ynys môn': 'anglesey',
  'kingston upon hull': 'hull',
  'telford and the wrekin': 'telford and wrekin',
  caerdydd: 'cardiff',
  caerffili: 'caerphilly',
  wrecsam: 'wrexham',
};
const NOTE_MARK = /\s*\[note \d+\]/giu;
const STYLE =
  /\b(?:city|county|royal borough) of\b|^the |^county (?!of)|(?: (?:borough|city|county|district|metropolitan))* council$/gu;
const SIGNS = /['’]/gu;
const FORCE_WORDS = /\b(?:police|constabulary|service)\b/gu;
const UNASSIGNED = /\b(?:un-? ?(?:assigned|allocated|known)|not (?:assigned|allocated|known))\b/iu;
const NO_PARTNERSHIP = /\bairport\b|\btotals?\b|^(?:england|wales|england and wales|all)$/iu;

/** Returns the name of an area as printed, without note marks and surrounding spaces. */
export function tidyName(name: string): string {
  return name.replace(NOTE_MARK, '').replace(/\s+/gu, ' ').trim();
}

/** Returns the key shared by all publishers' names for an area. The same few names come back in every row. */
export const areaKey = remembered((name: string): string => {
  const plain = wordsOf(
    tidyName(name).normalize('NFC').toLowerCase().replaceAll('&', ' and ').replace(SIGNS, '').replace(STYLE, ' '),
  );
  return Object.hasOwn(SAME_AREA, plain) ? String(SAME_AREA[plain]) : plain;
});

/** Returns the key shared by the names of a police force and its area. */
export const forceKey = remembered((name: string): string => wordsOf(areaKey(name).replace(FORCE_WORDS, ' ')));

/** Says what a row in a table by partnership is about, since some are not partnerships. */
export function kindOfRow(name: string): 'partnership' | 'unassigned' | 'neither' {
  if (UNASSIGNED.test(name)) return 'unassigned';
  return name === '' || NO_PARTNERSHIP.test(name) ? 'neither' : 'partnership';
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
