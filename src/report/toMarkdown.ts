import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import { documentOf, readReport, type ReportOptions, scorecardFrom } from './reportOptions.js';
import { scorecardMarkdown } from './scorecardMarkdown.js';

/**
 * Returns an evaluated plan as Markdown with tables, which GitHub and most council systems can read.
 *
 * It holds the summary, a section for each priority with its table and the reasons for each status, the cross-cutting
 * themes, anything in the plan that does not add up, and the sources. The words of a plan always appear as text, never
 * as markup. For a page with charts, use {@link toHtml}; for a spreadsheet, {@link toCsv}.
 *
 * @param evaluation - The evaluation, from `evaluatePlan`.
 * @param options - The plan, and the audit's findings.
 * @returns The document.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_PLAN`, `INVALID_DAY`, `INVALID_NUMBER`,
 * `UNKNOWN_AREA` or `UNKNOWN_INDICATOR`.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';
 * import { toMarkdown } from 'community-safety-plan/report';
 *
 * const markdown = toMarkdown(evaluatePlan(plan, { asOf: '2014-01-31' }), { plan });
 * markdown.split('\n')[0]; // => '# Safer Maidstone Partnership'
 * ```
 *
 * @category Documents
 */
export function toMarkdown(evaluation: PlanEvaluation, options: ReportOptions): string {
  return documentOf(() =>
    scorecardMarkdown(scorecardFrom(evaluation, readReport(evaluation, options, ['plan', 'findings']))),
  );
}
