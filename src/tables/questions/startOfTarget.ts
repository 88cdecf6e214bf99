import type { Day, PlanPeriod } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { Record_ } from '../record.js';

/**
 * Returns the day from which figures belong to the target: the first day of its year, or of the column that ends on the
 * day it is due and is as long as the baseline; otherwise the day it is due.
 */
export function startOfTarget({ due }: Target, { layout }: Record_, plan: PlanPeriod | undefined): Day | undefined {
  const { headings, index, outturns } = layout;
  const [period, first] = ['target', 'baseline.printed'].map((key) => headings[index.get(key) ?? -1]?.period);
  if (period !== undefined && period.end === due) return period.start;
  const last = due ?? plan?.end;
  const months = first && monthsIn(first);
  const own = outturns.find((outturn) => outturn.period.end === last && monthsIn(outturn.period) === months);
  return own?.period.start ?? last;
}
