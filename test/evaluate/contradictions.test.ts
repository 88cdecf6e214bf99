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
  it('is not judged if one of them is larger', () => {
    const evaluation = evaluated({}, AFTER, [observed('2017/18', 70), observed('2017/18 Q4', 71)]);
    expect([evaluation.status, evaluation.reasons[0]?.code]).toEqual(['not-assessed', 'parts-contradict-whole']);
    expect(evaluation.series.leftOut.map(({ reason: { code } }) => code)).toContain('parts-contradict-whole');
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 69)])).toBe('met');
    expect(statusOf([observed('2017/18', 70), observed('March 2018', 71)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 70), observed('2016/17 Q4', 71)])).toBe('met');
  });

  it('is not judged if consecutive parts add up to more, allowing for late corrections', () => {
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

  it('is not judged if all its parts add up to less, allowing for late corrections', () => {
    // Offences are recorded late: 110 of the year for 100 of its parts, and no more.
    expect(statusOf([observed('2017/18', 77), ...quarters(18, 18, 17, 17)])).toBe('met');
    expect(statusOf([observed('2017/18', 78), ...quarters(18, 18, 17, 17)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 78), ...quarters(18, 18, 17)])).toBe('met');
    const { reasons } = evaluated({}, AFTER, [observed('2017/18', 70), ...quarters(0, 0, 0, 0)]);
    expect(reasons[0]?.message).toMatch(/^The figure for 2017\/18 is 70, and those for all its parts come to 0: /u);
  });

  it('is not judged if it equals the sum of some of its parts', () => {
    expect(statusOf([observed('2017/18', 60), ...quarters(20, 20, 20)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 61), ...quarters(20, 20, 20)])).toBe('met');
    expect(statusOf([observed('2017/18', 60), observed('April 2017 to December 2017', 60)])).toBe('not-assessed');
    expect(evaluated({}, AFTER, [observed('2017/18', 60), ...quarters(30, 30)]).reasons[0]?.message).toBe(
      'The figure for 2017/18 is 60, which is just what is known of parts of it: 30 for 2017/18 Q1 and 30 for 2017/18 Q2. Does it leave out the rest of that time, as a year to date does?',
    );
  });

  it('is not judged wherever the missing part is', () => {
    const known = [20, 21, 22].map((value, index) => observed(`2017/18 Q${String([1, 2, 4][index])}`, value));
    expect(statusOf([observed('2017/18', 63), ...known])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 62), ...known])).toBe('met');
    expect(statusOf([observed('2017/18', 22), ...known.slice(-1)])).toBe('not-assessed');
    // A false alarm where there was one offence in the year and the other quarters were left blank; 0 says so.
    expect(statusOf([observed('2017/18', 1), observed('2017/18 Q4', 1)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 1), ...quarters(0, 0, 0, 1)])).toBe('met');
  });

  it('is not judged if the last of them are 0, though there would be seven by chance', () => {
    // January to March are 90 of 365 days: of 29 offences 7.15, of 28 only 6.9. None of 7 has a chance of e^-7, 1 in 1,097.
    expect(statusOf([observed('2017/18', 29), ...quarters(10, 10, 9, 0)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 28), ...quarters(10, 9, 9, 0)])).toBe('met');
    expect(statusOf([observed('2017/18', 60), ...quarters(20, 20, 19, 0)])).toBe('met');
    expect(statusOf([observed('2017/18', 60), ...quarters(20, 0, 20, 20)])).toBe('met');
    // October to March are 182 of 365 days: of 15 offences 7.5, of 14 only 7.0 less 0.02.
    expect(statusOf([observed('2017/18', 15), ...quarters(8, 7, 0, 0)])).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 14), ...quarters(7, 7, 0, 0)])).toBe('met');
    expect(evaluated({}, AFTER, [observed('2017/18', 60), ...quarters(20, 20, 20, 0)]).reasons[0]?.message).toBe(
      'The figure for 2017/18 is 60, which is just what is known of parts of it: 20 for 2017/18 Q1, 20 for 2017/18 Q2, 20 for 2017/18 Q3 and 0 for 2017/18 Q4. Is 0 a figure that is not known yet?',
    );
  });

  it.each([{ note: 'None was recorded' }, { text: '0 offences' }, { count: 0 }] as const)(
    'is judged if something shows that the last of them were looked at: %j',
    (parts) => {
      const list = [observed('2017/18', 60), ...quarters(20, 20, 20), observed('2017/18 Q4', 0, parts)];
      expect(statusOf(list)).toBe('met');
      expect(statusOf(list.with(-1, observed('2017/18 Q4', 0, { text: '0' })))).toBe('not-assessed');
    },
  );

  it.each([
    ...[{ note: 'Awaiting data' }, { note: 'TBC' }, { text: '0 (p)' }, { text: '0p' }, { qualifier: 'provisional' }],
    ...[{ note: 'The survey was not yet published' }, { text: '0, pending' }],
  ] as const)('is not judged if that only says that the figure is awaited, or how firm it is: %j', (parts) => {
    const list = [observed('2017/18', 60), ...quarters(20, 20, 20), observed('2017/18 Q4', 0, parts)];
    expect(statusOf(list)).toBe('not-assessed');
  });

  it('is not judged as a rate either, as if for 10,000 people', () => {
    // 2.8 per 1,000 are 28 of 10,000 in the year, and 6.9 in 90 of 365 days; 2.9 are 7.15.
    const rate = { unit: { kind: 'rate', per: 1000, of: 'population' } } as const;
    expect(statusOf([observed('2017/18', 2.9), ...quarters(1, 1, 0.9, 0)], rate)).toBe('not-assessed');
    expect(statusOf([observed('2017/18', 2.8), ...quarters(1, 0.9, 0.9, 0)], rate)).toBe('met');
    const perMany = { unit: { kind: 'rate', per: 100_000, of: 'population' } } as const;
    expect(statusOf([observed('2017/18', 62), ...quarters(20, 21, 21, 0)], perMany)).toBe('met');
  });

  it('is contradicted by its parts and contradicts them', () => {
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

  it('is reported with the longest period that it contradicts first', () => {
    const half = observed('2017/18 Q1-Q2', 65);
    const { reasons } = evaluated({}, AFTER, [observed('2017/18', 70), half, observed('2017/18 Q1', 71)]);
    expect(reasons[0]?.message).toMatch(
      /^The figure for 2017\/18 is 70, and one for a part of that time is larger: 71/u,
    );
  });

  it('is judged if there was nothing in any of them', () => {
    expect(statusOf([observed('2017/18', 0), ...quarters(0, 0, 0, 0)])).toBe('met');
  });

  it('is independent of editions: a part that contradicts itself is ignored, and the later of two editions counts', () => {
    const year = observed('2017/18', 70);
    expect(statusOf([year, observed('2017/18 Q4', 71), observed('2017/18 Q4', 72)])).toBe('met');
    const revised = { ...observed('2017/18 Q4', 20), published: '2018-05-30' };
    expect(statusOf([year, { ...observed('2017/18 Q4', 71), published: '2018-04-30' }, revised])).toBe('met');
  });

  it('is not questioned if figures do not add up: a percentage, an average of years', () => {
    const share = { unit: { kind: 'percentage' } } as const;
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 71)], share)).toBe('met');
    expect(statusOf([observed('2017/18', 70), observed('2017/18 Q4', 90)], { unit: { kind: 'score' } })).toBe('met');
    expect(statusOf([observed('2017/18', 70), ...quarters(80, 81, 82, 83)], { unit: { kind: 'score' } })).toBe('met');
    const average = { baseline: { value: 100, period: '2010/11 to 2012/13', averageOf: 'year' } } as const;
    const years = [observed('2015/16 to 2017/18', 70, { averageOf: 'year' }), observed('2016/17', 71)];
    expect(statusOf(years, average)).toBe('met');
    // The target says that 76 is an average of years, of which these are two; how long a time 90 is for is not known.
    const named = { direction: 'reduce', from: '2010/11 to 2012/13', averageOf: 'year' } as const;
    const score = {
      unit: { kind: 'score' },
      baseline: { value: 90 },
      target: due({ kind: 'direction', ...named }),
    } as const;
    const past = [observed('2010/11 to 2012/13', 76), observed('2010/11', 75), observed('2011/12', 77)];
    expect(statusOf([...past, observed('2017/18', 70)], score)).toBe('met');
  });

  it('may be a percentage outside the range of its parts', () => {
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

  it('may be a percentage equal to one part, if the others are far from it', () => {
    const share = { unit: { kind: 'percentage' } } as const;
    const status = (year: number, ...values: number[]): string =>
      statusOf([observed('2017/18', year), ...quarters(...values)], share);
    expect(status(24, 35, 30, 30, 24)).toBe('not-assessed');
    expect(status(76, 60, 62, 65, 76)).toBe('not-assessed');
    // The averages are 26, two points away, and 26.25.
    expect([status(24, 27, 27, 26, 24), status(24, 27, 27, 27, 24)]).toEqual(['met', 'not-assessed']);
    expect([status(30, 35, 30, 30, 24), status(24.1, 35, 30, 30, 24)]).toEqual(['met', 'met']);
    expect(status(98, 97, 98, 98, 98)).toBe('missed');
    const { reasons } = evaluated(share, AFTER, [observed('2017/18', 24), ...quarters(35, 30, 30, 24)]);
    expect(reasons[0]?.message).toBe(
      'The figure for 2017/18 is 24, which is just that of one of its parts, though the others are far from it: 35 for 2017/18 Q1, 30 for 2017/18 Q2, 30 for 2017/18 Q3 and 24 for 2017/18 Q4. Is it the figure of that part alone?',
    );
    expect(reasons[0]?.data).toMatchObject({ contradiction: 'one-part', sum: null });
  });

  it.each([
    { kind: 'percentage' },
    { kind: 'percentage', signed: true },
    { kind: 'duration', unit: 'minutes' },
  ] as const)('may be a percentage equal to the average of some parts: %j', (unit) => {
    const status = (year: number, ...values: number[]): string =>
      statusOf([observed('2017/18', year), ...quarters(...values)], { unit });
    expect(status(66, 64, 66, 68)).toBe('not-assessed');
    expect(status(67, 64, 66, 68)).toBe('met');
    expect(status(65, 64, 66)).toBe('not-assessed');
    // 199 over 3 is 66.333.
    expect([66, 66.3, 66.33].map((year) => status(year, 64, 66, 69))).toEqual(Array(3).fill('not-assessed'));
    expect([67, 66.4, 66.34].map((year) => status(year, 64, 66, 69))).toEqual(Array(3).fill('met'));
    // 133 over 2 is 66.5, which is rounded up here and to the even number there.
    expect([66, 67, 68].map((year) => status(year, 66, 67))).toEqual(['not-assessed', 'not-assessed', 'met']);
    // It is the average of all its parts.
    expect(status(67, 64, 66, 68, 70)).toBe('met');
    // A steady figure is the same in each part and in the year, whatever is not there.
    expect([status(66, 66, 66, 66), status(66, 66)]).toEqual(['met', 'met']);
    // A false alarm: 68 in a fourth quarter, of as many people, gives 66.5 for the year, printed as 66 or 67.
    expect(status(67, 64, 67, 68.5)).toBe('not-assessed');
  });

  it('is shown with the average', () => {
    const share = { unit: { kind: 'percentage' } } as const;
    const { reasons } = evaluated(share, AFTER, [observed('2017/18', 66), ...quarters(64, 66, 68)]);
    expect(reasons[0]?.message).toBe(
      'The figure for 2017/18 is 66, which is just the average of what is known of parts of it: 64 for 2017/18 Q1, 66 for 2017/18 Q2 and 68 for 2017/18 Q3. Does it leave out the rest of that time, as a year to date does?',
    );
    expect(reasons[0]?.data).toMatchObject({ contradiction: 'same-average', sum: null });
  });

  it("is not used for a comparison if it is a comparator's", () => {
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

  it('is reported for another year that the target names, and on the path', () => {
    const from = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2015/16' });
    const list = [observed('2015/16', 80), observed('2015/16 Q1', 90), observed('2017/18', 70)];
    expect(evaluated({ target: from }, AFTER, list).reasons[0]?.code).toBe('no-figure-for-from');
    const steps = due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period: '2015/16', value: 85 }] });
    expect(evaluated({ target: steps }, AFTER, list).interim[0]).toMatchObject({ figure: null, isReached: null });
  });

  it('does not affect a level, but is named', () => {
    const evaluation = evaluated({}, AFTER, [...before, observed('2017/18', 70)]);
    expect([evaluation.status, codesOf(evaluation).includes('parts-contradict-whole')]).toEqual(['met', true]);
  });
});
