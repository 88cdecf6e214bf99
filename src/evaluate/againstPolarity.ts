import type { Indicator } from '../model/indicator.js';
import { type Bound, wantsLess } from './bound.js';

/**
 * Tells whether a target asks for what the polarity calls worse. A rank counts places, not figures: the lowest place may be
 * the best of the highest figures.
 */
export function isAgainstPolarity({ target, polarity }: Indicator, bound: Bound | undefined): boolean {
  if (bound === undefined || bound.operator === 'between' || target.kind === 'rank') return false;
  return polarity === (wantsLess(bound.operator) ? 'higher-is-better' : 'lower-is-better');
}
