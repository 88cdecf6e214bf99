import { refuse, requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import { differenceOver, type Exact, order, read, times, toNumber } from '../exact/exact.js';
import { formatNumber } from '../format/formatNumber.js';
import type { Numeric } from '../model/numeric.js';

/**
 * How {@link falseDiscoveryRate} judges.
 *
 * @category Statistics
 */
export interface FalseDiscoveryOptions {
  /** The share of the findings that may be false, above 0 and below 1: 0.05 if left out. */
  readonly rate?: Numeric | undefined;
  /**
   * `benjamini-hochberg` (the default) for comparisons that are independent or move together, such as those of areas
   * with one benchmark; `benjamini-yekutieli` for any others.
   */
  readonly method?: 'benjamini-hochberg' | 'benjamini-yekutieli' | undefined;
  /** What was compared, in the plural, for the text: `districts`. `comparisons` if left out. */
  readonly of?: string | undefined;
}

/**
 * One of many comparisons.
 *
 * @category Statistics
 */
export interface Discovery {
  /** The p-value adjusted for all of them together: the lowest rate of false discoveries at which it is a finding. */
  readonly adjusted: number;
  /** Whether it is a finding at the rate you asked for. */
  readonly isFinding: boolean;
}

/**
 * Which of many comparisons are findings.
 *
 * @category Statistics
 */
export interface FalseDiscoveries {
  /** Each comparison in the order given, `null` if it has no p-value. */
  readonly results: readonly (Discovery | null)[];
  /** How many are findings. */
  readonly findings: number;
  /** How many have a p-value. */
  readonly of: number;
  /** The rate. */
  readonly rate: number;
  /** The result in words. */
  readonly text: string;
}

/**
 * Says which of many comparisons stand out, so that no more than a stated share of them is expected to be chance.
 *
 * Those that stand out are called findings. Of 40 indicators that did not change, about 2 differ by chance at 95%. This
 * goes through the p-values from the smallest up, using the method of Benjamini and Hochberg or of Benjamini and
 * Yekutieli, as R's `p.adjust` does. It is judged exactly. It does not give the chance that a single finding is false,
 * and a comparison that is not a finding has not been shown to be equal.
 *
 * Give it all the comparisons you made, not only those that looked striking. Do not use it for one comparison chosen
 * beforehand, or for the points of a control chart, whose limits already allow for many.
 *
 * @param pValues - The p-values, as from {@link compareTwoRates}, `null` if there is none.
 * @param options - The rate, the method and what was compared.
 * @returns Each adjusted p-value and whether it is a finding, how many there are, and the result in words.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`.
 *
 * @see {@link https://doi.org/10.1111/j.2517-6161.1995.tb02031.x | Y. Benjamini and Y. Hochberg, Controlling the false discovery rate}
 * @see {@link https://stat.ethz.ch/R-manual/R-devel/library/stats/html/p.adjust.html | R, p.adjust}
 *
 * @example
 * ```ts
 * import { falseDiscoveryRate } from 'community-safety-plan';
 *
 * const found = falseDiscoveryRate([0.004, 0.03, null, 0.2, 0.6], { of: 'indicators' });
 * found.results.map((result) => result?.isFinding ?? null); // => [true, false, null, false, false]
 * found.text; // => '1 of 4 indicators differs by more than chance. Of findings made in this way, no more than 5% are expected to be chance. One by one at 5%, 2 would have been called different.'
 * ```
 *
 * @category Statistics
 */
export function falseDiscoveryRate(
  pValues: readonly (Numeric | null)[],
  options: FalseDiscoveryOptions = {},
): FalseDiscoveries {
  requireArray(pValues, 'pValues');
  const given = requireKeys(options, ['rate', 'method', 'of'], 'The second argument of falseDiscoveryRate');
  const { method = 'benjamini-hochberg', of: things = 'comparisons' } = given;
  requireOneOf(method, ['benjamini-hochberg', 'benjamini-yekutieli'], 'method');
  requireText(things, 'of');
  const rate = read(given.rate ?? 0.05, 'rate');
  if (order(rate, 0) <= 0 || order(rate, 1) >= 0) refuse('rate', 'above 0 and below 1', given.rate);
  const known = pValues.flatMap((value, index) =>
    value === null ? [] : [{ index, value: readProbability(value, `pValues[${String(index)}]`) }],
  );
  known.sort((one, other) => order(other.value, one.value));
  const weight = method === 'benjamini-hochberg' ? known.length : known.length * harmonic(known.length);
  const results: (Discovery | null)[] = pValues.map(() => null);
  let adjusted = 1;
  let isFinding = false;
  let findings = 0;
  // From the largest down: what is less probable than a finding is one too.
  for (const [before, { index, value }] of known.entries()) {
    const place = known.length - before;
    const weighted = times(value, weight);
    isFinding ||= order(weighted, times(rate, place)) <= 0;
    adjusted = Math.min(adjusted, differenceOver(weighted, 0, 1, place, undefined));
    results[index] = { adjusted, isFinding };
    if (isFinding) findings += 1;
  }
  const single = known.filter(({ value }) => order(value, rate) < 0).length;
  return {
    results,
    findings,
    of: known.length,
    rate: toNumber(rate),
    text: inWords(findings, known.length, things, rate, single),
  };
}

function readProbability(value: Numeric, name: string): Exact {
  const probability = read(value, name);
  if (order(probability, 0) < 0 || order(probability, 1) > 0) refuse(name, 'from 0 to 1', value);
  return probability;
}

function harmonic(size: number): number {
  let sum = 0;
  for (let number = size; number > 0; number -= 1) sum += 1 / number;
  return sum;
}

function inWords(findings: number, all: number, things: string, rate: Exact, single: number): string {
  const found = findings === 0 ? 'None' : formatNumber(findings);
  const verb = findings > 1 ? 'differ' : 'differs';
  const percent = `${formatNumber(differenceOver(rate, 0, 100, 1, undefined))}%`;
  const expected =
    findings === 0 ? '' : ` Of findings made in this way, no more than ${percent} are expected to be chance.`;
  const oneByOne = `One by one at ${percent}, ${single === 0 ? 'none' : formatNumber(single)} would have been called different.`;
  return `${found} of ${formatNumber(all)} ${things} ${verb} by more than chance.${expected} ${oneByOne}`;
}
