import type { Polarity } from '../../model/polarity.js';

// What everybody wants more of, or less of, in surveys and in the work of the police.
const WANTED =
  /\b(?:feel\w* (?:\w+ ){0,2}safer?|satisfied|satisfaction|confident|confidence|solved|detected|detections?|resolved|positive outcomes?|convictions?|convicted|brought to justice|volunteers|(?:homes|schools|premises|households) visited|(?:calls|999) (?:\w+ ){0,2}answered|complet(?:ed|ing|ions?)|in effective treatment|trained|recovered)\b/iu;
const UNWANTED =
  /\b(?:feel\w* (?:\w+ ){0,2}unsafe|dissatisfied|dissatisfaction|unsolved|undetected|unresolved|re-?offend\w*|re-?offences?)\b/iu;
// "Not satisfied", "fall in confidence", "days until resolved"
const OTHERWISE =
  /\b(?:not|no|never|without|less|fewer|fall|drop|loss|reductions?|decreases?|lack|gap|difference|cost|time|days|hours|minutes|complaints?|crimes?|offences? against|incidents?|concerns?)\b/iu;

/** Says whether a polarity is the opposite of what everybody wants of what a name says: less of feeling safe. */
export function isAgainstName(polarity: Polarity, name: string): boolean {
  const [isWanted, isUnwanted] = [WANTED.test(name), UNWANTED.test(name)];
  if (isWanted === isUnwanted || OTHERWISE.test(name)) return false;
  return polarity === (isWanted ? 'lower-is-better' : 'higher-is-better');
}
