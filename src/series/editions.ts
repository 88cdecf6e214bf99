import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Observed } from './observed.js';

// A revised figure takes the place of one that was said to be provisional or an estimate.
const FIRMNESS: Readonly<Record<string, number | undefined>> = { provisional: 0, estimated: 0, revised: 1 };

/** The figures for one period, the one that counts last. */
export type Editions = readonly [Observed, ...Observed[]];

/**
 * Brings the figures for each period into the order of their editions, the one that counts last: by the day of
 * publication, else revised after provisional, and later in the list after earlier where nothing else tells.
 */
export function editionsOf(figures: readonly Observed[], keyOf: (figure: Observed) => string): Map<string, Editions> {
  const byPeriod = new Map<string, [Observed, ...Observed[]]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const known = byPeriod.get(key);
    if (known) insert(figure, known);
    else byPeriod.set(key, [figure]);
  }
  return byPeriod;
}

/** Says which of several figures for one period was taken, and by what. */
export function editionNote(taken: Observed, others: readonly Observed[]): Reason {
  const { label: period } = taken.period;
  const { published } = taken;
  if (published !== undefined && others.some((one) => one.published !== undefined)) {
    return reason('latest-edition-taken', { period, published });
  }
  const firmness = firmnessOf(taken);
  const isRevised = firmness !== undefined && others.some((one) => (firmnessOf(one) ?? firmness) < firmness);
  return isRevised
    ? reason('latest-edition-taken', { period, published: null })
    : reason('later-figure-taken', { period });
}

function insert(figure: Observed, editions: Observed[]): void {
  const later = editions.findIndex((one) => isEarlier(figure, one));
  editions.splice(later < 0 ? editions.length : later, 0, figure);
}

function isEarlier(one: Observed, other: Observed): boolean {
  if (one.published !== undefined && other.published !== undefined && one.published !== other.published) {
    return one.published < other.published;
  }
  const [firmness, others] = [firmnessOf(one), firmnessOf(other)];
  return firmness !== undefined && others !== undefined && firmness < others;
}

function firmnessOf({ point }: Observed): number | undefined {
  return FIRMNESS[point?.figure.qualifier ?? ''];
}
