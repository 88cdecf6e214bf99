import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { codesOf, due, evaluated, observed, theirs } from './given.js';

/*
 * What adds up over time is never less in a year than in its quarters, and to no more than in all of them, but for late
 * corrections: 5% fewer where offences are cancelled, 10% more where they are recorded late.
 */

const AFTER = '2018-06-30';
const quarters = (...values: number[]): Observation[] =>
  values.map((value, index) => observed(`2017/18 Q${String(index + 1)}`, value));
const statusOf = (list: readonly Observation[], parts = {}): string => evaluated(parts, AFTER, list).status;

describe('a figure that contradicts those for parts of its time', () => {
  it('is not judged where one of them is larger', () => {
    const evaluation = evaluated({}, AFTER, [observed('2017/18', 70), observed('2017/18 Q4', 71)]);
    expect([evaluation.status, evaluation.reasons[0]?.code]).toEqual(['not-assessed', 'parts-contradict-whole']);
    expect(evaluation.series.leftOut.map(({ reason: { code } }) => code)).toContain('parts-contradict-whole');
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 70)])).toBe('met');
    expect(statusOf([observed('2017/18', 70), observed('March 2018', 71)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 70), observed('2016/17 Q4', 71)])).toBe('met');
  });

  it('is not judged where those that follow each other come to more, but for late corrections', () => {
    // Offences may be cancelled later: 105 of the parts for 100 of the year, and no more.
    expect(statusOf([observed('2017/18', 80), ...quarters(21, 21, 21, 21)])).toBe('met');
    expect(statusOf([observed('2017/18', 80), ...quarters(21, 21, 21, 22)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 60), ...quarters(45, 45)])).toBe('not-assessed');
    // Up to June 60, up to September 60 more: the second holds the first.
    expect(statusOf([observed('2017/18', 61), observed('2017/18 Q1', 60), observed('2017/18 Q1-Q2', 60)])).toBe('met');
    expect(evaluated({}, AFTER, [observed('2017/18', 60), ...quarters(60, 60, 0, 0)]).reasons[0]?.message).toBe(
      'The figure for 2017/18 is 60, and those for parts of it come to 120: 60 for 2017/18 Q1, 60 for 2017/18 Q2, 0 for 2017/18 Q3 and 0 for 2017/18 Q4. Is it their average, or are some of them counted from the start of the year?',
    );
  });

  it('is not judged where all its parts come to less, but for late corrections', () => {
    // Offences are recorded late: 110 of the year for 100 of its parts, and no more.
    expect(statusOf([observed('2017/18', 77), ...quarters(18, 18, 17, 17)])).toBe('met');
    expect(statusOf([observed('2017/18', 78), ...quarters(18, 18, 17, 17)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 78), ...quarters(18, 18, 17)])).toBe('met');
    const { reasons } = evaluated({}, AFTER, [observed('2017/18', 70), ...quarters(0, 0, 0, 0)]);
    expect(reasons[0]?.message).toMatch(/^The figure for 2017\/18 is 70, and those for all its parts come to 0: /u);
  });

  it('is not judged where it is just what the parts up to a day come to', () => {
    expect(statusOf([observed('2017/18', 60), ...quarters(20, 20, 20)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 61), ...quarters(20, 20, 20)])).toBe('met');
    expect(statusOf([observed('2017/18', 60), observed('April 2017 to December 2017', 60)])).toBe('not-assessed');
    // The months in between may have had nothing; the last quarter is there.
    expect(statusOf([observed('2017/18', 40), observed('2017/18 Q1', 20), observed('2017/18 Q4', 20)])).toBe('met');
    expect(evaluated({}, AFTER, [observed('2017/18', 60), ...quarters(30, 30)]).reasons[0]?.message).toBe(
      'The figure for 2017/18 is 60, which is just what is known of parts of it: 30 for 2017/18 Q1 and 30 for 2017/18 Q2. Is it only the year to date?',
    );
  });

  it('contradicts the figures for its parts as they contradict it', () => {
    const quarterly = {
      unit: { kind: 'count', of: 'visits' },
      polarity: 'higher-is-better',
      baseline: { value: 75, period: '2012/13 Q4' },
      target: due({ kind: 'level', operator: 'at-least', value: 90 }),
    } as const;
    // Counted from the start of the year: the last quarter is 60.
    const toDate = quarters(60, 120, 180, 240);
    expect(statusOf(toDate, quarterly)).toBe('met');
    expect(statusOf([...toDate, observed('2017/18', 240)], quarterly)).toBe('not-assessed');
    expect(statusOf([observed('2017/18 Q4', 240), observed('2017/18', 960)], quarterly)).toBe('met');
  });

  it('is named with the longest of the times that it contradicts first', () => {
    const half = observed('2017/18 Q1-Q2', 65);
    const { reasons } = evaluated({}, AFTER, [observed('2017/18', 70), half, observed('2017/18 Q1', 71)]);
    expect(reasons[0]?.message).toMatch(
      /^The figure for 2017\/18 is 70, and one for a part of that time is larger: 71/u,
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
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 90)], { unit: { kind: 'score' } })).toBe('met');
    const average = { baseline: { value: 100, period: '2010/11 to 2012/13', averageOf: 'year' } } as const;
    const years = [observed('2015/16 to 2017/18', 70, { averageOf: 'year' }), observed('2016/17', 71)];
    expect(statusOf(years, average)).toBe('met');
  });

  it('is a percentage that lies outside of those of all its parts', () => {
    const share = { unit: { kind: 'percentage' } } as const;
    expect(statusOf([observed('2017/18', 75), ...quarters(76, 77, 78, 79)], share)).toBe('met');
    expect(statusOf([observed('2017/18', 74.9), ...quarters(76, 77, 78, 79)], share)).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 74.9), ...quarters(76, 77, 78)], share)).toBe('met');
    const { reasons } = evaluated(share, AFTER, [observed('2017/18', 72), ...quarters(15, 16, 20, 20)]);
    expect(reasons[0]?.message).toMatch(
      /^The figure for 2017\/18 is 72, and those for all its parts lie on one side of it: /u,
    );
    expect(reasons[0]?.data).toMatchObject({ contradiction: 'outside', sum: null });
  });

  it('is not compared with where a comparator has it', () => {
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });
    const rate = { unit: { kind: 'rate', per: 1000, of: 'population' }, target } as const;
    const own = observed('2017/18', 7);
    expect(statusOf([own, theirs('2017/18', 8), theirs('2017/18 Q1', 2)], rate)).toBe('met');
    const evaluation = evaluated(rate, AFTER, [own, theirs('2017/18', 8), theirs('2017/18 Q1', 9)]);
    expect([evaluation.status, codesOf(evaluation)[0]]).toEqual(['not-assessed', 'parts-contradict-whole']);
    expect(evaluation.reasons[0]?.message).toMatch(/^The figure of kent for 2017\/18 is 8, and one/u);
  });
});

describe('a baseline that contradicts figures for parts of its time', () => {
  const before = [observed('2012/13 Q1', 30), observed('2012/13 Q2', 130)];

  it('cannot be counted from', () => {
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

  it('is none in another year that the target names either, nor on the way', () => {
    const from = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2015/16' });
    const list = [observed('2015/16', 80), observed('2015/16 Q1', 90), observed('2017/18', 70)];
    expect(evaluated({ target: from }, AFTER, list).reasons[0]?.code).toBe('no-figure-for-from');
    const steps = due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period: '2015/16', value: 85 }] });
    expect(evaluated({ target: steps }, AFTER, list).interim[0]).toMatchObject({ figure: null, isReached: null });
  });

  it('changes nothing for a level, and is named', () => {
    const evaluation = evaluated({}, AFTER, [...before, observed('2017/18', 70)]);
    expect([evaluation.status, codesOf(evaluation).includes('parts-contradict-whole')]).toEqual(['met', true]);
  });
});
