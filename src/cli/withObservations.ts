import type { Plan } from '../model/plan.js';
import type { LoadedPlan } from './loadedPlan.js';
import { readText } from './planFiles.js';
import { nameOf } from './readFile.js';
import type { Surroundings } from './surroundings.js';
import { inFiles } from './tableProblem.js';

/** Adds the outturns of a table to a plan, where a table is named. */
export async function withObservations(
  plan: Plan,
  path: string | undefined,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  if (path === undefined) return { ok: true, plan, notes: [] };
  const { readObservations } = await import('../csv.js');
  const { indicators, comparators, areas = [] } = plan;
  const result = readObservations(readText(path, surroundings), { indicators, comparators, areas });
  const placed = inFiles(() => nameOf(path));
  const notes = result.notes.map(placed);
  if (!result.ok) return { ok: false, problems: result.problems.map(placed), notes };
  return { ok: true, plan: { ...plan, observations: [...plan.observations, ...result.observations] }, notes };
}
