import type { WorkedOut } from '../explain/tableProblems.js';
import type { Comparator } from '../model/comparator.js';
import type { KnownFigure } from '../model/figure.js';
import type { Day, Period } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { describePeriod } from '../period/describePeriod.js';
import { MONTH_NAMES, MONTHS } from '../period/months.js';
import { monthsIn } from '../period/monthsIn.js';
import { clean } from '../wording/clean.js';
import { periodAt } from '../wording/printedPeriod.js';
import type { Column } from './columns.js';
import {
  alsoCalledColumns,
  comparatorColumns,
  comparatorKey,
  listColumns,
  LIST_NAMES,
  type ListName,
  mayBeNoId,
} from './columns.js';
import { comparatorIn, named, type NamedComparator } from './comparatorWords.js';
import { inMonths } from './inMonths.js';
import { kebab } from './kebab.js';
import { asSeen } from './lookAlike.js';
import { nameHeading } from './nameHeading.js';

/** A due date: the last day of a period, or a year: `2018` of `Target (by 2018)`. */
export type DueDate = { readonly day: Day } | { readonly year: string };

/** What a heading means. */
export interface Heading {
  /** The column it is, as the rest of the code names it. No two columns of a table may be the same. */
  readonly key: string;
  /** The period in it: `Baseline March 2013`. */
  readonly period?: Period;
  /** The due date in it: a day, or a year alone, which the end of the plan decides. */
  readonly due?: DueDate;
  /** The range of years in it, the last of which is the due date: `Target 2023-26`. */
  readonly years?: Period;
  /** How often the target starts again: `Annual target`. */
  readonly every?: Recurrence;
  /** Whether it says that its figures are percentages: `Baseline (%)`. */
  readonly isPercentage?: boolean;
  /** The comparator whose figures the column holds. */
  readonly comparator?: { readonly id: string; readonly named?: NamedComparator };
  /** The part of a year that it names without the year: `Q1 target`, `Year-end target`. */
  readonly partOfYear?: PartOfYear;
  /** What the document worked out from its figures, if the column holds that. */
  readonly workedOut?: WorkedOut;
  /** What the column holds in a table whose rows are areas. */
  readonly ofAreas?: 'areas' | 'count' | 'whole' | 'rate';
  /** Why the column is left out. */
  readonly leftOut?:
    | 'year-to-date'
    | 'target-of-areas'
    | 'of-indicators'
    | 'of-actions'
    | 'comment'
    | 'row-numbers'
    | 'words'
    | 'answer'
    | 'tolerance'
    | 'forecast'
    | 'updated';
  /** Under a heading that is not known: titles left of the names, or remarks, which may be about the figures. */
  readonly words?: 'title' | 'remark';
  /** Whether it names a year only by its number: `Year 2 target`. */
  readonly isOfOpenYear?: boolean;
  /** Whether each target is in a row of its own with its period, so that it may be for a longer time than that. */
  readonly isOfRow?: boolean;
  /** Whether it is still open by which day the targets are due. */
  readonly isDueOpen?: boolean;
  /**
   * Whether it is the baseline because it is the earliest. A later column with `mayBeBaseline` replaces it where its
   * figure is not known.
   */
  readonly isEarliest?: boolean;
  readonly mayBeBaseline?: boolean;
  /** Whether a column next to it gives the period of each figure; `period` is the latest of them. */
  readonly isDatedByRow?: boolean;
  /** How firm the figures are: `2013/14 provisional`. */
  readonly qualifier?: NonNullable<KnownFigure['qualifier']>;
  /** That the figures are averages of single years. */
  readonly averageOf?: Recurrence;
  /** Whether only its noun says that it names the indicators: `Key indicator`. */
  readonly isByNoun?: boolean;
}

/** What a heading with a period means. */
export type DatedHeading = Heading & { readonly period: Period };

/** What a heading with a period and a comparator means. */
export type ComparedHeading = DatedHeading & { readonly comparator: { readonly id: string } };

/** A quarter of a financial year, counted from 1, a month of it, its end, or the year before it. */
export type PartOfYear = 1 | 2 | 3 | 4 | (typeof MONTHS)[number] | 'end' | 'before';

/** What headings are read with. */
export interface HeadingContext {
  readonly columns: readonly Column[];
  /** The comparators known beforehand. */
  readonly comparators: readonly Comparator[];
  /** The name of the area of the plan. */
  readonly area?: string | undefined;
  /** Whether a heading may be a period alone, as in a wide table of observations. */
  readonly isWide: boolean;
  /** The keys of the columns that may carry a date, a due date or a percent sign. */
  readonly baseline?: string;
  readonly target?: string;
}

export const COMMENT_WORDS = /^(?:comments?|commentary|remarks)$/u;

// Words that connect a date with what it dates.
const TIES = new Set(
  'as at of for in by to from the end ending ended year years fy financial period dated during until up on and'.split(
    ' ',
  ),
);
/** The key of a column of figures for the area itself, before the baseline is chosen. */
export const OUTTURN = 'outturn';
/** The key of a column of comparator figures for another time than the baseline. */
export const COMPARED_LATER = 'later';

const OWN_FIGURE = new Set('actual outturn value figure result performance own local total'.split(' ').concat(''));
const EVERY: Readonly<Record<string, Recurrence>> = {
  annual: 'year',
  yearly: 'year',
  quarterly: 'quarter',
  monthly: 'month',
};
// "Target (annual)", "Target p.a."
const EVERY_AT_END =
  /^(.+?) (?:(annual|yearly|quarterly|monthly)|annually|p a|pa|per annum|(?:per|each|every|a) (year|quarter|month))$/u;
const OUTTURN_WORDS =
  /^(?:(?:annual|yearly|quarterly|year end|final|full year|our|local|own|recorded|reported|current|latest) )?(?:act(?:ual)?s?|outturns?|values?|figures?|results?|outcomes?|performance|achieved|achievement|canlyniad|position|data|number|offences|crimes|incidents|total|count)?$/u;
const TARGET_WORDS =
  /^(?:(?:our|local|laa|improvement|annual|planned|performance|district|partnership|agreed|stretch|final|year end|full year|\d{1,2} year|(?:one|two|three|four|five|ten) year) )*(?:targets?|targed|milestones?|goals?|ambitions?|standards?|trajectory|trajectories)(?: level| figure| value| set)?$/u;
// "Year 2", next to the year itself.
const NUMBERED_YEAR = / ?\byear \d{1,2}\b/u;
const FIRM = /\b(?:provisional|revised|estimated|expected)\b/u;
// Only observed figures are called so.
const HELD = /\b(?:provisional|revised)\b/u;
const QUALIFIED: Readonly<Record<string, NonNullable<KnownFigure['qualifier']>>> = {
  provisional: 'provisional',
  revised: 'revised',
};
/** Words of a figure for the year so far. */
export const SO_FAR = /\b(?:ytd|year to date|cumulative|to date)\b/u;
const RELATIVE =
  /^(?:(?:this|current|latest|last|previous|prev|prior|same) (quarter|month)(?: (?:of )?(?:last|previous|prev|prior)(?: year)?)?|(?:last|previous|prev|prior)(?: year)?(?: end)?)(?: act(?:ual)?s?| outturns?| figures?| results?| performance)?$/u;
const MONTHS_CALLED: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };
const PART_OF_YEAR = new RegExp(
  `\\b(?:q|qtr|quarter) ?([1-4])\\b|\\b(year[ -]end)\\b|\\b(${MONTH_NAMES}|sept)\\b`,
  'iu',
);
const LETTERS_OF_A_MONTH = 3;
const AVERAGE = /^(?:(?:annual|yearly|mean|year|\d year|three year|five year) )?(?:average|mean)$/u;
// "Baseline (5 year average)"
const AVERAGED = / ?\b(?:(?:annual|yearly|mean|(\d) year|three year|five year) )?(?:average|mean)\b ?/u;
const YEAR = /\b(?:19|20|21)\d{2}\b/u;
const SHORT_YEARS = /(?<![\p{L}\p{N}./])(\d\d)\/(\d\d)(?![\p{L}\p{N}./%])/u;
// "Calendar year 2024", "Rolling 12 months to June 2025"
const NAMED_LENGTH = /\bcalendar year (?=(?:19|20)\d{2}(?![-/–\d]))|\brolling (?=(?:12|twelve) months )/iu;
const RUN_OF_YEARS = /\b((?:19|20|21)\d{2}) ?(?:-|\/|to) ?((?:19|20|21)\d{2}|\d{2})\b/u;
// The id of a comparator may be long.
const LONGEST = 300;
const OF_A_COMPARATOR = /^comparator (\S+)(?: (\S.*))?$/iu;
const ALSO_CALLED = /^also called (\d{1,4})(?: |$)/iu;
// Four digits are a year: "Interim target 2015".
const LISTED = /^(?:further source|indicator lead|break|comment|interim target) (\d{1,3})(?: |$)/iu;
const DATED_ITEMS = new Map<string, readonly [list: ListName, part: string]>([
  ...['comment', 'comments', 'commentary'].map((words) => [words, ['comment', 'text']] as const),
  ...['next step', 'next steps'].map((words) => [words, ['comment', 'nextSteps']] as const),
  ...['interim target', 'interim targets', 'interim'].map((words) => [words, ['interim', 'text']] as const),
]);
const POLARITY_BEHIND =
  /(?<=\S)\s*[([](?:polarity|good (?:is|to be)|what is good|(?:desired|preferred) direction)[)\]]$/iu;
const COLUMNS_OF_X = comparatorColumns('x', true);

/** Returns the key by which headings are compared: their words without case, punctuation and spacing. */
export function headingKey(text: string): string {
  return asSeen(text)
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/\(s\)/gu, '')
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();
}

/** Returns a reader of headings for one kind of table. It remembers what it has read, since headings repeat. */
export function headingReader(context: HeadingContext): (text: string) => Heading | undefined {
  const known = new Map<string, string>();
  for (const { key, heading, aliases } of context.columns) {
    for (const words of [heading, ...aliases]) known.set(headingKey(words), key);
  }
  const read = new Map<string, Heading>();
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const heading = read.get(text) ?? readMachineHeading(text, context) ?? readHeading(clean(text), known, context);
    if (heading) read.set(text, heading);
    return heading;
  };
}

function readHeading(words: string, known: ReadonlyMap<string, string>, context: HeadingContext): Heading | undefined {
  const plain = headingKey(words);
  const key = known.get(plain);
  if (key !== undefined) return { key };
  if (announcesPolarity(words)) {
    const named = readHeading(withoutPolarity(words), known, context);
    return named?.key === 'name' ? named : undefined;
  }
  const dated = readDatedHeading(words, known, context);
  const named = dated === undefined && known.has('indicator') ? nameHeading(plain) : undefined;
  const isOfTable = named === 'name' || context.target !== undefined;
  return named !== undefined && isOfTable ? { key: named, isByNoun: true } : dated;
}

/** Says whether a heading says that each cell ends with which way is better: `Indicator (polarity)`. */
export function announcesPolarity(heading: string): boolean {
  return POLARITY_BEHIND.test(heading);
}

/** Returns the words of a heading before those that announce the polarity. */
export function withoutPolarity(heading: string): string {
  return heading.replace(POLARITY_BEHIND, '');
}

// "Comparator kent period", as the library writes it: ids have no spaces, so the words after the id are clear. This is
// read before anything is tidied, since an id may contain any letters and signs.
function readMachineHeading(text: string, context: HeadingContext): Heading | undefined {
  if (context.baseline === undefined) return undefined;
  const listed = LISTED.exec(text);
  if (listed)
    return columnCalled(
      text,
      LIST_NAMES.flatMap((list) => listColumns(list, Number(listed[1]))),
    );
  const [, id, suffix] = OF_A_COMPARATOR.exec(text) ?? [];
  if (id === undefined || (suffix === undefined && mayBeNoId(id))) return undefined;
  // The words after the id are the same for every comparator.
  const other = ALSO_CALLED.exec(suffix ?? '')?.[1];
  const columns = other === undefined ? COLUMNS_OF_X : alsoCalledColumns('x', Number(other));
  const column = columnCalled(`Comparator x ${suffix ?? 'printed'}`, columns);
  return column && { key: comparatorKey(id) + column.key.slice(comparatorKey('x').length), comparator: { id } };
}

function columnCalled(words: string, columns: readonly Column[]): Heading | undefined {
  const column = columns.find(({ heading }) => headingKey(heading) === headingKey(words));
  return column && { key: column.key };
}

function readDatedHeading(
  words: string,
  known: ReadonlyMap<string, string>,
  context: HeadingContext,
): Heading | undefined {
  // "Target from April 2025" says when the target begins.
  if (/\bfrom\b(?!.*\b(?:to|until)\b)/iu.test(words) && /\btarget\b/iu.test(words)) return undefined;
  const parted = partDate(words);
  const { rest, period, due } = parted;
  const isPercentage = rest.includes('%');
  const plain = headingKey(rest.replace(/%/gu, ' '));
  const marks = isPercentage ? { isPercentage } : {};
  const dated = period === undefined ? {} : { period };
  const key = known.get(plain);
  if (key !== undefined && key === context.target)
    return { key, ...marks, ...dated, ...(due && { due }), ...(parted.years && { years: parted.years }) };
  if (key !== undefined && key === context.baseline && (due === undefined || period !== undefined)) {
    return { key, ...marks, ...dated };
  }
  const averaged = known.get(plain.replace(AVERAGED, '')) === context.baseline ? averageOver(parted, plain) : undefined;
  if (averaged !== undefined && context.baseline !== undefined)
    return { key: context.baseline, period: averaged, averageOf: 'year', ...marks };
  const [bare, every] = everyIn(plain);
  if (every !== undefined && known.get(bare) === context.target && context.target !== undefined) {
    return { key: context.target, every, ...marks, ...dated, ...(due && { due }) };
  }
  const item = context.target === undefined || period === undefined ? undefined : DATED_ITEMS.get(plain);
  if (item !== undefined) return { key: `${item[0]}.${String(period?.label)}.${item[1]}`, ...dated };
  const series = context.target === undefined ? undefined : readSeries(parted, marks, context);
  if (series !== undefined) return series;
  if (due !== undefined && period === undefined) return undefined;
  if (context.isWide) return readPeriodHeading(rest.trim(), period, context);
  return context.baseline === undefined || plain === ''
    ? undefined
    : readComparator(rest.trim(), dated, marks, context);
}

// The years of an average, as many as its words say.
function averageOver({ period, years = period }: Parted, plain: string): Period | undefined {
  const [found, said] = AVERAGED.exec(plain) ?? [];
  const count = years === undefined ? 0 : Number(monthsIn(years)) / 12;
  const isAsSaid = said === undefined || Number(said) === count;
  return found !== undefined && Number.isInteger(count) && count > 1 && isAsSaid ? years : undefined;
}

// How often a target starts again, and the words next to it: "Annual target", "Target per year".
function everyIn(plain: string): readonly [string, Recurrence | undefined] {
  const [first = '', ...others] = plain.split(' ');
  if (EVERY[first] !== undefined) return [others.join(' '), EVERY[first]];
  const [, rest, adverb = 'annual', noun] = EVERY_AT_END.exec(plain) ?? [];
  return rest === undefined ? [plain, undefined] : [rest, (noun as Recurrence | undefined) ?? EVERY[adverb]];
}

// Figures and targets for a period: "2018/19 Actual", "Q1 target", "2010-2014 average".
function readSeries(
  { rest, period, due, years }: Parted,
  marks: { readonly isPercentage?: boolean },
  { target, area }: HeadingContext,
): Heading | undefined {
  if (years !== undefined)
    return AVERAGE.test(headingKey(rest)) ? { key: OUTTURN, period: years, averageOf: 'year', ...marks } : undefined;
  if (
    period !== undefined
    && monthsIn(period) !== 12
    && AVERAGE.test(headingKey(rest))
    && Number(monthsIn(period)) % 12 === 0
  )
    return { key: OUTTURN, period, averageOf: 'year', ...marks };
  const [whole = '', quarter, end, month] = (period === undefined ? PART_OF_YEAR.exec(rest) : null) ?? [];
  const plain = withoutArea(headingKey(rest.replace(whole, ' ').replace(/%/gu, ' ')), area)
    .replace(NUMBERED_YEAR, '')
    .trim();
  const partOfYear = partOf(quarter, end, month);
  if (period === undefined && partOfYear === undefined) {
    const isOfOpenYear = NUMBERED_YEAR.test(headingKey(rest)) && TARGET_WORDS.test(plain);
    return isOfOpenYear && target !== undefined ? { key: target, isOfOpenYear, ...marks } : undefined;
  }
  const dated = { ...marks, ...(period && { period }), ...(partOfYear && { partOfYear }) };
  if (TARGET_WORDS.test(plain) && target !== undefined) return { key: target, ...dated, ...(due && { due }) };
  const [firm] = FIRM.exec(plain) ?? [];
  const observed = firm === undefined ? plain : plain.replace(firm, '').trim();
  // "April to December 2025 YTD" says what the period does.
  const isSoFar = period !== undefined && period.start.endsWith('-04-01') && Number(monthsIn(period)) < 12;
  const bare = isSoFar ? observed.replace(SO_FAR, '').trim() : observed;
  return OUTTURN_WORDS.test(bare) || isRelative(bare, period)
    ? { key: OUTTURN, ...dated, ...(firm !== undefined && { qualifier: QUALIFIED[firm] ?? 'estimated' }) }
    : undefined;
}

function partOf(quarter: string | undefined, end: string | undefined, month = ''): PartOfYear | undefined {
  if (quarter !== undefined) return Number(quarter) as PartOfYear;
  const start = month.slice(0, LETTERS_OF_A_MONTH).toLowerCase();
  return end === undefined ? MONTHS.find((name) => start !== '' && name.toLowerCase().startsWith(start)) : 'end';
}

// "Same quarter last year (Q2 2024/25)". "This year (2025/26)" may be only a part of it.
function isRelative(words: string, period: Period | undefined): boolean {
  const [whole, length = 'year'] = RELATIVE.exec(words) ?? [];
  return whole !== undefined && period !== undefined && monthsIn(period) === MONTHS_CALLED[length];
}

// "Example District 2025/26" in a plan of that district.
function withoutArea(plain: string, area: string | undefined): string {
  const own = area === undefined ? '' : headingKey(area);
  return own !== '' && (plain === own || plain.startsWith(`${own} `)) ? plain.slice(own.length).trim() : plain;
}

function readPeriodHeading(rest: string, period: Period | undefined, context: HeadingContext): Heading | undefined {
  if (period === undefined) return undefined;
  const plain = withoutArea(headingKey(rest), context.area);
  const [firm = ''] = HELD.exec(plain) ?? [];
  if (OWN_FIGURE.has(plain.replace(firm, '').trim())) {
    const qualifier = QUALIFIED[firm];
    return { key: `period:${period.label}`, period, ...(qualifier && { qualifier }) };
  }
  const known = knownComparator(rest, context.comparators);
  const name = known === undefined ? comparatorIn(rest) : undefined;
  const id = known?.id ?? (name && (knownComparator(name.name, context.comparators)?.id ?? kebab(name.name)));
  if (id === undefined) return undefined;
  return { key: `period:${period.label}:${id}`, period, comparator: { id, ...(name && { named: name }) } };
}

function readComparator(
  rest: string,
  dated: { readonly period?: Period },
  marks: { readonly isPercentage?: boolean },
  { comparators }: HeadingContext,
): Heading | undefined {
  const words = rest.replace(/\s*%\s*/gu, ' ').trim();
  const given = knownComparator(words, comparators);
  const name = given === undefined ? comparatorIn(words) : undefined;
  const known = given ?? (name && knownComparator(name.name, comparators));
  const id = known?.id ?? (name && kebab(name.name));
  if (id === undefined) return undefined;
  const comparator = known === undefined && name !== undefined ? { id, named: name } : { id };
  return { key: `${comparatorKey(id)}.printed`, ...dated, ...marks, comparator };
}

/** Finds a comparator by its id or by its name, as a heading or a cell gives it. */
export function knownComparator(words: string, comparators: readonly Comparator[]): Comparator | undefined {
  const exact = comparators.find(({ id }) => id === words);
  if (exact) return exact;
  const keys = new Set([headingKey(words), headingKey(named(words).name)]);
  return comparators.find(({ id, name }) => keys.has(headingKey(name)) || keys.has(headingKey(id)));
}

/** A heading separated from its date. */
export interface Parted {
  /** The words of the heading without the date. */
  readonly rest: string;
  readonly period: Period | undefined;
  readonly due: DueDate | undefined;
  /** The years of a range such as "2010-2014", which may be those of a plan. */
  readonly years?: Period;
}

/** Takes the date out of a heading, with the words and brackets that connect it to the rest. */
export function partDate(printed: string): Parted {
  const words = inMonths(printed.replace(SHORT_YEARS, withCentury).replace(NAMED_LENGTH, ''));
  const lower = words.toLowerCase();
  // A letter that is longer in lower case would shift the positions; then only the lower-case text is used.
  const source = lower.length === words.length ? words : lower;
  for (const { index } of lower.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const printed = periodAt(lower, index);
    if (printed?.period !== undefined) {
      const { period } = printed;
      const rest = withoutQuarter(without(source, index, printed.end), period);
      return { rest, period, due: { day: period.end } };
    }
  }
  const run = RUN_OF_YEARS.exec(lower);
  if (run !== null) {
    // "2013-18": the last year is in the same century as the first.
    const [whole, first = '', last = ''] = run;
    const year = first.slice(0, 4 - last.length) + last;
    const years = describePeriod(`${first}-01-01`, `${year}-12-31`);
    return { rest: without(source, run.index, run.index + whole.length), period: undefined, due: { year }, years };
  }
  const year = YEAR.exec(lower);
  if (year === null) return { rest: words, period: undefined, due: undefined };
  const rest = without(source, year.index, year.index + year[0].length);
  const [start, end] = [`${year[0]}-01-01`, `${year[0]}-12-31`];
  return { rest, period: describePeriod(start, end), due: { year: year[0] } };
}

// "Quarter 3 2025/26" over "Q3" is one quarter.
function withoutQuarter(rest: string, { kind, label }: Period): string {
  const [whole, quarter] = PART_OF_YEAR.exec(rest) ?? [];
  return whole !== undefined && kind === 'quarter' && label.endsWith(` Q${String(quarter)}`)
    ? rest.replace(whole, ' ').trim()
    : rest;
}

// "25/26": in a heading, two consecutive years are a financial year.
function withCentury(whole: string, from: string, to: string): string {
  return Number(to) === Number(from) + 1 ? `20${whole}` : whole;
}

function without(words: string, start: number, end: number): string {
  const before = words
    .slice(0, start)
    .replace(/[\s([,:;.-]+$/u, '')
    .split(' ');
  const after = words
    .slice(end)
    .replace(/^[\s)\],:;.-]+/u, '')
    .split(' ');
  while (before.length > 0 && isTie(before.at(-1))) before.pop();
  while (after.length > 0 && isTie(after[0])) after.shift();
  return [...before, ...after].join(' ').replace(/[([\s,:;.-]+$/u, '');
}

function isTie(word: string | undefined): boolean {
  return (
    TIES.has(
      String(word)
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
    ) || /^[^\p{L}\p{N}%]*$/u.test(String(word))
  );
}
