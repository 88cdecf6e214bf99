import { chartSeries, countsInMillions } from './data.mjs';
import { controlChart, rateInterval } from './library.mjs';

export const MILLION = 1_000_000;
const { counts, populations } = countsInMillions(MILLION, 6);
// 1.96, and no checks: what most people would write, and it is wrong below a count of 10.
const Z = 1.96;

/** A million rate intervals, natively by Byar's approximation and by the library, each into its own lower limits. */
export const intervals = {
  native(out) {
    for (let i = 0; i < MILLION; i += 1) {
      const count = counts[i];
      const lower = count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3;
      const upper = (count + 1) * (1 - 1 / (9 * (count + 1)) + Z / (3 * Math.sqrt(count + 1))) ** 3;
      out[i] = (lower / populations[i]) * 1000 + 0 * upper;
    }
  },
  ours(out) {
    for (let i = 0; i < MILLION; i += 1) {
      out[i] = rateInterval({ count: counts[i], population: populations[i] }).lower;
    }
  },
};

/** On how many of the million the native limit is off by more than a thousandth. */
export function countOff(native, ours) {
  let off = 0;
  for (let i = 0; i < MILLION; i += 1) {
    if (!(Math.abs(native[i] - ours[i]) <= 0.001 * ours[i])) off += 1;
  }
  return off;
}

/** Control charts, each ten times as long as the one before: ten times the work if it grows with the points alone. */
export const charts = [100, 1000, 10_000, 100_000].map((points) => {
  const values = chartSeries(points, 7);
  return { points, run: () => controlChart(values, { improvement: 'decrease', target: 90 }) };
});
