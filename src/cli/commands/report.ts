import { didYouMean } from '../../errors/nearest.js';
import type { Plan } from '../../model/plan.js';
import { readArguments } from '../arguments.js';
import { dayFor, loadPlanOrMaidstone, requireDayOption } from '../maidstone.js';
import { refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS } from '../planFiles.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import { formatOf } from '../scorecardFormat.js';
import type { Command } from '../command.js';
import { writeScorecard } from '../writeScorecard.js';

/** Prints the scorecard of a plan, or writes it into a file. */
export const report: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'as-of', 'area', 'format', 'out'],
    flags: [],
    most: 1,
  });
  const { 'as-of': day, area, format: stated, out, ...options } = texts;
  requireDayOption(day);
  const format = formatOf('report', stated, out);
  refuseToWriteOver(out, { file: path, ...options }, surroundings);
  const loaded = await loadPlanOrMaidstone('report', path, options, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const asOf = day ?? dayFor(path, surroundings);
  const areaId = area === undefined ? {} : { areaId: areaIn(loaded.plan, area) };
  await writeScorecard(loaded.plan, { asOf, ...areaId, format, out }, surroundings);
  return 0;
};

function areaIn({ areas = [] }: Plan, named: string): string {
  const found = areas.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
  if (found !== undefined) return found.id;
  const names = areas.map(({ name }) => name);
  const known = names.length === 0 ? 'the plan names no parts of its area' : `the plan has ${names.join(', ')}`;
  throw new Refusal(`--area names no part of the area, ${JSON.stringify(named)}: ${known}.${didYouMean(named, names)}`);
}
