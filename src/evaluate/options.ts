import { refuseMisspelt } from '../errors/refuseMisspelt.js';
import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import type { Observation } from '../model/observation.js';
import type { Day, PlanPeriod } from '../model/period.js';
import { requireDay } from '../period/day.js';
import { requireRagRule } from './colour.js';
import { type Trajectory, TRAJECTORIES } from '../trajectory/path.js';
import type { RagRule } from './ragRule.js';

/**
 * How an evaluation is to be done.
 *
 * @category Evaluation
 */
export interface EvaluateOptions {
  /** The day to evaluate on, `YYYY-MM-DD`. Only figures whose period has ended by then count. */
  readonly asOf: Day;
  /**
   * Outturns of the area, and of comparators where `comparatorId` is given; those of other indicators are passed
   * over. Of two for one period the last counts.
   */
  readonly observations?: readonly Observation[] | undefined;
  /** When a figure short of its target is amber or green instead of red. */
  readonly rag?: RagRule | undefined;
  /** The path from baseline to target that a figure is held against before the due date: `linear` if left out. */
  readonly trajectory?: Trajectory | undefined;
}

/**
 * How {@link evaluateIndicator} is to evaluate.
 *
 * @category Evaluation
 */
export interface EvaluateIndicatorOptions extends EvaluateOptions {
  /** The plan's period: its end is the due date of a target that states none. */
  readonly planPeriod?: PlanPeriod | undefined;
}

const KEYS = ['asOf', 'observations', 'rag', 'trajectory', 'planPeriod'];

/** Refuses what cannot be the period of a plan. */
export function requirePlanPeriod(period: PlanPeriod): void {
  requireObject(period, 'planPeriod');
  requireDay(period.start, 'planPeriod.start');
  requireDay(period.end, 'planPeriod.end');
}

/** Refuses options that cannot be understood. */
export function requireEvaluateOptions(options: EvaluateOptions): void {
  requireObject(options, 'options');
  refuseMisspelt(options, KEYS, 'options');
  requireDay(options.asOf, 'asOf');
  if (options.observations !== undefined) requireArray(options.observations, 'observations');
  if (options.rag !== undefined) requireRagRule(options.rag);
  if (options.trajectory !== undefined) requireOneOf(options.trajectory, TRAJECTORIES, 'trajectory');
}
