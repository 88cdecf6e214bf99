import type { Series } from './figures.js';
import { baselineLengthsOf, type Lengths, sharedLengths } from './lengths.js';
import { toldLengths } from './comparable.js';
import type { Observed, Point } from './observed.js';

/** Gives all figures of an indicator that have a place in time: what the plan states, and what was observed since. */
export function placesOf({ baseline, stated, observed }: Series): Observed[] {
  const ofBaseline = baseline === undefined ? [] : ownLengths(baseline);
  // Where what was observed does not tell whether it is the figure of a month or of a year, it stays unclear.
  const told = toldLengths(ofBaseline, observed) ?? ofBaseline;
  const places = [...observed];
  if (baseline) place(baseline, ofBaseline.length > 1 ? told : ofBaseline, undefined, places);
  for (const { comparatorId, point } of stated) {
    const lengths = ownLengths(point);
    place(point, lengths.length > 1 ? (sharedLengths(told, lengths) ?? lengths) : lengths, comparatorId, places);
  }
  return places;
}

function ownLengths({ period, figure }: Point): Lengths {
  return baselineLengthsOf(period, figure.covers);
}

function place(point: Point, lengths: Lengths, comparatorId: string | undefined, places: Observed[]): void {
  const { period, figure } = point;
  // A figure without a period stands nowhere in time.
  if (period === undefined) return;
  places.push({
    comparatorId,
    period,
    figure,
    point,
    lengths,
    published: undefined,
    isCumulative: false,
    isStated: true,
  });
}
