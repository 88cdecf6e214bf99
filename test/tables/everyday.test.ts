import { describe, expect, it } from 'vitest';
import { columnAsked, indicatorsIn, messageFor, noteCodesOn, problemsIn, questionsOn } from './given.js';
import { readIndicators, readPlan } from '../../src/csv.js';

/*
 * Headings, names and cells as councils and partnerships print them. Figures are invented; each expected value is what the
 * words of the table say, and where they say it in two ways, the question or the refusal.
 */

const BARE = 'Indicator,Baseline 2022/23,Target 2024/25';

describe('a name that says which way is better', () => {
  const polarities = (table: string, answers = {}): unknown[] =>
    indicatorsIn(table, { answers }).map(({ name, polarity }) => [name, polarity]);

  it.each([
    'Noise complaints (lower is better)',
    'Noise complaints (smaller is better)',
    'Noise complaints [low is good]',
    'Noise complaints - lower is better',
    'Noise complaints, less is better',
  ])('is believed: %s', (name) => {
    expect(polarities(`${BARE}\n"${name}",684,640`)).toEqual([['Noise complaints', 'lower-is-better']]);
  });

  it('is believed even before the unit', () => {
    expect(polarities(`${BARE}\nResponse (lower is better) (%),68.4,64`)).toEqual([
      ['Response (%)', 'lower-is-better'],
    ]);
  });

  it('says nothing unless it says so in so many words', () => {
    for (const name of ['Homes (band C or better)', 'Air quality (good)', '(lower is better)', 'Better homes (up)'])
      expect(questionsOn(`${BARE}\n${name},68,64`)).toEqual(['polarity! 2']);
    expect(questionsOn(`${BARE}\n${'Better '.repeat(90)}(lower is better),68,64`)).toEqual(['polarity! 2']);
  });

  it('is not overruled by an answer for rows that do not say it', () => {
    const table = `${BARE}\nTrees planted (higher is better),1000,1260\nNoise complaints,684,640`;
    expect(questionsOn(table)).toEqual(['polarity! 3']);
    expect(polarities(table, { polarity: 'lower-is-better' })).toEqual([
      ['Trees planted', 'higher-is-better'],
      ['Noise complaints', 'lower-is-better'],
    ]);
  });

  it('contradicts a separate answer or column that says otherwise', () => {
    const table = `${BARE}\nTrees planted (higher is better),1000,1260`;
    const name = 'Trees planted (higher is better)';
    const options = { answers: { polarity: { [name]: 'lower-is-better' } } } as const;
    expect(problemsIn(table, options)).toEqual(['contradiction@2:1']);
    expect(messageFor(table, options)).toBe(
      '"Trees planted (higher is better)" says which way is better, and the answer lower-is-better says otherwise. Correct one of the two.',
    );
    expect(polarities(table, { polarity: { [name]: 'higher-is-better' } })).toEqual([
      ['Trees planted', 'higher-is-better'],
    ]);
    const column = (polarity: string): string =>
      `Indicator,Polarity,Baseline 2022/23,Target 2024/25\n${name},${polarity},1000,1260`;
    expect(problemsIn(column('Lower is better'))).toEqual(['contradiction@2:2']);
    // A name that only repeats the column stays as printed.
    expect(polarities(column('Higher is better'))).toEqual([[name, 'higher-is-better']]);
    expect(polarities(column(''))).toEqual([['Trees planted', 'higher-is-better']]);
  });

  it('is the same name in a table of outturns', () => {
    const result = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2022 to March 2025',
      indicators: `${BARE}\nNoise complaints (lower is better),684,640`,
      observations:
        'Indicator,Period,Value\nNoise complaints (lower is better),2023/24,660\nNoise complaints,2024/25,600',
    });
    expect(result.ok && result.plan.observations.map(({ figure }) => figure)).toEqual([{ value: 660 }, { value: 600 }]);
  });
});

describe('a column that says which way is better', () => {
  const table = (heading: string, ...cells: string[]): string =>
    [
      `Indicator,${heading},Baseline 2022/23,Target 2024/25`,
      ...cells.map((cell, row) => `Burglary ${'ABC'.charAt(row)},${cell},400,350`),
    ].join('\n');
  const polarities = (text: string): string[] => indicatorsIn(text).map(({ polarity }) => polarity);

  it.each([
    ...['Better when', 'Aim to', 'Aim', 'Desired direction of travel', 'We want this to', 'What good looks like'],
    ...['Higher or lower better?', 'Preferred direction', 'Ideal trend', 'Intended direction', 'Objective'],
  ])('is recognised by a heading for what is wanted and cells with directions: %s', (heading) => {
    expect(polarities(table(heading, 'Decrease', 'Reduce', 'Smaller is better'))).toEqual([
      'lower-is-better',
      'lower-is-better',
      'lower-is-better',
    ]);
  });

  it('is none where its cells say more, or its heading speaks of the past', () => {
    const asked = (heading: string, cell: string): string[] => [
      ...problemsIn(table(heading, cell)),
      ...questionsOn(table(heading, cell)),
    ];
    expect(asked('What good looks like', 'Fewer homes burgled')).toEqual(['polarity! 2']);
    for (const heading of ['Is it better?', 'Objective met'])
      expect(questionsOn(table(heading, '▼'))).toContain(columnAsked(heading));
    for (const heading of ['Better than last year', 'Movement', 'Improvement wanted since 2021'])
      expect(asked(heading, 'Decrease')).toEqual(['polarity! 2']);
    expect(noteCodesOn(table('Aim', 'Fewer homes burgled'))).toContain('column-left-out@1:2');
    expect(questionsOn(table('Aim', 'N/A'))).toContain(columnAsked('Aim'));
  });

  it('may have triangles as well as arrows', () => {
    for (const heading of ['Polarity', 'Preferred direction', 'Better when'])
      expect(polarities(table(heading, '▼'))).toEqual(['lower-is-better']);
    expect(indicatorsIn('Indicator,Polarity,Baseline 2022/23,Target 2024/25\nVisits,▲,400,450')).toMatchObject([
      { polarity: 'higher-is-better' },
    ]);
  });

  it('does not say which way is better if a figure should stay as it is', () => {
    expect(questionsOn(table('Aim', 'Decrease', 'Maintain'))).toEqual(['polarity! 3']);
    expect(questionsOn(table('Polarity', 'Maintain'))).toEqual(['polarity! 2']);
  });
});

describe('dates in separate columns', () => {
  const only = (table: string): object => indicatorsIn(table)[0] as object;

  it.each(['Baseline year', 'Baseline date', 'Baseline period'])('are for the baseline under %s', (heading) => {
    expect(
      only(`Indicator,Polarity,Baseline,${heading},Target,Target year\nA,lower is better,400,2022/23,350,2025/26`),
    ).toMatchObject({ baseline: { value: 400, period: '2022/23' }, target: { value: 350, due: '2026-03-31' } });
  });

  it('are asked about if a target has a bare year next to a baseline for a financial year', () => {
    const row = (year: string): string =>
      `Indicator,Polarity,Baseline,Baseline year,Target,Target year\nA,lower is better,400,${year},350,2026`;
    expect(questionsOn(row('2022/23'))).toEqual(['due-2026! 2']);
    expect(questionsOn(row('2022'))).toEqual([]);
    const heading = 'Indicator,Polarity,Baseline,Baseline year,Target 2026\nA,lower is better,400,2022/23,350';
    expect(questionsOn(heading)).toEqual(['due-2026! 1']);
  });

  it('are due dates under By, unless the target is stated in separate columns', () => {
    expect(only('Indicator,Polarity,Baseline 2022/23,Target,By\nA,lower is better,400,350,31/03/2025')).toMatchObject({
      target: { value: 350, due: '2025-03-31' },
    });
    expect(
      only(
        'Indicator,Polarity,Baseline 2022/23,Target kind,Target direction,By\nA,lower is better,400,change,reduce,5%',
      ),
    ).toMatchObject({ target: { by: { percent: 5 } } });
    expect(
      only(
        'Indicator,Polarity,Baseline 2022/23,Target direction,Target kind,By\nA,lower is better,400,reduce,change,5%',
      ),
    ).toMatchObject({ target: { by: { percent: 5 } } });
  });

  const observations = (table: string): unknown => {
    const plan = 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2022 to March 2031';
    const result = readPlan({ plan, indicators: table });
    return result.ok
      ? result.plan.observations.map(({ period, figure, stated }) => [period, figure, ...(stated ? [stated] : [])])
      : [
          ...result.problems.map(({ code, line, column }) => [code, line, column]),
          ...result.questions.map(({ id }) => id),
        ];
  };

  it('are for the figures to their left under As at', () => {
    expect(
      only('Success measure,Better if,Baseline,As at,Target,By\nKSI,Lower,241,31/12/2022,180,31/12/2030'),
    ).toMatchObject({ name: 'KSI', baseline: { period: '31/12/2022' }, target: { due: '2030-12-31' } });
    expect(
      observations(
        'Indicator,Polarity,Baseline,As at,Latest,As at,RAG,Target,By\nA,Lower,241,31/12/2022,200,31/12/2023,Green,180,31/12/2030\nB,Lower,241,31/12/2022,210,31/12/2024,Red,180,31/12/2030\nC,Lower,241,31/12/2022,n/a,,,180,31/12/2030',
      ),
    ).toEqual([
      ['31/12/2023', { value: 200 }, { rag: 'green' }],
      ['31/12/2024', { value: 210 }, { rag: 'red' }],
    ]);
  });

  it('are for the latest figures under Latest date, and every row needs one', () => {
    const table = (heading: string, dates: readonly string[]): string =>
      [
        `Indicator,Polarity,Baseline 2022/23,Latest,${heading},Target 2029/30`,
        ...dates.map((date, row) => `${'AB'.charAt(row)},Lower,241,20${String(row)},${date},180`),
      ].join('\n');
    const both = [
      ['2023/24', { value: 200 }],
      ['2024/25', { value: 201 }],
    ];
    expect(observations(table('Latest date', ['2023/24', '2024/25']))).toEqual(both);
    expect(observations(table('Latest period', ['2023/24', '2024/25']))).toEqual(both);
    expect(observations(table('Latest period', ['2023/24', '']))).toEqual([['empty-cell', 3, 5]]);
    // Without a single date it is asked as before, and the column is not known.
    expect(observations(table('Latest date', ['', '']))).toContain('period-latest');
  });

  it('do not make figures for different times in each row a baseline', () => {
    expect(only('Indicator,Polarity,Latest,As at,Target 2029/30\nA,Lower,241,2023/24,180')).toMatchObject({
      baseline: { missing: 'blank' },
    });
    expect(
      indicatorsIn('Indicator,Polarity,2022/23,Latest,As at,Target 2029/30\nA,Lower,n/a,241,2023/24,180')[0]?.baseline,
    ).toMatchObject({ missing: 'not-applicable' });
  });

  it('are ignored for figures with a date in their heading, or without figures', () => {
    expect(questionsOn('Indicator,Polarity,Baseline 2022/23,As at,Target 2029/30\nA,Lower,241,2023/24,180')).toEqual([
      'column-as-at! 1',
    ]);
    expect(questionsOn('As at,Indicator,Polarity,Baseline 2022/23,Target 2029/30\n2023/24,A,Lower,241,180')).toEqual([
      'column-as-at! 1',
    ]);
    expect(
      questionsOn('Indicator,Latest date,Polarity,Baseline 2022/23,Target 2029/30\nA,2023/24,Lower,241,180'),
    ).toEqual(['column-latest-date! 1']);
  });
});

describe('headings in plans for several years, and from councils', () => {
  it('include targets for 1, 3 and 10 years, read by their dates', () => {
    expect(
      indicatorsIn(
        'Indicator,Service,Lead,Polarity,Baseline 2022/23,1 year target (2024/25),Three year target (2026/27)\nKSI,Roads,Ann,Lower,241,200,180',
      ),
    ).toMatchObject([
      {
        target: { value: 180, due: '2027-03-31', interim: [{ period: '2024/25', value: 200 }] },
        leads: [{ name: 'Ann' }, { name: 'Roads' }],
      },
    ]);
    expect(problemsIn('Indicator,Polarity,Baseline 2022/23,1 year target\nKSI,Lower,241,200')).toEqual([
      'unknown-heading@1:4',
    ]);
  });

  it('knows the others where one or two are not known', () => {
    const table = 'Success measure,Better if,Baseline 2022/23,Visits,Target 2025/26,Budget\nKSI,Lower,241,12,180,x';
    expect(questionsOn(table)).toEqual(['column-visits! 1', 'column-budget! 1']);
  });
});

describe('units as councils print them', () => {
  const row = (name: string, unit: string, figures = '8.2,7.8'): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\n"${name}",${unit},lower is better,${figures}`;
  const unitOf = (name: string, unit: string, figures?: string): unknown =>
    indicatorsIn(row(name, unit, figures))[0]?.unit;

  it.each([
    // A mark behind the brackets is that of a footnote.
    ['Response time (minutes)²', '', { kind: 'duration', unit: 'minutes' }],
    ['Overweight adults (%)*', '', { kind: 'percentage' }],
    ['Deaths per 100,000 people [1]', '', { kind: 'rate', per: 100000, of: 'people' }],
    ['Deaths, rate per 100,000 (directly standardised)', '', { kind: 'rate', per: 100000, of: 'population' }],
    ['Deaths per 1,000 residents (crude), Kent', '', { kind: 'rate', per: 1000, of: 'residents' }],
    // Digits that are part of a name.
    ['Emissions', 'tCO2e', { kind: 'count', of: 'tCO2e' }],
    ['Emissions', 'tonnes CO2e', { kind: 'count', of: 'tonnes CO2e' }],
    ['Air quality', 'µg/m3', { kind: 'count', of: 'µg/m3' }],
    ['Emissions (tCO2e)', '', { kind: 'count', of: 'tCO2e' }],
    // What is measured per household is not a number of events per household.
    ['Residual waste per household in kg', '', { kind: 'count', of: 'kg per household' }],
    ['Residual waste per household (kg)', '', { kind: 'count', of: 'kg per household' }],
    ['Residual waste (kg per household)', '', { kind: 'count', of: 'kg per household' }],
    ['Residual waste kg/household', '', { kind: 'count', of: 'kg per household' }],
    ['Emissions per 1,000 residents (tonnes CO2)', '', { kind: 'count', of: 'tonnes CO2 per 1,000 residents' }],
    ['Residual waste per household', 'kg', { kind: 'count', of: 'kg' }],
    [
      'Collisions per 1,000 people within miles of it',
      '',
      { kind: 'rate', per: 1000, of: 'people within miles of it' },
    ],
    ['Visits per household', '', { kind: 'rate', per: 1, of: 'household' }],
    // A scale in words is a unit that says so.
    ['Grant income (£000)', '£ thousands', { kind: 'count', of: '£ thousands' }],
    ['Library visits (000s)', 'thousands', { kind: 'count', of: 'thousands' }],
    ['Library visits (000s)', 'count of visits', { kind: 'count', of: 'visits' }],
  ])('are read: %s, with the unit "%s"', (name, unit, expected) => {
    expect(unitOf(name, unit)).toEqual(expected);
  });

  it.each([
    ...['£000', '£000s', "£'000s", '£k', '£ thousands', 'in £ thousands'].map(
      (scale) => [scale, '£ thousands'] as const,
    ),
    ...['£m', '£ millions', '£ mn', 'in £ millions'].map((scale) => [scale, '£ millions'] as const),
  ])('are thousands or millions of pounds under "%s", in the column Unit and in a name', (scale, of) => {
    for (const [name, unit] of [
      ['Grants', scale],
      [`Grants (${scale})`, ''],
      [`Grants (${scale})`, of],
    ] as const)
      expect(unitOf(name, unit)).toEqual({ kind: 'count', of });
    // In the name thousands of pounds, in the column pounds or the other.
    const other = of === '£ millions' ? '£k' : '£m';
    for (const unit of ['£', 'Number', 'grants', other])
      expect(problemsIn(row(`Grants (${scale})`, unit))).toEqual(['unit-needed@2:1']);
    // A figure that says itself that it is in thousands is not as many of them.
    expect(problemsIn(row('Grants', scale, '£311k,250'))).toEqual(['unit-mismatch@2:4']);
  });

  it.each(['000s', "'000", 'thousands', 'millions', '€k'])(
    'are refused in a name that says that its figures are in %s',
    (scale) => {
      expect(problemsIn(row(`Grants (${scale})`, ''))).toEqual(['unit-needed@2:1']);
      expect(problemsIn(row(`Grants (${scale})¹`, 'grants'))).toEqual(['unit-needed@2:1']);
      expect(problemsIn(row(`Grants (${scale})`, 'Number'))).toEqual(['unit-needed@2:1']);
      expect(messageFor(row(`Grants (${scale})`, '£'))).toBe(
        `"${scale}" says that the figures are in thousands or millions. Write them in full, such as 311,000 for 311, and delete "${scale}". Or write in the column Unit, in words, what they count, such as thousands of visits.`,
      );
    },
  );

  it('are refused with the same sentence in the column Unit', () => {
    for (const unit of ['000s', "'000s"]) {
      expect(problemsIn(row('Grants', unit))).toEqual(['unit-needed@2:2']);
      expect(messageFor(row('Grants', unit))).toContain('in thousands or millions');
    }
    for (const unit of ['2 beds', 'FY25', '"per1,000"'])
      expect(problemsIn(row('Grants', unit))).toEqual(['unreadable-unit@2:2']);
  });
});

describe('several targets in one cell, one on each line', () => {
  const target = (words: string): unknown =>
    indicatorsIn(`Indicator,Polarity,Baseline 2022/23,Targets\nASB,Lower is better,"6,412","${words}"`)[0]?.target;
  // As the columns "Target March 2024" and "Target March 2026" are read.
  const both = { value: 5800, due: '2026-03-31', interim: [{ period: 'March 2024', value: 6200 }] };

  it.each([
    '6,200 by March 2024\n5,800 by March 2026',
    '• 6,200 by March 2024\r\n• 5,800 by March 2026',
    '5,800 by March 2026\n\n6,200 by March 2024',
  ])('are the target that is due last and the interim targets: %j', (words) => {
    expect(target(words)).toMatchObject(both);
  });

  it('are for the years that they name', () => {
    expect(target('2023/24: 6,200\n2024/25: 6,000\n2025/26: 5,800')).toMatchObject({
      value: 5800,
      due: '2026-03-31',
      interim: [
        { period: '2023/24', value: 6200 },
        { period: '2024/25', value: 6000 },
      ],
    });
  });

  it('may have fewer lines than other cells, and be next to columns of interim targets', () => {
    const headings = 'Indicator,Polarity,Baseline 2022/23,Targets,Note,Lead';
    const rows = [[...headings.split(',')], ['ASB', 'Lower', '6,412', '6,200 by March 2024\n5,800 by March 2026']];
    expect(indicatorsIn(rows)[0]?.target).toMatchObject(both);
    expect(
      problemsIn(
        'Indicator,Polarity,Baseline 2022/23,Target 2023/24,Target 2025/26\nASB,Lower,"6,412","6,200","6,000 by March 2025\n5,800 by March 2026"',
      ),
    ).toEqual(['unreadable-target@2:5']);
  });

  it.each([
    '6,200 by March 2024\n5,800 by March 2024',
    '6,200 by 2024\n5,800 by 2026',
    '6,200 by March 2024\nTBC by March 2026',
    '6,200 by March 2024 (was 6,300 in 2022)\n5,800 by March 2026',
    '6,200 by March 2024\n5,800',
  ])('are refused unless each line is a level with its own day: %j', (words) => {
    expect(problemsIn(`Indicator,Polarity,Baseline 2022/23,Targets\nASB,Lower,"6,412","${words}"`)).toEqual([
      'unreadable-target@2:4',
    ]);
  });

  it('are one target if a line only continues the one before', () => {
    expect(target('Reduce by 10%\nby March 2026')).toMatchObject({ by: { percent: 10 }, due: '2026-03-31' });
  });
});

describe('a table whose headings are not in a row above it', () => {
  const SIDEWAYS = 'Robbery,Hate crime\nPolarity,Lower,Higher\nBaseline 2022/23,471,745\nTarget 2024/25,430,800';
  const CARD =
    'Shoplifting\nUnit,Number of offences\nDesired direction,Decrease\nBaseline,"1,986 (2023/24)"\nTarget,"1,700"\nTarget date,31 March 2027\nLead,A';

  it('is reported as being on its side if no row holds the names of the indicators', () => {
    for (const first of ['Area', 'Indicator,2021/22']) {
      const table = `${first},${SIDEWAYS}`;
      expect(problemsIn(table)).toEqual(['table-shape@1']);
      expect(messageFor(table)).toContain('The table is on its side');
    }
  });

  it('is reported as a card for one indicator if no row holds its name', () => {
    expect(problemsIn(CARD)).toEqual(['table-shape@1']);
    expect(messageFor(CARD)).toContain('This is a card of one indicator');
  });

  it('is a normal table if headings are in a row above, whatever the names of its rows', () => {
    const table = 'Indicator,Polarity,Baseline 2022/23,Target 2024/25\nTarget,Lower,471,430\nUnit,Lower,471,430';
    expect(indicatorsIn(table).map(({ name }) => name)).toEqual(['Target', 'Unit']);
  });

  it('is not looked for in one column, or without figures', () => {
    expect(problemsIn('x,Robbery\nUnit,offences\nPolarity,Lower')).not.toContain('table-shape@1');
    expect(problemsIn('Notes\nTarget\nUnit')).toEqual(['no-heading-row@1']);
  });
});

describe('headings in two languages', () => {
  const read = (headings: string): unknown => indicatorsIn(`${headings}\nA,Empty homes,Lower is better,400,350`);
  const EXPECTED = [
    { id: 'A', name: 'Empty homes', baseline: { value: 400, period: '2022/23' }, target: { value: 350 } },
  ];

  it('are read in the known one, on whichever side it is', () => {
    for (const headings of [
      'Cyf / Ref,Dangosydd / Indicator,Polarity,Gwaelodlin / Baseline 2022-23,Targed / Target 2025-26',
      'Ref / Cyf,Indicator / Dangosydd,Polarity,Baseline 2022-23 / Gwaelodlin,Target 2025-26 / Targed',
      'Ref,"Dangosydd\nIndicator",Polarity,"Gwaelodlin\nBaseline 2022-23","Targed\nTarget 2025-26"',
    ])
      expect(read(headings)).toMatchObject(EXPECTED);
    const withBody =
      'Ref,Dangosydd / Indicator,Polarity,Gwaelodlin / Baseline 2022-23,Targed / Target 2025-26,Corff / Body';
    expect(indicatorsIn(`${withBody}\nA,Empty homes,Lower is better,400,350,Council`)).toMatchObject(EXPECTED);
  });

  it('are not in two languages if both sides are known, or few are split', () => {
    for (const headings of [
      'Ref,Indicator / Dangosydd,Polarity,Baseline 2022-23 / start,Target 2025-26 / Actual 2025-26',
      'Ref,Indicator,Polarity,Baseline 2022-23,Target 2025-26 / stretch',
      'Aa / Bb,Cc / Dd,Polarity,Ee / Ff,Gg / Target 2025-26',
    ])
      expect(readIndicators(`${headings}\nA,Empty homes,Lower is better,400,350`).ok).toBe(false);
  });
});

describe('headings of years', () => {
  const OBSERVED = 'Indicator,Polarity,Baseline 2022/23,Target 2029/30\nA,lower is better,400,350';
  const observed = (table: string): unknown => {
    const plan = 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2022 to March 2031';
    const result = readPlan({ plan, indicators: OBSERVED, observations: table });
    return result.ok
      ? result.plan.observations.map(({ period, figure }) => [period, figure])
      : result.problems.map(({ code, line, column }) => `${code}@${String(line)}:${String(column)}`);
  };

  it('are one period if the year and its quarter have a column each', () => {
    expect(
      observed(
        'Indicator,Year,Quarter,Value\nA,2025/26,Q1,90\nA,2025/26,2,92\nA,2025/26,Quarter 3,88\nA,2025/26,Full year,380',
      ),
    ).toEqual([
      ['2025/26 Q1', { value: 90 }],
      ['2025/26 Q2', { value: 92 }],
      ['2025/26 Q3', { value: 88 }],
      ['2025/26', { value: 380 }],
    ]);
    expect(observed('Indicator,Quarter,Value\nA,2025/26 Q1,90')).toEqual([['2025/26 Q1', { value: 90 }]]);
  });

  it('are refused if the two make no period', () => {
    // A quarter of 2025 may be of the calendar year or of the financial year.
    expect(
      observed('Indicator,Financial year,Quarter,Value\nA,2025/26,,90\nA,2025/26,Q5,90\nA,,Q1,90\nA,2025,Q1,90'),
    ).toEqual(['empty-cell@2:3', 'unreadable-period@3:3', 'empty-cell@4:2', 'unreadable-period@5:2']);
    expect(observed('Indicator,Year,Quarter,Period,Value\nA,2025/26,Q1,2025/26 Q1,90')).toEqual([
      'duplicate-heading@1:4',
    ]);
  });

  it('may say how firm the figures of a year are, in a table of outturns', () => {
    expect(observed('Indicator,2024/25 (revised),2025/26 (provisional)\nA,390,370')).toEqual([
      ['2024/25', { value: 390, qualifier: 'revised' }],
      ['2025/26', { value: 370, qualifier: 'provisional' }],
    ]);
    for (const word of ['forecast', 'expected', 'estimated'])
      expect(observed(`Indicator,2025/26 (${word})\nA,370`)).toContain('unknown-heading@1:2');
  });

  it('may end on a date in digits that is the last day of its month', () => {
    const [indicator] = indicatorsIn(
      'Indicator,Polarity,Baseline (12 months to 31/03/2023),Target 2029/30\nA,lower is better,400,350',
    );
    expect(indicator?.baseline.period).toBe('2022/23');
    expect(
      indicatorsIn('Indicator,Polarity,Baseline (12 months to 31.12.22),Target 2029/30\nA,lower is better,400,350')[0]
        ?.baseline.period,
    ).toBe('2022');
    for (const day of ['30/03/2023', '03/04/2023'])
      expect(
        questionsOn(`Indicator,Polarity,Baseline (12 months to ${day}),Target 2029/30\nA,lower is better,400,350`),
      ).toHaveLength(1);
  });
});

describe('a recurring target', () => {
  it.each([
    ['Annual target', 'year'],
    ['Target (annual)', 'year'],
    ['Target annually', 'year'],
    ['Target per year', 'year'],
    ['Target per annum', 'year'],
    ['Target p.a.', 'year'],
    ['Quarterly target', 'quarter'],
    ['Target (quarterly)', 'quarter'],
    ['Target each month', 'month'],
  ])('is headed %s', (heading, every) => {
    const result = readIndicators(`Indicator,Polarity,Baseline 2022/23,${heading}\nA,lower is better,400,350`);
    expect(result.notes.filter(({ code }) => code === 'recurring-target').map(({ data }) => data)).toEqual([
      { heading, every },
    ]);
  });

  it('is not recognised by a bare year', () => {
    expect(problemsIn('Indicator,Polarity,Baseline 2022/23,Year target\nA,lower is better,400,350')).toEqual([
      'unknown-heading@1:4',
    ]);
  });
});

describe('a table in Welsh', () => {
  it('is read where its headings, directions and units are those of most', () => {
    const table = [
      'Cyf,Dangosydd,Uned,Llinell sylfaen 2023/24,Canlyniad 2024/25,Targed 2025/26,Cyfeiriad dymunol',
      'D1,Byrgleriaeth,Nifer,685,650,600,Gostwng',
      'D2,Pobl sydd yn teimlo yn ddiogel,Canran,71.5,72.8,75,Cynyddu',
    ].join('\n');
    expect(indicatorsIn(table)).toMatchObject([
      { id: 'D1', polarity: 'lower-is-better', baseline: { value: 685 }, target: { value: 600, due: '2026-03-31' } },
      { id: 'D2', polarity: 'higher-is-better', unit: { kind: 'percentage' }, target: { value: 75 } },
    ]);
    expect(readIndicators(table)).toMatchObject({
      observations: [{ figure: { value: 650 } }, { figure: { value: 72.8 } }],
    });
    expect(indicatorsIn('Mesur,Targed,Cyfeiriad\nLladradau,40,Lleihau')).toMatchObject([{ target: { value: 40 } }]);
  });
});
