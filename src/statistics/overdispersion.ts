import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { toNumber } from '../exact/exact.js';
import type { Fraction } from './comparison.js';

/**
 * How much areas differ among themselves by more than chance, and whether this widens the lines of a funnel.
 *
 * @category Statistics
 */
export interface Overdispersion {
  /** Whether chance is multiplied (`multiplicative`) or a spread between areas is added to it (`additive`). */
  readonly form: 'multiplicative' | 'additive';
  /**
   * The dispersion ratio φ, the mean of the squared z-scores of the areas: about 1 if they differ only by chance.
   */
  readonly dispersion: number;
  /**
   * The variance between areas τ², of the square roots of ratios or of the arcsines of proportions; 0 if there is none.
   */
  readonly betweenVariance: number;
  /** Whether this widens the lines; false if areas differ by no more than chance. */
  readonly isWidened: boolean;
}

/** A scale on which chance moves areas of one size alike, whatever their rate. */
export interface Scale {
  /** The average on the scale. */
  readonly centre: number;
  readonly of: (area: Fraction) => number;
  /** The share at a place of the scale. */
  readonly shareAt: (place: number) => number;
  /** The standard error of an area of a size. */
  readonly error: (population: number) => number;
}

const FEWEST_AREAS = 5;
// D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185–1202: a tenth at either end is drawn in, so that the
// areas that should be found do not widen the lines themselves.
const WINSORISED = 0.1;

/**
 * Returns the scale of rates, the square root of the ratio to the average, or of proportions, the arcsine of the root.
 */
export function scaleOf(average: number, statistic: 'rate' | 'proportion'): Scale {
  const share = ({ over, under }: Fraction): number => toNumber(over) / toNumber(under);
  return statistic === 'rate'
    ? {
        centre: 1,
        of: (area) => Math.sqrt(share(area) / average),
        shareAt: (place) => average * Math.max(0, place) ** 2,
        error: (population) => 0.5 / Math.sqrt(average * population),
      }
    : {
        centre: Math.asin(Math.sqrt(average)),
        of: (area) => Math.asin(Math.sqrt(share(area))),
        shareAt: (place) => Math.sin(Math.min(Math.PI / 2, Math.max(0, place))) ** 2,
        error: (population) => 0.5 / Math.sqrt(population),
      };
}

/** Works out by how much areas differ from their average by more than chance. */
export function overdispersionOf(
  areas: readonly Fraction[],
  scale: Scale,
  form: Overdispersion['form'],
): Overdispersion {
  if (areas.length < FEWEST_AREAS) {
    throw new CommunitySafetyError(
      'TOO_FEW_POINTS',
      `Overdispersion needs at least ${String(FEWEST_AREAS)} areas, and there are ${String(areas.length)}.`,
      { argument: 'areas', points: areas.length, needed: FEWEST_AREAS },
    );
  }
  const errors = areas.map(({ under }) => scale.error(toNumber(under)));
  const scores = winsorised(areas.map((area, index) => (scale.of(area) - scale.centre) / Number(errors[index])));
  const dispersion = total(scores.map((score) => score ** 2)) / areas.length;
  // R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986), 177–188.
  const weights = errors.map((error) => error ** -2);
  const excess = areas.length * dispersion - (areas.length - 1);
  const all = total(weights);
  const betweenVariance = Math.max(0, excess) / (all - total(weights.map((weight) => weight ** 2)) / all);
  return {
    form,
    dispersion,
    betweenVariance,
    isWidened: form === 'multiplicative' ? dispersion > 1 : betweenVariance > 0,
  };
}

/** Returns the standard error of an area of a size, chance and the spread between areas together. */
export function widenedError(
  scale: Scale,
  { form, dispersion, betweenVariance }: Overdispersion,
  population: number,
): number {
  const error = scale.error(population);
  return form === 'multiplicative' ? error * Math.sqrt(dispersion) : Math.hypot(error, Math.sqrt(betweenVariance));
}

function winsorised(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((one, other) => one - other);
  const [low, high] = [quantile(sorted, WINSORISED), quantile(sorted, 1 - WINSORISED)];
  return scores.map((score) => Math.min(high, Math.max(low, score)));
}

// Type 7 of R. J. Hyndman and Y. Fan, which R takes where nothing else is said.
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [Number(sorted[Math.floor(place)]), Number(sorted[Math.ceil(place)])];
  return below + (place - Math.floor(place)) * (above - below);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
