import { CommunitySafetyError } from '../../src/errors/communitySafetyError.js';

/** Gives the library's error that an action throws; any other error, or none, fails the test. */
export function thrownBy(action: () => unknown): CommunitySafetyError {
  let result: unknown;
  try {
    result = action();
  } catch (error) {
    if (error instanceof CommunitySafetyError) return error;
    throw error;
  }
  throw new Error(`nothing was thrown; the answer was ${String(result)}`);
}
