import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { show } from '../errors/show.js';
import { absolute, type Exact, order, times } from '../exact/exact.js';
import type { ColourCause } from '../explain/reason.js';
import type { Rag, Status } from '../model/status.js';
import type { Unit } from '../model/unit.js';
import type { Expectation } from './expect.js';
import type { Achievement, RagRule } from './ragRule.js';

const AMOUNTS = ['percent', 'points', 'amount'] as const;

/** What a colour is decided from. */
export interface Shortfall {
  readonly status: Status;
  readonly unit: Unit;
  /** How far short of the target, exactly; left out where there is no distance to it. */
  readonly gap: Exact | undefined;
  /** How far short of the value expected by now, where one is expected. */
  readonly expectation: Expectation | undefined;
  readonly target: Exact | undefined;
  readonly baseline: Exact | undefined;
  /** What the figure is beside the one that an improvement counts from; nothing where it is worse, or there is none. */
  readonly movement: 'improved' | 'held' | undefined;
  /** How much of the way from the baseline to the target was gone, where there is one; the whole way is positive. */
  readonly way: { readonly gone: Exact; readonly whole: Exact } | undefined;
}

/** Gives a status its colour by a rule, and says why. */
export function colour(shortfall: Shortfall, rule: RagRule): { readonly rag: Rag; readonly because: ColourCause } {
  const { status, gap, way } = shortfall;
  if (status === 'met' || status === 'on-track') return { rag: 'green', because: { cause: status } };
  if (status === 'too-early' || status === 'not-assessed') return { rag: 'grey', because: { cause: status } };
  if (rule.achievement !== undefined && way !== undefined) return byAchievement(rule.achievement, way);
  const limit = limitOf(rule, shortfall);
  if (gap === undefined || limit === undefined) return { rag: 'red', because: { cause: 'not-reached' } };
  const expectation = rule.measuredFrom === 'expected' ? shortfall.expectation : undefined;
  const isWithin = expectation
    ? order(expectation.distance, times(limit, expectation.whole)) <= 0
    : order(gap, limit) <= 0;
  const of = expectation ? 'expected' : 'target';
  if (isWithin) return { rag: rule.insideTolerance, because: { cause: 'within-tolerance', of } };
  const lift = liftOf(rule, shortfall);
  return { rag: lift === null ? 'red' : 'amber', because: { cause: 'beyond-tolerance', of, lift } };
}

function byAchievement(
  { green, amber }: Achievement,
  { gone, whole }: NonNullable<Shortfall['way']>,
): { readonly rag: Rag; readonly because: ColourCause } {
  const reaches = (percent: number): boolean => order(times(gone, 100), times(whole, percent)) >= 0;
  if (reaches(green)) return { rag: 'green', because: { cause: 'achieved', percent: green } };
  return reaches(amber)
    ? { rag: 'amber', because: { cause: 'achieved', percent: amber } }
    : { rag: 'red', because: { cause: 'not-achieved', percent: amber } };
}

function liftOf(
  { improvementLiftsRed, holdingLiftsRed }: RagRule,
  { movement }: Shortfall,
): 'improved' | 'held' | null {
  if (!improvementLiftsRed || movement === undefined) return null;
  return movement === 'improved' || holdingLiftsRed === true ? movement : null;
}

/** Refuses a rule that is not of the shape the library knows. */
export function requireRagRule(rule: RagRule): void {
  requireObject(rule, 'rag');
  requireOneOf(rule.insideTolerance, ['amber', 'green'], 'rag.insideTolerance');
  requireOneOf(rule.improvementLiftsRed, [true, false], 'rag.improvementLiftsRed');
  if (rule.measuredFrom !== undefined) requireOneOf(rule.measuredFrom, ['target', 'expected'], 'rag.measuredFrom');
  if (rule.improvementOn !== undefined) {
    requireOneOf(rule.improvementOn, ['previous', 'same-period-last-year'], 'rag.improvementOn');
  }
  if (rule.holdingLiftsRed !== undefined) requireOneOf(rule.holdingLiftsRed, [true, false], 'rag.holdingLiftsRed');
  if (rule.achievement !== undefined) requireAchievement(rule.achievement);
  requireObject(rule.tolerance, 'rag.tolerance');
  const { tolerance } = rule;
  if ('percent' in tolerance) requireOneOf(tolerance.of, ['target', 'baseline'], 'rag.tolerance.of');
  const sizes: unknown[] = AMOUNTS.filter((key) => key in tolerance).map(
    (key) => (tolerance as unknown as Record<string, unknown>)[key],
  );
  const [size] = sizes;
  if (sizes.length === 1 && typeof size === 'number' && Number.isFinite(size) && size >= 0) return;
  throw new CommunitySafetyError(
    'INVALID_RAG_RULE',
    `rag.tolerance must hold one of percent, points and amount, not negative; it holds ${sizes.length === 1 ? show(size) : String(sizes.length)}.`,
    { rule },
  );
}

function requireAchievement(achievement: Achievement): void {
  requireObject(achievement, 'rag.achievement');
  const { green, amber } = achievement;
  if (Number.isFinite(green) && Number.isFinite(amber) && green >= amber) return;
  throw new CommunitySafetyError(
    'INVALID_RAG_RULE',
    `rag.achievement must hold green and amber in per cent, green not below amber, not ${show(green)} and ${show(amber)}.`,
    { achievement },
  );
}

/** Works out how far short of the target, or of the expected value, a rule tolerates; nothing where it tolerates nothing. */
export function limitOf(
  { tolerance }: RagRule,
  { unit, target, baseline }: Pick<Shortfall, 'unit' | 'target' | 'baseline'>,
): Exact | undefined {
  if ('points' in tolerance) return unit.kind === 'percentage' ? tolerance.points : undefined;
  if ('amount' in tolerance) return tolerance.amount;
  const whole = tolerance.of === 'target' ? target : baseline;
  return whole === undefined ? undefined : times(absolute(whole), times(tolerance.percent, 0.01));
}
