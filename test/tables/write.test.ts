import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan, writeIndicators, writeObservations } from '../../src/csv.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Priority } from '../../src/model/priority.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { indicatorsIn } from './given.js';

const indicator: Indicator = {
  id: 'a',
  name: 'A',
  unit: { kind: 'count', of: 'offences' },
  polarity: 'lower-is-better',
  baseline: { value: 1 },
  comparisons: [],
  target: { kind: 'not-set', reason: 'blank' },
};
const comparators = [{ id: 'x', name: 'X', kind: 'other' as const }];

describe('a written table', () => {
  it('has the columns that are filled, rows that end in CR LF and no byte order mark', () => {
    expect(writeIndicators({ indicators: [indicator], comparators: [] })).toBe(
      'Id,Indicator,Unit,Polarity,Baseline,Baseline value,Target,Target kind,No target because\r\na,A,count of offences,lower-is-better,,1,,not-set,blank\r\n',
    );
    expect(writeObservations({ observations: [] })).toBe('Indicator,Period,Value\r\n');
  });

  it('has another delimiter and a byte order mark if asked to', () => {
    expect(writeObservations({ observations: [] }, { delimiter: ';', byteOrderMark: true })).toBe(
      '\uFEFFIndicator;Period;Value\r\n',
    );
    expect(writeObservations({ observations: [] }, { delimiter: '\t' })).toBe('Indicator\tPeriod\tValue\r\n');
  });

  it('guards text that a spreadsheet may read as a formula', () => {
    const written = writeIndicators({
      indicators: [{ ...indicator, name: '=HYPERLINK("x")', note: '@SUM(A1)' }],
      comparators: [],
    });
    expect(written).toContain(`"'=HYPERLINK(""x"")"`);
    expect(written).toContain("'@SUM(A1)");
    expect(indicatorsIn(written)[0]).toMatchObject({ name: '=HYPERLINK("x")', note: '@SUM(A1)' });
  });

  it('leaves plain numbers bare', () => {
    const observation = { indicatorId: 'a', period: '2013/14', figure: { value: -5.2, text: '-5.2' } };
    expect(writeObservations({ observations: [observation] })).toBe(
      'Indicator,Period,Printed,Value\r\na,2013/14,-5.2,-5.2\r\n',
    );
  });

  it('keeps minus zero, and numbers of any size', () => {
    for (const value of [-0, 5e-324, 1.7976931348623157e308, 0.1, 123456789.123]) {
      const plan = {
        indicators: [{ ...indicator, unit: { kind: 'count' as const, of: 'x' }, baseline: { value } }],
        comparators: [],
      };
      expect(indicatorsIn(writeIndicators(plan))[0]?.baseline).toStrictEqual({ value });
    }
  });

  it('describes the comparators even without an indicator', () => {
    expect(writeIndicators({ indicators: [], comparators })).toBe(
      'Id,Indicator,Unit,Polarity,Baseline,Comparator x name,Comparator x kind,Target\r\n,,,,,X,other,\r\n',
    );
  });

  it('has a short row for each further priority', () => {
    const priority = (id: string): (typeof maidstone2014.priorities)[number] => ({
      id,
      title: id.toUpperCase(),
      aims: [],
      indicatorIds: ['a', 'gone'],
      actionIds: [],
      themeIds: [],
      leads: [],
    });
    const rows = writeIndicators({
      indicators: [indicator],
      comparators: [],
      priorities: [priority('p'), priority('q')],
    }).split('\r\n');
    expect(rows.slice(1, 3)).toStrictEqual([
      'a,p,,P,A,count of offences,lower-is-better,,1,,not-set,blank',
      'a,q,,Q,A,,,,,,,',
    ]);
  });

  it('keeps the order of a priority if it differs from that of the indicators', () => {
    const indicators = [indicator, { ...indicator, id: 'b', name: 'B' }];
    const priorities = [priority('p', { indicatorIds: ['b', 'a'] })];
    const result = readIndicators(writeIndicators({ indicators, comparators: [], priorities }));
    expect(result.ok && [result.indicators, result.priorities]).toStrictEqual([indicators, priorities]);
  });

  it('is a plan again together with its description', () => {
    const { title, period, partnership, sources, observations } = maidstone2014;
    const result = readPlan({
      plan: { title, period, partnership, sources },
      indicators: writeIndicators(maidstone2014),
      ...(observations.length > 0 && { observations: writeObservations(maidstone2014) }),
    });
    expect(result.ok && result.plan.indicators).toStrictEqual(maidstone2014.indicators);
  });

  const priority = (id: string, rest: Partial<Priority> = {}): Priority => ({
    id,
    title: id.toUpperCase(),
    aims: [],
    indicatorIds: [],
    actionIds: [],
    themeIds: [],
    leads: [],
    ...rest,
  });

  it('puts list items that contain separators into quotation marks', () => {
    const themes = [{ id: 't', title: 'Drugs; alcohol', scope: 'county' as const, priorityIds: ['p'] }];
    const leads = [{ name: '=cmd()' }, { name: 'Insp A\nInsp B' }];
    const priorities = [priority('p', { indicatorIds: ['a'], themeIds: ['t'], leads })];
    const written = writeIndicators({ indicators: [indicator], comparators: [], priorities, themes });
    expect(written).toContain(`\r\na,p,,P,t,"""Drugs; alcohol""",county,"'=cmd()\n""Insp A\nInsp B""",A,`);
    const result = readIndicators(written);
    expect(result.ok && [result.priorities, result.themes]).toStrictEqual([priorities, themes]);
  });

  it('gives priorities that no indicator serves, or in another order, separate rows at the top', () => {
    const priorities = [priority('q'), priority('p', { indicatorIds: ['a'] })];
    const written = writeIndicators({ indicators: [indicator], comparators, priorities });
    expect(written.split('\r\n').map((line) => line.split(',').slice(0, 5).join())).toStrictEqual([
      'Id,Priority id,Priority label,Priority,Indicator',
      ',q,,Q,',
      ',p,,P,',
      'a,p,,P,A',
      '',
    ]);
    const result = readIndicators(written);
    expect(result.ok && [result.priorities, result.comparators]).toStrictEqual([priorities, comparators]);
    expect(writeIndicators({ indicators: [indicator], comparators, priorities: priorities.slice(1) })).not.toContain(
      ',p,,P,,',
    );
  });

  it('is refused with a theme that was not passed in', () => {
    const priorities = [priority('p', { themeIds: ['t'] })];
    expect(codeThrownBy(() => writeIndicators({ indicators: [], comparators: [], priorities }))).toBe('INVALID_CSV');
  });
});

describe('writing a table', () => {
  it.each([
    [
      'a null character',
      (): string => writeIndicators({ indicators: [{ ...indicator, name: 'a\0b' }], comparators: [] }),
    ],
    [
      'half a character',
      (): string => writeIndicators({ indicators: [{ ...indicator, name: '\uD83D' }], comparators: [] }),
    ],
    [
      'a comparison with nobody',
      (): string =>
        writeIndicators({
          indicators: [{ ...indicator, comparisons: [{ comparatorId: 'y', figure: { value: 1 } }] }],
          comparators,
        }),
    ],
    [
      'a comparison twice',
      (): string => {
        const comparison = { comparatorId: 'x', figure: { value: 1 } };
        return writeIndicators({ indicators: [{ ...indicator, comparisons: [comparison, comparison] }], comparators });
      },
    ],
  ])('refuses content that a table cannot hold: %s', (_, write) => {
    expect(codeThrownBy(write)).toBe('INVALID_CSV');
  });

  it.each([
    ['no plan', (): string => writeIndicators(null as never)],
    ['an empty name', (): string => writeIndicators({ indicators: [{ ...indicator, name: '' }], comparators: [] })],
    [
      'a comparator that says in words whether it includes the area',
      (): string =>
        writeIndicators({ indicators: [], comparators: [{ ...comparators[0], includesArea: 'yes' }] as never }),
    ],
    ['no indicators', (): string => writeIndicators({ comparators: [] } as never)],
    ['no comparators', (): string => writeIndicators({ indicators: [] } as never)],
    ['no observations', (): string => writeObservations({} as never)],
    ['no plan of observations', (): string => writeObservations(5 as never)],
  ])('refuses an invalid plan: %s', (_, write) => {
    expect(codeThrownBy(write)).toBe('INVALID_PLAN');
  });

  it.each([
    ['no options', (): string => writeIndicators({ indicators: [], comparators: [] }, null as never)],
    ['a delimiter that is none', (): string => writeObservations({ observations: [] }, { delimiter: '|' as never })],
    ['a mark that is none', (): string => writeObservations({ observations: [] }, { byteOrderMark: 'yes' as never })],
    ['options that are none', (): string => writeObservations({ observations: [] }, null as never)],
  ])('refuses invalid arguments: %s', (_, write) => {
    expect(codeThrownBy(write)).toBe('INVALID_ARGUMENT');
  });
});
