import type { Exact } from '../../exact/exact.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import { dated, endOf, type Point } from '../../series/observed.js';
import type { PeriodReader } from '../../period/periodReader.js';
import { changeBetween } from '../../trajectory/changeNeeded.js';
import { toNumber, order } from '../../exact/exact.js';
import { type Bound, gapTo, isAgainstPolarity, levelOf } from '../bound.js';
import type { ChangeStillNeeded, Analyses } from '../analyses.js';
import type { Way } from '../expect.js';
import type { Resolved } from '../resolve.js';
import { chartOf } from './chart.js';
import type { OwnSeries } from './ownSeries.js';
import { projectionOf } from './projection.js';
import { trendOf } from './trend.js';
import { yearToDateOf } from './yearToDate.js';

/** The input of the analyses. */
export interface Evaluated {
  readonly indicator: Indicator;
  readonly own: OwnSeries;
  /** The figure that was judged. */
  readonly figure: Point | undefined;
  /** The target worked out as a number, if it has one. */
  readonly worked: Resolved | undefined;
  readonly due: Day | null;
  readonly isDue: boolean;
  /** The path from the baseline to the target, as far as there is one. */
  readonly way: Way;
  readonly readPeriod: PeriodReader;
}

// Dividing by a small part of a year could exceed any number; no partnership is that far from a target.
const LARGEST = 1e100;

/** Works out everything known about an indicator apart from its status. */
export function analysesOf(evaluated: Evaluated): Omit<Analyses, 'samePeriodLastYear'> {
  const { indicator, own, figure, worked, due, isDue, way, readPeriod } = evaluated;
  const fixed = worked && isFixed(indicator.target) ? worked.bound : undefined;
  return {
    trend: trendOf(indicator, own, readPeriod),
    controlChart: chartOf(indicator, own, oneSided(indicator, fixed)),
    projection: projectionOf(indicator, own, fixed, due, isDue),
    changeNeeded: isDue ? null : stillNeeded(figure, worked, due),
    yearToDate: yearToDateOf(indicator, own, figure, worked?.bound, way),
  };
}

// Whether the level stays the same until the due date, unlike that of a comparator, a rank, or the period before.
function isFixed({ kind, every }: Target): boolean {
  if (kind === 'change') return every === undefined;
  return kind === 'level' || kind === 'range' || kind === 'maintain' || kind === 'direction';
}

// Control charts only have targets with one side, in the good direction.
function oneSided(indicator: Indicator, bound: Bound | undefined): Exact | undefined {
  return bound === undefined || bound.operator === 'between' || isAgainstPolarity(indicator, bound)
    ? undefined
    : bound.value;
}

function stillNeeded(
  figure: Point | undefined,
  worked: Resolved | undefined,
  due: Day | null,
): ChangeStillNeeded | null {
  if (figure?.period === undefined || worked?.isJourney !== true || due === null || due <= endOf(figure)) return null;
  const gap = gapTo(figure.value, worked.bound);
  if (order(gap, 0) <= 0 || order(gap, LARGEST) > 0) return null;
  const target = levelOf(worked.bound, figure.value);
  const { years, perYear, percentPerYear } = changeBetween(figure.value, endOf(figure), target, due, undefined);
  return { years, perYear, percentPerYear, from: dated(figure), target: toNumber(target), due };
}
