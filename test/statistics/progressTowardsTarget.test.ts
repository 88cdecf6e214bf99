import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ProgressInput, progressTowardsTarget } from '../../src/statistics/progressTowardsTarget.js';
import { thrownBy } from '../errors/thrownBy.js';
import { expectClose } from './closeTo.js';

interface Vector {
  readonly id: string;
  readonly input: Omit<ProgressInput, 'polarity'> & { readonly direction: 'increase' | 'decrease' };
  readonly expected: { readonly progressValue: number | null; readonly status: string; readonly score: number | null };
}
const { vectors } = JSON.parse(
  readFileSync(new URL('../fixtures/reference/opensdg_progress.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };
const isZero = ({ input }: Vector): boolean => Number(input.baseValue) === 0 || Number(input.target ?? 1) === 0;
const measured = ({ input: { direction, ...rest } }: Vector): ReturnType<typeof progressTowardsTarget> =>
  progressTowardsTarget({ ...rest, polarity: direction === 'increase' ? 'higher-is-better' : 'lower-is-better' });

describe('progressTowardsTarget compared with Open SDG', () => {
  it.each(vectors.filter((vector) => !isZero(vector)))('$id', (vector) => {
    const { progress, status, score } = measured(vector);
    const { expected } = vector;
    expect(status.replaceAll('-', '_')).toBe(expected.status);
    for (const [ours, theirs] of [
      [progress, expected.progressValue],
      [score, expected.score],
    ] as const) {
      if (theirs === null) expect(ours).toBeNull();
      // A value that is 0 but for the last digit of a double has no relative distance.
      else if (Math.abs(theirs) < 1e-12) expect(Math.abs(ours ?? NaN)).toBeLessThan(1e-12);
      else expectClose(ours, theirs, 1e-9);
    }
  });

  it.each(vectors.filter(isZero))('differs, and says so, if a zero is replaced by 0.001: $id', (vector) => {
    const { progress, status, reason } = measured(vector);
    expect([progress, status]).toStrictEqual([null, 'not-available']);
    expect(reason?.code).toBe(Number(vector.input.baseValue) === 0 ? 'zero-base' : 'zero-target');
  });
});

describe('progressTowardsTarget', () => {
  const fall = {
    baseValue: 1000,
    baseYear: 2013,
    currentValue: 900,
    currentYear: 2015,
    target: 800,
    targetYear: 2018,
    polarity: 'lower-is-better',
  } as const;

  it('returns the yearly changes behind it, rounded as asked', () => {
    // By hand: √0.9 − 1 = −0.05132; 0.8^(1/5) − 1 = −0.04365; their ratio 1.1757.
    expect(progressTowardsTarget({ ...fall, decimals: 4 })).toStrictEqual({
      status: 'substantial-progress',
      progress: 1.1757,
      score: 4.1123,
      yearlyChange: -0.0513,
      yearlyChangeNeeded: -0.0436,
      reason: null,
    });
  });

  it('judges exactly whether the target is reached', () => {
    expect(progressTowardsTarget({ ...fall, currentValue: '800.00000000000000000001' }).status).not.toBe(
      'target-achieved',
    );
    expect(progressTowardsTarget({ ...fall, currentValue: '800.0' })).toMatchObject({
      status: 'target-achieved',
      score: 5,
    });
    const rise = { ...fall, target: 1100, polarity: 'higher-is-better' } as const;
    expect(progressTowardsTarget({ ...rise, currentValue: 1100 }).status).toBe('target-achieved');
    expect(progressTowardsTarget({ ...rise, currentValue: 1099 }).status).toBe('substantial-progress');
  });

  it.each([
    [0.95001, 'substantial-progress'],
    [0.94999, 'moderate-progress'],
    [0.60001, 'moderate-progress'],
    [0.59999, 'limited-progress'],
    [0.00001, 'limited-progress'],
    [-0.00001, 'deterioration'],
  ])('with a ratio of %d is %s', (ratio, status) => {
    // One year on, the ratio is that of the first year's change to the one that is needed each year.
    const currentValue = 1000 * (1 + ratio * (0.8 ** (1 / 5) - 1));
    const result = progressTowardsTarget({ ...fall, currentValue, currentYear: 2014 });
    expectClose(result.progress, ratio, 1e-9);
    expect(result.status).toBe(status);
  });

  it('keeps its digits if almost nothing changes', () => {
    const { progress } = progressTowardsTarget({ ...fall, currentValue: '999.9999999', target: '999.9999998' });
    // By hand: 1e-10 in two years over 2e-10 in five is 1.25.
    expectClose(progress, 1.25, 1e-9);
  });

  it.each([
    ['zero-base', { baseValue: 0 }, 'not-available'],
    ['zero-target', { target: 0 }, 'not-available'],
    ['zero-target', { target: 0, currentValue: 0 }, 'target-achieved'],
    ['sign-change', { currentValue: -5 }, 'target-achieved'],
    ['sign-change', { currentValue: -5, target: -10 }, 'not-available'],
    ['sign-change', { target: -10 }, 'not-available'],
    ['no-way-to-go', { target: 1000, currentValue: 1001 }, 'not-available'],
    ['no-way-to-go', { target: 1000 }, 'target-achieved'],
    ['too-few-points', { currentYear: 2013 }, 'not-available'],
    ['too-few-points', { currentYear: 2012, currentValue: 700 }, 'target-achieved'],
    ['too-few-points', { currentYear: 2013, target: null }, 'not-available'],
  ] as const)('returns no progress: %s, %j', (code, parts, status) => {
    const result = progressTowardsTarget({ ...fall, ...parts });
    expect(result).toMatchObject({ status, progress: null, yearlyChange: null, yearlyChangeNeeded: null });
    expect(result.score).toBe(status === 'target-achieved' ? 5 : null);
    expect(result.reason?.code).toBe(code);
    expect(result.reason?.message).toMatch(/\.$/u);
  });

  it('is −1 a year from something to zero', () => {
    expect(progressTowardsTarget({ ...fall, currentValue: 0, target: null }).yearlyChange).toBe(-1);
  });

  it.each([
    ['INVALID_ARGUMENT', { polarity: 'no-judgement' }],
    ['INVALID_ARGUMENT', { targetYear: undefined }],
    ['INVALID_ARGUMENT', { targetYear: 2013 }],
    ['INVALID_ARGUMENT', { baseYear: '2013' }],
    ['INVALID_ARGUMENT', { currentYear: 2014.5 }],
    ['INVALID_NUMBER', { currentValue: null }],
    ['INVALID_NUMBER', { target: '20%' }],
    ['INVALID_NUMBER', { target: null, limit: 'none' }],
    ['INVALID_DECIMALS', { decimals: 40 }],
    ['RESULT_OUT_OF_RANGE', { baseValue: 1e-300, currentValue: 1e300, currentYear: 2014, target: null }],
    ['RESULT_OUT_OF_RANGE', { baseValue: 1, currentValue: 1e308, currentYear: 2014, target: '0.99999999999999999999' }],
  ])('refuses with %s: %j', (code, parts) => {
    expect(thrownBy(() => progressTowardsTarget({ ...fall, ...parts } as never)).code).toBe(code);
  });

  it('refuses an argument that is not an object', () => {
    expect(thrownBy(() => progressTowardsTarget(undefined as never)).code).toBe('INVALID_ARGUMENT');
  });
});
