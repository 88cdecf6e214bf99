import { counted, noteLines, problemLine } from './fileProblem.js';
import type { LoadedPlan } from './loadedPlan.js';
import type { Surroundings } from './surroundings.js';

/** Prints on standard error what is wrong with the files of a plan, or how they were read if nothing is. */
export function reportLoading(loaded: LoadedPlan, { complain }: Surroundings): void {
  if (loaded.ok) {
    for (const note of noteLines(loaded.notes)) complain(`Note: ${note}\n`);
    return;
  }
  for (const problem of loaded.problems) complain(`${problemLine(problem)}\n`);
  complain(`${counted(loaded.problems.length, 'problem')}. Nothing was evaluated.\n`);
}
