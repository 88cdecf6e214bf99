import type { ErrorCode } from '../errors/errorCode.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Day } from '../model/period.js';
import type { Polarity } from '../model/polarity.js';
import type { SeriesKind } from '../model/seriesKind.js';
import type { Rag } from '../model/status.js';
import type {
  Amount,
  Direction,
  NotSetTarget,
  Operator,
  PointsAmount,
  Recurrence,
  UnitAmount,
} from '../model/target.js';
import type { Unit } from '../model/unit.js';
import type { ComparisonWarning, TrendRefusal } from './refusals.js';

/**
 * A figure that an evaluation used.
 *
 * @category Evaluation
 */
export interface DatedValue {
  /** The value, in the indicator's unit. */
  readonly value: number;
  /** The canonical label of its period; `null` if the plan gives a baseline without one. */
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
  /**
   * The number to reach; for `between`, the end nearest to the baseline. In the unit, or a place if the target is a
   * rank.
   */
  readonly value: number;
  /** The lowest value that satisfies `between`; `null` otherwise. */
  readonly min: number | null;
  /** The highest value that satisfies `between`; `null` otherwise. */
  readonly max: number | null;
}

/**
 * How a target's level was worked out, by the kind of target.
 *
 * @category Evaluation
 */
export type Workings =
  | {
      /** The kind of target. */
      readonly kind: 'level';
      /** How a figure is compared with it. */
      readonly operator: Operator;
      /** The value, in the unit. */
      readonly value: number;
    }
  | {
      /** The kind of target. */
      readonly kind: 'range';
      /** The lowest value that satisfies it. */
      readonly min: number;
      /** The highest value that satisfies it. */
      readonly max: number;
      /** Whether a figure beyond the better end satisfies it too. */
      readonly orBetter: boolean;
    }
  | {
      /** The kind of target. */
      readonly kind: 'change';
      /** The figure from which the change is counted. */
      readonly start: DatedValue;
      /** Which way. */
      readonly direction: Direction;
      /** By how much. */
      readonly by: Amount;
      /** What the two give. */
      readonly value: number;
    }
  | {
      /** The kind of target. */
      readonly kind: 'maintain';
      /** The baseline. */
      readonly baseline: DatedValue;
      /** Whether a figure better than the baseline also satisfies it. */
      readonly orBetter: boolean;
      /** How far the figure may be from the baseline; `null` for not at all. */
      readonly tolerance: Amount | null;
    }
  | {
      /** The kind of target. */
      readonly kind: 'comparator';
      /** The comparator's name, or its id if the name is not known. */
      readonly comparator: string;
      /** The figure. */
      readonly figure: DatedValue;
      /** The multiple of the comparator's figure. */
      readonly factor: number;
      /** What the two give. */
      readonly value: number;
      /** Whether it is the figure for the due date instead of the latest. */
      readonly isForDueDate: boolean;
    }
  | {
      /** The kind of target. */
      readonly kind: 'rank';
      /** The last place that satisfies it. */
      readonly within: number;
      /** Which end the places are counted from. */
      readonly end: 'lowest' | 'highest';
    }
  | {
      /** The kind of target. */
      readonly kind: 'direction';
      /** How a figure is compared with it. */
      readonly operator: Operator;
      /** The figure that it is counted from. */
      readonly baseline: DatedValue;
    };

/**
 * The data of a sentence that never varies.
 *
 * @category Evaluation
 */
export type Nothing = Readonly<Record<string, never>>;

/**
 * A figure compared with its target.
 *
 * @category Evaluation
 */
export interface FigureJudged {
  /** The figure that was judged. */
  readonly figure: DatedValue;
  /** Its place, if the target is a rank. */
  readonly place: number | null;
  /** The unit of the indicator. */
  readonly unit: Unit;
  /** What the target asks for. */
  readonly asked: AskedLevel;
  /** How that was worked out. */
  readonly workings: Workings;
  /** The due date; `null` if there is none. */
  readonly due: Day | null;
  /** How often the target starts again; `null` if it does not. */
  readonly every: Recurrence | null;
  /** Whether the due date has come. */
  readonly isDue: boolean;
}

/**
 * A figure and the level asked for.
 *
 * @category Evaluation
 */
export interface FigureAsked {
  /** The figure. */
  readonly figure: DatedValue;
  /** What is asked for. */
  readonly asked: AskedLevel;
  /** The unit of the indicator. */
  readonly unit: Unit;
}

/**
 * A milestone compared with its due date.
 *
 * @category Evaluation
 */
export interface MilestoneJudged {
  /** What should have been done. */
  readonly milestone: string;
  /** The day on which it was reached; `null` if it had not been reached by the day of the evaluation. */
  readonly reached: Day | null;
  /** The day of the evaluation. */
  readonly asOf: Day;
  /** The due date; `null` if there is none. */
  readonly due: Day | null;
}

/**
 * The figure compared with the value expected for its period.
 *
 * @category Evaluation
 */
export interface ExpectedCompared {
  /**
   * The path: the same amount each month or day (`linear`), the same percentage (`compound`), or following the season
   * (`seasonal`).
   */
  readonly trajectory: 'linear' | 'compound' | 'seasonal';
  /** The figure. */
  readonly figure: DatedValue;
  /** The value expected for its period. */
  readonly expected: number;
  /** The baseline. */
  readonly baseline: number;
  /** The level to reach. */
  readonly target: number;
  /** Where the path starts: at the baseline, at another figure, or it runs from one interim target to the next. */
  readonly route: 'baseline' | 'other' | 'interim';
  /** The unit of the indicator. */
  readonly unit: Unit;
}

/**
 * What is known about a test of whether a difference is more than chance.
 *
 * @category Evaluation
 */
export interface ChanceTested {
  /** The `id` of the comparator. */
  readonly comparatorId: string;
  /** Its name, or its id if the name is not known. */
  readonly comparator: string;
  /** The area's figure. */
  readonly local: number;
  /** The comparator's figure. */
  readonly theirs: number;
  /** The unit of the indicator. */
  readonly unit: Unit;
  /** The lower limit of the area's figure at 95%. */
  readonly lower: number;
  /** The upper limit. */
  readonly upper: number;
  /** The method. */
  readonly method: 'exact' | 'byar' | 'wilson';
  /** The count. */
  readonly count: number;
  /** The denominator. */
  readonly denominator: number;
  /** The area's count at the comparator's rate; `null` for rates and percentages. */
  readonly atTheirRate: number | null;
  /** Whether the comparator's figure contains the area itself. */
  readonly containsArea: boolean;
  /** Warnings, such as small numbers. */
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * A method needs more figures in a row than there are.
 *
 * @category Evaluation
 */
export interface FiguresNeeded {
  /** The method. */
  readonly method: 'trend' | 'control-chart' | 'projection';
  /** How many it needs. */
  readonly needed: number;
  /** How many there are; `null` if that was not counted. */
  readonly known: number | null;
  /** What kind of periods they are. */
  readonly periods: 'years' | 'quarters' | 'months' | 'figures';
}

/**
 * The data of each reason of an evaluation or a series, by its code.
 *
 * @category Evaluation
 */
export interface ReasonData {
  /** The figure satisfies the target. */
  readonly 'target-satisfied': FigureJudged | MilestoneJudged;
  /** The figure does not satisfy the target. */
  readonly 'target-not-satisfied': FigureJudged | MilestoneJudged;
  /** The figure satisfies the target but cannot meet it: it has another length, or is compared with an older figure. */
  readonly 'satisfied-so-far': FigureJudged;
  /** The figure is at least as good as expected by now. */
  readonly 'as-expected': ExpectedCompared;
  /** The figure is not as good as expected by now. */
  readonly 'short-of-expected': ExpectedCompared;
  /** The target is a state to hold, with no path towards it. */
  readonly 'state-not-held': Nothing;
  /** The figure is better than the range, and the plan does not say whether that is wanted. */
  readonly 'beyond-range': FigureAsked;
  /** The figure has gone through the target's range and out at its worse end. */
  readonly 'through-range': Nothing;
  /** The figure reaches the interim target for its period. */
  readonly 'interim-reached': FigureAsked & {
    /** The period of the interim target. */
    readonly period: string;
  };
  /** The figure does not reach the interim target for its period. */
  readonly 'interim-missed': FigureAsked & {
    /** The period of the interim target. */
    readonly period: string;
  };
  /** The figure satisfies the target, but covers another length of time than the target is for. */
  readonly 'other-length': {
    /** The period of the figure. */
    readonly period: string;
    /** The months that the target is for. */
    readonly months: number;
  };
  /** Whether a recurring target was reached in each of its periods so far. */
  readonly 'periods-judged': {
    /** How often the target starts again. */
    readonly every: Recurrence;
    /** What it asks for in each period; `null` if that changes from one to the next. */
    readonly asked: AskedLevel | null;
    /** The unit of the indicator. */
    readonly unit: Unit;
    /** The due date; `null` if there is none. */
    readonly due: Day | null;
    /** In how many periods it was reached. */
    readonly reached: number;
    /** How many periods there are: those with a figure or, once the target is due, all of them. */
    readonly periods: number;
    /** The periods in which it was not reached. */
    readonly missed: readonly string[];
    /** The periods without a figure. */
    readonly unknown: readonly string[];
    /** The periods with a figure that cannot be judged. */
    readonly notJudged: readonly string[];
    /** The periods with a figure that do not count, since they begin before the plan. */
    readonly beforePlan: readonly string[];
    /** Whether the due date has come. */
    readonly isDue: boolean;
  };
  /**
   * The comparator's figure is one period older than the area's, and is used instead of the one for the same period.
   */
  readonly 'comparator-figure-older': {
    /** The `id` of the comparator. */
    readonly comparatorId: string;
    /** Its name, or its id if the name is not known. */
    readonly comparator: string;
    /** The period of the area's figure. */
    readonly local: string | null;
    /** The period of the comparator's figure. */
    readonly theirs: string | null;
    /** Why its figure for the same period is missing; `null` if that is not known. */
    readonly missing: MissingFigure['missing'] | null;
  };
  /** The area has a newer figure, but the comparator's for the same period is not known yet. */
  readonly 'comparator-figure-awaited': {
    /** The `id` of the comparator. */
    readonly comparatorId: string;
    /** Its name, or its id if the name is not known. */
    readonly comparator: string;
    /** The area's newer figure. */
    readonly figure: DatedValue;
    /** Why the comparator's is missing; `null` if that is not known. */
    readonly missing: MissingFigure['missing'] | null;
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** Figures before and after a certain day were recorded differently. */
  readonly 'series-break': {
    /** The first day of the new method. */
    readonly from: Day;
    /** What changed. */
    readonly why: string;
    /** Whether figures before and after it can be compared. */
    readonly isComparable: boolean;
  };
  /** The baseline satisfies the target, and nothing has been observed since. */
  readonly 'satisfied-at-baseline': FigureJudged;
  /** Nothing has been observed since the baseline, or since the period that the target is counted from. */
  readonly 'nothing-since-baseline': {
    /** The period that it is counted from; `null` if that is the baseline's. */
    readonly from: string | null;
  };
  /** The target starts again in each period, and the figure ends between two of them. */
  readonly 'between-periods': {
    /** The period of the figure. */
    readonly period: string;
    /** How often the target starts again. */
    readonly every: Recurrence;
    /** The last day of one of the periods. */
    readonly end: Day;
  };
  /** The figure was published before its period ended, so it may be a forecast. */
  readonly 'published-early': {
    /** The period. */
    readonly period: string;
    /** The day on which it was published. */
    readonly published: Day;
    /** The name of the comparator whose figure it is. */
    readonly comparator?: string;
  };
  /** The target is due, and the figure for its due period is not known. */
  readonly 'awaiting-due-figure': {
    /** The due date. */
    readonly due: Day;
    /** The period whose figure decides, or the due date if figures of several lengths may decide. */
    readonly period: string;
    /** Why the figure is missing; `null` if that is not known. */
    readonly missing: MissingFigure['missing'] | null;
    /**
     * The latest known figure, even one for that period that covers another length of time; `null` if there is none.
     */
    readonly latest: DatedValue | null;
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** Nothing says how long a time the figures should cover. */
  readonly 'length-unknown': {
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** Two figures for one period differ, and nothing shows which counts. */
  readonly 'figures-conflict': {
    /** The period. */
    readonly period: string;
    /** The comparator whose figures they are; `null` for the area's own. */
    readonly comparatorId: string | null;
  };
  /** A figure and the figures for parts of its time cannot all be right. */
  readonly 'parts-contradict-whole': {
    /** How they contradict each other. */
    readonly contradiction: PartsContradiction;
    /** The figure for the whole time. */
    readonly whole: DatedValue;
    /** The figures for parts of it, earliest first. */
    readonly parts: readonly DatedValue[];
    /** The sum of the parts; `null` for figures that do not add up over time, and if one part alone contradicts it. */
    readonly sum: number | null;
    /** The comparator whose figures they are; `null` for the area's own. */
    readonly comparatorId: string | null;
  };
  /** The target compares counts, which depend on the size of an area. */
  readonly 'counts-not-comparable': {
    /** The `id` of the comparator. */
    readonly comparatorId: string;
    /** Its name, or its id if the name is not known. */
    readonly comparator: string;
  };
  /** No figure is known by the day of the evaluation. */
  readonly 'no-figure': {
    /** The day of the evaluation. */
    readonly asOf: Day;
  };
  /** The plan sets no target. */
  readonly 'no-target': {
    /** Why none was set. */
    readonly reason: NotSetTarget['reason'];
  };
  /** The target is on the wrong side of its own baseline. */
  readonly 'target-contradicts-baseline': {
    /** Which way. */
    readonly direction: Direction;
    /** The level to reach. */
    readonly target: number;
    /** The baseline. */
    readonly baseline: number;
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** The target's operator and direction, or its two bounds, exclude each other, or it asks for the impossible. */
  readonly 'target-contradicts-itself':
    | {
        /** What contradicts what. */
        readonly contradiction: 'impossible-result';
        /** The figure that it is counted from. */
        readonly start: DatedValue;
        /** Which way. */
        readonly direction: Direction;
        /** By how much. */
        readonly by: Amount;
        /** The value, in the unit. */
        readonly value: number;
        /** The unit of the indicator. */
        readonly unit: Unit;
      }
    | {
        /** What contradicts what. */
        readonly contradiction: 'direction-and-operator';
        /** Which way. */
        readonly direction: Direction;
        /** How a figure is compared with it. */
        readonly operator: Operator;
        /** The value, in the unit. */
        readonly value: number;
        /** The unit of the indicator. */
        readonly unit: Unit;
      }
    | {
        /** What contradicts what. */
        readonly contradiction: 'range-upside-down';
        /** The lowest value that satisfies it. */
        readonly min: number;
        /** The highest value that satisfies it. */
        readonly max: number;
        /** The unit of the indicator. */
        readonly unit: Unit;
      }
    | {
        /** What contradicts what. */
        readonly contradiction: 'due-before-start';
        /** The due date. */
        readonly due: Day;
        /** The period that it is counted from. */
        readonly from: string;
      }
    | {
        /** What contradicts what. */
        readonly contradiction: 'interim-beyond-target';
        /** The period of the interim target, which is also the due period. */
        readonly period: string;
        /** What it asks for. */
        readonly value: number;
        /** What the target asks for. */
        readonly target: number;
        /** The unit of the indicator. */
        readonly unit: Unit;
      }
    | {
        /** What contradicts what. */
        readonly contradiction: 'interim-twice';
        /** The period of two interim targets. */
        readonly period: string;
      };
  /** The baseline covers another length of time than the target is for. */
  readonly 'baseline-length-differs': {
    /** The period of the baseline; `null` if it has none. */
    readonly period: string | null;
    /** The months that the target is for; 0 for a day. */
    readonly months: number;
  };
  /** The target is counted from a baseline without a value. */
  readonly 'no-baseline': Nothing;
  /** The target is a percentage of zero. */
  readonly 'zero-baseline': {
    /** The figure that it is counted from. */
    readonly start: DatedValue;
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** The target is in percentage points, but the unit is not a percentage. */
  readonly 'points-of-no-percentage': Nothing;
  /** The target is counted from a period whose figure is not known: a named one, or the one before. */
  readonly 'no-figure-for-from':
    | {
        /** The first period. */
        readonly from: string;
      }
    | {
        /** How often the target starts again; `null` if it does not. */
        readonly every: Recurrence;
      };
  /** The target needs a polarity and the indicator has none. */
  readonly 'polarity-needed': Nothing;
  /** The target goes against the polarity; it is still judged. */
  readonly 'target-against-polarity': {
    /** Which direction is good. */
    readonly polarity: Polarity;
  };
  /** The target's comparator has no figure for the same time as the area's. */
  readonly 'no-comparator-figure': {
    /** The `id` of the comparator. */
    readonly comparatorId: string;
    /** Its name, or its id if the name is not known. */
    readonly comparator: string;
    /** The period of the area's figure; `null` if there is none. */
    readonly period: string | null;
  };
  /** The target is a rank and the figure has none. */
  readonly 'no-rank': {
    /** The last place that satisfies it. */
    readonly within: number;
    /** Which end the places are counted from. */
    readonly end: 'lowest' | 'highest';
  };
  /** The figure is ranked in a different group from the target's. */
  readonly 'ranked-among-others': {
    /** The group that the target is about. */
    readonly among: string;
    /** The group in which the figure is ranked. */
    readonly ranked: string;
  };
  /** Whether the milestone was reached is not recorded. */
  readonly 'milestone-not-recorded': {
    /** What should have been done. */
    readonly milestone: string;
  };
  /** No expected value can be worked out: no due date, no dated baseline, or a path that is not defined. */
  readonly 'no-expected-value':
    | {
        /** The path: the same amount each day (`linear`), or the same percentage each day (`compound`). */
        readonly trajectory: 'linear' | 'compound' | 'seasonal';
      }
    | {
        /** The year-to-date figure. */
        readonly yearToDate: DatedValue;
        /** The unit of the indicator. */
        readonly unit: Unit;
      };
  /** The target states no due date, so the end of the plan is used. */
  readonly 'due-at-end-of-plan': {
    /** The due date; `null` if there is none. */
    readonly due: Day;
  };
  /** The figure is provisional, estimated, revised or approximate. */
  readonly 'qualified-figure': {
    /** How firm it is. */
    readonly qualifier: NonNullable<KnownFigure['qualifier']>;
    /** The period, if it is another figure than the one shown that the status also depends on. */
    readonly period?: string;
    /** The name of the comparator whose figure it is. */
    readonly comparator?: string;
  };
  /** The figure and the comparator's are for different periods. */
  readonly 'different-periods': {
    /** The `id` of the comparator. */
    readonly comparatorId: string;
    /** Its name, or its id if the name is not known. */
    readonly comparator: string;
    /** The period of the area's figure, and of the comparator's; `null` if it is not given. */
    readonly local: string | null;
    /** The comparator's figure. */
    readonly theirs: string | null;
  };
  /** Figures were left out because they cover another length of time than the target. */
  readonly 'period-length-differs': {
    /** The periods of the figures. */
    readonly periods: readonly string[];
    /** The months that the target is for; 0 for a day. */
    readonly months: number;
    /** Whether all of them are shorter, so that complete sets could be added up. */
    readonly areShorter: boolean;
  };
  /** Figures were left out because nobody knows how long a time they cover. */
  readonly 'period-length-unknown': {
    /** The periods of the figures. */
    readonly periods: readonly string[];
  };
  /** Figures were left out because most of their time was before the end of the baseline, or before the plan began. */
  readonly 'mostly-before': {
    /** Their periods. */
    readonly periods: readonly string[];
    /** The day after which a figure is an outturn. */
    readonly until: Day;
  };
  /** Averages over several years are not used with a baseline that is not an average. */
  readonly 'average-not-used': {
    /** Their periods. */
    readonly periods: readonly string[];
  };
  /** Two figures end on the same day, and the one for the longer time is used. */
  readonly 'longer-period-taken': {
    /** The period of the figure that was left out. */
    readonly period: string;
    /** The period of the figure that is used. */
    readonly instead: string;
  };
  /** A figure for the baseline's own period was observed; the plan's baseline was kept. */
  readonly 'baseline-stands': Nothing;
  /** A milestone has no number to reach. */
  readonly 'no-number': Nothing;
  /** Several figures for one period were given, and one is used. */
  readonly 'edition-taken': {
    /** The period. */
    readonly period: string;
    /**
     * What decided: the caller gave it, it was published later, it is marked as revised, the others are still to come,
     * it was observed and the plan only states the others, or all are the same.
     */
    readonly because: 'caller' | 'published' | 'revised' | 'known' | 'observed' | 'same';
    /** The day on which it was published, where that decided. */
    readonly published: Day | null;
  };
  /** A year-to-date figure is not the sum of its months or quarters; it is used as published. */
  readonly 'year-to-date-differs': {
    /** The period. */
    readonly period: string;
    /** The value, in the unit. */
    readonly value: number;
    /** Its parts. */
    readonly parts: 'months' | 'quarters';
    /** What they add up to. */
    readonly sum: number;
  };
  /** A newer period has been observed, but its figure is missing. */
  readonly 'newer-figure-missing': {
    /** The period. */
    readonly period: string;
  };
  /** The difference from the comparator is more than chance. */
  readonly 'beyond-chance': ChanceTested & {
    /** The higher of the two levels at which they differ. */
    readonly level: 0.95 | 0.998;
  };
  /** The difference from the comparator may be chance. */
  readonly 'within-chance': ChanceTested;
  /** The comparator's figure is too uncertain to show whether a difference is more than chance. */
  readonly 'numbers-too-small': ChanceTested;
  /** The count or the denominator behind a figure is not known. */
  readonly 'counts-not-known':
    | {
        /** The method. */
        readonly method: 'comparison';
        /** The comparator whose figure it is; `null` for the area's own. */
        readonly comparator: string | null;
      }
    | {
        /** The method. */
        readonly method: 'trend';
        /** How many it needs. */
        readonly needed: number;
      };
  /** The figure printed with a count and a denominator does not follow from them. */
  readonly 'value-and-count-differ':
    | {
        /** What does not fit. */
        readonly problem: 'another-figure';
        /** Its name, or its id if the name is not known. */
        readonly comparator: string | null;
        /** The count. */
        readonly count: number;
        /** The denominator. */
        readonly denominator: number;
        /** The value, in the unit. */
        readonly value: number;
      }
    | {
        /** What does not fit. */
        readonly problem: 'not-a-count';
        /** Its name, or its id if the name is not known. */
        readonly comparator: string | null;
        /** The value, in the unit. */
        readonly value: number;
      };
  /**
   * Counts of areas of different sizes are compared only as rates, and the population they were counted in is not
   * known.
   */
  readonly 'count-without-base':
    | {
        /** The method. */
        readonly method: 'comparison';
        /** Its name, or its id if the name is not known. */
        readonly comparator: string | null;
      }
    | {
        /** The method. */
        readonly method: 'trend';
      };
  /** The denominators are for different years. */
  readonly 'denominators-differ':
    | {
        /** The method. */
        readonly method: 'comparison';
        /** Its name, or its id if the name is not known. */
        readonly comparator: string;
        /** The period of the area's figure. */
        readonly local: string;
        /** The comparator's figure. */
        readonly theirs: string;
      }
    | {
        /** The method. */
        readonly method: 'trend';
      };
  /** There are fewer figures than the method needs. */
  readonly 'too-few-points': FiguresNeeded;
  /** A missing or suppressed figure, or a gap, separates the latest figures from the earlier ones. */
  readonly 'series-broken': FiguresNeeded;
  /** The periods overlap, so neighbouring ones share months. */
  readonly 'overlapping-periods':
    | {
        /** The method. */
        readonly method: 'trend';
        /** How many it needs. */
        readonly needed: number;
        /** How many there are. */
        readonly known: number;
      }
    | {
        /** The method. */
        readonly method: 'control-chart';
      };
  /** The figures are not for single years, or do not all cover the same length of time. */
  readonly 'periods-do-not-fit': {
    /** The method. */
    readonly method: 'trend' | 'control-chart' | 'projection';
    /** What kind of periods the judged figures are for; `null` if that makes no difference. */
    readonly kind: SeriesKind | null;
  };
  /** The test for a trend was made. */
  readonly 'trend-tested': {
    /** Which way. */
    readonly direction: 'increasing' | 'decreasing' | 'no-change';
    /** The test statistic. */
    readonly chiSquare: number;
    /** The first period. */
    readonly from: string;
    /** The last period. */
    readonly to: string;
  };
  /** The test for a trend cannot be made with these figures. */
  readonly 'trend-not-defined': {
    /** What prevented it. */
    readonly refusal: TrendRefusal;
  };
  /** A control chart was drawn. */
  readonly 'chart-drawn': {
    /** How many there are. */
    readonly points: number;
    /** What kind of periods they are. */
    readonly periods: 'years' | 'quarters' | 'months';
    /** The first period. */
    readonly from: string;
    /** The last period. */
    readonly to: string;
    /** The mean. */
    readonly mean: number;
    /** The lower limit. */
    readonly lower: number;
    /** The upper limit. */
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
  /** A series rises or falls throughout, so its limits say nothing about how it will go on. */
  readonly 'series-not-stable': {
    /** What kind of periods they are. */
    readonly periods: 'years' | 'quarters' | 'months';
    /** Which way it goes. */
    readonly direction: 'rising' | 'falling';
  };
  /** All figures are equal, or on one straight line, so there is no variation to judge by. */
  readonly 'no-variation':
    | {
        /** The method. */
        readonly method: 'control-chart';
        /** How many there are. */
        readonly points: number;
        /** What kind of periods they are. */
        readonly periods: 'years' | 'quarters' | 'months';
      }
    | {
        /** The method. */
        readonly method: 'projection';
      };
  /** More than half of the figures are 0, as with rare events, so there is no control chart of them. */
  readonly 'mostly-zero': {
    /** The method. */
    readonly method: 'control-chart';
    /** How many of them are 0. */
    readonly zeros: number;
    /** How many there are. */
    readonly points: number;
    /** What kind of periods they are. */
    readonly periods: 'years' | 'quarters' | 'months';
  };
  /** A straight line through the years was extended to the due date. */
  readonly projected: {
    /** How many there are. */
    readonly points: number;
    /** The period. */
    readonly period: string;
    /** The value, in the unit. */
    readonly value: number;
    /** The lower limit. */
    readonly lower: number;
    /** The upper limit. */
    readonly upper: number;
    /** The unit of the indicator. */
    readonly unit: Unit;
    /** How many decimals the figures have. */
    readonly decimals: number;
    /** Whether the interval reaches the target. */
    readonly outlook: 'on-track' | 'off-track' | 'too-early';
    /** The due date; `null` if there is none. */
    readonly due: Day;
  };
  /** The due date is further ahead than the figures go back. */
  readonly 'too-far-ahead': {
    /** The due date. */
    readonly to: Day;
    /** How many years the figures go back. */
    readonly back: number;
    /** How many years ahead the due date is. */
    readonly ahead: number;
  };
  /** The target is due. */
  readonly 'already-due': Nothing;
  /** The target has no fixed number to project towards. */
  readonly 'no-fixed-target': Nothing;
  /** A year-to-date figure was compared with its part of the year's plan. */
  readonly 'year-to-date-judged': {
    /** The figure. */
    readonly figure: DatedValue;
    /** What the year would have reached by then in equal parts, and in total. */
    readonly plan: number;
    /** What the whole year would reach. */
    readonly year: number;
    /** Whether it is at least as good as the plan. */
    readonly isOnTrack: boolean;
    /** The unit of the indicator. */
    readonly unit: Unit;
  };
  /** The figures cannot be worked out: for example, the result is larger than any number can hold. */
  readonly 'cannot-be-calculated': {
    /** The code of the error. */
    readonly error: ErrorCode;
    /** What went wrong. */
    readonly details: string;
  };
  /** The RAG rule, and how it decided the colour. */
  readonly 'rag-rule': {
    /** The colour. */
    readonly rag: Rag;
    /** The name of the rule; `null` if the caller gave none. */
    readonly rule: string | null;
    /** Why it has that colour. */
    readonly because: ColourCause;
  };
}

/**
 * How a figure and those for parts of its time contradict each other: one part is larger than the whole, parts that
 * follow each other come to more, all parts come to less, those that are known come to just the whole or are on average
 * just what it is, although one of them is not there, or a percentage lies outside of those of all its parts.
 *
 * @category Evaluation
 */
export type PartsContradiction =
  'larger-part' | 'larger-sum' | 'smaller-sum' | 'same-sum' | 'same-average' | 'outside' | 'one-part';

/**
 * How far short of its target a figure may be: a share of the target or of the baseline, percentage points, or a number
 * in its own unit.
 *
 * @category Evaluation
 */
export type ColourTolerance =
  | {
      /** How many per cent. */
      readonly percent: number;
      /** What they are per cent of. */
      readonly of: 'target' | 'baseline';
    }
  | PointsAmount
  | UnitAmount;

/**
 * Why a figure has its colour.
 *
 * @category Evaluation
 */
export type ColourCause =
  | {
      /** It is green or grey because of its status, or there is no tolerance. */
      readonly cause: 'met' | 'on-track' | 'too-early' | 'not-assessed' | 'not-reached';
    }
  | {
      /** It is short of the target, or of the value expected by now, by no more than the tolerance. */
      readonly cause: 'within-tolerance';
      /** What it is short of. */
      readonly of: 'target' | 'expected';
      /** How far short it may be. */
      readonly tolerance: ColourTolerance;
      /** The unit of the figure. */
      readonly unit: Unit;
    }
  | {
      /** It is short by more than the tolerance. */
      readonly cause: 'beyond-tolerance';
      /** What it is short of. */
      readonly of: 'target' | 'expected';
      /** How far short it may be. */
      readonly tolerance: ColourTolerance;
      /** The unit of the figure. */
      readonly unit: Unit;
      /** Why it is amber all the same; `null` if it is not. */
      readonly lift: 'improved' | 'held' | null;
    }
  | {
      /** Whether enough of the way from the baseline to the target has been covered. */
      readonly cause: 'achieved' | 'not-achieved';
      /** That part, in per cent. */
      readonly percent: number;
    };

/**
 * Every code that a reason of an evaluation or a series can have: the rule that applied, or what prevented it.
 *
 * @category Evaluation
 */
export type ReasonCode = keyof ReasonData;

/**
 * One step in an evaluation.
 *
 * @category Evaluation
 */
export type Reason = {
  readonly [Code in ReasonCode]: {
    /** The rule that applied, from a closed list. */
    readonly code: Code;
    /** The figures, periods, names and limits in the sentence. */
    readonly data: ReasonData[Code];
    /** What it means here, in a sentence. */
    readonly message: string;
  };
}[ReasonCode];
