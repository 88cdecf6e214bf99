import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { ErrorCode } from '../errors/errorCode.js';
import { refuse } from '../errors/require.js';
import { show } from '../errors/show.js';
import { type Exact, order, read } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/** Reads a count: a number that is not below zero. */
export function readCount(value: Numeric, name: string): Exact {
  const count = read(value, name);
  if (order(count, 0) >= 0) return count;
  throw new CommunitySafetyError('NEGATIVE_COUNT', `${name} must not be negative, not ${show(value)}.`, {
    argument: name,
    value,
  });
}

/** Reads a denominator: a count that is not zero. */
export function readDenominator(value: Numeric, name: string, zeroCode: ErrorCode): Exact {
  const denominator = readCount(value, name);
  if (order(denominator, 0) !== 0) return denominator;
  throw new CommunitySafetyError(zeroCode, `${name} must be greater than 0, not 0: nothing can be divided by it.`, {
    argument: name,
    value,
  });
}

/** Reads the base of a rate: a number greater than zero. */
export function readPer(value: Numeric): Exact {
  const per = read(value, 'per');
  if (order(per, 0) > 0) return per;
  return refuse('per', 'greater than 0', value);
}
