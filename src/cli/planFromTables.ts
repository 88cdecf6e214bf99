import {
  type PlanDescription,
  type PlanTablesResult,
  readIndicators,
  type ReadOfIndicators,
  readPlan,
  type Table,
  type TableAnswers,
  type TableInput,
  type WaitingIndicator,
} from '../csv.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Day, PlanPeriod } from '../model/period.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { parseInPrint } from '../period/parseInPrint.js';
import { counted, type FileProblem, inFile } from './fileProblem.js';
import { decodeJson, isJson } from './json.js';
import type { LoadedPlan } from './loadedPlan.js';
import type { PlanFiles } from './planFiles.js';
import { answersFrom, questionIn } from './questions.js';
import { nameOf, readFile } from './readFile.js';
import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';
import type { TableFile } from './tableChoice.js';
import { tableFile } from './tableFile.js';
import { inFiles } from './tableProblem.js';

type FiguresOfPlan = Pick<ReadOfIndicators, 'indicators' | 'observations'>;

const NAMELESS = 'Partnership not named';

type Described =
  | {
      readonly ok: true;
      readonly plan: PlanDescription | TableInput;
      /** The file it was read from. */
      readonly file?: TableFile;
      readonly notes: readonly FileProblem[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly notes: readonly FileProblem[] };

/** Reads a plan from a table of indicators, and from any other tables that are named. */
export async function planFromTables(
  files: PlanFiles,
  bytes: Uint8Array,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  const { sheet, table } = files;
  const indicators = await tableFile(files.file, { sheet, table, called: 'indicators' }, surroundings, bytes);
  const described = await describe(files, indicators, surroundings);
  if (!described.ok) return described;
  const tables: Partial<Record<Table, TableFile>> = { indicators, ...(described.file && { plan: described.file }) };
  for (const called of ['observations', 'priorities', 'actions'] as const) {
    const path = files[called];
    if (path === undefined) continue;
    // If it is the same document, the same tables are meant.
    const same = path === files.file ? { table } : {};
    tables[called] = await tableFile(path, { ...same, called }, surroundings);
  }
  const { observations, priorities, actions } = tables;
  const result = readPlan({
    indicators: indicators.input,
    ...(observations && { observations: observations.input }),
    ...(priorities && { priorities: priorities.input }),
    ...(actions && { actions: actions.input }),
    plan: described.plan,
    ...answersOf(files),
  });
  const placed = { ...everywhere(indicators), ...tables };
  const notes = [...described.notes, ...Object.values(tables).flatMap((each) => each.notes)];
  return loaded(result, (found) => placed[found].name, indicators.name, notes);
}

// A problem in a table that has no file is reported for the file of the indicators.
function everywhere(file: TableFile): Readonly<Record<Table, TableFile>> {
  return { plan: file, indicators: file, observations: file, priorities: file, actions: file };
}

// Title, partnership and period come from a separate file, or otherwise from the table of indicators as far as it gives
// them.
async function describe(files: PlanFiles, indicators: TableFile, surroundings: Surroundings): Promise<Described> {
  if (files.plan === undefined) return describeByTable(files, indicators);
  if (files.period !== undefined) throw new Refusal('Give --plan or --period, not both: the plan file has a period.');
  const bytes = readFile(files.plan, surroundings);
  if (!isJson(bytes)) {
    const file = await tableFile(files.plan, { called: 'plan' }, surroundings, bytes);
    return { ok: true, plan: file.input, file, notes: [] };
  }
  const name = nameOf(files.plan);
  const json = decodeJson(name, bytes);
  if (!json.ok) return { ok: false, problems: json.problems, notes: [] };
  const { safeParsePlan } = await import('../schema.js');
  const result = safeParsePlan({ id: 'plan', ...Object(json.value) });
  const plan = json.value as PlanDescription;
  if (result.ok) return { ok: true, plan, file: { input: bytes, name, notes: [] }, notes: [] };
  return { ok: false, problems: result.issues.map((issue) => inFile(name, issue)), notes: [] };
}

function describeByTable(files: PlanFiles, { input, name }: TableFile): Described {
  const file = nameOf(files.file);
  const about = { title: titleFrom(file), partnership: { name: NAMELESS } };
  if (files.period !== undefined) return { ok: true, plan: { ...about, period: periodFrom(files.period) }, notes: [] };
  const result = readIndicators(input, answersOf(files));
  if (!result.ok) {
    const loaded = refused(result, result.read, () => name, name, []);
    const [undated] = withoutDueDate(result.read);
    if (undated === undefined) return loaded;
    const question = { file: name, code: 'plan-period', message: whichDays(isDueAtTheEnd(undated)) };
    return { ...loaded, problems: [...loaded.problems, question] };
  }
  const period = periodOf(result);
  const message = `no file says which days the plan runs between, and ${period.start} to ${period.end} was taken: from the first baseline, or the first figure of an indicator without one, to the last due date. State it with --period or --plan.`;
  return { ok: true, plan: { ...about, period }, notes: [{ file, code: 'plan-period', message }] };
}

function answersOf({ answer }: PlanFiles): { readonly answers?: TableAnswers } {
  const answers = answersFrom(answer);
  return answers === undefined ? {} : { answers };
}

function loaded(
  result: PlanTablesResult,
  fileOf: (table: Table) => string,
  main: string,
  described: readonly FileProblem[],
): LoadedPlan {
  if (!result.ok) {
    return refused(result, { ...result.read.plan, waiting: result.read.waiting }, fileOf, main, described);
  }
  const asked = result.questions.map(questionIn(fileOf));
  const notes = [...described, ...result.notes.map(inFiles(fileOf)), ...asked];
  const unused = notes.filter(isUnusedAnswer);
  return unused.length > 0 ? { ok: false, problems: unused, notes } : { ok: true, plan: result.plan, notes };
}

// Somebody meant something by it.
function isUnusedAnswer({ code }: FileProblem): boolean {
  return code === 'unused-answer';
}

// Reports what could be read as well as the problems and questions.
function refused(
  { problems, questions, notes }: Pick<PlanTablesResult, 'problems' | 'questions' | 'notes'>,
  {
    indicators = [],
    observations = [],
    waiting,
  }: Partial<Pick<Plan, 'indicators' | 'observations'>> & { readonly waiting: readonly WaitingIndicator[] },
  fileOf: (table: Table) => string,
  main: string,
  described: readonly FileProblem[],
): LoadedPlan & { readonly ok: false } {
  const placed = inFiles(fileOf);
  const asked = (isNeeded: boolean): FileProblem[] =>
    questions.filter((question) => question.isNeeded === isNeeded).map(questionIn(fileOf));
  const parts = [counted(indicators.length, 'indicator'), counted(observations.length, 'observation')];
  const wait = `${counted(waiting.length, 'row waits', 'rows wait')} for an answer`;
  const read = { file: main, code: 'read', message: `could be read: ${parts.join(' and ')}. ${wait}.` };
  return {
    ok: false,
    problems: [...problems.map(placed), ...asked(true), ...notes.map(placed).filter(isUnusedAnswer)],
    notes: [...described, ...notes.map(placed), ...asked(false), read],
  };
}

// A target without a due date is due at the end of the plan, so the end must not be guessed from other due dates.
function periodOf(read: FiguresOfPlan): PlanPeriod {
  const { indicators } = read;
  const [without] = withoutDueDate(read);
  const end = indicators
    .flatMap(({ target: { due } }) => due ?? [])
    .sort()
    .at(-1);
  const start = firstDay(read);
  if (without !== undefined || end === undefined || start === undefined || start > end) {
    const why =
      without !== undefined
        ? isDueAtTheEnd(without)
        : end === undefined
          ? 'the targets have no due date'
          : 'no figure has a date before the targets are due';
    throw new Refusal(whichDays(why));
  }
  return { start, end };
}

function withoutDueDate({ indicators }: Pick<FiguresOfPlan, 'indicators'>): readonly Indicator[] {
  return indicators.filter(({ target: { kind, due } }) => kind !== 'not-set' && due === undefined);
}

function isDueAtTheEnd({ name }: Indicator): string {
  return `the target of ${JSON.stringify(name)} has no due date, which makes it due when the plan ends`;
}

function whichDays(why: string): string {
  return `Which days does the plan run between? No file says so, and ${why}. Add --period, such as --period '2013/14 to 2017/18', or --plan plan.csv.`;
}

// What comes before the plan is not judged, so it begins early enough for the figures of an indicator without a baseline.
function firstDay({ indicators, observations }: FiguresOfPlan): Day | undefined {
  const own = groupedBy(
    observations.filter(({ comparatorId }) => comparatorId === undefined),
    ({ indicatorId }) => indicatorId,
  );
  return indicators
    .flatMap(({ id, baseline, target }) => {
      const { period } = baseline;
      return period === undefined
        ? [...(own.get(id) ?? []), ...(target.interim ?? [])].map((dated) => dated.period)
        : [period];
    })
    .map((period) => givenPeriod(period).start)
    .sort()[0];
}

function periodFrom(text: string): PlanPeriod {
  const period = parseInPrint(text);
  if (!period.ok) throw new Refusal(`--period: ${period.message}`);
  return { start: period.start, end: period.end, text };
}

function titleFrom(file: string): string {
  return file.replace(/^.*[\\/]/su, '').replace(/\.[^.]+$/u, '') || file;
}
