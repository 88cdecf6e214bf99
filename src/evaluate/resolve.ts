import { toNumber } from '../exact/exact.js';
import type { Target } from '../model/target.js';
import { type Bound, levelOf } from './bound.js';
import type { ResolvedTarget } from './evaluation.js';
import type { Reason } from '../explain/reason.js';
import { change } from './targets/change.js';
import { comparator } from './targets/comparator.js';
import { direction } from './targets/direction.js';
import { level } from './targets/level.js';
import { maintain } from './targets/maintain.js';
import { range } from './targets/range.js';
import { rank } from './targets/rank.js';
import { reason, type Situation, type Worked } from './targets/worked.js';

/** A target worked out exactly. */
export interface Resolved {
  readonly bound: Bound;
  readonly resolved: ResolvedTarget;
  /** Whether there is a path from the baseline to it; a state either holds or does not. */
  readonly isJourney: boolean;
  /** What the number was worked out from, to follow it in a sentence; empty where the plan states it. */
  readonly from: string;
  /** The place of the figure, where places are judged and not values. */
  readonly place: number | undefined;
}

/** A target worked out exactly, or the reason why it comes to no number. */
export type Resolution = Resolved | { readonly refused: Reason; readonly resolved: ResolvedTarget | null };

/** Works out what an indicator's target comes to. */
export function resolve(situation: Situation): Resolution {
  const { target } = situation.indicator;
  const worked = workOut(target, situation);
  if ('code' in worked) return { refused: worked, resolved: null };
  const { bound } = worked;
  const resolved: ResolvedTarget = {
    kind: target.kind,
    operator: bound.operator,
    value: toNumber(levelOf(bound, situation.series.baseline?.value)),
    min: bound.operator === 'between' ? toNumber(bound.min) : null,
    max: bound.operator === 'between' ? toNumber(bound.max) : null,
    due: situation.due,
    workings: worked.workings,
  };
  if (worked.contradiction) return { refused: worked.contradiction, resolved };
  // A target that stands anew for each period has no path: it is reached in the period or it is not.
  return {
    bound,
    resolved,
    isJourney: worked.isJourney && target.every === undefined,
    place: worked.place,
    from: worked.from ?? '',
  };
}

function workOut(target: Target, situation: Situation): Worked | Reason {
  switch (target.kind) {
    case 'level':
      return level(target, situation);
    case 'range':
      return range(target, situation);
    case 'change':
      return change(target, situation);
    case 'maintain':
      return maintain(target, situation);
    case 'comparator':
      return comparator(target, situation);
    case 'rank':
      return rank(target, situation);
    case 'direction':
      return direction(target, situation);
    case 'milestone':
      return reason('no-number', 'A milestone comes to no number.');
    case 'not-set':
      return reason('no-target', `No target is set: ${NOT_SET[target.reason]}.`);
  }
}

const NOT_SET = {
  deferred: 'it was left for later',
  'monitor-only': 'the figure is only watched',
  'not-applicable': 'none applies',
  blank: 'its place was left empty',
} as const;
