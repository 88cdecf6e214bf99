import { readDenominator } from '../calculate/checks.js';
import { type Exact, order, times, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { binomialAtLeast } from './distributions/binomial.js';
import { readWholeCount } from './readWholeCount.js';

/** A rate that has been read, exactly and in doubles. */
export interface Rate {
  readonly count: Exact;
  readonly population: Exact;
  readonly counted: number;
  readonly people: number;
}

/** Reads a count and its population. */
export function readRate(counted: Numeric, inhabitants: Numeric, place: string): Rate {
  const count = readWholeCount(counted, `${place}count`);
  const population = readDenominator(inhabitants, `${place}population`, 'ZERO_POPULATION');
  return { count, population, counted: toNumber(count), people: toNumber(population) };
}

/**
 * Returns how probable it is that chance makes two equal rates differ as much as these or more: twice the smaller end
 * of the binomial distribution of what was counted in both (J. Przyborowski and H. Wilenski, Biometrika 31 (1940),
 * 313–323).
 */
export function pValueOf(own: Rate, other: Rate): number {
  const all = own.counted + other.counted;
  const p = 1 / (1 + other.people / own.people);
  const q = 1 / (1 + own.people / other.people);
  return Math.min(1, 2 * Math.min(binomialAtLeast(own.counted, all, p, q), binomialAtLeast(other.counted, all, q, p)));
}

/** Returns which of two rates is larger, exactly: -1 the other, 1 the first. */
export function largerOf(own: Rate, other: Rate): -1 | 0 | 1 {
  return order(times(own.count, other.population), times(other.count, own.population));
}
