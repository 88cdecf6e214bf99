import { growsWithTime, type Unit } from '../../model/unit.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { FigureOfCells } from '../cells/figure.js';
import type { Record_ } from '../record.js';
import type { Outturn } from './context.js';
import { headingOf } from './headingOf.js';

const MONTHS_OF_YEAR = 12;

/**
 * Says whether a row without a baseline can still be read as yearly figures: its target and all its figures are for one
 * year each, and a figure from before the target's year is known.
 */
export function isOfYears(
  record: Record_,
  unit: Unit | undefined,
  baseline: FigureOfCells | undefined,
  outturns: readonly Outturn[],
): boolean {
  const { period } = headingOf(record, 'target') ?? {};
  const hasBaseline = baseline !== undefined && ('value' in baseline.figure || baseline.figure.period !== undefined);
  if (hasBaseline || unit === undefined || !growsWithTime(unit) || period === undefined) return false;
  const periods = [period, ...record.layout.outturns.map((heading) => heading.period)];
  return (
    periods.every((each) => monthsIn(each) === MONTHS_OF_YEAR)
    && outturns.some(({ heading, read }) => heading.period.end < period.start && 'value' in read.figure)
  );
}
