// What a worker does, in Node and in a browser: plain data comes in, plain data goes out.
import { CommunitySafetyError, evaluatePlan } from 'community-safety-plan';
import { safeParsePlan } from 'community-safety-plan/schema';

/** Reads a plan and evaluates it. The `id` goes back with the answer, so that the asker knows to which question. */
export function answer({ id, plan, options }) {
  const result = safeParsePlan(plan);
  if (!result.ok) return { id, ok: false, issues: result.issues };
  try {
    return { id, ok: true, evaluation: evaluatePlan(result.plan, options) };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    // Of an error only the message survives the way between threads: the code goes next to it.
    return { id, ok: false, error: { code: error.code, message: error.message } };
  }
}
