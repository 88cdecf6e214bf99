import { nearest } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { rate } from '../calculate/rate.js';
import { percentage } from '../calculate/percentage.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { numberInWords } from '../format/numberInWords.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { checkPlanRules } from '../schema/planRules.js';
import { planIssue } from '../explain/planIssues.js';
import { readDue } from './cells/day.js';
import { figureOf, type FigureOfCells, figureReader, partsOf, some } from './cells/figure.js';
import { periodTextOf } from './cells/period.js';
import { unitOfFigure } from './cells/unit.js';
import { inUnitWords, isMoney } from './cells/unitWords.js';
import type { Collector, Place } from './collector.js';
import { OBSERVATION_COLUMNS } from './columns.js';
import { named } from './comparatorWords.js';
import { onOneLine, unguarded } from './guard.js';
import { headingKey, headingReader, knownComparator } from './heading.js';
import { kebab } from './kebab.js';
import { withOwnHeadings } from './layout.js';
import { type Cell, cellOf, placeOf, type Record_, refuse, shown, yesOrNo } from './record.js';
import { requireOwnHeadings } from './requireOptions.js';
import { readSimpleTable } from './simpleTable.js';
import type { TableOptions } from './table.js';

/** What a table of observations is read with. */
export interface ObservationTableOptions extends TableOptions {
  readonly indicators?: readonly Indicator[];
  readonly comparators?: readonly Comparator[];
  readonly area?: string | undefined;
  /** The indicators of the plan whose rows were refused, by their ids and the keys of their names. */
  readonly refused?: ReadonlySet<string>;
  /** Whether the indicators are all that their table holds. */
  readonly isWhole?: boolean;
}

interface Found {
  readonly observation: Observation;
  readonly place: Place;
}

/** Whose figures a row holds. */
interface Whose {
  /** The indicator; nothing where it is not known which. */
  readonly named: { readonly id: string; readonly indicator: Indicator | undefined } | undefined;
  /** The comparator: `null` for the area itself, nothing where it is not known which. */
  readonly comparatorId: string | null | undefined;
  /** Which edition of the figures it is, and whether they are counted from the start of a year. */
  readonly edition: Pick<Observation, 'published' | 'cumulative'>;
}

/** The lines of the editions of a figure, by what tells one edition from another. */
interface Editions {
  readonly toldBy: 'day' | 'firmness' | 'nothing';
  readonly lines: Map<string, number>;
}

/** What a figure is of: no two may be of the same, but for editions of it. */
type Slot = Omit<Observation, 'figure'>;

interface Reader {
  readonly indicatorOf: (cell: Cell) => Whose['named'];
  readonly comparatorOf: (cell: Cell) => Whose['comparatorId'];
  /** Tells whether no figure stood there before, and reports one that did. */
  readonly takes: (slot: Slot, place: Place, qualifier: KnownFigure['qualifier']) => boolean;
  readonly add: (slot: Slot, figure: Figure, place: Place) => void;
  readonly readFigure: ReturnType<typeof figureReader>;
  readonly collector: Collector;
}

const OWN_AREA = new Set(['own', 'local', 'area', 'own area', 'district', 'partnership', 'us', 'csp', 'local area']);

/** Reads a table of observations, long or wide, and takes down what is wrong with it. */
export function readObservationTable(
  input: unknown,
  options: ObservationTableOptions,
  collector: Collector,
): Observation[] {
  const readHeading = withOwnHeadings(
    headingReader({ columns: OBSERVATION_COLUMNS, comparators: options.comparators ?? [], isWide: true }),
    options.columns,
  );
  const missing =
    'No row of headings was found. The first row has to name the columns: Indicator, Period and Value, or Indicator and a column for each period.';
  const table = readSimpleTable(
    input,
    options.delimiter,
    readHeading,
    { columns: OBSERVATION_COLUMNS, key: 'name', missing },
    collector,
  );
  if (table === undefined) return [];
  const { layout, records } = table;
  requireOwnHeadings(options.columns, [layout.row]);
  const periods = [...layout.index].filter(([key]) => key.startsWith('period:'));
  const isLong = layout.index.has('period');
  const hasValue = ['figure.value', 'figure.printed', 'figure.count', 'figure.missing'].some((key) =>
    layout.index.has(key),
  );
  if (isLong === periods.length > 0 || (isLong && !hasValue)) {
    const message = isLong
      ? periods.length > 0
        ? 'The table has a column Period and columns for periods. Give each figure a row with its period, or each period a column, not both.'
        : 'There is no column of figures. Head it Value.'
      : 'There is no column Period, and no column headed with a period such as 2013/14.';
    collector.problem('missing-heading', { line: layout.row.line }, message);
    return [];
  }
  const found: Found[] = [];
  const reader = readerOf(options, found, collector);
  for (const record of records) {
    const nameCell = cellOf(record, 'name');
    if (nameCell === undefined) {
      collector.problem(
        'empty-cell',
        placeOf(record, 'name'),
        'The row does not say which indicator it is of. Write its id or its name.',
      );
    }
    const areaCell = cellOf(record, 'comparator');
    // What the row is of may be unknown; its figures are read all the same, so that all that is wrong is told at once.
    const of: Whose = {
      named: nameCell && reader.indicatorOf(nameCell),
      comparatorId: areaCell === undefined ? null : reader.comparatorOf(areaCell),
      edition: some({
        published: publishedOf(record, collector),
        cumulative: yesOrNo(record, 'cumulative', collector),
      }),
    };
    if (isLong) readLong(record, of, reader);
    else for (const [key, column] of periods) readWide(record, key, column, of, reader);
  }
  return checked(found, options, collector);
}

function readLong(record: Record_, of: Whose, reader: Reader): void {
  const { named } = of;
  const { readFigure, collector } = reader;
  const periodCell = cellOf(record, 'period');
  if (periodCell === undefined) {
    const message = 'The row has no period. Write one, such as 2013/14 or March 2013.';
    collector.problem('empty-cell', placeOf(record, 'period'), message);
  }
  const period = periodTextOf(periodCell, collector);
  const read = figureOf(record, 'figure', {}, readFigure, collector);
  const place = placeOf(record, 'figure.value');
  const slot = slotOf(of, of.comparatorId, period);
  const isFree = slot === undefined || reader.takes(slot, place, read && qualifierOf(read.figure));
  if (read === undefined || !fitsUnit(read, named?.indicator, collector)) return;
  const isLeftBlank = read.cell === undefined && !cellOf(record, 'figure.missing');
  if (isLeftBlank && named === undefined) return;
  const figure = isLeftBlank
    ? workedOut(record, read.figure, named?.indicator, collector)
    : withoutPeriod(read, period, collector);
  if (figure === undefined || slot === undefined || !isFree) return;
  if (isLeftBlank && 'missing' in figure) {
    collector.note(
      place,
      `No figure of ${show(slot.indicatorId)} for ${show(slot.period)}: the row is left out. Write N/A or NYA to say why there is none.`,
    );
    return;
  }
  reader.add(slot, figure, place);
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
    collector.problem(
      'contradiction',
      cell.place,
      `The row is of ${show(comparatorId)} and the column of ${show(ofColumn)}. Leave the cell blank, or say one of the two.`,
    );
  }
  const group = {
    ...record,
    layout: { ...record.layout, index: new Map([['figure.value', column]]) },
  };
  const read = figureOf(group, 'figure', {}, readFigure, collector);
  const period = heading.period.label;
  const slot = isOfTwo ? undefined : slotOf(of, comparatorId === null ? ofColumn : comparatorId, period);
  const isFree = slot === undefined || reader.takes(slot, cell.place, read && qualifierOf(read.figure));
  if (read === undefined || !fitsUnit(read, named?.indicator, collector)) return;
  const figure = withoutPeriod(read, period, collector);
  if (figure !== undefined && slot !== undefined && isFree) reader.add(slot, figure, cell.place);
}

// The day itself, as two editions may come in one month; Excel writes 2014-07-17 as 17/07/2014.
function publishedOf(record: Record_, collector: Collector): Day | undefined {
  const cell = cellOf(record, 'published');
  if (cell === undefined) return undefined;
  const text = cell.text.trim();
  const period = parsePeriod(text);
  const read = period.ok && period.kind !== 'day' ? undefined : readDue(text, undefined);
  if (read !== undefined && 'day' in read) return read.day;
  const message = `${shown(cell)} is not clear as a day. Write the day of publication as 2014-07-17, the year first.`;
  return refuse(collector, 'unreadable-day', cell, message);
}

function slotOf(
  { named, edition }: Whose,
  comparatorId: string | null | undefined,
  period: string | undefined,
): Slot | undefined {
  if (named === undefined || comparatorId === undefined || period === undefined) return undefined;
  return { indicatorId: named.id, period, ...(comparatorId !== null && { comparatorId }), ...edition };
}

function qualifierOf(figure: Figure): KnownFigure['qualifier'] {
  return 'value' in figure ? figure.qualifier : undefined;
}

// A printed figure may carry a period of its own, which has to be that of its place.
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
  const message = `${shown(cell)} is a figure of ${printed.period}, but it stands under ${period}. Correct one of the two.`;
  return refuse(collector, 'contradiction', cell, message);
}

// A figure that was left blank beside its count and whole is worked out: to the nearest double, and rounded no further.
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
    const message =
      'There is a count and no value. Write the value, or the denominator too where the indicator is a rate or a percentage.';
    collector.problem('empty-cell', placeOf(record, 'figure.value'), message);
    return undefined;
  }
  collector.note(
    placeOf(record, 'figure.value'),
    `The value is worked out from ${shown(countCell)}${wholeCell ? ` of ${shown(wholeCell)}` : ''} as ${numberInWords(value)}.`,
  );
  return { value, ...partsOf(record, 'figure', collector) };
}

function valueFrom(count: number, whole: number | undefined, { unit }: Indicator): number | undefined {
  if (unit.kind === 'count') return whole === undefined ? count : undefined;
  if (whole === undefined || !(whole > 0) || !(count >= 0)) return undefined;
  if (unit.kind === 'rate') return rate({ count, population: whole, per: unit.per });
  return count > whole ? undefined : percentage({ part: count, whole });
}

function fitsUnit({ printed, cell }: FigureOfCells, indicator: Indicator | undefined, collector: Collector): boolean {
  if (cell === undefined || indicator === undefined) return true;
  const { unit } = indicator;
  if (cell.isNumber && unit.kind === 'percentage' && Number(cell.text) > 0 && Number(cell.text) <= 1) {
    collector.problem(
      'unclear-percentage',
      cell.place,
      `The number ${shown(cell)} may be ${shown(cell)}% or a share of 1, as a spreadsheet holds a percentage. Hand the cell in as the text that the sheet shows, such as "62.4%".`,
    );
    return false;
  }
  const said = printed && unitOfFigure(printed);
  const isOfMoney = said?.of !== undefined && isMoney(said) !== isMoney(unit);
  const isSame =
    said?.kind === unit.kind && !isOfMoney && (unit.kind !== 'rate' || said.per === undefined || said.per === unit.per);
  if (said === undefined || isSame) return true;
  const message = `${shown(cell)} is ${inUnitWords(said)}, but ${show(indicator.name)} is measured as ${inUnitWords(unit)}. Correct the figure, or the unit of the indicator.`;
  collector.problem('unit-mismatch', cell.place, message);
  return false;
}

function readerOf(
  { indicators, comparators, area, refused, isWhole = true }: ObservationTableOptions,
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
  const areas = new Map<string, string | null | undefined>();
  const taken = new Map<string, Editions>();
  const labels = new Map<string, string>();
  const labelOf = (period: string): string => {
    const label = labels.get(period) ?? formatPeriod(period);
    labels.set(period, label);
    return label;
  };
  const own = area === undefined ? undefined : headingKey(area);

  const findIndicator = (cell: Cell): Whose['named'] => {
    const words = unguarded(cell.text, onOneLine);
    if (indicators === undefined)
      return { id: /^[^\s\p{C}]{1,200}$/u.test(words) ? words : kebab(words) || 'indicator', indicator: undefined };
    const indicator = byId.get(words);
    if (indicator) return { id: indicator.id, indicator };
    const [first, ...others] = byName.get(headingKey(words)) ?? [];
    if (first !== undefined && others.length === 0) return { id: first.id, indicator: first };
    if (first !== undefined) {
      return refuse(
        collector,
        'unknown-indicator',
        cell,
        `${show(words)} is the name of ${String(others.length + 1)} indicators. Write the id: ${[first, ...others].map(({ id }) => id).join(' or ')}.`,
      );
    }
    if (refused?.has(words) === true || refused?.has(headingKey(words)) === true) {
      collector.note(
        cell.place,
        `The row is left out, since the row of the indicator ${show(words)} has to be mended.`,
      );
      return undefined;
    }
    if (!isWhole) {
      collector.note(
        cell.place,
        `The row is left out, since the table of indicators, where ${show(words)} may stand, has to be mended.`,
      );
      return undefined;
    }
    const meant = nearest(words, [...byId.keys(), ...indicators.map(({ name }) => name)]);
    const hint = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
    return refuse(
      collector,
      'unknown-indicator',
      cell,
      `No indicator is called ${show(words)}.${hint} Write the name or the id as it stands in the table of indicators.`,
    );
  };

  const findComparator = (cell: Cell): string | null | undefined => {
    const words = unguarded(cell.text, onOneLine);
    const known = knownComparator(words, comparators ?? []);
    if (known) return known.id;
    const key = headingKey(words);
    if (key === own || OWN_AREA.has(key)) return null;
    if (comparators === undefined)
      return /^[^\s\p{C}]{1,200}$/u.test(words) ? words : kebab(named(words).name) || 'comparator';
    const list = comparators.map(({ name }) => name).join(', ');
    const there = list === '' ? 'The plan has none.' : `There are: ${list}.`;
    return refuse(
      collector,
      'unknown-comparator',
      cell,
      `${show(words)} is not one of the comparators. ${there} Leave the cell blank where the figure is of the area itself.`,
    );
  };

  return {
    collector,
    readFigure: figureReader(),
    // A name that was refused once is reported in every row that has it.
    indicatorOf: (cell) => {
      const found = names.get(cell.text) ?? findIndicator(cell);
      if (found !== undefined) names.set(cell.text, found);
      return found;
    },
    comparatorOf: (cell) => {
      const found = areas.get(cell.text) ?? findComparator(cell);
      if (found !== undefined) areas.set(cell.text, found);
      return found;
    },
    takes: ({ indicatorId, period, comparatorId = '', published, cumulative = false }, place, qualifier) => {
      const key = `${indicatorId} ${comparatorId} ${labelOf(period)}${cumulative ? ' to date' : ''}`;
      const [toldBy, edition] = editionOf(published, qualifier);
      const known = taken.get(key) ?? { toldBy, lines: new Map<string, number>() };
      taken.set(key, known);
      const line =
        known.lines.get(edition) ?? (known.toldBy === toldBy ? undefined : known.lines.values().next().value);
      if (line === undefined) {
        known.lines.set(edition, place.line);
        return true;
      }
      const whose = comparatorId === '' ? '' : ` of ${show(comparatorId)}`;
      const message = `The figure of ${show(indicatorId)}${whose} for ${show(period)} stands in line ${String(line)} already. Keep one of the two, or say in a column Published on which day each was published.`;
      collector.problem('duplicate-observation', place, message);
      return false;
    },
    add: ({ indicatorId, period, comparatorId, published, cumulative }, figure, place) => {
      list.push({
        observation: { indicatorId, period, figure, ...some({ comparatorId, published, cumulative }) },
        place,
      });
    },
  };
}

// Two figures for one period are editions of it where both say when they were published, or one is the revised other.
function editionOf(published: Day | undefined, qualifier: KnownFigure['qualifier']): [Editions['toldBy'], string] {
  if (published !== undefined) return ['day', published];
  if (qualifier === 'revised') return ['firmness', 'revised'];
  return qualifier === 'provisional' || qualifier === 'estimated' ? ['firmness', 'first'] : ['nothing', ''];
}

// The rules that hold for every plan hold for a table; what breaks them is told by its row, and taken out.
function checked(
  found: readonly Found[],
  { indicators }: ObservationTableOptions,
  collector: Collector,
): Observation[] {
  const broken = new Set<Observation>();
  const observations = found.map(({ observation }) => observation);
  const known = (indicators ?? []).map(({ id, unit }) => ({ id, unit }));
  const plan = { observations, comparators: null, sources: null, indicators: indicators === undefined ? null : known };
  checkPlanRules(plan, (code, data, [list, position]) => {
    const one = found[Number(position)];
    // What is wrong with the indicators that were handed in is not for this table to tell.
    if (list !== 'observations' || one === undefined) return;
    const { observation, place } = one;
    broken.add(observation);
    const { indicatorId, period } = observation;
    collector.problem(
      code,
      place,
      `In the figure of ${show(indicatorId)} for ${show(period)}: ${planIssue(code, data, [], null).message}.`,
    );
  });
  return observations.filter((observation) => !broken.has(observation));
}
