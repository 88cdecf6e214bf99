import { type Exact, order, plus, times } from '../exact/exact.js';
import { editionsOfEach } from './editions.js';
import { isOverLonger, type Length } from './lengths.js';
import { compareText, type Observed, type Point } from './observed.js';
import { startOf } from './spans.js';

/** Finds the figures for parts of the time of a figure that it contradicts; none where it may be their total. */
export type PartsAbove = (whole: Point) => readonly Point[];

interface Part {
  readonly start: string;
  readonly end: string;
  readonly point: Point;
}

/**
 * Looks out for figures that cannot be the total of their parts. Of what adds up over time, a year has no less than one of
 * its quarters; and where it has no more than half of what several come to that follow each other, it is their average.
 *
 * @param figures - The figures of one area, of every length.
 */
export function partsAboveOf(figures: readonly Observed[]): PartsAbove {
  const parts = editionsOfEach(figures.filter(({ length }) => isLong(length)))
    .flatMap(({ taken, isConflict }): Part[] => {
      if (isConflict || taken.point === undefined || isOverLonger(taken)) return [];
      return [{ start: startOf(taken), end: taken.period.end, point: taken.point }];
    })
    .sort((one, other) => compareText(one.end, other.end) || compareText(other.start, one.start));
  return (whole) => {
    const { value, length, period } = whole;
    if (period === undefined || !isLong(length) || isOverLonger(whole)) return [];
    const start = startOf({ period, length });
    const within = parts
      .slice(firstAfter(parts, start), firstAfter(parts, period.end))
      .filter((part) => part.start > start || (part.start === start && part.end < period.end));
    const larger = within.find((part) => order(part.point.value, value) > 0);
    if (larger) return [larger.point];
    const following = inARow(within);
    const sum = following.reduce<Exact>((total, one) => plus(total, one.value), 0);
    const isAverage = following.length > 1 && order(sum, value) > 0 && order(times(value, 2), sum) <= 0;
    return isAverage ? following : [];
  };
}

function isLong(length: Length): length is number {
  return length !== undefined && length > 0;
}

// Those that do not overlap, the one that ends first first.
function inARow(parts: readonly Part[]): Point[] {
  const found: Point[] = [];
  let until = '';
  for (const { start, end, point } of parts) {
    if (start <= until) continue;
    found.push(point);
    until = end;
  }
  return found;
}

// The first part that ends after a day, by halves.
function firstAfter(parts: readonly Part[], day: string): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (String(parts[middle]?.end) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
