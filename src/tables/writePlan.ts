import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { parseInPrint } from '../period/parseInPrint.js';
import { takePlan } from '../shape/requireShape.js';
import { csvRows } from './csvRows.js';
import { freeText, idText } from './figureCells.js';
import { guarded, onOneLine } from './guard.js';
import { listText } from './list.js';
import { readPlan } from './readPlan.js';
import { writeIndicators } from './writeIndicators.js';
import { writeObservations } from './writeObservations.js';

/**
 * A plan as tables, each with its headings in the first row: the tables that `readPlan` takes.
 *
 * @category Tables
 */
export interface WrittenPlan {
  /** The table of indicators. */
  readonly indicators: readonly (readonly (string | number)[])[];
  /** The table of outturns. */
  readonly observations: readonly (readonly (string | number)[])[];
  /** The table of priorities. */
  readonly priorities: readonly (readonly (string | number)[])[];
  /** The table of actions. */
  readonly actions: readonly (readonly (string | number)[])[];
  /** The plan's own details: Field and Value. */
  readonly plan: readonly (readonly (string | number)[])[];
  /** The parts of the plan that the tables do not hold in full. */
  readonly lost: readonly (keyof Plan)[];
}

type Rows = (string | number)[][];

// No text is likely to have as many tabs in each line as there are columns.
const TAB = '\t';
// The columns of plain numbers. A period or an id made of digits is text.
const OF_NUMBERS = /(?:^| )(?:value|count|denominator|rank place|rank of|rank within|minimum|maximum|target factor)$/iu;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;

/**
 * Returns a plan as the rows of its tables, for `writeWorkbook`, or to change and read again with `readPlan`.
 *
 * The tables have no columns for some parts of a plan, such as its claims. They are listed in `lost`, which is found by
 * reading the tables again. Keep such a plan as JSON too. For one table as text use `writeIndicators` or
 * `writeObservations`.
 *
 * @param given - The plan.
 * @returns The tables, and what they do not hold.
 * @throws A `CommunitySafetyError` with code `INVALID_PLAN` for what does not fit the schema, or `INVALID_CSV` for what
 * tables cannot hold.
 *
 * @example
 * ```ts
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 * import { writePlan } from 'community-safety-plan/csv';
 *
 * const { plan, lost } = writePlan(maidstone2014);
 * plan[1]; // => ['Id', 'maidstone-2013-2018-refresh-2014']
 * lost.includes('claims'); // => true
 * ```
 *
 * @category Tables
 */
export function writePlan(given: Plan): WrittenPlan {
  const plan = takePlan(given);
  const tables = {
    indicators: withNumbers(csvRows(writeIndicators(plan, { delimiter: TAB }), TAB)),
    observations: withNumbers(csvRows(writeObservations(plan, { delimiter: TAB }), TAB)),
    priorities: priorityRows(plan),
    actions: actionRows(plan),
    plan: planRows(plan),
  };
  return { ...tables, lost: lostIn(plan, tables) };
}

function lostIn(
  plan: Plan,
  { indicators, plan: facts, ...others }: Record<keyof Omit<WrittenPlan, 'lost'>, Rows>,
): (keyof Plan)[] {
  const filled = Object.entries(others).filter(([, rows]) => rows.length > 1);
  const tables = Object.fromEntries(filled.map(([name, rows]) => [name, textsOf(rows)]));
  const result = readPlan({ plan: textsOf(facts), indicators: textsOf(indicators), ...tables });
  if (!result.ok) {
    const message = `The tables of the plan could not be read again. Write the plan as JSON. ${String(result.problems[0]?.message)}`;
    throw new CommunitySafetyError('INVALID_CSV', message, { problems: result.problems });
  }
  const read = new Map(Object.entries(result.plan));
  const lost = Object.entries(plan).filter(([key, value]) => canonical(read.get(key)) !== canonical(value));
  return lost.map(([key]) => key as keyof Plan);
}

// As read from a workbook, which has only line feeds.
function textsOf(rows: Rows): string[][] {
  return rows.map((cells) => cells.map((cell) => String(cell).replace(/\r\n?/gu, '\n')));
}

// Two values have the same canonical form if they contain the same, in any order.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

// The table has headings, even without rows.
function withNumbers(table: string[][]): Rows {
  const [headings, ...rows] = table as [string[], ...string[][]];
  const areNumbers = headings.map((heading) => OF_NUMBERS.test(heading));
  const numberOf = (text: string): string | number =>
    PLAIN_NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
  return [headings, ...rows.map((cells) => cells.map((text, index) => (areNumbers[index] ? numberOf(text) : text)))];
}

function priorityRows({ priorities, themes }: Plan): Rows {
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const headings = ['Id', 'Label', 'Priority', 'Aim', 'Theme id', 'Theme', 'Theme scope', 'Lead', 'Note'];
  const rows = priorities.map(({ id, label, title, aims, themeIds, leads, note }: Priority) => {
    const own = themeIds.map((themeId) => known.get(themeId)).filter((theme) => theme !== undefined);
    return [
      idText(id),
      words(label),
      words(title),
      linesText(aims),
      own.map((theme) => theme.id).join(' '),
      text(listText(own.map((theme) => theme.title))),
      own.map(({ scope }) => scope).join(' '),
      text(listText(leads.map(({ name }) => name))),
      text(note),
    ];
  });
  return [headings, ...rows];
}

function actionRows({ actions, priorities }: Plan): Rows {
  const titles = new Map(priorities.map(({ id, title }) => [id, title]));
  const headings = ['Id', 'Priority id', 'Priority', 'Action', 'Anticipated outcomes', 'Lead agency', 'Status'];
  const rows = actions.map(({ id, priorityId, text: action, outcomes, leadAgencies, status }) => [
    idText(id),
    idText(priorityId),
    words(titles.get(priorityId)),
    text(action),
    linesText(outcomes),
    linesText(leadAgencies),
    status ?? '',
  ]);
  return [headings, ...rows];
}

function planRows({ id, title, edition, aim, partnership, areas = [], period }: Plan): Rows {
  const entries: [string, string][] = [
    ['Id', idText(id)],
    ['Title', words(title)],
    ['Edition', words(edition)],
    ['Aim', words(aim)],
    ['Partnership', words(partnership.name)],
    ['Area', words(partnership.area)],
    ['Areas', text(listText(areas.map(({ name }) => name)))],
    ['County', words(partnership.county)],
    ...periodEntries(period),
  ];
  return [['Field', 'Value'], ...entries.filter(([, value]) => value !== '')];
}

// As printed if that gives the same days, otherwise by its days.
function periodEntries({ start, end, text: printed }: Plan['period']): [string, string][] {
  const read = parseInPrint(printed ?? '');
  if (printed !== undefined && read.ok && read.start === start && read.end === end) return [['Period', words(printed)]];
  return [
    ['From', start],
    ['To', end],
  ];
}

function words(value: string | undefined): string {
  return value === undefined ? '' : guarded(value, onOneLine);
}

function text(value: string | undefined): string {
  return value === undefined || value === '' ? '' : String(freeText(value));
}

function linesText(lines: readonly string[]): string {
  return text(lines.join('\n'));
}
