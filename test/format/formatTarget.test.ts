import { describe, expect, it } from 'vitest';
import { formatTarget } from '../../src/format/formatTarget.js';
import type { Target } from '../../src/model/target.js';
import type { Unit } from '../../src/model/unit.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import { thrownBy } from '../errors/thrownBy.js';

/* The meaning of each kind is that of model/target.ts. */

const OFFENCES: Unit = { kind: 'count', of: 'offences' };
const RATE: Unit = { kind: 'rate', per: 1000, of: 'population' };
const SHARE: Unit = { kind: 'percentage', of: 'people surveyed' };
const POUNDS: Unit = { kind: 'money', currency: 'GBP' };
const MINUTES: Unit = { kind: 'duration', unit: 'minutes' };
const comparators = [{ id: 'kent', name: 'Kent' }];

describe('formatTarget', () => {
  it.each<[Target, Unit, string]>([
    [{ kind: 'level', operator: 'at-most', value: 25 }, RATE, 'at most 25 per 1,000 population'],
    [{ kind: 'level', operator: 'at-least', value: 1200, direction: 'increase' }, OFFENCES, 'at least 1,200 offences'],
    [{ kind: 'level', operator: 'above', value: 84 }, SHARE, 'above 84%'],
    [{ kind: 'level', operator: 'below', value: 1200.5 }, POUNDS, 'below £1,200.5'],
    [{ kind: 'range', min: 10, max: 12 }, SHARE, '10% to 12%'],
    [{ kind: 'range', min: 180, max: 200, orBetter: true }, OFFENCES, '180 to 200 offences or better'],
    [{ kind: 'range', min: 5, max: 5 }, MINUTES, 'exactly 5 minutes'],
    [{ kind: 'change', direction: 'reduce', by: { percent: 10 } }, OFFENCES, '10% fewer than the baseline'],
    [{ kind: 'change', direction: 'increase', by: { amount: 20 } }, OFFENCES, '20 offences more than the baseline'],
    [{ kind: 'change', direction: 'reduce', by: { percent: 10 } }, RATE, '10% lower than the baseline'],
    [
      { kind: 'change', direction: 'increase', by: { points: 5 } },
      SHARE,
      '5 percentage points higher than the baseline',
    ],
    [
      { kind: 'change', direction: 'reduce', by: { points: 1 }, from: '2011-2012' },
      SHARE,
      '1 percentage point lower than in 2011/12',
    ],
    [
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2013-03-31' },
      OFFENCES,
      '5% fewer than on 31 March 2013',
    ],
    [
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2009/10 to 2011/12', averageOf: 'year' },
      OFFENCES,
      '5% fewer than the yearly average of 2009/10 to 2011/12',
    ],
    [
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, every: 'year', due: '2018-03-31' },
      OFFENCES,
      '5% fewer than the year before, each year until 31 March 2018',
    ],
    [
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, every: 'quarter', from: '2012/13 Q1' },
      { kind: 'count', of: 'pounds' },
      '5% lower than in 2012/13 Q1, each quarter',
    ],
    [{ kind: 'maintain' }, RATE, 'the same as the baseline'],
    [{ kind: 'maintain', orBetter: true }, RATE, 'the same as the baseline or better'],
    [{ kind: 'maintain', orBetter: false, tolerance: { percent: 5 } }, RATE, 'within 5% of the baseline'],
    [
      { kind: 'maintain', orBetter: true, tolerance: { points: 2 } },
      SHARE,
      'within 2 percentage points of the baseline or better',
    ],
    [{ kind: 'comparator', comparatorId: 'kent', operator: 'below' }, RATE, 'below Kent'],
    [{ kind: 'comparator', comparatorId: 'kent', operator: 'at-most', factor: 1.1 }, RATE, 'at most 1.1 times Kent'],
    [{ kind: 'comparator', comparatorId: 'kent', operator: 'at-most', factor: 1 }, RATE, 'at most Kent'],
    [{ kind: 'comparator', comparatorId: 'surrey', operator: 'at-least' }, RATE, 'at least surrey'],
    [{ kind: 'rank', within: 3, end: 'lowest', among: 'Kent districts' }, RATE, 'among the 3 lowest of Kent districts'],
    [{ kind: 'rank', within: 1, end: 'highest' }, RATE, 'the highest'],
    [{ kind: 'direction', direction: 'reduce' }, OFFENCES, 'fewer than the baseline'],
    [{ kind: 'direction', direction: 'increase', from: 'Mar-13' }, SHARE, 'higher than in March 2013'],
    [
      { kind: 'direction', direction: 'increase', every: 'year', due: '2018-03-31' },
      OFFENCES,
      'more than the baseline, each year until 31 March 2018',
    ],
    [
      { kind: 'milestone', description: 'Set up the panel', due: '2015-04-01' },
      OFFENCES,
      'Set up the panel by 1 April 2015',
    ],
    [{ kind: 'not-set', reason: 'deferred', due: '2018-03-31' }, OFFENCES, 'no target yet'],
    [{ kind: 'not-set', reason: 'monitor-only' }, OFFENCES, 'monitored only, no target'],
    [{ kind: 'not-set', reason: 'not-applicable' }, OFFENCES, 'not applicable'],
    [{ kind: 'not-set', reason: 'blank' }, OFFENCES, 'no target given'],
  ])('writes %j in %j as: %s', (target, unit, expected) => {
    expect(formatTarget(target, unit, { comparators })).toBe(expected);
  });

  it('says by when, how often, and what the interim targets ask for', () => {
    const level = { kind: 'level', operator: 'at-most', value: 25 } as const;
    expect(formatTarget({ ...level, due: '2018-03-31' }, RATE)).toBe(
      'at most 25 per 1,000 population by 31 March 2018',
    );
    expect(formatTarget({ ...level, every: 'month' }, OFFENCES)).toBe('at most 25 offences, each month');
    expect(
      formatTarget(
        {
          ...level,
          due: '2018-03-31',
          interim: [
            { period: '2014-15', value: 30 },
            { period: 'March 2016', min: 26, max: 28 },
            { period: '2017-03-31', by: { percent: 5 } },
            { period: '2017-04-01 to 2017-05-15', value: 26 },
          ],
        },
        OFFENCES,
      ),
    ).toBe(
      'at most 25 offences by 31 March 2018; on the way, at most 30 offences in 2014/15, 26 to 28 offences in March 2016, 5% on 31 March 2017, at most 26 offences in 1 April 2017 to 15 May 2017',
    );
  });

  it.each<[Target, string]>([
    [
      {
        kind: 'change',
        direction: 'reduce',
        by: { percent: 20 },
        interim: [{ period: '2014/15', by: { percent: 5 } }],
      },
      '20% fewer than the baseline; on the way, 5% fewer in 2014/15',
    ],
    [
      { kind: 'change', direction: 'increase', by: { percent: 20 }, interim: [{ period: '2014/15', value: 110 }] },
      '20% more than the baseline; on the way, at least 110 offences in 2014/15',
    ],
    [
      { kind: 'direction', direction: 'reduce', interim: [{ period: '2014/15', value: 90 }] },
      'fewer than the baseline; on the way, at most 90 offences in 2014/15',
    ],
    [
      { kind: 'comparator', comparatorId: 'kent', operator: 'below', interim: [{ period: '2014/15', value: 90 }] },
      'below Kent; on the way, below 90 offences in 2014/15',
    ],
    [
      { kind: 'range', min: 70, max: 80, interim: [{ period: '2014/15', value: 90 }] },
      '70 to 80 offences; on the way, 90 offences in 2014/15',
    ],
    [{ kind: 'maintain', interim: [] }, 'the same as the baseline'],
  ])('words interim targets like the target itself: %j', (target, expected) => {
    expect(formatTarget(target, OFFENCES, { comparators })).toBe(expected);
  });

  it.each<[Target, Unit]>([
    [{ kind: 'level', operator: 'at-most', value: 25, due: '2018-03-31' }, RATE],
    [{ kind: 'level', operator: 'above', value: 84 }, SHARE],
    [{ kind: 'level', operator: 'at-least', value: 1200, every: 'year' }, OFFENCES],
    [{ kind: 'range', min: 10, max: 12 }, SHARE],
    [{ kind: 'comparator', comparatorId: 'kent', operator: 'below' }, RATE],
  ])('has the meaning that parseTarget reads: %j', (target, unit) => {
    const text = formatTarget(target, unit, { comparators });
    const plan = { comparators: [{ id: 'kent', name: 'Kent', kind: 'county' as const }] };
    expect(parseTarget(text, { unit, plan })).toMatchObject({ ok: true, target: { ...target, text } });
  });

  it('leaves out null values, and isolates text that runs from right to left', () => {
    const target = { kind: 'level', operator: 'below', value: 5, due: null, every: null, interim: null };
    expect(formatTarget(target as unknown as Target, OFFENCES)).toBe('below 5 offences');
    const named = { kind: 'comparator', comparatorId: 'x', operator: 'below' } as const;
    expect(formatTarget(named, RATE, { comparators: [{ id: 'x', name: 'شمال' }] })).toBe('below \u2068شمال\u2069');
  });

  it.each<[string, unknown, string]>([
    ['no object', 5, 'INVALID_ARGUMENT'],
    ['a kind that is none', { kind: 'lower' }, 'INVALID_ARGUMENT'],
    ['a misspelt key', { kind: 'maintain', orbetter: true }, 'INVALID_ARGUMENT'],
    ['no operator', { kind: 'level', value: 5 }, 'INVALID_ARGUMENT'],
    ['no value', { kind: 'level', operator: 'below' }, 'INVALID_NUMBER'],
    ['half a range', { kind: 'range', min: 5 }, 'INVALID_NUMBER'],
    ['no amount', { kind: 'change', direction: 'reduce' }, 'INVALID_ARGUMENT'],
    ['an amount of nothing', { kind: 'change', direction: 'reduce', by: {} }, 'INVALID_NUMBER'],
    ['an amount in another word', { kind: 'change', direction: 'reduce', by: { percentage: 5 } }, 'INVALID_ARGUMENT'],
    ['a direction that is none', { kind: 'direction', direction: 'down' }, 'INVALID_ARGUMENT'],
    ['a period that is none', { kind: 'direction', direction: 'reduce', from: 'then' }, 'INVALID_PERIOD'],
    [
      'an average of nothing',
      { kind: 'direction', direction: 'reduce', from: '2013', averageOf: 'week' },
      'INVALID_ARGUMENT',
    ],
    ['no comparator', { kind: 'comparator', operator: 'below' }, 'INVALID_ARGUMENT'],
    ['no end of a ranking', { kind: 'rank', within: 3 }, 'INVALID_ARGUMENT'],
    ['no place', { kind: 'rank', end: 'lowest' }, 'INVALID_NUMBER'],
    ['no description', { kind: 'milestone', description: '' }, 'INVALID_ARGUMENT'],
    ['a reason that is none', { kind: 'not-set', reason: 'toString' }, 'INVALID_ARGUMENT'],
    ['a day that is none', { kind: 'maintain', due: '2018-02-30' }, 'INVALID_DAY'],
    ['a recurrence that is none', { kind: 'maintain', every: 'week' }, 'INVALID_ARGUMENT'],
    ['no list on the way', { kind: 'maintain', interim: {} }, 'INVALID_ARGUMENT'],
    ['no period on the way', { kind: 'maintain', interim: [{ value: 5 }] }, 'INVALID_PERIOD'],
    ['no number on the way', { kind: 'maintain', interim: [{ period: '2013' }] }, 'INVALID_NUMBER'],
    ['a misspelt key on the way', { kind: 'maintain', interim: [{ period: '2013', values: 5 }] }, 'INVALID_ARGUMENT'],
  ])('refuses %s', (_, target, code) => {
    expect(codeThrownBy(() => formatTarget(target as Target, OFFENCES))).toBe(code);
  });

  it('refuses unknown units and options', () => {
    const target = { kind: 'maintain' } as const;
    expect(thrownBy(() => formatTarget(target, { kind: 'count' } as unknown as Unit)).message).toContain('unit.of');
    expect(thrownBy(() => formatTarget(target, OFFENCES, { comparator: [] } as object)).message).toBe(
      `options has no "comparator". Did you mean 'comparators'?`,
    );
    for (const others of [{}, [5], [{ id: 'kent' }], [{ id: 'kent', name: 'Kent', nmae: 'Kent' }]]) {
      expect(codeThrownBy(() => formatTarget(target, OFFENCES, { comparators: others } as never))).toBe(
        'INVALID_ARGUMENT',
      );
    }
  });
});
