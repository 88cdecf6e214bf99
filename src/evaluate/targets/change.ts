import { requireOneOf } from '../../errors/requireOneOf.js';
import { minus, order, plus } from '../../exact/exact.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import { type ChangeTarget, DIRECTIONS } from '../../model/target.js';
import { partsOf } from '../../period/describePeriod.js';
import { MONTHS_IN } from '../../series/lengths.js';
import type { Reason } from '../../explain/reason.js';
import { endOf, type Point } from '../../series/observed.js';
import type { Series } from '../../series/figures.js';
import { inUnit, named } from '../words.js';
import { amountInWords, distanceOf, noBaseline, reason, type Situation, type Worked } from './worked.js';

/** Works out a target that is a change: from the baseline, from a period, or from the period before where it recurs. */
export function change(target: ChangeTarget, situation: Situation): Worked | Reason {
  const { indicator, series, judged, readPeriod } = situation;
  requireOneOf(target.direction, DIRECTIONS, 'target.direction');
  const start =
    target.from !== undefined
      ? figureFor(readPeriod(target.from, 'target.from').end, series)
      : target.every === undefined || judged === series.baseline
        ? series.baseline
        : figureBefore(judged, MONTHS_IN[target.every], series);
  if (start === undefined) return noStart(target, indicator);
  const distance = distanceOf(target.by, start.value, indicator, 'target.by');
  if (typeof distance === 'object' && 'code' in distance) return distance;
  if (order(distance, 0) < 0)
    return reason('target-contradicts-itself', 'The target is a change by less than nothing.');
  if ('percent' in target.by && order(start.value, 0) === 0) {
    return reason('zero-baseline', `The target is a percentage of ${named(start, indicator)}, which gives no change.`);
  }
  const isReduction = target.direction === 'reduce';
  const value = isReduction ? minus(start.value, distance) : plus(start.value, distance);
  const by = `${isReduction ? 'less' : 'plus'} ${amountInWords(target.by, indicator)}`;
  const sum = `${named(start, indicator)} ${by}`;
  const passesZero = order(start.value, 0) === -order(value, 0) && order(value, 0) !== 0;
  if (passesZero || (indicator.unit.kind === 'percentage' && order(value, 100) > 0)) {
    return reason('target-contradicts-itself', `${sum} is ${inUnit(value, indicator)}, which cannot be.`);
  }
  return {
    bound: { operator: isReduction ? 'at-most' : 'at-least', value },
    workings: `${sum} is ${inUnit(value, indicator)}.`,
    from: ` (${inUnit(start.value, indicator)} ${by})`,
    isJourney: true,
  };
}

function figureFor(end: Day, { baseline, since, before }: Series): Point | undefined {
  return [baseline, ...since, ...before].find((point) => point !== undefined && endOf(point) === end);
}

function figureBefore(judged: Point | undefined, months: number, series: Series): Point | undefined {
  return [...series.before, series.baseline, ...series.since].findLast(
    (point) => point !== undefined && monthsBetween(endOf(point), endOf(judged)) === months,
  );
}

function monthsBetween(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

function noStart({ from, every }: ChangeTarget, { baseline }: Indicator): Reason {
  if (from !== undefined)
    return reason('no-figure-for-from', `The target is counted from ${from}, of which no figure is known.`);
  if (every !== undefined && !('missing' in baseline)) {
    return reason('no-figure-for-from', `The target is counted from the ${every} before, of which no figure is known.`);
  }
  return noBaseline();
}
