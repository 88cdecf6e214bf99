import type { Plan } from '../model/plan.js';
import type { FileProblem } from './fileProblem.js';

/** A plan from files, or everything that is wrong with them; and what a reader should know about how they were read. */
export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly notes: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly notes: readonly FileProblem[] };
