import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, readPlan, writeIndicators } from '../../src/csv.js';
import type { Indicator } from '../../src/model/indicator.js';
import { plainNumber } from '../../src/tables/cells/number.js';
import { remembered } from '../../src/tables/remembered.js';
import {
  columnAsked,
  indicatorIn,
  indicatorsIn,
  messageFor,
  notesOn,
  observationProblemsIn,
  problemsIn,
  questionsOn,
} from './given.js';

/* Corners that a first reading of the rules does not show. */

describe('the unit of a target', () => {
  it.each([
    ['Percentage of people who feel safe,62,Increase to 70%', { kind: 'percentage', of: 'people' }],
    ['Cost of thefts,800,Reduce to £500', { kind: 'money', currency: 'GBP' }],
    ['Cost of thefts,800,Reduce to €500', { kind: 'money', currency: 'EUR' }],
    ['Response time,18,No more than 15 minutes', { kind: 'duration', unit: 'minutes' }],
    ['Residents who feel safe,45% of residents,Increase to 50%', { kind: 'percentage', of: 'residents' }],
    ['Cost of thefts,€800,Reduce by 10%', { kind: 'money', currency: 'EUR' }],
  ])('is the unit of its indicator: %s', (row, unit) => {
    expect(indicatorIn('Indicator,Baseline,Target', row).unit).toStrictEqual(unit);
  });

  it.each([
    ['Number', 'Reduce to 10', { kind: 'count', of: 'Thefts' }],
    ['"per 1,000"', 'Reduce to 10', { kind: 'rate', per: 1000, of: 'population' }],
    ['% of homes', 'Reduce to 10%', { kind: 'percentage', of: 'homes' }],
  ])('is the unit of the column: %s', (unit, target, expected) => {
    expect(indicatorIn('Indicator,Unit,Baseline,Target', `Thefts,${unit},12,${target}`).unit).toStrictEqual(expected);
  });

  it('cannot be a rate if the words give no base', () => {
    expect(problemsIn('Indicator,Unit,Baseline,Target\nThefts,rate,12,Reduce to 10')).toStrictEqual([
      'unit-needed@2:2',
    ]);
    expect(messageFor('Indicator,Unit,Baseline\nThefts,rate,62%')).toContain(
      'The unit "rate" is a rate, but the baseline "62%" is a percentage',
    );
  });
});

describe('a cell next to a stated figure', () => {
  const table = (headings: string, row: string): string => `Indicator,Unit,${headings}\nA,offences,${row}`;
  it.each([
    ['of a figure that is missing', 'Baseline missing,Baseline period', 'suppressed,soon'],
    ['of a value', 'Baseline value,Baseline period', '5,soon'],
    ['of nothing', 'Baseline,Baseline period', ',soon'],
  ])('is refused as it would be elsewhere: %s', (_, headings, row) => {
    expect(problemsIn(table(headings, row))).toStrictEqual(['unreadable-period@2:4']);
  });

  it('is refused in a comparison too', () => {
    expect(problemsIn(table('Baseline,County', '5,some'))).toStrictEqual(['unreadable-figure@2:4']);
  });
});

describe('a plain number', () => {
  it('may have leading and trailing zeros', () => {
    expect(plainNumber('0000000000000000005.10')).toBe(5.1);
    expect(plainNumber('5.0000000000000000000')).toBe(5);
    expect(plainNumber('-0000000000000000000')).toBe(-0);
    expect(plainNumber('1000000000000000000')).toBe(1e18);
    expect(plainNumber('1000000000000000001')).toBeUndefined();
    expect(plainNumber('1e5')).toBeUndefined();
    expect(plainNumber('')).toBeUndefined();
  });
});

describe('a stated target', () => {
  it('has its mistakes described in the words of its unit', () => {
    const table = 'Indicator,Unit,Baseline,Target kind,Target direction,By\nA,offences,40,change,reduce,a lot';
    expect(messageFor(table)).toContain('or a number in the unit of the indicator.');
  });

  it('needs its comparator', () => {
    const table =
      'Indicator,Unit,Baseline,County,Target kind,Operator,Target comparator\nA,offences,40,41,comparator,below,';
    expect(problemsIn(table)).toStrictEqual(['empty-cell@2:7']);
  });
});

describe('headings that look like others', () => {
  it('are read even if a letter in them is longer in lower case', () => {
    expect(questionsOn('Indicator,Unit,Baseline \u0130 2012/13\nA,offences,1')).toContain(
      columnAsked('Baseline \u0130 2012/13'),
    );
  });

  it('for a financial year in other words are due dates', () => {
    expect(indicatorIn('Indicator,Unit,Baseline,Target FY 2017/18', 'A,offences,2,Reduce to 1').target.due).toBe(
      '2018-03-31',
    );
  });

  it('without rows are not a table', () => {
    expect(indicatorsIn('Indicators\nIndicator,Unit,Baseline\nA,offences,1')).toHaveLength(1);
    expect(notesOn('Indicators\nIndicator,Unit,Baseline\nA,offences,1').join()).toContain(
      '"Indicators" above line 2 is left out',
    );
  });

  it('with another name and no indicator are not a table', () => {
    const columns = { Start: 'Baseline' };
    expect(notesOn('Start,of it\nIndicator,Unit,Start\nA,offences,1', { columns }).join()).toContain(
      '"Start | of it" is outside the table',
    );
  });
});

describe('tables of actions among tables of indicators', () => {
  it.each(['Action,Lead agency', 'Aim,Action'])('are recognised by their headings: %s', (headings) => {
    const table = `${headings}\nx,y\nIndicator,Unit\nA,offences`;
    expect(notesOn(table)).toContain(
      'The table of actions that begins in line 1 is left out here. Hand the same file in as actions too: in code to readPlan, on the command line with --actions.',
    );
  });
});

describe('rows from a spreadsheet reader that end early', () => {
  it('keep their line numbers, whatever blank lines are between them', () => {
    const text = '\n\r\nIndicator,Unit,Baseline\n\n"A\r\nB",offences,1\n  \n\n\nC,offences,x\n\n"D';
    expect(readIndicators(text).problems.map(({ line, column, code }) => [line, column, code])).toStrictEqual([
      [10, 3, 'unreadable-figure'],
      [12, 1, 'broken-quotes'],
    ]);
  });

  it('have blank cells at the end', () => {
    const rows = [
      ['Indicator', 'Unit', 'Baseline', 'Id'],
      ['A', 'offences', 1],
      ['B', 'offences', 1, 'b'],
    ];
    expect(indicatorsIn(rows).map(({ id }) => id)).toStrictEqual(['a', 'b']);
    expect(
      observationProblemsIn([
        ['Indicator', 'Value', 'Period'],
        ['a', 5],
      ]),
    ).toStrictEqual(['empty-cell@2:3']);
  });
});

describe('a second row with the id of an indicator', () => {
  it('may leave out its name, and must otherwise be the same', () => {
    const table = (second: string): string => `Id,Priority,Indicator,Unit,Baseline\na,P,A,offences,1\n${second}`;
    expect(indicatorsIn(table('a,Q,,offences,1'))).toHaveLength(1);
    expect(problemsIn(table('a,Q,,offences,2'))).toStrictEqual(['duplicate-indicator@3:3']);
  });
});

describe('comparators that no row describes', () => {
  it('are named by their ids', () => {
    const result = readIndicators('Indicator,Unit,Baseline,Comparator x,Comparator x name\nA,offences,1,2,');
    expect(result.ok && result.comparators).toStrictEqual([{ id: 'x', name: 'x', kind: 'other' }]);
  });
});

describe('a plan that was passed in with mistakes', () => {
  it('causes no mistakes in the table', () => {
    const plan = { period: { start: '2018-04-01', end: '2013-03-31' } };
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,1', { plan })).toStrictEqual([]);
    const [indicator] = indicatorsIn('Indicator,Unit,Baseline\nA,offences,1');
    const twice = indicator === undefined ? [] : [indicator, indicator];
    expect(observationProblemsIn('Indicator,Period,Value\na,2013/14,5', { indicators: twice })).toStrictEqual([]);
  });
});

describe('titles', () => {
  it('between two tables that are not priorities are noted', () => {
    const table = 'Indicator,Unit,Baseline\nA,offences,1\nSection B\nIndicator,Unit,Baseline\nB,offences,1';
    expect(notesOn(table).join()).toContain('"Section B" above line 4 is left out');
  });
});

describe('aims of actions', () => {
  it('are used once, and cells to the left of the first heading belong to nothing', () => {
    const plan = 'Field,Value\nTitle,x\nPartnership,y\nPeriod,2026/27';
    const indicators = 'Priority,Indicator,Unit,Baseline\nBurglary,A,offences,1';
    const result = readPlan({
      plan,
      indicators,
      actions: 'Priority,Aim,Action\nBurglary,To stop it,Mark\nBurglary,To stop it,Visit',
    });
    expect(result.ok && result.plan.priorities[0]?.aims).toStrictEqual(['To stop it']);
    const wrong = readPlan({ plan, indicators, actions: ',Priority,Action\nx,Burglary,Mark' });
    expect(wrong.problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([['long-row', 2, 1]]);
  });
});

describe('very many or very long headings', () => {
  it('get a hint if they are among the first', () => {
    const unknown = Array.from({ length: 30 }, () => 'Basline');
    const { problems } = readIndicators(
      `Indicator,Unit,Baseline,${unknown.join()}\nA,offences,1${','.repeat(unknown.length)}`,
    );
    expect(problems.map(({ message }) => message.includes('Did you mean'))).toStrictEqual(
      unknown.map((_, index) => index < 20),
    );
  });

  it('are recognised by their beginning, and compared with nothing', () => {
    const { problems } = readIndicators(`Indicator,Unit,Baseline,${'x y '.repeat(250_000)}\nA,offences,1,`);
    expect(problems.map(({ code, line, column, cell }) => [code, line, column, cell?.length])).toStrictEqual([
      ['unknown-heading', 1, 4, 1000],
    ]);
    expect(problems[0]?.message).toContain('has 1000000 characters');
  });
});

describe('unknown names', () => {
  const rows = (row: string): string => `${row}\n`.repeat(30);
  const priorities = [
    { id: 'p', title: 'Burglary', aims: [], indicatorIds: [], actionIds: [], themeIds: [], leads: [] },
  ];
  const plan = 'Field,Value\nTitle,Our plan\nPartnership,Safer Example\nPeriod,April 2026 to March 2029';
  const indicators = 'Priority,Indicator,Unit,Baseline\nBurglary,Burglaries,offences,240';

  it.each([
    [
      'priorities of indicators',
      () =>
        readIndicators(`Priority,Indicator,Unit,Baseline\n${rows('Burglery,A,offences,1')}`, { plan: { priorities } }),
    ],
    [
      'priorities of actions',
      () => readPlan({ plan, indicators, actions: `Priority,Action\n${rows('Burglery,Mark property')}` }),
    ],
    [
      'indicators of outturns',
      () =>
        readObservations(`Indicator,Period,Value\n${rows('Burglarys,2026/27,5')}`, {
          indicators: indicatorsIn(indicators),
        }),
    ],
  ])('get a hint if they are among the first: %s', (_, read) => {
    const unknown = read().problems.filter(({ code }) => code.startsWith('unknown-'));
    expect(unknown.map(({ message }) => message.includes('Did you mean'))).toStrictEqual(
      Array.from({ length: 30 }, (_each, index) => index < 20),
    );
  });
});

describe('a change from the average of several years', () => {
  it('is counted from their average, with a note if the years are read as calendar years', () => {
    const table = 'Indicator,Unit,Baseline,Target\nA,casualties,60,Reduce by 40% from the 2004-08 average';
    const result = readIndicators(table);
    expect(result.ok && result.indicators[0]?.target).toMatchObject({
      kind: 'change',
      by: { percent: 40 },
      from: 'January 2004 to December 2008',
      averageOf: 'year',
      note: 'The years of the average are read as calendar years, January 2004 to December 2008.',
    });
  });

  it('is refused if they are written with a slash', () => {
    const table = 'Indicator,Unit,Baseline,Target\nA,casualties,60,Reduce by 40% from the 1998/04 average';
    expect(messageFor(table)).toContain('may be calendar or financial ones. Write the level to reach.');
  });
});

describe('sources', () => {
  const table = (first: string, second: string): string =>
    `Indicator,Unit,Baseline,Source,Source id\nA,offences,1,${first}\nB,offences,1,${second}`;
  const read = (text: string): unknown => {
    const result = readIndicators(text);
    return result.ok && [result.indicators.map(({ source }) => source?.sourceId), result.sources];
  };

  it('are one document if a row gives the id and another has the same word as its title', () => {
    expect(read(table(',plan', 'plan,'))).toStrictEqual([['plan', 'plan'], [{ id: 'plan', title: 'plan' }]]);
  });

  it('are two documents if the id made from a title is the id of another', () => {
    expect(read(table('Crime survey,plan', 'The plan,'))).toStrictEqual([
      ['plan', 'the-plan'],
      [
        { id: 'plan', title: 'Crime survey' },
        { id: 'the-plan', title: 'The plan' },
      ],
    ]);
    expect(read(table('Crime survey,the-plan', 'The plan,'))).toStrictEqual([
      ['the-plan', 'the-plan-2'],
      [
        { id: 'the-plan', title: 'Crime survey' },
        { id: 'the-plan-2', title: 'The plan' },
      ],
    ]);
  });
});

describe('a priority known only by its id', () => {
  it('is named by it if its labels contradict each other', () => {
    const text =
      'Priority id,Priority label,Indicator,Unit,Baseline\np,Priority 1,A,offences,1\np,Priority 2,B,offences,1';
    expect(problemsIn(text)).toStrictEqual(['contradiction@3:2']);
    expect(messageFor(text)).toContain('"p"');
  });
});

describe('remembered readings', () => {
  it('are used again, and are limited in memory', () => {
    let readings = 0;
    const read = remembered((text: string) => {
      readings += 1;
      return text.length;
    });
    for (let number = 0; number < 10_000; number += 1) read(String(number));
    expect([read('0'), read('9999'), readings]).toStrictEqual([1, 4, 10_000]);
    expect([read('one more'), read('one more'), readings]).toStrictEqual([8, 8, 10_002]);
  });
});

describe('a direction from a period', () => {
  const indicator: Indicator = {
    ...{ id: 'a', name: 'A', unit: { kind: 'count', of: 'offences' }, polarity: 'lower-is-better' },
    ...{ baseline: { value: 1 }, comparisons: [] },
    target: { kind: 'direction', text: 'Reduce on 2012/13', direction: 'reduce', from: '2012/13' },
  };

  it('is written and read back', () => {
    expect(indicatorsIn(writeIndicators({ comparators: [], indicators: [indicator] }))).toStrictEqual([indicator]);
  });

  it('is refused if its period is invalid', () => {
    const target = { ...indicator.target, from: 'long ago' } as Indicator['target'];
    expect(() => writeIndicators({ comparators: [], indicators: [{ ...indicator, target }] })).toThrow(
      'plan.indicators[0].target.from: "long ago" is not a period',
    );
  });
});
