import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { explainFinding, type Finding } from './findings.js';
import { explainMerge, isMergeReason, type MergeReason } from './mergeReasons.js';
import { explainOfficial, isOfficialNote, type OfficialNote } from './officialNotes.js';
import { explainPlanChange, isPlanChange, type PlanChange } from './planChanges.js';
import { explainPlanIssue, type PlanIssue } from './planIssues.js';
import type { Reason } from './reason.js';
import { explainReason } from './reasons.js';
import {
  type ComparisonWarning,
  explainRefusal,
  explainWarning,
  isWarning,
  type ProgressRefusal,
  type ProjectRefusal,
  type TrendRefusal,
} from './refusals.js';
import { explainReconciliation, isReconciliationReason, type ReconciliationReason } from './reconciliation.js';
import { explainRollUp, isRollUpReason, type RollUpReason } from './rollUpReasons.js';
import { explainTable, type TableNoteCode, type TableNoteData } from './tableProblems.js';
import type { TableProblemCode, TableProblemData } from './tableProblems.js';

/**
 * Everything that {@link explain} can put into words: reasons of an evaluation, of a reconciliation, of a roll-up and
 * of a merge, notes on official statistics, changes between two plans, findings of the audit, issues of a plan,
 * problems and notes of tables, and the refusals and warnings of statistics and projections.
 *
 * @category Explanation
 */
export type Explainable =
  | Pick<Reason, 'code' | 'data'>
  | Pick<ReconciliationReason, 'code' | 'data'>
  | Pick<TrendRefusal | ProjectRefusal | ProgressRefusal, 'refused' | 'code' | 'data'>
  | Pick<ComparisonWarning, 'code' | 'data'>
  | Pick<RollUpReason, 'code' | 'data'>
  | Pick<MergeReason, 'code' | 'data'>
  | Pick<OfficialNote, 'code' | 'data'>
  | Pick<PlanChange, 'code' | 'data'>
  | Pick<Finding, 'code' | 'data' | 'severity'>
  | Pick<PlanIssue, 'code' | 'data' | 'path'>
  | {
      /** The code of a problem of a table. */
      readonly code: TableProblemCode;
      /** Its data. */
      readonly data: TableProblemData[TableProblemCode];
      /** The table it was found in. */
      readonly table: unknown;
    }
  | {
      /** The code of a note on a table. */
      readonly code: TableNoteCode;
      /** Its data. */
      readonly data: TableNoteData[TableNoteCode];
      /** The table it was found in. */
      readonly table: unknown;
    };

/**
 * Returns the sentence of a reason, a finding, an issue, a problem, a refusal or a warning, worked out from its code
 * and data alone.
 *
 * Each has this sentence as its `message` already. Use it for one that was stored without, and read `data` to word a
 * sentence of your own: it holds every figure, period, name and threshold that the sentence says.
 *
 * @param item - The item as the library gave it, with or without its message, also after a round trip through JSON. Its
 * own fields tell what it is: a finding has its `severity`, an issue its `path`, what was found in a table its `table`,
 * and a refusal what was `refused`.
 * @returns The sentence.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, for what the library did not give.
 *
 * @example
 * ```ts
 * import { auditPlan, evaluatePlan, explain } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const [asb] = evaluatePlan(maidstone2014, { asOf: '2014-06-01' }).indicators;
 * const reason = asb?.reasons[1];
 * reason?.code; // => 'nothing-since-baseline'
 * reason && explain(reason) === reason.message; // => true
 *
 * const [finding] = auditPlan(maidstone2014);
 * finding && explain(finding) === finding.message; // => true
 * ```
 *
 * @category Explanation
 */
export function explain(item: Explainable): string {
  try {
    if ('severity' in item) return explainFinding(item);
    if ('table' in item) return explainTable(item);
    if ('path' in item) return explainPlanIssue(item);
    if ('refused' in item) return explainRefusal(item);
    if (isWarning(item)) return explainWarning(item);
    // No code is in two of these families.
    if (isReconciliationReason(item)) return explainReconciliation(item);
    if (isRollUpReason(item)) return explainRollUp(item);
    if (isMergeReason(item)) return explainMerge(item);
    if (isOfficialNote(item)) return explainOfficial(item);
    return isPlanChange(item) ? explainPlanChange(item) : explainReason(item);
  } catch (error) {
    const message = `item must be as the library gives it, with its code and data (${String(error)}).`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'item', value: item });
  }
}
