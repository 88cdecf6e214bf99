import { formatPeriod } from '../format/formatPeriod.js';
import type { KnownFigure } from '../model/figure.js';
import type { Observation } from '../model/observation.js';

/** What a figure is for. Two figures cannot be for the same thing, unless they are editions of one figure. */
export type Slot = Omit<Observation, 'figure'>;

/** The places of the editions of a figure, by what distinguishes them. */
interface Editions {
  readonly toldBy: 'day' | 'firmness' | 'nothing';
  readonly places: Map<string, number>;
}

/**
 * Remembers the figures so far. The function it returns gives the place of an earlier figure that cannot be known from
 * this one. If there is none, it records this one.
 */
export function slotTaker(): (slot: Slot, qualifier: KnownFigure['qualifier'], place: number) => number | undefined {
  const labels = new Map<string, string>();
  const taken = new Map<string, Map<string, Editions>>();
  return ({ indicatorId, period, comparatorId = '', areaId = '', published, cumulative = false }, qualifier, place) => {
    let label = labels.get(period);
    if (label === undefined) labels.set(period, (label = formatPeriod(period)));
    let ofIndicator = taken.get(indicatorId);
    if (ofIndicator === undefined) taken.set(indicatorId, (ofIndicator = new Map<string, Editions>()));
    const key = `${comparatorId} ${areaId} ${label}${cumulative ? ' to date' : ''}`;
    const [toldBy, edition] = editionOf(published, qualifier);
    const known = ofIndicator.get(key);
    if (known === undefined) {
      ofIndicator.set(key, { toldBy, places: new Map([[edition, place]]) });
      return undefined;
    }
    const before =
      known.places.get(edition) ?? (known.toldBy === toldBy ? undefined : known.places.values().next().value);
    if (before === undefined) known.places.set(edition, place);
    return before;
  };
}

// Two figures for one period are editions if both say when they were published, or if one is the revised version of the
// other.
function editionOf(published: string | undefined, qualifier: KnownFigure['qualifier']): [Editions['toldBy'], string] {
  if (published !== undefined) return ['day', published];
  if (qualifier === 'revised') return ['firmness', 'revised'];
  return qualifier === 'provisional' || qualifier === 'estimated' ? ['firmness', 'first'] : ['nothing', ''];
}
