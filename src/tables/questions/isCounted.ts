import type { Target } from '../../model/target.js';

/** Whether what a target comes to depends on a figure that its words do not date. */
export function isCounted(target: Target): boolean {
  if (target.kind === 'change' || target.kind === 'direction') return target.from === undefined;
  return target.kind === 'maintain';
}
