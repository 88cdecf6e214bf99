import { officeProblem } from '../explain/officeProblems.js';
import { mayLimitAll } from '../tables/doubts/limitsAll.js';
import { explainsMark, looksLikeNote, noteOfMark } from '../tables/noteWords.js';
import { labelsPriority, priorityAmong } from '../tables/priorityWords.js';
import { onlyCell } from '../tables/sections.js';
import { budgetOf } from './budget.js';
import type { WordTable } from './document.js';
import { MOST_CELLS, MOST_COLUMNS } from './limits.js';
import type { NoteKind } from './notesPart.js';
import { asSet } from './raised.js';
import type { MergedCells } from './workbook.js';
import { attributeOf, tokensOf } from './xml.js';
import { withMergedFigures } from './withMergedFigures.js';

/*
 * Reads the tables of a Word document from its XML, following ECMA-376, part 1, 17.4. Every element that is skipped is
 * skipped for a reason: without w:gridBefore, for example, a row that begins further right would have its figures in
 * the wrong columns.
 */

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A stream of text and the table it surrounds: of the document, of a cell, or of a text box. */
interface Flow {
  readonly paragraphs: string[];
  /** The last paragraph with words since the last table. */
  words: string;
  /** The level of the paragraph as a heading. */
  level: number | undefined;
  /** The table right above it, whose notes may follow. */
  above: OpenTable | undefined;
  /** The paragraph so far. */
  text: string;
  /** Where the run began. */
  run: number;
  isRunHidden: boolean;
  isRunStruckOut: boolean;
  /** Whether it is superscript or subscript. */
  position: string | undefined;
  /** The note whose mark is in the run. */
  note: Pick<NoteMark, 'kind' | 'id'> | undefined;
  /** Whether the end of the paragraph was deleted, so that it continues in the next. */
  goesOn: boolean;
}

/** The mark of a footnote or endnote, with the table it is in. */
interface NoteMark {
  readonly kind: NoteKind;
  readonly id: string;
  readonly mark: string;
  readonly table: OpenTable | undefined;
}

/** The words of the notes of a document, by their ids. */
export type WordsOfNotes = Readonly<Record<NoteKind, ReadonlyMap<string, string>>>;

/** A heading that counts until the next one of its level. */
interface StandingHeading {
  readonly level: number;
  readonly words: string;
}

interface OpenTable {
  readonly heading: string;
  readonly priority: string;
  readonly rows: string[][];
  readonly merged: Mutable<MergedCells>[];
  /** The paragraphs right below it that are notes. */
  readonly below: string[];
  struckOut: number;
  /** The merged cells of the row above that may continue, by their first column. */
  above: Map<number, Mutable<MergedCells>>;
  row: OpenRow;
}

interface OpenRow {
  readonly texts: string[];
  /** The merged cells that may continue in the next row. */
  readonly merged: Map<number, Mutable<MergedCells>>;
  isShown: boolean;
  columns: number;
  merge: string | undefined;
}

interface State {
  readonly tables: OpenTable[];
  readonly open: OpenTable[];
  /** The stream that is being read, and those around it. */
  flows: readonly [Flow, ...Flow[]];
  /** The elements around the present one, outermost first. */
  readonly path: string[];
  readonly budget: (amount: number) => void;
  readonly marks: NoteMark[];
  notes: number;
  /** The headings that count here, from the highest level down. */
  standing: readonly StandingHeading[];
}

type Attribute = (name: string) => string | undefined;

const DOCUMENT = { wanted: 'document' } as const;

// Text that is not shown, or that something next to it already shows: deleted or moved text, the state before a change,
// the fallback for a drawing, and the pronunciation guide above a word.
const NOT_SHOWN = /^(?:w:del|w:moveFrom|w:\w+Change|mc:Fallback|w:rt)$/u;
const TEXT = new Set(['w:t', 'm:t']);
// Its value is a number, not whether it is on.
const LEVEL = 'w:outlineLvl';
const OFF = new Set(['0', 'false', 'off']);
// The styles that Word itself uses for these marks, which raise them.
const STYLE_OF_HEADINGS = /^heading ?([1-9])$/iu;
// Of a line that names a priority without being a heading: below all of them.
const LOWEST_LEVEL = 10;
const STYLE_OF_MARKS = /^(?:foot|end)notereference$/iu;

const noteOf =
  (kind: NoteKind) =>
  (state: State, attribute: Attribute): string => {
    const id = String(attribute('w:id'));
    if (attribute('w:customMarkFollows') !== undefined) {
      flowOf(state).note = { kind, id };
      return '';
    }
    state.notes += 1;
    const mark = `[${String(state.notes)}]`;
    state.marks.push({ kind, id, mark, table: state.open.at(-1) });
    return ` ${mark}`;
  };
const SIGNS: Readonly<Record<string, (state: State, attribute: Attribute) => string>> = {
  'w:br': () => '\n',
  'w:cr': () => '\n',
  'w:tab': () => ' ',
  'w:ptab': () => ' ',
  'w:noBreakHyphen': () => '-',
  'w:sym': () => '\uFFFD',
  'w:footnoteReference': noteOf('footnote'),
  'w:endnoteReference': noteOf('endnote'),
};

const OPENED: Readonly<Record<string, (state: State, attribute: Attribute) => void>> = {
  'w:tbl': (state) => {
    const { words } = flowOf(state);
    const lists = { rows: [], merged: [], below: [], above: new Map<never, never>() };
    const priority = priorityAmong(state.standing.map((each) => each.words)) ?? '';
    const table = { heading: words, priority, ...lists, struckOut: 0, row: emptyRow() };
    state.tables.push(table);
    state.open.push(table);
  },
  'w:tr': (state) => {
    tableOf(state).row = emptyRow();
  },
  'w:tc': (state) => {
    Object.assign(tableOf(state).row, { columns: 1, merge: undefined });
    openFlow(state);
  },
  'w:txbxContent': openFlow,
  'w:r': (state) => {
    const flow = flowOf(state);
    Object.assign(flow, { ...emptyRun(), run: flow.text.length });
  },
  'w:gridBefore': (state, attribute) => {
    const { row } = tableOf(state);
    for (let left = widthIn(state, attribute); left > 0; left -= 1) row.texts.push('');
  },
  'w:gridSpan': (state, attribute) => {
    tableOf(state).row.columns = widthIn(state, attribute);
  },
  'w:vMerge': (state, attribute) => {
    tableOf(state).row.merge = attribute('w:val') ?? 'continue';
  },
};

// By the element that has the property.
const PROPERTIES: Readonly<Record<string, (state: State, attribute: Attribute) => void>> = {
  'w:trPr/w:del': hideRow,
  'w:trPr/w:hidden': hideRow,
  'w:r/w:rPr/w:vanish': (state) => {
    flowOf(state).isRunHidden = true;
  },
  'w:r/w:rPr/w:strike': strikeOut,
  'w:r/w:rPr/w:dstrike': strikeOut,
  'w:r/w:rPr/w:vertAlign': (state, attribute) => {
    flowOf(state).position = attribute('w:val');
  },
  'w:r/w:rPr/w:rStyle': (state, attribute) => {
    if (STYLE_OF_MARKS.test(attribute('w:val') ?? '')) flowOf(state).position = 'superscript';
  },
  'w:pPr/w:rPr/w:del': (state) => {
    flowOf(state).goesOn = true;
  },
  'w:pPr/w:pStyle': (state, attribute) => {
    const [, level] = STYLE_OF_HEADINGS.exec(String(attribute('w:val'))) ?? [];
    if (level !== undefined) flowOf(state).level = Number(level);
  },
  // The levels are counted from 0, and 9 is body text.
  [`w:pPr/${LEVEL}`]: (state, attribute) => {
    const level = Number(attribute('w:val'));
    flowOf(state).level = level < LOWEST_LEVEL - 1 ? level + 1 : undefined;
  },
};

const SWITCHES = new Set(Object.keys(PROPERTIES).map((path) => path.replace(/^.*\//u, '')));

const CLOSED: Readonly<Record<string, (state: State) => void>> = {
  'w:r': (state) => {
    const flow = flowOf(state);
    const text = flow.text.slice(flow.run);
    if (text === '') return;
    const isOut = flow.isRunHidden || flow.isRunStruckOut;
    const shown = isOut ? '' : asSet(text, flow.position);
    flow.text = flow.text.slice(0, flow.run) + shown;
    const table = state.open.at(-1);
    if (flow.note !== undefined) state.marks.push({ ...flow.note, mark: shown.trim(), table });
    if (flow.isRunStruckOut && !flow.isRunHidden && table !== undefined) table.struckOut += 1;
  },
  'w:p': (state) => {
    const flow = flowOf(state);
    if (!flow.goesOn) {
      const [words, level] = [flow.text.trim(), flow.level];
      endParagraph(flow);
      if (state.flows.length === 1) stand(state, words, level);
    }
    flow.goesOn = false;
  },
  'w:txbxContent': closeFlow,
  'w:tc': closeCell,
  'w:tr': (state) => {
    const table = tableOf(state);
    if (!table.row.isShown) return;
    table.rows.push(table.row.texts);
    table.above = table.row.merged;
    // A first row across the table may name the priority of what is below it.
    const only = table.rows.length === 1 ? onlyCell(table.row.texts) : undefined;
    if (state.flows.length === 1 && only !== undefined) stand(state, only, undefined);
  },
  'w:tbl': (state) => {
    Object.assign(flowOf(state), { above: state.open.pop(), words: '' });
  },
};

/** Returns the tables of a document, in the order in which they begin. */
export function tablesIn(xml: string, notes: WordsOfNotes): WordTable[] {
  const state: State = {
    ...{ tables: [], open: [], flows: [emptyFlow()], path: [], marks: [], notes: 0, standing: [] },
    budget: budgetOf(MOST_CELLS),
  };
  if (!walk(xml, state) || !xml.includes('<w:document')) throw officeProblem('damaged', DOCUMENT);
  return state.tables.map((table) => {
    const { heading, rows, merged, struckOut } = table;
    const own = onlyCell(rows[0] ?? []);
    const priority = own !== undefined && labelsPriority(own) ? own : table.priority;
    const noted = [...footnotesOf(table, state.marks, notes), ...table.below].map((note) => [note]);
    const several = merged.filter(isSeveral);
    return { heading, priority, rows: withMergedFigures([...rows, ...noted], several), merged: several, struckOut };
  });
}

// A mark in the words above a table is a note on the whole table.
function footnotesOf(table: OpenTable, marks: readonly NoteMark[], notes: WordsOfNotes): string[] {
  const texts = [table.heading, ...table.rows.flat()];
  return marks.flatMap(({ mark, table: own, kind, id }) => {
    const words = notes[kind].get(id)?.trim() ?? '';
    const isHere = (own ?? table) === table && mark !== '' && texts.some((text) => text.includes(mark));
    return isHere && words !== '' ? [`${mark} ${words}`] : [];
  });
}

// Returns whether the text is complete.
function walk(xml: string, state: State): boolean {
  const { path } = state;
  let hiddenFrom = Infinity;
  const tokens = tokensOf(xml);
  for (let step = tokens.next(); ; step = tokens.next()) {
    if (step.done === true) return step.value;
    const token = step.value;
    if (token.kind === 'text') {
      if (path.length <= hiddenFrom && TEXT.has(String(path.at(-1)))) flowOf(state).text += token.text;
      continue;
    }
    const { name } = token;
    if (token.kind === 'close') {
      path.pop();
      if (path.length < hiddenFrom) CLOSED[name]?.(state);
      if (path.length <= hiddenFrom) hiddenFrom = Infinity;
      continue;
    }
    if (path.length < hiddenFrom) {
      const attribute = (key: string): string | undefined => attributeOf(token.attributes, key);
      const isOff = name !== LEVEL && OFF.has(attribute('w:val') ?? '');
      if (SWITCHES.has(name) && !isOff) switchAt(name, path)?.(state, attribute);
      if (NOT_SHOWN.test(name)) hiddenFrom = path.length;
      else {
        OPENED[name]?.(state, attribute);
        flowOf(state).text += SIGNS[name]?.(state, attribute) ?? '';
      }
    }
    path.push(name);
  }
}

function switchAt(name: string, path: readonly string[]): (typeof PROPERTIES)[string] | undefined {
  const [outer, inner] = path.slice(-2);
  return PROPERTIES[`${String(inner)}/${name}`] ?? PROPERTIES[`${String(outer)}/${String(inner)}/${name}`];
}

function closeCell(state: State): void {
  const table = tableOf(state);
  const { row } = table;
  const flow = flowOf(state);
  closeFlow(state);
  state.budget(row.columns);
  const firstColumn = row.texts.length + 1;
  const lastColumn = row.texts.length + row.columns;
  const line = table.rows.length + 1;
  const above = row.merge === 'continue' ? table.above.get(firstColumn) : undefined;
  const cells = above?.lastColumn === lastColumn ? above : { firstRow: line, lastRow: line, firstColumn, lastColumn };
  if (cells === above) above.lastRow = line;
  else table.merged.push(cells);
  if (row.merge !== undefined) row.merged.set(firstColumn, cells);
  endParagraph(flow);
  row.texts.push(cells === above ? '' : flow.paragraphs.join('\n').trim());
  while (row.texts.length < lastColumn) row.texts.push('');
}

function endParagraph(flow: Flow): void {
  const words = flow.text.trim();
  flow.paragraphs.push(words);
  flow.text = '';
  flow.level = undefined;
  if (words === '') return;
  flow.words = words;
  const { above } = flow;
  if (above === undefined) return;
  const is = noteOn(words, above.rows);
  if (is === 'to-read')
    above.below.push(looksLikeNote(words) || noteOfMark(words, above.rows.flat()) ? words : `Note: ${words}`);
  if (is === 'no-note') flow.above = undefined;
}

// A line that names a priority may look like a heading without being one.
function stand(state: State, words: string, ofStyle: number | undefined): void {
  const level = ofStyle ?? (labelsPriority(words) ? LOWEST_LEVEL : undefined);
  if (level === undefined || words === '') return;
  state.standing = [...state.standing.filter((each) => each.level < level), { level, words }];
}

// Notes follow a table one after another. Only those that explain a mark, or limit the figures, are read.
function noteOn(words: string, rows: readonly (readonly string[])[]): 'to-read' | 'other-note' | 'no-note' {
  if (noteOfMark(words, rows.flat()) !== undefined) return 'to-read';
  if (mayLimitAll(words) || explainsMark(words)) return 'to-read';
  return looksLikeNote(words) ? 'other-note' : 'no-note';
}

function hideRow(state: State): void {
  tableOf(state).row.isShown = false;
}

function strikeOut(state: State): void {
  flowOf(state).isRunStruckOut = true;
}

function isSeveral({ firstRow, lastRow, firstColumn, lastColumn }: MergedCells): boolean {
  return firstRow < lastRow || firstColumn < lastColumn;
}

function widthIn({ budget }: State, attribute: Attribute): number {
  const width = Number(attribute('w:val'));
  if (!Number.isInteger(width) || width < 1 || width > MOST_COLUMNS) throw officeProblem('damaged', DOCUMENT);
  budget(width);
  return width;
}

// Word never writes a row or a cell outside a table.
function tableOf({ open }: State): OpenTable {
  const table = open.at(-1);
  if (table === undefined) throw officeProblem('damaged', DOCUMENT);
  return table;
}

function flowOf({ flows }: State): Flow {
  return flows[0];
}

function openFlow(state: State): void {
  state.flows = [emptyFlow(), ...state.flows];
}

// A closed element was opened: see tokensOf.
function closeFlow(state: State): void {
  state.flows = state.flows.slice(1) as [Flow, ...Flow[]];
}

function emptyFlow(): Flow {
  return {
    ...{ paragraphs: [], words: '', level: undefined, above: undefined },
    ...{ text: '', run: 0, ...emptyRun(), goesOn: false },
  };
}

function emptyRun(): Pick<Flow, 'isRunHidden' | 'isRunStruckOut' | 'position' | 'note'> {
  return { isRunHidden: false, isRunStruckOut: false, position: undefined, note: undefined };
}

function emptyRow(): OpenRow {
  return { texts: [], merged: new Map(), isShown: true, columns: 1, merge: undefined };
}
