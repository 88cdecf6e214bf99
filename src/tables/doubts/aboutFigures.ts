import { PLACES } from '../comparatorWords.js';
import { TIME } from './timesIn.js';

/*
 * Words say something of a figure where they say nothing else: where each of them is a time, an area, a doubt, or one of
 * the few words that go with these, as in "Position at the end of Q3". So does what follows such words as "The figures
 * are". In "Performance improved after the operation in October" there are others.
 */

/** What figures are called, for a pattern. */
export const FIGURES =
  '(?:data|figures?|numbers?|results?|returns?|outturns?|actuals?|totals?|performance|statistics|positions?|values?)';
/** What they are compared with. */
export const TARGETS = '(?:targets?|baselines?)';
/** Verbs that say what they are. */
export const IS = '(?:is|are|was|were|has|have|been|being)';
/** How much of a text is looked at. */
export const LONGEST = 2000;
const AREA = `(?:${PLACES})(?! (?:county )?(?:police(?! (?:area|force))|constabulary|council))|(?<!police |by |by the )(?:county|force)(?:wide)?|region|regional|national|division|divisional|bcu|south east|england|police(?: force)? area`;
const METHOD = '(?:definition|method(?:ology)?|counting rules?|recording|system|question)s?';
const DOUBT = [
  // Not all of it is there.
  'not (?:yet )?(?:included|updated|available|final|verified|complete|run|carried out|held|collected)|no longer available',
  'unavailable|missing|await(?:ed|ing)|outstanding|incomplete|partial(?:ly)?|so far|(?<!up )to date|onwards|to follow',
  'since(?! \\d)|without|less',
  // It is not what was counted.
  'carried (?:forward|over)|rolled forward|repeated|proxy|that (?:of|for|from)|annuali[sz]ed|extrapolated|modell?ed',
  '(?:scaled|grossed)(?: up)?|pro[- ]?rata|doubled|x ?\\d|projected|placeholder|dummy|draft|guess(?:ed)?|illustrative',
  'not (?:the )?actuals?|(?:is|are|was|were) (?:the|a|our) targets?|targets? (?:figures?|shown)|joint|combined|shared',
  // It may be wrong.
  'errors?|wrong|incorrect|inaccurate|disputed|queried|unreliable|not reliable|with caution|data quality|backlogs?',
  '(?:being|to be) (?:corrected|checked|verified)|under (?:review|query|investigation)',
  '(?:under|over)[- ]?(?:counts?|counted|counting|record(?:ed|ing)|report(?:ed|ing))',
  // It is counted in another way.
  `(?:different|changed?|changes) (?:of |in |to )?(?:the )?${METHOD}|${METHOD} (?:has |have )?change[ds]?`,
  'new (?:definition|method(?:ology)?|counting rules)|series (?:break|broken)|discontinu(?:ed|ity)',
].join('|');
/** Words that say nothing by themselves. */
export const PLAIN = [
  ...'a an the all these this that those our its it which both please note nb we has have had do does'.split(' '),
  ...'for from of to at in on by as until till through between and or with within during over'.split(' '),
  ...'is are was were be been being will may covers cover covering relates relate relating refers runs run'.split(' '),
  ...'taken based using shown given displayed reported recorded provided supplied collected drawn extracted'.split(' '),
  ...'produced published updated available received used only known recording carried out police constabulary'.split(
    ' ',
  ),
  ...'survey snapshot information reading report update data-set target targets baseline estimate estimated'.split(' '),
  ...'latest current cumulative rolling full whole entire complete final end ends ended ending first last year'.split(
    ' ',
  ),
  ...['up to', 'up until'],
  ...'currently basis fy ye treat suspected likely issue issues concern concerns problem problems'.split(' '),
  ...'north south east west mid'.split(' '),
  ...'years annual calendar financial provisional revised quarter month months part wide area'.split(' '),
].join('|');
const KNOWN = new RegExp(`^(?:[^\\p{L}\\d]*(?:${TIME}|${DOUBT}|${AREA}|${FIGURES}|${PLAIN})(?![\\p{L}\\d]))*`, 'iu');
const WORD = /[\p{L}\d]/u;
const IS_DOUBT = new RegExp(`(?<!\\p{L})(?:${DOUBT})(?!\\p{L})`, 'iu');
const IS_AREA = new RegExp(`(?<!\\p{L})(?:${AREA})(?!\\p{L})`, 'iu');

/** Returns the words up to the first that is about something else. */
export function knownAtStart(words: string): string {
  return String(KNOWN.exec(words.slice(0, LONGEST))?.[0]);
}

/** Says whether words say nothing but what they say of a figure. */
export function isOfFigureAlone(words: string): boolean {
  return !WORD.test(words.slice(knownAtStart(words).length));
}

/** Says whether words name what may be wrong with a figure, or how it was made up. */
export function namesDoubt(words: string): boolean {
  return IS_DOUBT.test(words);
}

/** Says whether words name another area than a district. */
export function namesArea(words: string): boolean {
  return IS_AREA.test(words);
}
