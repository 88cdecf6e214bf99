import { didYouMean } from '../../errors/nearest.js';
import type { Plan } from '../../model/plan.js';
import type { OfficialComparator, OfficialObservations } from '../../official.js';
import { readArguments } from '../arguments.js';
import { loadPlan } from '../loadPlan.js';
import { requireDayOption } from '../maidstone.js';
import { officialOutturns } from '../officialOutturns.js';
import { endingOf, isPrinted, refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS, planFilesOf } from '../planFiles.js';
import { writeFile } from '../readFile.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import { formatOf } from '../scorecardFormat.js';
import type { Command } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { jsonText } from '../terminal.js';
import { writeScorecard } from '../writeScorecard.js';

/** Makes the outturns of a plan from files of official statistics, or its scorecard with them. */
export const outturns: Command = async (args, surroundings) => {
  const { texts, flags, paths } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'area', 'measure', 'comparator', 'as-of', 'out'],
    flags: ['with-doubts'],
    most: Infinity,
  });
  const { plan: planPath, sheet, area: stated, measure, comparator, 'as-of': day, out, ...tables } = texts;
  if (paths.length === 0 || planPath === undefined) {
    throw new Refusal(
      'outturns needs files and a plan: community-safety-plan outturns table-c2.csv populations.csv --plan plan.json',
    );
  }
  const format = endingOf(out) === undefined ? 'csv' : formatOf('outturns', undefined, out);
  const isScorecard = format !== 'csv' && format !== 'json';
  requireDayOption(day);
  if (day !== undefined && !isScorecard)
    throw new Refusal('--as-of goes with a scorecard, such as --out scorecard.html.');
  refuseToWriteOver(out, { file: planPath, ...tables }, surroundings);
  for (const path of paths) refuseToWriteOver(out, { file: path }, surroundings);
  const loaded = await loadPlan(planFilesOf('outturns', planPath, tables), surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const { plan } = loaded;
  const area = stated ?? plan.partnership.area;
  if (area === undefined) throw new Refusal('The plan does not name its area. Name it with --area.');
  const options = {
    ...{ area, sheet, acceptDoubtful: flags['with-doubts'] },
    measures: Object.fromEntries(pairsOf(measure, '--measure')),
    comparators: comparatorsIn(plan, comparator),
  };
  const result = await officialOutturns(plan, paths, options, surroundings);
  const isEmpty = result.observations.length === 0;
  if (!isScorecard) await write(format, plan, result, out, surroundings);
  // Without this year's figures it would not be the scorecard that was asked for.
  else if (isEmpty) surroundings.complain('There are no outturns to make, so no scorecard was written.\n');
  else {
    await writeScorecard(withOutturns(plan, result), { asOf: day ?? surroundings.today(), format, out }, surroundings);
  }
  return isEmpty ? 1 : 0;
};

function comparatorsIn({ comparators }: Plan, stated: string | undefined): OfficialComparator[] {
  const ids = comparators.map(({ id }) => id);
  return [...pairsOf(stated, '--comparator')].map(([comparatorId, who]) => {
    if (ids.includes(comparatorId)) return { comparatorId, areas: whoIs(who.join(';')) };
    const message = `--comparator names ${JSON.stringify(comparatorId)}, and the plan has no such comparator.`;
    throw new Refusal(message + didYouMean(comparatorId, ids));
  });
}

// The values of an option given once for each id, or several times: `burglary=Residential burglary`.
function pairsOf(text: string | undefined, option: string): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const each of text === undefined ? [] : text.split('\n')) {
    const [id, value] = [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)];
    if (!/^[^=]+=./u.test(each)) {
      throw new Refusal(`${option} takes an id and a value, such as id=value, not ${JSON.stringify(each)}.`);
    }
    pairs.set(id, [...(pairs.get(id) ?? []), value]);
  }
  return pairs;
}

function whoIs(who: string): OfficialComparator['areas'] {
  return who === 'force' || who === 'rest-of-force' ? who : who.split(';').map((area) => area.trim());
}

async function write(
  format: 'csv' | 'json',
  plan: Plan,
  result: OfficialObservations,
  out: string | undefined,
  surroundings: Surroundings,
): Promise<void> {
  const { observations } = result;
  const { writeObservations } = await import('../../csv.js');
  const text = format === 'json' ? jsonText(withOutturns(plan, result)) : writeObservations({ observations });
  if (isPrinted(out)) {
    surroundings.print(text);
    return;
  }
  writeFile(out, text, 'replace', surroundings);
  surroundings.print(`${String(observations.length)} observations written to ${out}.\n`);
}

/** Adds outturns and the breaks in their series to a plan, each break once. */
function withOutturns(plan: Plan, { observations, breaks }: OfficialObservations): Plan {
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const known = (indicator.breaks ?? []).map(({ from }) => from);
      const added = (breaks[indicator.id] ?? []).filter(({ from }) => !known.includes(from));
      return added.length === 0 ? indicator : { ...indicator, breaks: [...(indicator.breaks ?? []), ...added] };
    }),
    observations: [...plan.observations, ...observations],
  };
}
