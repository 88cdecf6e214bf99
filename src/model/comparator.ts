import type { Citation, Passage } from './citation.js';

/**
 * An area or group that the plan's own area is compared with.
 *
 * How its figure is worked out, and whether it includes the area itself, are properties of the comparator: a county
 * rate is the total count over the total population, and a most-similar-group average is the plain mean of its members'
 * rates.
 *
 * @category Model
 */
export interface Comparator {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The name as printed: `Kent-wide`. */
  readonly name: string;
  /** Other names by which the document calls it, each with a place where it is. */
  readonly alsoCalled?: readonly Passage[];
  /** What kind of comparator it is. */
  readonly kind: 'county' | 'force' | 'most-similar-group' | 'region' | 'national' | 'district' | 'other';
  /** How its figure is worked out, if known: total count over total population, or mean of its members' rates. */
  readonly method?: 'pooled' | 'mean-of-areas';
  /** Whether its figure contains the plan's own area, if known. */
  readonly includesArea?: boolean;
  /** Where it is named. */
  readonly source?: Citation;
  /** Anything a reader should know about it: which areas it leaves out, other names the document uses. */
  readonly note?: string;
}

/** Every kind of comparator, to check a value against. */
export const COMPARATOR_KINDS: readonly Comparator['kind'][] = [
  'county',
  'force',
  'most-similar-group',
  'region',
  'national',
  'district',
  'other',
];

/** Every way of working out the figure of a comparator, to check a value against. */
export const COMPARATOR_METHODS: readonly NonNullable<Comparator['method']>[] = ['pooled', 'mean-of-areas'];
