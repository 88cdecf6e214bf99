import type { Comparator } from '../../model/comparator.js';
import type { Day } from '../../model/period.js';
import type { Recurrence, Target } from '../../model/target.js';
import type { TargetRefusal, TargetUnit } from './result.js';

/** A target as its words give it, before the words themselves are put to it. */
export interface Found {
  readonly target: Target;
  readonly unit?: TargetUnit | undefined;
  readonly noun?: string | undefined;
  readonly per?: number | undefined;
  readonly comparator?: Pick<Comparator, 'id' | 'name' | 'kind'>;
  readonly also?: Target;
  readonly notes: readonly string[];
}

/** Why there is none. The message follows the text as shown. */
export interface Refused {
  readonly refused: TargetRefusal;
  readonly because: string;
  readonly value?: number;
  readonly due?: Day;
  readonly every?: Recurrence;
  readonly unit?: TargetUnit | undefined;
}

/** A target, or why there is none. */
export type Outcome = Found | Refused;

/** Refuses with a reason and a sentence that goes on after the text. */
export function refused(reason: TargetRefusal, because: string): Refused {
  return { refused: reason, because };
}
