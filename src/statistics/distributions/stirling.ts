/** From here on five terms of Stirling's series are right to the last digit of a double. */
export const STIRLING_FROM = 16;

/** Returns ln Γ(a + 1): by Stirling's series, and below it by Γ(a + 1) = Γ(a + 2) ÷ (a + 1). */
export function logOfGamma(shape: number): number {
  let from = shape;
  let product = 1;
  while (from < STIRLING_FROM) {
    from += 1;
    product *= from;
  }
  return (from + 0.5) * Math.log(from) - from + 0.5 * Math.log(2 * Math.PI) + stirlingError(from) - Math.log(product);
}

/** Returns what Stirling's formula leaves out of ln Γ(a + 1), from 16 on. */
export function stirlingError(shape: number): number {
  const square = shape * shape;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / shape;
}

/**
 * Returns a ln(a ÷ x) + x − a, without cancellation where a and x are near each other. It is bd0 of C. Loader, Fast and
 * Accurate Computation of Binomial Probabilities (2000).
 */
export function deviance(shape: number, value: number): number {
  const ratio = (shape - value) / (shape + value);
  if (Math.abs(ratio) > 0.1) return shape * Math.log(shape / value) + value - shape;
  let sum = (shape - value) * ratio;
  let power = 2 * shape * ratio;
  for (let odd = 3; Math.abs(power) > sum * Number.EPSILON; odd += 2) {
    power *= ratio * ratio;
    sum += power / odd;
  }
  return sum;
}
