import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { type PlanIssue, parsePlan, safeParsePlan } from '../../src/schema.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, aPlan, withIndicator } from './given.js';

describe('parsePlan', () => {
  it('returns the plan', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(maidstone2014)))).toEqual(maidstone2014);
    expect(parsePlan(aPlan()).indicators).toEqual([]);
  });

  it('throws an error with every mistake, its place and its value', () => {
    const plan = aPlan({ title: 5, indicators: [anIndicator({ baseline: { value: -1 } })], piorities: [] });
    const error = thrownBy(() => parsePlan(plan));
    expect(error.code).toBe('INVALID_PLAN');
    expect(error.message.split('\n').sort()).toEqual(
      [
        'The plan has 3 mistakes:',
        '- title: must be a string, not 5',
        '- piorities: is not a key this library knows: "piorities". Did you mean \'priorities\'?',
        '- indicators[0].baseline.value: a count must not be negative: -1',
      ].sort(),
    );
    const result = safeParsePlan(plan);
    expect(error.details['issues']).toEqual(result.ok ? [] : result.issues);
  });

  it('names the plan itself if that is wrong, and uses the singular for one mistake', () => {
    expect(thrownBy(() => parsePlan(null)).message).toBe(
      'The plan has a mistake:\n- the plan: must be an object, not null',
    );
  });

  it.each([
    [20, []],
    [21, ['- and 1 more']],
    [100, ['- and 80 more']],
  ])('writes out the first 20 of %d mistakes and counts the rest', (count, rest) => {
    const error = thrownBy(() => parsePlan(aPlan({ indicators: Array(count).fill(null) })));
    const lines = error.message.split('\n');
    expect(lines[0]).toBe(`The plan has ${String(count)} mistakes:`);
    expect(lines.slice(1, 21)).toEqual(
      Array.from({ length: 20 }, (_, index) => `- indicators[${String(index)}]: must be an object, not null`),
    );
    expect(lines.slice(21)).toEqual(rest);
    expect(error.details['issues'] as PlanIssue[]).toHaveLength(count);
  });

  it('knows the limits of money, time and scores', () => {
    const refused = (parts: Readonly<Record<string, unknown>>) => {
      const result = safeParsePlan(withIndicator(parts));
      return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
    };
    const money = { kind: 'money', currency: 'GBP' };
    expect(refused({ unit: money, baseline: { value: -5 } })).toEqual([
      'indicators[0].baseline.value: a sum of money must not be negative: -5',
    ]);
    expect(refused({ unit: { ...money, currency: 'pounds' } })[0]).toContain('three capital letters');
    const fewer = { kind: 'change', direction: 'reduce', by: { amount: 200 } };
    // More than there is: the plan is read, and the evaluation says that the target contradicts itself.
    expect(refused({ target: fewer })).toEqual([]);
    expect(refused({ unit: { kind: 'score' }, target: fewer })).toEqual([]);
    expect(refused({ unit: { kind: 'percentage', signed: true }, baseline: { value: 120 }, target: fewer })).toEqual(
      [],
    );
  });

  it('refuses an observation whose figure says that it is for another period', () => {
    const issuesOf = (figure: unknown): string[] => {
      const observation = { indicatorId: maidstone2014.indicators[0]?.id, period: '2013/14', figure };
      const result = safeParsePlan({ ...maidstone2014, observations: [observation] });
      return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(issuesOf({ value: 5, period: '2012/13' })).toEqual([
      'observations[0].figure.period: must be the period of the observation (2013/14), or left out: "2012/13"',
    ]);
    expect(issuesOf({ value: 5, period: 'April 2013 to March 2014' })).toEqual([]);
    expect(issuesOf(5)).toHaveLength(1);
  });
});
