import { nearest } from '../errors/nearest.js';
import type { Action } from '../model/action.js';
import type { Priority } from '../model/priority.js';
import { idOf } from './cells/citation.js';
import type { Collector } from './collector.js';
import { ACTION_COLUMNS, INDICATOR_COLUMNS } from './columns.js';
import { isSameLabel } from './gatherPriorities.js';
import { asItStands, isBlank, onOneLine } from './guard.js';
import { headingKey, headingReader } from './heading.js';
import { idMaker } from './kebab.js';
import { layOut, withOwnHeadings } from './layout.js';
import { linesIn } from './lines.js';
import { type PriorityWords, priorityAbove, priorityIn } from './priorityWords.js';
import { readRows } from './readRows.js';
import { cellOf, fitsHeadings, placeOf, type Record_, textOf, wordOf } from './record.js';
import { requireOwnHeadings } from './requireOptions.js';
import { inHand } from './row.js';
import { noteOutside, onlyCell, sectionsOf } from './sections.js';
import { some } from './some.js';
import type { TableOptions } from './table.js';

/** What a table of actions says about one priority. */
export interface ActionsOfPriority {
  readonly actionIds: string[];
  readonly aims: Set<string>;
  readonly outcomes: string[];
  readonly leadAgencies: string[];
}

/** What a table of actions holds. */
export interface ActionTable {
  readonly actions: Action[];
  /** What belongs to each priority, by its id: actions, aims, and any outcomes and agencies that fit no action. */
  readonly ofPriorities: ReadonlyMap<string, ActionsOfPriority>;
}

// Looking for the title that was probably meant takes time.
const MOST_HINTS = 20;
const STATUSES: readonly NonNullable<Action['status']>[] = ['not-started', 'in-progress', 'complete', 'stopped'];

/** Reads a table of actions, and records what is wrong with it. */
export function readActionTable(
  input: unknown,
  options: TableOptions,
  priorities: readonly Priority[],
  collector: Collector,
): ActionTable {
  const readHeading = withOwnHeadings(
    headingReader({ columns: ACTION_COLUMNS, comparators: [], isWide: false }),
    options.columns,
  );
  const readIndicatorHeading = headingReader({
    columns: INDICATOR_COLUMNS,
    comparators: [],
    isWide: false,
    baseline: 'baseline.printed',
    target: 'target',
  });
  const keysOf = (cells: readonly string[]): string[] =>
    cells.flatMap((cell) => {
      const heading = isBlank(cell) || cell.length > 80 ? undefined : readHeading(onOneLine(cell));
      return heading ? [heading.key] : [];
    });
  const recognise = (cells: readonly string[]): 'actions' | 'indicators' | undefined => {
    if (keysOf(cells).includes('action')) return 'actions';
    const keys = cells.map((cell) => (cell.length > 80 ? undefined : readIndicatorHeading(onOneLine(cell))?.key));
    return keys.includes('name') && keys.filter((key) => key !== undefined).length >= 2 ? 'indicators' : undefined;
  };
  const { rows, isText } = readRows(input, options.delimiter, collector, (cells) => keysOf(cells).length);
  const { sections, outside } = sectionsOf(rows, recognise);
  const tables = sections.filter(({ kind }) => kind === 'actions');
  if (tables.length === 0 && collector.problems.length === 0) {
    const line = Number(rows.find(({ cells }) => !cells.every(isBlank))?.line);
    collector.problem('no-heading-row', { line }, { table: 'actions' });
  }
  noteOutside(outside, collector);
  for (const { kind, headings } of sections) {
    const { line } = headings;
    if (kind === 'indicators') collector.note('table-left-out', { line }, { table: 'indicators', line });
  }

  const actions: Action[] = [];
  const ofPriorities = new Map<string, ActionsOfPriority>();
  const byId = new Set(priorities.map(({ id }) => id));
  const byTitle = new Map<string, Priority[]>();
  for (const priority of priorities) {
    const key = headingKey(priority.title);
    const same = byTitle.get(key);
    if (same === undefined) byTitle.set(key, [priority]);
    else same.push(priority);
  }
  let hintsLeft = MOST_HINTS;
  const laidOut = tables.map((section) => ({
    section,
    layout: layOut(section.headings, readHeading, ACTION_COLUMNS, section.rows, collector),
  }));
  if (tables.length > 0)
    requireOwnHeadings(
      options.columns,
      tables.map(({ headings }) => headings),
    );
  const stated = laidOut.flatMap(({ section, layout }) =>
    section.rows.map((row) => (row.cells[layout.index.get('id') ?? -1] ?? '').trim()),
  );
  const makeId = idMaker(stated);
  const used = new Set<string>();

  for (const { section, layout } of laidOut) {
    const above = priorityAbove(section.title && onlyCell(section.title.cells));
    for (const row of section.rows) {
      const record = withMergedCells({ row: inHand(row), layout }, collector);
      if (row.isBroken === true || !fitsHeadings(record, isText, collector)) continue;
      readAction(record, priorityOf(record, above));
    }
  }
  return { actions, ofPriorities };

  function priorityOf(record: Record_, above: string | undefined): string | undefined {
    const stated = cellOf(record, 'priorityId')?.text.trim();
    const words = textOf(record, 'priority', onOneLine) ?? above;
    if (stated === undefined && words === undefined) {
      collector.problem('unknown-priority', placeOf(record, 'priority'), { name: null });
      return undefined;
    }
    const named: PriorityWords = stated === undefined ? priorityIn(String(words)) : { title: stated };
    const { title, label } = named;
    for (const id of [title, String(words)]) if (byId.has(id)) return id;
    const called = byTitle.get(headingKey(title)) ?? byTitle.get(headingKey(String(words))) ?? [];
    const labelled = called.length > 1 ? called.filter((priority) => isSameLabel(priority.label, label)) : called;
    if (labelled.length === 1) return labelled[0]?.id;
    const place = placeOf(record, stated === undefined ? 'priority' : 'priorityId');
    if (called.length > 1) {
      collector.problem('unknown-priority', place, { name: title, ids: called.map(({ id }) => id) });
      return undefined;
    }
    hintsLeft -= 1;
    const meant =
      hintsLeft < 0
        ? undefined
        : nearest(
            title,
            priorities.map((priority) => priority.title),
          );
    collector.problem('unknown-priority', place, { name: title, meant: meant ?? null, isListed: false });
    return undefined;
  }

  function readAction(record: Record_, priorityId: string | undefined): void {
    const before = collector.problems.length;
    const own: ActionsOfPriority = ofPriorities.get(priorityId ?? '') ?? {
      actionIds: [],
      aims: new Set(),
      outcomes: [],
      leadAgencies: [],
    };
    if (priorityId !== undefined) ofPriorities.set(priorityId, own);
    for (const aim of linesIn(textOf(record, 'aim', asItStands))) own.aims.add(aim);
    const texts = linesIn(textOf(record, 'action', asItStands));
    const outcomes = linesIn(textOf(record, 'outcome', asItStands));
    const leadAgencies = linesIn(textOf(record, 'agency', asItStands));
    const id = idOf(record, 'id', collector);
    const status = wordOf(record, 'status', STATUSES, collector, { completed: 'complete', done: 'complete' });
    if (texts.length === 0 && outcomes.length + leadAgencies.length > 0) {
      collector.problem('empty-cell', placeOf(record, 'action'), { needs: 'action' });
    }
    if (id !== undefined && used.has(id)) collector.problem('duplicate-id', placeOf(record, 'id'), { id });
    else if (id !== undefined && texts.length > 1)
      collector.problem('line-breaks', placeOf(record, 'id'), { of: 'actions', count: texts.length });
    if (id !== undefined) used.add(id);
    if (priorityId === undefined || collector.problems.length > before) return;
    const isOne = texts.length === 1;
    for (const text of texts) {
      const given = id ?? makeId(text, 'action');
      used.add(given);
      own.actionIds.push(given);
      actions.push({
        id: given,
        text,
        outcomes: isOne ? outcomes : [],
        leadAgencies: isOne ? leadAgencies : [],
        priorityId,
        ...some({ status }),
      });
    }
    if (isOne || texts.length === 0) return;
    collector.note('several-actions', placeOf(record, 'action'), { count: texts.length });
    own.outcomes.push(...outcomes);
    own.leadAgencies.push(...leadAgencies);
  }
}

// A heading merged over two columns is in the first of them, and the cells below the second belong to it too. Where a
// row is longer than the headings, its cells have moved to the right, so the last cell belongs to the last heading.
function withMergedCells(record: Record_, collector: Collector): Record_ {
  const { row, layout } = record;
  const headed = [...layout.headings.keys()].filter((column) => layout.headings[column] !== undefined);
  const lastHeaded = Number(headed.at(-1));
  const lastFilled = row.cells.findLastIndex((cell) => !isBlank(cell));
  const hasMoved = lastFilled > lastHeaded;
  const gathered = new Map<number, string[]>();
  const cells = row.cells.map((cell, column) => (layout.leftOut.has(column) ? cell : ''));
  for (const [column, cell] of row.cells.entries()) {
    if (isBlank(cell) || layout.leftOut.has(column)) continue;
    const left = headed.findLast((each) => each <= column && !(hasMoved && each === lastHeaded)) ?? column;
    const to = hasMoved && column === lastFilled ? lastHeaded : left;
    gathered.set(to, [...(gathered.get(to) ?? []), cell]);
    if (to === column) continue;
    const place = { line: row.line, column: column + 1, cell };
    collector.note('moved-cell', place, { heading: onOneLine(String(layout.row.cells[to])) });
  }
  for (const [column, texts] of gathered) cells[column] = texts.join('\n');
  return { layout, row: { ...row, cells } };
}
