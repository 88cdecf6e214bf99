import type { Citation } from '../model/citation.js';

/**
 * Every code a finding of {@link auditPlan} can carry. The list is closed: a code is never renamed, and a new one comes
 * with a new minor version.
 *
 * @category Audit
 */
export type FindingCode =
  | 'duplicate-id'
  | 'dangling-reference'
  | 'one-sided-reference'
  | 'duplicate-label'
  | 'stated-count-differs'
  | 'same-name-twice'
  | 'names-vary'
  | 'period-text-differs'
  | 'comparator-undefined'
  | 'priority-without-indicators'
  | 'priority-without-actions'
  | 'priority-outside-themes'
  | 'priority-is-also-theme'
  | 'theme-without-priorities'
  | 'ranking-and-comparison'
  | 'indicator-unused'
  | 'indicator-printed-twice'
  | 'same-name-different-figures'
  | 'name-and-unit-differ'
  | 'indicator-without-polarity'
  | 'indicator-without-baseline'
  | 'indicator-without-comparison'
  | 'baseline-without-period'
  | 'baseline-length-unclear'
  | 'baseline-of-another-period'
  | 'baseline-after-target'
  | 'comparison-of-another-period'
  | 'comparison-claimed'
  | 'figure-does-not-follow'
  | 'figures-differ'
  | 'words-and-value-differ'
  | 'target-contradicts-baseline'
  | 'target-contradicts-itself'
  | 'target-already-met'
  | 'target-against-polarity'
  | 'target-needs-polarity'
  | 'target-names-comparator'
  | 'target-without-figure'
  | 'target-without-number'
  | 'comparator-without-figure'
  | 'bare-number-target'
  | 'percent-or-points'
  | 'due-outside-plan'
  | 'same-words-read-differently'
  | 'claim-does-not-reconcile'
  | 'share-of-no-whole-number'
  | 'points-written-as-percent'
  | 'claims-disagree'
  | 'claims-may-disagree'
  | 'claim-levels-do-not-fit'
  | 'figure-of-two-wholes';

/**
 * How bad a finding is.
 *
 * - `error`: it cannot be right as printed: arithmetic, a contradiction, a reference that leads nowhere.
 * - `warning`: it is probably wrong, or nobody can judge it.
 * - `note`: it may well be right, and is worth knowing.
 *
 * @category Audit
 */
export type FindingSeverity = 'error' | 'warning' | 'note';

/**
 * A place that a finding speaks of.
 *
 * @category Audit
 */
export interface FindingPlace {
  /** The place in the plan: `claims[9].change`. */
  readonly path: string;
  /** The place in the document, where the plan cites it. */
  readonly source?: Citation;
}

/**
 * Something that {@link auditPlan} found in a plan.
 *
 * @category Audit
 */
export interface Finding extends FindingPlace {
  /** What was found, as a word to branch on. */
  readonly code: FindingCode;
  /** How bad it is; a code has always the same. */
  readonly severity: FindingSeverity;
  /** What was found, in a sentence or two with the figures. */
  readonly message: string;
  /** The other places that it takes to see it. */
  readonly related?: readonly FindingPlace[];
}

/** The severity of every code, in the order in which findings of one place are given. */
export const SEVERITIES: Readonly<Record<FindingCode, FindingSeverity>> = {
  'duplicate-id': 'error',
  'dangling-reference': 'error',
  'one-sided-reference': 'warning',
  'duplicate-label': 'error',
  'stated-count-differs': 'error',
  'same-name-twice': 'warning',
  'names-vary': 'note',
  'period-text-differs': 'warning',
  'comparator-undefined': 'note',
  'priority-without-indicators': 'warning',
  'priority-without-actions': 'note',
  'priority-outside-themes': 'note',
  'priority-is-also-theme': 'note',
  'theme-without-priorities': 'note',
  'ranking-and-comparison': 'note',
  'indicator-unused': 'warning',
  'indicator-printed-twice': 'warning',
  'same-name-different-figures': 'warning',
  'name-and-unit-differ': 'warning',
  'indicator-without-polarity': 'note',
  'indicator-without-baseline': 'warning',
  'indicator-without-comparison': 'note',
  'baseline-without-period': 'warning',
  'baseline-length-unclear': 'warning',
  'baseline-of-another-period': 'note',
  'baseline-after-target': 'warning',
  'comparison-of-another-period': 'warning',
  'comparison-claimed': 'warning',
  'figure-does-not-follow': 'error',
  'figures-differ': 'warning',
  'words-and-value-differ': 'warning',
  'target-contradicts-baseline': 'error',
  'target-contradicts-itself': 'error',
  'target-already-met': 'note',
  'target-against-polarity': 'warning',
  'target-needs-polarity': 'warning',
  'target-names-comparator': 'warning',
  'target-without-figure': 'warning',
  'target-without-number': 'note',
  'comparator-without-figure': 'warning',
  'bare-number-target': 'warning',
  'percent-or-points': 'warning',
  'due-outside-plan': 'warning',
  'same-words-read-differently': 'warning',
  'claim-does-not-reconcile': 'error',
  'share-of-no-whole-number': 'error',
  'points-written-as-percent': 'error',
  'claims-disagree': 'error',
  'claims-may-disagree': 'warning',
  'claim-levels-do-not-fit': 'warning',
  'figure-of-two-wholes': 'warning',
};
