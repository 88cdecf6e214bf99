import { describe, expect, it } from 'vitest';
import { resolveTarget, type ResolveTargetOptions } from '../../src/evaluate/resolveTarget.js';
import { getIndicator } from '../../src/lookup/items.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Indicator } from '../../src/model/indicator.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, DUE, due, observed, theirs } from './given.js';

const KENT = [{ comparatorId: 'kent', figure: { value: 110 } }];
const RATE = { kind: 'rate', per: 1000, of: 'population' } as const;

describe('resolveTarget', () => {
  // The baseline is 100 offences in 2012/13.
  it.each([
    ['a level', {}, { operator: 'at-most', value: 80 }],
    [
      'a level above',
      { target: due({ kind: 'level', operator: 'above', value: 120 }) },
      { operator: 'above', value: 120 },
    ],
    [
      'a range below the baseline by its nearer end',
      { target: due({ kind: 'range', min: 70, max: 80 }) },
      { operator: 'between', value: 80, min: 70, max: 80 },
    ],
    [
      'a range above the baseline by its nearer end',
      { target: due({ kind: 'range', min: 120, max: 130 }) },
      { operator: 'between', value: 120, min: 120, max: 130 },
    ],
    [
      'a reduction in per cent (100 - 34 = 66)',
      { target: due({ kind: 'change', direction: 'reduce', by: { percent: 34 } }) },
      { operator: 'at-most', value: 66 },
    ],
    [
      'an increase in per cent',
      { target: due({ kind: 'change', direction: 'increase', by: { percent: 10 } }) },
      { operator: 'at-least', value: 110 },
    ],
    [
      'a reduction to nothing',
      { target: due({ kind: 'change', direction: 'reduce', by: { percent: 100 } }) },
      { operator: 'at-most', value: 0 },
    ],
    [
      'a reduction by an amount',
      { target: due({ kind: 'change', direction: 'reduce', by: { amount: 0.1 } }) },
      { operator: 'at-most', value: 99.9 },
    ],
    [
      'an increase by points (62.4 + 2.6 = 65)',
      {
        unit: { kind: 'percentage' },
        baseline: { value: 62.4 },
        target: due({ kind: 'change', direction: 'increase', by: { points: 2.6 } }),
      },
      { operator: 'at-least', value: 65 },
    ],
    ['a level to hold', { target: due({ kind: 'maintain' }) }, { operator: 'between', value: 100, min: 100, max: 100 }],
    [
      'a level to hold within 5%',
      { target: due({ kind: 'maintain', tolerance: { percent: 5 } }) },
      { operator: 'between', min: 95, max: 105 },
    ],
    [
      'a level to hold or better',
      { target: due({ kind: 'maintain', orBetter: true }) },
      { operator: 'at-most', value: 100 },
    ],
    [
      'a level to hold or better, where higher is, within 2',
      { polarity: 'higher-is-better', target: due({ kind: 'maintain', orBetter: true, tolerance: { amount: 2 } }) },
      { operator: 'at-least', value: 98 },
    ],
    [
      'a comparator',
      { unit: RATE, comparisons: KENT, target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }) },
      { operator: 'below', value: 110 },
    ],
    [
      'a place',
      {
        baseline: { value: 1, rank: { place: 9, from: 'lowest' } },
        target: due({ kind: 'rank', within: 3, end: 'lowest' }),
      },
      { operator: 'at-most', value: 3 },
    ],
    ['a way down', { target: due({ kind: 'direction', direction: 'reduce' }) }, { operator: 'below', value: 100 }],
    ['a way up', { target: due({ kind: 'direction', direction: 'increase' }) }, { operator: 'above', value: 100 }],
  ] satisfies [string, Partial<Indicator>, object][])('works out %s', (_, parts, expected) => {
    const indicator = anIndicator(parts);
    expect(resolveTarget(indicator)).toEqual({
      kind: indicator.target.kind,
      due: DUE,
      min: null,
      max: null,
      value: expect.any(Number) as number,
      workings: expect.stringMatching(/\.$/u) as string,
      ...expected,
    });
  });

  it('counts a change down or up from the period it names', () => {
    const target = due({ kind: 'direction', direction: 'reduce', from: '2013/14' });
    const other = { ...observed('2013/14', 1), indicatorId: 'robbery' };
    const observations = [other, observed('2013/14', 90), observed('2014/15', 95)];
    expect(resolveTarget(anIndicator({ target }), { observations })).toMatchObject({ operator: 'below', value: 90 });
    const indicator = anIndicator({ target });
    expect(thrownBy(() => resolveTarget(indicator)).message).toContain('2013/14');
  });

  it('shows the calculation in words', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 } });
    expect(resolveTarget(anIndicator({ target })).workings).toBe('100 offences (2012/13) less 10% is 90 offences.');
    const points = due({ kind: 'change', direction: 'increase', by: { points: 2 } });
    expect(
      resolveTarget(anIndicator({ unit: { kind: 'percentage' }, baseline: { value: 50 }, target: points })).workings,
    ).toBe('50% plus 2 percentage points is 52%.');
    const held = due({ kind: 'maintain', orBetter: true, tolerance: { amount: 2 } });
    expect(resolveTarget(anIndicator({ target: held })).workings).toContain('give or take 2 offences');
  });

  it('moves with the comparator, day by day', () => {
    const indicator = anIndicator({
      unit: RATE,
      comparisons: KENT,
      target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }),
    });
    const observations = [theirs('2013/14', 105), theirs('2014/15', 90)];
    expect(resolveTarget(indicator, { observations }).value).toBe(90);
    expect(resolveTarget(indicator, { observations, asOf: '2014-06-01' }).value).toBe(105);
    expect(resolveTarget(indicator, { observations, asOf: '2013-06-01' }).value).toBe(110);
  });

  it('counts a yearly change from the year before the judged figure', () => {
    const indicator = anIndicator({
      target: due({ kind: 'change', direction: 'reduce', by: { amount: 5 }, every: 'year' }),
    });
    const observations = [observed('2013/14', 90), observed('2014/15', 88)];
    expect(resolveTarget(indicator).value).toBe(95);
    expect(resolveTarget(indicator, { observations }).value).toBe(85);
    expect(resolveTarget(indicator, { observations, asOf: '2014-06-01' }).value).toBe(95);
  });

  it('uses the end of the plan if the target states no day', () => {
    const indicator = anIndicator({ target: { kind: 'level', operator: 'at-most', value: 80 } });
    expect(resolveTarget(indicator).due).toBeNull();
    expect(resolveTarget(indicator, { planPeriod: { start: '2013-04-01', end: DUE } }).due).toBe(DUE);
    expect(resolveTarget(indicator, { asOf: '2020-01-01', planPeriod: { start: '2013-04-01', end: DUE } }).value).toBe(
      80,
    );
    expect(resolveTarget(indicator, { asOf: '2020-01-01' }).due).toBeNull();
  });

  // Worked by hand from section 7 of the plan.
  it.each([
    ['asb-incidents-rate', 'at-most', 25],
    ['police-dealing-with-asb-and-crime', 'at-least', 65],
    ['young-offending-population', 'below', 0.98],
    ['rush-delivery', 'at-least', 3000],
    ['perception-feelings-of-safety', 'at-least', 95.1],
    ['repeat-marac-cases', 'at-most', 12],
    ['hospital-admissions-assault', 'at-most', 53.1], // 59 less 10% is 53.1
    ['violence-against-the-person', 'at-most', 1200],
  ] as const)('works out the Maidstone target of %s: %s %d', (id, operator, value) => {
    expect(resolveTarget(getIndicator(maidstone2014, id))).toMatchObject({ operator, value });
  });

  it.each([
    [
      'contradicts its baseline',
      { target: due({ kind: 'level', operator: 'at-most', value: 1200, direction: 'reduce' }) },
      'target-contradicts-baseline',
    ],
    [
      'contradicts itself',
      { target: due({ kind: 'level', operator: 'at-least', value: 80, direction: 'reduce' }) },
      'target-contradicts-itself',
    ],
    ['is not set', { target: { kind: 'not-set', reason: 'deferred' } }, 'no-target'],
    [
      'has a comparator without a figure',
      { unit: RATE, target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }) },
      'no-comparator-figure',
    ],
    [
      'compares counts',
      { comparisons: KENT, target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }) },
      'counts-not-comparable',
    ],
    ['needs a place', { target: due({ kind: 'rank', within: 3, end: 'lowest' }) }, 'no-rank'],
    [
      'needs a polarity',
      { polarity: 'no-judgement', target: due({ kind: 'maintain', orBetter: true }) },
      'polarity-needed',
    ],
    ['needs a baseline', { baseline: { missing: 'suppressed' }, target: due({ kind: 'maintain' }) }, 'no-baseline'],
    [
      'is a share of 0',
      { baseline: { value: 0 }, target: due({ kind: 'change', direction: 'reduce', by: { percent: 5 } }) },
      'zero-baseline',
    ],
    [
      'is in points of a count',
      { target: due({ kind: 'change', direction: 'reduce', by: { points: 5 } }) },
      'points-of-no-percentage',
    ],
    [
      'counts from an unknown period',
      { target: due({ kind: 'change', direction: 'reduce', by: { amount: 5 }, from: '2001/02' }) },
      'no-figure-for-from',
    ],
  ] satisfies [string, Partial<Indicator>, string][])('refuses a target that %s', (_, parts, reason) => {
    const error = thrownBy(() => resolveTarget(anIndicator(parts)));
    expect(error.code).toBe('UNRESOLVED_TARGET');
    expect(error.details).toEqual({ indicatorId: 'burglary', reason });
  });

  it('refuses a milestone, which has no number', () => {
    expect(
      thrownBy(() => resolveTarget(anIndicator({ target: { kind: 'milestone', description: 'Panel' } }))).code,
    ).toBe('UNRESOLVED_TARGET');
  });

  const refused: readonly (readonly [string, unknown, unknown, string])[] = [
    ['no indicator', null, {}, 'INVALID_ARGUMENT'],
    ['options that are none', anIndicator(), null, 'INVALID_ARGUMENT'],
    ['no day', anIndicator(), { asOf: 'today' }, 'INVALID_DAY'],
    ['a period that does not parse', anIndicator({ baseline: { value: 1, period: 'then' } }), {}, 'INVALID_PERIOD'],
    [
      'a period to count from that does not parse',
      anIndicator({ target: due({ kind: 'change', direction: 'reduce', by: { amount: 5 }, from: 'then' }) }),
      {},
      'INVALID_PERIOD',
    ],
    ['a baseline that is no number', anIndicator({ baseline: { value: NaN } }), {}, 'INVALID_NUMBER'],
  ];
  it.each(refused)('refuses %s', (_, indicator, options, code) => {
    expect(thrownBy(() => resolveTarget(indicator as Indicator, options as ResolveTargetOptions)).code).toBe(code);
  });
});
