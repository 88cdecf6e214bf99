import type { Citation, SourceDocument } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import { type ComparatorFigure, COVERS, type Indicator } from '../model/indicator.js';
import type { Day, PlanPeriod } from '../model/period.js';
import type { Polarity } from '../model/polarity.js';
import type { Amount, Recurrence, Target } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { citationOf } from './cells/citation.js';
import { interimOf } from './cells/interim.js';
import type { ReadTarget, TargetResult } from '../wording/targetResult.js';
import { breaksOf, commentaryOf, furtherSourcesOf, leadsOf } from './cells/lists.js';
import { askOfBaseline } from './cells/askOfBaseline.js';
import { askOfCumulative } from './cells/askOfCumulative.js';
import { askOfLevel } from './cells/askOfLevel.js';
import { askOfYears } from './cells/askOfYears.js';
import { askOfBase, askOfLength, askOfMeasure } from './cells/doubts.js';
import { monthsCovered } from './cells/monthsCovered.js';
import { monthsOf } from './cells/monthsOf.js';
import { numberOf } from './cells/number.js';
import { refuseRunningTotals } from './cells/refuseRunningTotals.js';
import { refuseFarOff } from './cells/refuseFarOff.js';
import { differsFromWords } from './cells/differsFromWords.js';
import { refuseDueDates } from './cells/refuseDueDates.js';
import { twoCells } from './cells/twoCells.js';
import { figureOf, type FigureOfCells, type FromHeading, type ReadPrinted, some } from './cells/figure.js';
import { askPolarity, isPolarityForAll, namesOf, type polarityIn, polarityOf } from './cells/polarity.js';
import { type ReadPrintedTarget, refuseTarget } from './cells/printedTarget.js';
import { isOtherNoun } from './cells/isOtherNoun.js';
import { knownWords } from './cells/knownWords.js';
import { otherInFigure } from './cells/otherInFigure.js';
import { endsOf, isPerhapsShare, refuseChange, refuseOutOfLine, refuseUnclear } from './cells/unclear.js';
import { isStatedAlone, type ReadDue, statedTarget, statesTarget, termsOf } from './cells/target.js';
import { asUnit, decideUnit, unitInName, unitOfFigure, unitOfNoun } from './cells/unit.js';
import { type SaidOfUnit, type UnitHint, tableUnit, type unitIn, unitOfCell } from './cells/unitWords.js';
import type { Collector, Place } from './collector.js';
import { comparatorKey, FIGURE_KEYS } from './columns.js';
import { asItStands, onOneLine } from './guard.js';
import { noteMark } from './footnotes.js';
import type { DatedHeading, Heading } from './heading.js';
import type { idMaker } from './kebab.js';
import { wordsIn } from './themeCells.js';
import { type Cell, cellOf, EVERY, placeOf, type Record_, refuse, textIn, textOf, wordOf, wordsOf } from './record.js';

/** What the heading of the targets says of all of them. */
export interface DueHeading {
  readonly due?: Day;
  readonly every?: Recurrence;
  /** How the due date was read. */
  readonly note?: string;
  /** Whether it is asked by which day the targets are due. */
  readonly isOpen?: boolean;
}

/** What is known of a row besides its cells. */
export interface RowSurroundings {
  readonly due: DueHeading | undefined;
  /** Whether it is asked which column is the baseline. */
  readonly isBaselineOpen: boolean;
  /** Whether it is under no priority: then its lead is that of the indicator. */
  readonly isWithoutPriority: boolean;
}

/** What rows are read with. */
export interface IndicatorContext {
  readonly readDue: ReadDue;
  readonly readUnit: typeof unitIn;
  readonly readPolarity: typeof polarityIn;
  /** The targets so far, by their words as read and by their terms, since many rows have the same. */
  readonly targets: WeakMap<Target, Map<string, Target>>;
  readonly comparators: readonly Comparator[];
  /** The days of the plan, where they are known. */
  readonly period: PlanPeriod | undefined;
  readonly readFigure: ReadPrinted;
  readonly readTarget: ReadPrintedTarget;
  /** Takes a comparator that only a target names. */
  readonly addComparator: (comparator: Comparator) => void;
  /** The documents named as sources so far, by id. */
  readonly sources: Map<string, SourceDocument>;
  /** Their ids, by their titles. */
  readonly sourceIds: Map<string, string>;
  readonly makeSourceId: ReturnType<typeof idMaker>;
}

interface Compared {
  readonly comparatorId: string;
  readonly read: FigureOfCells;
}

/** A figure of a later period than the baseline, with the heading it is under. */
export interface Outturn {
  readonly heading: DatedHeading;
  readonly read: FigureOfCells;
}

/** What is made of a row: an indicator, what could be read of one that waits for an answer, or nothing. */
export type BuiltRow =
  | { readonly kind: 'read'; readonly indicator: Omit<Indicator, 'id'>; readonly outturns: readonly Outturn[] }
  | {
      readonly kind: 'waiting';
      readonly indicator: Omit<Indicator, 'id' | 'target'>;
      readonly outturns: readonly Outturn[];
    }
  | { readonly kind: 'refused' };

type RefusedTarget = TargetResult & { readonly ok: false };

// Stands for a baseline whose cell was refused.
const UNREAD: Figure = { missing: 'not-available' };
const VALUE = '.value';
const TENFOLD = 10;
const COVERS_SAID = { ...EVERY, daily: 'day' } as const;
const RANGE_ANSWERS = ['or-better', 'within'];
const PRINTED_PARTS = ['printed', 'value'];

/**
 * Makes an indicator of a row, or nothing where a cell of it was refused. Every cell is read, whatever is wrong with its
 * neighbours; only what a neighbour that was refused might settle is left unsaid.
 */
export function buildIndicator(
  record: Record_,
  name: string | undefined,
  { due: dueHeading, isBaselineOpen, isWithoutPriority }: RowSurroundings,
  context: IndicatorContext,
  collector: Collector,
): BuiltRow {
  const before = collector.problems.length;
  const ofLimit = isPolarityForAll(record, collector)
    ? polarityOfLimit(record, context.readTarget, collector)
    : undefined;
  const polarity = ofLimit ?? polarityOf(record, context.readPolarity, collector);
  const isPolarityRead = collector.problems.length === before;
  const stated = unitOfCell(cellOf(record, 'unit'), context.readUnit, collector);
  const baselineHeading = headingOf(record, 'baseline.printed');
  const printed = figureOf(record, 'baseline', fromHeading(baselineHeading), context.readFigure, collector);
  const { baseline, outturns } = seriesOf(record, printed, context, collector);
  const { comparisons, areRead } = comparisonsOf(record, baselineHeading, context, collector);

  const unit = unitOf(
    record,
    {
      name,
      stated,
      isUnitRead: stated !== undefined || !cellOf(record, 'unit'),
      baseline,
      outturns,
      comparisons,
      areRead,
      polarity,
    },
    context,
    collector,
  );
  const read = [...(baseline ? [baseline] : []), ...[...outturns, ...comparisons].map((each) => each.read)];
  const figures = read.map(({ figure }) => figure);
  const isUnclear = (cell: Cell | undefined, others: readonly Figure[]): boolean =>
    refuseUnclear(cell, unit, others, collector);
  // A column for the value holds a plain number, whatever is next to it.
  const later = new Set(outturns.map((outturn) => outturn.read));
  const own = [...(baseline ? [baseline] : []), ...later].map(({ figure }) => figure);
  const isFarOff = ({ cell, figure }: FigureOfCells): boolean => {
    const first = own.find((other) => 'value' in other && other.value !== 0);
    return refuseFarOff(cell, { figure, months: monthsOf(figure) }, unit, first, collector);
  };
  for (const each of read) {
    const beside = each.printed !== undefined || later.has(each) ? figures : [];
    if (isUnclear(each.cell, beside) || refuseChange(each.cell, unit, beside, collector)) continue;
    if (refuseOutOfLine(each.cell, unit, beside, endsOf(each.figure.period), collector)) continue;
    if (later.has(each) && isFarOff(each)) continue;
    refuseOtherThing(record, each, unit, name, collector);
  }
  if (unit !== undefined) {
    const placed = outturns.map(({ heading: { key, period }, read: { figure } }) => {
      return { period, figure, place: placeOf(record, key) };
    });
    refuseRunningTotals(placed, unit, collector);
  }
  const targetCell = cellOf(record, statesTarget(record) ? 'targetValue' : 'target');
  const isPlain = statesTarget(record) && !isStatedAlone(record);
  const isRefused =
    isUnclear(targetCell, isPlain ? [] : figures)
    || (!isPlain && refuseOutOfLine(targetCell, unit, figures, daysOfTarget(record), collector));
  const known = { name, unit, polarity, isPolarityRead, baseline };
  const target = isRefused ? undefined : targetOf(record, known, dueHeading, context, collector);
  // "Annual target"
  const isYearly =
    dueHeading?.every === 'year' && target !== 'waiting' && target !== undefined && target.kind !== 'not-set';
  const interim =
    target !== 'waiting'
    && target
    && interimOf(record, { target, unit, polarity, baseline: baseline?.figure ?? UNREAD }, context, collector);
  const isTargetRead = target !== undefined && target !== 'waiting' && interim !== false && interim !== undefined;
  if (isTargetRead) refuseShare(record, baseline, target, unit, collector);
  const heading = headingOf(record, 'target');
  const doubts = isTargetRead
    ? {
        years: askOfYears(target, known, record, context.period, collector),
        length: askOfLength(target, heading, wordsOfHeading(record, 'target'), record, known, collector),
        base: askOfBase(target, interim, record, known, collector),
        cumulative: askOfCumulative(target, interim, heading, record, unit, collector),
        baseline: askOfBaseline(target, interim, record, knownAmong(outturns), context.period, collector),
      }
    : {};
  const isSure = isTargetRead && !Object.values(doubts).includes('waiting');
  const ofTarget = doubts.length === 'waiting' ? undefined : doubts.length;
  const covers = wordOf(record, 'covers', COVERS, collector, COVERS_SAID) ?? ofTarget;
  // A target for another length of time is not next to the baseline.
  const length = covers ?? (isTargetRead ? target.every : undefined);
  const isNextToIt = length === undefined || monthsCovered(length) === monthsOf(baseline?.figure);
  const isBare = isNumberAlone(record, known, context);
  const isComparable = isNextToIt && (isBare || !statesTarget(record));
  const beside = {
    polarity: polarity ?? 'no-judgement',
    baseline: baseline?.figure ?? UNREAD,
    later: outturns,
  } as const;
  const isDoubted =
    isTargetRead
    && (!isSure
      || askOfLevel({ target, interim, isComparable, isBare, ...beside }, record, context.period, collector)
        === 'waiting');
  const rest = some({
    covers: covers ?? (isYearly ? 'year' : undefined),
    breaks: breaksOf(record, collector),
    leads: leadsOf(record, isWithoutPriority, collector),
    commentary: commentaryOf(record, collector),
    source: sourceOf(record, context, collector),
    furtherSources:
      furtherSourcesOf(record, collector)
      ?? (numberOf(cellOf(record, 'furtherSources'), collector) === undefined ? undefined : []),
    note: noteOf(record),
  });
  for (const { sourceId } of [...(rest.furtherSources ?? []), ...sourcesIn(rest.leads), ...sourcesIn(rest.breaks)]) {
    if (!context.sources.has(sourceId)) context.sources.set(sourceId, sourceOnly(sourceId));
  }
  const ordered = areRead ? inStatedOrder(record, comparisons, collector) : [];
  if (
    collector.problems.length > before
    || name === undefined
    || unit === undefined
    || baseline === undefined
    || target === undefined
    || interim === undefined
  )
    return { kind: 'refused' };
  if (polarity === undefined) askPolarity(record, false, collector);
  const told = {
    name,
    unit,
    polarity: polarity ?? ('no-judgement' as const),
    baseline: baseline.figure,
    comparisons: ordered,
  };
  if (target === 'waiting' || interim === false || isBaselineOpen || isDoubted)
    return { kind: 'waiting', indicator: { ...told, ...rest }, outturns };
  const full = {
    ...target,
    ...(doubts.years === true && { every: 'year' as const }),
    ...(interim.length > 0 && { interim }),
  };
  return { kind: 'read', indicator: { ...told, target: full, ...rest }, outturns };
}

function knownAmong(outturns: readonly Outturn[]): DatedHeading[] {
  return outturns.filter(({ read }) => 'value' in read.figure).map(({ heading }) => heading);
}

// The days that the heading of the targets names.
function daysOfTarget(record: Record_): readonly Day[] {
  const { period, due } = headingOf(record, 'target') ?? {};
  return [...(period ? [period.start, period.end] : []), ...(due && 'day' in due ? [due.day] : [])];
}

// "12 victims" of an indicator of offences.
function refuseOtherThing(
  record: Record_,
  { cell, printed }: FigureOfCells,
  unit: Unit | undefined,
  name: string | undefined,
  collector: Collector,
): void {
  if (cell === undefined || printed === undefined || unit === undefined || name === undefined) return;
  const said = unitOfFigure(printed);
  const words = 'value' in printed ? otherInFigure(printed, unit, name, knownWords(record, name, unit)) : undefined;
  if (words !== undefined) collector.problem('other-thing', cell.place, { cell: wordsOf(cell), words, name });
  if (words !== undefined || said === undefined || !isOtherNoun(said, unit, name)) return;
  const [stated, its] = [tableUnit(said), tableUnit(unit)];
  collector.problem('unit-mismatch', cell.place, { of: 'figure', cell: wordsOf(cell), unit: stated, name, its });
}

// A baseline of 0.6 next to a target of 70%.
function refuseShare(
  record: Record_,
  baseline: FigureOfCells | undefined,
  target: Target,
  unit: Unit | undefined,
  collector: Collector,
): void {
  const cell = cellOf(record, 'target') ?? cellOf(record, 'targetValue');
  const asked = target.kind === 'level' ? target.value : target.kind === 'change' ? inPoints(target.by) : undefined;
  if (cell === undefined || unit?.kind !== 'percentage' || asked === undefined) return;
  if (baseline?.printed === undefined || baseline.cell === undefined || !('value' in baseline.figure)) return;
  if (!isPerhapsShare(baseline.figure, baseline.cell.text, asked)) return;
  collector.problem('baseline-perhaps-share', cell.place, { cell: wordsOf(cell), baseline: baseline.figure.value });
}

// As many points as the baseline is are as much as a level of ten times it.
function inPoints(by: Amount): number | undefined {
  return 'points' in by ? TENFOLD * by.points : undefined;
}

// Whether the polarity alone says which side of it is wanted.
function isNumberAlone(record: Record_, { unit, baseline }: Known, { readTarget }: IndicatorContext): boolean {
  if (statesTarget(record)) return isStatedAlone(record);
  const cell = cellOf(record, 'target');
  const around = { unit, polarity: undefined, baseline: baseline?.figure ?? UNREAD };
  return cell !== undefined && !readTarget(textIn(cell, asItStands), around).ok;
}

function wordsOfHeading({ layout }: Record_, key: string): string {
  return onOneLine(String(layout.row.cells[layout.index.get(key) ?? -1]));
}

// "Up to 180" for green says that lower is better, whether it is the target or not.
function polarityOfLimit(record: Record_, readTarget: ReadPrintedTarget, collector: Collector): Polarity | undefined {
  const { index } = record.layout;
  const cell = index.has('limit.red') ? cellOf(record, index.has('limit.green') ? 'limit.green' : 'target') : undefined;
  const result = cell && readTarget(cell.text, { unit: undefined, polarity: undefined, baseline: UNREAD });
  if (cell === undefined || result?.ok !== true || result.target.kind !== 'level') return undefined;
  const { operator } = result.target;
  const polarity = operator === 'at-most' || operator === 'below' ? 'lower-is-better' : 'higher-is-better';
  collector.note('polarity-taken', cell.place, { cell: wordsOf(cell), polarity });
  return polarity;
}

// The figures after the baseline. Where the earliest of a row is not known, the next is its baseline.
function seriesOf(
  record: Record_,
  printed: FigureOfCells | undefined,
  { readFigure }: IndicatorContext,
  collector: Collector,
): { readonly baseline: FigureOfCells | undefined; readonly outturns: readonly Outturn[] } {
  // "Level 2" in every cell of a row is one mistake, reported where it is first.
  const first = printed === undefined ? cellOf(record, 'baseline.printed')?.text : undefined;
  const outturns = record.layout.outturns.flatMap((heading): Outturn[] => {
    const cell = cellOf(record, heading.key);
    if (cell === undefined || (first !== undefined && withoutDigits(cell.text) === withoutDigits(first))) return [];
    const group = heading.key.slice(0, -VALUE.length);
    const read = figureOf(record, group, fromHeading(heading), readFigure, collector);
    return read === undefined ? [] : [{ heading, read }];
  });
  const isEarliest = headingOf(record, 'baseline.printed')?.isEarliest === true;
  if (!isEarliest || printed === undefined || 'value' in printed.figure) return { baseline: printed, outturns };
  const next = outturns.find(({ heading, read }) => heading.mayBeBaseline === true && 'value' in read.figure);
  return { baseline: next?.read ?? printed, outturns: outturns.filter((outturn) => outturn !== next) };
}

// What else the row calls the indicator, next to its name, is kept.
function noteOf(record: Record_): string | undefined {
  const other = cellOf(record, 'otherName');
  const note = textOf(record, 'note', asItStands);
  if (other === undefined) return note;
  const named = `${onOneLine(String(other.place.heading))}: ${textIn(other, onOneLine)}`;
  return note === undefined ? named : `${named}\n${note}`;
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/gu, '').trim();
}

function headingOf({ layout }: Record_, key: string): Heading | undefined {
  const column = layout.index.get(key);
  return column === undefined ? undefined : layout.headings[column];
}

function fromHeading(heading: Heading | undefined): FromHeading {
  return some({ period: heading?.period?.label, averageOf: heading?.averageOf, qualifier: heading?.qualifier });
}

// A column of comparisons without a date has that of the baseline. A blank cell is not a comparison.
function comparisonsOf(
  record: Record_,
  baseline: Heading | undefined,
  { readFigure }: IndicatorContext,
  collector: Collector,
): { readonly comparisons: readonly Compared[]; readonly areRead: boolean } {
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
  return { comparisons, areRead: collector.problems.length === before };
}

function inStatedOrder(record: Record_, comparisons: readonly Compared[], collector: Collector): ComparatorFigure[] {
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

/** What the cells of a row say before its unit is decided. */
interface RowSoFar {
  readonly name: string | undefined;
  readonly stated: UnitHint | undefined;
  readonly isUnitRead: boolean;
  readonly baseline: FigureOfCells | undefined;
  readonly outturns: readonly Outturn[];
  readonly comparisons: readonly Compared[];
  readonly areRead: boolean;
  readonly polarity: Polarity | undefined;
}

// Where a cell was refused, its words might have said the unit: then none is taken for want of a better.
function unitOf(
  record: Record_,
  { name, stated, isUnitRead, baseline, outturns, comparisons, areRead, polarity }: RowSoFar,
  context: IndicatorContext,
  collector: Collector,
): Unit | undefined {
  if (!isUnitRead) return undefined;
  const isWhole = name !== undefined && baseline !== undefined && areRead;
  const words = name ?? '';
  const place = (): Place => placeOf(record, 'name');
  const hints: UnitHint[] = [];
  const figures = [
    ...(baseline ? [{ read: baseline, key: 'baseline.printed', what: 'baseline' as const }] : []),
    ...outturns.map(({ read, heading: { key } }) => ({ read, key, what: 'figure' as const })),
    ...comparisons.map(({ comparatorId, read }) => ({
      read,
      key: `${comparatorKey(comparatorId)}.printed`,
      what: 'comparison' as const,
    })),
  ];
  for (const { read, key, what } of figures) {
    const { cell, printed } = read;
    if (cell === undefined) continue;
    const by = { what, text: wordsOf(cell) };
    const place = (): Place => cell.place;
    const said = printed && unitOfFigure(printed);
    if (said) hints.push({ ...said, by, place });
    if (headingOf(record, key)?.isPercentage === true) hints.push({ kind: 'percentage', by, place });
  }
  const fraction = figures
    .map(({ read }) => ('value' in read.figure ? read.figure.value : 0))
    .find((value) => !Number.isInteger(value));
  const target = statesTarget(record) ? undefined : cellOf(record, 'target');
  if (target) {
    const by = { what: 'target', text: wordsOf(target) } as const;
    const targetPlace = (): Place => target.place;
    if (headingOf(record, 'target')?.isPercentage === true) hints.push({ kind: 'percentage', by, place: targetPlace });
    const soFar = hints[0] ?? stated ?? unitInName(words, place);
    const unit = soFar && asUnit(soFar, words);
    const said = unitOfTarget(
      context.readTarget(target.text, { unit, polarity, baseline: baseline?.figure ?? UNREAD }),
    );
    if (said) hints.push({ ...said, by, place: targetPlace });
  }
  if (!isWhole && stated === undefined && hints.length === 0 && unitInName(words, place) === undefined)
    return undefined;
  const decided = decideUnit({ name: words, place, stated, hints, fraction });
  if ('refused' in decided) {
    if (decided.refused === 'unit-mismatch') collector.problem('unit-mismatch', decided.place, decided.data);
    else if (isWhole) collector.problem('unit-needed', decided.place, decided.data);
    return undefined;
  }
  if (isWhole && decided.note !== undefined)
    collector.note('unit-taken', record.layout.index.has('unit') ? placeOf(record, 'unit') : place(), decided.note);
  return decided.unit;
}

// Only a level says what it is in: "by 10%" is ten per cent of anything.
function unitOfTarget(result: TargetResult): SaidOfUnit | undefined {
  if (result.ok && result.target.kind !== 'level' && result.target.kind !== 'range') return undefined;
  if (!result.ok && result.reason !== 'bare-number') return undefined;
  const noun = result.ok ? result.noun : undefined;
  const per = result.ok ? result.per : undefined;
  if (result.unit === 'percentage') return { kind: 'percentage' };
  if (result.unit === 'rate') return { kind: 'rate', ...(per !== undefined && { per }) };
  if (result.unit === 'money') return { kind: 'money', ...some({ currency: result.ok ? result.currency : undefined }) };
  return noun === undefined ? undefined : unitOfNoun(noun);
}

/** What a target is read with; a cell that was refused leaves its part open. */
interface Known {
  readonly name: string | undefined;
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  readonly isPolarityRead: boolean;
  readonly baseline: FigureOfCells | undefined;
}

function targetOf(
  record: Record_,
  known: Known,
  heading: DueHeading | undefined,
  context: IndicatorContext,
  collector: Collector,
): Target | 'waiting' | undefined {
  const { unit, polarity, isPolarityRead, baseline } = known;
  const { comparators, readDue } = context;
  if (statesTarget(record)) {
    const stated = statedTarget(record, { unit, polarity, isPolarityRead, readDue, comparators }, collector);
    if (stated === undefined || stated === 'waiting') return stated;
    return besideWords(stated, record, known, heading, context, collector);
  }
  const before = collector.problems.length;
  const terms = termsOf(record, readDue, collector);
  const cell = cellOf(record, 'target');
  if (cell === undefined) return { kind: 'not-set', reason: 'blank', ...terms };
  const text = textIn(cell, asItStands);
  const result = context.readTarget(text, { unit, polarity, baseline: baseline?.figure ?? UNREAD });
  // An answer for all rows does not fit those whose own words say otherwise: they are asked for.
  if (!result.ok && polarity !== undefined && isPolarityForAll(record, collector)) {
    const plain = context.readTarget(text, { unit, polarity: undefined, baseline: baseline?.figure ?? UNREAD });
    if (plain.ok) return askPolarity(record, true, collector);
  }
  if (!result.ok)
    return mayBeSettled(result, known)
      ? undefined
      : refuseTarget(result, cell, record, polarity, comparators, collector);
  if (result.comparator && !comparators.some(({ id }) => id === result.comparator?.id)) {
    context.addComparator(result.comparator);
    const data = { cell: wordsOf(cell), name: result.comparator.name };
    collector.note('comparator-without-figures', cell.place, data);
  }
  const { target } = result;
  refuseDueDates(record, { words: target.due, column: terms.due }, collector);
  if (target.kind === 'maintain' && target.orBetter === true && polarity === undefined) {
    return isPolarityRead ? askPolarity(record, true, collector) : undefined;
  }
  if (heading?.isOpen === true && target.kind !== 'not-set' && target.due === undefined && terms.due === undefined)
    return 'waiting';
  if (target.kind === 'range' && polarity === undefined && isPolarityRead) return askPolarity(record, true, collector);
  if (askOfMeasure(result, cell, record, known, collector) !== undefined) return 'waiting';
  const footnote = noteMark(cell, 'target', record.layout.footnotes, collector);
  if (target.note !== undefined)
    collector.note('target-reading', cell.place, { cell: wordsOf(cell), reading: target.note });
  if (collector.problems.length > before) return undefined;
  const orBetter = target.kind === 'range' && polarity !== 'no-judgement' ? orBetterOf(record, collector) : undefined;
  const key = [
    ...[terms.due, terms.every, terms.note, heading?.due, heading?.every, heading?.note, result.covers],
    ...[orBetter, footnote],
  ].join('\n');
  let made = context.targets.get(target);
  if (made === undefined) context.targets.set(target, (made = new Map<string, Target>()));
  let full = made.get(key);
  if (full === undefined)
    made.set(
      key,
      (full = withTerms({ ...asModelled(result), ...some({ orBetter }) }, { footnote, ...terms }, heading)),
    );
  return full;
}

// The columns say what is asked for; where they do not say by when or how often, the heading and the words still do. A
// statement with its kind, as this library writes it, is the whole target.
function besideWords(
  stated: Target,
  record: Record_,
  { unit, polarity, baseline }: Known,
  heading: DueHeading | undefined,
  { readTarget }: IndicatorContext,
  collector: Collector,
): Target | 'waiting' | undefined {
  const cell = cellOf(record, 'targetKind') === undefined ? cellOf(record, 'target') : undefined;
  const around = { unit, polarity, baseline: baseline?.figure ?? UNREAD };
  const words = cell && readTarget(textIn(cell, asItStands), around);
  const value = stated.kind === 'level' ? cellOf(record, 'targetValue') : undefined;
  if (stated.kind === 'level' && cell && words && value && differsFromWords(stated, words, around.baseline))
    return refuse(collector, 'contradiction', value, twoCells(cell, value));
  const { due, every } = words === undefined ? {} : words.ok ? asModelled(words) : words;
  refuseDueDates(record, { words: due, column: stated.due }, collector);
  const full = withTerms({ ...some({ due, every }), ...stated }, { footnote: undefined }, heading);
  return heading?.isOpen === true && full.due === undefined && full.kind !== 'not-set' ? 'waiting' : full;
}

// "1,200 pa" is looked for in each year.
function asModelled({ target, covers }: ReadTarget): Target {
  return covers === undefined ? target : { ...target, every: covers };
}

// A figure beyond the better end of a range is a question, which a table may answer beforehand.
function orBetterOf(record: Record_, collector: Collector): boolean | undefined {
  const answer = collector.answers.to('range', namesOf(record), RANGE_ANSWERS);
  if (answer !== undefined) return answer === 'or-better' ? true : undefined;
  const dataFor = (about: readonly { readonly name: string }[]): { readonly indicators: readonly string[] } => ({
    indicators: about.map(({ name }) => name),
  });
  const question = { id: 'range', code: 'range', choices: RANGE_ANSWERS, isNeeded: false, dataFor } as const;
  collector.ask(question, { line: record.row.line, name: String(namesOf(record)[0]) });
  return undefined;
}

// What the cells say wins over the words of the target, and these over the heading.
function withTerms(
  target: Target,
  { footnote, ...terms }: ReturnType<typeof termsOf> & { readonly footnote: string | undefined },
  heading: DueHeading | undefined,
): Target {
  const isSet = target.kind !== 'not-set';
  const isFromHeading = isSet && heading?.due !== undefined && target.due === undefined && terms.due === undefined;
  const isAnew = isSet && heading?.every !== 'year';
  const every = target.every ?? (isAnew ? heading?.every : undefined);
  const said = footnote === undefined ? undefined : `The footnote is "${footnote}".`;
  const notes = [target.note, said, isFromHeading ? heading.note : undefined].filter((note) => note !== undefined);
  return {
    ...target,
    ...some({
      every,
      due: isFromHeading ? heading.due : target.due,
      note: notes.length === 0 ? undefined : notes.join(' '),
    }),
    ...terms,
  };
}

// A number alone may be fine once the polarity is mended; words that may mean two things, once unit and baseline are.
function mayBeSettled({ reason }: RefusedTarget, { unit, isPolarityRead, baseline }: Known): boolean {
  if (reason === 'bare-number') return !isPolarityRead;
  return reason === 'ambiguous' && (unit === undefined || baseline === undefined);
}

function sourceOf(record: Record_, context: IndicatorContext, collector: Collector): Citation | undefined {
  const { sources, sourceIds } = context;
  if (!record.layout.index.has('source') && !record.layout.detailed.has('source')) return undefined;
  const title = textOf(record, 'source', onOneLine);
  const citation = citationOf(record, 'source', collector);
  if (title === undefined && citation === undefined) return undefined;
  const sourceId = citation?.sourceId ?? idOfSource(String(title), context);
  const known = sources.get(sourceId);
  if (known === undefined || (title !== undefined && known.title === sourceId)) {
    sources.set(sourceId, title === undefined ? sourceOnly(sourceId) : { id: sourceId, title });
    if (title !== undefined && !sourceIds.has(title)) sourceIds.set(title, sourceId);
  }
  return { ...citation, sourceId };
}

function idOfSource(title: string, { sources, sourceIds, makeSourceId }: IndicatorContext): string {
  let id = sourceIds.get(title) ?? (sources.get(title)?.title === title ? title : undefined);
  while (id === undefined) {
    const made = makeSourceId(title, 'source');
    if (!sources.has(made)) id = made;
  }
  return id;
}

// A document of which no more than its id is known.
function sourceOnly(id: string): SourceDocument {
  return { id, title: id };
}

function sourcesIn(items: readonly { readonly source?: Citation }[] = []): Citation[] {
  return items.flatMap(({ source }) => source ?? []);
}
