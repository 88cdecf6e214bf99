import { formatNumber } from '../format/formatNumber.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Plan } from '../model/plan.js';
import type { ObservationsFromOptions, OfficialFile, OfficialNote, OfficialObservations } from '../official.js';
import { onOneLine, problemLine } from './fileProblem.js';
import type { Surroundings } from './surroundings.js';
import { tableFile } from './tableFile.js';

const ROWS_TOLD = 1_000_000;
const HEADINGS: Readonly<Record<OfficialNote['about'], string>> = {
  used: 'Used',
  'left-out': 'Left out',
  check: 'To be checked',
};

interface OutturnOptions extends Pick<ObservationsFromOptions, 'area' | 'measures' | 'comparators' | 'acceptDoubtful'> {
  /** The sheet to read in any workbooks among the files. */
  readonly sheet: string | undefined;
}

/** Makes the outturns of a plan from files of official statistics, and reports what it used, left out and doubts. */
export async function officialOutturns(
  plan: Plan,
  paths: readonly string[],
  { sheet, ...options }: OutturnOptions,
  surroundings: Surroundings,
): Promise<OfficialObservations> {
  const { observationsFrom, readOfficial } = await import('../official.js');
  const files: OfficialFile[] = [];
  for (const path of paths) files.push(await fileAt(path, nameAmong(path, paths), sheet, surroundings));
  const { counts, populations, areas, notes } = await readOfficial(files, {
    onProgress: ({ file, rows }) => {
      if (rows % ROWS_TOLD === 0) surroundings.complain(`${file}: ${formatNumber(rows)} rows read\n`);
    },
  });
  const result = observationsFrom(counts, { ...options, indicators: plan.indicators, populations, areas });
  tell([...notes, ...result.notes], surroundings);
  return result;
}

// The name is published with each figure, but the folders on somebody's computer are private.
function nameAmong(path: string, paths: readonly string[]): string {
  const nameOf = (each: string): string => each.replace(/^.*[\\/]/su, '');
  return paths.filter((other) => nameOf(other) === nameOf(path)).length > 1 ? path : nameOf(path);
}

async function fileAt(
  path: string,
  name: string,
  sheet: string | undefined,
  surroundings: Surroundings,
): Promise<OfficialFile> {
  const isWorkbook = /\.(?:xlsx|xls|ods)$/iu.test(path);
  const input = isWorkbook ? undefined : surroundings.stream(path);
  if (input !== undefined) return { name, input };
  const table = await tableFile(path, { sheet: isWorkbook ? sheet : undefined, called: 'figures' }, surroundings);
  for (const note of table.notes) surroundings.complain(`Note: ${problemLine(note)}\n`);
  return { name: table.name.replace(path, () => name), input: table.input };
}

function tell(notes: readonly OfficialNote[], { complain }: Surroundings): void {
  for (const [about, its] of groupedBy(notes, (note) => note.about)) {
    const lines = its.map(({ message }) => `  ${onOneLine(message)}\n`);
    complain(`${HEADINGS[about]}:\n${lines.join('')}\n`);
  }
}
