import type { Series } from './figures.js';
import { isSameLength, type Length, MONTHS_IN } from './lengths.js';
import type { Observed, Point } from './observed.js';

/** Gives all figures of an indicator that have a place in time: what the plan states, and what was observed since. */
export function placesOf({ statedBaseline: baseline, stated, observed, length }: Series): Observed[] {
  const read = length ?? lengthRead(observed);
  const places = [...observed];
  if (baseline) place(baseline, baseline.length ?? read, undefined, places);
  for (const { comparatorId, point } of stated) place(point, point.length ?? read, comparatorId, places);
  return places;
}

// A month that heads a baseline may be that month or the year that ends with it: for a chart the figures since tell which.
function lengthRead(observed: readonly Observed[]): Length {
  const [first, ...others] = observed.filter(
    ({ comparatorId, point, isCumulative }) => comparatorId === undefined && point && !isCumulative,
  );
  const isOne = first !== undefined && others.every(({ length }) => isSameLength(length, first.length));
  return isOne && [MONTHS_IN.year, MONTHS_IN.month].some((months) => isSameLength(months, first.length))
    ? first.length
    : undefined;
}

function place(point: Point, length: Length, comparatorId: string | undefined, places: Observed[]): void {
  const { period, figure } = point;
  // A figure without a period stands nowhere in time.
  if (period === undefined) return;
  places.push({
    comparatorId,
    period,
    figure,
    point,
    length,
    published: undefined,
    isCumulative: false,
    isStated: true,
    isGiven: false,
  });
}
