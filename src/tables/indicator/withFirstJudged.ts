import type { Figure } from '../../model/figure.js';
import type { Target } from '../../model/target.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { FigureOfCells } from '../cells/figure.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import type { Collector } from '../collector.js';
import { placeOf, type Record_ } from '../record.js';
import type { IndicatorContext, Outturn } from './context.js';
import { headingOf } from './headingOf.js';

/**
 * Takes the earliest figure, which no heading calls the baseline, for an outturn where the target is for each year of the
 * plan and is not counted from it: "Zero each year" holds in the first as well.
 */
export function withFirstJudged(
  record: Record_,
  { target, baseline, outturns }: { target: Target; baseline: FigureOfCells; outturns: readonly Outturn[] },
  { period: plan }: IndicatorContext,
  collector: Collector,
): { readonly baseline: Figure; readonly outturns: readonly Outturn[] } {
  const heading = headingOf(record, 'baseline.printed');
  const period = heading?.isEarliest === true ? heading.period : undefined;
  const every = target.kind === 'level' || target.kind === 'range' ? target.every : undefined;
  const isJudged = period !== undefined && plan !== undefined && plan.start <= period.start;
  if (heading === undefined || !isJudged || every === undefined || monthsIn(period) !== monthsCovered(every))
    return { baseline: baseline.figure, outturns };
  const place = placeOf(record, heading.key);
  collector.note('no-baseline-taken', place, { heading: String(place.heading) });
  return {
    baseline: { missing: 'blank' },
    outturns: [{ heading: { ...heading, period }, read: baseline }, ...outturns],
  };
}
