import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import type { TargetResult } from '../../wording/targetResult.js';
import { type FigureOfCells } from '../cells/figure.js';
import { statesTarget } from '../cells/target.js';
import { isScaledMoney } from '../cells/moneyScale.js';
import { asUnit, decideUnit, unitInName, unitOfFigure, unitOfNoun } from '../cells/unit.js';
import type { SaidOfUnit, UnitHint } from '../cells/unitWords.js';
import type { Collector, Place } from '../collector.js';
import { comparatorKey } from '../columns.js';
import { askOfUnit } from '../questions/askOfUnit.js';
import { type Cell, cellOf, placeOf, type Record_, wordsOf } from '../record.js';
import { some } from '../some.js';
import { type IndicatorContext, type Outturn, UNREAD } from './context.js';
import type { Compared } from './context.js';
import { headingOf } from './headingOf.js';

const OF_TARGETS = /^(?:target(?:Value|Min|Max)?|interim\..*\.(?:text|value|minimum|maximum))$/u;

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

/** Decides the unit of a row. If a refused cell might have given the unit, no other is assumed. */
export function unitOf(
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
    const from = saidBy(cell, what);
    const said = printed && unitOfFigure(printed);
    if (said) hints.push({ ...said, ...from });
    if (headingOf(record, key)?.isPercentage === true) hints.push({ kind: 'percentage', ...from });
  }
  if (hints.length === 0 && stated === undefined) hints.push(...hintsOfOpen(record, context));
  const isFraction = figures.some(
    ({ read: { figure } }) => 'value' in figure && figure.averageOf === undefined && !Number.isInteger(figure.value),
  );
  const own = [...(baseline ? [baseline] : []), ...outturns.map(({ read }) => read)];
  const isBare = own.some(({ cell, figure }) => 'value' in figure && cell !== undefined && isNumberAlone(cell.text));
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
  const decided = decideUnit({
    name: words,
    place,
    stated,
    hints,
    isFraction,
    isBare,
    isInSeconds: context.isInSeconds === true,
    isScaled: isScaledMoney([...figures.flatMap(({ read }) => wordsOfFigure(read) ?? []), ...wordsOfTargets(record)]),
  });
  if ('refused' in decided) {
    if (decided.refused === 'unit-mismatch') collector.problem('unit-mismatch', decided.place, decided.data);
    if (!isWhole || decided.refused === 'unit-mismatch') return undefined;
    if (decided.refused === 'unit-open') return openUnit(record, words, collector);
    collector.problem('unit-needed', decided.place, decided.data);
    return undefined;
  }
  if (isWhole && decided.note !== undefined)
    collector.note('unit-taken', record.layout.index.has('unit') ? placeOf(record, 'unit') : place(), decided.note);
  return decided.unit;
}

// What is printed of a figure; a value of its own next to it may be written out.
function wordsOfFigure({ figure, cell }: FigureOfCells): string | undefined {
  return 'value' in figure ? (figure.text ?? cell?.text) : undefined;
}

// What is printed of targets, or the numbers that state them.
function wordsOfTargets(record: Record_): string[] {
  const keys = [...record.layout.index.keys()].filter((key) => OF_TARGETS.test(key));
  return keys.flatMap((key) => (cellOf(record, keyOfWords(key)) ?? cellOf(record, key))?.text ?? []);
}

function keyOfWords(key: string): string {
  return key.startsWith('target') ? 'target' : key.replace(/[^.]+$/u, 'text');
}

// What a figure is measured in does not wait for the answer to which period it is of.
function hintsOfOpen(record: Record_, { readFigure }: IndicatorContext): UnitHint[] {
  return [...record.layout.index.keys()].flatMap((key) => {
    const cell = key.startsWith('open:') ? cellOf(record, key) : undefined;
    const printed = cell && readFigure(cell.text.trim());
    const said = printed?.ok === true ? unitOfFigure(printed) : undefined;
    return cell === undefined || said === undefined ? [] : [{ ...said, ...saidBy(cell, 'figure') }];
  });
}

function saidBy(cell: Cell, what: UnitHint['by']['what']): Pick<UnitHint, 'by' | 'place'> {
  return { by: { what, text: wordsOf(cell) }, place: () => cell.place };
}

function openUnit(record: Record_, name: string, collector: Collector): Unit | undefined {
  const said = askOfUnit(record, collector);
  return said && asUnit(said, name);
}

function isNumberAlone(text: string): boolean {
  return /^\s*[\d,]+(?:\.\d+)?\s*$/u.test(text);
}

// Only a level shows its unit: "by 10%" is ten per cent of anything.
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
