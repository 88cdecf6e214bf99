import type { Indicator } from '../model/indicator.js';
import type { Period } from '../model/period.js';
import { baselineLengthsOf, isYear, type Lengths, sharedLengths } from './lengths.js';
import { coversOf, type Observed } from './observed.js';

/** The figures that may be held against the baseline, those that may not, and how long a time it covers. */
export interface Comparable {
  readonly kept: readonly Observed[];
  readonly leftOut: readonly Observed[];
  readonly lengths: Lengths;
}

/**
 * Parts the figures that cover as long a time as the baseline from the others: a count for a quarter held against one for
 * a year would be a wrong status. A percentage does not grow with its time.
 */
export function comparable(
  { unit, baseline }: Indicator,
  period: Period | undefined,
  observed: readonly Observed[],
): Comparable {
  const ofBaseline = baselineLengthsOf(period, coversOf(baseline));
  if (unit.kind === 'percentage') return { kept: observed, leftOut: [], lengths: ofBaseline };
  const lengths = toldLengths(ofBaseline, observed);
  const fits = (one: Observed): boolean =>
    lengths !== undefined && canTell(one, ofBaseline) && sharedLengths(lengths, one.lengths) !== undefined;
  return {
    kept: observed.filter((one) => one.point === undefined || fits(one)),
    leftOut: observed.filter((one) => one.point !== undefined && !fits(one)),
    lengths: lengths ?? [],
  };
}

/**
 * Tells how long a time a baseline covers by what was observed: where it may be that of a month or of a year, the area's
 * own figures tell; failing these, the others'. Nothing where they disagree.
 */
export function toldLengths(ofBaseline: Lengths, observed: readonly Observed[]): Lengths | undefined {
  const fitting = observed.filter(
    (one) => one.point && canTell(one, ofBaseline) && sharedLengths(ofBaseline, one.lengths),
  );
  const own = fitting.filter(({ comparatorId }) => comparatorId === undefined);
  const telling = own.length > 0 ? own : fitting;
  return telling.reduce<Lengths | undefined>(
    (shared, next) => shared && sharedLengths(shared, next.lengths),
    ofBaseline,
  );
}

// A year to date has the length of so many months by chance.
function canTell({ isCumulative, lengths }: Observed, ofBaseline: Lengths): boolean {
  return ofBaseline.length === 1 || !isCumulative || isYear(lengths);
}
