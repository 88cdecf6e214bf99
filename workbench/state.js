// What somebody has done so far, as plain data, and the changes to it as pure functions: each returns another state and
// leaves the one it was given as it is, so that every change can be undone.
import { chosenRows, defaultUses } from './sheets.js';

/** The tables of a plan, in the order in which they are shown. */
export const TABLES = ['indicators', 'observations', 'priorities', 'actions', 'plan'];

const OUTTURN_HEADINGS = ['Indicator', 'Period', 'Value'];

/** Returns the state before anything is opened: the status is asked for the day that is given. */
export function emptyState(day) {
  return {
    file: '',
    // 'text' of a CSV file, 'office' of Word or Excel, 'plan' of JSON.
    kind: 'none',
    delimiter: ',',
    // The tables of the file, each with what it is used as.
    sheets: [],
    // A plan that was opened as JSON; what its tables do not hold is taken from here.
    base: null,
    // The cells that are read, table by table.
    rows: noRows(),
    facts: { title: '', partnership: '', area: '', period: '' },
    day,
    answers: {},
    columns: {},
    // The problems whose rows somebody chose to leave out.
    leftOut: [],
  };
}

/** Starts on a file. */
export function withFile(state, { file, kind, delimiter = ',', sheets, base = null }) {
  const used = defaultUses(sheets, kind);
  const title = file.replace(/\.[^.]+$/u, '');
  return {
    ...emptyState(state.day),
    ...{ file, kind, delimiter, base, sheets: used },
    rows: { ...noRows(), ...chosenRows(used) },
    facts: { ...emptyState('').facts, title },
  };
}

/** Takes the outturns of another file in place of those there are. */
export function withOutturns(state, rows) {
  return { ...state, rows: { ...state.rows, observations: rows } };
}

/** Says what a table of the file is used as. Cells that were changed since are taken from the file again. */
export function withUse(state, index, use) {
  const sheets = state.sheets.map((sheet, at) => (at === index ? { ...sheet, use } : sheet));
  return { ...state, sheets, rows: { ...noRows(), ...chosenRows(sheets) }, leftOut: [] };
}

/** Changes a cell. Lines and columns are counted from 1, as messages count them. */
export function withCell(state, table, line, column, text) {
  const before = state.rows[table];
  const cells = [...(before[line - 1] ?? [])];
  if ((cells[column - 1] ?? '') === text) return state;
  while (cells.length < column) cells.push('');
  cells[column - 1] = text;
  return withRows(state, table, before.with(line - 1, cells));
}

/** Adds a blank row below the others. */
export function withNewRow(state, table) {
  const width = Math.max(1, ...state.rows[table].map((cells) => cells.length));
  return withRows(state, table, [...state.rows[table], Array(width).fill('')]);
}

/** Takes a row out. The row below is read with its priority where it has none of its own, and gets its cells. */
export function withoutRow(state, table, line, ofPriority = []) {
  const before = state.rows[table];
  const rows = before.toSpliced(line - 1, 1);
  const isBlank = (cell = '') => cell.trim() === '';
  const below = rows.findIndex((cells, index) => index >= line - 1 && !cells.every(isBlank));
  if (below < 0 || !ofPriority.every((column) => isBlank(rows[below][column - 1]))) return withRows(state, table, rows);
  const cells = [...rows[below]];
  for (const column of ofPriority) cells[column - 1] = before[line - 1][column - 1] ?? '';
  return withRows(
    state,
    table,
    rows.with(
      below,
      Array.from(cells, (cell = '') => cell),
    ),
  );
}

/** Adds an outturn below the others; returns nothing where their table has another shape. */
export function withOutturn(state, { indicator, period, value }) {
  const { observations } = state.rows;
  const rows = observations.length > 0 ? observations : [OUTTURN_HEADINGS];
  const headings = rows.findIndex((cells) => cells.some((cell) => wordsOf(cell) === 'period'));
  if (headings < 0) return undefined;
  const given = { period, value };
  const cells = rows[headings].map((heading) => given[wordsOf(heading)] ?? '');
  const named = rows[headings].findIndex((heading) => ['indicator', 'indicator id', 'id'].includes(wordsOf(heading)));
  if (named < 0 || !rows[headings].some((heading) => wordsOf(heading) === 'value')) return undefined;
  return withRows(state, 'observations', [...rows, cells.with(named, indicator)]);
}

/** Answers questions, by their ids. One that was asked again is answered for the rows that it is about then. */
export function withAnswers(state, answers, questions) {
  const { 'plan-period': period, ...others } = answers;
  const stated = period === undefined ? state : withFact(state, 'period', period);
  const given = Object.entries(others).map(([id, answer]) => {
    const { appliesTo } = questions.find((question) => question.id === id);
    return [id, bothAnswers(state.answers[id], answer, appliesTo)];
  });
  return { ...stated, answers: { ...state.answers, ...Object.fromEntries(given) } };
}

function bothAnswers(before, answer, rows) {
  if (before === undefined) return answer;
  const { '*': forAll, ...own } = typeof answer === 'string' ? { '*': answer } : answer;
  const asked = forAll === undefined ? {} : Object.fromEntries(rows.map(({ name }) => [name, forAll]));
  return { ...(typeof before === 'string' ? { '*': before } : before), ...asked, ...own };
}

/** Takes an answer back, so that the question is asked again. */
export function withoutAnswer(state, id) {
  const { [id]: _, ...answers } = state.answers;
  return { ...state, answers };
}

/** Says what a heading means: another heading, `false` to leave its column out, nothing to read it as it is. */
export function withMeaning(state, heading, meaning) {
  const { [heading]: _, ...columns } = state.columns;
  return { ...state, columns: meaning === undefined ? columns : { ...columns, [heading]: meaning } };
}

/** States something of the plan: its title, its partnership, its area or its period. */
export function withFact(state, name, text) {
  return { ...state, facts: { ...state.facts, [name]: text } };
}

/** Chooses the day of the status. */
export function withDay(state, day) {
  return { ...state, day };
}

/** Goes on without the rows that have these problems, or with them where there are none. */
export function withLeftOut(state, problems) {
  return { ...state, leftOut: problems.map(nameOfProblem) };
}

/** Tells whether somebody chose to go on without each of these problems. One that came since is not among them. */
export function areLeftOut(state, problems) {
  const accepted = new Set(state.leftOut);
  return problems.length > 0 && problems.every((problem) => accepted.has(nameOfProblem(problem)));
}

function nameOfProblem({ table, line, column, message }) {
  return [table, line, column, message].join(' ');
}

function withRows(state, table, rows) {
  return { ...state, rows: { ...state.rows, [table]: rows } };
}

function noRows() {
  return Object.fromEntries(TABLES.map((table) => [table, []]));
}

function wordsOf(heading) {
  return heading.trim().toLowerCase();
}
