import { expect } from 'vitest';

/** Expects a number within a relative distance of another, which has to be stated; 0 is exactly 0. */
export function expectClose(actual: number | null | undefined, expected: number, relative: number): void {
  if (typeof actual !== 'number') throw new Error(`${String(actual)} is no number; ${String(expected)} was expected`);
  const distance = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  expect(distance, `${String(actual)} against ${String(expected)}`).toBeLessThanOrEqual(relative);
}
