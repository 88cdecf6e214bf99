import type { KnownFigure } from '../../model/figure.js';
import type { Amount, Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import type { FigureOfCells } from '../cells/figure.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import { isPerhapsShare } from './isPerhapsShare.js';

const TENFOLD = 10;
const SHARE = /^(?:1|0?\.\d+|1\.0+)$/u;

/** Refuses a target next to a baseline that may be a share of 1: 70% next to 0.6. */
export function refuseShare(
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

/**
 * Refuses the figures of a percentage that are all at most 1 and have no sign, as when a spreadsheet saves them as
 * text: 0.62, 0.66 and 0.7. A target level like that is just as unclear.
 */
export function refuseShares(
  record: Record_,
  baseline: FigureOfCells | undefined,
  outturns: readonly FigureOfCells[],
  asked: KnownFigure | undefined,
  unit: Unit | undefined,
  collector: Collector,
): void {
  // A column for the value of the baseline holds a plain number, whatever is next to it.
  const cells = [...(baseline ? [baseline] : []), ...outturns].flatMap(({ figure, cell }) =>
    'value' in figure && figure.value !== 0 && cell !== undefined ? [cell] : [],
  );
  const isPercent = asked !== undefined && (asked.value > 1 || cellOf(record, 'target')?.text.includes('%') === true);
  const unclear = cells.find(({ text }) => text.includes('.'));
  if (unit?.kind !== 'percentage' || isPercent || unclear === undefined || baseline?.printed === undefined) return;
  if (!cells.every(({ text }) => SHARE.test(text.trim())) || (cells.length === 1 && asked === undefined)) return;
  const cell = unclear.text.trim();
  collector.problem('unclear-percentage', unclear.place, { cell, value: Number(cell) });
}

// A change by as many points as the baseline is as doubtful as a level ten times as high.
function inPoints(by: Amount): number | undefined {
  return 'points' in by ? TENFOLD * by.points : undefined;
}
