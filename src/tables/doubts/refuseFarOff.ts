import type { Figure } from '../../model/figure.js';
import { growsWithTime, isShare, type Unit } from '../../model/unit.js';
import { isBareZero } from '../../series/isBareZero.js';
import { manyIn } from '../../series/manyIn.js';
import { monthsOf } from '../cells/monthsOf.js';
import type { Collector } from '../collector.js';
import type { Cell } from '../record.js';

/** A figure of the indicator itself, and how many months it covers, if known. */
interface Own {
  readonly figure: Figure;
  readonly months: number | undefined;
  /** Whether it is a rate or percentage of a larger area, which changes slowly. */
  readonly isOfComparator?: boolean;
}

const BARE = /^[£$€]? ?\d+(?:,\d{3})*(?:\.\d+)? ?(?:k|m|bn|thousand|million|%)?$/iu;
const FAR = 50;
const FAR_OF_COMPARATOR = 5;
// If both figures are smaller than this, one may well be fifty times the other.
const LARGE: Partial<Record<Unit['kind'], number>> = { count: 100, money: 100, rate: 10, duration: 10 };
const MONTHS_OF_YEAR = 12;

/**
 * Refuses a bare figure that is fifty times as large or small as its neighbour, after allowing for months and years; a
 * figure of a comparator that is five times so; and a 0 where many are expected, which may be the sum of blank cells.
 * Returns whether it was refused.
 */
export function refuseFarOff(
  cell: Cell | undefined,
  { figure, months, isOfComparator = false }: Own,
  unit: Unit | undefined,
  beside: Figure | undefined,
  collector: Collector,
): boolean {
  if (!cell || !unit || !beside || !('value' in beside) || !('value' in figure)) return false;
  const text = cell.text.trim();
  const { value } = figure;
  const [low, high] = rangeOf(beside.value, unit, months, monthsOf(beside));
  if (isBareZero(figure) && low >= manyIn(unit)) {
    collector.problem('perhaps-blank', cell.place, { cell: text, beside: beside.value });
    return true;
  }
  const isSlow = isOfComparator && (unit.kind === 'rate' || isShare(unit));
  const [far, least] = isSlow ? [FAR_OF_COMPARATOR, 0] : [FAR, LARGE[unit.kind] ?? Infinity];
  const isLarge = Math.max(value, beside.value) >= least;
  const isFar = value > 0 && beside.value > 0 && (value >= far * high || value * far <= low);
  if (!isLarge || !isFar || !BARE.test(text)) return false;
  collector.problem('out-of-scale', cell.place, { cell: text, beside: beside.value });
  return true;
}

// The range expected of a figure, from one that covers another length of time.
function rangeOf(
  beside: number,
  unit: Unit,
  months: number | undefined,
  others: number | undefined,
): readonly [number, number] {
  if (!growsWithTime(unit)) return [beside, beside];
  if (!months || !others) return [beside / MONTHS_OF_YEAR, beside * MONTHS_OF_YEAR];
  return [(beside * months) / others, (beside * months) / others];
}
