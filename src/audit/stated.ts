import { evaluateWith } from '../evaluate/evaluateWith.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import type { FindingData } from '../explain/findings.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Day } from '../model/period.js';
import { periodReader } from '../period/periodReader.js';
import type { Audited } from './audited.js';
import type { Found, Rule } from './rule.js';

/** What a document says of its own figures, next to what is worked out from them. */
export const stated: readonly Rule[] = [{ code: 'stated-differs', severity: 'warning', find: statedDiffers }];

const WHATS = ['status', 'rag', 'direction'] as const;

/**
 * Finds a colour, a direction or a status that the document gives to a figure, but that differs from what the figures
 * show.
 *
 * Reason: one of the two is wrong, or the document follows its own rule. The document's own verdict is never used.
 *
 * Example: green next to 1,709 offences, although the aim was at most 1,700 by then.
 */
function* statedDiffers(audited: Audited): Generator<Found<'stated-differs'>> {
  const { plan, indicatorOf, periodOf, nameOf } = audited;
  const readPeriod = periodReader();
  const byIndicator = groupedBy(plan.observations, ({ indicatorId }) => indicatorId);
  for (const [index, observation] of plan.observations.entries()) {
    const { indicatorId, comparatorId, areaId, stated: said, published } = observation;
    const placed = indicatorOf(indicatorId);
    const period = periodOf(observation.period);
    if (said === undefined || placed === undefined || period === undefined || comparatorId !== undefined) continue;
    const asOf: Day = published ?? period.end;
    const options = { asOf, ofPlan: byIndicator.get(indicatorId), planPeriod: plan.period, areaId };
    const comparators = { ids: plan.comparators.map(({ id }) => id), nameOf, containsArea: () => false };
    const worked = evaluateWith(placed.indicator, options, readPeriod, comparators);
    if (worked.actual?.period !== period.label) continue;
    for (const what of WHATS) {
      const data = differing(what, said[what], worked, placed.indicator.name, period.label);
      if (data !== undefined) yield { path: ['observations', index, 'stated', what], source: placed.source, data };
    }
  }
}

function differing(
  what: (typeof WHATS)[number],
  said: string | undefined,
  { status, rag, directionOfTravel }: IndicatorEvaluation,
  name: string,
  period: string,
): FindingData['stated-differs'] | undefined {
  const worked = { status, rag, direction: directionOfTravel }[what];
  return said === undefined || worked === null || said === worked
    ? undefined
    : { name, period, what, stated: said, worked };
}
