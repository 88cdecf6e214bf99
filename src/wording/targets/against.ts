import type { Target } from '../../model/target.js';
import { type Outcome, refused } from './outcome.js';
import type { Situation } from './situation.js';

/**
 * Refuses a target on the side that the polarity calls worse: "No more than 12% dissatisfied" of an indicator where
 * higher is better speaks of the others, or one of the two is a slip.
 */
export function whatIsAgainst({ better }: Situation, outcome: Outcome): Outcome {
  if ('refused' in outcome || better === undefined) return outcome;
  const wanted = sideOf(outcome.target);
  if (wanted === undefined || wanted === better) return outcome;
  return refused(
    'contradictory',
    `asks for ${wanted === 'lower' ? 'less' : 'more'}, and the polarity of its indicator says that ${better} is better. Correct the one that is wrong, or write the target for what the indicator measures.`,
  );
}

function sideOf(target: Target): 'lower' | 'higher' | undefined {
  if (target.kind === 'level') return target.operator === 'at-most' || target.operator === 'below' ? 'lower' : 'higher';
  if (target.kind === 'change' || target.kind === 'direction')
    return target.direction === 'reduce' ? 'lower' : 'higher';
  return undefined;
}
