import type { Day } from '../model/period.js';
import { isDay } from '../period/day.js';
import type { LoadedPlan } from './loadedPlan.js';
import { loadPlan } from './loadPlan.js';
import { type PlanFiles, planFilesOf, refuseTableOptions } from './planFiles.js';
import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';
import { withObservations } from './withObservations.js';

// The month of the refresh, when the plan was new.
const DAY_OF_REFRESH = '2014-01-31';

/** Reads the plan of a command from its files, or uses Maidstone's if no file is named. */
export async function loadPlanOrMaidstone(
  command: string,
  path: string | undefined,
  options: Omit<PlanFiles, 'file'>,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  if (path !== undefined) return loadPlan(planFilesOf(command, path, options), surroundings);
  refuseTableOptions(options, 'no file is named');
  const { maidstone2014 } = await import('../maidstone-2014.js');
  return withObservations(maidstone2014, options, surroundings);
}

/** Refuses anything that is not a day. */
export function requireDayOption(day: string | undefined): void {
  if (day === undefined || isDay(day)) return;
  throw new Refusal(`--as-of must be an existing day as YYYY-MM-DD, not ${JSON.stringify(day)}.`);
}

/** Returns the day to evaluate on if none is given: today, or for Maidstone the day of its refresh. */
export function dayFor(path: string | undefined, surroundings: Surroundings): Day {
  return path === undefined ? DAY_OF_REFRESH : surroundings.today();
}
