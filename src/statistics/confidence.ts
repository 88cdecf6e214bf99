import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { minus, order, read, times, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/** A level of confidence, and what it leaves out at either end. */
export interface Confidence {
  readonly level: number;
  readonly tail: number;
}

/** The level that applies where none is given. */
export const CONFIDENCE_95: Confidence = { level: 0.95, tail: 0.025 };

/** The second level of a comparison, as wide as three standard errors. */
export const CONFIDENCE_998: Confidence = { level: 0.998, tail: 0.001 };

/** Reads a level of confidence: from 0.9 up to but not including 1, or the same in per cent. */
export function readConfidence(value: Numeric | undefined): Confidence {
  if (value === undefined) return CONFIDENCE_95;
  const given = read(value, 'confidence');
  const level = order(given, 90) < 0 ? given : times(given, 0.01);
  if (order(level, 0.9) < 0 || order(level, 1) >= 0) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `confidence must be at least 0.9 and less than 1 (write 0.95 for 95%), not ${show(value)}.`,
      { argument: 'confidence', value },
    );
  }
  // Taken away from 1 in decimals: in doubles 1 - 0.999999 loses six of its digits.
  return { level: toNumber(level), tail: toNumber(times(minus(1, level), 0.5)) };
}
