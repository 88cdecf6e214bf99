import { safeParsePlan } from '../schema.js';
import { inFile } from './fileProblem.js';
import { decodeJson } from './json.js';
import type { LoadedPlan } from './loadedPlan.js';
import { type PlanFiles, refuseTableOptions } from './planFiles.js';
import { nameOf } from './readFile.js';
import type { Surroundings } from './surroundings.js';
import { withObservations } from './withObservations.js';

/** Reads a plan from JSON, with outturns from a table if one is named. */
export async function planFromJson(
  files: PlanFiles,
  bytes: Uint8Array,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  const file = nameOf(files.file);
  refuseTableOptions(files, `${file} is a whole plan as JSON`);
  const json = decodeJson(file, bytes);
  if (!json.ok) return { ok: false, problems: json.problems, notes: [] };
  const result = safeParsePlan(json.value);
  if (!result.ok) {
    const problems = result.issues.map((issue) => inFile(file, issue));
    return { ok: false, problems, notes: [] };
  }
  return withObservations(result.plan, files, surroundings);
}
