import { requireArray, requireObject } from '../errors/require.js';
import type { PlanEvaluation } from './evaluatePlan.js';
import type { IndicatorEvaluation } from './evaluation.js';

/**
 * Returns the evaluation of one indicator of a plan, or `undefined` if the plan has no indicator with that id.
 *
 * @param evaluation - The evaluation of the plan.
 * @param indicatorId - The `id` of the indicator.
 * @returns The indicator's evaluation.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT` for what is not an evaluation of a plan.
 *
 * @example
 * ```ts
 * import { evaluatePlan, findEvaluation } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-01' });
 * findEvaluation(evaluation, 'asb-incidents-rate')?.status; // => 'too-early'
 * findEvaluation(evaluation, 'asb')?.status; // => undefined
 * ```
 *
 * @category Evaluation
 */
export function findEvaluation(evaluation: PlanEvaluation, indicatorId: string): IndicatorEvaluation | undefined {
  requireObject(evaluation, 'evaluation');
  requireArray(evaluation.indicators, 'evaluation.indicators');
  return evaluation.indicators.find((indicator, index) => {
    requireObject(indicator, `evaluation.indicators[${String(index)}]`);
    return indicator.indicatorId === indicatorId;
  });
}
