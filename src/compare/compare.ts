import { requireKeys, requireOneOf } from '../errors/require.js';
import { checkDecimals, differenceOver, order, read } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';

/**
 * The input of {@link compare}.
 *
 * @category Comparison
 */
export interface CompareInput {
  /** The area's own figure. */
  readonly local: Numeric;
  /** The comparator's figure, in the same unit and for the same period. */
  readonly comparator: Numeric;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** How many decimals to round the differences to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * How an area compares with a comparator: `better`, `worse` or `same`; `higher` or `lower` if neither is good.
 *
 * @category Comparison
 */
export type Position = 'better' | 'worse' | 'same' | 'higher' | 'lower';

/**
 * An area's figure next to a comparator's.
 *
 * @category Comparison
 */
export interface Comparison {
  /** The area's figure minus the comparator's, in their unit: percentage points if they are percentages. */
  readonly difference: number;
  /** The difference as a percentage of the comparator's figure; `null` if that is 0 and the area's is not. */
  readonly percentageDifference: number | null;
  /** Whether the area is better or worse, judged on the unrounded values. */
  readonly position: Position;
}

/**
 * Returns how an area's figure compares with a comparator's: how much it differs by, and whether that is better or
 * worse.
 *
 * The position is judged on the exact values, even if the differences are rounded. It says which figure is larger, not
 * whether the difference is more than chance. For two figures of one area over time use {@link percentageChange} or
 * {@link directionOfTravel}.
 *
 * @param input - The two figures, the polarity and the rounding.
 * @returns The difference, the difference in per cent and the position.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT` or
 * `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { compare } from 'community-safety-plan';
 *
 * const asb = compare({ local: 27.77, comparator: 31.85, polarity: 'lower-is-better', decimals: 2 });
 * asb; // => { difference: -4.08, percentageDifference: -12.81, position: 'better' }
 * compare({ local: 62.4, comparator: 63.2, polarity: 'no-judgement' }).position; // => 'lower'
 * ```
 *
 * @category Comparison
 */
export function compare(input: CompareInput): Comparison {
  const given = requireKeys(input, ['local', 'comparator', 'polarity', 'decimals'], 'The argument of compare');
  const { polarity, decimals } = given;
  const local = read(given.local, 'local');
  const comparator = read(given.comparator, 'comparator');
  requireOneOf(polarity, POLARITIES, 'polarity');
  checkDecimals(decimals);
  return {
    difference: differenceOver(local, comparator, 1, 1, decimals),
    percentageDifference:
      order(comparator, 0) !== 0
        ? differenceOver(local, comparator, 100, comparator, decimals)
        : order(local, 0) === 0
          ? 0
          : null,
    position: positionOf(order(local, comparator), polarity),
  };
}

function positionOf(side: -1 | 0 | 1, polarity: Polarity): Position {
  if (side === 0) return 'same';
  if (polarity === 'no-judgement') return side < 0 ? 'lower' : 'higher';
  return side < 0 === (polarity === 'lower-is-better') ? 'better' : 'worse';
}
