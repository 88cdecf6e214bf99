import type { Indicator } from '../model/indicator.js';
import type { Comparators } from './analyses/significance.js';
import type { Unit } from '../model/unit.js';
import { evaluateWith } from './evaluateWith.js';
import type { IndicatorEvaluation } from './evaluation.js';
import { EVALUATE_KEYS, type EvaluateIndicatorOptions, requireEvaluateOptions } from './options.js';
import { periodReader } from '../period/periodReader.js';
import { takeIndicator } from '../shape/requireShape.js';

// An indicator alone knows its comparators by their ids.
const UNNAMED: Comparators = { ids: [], nameOf: (id) => id, containsArea: () => false };

/**
 * Evaluates one indicator on a day: is it met, on track, missed, or why can it not be said?
 *
 * Every judgement is made on exact, unrounded values. A target that is due is judged on the figure for the period
 * that covers the due date; before that, a level or change is judged against the value expected on the way, and a
 * state (maintain, comparator, rank, direction, anything that recurs) by whether it holds. Counts and rates that cover
 * another length of time than the baseline are left out, and a target that contradicts its own baseline is not
 * assessed. For a whole plan use {@link evaluatePlan}.
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
 * evaluation.expected; // => 57.40032858707558
 * evaluation.gap; // => 2
 * ```
 *
 * @category Evaluation
 */
export function evaluateIndicator(indicator: Indicator, options: EvaluateIndicatorOptions): IndicatorEvaluation {
  const taken = takeIndicator(indicator);
  const unitOf = (id: string): Unit | undefined => (id === taken.id ? taken.unit : undefined);
  const given = requireEvaluateOptions(options, [...EVALUATE_KEYS, 'planPeriod'], unitOf);
  return evaluateWith(taken, given, periodReader(), UNNAMED);
}
