import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/claim.js';
import type { Indicator } from '../../../src/model/indicator.js';
import { aClaim, anIndicator, aPercentage, aPlan, found, withClaims, without } from '../given.js';

const at = (paragraph: string) => ({ source: { sourceId: 'plan', paragraph } });
const PERCENTAGE = { kind: 'percentage' } as const;

describe('claim-does-not-reconcile', () => {
  it('finds a wrong percentage, a wrong change and changes in opposite directions', () => {
    const plan = withClaims({ from: 1543, to: 1579, change: 30, percent: 1.7 }, { change: -7, percent: 1.7 });
    expect(found('claim-does-not-reconcile', plan)).toEqual([
      {
        path: 'claims[0]',
        message: 'Burglary: 1,543 to 1,579 is a change of +36, not +30. 1,543 to 1,579 is +2.3%, not +1.7%.',
      },
      { path: 'claims[1]', message: 'Burglary: A change of -7 and +1.7% go in opposite directions.' },
    ]);
  });

  it('checks words without a number, and quotes them as printed', () => {
    const plan = withClaims(
      { from: 100, to: 160, percentText: 'more than doubled' },
      { from: 100, to: 190, percentText: 'doubled' },
      { from: 1000, to: 885, percentText: 'fell by 4% a year' },
    );
    expect(found('claim-does-not-reconcile', plan)).toEqual([
      { path: 'claims[0]', message: 'Burglary: 100 to 160 is +60%, not "more than doubled".' },
    ]);
  });

  it('names only the values that differ', () => {
    const [finding] = found('claim-does-not-reconcile', withClaims({ from: 1543, to: 1579, change: 36, percent: 1.7 }));
    expect(finding?.message).toBe('Burglary: 1,543 to 1,579 is +2.3%, not +1.7%.');
  });

  it('does not flag claims that agree or cannot be checked', () => {
    expect(
      found('claim-does-not-reconcile', withClaims({ from: 1543, to: 1579, percent: 2.3 }, { percent: 5 })),
    ).toEqual([]);
  });
});

describe('share-of-no-whole-number', () => {
  const share = (to: number, whole: number) =>
    found('share-of-no-whole-number', withClaims({ text: 'Re-offended', to, whole }));

  it('finds a share that no whole number gives', () => {
    // 13 ÷ 85 = 15.29…% and 14 ÷ 85 = 16.47…%
    expect(share(15.6, 85)).toEqual([
      {
        path: 'claims[0].to',
        message: '"Re-offended": no whole number of 85 is 15.6%; 13 of 85 is 15.3% and 14 is 16.5%.',
      },
    ]);
    // 1 ÷ 3 = 33.3…% and 2 ÷ 3 = 66.6…%
    expect(share(34, 3)[0]?.message).toContain('1 of 3 is 33.3% and 2 is 66.7%.');
    expect(share(120, 85)[0]?.message).toContain('84 of 85 is 98.8% and 85 is 100%.');
    expect(share(-5, 85)[0]?.message).toContain('0 of 85 is 0% and 1 is 1.2%.');
  });

  it.each([
    [15.3, 85],
    [16.5, 85],
    [15, 85],
    [0, 85],
    [100, 85],
    [33, 3],
    [62.4, 1000],
  ])('does not flag %d%% of %d', (to, whole) => {
    expect(share(to, whole)).toEqual([]);
  });

  it('says nothing if the things are not counted, or one of the two numbers is not stated', () => {
    expect(share(15.6, 85.5)).toEqual([]);
    expect(found('share-of-no-whole-number', withClaims({ to: 15.6 }, { whole: 85 }))).toEqual([]);
  });
});

describe('points-written-as-percent', () => {
  const plan = (parts: Partial<Claim>, indicator?: Indicator) =>
    aPlan({
      claims: [aClaim({ from: 29, to: 26, ...parts })],
      ...(indicator === undefined ? {} : { indicators: [indicator] }),
    });

  it('finds a difference between percentages that is called per cent', () => {
    // (26 − 29) ÷ 29 = −10.34…%
    const claimed = plan({ unit: PERCENTAGE, percent: -3, percentText: 'a 3% reduction' });
    expect(found('points-written-as-percent', claimed)).toEqual([
      { path: 'claims[0].percent', message: '29% to 26% is -3 percentage points, not "a 3% reduction".' },
    ]);
    expect(found('claim-does-not-reconcile', claimed)).toEqual([]);
    const linked = plan({ indicatorId: 'burglary', percent: -3 }, aPercentage());
    expect(found('points-written-as-percent', linked)[0]?.message).toContain('not "-3%"');
    expect(found('points-written-as-percent', plan({ unit: PERCENTAGE, percentText: 'down 3%' }))).toHaveLength(1);
  });

  it('does not flag points called points, correct percentages, or a change that is wrong either way', () => {
    expect(
      found('points-written-as-percent', plan({ unit: PERCENTAGE, percent: -3, percentText: '3 points' })),
    ).toEqual([]);
    expect(found('points-written-as-percent', plan({ unit: PERCENTAGE, percent: -10.3 }))).toEqual([]);
    expect(found('points-written-as-percent', plan({ unit: PERCENTAGE }))).toEqual([]);
    expect(
      found('points-written-as-percent', aPlan({ claims: [aClaim({ unit: PERCENTAGE, to: 26, percent: -3 })] })),
    ).toEqual([]);
    // 29 to 26 offences is not a difference of percentages.
    expect(found('points-written-as-percent', plan({ percent: -3 }))).toEqual([]);
    const wrong = plan({ unit: PERCENTAGE, percent: -5 });
    expect(found('points-written-as-percent', wrong)).toEqual([]);
    expect(found('claim-does-not-reconcile', wrong)).toHaveLength(1);
  });
});

describe('claims-disagree', () => {
  const half = { period: '2025/26 Q1-Q2' };

  it('finds two numbers for one change', () => {
    const plan = withClaims(
      { ...half, ...at('1.7'), change: 317, percent: 35 },
      { ...half, ...at('6.8'), change: 315, percent: 35, area: 'NORTH', measure: 'Burglary' },
    );
    expect(found('claims-disagree', plan)).toEqual([
      {
        path: 'claims[1].change',
        message: 'For Burglary (NORTH, 2025/26 Q1-Q2), the change is +317 (1.7) and +315 (6.8).',
      },
    ]);
  });

  it('finds two percentages, two values, and a percentage that two values do not give', () => {
    const percents = withClaims(
      { ...half, percent: 35, ...at('1') },
      { ...half, percent: 38, percentText: 'some 38%', ...at('2') },
    );
    expect(found('claims-disagree', percents)[0]?.message).toContain(
      'the percentage change is +35% (1) and "some 38%" (2).',
    );
    expect(found('claims-disagree', withClaims({ ...half, to: 100 }, { ...half, to: 101 }))).toMatchObject([
      { path: 'claims[1].to' },
    ]);
    // 100 to 110 is +10%, and 10 more.
    const worked = withClaims({ ...half, from: 100, to: 110 }, { ...half, percent: 9 }, { ...half, change: 11 });
    expect(found('claims-disagree', worked).map(({ message }) => message)).toEqual([
      'For burglary (North, 2025/26 Q1-Q2), the percentage change is +10.0% (6.1) and +9% (6.1).',
      'For burglary (North, 2025/26 Q1-Q2), the change is +10 (6.1) and +11 (6.1).',
    ]);
    const hedged = withClaims({ ...half, change: 900 }, { ...half, change: 1000, changeText: 'over 1,000' });
    expect(found('claims-disagree', hedged)[0]?.message).toContain('is +900 (6.1) and "over 1,000" (6.1).');
    const points = (percent: number) => ({ ...half, percent, percentText: `${String(percent)} percentage points` });
    expect(found('claims-disagree', withClaims(points(3), points(5)))[0]?.message).toContain(
      'is +3 percentage points (6.1) and +5 percentage points (6.1)',
    );
  });

  it('allows for rounding and hedged words', () => {
    expect(
      found(
        'claims-disagree',
        withClaims({ ...half, percent: 9.6 }, { ...half, percent: 10, percentText: 'nearly 10%' }),
      ),
    ).toEqual([]);
    expect(found('claims-disagree', withClaims({ ...half, percent: 9.6 }, { ...half, percent: 10 }))).toEqual([]);
    expect(found('claims-disagree', withClaims({ ...half, percent: 35 }, { ...half, percent: 36 }))).toHaveLength(1);
    // Words that say no direction follow the values, and nowhere where there are none.
    const fell = { ...half, percentText: 'fell by 15%' };
    const unsigned = { ...half, percentText: '15%' };
    expect(found('claims-disagree', withClaims(fell, { ...unsigned, from: 200, to: 170 }))).toEqual([]);
    expect(found('claims-disagree', withClaims(fell, unsigned))).toEqual([]);
    const fewer = { ...half, changeText: 'fell by 30' };
    expect(found('claims-disagree', withClaims(fewer, { ...half, from: 200, to: 170, changeText: '30' }))).toEqual([]);
    // Words for about so much disagree with what is far from them.
    const third = { ...half, percentText: 'fell by a third' };
    expect(found('claims-disagree', withClaims(third, { ...half, percent: -30 }))).toEqual([]);
    expect(found('claims-disagree', withClaims(third, { ...half, percent: -20 }))).toHaveLength(1);
    // 10.5 of "10.5 to 11.5" is the end of a span, and rounds to 11.
    expect(found('claims-disagree', withClaims({ ...half, from: 1000, to: 1105 }, { ...half, percent: 11 }))).toEqual(
      [],
    );
    expect(found('claims-disagree', withClaims({ ...half, to: 95.1 }, { ...half, to: 95 }))).toEqual([]);
    // A rate may go by the name of the number.
    expect(found('claims-disagree', withClaims({ ...half, to: 14.2 }, { ...half, to: 2000 }))).toEqual([]);
    const unit = PERCENTAGE;
    expect(found('claims-disagree', withClaims({ ...half, unit, to: 95.1 }, { ...half, unit, to: 96 }))).toHaveLength(
      1,
    );
  });

  it('does not flag other things, areas, periods, units, aims and years of comparison', () => {
    const first = { ...half, percent: 35 };
    const second = { ...half, percent: 20 };
    const lets = (...claims: Partial<Claim>[]): void => {
      expect(found('claims-disagree', withClaims(...claims))).toEqual([]);
    };
    lets(first, { ...second, measure: 'robbery' });
    lets(first, { ...second, area: 'South' });
    lets(first, { ...second, period: '2025/26' });
    lets(first, { ...second, unit: PERCENTAGE });
    lets(first, { ...second, kind: 'target' });
    lets(first, { ...second, measure: 'burglary target' });
    lets({ ...first, fromPeriod: '2024/25 Q1-Q2' }, { ...second, fromPeriod: '2023/24 Q1-Q2' });
    lets(first, { ...second, percentText: '20 percentage points' });
    lets({ ...half, from: 0, to: 5 }, second);
  });

  it('compares a change since a stated year with one since no stated year', () => {
    const since = { ...half, percent: 35, fromPeriod: '2024/25 Q1-Q2' };
    expect(found('claims-disagree', withClaims(since, { ...half, percent: 20 }))).toHaveLength(1);
    expect(found('claims-disagree', withClaims({ ...half, percent: 20 }, since))).toHaveLength(1);
    expect(found('claims-disagree', withClaims(since, { ...since, percent: 20 }))).toHaveLength(1);
  });
});

describe('claims-may-disagree', () => {
  it('finds a claim without a period next to one with a period', () => {
    const plan = withClaims(
      { period: '2025/26', percent: -9.6, ...at('1.2') },
      { percent: -20, percentText: 'nearly 20%', ...at('6.3') },
    );
    expect(found('claims-may-disagree', plan)).toEqual([
      {
        path: 'claims[1].percent',
        message:
          'For burglary (North, 2025/26), the percentage change is -9.6% (1.2) and "nearly 20%" (6.3), the second for no stated period.',
      },
    ]);
    expect(found('claims-disagree', plan)).toEqual([]);
  });

  it('finds two claims without a period', () => {
    expect(found('claims-may-disagree', withClaims({ percent: 5 }, { percent: 8 }))).toEqual([
      {
        path: 'claims[1].percent',
        message: 'For burglary (North, for no stated period), the percentage change is +5% (6.1) and +8% (6.1).',
      },
    ]);
  });

  it('does not flag claims that agree, or that may be about either of two periods', () => {
    expect(found('claims-may-disagree', withClaims({ period: '2025/26', percent: 5 }, { percent: 5 }))).toEqual([]);
    const two = withClaims({ period: '2024/25', percent: 5 }, { period: '2025/26', percent: 6 }, { percent: 8 });
    expect(found('claims-may-disagree', two)).toEqual([]);
  });
});

describe('claim-levels-do-not-fit', () => {
  const year = { period: '2012/13', fromPeriod: '2011/12', change: -577, percent: -6.5, ...at('1.2') };
  const half = {
    period: '2013/14 Q1-Q2',
    fromPeriod: '2012/13 Q1-Q2',
    change: 481,
    percent: 24,
    percentText: 'some 24%',
    ...at('1.7'),
  };

  it('finds half a year with the level of a quarter', () => {
    // 577 ÷ 6.55% − 577 = 8,232.2 and 577 ÷ 6.45% − 577 = 8,368.7; 481 ÷ 25% = 1,924 and 481 ÷ 23% = 2,091.3
    expect(found('claim-levels-do-not-fit', withClaims(year, half))).toEqual([
      {
        path: 'claims[1]',
        message:
          'The claims on burglary (North) come to 8,232 to 8,369 for 2012/13 (1.2), and to 1,924 to 2,091 for 2012/13 Q1-Q2 (1.7). That leaves 6,141 or more for the other 182 days.',
      },
    ]);
  });

  it("finds half a year with nearly all of the year's level, or more", () => {
    const most = withClaims({ period: '2012/13', to: 1000 }, { period: '2012/13 Q1-Q2', to: 700 });
    // 700 in 183 days are 3.8 a day, 300 in 182 days 1.6 a day
    expect(found('claim-levels-do-not-fit', most)[0]?.message).toContain(
      'That leaves 300 or fewer for the other 182 days.',
    );
    const more = withClaims({ period: '2012/13', to: 1000 }, { period: '2012/13 Q1-Q2', to: 1001 });
    expect(found('claim-levels-do-not-fit', more)[0]?.message).toContain(
      '1,001 for 2012/13 Q1-Q2 (6.1). A part cannot be more',
    );
    const openEnd = withClaims(
      { period: '2012/13', to: 1000 },
      { period: '2013/14 Q1-Q2', fromPeriod: '2012/13 Q1-Q2', change: 100, percent: 10, percentText: 'up to 10%' },
    );
    expect(found('claim-levels-do-not-fit', openEnd)[0]?.message).toContain('1,000 or more for 2012/13 Q1-Q2');
  });

  it('finds two amounts for one period', () => {
    const plan = withClaims(
      { period: '2012/13', from: 900, fromPeriod: '2011/12', to: 1000 },
      { period: '2011/12', to: 950 },
    );
    expect(found('claim-levels-do-not-fit', plan)).toEqual([
      {
        path: 'claims[1]',
        message:
          'The claims on burglary (North) come to 900 for 2011/12 (6.1), and to 950 for 2011/12 (6.1). They cannot both be right.',
      },
    ]);
    expect(
      found('claim-levels-do-not-fit', withClaims({ period: '2011/12', to: 950 }, { period: '2011/12', to: 900 })),
    ).toHaveLength(1);
  });

  it('also knows the calendar year', () => {
    const plan = withClaims({ period: '2012', to: 1000 }, { period: 'January to June 2012', to: 900 });
    expect(found('claim-levels-do-not-fit', plan)).toHaveLength(1);
  });

  it('does not flag seasons, short parts, other units and unknown periods', () => {
    const lets = (...claims: Partial<Claim>[]): void => {
      expect(found('claim-levels-do-not-fit', withClaims(...claims))).toEqual([]);
    };
    // 600 and 400, 340 and 660: less than twice as many on one side.
    lets({ period: '2012/13', to: 1000 }, { period: '2012/13 Q1-Q2', to: 600 });
    lets({ period: '2012/13', to: 1000 }, { period: '2012/13 Q1-Q2', to: 340 });
    lets({ period: '2012/13', to: 1000 }, { period: 'November 2012', to: 900 });
    lets({ period: '2012/13', to: 1000 }, { period: '2013/14 Q1-Q2', to: 1 });
    lets({ period: '2012/13', to: 1000 }, { period: '2012/13', to: 1000 });
    const unit = PERCENTAGE;
    lets({ period: '2012/13', to: 90, unit }, { period: '2012/13 Q1-Q2', to: 10, unit });
    lets({ ...year, fromPeriod: '2011/12', period: '2011/12 to 2012/13' }, half);
    const undated = without(year, 'fromPeriod');
    lets(undated, half);
    lets({ period: '2012/13', percent: 5, fromPeriod: '2011/12' }, { period: '2012/13 Q1-Q2', to: 1 });
    // A year of which only the least is known may be any size.
    lets(
      { period: '2013/14', fromPeriod: '2012/13', change: 100, percent: 10, percentText: 'up to 10%' },
      { period: '2012/13 Q1-Q2', to: 1 },
    );
    lets({ period: '2012/13', from: 10, fromPeriod: '2012/13 Q1-Q2', to: 1000 }, { period: '2012/13', to: 1000 });
  });

  it('reads a count as a count', () => {
    const unit = { kind: 'count', of: 'offences' } as const;
    expect(
      found(
        'claim-levels-do-not-fit',
        withClaims({ period: '2012/13', to: 1000, unit }, { period: '2012/13 Q1-Q2', to: 900, unit }),
      ),
    ).toHaveLength(1);
    // A hedged number gives no later value to hold on to.
    const hedged = { ...year, changeText: 'some 577' };
    expect(found('claim-levels-do-not-fit', withClaims(hedged, half))).toEqual([]);
  });
});

describe('figure-of-two-wholes', () => {
  const victims = aPercentage({
    unit: { kind: 'percentage', of: 'victims' },
    baseline: { value: 24.3, period: '2025/26' },
  });
  const given = (parts: Partial<Claim>, indicator: Indicator = victims) =>
    found(
      'figure-of-two-wholes',
      aPlan({ indicators: [indicator], claims: [aClaim({ indicatorId: 'burglary', to: 24.3, ...parts })] }),
    );
  const unit = { kind: 'percentage', of: 'reports' } as const;

  it('finds one figure used as a part of two different wholes', () => {
    expect(given({ unit })).toEqual([
      {
        path: 'claims[0].unit',
        message: '24.3% is the share of reports (6.1) and, as "Burglary", of victims (Priority 1).',
      },
    ]);
  });

  it('does not flag another figure, the same whole, or a whole that is not stated', () => {
    expect(given({ unit, to: 24.2 })).toEqual([]);
    expect(given({ unit: { kind: 'percentage', of: 'Victims' } })).toEqual([]);
    expect(given({ unit: { kind: 'percentage' } })).toEqual([]);
    expect(given({ unit: { kind: 'rate', per: 1000, of: 'reports' } })).toEqual([]);
    expect(given({})).toEqual([]);
    expect(given({ unit, comparatorId: 'county' })).toEqual([]);
    expect(given({ unit, indicatorId: 'other' })).toEqual([]);
    expect(given({ unit }, aPercentage({ baseline: { missing: 'not-available' } }))).toEqual([]);
    expect(given({ unit }, aPercentage({ unit: { kind: 'percentage' }, baseline: { value: 24.3 } }))).toEqual([]);
    const counted = anIndicator({ baseline: { value: 24.3, period: '2025/26' } });
    expect(given({ unit: { kind: 'count', of: 'homes' } }, counted)).toEqual([]);
  });
});
