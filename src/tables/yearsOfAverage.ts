import { describePeriod } from '../period/describePeriod.js';
import { monthsIn } from '../period/monthsIn.js';
import type { Period } from '../model/period.js';
import { parseFigure } from '../wording/parseFigure.js';
import { numberInWordsAt } from '../wording/printedNumber.js';
import { isAsPrinted } from './cells/isAsPrinted.js';
import type { Row } from './row.js';

/** A column of the figures of a year. */
interface OfYear {
  readonly index: number;
  readonly period: Period;
}

const AVERAGE = /^(?:rolling |moving )?(\d|\p{L}+) (?:years?|yrs?) (?:rolling |moving )?(?:average|avg|mean)$/u;
const MONTHS_OF_YEAR = 12;

/**
 * Returns the years of a column headed "3-year average": the last three to its left, if they follow each other and the
 * rows show that it is their average.
 */
export function yearsOfAverage(
  { index, key }: { readonly index: number; readonly key: string },
  years: readonly OfYear[],
  rows: readonly Row[],
): Period | undefined {
  const [, said = ''] = AVERAGE.exec(key) ?? [];
  const count = Number(numberInWordsAt([{ word: said }], 0)?.digits ?? said);
  if (!(count > 1)) return undefined;
  const its = years
    .filter((year) => year.index < index)
    .slice(-count)
    .sort(({ period: one }, { period: other }) => (one.start < other.start ? -1 : 1));
  const [first, last] = [its[0], its.at(-1)];
  if (first === undefined || last === undefined || its.length < count) return undefined;
  const period = describePeriod(first.period.start, last.period.end);
  return monthsIn(period) === count * MONTHS_OF_YEAR && areAverages(index, its, rows) ? period : undefined;
}

function areAverages(index: number, years: readonly OfYear[], rows: readonly Row[]): boolean {
  const checked = rows.flatMap(({ cells }) => {
    const text = String(cells[index]);
    const average = valueOf(text);
    const values = years.flatMap((year) => valueOf(String(cells[year.index])) ?? []);
    if (average === undefined || values.length < years.length) return [];
    return [isAsPrinted(values.reduce((sum, value) => sum + value, 0) / values.length, average, text)];
  });
  return checked.length > 0 && !checked.includes(false);
}

function valueOf(text: string): number | undefined {
  const figure = parseFigure(text);
  return figure.ok && 'value' in figure ? figure.value : undefined;
}
