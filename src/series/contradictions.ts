import { type Exact, order, plus, times, toNumber } from '../exact/exact.js';
import { roundsTo } from '../exact/roundsTo.js';
import type { PartsContradiction, Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Day } from '../model/period.js';
import { growsWithTime, isShare, type Unit } from '../model/unit.js';
import { daysBetween } from '../period/day.js';
import { FEWEST_PEOPLE, isBareZero } from './isBareZero.js';
import { isOverLonger } from './lengths.js';
import { compareText, dated, endOf, type Point } from './observed.js';
import { startOf } from './spans.js';

interface Part {
  readonly start: Day;
  readonly end: Day;
  readonly point: Point;
}

interface Found {
  readonly parts: readonly Part[];
  readonly contradiction: PartsContradiction;
  readonly sum?: Exact;
}

// How much late corrections may change: offences are sometimes cancelled, and more often recorded late.
const LESS = 1.05;
const MORE = 1.1;
const ROUNDING = 1;
// In percentage points. One of four quarters would have to account for four fifths of all cases, as far as rounding
// shows.
const FAR = 2;
// Where this many are expected, none happen by chance less than once in a thousand times: e to the power of -7.
const MANY = 7;

/**
 * Finds the figures of one area that cannot all be right, each with the reason. Apart from late corrections, a yearly
 * total is never less than any of its quarters, and never more than all of them together. If it equals some of them
 * together, it may be a year to date. A yearly percentage is between those of its quarters. If it equals the average of
 * some of them, or the figure of one that is far from the others, it may cover only those.
 */
export function contradictionsIn(
  points: readonly Point[],
  unit: Unit,
  comparatorId: string | null,
): ReadonlyMap<Point, Reason> {
  const against = growsWithTime(unit) ? againstSum : againstAverage;
  const found = new Map<Point, Reason>();
  const parts = points.flatMap(partOf).sort(inTime);
  for (const whole of parts) {
    const within = parts
      .slice(firstAfter(parts, whole.start), firstAfter(parts, whole.end))
      .filter(({ start, end }) => start > whole.start || (start === whole.start && end < whole.end));
    const contradicted = within.length === 0 ? undefined : against(whole, within, unit);
    if (contradicted === undefined) continue;
    const { contradiction, sum, parts: those } = contradicted;
    const because = reason('parts-contradict-whole', {
      contradiction,
      whole: dated(whole.point),
      parts: those.map(({ point }) => dated(point)),
      sum: sum === undefined ? null : toNumber(sum),
      comparatorId,
    });
    for (const { point } of [whole, ...those]) if (!found.has(point)) found.set(point, because);
  }
  return found;
}

function partOf(point: Point): Part[] {
  const { period, length } = point;
  if (period === undefined || length === undefined || length <= 0 || isOverLonger(point)) return [];
  return [{ start: startOf({ period, length }), end: endOf(point), point }];
}

function inTime(one: Part, other: Part): number {
  return compareText(one.end, other.end) || compareText(other.start, one.start);
}

function againstSum(whole: Part, within: readonly Part[], unit: Unit): Found | undefined {
  const { value } = whole.point;
  const larger = within.find(({ point }) => order(point.value, value) > 0);
  if (larger) return { parts: [larger], contradiction: 'larger-part' };
  const parts = inARow(within);
  const sum = parts.reduce<Exact>((total, { point }) => plus(total, point.value), 0);
  if (order(sum, times(value, LESS)) > 0) return { parts, sum, contradiction: 'larger-sum' };
  const isAll = isCovered(whole, parts);
  if (isAll && order(times(sum, MORE), value) < 0) return { parts, sum, contradiction: 'smaller-sum' };
  const isSame = order(sum, value) === 0 && order(sum, 0) > 0;
  return isSame && (!isAll || endsBlank(whole, parts, unit)) ? { parts, sum, contradiction: 'same-sum' } : undefined;
}

// Whether the last parts are 0 although the total suggests many cases in that time.
function endsBlank(whole: Part, parts: readonly Part[], unit: Unit): boolean {
  const last = parts.findLastIndex(({ point }) => !isBareZero(point.figure));
  const days = parts.slice(last + 1).reduce((total, part) => total + daysIn(part), 0);
  const [people, per] = unit.kind === 'rate' ? [FEWEST_PEOPLE, unit.per] : [1, 1];
  return order(times(times(whole.point.value, people), days), times(MANY * daysIn(whole), per)) >= 0;
}

function againstAverage(whole: Part, within: readonly Part[], unit: Unit): Found | undefined {
  const parts = inARow(within);
  const { value } = whole.point;
  if (!isCovered(whole, parts)) return isAverageOf(value, parts) ? { parts, contradiction: 'same-average' } : undefined;
  if (!isShare(unit)) return undefined;
  const isAbove = parts.every(({ point }) => order(value, plus(point.value, ROUNDING)) > 0);
  const isBelow = parts.every(({ point }) => order(point.value, plus(value, ROUNDING)) > 0);
  if (isAbove || isBelow) return { parts, contradiction: 'outside' };
  return isOfOnePart(value, parts) ? { parts, contradiction: 'one-part' } : undefined;
}

// Whether the value equals the lowest or highest part, although their average is far from it: that part would have to
// account for nearly all cases.
function isOfOnePart(value: Exact, parts: readonly Part[]): boolean {
  const values = parts.map(({ point }) => point.value);
  const isEnd = values.every((each) => order(each, value) >= 0) || values.every((each) => order(each, value) <= 0);
  const away = plus(values.reduce<Exact>(plus, 0), times(value, -values.length));
  const isFar = order(away, FAR * values.length) > 0 || order(away, -FAR * values.length) < 0;
  return isFar && isEnd && values.some((each) => order(each, value) === 0);
}

// If all parts are the same, the whole may well be the same too.
function isAverageOf(value: Exact, parts: readonly Part[]): boolean {
  const values = parts.map(({ point }) => point.value);
  const areDifferent = values.some((one) => values.some((other) => order(one, other) < 0));
  return areDifferent && roundsTo(value, values.reduce<Exact>(plus, 0), values.length);
}

// Returns the parts that do not overlap, in order of their last days.
function inARow(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) if (part.start > (found.at(-1)?.end ?? '')) found.push(part);
  return found;
}

function isCovered(whole: Part, parts: readonly Part[]): boolean {
  return parts.reduce((days, part) => days + daysIn(part), 0) === daysIn(whole);
}

function daysIn({ start, end }: Part): number {
  return daysBetween(start, end) + 1;
}

// Finds the first part that ends after a day, by binary search.
function firstAfter(parts: readonly Part[], day: Day): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (String(parts[middle]?.end) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
