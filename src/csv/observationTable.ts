import { nearest } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { rate } from '../calculate/rate.js';
import { percentage } from '../calculate/percentage.js';
import { formatPeriod } from '../format/formatPeriod.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import { parsePeriod } from '../read/parsePeriod.js';
import { checkPlanRules } from '../schema/planRules.js';
import { figureOf, type FigureOfCells, figureReader, partsOf } from './cells/figure.js';
import { periodTextOf } from './cells/period.js';
import { unitOfFigure } from './cells/unit.js';
import { inUnitWords } from './cells/unitWords.js';
import type { Collector, Place } from './collector.js';
import { OBSERVATION_COLUMNS } from './columns.js';
import { named } from './comparatorWords.js';
import { onOneLine, unguarded } from './guard.js';
import { headingKey, headingReader, knownComparator } from './heading.js';
import { kebab } from './kebab.js';
import { withOwnHeadings } from './layout.js';
import { type Cell, cellOf, placeOf, type Record_, refuse, shown } from './record.js';
import { readSimpleTable } from './simpleTable.js';
import type { TableOptions } from './table.js';

/** What a table of observations is read with. */
export interface ObservationTableOptions extends TableOptions {
  readonly indicators?: readonly Indicator[];
  readonly comparators?: readonly Comparator[];
  readonly area?: string | undefined;
}

interface Found {
  readonly observation: Observation;
  readonly place: Place;
}

interface Reader {
  readonly indicatorOf: (cell: Cell) => { readonly id: string; readonly indicator: Indicator | undefined } | undefined;
  readonly comparatorOf: (cell: Cell) => string | null | undefined;
  readonly add: (observation: Observation, place: Place, indicator: Indicator | undefined) => void;
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
      continue;
    }
    const named = reader.indicatorOf(nameCell);
    const areaCell = cellOf(record, 'comparator');
    const comparatorId = areaCell === undefined ? null : reader.comparatorOf(areaCell);
    if (named === undefined || comparatorId === undefined) continue;
    if (isLong) readLong(record, named, comparatorId, reader);
    else for (const [key, column] of periods) readWide(record, key, column, named, comparatorId, reader);
  }
  return checked(found, options, collector);
}

function readLong(
  record: Record_,
  { id, indicator }: { readonly id: string; readonly indicator: Indicator | undefined },
  comparatorId: string | null,
  { readFigure, add, collector }: Reader,
): void {
  const periodCell = cellOf(record, 'period');
  if (periodCell === undefined) {
    collector.problem(
      'empty-cell',
      placeOf(record, 'period'),
      'The row has no period. Write one, such as 2013/14 or March 2013.',
    );
    return;
  }
  const period = periodTextOf(periodCell, collector);
  const read = figureOf(record, 'figure', {}, readFigure, collector);
  if (period === undefined || read === undefined) return;
  const isLeftBlank = read.cell === undefined && !cellOf(record, 'figure.missing');
  const figure = isLeftBlank
    ? workedOut(record, read.figure, indicator, collector)
    : withoutPeriod(read, period, collector);
  if (figure === undefined || !fitsUnit(read, indicator, collector)) return;
  if (isLeftBlank && 'missing' in figure) {
    collector.note(
      placeOf(record, 'figure.value'),
      `No figure of ${show(id)} for ${show(period)}: the row is left out. Write N/A or NYA to say why there is none.`,
    );
    return;
  }
  const observation = { indicatorId: id, period, figure, ...(comparatorId !== null && { comparatorId }) };
  add(observation, placeOf(record, 'figure.value'), indicator);
}

function readWide(
  record: Record_,
  key: string,
  column: number,
  { id, indicator }: { readonly id: string; readonly indicator: Indicator | undefined },
  areaOfRow: string | null,
  { readFigure, add, collector }: Reader,
): void {
  const cell = cellOf(record, key);
  const heading = record.layout.headings[column];
  if (cell === undefined || heading?.period === undefined) return;
  const ofColumn = heading.comparator?.id ?? null;
  if (ofColumn !== null && areaOfRow !== null && ofColumn !== areaOfRow) {
    collector.problem(
      'contradiction',
      cell.place,
      `The row is of ${show(areaOfRow)} and the column of ${show(ofColumn)}. Leave the cell blank, or say one of the two.`,
    );
    return;
  }
  const group = {
    ...record,
    layout: { ...record.layout, index: new Map([['figure.value', column]]) },
  };
  const read = figureOf(group, 'figure', {}, readFigure, collector);
  if (read === undefined || !fitsUnit(read, indicator, collector)) return;
  const comparatorId = ofColumn ?? areaOfRow;
  const figure = withoutPeriod(read, heading.period.label, collector);
  if (figure === undefined) return;
  add(
    { indicatorId: id, period: heading.period.label, figure, ...(comparatorId !== null && { comparatorId }) },
    cell.place,
    indicator,
  );
}

// A printed figure may carry a period of its own, which has to be that of its place.
function withoutPeriod(
  { figure, printed, cell }: FigureOfCells,
  period: string,
  collector: Collector,
): Figure | undefined {
  if (printed?.period === undefined || cell === undefined || figure.period !== printed.period) return figure;
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
    `The value is worked out from ${shown(countCell)}${wholeCell ? ` of ${shown(wholeCell)}` : ''} as ${String(value)}.`,
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
  const hint = printed && unitOfFigure(printed, `the figure ${shown(cell)}`, cell.place);
  const isSame = hint?.kind === unit.kind && (unit.kind !== 'rate' || hint.per === undefined || hint.per === unit.per);
  if (hint === undefined || isSame) return true;
  const message = `${shown(cell)} is ${inUnitWords(hint)}, but ${show(indicator.name)} is measured as ${inUnitWords(unit)}. Correct the figure, or the unit of the indicator.`;
  collector.problem('unit-mismatch', cell.place, message);
  return false;
}

function readerOf(
  { indicators, comparators, area }: ObservationTableOptions,
  list: Found[],
  collector: Collector,
): Reader {
  const byId = new Map((indicators ?? []).map((indicator) => [indicator.id, indicator]));
  const byName = new Map<string, Indicator[]>();
  for (const indicator of indicators ?? []) {
    const key = headingKey(indicator.name);
    byName.set(key, [...(byName.get(key) ?? []), indicator]);
  }
  const names = new Map<string, ReturnType<Reader['indicatorOf']>>();
  const areas = new Map<string, string | null | undefined>();
  const lines = new Map<string, number>();
  const labels = new Map<string, string>();
  const labelOf = (period: string): string => {
    const label = labels.get(period) ?? formatPeriod(period);
    labels.set(period, label);
    return label;
  };
  const own = area === undefined ? undefined : headingKey(area);

  const findIndicator = (cell: Cell): ReturnType<Reader['indicatorOf']> => {
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
    add: (observation, place) => {
      const { indicatorId, period, comparatorId = '' } = observation;
      const key = `${indicatorId} ${comparatorId} ${labelOf(period)}`;
      const first = lines.get(key);
      if (first !== undefined) {
        const whose = comparatorId === '' ? '' : ` of ${show(comparatorId)}`;
        const message = `The figure of ${show(indicatorId)}${whose} for ${show(period)} stands in line ${String(first)} already. Keep one of the two.`;
        collector.problem('duplicate-observation', place, message);
        return;
      }
      lines.set(key, place.line);
      list.push({ observation, place });
    },
  };
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
  checkPlanRules(plan, (code, [list, position], message) => {
    const one = found[Number(position)];
    // What is wrong with the indicators that were handed in is not for this table to tell.
    if (list !== 'observations' || one === undefined) return;
    const { observation, place } = one;
    broken.add(observation);
    const { indicatorId, period } = observation;
    collector.problem(code, place, `In the figure of ${show(indicatorId)} for ${show(period)}: ${message}.`);
  });
  return observations.filter((observation) => !broken.has(observation));
}
