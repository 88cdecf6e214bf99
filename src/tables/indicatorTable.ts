import { type Path, planIssue } from '../explain/planIssues.js';
import { explainDue, type TableProblemData } from '../explain/tableProblems.js';
import { formatPeriod } from '../format/formatPeriod.js';
import type { SourceDocument } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import type { ComparatorFigure, Indicator } from '../model/indicator.js';
import type { Observation, Stated } from '../model/observation.js';
import type { PlanPeriod } from '../model/period.js';
import type { Area } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Theme } from '../model/theme.js';
import { compareText } from '../series/observed.js';
import { checkPlanRules } from '../shape/planRules.js';
import { type AreaTables, headsAreas, readAreaTable } from './areaTable.js';
import { codeAsId, idOf } from './cells/citation.js';
import { endOfYear, readDue } from './cells/day.js';
import { figureReader } from './cells/figure.js';
import { keyOfInterim } from './cells/interim.js';
import { nameOf } from './cells/polarity.js';
import { polarityIn } from './cells/polarityWords.js';
import { targetReader } from './cells/printedTarget.js';
import { statedIn } from './cells/stated.js';
import { unitIn } from './cells/unitWords.js';
import { inOneLanguage } from './bilingual.js';
import type { Collector, Place } from './collector.js';
import { ACTION_COLUMNS, comparatorKey, INDICATOR_COLUMNS } from './columns.js';
import { isNoteBelow, noteMark } from './footnotes.js';
import { gatherComparators } from './gatherComparators.js';
import { gatherPriorities, hasPriorities, noteWithoutPriorities } from './gatherPriorities.js';
import { groupReader } from './groupRows.js';
import { isBlank, onOneLine } from './guard.js';
import { countsOfOthers } from './doubts/countsOfOthers.js';
import { type DatedHeading, headingReader, headingKey, type Heading, OUTTURN, withoutPolarity } from './heading.js';
import { heldBy } from './headingHints.js';
import { buildIndicator } from './indicator/buildIndicator.js';
import type { DueHeading, IndicatorContext, Outturn } from './indicator/context.js';
import { idMaker } from './kebab.js';
import { keyIn, type Layout, layOut, mayHead, type ReadHeading, withOwnHeadings } from './layout.js';
import { longColumns } from './long/longColumns.js';
import { widen } from './long/widen.js';
import { asSeen, lookAlike } from './lookAlike.js';
import { mergedCellReader } from './mergedCells.js';
import { movedCells } from './movedCells.js';
import { nameHeading } from './nameHeading.js';
import { normalise, withPeriodsAbove } from './normalise.js';
import { withoutMark } from './noteWords.js';
import { partsOfArea } from './partsOfArea.js';
import { namesPriority, priorityAbove } from './priorityWords.js';
import { askOfCopies } from './questions/askOfCopies.js';
import { askOfTable } from './questions/askOfTable.js';
import { readRows } from './readRows.js';
import { cellOf, fitsHeadings, placeOf, type Record_, textOf, wordsOf } from './record.js';
import { remembered } from './remembered.js';
import { requireOwnHeadings } from './requireOptions.js';
import { inHand, type Row } from './row.js';
import { noteOutside, onlyCell, type Section, sectionsOf } from './sections.js';
import { shapeOf, shapeOnItsSide } from './shapes.js';
import { unstack } from './stacked.js';
import type { TableOptions, TableProblem, WaitingIndicator } from './table.js';
import { turnedRound } from './turnedRound.js';
import { understand } from './understand.js';
import { withFirmness } from './withFirmness.js';
import { type ChangeChecker, changeChecker, type FigureAt } from './workedOut.js';

/** What a table of indicators is read with. */
export interface IndicatorTableOptions extends TableOptions {
  readonly plan?: {
    readonly period?: PlanPeriod;
    readonly area?: string;
    readonly comparators?: readonly Comparator[];
    readonly priorities?: readonly Priority[];
    readonly themes?: readonly Theme[];
  };
}

/** What a table of indicators holds. */
export interface IndicatorTable {
  readonly indicators: Indicator[];
  readonly comparators: Comparator[];
  readonly priorities: Priority[];
  readonly themes: Theme[];
  readonly sources: SourceDocument[];
  /** The figures after the baselines. */
  readonly observations: Observation[];
  /** The parts of the area that the rows are about. */
  readonly areas: Area[];
  /** What could be read of rows that wait for an answer. */
  readonly waiting: WaitingIndicator[];
  /** The indicators whose rows were refused, by their ids and the keys of their names. */
  readonly refused: () => ReadonlySet<string>;
  /** Whether all of its rows were found: an unclosed quotation mark hides the rows after it. */
  readonly isWhole: boolean;
}

type Kind = 'indicators' | 'actions' | 'areas';

/** A row of an indicator, with or without mistakes, under its name or id. Of the row itself only its place is kept. */
interface Seen {
  readonly record: Record_;
  readonly name: string | undefined;
  /** The priority it is under; `null` if that could not be read. */
  readonly priorityId: string | null | undefined;
  /** The indicator read from it; nothing if a cell was refused. */
  readonly indicator: Indicator | undefined;
  /** The columns whose cells were refused. */
  readonly refused: ReadonlySet<string>;
}

/** A row that was read. */
type Read = Seen & { readonly indicator: Indicator };

interface Figured {
  readonly observation: Observation;
  readonly place: Place;
}

const OF_PRIORITY = ['priority', 'priorityId', 'priorityLabel', 'theme', 'themeId', 'themeScope', 'lead'];
const MEMBERSHIP = new Set(['id', 'name', ...OF_PRIORITY]);
// At least half the headings in a row must be known for it to be a row of headings, except the first, whose mistakes
// are reported.
const LEAST_SHARE = 0.5;
const MOST_ROWS_ABOVE = 50;
const HEADS_FIGURES = new Set(['baseline.printed', 'baseline.value', 'target', 'unit', 'polarity', OUTTURN]);
const BARE_COMPARATOR = /^comparators?:?$/iu;
const LONGEST_NAME_HEADING = 40;
const LONGEST_NOUN_HEADING = 60;
const LETTER_OR_DIGIT = /^[a-z\d]$/u;
const NAMES_BY_NOUN = /measure|indicator|metric|\bk?pis?\b/iu;
const NAME_HEADINGS = [...INDICATOR_COLUMNS, ...ACTION_COLUMNS]
  .filter(({ key }) => key === 'name' || key === 'description.name' || key === 'action')
  .flatMap(({ heading, aliases }) => [heading, ...aliases].map(headingKey));

/** Reads a table of indicators, and records what is wrong with it. */
export function readIndicatorTable(input: unknown, options: IndicatorTableOptions, ofFile: Collector): IndicatorTable {
  const moved = movedCells(ofFile);
  const { collector } = moved;
  const { period, area, comparators: given = [], priorities = [], themes = [] } = options.plan ?? {};
  const readHeading = withOwnHeadings(
    headingReader({
      columns: INDICATOR_COLUMNS,
      comparators: given,
      area,
      isWide: false,
      baseline: 'baseline.printed',
      target: 'target',
    }),
    options.columns,
  );
  const readActionHeading = headingReader({ columns: ACTION_COLUMNS, comparators: [], isWide: false });
  const { rows: printed, isText } = readRows(input, options.delimiter, collector, (cells) =>
    countKnown(cells, inRowOf(cells, readHeading)),
  );
  const upright = printed.map((row, index) => (index < MOST_ROWS_ABOVE ? inOneLanguage(row, readHeading) : row));
  const rows = turnedRound(upright, readHeading, isText, moved);
  const ownHeadings = Object.keys(options.columns ?? {});
  const { sections, outside } = sectionsOf(rows, recogniser(readHeading, readActionHeading, ownHeadings));
  const tables = withPeriodsAbove(sections.filter(({ kind }) => kind === 'indicators'));
  const areaTables = sections.filter(({ kind }) => kind === 'areas');
  if (tables.length + areaTables.length === 0 && collector.problems.length === 0)
    reportNoHeadings(rows, readHeading, collector);
  else noteOutside(outside, collector);
  for (const section of sections) if (section.kind === 'actions') noteActions(section, collector);

  const printedHeadings: Row[] = [];
  const laidOut = tables.flatMap((section) => {
    const shape = shapeOnItsSide([section.headings, ...section.rows], readHeading);
    if (shape !== undefined) {
      collector.problem('table-shape', { line: section.headings.line }, { shape });
      return [];
    }
    const table = normalise(section, readHeading, collector);
    const inRow = inRowOf(table.headings.cells, readHeading);
    const parts = partsOfArea(table.headings, table.rows, inRow, area);
    if (parts !== undefined) {
      const { line, cells } = table.headings;
      const place = { line, column: cells.indexOf(parts) + 1 };
      collector.problem('table-shape', place, { shape: 'parts', heading: onOneLine(parts) });
      return [];
    }
    const title = section.title && onlyCell(section.title.cells);
    const hasPriorities = priorities.length > 0 || priorityAbove(title) !== undefined;
    const long = longColumns(table.headings, table.rows, inRow);
    const inLong = withNameAt(long?.name, table.headings, inRow, collector);
    if (long !== undefined && !saysMoreThanFigures(table.headings, inRow)) {
      collector.problem('table-shape', { line: section.headings.line }, { shape: 'long' });
      return [];
    }
    const wide = long === undefined ? [{ ...table, readHeading: inRow }] : widen(table, long, inLong, isText, moved);
    return wide.flatMap(({ headings, rows: below, readHeading: read, ...others }) => {
      const known = { plan: period, hasPriorities };
      const { meanings, isBaselineOpen } = understand(headings, below, read, known, collector);
      if (!meanings.some((meaning) => meaning && (meaning.key === 'name' || meaning.key === 'id'))) {
        collector.problem('missing-heading', { line: headings.line }, { needs: 'name' });
        return [];
      }
      const name = meanings.findIndex((meaning) => meaning && meaning.key === 'name');
      if (
        areKinds(
          below.map(({ cells }) => String(cells[name])),
          read,
        )
      ) {
        collector.problem('table-shape', { line: headings.line }, { shape: 'kinds-in-rows' });
        return [];
      }
      printedHeadings.push(table.headings);
      const layout = layOut(headings, (_, column) => meanings[column], INDICATOR_COLUMNS, below, collector);
      return { section: { ...section, headings, rows: below }, layout: { ...layout, ...others }, isBaselineOpen };
    });
  });
  if (tables.length > 0) requireOwnHeadings(options.columns, printedHeadings);
  const known = gatherComparators(given);
  for (const { layout, section } of laidOut) known.fromTable(layout, section.rows, collector);

  const context: IndicatorContext = {
    comparators: known.list(),
    area,
    period,
    readFigure: figureReader(),
    readTarget: targetReader({ period, comparators: known.list() }),
    addComparator: known.add,
    readUnit: remembered(unitIn),
    readPolarity: remembered(polarityIn),
    readDue: remembered((text) => readDue(text, period)),
    targets: new WeakMap(),
    sources: new Map(),
    sourceIds: new Map(),
    makeSourceId: idMaker([]),
  };
  const gatherer = gatherPriorities(priorities, themes);
  const read: Read[] = [];
  const figured: Figured[] = [];
  const waiting: WaitingIndicator[] = [];
  const byId = new Map<string, Seen>();
  const byName = new Map<string, Seen>();
  const statedIds = laidOut.flatMap(({ section, layout }) => idsStated(section.rows, layout));
  const makeId = idMaker(statedIds);
  const ofAreas: AreaTables = {
    ...{ indicators: new Map(), areas: new Map(), observations: [] },
    ...{ makeId, makeAreaId: idMaker([]) },
  };
  for (const section of areaTables) {
    const title = section.title && onlyCell(section.title.cells);
    readAreaTable(normalise(section, readHeading, collector), title, ofAreas, collector);
  }
  // Without a column of ids, no row can be found by id.
  const hasIds = statedIds.length > 0;

  for (const { section, layout: laid, isBaselineOpen } of laidOut) {
    const lines = section === laidOut[0]?.section ? outside : section.lines;
    const above = [...lines, ...(section.title ? [section.title] : [])];
    const layout = withFirmness(laid, above, section.rows, collector);
    let title = titleOf(section, layout, collector);
    for (const row of above) askOfTable(row, layout, area, collector);
    const due = dueOf(layout, period, collector);
    noteUndated(layout, collector);
    if (title === undefined && !hasPriorities(layout)) noteWithoutPriorities(layout, collector);
    const withMerged = mergedCellReader(collector);
    const changes = changeChecker(layout, collector);
    if (section.rows.length === 0) {
      collector.problem('no-rows', { line: section.headings.line }, { table: 'indicators' });
    }
    const groupAt = groupReader(section.rows, layout, area, collector);
    for (const [index, kept] of section.rows.entries()) {
      const row = inHand(kept);
      const asPrinted: Record_ = { row, layout };
      if (isNoteBelow(row, layout.width, collector)) {
        askOfTable(row, layout, area, collector);
        continue;
      }
      const group = onlyCell(row.cells) === undefined ? undefined : groupAt(row, index);
      if (group !== undefined) {
        askOfTable(row, layout, area, collector);
        title = group;
        continue;
      }
      const isOwn = !isOfComparators(asPrinted) && (onlyCell(row.cells) === undefined || isOfPriority(asPrinted));
      const whole = isOwn ? withMerged(asPrinted) : asPrinted;
      if (row.isBroken === true || !fitsHeadings(whole, isText, collector)) {
        const [id, name] = [textOf(whole, 'id', onOneLine), nameOf(whole)];
        const own = { record: { row: kept, layout }, name, priorityId: null, refused: NONE, indicator: undefined };
        if ((id ?? name) !== undefined && seenAs(id, name) === undefined) remember(own, id);
        continue;
      }
      if (isOfComparators(whole)) continue;
      if (isOfPriority(whole)) {
        gatherer.of(whole, title, collector);
        continue;
      }
      for (const record of unstack(whole, collector))
        readRow(record, record === asPrinted ? { row: kept, layout } : record, { title, due, isBaselineOpen, changes });
    }
    changes.sayAll();
  }
  const comparators = known.list();
  for (const { id, source, alsoCalled = [] } of comparators) {
    if (given.some((comparator) => comparator.id === id)) continue;
    for (const { sourceId } of [...(source ? [source] : []), ...alsoCalled.map((each) => each.source)]) {
      if (!context.sources.has(sourceId)) context.sources.set(sourceId, { id: sourceId, title: sourceId });
    }
  }
  const { sound, observations } = soundOf(read, figured, { comparators, period }, collector);
  askOfCopies(sound, observations, laidOut[0]?.section.headings.line ?? 1, collector);
  return {
    indicators: [...sound, ...ofAreas.indicators.values()],
    areas: [...ofAreas.areas.values()],
    comparators,
    priorities: withOnly(gatherer.priorities(), sound, read.length),
    themes: gatherer.themes(),
    sources: [...context.sources.values()],
    observations: [...observations, ...ofAreas.observations],
    waiting,
    refused: () => refusedAmong([byId, byName], new Set(sound)),
    isWhole: tables.length + areaTables.length > 0 && !collector.problems.some(({ code }) => code === 'broken-quotes'),
  };

  // A row is kept as its place in the text, without its cells.
  function readRow(record: Record_, kept: Record_, { title, due, isBaselineOpen, changes }: OfTable): void {
    const before = collector.problems.length;
    const id = idOf(record, 'id', collector);
    const isIdRead = collector.problems.length === before;
    const name = nameOf(record);
    const first = isIdRead ? seenAs(id, name) : undefined;
    const only = onlyCell(record.row.cells);
    if (only !== undefined && first === undefined && isMembership(record)) {
      collector.problem('only-a-name', { line: record.row.line, cell: only }, { text: onOneLine(only) });
      return;
    }
    if (name === undefined && first?.name === undefined) {
      collector.problem('empty-cell', placeOf(record, 'name'), { needs: 'name' });
    }
    const beforePriority = collector.problems.length;
    const priorityId = gatherer.of(record, title, collector);
    const isPriorityRead = collector.problems.length === beforePriority;
    if (first !== undefined && isMembership(record)) {
      if (isPriorityRead) addAgain(first, priorityId, record);
      return;
    }
    if (id === undefined) noteMark(cellOf(record, 'name'), 'name', record.layout.footnotes, collector);
    const row = buildIndicator(
      record,
      name ?? first?.name,
      { due, isBaselineOpen, isWithoutPriority: priorityId === undefined },
      context,
      collector,
    );
    const stated = statedIn(record, collector);
    if (row.kind !== 'refused') {
      changes.check(record.row, figuresIn(record, row.indicator, row.outturns));
      if (row.kind === 'waiting') {
        const figures = row.outturns.map(({ heading, read: { figure } }) => outturnOf(heading, figure));
        waiting.push({
          line: moved.lineInFile(record.row.line),
          ...(id !== undefined && { id }),
          ...row.indicator,
          figures,
        });
      }
    }
    const own = {
      record: kept,
      name: name ?? first?.name,
      // Unreadable text is not a priority that two rows could share.
      priorityId: isPriorityRead ? priorityId : null,
      refused: refusedIn(record, collector.problems.slice(before)),
    };
    if (first !== undefined && (first.indicator === undefined || collector.problems.length > before)) {
      const data = repeated(first, own);
      if (data !== undefined) tellTwice(record, first, name, data);
    }
    if (row.kind !== 'read' || collector.problems.length > before) {
      if (first === undefined) remember({ ...own, indicator: undefined }, id);
    } else if (first?.indicator === undefined) {
      const indicator = { id: id ?? makeId(withoutMark(row.indicator.name), 'indicator'), ...row.indicator };
      const seen = { ...own, indicator };
      read.push(seen);
      remember(seen, indicator.id);
      if (priorityId !== undefined) gatherer.add(priorityId, indicator.id);
      addOutturns(record, indicator.id, row.outturns, stated);
      for (const { heading, comparatorId, read } of row.later) {
        const observation = { indicatorId: indicator.id, comparatorId, ...outturnOf(heading, read.figure) };
        figured.push({ observation, place: placeOf(record, heading.key) });
      }
    } else {
      const different = [...differences(first.indicator, row.indicator), ...otherFigures(first.record, record)];
      if (different.length === 0) addAgain(first, priorityId, record);
      else tellTwice(record, first, name, { different, isSamePriority: false });
    }
  }

  // A document's own verdict on its figures is about the latest one.
  function addOutturns(record: Record_, indicatorId: string, outturns: readonly Outturn[], stated?: Stated): void {
    const known = outturns.filter(({ read: { figure } }) => 'value' in figure);
    // A year comes after its last quarter.
    const [latest] = (known.length > 0 ? known : outturns).toSorted(
      ({ heading: { period: one } }, { heading: { period: other } }) =>
        compareText(other.end, one.end) || compareText(one.start, other.start),
    );
    if (stated !== undefined) noteOtherTime(record, latest?.heading.period.label ?? null);
    for (const outturn of outturns) {
      const { heading, read, stated: own = outturn === latest ? stated : undefined } = outturn;
      const observation = { indicatorId, ...outturnOf(heading, read.figure), ...(own && { stated: own }) };
      figured.push({ observation, place: placeOf(record, heading.key) });
    }
  }

  // A row without the latest figure: its colour is kept with the one before, and its comment with the latest period.
  function noteOtherTime(record: Record_, period: string | null): void {
    const { lists, headings } = record.layout;
    const commented = lists.comment
      .filter((item) => cellOf(record, `${item}.text`) !== undefined)
      .flatMap((item) => headings.find((heading) => heading?.key === `${item}.text`)?.period ?? [])
      .find(({ label }) => label !== period);
    const cell = ['rag', 'direction', 'status'].map((part) => cellOf(record, `stated.${part}`)).find(Boolean);
    if (cell === undefined || (period !== null && commented === undefined)) return;
    collector.note('judgement-moved', cell.place, { cell: wordsOf(cell), period, comment: commented?.label ?? null });
  }

  function seenAs(id: string | undefined, name: string | undefined): Seen | undefined {
    if (id !== undefined) return byId.get(id);
    return name === undefined ? undefined : byName.get(nameKey(name));
  }

  function remember(row: Seen, id: string | undefined): void {
    if (id !== undefined && hasIds) byId.set(id, row);
    // Rows with ids may share a name; one without an id means the first of them that can be read.
    if (row.name === undefined) return;
    const key = nameKey(row.name);
    if (byName.get(key)?.indicator === undefined) byName.set(key, row);
  }

  function addAgain(first: Seen, priorityId: string | undefined, record: Record_): void {
    const { indicator } = first;
    // The other row has to be corrected and already has a message.
    if (indicator === undefined && priorityId !== undefined && priorityId !== first.priorityId) return;
    if (indicator !== undefined && priorityId !== undefined && gatherer.add(priorityId, indicator.id)) {
      collector.note('shared-indicator', placeOf(record, 'name'), calledIn(first));
      return;
    }
    tellTwice(record, first, nameOf(record), takeOut(priorityId));
  }

  function tellTwice(
    record: Record_,
    first: Seen,
    name: string | undefined,
    { different, isSamePriority }: Twice,
  ): void {
    const looksAlike = lookAlike(first.name ?? '', name ?? '');
    const data = { ...calledIn(first), different: different.map(onOneLine), isSamePriority, looksAlike };
    collector.problem('duplicate-indicator', placeOf(record, 'name'), data);
  }
}

/** What all the rows of a table share. */
interface OfTable {
  readonly title: string | undefined;
  readonly due: DueHeading | undefined;
  readonly isBaselineOpen: boolean;
  readonly changes: ChangeChecker;
}

const NONE: ReadonlySet<string> = new Set();

// If the figure states its own period, for example in a footnote, that takes precedence over the period of the heading.
function outturnOf({ period }: DatedHeading, figure: Figure): Pick<Observation, 'period' | 'figure'> {
  const { period: own = period.label, ...others } = figure;
  return { period: own, figure: others };
}

function figuresIn(
  { layout }: Record_,
  { baseline }: { readonly baseline: Figure },
  outturns: readonly Outturn[],
): FigureAt[] {
  const all = [
    ['baseline.printed', baseline] as const,
    ...outturns.map(({ heading, read: { figure } }) => [heading.key, figure] as const),
  ];
  return all.flatMap(([key, figure]) => {
    const column = layout.index.get(key);
    const period = layout.headings[column ?? -1]?.period;
    return column === undefined || 'missing' in figure ? [] : [{ column, value: figure.value, period }];
  });
}

function refusedAmong(maps: readonly ReadonlyMap<string, Seen>[], sound: ReadonlySet<Indicator>): Set<string> {
  const refused = new Set<string>();
  for (const rows of maps) {
    for (const [key, { indicator, name }] of rows) {
      if (indicator !== undefined && sound.has(indicator)) continue;
      refused.add(key);
      if (indicator !== undefined) refused.add(indicator.id);
      if (name !== undefined) refused.add(headingKey(name));
    }
  }
  return refused;
}

/** The columns of a row with refused cells. */
function refusedIn({ layout }: Record_, problems: readonly TableProblem[]): ReadonlySet<string> {
  if (problems.length === 0) return NONE;
  return new Set(problems.flatMap(({ column }) => layout.headings[Number(column) - 1]?.key ?? []));
}

/** Says how a row repeats an earlier one if one of the two has to be corrected, as far as their cells show. */
function repeated(first: Seen, second: Omit<Seen, 'indicator'>): Twice | undefined {
  const { priorityId } = second;
  if (priorityId !== null && (priorityId === undefined || priorityId === first.priorityId)) return takeOut(priorityId);
  const keys = new Set([...first.record.layout.index.keys(), ...second.record.layout.index.keys()]);
  const different = [...keys].filter((key) => {
    if (MEMBERSHIP.has(key) || first.refused.has(key) || second.refused.has(key)) return false;
    return plainText(first.record, key) !== plainText(second.record, key);
  });
  if (different.length === 0) return undefined;
  return {
    different: different.map((key) =>
      String(placeOf(plainText(second.record, key) === '' ? first.record : second.record, key).heading),
    ),
    isSamePriority: false,
  };
}

// If a row repeats figures, they have to match the earlier row. It may leave them out.
function otherFigures(first: Record_, second: Record_): string[] {
  const keys = [...second.layout.outturns, ...second.layout.comparedLater].map(({ key }) => key);
  return keys
    .filter((key) => plainText(second, key) !== '' && plainText(second, key) !== plainText(first, key))
    .map((key) => String(placeOf(second, key).heading));
}

function plainText(record: Record_, key: string): string {
  return (textOf(record, key, onOneLine) ?? '').toLowerCase();
}

function calledIn({ name, record }: Seen): { readonly name: string; readonly line: number } {
  return { name: name ?? String(textOf(record, 'id', onOneLine)), line: record.row.line };
}

/** How a row repeats an earlier one. */
type Twice = Pick<TableProblemData['duplicate-indicator'], 'different' | 'isSamePriority'>;

function takeOut(priorityId: string | undefined): Twice {
  return { different: [], isSamePriority: priorityId !== undefined };
}

// "Direction" says which way is better, unless another column does. "Comparator" holds figures and "By" a day, unless
// the target is stated in separate columns.
function inRowOf(cells: readonly string[], readHeading: ReadHeading): ReadHeading {
  const has = (key: string): boolean =>
    cells.some((cell) => {
      const heading = mayHead(cell) ? readHeading(onOneLine(cell)) : undefined;
      return heading !== undefined && heading !== false && heading.key === key;
    });
  return (text) => {
    const key = headingKey(text);
    if (key === 'direction') return { key: has('polarity') ? 'targetDirection' : 'polarity' };
    if (key === 'by' && !has('targetKind') && !has('targetDirection')) return { key: 'due' };
    if (BARE_COMPARATOR.test(text) && has('targetKind')) return { key: 'targetComparator' };
    return readHeading(text);
  };
}

// A column of a long table of which only the cells show that it holds the names.
function withNameAt(
  column: number | undefined,
  { line, cells }: Row,
  readHeading: ReadHeading,
  collector: Collector,
): ReadHeading {
  if (column === undefined) return readHeading;
  const heading = onOneLine(String(cells[column]));
  collector.note('names-taken', { line, column: column + 1, heading, cell: heading }, { heading });
  return (text) => (text === heading ? { key: 'name' } : readHeading(text));
}

function recogniser(
  readHeading: ReadHeading,
  readActionHeading: (text: string) => Heading | undefined,
  own: readonly string[],
): (cells: readonly string[]) => Kind | undefined {
  const names = new Set([...NAME_HEADINGS, ...own.map(headingKey)]);
  const firstLetters = new Set([...names].map((name) => name.charAt(0)));
  // A quick check first, since every row is checked: the heading of the names has no date, is short, and begins with a
  // known letter.
  const mayName = (cell: string): boolean => {
    if (cell === '' || cell.length >= LONGEST_NAME_HEADING) return false;
    const first = cell.charAt(0).toLowerCase();
    return (!LETTER_OR_DIGIT.test(first) || firstLetters.has(first)) && names.has(headingKey(withoutPolarity(cell)));
  };
  const isByNoun = (cell: string): boolean =>
    cell.length < LONGEST_NOUN_HEADING && NAMES_BY_NOUN.test(cell) && nameHeading(headingKey(cell)) !== undefined;
  let isFirst = true;
  return (cells) => {
    const isNamed = cells.some(mayName);
    const isNamedByNoun = !isNamed && cells.some(isByNoun);
    if (!isNamed && !isNamedByNoun) {
      if (headsAreas(cells)) return 'areas';
      if (!isFirst || !isOfFigures(cells, readHeading)) return undefined;
      isFirst = false;
      return 'indicators';
    }
    const filled = cells.filter(mayHead).map(onOneLine);
    if (filled.length < 2) return undefined;
    const actions = new Set(filled.map((text) => readActionHeading(text)?.key));
    const ofFigures = filled.filter((text) => HEADS_FIGURES.has(String(keyIn(text, readHeading))));
    const isOfIndicators = ofFigures.length >= 2 && filled.some((text) => keyIn(text, readHeading) === 'name');
    if (
      !isOfIndicators
      && actions.has('action')
      && (actions.has('outcome') || actions.has('agency') || actions.has('aim'))
    )
      return 'actions';
    const keys = filled
      .map((text) => readHeading(text))
      .filter((heading) => heading !== undefined && heading !== false);
    if (!keys.some(({ key }) => key === 'name' || key === 'description.name')) return undefined;
    // Further down, a row may have such words in its cells: a priority of Kent is called Indicator.
    const figures = keys.filter(({ key }) => HEADS_FIGURES.has(key));
    // A title may hold such words as well: "Community safety indicators", next to "Quarter 2".
    const isOfTable = isNamed ? figures.length > 0 : figures.length > 1 || figures.some(({ key }) => key !== OUTTURN);
    const isLikely = keys.length >= filled.length * LEAST_SHARE && isOfTable;
    const isTaken = isFirst && (isNamed || isOfFigures(cells, readHeading));
    if (!isTaken && !isLikely) return undefined;
    isFirst = false;
    return 'indicators';
  };
}

// The headings of a table whose names are below a blank or below uninformative words.
function isOfFigures(cells: readonly string[], readHeading: ReadHeading): boolean {
  const filled = cells.filter(mayHead).map(onOneLine);
  const read = filled.map((text) => {
    const heading = readHeading(text);
    return heading ? heading.key : heading === undefined && heldBy(text) !== undefined ? 'later' : undefined;
  });
  const known = read.filter((key) => key !== undefined);
  return (
    known.filter((key) => HEADS_FIGURES.has(key)).length >= 2
    && known.length >= filled.length * LEAST_SHARE
    && (known.length < filled.length || isBlank(String(cells[0])))
  );
}

// Figures alone are a table of observations.
function saysMoreThanFigures({ cells }: Row, readHeading: ReadHeading): boolean {
  return cells.some((cell) => HEADS_FIGURES.has(String(keyIn(cell, readHeading))));
}

function countKnown(cells: readonly string[], readHeading: ReadHeading): number {
  return cells.filter((cell) => !isBlank(cell) && cell.length < 80 && readHeading(onOneLine(cell)) !== undefined)
    .length;
}

function reportNoHeadings(rows: readonly Row[], readHeading: ReadHeading, collector: Collector): void {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const counts = filled.map(({ cells }) => countKnown(cells, readHeading));
  const shape = shapeOf(filled, readHeading);
  if (shape !== undefined) {
    collector.problem('table-shape', { line: Number(filled[0]?.line) }, shape);
    return;
  }
  const most = Math.max(...counts);
  const best = filled[most >= 2 ? counts.indexOf(most) : 0];
  const place = { line: Number(best?.line) };
  if (most >= 2) collector.problem('missing-heading', place, { needs: 'name' });
  else collector.problem('no-heading-row', place, { table: 'indicators' });
}

function noteActions({ headings }: Section<Kind>, collector: Collector): void {
  const { line } = headings;
  collector.note('table-left-out', { line }, { table: 'actions', line });
}

function titleOf({ title, headings }: Section<Kind>, layout: Layout, collector: Collector): string | undefined {
  const words = title && onlyCell(title.cells);
  if (title === undefined || words === undefined) return undefined;
  const note = (isPriority: boolean): void => {
    const data = { text: onOneLine(words), line: headings.line, isPriority };
    collector.note('line-above', { line: title.line }, data);
  };
  const priority = priorityAbove(words);
  if (priority === undefined ? !namesPriority(words) : hasPriorities(layout)) note(priority !== undefined);
  return priority;
}

function dueOf(layout: Layout, period: PlanPeriod | undefined, collector: Collector): DueHeading | undefined {
  const column = layout.headings.findIndex((heading) => heading?.key === 'target');
  const heading = layout.headings[column];
  if (heading === undefined) return undefined;
  const text = onOneLine(String(layout.row.cells[column]));
  const place = { line: layout.row.line, column: column + 1, heading: text, cell: text };
  const { every } = heading;
  if (heading.isDueOpen === true) return { isOpen: true };
  if (every !== undefined) collector.note('recurring-target', place, { heading: text, every });
  if (heading.due === undefined) return every === undefined ? undefined : { every };
  const { day, is } =
    'year' in heading.due ? endOfYear(heading.due.year, period) : ({ day: heading.due.day, is: 'period' } as const);
  const note = `'${text}' ${explainDue({ day, is })}.`;
  // No note is needed for a day that the heading itself states.
  if (!text.includes(formatPeriod(day))) collector.note('due-date', place, { text, day, is });
  return { due: day, note, ...(every !== undefined && { every }) };
}

function noteUndated(layout: Layout, collector: Collector): void {
  const baseline = layout.headings[layout.index.get('baseline.printed') ?? -1];
  if (baseline?.period === undefined) return;
  for (const [column, heading] of layout.headings.entries()) {
    if (heading?.comparator === undefined || heading.period !== undefined || !heading.key.endsWith('.printed'))
      continue;
    const text = onOneLine(String(layout.row.cells[column]));
    const place = { line: layout.row.line, column: column + 1, heading: text, cell: text };
    collector.note('undated-comparison', place, { heading: text, period: baseline.period.label });
  }
}

function idsStated(rows: readonly Row[], layout: Layout): string[] {
  const column = layout.index.get('id');
  return column === undefined
    ? []
    : rows.map(({ cells }) => codeAsId((cells[column] ?? '').trim())).filter((id) => id !== '');
}

// The details of the comparators may be in a separate row.
function isOfComparators({ row, layout }: Record_): boolean {
  const record = { row, layout };
  if (cellOf(record, 'name') ?? cellOf(record, 'id')) return false;
  return filledKeys(record).every((key) => layout.describing.has(key));
}

// A priority that no indicator serves is in a separate row. The id distinguishes it from the heading of a group.
function isOfPriority(record: Record_): boolean {
  if (cellOf(record, 'priorityId') === undefined || (cellOf(record, 'name') ?? cellOf(record, 'id'))) return false;
  return filledKeys(record).every((key) => OF_PRIORITY.includes(key) || record.layout.describing.has(key));
}

function isMembership(record: Record_): boolean {
  return filledKeys(record).every((key) => MEMBERSHIP.has(key));
}

function filledKeys(record: Record_): string[] {
  return [...record.layout.index.keys()].filter((key) => cellOf(record, key) !== undefined);
}

function nameKey(name: string): string {
  return asSeen(name).toLowerCase();
}

function differences(one: Indicator, other: Omit<Indicator, 'id'>): string[] {
  const parts: readonly (keyof typeof other)[] = [
    'name',
    'unit',
    'polarity',
    'baseline',
    'comparisons',
    'target',
    'covers',
    'breaks',
    'leads',
    'commentary',
    'note',
    'source',
  ];
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}

// The rules for plans also apply to a table. Anything that breaks them is reported by its row, and removed.
function soundOf(
  read: readonly Read[],
  figured: readonly Figured[],
  { comparators, period }: { readonly comparators: readonly Comparator[]; readonly period: PlanPeriod | undefined },
  collector: Collector,
): { readonly sound: Indicator[]; readonly observations: Observation[] } {
  const indicators = read.map(({ indicator }) => indicator);
  const figures = figured.map(({ observation }) => observation);
  const broken = new Set<Indicator | Observation>();
  checkPlanRules({ period, comparators, indicators, observations: figures, sources: null }, (code, data, path) => {
    const [list, index, part] = path;
    const row = read[Number(index)];
    const figure = figured[Number(index)];
    if (list === 'observations' && figure !== undefined) {
      const { observation, place } = figure;
      broken.add(observation);
      const of = { id: observation.indicatorId, period: observation.period };
      collector.problem(code, place, { of, rule: planIssue(code, data, [], null).message });
    }
    // Mistakes in the plan that was passed in are not reported for its tables.
    if (list !== 'indicators' || row === undefined) return;
    const { indicator, record } = row;
    broken.add(indicator);
    const about = { of: { name: indicator.name, part: String(part) }, rule: planIssue(code, data, [], null).message };
    collector.problem(code, placeOf(record, keyFor(path, indicator, record)), about);
  });
  const ofOthers = countsOfOthers(indicators);
  for (const { indicator, record } of read) {
    const words = ofOthers.get(indicator);
    if (words === undefined) continue;
    broken.add(indicator);
    refuseOtherCounted(record, indicator.name, words, collector);
  }
  const sound = indicators.filter((indicator) => !broken.has(indicator));
  const ids = new Set(sound.map(({ id }) => id));
  return { sound, observations: figures.filter((one) => !broken.has(one) && ids.has(one.indicatorId)) };
}

function refuseOtherCounted(record: Record_, name: string, words: string, collector: Collector): void {
  const textAt = (key: string): string => String(textOf(record, key, onOneLine));
  const holdsThem = (key: string): boolean => textAt(key).toLowerCase().includes(words.toLowerCase());
  const key = String([...record.layout.index.keys()].find(holdsThem));
  collector.problem('other-thing', placeOf(record, key), { cell: textAt(key), words, name });
}

// An indicator that was removed serves no priority.
function withOnly(priorities: Priority[], sound: readonly Indicator[], before: number): Priority[] {
  if (sound.length === before) return priorities;
  const ids = new Set(sound.map(({ id }) => id));
  return priorities.map((priority) => ({
    ...priority,
    indicatorIds: priority.indicatorIds.filter((id) => ids.has(id)),
  }));
}

function keyFor([, , part, position, index]: Path, { comparisons }: Indicator, record: Record_): string {
  if (position === 'interim') return keyOfInterim(record, Number(index));
  if (part === 'target') return cellOf(record, 'targetValue') ? 'targetValue' : 'target';
  const compared: ComparatorFigure | undefined = typeof position === 'number' ? comparisons[position] : undefined;
  const group = compared === undefined ? 'baseline' : comparatorKey(compared.comparatorId);
  return cellOf(record, `${group}.value`) ? `${group}.value` : `${group}.printed`;
}

// "Actual" and "Target", each with its own row.
function areKinds(names: readonly string[], readHeading: ReadHeading): boolean {
  const filled = names.filter((name) => !isBlank(name));
  const kinds = filled.map((name) => keyIn(name, readHeading) ?? heldBy(name));
  return (
    kinds.includes('target')
    && kinds.every((kind) => ['target', 'baseline.printed', 'later-figures'].includes(String(kind)))
  );
}
