import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Day } from '../model/period.js';
import type { Status } from '../model/status.js';
import type { MilestoneTarget } from '../model/target.js';
import type { Verdict } from './onFigure.js';

/** Judges a milestone by the day on which it was reached. */
export function judgeMilestone(target: MilestoneTarget, due: Day | null, asOf: Day): Verdict {
  const { description: milestone, reached } = target;
  const give = (status: Status, because: Reason): Verdict => ({ status, reasons: [because] });
  if (reached === undefined) return give('not-assessed', reason('milestone-not-recorded', { milestone }));
  const isReached = reached !== false && reached <= asOf;
  const isLate = reached !== false && due !== null && reached > due;
  const isDue = due !== null && asOf >= due;
  const data = { milestone, reached: isReached ? reached : null, asOf, due };
  if (isReached && !(isDue && isLate)) return give('met', reason('target-satisfied', data));
  return give(isDue ? 'missed' : 'too-early', reason('target-not-satisfied', data));
}
