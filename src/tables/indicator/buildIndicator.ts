import type { Day } from '../../model/period.js';
import { aimInName } from '../cells/aimInName.js';
import { coversOf } from '../cells/coversOf.js';
import { type FigureOfCells, figureOf } from '../cells/figure.js';
import { interimOf } from '../cells/interim.js';
import { breaksOf, commentaryOf, furtherSourcesOf, leadsOf } from '../cells/lists.js';
import { numberOf } from '../cells/number.js';
import { periodIn } from '../cells/periodIn.js';
import { askPolarity, isPolarityForAll, polarityOf } from '../cells/polarity.js';
import { isStatedAlone, statesTarget } from '../cells/target.js';
import { unitOfCell } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import { askedFor } from '../doubts/askedFor.js';
import { refuseDirection } from '../doubts/refuseDirection.js';
import { refuseOutOfLine } from '../doubts/refuseOutOfLine.js';
import { refusePolarity } from '../doubts/refusePolarity.js';
import { refuseShare } from '../doubts/refuseShare.js';
import { refuseUnclear } from '../doubts/refuseUnclear.js';
import type { PeriodOfFigures } from '../doubts/isOtherTime.js';
import { footnoteOf } from '../footnotes.js';
import { asItStands, onOneLine } from '../guard.js';
import { askOfMarks } from '../questions/askOfMarks.js';
import { askOfTargetNote, askOfWords } from '../questions/askOfWords.js';
import { cellOf, type Record_, textIn, textOf } from '../record.js';
import { some } from '../some.js';
import { askOfTarget } from './askOfTarget.js';
import { type RowSurroundings, type IndicatorContext, type BuiltRow, type Outturn, UNREAD } from './context.js';
import { doubtFigures } from './doubtFigures.js';
import { figuresOfArea, comparisonsOf, inStatedOrder, fromHeading } from './figuresOfRow.js';
import { headingOf } from './headingOf.js';
import { isOfYears } from './isOfYears.js';
import { polarityOfAim } from './polarityOfAim.js';
import { polarityOfWords } from './polarityOfWords.js';
import { refuseWithoutScale } from './refuseWithoutScale.js';
import { rowInSeconds } from './rowInSeconds.js';
import { sourceOf, sourceOnly, sourcesIn } from './sourceOfRow.js';
import { targetOf } from './targetOfRow.js';
import { withTargetsInLines } from './targetsInLines.js';
import { timeOfName } from './timeOfName.js';
import { unitOf } from './unitOfRow.js';
import { withFirstJudged } from './withFirstJudged.js';

/**
 * Builds an indicator from a row, or returns nothing if one of its cells was refused. Every cell is read, even if
 * others were refused; a problem is left unreported only if a refused cell might explain it.
 */
export function buildIndicator(
  printed: Record_,
  name: string | undefined,
  { due: dueHeading, isBaselineOpen, isWithoutPriority }: RowSurroundings,
  table: IndicatorContext,
  collector: Collector,
): BuiltRow {
  const record = withTargetsInLines(printed);
  const before = collector.problems.length;
  const context = rowInSeconds(record, table, collector);
  const ofWords = isPolarityForAll(record, collector)
    ? (polarityOfWords(record, context.readTarget, collector) ?? polarityOfAim(record, context, collector))
    : undefined;
  const ofRow = polarityOf(record, context.readPolarity, collector);
  const polarity = ofWords ?? ofRow;
  const isPolarityRead = collector.problems.length === before;
  const stated = unitOfCell(cellOf(record, 'unit'), context.readUnit, collector);
  const baselineHeading = headingOf(record, 'baseline.printed');
  const footnote = timeOfName(record);
  const ofHeading = { ...fromHeading(baselineHeading), footnote };
  const printedBaseline = figureOf(record, 'baseline', ofHeading, context.readFigure, collector);
  const { baseline, outturns } = figuresOfArea(record, printedBaseline, context, collector);
  const { comparisons, later, areRead } = comparisonsOf(record, baselineHeading, context, collector);
  const compared = [...comparisons, ...later];

  const unit = unitOf(
    record,
    {
      name,
      stated,
      isUnitRead: stated !== undefined || !cellOf(record, 'unit'),
      baseline,
      outturns,
      comparisons: compared,
      areRead,
      polarity,
    },
    context,
    collector,
  );
  refusePolarity(record, unit, polarity, collector);
  if (collector.problems.length === before) refuseWithoutScale(record, collector);
  const figures = [baseline, ...outturns.map(({ read }) => read), ...compared.map(({ read }) => read)].flatMap(
    (each) => each?.figure ?? [],
  );
  const targetCell = cellOf(record, statesTarget(record) ? 'targetValue' : 'target');
  const isPlain = statesTarget(record) && !isStatedAlone(record);
  const isRefused =
    refuseUnclear(targetCell, unit, isPlain ? [] : figures, collector)
    || (!isPlain && refuseOutOfLine(targetCell, unit, figures, daysOfTarget(record), collector));
  const known = { name, unit, polarity, isPolarityRead, baseline };
  const target = isRefused ? undefined : targetOf(record, known, dueHeading, context, collector);
  // "Annual target", or years in all the headings.
  const isYearly =
    (dueHeading?.every === 'year' || isOfYears(record, unit, baseline, outturns))
    && target !== 'waiting'
    && target !== undefined
    && target.kind !== 'not-set';
  const interim =
    target !== 'waiting'
    && target
    && interimOf(record, { target, unit, polarity, baseline: baseline?.figure ?? UNREAD }, context, collector);
  const isTargetRead = target !== undefined && target !== 'waiting' && interim !== false && interim !== undefined;
  if (isTargetRead) {
    refuseShare(record, baseline, target, unit, collector);
    refuseDirection(record, target, collector);
  }
  const saidCovers = coversOf(record, collector);
  const asked = askedFor(
    target,
    saidCovers ?? (isYearly ? 'year' : undefined),
    headingOf(record, 'target')?.period?.label,
  );
  doubtFigures(record, { name, unit, baseline, asked }, { outturns, comparisons: compared }, collector);
  const latest = latestOf(baseline, outturns);
  if (latest !== undefined) {
    const start = periodIn(baseline?.figure.period);
    askOfWords(record, { baseline: start, latest: latest.period, area: context.area }, collector);
  }
  askOfTargetNote(record, collector);
  askOfMarks(record, collector, footnote);
  const settled = isTargetRead
    ? askOfTarget(record, known, { target, interim, outturns, covers: saidCovers }, context, collector)
    : undefined;
  const rest = some({
    covers: saidCovers ?? settled?.covers ?? (isYearly ? 'year' : undefined),
    breaks: breaksOf(record, collector),
    leads: leadsOf(record, isWithoutPriority, collector),
    commentary: commentaryOf(record, collector),
    source: sourceOf(record, context, collector),
    furtherSources:
      furtherSourcesOf(record, collector)
      ?? (numberOf(cellOf(record, 'furtherSources'), collector) === undefined ? undefined : []),
    note: noteOf(record, footnote),
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
  // "Reduce burglaries", with a target of at least 410.
  const isContrary = aimInName(name) !== undefined && target !== 'waiting' && target.kind !== 'not-set';
  if (polarity === undefined) askPolarity(record, isContrary, collector);
  const told = {
    name,
    unit,
    polarity: polarity ?? ('no-judgement' as const),
    baseline: baseline.figure,
    comparisons: ordered,
  };
  if (target === 'waiting' || interim === false || isBaselineOpen || settled?.isOpen !== false)
    return { kind: 'waiting', indicator: { ...told, ...rest }, outturns };
  const full = {
    ...target,
    ...(settled.isOfEachYear && { every: 'year' as const }),
    ...(interim.length > 0 && { interim }),
  };
  const judged = withFirstJudged(record, { target: full, baseline, outturns }, context, collector);
  const indicator = { ...told, baseline: judged.baseline, target: full, ...rest };
  return { kind: 'read', indicator, outturns: judged.outturns, later };
}

// "Data awaited" says of a figure that is not there no more than the table does.
function latestOf(
  baseline: FigureOfCells | undefined,
  outturns: readonly Outturn[],
): { readonly period: PeriodOfFigures } | undefined {
  const [latest] = outturns.toSorted((one, other) => (one.heading.period.end < other.heading.period.end ? 1 : -1));
  const figure = (latest?.read ?? baseline)?.figure;
  if (figure === undefined || !('value' in figure)) return undefined;
  return { period: periodIn(figure.period) ?? latest?.heading.period };
}

// Returns the days in the heading of the targets.
function daysOfTarget(record: Record_): readonly Day[] {
  const { period, due } = headingOf(record, 'target') ?? {};
  return [...(period ? [period.start, period.end] : []), ...(due && 'day' in due ? [due.day] : [])];
}

// What else the row calls the indicator, next to its name, is kept, and so is the footnote of the name.
function noteOf(record: Record_, read: string | undefined): string | undefined {
  const other = cellOf(record, 'otherName');
  const footnote = footnoteOf(cellOf(record, 'name')?.text ?? '', record.layout.footnotes);
  const notes = [
    other && `${onOneLine(String(other.place.heading))}: ${textIn(other, onOneLine)}`,
    footnote === read ? undefined : footnote,
    textOf(record, 'note', asItStands),
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : notes.join('\n');
}
