import { requireKeys, requireOneOf, requireText } from '../errors/require.js';
import type { Observation } from '../model/observation.js';
import type { Day, PlanPeriod } from '../model/period.js';
import { PLAN_PERIOD } from '../model/shapes.js';
import type { Unit } from '../model/unit.js';
import { requireDay } from '../period/day.js';
import { requireShape, takeObservations } from '../shape/requireShape.js';
import { requireRagRule } from './colour.js';
import { type Trajectory, TRAJECTORIES } from '../trajectory/path.js';
import type { RagRule } from './ragRule.js';

/**
 * How to evaluate.
 *
 * @category Evaluation
 */
export interface EvaluateOptions {
  /** The day to evaluate on, `YYYY-MM-DD`. Only figures whose period has ended by then count. */
  readonly asOf: Day;
  /**
   * Outturns for the area, or for a comparator if `comparatorId` is given; those of other indicators are ignored. If
   * there are two for one period, these count before the plan's, then the one published later, then a revised one.
   */
  readonly observations?: readonly Observation[] | undefined;
  /** When a figure short of its target is amber or green instead of red. */
  readonly rag?: RagRule | undefined;
  /**
   * The path from baseline to target that a figure is compared with before the due date: `linear` if left out. With
   * `seasonal`, a quarter or month is compared with the same one in the baseline's year, made larger or smaller in
   * proportion to the path.
   */
  readonly trajectory?: Trajectory | 'seasonal' | undefined;
  /** The part of the area to evaluate on its own figures, one of the plan's `areas`; the whole area if left out. */
  readonly areaId?: string | undefined;
}

/**
 * How {@link evaluateIndicator} evaluates.
 *
 * @category Evaluation
 */
export interface EvaluateIndicatorOptions extends EvaluateOptions {
  /** The plan's period: its end is the due date of a target that states none. */
  readonly planPeriod?: PlanPeriod | undefined;
}

/** Refuses anything that cannot be the period of a plan; returns it without nulls. */
export function requirePlanPeriod(period: PlanPeriod): PlanPeriod {
  return requireShape(period, PLAN_PERIOD, 'planPeriod');
}

/** The options that every evaluation takes. */
export const EVALUATE_KEYS = ['asOf', 'observations', 'rag', 'trajectory', 'areaId'];

const WAYS = [...TRAJECTORIES, 'seasonal'] as const;

/** Refuses invalid options; returns them without nulls. */
export function requireEvaluateOptions<Options extends EvaluateIndicatorOptions>(
  options: Options,
  keys: readonly string[],
  unitOf: (indicatorId: string) => Unit | undefined,
): Options {
  const given = requireKeys(options, keys, 'options');
  const { asOf, observations, rag, trajectory, planPeriod, areaId } = given;
  requireDay(asOf, 'asOf');
  if (areaId !== undefined) requireText(areaId, 'areaId');
  if (trajectory !== undefined) requireOneOf(trajectory, WAYS, 'trajectory');
  return {
    ...given,
    observations: observations === undefined ? undefined : takeObservations(observations, unitOf),
    rag: rag === undefined ? undefined : requireRagRule(rag),
    planPeriod: planPeriod === undefined ? undefined : requirePlanPeriod(planPeriod),
  };
}
