import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { readDocument, readWorkbook, type Sheet, type Workbook, type WordDocument, type WordTable } from '../office.js';
import { holdsFigures } from './holdsFigures.js';
import { mayLimitAll } from '../tables/doubts/limitsAll.js';
import { mayHoldIndicators } from '../tables/mayHoldIndicators.js';
import { labelsPriority, priorityAmong, UNDER_NO_PRIORITY } from '../tables/priorityWords.js';
import { onlyCell } from '../tables/sections.js';
import { counted, type FileProblem } from './fileProblem.js';
import { Refusal } from './refusal.js';
import { notFor, type TableChoice, type TableFile } from './tableChoice.js';

const ALL = 'all';
const MOST_LISTED = 20;
const LONGEST_HEADING = 60;
const OF_FIGURES: ReadonlySet<TableChoice['called']> = new Set(['indicators', 'observations', 'figures']);

/** Returns the chosen table of a workbook or document, or asks which one is meant. */
export async function officeTable(name: string, bytes: Uint8Array, choice: TableChoice): Promise<TableFile> {
  const read = await readOffice(name, bytes);
  if ('tables' in read) {
    if (choice.sheet !== undefined) throw new Refusal(notFor('sheet', name));
    return fromDocument(name, read.tables, choice);
  }
  if (choice.table !== undefined) throw new Refusal(notFor('table', name));
  return fromWorkbook(name, read.sheets, choice);
}

async function readOffice(name: string, bytes: Uint8Array): Promise<Workbook | WordDocument> {
  try {
    return await readWorkbook(bytes).catch((error: unknown) => {
      if (error instanceof CommunitySafetyError && error.details['is'] === 'document') return readDocument(bytes);
      throw error;
    });
  } catch (error) {
    throw new Refusal(`Cannot read ${name}. ${(error as Error).message}`, { cause: error });
  }
}

function fromWorkbook(name: string, sheets: readonly Sheet[], { sheet: wanted, called }: TableChoice): TableFile {
  const shown = sheets.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const withTables = shown.filter(
    ({ rows }) => rows.some(isOfTable) && (!OF_FIGURES.has(called) || holdsFigures(rows)),
  );
  const ofName = shown.filter((sheet) => sheet.name.trim().toLowerCase() === called);
  // Definitions of the indicators name them as well.
  const ofIndicators = withTables.filter(({ rows }) => called === 'indicators' && mayHoldIndicators(rows));
  const likely = ofIndicators.length > 0 ? ofIndicators : withTables;
  const [only] = [shown, ofName, likely].find(({ length }) => length === 1) ?? [];
  const names = sheets.filter(({ isHidden }) => !isHidden).map((each) => each.name);
  const list = listed(names.map((each) => JSON.stringify(each)));
  const taken = wanted === undefined ? only && [only] : undefined;
  if (wanted === undefined && taken === undefined) {
    throw new Refusal(
      `Which sheet of ${name} holds the ${called}? Name it with --sheet, several one by one, or all with --sheet all; or call the sheet ${JSON.stringify(called)}: ${list}.`,
    );
  }
  const find = (one: string): Sheet => {
    const sheet = sheets.find((each) => each.name === one);
    if (sheet !== undefined) return sheet;
    throw new Refusal(`${name} has no sheet ${JSON.stringify(one)}.${didYouMean(one, names) || ` It has: ${list}.`}`);
  };
  const isAll = wanted === ALL && !names.includes(ALL);
  const chosen = taken ?? (isAll ? likely : String(wanted).split('\n').map(find));
  const place = `${name} (${chosen.map((each) => each.name).join(', ')})`;
  const isByRows = isAll || (wanted === undefined && only !== ofName[0]);
  const others = isByRows ? withTables.filter((each) => !chosen.includes(each)) : [];
  const leftOut = others.map((each) => `sheet ${JSON.stringify(each.name)}`);
  const notes = [
    ...chosen.flatMap((each) => notesOn(`${name} (${each.name})`, each)),
    ...noteOnOthers(name, leftOut, called, 'sheet'),
  ];
  if (chosen.length === 1) return { input: chosen.flatMap(({ rows }) => rows), name: place, notes };
  return {
    input: chosen.flatMap(({ name: title, rows }, index) => [...under([title], rows, index), ...rows, []]),
    name: place,
    notes,
  };
}

// A cover sheet has lines of text, but no row of several cells.
function isOfTable(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}

function notesOn(
  file: string,
  { isHidden, hiddenRows, hiddenColumns, struckOut, commentsLeftOut }: Sheet,
): FileProblem[] {
  const hidden = [
    ...(isHidden ? ['the sheet'] : []),
    ...(hiddenRows.length > 0 ? [`rows ${listed(hiddenRows.map(String))}`] : []),
    ...(hiddenColumns.length > 0 ? [`columns ${listed(hiddenColumns.map(String))}`] : []),
  ];
  const others = [...noteOnStruckOut(file, struckOut), ...noteOnComments(file, commentsLeftOut)];
  if (hidden.length === 0) return others;
  const message = `hidden or filtered out, and read all the same: ${hidden.join(' and ')}. Delete what is not part of the table.`;
  return [{ file, code: 'hidden', message }, ...others];
}

function noteOnStruckOut(file: string, count: number): FileProblem[] {
  if (count === 0) return [];
  const message = `struck out, and left out: ${counted(count, 'text')}. Take the line through the words away where they still hold.`;
  return [{ file, code: 'struck-out', message }];
}

function noteOnComments(file: string, count: number): FileProblem[] {
  if (count === 0) return [];
  const message = `left out: ${counted(count, 'comment')} on the cells of the sheet. Write what one says of a figure next to the figure.`;
  return [{ file, code: 'comments-left-out', message }];
}

function fromDocument(name: string, tables: readonly WordTable[], { table: wanted, called }: TableChoice): TableFile {
  const all = tables.map((_, index) => index + 1);
  const withFigures = tables.flatMap(({ rows }, index) =>
    OF_FIGURES.has(called) && holdsFigures(rows) ? [index + 1] : [],
  );
  const ofIndicators = tables.flatMap(({ rows }, index) => (mayHoldIndicators(rows) ? [index + 1] : []));
  const likely = called === 'indicators' ? [both(withFigures, ofIndicators), ofIndicators, withFigures] : [withFigures];
  const candidates = likely.find(({ length }) => length > 0) ?? all;
  if (wanted === undefined && candidates.length > 1) {
    const list = listed(
      tables.flatMap((table, index) =>
        candidates.includes(index + 1) ? [`${String(index + 1)} ${wordsFor(table, tables)}`] : [],
      ),
    );
    throw new Refusal(
      `Which table of ${name} holds the ${called}? Name it with --table ${String(candidates[0])}, several with --table ${candidates.slice(0, 2).join(',')}, or --table all: ${list}.`,
    );
  }
  const numbers = wanted === undefined || wanted === ALL ? candidates : numbersIn(wanted, tables.length, name);
  const chosen = tables.filter((_, index) => numbers.includes(index + 1));
  const place = `${name} (${numbers.length === 1 ? 'table' : 'tables'} ${listed(numbers.map(String))})`;
  const struckOut = chosen.reduce((sum, table) => sum + table.struckOut, 0);
  const others = wanted === undefined || wanted === ALL ? all.filter((number) => !numbers.includes(number)) : [];
  const leftOut = others.map((number) => `table ${String(number)}`);
  return {
    input: chosen.flatMap(rowsOf),
    name: place,
    notes: [...noteOnStruckOut(place, struckOut), ...noteOnOthers(name, leftOut, called, 'table')],
  };
}

function both(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.filter((number) => other.includes(number));
}

function noteOnOthers(
  file: string,
  others: readonly string[],
  called: TableChoice['called'],
  option: 'sheet' | 'table',
): FileProblem[] {
  if (others.length === 0) return [];
  const isOne = others.length === 1;
  const message = `left out: ${listed(others)}, ${isOne ? 'which does' : 'which do'} not look like ${isOne ? 'a table' : 'tables'} of ${called}. To read such a table, name it with --${option}.`;
  return [{ file, code: 'tables-left-out', message }];
}

function numbersIn(wanted: string, most: number, name: string): number[] {
  const numbers = wanted.split(',').map((word) => (/^\s*\d{1,4}\s*$/u.test(word) ? Number(word) : 0));
  if (numbers.every((number) => number >= 1 && number <= most)) return numbers;
  throw new Refusal(
    `--table takes numbers from 1 to ${String(most)}, the tables of ${name}, or all; not ${JSON.stringify(wanted)}.`,
  );
}

// The line above a table may limit its figures, so it is read with the table, as if both were pasted into a sheet.
function rowsOf({ heading, priority, rows }: WordTable, index: number): (readonly string[])[] {
  const lines = under([priority, heading], rows, index);
  const isLine = lines.some(([line]) => line === heading);
  return [...lines, ...(mayLimitAll(heading) && !isLine ? [[heading]] : []), ...rows, []];
}

// The priority that a table is under, unless its own first lines say so. A table after another is not under its priority.
function under(headings: readonly string[], rows: Sheet['rows'], index: number): (readonly string[])[] {
  const own = rows.slice(0, rows.findIndex(isOfTable)).map((cells) => String(onlyCell(cells)));
  const named = priorityAmong(headings) ?? (index === 0 ? undefined : UNDER_NO_PRIORITY);
  return named === undefined || own.some(labelsPriority) ? [] : [[named]];
}

// Tables under the same words are told apart by what their first rows begin with.
function wordsFor({ heading, priority, rows }: WordTable, tables: readonly WordTable[]): string {
  const isShared =
    heading !== '' && tables.filter((table) => table.heading === heading && table.priority === priority).length > 1;
  const filled = (row: readonly string[] = []): string[] => row.filter((cell) => cell !== '');
  const first = rows.slice(1).flatMap((row) => filled(row))[0];
  const named = heading === '' ? filled(rows[0]) : [heading];
  const words = [...new Set([priority, ...named])].filter((cell) => cell !== '').join(' | ');
  return [words, ...(isShared && first !== undefined ? [first] : [])]
    .map((each) => JSON.stringify(each.length > LONGEST_HEADING ? `${each.slice(0, LONGEST_HEADING)}…` : each))
    .join(' with ');
}

function listed(items: readonly string[]): string {
  return items.length > MOST_LISTED ? `${items.slice(0, MOST_LISTED).join(', ')} and more` : items.join(', ');
}
