import { nice, pairs, tickStep, ticks } from 'd3-array';
import { formatNumber } from '../../format/formatNumber.js';
import type { Unit } from '../../model/unit.js';
import { isDrawable } from './refuse.js';
import { textWidth } from './textWidth.js';
import { TEXT_SIZE } from './palette.js';

/** The least and greatest values that an axis shows. */
export type Domain = readonly [least: number, greatest: number];

/** Converts a value to a position in the picture. */
export type Scale = (value: number) => number;

/** A labelled position on an axis. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

const STEPS = 5;
// With a mark this many times further away than the data are wide, the data would look like a dot.
const FAR = 25;
// An axis should start at zero, unless the values differ by less than this share of their size.
const CLOSE = 0.25;
// With less than this, doubles and labels would run out of digits.
const NARROWEST = 1e-6;
const AIR = 0.15;
const TICK_GAP = 12;

// The ONS's words for large numbers, which keep the labels of an axis short.
const LARGE: readonly (readonly [size: number, word: string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/**
 * Chooses what an axis shows: all the data, and any other marks (a target, a comparator) that are not so far away that
 * the data could no longer be made out. It starts at zero unless the values are close together compared with their
 * size.
 */
export function domainOf(data: readonly number[], beside: readonly number[], unit: Unit, close = CLOSE): Domain {
  const extent = extentOf(data);
  const values = [...extent, ...beside.filter((value) => !isFar(value, extent))];
  const [least, greatest] = aired(extentOf(values), close);
  const [from, to] = nice(least, greatest, STEPS);
  // Values beyond 0 or 100%, or on the other side of zero, are of no interest.
  const isWithin = (low: number, high: number): boolean => values.every((value) => value >= low && value <= high);
  const highest =
    unit.kind === 'percentage' && isWithin(0, 100) ? 100 : least < 0 && isWithin(-Infinity, 0) ? 0 : Infinity;
  return [isWithin(0, Infinity) ? Math.max(from, 0) : from, Math.min(to, highest)];
}

/** Returns the least and the greatest of some values, of which there has to be at least one. */
export function extentOf(values: readonly number[]): Domain {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}

/** Says whether a value is so far from the data that on an axis with both, the data could not be made out. */
export function isFar(value: number, [least, greatest]: Domain): boolean {
  if (!isDrawable(value)) return true;
  const reach = Math.max(greatest - least, Math.abs(least), Math.abs(greatest));
  return reach > 0 && (value > greatest + FAR * reach || value < least - FAR * reach);
}

/** Says whether zero is on an axis, so that the length of a bar means something. */
export function startsAtZero([least, greatest]: Domain): boolean {
  return least <= 0 && greatest >= 0;
}

/** Returns the scale from a domain to a range in the picture, which may run backwards. */
export function scaleOf([least, greatest]: Domain, start: number, end: number): Scale {
  return (value) => start + ((value - least) / (greatest - least)) * (end - start);
}

/** Rounds a scale to whole pixels: half a pixel of a small picture cannot be seen, and a page has many pictures. */
export function inPixels(scale: Scale): Scale {
  return (value) => Math.round(scale(value));
}

/** Chooses the ticks of an axis at round numbers, up to a maximum number of them. */
export function ticksOf([least, greatest]: Domain, most: number, unit: Unit): Tick[] {
  for (let count = most; count > 1; count -= 1) {
    const values = ticks(least, greatest, count);
    if (values.length <= most) return labelled(values, tickStep(least, greatest, count), [least, greatest], unit);
  }
  return labelled([least, greatest], greatest - least, [least, greatest], unit);
}

/** Chooses the ticks of a horizontal axis so that their labels do not touch. */
export function ticksWithin(domain: Domain, width: number, unit: Unit): Tick[] {
  const [least, greatest] = domain;
  for (let most = 8; most > 2; most -= 1) {
    const chosen = ticksOf(domain, most, unit);
    const step = Math.min(...pairs(chosen, (one, next) => next.value - one.value));
    const distance = (step / (greatest - least)) * (width - widestOf(chosen));
    if (distance >= widestOf(chosen) + TICK_GAP) return chosen;
  }
  const ends = ticksOf(domain, 2, unit);
  const isRoom = width - widestOf(ends) >= widestOf(ends) + TICK_GAP;
  return isRoom ? ends : ends.slice(0, 1);
}

/** Returns the width of the widest label. */
export function widestOf(labels: readonly Tick[]): number {
  return Math.max(0, ...labels.map(({ text }) => textWidth(text, TEXT_SIZE)));
}

// Adds zero if the values are not close together, and some space around them if they are.
function aired([least, greatest]: Domain, close: number): Domain {
  const spread = greatest - least;
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  if (size < NARROWEST) return [0, 1];
  const isOneSided = least > 0 || greatest < 0;
  if (!isOneSided || spread === 0 || spread >= close * size) return [Math.min(0, least), Math.max(0, greatest)];
  const air = Math.max(spread * AIR, size * NARROWEST);
  return [least - air, greatest + air];
}

function labelled(values: readonly number[], step: number, domain: Domain, unit: Unit): Tick[] {
  const size = Math.max(...domain.map(Math.abs));
  const [divisor, word] = LARGE.find(([from]) => size >= from) ?? [1, ''];
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step / divisor) + 1e-9)));
  const sign = unit.kind === 'percentage' ? '%' : '';
  return values.map((value) => {
    const number = formatNumber(value / divisor, { decimals });
    return { value, text: value === 0 ? `0${sign}` : `${number}${word}${sign}` };
  });
}
