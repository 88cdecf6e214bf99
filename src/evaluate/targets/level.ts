import { requireOneOf } from '../../errors/requireOneOf.js';
import { order, read } from '../../exact/exact.js';
import { DIRECTIONS, type LevelTarget, OPERATORS } from '../../model/target.js';
import { wantsLess } from '../bound.js';
import type { Reason } from '../../explain/reason.js';
import { inOperatorWords, inUnit } from '../words.js';
import { reason, type Situation, type Worked } from './worked.js';

/** Works out a target that states a level. One on the wrong side of its own baseline is a contradiction. */
export function level(target: LevelTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  const { operator, direction: wanted } = target;
  const value = read(target.value, 'target.value');
  requireOneOf(operator, OPERATORS, 'target.operator');
  if (wanted !== undefined) requireOneOf(wanted, DIRECTIONS, 'target.direction');
  const inWords = inUnit(value, indicator);
  if (wanted !== undefined && (wanted === 'reduce') !== wantsLess(operator)) {
    return reason(
      'target-contradicts-itself',
      `The target says both "${wanted}" and "${inOperatorWords(operator)} ${inWords}".`,
    );
  }
  const worked: Worked = {
    bound: { operator, value },
    workings: `The plan states the level: ${inOperatorWords(operator)} ${inWords}.`,
    isJourney: true,
  };
  const isWrongWay =
    wanted !== undefined && baseline !== undefined && order(value, baseline.value) === (wanted === 'reduce' ? 1 : -1);
  if (!isWrongWay) return worked;
  const message = `The target is to ${wanted} to ${inWords}, but the baseline, ${inUnit(baseline.value, indicator)}, is already ${wanted === 'reduce' ? 'lower' : 'higher'}: one of the two must be wrong.`;
  return { ...worked, contradiction: reason('target-contradicts-baseline', message) };
}
