import type { Plan } from '../model/plan.js';
import type { FileProblem } from './fileProblem.js';
import { isJson } from './json.js';
import { type PlanFiles, readText } from './planFiles.js';
import type { Surroundings } from './surroundings.js';

/** A plan from files, or everything that is wrong with them; and what a reader should know of how they were read. */
export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly notes: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly notes: readonly FileProblem[] };

/** Reads a plan from the files that a command was given, JSON or tables. */
export async function loadPlan(files: PlanFiles, surroundings: Surroundings): Promise<LoadedPlan> {
  const bytes = readText(files.file, surroundings);
  const read = isJson(bytes)
    ? (await import('./planFromJson.js')).planFromJson
    : (await import('./planFromTables.js')).planFromTables;
  return read(files, bytes, surroundings);
}
