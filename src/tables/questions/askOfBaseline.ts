import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Day, PlanPeriod } from '../../model/period.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { monthsIn } from '../../period/monthsIn.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import type { DatedHeading } from '../heading.js';
import type { Record_ } from '../record.js';
import { ask, targetsOf, YES } from './ask.js';
import { isCounted } from './isCounted.js';
import { startOfTarget } from './startOfTarget.js';

/**
 * Asks which column is the baseline if no heading names it, several hold figures from before the target, and the target
 * is counted from one of them. `known` are the headings of the later figures that are known in the row.
 */
export function askOfBaseline(
  target: Target,
  interim: readonly InterimTarget[],
  record: Record_,
  known: readonly DatedHeading[],
  plan: PlanPeriod | undefined,
  collector: Collector,
): 'waiting' | undefined {
  const { headings, outturns, row, index } = record.layout;
  const earliest = headings[index.get('baseline.printed') ?? -1];
  const isCountedFrom = isCounted(target) || interim.some((each) => 'by' in each);
  if (earliest === undefined || !isCountedFrom) return undefined;
  const isEarliest = earliest.isEarliest === true;
  // "Current levels" with a named baseline, and a later figure from before the plan.
  const saysCurrent = /\b(?:current|existing|present)\b/iu.test(target.text ?? '');
  const isAnswered = collector.answers.to('baseline', [], []) !== undefined;
  if (!isEarliest && (!saysCurrent || isAnswered)) return undefined;
  const start = isEarliest ? startOfTarget(target, record, plan) : plan?.start;
  // Within a longer plan, a target without a date may be counted from any of its years.
  const isOfLongPlan = target.due === undefined && plan !== undefined && start !== undefined && start > plan.start;
  const first: Day | undefined = isOfLongPlan ? plan.end : start;
  // An average of years counts as one year.
  const isAsLong = ({ period, averageOf }: DatedHeading): boolean =>
    (averageOf ?? earliest.averageOf) !== undefined
    || monthsIn(period) === (earliest.period && monthsIn(earliest.period));
  const isBefore = (heading: DatedHeading): boolean => {
    const { start, end } = heading.period;
    const isBeforeIt =
      first === undefined ? isEarliest : heading.averageOf === undefined ? end <= first : start < first;
    return heading.mayBeBaseline === true && isBeforeIt && isAsLong(heading);
  };
  if (!known.some(isBefore)) return undefined;
  if (!isEarliest) return ask('counted-from', YES, record, String(target.text), collector, targetsOf);
  const words = [earliest, ...outturns.filter(isBefore)].map((heading) =>
    onOneLine(String(row.cells[headings.indexOf(heading)])),
  );
  // The whole table has one column as its baseline, so an answer for a single row is not possible.
  const dataFor = (): TableQuestionData['baseline'] => ({ headings: words });
  const question = { id: 'baseline', code: 'baseline', choices: words, isNeeded: true, dataFor } as const;
  collector.ask(question, { line: record.row.line, name: String(namesOf(record)[0]), words: target.text ?? '' });
  return 'waiting';
}
