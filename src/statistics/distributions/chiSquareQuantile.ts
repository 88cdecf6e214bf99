import { normalQuantile } from './normalQuantile.js';
import { deviance, logOfGamma, STIRLING_FROM, stirlingError } from './stirling.js';

/** The end of a distribution that is cut off. */
export type Tail = 'lower' | 'upper';

const SMALLEST_LOGARITHM = -700;
// Newton's method doubles the digits that are right: after a step as small as this, a double holds no better.
const LAST_STEP = 1e-9;

/**
 * Returns the value that cuts off one end of a chi-square distribution: with `lower` a smaller value has the
 * probability `tail`, with `upper` a larger one. A tail lies above 0 and below 0.5; an upper one needs at least 2
 * degrees of freedom.
 *
 * The inverse of the regularised incomplete gamma function, by Newton's method on the logarithm of the tail against the
 * logarithm of the value. That curve is concave, so that every step but the first comes from the same side and none
 * goes too far. Right to 1e-12 for degrees from 0 to 20 million and tails down to 1e-9: compared with mpmath.
 */
export function chiSquareQuantile(end: Tail, tail: number, degreesOfFreedom: number): number {
  const shape = degreesOfFreedom / 2;
  // All of the distribution without degrees of freedom lies at 0.
  if (shape === 0) return 0;
  const logGamma = logOfGamma(shape);
  // P(a, x) < x^a ÷ Γ(a + 1): never above the lower quantile, and very near it where that is small.
  const floor = (Math.log(tail) + logGamma) / shape;
  if (end === 'lower' && floor < SMALLEST_LOGARITHM) return 0;
  let logarithm = Math.max(floor, Math.log(wilsonHilferty(end, tail, shape)));
  for (let step = 1; Math.abs(step) > LAST_STEP; logarithm += step) {
    const value = Math.exp(logarithm);
    const weight = weightAt(value, shape, logGamma);
    const probability = probabilityOf(end, value, shape, weight);
    const miss = Math.log(tail / probability) * (end === 'lower' ? 1 : -1);
    step = (miss * probability) / (shape * weight);
  }
  return 2 * Math.exp(logarithm);
}

// E. B. Wilson and M. M. Hilferty, The Distribution of Chi-Square, PNAS 17 (1931), 684–688: where the search begins.
function wilsonHilferty(end: Tail, tail: number, shape: number): number {
  const z = normalQuantile(tail) * (end === 'lower' ? -1 : 1);
  return shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}

// P(a, x) or Q(a, x), the one of the two that is small by the expansion that gives it without subtraction.
function probabilityOf(end: Tail, value: number, shape: number, weight: number): number {
  const isBelow = value < shape + 1;
  const nearby = weight * (isBelow ? series(value, shape) : shape * continuedFraction(value, shape));
  return isBelow === (end === 'lower') ? nearby : 1 - nearby;
}

// NIST Digital Library of Mathematical Functions, 8.7.1: P(a, x) = x^a e^−x ÷ Γ(a + 1) × (1 + x ÷ (a + 1) + …).
function series(value: number, shape: number): number {
  let sum = 1;
  let term = 1;
  for (let next = shape + 1; term > sum * Number.EPSILON; next += 1) {
    term *= value / next;
    sum += term;
  }
  return sum;
}

// The same, 8.9.2, by Lentz's method in the form of Numerical Recipes (3rd edition, 5.2): Q(a, x) × Γ(a) ÷ (x^a e^−x).
function continuedFraction(value: number, shape: number): number {
  let b = value + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  let factor = 0;
  for (let index = 1; Math.abs(factor - 1) > Number.EPSILON; index += 1) {
    const a = index * (shape - index);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}

// x^a e^−x ÷ Γ(a + 1), which is the Poisson probability of a events where x are expected.
function weightAt(value: number, shape: number, logGamma: number): number {
  if (shape < STIRLING_FROM) return Math.exp(shape * Math.log(value) - value - logGamma);
  // Written out, large terms would cancel: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
  return Math.exp(-stirlingError(shape) - deviance(shape, value)) / Math.sqrt(2 * Math.PI * shape);
}
