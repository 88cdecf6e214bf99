import { PLACES } from '../comparatorWords.js';
import { FIGURES, IS, TARGETS } from './figureWords.js';
import { endsWithin, isOtherTime, type PeriodOfFigures, type PeriodsOfFigures, SURVEY } from './isOtherTime.js';
import { inPlainWords, kindsIn, knownAtStart, LONGEST } from './kindsOfWords.js';
import { saysUnobserved } from './saysUnobserved.js';
import { isTimeAlone, TIME } from './timesIn.js';

/*
 * Words say something of a figure where they say nothing else, as in "Position at the end of Q3", and where they say it of
 * figures, as in "Burglary fell, but the figures exclude Q4". In "Performance improved after the operation in October"
 * other words come between. The letters are those of kindsOfWords.ts.
 */

// Nothing in them is about anything but figures.
const OF_FIGURES_ALONE = /^[^XB]*$/u;
const OF_TIME_ALONE = /^[^XB#]*$/u;
const DOUBTED = /[ER]|(?<!VF*)N[^XB]*[VDK]/u;
const LIMITED = /[LPOJ]|U$|Y(?!F*T)|DF+#$|C[FV]*M|M[FVN]*C/u;
const COUNTED_OTHERWISE = /W(?!F*T)/u;
// The same of figures, among other words.
const DOUBTED_AMONG = /R|[DT]F*N[FN]*V|N[FN]*[DT]F*V|NF*D(?!F?[XB])|(?<!BF*)(?:[DT]F*E|EF*D)(?!F?[XB])/u;
const LIMITED_AMONG = /(?<!BF*)(?:DF*[LPW]|LF*D|LT|TF*L)(?!F?[XB])|#XF*O|JD|^F*D[^B]*J$|(?:C[FV]*M+|M[FVN]*C)(?!F?X)/u;
const NOT_FINAL = /^[^XB#]*S[^XB#]*$|DF*S(?!F?[XB])/u;
const TARGET_CHANGED = /G[FN]*(?:[CE]|F#$)|[CE]F*G(?=F*#)|GF*N[FV]*V/u;
const DATED = /^[FNVKP]*X{0,2}D[FVKDGP]*T[FVKDP]*(?:#X?)?$/u;
// "Heybridge ward", "ONS national average"
const OF_OTHER_AREA = /^X?P[FP]*[WD]?$/u;
const DATED_REPORT = /[KD][FXPV#]{0,3}T|TF*[KD]/u;

const YEAR = '(?:(?:19|20)?\\d{2}(?:[/–-]\\d{2,4})?)';
const OF_FIGURES = new RegExp(
  `^\\W*(?:(?:please )?note (?:that )?)?(?:(?:the|all|these|this|our|its|latest|current|police|${YEAR}) )*(?:${FIGURES}|${TARGETS})(?: (?:for|in) ${YEAR}| shown| given)? (.*)$`,
  'isu',
);
// "The figures are for Q3", but not "Figures for Q3 rose".
const SAYS = new RegExp(`^(?:(?:only|all|still|now) )?(?:${IS}|covers?|covering|relates?|runs?|up to|to)\\b`, 'iu');
// In brackets, or behind a comma, a time may be that of what the sentence is about.
const ONE_TIME = new RegExp(`^[^\\p{L}\\d]*(?!.*month)(?:${TIME})[^\\p{L}\\d]*$`, 'iu');
// "Q3: burglary fell"
const LABEL = /(?<=^|[.;\n\r]\s?)([^.;:\n\r]{1,40}):/gu;
// Its time is the one that it says.
const BASELINE = /\bbaselines?\b/iu;
const EXCLUDES = /^\W*(?:(?:it|this|which|data|figures?) )*excl(?:udes?|uding)?\b/iu;
// "Includes Swale", but not "Includes attempts"
const INCLUDES = /^(?:\W|[Aa]lso |[Nn]ow |[Ff]igures? |[Dd]ata |[Tt]his )*[Ii]nclud(?:es?|ing) \p{Lu}\p{Ll}+\W*$/u;

const MOST_WORDS = 6;
const BETWEEN_SENTENCES = /(?<!\b(?:baselines?|quarter|month|period|date))[.;:]+(?:\s|$)|[\n\r]/iu;
const BETWEEN_CLAUSES =
  /[(),]|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|\b(?:but|because|so(?! far)|although|though|while|which|where|when|(?<!up )until|till|unless|due to|owing to)\b/iu;
const IN_PLACE = new RegExp(`\\b(?:in|across|throughout) (${PLACES})[^\\p{L}\\d]*$`, 'iu');
const BEHIND_NAME = /\(([^()]*)\)|\s[-–—]\s([^()]*)/gu;

/**
 * Says whether a comment says that a figure of one of these periods is for another time, for a part of its time or area,
 * not observed or in doubt.
 */
export function saysPart(comment: string, periods: PeriodsOfFigures): boolean {
  return sentencesOf(comment).some(
    (sentence) =>
      isOfPart(sentence, periods)
      || clausesOf(sentence).some(
        (clause) =>
          EXCLUDES.test(clause)
          || INCLUDES.test(clause)
          || OF_OTHER_AREA.test(kindsIn(clause))
          || isCountedOtherwise(clause),
      ),
  );
}

/** Says it of the words of a printed figure, which may say how it is counted: "14.2 per 1,000". */
export function saysPartInFigure(printed: string): boolean {
  return sentencesOf(printed).some((sentence) => isOfPart(sentence, []));
}

/** Says it of a line about all the figures of a table; what these leave out is what they count. */
export function saysPartOfAll(line: string, periods: PeriodsOfFigures): boolean {
  return sentencesOf(line).some(
    (sentence) => isOfPart(sentence, periods) || clausesOf(sentence).some(isCountedOtherwise),
  );
}

/** Says it of the name of an indicator in an area, by what is in brackets, behind a dash or at its end. */
export function saysPartInName(name: string, periods: PeriodsOfFigures, area: string | undefined): boolean {
  const words = name.slice(0, LONGEST);
  const behind = Array.from(words.matchAll(BEHIND_NAME), ([, inBrackets, last]) => String(inBrackets ?? last));
  const place = IN_PLACE.exec(words)?.[1];
  const isInOther = place !== undefined && area?.toLowerCase().includes(place.toLowerCase()) !== true;
  return isInOther || saysUnobserved(words) || behind.some((each) => isOther(inPlainWords(each), periods));
}

/** Says whether a line about all the figures of a table says that they were not observed. */
export function saysUnobservedOfAll(line: string): boolean {
  return sentencesOf(line).flatMap(clausesOf).some(isUnobserved);
}

/** Says whether the report that a line names ends within the period of the latest figure, which is then not whole. */
export function saysReportWithin(line: string, latest: PeriodOfFigures): boolean {
  return reportsIn(line).some((report) => endsWithin(report, latest));
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
  return reportsIn(line).length > 0;
}

/** Says whether a comment says nothing but that a figure may still change, which its qualifier would say. */
export function saysNotFinal(comment: string): boolean {
  return sentencesOf(comment).some((sentence) => NOT_FINAL.test(kindsIn(sentence)));
}

/** Says whether words doubt what they are said of, whatever else they say. */
export function isDoubting(words: string): boolean {
  const plain = inPlainWords(words);
  return /[LOREJ]/u.test(kindsIn(plain)) || isUnobserved(plain);
}

/** Says whether words say nothing but what they say of a figure. */
export function isOfFigureAlone(words: string): boolean {
  return OF_FIGURES_ALONE.test(kindsIn(inPlainWords(words)));
}

function reportsIn(line: string): string[] {
  return inPlainWords(line)
    .split(/[.;](?:\s|$)|[\n\r]/u)
    .filter((sentence) => DATED_REPORT.test(kindsIn(sentence)));
}

function sentencesOf(text: string): string[] {
  return linesOf(
    inPlainWords(text).replace(LABEL, (whole: string, label: string) => (isTimeAlone(label) ? '' : whole)),
  );
}

function linesOf(text: string): string[] {
  return text.split(BETWEEN_SENTENCES).filter((sentence) => sentence.trim() !== '');
}

function clausesOf(sentence: string): string[] {
  return [sentence, ...sentence.split(BETWEEN_CLAUSES)];
}

function isUnobserved(clause: string): boolean {
  const kinds = kindsIn(clause);
  const isSaid = (OF_FIGURES_ALONE.test(kinds) ? DOUBTED : DOUBTED_AMONG).test(kinds);
  return isSaid || TARGET_CHANGED.test(kinds) || saysUnobserved(clause);
}

function isOfPart(sentence: string, periods: PeriodsOfFigures): boolean {
  if (isOther(sentence, periods)) return true;
  if (OF_TIME_ALONE.test(kindsIn(sentence))) return false;
  return sentence
    .split(BETWEEN_CLAUSES)
    .filter((clause) => !isTimeAlone(clause) || (isShort(sentence) && !ONE_TIME.test(clause)))
    .some((clause) => (isShort(clause) && /[UJ]$/u.test(kindsIn(clause))) || isOther(clause, periods));
}

function isCountedOtherwise(clause: string): boolean {
  const kinds = kindsIn(clause);
  return OF_FIGURES_ALONE.test(kinds) && COUNTED_OTHERWISE.test(kinds);
}

function isShort(words: string): boolean {
  return words.trim().split(/\s+/u).length <= MOST_WORDS;
}

function isOther(clause: string, periods: PeriodsOfFigures): boolean {
  const kinds = kindsIn(clause);
  if (isUnobserved(clause) || (OF_FIGURES_ALONE.test(kinds) ? LIMITED : LIMITED_AMONG).test(kinds)) return true;
  const isOfTime = OF_TIME_ALONE.test(kinds) || DATED.test(kinds);
  if (isOfTime && !BASELINE.test(clause) && isOtherTime(clause, periods)) return true;
  // Whatever comes behind what the figures are.
  const said = OF_FIGURES.exec(clause)?.[1] ?? '';
  const words = SAYS.test(said) ? knownAtStart(said) : '';
  return LIMITED.test(kindsIn(words)) || (!BASELINE.test(clause) && isOtherTime(words, periods));
}
