import { writeIndicators, writeObservations } from '../csv.js';
import type { Action } from '../model/action.js';
import type { Plan } from '../model/plan.js';
import { POLARITIES } from '../model/polarity.js';
import type { Priority } from '../model/priority.js';
import type { CellToWrite, SheetToWrite } from '../office.js';
import { parseInPrint } from '../period/parseInPrint.js';
import { freeText, idText } from '../tables/figureCells.js';
import { guarded, onOneLine } from '../tables/guard.js';
import { listText } from '../tables/list.js';
import { UNIT_CHOICES } from './choices.js';
import { csvRows } from './csvRows.js';

// No text is likely to hold as many tabs in each of its lines as there are columns.
const TAB = '\t';
// The columns that hold plain numbers. A period or an id of digits alone is text.
const OF_NUMBERS = /(?:^| )(?:value|count|denominator|rank place|rank of|rank within|minimum|maximum|target factor)$/iu;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
const STATUSES = ['not-started', 'in-progress', 'complete', 'stopped'] satisfies Action['status'][];

/** A sheet whose cells are all text or numbers. */
export type PlanSheet = SheetToWrite & {
  readonly name: 'Indicators' | 'Observations' | 'Priorities' | 'Actions' | 'Plan';
};

/** Returns the tables of a plan as sheets, which the readers of tables read. */
export function planSheets(plan: Plan): PlanSheet[] {
  return [
    {
      name: 'Indicators',
      rows: withNumbers(csvRows(writeIndicators(plan, { delimiter: TAB }), TAB)),
      choices: [{ heading: 'Polarity', values: POLARITIES }, UNIT_CHOICES],
    },
    { name: 'Observations', rows: withNumbers(csvRows(writeObservations(plan, { delimiter: TAB }), TAB)) },
    { name: 'Priorities', rows: priorityRows(plan) },
    { name: 'Actions', rows: actionRows(plan), choices: [{ heading: 'Status', values: STATUSES }] },
    { name: 'Plan', rows: planRows(plan) },
  ];
}

// Every sheet has headings, even without a row.
function withNumbers(table: string[][]): CellToWrite[][] {
  const [headings, ...rows] = table as [string[], ...string[][]];
  const areNumbers = headings.map((heading) => OF_NUMBERS.test(heading));
  const numberOf = (text: string): CellToWrite =>
    PLAIN_NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
  return [headings, ...rows.map((cells) => cells.map((text, index) => (areNumbers[index] ? numberOf(text) : text)))];
}

function priorityRows({ priorities, themes }: Plan): CellToWrite[][] {
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

function actionRows({ actions, priorities }: Plan): CellToWrite[][] {
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

function planRows({ id, title, edition, aim, partnership, areas = [], period }: Plan): CellToWrite[][] {
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

// As printed where that gives the same days, else by its days.
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
