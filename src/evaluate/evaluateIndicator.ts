import type { Indicator } from '../model/indicator.js';
import type { Comparators } from './analyses/significance.js';
import type { Unit } from '../model/unit.js';
import { evaluateWith } from './evaluateWith.js';
import type { IndicatorEvaluation } from './evaluation.js';
import { EVALUATE_KEYS, type EvaluateIndicatorOptions, requireEvaluateOptions } from './options.js';
import { periodReader } from '../period/periodReader.js';
import { takeIndicator } from '../shape/requireShape.js';

// Without a plan, comparators are only known by their ids.
const UNNAMED: Comparators = { ids: [], nameOf: (id) => id, containsArea: () => false };

/**
 * Returns the status of one indicator on a day, with the reasons.
 *
 * Every judgement is made on exact, unrounded values, and no indicator gets a green word without a figure observed
 * since the baseline, for the right length of time, the right period and the right area. A target that is due is judged
 * only on the figure for its due period. Before that, a level or change is compared with the value expected by then,
 * and a state (maintain, comparator, rank, direction) is judged by whether it holds. A recurring target must be reached
 * in each period. Counts and rates that cover another length of time are left out. A target that cannot be judged is
 * `too-early` or `not-assessed`, with the reason. For a whole plan use {@link evaluatePlan}.
 *
 * @param indicator - The indicator.
 * @param options - The day, the observations and the rules.
 * @returns The status with everything that led to it, as plain data.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD`,
 * `INVALID_NUMBER` or `INVALID_RAG_RULE`.
 *
 * @example
 * ```ts
 * import { evaluateIndicator, type Indicator } from 'community-safety-plan';
 *
 * const indicator: Indicator = {
 *   id: 'killed-or-seriously-injured',
 *   name: 'Road users killed or seriously injured',
 *   unit: { kind: 'count', of: 'people' },
 *   polarity: 'lower-is-better',
 *   baseline: { value: 58, period: '2012/13' },
 *   comparisons: [],
 *   target: { kind: 'level', operator: 'at-most', value: 55, due: '2018-03-31' },
 * };
 * const observations = [{ indicatorId: indicator.id, period: '2013/14', figure: { value: 57 } }];
 * const evaluation = evaluateIndicator(indicator, { asOf: '2014-06-01', observations });
 * evaluation.status; // => 'on-track'
 * evaluation.expected; // => 57.4
 * evaluation.gap; // => 2
 * ```
 *
 * @category Evaluation
 */
export function evaluateIndicator(indicator: Indicator, options: EvaluateIndicatorOptions): IndicatorEvaluation {
  const taken = takeIndicator(indicator);
  const unitOf = (id: string): Unit | undefined => (id === taken.id ? taken.unit : undefined);
  const given = requireEvaluateOptions(options, [...EVALUATE_KEYS, 'planPeriod'], unitOf);
  const { observations, ...rest } = given;
  return evaluateWith(taken, { ...rest, given: observations }, periodReader(), UNNAMED);
}
