import type { KnownFigure } from '../../model/figure.js';

const FAR = 10;

/**
 * Says whether a lone number of a percentage is more than ten times the baseline, which has no percent sign and is at
 * most 1.
 */
export function isPerhapsShare(baseline: KnownFigure, printed: string, value: number): boolean {
  return baseline.value > 0 && baseline.value <= 1 && !printed.includes('%') && value > FAR * baseline.value;
}
