import { read, toNumber } from '../../exact/exact.js';
import type { Rank } from '../../model/figure.js';
import type { RankTarget } from '../../model/target.js';
import type { Reason } from '../../explain/reason.js';
import { reason, type Situation, type Worked } from './worked.js';

/** Works out a target that is a place, and the place of the figure that is judged. */
export function rank(target: RankTarget, { judged }: Situation): Worked | Reason {
  const { end } = target;
  const within = toNumber(read(target.within, 'target.within'));
  const place = placeFrom(end, judged?.figure.rank);
  if (place === undefined) {
    return reason(
      'no-rank',
      `The target is a place among the ${String(within)} ${end}, but the figure has no rank from that end.`,
    );
  }
  return {
    bound: { operator: 'at-most', value: within },
    workings: `The plan states the place: among the ${String(within)} ${end}.`,
    isJourney: false,
    place,
  };
}

// The place of a rank counted from one end, where it is known.
function placeFrom(end: 'lowest' | 'highest', rank: Rank | undefined): number | undefined {
  if (rank === undefined) return undefined;
  const place = toNumber(read(rank.place, 'figure.rank.place'));
  const of = rank.of === undefined ? undefined : toNumber(read(rank.of, 'figure.rank.of'));
  // Before the first or behind the last there is no place.
  if (place < 1 || place > (of ?? place)) return undefined;
  if (rank.from === end) return place;
  return of === undefined ? undefined : of - place + 1;
}
