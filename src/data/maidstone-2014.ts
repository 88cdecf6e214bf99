import type { Plan } from '../model/plan.js';
import { deepFreeze } from './deepFreeze.js';
import json from './maidstone-2014.json' with { type: 'json' };

// The compiler reads words of JSON as any text, so it cannot see that this is a plan. The tests show it by the schema.
const plan = json as unknown as Plan;

/**
 * The Safer Maidstone Partnership's Community Safety Partnership Plan 2013–2018, refreshed January 2014.
 *
 * Every text is the document's own, errors included. What was read into it is in the `note` next to it, and what does
 * not add up is in `knownDiscrepancies`. Frozen throughout.
 *
 * @category Dataset
 */
export const maidstone2014: Plan = /* @__PURE__ */ deepFreeze(plan);
