import { type Exact, minus, order, toNumber } from '../exact/exact.js';
import { comparisonWarning, type ComparisonWarning, type CountedPart } from '../explain/refusals.js';

// ONS, User guide to mortality statistics (and its answer FOI/2021/3301): standardised rates on fewer than 10 events
// are not given, crude rates on fewer than 20 are marked unreliable; below 10 PHEindicatormethods does not standardise
// either.
const FEWEST_TO_STANDARDISE = 10;
const FEWEST_TO_BE_RELIABLE = 20;
// J. D. Parker and others, National Center for Health Statistics Data Presentation Standards for Proportions, Vital and
// Health Statistics 2(175), 2017: a proportion of fewer than 30 is not shown.
const SMALLEST_WHOLE = 30;

/**
 * Our own choice. The Poisson distribution asks for rare events in a large population, and rates are mostly per 1,000:
 * in fewer people than that, one person's doings move the rate by more than 1.
 */
export const SMALLEST_POPULATION = 1000;

/** Warns of a count on which a figure says little. */
export function smallCount(count: Exact, counted: CountedPart): ComparisonWarning[] {
  if (order(count, FEWEST_TO_STANDARDISE) < 0) {
    return [comparisonWarning('small-count', { counted, count: toNumber(count), fewest: FEWEST_TO_STANDARDISE })];
  }
  if (order(count, FEWEST_TO_BE_RELIABLE) < 0) {
    return [comparisonWarning('unreliable', { counted, count: toNumber(count), fewest: FEWEST_TO_BE_RELIABLE })];
  }
  return [];
}

/** Warns of a denominator in which one person moves the figure too easily. */
export function smallDenominator(denominator: Exact, counted: CountedPart, smallest: Exact): ComparisonWarning[] {
  if (order(denominator, smallest) >= 0) return [];
  const data = { counted, count: toNumber(denominator), fewest: toNumber(smallest) };
  return [comparisonWarning('small-denominator', data)];
}

/**
 * Warns of a proportion on which little can be said, on either side: 3 who are not of 400 say as little as 3 who are.
 * Of a survey with a design effect the effective numbers count, as the National Center for Health Statistics has it.
 */
export function smallProportion(part: Exact, whole: Exact, designEffect = 1): ComparisonWarning[] {
  const rest = minus(whole, part);
  const isPart = order(part, rest) <= 0;
  const side = isPart ? 'part' : 'rest';
  const isPlain = designEffect === 1;
  const effective = (number: Exact): Exact => (isPlain ? number : toNumber(number) / designEffect);
  return [
    ...smallCount(effective(isPart ? part : rest), isPlain ? side : `effective-${side}`),
    ...smallDenominator(effective(whole), isPlain ? 'whole' : 'effective-whole', SMALLEST_WHOLE),
  ];
}
