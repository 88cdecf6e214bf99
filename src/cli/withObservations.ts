import type { Plan } from '../model/plan.js';
import type { LoadedPlan } from './loadedPlan.js';
import type { PlanFiles } from './planFiles.js';
import type { Surroundings } from './surroundings.js';
import { tableFile } from './tableFile.js';
import { inFiles } from './tableProblem.js';

/** Adds the outturns of a table to a plan, if a table is named. */
export async function withObservations(
  plan: Plan,
  { observations: path, sheet, table }: Omit<PlanFiles, 'file'>,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  if (path === undefined) return { ok: true, plan, notes: [] };
  const { readObservations } = await import('../csv.js');
  const { indicators, comparators, areas = [] } = plan;
  const file = await tableFile(path, { sheet, table, called: 'observations' }, surroundings);
  const result = readObservations(file.input, { indicators, comparators, areas });
  const placed = inFiles(() => file.name);
  const notes = [...file.notes, ...result.notes.map(placed)];
  if (!result.ok) return { ok: false, problems: result.problems.map(placed), notes };
  return { ok: true, plan: { ...plan, observations: [...plan.observations, ...result.observations] }, notes };
}
