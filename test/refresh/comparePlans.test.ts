import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Figure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Plan } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';
import type { Unit } from '../../src/model/unit.js';
import { comparePlans } from '../../src/refresh/comparePlans.js';
import { parsePlan } from '../../src/schema.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator } from '../evaluate/given.js';

const priority = (id: string, title: string, indicatorIds: readonly string[] = []) => ({
  id,
  title,
  indicatorIds,
});
const aPlan = (parts: object = {}): Plan =>
  parsePlan({
    id: 'example-2013',
    title: 'Plan',
    period: { start: '2013-04-01', end: '2018-03-31' },
    partnership: { name: 'Safer Example Partnership' },
    ...parts,
  });
const withIndicator = (parts: Partial<Indicator> = {}): Plan => aPlan({ indicators: [anIndicator(parts)] });
const between = (before: Partial<Indicator>, after: Partial<Indicator>) =>
  comparePlans(withIndicator(before), withIndicator(after));
const messages = (before: Partial<Indicator>, after: Partial<Indicator>) =>
  between(before, after).map(({ message }) => message);
const BURGLARY = { item: 'indicator', id: 'burglary', name: 'Burglary' };

describe('comparePlans', () => {
  it('finds no differences between a plan and itself in another order and other printed words', () => {
    expect(comparePlans(maidstone2014, maidstone2014)).toEqual([]);
    const turned: Plan = {
      ...maidstone2014,
      edition: 'Another',
      priorities: maidstone2014.priorities.toReversed().map(({ indicatorIds, ...rest }) => ({
        ...rest,
        indicatorIds: indicatorIds.toReversed(),
      })),
      indicators: maidstone2014.indicators.toReversed().map(({ baseline, target, ...rest }) => ({
        ...rest,
        baseline: { ...baseline, text: 'Other words' },
        target: { ...target, text: 'Other words', note: 'Read again.' },
      })),
      actions: maidstone2014.actions.toReversed(),
      observations: [],
    };
    expect(comparePlans(maidstone2014, turned)).toEqual([]);
  });

  it('names the items that were added, dropped and renamed, by kind', () => {
    const before = aPlan({
      priorities: [priority('homes', 'Safe homes'), priority('roads', 'Safe roads')],
      themes: [{ id: 'early-help', title: 'Early help', scope: 'partnership' }],
      comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
      indicators: [anIndicator()],
      actions: [{ id: 'locks', text: 'Fit locks', priorityId: 'homes' }],
    });
    const after = aPlan({
      priorities: [priority('parks', 'Safe parks'), priority('homes', 'Safer homes')],
      themes: [{ id: 'early-help', title: 'Early intervention', scope: 'partnership' }],
      comparators: [{ id: 'kent', name: 'Kent-wide', kind: 'county' }],
      indicators: [anIndicator({ name: 'Residential burglary' }), anIndicator({ id: 'robbery', name: 'Robbery' })],
      actions: [{ id: 'locks', text: 'Fit better locks', priorityId: 'homes' }],
    });
    const changes = comparePlans(before, after);
    expect(changes.map(({ message }) => message)).toEqual([
      'Added: the priority "Safe parks".',
      'Renamed: the priority "Safe homes" is now "Safer homes".',
      'Dropped: the priority "Safe roads".',
      'Renamed: the theme "Early help" is now "Early intervention".',
      'Renamed: the comparator "Kent" is now "Kent-wide".',
      'Renamed: the indicator "Burglary" is now "Residential burglary".',
      'Added: the indicator "Robbery".',
      'Renamed: the action "Fit locks" is now "Fit better locks".',
    ]);
    expect(changes.slice(0, 3)).toMatchObject([
      { code: 'item-added', data: { item: 'priority', id: 'parks', name: 'Safe parks' } },
      { code: 'item-renamed', data: { item: 'priority', id: 'homes', name: 'Safer homes', before: 'Safe homes' } },
      { code: 'item-dropped', data: { item: 'priority', id: 'roads', name: 'Safe roads' } },
    ]);
  });

  it('names the items that moved to other priorities, by the title in the later plan', () => {
    const actions = (priorityId: string) => [{ id: 'locks', text: 'Fit locks', priorityId }];
    const before = aPlan({
      priorities: [priority('homes', 'Safe homes', ['burglary']), priority('roads', 'Safe roads')],
      indicators: [anIndicator()],
      actions: actions('roads'),
    });
    const moved = aPlan({
      priorities: [priority('homes', 'Safer homes'), priority('parks', 'Safe parks', ['burglary'])],
      indicators: [anIndicator()],
      actions: actions('homes'),
    });
    expect(comparePlans(before, moved).filter(({ code }) => code === 'item-moved')).toStrictEqual([
      {
        code: 'item-moved',
        data: {
          ...BURGLARY,
          from: [{ id: 'homes', title: 'Safer homes' }],
          to: [{ id: 'parks', title: 'Safe parks' }],
        },
        message: 'Moved: the indicator "Burglary" is no longer under "Safer homes" and now under "Safe parks".',
      },
      {
        code: 'item-moved',
        data: {
          item: 'action',
          id: 'locks',
          name: 'Fit locks',
          from: [{ id: 'roads', title: 'Safe roads' }],
          to: [{ id: 'homes', title: 'Safer homes' }],
        },
        message: 'Moved: the action "Fit locks" is no longer under "Safe roads" and now under "Safer homes".',
      },
    ]);
    const both = aPlan({
      priorities: [priority('homes', 'Safe homes', ['burglary']), priority('roads', 'Safe roads', ['burglary'])],
      indicators: [anIndicator()],
      actions: actions('roads'),
    });
    expect(comparePlans(before, both).map(({ message }) => message)).toEqual([
      'Moved: the indicator "Burglary" is now under "Safe roads".',
    ]);
    expect(comparePlans(both, before).map(({ message }) => message)).toEqual([
      'Moved: the indicator "Burglary" is no longer under "Safe roads".',
    ]);
    // A priority that neither plan has is named by its id, as the schema would have it refused.
    const lost: Plan = { ...before, actions: before.actions.map((one) => ({ ...one, priorityId: 'lost' })) };
    expect(comparePlans(before, lost)).toMatchObject([{ data: { to: [{ id: 'lost', title: 'lost' }] } }]);
    const stray: Plan = {
      ...before,
      priorities: before.priorities.map((one) => ({
        ...one,
        indicatorIds: ['lost', 'burglary'].slice(0, one.id === 'homes' ? 2 : 1),
      })),
    };
    expect(comparePlans(before, stray)).toEqual([]);
  });

  it.each<[Figure, Figure, string]>([
    [
      { value: 100, period: '2012/13' },
      { value: 95, period: '2013/14' },
      'was 100 offences (2012/13) and is now 95 offences (2013/14)',
    ],
    [{ value: 100 }, { value: 100.5 }, 'was 100 offences and is now 100.5 offences'],
    [
      { missing: 'not-yet-available', period: '2012/13' },
      { value: 100, period: '2012/13' },
      'was not yet available (2012/13) and is now 100 offences (2012/13)',
    ],
    [{ missing: 'blank' }, { missing: 'suppressed' }, 'was not given and is now suppressed'],
    [
      { value: 100, period: 'March 2013' },
      { value: 100, period: 'March 2013', covers: 'year' },
      'was 100 offences (March 2013) and is now 100 offences (March 2013, for a year)',
    ],
    [
      { value: 100, period: '2010/11 to 2012/13' },
      { value: 100, period: '2010/11 to 2012/13', averageOf: 'year' },
      'was 100 offences (2010/11 to 2012/13) and is now 100 offences (2010/11 to 2012/13, the average of a year)',
    ],
  ])('reports another baseline: %j, %j', (before, after, words) => {
    const unit = { kind: 'count', of: 'offences' };
    expect(between({ baseline: before }, { baseline: after })).toStrictEqual([
      {
        code: 'indicator-rebased',
        data: { ...BURGLARY, before: { baseline: before, unit }, after: { baseline: after, unit } },
        message: `Re-based: the baseline of "Burglary" ${words}.`,
      },
    ]);
  });

  it.each<[Figure, Figure]>([
    [
      { value: 100, period: '2012/13' },
      { value: 100, period: '2012-13', text: '100', count: 100, qualifier: 'revised' },
    ],
    [{ missing: 'blank' }, { missing: 'blank', text: '' }],
  ])('treats the same baseline in other words as the same: %j, %j', (before, after) => {
    expect(between({ baseline: before }, { baseline: after })).toEqual([]);
  });

  it('compares periods that cannot be read by their words', () => {
    const withPeriod = (period: string): Plan => ({
      ...withIndicator(),
      indicators: [anIndicator({ baseline: { value: 1, period } })],
    });
    expect(comparePlans(withPeriod('soon'), withPeriod('soon'))).toEqual([]);
    expect(comparePlans(withPeriod('soon'), withPeriod('later'))).toMatchObject([{ code: 'indicator-rebased' }]);
  });

  it('reports another target with what it asked for before and now', () => {
    const [before, after]: Target[] = [
      { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2018-03-31', text: 'Reduce by 10%' },
      { kind: 'level', operator: 'at-most', value: 80 },
    ];
    const unit = { kind: 'count', of: 'offences' };
    expect(before && after && between({ target: before }, { target: after })).toStrictEqual([
      {
        code: 'indicator-retargeted',
        data: {
          ...BURGLARY,
          before: { target: before, unit },
          after: { target: after, unit },
          fields: ['kind', 'direction', 'by', 'due', 'operator', 'value'],
        },
        message:
          'Re-targeted: the target of "Burglary" was to reduce by 10% by 31 March 2018 and is now at most 80 offences.',
      },
    ]);
  });

  it.each<[Target, string]>([
    [{ kind: 'range', min: 70, max: 80 }, '70 to 80 offences'],
    [
      { kind: 'change', direction: 'increase', by: { amount: 5 }, from: '2013/14' },
      'to increase by 5 offences since 2013/14',
    ],
    [{ kind: 'maintain' }, 'to hold the baseline'],
    [{ kind: 'maintain', orBetter: true, every: 'year' }, 'to hold the baseline or do better in each year'],
    [{ kind: 'comparator', comparatorId: 'kent', operator: 'below' }, 'below the figure of kent'],
    [{ kind: 'rank', within: 10, end: 'lowest' }, 'to be among the 10 lowest'],
    [{ kind: 'direction', direction: 'reduce', from: '2013/14' }, 'to reduce since 2013/14'],
    [{ kind: 'milestone', description: 'Open the centre' }, '"Open the centre"'],
    [{ kind: 'not-set', reason: 'deferred' }, 'not set'],
  ])('words a target: %j', (target, words) => {
    const comparators = [{ id: 'kent', name: 'Kent', kind: 'county' }];
    const [before, after] = [{ kind: 'level', operator: 'below', value: 2 } as const, target].map((one) =>
      aPlan({ comparators, indicators: [anIndicator({ target: one })] }),
    );
    expect(before && after && comparePlans(before, after).map(({ message }) => message)).toEqual([
      `Re-targeted: the target of "Burglary" was below 2 offences and is now ${words}.`,
    ]);
  });

  it('names the fields that differ if the words of the target are the same', () => {
    const target: Target = {
      kind: 'level',
      operator: 'at-most',
      value: 80,
      interim: [{ period: '2013/14', value: 95 }],
    };
    const other: Target = { ...target, interim: [{ period: '2013/14', value: 90 }], direction: 'reduce' };
    expect(messages({ target }, { target: other })).toEqual([
      'Re-targeted: the target of "Burglary", at most 80 offences, differs in: interim, direction.',
    ]);
    // Other printed words of an interim target are not another target.
    const printed: Target = { ...target, interim: [{ period: '2013/14', value: 95, text: '95' }] };
    expect(messages({ target }, { target: printed })).toEqual([]);
  });

  it.each<[Unit, string]>([
    [{ kind: 'count', of: 'incidents' }, 'a number of incidents'],
    [{ kind: 'rate', per: 1000, of: 'households' }, 'a rate per 1,000 households'],
    [{ kind: 'percentage' }, 'a percentage'],
    [{ kind: 'percentage', of: 'victims' }, 'a percentage of victims'],
    [{ kind: 'percentage', signed: true }, 'a change in per cent'],
    [{ kind: 'money', currency: 'GBP' }, 'money in GBP'],
    [{ kind: 'duration', unit: 'minutes' }, 'a time in minutes'],
    [{ kind: 'score' }, 'a score'],
    [{ kind: 'score', of: 'out of 10' }, 'a score out of 10'],
    [{ kind: 'points' }, 'percentage points'],
  ])('reports another unit: %j', (unit, words) => {
    expect(messages({}, { unit })).toEqual([
      `Measured otherwise: "Burglary" was measured as a number of offences and is now measured as ${words}. Figures of the two editions cannot be compared.`,
    ]);
  });

  it('reports another polarity', () => {
    expect(messages({}, { polarity: 'no-judgement' })).toEqual([
      'Judged otherwise: of "Burglary" it was said that lower is better, and now that neither is better.',
    ]);
    expect(between({ polarity: 'higher-is-better' }, {})).toMatchObject([
      { code: 'indicator-polarity-changed', data: { before: 'higher-is-better', after: 'lower-is-better' } },
    ]);
  });

  it.each(['before', 'after'])('refuses anything that is not a plan, and names the argument: %s', (name) => {
    const plan = withIndicator();
    const broken = { ...plan, titel: '' };
    const [before, after] = name === 'before' ? [broken, plan] : [plan, broken];
    expect(thrownBy(() => comparePlans(before, after))).toMatchObject({
      code: 'INVALID_PLAN',
      message: expect.stringContaining(`${name}.titel`),
    });
  });
});
