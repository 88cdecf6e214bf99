import type { ErrorCode } from '../errors/errorCode.js';
import type { KnownFigure } from '../model/figure.js';
import type { Day } from '../model/period.js';
import type { Polarity } from '../model/polarity.js';
import type { SeriesKind } from '../model/seriesKind.js';
import type { Rag } from '../model/status.js';
import type { Amount, Direction, NotSetTarget, Operator, Recurrence } from '../model/target.js';
import type { Unit } from '../model/unit.js';

/**
 * A figure that an evaluation used.
 *
 * @category Evaluation
 */
export interface DatedValue {
  /** The value, in the indicator's unit. */
  readonly value: number;
  /** The canonical label of its period; `null` where the plan gives a baseline without one. */
  readonly period: string | null;
}

/**
 * The level or range that a target asks for.
 *
 * @category Evaluation
 */
export interface AskedLevel {
  /** How a figure is compared with it; `between` includes both ends. */
  readonly operator: Operator | 'between';
  /** The number to reach; for `between`, the end that is nearest to the baseline. In the unit, or a place for a rank. */
  readonly value: number;
  /** The lowest value that satisfies `between`; `null` otherwise. */
  readonly min: number | null;
  /** The highest value that satisfies `between`; `null` otherwise. */
  readonly max: number | null;
}

/**
 * How the level that a target asks for was worked out, by the kind of target.
 *
 * @category Evaluation
 */
export type Workings =
  | { readonly kind: 'level'; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'change';
      /** The figure that the change is counted from. */
      readonly start: DatedValue;
      readonly direction: Direction;
      readonly by: Amount;
      /** What the two give. */
      readonly value: number;
    }
  | {
      readonly kind: 'maintain';
      readonly baseline: DatedValue;
      readonly orBetter: boolean;
      readonly tolerance: Amount | null;
    }
  | {
      readonly kind: 'comparator';
      /** The comparator's name, or its id where the name is not known. */
      readonly comparator: string;
      readonly figure: DatedValue;
      /** Whether it is the figure for the due date rather than the latest. */
      readonly isForDueDate: boolean;
    }
  | { readonly kind: 'rank'; readonly within: number; readonly end: 'lowest' | 'highest' }
  | { readonly kind: 'direction'; readonly operator: Operator; readonly baseline: DatedValue };

/** The data of a sentence in which nothing varies. */
export type Nothing = Readonly<Record<string, never>>;

/** A figure compared with its target. */
export interface FigureJudged {
  /** The figure that was judged. */
  readonly figure: DatedValue;
  /** Its place, where the target is a rank. */
  readonly place: number | null;
  readonly unit: Unit;
  readonly asked: AskedLevel;
  readonly workings: Workings;
  readonly due: Day | null;
  readonly every: Recurrence | null;
  /** Whether the due date has come. */
  readonly isDue: boolean;
}

/** A milestone compared with its due date. */
export interface MilestoneJudged {
  readonly milestone: string;
  /** The day on which it was reached; `null` where it was not by the day of the evaluation. */
  readonly reached: Day | null;
  readonly asOf: Day;
  readonly due: Day | null;
}

/** The figure compared with the value expected for its period. */
export interface ExpectedCompared {
  /** The path: so much a day (`linear`), or so many per cent a day (`compound`). */
  readonly trajectory: 'linear' | 'compound';
  readonly figure: DatedValue;
  readonly expected: number;
  readonly baseline: number;
  readonly target: number;
  readonly unit: Unit;
}

/** What is known of the test that tells a difference from chance. */
export interface ChanceTested {
  readonly comparatorId: string;
  readonly comparator: string;
  /** The area's figure and the comparator's. */
  readonly local: number;
  readonly theirs: number;
  readonly unit: Unit;
  /** The limits of the area's figure at 95%. */
  readonly lower: number;
  readonly upper: number;
  readonly method: 'exact' | 'byar' | 'wilson';
  readonly count: number;
  readonly denominator: number;
  /** What the area's count would be at the comparator's rate; `null` for rates and percentages. */
  readonly atTheirRate: number | null;
  /** Whether the comparator's figure contains the area itself. */
  readonly containsArea: boolean;
}

/** A method that needs more figures in a row than there are. */
export interface FiguresNeeded {
  readonly method: 'trend' | 'control-chart' | 'projection';
  readonly needed: number;
  /** How many there are; `null` where that was not counted. */
  readonly known: number | null;
  readonly periods: 'years' | 'quarters' | 'months' | 'figures';
}

/** Why a statistic could not be worked out, in its own words. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * What a reason of an evaluation or of a series says, by its code.
 *
 * @category Evaluation
 */
export interface ReasonData {
  /** The figure satisfies the target. */
  readonly 'target-satisfied': FigureJudged | MilestoneJudged;
  /** The figure does not satisfy the target. */
  readonly 'target-not-satisfied': FigureJudged | MilestoneJudged;
  /** The figure is at least as good as expected by now. */
  readonly 'as-expected': ExpectedCompared;
  /** The figure is not as good as expected by now. */
  readonly 'short-of-expected': ExpectedCompared;
  /** The target is a state to hold, with no path towards it. */
  readonly 'state-not-held': { readonly every: Recurrence | null };
  /** The figure has gone through the range that the target asks for and out of its other end. */
  readonly 'beyond-range': Nothing;
  /** Nothing has been observed since the baseline. */
  readonly 'nothing-since-baseline': Nothing;
  /** The target is due and the figure for the due date is not known yet. */
  readonly 'no-figure-for-due-date': {
    readonly due: Day;
    /** The latest figure. */
    readonly figure: DatedValue;
    readonly place: number | null;
    readonly unit: Unit;
  };
  /** No figure at all is known by the day of the evaluation. */
  readonly 'no-figure': { readonly asOf: Day };
  /** The plan sets no target. */
  readonly 'no-target': { readonly reason: NotSetTarget['reason'] };
  /** The target lies on the wrong side of its own baseline. */
  readonly 'target-contradicts-baseline': {
    readonly direction: Direction;
    readonly target: number;
    readonly baseline: number;
    readonly unit: Unit;
  };
  /** The target's operator and direction, or its two bounds, exclude each other, or it asks for what cannot be. */
  readonly 'target-contradicts-itself':
    | { readonly contradiction: 'negative-change' }
    | {
        readonly contradiction: 'impossible-result';
        readonly start: DatedValue;
        readonly direction: Direction;
        readonly by: Amount;
        readonly value: number;
        readonly unit: Unit;
      }
    | {
        readonly contradiction: 'direction-and-operator';
        readonly direction: Direction;
        readonly operator: Operator;
        readonly value: number;
        readonly unit: Unit;
      }
    | {
        readonly contradiction: 'range-upside-down';
        readonly min: number;
        readonly max: number;
        readonly unit: Unit;
      };
  /** The target is counted from a baseline that has no value. */
  readonly 'no-baseline': Nothing;
  /** The target is a percentage of zero. */
  readonly 'zero-baseline': { readonly start: DatedValue; readonly unit: Unit };
  /** The target is in percentage points, but the unit is not a percentage. */
  readonly 'points-of-no-percentage': Nothing;
  /** The target is counted from a period for which no figure is known: a named one, or the one before. */
  readonly 'no-figure-for-from': { readonly from: string } | { readonly every: Recurrence };
  /** The target needs a polarity and the indicator has none. */
  readonly 'polarity-needed': Nothing;
  /** The target asks for what the polarity calls worse; it is judged all the same. */
  readonly 'target-against-polarity': { readonly polarity: Polarity };
  /** The comparator that the target refers to has no figure. */
  readonly 'no-comparator-figure': { readonly comparatorId: string; readonly comparator: string };
  /** The target is a rank and the figure has none. */
  readonly 'no-rank': { readonly within: number; readonly end: 'lowest' | 'highest' };
  /** Whether the milestone was reached is not recorded. */
  readonly 'milestone-not-recorded': { readonly milestone: string };
  /** No expected value can be worked out: no due date, no dated baseline, or a path that is not defined. */
  readonly 'no-expected-value':
    | { readonly trajectory: 'linear' | 'compound' }
    | { readonly yearToDate: DatedValue; readonly unit: Unit };
  /** The target states no due date, and the end of the plan was taken. */
  readonly 'due-at-end-of-plan': { readonly due: Day };
  /** The figure is provisional, estimated, revised or approximate. */
  readonly 'qualified-figure': { readonly qualifier: NonNullable<KnownFigure['qualifier']> };
  /** The figure and the comparator's are for different periods. */
  readonly 'different-periods': {
    readonly comparatorId: string;
    readonly comparator: string;
    /** The period of the area's figure, and of the comparator's; `null` where it is not given. */
    readonly local: string | null;
    readonly theirs: string | null;
  };
  /** Figures were left out: they do not cover as long a time as the baseline, or it cannot be told. */
  readonly 'period-length-differs': { readonly periods: readonly string[] };
  /** The baseline names a month or nothing; how long a time it covers was read from what was observed since. */
  readonly 'baseline-length-read': {
    /** The month that heads the baseline, and what it was read as; `null` where the baseline has no period. */
    readonly headed: { readonly period: string; readonly readAs: 'month' | 'year' } | null;
  };
  /** A figure for the baseline's own period was observed; the plan's baseline was kept. */
  readonly 'baseline-stands': Nothing;
  /** A milestone has no number to reach. */
  readonly 'no-number': Nothing;
  /** Several figures for one period were given, and the last was taken. */
  readonly 'later-figure-taken': { readonly period: string };
  /** Several figures for one period were given, and the latest edition was taken, by its date or by its own label. */
  readonly 'latest-edition-taken': {
    readonly period: string;
    /** The day on which it was published; `null` where it was taken because it is marked as revised. */
    readonly published: Day | null;
  };
  /** A year-to-date figure is not the sum of its months or quarters; it is used as it was published. */
  readonly 'year-to-date-differs': {
    readonly period: string;
    readonly value: number;
    readonly parts: 'months' | 'quarters';
    readonly sum: number;
  };
  /** A newer period has been observed, but its figure is missing. */
  readonly 'newer-figure-missing': { readonly period: string };
  /** The difference from the comparator is more than chance would bring about. */
  readonly 'beyond-chance': ChanceTested & { readonly level: 0.95 | 0.998 };
  /** The difference from the comparator may be chance. */
  readonly 'within-chance': ChanceTested;
  /** The numbers are too small, or the comparator's too uncertain, to tell a difference from chance. */
  readonly 'numbers-too-small': ChanceTested & { readonly warnings: readonly Refusal[] };
  /** The count or the denominator behind a figure is not known. */
  readonly 'counts-not-known':
    | {
        readonly method: 'comparison';
        /** The comparator whose figure it is; `null` for the area's own. */
        readonly comparator: string | null;
      }
    | { readonly method: 'trend'; readonly needed: number };
  /** The count and the denominator do not give the figure they are printed with. */
  readonly 'counts-do-not-fit':
    | {
        readonly problem: 'another-figure';
        readonly comparator: string | null;
        readonly count: number;
        readonly denominator: number;
        readonly value: number;
      }
    | {
        readonly problem: 'not-a-count' | 'impossible-in-unit';
        readonly comparator: string | null;
        readonly value: number;
      };
  /** Counts of areas of different size are compared as rates only, and among how many they were counted is not known. */
  readonly 'count-without-base':
    { readonly method: 'comparison'; readonly comparator: string | null } | { readonly method: 'trend' };
  /** The denominators are for different years. */
  readonly 'denominators-differ':
    | {
        readonly method: 'comparison';
        readonly comparator: string;
        readonly local: string;
        readonly theirs: string;
      }
    | { readonly method: 'trend' };
  /** There are fewer figures than the method needs. */
  readonly 'too-few-points': FiguresNeeded;
  /** A missing or suppressed figure, or a gap, parts the latest figures from the earlier ones. */
  readonly 'series-broken': FiguresNeeded;
  /** The periods overlap one another, so that neighbours share months. */
  readonly 'overlapping-periods':
    | { readonly method: 'trend'; readonly needed: number; readonly known: number }
    | { readonly method: 'control-chart' };
  /** The figures are not for single years, or do not all cover the same length of time. */
  readonly 'periods-do-not-fit': {
    readonly method: 'trend' | 'control-chart' | 'projection';
    /** What sort of periods the judged figures are for; `null` where that makes no difference. */
    readonly kind: SeriesKind | null;
  };
  /** The test for a trend was made. */
  readonly 'trend-tested': {
    readonly direction: 'increasing' | 'decreasing' | 'no-change';
    readonly chiSquare: number;
    readonly from: string;
    readonly to: string;
  };
  /** The test for a trend cannot be made on these figures. */
  readonly 'trend-not-defined': { readonly refusal: Refusal };
  /** A control chart was drawn. */
  readonly 'chart-drawn': {
    readonly points: number;
    readonly periods: 'years' | 'quarters' | 'months';
    readonly from: string;
    readonly to: string;
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
    /** How many decimals the figures have. */
    readonly decimals: number;
    readonly variation:
      | 'common-cause'
      | 'special-cause-improvement'
      | 'special-cause-concern'
      | 'special-cause-neutral-high'
      | 'special-cause-neutral-low';
    /** Whether there are fewer than 13 figures. */
    readonly shortGroup: boolean;
  };
  /** All figures are equal, or on one straight line: there is no variation to judge by. */
  readonly 'no-variation':
    | {
        readonly method: 'control-chart';
        readonly points: number;
        readonly periods: 'years' | 'quarters' | 'months';
      }
    | { readonly method: 'projection' };
  /** A straight line through the years was drawn on to the due date. */
  readonly projected: {
    readonly points: number;
    readonly period: string;
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
    readonly unit: Unit;
    /** How many decimals the figures have. */
    readonly decimals: number;
    readonly outlook: 'on-track' | 'off-track' | 'too-early';
    readonly due: Day;
  };
  /** The due date lies further ahead than the figures reach back. */
  readonly 'too-far-ahead': { readonly refusal: Refusal };
  /** The target is due. */
  readonly 'already-due': Nothing;
  /** There is no number, fixed until the due date, to project towards. */
  readonly 'no-fixed-target': Nothing;
  /** A year to date was compared with its part of the year's plan. */
  readonly 'year-to-date-judged': {
    readonly figure: DatedValue;
    /** What the year would have reached by then in equal parts, and in all. */
    readonly plan: number;
    readonly year: number;
    readonly isOnTrack: boolean;
    readonly unit: Unit;
  };
  /** The figures cannot be worked out: the result is larger than any number can hold, for example. */
  readonly 'cannot-be-calculated': { readonly error: ErrorCode; readonly details: string };
  /** The RAG rule, and how it came to its colour. */
  readonly 'rag-rule': {
    readonly rag: Rag;
    /** The name of the rule; `null` where the caller gave none. */
    readonly rule: string | null;
    readonly because: ColourCause;
  };
}

/**
 * Why a figure has its colour.
 *
 * @category Evaluation
 */
export type ColourCause =
  | {
      /** It is green or grey by its status, or there is no tolerance to be within. */
      readonly cause: 'met' | 'on-track' | 'too-early' | 'not-assessed' | 'not-reached';
    }
  | {
      /** It is short of the target, or of the value expected by now, by no more than the tolerance. */
      readonly cause: 'within-tolerance';
      readonly of: 'target' | 'expected';
    }
  | {
      /** It is short by more than the tolerance. */
      readonly cause: 'beyond-tolerance';
      readonly of: 'target' | 'expected';
      /** What lifts it to amber all the same; `null` where nothing does. */
      readonly lift: 'improved' | 'held' | null;
    }
  | {
      /** Some part of the way from the baseline to the target was gone, or not even that. */
      readonly cause: 'achieved' | 'not-achieved';
      /** That part, in per cent. */
      readonly percent: number;
    };

/**
 * Every code that a reason of an evaluation or a series can have: which rule applied, or what prevented it.
 *
 * @category Evaluation
 */
export type ReasonCode = keyof ReasonData;

/**
 * One step of how an evaluation came about.
 *
 * @category Evaluation
 */
export type Reason = {
  readonly [Code in ReasonCode]: {
    /** The rule that applied, from a closed list. */
    readonly code: Code;
    /** The figures, periods, names and limits that the sentence says. */
    readonly data: ReasonData[Code];
    /** What it means here, in a sentence. */
    readonly message: string;
  };
}[ReasonCode];
