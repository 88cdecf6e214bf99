import type { ComparatorFigure } from '../../model/indicator.js';
import { givenPeriod } from '../../period/givenPeriod.js';
import { monthsIn } from '../../period/monthsIn.js';
import { compareText } from '../../series/observed.js';
import { figureOf, type FigureOfCells, type FromHeading } from '../cells/figure.js';
import { statedIn } from '../cells/stated.js';
import type { Collector } from '../collector.js';
import { comparatorKey, FIGURE_KEYS } from '../columns.js';
import { isBlank } from '../guard.js';
import type { Heading } from '../heading.js';
import { cellOf, placeOf, type Record_, wordsOf } from '../record.js';
import { some } from '../some.js';
import { wordsIn } from '../themeCells.js';
import type { Compared, ComparedLater, IndicatorContext, Outturn } from './context.js';
import { headingOf } from './headingOf.js';

const VALUE = '.value';

const PRINTED_PARTS = ['printed', 'value'];

/** Returns the figures of a row. If the earliest is not known, the next for as long a time is the baseline, with a note. */
export function figuresOfArea(
  record: Record_,
  printed: FigureOfCells | undefined,
  { readFigure }: IndicatorContext,
  collector: Collector,
): { readonly baseline: FigureOfCells | undefined; readonly outturns: readonly Outturn[] } {
  // "Level 2" in every cell of a row is one mistake, reported at the first.
  const first = printed === undefined ? cellOf(record, 'baseline.printed')?.text : undefined;
  const outturns = record.layout.outturns.flatMap((heading): Outturn[] => {
    const cell = cellOf(record, heading.key);
    if (cell === undefined || (first !== undefined && withoutDigits(cell.text) === withoutDigits(first))) return [];
    const group = heading.key.slice(0, -VALUE.length);
    if (heading.isDatedByRow !== true) {
      const read = figureOf(record, group, fromHeading(heading), readFigure, collector);
      return read === undefined ? [] : [{ heading, read, stated: statedIn(record, collector, group) }];
    }
    const read = figureOf(record, group, {}, readFigure, collector);
    const period = read?.figure.period;
    if (read !== undefined && period === undefined && 'value' in read.figure)
      collector.problem('empty-cell', placeOf(record, `${group}.period`), { needs: 'period' });
    if (read === undefined || period === undefined) return [];
    return [{ heading: { ...heading, period: givenPeriod(period) }, read }];
  });
  return withBaseline(record, printed, outturns, collector);
}

// What the table says in place of the earliest figure is kept.
function withBaseline(
  record: Record_,
  printed: FigureOfCells | undefined,
  outturns: readonly Outturn[],
  collector: Collector,
): { readonly baseline: FigureOfCells | undefined; readonly outturns: readonly Outturn[] } {
  const heading = headingOf(record, 'baseline.printed');
  const period = heading?.isEarliest === true ? heading.period : undefined;
  if (heading === undefined || period === undefined || printed === undefined || 'value' in printed.figure)
    return { baseline: printed, outturns };
  const [next] = outturns
    .filter(({ heading: { mayBeBaseline }, read: { figure } }) => mayBeBaseline === true && 'value' in figure)
    .filter((each) => monthsIn(each.heading.period) === monthsIn(period))
    .sort((one, other) => compareText(one.heading.period.end, other.heading.period.end));
  if (next === undefined) return { baseline: printed, outturns };
  const place = placeOf(record, heading.key);
  const cell = String(place.cell).trim();
  const later = String(placeOf(record, next.heading.key).heading);
  collector.note('later-baseline', place, { heading: String(place.heading), cell, later });
  const others = outturns.filter((outturn) => outturn !== next);
  const first = { heading: { ...heading, period }, read: printed };
  return { baseline: next.read, outturns: isBlank(cell) ? others : [first, ...others] };
}

/**
 * Returns the figures of comparators. A column without a date has the date of the baseline, and a blank cell is not a
 * figure.
 */
export function comparisonsOf(
  record: Record_,
  baseline: Heading | undefined,
  { readFigure }: IndicatorContext,
  collector: Collector,
): {
  readonly comparisons: readonly Compared[];
  readonly later: readonly ComparedLater[];
  readonly areRead: boolean;
} {
  const before = collector.problems.length;
  const comparisons: Compared[] = [];
  for (const [comparatorId, heading] of record.layout.compared) {
    const group = comparatorKey(comparatorId);
    const parts: Iterable<string> = record.layout.detailed.has(group) ? FIGURE_KEYS : PRINTED_PARTS;
    if (![...parts].some((part) => cellOf(record, `${group}.${part}`))) continue;
    const dated = heading.period === undefined ? baseline : heading;
    const read = figureOf(record, group, fromHeading(dated), readFigure, collector);
    if (read !== undefined) comparisons.push({ comparatorId, read });
  }
  const later = record.layout.comparedLater.flatMap((heading): ComparedLater[] => {
    if (cellOf(record, heading.key) === undefined) return [];
    const group = heading.key.slice(0, -VALUE.length);
    const read = figureOf(record, group, fromHeading(heading), readFigure, collector);
    return read === undefined ? [] : [{ comparatorId: heading.comparator.id, heading, read }];
  });
  return { comparisons, later, areRead: collector.problems.length === before };
}

/** Puts the figures of comparators in the order that the row states, if any. */
export function inStatedOrder(
  record: Record_,
  comparisons: readonly Compared[],
  collector: Collector,
): ComparatorFigure[] {
  const figures = comparisons.map(({ comparatorId, read }) => ({ comparatorId, figure: read.figure }));
  const cell = cellOf(record, 'comparisonOrder');
  if (cell === undefined) return figures;
  const order = wordsIn(cell);
  const place = (id: string): number => order.indexOf(id);
  const fits = order.length === figures.length && figures.every(({ comparatorId }) => place(comparatorId) >= 0);
  if (!fits) {
    const words = figures.map(({ comparatorId }) => comparatorId);
    collector.problem('not-one-of', cell.place, { cell: wordsOf(cell), of: 'comparators', words });
  }
  return figures.sort((one, other) => place(one.comparatorId) - place(other.comparatorId));
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/gu, '').trim();
}

/** Returns what the heading says about the figures below it. */
export function fromHeading(heading: Heading | undefined): FromHeading {
  return some({ period: heading?.period?.label, averageOf: heading?.averageOf, qualifier: heading?.qualifier });
}
