import type { InterimTarget, Target } from '../../model/target.js';

/** Returns the level that a target or interim target asks for, counted from the baseline. */
export function levelOf(asked: Target | InterimTarget, target: Target, from: number): number | undefined {
  if ('by' in asked) {
    const { by } = asked;
    const size = 'percent' in by ? (from * by.percent) / 100 : 'points' in by ? by.points : by.amount;
    return asksForLess(target) ? from - size : from + size;
  }
  if ('value' in asked) return asked.value;
  return 'kind' in asked && (asked.kind === 'direction' || asked.kind === 'maintain') ? from : undefined;
}

function asksForLess(target: Target): boolean {
  if (target.kind === 'change' || target.kind === 'direction') return target.direction === 'reduce';
  return target.kind === 'level' && (target.operator === 'at-most' || target.operator === 'below');
}
