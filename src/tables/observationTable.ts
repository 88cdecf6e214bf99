import { percentage } from '../calculate/percentage.js';
import { rate } from '../calculate/rate.js';
import { nearest } from '../errors/nearest.js';
import { planIssue } from '../explain/planIssues.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import type { Area } from '../model/plan.js';
import { isShare } from '../model/unit.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { monthsIn } from '../period/monthsIn.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { checkOwnPeriod, checkPlanRules } from '../shape/planRules.js';
import { codeAsId } from './cells/citation.js';
import { readDue } from './cells/day.js';
import { endsOf } from './cells/endsOf.js';
import { figureOf, type FigureOfCells, figureReader, partsOf } from './cells/figure.js';
import { periodIn } from './cells/periodIn.js';
import { headsEnds } from './cells/periodEnding.js';
import { polarityInName } from './cells/polarityInName.js';
import { statedIn } from './cells/stated.js';
import { twoCells } from './cells/twoCells.js';
import { unitOfFigure } from './cells/unit.js';
import { agree, tableUnit } from './cells/unitWords.js';
import type { Collector, Place } from './collector.js';
import { INDICATOR_COLUMNS, OBSERVATION_COLUMNS } from './columns.js';
import { named } from './comparatorWords.js';
import { askedFor } from './doubts/askedFor.js';
import { isPerhapsShare } from './doubts/isPerhapsShare.js';
import { refuseBlankEnd } from './doubts/refuseBlankEnd.js';
import { refuseChange } from './doubts/refuseChange.js';
import { refuseFarOff } from './doubts/refuseFarOff.js';
import { refuseOtherCount } from './doubts/refuseOtherCount.js';
import { refuseOfIndicators } from './doubts/refuseOfIndicators.js';
import { refuseOutOfLine } from './doubts/refuseOutOfLine.js';
import { refuseRunningTotals } from './doubts/refuseRunningTotals.js';
import { refuseUnclear } from './doubts/refuseUnclear.js';
import { saysPart } from './doubts/saysPart.js';
import type { PeriodsOfFigures } from './doubts/isOtherTime.js';
import { slotTaker, type Slot } from './editions.js';
import { onOneLine, unguarded } from './guard.js';
import { COMMENT_WORDS, type Heading, headingKey, headingReader, knownComparator } from './heading.js';
import { kebab } from './kebab.js';
import { type Layout, mayHead, type ReadHeading, withOwnHeadings } from './layout.js';
import { withoutMark } from './noteWords.js';
import { periodsOfRows } from './periodsOfRows.js';
import { type Cell, cellOf, placeOf, type Record_, refuse, wordsOf, yesOrNo } from './record.js';
import { remembered } from './remembered.js';
import { requireOwnHeadings } from './requireOptions.js';
import { askWhetherWhole } from './questions/askOfFootnote.js';
import { askOfJumps } from './questions/askOfJumps.js';
import { askOfMarks } from './questions/askOfMarks.js';
import { askOfNote } from './questions/askOfWords.js';
import { readSimpleTable } from './simpleTable.js';
import { some } from './some.js';
import type { TableOptions } from './table.js';
import { isOtherNoun } from './things/isOtherNoun.js';
import { isSameWord } from './things/isSameWord.js';
import { otherInFigure } from './things/otherInFigure.js';
import { plainWords } from './things/plainWords.js';

/** What a table of observations is read with. */
export interface ObservationTableOptions extends TableOptions {
  readonly indicators?: readonly Indicator[];
  readonly comparators?: readonly Comparator[];
  readonly areas?: readonly Area[];
  readonly area?: string | undefined;
  /** The indicators of the plan whose rows were refused, by their ids and the keys of their names. */
  readonly refused?: ReadonlySet<string>;
  /** Whether these are all the indicators of their table. */
  readonly isWhole?: boolean;
}

interface Found {
  readonly observation: Observation;
  readonly place: Place;
}

/** Whose figures a row holds. */
interface Whose {
  /** The indicator; nothing if it is not known. */
  readonly named: { readonly id: string; readonly indicator: Indicator | undefined } | undefined;
  /** The comparator: `null` for the area itself, nothing if it is not known. */
  readonly comparatorId: string | null | undefined;
  /** The part of the area: `null` for the whole, nothing if it is not known. */
  readonly areaId: string | null | undefined;
  /**
   * Which edition the figures are, whether they are counted from the start of a year, and what the document says about
   * them.
   */
  readonly edition: Pick<Observation, 'published' | 'cumulative' | 'stated'>;
}

interface Reader {
  /** Says whether a cell holds the id of an indicator, or any id if no indicators are known. */
  readonly isId: (cell: Cell) => boolean;
  readonly indicatorOf: (cell: Cell) => Whose['named'];
  /** The indicators that have the name in a cell. */
  readonly called: (cell: Cell) => readonly Indicator[];
  readonly comparatorOf: (cell: Cell) => Pick<Whose, 'comparatorId' | 'areaId'>;
  readonly areaOf: (cell: Cell) => Whose['areaId'];
  /** Says whether this is the first figure for its place, and reports a second one. */
  readonly takes: (slot: Slot, place: Place, qualifier: KnownFigure['qualifier']) => boolean;
  readonly add: (slot: Slot, figure: Figure, place: Place) => void;
  readonly readFigure: ReturnType<typeof figureReader>;
  readonly readPeriod: typeof periodIn;
  readonly collector: Collector;
}

// Looking for the name that was probably meant takes time.
const MOST_HINTS = 20;
const OWN: Pick<Whose, 'comparatorId' | 'areaId'> = { comparatorId: null, areaId: null };
const OF_INDICATORS = new Map(
  INDICATOR_COLUMNS.filter(({ key }) => ['unit', 'polarity', 'target'].includes(key)).flatMap(
    ({ key, heading, aliases }) => [heading, ...aliases].map((words) => [headingKey(words), key]),
  ),
);
const OWN_AREA = new Set(['own', 'local', 'area', 'own area', 'district', 'partnership', 'us', 'csp', 'local area']);

const YEARS = new Set(['year', 'financial year']);

/** Reads a table of observations, long or wide, and records what is wrong with it. */
export function readObservationTable(
  input: unknown,
  options: ObservationTableOptions,
  collector: Collector,
): Observation[] {
  const readHeading = withOwnHeadings(
    orOfIndicators(
      headingReader({
        columns: OBSERVATION_COLUMNS,
        comparators: options.comparators ?? [],
        area: options.area,
        isWide: true,
      }),
    ),
    options.columns,
  );
  const table = readSimpleTable(
    input,
    options.delimiter,
    readHeading,
    { columns: OBSERVATION_COLUMNS, keys: ['name', 'ref'], mayBeEmpty: true, area: options.area, inRow: withQuarters },
    collector,
  );
  if (table === undefined) return [];
  const { layout } = table;
  const headingOfPeriods = String(layout.row.cells[layout.index.get('period') ?? -1]);
  // Rows are held together only where how long a period is depends on the others.
  const records = headsEnds(headingOfPeriods) ? [...table.records] : table.records;
  requireOwnHeadings(options.columns, [layout.row]);
  const periods = [...layout.index].filter(([key]) => key.startsWith('period:'));
  const isLong = layout.index.has('period');
  const hasValue = ['figure.value', 'figure.printed', 'figure.count', 'figure.missing'].some((key) =>
    layout.index.has(key),
  );
  if (isLong === periods.length > 0 || (isLong && !hasValue)) {
    const needs = isLong ? (periods.length > 0 ? 'one-form' : 'value') : 'period-or-columns';
    collector.problem('missing-heading', { line: layout.row.line }, { needs });
    return [];
  }
  if (!isLong) tellStated(layout, collector);
  refuseUnknown(options.comparators, layout, collector);
  const found: Found[] = [];
  const reader = readerOf(options, found, collector);
  const periodOf = periodsOfRows(Array.isArray(records) ? records : [], headingOfPeriods, collector);
  let above: Cell | undefined;
  for (const record of records) {
    const refCell = cellOf(record, 'ref');
    const printedName =
      cellOf(record, 'name') ?? (isLong && refCell === undefined ? mergedName(record, above, collector) : undefined);
    above = printedName;
    const nameCell =
      refCell !== undefined && (printedName === undefined || reader.isId(refCell)) ? refCell : printedName;
    if (nameCell === undefined) {
      collector.problem('empty-cell', placeOf(record, 'name'), { needs: 'indicator' });
    }
    if (nameCell === refCell && refCell !== undefined && printedName !== undefined)
      refuseOtherName(refCell, printedName, reader, collector);
    const comparatorCell = cellOf(record, 'comparator');
    const areaCell = cellOf(record, 'areaId');
    const whose = comparatorCell === undefined ? OWN : reader.comparatorOf(comparatorCell);
    // The figures are read even if it is unknown what the row is about, so that all its mistakes are reported at once.
    const of: Whose = {
      named: nameCell && reader.indicatorOf(nameCell),
      ...whose,
      ...(areaCell !== undefined && { areaId: reader.areaOf(areaCell) }),
      edition: some({
        published: publishedOf(record, collector),
        cumulative: yesOrNo(record, 'cumulative', collector),
        stated: statedIn(record, collector),
      }),
    };
    const period = isLong ? periodOf(record) : undefined;
    for (const said of saidOfIndicators(record)) {
      const { named } = of;
      if (named?.indicator === undefined || (isLong && period === undefined)) continue;
      refuseOfIndicators(said, named.indicator, period, collector);
    }
    askOfMarks(record, collector);
    if (isLong) readLong(record, of, period, reader);
    else {
      askOfComments(record, layout.periods(), collector);
      for (const [key, column] of periods) readWide(record, key, column, of, reader);
    }
  }
  return checked(found, options, collector);
}

// The id of one indicator is next to the name of another: its rows were renumbered.
function refuseOtherName(ref: Cell, name: Cell, { indicatorOf, called }: Reader, collector: Collector): void {
  const indicator = indicatorOf(ref)?.indicator;
  if (indicator === undefined) return;
  const named = called(name);
  const words = plainWords(name.text);
  const isLike = plainWords(indicator.name).some((word) => words.some((other) => isSameWord(word, other)));
  if (isLike && (named.length === 0 || named.includes(indicator))) return;
  collector.problem('contradiction', name.place, twoCells(ref, name));
}

// In the long form, the rows below a merged name are about the same indicator.
function mergedName(record: Record_, above: Cell | undefined, collector: Collector): Cell | undefined {
  if (above === undefined) return undefined;
  const place = placeOf(record, 'name');
  collector.note('merged-indicator', place, { above: wordsOf(above) });
  return { ...above, place };
}

// What a table says about its indicators in each row belongs in the table of indicators, and so does a comment.
function orOfIndicators(read: (text: string) => Heading | undefined): (text: string) => Heading | undefined {
  return (text) => {
    const heading = read(text);
    if (heading === undefined && isComment(text)) return { key: 'comment', leftOut: 'comment' };
    const key = heading === undefined ? OF_INDICATORS.get(headingKey(text)) : undefined;
    return key === undefined ? heading : { key, leftOut: 'of-indicators' };
  };
}

// A note is kept with its figure. A column called Notes may be about anything.
function isComment(heading: string): boolean {
  const key = headingKey(heading);
  return key === 'notes' || COMMENT_WORDS.test(key);
}

// What the columns that are left out say about the indicator.
function saidOfIndicators({ row, layout }: Record_): Parameters<typeof refuseOfIndicators>[0][] {
  return [...layout.leftOut].flatMap((column) => {
    const heading = onOneLine(String(layout.row.cells[column]));
    const key = OF_INDICATORS.get(headingKey(heading));
    const text = onOneLine(String(row.cells[column])).trim();
    if (key === undefined || text === '') return [];
    return [{ key, text, place: { line: row.line, column: column + 1, heading, cell: text } }];
  });
}

// A comment is left out, but not before it is known that it takes nothing back: "Apr to Dec only".
function askOfComments(record: Record_, periods: PeriodsOfFigures, collector: Collector): void {
  const { row, layout } = record;
  for (const column of layout.leftOut) {
    const comment = onOneLine(String(row.cells[column]));
    if (isComment(String(layout.row.cells[column])) && saysPart(comment, periods))
      askWhetherWhole(comment, record, collector);
  }
}

// Next to several figures, the comment may be about any of them.
function tellStated({ row, headings }: Layout, collector: Collector): void {
  for (const [column, heading] of headings.entries()) {
    if (heading?.key.startsWith('stated.') !== true) continue;
    const text = String(row.cells[column]);
    const place = { line: row.line, column: column + 1, heading: text, cell: text };
    collector.problem('unknown-heading', place, { heading: onOneLine(text), holds: 'stated-of-several' });
  }
}

function readLong(record: Record_, of: Whose, period: string | undefined, reader: Reader): void {
  const { named } = of;
  const { readFigure, collector } = reader;
  for (const key of ['period', 'quarter'])
    if (record.layout.index.has(key) && cellOf(record, key) === undefined)
      collector.problem('empty-cell', placeOf(record, key), { needs: 'period' });
  const read = figureOf(record, 'figure', {}, readFigure, collector);
  const place = placeOf(record, 'figure.value');
  const slot = slotOf(of, of.comparatorId, period);
  const isFree = slot === undefined || reader.takes(slot, place, read && qualifierOf(read.figure));
  if (read === undefined || !fitsUnit(read, period, named?.indicator, isOwn(slot), reader)) return;
  const isLeftBlank = read.cell === undefined && !cellOf(record, 'figure.missing');
  if (isLeftBlank && named === undefined) return;
  const figure = isLeftBlank
    ? workedOut(record, read.figure, named?.indicator, collector)
    : withoutPeriod(read, period, collector);
  if (figure === undefined || slot === undefined || !isFree) return;
  if ('value' in figure) {
    const covered = reader.readPeriod(slot.period);
    askOfComments(record, [covered], collector);
    askOfNote(record, covered, collector);
  }
  if (isLeftBlank && 'missing' in figure) {
    collector.note('row-left-out', place, {
      because: 'no-figure',
      indicatorId: slot.indicatorId,
      period: slot.period,
    });
    return;
  }
  reader.add(slot, figure, place);
}

// "Year" and "Quarter" next to each other; either alone is the period.
function withQuarters(cells: readonly string[], readHeading: ReadHeading): ReadHeading {
  const keys = cells.filter(mayHead).map((cell) => headingKey(onOneLine(cell)));
  if (!keys.includes('quarter') || !keys.some((key) => YEARS.has(key))) return readHeading;
  return (text) => (headingKey(text) === 'quarter' ? { key: 'quarter' } : readHeading(text));
}

// "County 2025/26" in a plan that compares itself with no county.
function refuseUnknown(
  comparators: readonly Comparator[] | undefined,
  { headings, row: { cells, line } }: Layout,
  collector: Collector,
): void {
  if (comparators === undefined) return;
  const names = comparators.map(({ name }) => name);
  for (const [index, heading] of headings.entries()) {
    if (heading?.comparator?.named === undefined) continue;
    const cell = String(cells[index]);
    const place = { line, column: index + 1, heading: cell, cell };
    collector.problem('unknown-comparator', place, { cell: onOneLine(cell), of: 'heading', comparators: names });
  }
}

function readWide(record: Record_, key: string, column: number, of: Whose, reader: Reader): void {
  const { named, comparatorId } = of;
  const { readFigure, collector } = reader;
  const cell = cellOf(record, key);
  const heading = record.layout.headings[column];
  if (cell === undefined || heading?.period === undefined) return;
  const ofColumn = heading.comparator?.id ?? null;
  const isOfTwo = ofColumn !== null && comparatorId !== null && comparatorId !== undefined && ofColumn !== comparatorId;
  if (isOfTwo) {
    collector.problem('contradiction', cell.place, { of: 'comparators', row: comparatorId, column: ofColumn });
  }
  const group = {
    ...record,
    layout: { ...record.layout, index: new Map([...record.layout.index, ['figure.value', column]]) },
  };
  const read = figureOf(group, 'figure', some({ qualifier: heading.qualifier }), readFigure, collector);
  const period = heading.period.label;
  const slot = isOfTwo ? undefined : slotOf(of, comparatorId === null ? ofColumn : comparatorId, period);
  const isFree = slot === undefined || reader.takes(slot, cell.place, read && qualifierOf(read.figure));
  if (read === undefined || !fitsUnit(read, period, named?.indicator, isOwn(slot), reader)) return;
  const figure = withoutPeriod(read, period, collector);
  if (figure !== undefined && slot !== undefined && isFree) reader.add(slot, figure, cell.place);
}

// The full date, since two editions may come in one month. Excel writes 2014-07-17 as 17/07/2014.
function publishedOf(record: Record_, collector: Collector): Day | undefined {
  const cell = cellOf(record, 'published');
  if (cell === undefined) return undefined;
  const text = cell.text.trim();
  const period = parsePeriod(text);
  const read = period.ok && period.kind !== 'day' ? undefined : readDue(text, undefined);
  if (read !== undefined && 'day' in read) return read.day;
  return refuse(collector, 'unreadable-day', cell, { cell: text, of: 'published' });
}

function slotOf(
  { named, areaId, edition }: Whose,
  comparatorId: string | null | undefined,
  period: string | undefined,
): Slot | undefined {
  if (named === undefined || comparatorId === undefined || areaId === undefined || period === undefined)
    return undefined;
  const part = { ...(comparatorId !== null && { comparatorId }), ...(areaId !== null && { areaId }) };
  return { indicatorId: named.id, period, ...part, ...edition };
}

// Figures of a part of the area, or of another area, have another size.
function isOwn(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.comparatorId === undefined && slot.areaId === undefined;
}

function qualifierOf(figure: Figure): KnownFigure['qualifier'] {
  return 'value' in figure ? figure.qualifier : undefined;
}

// A printed figure may state its own period, which must match that of its place.
function withoutPeriod(
  { figure, printed, cell }: FigureOfCells,
  period: string | undefined,
  collector: Collector,
): Figure | undefined {
  if (period === undefined || printed?.period === undefined || cell === undefined || figure.period !== printed.period)
    return figure;
  const [stated, given] = [parsePeriod(printed.period), parsePeriod(period)];
  if (stated.ok && given.ok && stated.start === given.start && stated.end === given.end) {
    const own = { ...figure };
    delete (own as { period?: string }).period;
    return own;
  }
  const data = { of: 'periods', cell: wordsOf(cell), own: printed.period, place: period } as const;
  return refuse(collector, 'contradiction', cell, data);
}

// A figure that is blank next to its count and denominator is worked out, to the nearest double and not rounded
// further.
function workedOut(
  record: Record_,
  figure: Figure,
  indicator: Indicator | undefined,
  collector: Collector,
): Figure | undefined {
  const countCell = cellOf(record, 'figure.count');
  const wholeCell = cellOf(record, 'figure.denominator');
  if (countCell === undefined) return figure;
  const value = indicator && valueFrom(Number(countCell.text), wholeCell && Number(wholeCell.text), indicator);
  if (value === undefined) {
    collector.problem('empty-cell', placeOf(record, 'figure.value'), { needs: 'value' });
    return undefined;
  }
  collector.note('value-worked-out', placeOf(record, 'figure.value'), {
    count: wordsOf(countCell),
    denominator: wholeCell === undefined ? null : wordsOf(wholeCell),
    value,
  });
  return { value, ...partsOf(record, 'figure', collector) };
}

function valueFrom(count: number, whole: number | undefined, { unit }: Indicator): number | undefined {
  if (unit.kind === 'count') return whole === undefined ? count : undefined;
  if (whole === undefined || !(whole > 0) || !(count >= 0)) return undefined;
  if (unit.kind === 'rate') return rate({ count, population: whole, per: unit.per });
  return !isShare(unit) || count > whole ? undefined : percentage({ part: count, whole });
}

function fitsUnit(
  { figure, printed, cell }: FigureOfCells,
  period: string | undefined,
  indicator: Indicator | undefined,
  isOwn: boolean,
  { readPeriod, collector }: Reader,
): boolean {
  if (cell === undefined || indicator === undefined) return true;
  const { unit, baseline, target, covers } = indicator;
  if (refuseOtherCount(cell, figure, unit, collector)) return false;
  const asked = [askedFor(target, covers)].filter((each) => each !== undefined);
  // The printed words, or the count and its denominator, show which it is.
  const isClear = figure.text !== undefined || ('value' in figure && figure.denominator !== undefined);
  if (refuseUnclear(cell, unit, isClear ? [] : [baseline, ...asked], collector)) return false;
  if (refuseChange(cell, unit, [baseline], collector)) return false;
  if (refuseOutOfLine(cell, unit, [baseline], endsOf(period), collector)) return false;
  const given = readPeriod(period);
  const months = given && monthsIn(given);
  const [beside] = [baseline, ...asked].filter((each) => 'value' in each && each.value !== 0);
  if (isOwn && refuseFarOff(cell, { figure, months }, unit, beside, collector)) return false;
  const isFar =
    'value' in figure
    && 'value' in baseline
    && unit.kind === 'percentage'
    && isPerhapsShare(baseline, baseline.text ?? '', figure.value);
  if (isFar) {
    collector.problem('baseline-perhaps-share', cell.place, { cell: wordsOf(cell), baseline: baseline.value });
    return false;
  }
  const known = [indicator.name, 'of' in unit ? unit.of : '', indicator.note ?? ''].join(' ');
  const words = printed && 'value' in printed ? otherInFigure(printed, unit, indicator.name, known) : undefined;
  if (words !== undefined) {
    collector.problem('other-thing', cell.place, { cell: wordsOf(cell), words, name: indicator.name });
    return false;
  }
  const said = printed && unitOfFigure(printed);
  if (said === undefined || (agree(said, unit) && !isOtherNoun(said, unit, indicator.name))) return true;
  const [stated, its] = [tableUnit(said), tableUnit(unit)];
  const data = { of: 'figure', cell: wordsOf(cell), unit: stated, name: indicator.name, its } as const;
  collector.problem('unit-mismatch', cell.place, data);
  return false;
}

// As the table of indicators reads it: "Noise complaints (lower is better)".
function plainName(words: string): string {
  const plain = withoutMark(words);
  return polarityInName(plain)?.rest ?? plain;
}

function asId(words: string): string | undefined {
  return /^[^\s\p{C}]{1,200}$/u.test(words) ? words : undefined;
}

function readerOf(
  { indicators, comparators, areas: parts, area, refused, isWhole = true }: ObservationTableOptions,
  list: Found[],
  collector: Collector,
): Reader {
  const byId = new Map((indicators ?? []).map((indicator) => [indicator.id, indicator]));
  const byName = new Map<string, Indicator[]>();
  for (const indicator of indicators ?? []) {
    const key = headingKey(indicator.name);
    byName.set(key, [...(byName.get(key) ?? []), indicator]);
  }
  const names = new Map<string, Whose['named']>();
  const whose = new Map<string, Pick<Whose, 'comparatorId' | 'areaId'>>();
  const takenBefore = slotTaker();
  let hintsLeft = MOST_HINTS;
  const own = area === undefined ? undefined : headingKey(area);

  const findIndicator = (cell: Cell): Whose['named'] => {
    const words = unguarded(cell.text, onOneLine);
    const id = codeAsId(words);
    if (indicators === undefined) return { id: asId(id) ?? (kebab(words) || 'indicator'), indicator: undefined };
    const indicator = byId.get(words) ?? byId.get(id);
    if (indicator) return { id: indicator.id, indicator };
    const [first, ...others] = byName.get(headingKey(words)) ?? byName.get(headingKey(plainName(words))) ?? [];
    if (first !== undefined && others.length === 0) return { id: first.id, indicator: first };
    if (first !== undefined) {
      const ids = [first, ...others].map(({ id }) => id);
      return refuse(collector, 'unknown-indicator', cell, { name: words, ids });
    }
    if ([words, headingKey(words), headingKey(plainName(words))].some((key) => refused?.has(key) === true)) {
      collector.note('row-left-out', cell.place, { because: 'indicator-refused', name: words });
      return undefined;
    }
    if (!isWhole) {
      collector.note('row-left-out', cell.place, { because: 'indicators-incomplete', name: words });
      return undefined;
    }
    hintsLeft -= 1;
    const meant = hintsLeft < 0 ? undefined : nearest(words, [...byId.keys(), ...indicators.map(({ name }) => name)]);
    return refuse(collector, 'unknown-indicator', cell, { name: words, meant: meant ?? null });
  };

  // A column Area may name comparators, the area itself and parts of it.
  const findComparator = (cell: Cell): Pick<Whose, 'comparatorId' | 'areaId'> => {
    const words = unguarded(cell.text, onOneLine);
    const known = knownComparator(words, comparators ?? []);
    if (known) return { comparatorId: known.id, areaId: null };
    const key = headingKey(words);
    if (key === own || OWN_AREA.has(key)) return OWN;
    const part = partCalled(words);
    if (part !== undefined) return { comparatorId: null, areaId: part.id };
    if (comparators === undefined)
      return { comparatorId: asId(words) ?? (kebab(named(words).name) || 'comparator'), areaId: null };
    const names = comparators.map(({ name }) => name);
    const data = { cell: words, of: 'figure', comparators: names } as const;
    return { comparatorId: refuse(collector, 'unknown-comparator', cell, data), areaId: null };
  };

  const partCalled = (words: string): Area | undefined =>
    parts?.find(({ id }) => id === words) ?? parts?.find(({ name }) => headingKey(name) === headingKey(words));

  const areaOf = (cell: Cell): Whose['areaId'] => {
    const words = unguarded(cell.text, onOneLine);
    if (parts === undefined) return asId(words) ?? (kebab(words) || 'area');
    const areas = parts.map(({ name }) => name);
    return partCalled(words)?.id ?? refuse(collector, 'unknown-area', cell, { cell: words, areas });
  };

  return {
    collector,
    readFigure: figureReader(),
    readPeriod: remembered(periodIn),
    isId: (cell) => indicators === undefined || byId.has(codeAsId(unguarded(cell.text, onOneLine))),
    // A name that was refused once is reported in every row that has it.
    indicatorOf: (cell) => {
      const found = names.get(cell.text) ?? findIndicator(cell);
      if (found !== undefined) names.set(cell.text, found);
      return found;
    },
    called: (cell) => byName.get(headingKey(unguarded(cell.text, onOneLine))) ?? [],
    comparatorOf: (cell) => {
      const found = whose.get(cell.text) ?? findComparator(cell);
      if (found.comparatorId !== undefined) whose.set(cell.text, found);
      return found;
    },
    areaOf,
    takes: (slot, place, qualifier) => {
      const line = takenBefore(slot, qualifier, place.line);
      if (line === undefined) return true;
      const { indicatorId, period, comparatorId } = slot;
      const data = { indicatorId, comparatorId: comparatorId ?? null, period, line };
      collector.problem('duplicate-observation', place, data);
      return false;
    },
    add: ({ indicatorId, period, comparatorId, areaId, stated, published, cumulative }, figure, place) => {
      const observation: { -readonly [Key in keyof Observation]: Observation[Key] } = { indicatorId, period, figure };
      if (comparatorId !== undefined) observation.comparatorId = comparatorId;
      if (areaId !== undefined) observation.areaId = areaId;
      if (stated !== undefined) observation.stated = stated;
      if (published !== undefined) observation.published = published;
      if (cumulative !== undefined) observation.cumulative = cumulative;
      list.push({ observation, place });
    },
  };
}

// The rules for plans also apply to a table. Anything that breaks them is reported by its row, and removed.
function checked(
  found: readonly Found[],
  { indicators }: ObservationTableOptions,
  collector: Collector,
): Observation[] {
  const broken = new Set<Observation>();
  const observations = found.map(({ observation }) => observation);
  const known = (indicators ?? []).map(({ id, unit }) => ({ id, unit }));
  const plan = {
    observations,
    comparators: null,
    areas: null,
    sources: null,
    indicators: indicators === undefined ? null : known,
  };
  checkPlanRules(plan, (code, data, [list, position]) => {
    const one = found[Number(position)];
    // Mistakes in the indicators that were passed in are not reported for this table.
    if (list !== 'observations' || one === undefined) return;
    const { observation, place } = one;
    broken.add(observation);
    const { indicatorId, period } = observation;
    collector.problem(code, place, { of: { id: indicatorId, period }, rule: planIssue(code, data, [], null).message });
  });
  for (const { observation, place } of found) {
    checkOwnPeriod(observation, [], (_code, _data, _path, own) => {
      broken.add(observation);
      const data = { of: 'periods', cell: String(place.cell), own: String(own), place: observation.period } as const;
      collector.problem('contradiction', place, data);
    });
  }
  refuseGrowing(found, indicators ?? [], collector);
  return observations.filter((observation) => !broken.has(observation));
}

// A row that says whether it is counted from the start of the year is believed.
function refuseGrowing(found: readonly Found[], indicators: readonly Indicator[], collector: Collector): void {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const unsaid = found.filter(({ observation }) => observation.cumulative === undefined);
  const series = groupedBy(unsaid, ({ observation: { indicatorId, comparatorId = '', areaId = '' } }) =>
    [indicatorId, comparatorId, areaId].join('\n'),
  );
  const read = remembered((period: string) => givenPeriod(period));
  for (const its of series.values()) {
    const indicator = byId.get(its[0].observation.indicatorId);
    if (indicator === undefined) continue;
    const figures = its.map(({ observation: { figure, period }, place }) => {
      return { figure, place, period: read(period) };
    });
    const { id, name, unit, target, covers, baseline } = indicator;
    const { comparatorId, areaId } = its[0].observation;
    const start = parsePeriod(baseline.period ?? '');
    const isOwn = comparatorId === undefined && areaId === undefined;
    const atStart = isOwn && start.ok ? [{ figure: baseline, place: its[0].place, period: start }] : [];
    askOfJumps([...atStart, ...figures], { names: [name, id], unit }, collector);
    refuseRunningTotals(figures, unit, target.every ?? covers, collector);
    refuseBlankEnd(figures, unit, collector);
  }
}
