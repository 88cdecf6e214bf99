import { MONTHS } from '../period/months.js';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const IN_BRACKETS = `\\(${MONTH} ?(?:-|–|to) ?${MONTH}(?: ((?:20)?\\d{2}))?\\)`;
const MONTHS_IN_BRACKETS = new RegExp(` ?${IN_BRACKETS}`, 'iu');
const QUARTER = new RegExp(`\\b(?:q|qtr|quarter) ?([1-4]) ?${IN_BRACKETS}`, 'iu');
// "2025/26 to Q2", "Q1-Q2 2025/26"
const TO_QUARTER = / ?\b(?:q1 ?(?:-|–|to) ?|(?:up )?to (?:the end of )?)q(?:uarter )?([2-4])\b/iu;
// "12-month target (to March 2026)"
const OF_TWELVE_MONTHS = /\b(?:12|twelve)[ -]month (target|total|figure|actual|outturn)s? \(?(?=to )/iu;
// "Rolling 12 months to Nov-25"
const TO_MONTH = new RegExp(`\\b(?:rolling )?((?:12|twelve) months? to) ${MONTH}[- '’](\\d{2})\\b`, 'iu');
const FINANCIAL_YEAR = /(?<!\d)20(\d{2})[/-](?:20)?(\d{2})(?!\d)/u;
const [APRIL, MONTHS_OF_QUARTER, MONTHS_OF_YEAR] = [3, 3, 12];
const LAST_MONTHS = ['June', 'September', 'December', 'March'];

/**
 * Writes a period as it is read, where a heading names its months in brackets: "Q1 (Apr-Jun)" as Q1, "Q1 (Apr-Jun 2025)",
 * "2025/26 (Apr-Dec)" and "2025/26 to Q2" by their months. Where the two contradict each other it stays as it is.
 */
export function inMonths(printed: string): string {
  const heading = toQuarter(printed.replace(OF_TWELVE_MONTHS, '$1 (12 months ').replace(TO_MONTH, '$1 $2 20$3'));
  if (QUARTER.test(heading)) return heading.replace(QUARTER, quarterInMonths);
  const [brackets = '', first = '', last = '', year] = MONTHS_IN_BRACKETS.exec(heading) ?? [];
  const [years = '', from, to] = FINANCIAL_YEAR.exec(heading) ?? [];
  const end = monthOf(last) < APRIL ? to : from;
  const isOfYear = monthOf(first) === APRIL && Number(to) === Number(from) + 1;
  if (end === undefined || !isOfYear || (year !== undefined && Number(year) % 100 !== Number(end))) return heading;
  return heading.replace(brackets, '').replace(years, `${first} 20${String(from)} to ${last} 20${end}`);
}

function toQuarter(heading: string): string {
  const [whole = '', quarter] = TO_QUARTER.exec(heading) ?? [];
  const [years = '', from, to] = FINANCIAL_YEAR.exec(heading.replace(whole, '')) ?? [];
  if (quarter === undefined || Number(to) !== Number(from) + 1) return heading;
  const last = `${String(LAST_MONTHS[Number(quarter) - 1])} 20${String(quarter === '4' ? to : from)}`;
  return heading.replace(whole, '').replace(years, `April 20${String(from)} to ${last}`);
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
