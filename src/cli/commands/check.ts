import { readArguments } from '../arguments.js';
import { counted, noteLines, problemLine } from '../fileProblem.js';
import { loadPlan } from '../loadPlan.js';
import { PLAN_OPTIONS, planFilesOf } from '../planFiles.js';
import { nameOf } from '../readFile.js';
import { jsonText } from '../terminal.js';
import type { Command } from '../command.js';

/** Shows every mistake in a plan or table, each with its place. */
export const check: Command = async (args, surroundings) => {
  const { texts, flags, path } = readArguments(args, { texts: PLAN_OPTIONS, flags: ['json'], most: 1 });
  const { print, complain } = surroundings;
  const files = planFilesOf('check', path, texts);
  const loaded = await loadPlan(files, surroundings);
  const { notes } = loaded;
  const problems = loaded.ok ? [] : loaded.problems;
  if (flags.json) {
    print(jsonText({ ok: loaded.ok, problems, notes }));
    return loaded.ok ? 0 : 1;
  }
  for (const problem of problems) complain(`${problemLine(problem)}\n`);
  if (notes.length > 0)
    print(
      `How it was read:\n${noteLines(notes)
        .map((note) => `  ${note}\n`)
        .join('')}\n`,
    );
  if (!loaded.ok) {
    complain(`${counted(problems.length, 'problem')}.\n`);
    return 1;
  }
  const { indicators, priorities, observations } = loaded.plan;
  const found = [
    counted(indicators.length, 'indicator'),
    counted(priorities.length, 'priority', 'priorities'),
    counted(observations.length, 'observation'),
  ];
  print(`${nameOf(files.file)}: no problems. ${found.join(', ')}.\n`);
  return 0;
};
