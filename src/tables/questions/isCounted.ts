import type { Target } from '../../model/target.js';

/** Says whether the level of a target depends on a figure that its words do not date. */
export function isCounted(target: Target): boolean {
  if (target.kind === 'change' || target.kind === 'direction') return target.from === undefined;
  return target.kind === 'maintain';
}
