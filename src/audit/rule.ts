import type { FindingCode, FindingData, FindingSeverity } from '../explain/findings.js';
import type { Audited, Place } from './audited.js';

/** A place of which a rule has something to say, and everything that the sentence needs. */
export type Found<Code extends FindingCode> = FoundWith<FindingData[Code]>;

interface FoundWith<Data> extends Place {
  readonly data: Data;
  readonly related?: readonly Place[];
}

/** Looks for one thing in a plan. */
export type Find<Code extends FindingCode> = (audited: Audited) => Iterable<Found<Code>>;

/** A code, how bad it is, and what finds it. */
export type Rule = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: FindingSeverity;
    readonly find: Find<Code>;
  };
}[FindingCode];
