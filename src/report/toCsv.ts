import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import { documentOf, type ReportOptions, readReport } from './reportOptions.js';
import { scorecardCsv } from './scorecardCsv.js';

/**
 * Returns an evaluated plan as CSV: one row for each indicator, with its figures as plain numbers, its status and the
 * sentences that explain it.
 *
 * Texts that a spreadsheet could take for a formula have an apostrophe before them. To write the plan itself as tables,
 * use `writeIndicators` and `writeObservations`.
 *
 * @param evaluation - The evaluation, from `evaluatePlan`.
 * @param options - The plan.
 * @returns The table, with lines that end in CR and LF.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_PLAN`, `INVALID_DAY`, `INVALID_NUMBER`,
 * `UNKNOWN_AREA` or `UNKNOWN_INDICATOR`.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';
 * import { toCsv } from 'community-safety-plan/report';
 *
 * const csv = toCsv(evaluatePlan(plan, { asOf: '2014-01-31' }), { plan });
 * csv.includes('27.77'); // => true
 * ```
 *
 * @category Documents
 */
export function toCsv(evaluation: PlanEvaluation, options: Pick<ReportOptions, 'plan'>): string {
  return documentOf(() => {
    const { plan } = readReport(evaluation, options, ['plan']);
    return scorecardCsv(plan, evaluation);
  });
}
