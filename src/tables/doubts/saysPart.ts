import { MONTHS } from '../../period/months.js';

const SHORT_MONTHS = MONTHS.map(shortName);
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:q|quarter )[1-4])\\b';
const FEW = '(?:[2-9]|1[01]|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:months|quarters)\\b';
const YEAR = '(?:(?:19|20)?\\d{2}(?:[/–-]\\d{2,4})?)';
const RANGE = `(?:from |for |between )?${NAME}(?: ${YEAR})? ?(?:to|-|–|—|and) ?${NAME}(?: ${YEAR})?`;
const FIGURES = '(?:data|figures?|numbers?|results?|returns?|outturns?|actuals?|totals?)';
const VERBS = '(?:(?:is|are|was|were|covers?|covering|runs?|relates? to|for|of|only) )*';

// "Forecast", but not "is forecast to fall", which is about later figures, and not "lower than forecast".
const FORECAST =
  /(?<!\b(?:than|as|above|below|against|with|over|under) (?:\w+ ){0,2})\b(?:forecasts?|project(?:ed|ions?)|predicted|(?:estimated|expected|likely) (?:year[- ]end|full[- ]year|outturn)|year[- ]end estimates?)\b(?! to\b)/iu;
const NOT_COMPLETE = new RegExp(
  `\\b(?:year[- ]to[- ]date|ytd|year so far|part[- ]years?|not yet (?:complete|final|available|received|published|collected|known|in)|(?:${FIGURES}|months?|quarters?|q[1-4]) (?:is |are |still |was |were )*(?:awaited|missing|pending|outstanding|incomplete|to be confirmed|not (?:fully )?(?:complete|final|available|received|published|collected))|(?:incomplete|missing) (?:months?|quarters?|${FIGURES})|awaiting (?:\\w+ ){0,2}(?:confirmation|validation|publication|${FIGURES})|no (?:survey|${FIGURES}) (?:yet|available|received|this|for|in)|not (?:directly |strictly )?comparable)\\b`,
  'iu',
);
const NOTHING_YET = /^\W*(?:tb[ca]|to be (?:confirmed|advised)|awaited|pending|incomplete|to date|so far)\W*$/iu;
const EXCLUDES = /^\W*(?:(?:it|this|which|data|figures?) )*(?:excludes?|excluding)\b/iu;
// "Nine months", "First three quarters' data", "April to December 2025": a clause that says only that.
const FEW_ALONE = new RegExp(`^\\W*(?:(?:the |for |first |last )*)${FEW}\\W*(?:(?:of|only|${FIGURES})\\b\\W*)*$`, 'iu');
const RANGE_ALONE = new RegExp(`^\\W*${RANGE}(?: (?:only|${FIGURES}))?\\W*$`, 'iu');
const OTHER_AREA =
  /^(?!.*\b(?:than|above|below|with|near|to|over|under)\b)\W*(?:[\p{L}'’]+ ){0,3}(?:county|force|regional|national)(?:[- ]?wide(?: (?:data|figures?))?|[- ]figures?)\W*$/iu;
// "For information only" says nothing about a figure.
const ONLY = /(?<!\b(?:information|use|reference|monitoring|discussion|context|purposes) )\bonly\W*$/iu;
const OF_FIGURES = new RegExp(
  `^\\W*(?:(?:please )?note (?:that )?)?(?:(?:the|all|these|this|our|its|latest|current|police|${YEAR}) )*(?:performance|${FIGURES})(?: (?:for|in) ${YEAR}| shown| given)? (.*)$`,
  'isu',
);
const FEW_OF_THEM = new RegExp(`^${VERBS}(?:the |first |last )*${FEW}`, 'iu');
const RANGE_OF_THEM = new RegExp(`^${VERBS}${RANGE}`, 'iu');
const TO_A_MONTH = new RegExp(`^${VERBS}(?:up )?to (?:the )?(?:end of )?${NAME}`, 'iu');
const WHOLE_OF_OTHER = new RegExp(`^${VERBS}(?:the )?(?:whole|entire|all of the) (?:county|force|region)\\b`, 'iu');
// "The figure shown is that of 2023/24"
const THAT_OF_OTHER = new RegExp(`^${VERBS}(?:that|those) (?:of|for|from)\\b`, 'iu');
const ENDS_OF_YEARS = new Set(['mar', 'q4']);
const MOST_WORDS = 6;
const LONGEST = 2000;
const BETWEEN_CLAUSES = /[.;:]+(?:\s|$)|[()\n\r]/u;

/** Says whether a comment says that a figure covers only a part of its time or area, or that it was not observed. */
export function saysPart(comment: string): boolean {
  return clausesOf(comment).some((clause) => isOfPart(clause) || EXCLUDES.test(clause));
}

/**
 * Says the same of a line about all the figures of a table, except that exclusions are ignored: they say what the
 * figures count.
 */
export function saysPartOfAll(line: string): boolean {
  return clausesOf(line).some(isOfPart);
}

/** Says whether a line about all the figures of a table says that they were not observed. */
export function saysUnobservedOfAll(line: string): boolean {
  return clausesOf(line).some(isUnobserved);
}

function clausesOf(text: string): string[] {
  return text.slice(0, LONGEST).split(BETWEEN_CLAUSES);
}

function isOfPart(clause: string): boolean {
  if (isUnobserved(clause)) return true;
  const said = OF_FIGURES.exec(clause)?.[1];
  const isOfThem =
    said !== undefined
    && ([ONLY, FEW_OF_THEM, WHOLE_OF_OTHER, THAT_OF_OTHER].some((pattern) => pattern.test(said))
      || isPartOfYear(RANGE_OF_THEM.exec(said))
      || isPartOfYear(TO_A_MONTH.exec(said)));
  if (isOfThem) return true;
  return clause.trim().split(/\s+/u).length <= MOST_WORDS && clause.split(',').some(isPartAlone);
}

function isPartAlone(words: string): boolean {
  return [FEW_ALONE, OTHER_AREA, ONLY].some((pattern) => pattern.test(words)) || isPartOfYear(RANGE_ALONE.exec(words));
}

function isUnobserved(clause: string): boolean {
  return [FORECAST, NOT_COMPLETE, NOTHING_YET].some((pattern) => pattern.test(clause));
}

// "April to March", "Q1-Q4" and "to the end of March" are whole years.
function isPartOfYear(found: RegExpExecArray | null): boolean {
  if (found === null) return false;
  const [first, last] = found.slice(1).map(shortName);
  if (first === undefined || last === undefined) return !ENDS_OF_YEARS.has(String(first));
  const isWhole = first.startsWith('q')
    ? first === 'q1' && last === 'q4'
    : SHORT_MONTHS.indexOf(first) === (SHORT_MONTHS.indexOf(last) + 1) % MONTHS.length;
  return !isWhole;
}

// "sep", "q3"
function shortName(name: string): string {
  return name
    .toLowerCase()
    .replace('quarter ', 'q')
    .slice(0, name.toLowerCase().startsWith('q') ? 2 : 3);
}
