import { requireArray, requireObject, requireOneOf, requireText } from '../../errors/require.js';
import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { EvaluationPoint, EvaluationSeries, TargetPath } from '../../evaluate/evaluationSeries.js';
import type { InterimResult, RecurrenceResult } from '../../evaluate/periodResults.js';
import type { ResolvedTarget } from '../../evaluate/resolvedTarget.js';
import type { AskedLevel, DatedValue } from '../../explain/reason.js';
import { AREA, COMPARATOR } from '../../model/shapes.js';
import { requireShape, takeIndicator } from '../../shape/requireShape.js';
import { read, toNumber } from '../../exact/exact.js';
import { MISSING_KINDS } from '../../model/figure.js';
import type { Comparator } from '../../model/comparator.js';
import type { Indicator } from '../../model/indicator.js';
import type { Area } from '../../model/plan.js';
import { type Rag, STATUSES_WORST_FIRST } from '../../model/status.js';
import { OPERATORS, TARGET_KINDS } from '../../model/target.js';
import { requireDay } from '../../period/day.js';
import { TRAJECTORIES } from '../../trajectory/path.js';
import { isOfPart } from '../asEvaluated.js';
import { requireNumber } from './refuse.js';

/** Every colour, worst first. */
export const RAGS_WORST_FIRST: readonly Rag[] = ['red', 'amber', 'grey', 'green'];

const COMPARATORS = { listOf: COMPARATOR };
const AREAS = { listOf: AREA };
const POSITIONS = ['better', 'worse', 'same', 'higher', 'lower'] as const;

/** Refuses what is not an indicator with a name. */
export function requireNamedIndicator(indicator: Indicator): void {
  takeIndicator(indicator);
}

/** Refuses anything that is not an evaluation, and the evaluation of another indicator. */
export function requireEvaluationOf(indicator: Indicator, evaluation: IndicatorEvaluation): void {
  requireEvaluation(evaluation, 'evaluation');
  if (evaluation.indicatorId !== indicator.id) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `The evaluation is of ${show(evaluation.indicatorId)}, not of the indicator ${show(indicator.id)}.`,
      { indicatorId: indicator.id, evaluated: evaluation.indicatorId },
    );
  }
  requireSameBaseline(indicator, evaluation);
}

/**
 * Refuses an evaluation from before the indicator's baseline was changed. A part of the area has a separate baseline.
 */
export function requireSameBaseline({ id, baseline }: Indicator, evaluation: IndicatorEvaluation): void {
  if (!('value' in baseline) || evaluation.baseline === null || isOfPart(evaluation)) return;
  const evaluated = evaluation.baseline.value;
  if (toNumber(read(baseline.value, 'indicator.baseline.value')) === evaluated) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `The baseline of ${show(id)} is ${show(baseline.value)}, and it was evaluated with ${show(evaluated)}. Evaluate it again.`,
    { indicatorId: id, baseline: baseline.value, evaluated },
  );
}

/** Refuses what is not an evaluation of an indicator. */
export function requireEvaluation(evaluation: IndicatorEvaluation, name: string): void {
  requireObject(evaluation, name);
  requireText(evaluation.indicatorId, `${name}.indicatorId`);
  requireOneOf(evaluation.status, STATUSES_WORST_FIRST, `${name}.status`);
  requireOneOf(evaluation.rag, RAGS_WORST_FIRST, `${name}.rag`);
  requireDated(evaluation.actual, `${name}.actual`);
  requireDated(evaluation.baseline, `${name}.baseline`);
  requireTarget(evaluation.target, `${name}.target`);
  if (evaluation.expected !== null) requireNumber(evaluation.expected, `${name}.expected`);
  requireSeries(evaluation.series, `${name}.series`);
  requireResults(evaluation.interim, `${name}.interim`);
  requireResults(evaluation.periods, `${name}.periods`);
  requireArray(evaluation.comparisons, `${name}.comparisons`);
  for (const [index, comparison] of evaluation.comparisons.entries()) {
    const place = `${name}.comparisons[${String(index)}]`;
    requireObject(comparison, place);
    requireText(comparison.comparatorId, `${place}.comparatorId`);
    requireObject(comparison.comparator, `${place}.comparator`);
    requireDated(comparison.comparator, `${place}.comparator`);
    requireOneOf(comparison.position, POSITIONS, `${place}.position`);
  }
  requireArray(evaluation.reasons, `${name}.reasons`);
  for (const [index, reason] of evaluation.reasons.entries()) {
    const place = `${name}.reasons[${String(index)}]`;
    requireObject(reason, place);
    requireText(reason.message, `${place}.message`);
  }
}

/** Refuses anything that is not a list of comparators. */
export function requireComparators(comparators: readonly Comparator[]): void {
  requireShape(comparators, COMPARATORS, 'comparators');
}

/** Refuses anything that is not a list of areas. */
export function requireAreas(areas: readonly Area[]): void {
  requireShape(areas, AREAS, 'areas');
}

function requireSeries(series: EvaluationSeries, name: string): void {
  requireObject(series, name);
  requirePoints(series.points, `${name}.points`);
  requireArray(series.comparators, `${name}.comparators`);
  for (const [index, other] of series.comparators.entries()) {
    const place = `${name}.comparators[${String(index)}]`;
    requireObject(other, place);
    requireText(other.comparatorId, `${place}.comparatorId`);
    requirePoints(other.points, `${place}.points`);
  }
  const { path } = series;
  if (path === null) return;
  requireObject(path, `${name}.path`);
  requireOneOf(path.trajectory, TRAJECTORIES, `${name}.path.trajectory`);
  requireArray(path.through, `${name}.path.through`);
  requireStop(path.from, `${name}.path.from`);
  for (const [index, stop] of path.through.entries()) requireStop(stop, `${name}.path.through[${String(index)}]`);
  requireStop(path.to, `${name}.path.to`);
}

function requireStop(stop: TargetPath['from'], name: string): void {
  requireObject(stop, name);
  requireDay(stop.day, `${name}.day`);
  requireNumber(stop.value, `${name}.value`);
}

// What a target asks for period by period.
function requireResults(results: readonly (RecurrenceResult | InterimResult)[], name: string): void {
  requireArray(results, name);
  for (const [index, result] of results.entries()) {
    const place = `${name}[${String(index)}]`;
    requireObject(result, place);
    requireText(result.period, `${place}.period`);
    requireDay(result.end, `${place}.end`);
    requireAsked(result.asked, `${place}.asked`);
    requireDated(result.figure, `${place}.figure`);
    if (result.isReached !== null) requireOneOf(result.isReached, [true, false], `${place}.isReached`);
  }
}

function requirePoints(points: readonly EvaluationPoint[], name: string): void {
  requireArray(points, name);
  for (const [index, point] of points.entries()) {
    const place = `${name}[${String(index)}]`;
    requireObject(point, place);
    requireText(point.period, `${place}.period`);
    requireDay(point.start, `${place}.start`);
    requireDay(point.end, `${place}.end`);
    if (point.value !== null) requireNumber(point.value, `${place}.value`);
    // If two figures contradict each other, the figure is neither known nor missing.
    else if (point.missing !== null) requireOneOf<string>(point.missing, MISSING_KINDS, `${place}.missing`);
  }
}

function requireDated(value: DatedValue | null, name: string): void {
  if (value === null) return;
  requireObject(value, name);
  requireNumber(value.value, `${name}.value`);
  if (value.period !== null) requireText(value.period, `${name}.period`);
}

function requireTarget(target: ResolvedTarget | null, name: string): void {
  if (target === null) return;
  requireObject(target, name);
  requireOneOf(target.kind, TARGET_KINDS, `${name}.kind`);
  requireAsked(target, name);
  if (target.due !== null) requireDay(target.due, `${name}.due`);
}

function requireAsked(asked: AskedLevel | null, name: string): void {
  if (asked === null) return;
  requireObject(asked, name);
  requireOneOf(asked.operator, [...OPERATORS, 'between'], `${name}.operator`);
  requireNumber(asked.value, `${name}.value`);
  if (asked.min !== null) requireNumber(asked.min, `${name}.min`);
  if (asked.max !== null) requireNumber(asked.max, `${name}.max`);
}
