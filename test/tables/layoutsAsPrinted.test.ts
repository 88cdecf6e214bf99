import { describe, expect, it } from 'vitest';
import { columnAsked, indicatorsIn, messageFor, noteCodesOn, problemsIn, questionsOn } from './given.js';
import { readIndicators } from '../../src/csv.js';
import type { Observation } from '../../src/model/observation.js';

/*
 * Layouts and headings of tables as performance systems export them and councils print them. Figures are invented; expected
 * values follow from the words of each table.
 */

const observed = (table: string): readonly Observation[] => {
  const result = readIndicators(table);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.observations;
};
const periodsOf = (table: string): string[] => observed(table).map(({ period }) => period);

describe('an export of a performance system', () => {
  const exported = (dates: readonly [string, string], aims = ['Aim to Maximise', 'Aim to Minimise']): string =>
    [
      'Code,Short Name,Gauge Format,Aim,Last Update,Value,2025/26 Target,Status,Short Trend,Long Trend,Latest Note',
      `CS 1,Cases resolved,Number,${String(aims[0])},${dates[0]},318,330,OK,Improving,No Change,Team at full strength.`,
      `CS 2,Visits in 5 days,Percentage,${String(aims[1])},${dates[1]},91.6%,90.0%,Alert,Getting Worse,↓,`,
    ].join('\n');

  it('has its names, units, polarity and the times of its values', () => {
    expect(indicatorsIn(exported(['2024/25', '2024/25']))).toMatchObject([
      { id: 'CS-1', name: 'Cases resolved', unit: { kind: 'count' }, polarity: 'higher-is-better' },
      { id: 'CS-2', name: 'Visits in 5 days', unit: { kind: 'percentage' }, polarity: 'lower-is-better' },
    ]);
    expect(observed(exported(['2024/25', 'March 2025']))).toMatchObject([
      { indicatorId: 'CS-1', period: '2024/25', figure: { value: 318 } },
      { indicatorId: 'CS-2', period: 'March 2025', figure: { value: 91.6 } },
    ]);
  });

  it('says neither way of a goal in the middle', () => {
    const read = indicatorsIn(
      exported(['2024/25', '2024/25'], ['Goldilocks', 'Aim to Minimise']).replace(',330,', ',At least 330,'),
    );
    expect(read.map(({ polarity }) => polarity)).toEqual(['no-judgement', 'lower-is-better']);
  });

  it('may say its aim under any heading, and nothing else there', () => {
    const table = (aim: string): string => `Indicator,Way,2024/25,2025/26 target\nBurglary,${aim},400,360`;
    expect(indicatorsIn(table('Aim to minimise'))[0]?.polarity).toBe('lower-is-better');
    expect(questionsOn(table('Aim to be the best'))).toEqual(['polarity! 2']);
    expect(indicatorsIn(table('Aim to maintain'), { answers: { polarity: 'lower-is-better' } })[0]?.polarity).toBe(
      'lower-is-better',
    );
  });

  it('is asked about where its values are of a day, or of several columns', () => {
    expect(questionsOn(exported(['12 June 2025', '12 June 2025']))).toContain('period-value! 1');
    expect(noteCodesOn('Indicator,Last updated,Actual,Value\nBurglary,2024/25,400,380')).toContain(
      'column-left-out@1:2',
    );
  });
});

describe('months in brackets behind a quarter or a year', () => {
  const table = (headings: string): string =>
    `PI,2024/25,${headings},2025/26 target,Polarity\nRobbery,90,${headings
      .split(',')
      .map((_, index) => String(20 + index))
      .join(',')},80,Low`;

  it.each([
    ['Quarter 1 (Apr-Jun 2025),Quarter 2 (Jul–Sep 2025)', ['2025/26 Q1', '2025/26 Q2']],
    ['Q4 (January to March 2026)', ['2025/26 Q4']],
    ['Q1 (Jan-Mar 2026)', ['2025/26 Q4']],
    ['2025/26 Q1 (Apr-Jun),Q2 (Jul-Sep) 2025/26', ['2025/26 Q1', '2025/26 Q2']],
    ['2025/26 YTD (Apr-Dec)', ['2025/26 Q1-Q3']],
    ['2025/26 YTD (Apr-Feb 2026)', ['April 2025 to February 2026']],
    ['Apr-Dec 2025 YTD', ['2025/26 Q1-Q3']],
    ['Year to date (April to December 2025)', ['2025/26 Q1-Q3']],
    ['2025/26 (Apr-Sep)', ['2025/26 Q1-Q2']],
  ])('are the time of the figures: %s', (headings, periods) => {
    expect(periodsOf(table(headings))).toEqual(periods);
  });

  it('need the year from an answer where nothing names it', () => {
    const quarters = table('Q1 (Apr-Jun),Q2 (Jul-Sep)');
    expect(questionsOn(quarters)).toEqual(['financial-year! 1,1']);
    const { observations } = readIndicators(quarters, { answers: { 'financial-year': '2025/26' } }) as {
      readonly observations: readonly Observation[];
    };
    expect(observations.map(({ period }) => period)).toEqual(['2025/26 Q1', '2025/26 Q2']);
  });

  it.each([
    'Q2 2025/26 YTD',
    '2025/26 YTD',
    'Q2 (Jul-Sep) 2025/26 YTD',
    'Oct-Dec 2025 YTD',
    'Quarter 3 (Apr-Jun 2025)',
  ])('are asked for where the words leave them open: %s', (heading) => {
    expect(questionsOn(table(heading)).map((id) => id.replace(/-.*!/u, '!'))).toEqual(['period! 1']);
  });

  it.each(['2025/26 Q1 (Jan-Mar)', 'Q2 (Apr-Sep)', '2025/26 (Jan-Dec)', '2025/26 (Apr-Dec 2026)'])(
    'are not read where the two contradict each other: %s',
    (heading) => {
      expect(questionsOn(table(heading))[0]).toBe(columnAsked(heading));
    },
  );
});

describe('two rows of headings', () => {
  it('may have the names under a heading whose noun they are', () => {
    const rows = [
      ['Key performance measure', 'Results', '', 'Target', 'Preferred direction'],
      ['', '2022-23', '2023-24', '2025-26', ''],
      ['First time entrants', '71', '68', '55', 'Decrease'],
    ];
    expect(indicatorsIn(rows)).toMatchObject([
      { name: 'First time entrants', baseline: { value: 71, period: '2022/23' }, polarity: 'lower-is-better' },
    ]);
  });

  it('may have targets and actuals below quarters with their months', () => {
    const rows = [
      ['PI', '2024/25', 'Quarter 1 (Apr-Jun 2025)', '', '2025/26', 'Polarity'],
      ['', 'Actual', 'Target', 'Actual', 'Target', ''],
      ['Robbery', '90', '22', '20', '80', 'Low'],
    ];
    expect(indicatorsIn(rows)[0]?.target).toMatchObject({ value: 80, interim: [{ period: '2025/26 Q1', value: 22 }] });
  });

  it('leave a cell without a heading, which a workbook cannot quote', () => {
    const cells = [
      ['Indicator', '2024/25', '', '2025/26 target'],
      ['Robbery', '90', 'Low', '80'],
    ];
    expect(messageFor(cells)).toBe(
      'The cell "Low" has no heading above it. Give the column a heading, or move the cell to the column that it belongs to.',
    );
    expect(messageFor(cells.map((row) => row.join(',')).join('\n'))).toContain('put quotation marks around a cell');
  });
});

describe('a key below a table', () => {
  const table = (line: string): string => `Measure,2024/25,2025/26 target,Polarity\nRobbery,90,80,Low\n"${line}",,,`;

  it.each([
    'RAG: green = on or better than target; amber = within 5%',
    'RAG key: green on target, amber within 5%',
    'Legend: an arrow shows the last quarter',
    'Green = on target',
  ])('is a note and no row: %s', (line) => {
    expect(noteCodesOn(table(line))).toContain('note-below@3:1');
    expect(questionsOn(table(line))).toEqual([]);
  });

  it('is asked about where it says something of the figures', () => {
    expect(questionsOn(table('RAG: figures are for nine months'))).toEqual(['footnote! 3']);
    expect(problemsIn(table('RAG rated robbery'))).toEqual(['only-a-name@3']);
    const long = `${'Robbery of persons and of businesses '.repeat(4)}in the town`;
    expect(messageFor(table(long))).toBe(
      `The row holds nothing but "${long.slice(0, 79)}…". If it is an indicator, fill in its name and its figures. If it heads a group, put it into a column Priority instead.`,
    );
  });
});

describe('a period in brackets behind a baseline', () => {
  const table = (heading: string, ...cells: string[]): string =>
    [
      `Indicator,${heading},2027/28 target,Polarity`,
      ...cells.map((cell, row) => `${row === 0 ? 'Fires' : 'Thefts'},"${cell}",No more than 80,Low`),
    ].join('\n');

  it.each(['Baseline (year)', 'Baseline (date)', 'Baseline and year', 'Baseline'])(
    'is that of its figure: %s',
    (heading) => {
      expect(
        indicatorsIn(table(heading, '1,034 (2023/24)', '92 (2023)')).map(({ baseline }) => baseline),
      ).toMatchObject([
        { value: 1034, period: '2023/24' },
        { value: 92, period: '2023' },
      ]);
    },
  );

  it('is none where the column holds the periods of another one, or both', () => {
    expect(
      indicatorsIn('Indicator,Baseline,Baseline (year),2027/28 target,Polarity\nFires,92,2023/24,80,Low')[0]?.baseline,
    ).toMatchObject({ value: 92, period: '2023/24' });
    expect(problemsIn(table('Baseline (year)', '1,034 (2023/24)', '2023/24'))).toEqual(['unreadable-period@2:2']);
    expect(problemsIn(table('Baseline (year)', 'about right'))).toEqual(['unreadable-period@2:2']);
  });
});

describe('an average in the heading of the baseline', () => {
  const table = (heading: string): string =>
    `Indicator,${heading},2024/25,Target 2029/30,Polarity\nKilled or seriously injured,131,118,66,Lower`;

  it.each([
    ['Baseline (5 year average 2019/20-2023/24)', '2019/20 to 2023/24'],
    ['Baseline (average of 2021/22 to 2023/24)', '2021/22 to 2023/24'],
    ['3 year average baseline 2021/22 to 2023/24', '2021/22 to 2023/24'],
    ['Baseline (5 year average 2019-2023)', 'January 2019 to December 2023'],
  ])('is kept with its years: %s', (heading, period) => {
    expect(indicatorsIn(table(heading))[0]?.baseline).toEqual({ value: 131, text: '131', period, averageOf: 'year' });
  });

  it.each(['Baseline (3 year average 2019/20-2023/24)', 'Baseline (average 2023/24)', 'Baseline (5 year average)'])(
    'is not read where it is of other years than it says, or of none: %s',
    (heading) => {
      expect(questionsOn(table(heading))).toContain(columnAsked(heading));
    },
  );
});

describe('a target of a year that has a number alone', () => {
  const table = (headings: string, plan = '390,380'): string =>
    `Measure,Baseline 2024/25,${headings},Polarity\nBurglary,400,${plan},Lower`;
  const answers = { 'period-year-1-target': '2025/26', 'period-target-year-2': '2026/27' };

  it('is asked about, and takes the year of the answer', () => {
    const years = table('Year 1 target,Target year 2');
    expect(questionsOn(years)).toEqual(['period-year-1-target! 1', 'period-target-year-2! 1']);
    expect(indicatorsIn(years, { answers })[0]?.target).toMatchObject({
      value: 380,
      due: '2027-03-31',
      interim: [{ period: '2025/26', value: 390 }],
    });
  });

  it('needs no answer next to the year itself, and is not known without a target', () => {
    expect(questionsOn(table('Year 1 target 2025/26', '390'))).toEqual([]);
    expect(questionsOn(table('Year 1 pledge', '390'))).toContain('column-year-1-pledge! 1');
  });
});

describe('the time in a heading', () => {
  const columnsOn = (heading: string): unknown =>
    readIndicators(`Indicator,Polarity,${heading}\nBurglary,lower is better,400`).columns.at(-1)?.data;

  it.each([
    ['2025/26 Actual to Q2', '2025/26 Q1-Q2'],
    ['Q1-Q3 2025/26 (cumulative)', '2025/26 Q1-Q3'],
    ['Outturn Q1 to Q4 2025/26', '2025/26'],
    ['Rolling 12 months to Nov-25', 'December 2024 to November 2025'],
    ['Rolling 12 months to March 2026', '2025/26'],
    ['Calendar year 2024', '2024'],
  ])('may be said in words: %s', (heading, period) => {
    expect(columnsOn(`Baseline 2022/23,${heading}`)).toEqual({ period });
  });

  it('may be that of a target for twelve months', () => {
    expect(columnsOn('12-month target (to March 2026)')).toEqual({ due: '2026-03-31', year: null, every: null });
    expect(columnsOn('Standard')).toEqual({ due: null, year: null, every: null });
  });

  it('is not read where the years do not follow each other', () => {
    expect(columnsOn('Actual 2025/27 to Q2')).toEqual({});
  });

  it('is a month of the year that the answer gives', () => {
    const months = 'Baseline 2022/23,Apr,Sept,Mar';
    const read = (answers: Readonly<Record<string, string>>): unknown =>
      readIndicators(`Indicator,Polarity,${months}\nBurglary,Low,400,31,32,33`, { answers });
    expect(read({})).toMatchObject({ ok: false, questions: [{ id: 'financial-year' }] });
    expect(read({ 'financial-year': '2025/26' })).toMatchObject({
      observations: [{ period: 'April 2025' }, { period: 'September 2025' }, { period: 'March 2026' }],
    });
    // January to December may be a calendar year.
    expect(questionsOn('Indicator,Polarity,Jan,Feb,Apr\nBurglary,Low,31,32,33')).toEqual([
      ...['Jan', 'Feb', 'Apr'].map(columnAsked),
    ]);
  });
});
