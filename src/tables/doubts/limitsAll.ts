import type { Period } from '../../model/period.js';
import { monthsIn } from '../../period/monthsIn.js';
import { filtersOut } from './filters.js';
import { saysFirmness } from './firmnessIn.js';
import { isOfReport, saysPartOfAll, saysReportWithin, saysUnobservedOfAll } from './saysPart.js';
import { isTimeAlone, timesIn } from './timesIn.js';

// "p = projected" explains a mark, and "Key: green, forecast to be met" a colour.
const KEY = /^\W*(?:key\b(?!.*\b(?:cells?|figures?)\b)|\(\p{L}{1,4}\))/iu;
const AFTER_CLAUSES = /(?<=[.;\n])/u;
const MONTHS_OF_YEAR = 12;

/** Says whether a line above or below a table says that all its figures are for a part of their time or area, or not observed. */
export function limitsAll(line: string, periods: readonly Period[]): boolean {
  const words = KEY.test(line) ? '' : withoutMeanings(line);
  // A table with columns for quarters or months already says which part of the year each figure covers.
  if (periods.some((period) => (monthsIn(period) ?? 0) < MONTHS_OF_YEAR)) return saysUnobservedOfAll(words);
  const latest = [...periods].sort((one, other) => (one.end < other.end ? -1 : 1)).at(-1);
  return saysPartOfAll(words, periods) || saysReportWithin(words, latest) || filtersOut(line, periods);
}

/** Says whether a line above or below a table may say so, whatever the periods of the table are. */
export function mayLimitAll(line: string): boolean {
  return filtersOut(line, 'unread') || saysPartOfAll(line, 'unread') || isOfReport(line) || saysFirmness(line);
}

// "2025/26 = April to December"
function isOfTime(words: string): boolean {
  return timesIn(words) !== undefined && isTimeAlone(words);
}

function withoutMeanings(line: string): string {
  return line
    .split(AFTER_CLAUSES)
    .filter((clause) => !clause.includes('=') || isOfTime(String(clause.split('=')[0])))
    .join('');
}
