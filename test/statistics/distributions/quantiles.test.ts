import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, type Tail } from '../../../src/statistics/distributions/chiSquareQuantile.js';
import { normalQuantile } from '../../../src/statistics/distributions/normalQuantile.js';
import { vectors } from '../../fixtures/reference/vectors.js';
import { expectClose } from '../closeTo.js';

// mpmath at 40 digits: tails down to 1e-9 (and 1e-300 of the normal), degrees of freedom up to 20 million.
describe('the quantiles compared with mpmath', () => {
  it.each(vectors('mpmath_quantiles', 'normalQuantile'))('normal: $input', ({ input, expected }) => {
    expectClose(normalQuantile(input['tail'] as number), expected['z'] as number, 1e-14);
  });

  it.each(vectors('mpmath_quantiles', 'chiSquareQuantile'))('chi-square: $input', ({ input, expected }) => {
    const { end, tail, degreesOfFreedom } = input as { end: Tail; tail: number; degreesOfFreedom: number };
    expectClose(chiSquareQuantile(end, tail, degreesOfFreedom), expected['value'] as number, 1e-12);
  });
});

describe('the quantiles compared with R', () => {
  it.each(vectors('ci_primitives', 'qnorm'))('qnorm: $input', ({ input, expected }) => {
    expectClose(normalQuantile(1 - (input['p'] as number)), expected['z'] as number, 1e-14);
  });

  it.each(vectors('ci_primitives', 'qchisq'))('qchisq: $input', ({ input, expected }) => {
    const { p, df } = input as { p: number; df: number };
    // 1 - 0.999 is not 0.001 to the last digit.
    const quantile = p < 0.5 ? chiSquareQuantile('lower', p, df) : chiSquareQuantile('upper', 1 - p, df);
    expectClose(quantile, expected['x'] as number, 1e-12);
  });
});

describe('chiSquareQuantile', () => {
  it('is −2 ln of the tail with two degrees of freedom, where the distribution is exponential', () => {
    for (const tail of [0.4, 0.05, 0.001, 1e-9]) {
      expectClose(chiSquareQuantile('upper', tail, 2), -2 * Math.log(tail), 1e-14);
      expectClose(chiSquareQuantile('lower', tail, 2), -2 * Math.log1p(-tail), 1e-14);
    }
  });

  it('is the square of the normal quantile with one degree of freedom', () => {
    // P(X² < x) = 0.1 where |X| < z with 0.45 above it.
    expectClose(chiSquareQuantile('lower', 0.1, 1), normalQuantile(0.45) ** 2, 1e-12);
  });

  it('is 0 with no degrees of freedom, and if the value is too small for a double', () => {
    expect(chiSquareQuantile('lower', 0.025, 0)).toBe(0);
    expect(chiSquareQuantile('lower', 0.025, 1e-3)).toBe(0);
  });
});
