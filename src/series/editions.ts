import type { Reason } from '../explain/reason.js';
import { dayInWords } from '../format/formatPeriod.js';
import type { KnownFigure } from '../model/figure.js';
import type { Observed } from './observed.js';

// A revised figure takes the place of one that was said to be provisional or an estimate.
const FIRMNESS: Readonly<Record<string, number | undefined>> = { provisional: 0, estimated: 0, revised: 1 };

/**
 * Brings the figures for each period into the order of their editions, the one that counts last: by the day of
 * publication, else revised after provisional, and later in the list after earlier where nothing else tells.
 */
export function editionsOf<Figure extends Observed>(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): Map<string, [Figure, ...Figure[]]> {
  const byPeriod = new Map<string, [Figure, ...Figure[]]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const known = byPeriod.get(key);
    if (known) insert(figure, known);
    else byPeriod.set(key, [figure]);
  }
  return byPeriod;
}

/** Says which of several figures for one period was taken, and by what. */
export function editionNote(editions: readonly Observed[]): Reason {
  const taken = editions.at(-1);
  const several = `Several figures for ${String(taken?.period.label)} were given; `;
  const published = taken?.published;
  if (published !== undefined && editions.some((one) => one !== taken && one.published !== undefined)) {
    return {
      code: 'latest-edition-taken',
      message: `${several}the one published on ${dayInWords(published)} was taken.`,
    };
  }
  const firmness = taken && firmnessOf(taken);
  const isRevised = firmness !== undefined && editions.some((one) => (firmnessOf(one) ?? firmness) < firmness);
  return isRevised
    ? { code: 'latest-edition-taken', message: `${several}the revised one was taken.` }
    : { code: 'later-figure-taken', message: `${several}the last one given was taken.` };
}

function insert<Figure extends Observed>(figure: Figure, editions: Figure[]): void {
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
  const qualifier: KnownFigure['qualifier'] | null = point?.figure.qualifier;
  return FIRMNESS[qualifier ?? ''];
}
