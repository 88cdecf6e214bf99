import { CommunitySafetyError } from '../errors/communitySafetyError.js';

/** Gives what a calculation comes to, or nothing where that is larger than any number: then nothing is to be said of it. */
export function inRange<Result>(calculate: () => Result): Result | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof CommunitySafetyError && error.code === 'RESULT_OUT_OF_RANGE') return undefined;
    throw error;
  }
}
