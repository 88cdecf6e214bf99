import { MONTHS_IN } from '../series/lengths.js';
import type { KnownFigure } from '../model/figure.js';
import type { Day, Period } from '../model/period.js';
import { dayOf } from '../period/day.js';
import { partsOf } from '../period/describePeriod.js';

/** The days that a figure covers, both ends included. */
export interface Spell {
  readonly start: Day;
  readonly end: Day;
}

/** Works out the days that a figure covers: those of its period, or as long a time up to its end as it says. */
export function spellOf(period: Period, covers: KnownFigure['covers']): Spell | undefined {
  if (covers === undefined) return { start: period.start, end: period.end };
  const { year, month } = partsOf(period.end);
  const months = year * 12 + month - MONTHS_IN[covers];
  const start = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  return start === undefined ? undefined : { start, end: period.end };
}
