import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { absolute, type Exact, order, times } from '../exact/exact.js';
import type { ColourCause } from '../explain/reason.js';
import { type ObjectShape, POINTS_AMOUNT, UNIT_AMOUNT } from '../model/shapes.js';
import type { Rag, Status } from '../model/status.js';
import { isInPoints, type Unit } from '../model/unit.js';
import { requireShape } from '../shape/requireShape.js';
import type { Expectation } from './expect.js';
import type { Achievement, RagRule, ShareOfLevel } from './ragRule.js';

/** What the colour depends on. */
export interface Shortfall {
  readonly status: Status;
  readonly unit: Unit;
  /** How far the figure falls short of the target, exactly; left out if there is no distance to it. */
  readonly gap: Exact | undefined;
  /** How far it falls short of the value expected by now, if there is one. */
  readonly expectation: Expectation | undefined;
  readonly target: Exact | undefined;
  readonly baseline: Exact | undefined;
  /** How the figure compares with the one that it should improve on; nothing if it is worse, or there is none. */
  readonly movement: 'improved' | 'held' | undefined;
  /**
   * How much of the path from the baseline to the target has been covered, if there is one; the whole path is positive.
   */
  readonly way: { readonly gone: Exact; readonly whole: Exact } | undefined;
}

/** Returns the colour of a status by a rule, with the reason. */
export function colour(shortfall: Shortfall, rule: RagRule): { readonly rag: Rag; readonly because: ColourCause } {
  const { status, unit, gap, way } = shortfall;
  if (status === 'met' || status === 'on-track') return { rag: 'green', because: { cause: status } };
  if (status === 'too-early' || status === 'not-assessed') return { rag: 'grey', because: { cause: status } };
  if (rule.achievement !== undefined && way !== undefined) return byAchievement(rule.achievement, way);
  const limit = limitOf(rule, shortfall);
  if (gap === undefined || limit === undefined) return { rag: 'red', because: { cause: 'not-reached' } };
  const expectation = rule.measuredFrom === 'expected' ? shortfall.expectation : undefined;
  const isWithin = expectation
    ? order(expectation.distance, times(limit, expectation.whole)) <= 0
    : order(gap, limit) <= 0;
  const short = { of: expectation ? 'expected' : 'target', tolerance: rule.tolerance, unit } as const;
  if (isWithin) return { rag: rule.insideTolerance, because: { cause: 'within-tolerance', ...short } };
  const lift = liftOf(rule, shortfall);
  return { rag: lift === null ? 'red' : 'amber', because: { cause: 'beyond-tolerance', ...short, lift } };
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

const SHARE_OF_LEVEL: ObjectShape<ShareOfLevel> = {
  name: 'ShareOfLevel',
  fields: { percent: 'not-negative', of: { oneOf: ['target', 'baseline'] } },
};
const ACHIEVEMENT: ObjectShape<Achievement> = {
  name: 'Achievement',
  fields: { green: 'number', amber: 'number' },
};
const RAG_RULE: ObjectShape<RagRule> = {
  name: 'RagRule',
  fields: {
    name: { optional: 'printed' },
    tolerance: { name: 'Tolerance', choices: [SHARE_OF_LEVEL, POINTS_AMOUNT, UNIT_AMOUNT] },
    measuredFrom: { optional: { oneOf: ['target', 'expected'] } },
    insideTolerance: { oneOf: ['amber', 'green'] },
    improvementLiftsRed: 'boolean',
    improvementOn: { optional: { oneOf: ['previous', 'same-period-last-year'] } },
    holdingLiftsRed: { optional: 'boolean' },
    achievement: { optional: ACHIEVEMENT },
  },
};

/** Refuses a rule that does not have the known shape; returns it without nulls. */
export function requireRagRule(rule: RagRule): RagRule {
  const checked = requireShape(rule, RAG_RULE, 'rag');
  const { achievement } = checked;
  if (achievement === undefined || achievement.green >= achievement.amber) return checked;
  throw new CommunitySafetyError(
    'INVALID_RAG_RULE',
    `rag.achievement.green must not be below amber (${show(achievement.amber)}), not ${show(achievement.green)}.`,
    { achievement },
  );
}

/** Returns how far short of the target, or of the expected value, a rule tolerates; nothing if it tolerates nothing. */
export function limitOf(
  { tolerance }: RagRule,
  { unit, target, baseline }: Pick<Shortfall, 'unit' | 'target' | 'baseline'>,
): Exact | undefined {
  if ('points' in tolerance) return isInPoints(unit) ? tolerance.points : undefined;
  if ('amount' in tolerance) return tolerance.amount;
  const whole = tolerance.of === 'target' ? target : baseline;
  return whole === undefined ? undefined : times(absolute(whole), times(tolerance.percent, 0.01));
}
