import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { show } from '../errors/show.js';
import { absolute, type Exact, order, times } from '../exact/exact.js';
import type { RagRule } from './ragRule.js';
import type { Rag, Status } from './status.js';

/** What a colour is decided from. */
export interface Shortfall {
  readonly status: Status;
  /** How far short of the target, exactly; left out where there is no number to be short of. */
  readonly gap: Exact | undefined;
  readonly target: Exact | undefined;
  readonly baseline: Exact | undefined;
  readonly isImproving: boolean;
}

/** Gives a status its colour by a rule, and says why in words. */
export function colour(shortfall: Shortfall, rule: RagRule): { rag: Rag; because: string } {
  const { status, gap, isImproving } = shortfall;
  if (status === 'met' || status === 'on-track') return { rag: 'green', because: `the status is ${status}` };
  if (status === 'too-early' || status === 'not-assessed') return { rag: 'grey', because: 'nothing was judged' };
  const limit = limitOf(rule, shortfall);
  if (gap !== undefined && limit !== undefined && order(gap, limit) <= 0) {
    return { rag: rule.insideTolerance, because: 'short of the target, within tolerance' };
  }
  if (rule.improvementLiftsRed && isImproving) {
    return { rag: 'amber', because: 'short of the target beyond tolerance, but improving' };
  }
  return { rag: 'red', because: 'short of the target beyond tolerance' };
}

/** Refuses a rule that is not of the shape the library knows. */
export function requireRagRule(rule: RagRule): void {
  requireObject(rule, 'rag');
  requireOneOf(rule.insideTolerance, ['amber', 'green'], 'rag.insideTolerance');
  requireOneOf(String(rule.improvementLiftsRed), ['true', 'false'], 'rag.improvementLiftsRed');
  requireObject(rule.tolerance, 'rag.tolerance');
  const { tolerance } = rule;
  if ('percent' in tolerance) requireOneOf(tolerance.of, ['target', 'baseline'], 'rag.tolerance.of');
  const size: unknown =
    'percent' in tolerance ? tolerance.percent : 'points' in tolerance ? tolerance.points : tolerance.amount;
  if (typeof size === 'number' && Number.isFinite(size) && size >= 0) return;
  throw new CommunitySafetyError(
    'INVALID_RAG_RULE',
    `rag.tolerance must hold a percent, points or amount that is not negative, not ${show(size)}.`,
    { rule },
  );
}

function limitOf({ tolerance }: RagRule, { target, baseline }: Shortfall): Exact | undefined {
  if ('points' in tolerance) return tolerance.points;
  if ('amount' in tolerance) return tolerance.amount;
  const whole = tolerance.of === 'target' ? target : baseline;
  return whole === undefined ? undefined : times(absolute(whole), times(tolerance.percent, 0.01));
}
