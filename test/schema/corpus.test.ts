import { describe, expect, it } from 'vitest';
import { safeParsePlan } from '../../src/schema.js';
import { beyondJsonSchema, samples } from './corpus.js';

describe('the corpus of plans', () => {
  it.each(samples('good'))('holds a good one: $name', ({ plan }) => {
    expect(safeParsePlan(plan)).toMatchObject({ ok: true });
  });

  // The folder is the code of the first mistake; a period that does not parse has the code of any wrong value.
  it.each(samples('bad'))('holds a bad one: $name', ({ name, plan }) => {
    const [folder] = name.split('/');
    const result = safeParsePlan(plan);
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toContain(
      folder === 'period' ? 'invalid-value' : folder,
    );
  });

  it('names only existing plans in its manifest', () => {
    const names = samples('bad').map(({ name }) => name);
    expect(beyondJsonSchema().filter((name) => !names.includes(name))).toEqual([]);
    expect(beyondJsonSchema().length).toBeGreaterThan(0);
    expect(names.length).toBeGreaterThan(beyondJsonSchema().length);
  });
});
