import type { Period } from '../model/period.js';
import type { Operator, Recurrence } from '../model/target.js';
import type { Quantity } from './quantity.js';
import type { TargetProblem } from './refusals.js';
import type { Kind, Way, Token } from './tokens.js';

/** A quantity of a target. */
export interface TargetQuantity extends Omit<Quantity, 'from' | 'to'> {
  /** What it measures: `days`. */
  readonly noun?: string;
  readonly printed: string;
}

/** The role of an amount in the target: what the figure should change by, reach or come from, or none. */
export type Role =
  'by' | 'to' | 'from' | 'change' | 'bound' | 'at' | 'of' | 'level' | 'in' | 'within' | 'plain' | 'range';

/** A part of a target that is understood as a unit. Every token of a text belongs to exactly one phrase. */
export interface Phrase {
  readonly is:
    | 'amount'
    | 'base'
    | 'verb'
    | 'or-better'
    | 'due'
    | 'since'
    | 'every'
    | 'span'
    | 'plan-end'
    | 'compared'
    | 'rank'
    | 'tolerance'
    | 'better-than'
    | 'measure'
    | 'name'
    | 'clause'
    | 'aside'
    | 'tail'
    | 'head'
    | 'aim'
    | 'mark'
    | 'stop'
    | 'open'
    | 'close'
    | 'problem';
  readonly role?: Role;
  readonly verb?: Kind | 'halve' | 'double' | 'limit';
  readonly way?: Way | undefined;
  readonly quantity?: TargetQuantity;
  readonly upTo?: TargetQuantity;
  /** The same change in another quantity, in brackets after it: "5% (25 offences) reduction". */
  readonly again?: TargetQuantity;
  readonly operator?: Operator | 'improve' | undefined;
  /** What is counted, as printed. */
  readonly noun?: string | undefined;
  readonly per?: number | undefined;
  readonly period?: Period | undefined;
  readonly end?: Period;
  /** For a period: its figure is the average of its single years. */
  readonly averageOf?: Recurrence;
  readonly every?: Recurrence | undefined;
  readonly covers?: Recurrence;
  readonly compared?: ComparedWith;
  readonly from?: string;
  readonly among?: string | undefined;
  readonly word?: string;
  readonly problem?: TargetProblem;
  readonly asked?: boolean;
  readonly scope?: boolean;
}

/** A phrase with its position among the tokens. */
export interface Placed extends Phrase {
  readonly place: number;
  readonly next: number;
}

/** A comparator that a text names, with the words that say on which side of it the figure should be. */
export interface ComparedWith {
  /** The words next to it; empty if it is named alone. */
  readonly beside: string;
  readonly operator?: Operator;
  /** The positions of its name among the tokens. */
  readonly from: number;
  readonly to: number;
}

/** Returns the words of some tokens, as printed except for spaces. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, glued, start }, index) => {
      // A hyphen between letters is not a separate token.
      const isHyphened = glued && start > Number(tokens[from + index - 1]?.end);
      return index === 0 ? text : `${isHyphened ? '-' : glued ? '' : ' '}${text}`;
    })
    .join('');
}
