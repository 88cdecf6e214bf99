import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import type { Day, PlanPeriod } from '../model/period.js';
import type { Polarity } from '../model/polarity.js';
import type { Recurrence, Target } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import type { Reading } from './reading.js';
import type { TargetProblem, TargetRefusal } from './refusals.js';

/**
 * What the text of a target says of the unit; `other` are days, months, litres, a score.
 *
 * @category Reading tables
 */
export type TargetUnit = 'number' | 'count' | 'percentage' | 'rate' | 'money' | 'points' | 'other';

/**
 * What is known about a target besides its words: a whole {@link Indicator} and its plan, or the parts of them there
 * are.
 *
 * @category Reading tables
 */
export interface TargetContext {
  /**
   * What the indicator is measured in: shows whether points or per cent are meant, and refuses a target in another
   * unit.
   */
  readonly unit?: Unit | undefined;
  /** Which direction is good: gives a bare number its operator. */
  readonly polarity?: Polarity | undefined;
  /** Where the indicator was: separates "maintain at 95%" from a level to reach. */
  readonly baseline?: Figure | undefined;
  /** The plan, whose end is what "by 2018" means, and whose comparators the text may name. */
  readonly plan?:
    | {
        /** Its first and last day. */
        readonly period?: PlanPeriod | undefined;
        /** The areas and groups it compares itself with. */
        readonly comparators?: readonly Comparator[] | undefined;
      }
    | undefined;
}

/**
 * A target as read from its words.
 *
 * @category Reading tables
 */
export interface ReadTarget {
  /** Whether the text was read. */
  readonly ok: true;
  /** The target, with its words, and with a note if reading it needed a decision. */
  readonly target: Target;
  /** What the words themselves say about the unit; left out if they say nothing. */
  readonly unit?: TargetUnit;
  /** What is counted or measured, as printed: `offences`, `months`. */
  readonly noun?: string;
  /** Of a rate, the size of its base. */
  readonly per?: number;
  /** Of money, its currency by the ISO 4217 code. */
  readonly currency?: string;
  /** The comparator that a comparator target names. */
  readonly comparator?: Pick<Comparator, 'id' | 'name' | 'kind'>;
  /** A second way in which the same words state the same target: "by 6%" of "by 6% to 9,704". */
  readonly also?: Target;
  /** How long a figure of the level covers, where the words say `pa`: `Reduce to 1,200 pa`. */
  readonly covers?: Recurrence;
  /** Which words were read as what. */
  readonly readings: readonly Reading[];
  /** The text as given. */
  readonly text: string;
}

/**
 * What the refusal of a target says, as data.
 *
 * @category Reading tables
 */
export interface TargetTrouble {
  /** What is the matter, finer than the reason: each has one sentence. */
  readonly problem: TargetProblem;
  /** The words that are not understood, or the number, sign, day or comparator that the sentence names. */
  readonly about?: string;
  /** What the sentence names besides: another number, unit or day, or the comparators there are. */
  readonly other?: string;
  /** The numbers in the text, as printed. */
  readonly figures: readonly string[];
  /** The periods in the text, as printed. */
  readonly periods: readonly string[];
}

/**
 * The data of a refused target, by the reason.
 *
 * @category Reading tables
 */
export type TargetRefusalData = {
  readonly [Reason in TargetRefusal]: Reason extends 'not-text'
    ? object
    : Reason extends 'too-long'
      ? {
          /** How many characters the text has. */
          readonly characters: number;
          /** The most that are read. */
          readonly most: number;
        }
      : TargetTrouble;
};

/**
 * The result of {@link parseTarget}: the target, or why there is none.
 *
 * @category Reading tables
 */
export type TargetResult = ReadTarget | RefusedTarget;

/**
 * A target that was not read, and why.
 *
 * @category Reading tables
 */
export type RefusedTarget = {
  readonly [Reason in TargetRefusal]: {
    /** Whether the text was read. */
    readonly ok: false;
    /** Why it was not, as a word for code to branch on. */
    readonly reason: Reason;
    /** What the message says, as data. */
    readonly data: TargetRefusalData[Reason];
    /** Why it was not, and what to write instead, in a sentence or two. */
    readonly message: string;
    /** The text as given. */
    readonly text: string;
    /** Of a bare number, its value. */
    readonly value?: number;
    /** Of a bare number, the day by which it should be reached. */
    readonly due?: Day;
    /** Of a bare number, how often it is wanted. */
    readonly every?: Recurrence;
    /** Of a bare number, what the words say of the unit. */
    readonly unit?: TargetUnit;
    /** Which words were read as what, as far as that went. */
    readonly readings: readonly Reading[];
  };
}[TargetRefusal];
