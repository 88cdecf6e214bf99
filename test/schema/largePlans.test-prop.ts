import { describe, expect, it } from 'vitest';
import { type PlanIssue, safeParsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from './given.js';

const issuesOf = (input: unknown): readonly PlanIssue[] => {
  const result = safeParsePlan(input);
  return result.ok ? [] : result.issues;
};
const priority = (fields: object) => aPlan({ priorities: [{ id: 'a', title: 'A', ...fields }] });

describe('a large plan', () => {
  const many = (make: (index: number) => unknown): unknown[] =>
    Array.from({ length: 100_000 }, (_, index) => make(index));

  it('may hold 100,000 correct indicators, each with an outturn and a place in a priority', () => {
    const indicators = many((index) => anIndicator({ id: `i${String(index)}` }));
    const observations = many((index) => ({
      indicatorId: `i${String(index)}`,
      period: '2026/27',
      figure: { value: index },
    }));
    const priorities = [{ id: 'a', title: 'A', indicatorIds: many((index) => `i${String(index)}`) }];
    expect(safeParsePlan(aPlan({ indicators, observations, priorities })).ok).toBe(true);
  });

  it.each([
    ['that are nothing', many(() => null), 100_000],
    ['that are all the same', many(() => anIndicator()), 99_999],
    ['below 0', many((index) => anIndicator({ id: `i${String(index)}`, baseline: { value: -1 } })), 100_000],
    ['with a key that is not known', many((index) => anIndicator({ id: `i${String(index)}`, baselin: 1 })), 100_000],
  ])('may hold 100,000 indicators %s', (_, indicators, count) => {
    expect(issuesOf(aPlan({ indicators }))).toHaveLength(count);
  });

  it('may hold 100,000 references to nothing, with hints for the first few', () => {
    const issues = issuesOf({
      ...priority({ indicatorIds: many((index) => `burglaryy${String(index)}`) }),
      indicators: [anIndicator({ id: 'burglaryy' })],
    });
    expect(issues).toHaveLength(100_000);
    expect(issues[0]?.message).toContain("Did you mean 'burglaryy'?");
    expect(issues.at(-1)?.message).not.toContain('Did you mean');
  });
});
