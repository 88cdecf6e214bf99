import type { Period } from '../../model/period.js';
import { monthsIn } from '../../period/monthsIn.js';
import { saysPartOfAll, saysUnobservedOfAll } from './saysPart.js';

// "p = projected" explains a mark, and "Key: green, forecast to be met" a colour.
const KEY = /^\W*(?:key\b|\(\p{L}{1,4}\))/iu;
const AFTER_CLAUSES = /(?<=[.;\n])/u;
// "Quarter 3 performance", "Half-year report"
const PART_OF_YEAR = /\b(?:(?:q|qtr|quarter) ?[1-3]|(?:half|mid)[- ]year(?:ly)?|(?:six|nine|6|9)[- ]month(?:ly)?)\b/iu;
const YEARS = /\b(?:19|20)\d{2}\b/gu;
const MONTHS_OF_YEAR = 12;

/**
 * Says whether a line above or below a table says that all its figures cover only a part of their time or area, or were
 * not observed.
 */
export function limitsAll(line: string, periods: readonly Period[], isAbove: boolean): boolean {
  const words = KEY.test(line) ? '' : withoutMeanings(line);
  // A table with columns for quarters or months already says which part of the year each figure covers.
  if (periods.some((period) => (monthsIn(period) ?? 0) < MONTHS_OF_YEAR)) return saysUnobservedOfAll(words);
  return saysPartOfAll(words) || (isAbove && PART_OF_YEAR.test(words) && periods.some(isNamedIn(words)));
}

function withoutMeanings(line: string): string {
  return line
    .split(AFTER_CLAUSES)
    .filter((clause) => !clause.includes('='))
    .join('');
}

/** Says whether a line above a table may say so, whatever periods the table has. */
export function mayLimitAll(line: string): boolean {
  return saysPartOfAll(line) || PART_OF_YEAR.test(line);
}

// "Quarter 3 2025/26" says nothing about a figure for 2024/25.
function isNamedIn(words: string): (period: Period) => boolean {
  const years = words.match(YEARS) ?? [];
  return ({ start, end }) =>
    years.length === 0 || years.some((year) => start <= `${year}-12-31` && end >= `${year}-12-31`);
}
