import type { Day, PlanPeriod } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import type { Record_ } from '../record.js';

/** Gives the day from which figures are those that a target is about: the first of its year, else the day it is due. */
export function startOfTarget({ due }: Target, { layout }: Record_, plan: PlanPeriod | undefined): Day | undefined {
  const period = layout.headings[layout.index.get('target') ?? -1]?.period;
  return period !== undefined && period.end === due ? period.start : (due ?? plan?.end);
}
