import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlChart } from '../../src/statistics/controlChart.js';

const value = fc.integer({ min: 1, max: 3000 }).map((tenths) => tenths / 10);
const series = fc.array(value, { minLength: 8, maxLength: 60 });
// Few different values, so that ties, points on the mean and points on a limit come up.
const coarse = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 60 });
const anySeries = fc.oneof(series, coarse);

/** The rules written a second time, point by point, in whole numbers: tenths as BigInt, levels as fractions. */
function causesByHand(values: readonly number[]): (string | null)[] {
  const tenths = values.map((each) => BigInt(Math.round(each * 10)));
  const total = (list: readonly bigint[]): bigint => list.reduce((sum, each) => sum + each, 0n);
  const n = BigInt(tenths.length);
  const m = n - 1n;
  const range = total(tenths.slice(1).map((each, index) => abs(each - (tenths[index] ?? 0n))));
  // Everything × n × m × 300: the mean is sum × m × 300, a limit 2.66 × range × n × 300 away.
  const scaled = tenths.map((each) => each * n * m * 300n - total(tenths) * m * 300n);
  const [outer, near] = [798n * range * n, 532n * range * n];
  const isFlat = range === 0n;
  const side = (each: bigint): number => (each > 0n ? 1 : each < 0n ? -1 : 0);
  const isOutside = scaled.map((each) => !isFlat && abs(each) > outer);
  const isNear = scaled.map((each, index) => !isFlat && !isOutside[index] && abs(each) > near);
  const name = (index: number, above: string, below: string): string => ((scaled[index] ?? 0n) > 0n ? above : below);
  const windows = (length: number, at: number): number[][] =>
    Array.from({ length }, (_, back) => Array.from({ length }, (_unused, step) => at - back + step)).filter(
      (window) => (window[0] ?? 0) >= 0 && (window.at(-1) ?? 0) < values.length,
    );
  const trendOf = (window: readonly number[]): number => {
    const steps = window.slice(1).map((index) => Math.sign((values[index] ?? 0) - (values[index - 1] ?? 0)));
    return steps.every((step) => step === steps[0]) ? (steps[0] ?? 0) : 0;
  };
  return values.map((_, index) => {
    if (isOutside[index]) return name(index, 'above-upper-limit', 'below-lower-limit');
    // The window that reaches furthest on is the later trend.
    const trend = windows(7, index)
      .map(trendOf)
      .find((direction) => direction !== 0);
    if (trend !== undefined) return trend > 0 ? 'rising-trend' : 'falling-trend';
    const oneSide = (window: readonly number[]): boolean =>
      window.every((at) => side(scaled[at] ?? 0n) !== 0 && side(scaled[at] ?? 0n) === side(scaled[index] ?? 0n));
    if (
      isNear[index]
      && windows(3, index).some((three) => oneSide(three) && three.filter((at) => isNear[at]).length > 1)
    ) {
      return name(index, 'two-of-three-above', 'two-of-three-below');
    }
    return windows(7, index).some(oneSide) ? name(index, 'shift-above', 'shift-below') : null;
  });
}

function abs(each: bigint): bigint {
  return each < 0n ? -each : each;
}

describe('controlChart', () => {
  it('finds the special causes that the rules give if applied point by point, in whole numbers', () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const { points } = controlChart(values, { improvement: 'increase', screenOutliers: false });
        expect(points.map(({ specialCause }) => specialCause)).toStrictEqual(causesByHand(values));
      }),
      { numRuns: 500 },
    );
  });

  it('is reversed if the values are', () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const chart = controlChart(values, { improvement: 'increase' });
        const turned = controlChart(
          values.map((each) => 0 - each),
          { improvement: 'decrease' },
        );
        expect(turned.points.map(({ pointType }) => pointType)).toStrictEqual(
          chart.points.map(({ pointType }) => pointType),
        );
        expect(turned.groups[0]?.lower).toBe(0 - (chart.groups[0]?.upper ?? NaN) + 0);
      }),
    );
  });

  it('judges the same if everything is scaled and shifted', () => {
    fc.assert(
      fc.property(coarse, fc.constantFrom(0.1, 3, 0.007), fc.constantFrom(0, 0.3, 1000.1), (values, scale, offset) => {
        const text = (each: number): string => (each * scale + offset).toFixed(6);
        const one = controlChart(values, { improvement: 'increase' });
        const other = controlChart(values.map(text), { improvement: 'increase' });
        expect(other.points.map(({ specialCause }) => specialCause)).toStrictEqual(
          one.points.map(({ specialCause }) => specialCause),
        );
      }),
    );
  });

  it('draws each group as if it were the only one', () => {
    fc.assert(
      fc.property(series, series, (first, second) => {
        const both = controlChart([...first, ...second], { improvement: 'decrease', rebaseAt: [first.length] });
        const alone = [first, second].map((values) => controlChart(values, { improvement: 'decrease' }));
        expect(both.points.map(({ specialCause }) => specialCause)).toStrictEqual(
          alone.flatMap(({ points }) => points.map(({ specialCause }) => specialCause)),
        );
        expect(both.variation).toBe(alone[1]?.variation);
      }),
    );
  });
});
