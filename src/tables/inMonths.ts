import { MONTHS } from '../period/months.js';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const IN_BRACKETS = `\\(${MONTH} ?(?:-|–|to) ?${MONTH}(?: ((?:20)?\\d{2}))?\\)`;
const MONTHS_IN_BRACKETS = new RegExp(` ?${IN_BRACKETS}`, 'iu');
const QUARTER = new RegExp(`\\b(?:q|qtr|quarter) ?([1-4]) ?${IN_BRACKETS}`, 'iu');
const FINANCIAL_YEAR = /(?<!\d)20(\d{2})[/-](?:20)?(\d{2})(?!\d)/u;
const [APRIL, MONTHS_OF_QUARTER, MONTHS_OF_YEAR] = [3, 3, 12];

/**
 * Writes a period as it is read, where a heading names its months in brackets: "Q1 (Apr-Jun)" as Q1, "Q1 (Apr-Jun 2025)"
 * and "2025/26 (Apr-Dec)" by their months. Where the two contradict each other it stays as it is.
 */
export function inMonths(heading: string): string {
  if (QUARTER.test(heading)) return heading.replace(QUARTER, quarterInMonths);
  const [brackets = '', first = '', last = '', year] = MONTHS_IN_BRACKETS.exec(heading) ?? [];
  const [years = '', from, to] = FINANCIAL_YEAR.exec(heading) ?? [];
  const end = monthOf(last) < APRIL ? to : from;
  const isOfYear = monthOf(first) === APRIL && Number(to) === Number(from) + 1;
  if (end === undefined || !isOfYear || (year !== undefined && Number(year) % 100 !== Number(end))) return heading;
  return heading.replace(brackets, '').replace(years, `${first} 20${String(from)} to ${last} 20${end}`);
}

function quarterInMonths(whole: string, quarter: string, first: string, last: string, year?: string): string {
  const start = (Number(quarter) - 1) * MONTHS_OF_QUARTER;
  const isOne = (monthOf(last) - monthOf(first) + MONTHS_OF_YEAR) % MONTHS_OF_YEAR === MONTHS_OF_QUARTER - 1;
  const isFinancial = isOne && monthOf(first) === (start + APRIL) % MONTHS_OF_YEAR;
  if (year === undefined) return isFinancial ? `Q${quarter}` : whole;
  return isFinancial || (isOne && monthOf(first) === start) ? `${first} to ${last} ${year}` : whole;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()));
}
