import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { codesOf, due, evaluated, observed, theirs } from './given.js';

/*
 * What adds up over time cannot be less than a part of itself: a year with fewer offences than one of its quarters, or with
 * half of what they come to or less, is their average or an error.
 */

const AFTER = '2018-06-30';
const quarters = (...values: number[]): Observation[] =>
  values.map((value, index) => observed(`2017/18 Q${String(index + 1)}`, value));
const statusOf = (list: readonly Observation[], parts = {}): string => evaluated(parts, AFTER, list).status;

describe('a figure that contradicts those for parts of its time', () => {
  it('is not judged where one of them is larger', () => {
    const evaluation = evaluated({}, AFTER, [observed('2017/18', 70), observed('2017/18 Q4', 71)]);
    expect([evaluation.status, evaluation.reasons[0]?.code]).toEqual(['not-assessed', 'less-than-its-parts']);
    expect(evaluation.series.leftOut.map(({ reason: { code } }) => code)).toContain('less-than-its-parts');
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 70)])).toBe('met');
    expect(statusOf([observed('2017/18', 70), observed('March 2018', 71)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 70), observed('2016/17 Q4', 71)])).toBe('met');
  });

  it('is not judged where several that follow each other come to twice as much', () => {
    const year = observed('2017/18', 60);
    expect(statusOf([year, ...quarters(60, 60, 60, 60)])).toBe('not-assessed');
    // 120 is twice 60, and 119 is not.
    expect(statusOf([year, ...quarters(60, 60)])).toBe('not-assessed');
    expect(statusOf([year, ...quarters(60, 59)])).toBe('met');
    // Up to June 60, up to September 60 more: the second holds the first.
    expect(statusOf([year, observed('2017/18 Q1', 60), observed('2017/18 Q1-Q2', 60)])).toBe('met');
    expect(evaluated({}, AFTER, [year, ...quarters(60, 60, 0, 0)]).reasons[0]?.message).toBe(
      'The figure for 2017/18 is 60, and those for parts of it come to twice as much or more: 60 for 2017/18 Q1, 60 for 2017/18 Q2, 0 for 2017/18 Q3 and 0 for 2017/18 Q4. Is it their average?',
    );
  });

  it('is judged where there was nothing in any of them', () => {
    expect(statusOf([observed('2017/18', 0), ...quarters(0, 0, 0, 0)])).toBe('met');
  });

  it('is another than that of editions: a part that contradicts itself says nothing, and of two the later counts', () => {
    const year = observed('2017/18', 70);
    expect(statusOf([year, observed('2017/18 Q4', 71), observed('2017/18 Q4', 72)])).toBe('met');
    const revised = { ...observed('2017/18 Q4', 20), published: '2018-05-30' };
    expect(statusOf([year, { ...observed('2017/18 Q4', 71), published: '2018-04-30' }, revised])).toBe('met');
  });

  it('is not asked about where figures do not add up: a percentage, an average of years', () => {
    const share = { unit: { kind: 'percentage' } } as const;
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 71)], share)).toBe('met');
    const average = { baseline: { value: 100, period: '2010/11 to 2012/13', averageOf: 'year' } } as const;
    const years = [observed('2015/16 to 2017/18', 70, { averageOf: 'year' }), observed('2016/17', 71)];
    expect(statusOf(years, average)).toBe('met');
  });

  it('is no figure to compare with where it is the comparator’s', () => {
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });
    const rate = { unit: { kind: 'rate', per: 1000, of: 'population' }, target } as const;
    const own = observed('2017/18', 7);
    expect(statusOf([own, theirs('2017/18', 8), theirs('2017/18 Q1', 2)], rate)).toBe('met');
    const evaluation = evaluated(rate, AFTER, [own, theirs('2017/18', 8), theirs('2017/18 Q1', 9)]);
    expect([evaluation.status, codesOf(evaluation)[0]]).toEqual(['not-assessed', 'less-than-its-parts']);
    expect(evaluation.reasons[0]?.message).toMatch(/^The figure of kent for 2017\/18 is 8, and one/u);
  });
});

describe('a baseline that contradicts figures for parts of its time', () => {
  const before = [observed('2012/13 Q1', 30), observed('2012/13 Q2', 130)];

  it('is no base for a change', () => {
    const target = due({ kind: 'change', direction: 'increase', by: { percent: 10 } });
    const evaluation = evaluated({ polarity: 'higher-is-better', target }, AFTER, [
      ...before,
      observed('2017/18', 400),
    ]);
    expect([evaluation.status, evaluation.reasons[0]?.message]).toEqual([
      'not-assessed',
      'The figure for 2012/13 is 100, and one for a part of that time is larger: 130 for 2012/13 Q2. One of the two is wrong.',
    ]);
  });

  it('changes nothing for a level, and is told', () => {
    const evaluation = evaluated({}, AFTER, [...before, observed('2017/18', 70)]);
    expect([evaluation.status, codesOf(evaluation).includes('less-than-its-parts')]).toEqual(['met', true]);
  });
});
