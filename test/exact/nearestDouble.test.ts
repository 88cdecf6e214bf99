import { describe, expect, it } from 'vitest';
import { nearestDouble } from '../../src/exact/nearestDouble.js';
import { random } from './random.js';

const SMALLEST = 2 ** -1074;
const SMALLEST_NORMAL = 2 ** -1022;

/** A power of two as a fraction. */
const powerOfTwo = (exponent: number): readonly [bigint, bigint] =>
  exponent < 0 ? [1n, 1n << BigInt(-exponent)] : [1n << BigInt(exponent), 1n];

describe('nearestDouble', () => {
  it('returns every power of two that is a double exactly (IEEE 754: from 2^-1074 to 2^1023)', () => {
    for (let exponent = -1074; exponent <= 1023; exponent += 1) {
      expect(nearestDouble(...powerOfTwo(exponent))).toBe(2 ** exponent);
    }
  });

  it.each([
    // [what, numerator, denominator, expected by IEEE 754, round half to even]
    ['nothing', 0n, 7n, 0],
    ['half of the smallest double, a tie that goes to 0', 1n, 1n << 1075n, 0],
    ['a hair more than half of the smallest double', (1n << 100n) + 1n, 1n << 1175n, SMALLEST],
    ['one and a half times the smallest double, a tie that goes to twice', 3n, 1n << 1075n, 2 * SMALLEST],
    ['two and a half times the smallest double, a tie that goes to twice', 5n, 1n << 1075n, 2 * SMALLEST],
    ['a hair less than two and a half times', (5n << 100n) - 1n, 1n << 1175n, 2 * SMALLEST],
    [
      'half a step below the smallest normal double, a tie that goes up',
      (1n << 53n) - 1n,
      1n << 1075n,
      SMALLEST_NORMAL,
    ],
    ['1 and half a step, a tie that goes down', (1n << 53n) + 1n, 1n << 53n, 1],
    ['1 and one and a half steps, a tie that goes up', (1n << 53n) + 3n, 1n << 53n, 1 + 2 ** -51],
    ['the next power of two where all bits round up', (1n << 54n) - 1n, 1n, 2 ** 54],
    ['the largest double', (1n << 1024n) - (1n << 971n), 1n, Number.MAX_VALUE],
    ['a hair less than half a step above the largest', (1n << 1024n) - (1n << 970n) - 1n, 1n, Number.MAX_VALUE],
    ['half a step above the largest', (1n << 1024n) - (1n << 970n), 1n, Infinity],
    ['far above the largest', 10n ** 5000n, 3n, Infinity],
    ['far below the smallest', 3n, 10n ** 5000n, 0],
  ])('rounds %s', (_, numerator, denominator, expected) => {
    expect(nearestDouble(numerator, denominator)).toBe(expected);
  });

  it("agrees with JavaScript's division on 200,000 quotients of whole numbers that doubles hold", () => {
    // IEEE 754: one division of two doubles is correctly rounded.
    const from = random(754);
    const mistakes: string[] = [];
    for (let index = 0; index < 200_000; index += 1) {
      const numerator = from.int(0, 2 ** from.int(1, 53));
      const denominator = from.int(1, 2 ** from.int(1, 53));
      const answer = nearestDouble(BigInt(numerator), BigInt(denominator));
      if (answer !== numerator / denominator) mistakes.push(`${String(numerator)} / ${String(denominator)}`);
    }
    expect(mistakes).toEqual([]);
  });

  it('agrees with JavaScript on the double for 50,000 decimals, including subnormal and too large ones', () => {
    const from = random(1985);
    const mistakes: string[] = [];
    let subnormal = 0;
    let infinite = 0;
    for (let index = 0; index < 50_000; index += 1) {
      const digits = `${String(from.int(1, 2 ** 52))}${String(from.int(0, 999_999))}`;
      const exponent = from.pick([from.int(-350, 310), from.int(-346, -320), from.int(285, 300)]);
      const expected = Number(`${digits}e${String(exponent)}`);
      const numerator = BigInt(digits) * 10n ** BigInt(Math.max(exponent, 0));
      const answer = nearestDouble(numerator, 10n ** BigInt(Math.max(-exponent, 0)));
      if (answer !== expected) mistakes.push(`${digits}e${String(exponent)}: ${String(answer)}`);
      if (expected > 0 && expected < SMALLEST_NORMAL) subnormal += 1;
      if (expected === Infinity) infinite += 1;
    }
    expect(mistakes).toEqual([]);
    expect(subnormal).toBeGreaterThan(5_000);
    expect(infinite).toBeGreaterThan(1_000);
  });
});
