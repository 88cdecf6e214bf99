import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import type { Day, Period } from '../model/period.js';
import { dayOf, FIRST_YEAR, isDay, LAST_YEAR, lastDayOfMonth } from './day.js';
import { describePeriod } from './describePeriod.js';
import { partsOf } from './partsOf.js';
import { MONTHS } from './months.js';

/**
 * What {@link parsePeriod} may assume about a text with two meanings. Neither option changes how a clear text is read.
 *
 * @category Periods
 */
export interface ParsePeriodOptions {
  /**
   * The kind of year meant by a year on its own. In `calendar` years `Q1 2022` is January to March 2022 and `2013 to
   * 2018` ends with December 2018. In `financial` years `Q1 2022` is April to June 2022, and `2022` on its own is
   * refused, since the year may begin or end in it.
   */
  readonly year?: 'calendar' | 'financial' | undefined;
  /**
   * What `2009-10` is: the month of October 2009 or the financial year 2009/10; and `09/10`, which may be September
   * 2010.
   */
  readonly kind?: 'month' | 'financial-year' | undefined;
}

/**
 * Why a period was refused.
 *
 * @category Periods
 */
export type PeriodRefusal =
  | 'not-text'
  | 'empty'
  | 'too-long'
  | 'not-a-period'
  | 'no-such-day'
  | 'years-do-not-follow'
  | 'ambiguous'
  | 'ends-before-it-starts';

/**
 * What is wrong with a period, in more detail than the reason: each has one sentence.
 *
 * @category Periods
 */
export type PeriodProblem = keyof typeof PROBLEMS;

/**
 * The data of a refused period, by the reason.
 *
 * @category Periods
 */
export type PeriodRefusalData = {
  readonly [Reason in PeriodRefusal]: Reason extends 'too-long'
    ? {
        /** What is the matter. */
        readonly problem: PeriodProblem;
        /** How many characters the text has. */
        readonly characters: number;
        /** The most that are read. */
        readonly most: number;
      }
    : {
        /** What is the matter. */
        readonly problem: PeriodProblem;
      };
};

/**
 * The result of {@link parsePeriod}: the period, or why there is none.
 *
 * @category Periods
 */
export type PeriodResult =
  | ({
      /** Whether the text was read. */
      readonly ok: true;
    } & Period)
  | RefusedPeriod;

/**
 * A period that was not read, and why.
 *
 * @category Periods
 */
export type RefusedPeriod = {
  readonly [Reason in PeriodRefusal]: {
    /** Whether the text was read. */
    readonly ok: false;
    /** Why it was not, as a word for code to branch on. */
    readonly reason: Reason;
    /** What the message says, as data. */
    readonly data: PeriodRefusalData[Reason];
    /** Why it was not, and what to write instead, in a sentence. */
    readonly message: string;
    /** The text as given. */
    readonly text: string;
  };
}[PeriodRefusal];

/** The options, and what the text as a whole says of its parts. */
interface Setting extends ParsePeriodOptions {
  /** Whether a dash that people print between years is in the text: such a text is not a month. */
  readonly isPrinted: boolean;
  /** Whether the other end of the run is a day in figures that begins with the day of the month. */
  readonly isDayFirst?: boolean;
}

type Reading = { readonly start: Day; readonly end: Day } | { readonly refused: PeriodProblem };

const EXAMPLE = 'such as 2012/13 or March 2013';
const FORMS = '2012/13, 2012/13 Q1, March 2013, 2013, 2013-03-31 or October 2012 to September 2013';

// Each kind of problem: the reason it is refused for, and what is said of the text as it was given.
const PROBLEMS = {
  'not-text': ['not-text', () => `A period must be text, ${EXAMPLE}.`],
  empty: ['empty', () => `The period is empty. Write one, ${EXAMPLE}.`],
  'too-long': ['too-long', () => `A period is a few words long, ${EXAMPLE}. Write the period alone.`],
  'not-a-period': ['not-a-period', (text) => `${text} is not a period this library reads. Write it as ${FORMS}.`],
  'no-such-day': ['no-such-day', (text) => `There is no such day as ${text}.`],
  'outside-the-years': ['no-such-day', () => `Years run from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`],
  'years-do-not-follow': [
    'years-do-not-follow',
    (text) =>
      `The years of ${text} do not follow each other as those of a financial year do. Write 2012/13, or a run such as April 2013 to March 2018.`,
  ],
  'quarter-of-plain-year': [
    'ambiguous',
    (text) =>
      `A quarter needs a financial year: in ${text} the year may be a calendar or a financial one. Write 2014/15 Q1.`,
  ],
  'month-or-year': [
    'ambiguous',
    (text) => `${text} may be a month or a financial year. Write October 2009, or 2009/10.`,
  ],
  'day-or-month': [
    'ambiguous',
    (text) => `Either of the first two numbers of ${text} may be the month. Write 4 January 2014, or 2014-01-04.`,
  ],
  'no-such-month': ['not-a-period', (text) => `There is no such month as ${text}. Write October 2009 or 2009-10.`],
  'begins-or-ends': [
    'ambiguous',
    (text) => `A financial year in ${text} may be the one that begins or the one that ends in it. Write 2013/14.`,
  ],
  'plain-years': [
    'ambiguous',
    (text) =>
      `${text} may run over calendar or financial years. Write 2013/14 to 2017/18, or January 2013 to December 2018.`,
  ],
  'ends-before-it-starts': ['ends-before-it-starts', (text) => `${text} ends before it starts. Swap the two ends.`],
} as const satisfies Readonly<Record<string, readonly [PeriodRefusal, (text: string) => string]>>;

const LONGEST = 100;
const CENTURY_PIVOT = 80;
// More years than a run has whose second year is written in two digits.
const LONGEST_RUN = 50;

const YEAR = /^(\d{4})$/u;
const FINANCIAL_YEAR = /^(\d{4}) ?(?:\/|-|to) ?(\d{4}|\d{2})$/u;
// Also a month and a year, where the first number is that of a month.
const SHORT_FINANCIAL_YEAR = /^(\d{2})\/(\d{2})$/u;
const QUARTERS = /^(?:q|quarter )([1-4])(?: ?(?:-|to) ?(?:q|quarter )?([1-4]))?$/u;
const QUARTERS_FIRST = /^((?:q|quarter )[1-4](?: ?(?:-|to) ?(?:q|quarter )?[1-4])?),? (?:of )?(\d{4}.*|\d\d\/\d\d)$/u;
const QUARTERS_LAST = /^(\d{4}.*?|\d\d\/\d\d),?[ -]((?:q|quarter )[1-4](?: ?(?:-|to) ?(?:q|quarter )?[1-4])?)$/u;
const MONTH = /^([a-z]{3,9})\.?[ -]?(\d{4}|'?\d{2})$/u;
const DAY_IN_FIGURES = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/u;
const DAY_OF_MONTH = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) (\d{4})$/u;
const ISO_MONTH = /^(\d{4})-(\d{2})$/u;
// "2010 - 12" is how Fingertips prints three calendar years.
const THREE_YEARS = /^(\d{4}) - (\d{2})$/u;
const YEARS = /^(\d{4}) ?(?:-|to) ?(\d{4}|\d{2})$/u;
const PRINTED_DASH = /\d[‒-―−]\d/u;
const NO_YEAR = /^(?:\d{1,2}(?:st|nd|rd|th)? )?[a-z]+\.?$/u;
const NAMED_YEAR = /^(?:the )?(?:(?:financial year |fy ?)(.+)|(.+) financial year)$/u;
const TWELVE_MONTHS =
  /^(?:the )?(?:rolling )?(?:year|12 ?months?|12m|twelve months) (?:ending|ended|to the end of|to end of|up to|to) (.+)$/u;
const RANGE_SEPARATOR = / (?:-|to) | to|to |-/gu;

/**
 * Returns a period as data, from text as plans print it.
 *
 * It reads financial years (`2012/13`, `2012-13`, `FY2012/13`, `2012 to 2013`), their quarters (`2012/13 Q1`, `Q1
 * 2014/15`, `2013/14 Q1-Q2`), months (`March 2013`, `Mar-13`, `2014-03`), calendar years (`2013`, and three of them as
 * Fingertips prints them, `2010 - 12`), days (`2013-03-31`, `31 March 2013`), runs from one to another (`Oct 2012 - Sep
 * 2013`, `April 2012 to March 2013`) and twelve months named by their end (`year ending March 2013`, `12 months to
 * March 2013`). Days in figures begin with the day of the month (`31/03/2013`, `31.03.2013`). A financial year runs
 * from 1 April to 31 March. A two-digit year is from 1980 to 2079. The same days always get the same label and kind,
 * whatever the words.
 *
 * A text that could mean two things is refused: a quarter of a plain year, `2013-2018`, and `2009-10`, which is October
 * 2009 or 2009/10. The options say which is meant. So are `09/10`, which may be a month too (`25/26` is a financial
 * year), and `01/04/2013`, which Americans write for 4 January, but not where it runs to `31/03/2014`.
 *
 * @param text - The period as printed.
 * @param options - Which kind of year, and which kind of period, a text with two meanings has.
 * @returns The period with `ok: true`, or with `ok: false` the reason it was not read.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT` for options it does not know; never for a text.
 *
 * @example
 * ```ts
 * import { parsePeriod } from 'community-safety-plan';
 *
 * const year = parsePeriod('2012-13');
 * year; // => { ok: true, label: '2012/13', kind: 'financial-year', start: '2012-04-01', end: '2013-03-31' }
 * const rolling = parsePeriod('Oct 2012 - Sep 2013');
 * rolling.ok && rolling.label; // => 'October 2012 to September 2013'
 * const unclear = parsePeriod('Q1 2014');
 * !unclear.ok && unclear.reason; // => 'ambiguous'
 * const clear = parsePeriod('Q1 2014', { year: 'financial' });
 * clear.ok && clear.label; // => '2014/15 Q1'
 * ```
 *
 * @category Periods
 */
export function parsePeriod(text: string, options?: ParsePeriodOptions): PeriodResult {
  const reading = readText(text, options === undefined ? {} : checked(options));
  if ('start' in reading) return { ok: true, ...describePeriod(reading.start, reading.end) };
  return refusal(text, reading.refused);
}

function checked(options: ParsePeriodOptions): ParsePeriodOptions {
  const { year, kind } = requireKeys(options, ['year', 'kind'], 'options');
  if (year !== undefined) requireOneOf(year, ['calendar', 'financial'], 'options.year');
  if (kind !== undefined) requireOneOf(kind, ['month', 'financial-year'], 'options.kind');
  return { year, kind };
}

function refusal(text: unknown, problem: PeriodProblem): RefusedPeriod {
  const [reason, sentence] = PROBLEMS[problem];
  const data = reason === 'too-long' ? { problem, characters: String(text).length, most: LONGEST } : { problem };
  return { ok: false, reason, data, message: sentence(show(text)), text } as RefusedPeriod;
}

function readText(text: unknown, options: ParsePeriodOptions): Reading {
  if (typeof text !== 'string') return refuse('not-text');
  if (text.length > LONGEST) return refuse('too-long');
  const visible = text.replace(/\p{Cf}/gu, '');
  const plain = normalise(visible);
  if (plain === '') return refuse('empty');
  const setting = { ...options, isPrinted: PRINTED_DASH.test(visible) };
  return readOne(plain, setting) ?? readRun(plain, setting) ?? refuse('not-a-period');
}

// Lower case, single spaces, and one dash for the many that Word puts in.
function normalise(text: string): string {
  return text
    .replace(/[‐-―−]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function readOne(text: string, setting: Setting): Reading | undefined {
  return (
    readDay(text, setting)
    ?? readQuarters(text, setting)
    ?? readMonthInFigures(text, setting)
    ?? readCalendarYears(text, setting)
    ?? readFinancialYear(text, setting)
    ?? readYear(text, setting)
    ?? readMonth(text)
    ?? readTwelveMonths(text, setting)
  );
}

function readDay(text: string, { isDayFirst = false }: Setting): Reading | undefined {
  if (isDay(text)) return { start: text, end: text };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return refuse('no-such-day');
  const [, first, , second, itsYear] = DAY_IN_FIGURES.exec(text) ?? [];
  const [, date = first, name, year = itsYear] = DAY_OF_MONTH.exec(text) ?? [];
  const month = second === undefined ? monthNumber(name) : Number(second);
  if (date === undefined || month === undefined) return undefined;
  const isUnclear = second !== undefined && Number(date) !== month && isMonth(Number(date)) && isMonth(month);
  if (isUnclear && !isDayFirst) return refuse('day-or-month');
  const day = dayOf(Number(year), month, Number(date));
  return day ? { start: day, end: day } : refuse('no-such-day');
}

function readQuarters(text: string, setting: Setting): Reading | undefined {
  const [, quartersFirst, yearLast] = QUARTERS_FIRST.exec(text) ?? [];
  const [, yearFirst, quartersLast] = QUARTERS_LAST.exec(text) ?? [];
  const quarters = QUARTERS.exec(quartersFirst ?? quartersLast ?? '');
  const yearText = yearLast ?? yearFirst;
  if (!quarters || yearText === undefined) return undefined;
  const isPlain = YEAR.test(yearText);
  if (isPlain && setting.year === undefined) return refuse('quarter-of-plain-year');
  // What has quarters is a year.
  const year = isPlain ? Number(yearText) : financialYearOf(yearText, { ...setting, kind: 'financial-year' });
  if (typeof year !== 'number') return year;
  const first = Number(quarters[1]);
  const last = Number(quarters[2] ?? first);
  if (last < first) return refuse('ends-before-it-starts');
  const april = isPlain && setting.year === 'calendar' ? 0 : 3;
  return months(year, 3 * first - 2 + april, year, 3 * last + april);
}

// "2014-03" is a month, "2012-13" a financial year, "2009-10" either; with a longer dash none of them is a month.
function readMonthInFigures(text: string, { kind, isPrinted }: Setting): Reading | undefined {
  const [, shortMonth, shortYear] = SHORT_FINANCIAL_YEAR.exec(text) ?? [];
  const [, yearText = shortYear, monthText = shortMonth] = ISO_MONTH.exec(text) ?? [];
  if (yearText === undefined || isPrinted || kind === 'financial-year') return undefined;
  if (shortMonth !== undefined && kind === undefined) return undefined;
  const [year, month] = [fullYear(yearText), Number(monthText)];
  if (!isYear(year)) return undefined;
  if (kind === 'month') return isMonth(month) ? months(year, month, year, month) : refuse('no-such-month');
  if (!isMonth(month)) return undefined;
  return month === (year + 1) % 100 ? refuse('month-or-year') : months(year, month, year, month);
}

// "2010 - 12" without a word about the years, and any run of years that the caller says are calendar years.
function readCalendarYears(text: string, { year: kindOfYear }: Setting): Reading | undefined {
  const [, first = '', last = ''] = (kindOfYear === 'calendar' ? YEARS : THREE_YEARS).exec(text) ?? [];
  const from = Number(first);
  if (!isYear(from) || kindOfYear === 'financial') return undefined;
  const to = last.length === 4 ? Number(last) : from + ((Number(last) - (from % 100) + 100) % 100);
  const isRun = kindOfYear === 'calendar' ? to > from + 1 && to - from < LONGEST_RUN : to === from + 2;
  return isRun ? months(from, 1, to, 12) : undefined;
}

function readFinancialYear(text: string, setting: Setting): Reading | undefined {
  const [, yearLast, yearFirst] = NAMED_YEAR.exec(text) ?? [];
  const named = yearLast ?? yearFirst;
  const year = financialYearOf(named ?? text, named === undefined ? setting : { kind: 'financial-year' });
  return typeof year === 'number' ? months(year, 4, year + 1, 3) : year;
}

// The year in which a financial year begins, or why the text is none although it looks like one.
function financialYearOf(text: string, { kind }: ParsePeriodOptions): number | Reading | undefined {
  const short = SHORT_FINANCIAL_YEAR.exec(text);
  const [, first, second] = short ?? FINANCIAL_YEAR.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const year = fullYear(first);
  // A financial year may begin in the year before the first, for its last quarter lies in the first.
  if (!isYear(year) && !isYear(year + 1)) return undefined;
  const next = String(year + 1);
  const follows = second === next || second === next.slice(2);
  if (!short) return follows ? year : refuse('years-do-not-follow');
  if (!follows) return undefined;
  return Number(first) > 12 || kind === 'financial-year' ? year : refuse('month-or-year');
}

function readYear(text: string, { year: kindOfYear }: Setting): Reading | undefined {
  const year = YEAR.test(text) ? Number(text) : 0;
  if (!isYear(year)) return undefined;
  return kindOfYear === 'financial' ? refuse('begins-or-ends') : months(year, 1, year, 12);
}

function readMonth(text: string): Reading | undefined {
  const [, name, yearText] = MONTH.exec(text) ?? [];
  const month = monthNumber(name);
  if (month === undefined || yearText === undefined) return undefined;
  const year = fullYear(yearText);
  return isYear(year) ? months(year, month, year, month) : undefined;
}

// "year ending March 2013", "12 months to 31 March 2013": what it ends with is a month, or the last day of one.
function readTwelveMonths(text: string, setting: Setting): Reading | undefined {
  const [, last = ''] = TWELVE_MONTHS.exec(text) ?? [];
  const to = readDay(last, setting) ?? readMonth(last);
  if (to === undefined || 'refused' in to) return to;
  const { year, month, day } = partsOf(to.end);
  return day === lastDayOfMonth(year, month) ? months(year - 1, month + 1, year, month) : undefined;
}

// Tries every place where a run could be parted, since names and years hold dashes of their own.
function readRun(text: string, setting: Setting): Reading | undefined {
  for (const separator of text.matchAll(RANGE_SEPARATOR)) {
    const first = text.slice(0, separator.index).trim();
    const last = text.slice(separator.index + separator[0].length).trim();
    const to = readEnd(first, last, setting);
    const from = readOne(first, setting) ?? (to && readWithYearOf(to, first, setting));
    if (from === undefined || to === undefined) continue;
    const told = toldBy(to, last, from) ?? toldBy(from, first, to);
    if (told !== undefined) return readRun(text, { ...setting, ...told });
    if ('refused' in from) return from;
    if ('refused' in to) return to;
    if (setting.year === undefined && (isPlainYear(from) || isPlainYear(to))) return refuse('plain-years');
    return to.end < from.start ? refuse('ends-before-it-starts') : { start: from.start, end: to.end };
  }
  return undefined;
}

// "2006/07 - 08/09": the second financial year has its century from the first.
function readEnd(first: string, text: string, setting: Setting): Reading | undefined {
  const isShort = SHORT_FINANCIAL_YEAR.test(text) && YEAR.test(first.slice(0, 4));
  return readOne(isShort ? first.slice(0, 2) + text : text, setting);
}

// "April to June 2013": the first end has its year from the second.
function readWithYearOf(to: Reading, first: string, setting: Setting): Reading | undefined {
  if ('refused' in to || !NO_YEAR.test(first)) return undefined;
  const { kind } = describePeriod(to.start, to.end);
  return kind === 'month' || kind === 'day' ? readOne(`${first} ${to.end.slice(0, 4)}`, setting) : undefined;
}

// "2009-10 to 2012-13", "01/04/2013 to 31/03/2014": the end that is clear says how the other is written.
function toldBy(clear: Reading, itsText: string, unclear: Reading): Partial<Setting> | undefined {
  if ('refused' in clear || !('refused' in unclear)) return undefined;
  if (unclear.refused === 'day-or-month') {
    return Number(DAY_IN_FIGURES.exec(itsText)?.[1]) > 12 ? { isDayFirst: true } : undefined;
  }
  const { kind } = describePeriod(clear.start, clear.end);
  const tells = kind === 'financial-year' || (kind === 'month' && ISO_MONTH.test(itsText));
  return tells && unclear.refused === 'month-or-year' ? { kind } : undefined;
}

function isPlainYear({ start, end }: { readonly start: Day; readonly end: Day }): boolean {
  return describePeriod(start, end).kind === 'calendar-year';
}

function months(startYear: number, startMonth: number, endYear: number, endMonth: number): Reading {
  const [fromYear, fromMonth] = carry(startYear, startMonth);
  const [toYear, toMonth] = carry(endYear, endMonth);
  const start = dayOf(fromYear, fromMonth, 1);
  const end = dayOf(toYear, toMonth, lastDayOfMonth(toYear, toMonth));
  return start !== undefined && end !== undefined ? { start, end } : refuse('outside-the-years');
}

// The fourth quarter of a financial year lies in the next calendar year: month 13 is January.
function carry(year: number, month: number): [number, number] {
  return month > 12 ? [year + 1, month - 12] : [year, month];
}

function monthNumber(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if (name === 'sept') return 9;
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name || month.slice(0, 3).toLowerCase() === name);
  return index < 0 ? undefined : index + 1;
}

function fullYear(text: string): number {
  const digits = Number(text.replace("'", ''));
  if (text.length === 4) return digits;
  return digits < CENTURY_PIVOT ? 2000 + digits : 1900 + digits;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function refuse(refused: PeriodProblem): Reading {
  return { refused };
}
