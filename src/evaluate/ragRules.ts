import type { RagRule } from './ragRule.js';

/**
 * The rule of the London Borough of Havering: green within 10% of the target; beyond that, amber for a figure no worse
 * than in the same period a year earlier, otherwise red.
 *
 * Do not use it if a missed target must never be shown as green. To write your own rule, copy one and change it.
 * Source: London Borough of Havering, quarterly performance report.
 *
 * @category Evaluation
 */
export const HAVERING_RAG_RULE: RagRule = Object.freeze({
  name: 'green within 10% of the target, amber if no worse than a year earlier',
  tolerance: Object.freeze({ percent: 10, of: 'target' }),
  insideTolerance: 'green',
  improvementLiftsRed: true,
  improvementOn: 'same-period-last-year',
  holdingLiftsRed: true,
});

/**
 * The rule by achievement: green from 90% of the way from the baseline to the target, amber from 75%, otherwise red.
 *
 * Targets without a distance to cover, such as one to keep to the baseline, are green or red. Do not use it if the
 * target is close to the baseline: a small change is then a large part of the way. Source: ServiceNow, Goal Framework,
 * target types.
 *
 * @category Evaluation
 */
export const ACHIEVEMENT_RAG_RULE: RagRule = Object.freeze({
  name: 'green from 90% of the way, amber from 75%',
  tolerance: Object.freeze({ percent: 0, of: 'target' }),
  insideTolerance: 'amber',
  improvementLiftsRed: false,
  achievement: Object.freeze({ green: 90, amber: 75 }),
});

/**
 * The rule without amber: green for a target that is met or on track, otherwise red.
 *
 * Do not use it for figures that vary by chance, which would change from green to red and back for no reason.
 *
 * @category Evaluation
 */
export const MET_OR_NOT_RAG_RULE: RagRule = Object.freeze({
  name: 'met or on track, or not',
  tolerance: Object.freeze({ percent: 0, of: 'target' }),
  insideTolerance: 'amber',
  improvementLiftsRed: false,
});
