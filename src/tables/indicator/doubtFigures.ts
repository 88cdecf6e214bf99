import { endsOf } from '../cells/endsOf.js';
import { monthsOf } from '../cells/monthsOf.js';
import { refuseChange } from '../doubts/refuseChange.js';
import { refuseFarOff } from '../doubts/refuseFarOff.js';
import { refuseOutOfLine } from '../doubts/refuseOutOfLine.js';
import { refuseRunningTotals } from '../doubts/refuseRunningTotals.js';
import { refuseUnclear } from '../doubts/refuseUnclear.js';
import type { Compared, Known, Outturn } from './context.js';
import type { Figure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { FigureOfCells } from '../cells/figure.js';
import { unitOfFigure } from '../cells/unit.js';
import { tableUnit } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import { placeOf, type Record_, wordsOf } from '../record.js';
import { isOtherNoun } from '../things/isOtherNoun.js';
import { knownWords } from '../things/knownWords.js';
import { otherInFigure } from '../things/otherInFigure.js';

/** Refuses the figures of a row that may be other numbers than they seem, each by those next to it. Gives them all. */
export function doubtFigures(
  record: Record_,
  { name, unit, baseline }: Pick<Known, 'name' | 'unit' | 'baseline'>,
  { outturns, comparisons }: { readonly outturns: readonly Outturn[]; readonly comparisons: readonly Compared[] },
  collector: Collector,
): readonly Figure[] {
  const later = outturns.map(({ read }) => read);
  const own = [...(baseline ? [baseline] : []), ...later];
  const all = [...own, ...comparisons.map(({ read }) => read)];
  const figures = all.map(({ figure }) => figure);
  const first = own.find(({ figure }) => 'value' in figure && figure.value !== 0)?.figure;
  // The later figures of a comparator come behind the one that is compared with the baseline.
  const firstOf = new Map(
    comparisons.map(({ comparatorId: id, read }) => [read, comparisons.find((each) => each.comparatorId === id)?.read]),
  );
  const before = (each: FigureOfCells): Figure | undefined => {
    if (later.includes(each)) return first;
    const compared = firstOf.get(each);
    return compared === each ? undefined : compared?.figure;
  };
  for (const each of all) {
    const { cell, figure, printed } = each;
    // A column for the value holds a plain number, whatever is next to it.
    const next = before(each);
    const beside = printed !== undefined || later.includes(each) || next !== undefined ? figures : [];
    if (refuseUnclear(cell, unit, beside, collector) || refuseChange(cell, unit, beside, collector)) continue;
    if (refuseOutOfLine(cell, unit, beside, endsOf(figure.period), collector)) continue;
    const its = { figure, months: monthsOf(figure) };
    if (refuseFarOff(cell, its, unit, next, collector)) continue;
    refuseOtherThing(record, each, unit, name, collector);
  }
  const inTime = outturns.map(({ heading: { key, period }, read: { figure } }) => {
    return { period, figure, place: placeOf(record, key) };
  });
  if (unit !== undefined) refuseRunningTotals(inTime, unit, collector);
  return figures;
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
