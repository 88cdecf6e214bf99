/**
 * How an indicator is doing against its target.
 *
 * - `met`: the figure satisfies the target.
 * - `on-track`, `off-track`: not yet due and not met, and judged against the value expected by now.
 * - `too-early`: not yet due, not met, and nothing observed since the baseline.
 * - `missed`: due and not satisfied.
 * - `not-assessed`: cannot be judged; the reasons say why.
 *
 * @category Evaluation
 */
export type Status = 'met' | 'on-track' | 'off-track' | 'too-early' | 'missed' | 'not-assessed';

/**
 * The colour a status is shown with: green, amber, red, or grey where nothing is judged. Never show it without its
 * word.
 *
 * @category Evaluation
 */
export type Rag = 'green' | 'amber' | 'red' | 'grey';

/** Every colour, to check a value against. */
export const RAGS: readonly Rag[] = ['green', 'amber', 'red', 'grey'];

/**
 * Every status, worst first. An indicator that cannot be judged is worse than one that is merely early: it may hide a
 * miss.
 */
export const STATUSES_WORST_FIRST: readonly Status[] = [
  'missed',
  'off-track',
  'not-assessed',
  'too-early',
  'on-track',
  'met',
];
