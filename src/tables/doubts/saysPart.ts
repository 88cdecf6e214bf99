import { PLACES } from '../comparatorWords.js';
import {
  FIGURES,
  IS,
  isOfFigureAlone,
  knownAtStart,
  LONGEST,
  namesArea,
  namesDoubt,
  PLAIN,
  TARGETS,
} from './aboutFigures.js';
import { endsWithin, isOtherTime, type PeriodOfFigures, type PeriodsOfFigures, SURVEY } from './isOtherTime.js';
import { isTimeAlone, TIME } from './timesIn.js';

const YEAR = '(?:(?:19|20)?\\d{2}(?:[/–-]\\d{2,4})?)';
// In brackets, or behind a comma, a time may be that of what the sentence is about.
const ONE_TIME = new RegExp(`^[^\\p{L}\\d]*(?!.*month)(?:${TIME})[^\\p{L}\\d]*$`, 'iu');
// "Q3: burglary fell"
const LABEL = /(?<=^|[.;\n\r]\s?)([^.;:\n\r]{1,40}):/gu;
const OF_FIGURES = new RegExp(
  `^\\W*(?:(?:please )?note (?:that )?)?(?:(?:the|all|these|this|our|its|latest|current|police|${YEAR}) )*(?:${FIGURES}|${TARGETS})(?: (?:for|in) ${YEAR}| shown| given)? (.*)$`,
  'isu',
);
// "The figures are for Q3", but not "Figures for Q3 rose".
const SAYS = new RegExp(`^(?:(?:only|all|still|now) )?(?:${IS}|covers?|covering|relates?|runs?|up to|to)\\b`, 'iu');
// "For information only" says nothing of a figure.
const ONLY = /(?<!\b(?:information|use|reference|monitoring|discussion|context|purposes) )\b(?:only|combined)\W*$/iu;
// Its time is the one that it says.
const BASELINE = /\bbaselines?\b/iu;
const EXCLUDES = /^\W*(?:(?:it|this|which|data|figures?) )*excl(?:udes?|uding)?\b/iu;

// "Forecast", but not "is forecast to fall", which is about later figures, and not "lower than forecast".
const FORECAST =
  /(?<!\b(?:than|as|above|below|against|with|over|under) (?:\w+ ){0,2})\b(?:forecasts?|project(?:ed|ions?)|predicted|(?:estimated|expect(?:ed)?|likely) (?:the )?(?:year[- ]end|full[- ]year|outturn)|expect(?:ed)? to (?:finish|end) the year|year[- ]end estimates?)\b(?! to\b)/iu;
const NOT_COMPLETE = new RegExp(
  `\\b(?:year[- ]to[- ]date|ytd|year so far|part[- ]years?|placeholder|not yet (?:complete|final|available|received|published|collected|known|in)|(?:${FIGURES}|months?|quarters?|q[1-4]) (?:${IS} |still )*(?:awaited|missing|pending|outstanding|incomplete|to be confirmed|not (?:fully )?(?:complete|final|available|received|published|collected))|(?:incomplete|missing) (?:months?|quarters?|${FIGURES})|awaiting (?:\\w+ ){0,2}(?:confirmation|validation|publication|${FIGURES})|unable to (?:supply|provide) (?:\\w+ )?${FIGURES}|no (?:survey|${FIGURES}) (?:yet|available|received|this|for|in|was|were))\\b`,
  'iu',
);
const NOTHING_YET = /^\W*(?:tb[ca]|to be (?:confirmed|advised)|awaited|pending|incomplete|to date|so far)\W*$/iu;
const NOT_COMPARABLE =
  /\b(?:not (?:directly |strictly )?(?:comparable|like[- ]for[- ]like)|cannot be compared|breaks? in (?:the )?series|counting rules? (?:have |has )?changed|changes? (?:in|of|to) (?:the )?counting rules?|counted differently|(?:joint|combined|shared) figures?)\b/iu;
const TARGET_CHANGED = new RegExp(
  `\\b${TARGETS} (?:(?:${IS}|since|subsequently) )*(?:revised|replaced|changed|amended|reset|rebased|(?:raised|lowered|increased|reduced|cut|now)(?: is| to)? \\d+|suspended|withdrawn|dropped|paused|superseded|under (?:review|negotiation)|being (?:reviewed|revised)|expired|ended|no longer|not applicable|should be)\\b|\\b(?:agreed|decided) to (?:lower|raise|change|reduce|increase|revise|drop|suspend|remove) (?:the )?${TARGETS}\\b|\\b(?:new|revised|amended) ${TARGETS} (?:is |of )?\\d`,
  'iu',
);
const REPORT = `(?:${FIGURES}|surveys?|monitoring|update|updated|extracted|produced|published|prepared|compiled|dashboard|scorecard|reports?(?: to [^,.;:]{1,60})?)`;
const OF_REPORT = new RegExp(
  `(?<!\\p{L})${REPORT}[^\\p{L}\\d]+(?:(?:${PLAIN}|${FIGURES})[^\\p{L}\\d]+)*(?:${TIME})|(?<!\\p{L})(?:${TIME.replace(/\?<(?=\w)[^>]+>/gu, '?:')})(?:[^\\p{L}\\d]+(?:${PLAIN}))*[^\\p{L}\\d]+${REPORT}(?!\\p{L})`,
  'iu',
);
const UNOBSERVED = [FORECAST, NOT_COMPLETE, NOTHING_YET, NOT_COMPARABLE, TARGET_CHANGED];

const MOST_WORDS = 6;
const BETWEEN_SENTENCES = /(?<!\bbaselines?)[.;:]+(?:\s|$)|[\n\r]/iu;
const BETWEEN_CLAUSES = /[(),]|\s[-–—]\s/u;
const IN_PLACE = new RegExp(`\\b(?:in|across|throughout) (${PLACES})[^\\p{L}\\d]*$`, 'iu');
const BEHIND_NAME = /\(([^()]*)\)|\s[-–—]\s([^()]*)/gu;

/**
 * Says whether a comment says that a figure of one of these periods is for another time, for a part of its time or area,
 * not observed or in doubt.
 */
export function saysPart(comment: string, periods: PeriodsOfFigures): boolean {
  return sentencesOf(comment).some(
    (sentence) =>
      isOfPart(sentence, periods) || sentence.split(BETWEEN_CLAUSES).some((clause) => EXCLUDES.test(clause)),
  );
}

/** Says it of a line about all the figures of a table; what these leave out is what they count. */
export function saysPartOfAll(line: string, periods: PeriodsOfFigures): boolean {
  return sentencesOf(line).some((sentence) => isOfPart(sentence, periods));
}

/** Says it of the name of an indicator in an area, by what is in brackets, behind a dash or at its end. */
export function saysPartInName(name: string, periods: PeriodsOfFigures, area: string | undefined): boolean {
  const words = name.slice(0, LONGEST);
  const behind = Array.from(words.matchAll(BEHIND_NAME), ([, inBrackets, last]) => String(inBrackets ?? last));
  const place = IN_PLACE.exec(words)?.[1];
  const isInOther = place !== undefined && area?.toLowerCase().includes(place.toLowerCase()) !== true;
  return isInOther || isUnobserved(words) || behind.some((each) => isOther(each, periods));
}

/** Says whether a line about all the figures of a table says that they were not observed. */
export function saysUnobservedOfAll(line: string): boolean {
  return sentencesOf(line).some(isUnobserved);
}

/** Says whether the report that a line names ends within the period of the latest figure, which is then not whole. */
export function saysReportWithin(line: string, latest: PeriodOfFigures): boolean {
  return sentencesOf(line).some((sentence) => OF_REPORT.test(sentence) && endsWithin(sentence, latest));
}

/** Says of a source that it is of a part of the latest figure, or of an earlier survey. */
export function saysPartInSource(source: string, periods: PeriodsOfFigures, latest: PeriodOfFigures): boolean {
  return (
    saysPart(source, periods)
    || sentencesOf(source).some(
      (sentence) => endsWithin(sentence, latest) || (SURVEY.test(sentence) && isOtherTime(sentence, [latest])),
    )
  );
}

/** Says whether a line names the time of a report or of data. */
export function isOfReport(line: string): boolean {
  return sentencesOf(line).some((sentence) => OF_REPORT.test(sentence));
}

/** Says whether words doubt what they are said of, whatever else they say. */
export function isDoubting(words: string): boolean {
  return namesDoubt(words) || isUnobserved(words);
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .replace(LABEL, (whole: string, label: string) => (isTimeAlone(label) ? '' : whole))
    .split(BETWEEN_SENTENCES)
    .filter((sentence) => sentence.trim() !== '');
}

function isUnobserved(words: string): boolean {
  return UNOBSERVED.some((pattern) => pattern.test(words));
}

function isOfPart(sentence: string, periods: PeriodsOfFigures): boolean {
  if (isUnobserved(sentence) || isOther(sentence, periods)) return true;
  if (isOfFigureAlone(sentence)) return false;
  return sentence
    .split(BETWEEN_CLAUSES)
    .filter(isShort)
    .filter((clause) => !isTimeAlone(clause) || (isShort(sentence) && !ONE_TIME.test(clause)))
    .some((clause) => ONLY.test(clause) || isOther(clause, periods));
}

function isShort(words: string): boolean {
  return words.trim().split(/\s+/u).length <= MOST_WORDS;
}

function isOther(clause: string, periods: PeriodsOfFigures): boolean {
  const said = OF_FIGURES.exec(clause)?.[1] ?? '';
  const isSaid = SAYS.test(said);
  const words = isSaid ? knownAtStart(said) : isOfFigureAlone(clause) ? clause : '';
  if (isSaid && ONLY.test(said)) return true;
  const isOfTime = !BASELINE.test(clause) && isOtherTime(words, periods);
  return isOfTime || namesDoubt(words) || namesArea(words);
}
