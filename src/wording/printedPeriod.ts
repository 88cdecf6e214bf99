import type { Day, Period } from '../model/period.js';
import { dayOf, lastDayOfMonth } from '../period/day.js';
import { describePeriod } from '../period/describePeriod.js';
import { partsOf } from '../period/partsOf.js';
import { parseInPrint } from '../period/parseInPrint.js';

/** A piece of text that looks like a period, with the period if it could be read. */
export interface PrintedPeriod {
  readonly end: number;
  readonly period: Period | undefined;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19|20|21)\\d{2}';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
const MONTH_AND_YEAR = `${MONTH}\\.?[ -]?(?:${YEAR}|'?\\d{2})(?!\\d)`;
const FINANCIAL_YEAR = `${YEAR} ?[/-] ?(?:${YEAR}|\\d{2})(?!\\d)`;
// "13/14" and "09/10" are consecutive years; without a word before them they may be 13 out of 14.
const SHORT_YEARS = '(\\d{2})/(\\d{2})';
const AFTER_BY = '(?<=\\b(?:by|in|for|during|end of|year|from|on|over|than|since|against|compared (?:to|with)) )';
const BEFORE_BASE = '(?= (?:base(?:line)?|outturn|actual|figure|level)\\b)';
const QUARTERS = '(?:q|quarter )[1-4](?: ?(?:-|to) ?(?:q|quarter )?[1-4])?';

// The text after it must not make it part of a longer number: "2005-10%", "March 12.5".
const ENDS = '(?![\\p{L}\\d%]|[.,/]\\d)';
const pattern = (source: string): RegExp => new RegExp(`(?:${source})${ENDS}`, 'uy');

type Reader = (match: RegExpExecArray) => Period | undefined;

const asPrinted: Reader = ([text]) => periodRead(text.replace(/^(?:fy|f\/y) ?/u, '').replace(/\./gu, ''));

// In the order in which they are tried: a longer pattern comes before one that is its beginning.
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [pattern('\\d{4}-\\d{2}-\\d{2}'), asPrinted],
  [pattern('(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})'), dayInFigures],
  [
    pattern(
      `(?:(?:(?:12|twelve)[ -]months?(?: period)?|year)[ -](?:up )?(?:to|ending|ended|end)|y/?e:?) (?:the end of |end )?(?:(${DAY_OF_MONTH}) )?(${MONTH_AND_YEAR})`,
    ),
    rollingYear,
  ],
  [
    pattern(
      '(?:(?:12|twelve)[ -]months?(?: period)?|year)[ -](?:up )?(?:to|ending|ended|end) (\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})',
    ),
    rollingYearInFigures,
  ],
  [
    pattern(`(${DAY_OF_MONTH})[ -](?:of )?(${MONTH})[,.]?[ -]?(${YEAR}|'?\\d{2})`),
    ([, day, month, year = '']) => dayIn(day, month, year.replace(/^'?(?=\d\d$)/u, '20')),
  ],
  [pattern(`(${MONTH}) (${DAY_OF_MONTH}),? (${YEAR})`), ([, month, day, year]) => dayIn(day, month, year)],
  [pattern(`${MONTH}(?:\\.?[ -]?(?:${YEAR}|'?\\d{2}))? ?(?:-|to) ?${MONTH_AND_YEAR}`), asPrinted],
  [pattern(MONTH_AND_YEAR), asPrinted],
  [pattern(`${QUARTERS},? (?:of )?(?:${FINANCIAL_YEAR}|${YEAR})`), asPrinted],
  [pattern(`(${QUARTERS}),? (?:of )?${SHORT_YEARS}`), ([, quarter, from, to]) => inShortYear(from, to, quarter)],
  [pattern(`(?:${FINANCIAL_YEAR}),? ${QUARTERS}`), asPrinted],
  [pattern(`${FINANCIAL_YEAR} ?(?:to|-) ?${FINANCIAL_YEAR}`), asPrinted],
  [pattern(`(?:(?:fy|f/y) ?)?${FINANCIAL_YEAR}`), asPrinted],
  [
    pattern(`(${YEAR})/(\\d)`),
    ([, from, to]) => (Number(to) === (Number(from) + 1) % 10 ? yearFrom(Number(from)) : undefined),
  ],
  [pattern(`${AFTER_BY}${SHORT_YEARS}`), ([, from, to]) => inShortYear(from, to)],
  [pattern(`${SHORT_YEARS}${BEFORE_BASE}`), ([, from, to]) => inShortYear(from, to)],
  [pattern(`${YEAR} to ${YEAR}`), asPrinted],
  [pattern(`(?:fy|f/y) ?(?:${YEAR}|\\d{2}(?:/\\d{2})?)`), () => undefined],
];

// How a period can begin, so that other words are skipped quickly.
const BEGINS = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q|twelve|y|fy|f\/y/y;
const RUN = / to | - /u;
const COUNTED_FROM = /\b(?:from|between) $/u;

/** Returns the period that begins at a position in a lower-case text, if there is one. */
export function periodAt(text: string, place: number): PrintedPeriod | undefined {
  BEGINS.lastIndex = place;
  if (!BEGINS.test(text)) return undefined;
  for (const [regExp, readPeriod] of PATTERNS) {
    regExp.lastIndex = place;
    const match = regExp.exec(text);
    // "from 1999-00 to 2005" says where something starts and ends; it is not the period of one figure.
    if (match !== null && (!RUN.test(match[0]) || !isCountedFrom(text, place))) {
      return { end: place + match[0].length, period: readPeriod(match) };
    }
  }
  return undefined;
}

function isCountedFrom(text: string, place: number): boolean {
  return COUNTED_FROM.test(text.slice(Math.max(0, place - 8), place));
}

/** Reads a period that was found in a text. */
export function periodRead(text: string): Period | undefined {
  const result = parseInPrint(text);
  if (!result.ok) return undefined;
  const { label, kind, start, end } = result;
  return { label, kind, start, end };
}

function dayIn(day = '', month = '', year = ''): Period | undefined {
  return periodRead(`${day} ${month} ${year}`);
}

// Returns the financial year that starts in a year, or a quarter of it.
function yearFrom(from: number, quarter?: string): Period | undefined {
  const year = `${String(from)}/${String(from + 1).slice(2)}`;
  return periodRead(quarter === undefined ? year : `${quarter} ${year}`);
}

function inShortYear(from?: string, to?: string, quarter?: string): Period | undefined {
  return Number(to) === Number(from) + 1 ? yearFrom(2000 + Number(from), quarter) : undefined;
}

// Whether 03/04/2018 begins with the day or the month depends on the country; 31/03/2018 does not.
function dayInFigures([, day, month, year]: RegExpExecArray): Period | undefined {
  const century = year?.length === 2 ? 2000 : 0;
  const read = Number(day) > 12 ? dayOf(century + Number(year), Number(month), Number(day)) : undefined;
  return read === undefined ? undefined : periodRead(read);
}

// "12 months to 31/03/2026"
function rollingYearInFigures(match: RegExpExecArray): Period | undefined {
  const end = dayInFigures(match)?.start;
  if (end === undefined) return undefined;
  const { year, month, day } = partsOf(end);
  return day === lastDayOfMonth(year, month) ? yearTo(year, month, end) : undefined;
}

// "12 months to March 2013" begins with the month after March 2012.
function rollingYear([, day, month = '']: RegExpExecArray): Period | undefined {
  // The pattern only matches months that can be read.
  const end = String(periodRead(month)?.end);
  const { year, month: number } = partsOf(end);
  if (day !== undefined && parseInt(day, 10) !== lastDayOfMonth(year, number)) return undefined;
  return yearTo(year, number, end);
}

function yearTo(year: number, month: number, end: Day): Period | undefined {
  const start = month === 12 ? dayOf(year, 1, 1) : dayOf(year - 1, month + 1, 1);
  return start === undefined ? undefined : describePeriod(start, end);
}
