import { toNumber } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Day, Period } from '../model/period.js';
import type { Series } from '../series/figures.js';
import { compareText, type Point } from '../series/observed.js';
import type { Trajectory } from '../trajectory/path.js';
import type { Way } from './expect.js';

/**
 * A figure of an evaluation at its place in time.
 *
 * @category Evaluation
 */
export interface EvaluationPoint {
  /** The label of its period. */
  readonly period: string;
  /** The first day of the period. */
  readonly start: Day;
  /** The last day of the period. */
  readonly end: Day;
  /** The value, in the indicator's unit; `null` if it is missing, and a line through the figures is broken. */
  readonly value: number | null;
  /** Why it is missing; `null` if it is not. */
  readonly missing: MissingFigure['missing'] | null;
  /** The count behind it; `null` if it is not known. */
  readonly count: number | null;
  /** The denominator behind it; `null` if it is not known. */
  readonly denominator: number | null;
  /** How firm it is; `null` if that is not said. */
  readonly qualifier: NonNullable<KnownFigure['qualifier']> | null;
  /** What a reader should know about it, such as where it is from; `null` if nothing is said. */
  readonly note: string | null;
  /** Whether the plan states it. For the area, that is the baseline. */
  readonly isStated: boolean;
  /** Whether it is the figure that the status is about. */
  readonly isJudged: boolean;
}

/**
 * The figures of a comparator, earliest first.
 *
 * @category Evaluation
 */
export interface ComparatorPoints {
  /** The `id` of the comparator. */
  readonly comparatorId: string;
  /** Its figures, earliest first. */
  readonly points: readonly EvaluationPoint[];
}

/**
 * A figure that was not compared with the target, and why.
 *
 * @category Evaluation
 */
export interface LeftOutPoint extends EvaluationPoint {
  /** The comparator whose figure it is; `null` for the area's own. */
  readonly comparatorId: string | null;
  /**
   * Why it was left out: `period-length-differs`, `period-length-unknown`, `longer-period-taken`, `baseline-stands`,
   * `edition-taken` or `figures-conflict`.
   */
  readonly reason: Reason;
}

/**
 * The path from the baseline to the target that a figure is compared with before the due date.
 *
 * @category Evaluation
 */
export interface TargetPath {
  /** The same amount each day (`linear`), or the same percentage each day (`compound`). */
  readonly trajectory: Trajectory;
  /** Where it starts: the last day of the baseline's period. */
  readonly from: {
    /** The day. */
    readonly day: Day;
    /** The value on that day. */
    readonly value: number;
  };
  /** The interim targets on the way, earliest first. */
  readonly through: readonly {
    /** The day. */
    readonly day: Day;
    /** The value on that day. */
    readonly value: number;
  }[];
  /** Where it ends: the due date. */
  readonly to: {
    /** The day. */
    readonly day: Day;
    /** The value on that day. */
    readonly value: number;
  };
}

/**
 * The figures that an evaluation used: everything that a chart or table of them needs.
 *
 * Figures that were not known on the day of the evaluation are not part of it, nor are figures without a period, which
 * have no place in time: an undated baseline is in the evaluation's `baseline` only.
 *
 * @category Evaluation
 */
export interface EvaluationSeries {
  /** The baseline; `null` if the plan has no value or no period for it. */
  readonly baseline: EvaluationPoint | null;
  /** The area's figures, earliest first: the baseline, those used and those that are missing. */
  readonly points: readonly EvaluationPoint[];
  /** The comparators' figures: the indicator's comparisons first, in their order, then the others in the plan's. */
  readonly comparators: readonly ComparatorPoints[];
  /** The figures that were not used, and why. */
  readonly leftOut: readonly LeftOutPoint[];
  /**
   * The path from the baseline to the target; `null` if there is none. With `seasonal` there is no path to draw, as the
   * expected value goes up and down around it.
   */
  readonly path: TargetPath | null;
}

/** Returns the series of an evaluation as plain data. */
export function evaluationSeries(series: Series, judged: Point | undefined, way: Way): EvaluationSeries {
  const { before, since, missing, comparators, leftOut } = series;
  const stated = new Set([series.statedBaseline, ...series.stated.map(({ point }) => point)]);
  const unused = new Set(leftOut.map(({ point }) => point));
  const shown = (point: Point): EvaluationPoint[] =>
    point.period === undefined ? [] : [pointAt(point.period, point, null, stated.has(point), point === judged)];
  const [baseline] = series.statedBaseline ? shown(series.statedBaseline) : [];
  const points = [
    ...before.filter((point) => !unused.has(point)).flatMap(shown),
    ...(baseline ? [baseline] : []),
    ...since.flatMap(shown),
    ...missing.map(({ period, missing: why, note = null }) => ({
      ...pointAt(period, undefined, why, false, false),
      note,
    })),
  ];
  if (missing.length > 0) points.sort((one, other) => compareText(one.end, other.end));
  return {
    baseline: baseline ?? null,
    points,
    comparators: [...comparators].flatMap(([comparatorId, theirs]) => {
      const points = theirs.points.flatMap(shown);
      return points.length === 0 ? [] : [{ comparatorId, points }];
    }),
    leftOut: leftOut.flatMap(({ comparatorId = null, point, reason }) =>
      shown(point).map((one) => ({ ...one, comparatorId, reason })),
    ),
    path: pathShown(way),
  };
}

function pointAt(
  { label, start, end }: Period,
  point: Point | undefined,
  missing: MissingFigure['missing'] | null,
  isStated: boolean,
  isJudged: boolean,
): EvaluationPoint {
  return {
    period: label,
    start,
    end,
    value: point === undefined ? null : toNumber(point.value),
    missing,
    count: point?.figure.count ?? null,
    denominator: point?.figure.denominator ?? null,
    qualifier: point?.figure.qualifier ?? null,
    note: point?.figure.note ?? null,
    isStated,
    isJudged,
  };
}

function pathShown(way: Way): TargetPath | null {
  const [first, ...others] = way;
  const last = way.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    trajectory: first.trajectory,
    from: { day: first.start, value: toNumber(first.from) },
    through: others.map(({ start, from }) => ({ day: start, value: toNumber(from) })),
    to: { day: last.due, value: toNumber(last.to) },
  };
}
