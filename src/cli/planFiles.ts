import type { Values } from './arguments.js';
import { Refusal } from './refusal.js';

/** The options for the files of a plan, shared by every command that reads one. */
export const PLAN_OPTIONS = [
  'plan',
  'period',
  'observations',
  'priorities',
  'actions',
  'answer',
  'sheet',
  'table',
] as const;

/** The files that a plan is read from. */
export interface PlanFiles extends Values<(typeof PLAN_OPTIONS)[number]> {
  /** The plan as JSON, or its indicators as a table. */
  readonly file: string;
}

/** Collects the named files, or refuses if there are none or one would be read twice. */
export function planFilesOf(command: string, file: string | undefined, options: Omit<PlanFiles, 'file'>): PlanFiles {
  if (file === undefined) throw new Refusal(`${command} needs a file: community-safety-plan ${command} indicators.csv`);
  const piped = pathsIn({ file, ...options }).filter((path) => path === '-');
  if (piped.length > 1) throw new Refusal('Only one file can be read from standard input, and - is given twice.');
  return { file, ...options };
}

/** Returns the paths among the options. The others, such as answers, name no file. */
export function pathsIn({
  file,
  plan,
  observations,
  priorities,
  actions,
}: { readonly [Key in keyof PlanFiles]: PlanFiles[Key] | undefined }): string[] {
  return [file, plan, observations, priorities, actions].filter((path) => path !== undefined);
}

/** Refuses the options that only apply to a table of indicators. */
export function refuseTableOptions(options: Omit<PlanFiles, 'file'>, because: string): void {
  const names = ['plan', 'period', 'priorities', 'actions', 'answer', 'sheet', 'table'] as const;
  // A table of outturns can also go with JSON, and may be in a workbook.
  const ofTables = options.observations === undefined ? names : names.slice(0, 5);
  const given = ofTables.find((name) => options[name] !== undefined);
  if (given) throw new Refusal(`--${given} goes with a table of indicators, and ${because}.`);
}
