import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import { beginsAt } from '../series/spans.js';
import type { Series } from '../series/figures.js';
import { compareText, endOf, type Point } from '../series/observed.js';

/** The breaks between a figure and the figure it is counted from. */
export interface Broken {
  readonly reasons: readonly Reason[];
  readonly isComparable: boolean;
}

/**
 * Returns the last day from which figures cannot be compared with earlier ones, or a day before any other if there is
 * none.
 */
export function lastBreak(indicator: Pick<Indicator, 'breaks'>, figure: Point | undefined): Day {
  return hardBreaks(indicator, figure).at(-1) ?? '';
}

/** Returns every day from which figures cannot be compared with earlier ones, up to the end of a figure. */
export function hardBreaks({ breaks = [] }: Pick<Indicator, 'breaks'>, figure: Point | undefined): Day[] {
  return breaks
    .filter(({ from, comparable }) => comparable === false && from <= endOf(figure))
    .map(({ from }) => from)
    .sort(compareText);
}

/**
 * Finds the breaks between the start of the baseline, or of an earlier figure that a change is counted from, and the
 * end of a figure.
 */
export function breakBefore(
  { breaks = [] }: Pick<Indicator, 'breaks'>,
  { heading }: Series,
  point: Pick<Point, 'period'>,
  countedFrom?: Point,
): Broken | undefined {
  const starts = [heading, ...(countedFrom ? [countedFrom] : [])].map(beginsAt);
  const between = breaks
    .filter(({ from }) => starts.some((start) => from > start) && from <= String(point.period?.end))
    .sort((one, other) => Number(one.comparable ?? true) - Number(other.comparable ?? true));
  if (between.length === 0) return undefined;
  return {
    reasons: between.map(({ from, why, comparable = true }) =>
      reason('series-break', { from, why, isComparable: comparable }),
    ),
    isComparable: between.every(({ comparable }) => comparable !== false),
  };
}
