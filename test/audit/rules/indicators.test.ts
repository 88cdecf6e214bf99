import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/claim.js';
import type { KnownFigure } from '../../../src/model/figure.js';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import { aClaim, anIndicator, aPercentage, aPlan, aPriority, found, withIndicator, withPercentage } from '../given.js';

const RATE = { kind: 'rate', per: 1000, of: 'population' } as const;

describe('indicator-unused', () => {
  it('finds an indicator without a priority, in a plan that has priorities', () => {
    const indicators = [anIndicator(), anIndicator({ id: 'fire', name: 'Fire' })];
    expect(found('indicator-unused', aPlan({ indicators }))).toEqual([
      { path: 'indicators[1].id', message: 'No priority uses the indicator "Fire".' },
    ]);
    expect(found('indicator-unused', aPlan({ indicators, priorities: [] }))).toEqual([]);
    expect(found('indicator-unused', aPlan())).toEqual([]);
  });
});

describe('indicator-printed-twice and same-name-different-figures', () => {
  const twice = (parts: Partial<Indicator>) =>
    aPlan({
      indicators: [anIndicator(), anIndicator({ id: 'again', name: 'BURGLARY', ...parts })],
      priorities: [aPriority({ indicatorIds: ['burglary', 'again'] })],
    });

  it('find one that is printed twice with everything the same', () => {
    expect(found('indicator-printed-twice', twice({}))).toEqual([
      {
        path: 'indicators[1].name',
        message:
          'The indicator "BURGLARY" is in the plan twice, with the same figures and target, and would be counted twice. Keep one, and refer to it from both priorities.',
      },
    ]);
    expect(found('same-name-different-figures', twice({}))).toEqual([]);
  });

  it('find one name with two figures', () => {
    const other = twice({ baseline: { value: 120, period: '2025/26' }, source: { sourceId: 'plan', paragraph: '9' } });
    expect(found('same-name-different-figures', other)).toEqual([
      {
        path: 'indicators[1].name',
        message:
          'Two indicators are called "BURGLARY": 100 offences with the target "Reduce to 80" (Priority 1), and 120 offences with the target "Reduce to 80" (9).',
      },
    ]);
    expect(found('indicator-printed-twice', other)).toEqual([]);
  });

  it('find one name with other terms', () => {
    const target = { kind: 'level', operator: 'at-most', value: 80 } as const;
    const indicators = [anIndicator({ target }), anIndicator({ id: 'again', target, comparisons: [] })];
    expect(found('same-name-different-figures', aPlan({ indicators }))[0]?.message).toBe(
      'Two indicators are called "Burglary", but their details differ.',
    );
  });

  it('do not flag names that differ', () => {
    expect(found('indicator-printed-twice', twice({ name: 'Burglary of homes' }))).toEqual([]);
    expect(found('same-name-different-figures', twice({ name: 'Burglary of homes' }))).toEqual([]);
  });
});

describe('name-and-unit-differ', () => {
  const named = (name: string, unit: Indicator['unit']) =>
    found('name-and-unit-differ', withIndicator({ name, unit, baseline: { value: 5, period: '2025/26' } }));
  const COUNT = { kind: 'count', of: 'incidents' } as const;
  const PERCENTAGE = { kind: 'percentage' } as const;

  it.each([
    ['ASB incidents per 1,000 population', COUNT, 'rate per 1,000', 'count'],
    ['ASB incidents per 10,000 population', RATE, 'rate per 10,000', 'rate per 1,000'],
    ['% of repeat cases', COUNT, 'percentage', 'count'],
    ['Proportion of offenders who re-offend', COUNT, 'percentage', 'count'],
    ['Number of incidents', PERCENTAGE, 'number', 'percentage'],
  ])('finds that the unit does not fit the name: %s', (name, unit, said, is) => {
    expect(named(name, unit)).toEqual([
      { path: 'indicators[0].unit', message: `The name "${name}" speaks of a ${said}, but the unit is a ${is}.` },
    ]);
  });

  it.each([
    ['ASB incidents per 1,000 population', RATE],
    ['Number of DA incidents per 1,000 population', RATE],
    ['% of repeat cases', PERCENTAGE],
    ['Number of incidents', COUNT],
    ['Number of incidents', RATE],
    ['Number of repeats as a proportion of all', PERCENTAGE],
    ['Repeats per 2 years', COUNT],
    ['Burglary', PERCENTAGE],
  ])('does not flag %s', (name, unit) => {
    expect(named(name, unit)).toEqual([]);
  });
});

describe('indicator-without-polarity', () => {
  it('finds a target for an indicator without a better direction', () => {
    expect(found('indicator-without-polarity', withIndicator({ polarity: 'no-judgement' }))).toEqual([
      {
        path: 'indicators[0].polarity',
        message: '"Burglary" has a target, but the plan does not say whether higher or lower is better.',
      },
    ]);
  });

  it.each([{ kind: 'not-set', reason: 'monitor-only' } as const, { kind: 'milestone', description: 'Open' } as const])(
    'does not flag a target without a number to judge: $kind',
    (target) => {
      expect(found('indicator-without-polarity', withIndicator({ polarity: 'no-judgement', target }))).toEqual([]);
    },
  );
});

describe('indicator-without-baseline', () => {
  it('finds a target without a starting point', () => {
    expect(found('indicator-without-baseline', withIndicator({ baseline: { missing: 'not-yet-available' } }))).toEqual([
      { path: 'indicators[0].baseline', message: '"Burglary" has a target, but its baseline is not yet available.' },
    ]);
  });

  it.each([{ kind: 'not-set', reason: 'deferred' } as const, { kind: 'milestone', description: 'Open' } as const])(
    'does not flag a target that needs none: $kind',
    (target) => {
      const plan = withIndicator({ baseline: { missing: 'not-applicable' }, target });
      expect(found('indicator-without-baseline', plan)).toEqual([]);
    },
  );
});

describe('indicator-without-comparison', () => {
  const comparisons = [{ comparatorId: 'county', figure: { missing: 'not-yet-available' } as const }];

  it('finds an indicator that is compared with nobody', () => {
    const message = 'The plan gives no comparator\'s figure for "Burglary", and no reason why there is none.';
    const expected = [{ path: 'indicators[0].comparisons', message }];
    expect(found('indicator-without-comparison', withIndicator({ comparisons: [] }))).toEqual(expected);
    expect(found('indicator-without-comparison', withIndicator({ comparisons }))).toEqual(expected);
  });

  it('does not flag one with an observed figure, one that needs none, and one in a plan without comparators', () => {
    const observations = [
      { indicatorId: 'burglary', comparatorId: 'county', period: '2026/27', figure: { value: 5 } },
      { indicatorId: 'burglary', period: '2026/27', figure: { value: 5 } },
    ];
    const indicators = [anIndicator({ comparisons })];
    expect(found('indicator-without-comparison', aPlan({ indicators, observations }))).toEqual([]);
    expect(
      found('indicator-without-comparison', aPlan({ indicators, observations: observations.slice(1) })),
    ).toHaveLength(1);
    expect(found('indicator-without-comparison', aPlan())).toEqual([]);
    expect(found('indicator-without-comparison', aPlan({ indicators, comparators: [] }))).toEqual([]);
  });
});

describe('baseline-without-period', () => {
  it('finds a baseline without a period', () => {
    expect(found('baseline-without-period', withIndicator({ baseline: { value: 240 } }))).toEqual([
      { path: 'indicators[0].baseline.period', message: 'The baseline of "Burglary", 240 offences, has no period.' },
    ]);
    expect(found('baseline-without-period', aPlan())).toEqual([]);
    expect(found('baseline-without-period', withIndicator({ baseline: { missing: 'not-available' } }))).toEqual([]);
  });
});

describe('baseline-length-unclear', () => {
  const headed = (parts: Partial<KnownFigure>, indicator: Partial<Indicator> = {}) =>
    found(
      'baseline-length-unclear',
      withIndicator({ baseline: { value: 161, period: 'March 2026', ...parts }, ...indicator }),
    );

  it('finds a count and a rate that are headed by a month', () => {
    // 12 × 161 = 1,932
    expect(headed({})).toEqual([
      {
        path: 'indicators[0].baseline.period',
        message:
          'The baseline of "Burglary", 161 offences, is for March 2026, a month. The plan does not say whether it is the figure of the month or of the year that ends with it; twelve such months would be 1,932.',
      },
    ]);
    expect(headed({ value: 27.77 }, { unit: RATE })).toHaveLength(1);
  });

  it('does not flag one if the length is stated, if the period shows it, or if it does not matter', () => {
    expect(headed({ covers: 'year' })).toEqual([]);
    expect(headed({}, { covers: 'year' })).toEqual([]);
    expect(headed({ averageOf: 'year' })).toEqual([]);
    expect(headed({ period: '2025/26' })).toEqual([]);
    expect(found('baseline-length-unclear', withPercentage({ baseline: { value: 20, period: 'March 2026' } }))).toEqual(
      [],
    );
    expect(headed({}, { unit: { kind: 'score' } })).toEqual([]);
    expect(found('baseline-length-unclear', withIndicator({ baseline: { missing: 'not-available' } }))).toEqual([]);
    // Twelve times as much is a number that nothing can hold; the other rules still run.
    const largest = withIndicator({ baseline: { value: Number.MAX_VALUE, period: 'March 2026' } });
    expect(found('baseline-length-unclear', largest)).toEqual([]);
  });
});

describe('baseline-of-another-period', () => {
  const claimed = (
    parts: Partial<Claim>,
    baseline: Indicator['baseline'] = { value: 59, period: 'March 2026', covers: 'year' },
  ) =>
    found(
      'baseline-of-another-period',
      aPlan({
        indicators: [anIndicator({ baseline })],
        claims: [
          aClaim({ id: 'other', to: 60, period: '2025/26', indicatorId: 'burglary' }),
          aClaim({ to: 59, period: '2025/26', indicatorId: 'burglary', ...parts }),
        ],
      }),
    );

  it('finds the figure of a year under the name of its last month', () => {
    expect(claimed({})).toEqual([
      {
        path: 'indicators[0].baseline.period',
        message:
          'The baseline of "Burglary", 59 offences, is headed March 2026, but the text gives the same figure for 2025/26 (6.1).',
      },
    ]);
  });

  it('does not flag another figure, another end or another comparator', () => {
    expect(claimed({ to: 58 })).toEqual([]);
    expect(claimed({ period: 'April 2025 to February 2026' })).toEqual([]);
    expect(claimed({ period: 'March 2026' })).toEqual([]);
    expect(claimed({ comparatorId: 'county' })).toEqual([]);
    expect(claimed({}, { value: 59 })).toEqual([]);
    expect(claimed({}, { missing: 'not-available' })).toEqual([]);
  });
});

describe('baseline-after-target', () => {
  const dated = (period: string, parts: Partial<Indicator> = {}) =>
    found('baseline-after-target', withIndicator({ baseline: { value: 100, period }, ...parts }));

  it('finds a baseline from after the due date', () => {
    expect(dated('2029/30')).toEqual([
      {
        path: 'indicators[0].baseline.period',
        message: 'The baseline of "Burglary" is for 2029/30, which ends after the target is due on 31 March 2029.',
      },
    ]);
    const target = { kind: 'direction', direction: 'reduce', due: '2025-03-31' } as const;
    expect(dated('2025/26', { target })[0]?.message).toContain('due on 31 March 2025');
  });

  it('does not flag one that ends on the due date, or one without a target', () => {
    expect(dated('2028/29')).toEqual([]);
    expect(dated('2029/30', { target: { kind: 'not-set', reason: 'monitor-only' } })).toEqual([]);
    expect(dated('2029/30', { baseline: { missing: 'not-available', period: '2029/30' } })).toEqual([]);
  });
});

describe('comparison-of-another-period', () => {
  const beside = (baseline: Indicator['baseline'], figure: Indicator['baseline']) =>
    found(
      'comparison-of-another-period',
      withIndicator({ baseline, comparisons: [{ comparatorId: 'county', figure }] }),
    );

  it('finds another year, and another length', () => {
    expect(beside({ value: 1, period: '2025/26' }, { value: 2, period: '2024/25' })).toEqual([
      {
        path: 'indicators[0].comparisons[0].figure.period',
        message: 'The baseline of "Burglary" is for 2025/26, but the figure of "County average" is for 2024/25.',
      },
    ]);
    expect(
      beside(
        { value: 1, period: 'March 2026', covers: 'quarter' },
        { value: 2, period: 'March 2026', covers: 'year' },
      )[0]?.message,
    ).toBe(
      'The baseline of "Burglary" is for the quarter to March 2026, but the figure of "County average" is for the year to March 2026.',
    );
  });

  it('does not flag the same time written differently', () => {
    expect(beside({ value: 1, period: 'March 2026', covers: 'year' }, { value: 2, period: '2025/26' })).toEqual([]);
    expect(beside({ value: 1, period: 'March 2026', covers: 'year' }, { value: 2, period: 'Mar-26' })).toEqual([]);
    expect(beside({ value: 1, period: '2025/26' }, { value: 2 })).toEqual([]);
    expect(beside({ value: 1 }, { value: 2, period: '2025/26' })).toEqual([]);
    expect(beside({ missing: 'not-available', period: '2024/25' }, { value: 2, period: '2025/26' })).toEqual([]);
    expect(beside({ value: 1, period: '2025/26' }, { missing: 'not-available', period: '2024/25' })).toEqual([]);
  });
});

describe('comparison-claimed', () => {
  const about = { indicatorId: 'burglary', comparatorId: 'county' };
  const text = 'a county-wide increase of 5.6% (830 additional offences)';

  it('finds a figure that the text mentions but the plan does not have', () => {
    // 830 ÷ 5.65% = 14,690 and 830 ÷ 5.55% = 14,955
    const claims = [
      aClaim({ ...about, text, change: 830, percent: 5.6 }),
      aClaim({ id: 'again', ...about, percent: 5.6 }),
    ];
    expect(found('comparison-claimed', aPlan({ claims }))).toEqual([
      {
        path: 'indicators[0].comparisons[0].figure',
        message: `The figure of "County average" for "Burglary" is not applicable, but the text mentions it (6.1): "${text}". Its numbers imply 14,690 to 14,955 before the change.`,
      },
    ]);
    const bare = [aClaim({ ...about, text, percent: 5.6 })];
    expect(found('comparison-claimed', aPlan({ claims: bare }))[0]?.message).toMatch(/offences\)"\.$/u);
    const open = [aClaim({ ...about, change: 1, percent: 5, percentText: 'up to 5%' })];
    expect(found('comparison-claimed', aPlan({ claims: open }))[0]?.message).toContain('imply 20 or more before');
  });

  it('does not flag a figure that is there, or a claim about something else', () => {
    const claims = [aClaim({ ...about, percent: 5 })];
    const comparisons = [{ comparatorId: 'county', figure: { value: 5 } }];
    expect(found('comparison-claimed', aPlan({ claims, indicators: [anIndicator({ comparisons })] }))).toEqual([]);
    expect(found('comparison-claimed', aPlan({ claims: [aClaim({ percent: 5 })] }))).toEqual([]);
    expect(found('comparison-claimed', aPlan({ claims: [aClaim({ indicatorId: 'burglary', percent: 5 })] }))).toEqual(
      [],
    );
    expect(found('comparison-claimed', aPlan({ claims: [aClaim({ ...about, percent: 5, kind: 'target' })] }))).toEqual(
      [],
    );
  });
});

describe('figure-does-not-follow', () => {
  const worked = (parts: Partial<KnownFigure>, unit: Indicator['unit'] = RATE) =>
    found('figure-does-not-follow', withIndicator({ unit, baseline: { value: 27.7, period: '2025/26', ...parts } }));
  const counted = { count: 4309, denominator: 155143 };

  // 11 ÷ 60,000 × 1,000 is 0.18333…, by hand. A program that divides first gets 0.18333333333333335.
  it('takes a quotient of doubles that is off in its last digit', () => {
    const given = { count: 11, denominator: 60_000 };
    const [divided, multiplied] = [(11 / 60_000) * 1000, (11 * 1000) / 60_000];
    expect(divided).not.toBe(multiplied);
    for (const value of [divided, multiplied]) expect(worked({ value, ...given })).toEqual([]);
    expect(worked({ value: 0.1833, ...given })).toEqual([]);
    expect(worked({ value: 0.1834, ...given })).toHaveLength(1);
  });

  it('finds a rate and a percentage that do not follow from their numbers', () => {
    // 4,309 ÷ 155,143 × 1,000 = 27.774…
    expect(worked({ ...counted })).toEqual([
      {
        path: 'indicators[0].baseline.value',
        message: 'For "Burglary", 4,309 of 155,143 is 27.8 per 1,000, not 27.7 per 1,000.',
      },
    ]);
    // 13 ÷ 85 = 15.29…%
    expect(worked({ value: 15.6, count: 13, denominator: 85 }, { kind: 'percentage' })[0]?.message).toBe(
      'For "Burglary", 13 of 85 is 15.3%, not 15.6%.',
    );
    // 15.0 is 15 with a decimal, to which 13 ÷ 85 does not round.
    expect(worked({ value: 15, text: '15.0%', count: 13, denominator: 85 }, { kind: 'percentage' })).toHaveLength(1);
  });

  it('does not flag rounding, estimates, or figures without both numbers', () => {
    expect(worked({ ...counted, value: 27.8 })).toEqual([]);
    expect(worked({ value: 15, count: 13, denominator: 85 }, { kind: 'percentage' })).toEqual([]);
    expect(worked({ ...counted, qualifier: 'estimated' })).toEqual([]);
    expect(worked({ ...counted, qualifier: 'provisional' })).toHaveLength(1);
    expect(worked({ ...counted, qualifier: 'revised' })).toHaveLength(1);
    expect(worked({ count: 4309 })).toEqual([]);
    expect(worked({ denominator: 4309 })).toEqual([]);
    expect(worked({ value: 4309, count: 4309 }, { kind: 'count', of: 'offences' })).toEqual([]);
    expect(worked({ value: 4, count: 5, denominator: 9 }, { kind: 'score' })).toEqual([]);
  });

  it('finds a count that differs from the one given with it', () => {
    expect(worked({ value: 4390, count: 4309 }, { kind: 'count', of: 'offences' })[0]?.message).toContain(
      'the figure is 4,390 and the count given with it 4,309.',
    );
  });
});

describe('figures-differ', () => {
  const observed = (period: string, parts: Partial<KnownFigure>, comparatorId?: string): Observation => ({
    indicatorId: 'burglary',
    period,
    figure: { value: 100, ...parts },
    ...(comparatorId === undefined ? {} : { comparatorId }),
  });
  const given = (indicator: Partial<Indicator>, observations: Observation[], ...claims: Partial<Claim>[]) =>
    found(
      'figures-differ',
      aPlan({
        indicators: [anIndicator(indicator)],
        observations,
        claims: claims.map((parts, index) => aClaim({ id: String(index), indicatorId: 'burglary', ...parts })),
      }),
    );

  it('says how long a time an observation covers', () => {
    // The year to March 2026 is 2025/26.
    expect(given({}, [observed('March 2026', { value: 104, covers: 'year' })])[0]?.message).toContain(
      '104 offences in the observation of the year to March 2026.',
    );
  });

  it('finds a baseline, an observation and a claim for one period that differ', () => {
    expect(given({}, [observed('2025/26', { value: 104 })], { to: 110, period: '2025/26' })).toEqual([
      {
        path: 'observations[0].figure',
        message:
          'For 2025/26 the figure for "Burglary" is 100 offences in the table (Priority 1) and 104 offences in the observation of 2025/26.',
      },
      {
        path: 'claims[0].to',
        message:
          'For 2025/26 the figure for "Burglary" is 100 offences in the table (Priority 1) and 110 offences in the text (6.1).',
      },
    ]);
  });

  it('finds the same for a comparator, and for the earlier value of a claim', () => {
    const comparisons = [{ comparatorId: 'county', figure: { value: 500 } }];
    expect(given({ comparisons }, [observed('2025/26', { value: 501 }, 'county')])[0]?.message).toContain(
      'the figure of "County average" for "Burglary" is 500 offences in the table',
    );
    expect(given({}, [], { from: 99, to: 90, fromPeriod: '2025/26', period: '2026/27' })).toMatchObject([
      { path: 'claims[0].from' },
    ]);
  });

  it('knows the year that ends with a month', () => {
    const baseline = { value: 100, period: 'March 2026', covers: 'year' } as const;
    expect(given({ baseline }, [observed('2025/26', { value: 104 })])[0]?.message).toContain(
      'is 100 offences in the table',
    );
    expect(given({ baseline }, [observed('March 2026', { value: 9 })])).toEqual([]);
    // Whether it is the month or the year is not said.
    expect(given({ baseline: { value: 100, period: 'March 2026' } }, [observed('March 2026', { value: 9 })])).toEqual(
      [],
    );
    const percentage = { ...aPercentage({ baseline: { value: 29, period: 'March 2026' } }) };
    expect(given(percentage, [observed('March 2026', { value: 9 })])).toHaveLength(1);
    // A year that would begin before there are years has no days.
    expect(given({ baseline: { value: 100, period: 'March 1900', covers: 'year' } }, [])).toEqual([]);
  });

  it('does not flag rounding, revisions, other periods and other things', () => {
    const percentage = aPercentage({ baseline: { value: 95.1, period: '2025/26' } });
    const unit = { kind: 'percentage' } as const;
    expect(given(percentage, [], { to: 95, unit, period: '2025/26' })).toEqual([]);
    expect(given(percentage, [], { to: 96, unit, period: '2025/26' })).toHaveLength(1);
    // A number of people next to a percentage.
    expect(given(percentage, [], { to: 4000, period: '2025/26' })).toEqual([]);
    expect(given({}, [observed('2025/26', { value: 104, qualifier: 'revised' })])).toEqual([]);
    expect(
      given({ baseline: { value: 99, period: '2025/26', qualifier: 'provisional' } }, [observed('2025/26', {})]),
    ).toEqual([]);
    expect(given({}, [observed('2025/26', { value: 104, qualifier: 'estimated' })])).toEqual([]);
    expect(
      given({ baseline: { value: 99, period: '2025/26', qualifier: 'revised' } }, [observed('2025/26', {})]),
    ).toHaveLength(1);
    expect(given({}, [observed('2026/27', { value: 104 })])).toEqual([]);
    // Editions say themselves which of them is the later, and years to date are corrected apart.
    const edition = (value: number, published: string) => ({ ...observed('2026/27', { value }), published });
    expect(given({}, [edition(104, '2027-04-24'), edition(105, '2027-07-17')])).toEqual([]);
    expect(given({}, [edition(104, '2027-04-24'), edition(105, '2027-04-24')])).toHaveLength(1);
    expect(given({}, [edition(104, '2027-04-24'), observed('2026/27', { value: 105 })])).toHaveLength(1);
    expect(given({}, [observed('2026/27', { value: 105 }), edition(104, '2027-04-24')])).toHaveLength(1);
    const part = observed('2026/27 Q1-Q2', { value: 50 });
    const toDate = { ...observed('2026/27 Q1-Q2', { value: 52 }), cumulative: true };
    expect(given({}, [part, toDate])).toEqual([]);
    expect(given({}, [part, { ...toDate, cumulative: false }])).toHaveLength(1);
    expect(given({}, [{ indicatorId: 'other', period: '2025/26', figure: { value: 1 } }])).toEqual([]);
    expect(given({}, [{ indicatorId: 'burglary', period: '2025/26', figure: { missing: 'suppressed' } }])).toEqual([]);
    expect(given({}, [], { to: 80, period: '2025/26', kind: 'target' })).toEqual([]);
    expect(given({}, [], { to: 80 })).toEqual([]);
    expect(given({}, [], { change: 4, period: '2025/26' })).toEqual([]);
    expect(given({ baseline: { missing: 'not-available' } }, [], { to: 80, period: '2025/26' })).toEqual([]);
  });

  it('assumes that a comparator covers as long a time as the baseline next to it', () => {
    const baseline = { value: 1, period: 'March 2026', covers: 'year' } as const;
    const ofCounty = (figure: KnownFigure) =>
      given({ baseline, comparisons: [{ comparatorId: 'county', figure }] }, [
        observed('2025/26', { value: 9 }, 'county'),
      ]);
    expect(ofCounty({ value: 5 })).toHaveLength(1);
    expect(ofCounty({ value: 5, period: 'March 2026' })).toHaveLength(1);
    expect(ofCounty({ value: 5, period: '2025/26' })).toHaveLength(1);
    expect(ofCounty({ value: 5, period: 'March 2026', covers: 'quarter' })).toEqual([]);
  });
});

describe('words-and-value-differ', () => {
  const printed = (text: string, value: number, parts: Partial<Indicator> = {}) =>
    found('words-and-value-differ', withIndicator({ baseline: { value, text, period: '2025/26' }, ...parts }));
  const aimed = (target: Indicator['target'], make = withIndicator) =>
    found('words-and-value-differ', make({ target }));
  const level = (text: string, value: number) => ({ kind: 'level', operator: 'at-most', value, text }) as const;

  it('finds a mistyped figure', () => {
    expect(printed('1,579 offences', 1597)).toEqual([
      { path: 'indicators[0].baseline.value', message: '"1,579 offences" was read as 1,597.' },
    ]);
  });

  it.each([
    ['1,579 offences', 1579],
    ['1.284 million', 1284000],
    ['£1.2m', 1200000],
    ['14.2 per 1,000', 14.2],
    ['102 (preliminary figure)', 102],
    ['<5', 4],
    ['none', 0],
  ])('accepts %s for its value', (text, value) => {
    expect(printed(text, value)).toEqual([]);
  });

  it('reads times as their row was read, in seconds', () => {
    const unit = { kind: 'duration', unit: 'seconds' } as const;
    const time = (text: string, value: number) =>
      found('words-and-value-differ', withIndicator({ unit, target: level(text, value) }));
    expect(time('08:00', 480)).toEqual([]);
    expect(time('8 minutes', 480)).toEqual([]);
    expect(time('At most 8m 30s', 510)).toEqual([]);
    expect(printed('8 minutes', 480, { unit })).toEqual([]);
    expect(time('08:00', 840).map(({ message }) => message)).toEqual(['The target "08:00" was read as 840.']);
    expect(printed('8 minutes', 840, { unit })).toHaveLength(1);
  });

  it('finds a mistyped target', () => {
    expect(aimed(level('Reduce to 1,200', 1020))).toEqual([
      { path: 'indicators[0].target', message: 'The target "Reduce to 1,200" was read as 1,020.' },
    ]);
    expect(aimed({ kind: 'range', min: 50, max: 60, text: 'between 50 and 70' })[0]?.message).toContain(
      'read as 50 to 60.',
    );
    const change = { kind: 'change', direction: 'reduce', by: { percent: 15 }, text: 'Reduce by 10%' } as const;
    expect(aimed(change)).toHaveLength(1);
    expect(aimed(level('Reduce to 23.5%', 25.3), withPercentage)[0]?.message).toBe(
      'The target "Reduce to 23.5%" was read as 25.3%.',
    );
  });

  it('does not flag a target with its value in its words, one that was worked out, or one without a number', () => {
    expect(aimed(level('Reduce to 25/1,000 population by 2018', 25))).toEqual([]);
    expect(aimed(level('Reduce by 10%', 90))).toEqual([]);
    expect(aimed(level('10 fewer', 90))).toEqual([]);
    expect(aimed(level('Reduce by 10', 90))).toEqual([]);
    expect(aimed(level('Reduce to a dozen', 12))).toEqual([]);
    expect(aimed(level('1.2 million', 1200000))).toEqual([]);
    expect(aimed(level('Reduce further', 12))).toEqual([]);
    expect(aimed({ kind: 'level', operator: 'at-most', value: 12 })).toEqual([]);
    expect(aimed({ kind: 'direction', direction: 'reduce', text: 'Reduce from 12' })).toEqual([]);
    expect(aimed(level('Reduce to 25 by 2018', 52))).toHaveLength(1);
  });
});

describe('perhaps-share', () => {
  const target = (value: number, text?: string) =>
    ({ kind: 'level', operator: 'at-least', value, ...(text !== undefined && { text }) }) as const;

  it('finds a target that is a share of 1 next to percentages', () => {
    expect(found('perhaps-share', withPercentage({ target: target(0.75) }))).toEqual([
      {
        path: 'indicators[0].target.value',
        message: 'For "Burglary", 0.75% is next to 29%. If it is a share of 1, the percentage is 75.',
      },
    ]);
  });

  it('finds a figure that is one', () => {
    const observations: Observation[] = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 0.27 } }];
    const plan = aPlan({ indicators: [aPercentage()], observations });
    expect(found('perhaps-share', plan).map(({ path }) => path)).toEqual(['observations[0].figure.value']);
  });

  it('takes small percentages next to one another, with a percent sign, or of other units as they are', () => {
    const small = withPercentage({ target: target(0.75), baseline: { value: 0.9, period: '2025/26' } });
    expect(found('perhaps-share', small)).toEqual([]);
    expect(found('perhaps-share', withPercentage({ target: target(0.75, 'At least 0.75%') }))).toEqual([]);
    expect(found('perhaps-share', withIndicator({ target: target(0.75) }))).toEqual([]);
    expect(found('perhaps-share', withPercentage({ target: target(0) }))).toEqual([]);
  });
});

describe('perhaps-blank', () => {
  const figures = (...given: (readonly [string, KnownFigure])[]) =>
    aPlan({ observations: given.map(([period, figure]) => ({ indicatorId: 'burglary', period, figure })) });

  it('finds a 0 where the figure before makes it unlikely, and no 0 that somebody counted', () => {
    expect(found('perhaps-blank', figures(['2026/27', { value: 0 }]))).toEqual([
      {
        path: 'observations[0].figure.value',
        message:
          'For "Burglary", 2026/27, the figure is 0, and the one before is 100 offences. If nobody counted, leave it out or say why there is none. If it really is 0, give the count or the words of the document with it.',
      },
    ]);
    expect(found('perhaps-blank', figures(['2026/27', { value: 0, count: 0 }]))).toEqual([]);
    expect(found('perhaps-blank', figures(['2026/27', { value: 0, text: '0 offences' }]))).toEqual([]);
  });

  it('compares it with the latest figure before it that is not 0, whatever the order', () => {
    const plan = figures(['2028/29', { value: 0 }], ['2026/27', { value: 90 }], ['2027/28', { value: 6 }]);
    expect(found('perhaps-blank', plan)).toEqual([]);
    const two = figures(['2028/29', { value: 0 }], ['2026/27', { value: 90 }], ['2027/28', { value: 0 }]);
    expect(found('perhaps-blank', two).map(({ path }) => path)).toEqual([
      'observations[0].figure.value',
      'observations[2].figure.value',
    ]);
  });

  // 100 in the year are 8.3 in a month; none of seven happens by chance less than once in a thousand times.
  it('expects of a month a twelfth of the year, and of a percentage as much as before', () => {
    expect(found('perhaps-blank', figures(['April 2026', { value: 0 }]))).toHaveLength(1);
    expect(found('perhaps-blank', figures(['May 2026', { value: 3 }], ['June 2026', { value: 0 }]))).toEqual([]);
    expect(found('perhaps-blank', figures(['2026-05-31', { value: 0 }]))).toHaveLength(1);
    const year = withIndicator({ baseline: { value: 80, period: '2025-03-31' } });
    const observations: Observation[] = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 0 } }];
    expect(found('perhaps-blank', { ...year, observations })).toEqual([]);
    const shares = { ...withPercentage({}), observations };
    expect(found('perhaps-blank', shares)).toHaveLength(1);
    const quarter: Observation[] = [
      { indicatorId: 'burglary', period: 'June 2026', figure: { value: 0, covers: 'quarter' } },
    ];
    expect(found('perhaps-blank', aPlan({ observations: quarter }))).toHaveLength(1);
  });
});
