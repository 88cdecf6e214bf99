import { didYouMean } from '../../errors/nearest.js';
import { formatNumber } from '../../format/formatNumber.js';
import { groupedBy } from '../../lookup/groupedBy.js';
import type { Plan } from '../../model/plan.js';
import type { OfficialComparator, OfficialFile, OfficialNote, OfficialObservations } from '../../official.js';
import { readArguments } from '../arguments.js';
import { onOneLine, problemLine } from '../fileProblem.js';
import { loadPlan } from '../loadPlan.js';
import { isPrinted, refuseToWriteOver } from '../output.js';
import { planFilesOf } from '../planFiles.js';
import { writeFile } from '../readFile.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import type { Command } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { tableFile } from '../tableFile.js';
import { jsonText } from '../terminal.js';

const ROWS_TOLD = 1_000_000;
const HEADINGS: Readonly<Record<OfficialNote['about'], string>> = {
  used: 'Used',
  'left-out': 'Left out',
  check: 'To be checked',
};

/** Makes the outturns of a plan from files of official statistics. */
export const outturns: Command = async (args, surroundings) => {
  const { texts, flags, paths } = readArguments(args, {
    texts: ['plan', 'area', 'measure', 'comparator', 'sheet', 'out'],
    flags: ['with-doubts'],
    most: Infinity,
  });
  const { plan: planPath, out, sheet } = texts;
  if (paths.length === 0 || planPath === undefined) {
    throw new Refusal(
      'outturns needs files and a plan: community-safety-plan outturns table-c2.csv populations.csv --plan plan.json',
    );
  }
  for (const path of [planPath, ...paths]) refuseToWriteOver(out, { file: path }, surroundings);
  const loaded = await loadPlan(planFilesOf('outturns', planPath, {}), surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const { plan } = loaded;
  const area = texts.area ?? plan.partnership.area;
  if (area === undefined) throw new Refusal('The plan does not name its area. Name it with --area.');
  const ids = plan.comparators.map(({ id }) => id);
  const compared = pairsOf(texts.comparator, '--comparator');
  for (const id of compared.keys()) {
    if (ids.includes(id)) continue;
    const message = `--comparator names ${JSON.stringify(id)}, and the plan has no such comparator.`;
    throw new Refusal(message + didYouMean(id, ids));
  }
  const { observationsFrom, readOfficial } = await import('../../official.js');
  const files: OfficialFile[] = [];
  for (const path of paths) {
    const input = isWorkbook(path) ? undefined : surroundings.stream(path);
    if (input !== undefined) {
      files.push({ name: path, input });
      continue;
    }
    const table = await tableFile(
      path,
      { sheet: isWorkbook(path) ? sheet : undefined, called: 'figures' },
      surroundings,
    );
    for (const note of table.notes) surroundings.complain(`Note: ${problemLine(note)}\n`);
    files.push({ name: table.name, input: table.input });
  }
  const { counts, populations, areas, notes } = await readOfficial(files, {
    onProgress: ({ file, rows }) => {
      if (rows % ROWS_TOLD === 0) surroundings.complain(`${file}: ${formatNumber(rows)} rows read\n`);
    },
  });
  const result = observationsFrom(counts, {
    ...{ indicators: plan.indicators, area, populations, areas, acceptDoubtful: flags['with-doubts'] },
    measures: Object.fromEntries(pairsOf(texts.measure, '--measure')),
    comparators: [...compared].map(([comparatorId, who]) => ({
      comparatorId,
      areas: whoIs(who.join(';')),
    })),
  });
  tell([...notes, ...result.notes], surroundings);
  await write(plan, result, out, surroundings);
  return result.observations.length === 0 ? 1 : 0;
};

// The sheet is that of the workbooks among the files.
function isWorkbook(path: string): boolean {
  return /\.(?:xlsx|xls|ods)$/iu.test(path);
}

// The values of an option that is given once for each id, or several times: `burglary=Residential burglary`.
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

function tell(notes: readonly OfficialNote[], { complain }: Surroundings): void {
  for (const [about, its] of groupedBy(notes, (note) => note.about)) {
    const lines = its.map(({ message }) => `  ${onOneLine(message)}\n`);
    complain(`${HEADINGS[about]}:\n${lines.join('')}\n`);
  }
}

async function write(
  plan: Plan,
  { observations, breaks }: OfficialObservations,
  out: string | undefined,
  surroundings: Surroundings,
): Promise<void> {
  const isPlan = out !== undefined && /\.json$/iu.test(out);
  const { writeObservations } = await import('../../csv.js');
  const text = isPlan
    ? jsonText({
        ...plan,
        indicators: plan.indicators.map((indicator) => {
          const known = (indicator.breaks ?? []).map(({ from }) => from);
          const added = (breaks[indicator.id] ?? []).filter(({ from }) => !known.includes(from));
          return added.length === 0 ? indicator : { ...indicator, breaks: [...(indicator.breaks ?? []), ...added] };
        }),
        observations: [...plan.observations, ...observations],
      })
    : writeObservations({ observations });
  if (isPrinted(out)) {
    surroundings.print(text);
    return;
  }
  writeFile(out, text, 'replace', surroundings);
  surroundings.print(`${String(observations.length)} observations written to ${out}.\n`);
}
