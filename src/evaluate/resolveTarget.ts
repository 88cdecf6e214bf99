import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys } from '../errors/require.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, PlanPeriod } from '../model/period.js';
import { requireDay } from '../period/day.js';
import type { ResolvedTarget } from './resolvedTarget.js';
import { resolutionOf } from './judge.js';
import { requirePlanPeriod } from './options.js';
import { periodReader } from '../period/periodReader.js';
import { takeIndicator, takeObservations } from '../shape/requireShape.js';
import { figuresOf } from '../series/figures.js';

/**
 * How {@link resolveTarget} works out a target.
 *
 * @category Evaluation
 */
export interface ResolveTargetOptions {
  /** The day to work it out on, `YYYY-MM-DD`; every figure counts if left out. */
  readonly asOf?: Day | undefined;
  /** Figures for the comparators in targets, and for the periods from which changes are counted. */
  readonly observations?: readonly Observation[] | undefined;
  /** The plan's period: its end is the due date of a target that states none. */
  readonly planPeriod?: PlanPeriod | undefined;
}

const KEYS = ['asOf', 'observations', 'planPeriod'];

/**
 * Returns what a target asks for as a number: the operator, the number, and how it was worked out.
 *
 * For the status of the indicator use {@link evaluateIndicator}, which does not throw if a target has no number, but
 * says so in its reasons.
 *
 * @param indicator - The indicator whose target it is.
 * @param options - The day, the observations and the plan's period.
 * @returns The operator and the number, with the workings in a sentence.
 * @throws A {@link CommunitySafetyError} with code `UNRESOLVED_TARGET` where no number can be worked out or the target
 * contradicts its own baseline (`details.reason` says which), `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD` or
 * `INVALID_NUMBER`.
 *
 * @example
 * ```ts
 * import { getIndicator, resolveTarget } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const target = resolveTarget(getIndicator(maidstone2014, 'hospital-admissions-assault'));
 * target.operator; // => 'at-most'
 * target.value; // => 53.1
 * resolveTarget(getIndicator(maidstone2014, 'discarded-needles')); // throws UNRESOLVED_TARGET
 * ```
 *
 * @category Evaluation
 */
export function resolveTarget(indicator: Indicator, options: ResolveTargetOptions = {}): ResolvedTarget {
  const taken = takeIndicator(indicator);
  const { asOf, observations = [], planPeriod } = requireKeys(options, KEYS, 'options');
  if (asOf !== undefined) requireDay(asOf, 'asOf');
  if (planPeriod !== undefined) requirePlanPeriod(planPeriod);
  const given = takeObservations(observations, (id) => (id === taken.id ? taken.unit : undefined));
  const readPeriod = periodReader();
  const series = figuresOf(taken, { given, asOf, readPeriod });
  const due = taken.target.due ?? planPeriod?.end ?? null;
  const resolution = resolutionOf({ indicator: taken, series, asOf, due, nameOf: (id) => id, readPeriod });
  if ('bound' in resolution) return resolution.resolved;
  throw new CommunitySafetyError('UNRESOLVED_TARGET', resolution.refused.message, {
    indicatorId: taken.id,
    reason: resolution.refused.code,
  });
}
