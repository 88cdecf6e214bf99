import type { Series } from './figures.js';
import type { Length } from './lengths.js';
import { lengthRead, type Observed, type Point } from './observed.js';

/** Returns all figures of an indicator with a place in time: those that the plan states, and those observed since. */
export function placesOf({ statedBaseline: baseline, stated, observed, length }: Series): Observed[] {
  const read = length ?? lengthRead(observed);
  const places = [...observed];
  if (baseline) place(baseline, baseline.length ?? read, undefined, places);
  for (const { comparatorId, point } of stated) place(point, point.length ?? read, comparatorId, places);
  return places;
}

function place(point: Point, length: Length, comparatorId: string | undefined, places: Observed[]): void {
  const { period, figure } = point;
  // A figure without a period has no place in time.
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
