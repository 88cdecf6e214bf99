/**
 * A number of things counted, over the whole of a figure's period.
 *
 * @category Model
 */
export interface CountUnit {
  /** The word for this kind of unit. */
  readonly kind: 'count';
  /** What is counted, in the plural: `offences`, `people`, `needles`. */
  readonly of: string;
}

/**
 * A part of a whole in per cent, 0 to 100. With `signed`, it is a change or a net score in per cent, which may be below
 * 0 or above 100.
 *
 * @category Model
 */
export interface PercentageUnit {
  /** The word for this kind of unit. */
  readonly kind: 'percentage';
  /** The whole that the percentage is of: `people surveyed`, `victims`. */
  readonly of?: string;
  /** Whether it may be negative or above 100: a change in per cent, not a part of a whole. */
  readonly signed?: boolean;
}

/**
 * A count for every so many of a population.
 *
 * @category Model
 */
export interface RateUnit {
  /** The word for this kind of unit. */
  readonly kind: 'rate';
  /** The size of the base: `1000` for a rate per 1,000. Greater than 0. */
  readonly per: number;
  /** The denominator: `population`, `households`, `people aged 10 to 17`. */
  readonly of: string;
}

/**
 * A sum of money over the whole of a figure's period, such as the cost of crime in a year.
 *
 * @category Model
 */
export interface MoneyUnit {
  /** The word for this kind of unit. */
  readonly kind: 'money';
  /** The currency as its ISO 4217 code: `GBP`. */
  readonly currency: string;
}

/**
 * An average length of time, such as the minutes until an emergency call is answered. Total hours are a count of hours.
 *
 * @category Model
 */
export interface DurationUnit {
  /** The word for this kind of unit. */
  readonly kind: 'duration';
  /** The unit of time. */
  readonly unit: TimeUnit;
}

/**
 * A unit of time.
 *
 * @category Model
 */
export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/**
 * An average score on a scale, such as 7.4 out of 10. It may be negative.
 *
 * @category Model
 */
export interface ScoreUnit {
  /** The word for this kind of unit. */
  readonly kind: 'score';
  /** The scale: `out of 10`. */
  readonly of?: string;
}

/**
 * Percentage points, such as the gap between two percentages or a net score. They may be negative.
 *
 * @category Model
 */
export interface PointsUnit {
  /** The word for this kind of unit. */
  readonly kind: 'points';
}

/**
 * What a figure is measured in.
 *
 * @category Model
 */
export type Unit = CountUnit | PercentageUnit | RateUnit | MoneyUnit | DurationUnit | ScoreUnit | PointsUnit;

/** Every kind of unit, to check a value against. */
export const UNIT_KINDS: readonly Unit['kind'][] = [
  'count',
  'percentage',
  'rate',
  'money',
  'duration',
  'score',
  'points',
];

/** Every unit of time, to check a value against. */
export const TIME_UNITS: readonly TimeUnit[] = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'];

/** What a unit counts, is a part of, or is per: `offences`, `people surveyed`, `population`. */
export function measureOf(unit: Unit): string | undefined {
  return 'of' in unit ? unit.of : undefined;
}

/** Says whether figures in a unit grow with the time that they cover: those of four quarters add up to the year's. */
export function growsWithTime({ kind }: Unit): boolean {
  return kind === 'count' || kind === 'rate' || kind === 'money';
}

/** Says whether a unit is a part of a whole, from 0 to 100 per cent. */
export function isShare(unit: Unit): boolean {
  return unit.kind === 'percentage' && unit.signed !== true;
}

/** Says whether a figure in a unit may be below zero. */
export function mayBeNegative(unit: Unit): boolean {
  return unit.kind === 'score' || unit.kind === 'points' || (unit.kind === 'percentage' && unit.signed === true);
}

/** Says whether a distance in a unit may be given in percentage points. */
export function isInPoints({ kind }: Unit): boolean {
  return kind === 'percentage' || kind === 'points';
}
