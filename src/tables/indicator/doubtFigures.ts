import type { Figure, KnownFigure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { endsOf } from '../cells/endsOf.js';
import type { FigureOfCells } from '../cells/figure.js';
import { monthsOf } from '../cells/monthsOf.js';
import { namesOf } from '../cells/polarity.js';
import { twoCells } from '../cells/twoCells.js';
import { unitOfFigure } from '../cells/unit.js';
import { tableUnit } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import { refuseBlankEnd } from '../doubts/refuseBlankEnd.js';
import { refuseChange } from '../doubts/refuseChange.js';
import { refuseFarOff } from '../doubts/refuseFarOff.js';
import { refuseOutOfLine } from '../doubts/refuseOutOfLine.js';
import { refuseRunningTotals } from '../doubts/refuseRunningTotals.js';
import { refuseShares } from '../doubts/refuseShare.js';
import { refuseUnclear } from '../doubts/refuseUnclear.js';
import { askOfJumps } from '../questions/askOfJumps.js';
import { placeOf, type Record_, wordsOf } from '../record.js';
import { isOtherNoun } from '../things/isOtherNoun.js';
import { knownWords } from '../things/knownWords.js';
import { otherInFigure } from '../things/otherInFigure.js';
import type { Compared, Known, Outturn } from './context.js';

/** What is known about a row before its figures are doubted, with the level that its target asks for. */
interface KnownOfRow extends Pick<Known, 'name' | 'unit' | 'baseline'> {
  readonly asked: KnownFigure | undefined;
}

/**
 * Refuses figures that may not be the numbers they seem to be, judged by the other figures in the row. If the area has
 * no other figure, they are judged by the target.
 */
export function doubtFigures(
  record: Record_,
  { name, unit, baseline, asked }: KnownOfRow,
  { outturns, comparisons }: { readonly outturns: readonly Outturn[]; readonly comparisons: readonly Compared[] },
  collector: Collector,
): void {
  const later = outturns.map(({ read }) => read);
  const own = [...(baseline ? [baseline] : []), ...later];
  const all = [...own, ...comparisons.map(({ read }) => read)];
  const figures = all.map(({ figure }) => figure);
  refuseShares(record, baseline, later, asked, unit, collector);
  const known = own.filter(({ figure }) => 'value' in figure && figure.value !== 0);
  const [first] = known;
  const refused = new Set<Figure>();
  // The later figures of a comparator are checked after the one that is compared with the baseline.
  const firstOf = new Map(
    comparisons.map(({ comparatorId: id, read }) => [read, comparisons.find((each) => each.comparatorId === id)?.read]),
  );
  for (const each of all) {
    const { cell, figure, printed } = each;
    const isLater = later.includes(each);
    const level = isLater && known.every((one) => one === each) ? asked : undefined;
    // A column for the value holds a plain number, whatever is next to it.
    const ofComparator = firstOf.get(each);
    const before = isLater ? (level ?? first?.figure) : ofComparator === each ? undefined : ofComparator?.figure;
    const isRead = printed !== undefined || isLater || before !== undefined;
    const beside = !isRead ? [] : level === undefined ? figures : [...figures, level];
    if (refuseUnclear(cell, unit, beside, collector) || refuseChange(cell, unit, beside, collector)) continue;
    if (refuseOutOfLine(cell, unit, beside, endsOf(figure.period), collector)) continue;
    const isOfComparator = ofComparator !== undefined;
    if (refuseFarOff(cell, { figure, months: monthsOf(figure), isOfComparator }, unit, before, collector)) {
      refused.add(figure);
      continue;
    }
    refuseOtherThing(record, each, unit, name, collector);
  }
  refuseSecondBaseline(baseline, outturns, collector);
  const inTime = outturns.map(({ heading: { key, period }, read: { figure } }) => {
    return { period, figure, place: placeOf(record, key) };
  });
  if (unit === undefined) return;
  const period = parsePeriod(baseline?.figure.period ?? '');
  const atStart =
    baseline !== undefined && period.ok
      ? [{ period, figure: baseline.figure, place: placeOf(record, 'baseline.printed') }]
      : [];
  refuseRunningTotals([...atStart, ...inTime], unit, asked?.covers, collector);
  if (refused.size === 0) askOfJumps([...atStart, ...inTime], { names: namesOf(record), unit }, collector);
  refuseBlankEnd(
    inTime.filter(({ figure }) => !refused.has(figure)),
    unit,
    collector,
  );
}

// Two columns for one time: which of the two a target is counted from would decide its status.
function refuseSecondBaseline(
  baseline: FigureOfCells | undefined,
  outturns: readonly Outturn[],
  collector: Collector,
): void {
  if (baseline?.cell === undefined || !('value' in baseline.figure)) return;
  const { period, value } = baseline.figure;
  const other = outturns.find(
    ({ heading, read: { figure } }) => heading.period.label === period && 'value' in figure && figure.value !== value,
  );
  if (other?.read.cell !== undefined)
    collector.problem('contradiction', other.read.cell.place, twoCells(baseline.cell, other.read.cell));
}

// "12 victims" for an indicator of offences.
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
