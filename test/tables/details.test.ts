import { describe, expect, it } from 'vitest';
import {
  readIndicators,
  readObservations,
  readPlan,
  type ReadObservationsOptions,
  writeIndicators,
  writeObservations,
} from '../../src/csv.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import { indicatorIn, indicatorsIn, messageFor, observationProblemsIn, observationsIn, problemsIn } from './given.js';

// Each expected value is what the cells of the table next to it say.

const BASE = 'Indicator,Unit,Polarity,Baseline 2012/13,Target';

/** The indicator of a row of a table with some columns more. */
function withColumns(headings: string, cells: string, target = 'At most 25'): Indicator {
  return indicatorIn(`${BASE},${headings}`, `A,offences,lower is better,30,${target},${cells}`);
}

/** What is wrong with such a row. */
function wrongWith(headings: string, cells: string, target = 'At most 25'): [string[], string] {
  const table = `${BASE},${headings}\nA,offences,lower is better,30,${target},${cells}`;
  return [problemsIn(table), messageFor(table)];
}

describe('how long the figures of an indicator cover', () => {
  it.each([
    ['year', 'year'],
    ['Annual', 'year'],
    ['quarterly', 'quarter'],
    ['monthly', 'month'],
    ['daily', 'day'],
    ['day', 'day'],
  ])('is read from Covers: %s', (cell, covers) => {
    expect(withColumns('Covers', cell).covers).toBe(covers);
  });

  it('is one of a few words', () => {
    const [problems, message] = wrongWith('Covers', 'fortnight');
    expect(problems).toStrictEqual(['not-one-of@2:6']);
    expect(message).toContain('year, quarter, month, day');
  });
});

describe('an average of several periods', () => {
  it('is recorded for a figure', () => {
    const read = withColumns(
      'Baseline average of,Comparator kent,Comparator kent average of,Baseline period',
      'year,31,quarterly,2010/11 to 2012/13',
    );
    expect(read.baseline).toStrictEqual({ value: 30, text: '30', period: '2010/11 to 2012/13', averageOf: 'year' });
    expect(read.comparisons[0]?.figure).toMatchObject({ value: 31, averageOf: 'quarter' });
  });

  it('is recorded for the figure that a target is counted from', () => {
    const headings = 'Target kind,Target direction,By,From,From average of';
    const from = { from: '2010/11 to 2012/13', averageOf: 'year' };
    expect(withColumns(headings, 'change,reduce,5%,2010/11 to 2012/13,year').target).toMatchObject(from);
    expect(withColumns(headings, 'direction,reduce,,2010/11 to 2012/13,year').target).toMatchObject(from);
  });
});

describe('columns of a target', () => {
  it('hold the multiple of a comparator', () => {
    const headings = 'Kent average,Target kind,Operator,Target comparator,Target factor';
    const { target } = withColumns(headings, '31,comparator,at-most,Kent average,1.1');
    expect(target).toMatchObject({ kind: 'comparator', factor: 1.1 });
    expect(wrongWith(headings, '31,comparator,at-most,Kent average,0')).toStrictEqual([
      ['unreadable-number@2:10'],
      '"0" is not a multiple. Write a number above 0, such as 1.1 for 10% above it.',
    ]);
    expect(wrongWith('Target kind,Target value,Target factor', 'level,25,2')[0]).toStrictEqual(['contradiction@2:8']);
  });

  it('say that a value beyond the better end of a range will do', () => {
    const { target } = withColumns('Target kind,Minimum,Maximum,Or better', 'range,20,25,yes');
    expect(target).toStrictEqual({ text: 'At most 25', kind: 'range', min: 20, max: 25, orBetter: true });
  });
});

describe('the leads of an indicator', () => {
  it('are read from the column Lead if the row has no priority', () => {
    const leads = [{ name: 'Police' }, { name: 'Council' }];
    expect(withColumns('Lead officer', 'Police; Council').leads).toStrictEqual(leads);
    const rows = 'None,Police; Council,A,offences,1\nCrime,Fire Service,B,offences,1';
    const result = readIndicators(`Priority,Lead,Indicator,Unit,Baseline\n${rows}`);
    expect(result.ok && result.indicators.map((one) => one.leads)).toStrictEqual([leads, undefined]);
    expect(result.ok && result.priorities[0]?.leads).toStrictEqual([{ name: 'Fire Service' }]);
  });

  it('are read from a separate column next to a priority', () => {
    const table =
      'Priority,Lead,Indicator,Indicator lead,Unit,Baseline\nCrime,Fire Service,A,"Police\nCouncil",offences,1';
    const result = readIndicators(table);
    expect(result.ok && result.indicators[0]?.leads).toStrictEqual([{ name: 'Police' }, { name: 'Council' }]);
    expect(result.ok && result.priorities[0]?.leads).toStrictEqual([{ name: 'Fire Service' }]);
  });

  it('may have a role, an organisation and a source', () => {
    const headings =
      'Indicator lead 1,Indicator lead 1 role,Indicator lead 1 organisation,Indicator lead 1 source id,Indicator lead 2';
    expect(withColumns(headings, 'The inspector,Chair,Police,plan,Council').leads).toStrictEqual([
      { name: 'The inspector', role: 'Chair', organisation: 'Police', source: { sourceId: 'plan' } },
      { name: 'Council' },
    ]);
    expect(wrongWith(headings, ',Chair,,,')).toStrictEqual([
      ['empty-cell@2:6'],
      'Details of a lead need the name of the lead. Enter it.',
    ]);
  });
});

describe('breaks in a series', () => {
  const headings = 'Break 1,Break 1 from,Break 1 comparable,Break 1 source id,Break 1 source paragraph';

  it('are read with their day, the change and the source', () => {
    expect(withColumns(headings, 'New rule of recording,April 2013,no,plan,6.8').breaks).toStrictEqual([
      {
        from: '2013-04-01',
        why: 'New rule of recording',
        source: { sourceId: 'plan', paragraph: '6.8' },
        comparable: false,
      },
    ]);
    expect(withColumns('Break 2,Break 2 from,Break 1,Break 1 from', 'B,2014-04-01,A,2013-04-01').breaks).toStrictEqual([
      { from: '2013-04-01', why: 'A' },
      { from: '2014-04-01', why: 'B' },
    ]);
    expect(withColumns(headings, ',,,,').breaks).toBeUndefined();
  });

  it.each([
    [',2013-04-01,,,', 'empty-cell@2:6'],
    ['Why,,,,', 'empty-cell@2:7'],
    ['Why,soon,,,', 'unreadable-day@2:7'],
    ['Why,2013-04-01,perhaps,,', 'not-one-of@2:8'],
    ['Why,2013-04-01,,,6.8', 'empty-cell@2:9'],
  ])('are refused if a part is wrong: %s', (cells, problem) => {
    expect(wrongWith(headings, cells)[0]).toStrictEqual([problem]);
  });
});

describe('further sources', () => {
  it('need the document they are in', () => {
    expect(wrongWith('Further source 1 paragraph', '6.8')[0]).toStrictEqual(['empty-cell@2']);
  });
});

describe('commentary', () => {
  it('is read under headings with a period, but a heading Commentary alone is a note', () => {
    const read = withColumns(
      'Commentary 2013/14,Next steps 2013/14,Comments Q1 2014/15,Commentary',
      'Down.,Go on.,Up.,New',
    );
    expect(read.commentary).toStrictEqual([
      { period: '2013/14', text: 'Down.', nextSteps: 'Go on.' },
      { period: '2014/15 Q1', text: 'Up.' },
    ]);
    expect(read.note).toBe('New');
  });

  it('is read from numbered columns', () => {
    const read = withColumns('Comment 1,Comment 1 period,Comment 1 next steps', 'Down.,2014-05-20,Go on.');
    expect(read.commentary).toStrictEqual([{ period: '2014-05-20', text: 'Down.', nextSteps: 'Go on.' }]);
  });

  it('needs its words and its period', () => {
    expect(wrongWith('Comment 1,Comment 1 period', 'Down.,')[0]).toStrictEqual(['empty-cell@2:7']);
    expect(wrongWith('Comment 1,Comment 1 period', ',2013/14')[0]).toStrictEqual(['empty-cell@2:6']);
    expect(wrongWith('Comment 1,Comment 1 period', 'Down.,soon')[0]).toStrictEqual(['unreadable-period@2:7']);
    expect(wrongWith('Next steps 2013/14', 'Go on.')[1]).toBe(
      'A comment needs its words and the period or day that they are about. Enter both.',
    );
  });
});

describe('interim targets', () => {
  it.each<[string, string, string, object]>([
    ['a number alone is reached as the target is', 'At most 25', '28', { value: 28 }],
    ['words of a level', 'At most 25', 'No more than 28', { value: 28 }],
    ['its own period again', 'At most 25', 'No more than 28 by March 2014', { value: 28 }],
    ['a range', '20 to 25', '26-28', { min: 26, max: 28 }],
    ['a change', 'Reduce by 10%', 'Reduce by 4%', { by: { percent: 4 } }],
    ['a level on the way to a change', 'Reduce by 10%', '29', { value: 29 }],
    ['a change on the way to a level', 'Reduce to 25', 'Reduce by 2', { by: { amount: 2 } }],
  ])('are read from a column for each period: %s', (_, target, cell, asked) => {
    const read = withColumns('Interim target 2013/14', cell, target);
    expect(read.target.interim).toStrictEqual([{ period: '2013/14', ...asked, text: cell }]);
  });

  it('go up if the target goes up', () => {
    const row = 'A,offences,higher is better,30,Increase by 10%,Increase by 5%';
    const { target } = indicatorIn(`${BASE},Interim target 2013/14`, row);
    expect(target.interim).toStrictEqual([{ period: '2013/14', by: { percent: 5 }, text: 'Increase by 5%' }]);
  });

  it('without a final target are levels and ranges, if nothing says which way is better', () => {
    const table = (cell: string): string => `Indicator,Unit,Baseline,Interim target 2013/14\nA,offences,30,${cell}`;
    expect(indicatorsIn(table('28'))[0]?.target).toStrictEqual({
      kind: 'not-set',
      reason: 'blank',
      interim: [{ period: '2013/14', value: 28, text: '28' }],
    });
    expect(problemsIn(table('Reduce by 5%'))).toStrictEqual(['contradiction@2:4']);
  });

  it('are in the order of their columns', () => {
    const { interim } = withColumns('Interim target 2013/14,Interim target (March 2015)', '28,27').target;
    expect(interim).toStrictEqual([
      { period: '2013/14', value: 28, text: '28' },
      { period: 'March 2015', value: 27, text: '27' },
    ]);
    expect(withColumns('Interim target 2013/14', '').target.interim).toBeUndefined();
  });

  it('are stated in numbered columns, whatever the words', () => {
    const headings =
      'Interim target 1,Interim target 1 period,Interim target 1 value,Interim target 2 period,Interim target 2 minimum,Interim target 2 maximum,Interim target 3 period,Interim target 3 by';
    expect(withColumns(headings, 'some,2013/14,28,2014/15,26,27,2015/16,5%').target.interim).toStrictEqual([
      { period: '2013/14', value: 28, text: 'some' },
      { period: '2014/15', min: 26, max: 27 },
      { period: '2015/16', by: { percent: 5 } },
    ]);
  });

  it.each([
    ['above the level of a target below it', 'At least 28', 'contradiction'],
    ['strictly below', 'Below 28', 'contradiction'],
    ['for another day', 'No more than 28 by March 2016', 'contradiction'],
    ['the other way', 'Increase by 5%', 'contradiction'],
    ['from another period', 'Reduce by 5% from 2010/11', 'contradiction'],
    ['each year', 'Reduce by 5% each year', 'contradiction'],
    ['of another kind', 'Maintain', 'contradiction'],
    ['in another unit', '28%', 'unit-mismatch'],
    ['in no words', 'lots', 'unreadable-target'],
    ['below zero', '-5', 'unreadable-target'],
  ])('are refused if they ask for something impossible: %s', (_, cell, code) => {
    expect(wrongWith('Interim target 2013/14', cell)[0]).toStrictEqual([`${code}@2:6`]);
  });

  it('have their mistakes reported in one sentence', () => {
    expect(wrongWith('Interim target 2013/14', 'At least 28')[1]).toBe(
      '"At least 28" asks for something that an interim target for 2013/14 cannot: it is reached as the target itself is, at the end of its period. Write the level alone, or put what it asks for into a target of its own.',
    );
  });

  it.each([
    ['no period', 'Interim target 1,Interim target 1 period', '28,', 'empty-cell@2:7'],
    ['nothing asked', 'Interim target 1 period,Interim target 1', '2013/14,', 'empty-cell@2:7'],
    [
      'half a range',
      'Interim target 1 period,Interim target 1 minimum,Interim target 1 maximum',
      '2013/14,26,',
      'empty-cell@2:8',
    ],
    [
      'the other half',
      'Interim target 1 period,Interim target 1 minimum,Interim target 1 maximum',
      '2013/14,,26',
      'empty-cell@2:7',
    ],
    [
      'two things',
      'Interim target 1 period,Interim target 1 value,Interim target 1 by',
      '2013/14,26,5%',
      'contradiction@2:8',
    ],
    [
      'a value and a range',
      'Interim target 1 period,Interim target 1 value,Interim target 1 minimum,Interim target 1 maximum',
      '2013/14,26,26,27',
      'contradiction@2:8',
    ],
    [
      'a number that is none',
      'Interim target 1 period,Interim target 1 value',
      '2013/14,some',
      'unreadable-number@2:7',
    ],
    ['less than nothing', 'Interim target 1 period,Interim target 1 value', '2013/14,-5', 'out-of-range@2:7'],
  ])('are refused if one of their columns is wrong: %s', (_, headings, cells, problem) => {
    expect(wrongWith(headings, cells)[0]).toStrictEqual([problem]);
  });

  it('belong to a target that is stated in columns', () => {
    const read = withColumns('Target kind,Operator,Target value,Interim target 2013/14', 'level,below,25,28');
    expect(read.target).toMatchObject({ kind: 'level', operator: 'below', interim: [{ value: 28 }] });
  });

  it('have a note if reading them needed a decision', () => {
    const table = `${BASE},Interim target 2013/14\nA,offences,lower is better,30,At most 25,Zero offences`;
    const notes = readIndicators(table).notes.filter(({ column }) => column === 6);
    expect(notes.map(({ code }) => code)).toStrictEqual(['target-reading']);
  });
});

describe('observations', () => {
  const areas = [
    { id: 'high-street', name: 'High Street' },
    { id: 'fant', name: 'Fant' },
  ];
  const read = (headings: string, cells: string, options: ReadObservationsOptions = {}): Observation | undefined =>
    observationsIn(`Indicator,Period,Value,${headings}\na,2013/14,5,${cells}`, options)[0];

  it('may be for a part of the area', () => {
    expect(read('Ward', 'High Street', { areas })).toMatchObject({ areaId: 'high-street' });
    expect(read('Area id', 'fant', { areas })).toMatchObject({ areaId: 'fant' });
    expect(read('Area', 'Fant', { areas, comparators: [] })).toStrictEqual({
      indicatorId: 'a',
      period: '2013/14',
      figure: { value: 5 },
      areaId: 'fant',
    });
    expect(read('Ward', 'Park Wood')).toMatchObject({ areaId: 'park-wood' });
    expect(read('Ward', '?')).toMatchObject({ areaId: '?' });
    expect(read('Ward', '? !')).toMatchObject({ areaId: 'area' });
    expect(read('Ward', '', { areas })).not.toHaveProperty('areaId');
    const rows = 'a,2013/14,5,\na,2013/14,2,fant\na,2013/14,3,high-street';
    expect(observationsIn(`Indicator,Period,Value,Area id\n${rows}`)).toHaveLength(3);
  });

  it('are refused if the part is not known, or is named twice', () => {
    const table = 'Indicator,Period,Value,Ward\na,2013/14,5,Mars';
    expect(observationProblemsIn(table, { areas })).toStrictEqual(['unknown-area@2:4']);
    expect(readObservations(table, { areas }).problems[0]?.message).toBe(
      '"Mars" is not one of the parts of the area. There are: High Street, Fant. Leave the cell blank where the figure is of the whole.',
    );
    expect(readObservations(table, { areas: [] }).problems[0]?.message).toContain('The plan has none.');
    const twice = 'Indicator,Period,Value,Ward\na,2013/14,5,Fant\na,2013/14,6,Fant';
    expect(observationProblemsIn(twice, { areas })).toStrictEqual(['duplicate-observation@3:3']);
  });

  it('keep anything the document says about them', () => {
    expect(read('RAG,Direction of travel,Status', 'A,No change,On track')?.stated).toStrictEqual({
      rag: 'amber',
      direction: 'unchanged',
      status: 'on-track',
    });
    expect(read('Stated RAG', '')).not.toHaveProperty('stated');
    expect(observationProblemsIn('Indicator,Period,Value,RAG\na,2013/14,5,blue')).toStrictEqual(['not-one-of@2:4']);
  });

  it('reject a column about one figure in rows with several', () => {
    const wide = readObservations('Indicator,RAG,2012/13,2013/14\na,red,5,6');
    expect(wide.problems.map(({ message }) => message)).toStrictEqual([
      'The column "RAG" says something of one figure, and each row has several. Give each figure a row with its period, or delete the column.',
    ]);
  });

  it('may be averages', () => {
    expect(read('Average of', 'year')?.figure).toStrictEqual({ value: 5, averageOf: 'year' });
  });
});

it("reads the parts of the area from the plan's own table", () => {
  const plan = 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2013 to March 2018\nAreas,High Street; Fant; Fant';
  const indicators = 'Indicator,Unit,Baseline\nA,offences,1';
  const observations = 'Indicator,Period,Value,Ward\nA,2013/14,5,Fant';
  const result = readPlan({ plan, indicators, observations });
  expect(result.ok && result.plan.areas).toStrictEqual([
    { id: 'high-street', name: 'High Street' },
    { id: 'fant', name: 'Fant' },
  ]);
  expect(result.ok && result.plan.observations[0]?.areaId).toBe('fant');
  const without = readPlan({ plan: plan.slice(0, plan.indexOf('\nAreas')), indicators, observations });
  expect(without.problems.map(({ code }) => code)).toStrictEqual(['unknown-area']);
});

describe('a written table', () => {
  const indicator: Indicator = {
    id: 'a',
    name: 'A',
    unit: { kind: 'count', of: 'offences' },
    polarity: 'lower-is-better',
    baseline: { value: 30, averageOf: 'year', period: '2010/11 to 2012/13' },
    comparisons: [],
    target: { kind: 'level', operator: 'at-most', value: 25, interim: [{ period: '2013/14', value: 28, text: '28' }] },
    covers: 'year',
    breaks: [{ from: '2013-04-01', why: 'New rule of recording', comparable: false }],
    leads: [{ name: 'Police' }, { name: 'Council' }],
    commentary: [{ period: '2013/14', text: 'Down.' }],
  };

  it('has a column for each part of an indicator, and leads by name in one cell', () => {
    const written = writeIndicators({ indicators: [indicator], comparators: [] });
    expect(written).toBe(
      'Id,Indicator,Unit,Polarity,Indicator lead,Covers,Baseline,Baseline value,Baseline period,Baseline average of,'
        + 'Target,Target kind,Operator,Target value,Break 1,Break 1 from,Break 1 comparable,Comment 1,Comment 1 period,'
        + 'Interim target 1,Interim target 1 period,Interim target 1 value\r\n'
        + 'a,A,count of offences,lower-is-better,"Police\nCouncil",year,,30,2010/11 to 2012/13,year,'
        + ',level,at-most,25,New rule of recording,2013-04-01,no,Down.,2013/14,28,2013/14,28\r\n',
    );
    expect(readIndicators(written)).toMatchObject({ ok: true, indicators: [indicator], problems: [] });
  });

  it('has separate columns for each lead if more than their names are known', () => {
    const leads = [
      { name: 'The inspector', role: 'Chair' },
      { name: 'Council', source: { sourceId: 'plan' } },
    ];
    const written = writeIndicators({ indicators: [{ ...indicator, leads }], comparators: [] });
    expect(written).toContain('Indicator lead 1,Indicator lead 1 role,Indicator lead 2,Indicator lead 2 source id');
    const read = readIndicators(written);
    expect(read.ok && read.indicators[0]?.leads).toStrictEqual(leads);
    expect(read.ok && read.sources).toStrictEqual([{ id: 'plan', title: 'plan' }]);
  });

  it('has columns for the level of an interim target', () => {
    const interim = [
      { period: '2013/14', min: 26, max: 28 },
      { period: '2014/15', by: { percent: 5 } },
    ];
    const target = { ...indicator.target, interim };
    const written = writeIndicators({ indicators: [{ ...indicator, target }], comparators: [] });
    expect(written).toContain(
      'Interim target 1 period,Interim target 1 minimum,Interim target 1 maximum,Interim target 2 period,Interim target 2 by',
    );
    expect(written).toContain('2013/14,26,28,2014/15,5%');
    const read = readIndicators(written);
    expect(read.ok && read.indicators[0]?.target).toStrictEqual(target);
  });

  it('leaves out an empty list', () => {
    const empty = { ...indicator, breaks: [], leads: [], commentary: [] };
    const read = readIndicators(writeIndicators({ indicators: [empty], comparators: [] }));
    expect(read.ok && read.indicators[0]).not.toHaveProperty('leads');
  });

  it('has a column for each part of an observation', () => {
    const observation: Observation = {
      indicatorId: 'a',
      period: '2013/14',
      areaId: 'fant',
      figure: { value: 5, averageOf: 'quarter' },
      stated: { rag: 'red', direction: 'worsening', status: 'missed' },
    };
    const written = writeObservations({ observations: [observation] });
    expect(written).toBe(
      'Indicator,Period,Area id,Value,Average of,Stated RAG,Stated direction,Stated status\r\na,2013/14,fant,5,quarter,red,worsening,missed\r\n',
    );
    expect(observationsIn(written)).toStrictEqual([observation]);
  });
});
