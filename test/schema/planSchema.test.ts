import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { planSchema } from '../../src/schema.js';
import { aPlan } from './given.js';

describe('planSchema', () => {
  const standard = planSchema['~standard'];

  it('is a Standard Schema', () => {
    expect(standard.version).toBe(1);
    expect(standard.vendor).toBe('zod');
  });

  it('returns the value as Standard Schema requires', async () => {
    expect(await standard.validate(structuredClone(maidstone2014))).toEqual({ value: maidstone2014 });
    expect(await standard.validate(aPlan())).toMatchObject({ value: { indicators: [] } });
  });

  it('returns issues as Standard Schema requires: a message and a path', async () => {
    const answer = await standard.validate(
      aPlan({ title: 5, priorities: [{ id: 'a', title: 'A', indicatorIds: ['x'] }] }),
    );
    const places = answer.issues?.map(({ path }) => path?.map((part) => (typeof part === 'object' ? part.key : part)));
    expect(places).toEqual(expect.arrayContaining([['title'], ['priorities', 0, 'indicatorIds', 0]]));
    expect(answer.issues?.every(({ message }) => message !== '')).toBe(true);
  });

  it('agrees with zod', () => {
    expect(planSchema.safeParse(aPlan()).success).toBe(true);
    expect(() => planSchema.parse({})).toThrow();
  });
});
