import { rate } from '../calculate/rate.js';
import { read, times } from '../exact/exact.js';
import { roundsTo } from '../exact/roundsTo.js';
import { type Figure, type KnownFigure, QUALIFIERS } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Period } from '../model/period.js';
import type { Area } from '../model/plan.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import type { Unit } from '../model/unit.js';
import { clean } from '../wording/clean.js';
import { figureOf, figureReader, type ReadPrinted } from './cells/figure.js';
import { numberOf } from './cells/number.js';
import { askPolarityOf } from './cells/polarity.js';
import type { Collector } from './collector.js';
import { isNoteBelow } from './footnotes.js';
import { onOneLine } from './guard.js';
import { type Heading, headingKey, partDate } from './heading.js';
import type { idMaker } from './kebab.js';
import { layOut } from './layout.js';
import { type Cell, cellOf, placeOf, type Record_, textOf, wordsOf } from './record.js';
import type { NormalTable } from './normalise.js';
import { AREAS, WHOLE_AREA } from './partsOfArea.js';
import { askOfTable } from './questions/askOfTable.js';
import { inHand, type Row } from './row.js';
import { some } from './some.js';
import { withFirmness } from './withFirmness.js';

/** The content of tables whose rows are areas: what they count, where, and when. */
export interface AreaTables {
  /** The indicators, by their names and units. */
  readonly indicators: Map<string, Indicator>;
  /** The areas, by their names. */
  readonly areas: Map<string, Area>;
  readonly observations: Observation[];
  readonly makeId: ReturnType<typeof idMaker>;
  readonly makeAreaId: ReturnType<typeof idMaker>;
}

interface Firm {
  readonly qualifier?: KnownFigure['qualifier'];
}
type Column =
  | ({ readonly is: 'count'; readonly column: number; readonly noun: string; readonly period: Period } & Firm)
  | { readonly is: 'target'; readonly column: number; readonly period: Period }
  | { readonly is: 'whole'; readonly column: number; readonly noun: string; readonly period: Period | undefined }
  | { readonly is: 'rate'; readonly column: number; readonly per: number; readonly period: Period | undefined };

// "Table 2: Burglaries of homes, by ward"
const AROUND_COUNTED = /^table \d+ ?[:.–-]? ?|,? by [\p{L} ]+$/giu;
const TARGET = /^targets?$/iu;
const WHOLE = /^(?:residents?|(?:resident )?population|people|households|dwellings|homes|adults|children|properties)$/u;
const RATE = /^(?:crude )?(?:rate )?(?:per )([\d,]+)(?: .*)?$/iu;

/**
 * Says whether a row is the headings of a table whose rows are areas: the areas first, then counts with their periods.
 */
export function headsAreas(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  if (first.length > 20 || !AREAS.has(headingKey(first))) return false;
  const columns = others.flatMap((text, index) => (text.length > 60 ? [] : (columnOf(text, index + 1, '') ?? [])));
  return columns.some(({ is }) => is === 'count') && columns.length * 2 >= others.length;
}

/** Reads a table whose rows are areas. A printed rate is checked against its count and population. */
export function readAreaTable(
  { headings, rows, footnotes }: NormalTable,
  title: string | undefined,
  known: AreaTables,
  collector: Collector,
): void {
  const counted = title === undefined ? '' : onOneLine(title).replace(AROUND_COUNTED, '');
  const columns = headings.cells.flatMap((text, column) =>
    column === 0 ? [] : (columnOf(text, column, counted) ?? []),
  );
  if (columns.some((column) => column.is === 'count' && column.noun === '')) {
    collector.problem('missing-heading', { line: headings.line }, { needs: 'counted' });
    return;
  }
  const understood = new Map(columns.map((each) => [each.column, each]));
  const meaningOf = (_: string, column: number): Heading | undefined => {
    const found = column === 0 ? ({ is: 'areas', period: undefined } as const) : understood.get(column);
    if (found === undefined) return undefined;
    const { is, period } = found;
    const key = keyOf(column);
    return is === 'target' ? { key, leftOut: 'target-of-areas' } : { key, ofAreas: is, ...(period && { period }) };
  };
  const laidOut = { ...layOut(headings, meaningOf, [], rows, collector), footnotes };
  const layout = withFirmness(laidOut, [], rows, collector);
  const readFigure = figureReader();
  const nouns = [...new Set(columns.flatMap((column) => (column.is === 'count' ? [column.noun] : [])))];
  const indicators = nouns.map((noun) => indicatorOf(noun, columns, headings, known, collector));
  for (const kept of rows) {
    const record: Record_ = { row: inHand(kept), layout };
    if (isNoteBelow(record.row, layout.width, collector)) {
      askOfTable(record.row, layout, undefined, collector);
      continue;
    }
    const name = textOf(record, keyOf(0), onOneLine);
    if (name === undefined) {
      collector.problem('empty-cell', placeOf(record, keyOf(0)), { needs: 'name' });
      continue;
    }
    const area = WHOLE_AREA.test(name) ? undefined : areaCalled(name, known);
    for (const indicator of indicators)
      known.observations.push(...figuresOf(record, indicator, area, { columns, readFigure }, collector));
  }
}

function areaCalled(name: string, { areas, makeAreaId }: AreaTables): Area {
  const area = areas.get(name) ?? { id: makeAreaId(name, 'area'), name };
  areas.set(name, area);
  return area;
}

function keyOf(column: number): string {
  return `column:${String(column)}`;
}

function columnOf(text: string, column: number, counted: string): Column | undefined {
  const { rest, period } = partDate(clean(onOneLine(text)));
  const per = RATE.exec(rest.trim())?.[1];
  if (per !== undefined) return { is: 'rate', per: Number(per.replaceAll(',', '')), period, column };
  const noun = rest.trim();
  if (WHOLE.test(headingKey(noun))) return { is: 'whole', noun: noun.toLowerCase(), period, column };
  if (period === undefined) return undefined;
  const firm = QUALIFIERS.find((word) => headingKey(noun) === word);
  if (TARGET.test(noun)) return { is: 'target', period, column };
  return {
    is: 'count',
    noun: firm !== undefined || headingKey(noun) === '' ? counted : noun,
    period,
    column,
    ...some({ qualifier: firm }),
  };
}

function indicatorOf(
  noun: string,
  columns: readonly Column[],
  { line }: Row,
  { indicators, makeId }: AreaTables,
  collector: Collector,
): Indicator {
  const whole = columns.find((column) => column.is === 'whole');
  const rates = columns.find((column) => column.is === 'rate');
  const unit: Unit =
    whole === undefined || rates === undefined
      ? { kind: 'count', of: noun.toLowerCase() }
      : { kind: 'rate', per: rates.per, of: whole.noun };
  const key = JSON.stringify([noun.toLowerCase(), unit]);
  const before = indicators.get(key);
  if (before !== undefined) return before;
  const polarity = collector.answers.to('polarity', [noun], POLARITIES) as Polarity | undefined;
  if (polarity === undefined) askPolarityOf({ line, name: noun }, false, collector);
  const indicator: Indicator = {
    id: makeId(noun, 'indicator'),
    name: noun,
    unit,
    polarity: polarity ?? 'no-judgement',
    baseline: { missing: 'blank' },
    comparisons: [],
    target: { kind: 'not-set', reason: 'blank' },
  };
  indicators.set(key, indicator);
  return indicator;
}

// A column without a date is assumed to be for the latest period. Population figures for one year are used for the
// other years too.
function figuresOf(
  record: Record_,
  { id, name, unit }: Indicator,
  area: Area | undefined,
  { columns, readFigure }: { readonly columns: readonly Column[]; readonly readFigure: ReadPrinted },
  collector: Collector,
): Observation[] {
  const counts = columns.filter((column) => column.is === 'count').filter(({ noun }) => noun === name);
  const latest = counts
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  return counts.flatMap(({ column, period, qualifier }): Observation[] => {
    const cell = cellOf(record, keyOf(column));
    const group = { ...record, layout: { ...record.layout, index: new Map([['figure.value', column]]) } };
    const read = figureOf(group, 'figure', some({ qualifier }), readFigure, collector)?.figure;
    if (cell === undefined || read === undefined) return [];
    const cellFor = (is: 'whole' | 'rate'): Cell | undefined => {
      const fits = columns.filter((other) => other.is === is);
      const own = fits.find((other) => other.period?.label === period.label);
      const undated = fits.find((other) => other.period === undefined && (is === 'whole' || period.end === latest));
      const found = own ?? undated;
      return found && cellOf(record, keyOf(found.column));
    };
    const figure =
      unit.kind === 'rate' && 'value' in read
        ? rateOf({ count: read.value, whole: cellFor('whole'), printed: cellFor('rate'), cell }, unit.per, collector)
        : read;
    if (figure === undefined) return [];
    return [{ indicatorId: id, period: period.label, figure, ...(area && { areaId: area.id }) }];
  });
}

interface Rated {
  readonly count: number;
  readonly cell: Cell;
  readonly whole: Cell | undefined;
  readonly printed: Cell | undefined;
}

function rateOf({ count, cell, whole, printed }: Rated, per: number, collector: Collector): Figure | undefined {
  const denominator = numberOf(whole, collector);
  const value = numberOf(printed, collector);
  if (denominator === undefined || !(denominator > 0)) {
    collector.problem('empty-cell', cell.place, { needs: 'denominator' });
    return undefined;
  }
  if (printed === undefined || value === undefined) {
    const workedOut = rate({ count, population: denominator, per });
    collector.note('value-worked-out', cell.place, {
      count: String(count),
      denominator: String(denominator),
      value: workedOut,
    });
    return { value: workedOut, count, denominator };
  }
  const text = wordsOf(printed);
  if (!roundsTo(read(text.replaceAll(',', ''), 'rate'), times(count, per), denominator))
    collector.note('worked-out-differs', printed.place, { cell: text, count, denominator, per });
  return { value, text, count, denominator };
}
