import type { Figure } from '../../model/figure.js';
import type { LevelTarget, Operator } from '../../model/target.js';
import type { TargetResult } from '../../wording/targetResult.js';
import { levelOf } from '../cells/levelOf.js';

// The result of a change is rounded in print.
const ROUNDED = 0.01;

/** Says whether a level in a separate column differs from what the words next to it ask for, if these can be read. */
export function differsFromWords(stated: LevelTarget, words: TargetResult, baseline: Figure): boolean {
  if (!words.ok) return words.value !== undefined && words.value !== stated.value;
  const { target } = words;
  if (target.kind === 'level')
    return target.value !== stated.value || isUpper(target.operator) !== isUpper(stated.operator);
  if (target.kind === 'range') return stated.value < target.min || stated.value > target.max;
  if (target.kind === 'not-set') return false;
  if (target.kind !== 'change' && target.kind !== 'maintain' && target.kind !== 'direction') return true;
  if (!('value' in baseline) || 'from' in target) return false;
  const from = baseline.value;
  if (target.kind === 'direction') return target.direction === 'reduce' ? stated.value > from : stated.value < from;
  return Math.abs(Number(levelOf(target, target, from)) - stated.value) > Math.max(ROUNDED * Math.abs(from), ROUNDED);
}

function isUpper(operator: Operator): boolean {
  return operator === 'at-most' || operator === 'below';
}
