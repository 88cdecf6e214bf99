import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { Collector } from '../collector.js';
import type { DatedHeading } from '../heading.js';
import type { Record_ } from '../record.js';
import { ask, targetsOf, YES } from './ask.js';
import { startOfTarget } from './startOfTarget.js';

/** A later figure of a row, with its heading. */
interface Later {
  readonly heading: DatedHeading;
  readonly read: { readonly figure: Figure };
}

const FAR = 5;
const MONTHS_OF_YEAR = 12;
// Single cases may be five times as many by chance.
const LEAST = 10;

/**
 * Asks whether a number alone is the level to reach, where it is worse than the figure that it is counted from or far
 * from it: "5%" where 60% is reached, "100" where there were 2,000.
 */
export function askOfLevel(
  target: Target,
  baseline: Figure,
  later: readonly Later[],
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): 'waiting' | undefined {
  if (target.kind !== 'level') return undefined;
  const { operator, value } = target;
  const isHigher = operator === 'at-least' || operator === 'above';
  const isDoubtful = valuesBefore(target, baseline, later, record, plan).some(
    (before) => (isHigher ? value < before : value > before) || isFar(value, before),
  );
  if (!isDoubtful) return undefined;
  const words = target.text ?? String(value);
  return ask('level-to-reach', YES, record, words, collector, targetsOf);
}

function isFar(one: number, other: number): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return less > 0 && more >= LEAST && more > FAR * less;
}

// The baseline, and the latest figure before the target where no heading names the baseline, or it says nothing.
function valuesBefore(
  target: Target,
  baseline: Figure,
  later: readonly Later[],
  record: Record_,
  plan: PlanPeriod | undefined,
): number[] {
  const { headings, index } = record.layout;
  const earliest = headings[index.get('baseline.printed') ?? -1];
  const own = 'value' in baseline && baseline.value !== 0 ? [baseline.value] : [];
  if (own.length > 0 && earliest?.isEarliest !== true) return own;
  const start = startOfTarget(target, record, plan);
  const months = own.length === 0 ? MONTHS_OF_YEAR : earliest?.period && monthsIn(earliest.period);
  const values = later
    .filter(
      ({ heading }) => (start === undefined || heading.period.end <= start) && monthsIn(heading.period) === months,
    )
    .sort((one, other) => (one.heading.period.end < other.heading.period.end ? -1 : 1))
    .flatMap(({ read: { figure } }) => ('value' in figure ? [figure.value] : []));
  return [...own, ...values.slice(-1)];
}
