import type { Citation } from '../model/citation.js';
import type { Audited } from './audited.js';

/** A place in a plan: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** A place of a plan with what it cites. */
export interface Place {
  readonly path: Path;
  readonly source?: Citation | undefined;
}

/** What a rule has to say of a place; the code is the rule's own. */
export interface Remark extends Place {
  readonly message: string;
  readonly related?: readonly Place[];
}

/** Looks for one thing in a plan. */
export type Rule = (audited: Audited) => Iterable<Remark>;
