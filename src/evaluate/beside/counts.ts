import { differenceOver, type Exact, toNumber } from '../../exact/exact.js';
import { numberInWords } from '../../format/numberInWords.js';
import type { KnownFigure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { Point } from '../../series/observed.js';
import type { Reason } from '../../explain/reason.js';
import { decimalsOfAll } from './decimalsOfAll.js';

/** The count and the denominator behind a rate or percentage. */
export interface Counts {
  readonly count: number;
  readonly denominator: number;
}

// Doubles hold every whole number up to it; no area has so many people.
const LARGEST = Number.MAX_SAFE_INTEGER;
// A figure worked out in doubles from its counts may be off in the last of its digits.
const DOUBLES_APART = 1e-9;

/** Gives the counts behind a figure, or says why they cannot be used; `whose` begins the sentence. */
export function countsOf(point: Point, unit: Unit, whose: string): Counts | Reason {
  if (unit.kind === 'count') return ownCounts(point, whose);
  const { value, figure } = point;
  const { count, denominator }: KnownFigure = figure;
  if (!isCount(count) || !isCount(denominator) || denominator < 1) {
    return {
      code: 'counts-not-known',
      message: `${whose}: count and denominator are not known, so chance cannot be judged.`,
    };
  }
  const per = unit.kind === 'rate' ? unit.per : 100;
  if (isCount(per) && per > 0 && !(unit.kind === 'percentage' && count > denominator)) {
    if (fits(value, differenceOver(count, 0, per, denominator, undefined))) return { count, denominator };
  }
  return {
    code: 'counts-do-not-fit',
    message: `${whose}: ${numberInWords(count)} of ${numberInWords(denominator)} does not come to ${numberInWords(value)}, so the counts are not its own; perhaps the denominator is that of another year.`,
  };
}

// A count is its own numerator; how many it is a count among has to be given with it.
function ownCounts({ value, figure }: Point, whose: string): Counts | Reason {
  const { count, denominator }: KnownFigure = figure;
  const own = toNumber(value);
  if (!isCount(own) || !Number.isInteger(own) || (count ?? own) !== own) {
    return {
      code: 'counts-do-not-fit',
      message: `${whose}: ${numberInWords(value)} is not a count of cases, or not that given with it, so chance cannot be judged.`,
    };
  }
  if (!isCount(denominator) || denominator < 1) {
    return {
      code: 'count-without-base',
      message: `${whose}: among how many people or households it was counted is not known, so chance cannot be judged.`,
    };
  }
  return { count: own, denominator };
}

function isCount(value: number | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}

// Rounded or cut off, a published figure is less than one unit of its last decimal away.
function fits(value: Exact, worked: number): boolean {
  const distance = Math.abs(Number(value) - worked);
  return distance < 10 ** -decimalsOfAll([value]) * (1 - DOUBLES_APART) || distance <= worked * DOUBLES_APART;
}
