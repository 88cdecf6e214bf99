import { isJson } from './json.js';
import type { LoadedPlan } from './loadedPlan.js';
import type { PlanFiles } from './planFiles.js';
import { readFile } from './readFile.js';
import type { Surroundings } from './surroundings.js';

/** Reads a plan from the files that a command was given, JSON or tables. */
export async function loadPlan(files: PlanFiles, surroundings: Surroundings): Promise<LoadedPlan> {
  const bytes = readFile(files.file, surroundings);
  const read = isJson(bytes)
    ? (await import('./planFromJson.js')).planFromJson
    : (await import('./planFromTables.js')).planFromTables;
  return read(files, bytes, surroundings);
}
