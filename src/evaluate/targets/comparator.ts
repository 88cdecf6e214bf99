import { requireOneOf } from '../../errors/requireOneOf.js';
import { periodInWords } from '../../format/formatPeriod.js';
import { type ComparatorTarget, OPERATORS } from '../../model/target.js';
import type { Reason } from '../../explain/reason.js';
import { figureAt } from '../../series/figures.js';
import { named } from '../words.js';
import { reason, type Situation, type Worked } from './worked.js';

/** Works out a target that moves with a comparator: its latest figure, and once due that for the due date. */
export function comparator(
  target: ComparatorTarget,
  { indicator, series, dueNow, nameOf }: Situation,
): Worked | Reason {
  const { comparatorId, operator } = target;
  requireOneOf(operator, OPERATORS, 'target.operator');
  const figure = figureAt(series.comparators.get(comparatorId) ?? [], dueNow);
  const name = nameOf(comparatorId);
  if (figure === undefined) {
    return reason('no-comparator-figure', `The target is held against ${name}, of which no figure is known.`);
  }
  const which = dueNow === null ? 'the latest figure' : 'the figure for the due date';
  return {
    bound: { operator, value: figure.value },
    workings: `For ${name} ${which} is ${named(figure, indicator)}.`,
    from: ` (${which} of ${name}${figure.period === undefined ? '' : `, ${periodInWords(figure.period)}`})`,
    isJourney: false,
  };
}
