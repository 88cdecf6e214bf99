import { describe, expect, it } from 'vitest';
import { readObservations } from '../../src/csv.js';
import type { Comparator } from '../../src/model/comparator.js';
import type { Indicator } from '../../src/model/indicator.js';
import { indicatorsIn, observationProblemsIn, observationsIn } from './given.js';

/* What a table of outturns means. Expected values follow from the words of the rows. */

const indicator = (id: string, name: string, unit: Indicator['unit']): Indicator => ({
  id,
  name,
  unit,
  polarity: 'no-judgement',
  baseline: { missing: 'blank' },
  comparisons: [],
  target: { kind: 'not-set', reason: 'blank' },
});

const indicators = [
  indicator('burglaries', 'Residential burglaries', { kind: 'count', of: 'offences' }),
  indicator('safe', 'People who feel safe', { kind: 'percentage' }),
  indicator('asb', 'ASB incidents', { kind: 'rate', per: 1000, of: 'population' }),
  indicator('twin-1', 'Twin', { kind: 'percentage' }),
  indicator('twin-2', 'twin!', { kind: 'percentage' }),
];
const comparators: readonly Comparator[] = [{ id: 'kent', name: 'Kent-wide', kind: 'county' }];
const known = { indicators, comparators, area: 'Maidstone' };
const message = (table: string, options = {}): string =>
  readObservations(table, { ...known, ...options }).problems[0]?.message ?? 'no problem';

describe('the long form', () => {
  it('has a row for each figure', () => {
    const table =
      'Indicator,Period,Value,Count,Denominator,Comparator,Qualifier,Covers,Note\nResidential  BURGLARIES,2013/14,"1,532 offences",,,,provisional,,\nsafe,March 2014,62.4%,624,1000,Kent-wide comparison,,year,By survey\nasb,2013/14,27.77,,,Maidstone,,,\n';
    expect(observationsIn(table, known)).toStrictEqual([
      {
        indicatorId: 'burglaries',
        period: '2013/14',
        figure: { value: 1532, text: '1,532 offences', qualifier: 'provisional' },
      },
      {
        indicatorId: 'safe',
        period: 'March 2014',
        figure: { value: 62.4, text: '62.4%', covers: 'year', count: 624, denominator: 1000, note: 'By survey' },
        comparatorId: 'kent',
      },
      { indicatorId: 'asb', period: '2013/14', figure: { value: 27.77 } },
    ]);
  });

  it.each([
    // the words of the heading, or a cell that can be only one of the two
    ['Financial year', ['2009-10', '2010-11'], ['2009/10', '2010/11']],
    ['Year', ['2009-10'], ['2009/10']],
    ['Month', ['2009-10'], ['October 2009']],
    ['Period', ['2009-10', '2012-13'], ['2009/10', '2012-13']],
    ['Period', ['2009-09', '2009-10', '2009-11'], ['2009-09', 'October 2009', '2009-11']],
    ['Date', ['2009‑10', '2009‑11'], ['October 2009', '2009‑11']],
    // what only its column makes clear is clear without it
    ['Financial year', ['2009-10 to 2010-11'], ['2009/10 to 2010/11']],
  ])('reads months and financial years in digits as the column has them: %s, %j', (heading, cells, periods) => {
    const rows = cells.map((cell, index) => `${['safe', 'asb', 'twin-1'][index] ?? ''},${cell},5`);
    const read = observationsIn([`Indicator,${heading},Value`, ...rows].join('\n'), known);
    expect(read.map(({ period }) => period)).toStrictEqual(periods);
  });

  it('looks for months and years beyond rows that are too short', () => {
    const rows = [
      ['Indicator', 'Value', 'Period'],
      ['safe', '5', '2009-10'],
      ['asb', '5'],
      ['twin-1', '5', '2012-13'],
    ];
    expect(observationProblemsIn(rows, known)).toStrictEqual(['empty-cell@3:3']);
  });

  it.each([
    ['says nothing of it', 'Period', ['2009-10', '2010-11'], 2],
    ['has figures of other forms', 'Period', ['2009-10', '2012/13', 'March 2013'], 1],
    ['holds both', 'Period', ['2009-10', '2012-13', '2014-03'], 1],
    ['is headed otherwise than it is filled', 'Month', ['2009-10', '2012-13'], 1],
  ])('does not guess at 2009-10 if the column %s', (_, heading, cells, refused) => {
    const rows = cells.map((cell, index) => `${['safe', 'asb', 'twin-1'][index] ?? ''},${cell},5`);
    const table = [`Indicator,${heading},Value`, ...rows].join('\n');
    expect(observationProblemsIn(table, known)).toHaveLength(refused);
    expect(message(table)).toBe('"2009-10" may be a month or a financial year. Write October 2009, or 2009/10.');
  });

  it('accepts every name if none are known', () => {
    const table =
      'Measure,Financial year,Outturn,Area\nHomes burgled,2013/14,5,Kent-wide comparison\nburglaries,2013/14,5,!\n!,2013/14,5,own\nx,2013/14,5,kent';
    expect(observationsIn(table).map(({ indicatorId, comparatorId }) => [indicatorId, comparatorId])).toStrictEqual([
      ['homes-burgled', 'kent-wide'],
      ['burglaries', '!'],
      ['!', undefined],
      ['x', 'kent'],
    ]);
    expect(observationsIn('Indicator,Period,Value,Area\n! !,2013/14,5,! !')).toMatchObject([
      { indicatorId: 'indicator', comparatorId: 'comparator' },
    ]);
  });

  it('works out a blank value from its count', () => {
    const table = (row: string): string => `Indicator,Period,Value,Count,Denominator\n${row}`;
    const value = (row: string): unknown => observationsIn(table(row), known)[0]?.figure;
    // 100 × 1/3 and 1000 × 204/9761, each the nearest double.
    expect(value('safe,2013/14,,1,3')).toStrictEqual({ count: 1, denominator: 3, value: 100 / 3 });
    expect(value('asb,2013/14,,204,9761')).toStrictEqual({ count: 204, denominator: 9761, value: 204000 / 9761 });
    expect(value('burglaries,2013/14,,12,')).toStrictEqual({ count: 12, value: 12 });
    const notes = readObservations(table('safe,2013/14,,1,4'), known).notes.map((each) => each.message);
    expect(notes).toStrictEqual(['The value is worked out from "1" of "4" as 25.']);
    expect(readObservations(table('burglaries,2013/14,,12,'), known).notes[0]?.message).toBe(
      'The value is worked out from "12" as 12.',
    );
  });

  it.each([
    ['a percentage without its whole', 'safe,2013/14,,1,'],
    ['more than the whole', 'safe,2013/14,,4,3'],
    ['a count of some', 'burglaries,2013/14,,4,30'],
    ['a whole of 0', 'asb,2013/14,,4,0', 'unreadable-number@2:5'],
    ['a negative count', 'asb,2013/14,,-4,5', 'unreadable-number@2:4'],
  ])('does not work it out from %s', (_, row, problem = 'empty-cell@2:3') => {
    expect(observationProblemsIn(`Indicator,Period,Value,Count,Denominator\n${row}`, known)).toStrictEqual([problem]);
  });

  it('does not work it out for an unknown indicator', () => {
    expect(observationProblemsIn('Indicator,Period,Count\nx,2013/14,5')).toStrictEqual(['empty-cell@2']);
  });

  it('notes a row without a figure, and keeps one with a reason', () => {
    const result = readObservations('Indicator,Period,Value\nsafe,2013/14,\nsafe,2014/15,NYA', known);
    expect(result.ok && result.observations).toStrictEqual([
      { indicatorId: 'safe', period: '2014/15', figure: { missing: 'not-yet-available', text: 'NYA' } },
    ]);
    expect(result.notes[0]?.message).toBe(
      'There is no figure of "safe" for "2013/14", so the row is left out. Write N/A or NYA to say why there is none.',
    );
  });

  it('accepts a period printed with the figure if it matches the row', () => {
    const table = (figure: string): string => `Indicator,Period,Value\nburglaries,March 2014,${figure}`;
    expect(observationsIn(table('455 (Mar 14)'), known)[0]?.figure).toStrictEqual({ value: 455, text: '455 (Mar 14)' });
    expect(observationProblemsIn(table('455 (Mar 13)'), known)).toStrictEqual(['contradiction@2:3']);
  });
});

/* Editions of a figure, and figures counted from the start of a year: what the words of the columns say. */
describe('the last days of periods in the long form', () => {
  const periodsIn = (heading: string, rows: readonly string[], answers = {}): string[] =>
    observationsIn([heading, ...rows].join('\n'), { answers }).map(({ period }) => period);
  const ONE_EACH = ['A,31/03/2025,5', 'B,30/09/2024,6'];

  it('say which periods they are if they follow each other, or if the heading says how long they are', () => {
    const years = ['A,31/03/2024,5', 'A,31/03/2025,6'];
    expect(periodsIn('Indicator,Period end,Value', years)).toStrictEqual(['2023/24', '2024/25']);
    expect(periodsIn('Indicator,Quarter ending,Value', years)).toStrictEqual(['2023/24 Q4', '2024/25 Q4']);
    expect(periodsIn('Indicator,Month end,Value', ['A,Mar-24,5', 'A,2024/25,6'])).toStrictEqual([
      'March 2024',
      '2024/25',
    ]);
    // A day under another heading is a day, as it always was.
    expect(periodsIn('Indicator,Date,Value', years)).toStrictEqual(['31/03/2024', '31/03/2025']);
  });

  it('are asked about in one question otherwise, by the id or the name of each', () => {
    for (const heading of ['Indicator,Period end,Value', 'Indicator id,Period end,Value']) {
      const asked = readObservations([heading, ...ONE_EACH].join('\n'));
      expect(asked.questions.map(({ id, isNeeded }) => [id, isNeeded])).toStrictEqual([['period-length', true]]);
      expect(asked.questions[0]?.appliesTo.map(({ name }) => name)).toStrictEqual(['A', 'B']);
      const answers = { 'period-length': { A: 'year', B: 'quarter' } };
      expect(periodsIn(heading, ONE_EACH, answers)).toStrictEqual(['2024/25', '2024/25 Q2']);
    }
  });

  it('stay days next to a column that says what the figures cover', () => {
    const rows = ONE_EACH.map((row) => `${row},year`);
    expect(periodsIn('Indicator,Period end,Value,Covers', rows)).toStrictEqual(['31/03/2025', '30/09/2024']);
  });

  it('are refused if they end no month, or are not days', () => {
    const rows = 'Indicator,Quarter end,Value\nA,28/09/2024,5\n,31/12/2024,6\nB,lately,5';
    expect(observationProblemsIn(rows)).toStrictEqual(['unreadable-period@2:2', 'unreadable-period@4:2']);
    expect(observationProblemsIn('Indicator,Quarter end,Value\n,30/09/2024,5')).toStrictEqual(['empty-cell@2:1']);
  });
});

describe('editions and years to date', () => {
  const rows = (heading: string, ...lines: readonly string[]): string =>
    [`Indicator,Period,Value,${heading}`, ...lines.map((line) => `burglaries,2013/14,${line}`)].join('\n');
  const editions = (heading: string, ...lines: readonly string[]): unknown =>
    observationsIn(rows(heading, ...lines), known).map(({ figure, published }) => ({
      figure,
      ...(published !== undefined && { published }),
    }));
  const problems = (heading: string, ...lines: readonly string[]): readonly string[] =>
    observationProblemsIn(rows(heading, ...lines), known);

  it('reads the day of publication, the period of the denominator and whether a figure is cumulative', () => {
    const table =
      'Indicator,Period,Value,Denominator period,Published on,Cumulative\nasb,2013/14,27.77,2012,24/04/2014,\nburglaries,2013/14 Q1-Q2,701,,17 July 2014,yes\nburglaries,2013/14,5,,2014-07-17,No';
    expect(observationsIn(table, known)).toStrictEqual([
      {
        indicatorId: 'asb',
        period: '2013/14',
        figure: { value: 27.77, denominatorPeriod: '2012' },
        published: '2014-04-24',
      },
      {
        indicatorId: 'burglaries',
        period: '2013/14 Q1-Q2',
        figure: { value: 701 },
        published: '2014-07-17',
        cumulative: true,
      },
      {
        indicatorId: 'burglaries',
        period: '2013/14',
        figure: { value: 5 },
        published: '2014-07-17',
        cumulative: false,
      },
    ]);
  });

  it('keeps every edition that its publication day, or the word revised, distinguishes from the others', () => {
    expect(editions('Published', '1650,2014-04-24', '1662,2014-07-17')).toStrictEqual([
      { figure: { value: 1650 }, published: '2014-04-24' },
      { figure: { value: 1662 }, published: '2014-07-17' },
    ]);
    expect(editions('Qualifier', '1650,provisional', '1662,revised')).toHaveLength(2);
    expect(editions('Qualifier', '1662,revised', '1650,estimated')).toHaveLength(2);
    expect(editions('Cumulative', '1662,no', '1650,yes')).toHaveLength(2);
  });

  it.each([
    ['of one day', 'Published', ['1,2014-07-17', '2,2014-07-17']],
    ['of which one says no day', 'Published', ['1,2014-07-17', '2,']],
    ['that are both provisional', 'Qualifier', ['1,provisional', '2,estimated']],
    ['of which one says nothing', 'Qualifier', ['1,provisional', '2,']],
    ['that say nothing', 'Cumulative', ['1,', '2,no']],
  ])('refuses two figures %s', (_, heading, lines) => {
    expect(problems(heading, ...lines)).toStrictEqual(['duplicate-observation@3:3']);
    expect(message(rows(heading, ...lines))).toBe(
      'The figure of "burglaries" for "2013/14" is in line 2 already. Keep one of the two, or say in a column Published on which day each was published.',
    );
  });

  it.each(['July 2014', '2014', '04/07/2014', 'soon'])('refuses %s as a day of publication', (words) => {
    expect(problems('Published', `1,${words}`)).toStrictEqual(['unreadable-day@2:4']);
    expect(message(rows('Published', `1,${words}`))).toBe(
      `"${words}" is not clear as a day. Write the day of publication as 2014-07-17, the year first.`,
    );
  });

  it('applies them to every figure in a row of the wide form', () => {
    expect(
      observationsIn('Indicator,2012/13,2013/14,Published\nburglaries,1579,1662,2014-07-17', known).map(
        ({ published }) => published,
      ),
    ).toStrictEqual(['2014-07-17', '2014-07-17']);
  });
});

describe('the wide form', () => {
  it('has a column for each period', () => {
    expect(
      observationsIn('Indicator,2012/13,2013/14 Q1,Outturn March 2014,2014\nburglaries,1579,,N/A,"1,600"', known),
    ).toStrictEqual([
      { indicatorId: 'burglaries', period: '2012/13', figure: { value: 1579 } },
      { indicatorId: 'burglaries', period: 'March 2014', figure: { missing: 'not-applicable', text: 'N/A' } },
      { indicatorId: 'burglaries', period: '2014', figure: { value: 1600, text: '1,600' } },
    ]);
  });

  it('has columns for comparators, or rows', () => {
    const expected = [
      { indicatorId: 'safe', period: '2013/14', figure: { value: 62, text: '62%' } },
      { indicatorId: 'safe', period: '2013/14', figure: { value: 63, text: '63%' }, comparatorId: 'kent' },
    ];
    expect(observationsIn('Indicator,2013/14,Kent-wide 2013/14\nsafe,62%,63%', known)).toStrictEqual(expected);
    expect(observationsIn('Indicator,2013/14,2013/14 (kent)\nsafe,62%,63%', known)).toStrictEqual(expected);
    expect(observationsIn('Indicator,Area,2013/14\nsafe,Maidstone,62%\nsafe,Kent-wide,63%', known)).toStrictEqual(
      expected,
    );
    expect(observationsIn('Indicator,2013/14,England average 2013/14\nx,62,63')[1]?.comparatorId).toBe(
      'england-average',
    );
    expect(observationsIn('Indicator,Area,Kent-wide 2013/14\nsafe,kent,63%', known)).toStrictEqual([expected[1]]);
    expect(
      observationProblemsIn('Indicator,Area,Kent-wide 2013/14\nsafe,England,63%', {
        ...known,
        comparators: [...comparators, { id: 'england', name: 'England', kind: 'national' }],
      }),
    ).toStrictEqual(['contradiction@2:3']);
  });

  it('refuses what the long form refuses', () => {
    expect(
      observationProblemsIn('Indicator,2013/14,2014/15\nburglaries,some,12%\nsafe,455 (March 13),5', known),
    ).toStrictEqual(['unreadable-figure@2:2', 'unit-mismatch@2:3', 'contradiction@3:2']);
  });
});

describe('a table of observations with problems', () => {
  it.each([
    ['no headings', 'burglaries,5', 'no-heading-row@1', 'Name the columns in the first row'],
    ['period is blank', 'Indicator,Value\nburglaries,5', 'missing-heading@1', 'no column Period'],
    ['no value', 'Indicator,Period\nburglaries,2013/14', 'missing-heading@1', 'no column of figures'],
    ['both forms', 'Indicator,Period,2013/14\nburglaries,2013/14,5', 'missing-heading@1', 'not both'],
    ['an unknown heading', 'Indicator,Period,Value,Colour\nburglaries,2013/14,5,red', 'unknown-heading@1:4', 'Colour'],
    ['a row without a name', 'Indicator,Period,Value\n,2013/14,5', 'empty-cell@2:1', 'indicator is blank'],
    ['a row without a period', 'Indicator,Period,Value\nburglaries,,5', 'empty-cell@2:2', 'period is blank'],
    [
      'a period that is none',
      'Indicator,Period,Value\nburglaries,last year,5',
      'unreadable-period@2:2',
      'not a period',
    ],
    ['a period that Excel made', 'Indicator,Period,Value\nburglaries,Dec-11,5', 'unreadable-period@2:2', '2011/12'],
    [
      'an unknown indicator',
      'Indicator,Period,Value\nburglarys,2013/14,5',
      'unknown-indicator@2:1',
      'Did you mean "burglaries"?',
    ],
    [
      'an unknown indicator like no other',
      'Indicator,Period,Value\nqwertyuiop,2013/14,5',
      'unknown-indicator@2:1',
      'Write the name or the id',
    ],
    ['a name of two', 'Indicator,Period,Value\nTwin,2013/14,5', 'unknown-indicator@2:1', 'twin-1 or twin-2'],
    [
      'an unknown area',
      'Indicator,Period,Value,Area\nburglaries,2013/14,5,Swale',
      'unknown-comparator@2:4',
      'There are: Kent-wide.',
    ],
    ['an unreadable figure', 'Indicator,Period,Value\nburglaries,2013/14,some', 'unreadable-figure@2:3', 'some'],
    [
      'a figure twice',
      'Indicator,Period,Value\nburglaries,2013/14,5\nburglaries,2013-14,5',
      'duplicate-observation@3:3',
      'is in line 2 already',
    ],
    [
      'a figure of a comparator twice',
      'Indicator,Period,Value,Area\nsafe,2013/14,5,kent\nsafe,2013/14,5,Kent-wide',
      'duplicate-observation@3:3',
      'of "kent"',
    ],
    [
      'another unit',
      'Indicator,Period,Value\nburglaries,2013/14,5%',
      'unit-mismatch@2:3',
      '"Residential burglaries" is measured as a count',
    ],
    ['another rate', 'Indicator,Period,Value\nasb,2013/14,"5 per 10,000"', 'unit-mismatch@2:3', 'a rate per 1000'],
    [
      'more than all',
      'Indicator,Period,Value\nsafe,2013/14,105',
      'out-of-range@2:3',
      'In the figure of "safe" for "2013/14": a percentage must be from 0 to 100',
    ],
    ['a short row', 'Indicator,Period,Value\nsafe,2013/14', 'short-row@2', 'a delimiter'],
  ])('is refused: %s', (_, table, problem, words) => {
    expect(observationProblemsIn(table, known)).toStrictEqual([problem]);
    expect(message(table).toLowerCase()).toContain(words.toLowerCase());
  });

  it('gets a message that the plan has no comparators, if it has none', () => {
    expect(message('Indicator,Period,Value,Area\nburglaries,2013/14,5,Swale', { comparators: [] })).toContain(
      'The plan has none.',
    );
  });

  it('is refused for a share of 1', () => {
    expect(
      observationProblemsIn(
        [
          ['Indicator', '2013/14'],
          ['safe', 0.624],
          ['burglaries', 0.624],
        ],
        known,
      ),
    ).toStrictEqual(['unclear-percentage@2:2']);
  });

  it('has a note on anything above its headings', () => {
    expect(
      readObservations('Outturns,of Maidstone\nIndicator,Period,Value\nsafe,2013/14,5', known).notes[0]?.message,
    ).toBe('"Outturns | of Maidstone" is above the headings and is left out.');
  });

  it('gives its good rows if part of it is enough', () => {
    const table = 'Indicator,Period,Value\nsafe,2013/14,5\nsafe,2014/15,105\nx,2013/14,5\nsafe,2015/16,6';
    const result = readObservations(table, { ...known, partial: true });
    expect(result.ok && result.observations.map(({ period }) => period)).toStrictEqual(['2013/14', '2015/16']);
    expect(result.problems).toHaveLength(2);
    expect(readObservations(table, known).ok).toBe(false);
    expect(readObservations('', { partial: true })).toMatchObject({ ok: true, observations: [] });
  });
});

describe('a row with several mistakes', () => {
  const ofPlan = { indicators: indicatorsIn('Indicator,Unit,Baseline\nA,offences,1\nB,%,50%'), comparators };
  const problems = (table: string): string[] => observationProblemsIn(table, ofPlan);

  it('has all of them reported at once in the long form', () => {
    const headings = 'Indicator,Period,Value,Count,Comparator,Qualifier';
    expect(problems(`${headings}\nQ,soon,12..4,many,Wales,perhaps`)).toStrictEqual([
      'unknown-indicator@2:1',
      'unreadable-period@2:2',
      'unreadable-figure@2:3',
      'unreadable-number@2:4',
      'unknown-comparator@2:5',
      'not-one-of@2:6',
    ]);
    expect(problems(`${headings}\n,,5 (March 2013),,Wales,`)).toStrictEqual([
      'empty-cell@2:1',
      'empty-cell@2:2',
      'unknown-comparator@2:5',
    ]);
    expect(problems(`${headings}\nB,soon,5 offences,,,`)).toStrictEqual(['unreadable-period@2:2', 'unit-mismatch@2:3']);
    expect(problems(`${headings}\nQ,2013/14,,5,,`)).toStrictEqual(['unknown-indicator@2:1']);
  });

  it('has all of them reported at once in the wide form', () => {
    expect(problems('Indicator,Comparator,2013/14,2014/15\nQ,Wales,12..4,6..1')).toStrictEqual([
      'unknown-indicator@2:1',
      'unknown-comparator@2:2',
      'unreadable-figure@2:3',
      'unreadable-figure@2:4',
    ]);
    expect(problems('Indicator,Comparator,Kent 2013/14,England 2014/15\nA,kent,5,6..1')).toStrictEqual([
      'unknown-comparator@1:4',
      'contradiction@2:4',
      'unreadable-figure@2:4',
    ]);
    expect(problems('Indicator,Comparator,Kent 2013/14\nA,Wales,5')).toStrictEqual(['unknown-comparator@2:2']);
  });

  it('has a heading refused if it names no comparator of the plan', () => {
    const table = 'Indicator,2013/14,County 2013/14\nA,5,6';
    expect(
      readObservations(table, { ...ofPlan, comparators: [] }).problems.map(({ message }) => message),
    ).toStrictEqual(['"County 2013/14" is not one of the comparators. The plan has none.']);
    expect(readObservations(table, { indicators: ofPlan.indicators }).problems).toStrictEqual([]);
  });

  it('keeps its place, so that a second figure for it is reported', () => {
    expect(problems('Indicator,Period,Value\nA,2013/14,24O\nA,2013/14,240')).toStrictEqual([
      'unreadable-figure@2:3',
      'duplicate-observation@3:3',
    ]);
    expect(problems('Indicator,2013/14\nA,240\nA,24O')).toStrictEqual([
      'unreadable-figure@3:2',
      'duplicate-observation@3:2',
    ]);
  });
});

describe('the column of the indicators', () => {
  const indicators = indicatorsIn('Ref,Measure,Unit,Baseline\nB1,Burglary,offences,1');

  it.each(['PI ref', 'Ref', 'Measure', 'KPI', 'Performance measures', 'Indicator', 'Offence type'])(
    'may have any heading from a table of indicators: %s',
    (heading) => {
      const name = /ref/iu.test(heading) ? 'B1' : 'Burglary';
      expect(observationsIn(`${heading},2013/14\n${name},5`, { indicators })).toHaveLength(1);
      expect(observationsIn(`${heading},Period,Value\n${name},2013/14,5`, { indicators })).toHaveLength(1);
    },
  );

  it('is the code if that is known, and otherwise the name', () => {
    const table = 'PI ref,Measure,2013/14\nB1,Burglaries,5\nX,Burglary,6\n,Burglary,7';
    const { problems } = readObservations(table, { indicators });
    expect(problems.map(({ code, line }) => [code, line])).toStrictEqual([
      ['duplicate-observation', 3],
      ['duplicate-observation', 4],
    ]);
    expect(observationsIn('PI ref,Measure,2013/14\nB1,Burglaries,5')[0]?.indicatorId).toBe('B1');
  });
});
