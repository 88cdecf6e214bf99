import type { KnownFigure } from '../../model/figure.js';

const FAR = 10;

/**
 * Says whether a bare number for a percentage is more than ten times a baseline of at most 1 without a percent sign.
 */
export function isPerhapsShare(baseline: KnownFigure, printed: string, value: number): boolean {
  return baseline.value > 0 && baseline.value <= 1 && !printed.includes('%') && value > FAR * baseline.value;
}
