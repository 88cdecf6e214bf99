import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';
import { evaluatePlan } from '../../src/index.js';
import { columnAsked, indicatorsIn, messageFor, noteCodesOn, problemsIn, questionsOn } from './given.js';

/*
 * Tables with a row for each indicator and period, as systems of performance export them. Figures are invented. What should be
 * expected of a long table is what the library makes of the same cells in a wide one, which the tests of wide tables
 * check, or follows from its cells.
 */

const LONG = `Indicator,Period,Value,Target,Unit,Better if
Taxi licence checks,2023/24,91.5,92,%,Higher
Burglary,2023/24,812,800,offences,Lower
Taxi licence checks,2024/25,93.2,93,%,Higher
Burglary,2024/25,760,750,offences,Lower`;

const figuresIn = (table: string, answers = {}): string[] => {
  const result = readIndicators(table, { answers });
  if (!result.ok) throw new Error(JSON.stringify([result.problems, result.questions]));
  return result.observations.map(
    ({ indicatorId, period, figure, stated }) =>
      `${indicatorId} ${period} ${'value' in figure ? String(figure.value) : figure.missing}${stated === undefined ? '' : ` ${String(stated.rag ?? stated.direction)}`}`,
  );
};
const table = (headings: string, ...rows: string[]): string => [headings, ...rows].join('\n');

describe('a table with a row for each indicator and period', () => {
  it('is read as the same figures in columns of their periods are', () => {
    const wide = `Indicator,2023/24,Target 2023/24,2024/25,Target 2024/25,Unit,Better if,Covers
Taxi licence checks,91.5,92,93.2,93,%,Higher,year
Burglary,812,800,760,750,offences,Lower,year`;
    const [long, asWide] = [readIndicators(LONG), readIndicators(wide)];
    expect(long.ok && [long.indicators, long.observations]).toStrictEqual(
      asWide.ok && [asWide.indicators, asWide.observations],
    );
  });

  it('is judged by the target of the latest row', () => {
    const plan = 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2023 to March 2025';
    const read = readPlan({ plan, indicators: LONG });
    const statuses = read.ok && evaluatePlan(read.plan, { asOf: '2025-06-30' }).indicators.map(({ status }) => status);
    // 93.2 is at least 93; 760 is more than 750.
    expect(statuses).toStrictEqual(['met', 'missed']);
  });

  it('says what each of its columns was taken for, in the order of the file', () => {
    const result = readIndicators(
      table(
        'PI ref,Measure,Year,Quarter,Actual,Target,Numerator,Denominator,Kent average,RAG,Direction of travel,Status,Variance,YTD,Remarks,Team,Owner,Target date,Polarity,Reporting frequency',
        'CS1,Checks,2024/25,Q1,90,92,90,100,88,R,improving,Behind,-2,90,Down,Licensing,A Jones,30/06/2024,Higher,Quarterly',
        'CS1,Checks,2024/25,2,95,93,190,200,89,G,worsening,Ahead,2,92,Up again,Community,B Smith,30/09/2024,Higher,Quarterly',
      ),
    );
    expect(result.problems).toStrictEqual([]);
    expect(result.columns.map(({ column, message }) => `${String(column)} ${message}`)).toStrictEqual([
      '1 Id.',
      '2 Indicator.',
      '3 Period.',
      '4 Period.',
      '5 Value.',
      '6 The target.',
      '7 Numerator.',
      '8 Denominator.',
      '9 For comparison: "Kent average".',
      '10 The colours that the document gives. They are compared with the result.',
      '11 The directions that the document gives. They are compared with the result.',
      '12 Left out.',
      '13 Left out.',
      '14 Left out.',
      '15 Comment.',
      '16 Left out.',
      '17 Lead.',
      '18 Due.',
      '19 Polarity.',
      '20 Left out.',
    ]);
    expect(result.ok && result.indicators).toMatchObject([
      {
        id: 'CS1',
        leads: [{ name: 'B Smith' }],
        comparisons: [{ comparatorId: 'kent-average', figure: { value: 88, period: '2024/25 Q1' } }],
        target: { value: 93, due: '2024-09-30', interim: [{ period: '2024/25 Q1', value: 92 }] },
        covers: 'quarter',
        commentary: [
          { period: '2024/25 Q1', text: 'Down' },
          { period: '2024/25 Q2', text: 'Up again' },
        ],
      },
    ]);
    expect(result.ok && result.observations).toStrictEqual([
      {
        indicatorId: 'CS1',
        period: '2024/25 Q1',
        figure: { value: 90, count: 90, denominator: 100 },
        stated: { rag: 'red', direction: 'improving' },
      },
      {
        indicatorId: 'CS1',
        period: '2024/25 Q2',
        figure: { value: 95, count: 190, denominator: 200 },
        stated: { rag: 'green', direction: 'worsening' },
      },
      { indicatorId: 'CS1', comparatorId: 'kent-average', period: '2024/25 Q2', figure: { value: 89 } },
    ]);
    expect(result.notes.filter(({ code }) => code === 'column-left-out').map(({ column }) => column)).toStrictEqual([
      12, 13, 14, 16, 20,
    ]);
    expect(result.notes.find(({ code }) => code === 'latest-row')).toMatchObject({ line: 3, column: 17 });
  });

  it('takes the earliest figures as the baseline, with the numbers behind them, if no target is set for their time', () => {
    const indicators = indicatorsIn(
      table(
        'Indicator,Year,Value,Numerator,Denominator,Target value,Unit,Polarity',
        'Checks,2022/23,90,90,100,,%,Higher',
        'Checks,2023/24,91,91,100,92,%,Higher',
        'Checks,2024/25,NYA,,,94,%,Higher',
      ),
    );
    expect(indicators).toMatchObject([
      {
        baseline: { value: 90, count: 90, denominator: 100, period: '2022/23' },
        target: { value: 94, due: '2025-03-31', interim: [{ value: 92 }] },
      },
    ]);
  });

  it('takes the baseline from its own column', () => {
    const [indicator] = indicatorsIn(
      table(
        'Indicator,Period,Value,Baseline 2022/23,Target,Unit,Polarity',
        'A,2023/24,812,900,800,offences,Lower',
        'A,2024/25,760,900,750,offences,Lower',
      ),
    );
    expect(indicator).toMatchObject({ baseline: { value: 900, period: '2022/23' }, target: { value: 750 } });
  });

  it('keeps the order of the indicators, and the priorities above their rows, whatever periods they have', () => {
    const result = readIndicators(
      table(
        'Indicator,Period,Value,Target,Unit,Polarity',
        'Priority 1: Homes,,,,,',
        'Burglary,2023/24,812,,offences,Lower',
        'Burglary,2024/25,760,750,offences,Lower',
        'Arson,2024/25,30,25,fires,Lower',
        'Arson,2025/26,,20,fires,Lower',
        'Theft,2023/24,812,,offences,Lower',
        'Theft,2024/25,760,750,offences,Lower',
        'Priority 2: Streets,,,,,',
        'Robbery,2024/25,76,75,offences,Lower',
        'Robbery,2025/26,70,70,offences,Lower',
        'Source: the council,,,,,',
      ),
    );
    expect(
      result.ok && result.priorities.map(({ title, indicatorIds }) => [title, ...indicatorIds].join(' ')),
    ).toStrictEqual(['Homes burglary arson theft', 'Streets robbery']);
    expect(result.ok && result.indicators.map(({ target }) => target.due)).toStrictEqual([
      '2025-03-31',
      '2026-03-31',
      '2025-03-31',
      '2026-03-31',
    ]);
    expect(result.notes.filter(({ code }) => code === 'note-below' || code === 'group-row')).toHaveLength(3);
  });

  it('may have its names merged over their rows, and says in which line a cell is wrong', () => {
    const headings = 'Indicator,Period,Value,Target,Unit,Polarity';
    const rows = ['A,2023/24,812,800,offences,Lower', ',2024/25,a few,750,,', 'A,2025/26,700,700,,'];
    expect(problemsIn(table(headings, ...rows))).toStrictEqual(['unreadable-figure@3:3']);
    expect(noteCodesOn(table(headings, ...rows))).toContain('merged-indicator@3:1');
    expect(problemsIn(table(headings, ',2023/24,812,800,offences,Lower', ...rows))).toContain('empty-cell@2:1');
  });

  it('reads a target with a due date, or of a heading with one, as one target for all rows', () => {
    const rows = ['A,2023/24,812,700,31/03/2028,offences,Lower', 'A,2024/25,760,700,31/03/2028,offences,Lower'];
    for (const headings of ['Target,Target date', 'Target 2027/28,Due'])
      expect(indicatorsIn(table(`Indicator,Period,Value,${headings},Unit,Polarity`, ...rows))).toMatchObject([
        { baseline: { value: 812 }, target: { value: 700, due: '2028-03-31' } },
      ]);
    const headings = 'Indicator,Period,Value,Target,Due,Unit,Polarity,';
    const [one, two] = ['A,2023/24,812,,,offences,Lower,', 'A,2024/25,760,700,31/03/2025,offences,Lower,'];
    expect(indicatorsIn(table(headings, one, two))).toMatchObject([{ target: { value: 700, due: '2025-03-31' } }]);
    expect(problemsIn(table(headings, one, two.replace('31/03/2025', 'soon')))).toStrictEqual(['unreadable-day@3:5']);
    const quarters = rows.map((row) => row.replace(',20', ',Q1 20'));
    expect(questionsOn(table('Indicator,Period,Value,Target 2027/28,Due,Unit,Polarity', ...quarters))).toContain(
      'covers! 2',
    );
    const [first = '', second = ''] = rows;
    const different = table(
      'Indicator,Period,Value,Target 2027/28,Due,Unit,Polarity',
      first,
      second.replace('700', '710'),
    );
    expect(problemsIn(different)).toStrictEqual(['contradiction@3:4']);
  });

  it('reads a yearly target next to quarters as that of the year, and next to years as theirs', () => {
    const read = (periods: readonly string[], targets: readonly string[]) =>
      indicatorsIn(
        table(
          'Indicator,Period,Value,Annual target,Unit,Polarity',
          ...periods.map((period, index) => `A,${period},${String(90 + index)},${String(targets[index])},%,Higher`),
        ),
      );
    expect(read(['Q1 2024/25', 'Q2 2024/25'], ['95', '95'])).toMatchObject([{ target: { value: 95 }, covers: 'year' }]);
    expect(read(['2023/24', '2024/25'], ['95', '96'])).toMatchObject([
      { target: { value: 96, interim: [{ value: 95 }] }, covers: 'year' },
    ]);
  });

  it('says nothing of how long the figures of an indicator are that has some of a year and some of a quarter', () => {
    const rows = ['A,Q3 2024/25,90,92,%,Higher', 'A,Q4 2024/25,91,92,%,Higher', 'A,2024/25,90,93,%,Higher'];
    const [indicator] = indicatorsIn(table('Indicator,Period,Value,Target,Unit,Polarity', ...rows));
    // Of the two that end on one day, that of the year is the target.
    expect(indicator?.target).toMatchObject({ value: 93, due: '2025-03-31' });
    expect(indicator).not.toHaveProperty('covers');
  });

  it.each(['Target', 'Milestone', 'Forecast'])(
    'is refused if a column says of some rows that they hold a %s',
    (kind) => {
      const headings = 'Indicator,Unit,Better if,Year,Value type,Value';
      const rows = ['Actual', 'Actual', kind].map((each, index) => {
        return `Burglary,offences,Lower,${String(2023 + index)}/${String(24 + index)},${each},${String(685 - 40 * index)}`;
      });
      expect(problemsIn(table(headings, ...rows))).toStrictEqual(['table-shape@1:5']);
      expect(messageFor(table(headings, ...rows))).toContain('Put the targets into a column Target');
      expect(questionsOn(table(headings, ...rows))).toStrictEqual([]);
    },
  );

  it('keeps to its figures where such a column says something else of them', () => {
    const rows = ['Signed off', 'Checked'].map((each, index) => {
      return `Burglary,offences,Lower,${String(2023 + index)}/${String(24 + index)},${each},${String(685 - 40 * index)},600`;
    });
    expect(figuresIn(table('Indicator,Unit,Better if,Year,State,Value,Target', ...rows))).toStrictEqual([
      'burglary 2023/24 685',
      'burglary 2024/25 645',
    ]);
  });

  it('is left to the reader of observations if it holds figures alone, or running totals', () => {
    expect(problemsIn('Indicator,Period,Value\nA,2023/24,1\nA,2024/25,2')).toStrictEqual(['table-shape@1']);
    const rows = ['A,Q1 2024/25,100,Yes,110,offences,Lower', 'A,Q2 2024/25,190,Yes,220,offences,Lower'];
    const headings = 'Indicator,Period,Value,Cumulative,Target,Unit,Polarity';
    expect(problemsIn(table(headings, ...rows))).toStrictEqual(['table-shape@1:4']);
  });

  it('is refused if its rows are of parts of the area', () => {
    const rows = ['A,North Ward,2023/24,5,4,offences,Lower', 'A,South Ward,2023/24,6,5,offences,Lower'];
    const read = table('Indicator,Ward,Period,Value,Target,Unit,Polarity', ...rows);
    expect(problemsIn(read)).toStrictEqual(['table-shape@1:2']);
    expect(messageFor(read)).toContain('says of which area each row is');
  });

  it('takes no headings from the options that the table does not have', () => {
    const own = LONG.replace('Better if', 'Way');
    const columns = { Way: 'Polarity', Team: 'Lead' };
    expect(() => readIndicators(own, { columns })).toThrow('has no such heading');
    expect(readIndicators(own, { columns: { Way: 'Polarity' } }).ok).toBe(true);
    expect(readIndicators(own, { columns: { Way: false } }).notes).toContainEqual(
      expect.objectContaining({ code: 'column-left-out', column: 6 }),
    );
  });
});

describe('rows of one indicator that contradict each other', () => {
  const two = (first: string, second: string): string =>
    table('Ref,Indicator,Period,Value,Target,Unit,Polarity,Format', first, second, 'B,Other,2024/25,1,,%,Higher,');

  it.each([
    ['units', 'A,N,2023/24,5,5,offences,Lower,', 'A,N,2024/25,4,4,victims,Lower,', 6],
    ['polarities', 'A,N,2023/24,5,5,offences,Lower,', 'A,N,2024/25,4,4,offences,Higher,', 7],
    ['unknown polarities', 'A,N,2023/24,5,5,offences,Tall,', 'A,N,2024/25,4,4,offences,Short,', 7],
    ['names', 'A,N,2023/24,5,5,offences,Lower,', 'A,Burglary,2024/25,4,4,offences,Lower,', 2],
    ['figures of one period', 'A,N,2024/25,5,5,offences,Lower,', 'A,N,2024/25,4,5,offences,Lower,', 4],
    ['targets of one period', 'A,N,2024/25,5,5,offences,Lower,', 'A,N,2024/25,5,4,offences,Lower,', 5],
  ])('are refused: %s', (_, first, second, column) => {
    expect(problemsIn(two(first, second))).toStrictEqual([`contradiction@3:${String(column)}`]);
    expect(messageFor(two(first, second))).toContain('in line 2, for the same indicator');
  });

  it.each([
    ['the same unit in other words', 'A,N,2023/24,5,5,%,Lower,', 'A,N,2024/25,4,4,Percentage,Lower is better,'],
    ['blank cells', 'A,N,2023/24,5,5,%,Lower,', 'A,,2024/25,4,4,,,'],
    ['a row that comes again', 'A,N,2023/24,5,5,%,Lower,', 'A,N,2023/24,5,5,%,Lower,'],
  ])('are not %s', (_, first, second) => {
    expect(problemsIn(two(first, second))).toStrictEqual([]);
  });

  it('are refused if a column of units says so whose heading is not known', () => {
    const rows = ['A,2023/24,5,5,Lower,%', 'A,2024/25,4,4,Lower,minutes', 'B,2024/25,4,4,Lower,%'];
    expect(problemsIn(table('Indicator,Period,Value,Target,Polarity,Format', ...rows))).toStrictEqual([
      'contradiction@3:6',
    ]);
  });

  it('leave out the indicator if only the others are wanted', () => {
    const wrong = two('A,N,2023/24,5,5,%,Lower,', 'A,N,2024/25,4,4,minutes,Lower,');
    const result = readIndicators(wrong, { partial: true });
    expect(result.ok && result.indicators.map(({ id }) => id)).toStrictEqual(['B']);
  });
});

describe('rows that cannot be read', () => {
  const read = (row: string, headings = 'Indicator,Period,Value,Target,Unit,Polarity'): string[] =>
    problemsIn(table(headings, 'A,2023/24,5,5,offences,Lower', row));

  it('are reported with their lines', () => {
    expect(read('A,2024/25,4')).toStrictEqual(['short-row@3']);
    expect(read('A,2024/25,4,4,offences,Lower,x')).toStrictEqual(['long-row@3:7']);
    expect(read('A,,4,4,offences,Lower')).toStrictEqual(['empty-cell@3:2']);
    expect(read('A,lately,4,4,offences,Lower')).toStrictEqual(['unreadable-period@3:2']);
  });

  it('are asked about where a remark limits a figure', () => {
    const rows = ['A,2023/24,5,5,offences,Lower,All of it', 'A,2024/25,4,4,offences,Lower,April to December only'];
    for (const heading of ['Comment', 'Context'])
      expect(questionsOn(table(`Indicator,Period,Value,Target,Unit,Polarity,${heading}`, ...rows))).toStrictEqual([
        'footnote! 2',
      ]);
  });

  it('include a second column of figures, and numbers of which nothing is known', () => {
    const headings = 'Indicator,Period,Value,Target,Unit,Polarity';
    const rows = ['A,2023/24,5,5,offences,Lower,3', 'A,2024/25,4,4,offences,Lower,5'];
    expect(problemsIn(table(`${headings},Previous value`, ...rows))).toStrictEqual(['duplicate-heading@1:7']);
    // The last indicator has figures for other periods.
    const all = [...rows, 'B,2024/25,4,4,offences,Lower,9'];
    expect(questionsOn(table(`${headings},Place`, ...all))).toStrictEqual(['column-place! 1']);
  });

  it('may come from a spreadsheet, whose numbers are taken as they are', () => {
    const headings = ['Indicator', 'Period', 'Value', 'Target', 'Unit', 'Polarity', 'Team'];
    const rows = [headings, ['A', '2023/24', 1.234, 5, 'offences', 'Lower', 'Homes'], ['A', '2024/25', 4.5, 4]];
    // As text, 1.234 may be thousands.
    expect(problemsIn(rows)).toStrictEqual([]);
    expect(problemsIn(rows.map((cells) => cells.map(String)))).toContain('unclear-count@2:3');
    const broken = [...rows, ['A', '2025/26', new Date(0), 4, '', '']];
    expect(problemsIn(broken)).toStrictEqual(['spreadsheet-value@4:3']);
  });
});

describe('periods of which only the end is given', () => {
  const ending = (heading: string, ...days: readonly string[]): string =>
    table(
      `Indicator,${heading},Value,Target,Unit,Polarity`,
      ...days.map((day, index) => `A,${day},${String(90 + index)},92,%,Higher`),
    );

  it.each([
    ['years, a year apart', 'Period end', ['31/03/2024', '31/03/2025'], ['2023/24', '2024/25']],
    ['quarters, three months apart', 'Date', ['30/06/2024', '30/09/2024'], ['2024/25 Q1', '2024/25 Q2']],
    ['months, a month apart', 'Period ending', ['30/06/2024', '31/07/2024'], ['June 2024', 'July 2024']],
    ['as long as the heading says', 'Quarter end', ['31/03/2024', '31/03/2025'], ['2023/24 Q4', '2024/25 Q4']],
    ['named by their last months', 'Year ending', ['Mar-24', 'Mar-25'], ['2023/24', '2024/25']],
    ['months of their own', 'Period', ['Apr-24', 'May-24'], ['April 2024', 'May 2024']],
  ])('are %s', (_, heading, days, periods) => {
    expect(figuresIn(ending(heading, ...days))).toStrictEqual(
      periods.map((period, index) => `a ${period} ${String(90 + index)}`),
    );
  });

  it('are asked about in one question if neither heading nor days say how long they are', () => {
    const rows = [
      ...['A,31/03/2025,90,92,%,Higher', 'B,30/06/2024,80,,%,Higher', 'B,31/12/2024,81,82,%,Higher'],
      ...['C,31/03/2024,70,,%,Higher', 'C,31/03/2025,71,72,%,Higher'],
    ];
    const given = table('Indicator,Period end,Value,Target,Unit,Polarity', ...rows);
    // C has years if no other is given more often.
    expect(questionsOn(given)).toStrictEqual(['period-length! 2,3,5']);
    const answers = { 'period-length': { A: 'month', B: 'quarter', '*': 'year' } };
    expect(figuresIn(given, answers)).toStrictEqual([...['a March 2025 90', 'b 2024/25 Q3 81', 'c 2024/25 71']]);
    const [length] = [readIndicators(given)].flatMap(({ questions }) => questions.map(({ choices }) => choices));
    expect(length).toStrictEqual(['year', 'quarter', 'month', 'day']);
  });

  it('are days if an answer or a column says that they are', () => {
    const rows = ['Cameras,31/03/2024,90,,cameras,Higher', 'Cameras,30/09/2025,91,92,cameras,Higher'];
    const given = table('Indicator,Date,Value,Target,Unit,Polarity', ...rows);
    const answered = indicatorsIn(given, { answers: { 'period-length': 'day' } });
    expect(answered).toMatchObject([
      { covers: 'day', baseline: { period: '2024-03-31' }, target: { due: '2025-09-30' } },
    ]);
    const said = table('Indicator,Date,Value,Target,Unit,Polarity,Covers', ...rows.map((row) => `${row},day`));
    expect(indicatorsIn(said)).toStrictEqual(answered);
  });

  it('are refused if they do not end months', () => {
    expect(problemsIn(ending('Quarter end', '30/06/2024', '28/09/2024'))).toStrictEqual(['unreadable-period@3:2']);
    expect(questionsOn(ending('Period end', '30/06/2024', '28/09/2024'))).toStrictEqual(['period-length! 2']);
  });
});

describe('a target that is the same in each quarter', () => {
  const quarters = (unit: string, ...targets: readonly string[]): string =>
    table(
      'Indicator,Period,Value,Target,Unit,Polarity',
      ...targets.map((target, index) => `A,Q${String(index + 1)} 2024/25,100,${target},${unit},Lower`),
    );

  it('may be that of the year, if figures add up', () => {
    for (const targets of [
      ['400', '400', '400'],
      ['', '', '400'],
    ]) {
      const given = quarters('offences', ...targets);
      expect(questionsOn(given)).toStrictEqual(['cumulative-targets! 2']);
      const answers = { 'cumulative-targets': 'yes', 'level-to-reach': 'yes' };
      expect(indicatorsIn(given, { answers })).toMatchObject([{ covers: 'quarter', target: { value: 400 } }]);
    }
  });

  it('is that of the quarter if it changes, or if figures do not add up', () => {
    expect(questionsOn(quarters('offences', '105', '104', '103'))).toStrictEqual([]);
    expect(questionsOn(quarters('%', '98', '98', '98'))).toStrictEqual([]);
  });
});

describe('the names of a long table under a heading that is not known', () => {
  // "Title" is the first column of every list of SharePoint.
  const list = (headings: string, ...rows: string[]): string =>
    table(`${headings},Unit,Desired Direction,Reporting Period,Actual,Modified`, ...rows);
  const CHECKS = 'Checks,Number,Increase,Q1 2024/25,13,12/07/2024 09:14';
  const VISITS = 'Visits,Number,Increase,Q1 2024/25,19,2024-07-12T09:14:00Z';
  const LATER = ['Checks,Number,Increase,Q2 2024/25,11,10/10/2024 15:42', 'Visits,Number,Increase,Q2 2024/25,17,'];

  it('are those of the only column of words before the figures', () => {
    const titled = list('Title', CHECKS, VISITS, ...LATER);
    expect(figuresIn(titled)).toEqual(['checks 2024/25 Q2 11', 'visits 2024/25 Q2 17']);
    expect(noteCodesOn(titled)).toContain('names-taken@1:1');
    expect(figuresIn(titled)).toEqual(figuresIn(titled.replace('Title', 'Indicator')));
    expect(noteCodesOn(titled.replace('Title', 'Indicator'))).not.toContain('names-taken@1:1');
  });

  it('are not taken from one of two, from one that comes twice in a period, nor from units or directions', () => {
    expect(
      problemsIn(list('Title,Work strand', ...[CHECKS, ...LATER].map((row) => row.replace(',', ',Safe homes,')))),
    ).toEqual(['missing-heading@1']);
    expect(problemsIn(list('Title', CHECKS, CHECKS, ...LATER))).toEqual(['missing-heading@1']);
    for (const other of ['per 1,000', 'Increase'])
      expect(
        problemsIn(list('Held in', ...[CHECKS, ...LATER.slice(0, 1)].map((row) => row.replace(/^\w+/u, other)))),
      ).toContain('missing-heading@1');
  });

  it.each(['Actual', 'Target', 'Baseline', 'RAG'])('are not taken from the kinds of figures: %s', (kind) => {
    const rows = [CHECKS, ...LATER].map((row) => row.replace('Visits', kind));
    expect(problemsIn(list('Title', ...rows))).toEqual(['missing-heading@1']);
  });

  it('leaves out when its rows were changed, and asks about figures under the same heading', () => {
    const titled = list('Title', CHECKS, VISITS, ...LATER);
    expect(noteCodesOn(titled)).toContain('column-left-out@1:6');
    for (const heading of ['Created', 'Last modified', 'Modified on'])
      expect(questionsOn(titled.replace('Modified', heading))).toEqual([]);
    expect(questionsOn(list('Title', 'Checks,Number,Increase,Q1 2024/25,13,9', ...LATER))).toEqual([
      columnAsked('Modified'),
    ]);
  });
});
