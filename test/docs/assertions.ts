import { expect } from 'vitest';
import { CommunitySafetyError } from '../../src/index.js';

/** Compares a value with what the comment behind it claims. */
export function assertEqual(actual: unknown, claimed: unknown, place: string): void {
  expect(actual, `${place}: not what the comment claims`).toStrictEqual(claimed);
}

/** Runs what a comment claims to throw, and compares the code with it. */
export function assertThrows(run: () => void, code: string, place: string): void {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  expect(thrown, `${place}: throws no CommunitySafetyError`).toBeInstanceOf(CommunitySafetyError);
  expect((thrown as CommunitySafetyError).code, `${place}: throws another code`).toBe(code);
}
