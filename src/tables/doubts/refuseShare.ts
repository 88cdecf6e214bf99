import type { Amount, Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import type { FigureOfCells } from '../cells/figure.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import { isPerhapsShare } from './isPerhapsShare.js';

const TENFOLD = 10;

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

// As many points as the baseline is are as much as a level of ten times it.
function inPoints(by: Amount): number | undefined {
  return 'points' in by ? TENFOLD * by.points : undefined;
}
