/**
 * A number of things counted, over the whole of a figure's period.
 *
 * @category Model
 */
export interface CountUnit {
  /** The word that tells a count from a percentage or a rate. */
  readonly kind: 'count';
  /** What is counted, in the plural: `offences`, `people`, `needles`. */
  readonly of: string;
}

/**
 * A part of a whole in per cent, 0 to 100.
 *
 * @category Model
 */
export interface PercentageUnit {
  /** The word that tells a percentage from a count or a rate. */
  readonly kind: 'percentage';
  /** The whole that the percentage is of: `people surveyed`, `victims`. */
  readonly of?: string;
}

/**
 * A count per so many of a population.
 *
 * @category Model
 */
export interface RateUnit {
  /** The word that tells a rate from a count or a percentage. */
  readonly kind: 'rate';
  /** The size of the base: `1000` for a rate per 1,000. Greater than 0. */
  readonly per: number;
  /** The denominator: `population`, `households`, `people aged 10 to 17`. */
  readonly of: string;
}

/**
 * What a figure is measured in.
 *
 * @category Model
 */
export type Unit = CountUnit | PercentageUnit | RateUnit;

/** Every kind of unit, to check a value against. */
export const UNIT_KINDS: readonly Unit['kind'][] = ['count', 'percentage', 'rate'];
