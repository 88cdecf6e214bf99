import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Target } from '../../../src/model/target.js';
import { parsePlan } from '../../../src/schema.js';
import { aClaim, anIndicator, aPercentage, aPlan, found, withIndicator, withPercentage, withRate } from '../given.js';

const level = (operator: 'at-most' | 'at-least', value: number, text?: string): Target => ({
  kind: 'level',
  operator,
  value,
  ...(text === undefined ? {} : { text }),
});
const below: Target = { kind: 'comparator', comparatorId: 'county', operator: 'below' };
const beside = (value: number) => [{ comparatorId: 'county', figure: { value } }];

describe('target-contradicts-baseline', () => {
  const to = (value: number, text?: string) =>
    found(
      'target-contradicts-baseline',
      withIndicator({
        target: {
          kind: 'level',
          operator: 'at-most',
          value,
          direction: 'reduce',
          ...(text === undefined ? {} : { text }),
        },
      }),
    );

  it('finds a reduction to a higher level', () => {
    const message =
      'The target is to reduce to 1,200 offences, but the baseline, 100 offences, is already lower: one of the two must be wrong.';
    expect(to(1200, 'Reduce to 1,200pa')).toEqual([
      { path: 'indicators[0].target', message: `"Reduce to 1,200pa": ${message}` },
    ]);
    expect(to(1200)).toEqual([{ path: 'indicators[0].target', message }]);
  });

  it('accepts a reduction to the current level', () => {
    expect(to(100)).toEqual([]);
  });
});

describe('target-contradicts-itself', () => {
  it('finds a target that asks for two different things, and an impossible one', () => {
    const both: Target = { kind: 'level', operator: 'at-least', value: 80, direction: 'reduce' };
    expect(found('target-contradicts-itself', withIndicator({ target: both }))).toEqual([
      {
        path: 'indicators[0].target',
        message: '"Burglary": The target says both "reduce" and "at least 80 offences".',
      },
    ]);
    const above: Target = { kind: 'change', direction: 'increase', by: { points: 80 } };
    expect(found('target-contradicts-itself', withPercentage({ target: above }))[0]?.message).toContain(
      'which is not possible',
    );
    const points: Target = { kind: 'change', direction: 'reduce', by: { points: 5 } };
    expect(found('target-contradicts-itself', withIndicator({ target: points }))[0]?.message).toContain(
      'is not a percentage',
    );
  });

  it('finds a reduction by more than the whole, which parsePlan reads', () => {
    const target: Target = { kind: 'change', direction: 'reduce', by: { amount: 120 } };
    expect(found('target-contradicts-itself', parsePlan(withIndicator({ target })))).toEqual([
      {
        path: 'indicators[0].target',
        message: '"Burglary": 100 offences (2025/26) less 120 offences is -20 offences, which is not possible.',
      },
    ]);
  });

  it('finds a range that ends before it starts, and two interim targets for one year', () => {
    const upsideDown: Target = { kind: 'range', min: 80, max: 60, orBetter: true };
    expect(found('target-contradicts-itself', withIndicator({ target: upsideDown }))[0]?.message).toContain(
      'ends before it starts',
    );
    const interim = [90, 85].map((value) => ({ period: '2026/27', value }));
    const twice: Target = { kind: 'level', operator: 'at-most', value: 80, interim };
    expect(found('target-contradicts-itself', withIndicator({ target: twice }))).toEqual([
      { path: 'indicators[0].target', message: '"Burglary": The target has two interim targets for 2026/27.' },
    ]);
  });

  it('finds a target that is due by the end of the time it starts from', () => {
    const onTheDay: Target = { kind: 'level', operator: 'at-most', value: 80, due: '2026-03-31' };
    expect(found('target-contradicts-itself', withIndicator({ target: onTheDay }))[0]?.message).toBe(
      '"Burglary": The target was due on 31 March 2026 and starts from 2025/26: no figure between the two can decide on it.',
    );
    const from = (due: string): Target => ({
      kind: 'change',
      direction: 'reduce',
      by: { percent: 5 },
      from: '2026/27',
      due,
    });
    const of = (due: string) =>
      found(
        'target-contradicts-itself',
        aPlan({
          indicators: [anIndicator({ target: from(due) })],
          observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 90 } }],
        }),
      );
    expect(of('2027-03-31')[0]?.message).toContain('starts from 2026/27');
    expect(of('2028-03-31')).toEqual([]);
  });

  it('leaves a baseline that ends after the due date to a separate finding', () => {
    const before: Target = { kind: 'level', operator: 'at-most', value: 80, due: '2025-03-31' };
    expect(found('target-contradicts-itself', withIndicator({ target: before }))).toEqual([]);
    expect(found('baseline-after-target', withIndicator({ target: before }))).toHaveLength(1);
    const noBaseline = { target: { ...before, due: '2026-03-31' }, baseline: { missing: 'blank', period: '2025/26' } };
    // Its own time is before every outturn, also where it has no value.
    expect(found('target-contradicts-itself', withIndicator(noBaseline as Partial<Indicator>))).toHaveLength(1);
  });

  it('does not flag a target that is due later', () => {
    expect(found('target-contradicts-itself', aPlan())).toEqual([]);
    expect(found('target-contradicts-itself', withIndicator({ target: below }))).toEqual([]);
  });
});

describe('target-already-met', () => {
  const met = (target: Target, parts: Partial<Indicator> = {}) =>
    found('target-already-met', withIndicator({ target, ...parts }));
  const metByRate = (target: Target, theirs: number) =>
    found('target-already-met', withRate({ target, comparisons: beside(theirs) }));

  it('finds a level, a place and a comparator target that the baseline already satisfies', () => {
    expect(met(level('at-most', 100))).toEqual([
      {
        path: 'indicators[0].target',
        message: 'The target of "Burglary" is at most 100 offences, and the baseline, 100 offences, meets it already.',
      },
    ]);
    expect(metByRate(below, 120)[0]?.message).toBe(
      'The target of "Burglary" is below 120 per 1,000 households, the figure of "County average", and the baseline, 100 per 1,000 households, meets it already.',
    );
    const rank: Target = { kind: 'rank', within: 3, end: 'lowest' };
    const placed = (place: number) => ({
      baseline: { value: 100, period: '2025/26', rank: { place, from: 'lowest' as const } },
    });
    expect(met(rank, placed(3))[0]?.message).toBe(
      'The target of "Burglary" is a place among the 3 lowest, and the baseline, 100 offences, is number 3 already.',
    );
    expect(met(rank, placed(4))).toEqual([]);
  });

  it('does not flag one that is not reached yet, that should be held, or that has no baseline', () => {
    expect(met(level('at-most', 99))).toEqual([]);
    expect(metByRate(below, 100)).toEqual([]);
    expect(metByRate({ ...below, text: 'Maintain below the county' }, 120)).toEqual([]);
    // A count says nothing about the county's, which is of an area of another size.
    expect(met(below, { comparisons: beside(120) })).toEqual([]);
    expect(met({ kind: 'maintain' })).toEqual([]);
    expect(met({ kind: 'range', min: 90, max: 110 })).toEqual([]);
    expect(met(level('at-most', 100), { baseline: { missing: 'not-available' } })).toEqual([]);
  });

  it('compares the baseline with the figures in the plan, not with later observations', () => {
    const observations = [
      { indicatorId: 'burglary', comparatorId: 'county', period: '2026/27', figure: { value: 200 } },
    ];
    const plan = withRate({ target: below, comparisons: beside(90) });
    expect(found('target-already-met', { ...plan, observations })).toEqual([]);
  });
});

describe('target-against-polarity', () => {
  const against = (target: Target, polarity: Indicator['polarity'] = 'lower-is-better') =>
    found('target-against-polarity', withIndicator({ target, polarity }));

  it.each([
    level('at-least', 80),
    { ...below, operator: 'above' } as const,
    { kind: 'change', direction: 'increase', by: { percent: 5 } } as const,
    { kind: 'direction', direction: 'increase' } as const,
  ])('finds a $kind target in the wrong direction for something bad', (target) => {
    expect(against(target)).toEqual([
      {
        path: 'indicators[0].target',
        message: 'The target of "Burglary" asks for higher figures, but lower counts as better.',
      },
    ]);
    expect(against(target, 'higher-is-better')).toEqual([]);
    expect(against(target, 'no-judgement')).toEqual([]);
  });

  it('finds one that asks for less of something good', () => {
    expect(against(level('at-most', 80), 'higher-is-better')[0]?.message).toContain(
      'asks for lower figures, but higher',
    );
    expect(against({ kind: 'rank', within: 3, end: 'highest' })).toEqual([]);
  });
});

describe('target-needs-polarity', () => {
  it('finds "or better" for an indicator without a better direction', () => {
    const target: Target = { kind: 'maintain', orBetter: true };
    expect(found('target-needs-polarity', withIndicator({ polarity: 'no-judgement', target }))).toEqual([
      {
        path: 'indicators[0].polarity',
        message: '"Burglary": The target is "or better", but the indicator does not say which way is better.',
      },
    ]);
    expect(found('target-needs-polarity', withIndicator({ target }))).toEqual([]);
    expect(found('target-needs-polarity', withIndicator({ target: below }))).toEqual([]);
  });
});

describe('target-names-comparator', () => {
  const named = (text: string, target: Target = level('at-most', 25), comparator = 'Kent') =>
    found(
      'target-names-comparator',
      aPlan({
        comparators: [
          {
            id: 'county',
            name: comparator,
            kind: 'county',
            includesArea: true,
            alsoCalled: [{ text: 'KCC value', source: { sourceId: 'plan' } }],
          },
        ],
        indicators: [anIndicator({ target: { ...target, text } })],
      }),
    );

  it('finds a level whose words name a comparator, by any of its names', () => {
    const rest = 'but was not read as a comparison with its figure. The words do not show which of the two is meant.';
    expect(named('Reduce to 25 across Kent')).toEqual([
      { path: 'indicators[0].target.text', message: `The target "Reduce to 25 across Kent" names "Kent", ${rest}` },
    ]);
    expect(named('25, under the kcc value')[0]?.message).toContain('names "KCC value"');
  });

  it.each(['Kent Police to reduce to 25', 'Reduce to 25 in Kentish Town', 'Reduce to 25 in EastKent', 'Reduce to 25'])(
    'does not mistake part of another name for it: %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  it('does not flag a target that is compared with it', () => {
    expect(named('Below Kent', below)).toEqual([]);
    expect(named('Among the lowest 3 in Kent', { kind: 'rank', within: 3, end: 'lowest' })).toEqual([]);
    expect(named('See Kent', { kind: 'not-set', reason: 'deferred' })).toEqual([]);
  });
});

describe('target-without-figure', () => {
  const counted = (target: Target, value = 100) =>
    found('target-without-figure', withIndicator({ target, baseline: { value, period: '2025/26' } }));

  it('finds one that is counted from a missing figure, or from nothing', () => {
    const from: Target = { kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2020/21' };
    expect(counted(from)).toEqual([
      {
        path: 'indicators[0].target',
        message: '"Burglary": The target is counted from 2020/21, for which no figure is known that can be compared.',
      },
    ]);
    expect(counted({ kind: 'change', direction: 'reduce', by: { percent: 10 } }, 0)).toHaveLength(1);
    expect(counted({ kind: 'rank', within: 3, end: 'lowest' })).toHaveLength(1);
  });

  it('does not flag one if the figure is among the observations', () => {
    const from: Target = { kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2020/21' };
    const observations = [
      { indicatorId: 'burglary', period: '2019/20', figure: { value: 210 } },
      { indicatorId: 'burglary', period: '2020/21', figure: { value: 200 } },
    ];
    expect(
      found('target-without-figure', aPlan({ indicators: [anIndicator({ target: from })], observations })),
    ).toEqual([]);
    expect(counted(below)).toEqual([]);
  });
});

describe('target-without-number', () => {
  it('finds a direction without an amount, and a target that is still to be set', () => {
    expect(
      found('target-without-number', withIndicator({ target: { kind: 'direction', direction: 'reduce' } })),
    ).toEqual([{ path: 'indicators[0].target', message: 'The target of "Burglary" is to reduce, without a number.' }]);
    expect(found('target-without-number', withIndicator({ target: { kind: 'not-set', reason: 'deferred' } }))).toEqual([
      { path: 'indicators[0].target', message: '"Burglary" has no target yet.' },
    ]);
    expect(
      found('target-without-number', withIndicator({ target: { kind: 'not-set', reason: 'monitor-only' } })),
    ).toEqual([]);
    expect(found('target-without-number', aPlan())).toEqual([]);
  });
});

describe('comparator-without-figure', () => {
  it('finds a target compared with a missing figure', () => {
    expect(found('comparator-without-figure', withRate({ target: below }))).toEqual([
      {
        path: 'indicators[0].target.comparatorId',
        message: '"Burglary": The target is compared with County average, for which no figure for 2025/26 is known.',
      },
    ]);
  });

  it('does not flag one if the plan or an observation has the figure', () => {
    expect(found('comparator-without-figure', withRate({ target: below, comparisons: beside(90) }))).toEqual([]);
    const observations = [
      { indicatorId: 'burglary', comparatorId: 'county', period: '2026/27', figure: { value: 90 } },
    ];
    expect(found('comparator-without-figure', { ...withRate({ target: below }), observations })).toEqual([]);
    expect(
      found('comparator-without-figure', withIndicator({ target: { kind: 'not-set', reason: 'deferred' } })),
    ).toEqual([]);
  });
});

describe('bare-number-target', () => {
  const bare = (text: string, parts: Partial<Indicator> = {}) =>
    found('bare-number-target', withIndicator({ target: level('at-most', 80, text), ...parts }));

  it.each(['80', '1,200', ' 80 ', '80%', '80 per cent', '80 offences', '80pa', '80 a year', '80% of offences', '£80'])(
    'finds a bare number: %s',
    (text) => {
      expect(bare(text)).toEqual([
        {
          path: 'indicators[0].target.text',
          message: `The target of "Burglary" is "${text}", a number alone: it does not say whether that is a minimum or a maximum. It was read as "at most", because lower counts as better.`,
        },
      ]);
    },
  );

  it.each(['Reduce to 80', '80 or fewer', 'at most 80', '80 maximum', '< 80', '', 'eighty'])(
    'accepts words: %s',
    (text) => {
      expect(bare(text)).toEqual([]);
    },
  );

  it('says nothing about the reading if there is none', () => {
    expect(bare('80', { polarity: 'no-judgement' })[0]?.message).toMatch(/a minimum or a maximum\.$/u);
    expect(bare('', { target: { kind: 'range', min: 80, max: 80, text: '80' } })[0]?.message).toMatch(/a maximum\.$/u);
    const target = level('at-least', 80, '80%');
    expect(bare('', { target, polarity: 'higher-is-better', unit: { kind: 'percentage' } })[0]?.message).toContain(
      'It was read as "at least", because higher counts as better.',
    );
    expect(bare('', { target: level('at-most', 80) })).toEqual([]);
  });
});

describe('percent-or-points', () => {
  const changed = (by: { percent: number } | { points: number } | { amount: number }, parts: Partial<Target> = {}) =>
    found(
      'percent-or-points',
      withPercentage({ target: { kind: 'change', direction: 'reduce', by, ...parts } as Target }),
    );

  it('finds a percentage that should change by per cent', () => {
    // 3% of 29 is 0.87
    expect(changed({ percent: 3 })).toEqual([
      {
        path: 'indicators[0].target.by',
        message:
          '"Burglary" is a percentage, and is to change by 3%: per cent of it or percentage points? From 29% that is 28.13% or 26%.',
      },
    ]);
    expect(changed({ percent: 10 }, { direction: 'increase' })[0]?.message).toContain('31.9% or 39%');
    expect(changed({ points: 3 }, { text: 'Reduce by 3%' })).toHaveLength(1);
  });

  it('gives no numbers if they depend on another figure', () => {
    expect(changed({ percent: 3 }, { every: 'year' })[0]?.message).toMatch(/points\?$/u);
    expect(changed({ percent: 3 }, { from: '2020/21' })[0]?.message).toMatch(/points\?$/u);
    const target: Target = { kind: 'change', direction: 'reduce', by: { percent: 3 } };
    expect(
      found('percent-or-points', withPercentage({ target, baseline: { missing: 'not-available' } }))[0]?.message,
    ).toMatch(/points\?$/u);
  });

  it('does not flag points that are called points, and percentages of a number', () => {
    expect(changed({ points: 3 })).toEqual([]);
    expect(changed({ points: 3 }, { text: 'Reduce by 3 percentage points' })).toEqual([]);
    expect(changed({ points: 3 }, { text: 'Reduce by 3% points' })).toEqual([]);
    expect(changed({ points: 3 }, { text: 'Reduce by three' })).toEqual([]);
    expect(changed({ amount: 3 })).toEqual([]);
    const target: Target = { kind: 'change', direction: 'reduce', by: { percent: 3 } };
    expect(found('percent-or-points', withIndicator({ target }))).toEqual([]);
    expect(found('percent-or-points', aPlan({ indicators: [aPercentage()] }))).toEqual([]);
  });

  it('finds a claim about the change of a percentage', () => {
    const unit = { kind: 'percentage' } as const;
    const text = 'the re-offending rate was 5.2% lower';
    const claims = [aClaim({ text, unit, percent: -5.2, percentText: '5.2%' })];
    expect(found('percent-or-points', aPlan({ claims }))).toEqual([
      {
        path: 'claims[0].percent',
        message: `"${text}" is the change of a percentage: "5.2%" may mean per cent of it or percentage points.`,
      },
    ]);
    const linked = aPlan({ indicators: [aPercentage()], claims: [aClaim({ indicatorId: 'burglary', percent: -5 })] });
    expect(found('percent-or-points', linked)[0]?.message).toContain('"-5%" may mean');
  });

  it('does not flag a claim that says points, gives both values, or is about a number', () => {
    const unit = { kind: 'percentage' } as const;
    const of = (parts: Parameters<typeof aClaim>[0]) => found('percent-or-points', aPlan({ claims: [aClaim(parts)] }));
    expect(of({ unit, percent: -5, percentText: '5 percentage points' })).toEqual([]);
    expect(of({ unit, percent: -10, from: 50, to: 45 })).toEqual([]);
    expect(of({ unit, percent: -10, from: 50 })).toHaveLength(1);
    expect(of({ unit, to: 45 })).toEqual([]);
    expect(of({ percent: -5 })).toEqual([]);
  });
});

describe('due-outside-plan', () => {
  const due = (day: string) =>
    found('due-outside-plan', withIndicator({ target: { kind: 'level', operator: 'at-most', value: 80, due: day } }));

  it('finds a target that is due before the plan starts or after it ends', () => {
    expect(due('2029-04-01')).toEqual([
      {
        path: 'indicators[0].target.due',
        message: 'The target of "Burglary" is due on 1 April 2029, after the plan ends on 31 March 2029.',
      },
    ]);
    expect(due('2026-03-31')[0]?.message).toContain('31 March 2026, before the plan starts on 1 April 2026.');
  });

  it.each(['2026-04-01', '2029-03-31'])('accepts one that is due on the first or last day: %s', (day) => {
    expect(due(day)).toEqual([]);
  });
});

describe('same-words-read-differently', () => {
  const two = (first: Target, second: Target, parts: Partial<Indicator> = {}) =>
    found(
      'same-words-read-differently',
      aPlan({
        indicators: [
          anIndicator({ target: first }),
          anIndicator({ id: 'fire', name: 'Fire', target: second, ...parts }),
        ],
      }),
    );
  const text = 'Maintain current levels';

  it('finds one wording read in two ways', () => {
    expect(
      two({ kind: 'maintain', text }, { kind: 'maintain', orBetter: true, text: 'maintain  current levels' }),
    ).toEqual([
      {
        path: 'indicators[1].target',
        message: '"maintain current levels" was read in one way for "Burglary" and in another for "Fire".',
      },
    ]);
  });

  it('does not flag other readings, words, units or polarities', () => {
    const held: Target = { kind: 'maintain', text };
    const better: Target = { kind: 'maintain', orBetter: true, text };
    expect(two(held, { text, kind: 'maintain', due: '2027-03-31', note: 'x' })).toEqual([]);
    expect(two(level('at-most', 5, 'to 5'), { value: 5, text: 'To 5', operator: 'at-most', kind: 'level' })).toEqual(
      [],
    );
    expect(two(held, { ...better, text: 'Maintain' })).toEqual([]);
    expect(two(held, better, { polarity: 'higher-is-better' })).toEqual([]);
    expect(two(held, better, { unit: { kind: 'percentage' } })).toEqual([]);
    expect(two({ kind: 'maintain' }, { kind: 'maintain', orBetter: true })).toEqual([]);
    const done: Target = { kind: 'milestone', description: 'Open the hub', text: 'Yes' };
    expect(two(done, { ...done, description: 'Close the hub' })).toEqual([]);
  });
});
