import type { Day } from '../../model/period.js';
import { MONTHS } from '../../period/months.js';

const YEAR = '(?:19|20)\\d{2}';
const YEARS = `(?<!\\d|/)(?:${YEAR} ?(?:[/–-]|to) ?${YEAR}|(?:20)?\\d{2} ?[/–-] ?\\d{2})(?![\\d/-])`;
const SHORT = MONTHS.map((month) => month.slice(0, 3).toLowerCase());
// "May" is a month next to what months are next to, but not in "and may be", and "Sep=40" says what that of a month was.
const MONTH = `(?:(?!may)(?:${SHORT.join('|')})(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?|(?<=\\b(?:in|to|of|since|until|and|from|end|for|by|at|\\d|\\dth|\\dst) |[-–—] ?)may(?! be\\b)|may(?= ?[-–—\\d]| to\\b))(?![\\p{L}=])`;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** What the words of a time look like, for a pattern with the flags `iu`. */
export const TIME = [
  `(?<count>\\d{1,2}|${NUMBERS.join('|')})(?: (?:out )?of (?:the )?(?:12|twelve))?[- ](?:full |complete )?(?<each>month|quarter)(?:s?['’]?s?)`,
  '(?<half>(?:half|mid)[- ]?year(?:ly)?|(?:first|second|1st|2nd) half(?: of (?:the )?(?:financial )?year)?)',
  `(?<earlier>(?:last|previous|prior|preceding) (?:financial )?year|(?:previous|prior) (?:data|figure|outturn|result))(?:['’]?s)?`,
  `(?:month|period) ?(?<upTo>1[0-2]|\\d)(?!\\d| ?%|[.,]\\d| (?:month|year|week|day|quarter)s?\\b)`,
  `(?:q|qtr|quarters?):? ?(?<quarter>[1-4])(?: ?(?:-|–|to) ?(?<lastQuarter>[1-4])(?![\\d/]))?`,
  `(?<ordinal>${ORDINALS.join('|')}) quarter`,
  `(?<date>${YEAR}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:${YEAR}|\\d{2}(?![\\d./])))`,
  `(?:\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?)?(?<month>${MONTH})\\.?(?:,?[ -](?<monthYear>${YEAR}|['’]?[1-3]\\d)(?![\\d/%.,]))?`,
  `(?<years>${YEARS})|(?<calendar>calendar year (?=${YEAR}))?(?<year>${YEAR})(?!\\d)`,
].join('|');

const TIMES = new RegExp(`(?<![\\p{L}\\d])(?:${TIME})(?!\\p{L})`, 'giu');
const MONTHS_OF_YEAR = 12;

type Groups = Readonly<Record<string, string | undefined>>;

/** The times that words name. */
export interface Times {
  /** "2026-12", or "-12" where no year is named. */
  readonly months: readonly string[];
  /** Quarters, which count from 1. */
  readonly quarters: readonly number[];
  readonly years: readonly { readonly start: Day; readonly end: Day; readonly isWhole: boolean }[];
  /** How many months the shortest time is long, where words count them. */
  readonly length: number | undefined;
  readonly isEarlier: boolean;
}

/** Returns the times that words name, where they name any. */
export function timesIn(words: string): Times | undefined {
  const found = Array.from(words.matchAll(TIMES), ({ groups = {} }): Groups => groups);
  if (found.length === 0) return undefined;
  const lengths = found.flatMap(({ count, each, half, upTo }) => {
    if (upTo !== undefined) return [Number(upTo)];
    if (half !== undefined) return MONTHS_OF_YEAR / 2;
    if (count === undefined) return [];
    return (Number(count) || 1 + NUMBERS.indexOf(count.toLowerCase())) * (each?.toLowerCase() === 'month' ? 1 : 3);
  });
  return {
    months: found.flatMap(monthIn),
    quarters: found.flatMap(quartersIn),
    years: found.flatMap(yearsIn),
    length: lengths.length === 0 ? undefined : Math.min(...lengths),
    isEarlier: found.some(({ earlier }) => earlier !== undefined),
  };
}

/** Says whether words are nothing but times. Linear in its time, which one pattern for all of them would not be. */
export function isTimeAlone(words: string): boolean {
  return !/[\p{L}\d]/u.test(words.replace(TIMES, ' ').replace(/\b(?:and|to|from)\b/giu, ' '));
}

function quartersIn({ quarter, lastQuarter = quarter, ordinal }: Groups): number[] {
  if (ordinal !== undefined) return [1 + ORDINALS.indexOf(ordinal.toLowerCase())];
  return quarter === undefined ? [] : [Number(quarter), Number(lastQuarter)];
}

function monthIn({ date, month, monthYear = '' }: Groups): string[] {
  if (date !== undefined) {
    const [day = '', middle = '', end = ''] = date.split(/[/.-]/u);
    const year = day.length > 2 ? day : end;
    return [`${year.length > 2 ? year : `20${year}`}-${middle.padStart(2, '0')}`];
  }
  if (month === undefined) return [];
  const year = monthYear.replace(/\D/gu, '');
  const number = 1 + SHORT.indexOf(month.slice(0, 3).toLowerCase());
  return [`${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}`];
}

function yearsIn({ years, year, calendar }: Groups): Times['years'] {
  if (year !== undefined) return [{ start: `${year}-01-01`, end: `${year}-12-31`, isWhole: calendar !== undefined }];
  const [first, last] = (years?.match(/\d+/gu) ?? []).map((digits) =>
    Number(digits.length > 2 ? digits : `20${digits}`),
  );
  if (first === undefined || last === undefined || last <= first) return [];
  const [start, end] = last === first + 1 ? ['04-01', '03-31'] : ['01-01', '12-31'];
  return [{ start: `${String(first)}-${start}`, end: `${String(last)}-${end}`, isWhole: true }];
}
