import { requireKeys, requireOneOf } from '../errors/require.js';
import { order, read } from '../exact/exact.js';
import type { DirectionOfTravel } from '../model/directionOfTravel.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';

/**
 * The input of {@link directionOfTravel}.
 *
 * @category Comparison
 */
export interface DirectionOfTravelInput {
  /** The later figure. */
  readonly current: Numeric;
  /** The earlier figure, in the same unit. */
  readonly previous: Numeric;
  /** Which direction is good. */
  readonly polarity: Polarity;
}

/**
 * Returns how a figure has changed from one period to the next.
 *
 * It judges two figures on their exact values and says nothing about chance. For two areas in one period use
 * {@link compare}.
 *
 * @param input - The two figures and the polarity.
 * @returns The direction, as a word.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { directionOfTravel } from 'community-safety-plan';
 *
 * directionOfTravel({ current: 55, previous: 58, polarity: 'lower-is-better' }); // => 'improving'
 * directionOfTravel({ current: 55, previous: 58, polarity: 'no-judgement' }); // => 'decreasing'
 * ```
 *
 * @category Comparison
 */
export function directionOfTravel(input: DirectionOfTravelInput): DirectionOfTravel {
  const given = requireKeys(input, ['current', 'previous', 'polarity'], 'The argument of directionOfTravel');
  const { polarity } = given;
  const current = read(given.current, 'current');
  const previous = read(given.previous, 'previous');
  requireOneOf(polarity, POLARITIES, 'polarity');
  const side = order(current, previous);
  if (side === 0) return 'unchanged';
  if (polarity === 'no-judgement') return side < 0 ? 'decreasing' : 'increasing';
  return side < 0 === (polarity === 'lower-is-better') ? 'improving' : 'worsening';
}
