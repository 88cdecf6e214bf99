import { refuse } from '../errors/require.js';
import { differenceOver, type Exact, order, read, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/**
 * How much less certain a survey is than a simple random sample of its size, because it was weighted or clustered. Give
 * one of the two, as stated by its publisher.
 *
 * @category Statistics
 */
export interface SurveyDesign {
  /**
   * The variance over that of a simple random sample (deff), at least 1. A publisher's design factor (deft) is its
   * square root: square it first.
   */
  readonly designEffect?: Numeric | undefined;
  /** The size of the simple random sample that would be as certain, above 0 and no more than the whole. */
  readonly effectiveSampleSize?: Numeric | undefined;
}

/** The keys of a survey's design. */
export const DESIGN_KEYS: readonly (keyof SurveyDesign)[] = ['designEffect', 'effectiveSampleSize'];

/**
 * Reads the design effect of a sample, 1 where none is given. Below 1 it would make a survey more certain than a random
 * sample, which a design factor or a size in its place would seem to.
 */
export function readDesign({ designEffect, effectiveSampleSize }: SurveyDesign, whole: Exact, place = ''): number {
  const [key, given] =
    effectiveSampleSize === undefined
      ? (['designEffect', designEffect ?? 1] as const)
      : (['effectiveSampleSize', effectiveSampleSize] as const);
  const name = place + key;
  const number = read(given, name);
  const isEffect = given !== effectiveSampleSize;
  if (!isEffect && designEffect !== undefined) refuse(name, 'left out next to a designEffect', given);
  if (isEffect ? order(number, 1) < 0 : order(number, 0) <= 0 || order(number, whole) > 0) {
    refuse(name, isEffect ? 'at least 1' : 'above 0 and no more than the whole', given);
  }
  return isEffect ? toNumber(number) : differenceOver(whole, 0, 1, number, undefined);
}
