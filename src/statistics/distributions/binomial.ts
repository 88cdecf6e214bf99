import { normalQuantile } from './normalQuantile.js';
import { deviance, logOfGamma, STIRLING_FROM, stirlingError } from './stirling.js';

// Of the standard error: Newton's method doubles the digits that are right, so that after such a step a double holds no
// better.
const LAST_STEP = 1e-7;
const LAST_TERM = 1e-17;

/**
 * Returns the probability of at least so many of all, where one has the probability p and 1 − p is q. Both are
 * arguments, since each may be too small for the other to show it.
 *
 * The terms are added up from the first, which is worked out as C. Loader, Fast and Accurate Computation of Binomial
 * Probabilities (2000), does. It takes some ten times as many steps as the square root of the count.
 */
export function binomialAtLeast(some: number, all: number, p: number, q: number): number {
  return some === 0 ? 1 : tailOf(some, all - some + 1, p, q).probability;
}

/**
 * Returns the odds p ÷ (1 − p) at which at least so many of all, at least 1, have the probability `tail`: the lower
 * limit of C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404–413. The upper one is 1 ÷ the odds of the others.
 *
 * Newton's method on the logarithm of the tail against that of the odds: this curve is concave, so that every step but
 * the first comes from the same side and none goes too far.
 */
export function oddsOfAtLeast(some: number, all: number, tail: number): number {
  const others = all - some + 1;
  const error = Math.sqrt(1 / some + 1 / others);
  // About the middle of the distribution, which no tail reaches.
  let high = Math.log(some / others);
  let logarithm = high - normalQuantile(tail) * error;
  for (let step = 1; Math.abs(step) > LAST_STEP * error; logarithm += step) {
    const odds = Math.exp(logarithm);
    const { probability, slope } = tailOf(some, others, odds / (1 + odds), 1 / (1 + odds));
    if (probability > tail) high = logarithm;
    // Too low for a double to say: half of the way back.
    step = probability === 0 ? (high - logarithm) / 2 : (Math.log(tail / probability) * probability) / slope;
  }
  return Math.exp(logarithm);
}

// The probability of a or more of a + b − 1, which is I_p(a, b), and its slope against ln(p ÷ q): p^a q^b ÷ B(a, b).
function tailOf(a: number, b: number, p: number, q: number): { probability: number; slope: number } {
  const both = a + b;
  const exponent = errorOf(both) - errorOf(a) - errorOf(b) - deviance(a, both * p) - deviance(b, both * q);
  const slope = Math.exp(exponent) * Math.sqrt(((a / both) * b) / (2 * Math.PI));
  // The smaller end is added up: the other is 1 less it.
  const probability =
    a * q >= b * p ? (slope / (a * q)) * termsFrom(a, b, p / q) : 1 - (slope / (b * p)) * termsFrom(b, a, q / p);
  return { probability, slope };
}

// What Stirling's formula leaves out of ln Γ(a + 1).
function errorOf(shape: number): number {
  return shape < STIRLING_FROM
    ? logOfGamma(shape) - (shape + 0.5) * Math.log(shape) + shape - 0.5 * Math.log(2 * Math.PI)
    : stirlingError(shape);
}

// The probabilities of a, a + 1 and so on in terms of the first: each is smaller than the one before.
function termsFrom(a: number, b: number, odds: number): number {
  let sum = 1;
  let term = 1;
  for (let further = 1; further < b && term > sum * LAST_TERM; further += 1) {
    term *= ((b - further) / (a + further)) * odds;
    sum += term;
  }
  return sum;
}
