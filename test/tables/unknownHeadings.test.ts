import { describe, expect, it } from 'vitest';
import { columnAsked, indicatorsIn, messageFor, noteCodesOn, notesOn, problemsIn, questionsOn } from './given.js';
import { readIndicators, readPlan } from '../../src/csv.js';

/*
 * Headings that no list of columns has. Figures are invented; expected values follow from the words of each table,
 * which is next to one that has to be asked about or refused.
 */

const FIGURES = '2024/25 baseline,2026/27 target,Polarity';
const named = (heading: string, cells = 'Burglary'): string =>
  `Council aim,${heading},${FIGURES}\nSafer streets,${cells},400,360,Lower\nCalmer homes,Repeat victims,90,80,Lower`;
const namesIn = (table: string): string[] => indicatorsIn(table).map(({ name }) => name);

describe('the names of the indicators', () => {
  it.each([
    ...['Key indicator', 'Outcome measure', 'Success measure', 'What we will measure', 'Key performance measure'],
    ...['Headline KPI', 'Metric', 'Key indicators', 'KPI description', 'Measure title', 'Measures of success'],
    'How will we measure success?',
  ])('are under a heading whose noun they are, whatever column is before it: %s', (heading) => {
    expect(namesIn(named(heading))).toEqual(['Burglary', 'Repeat victims']);
    expect(noteCodesOn(named(heading))).toContain('column-left-out@1:1');
  });

  it.each([
    ...['Measure type', 'Baseline measure', 'Latest measure', 'Unit for the measure', 'Measures to reduce it'],
    ...['Control measures', 'Number of indicators', 'Indicator check'],
  ])('are not where the heading means something else: %s', (heading) => {
    expect(problemsIn(named(heading))).toEqual(['missing-heading@1']);
  });

  it('are not figures, nor in two columns', () => {
    expect(questionsOn(`Crime,Outcome measure,${FIGURES}\nBurglary,431,400,360,Lower`)).toEqual([
      'column-outcome-measure! 1',
    ]);
    expect(problemsIn(`Indicator,Outcome measure,${FIGURES}\nFires,Fewer hurt,400,360,Lower`)).toEqual([
      'duplicate-heading@1:2',
    ]);
  });

  it('are asked for where two columns of words may hold them', () => {
    const table = `Programme,Title,${FIGURES}\nSafer streets,Burglary,400,360,Lower`;
    expect(messageFor(table)).toBe(
      'No heading says where the names of the indicators are. Head their column Indicator.',
    );
    expect(problemsIn(table)).toEqual(['missing-heading@1']);
  });

  it('are in the only column of words, with a note', () => {
    const table = `What we look at,${FIGURES},Latest note\nBurglary,400,360,Lower,Down again`;
    expect(namesIn(table)).toEqual(['Burglary']);
    expect(notesOn(table)).toContain(
      'No heading names the indicators. The words under "What we look at" are read as their names.',
    );
    expect(namesIn(`${FIGURES},What we look at\n400,360,Lower,Burglary`)).toEqual(['Burglary']);
    expect(namesIn('What we look at,Aim,2024/25,2026/27 target\nBurglary,Reduce,400,360')).toEqual(['Burglary']);
  });

  it('are not what groups them', () => {
    const table = `Council priority,${FIGURES}\nSafer streets,400,360,Lower\nSafer streets,90,80,Lower`;
    expect(problemsIn(table)).toEqual(['missing-heading@1']);
    expect(namesIn(`,${FIGURES}\nBurglary,400,360,Lower`)).toEqual(['Burglary']);
  });

  it('are not in the title above the headings', () => {
    const table = `Community safety indicators,Quarter 2\nIndicator,${FIGURES}\nBurglary,400,360,Lower`;
    expect(namesIn(table)).toEqual(['Burglary']);
    expect(problemsIn('Key measure,Who\nBurglary,Police')).toEqual(['no-heading-row@1']);
  });

  it('are found in a table of outturns', () => {
    const plan = indicatorsIn(`Key indicator,${FIGURES}\nBurglary,400,360,Lower`);
    const result = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2024 to March 2027',
      indicators: `Key indicator,${FIGURES}\nBurglary,400,360,Lower`,
      observations: 'Key indicator,Period,Value\nBurglary,2025/26,380',
    });
    expect(result.ok && result.plan.observations).toMatchObject([{ indicatorId: plan[0]?.id, period: '2025/26' }]);
  });
});

describe('a column of words under a heading that is not known', () => {
  const grouped = (heading: string, first = 'Safer streets', second = 'Safer streets'): string =>
    `${heading},Indicator,${FIGURES}\n${first},Burglary,400,360,Lower\n${second},Robbery,90,80,Lower`;
  const besides = (heading: string, cell: string): string =>
    `Indicator,${FIGURES},${heading}\nBurglary,400,360,Lower,"${cell}"`;
  const prioritiesOf = (table: string): (readonly [string, number])[] => {
    const result = readIndicators(table);
    return result.ok ? result.priorities.map(({ title, indicatorIds }) => [title, indicatorIds.length] as const) : [];
  };

  it.each(['Local outcome', 'Strand', 'Key priority', 'Objective', 'Outcome'])(
    'is the priority where it groups the rows left of the names: %s',
    (heading) => {
      expect(prioritiesOf(grouped(heading))).toEqual([['Safer streets', 2]]);
      expect(prioritiesOf(grouped(heading, 'Safer streets', ''))).toEqual([['Safer streets', 2]]);
      expect(notesOn(grouped(heading))).toContain(
        `No heading names the priorities. "${heading}" groups the rows, and is read as the priority of each.`,
      );
    },
  );

  it('is left out where it groups nothing, or something else does', () => {
    for (const table of [
      grouped('Strand', 'Safer streets', 'Calmer homes'),
      grouped('Statutory', 'Yes', 'Yes'),
      grouped('Strand,Workstream', 'Safe,Homes', 'Safe,Homes'),
      grouped('Strand,Priority', 'Streets,Safe', 'Streets,Safe'),
      `Priority 1: Safe homes\n${grouped('Strand')}`,
      grouped('Strand').replace('Robbery', 'Robbery,90,80,Lower\n,PRIORITY 2,,,\nSafer streets,Arson'),
    ]) {
      expect(noteCodesOn(table).filter((code) => code.startsWith('column-left-out'))).not.toEqual([]);
      expect(noteCodesOn(table).filter((code) => code.startsWith('priority-taken'))).toEqual([]);
    }
  });

  it('is left out where the priorities are known beforehand', () => {
    const result = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2024 to March 2027',
      priorities: 'Priority\nSafe homes',
      indicators: grouped('Strand'),
    });
    expect(result.ok).toBe(true);
  });

  it.each([
    ['Latest note', 'Team back to full strength since September.'],
    ['Latest note', 'Two vacancies in Q3, since filled.'],
    ['Latest note', 'Two arrests made.'],
    ['Lead team', 'Police (force)'],
    ['Visibility', 'Public'],
    ['Collected', 'Quarterly'],
    ['Latest note', ''],
  ])('stops no table: %s, %s', (heading, cell) => {
    expect(problemsIn(besides(heading, cell))).toEqual([]);
    expect(questionsOn(besides(heading, cell))).toEqual([]);
    expect(notesOn(besides(heading, cell))).toContain(
      `The column "${heading}" is left out: its heading is not known, and it holds no figures. Head it Note if it should be kept, or Priority if it groups the indicators.`,
    );
  });

  it.each([
    ...['Forecast', 'Provisional', 'Data to December', 'to December', 'Up to December 2024', 'County figure'],
    ...[
      'Calendar year',
      '12 months to June',
      'Kent Police',
      'Estimated figures',
      'Target',
      'Rolling',
      'Rolling average',
    ],
    'Team at full strength. Q4 awaited',
  ])('is asked about where it may say what the figures are: %s', (cell) => {
    expect(questionsOn(besides('Latest note', cell))).toEqual(['footnote! 2']);
    expect(indicatorsIn(besides('Latest note', cell), { answers: { footnote: 'yes' } })).toHaveLength(1);
  });

  it('is asked about left of the names as well', () => {
    expect(questionsOn(grouped('Strand', 'Forecast', 'Forecast'))).toEqual(['footnote! 2,3']);
    expect(questionsOn(grouped('Strand', 'Outturn', 'Provisional'))).toEqual(['footnote! 3']);
    expect(questionsOn(grouped('Strand', 'Tackling county lines', 'Tackling county lines'))).toEqual([]);
  });

  it.each([
    ['Where we are', '388'],
    ['Where we are', '388 (2025/26)'],
    ['Where we are', 'Q1: 45, Q2: 50'],
    ['Where we want to be', 'Reduce by 10%'],
    ['Reviewed', '12 June 2025'],
    ['Where we are', '-'],
  ])('is asked about where it holds more: %s, %s', (heading, cell) => {
    expect(questionsOn(besides(heading, cell))).toContain(columnAsked(heading));
    expect(problemsIn(besides(heading, cell))).toEqual([]);
  });

  // A slip in a heading that is known, which a reader should hear of.
  it.each([
    ['Polarty', 'Falling'],
    ['Unitt', 'offences'],
  ])('stays a problem where its heading is a slip: %s, %s', (heading, cell) => {
    expect(problemsIn(besides(heading, cell))).toEqual(['unknown-heading@1:5']);
  });

  it('holds the units where it holds nothing else, and no other column does', () => {
    const ofShares = besides('Gauge format', 'Percentage').replace('400,360', '40,36');
    expect(indicatorsIn(ofShares)[0]?.unit).toEqual({ kind: 'percentage' });
    expect(indicatorsIn(besides('Gauge format', 'per 1,000 residents'))[0]?.unit).toMatchObject({ per: 1000 });
    expect(questionsOn(besides('Unit,Gauge format', 'offences","Percentage'))).toEqual(['column-gauge-format! 1']);
    expect(questionsOn(besides('Format,Gauge', 'Percentage","Percentage'))).toEqual([
      'column-format! 1',
      'column-gauge! 1',
    ]);
  });
});

describe('a column that says of which area each row is', () => {
  const table = (heading: string, ...areas: string[]): string =>
    [
      `${heading},Indicator,${FIGURES}`,
      ...areas.map((area, row) => `${area},${row === 0 ? 'Burglary' : 'Robbery'},400,360,Lower`),
    ].join('\n');

  it.each([
    ['Ward', 'Abbey', 'Castle'],
    ['Ward', 'Abbey', 'Abbey'],
    ['Area', 'All wards', 'Abbey'],
    ['Local authority', 'Dover', 'Deal'],
    ['Where', 'Abbey', 'Castle'],
    ['Policing area', 'North', 'South'],
    ['Delivered', 'Abbey ward', 'Castle ward'],
    ['Hub', 'North', 'South West'],
    ['CSP', 'Safer Dover', 'Safer Deal'],
  ])('is refused: %s', (heading, ...areas) => {
    expect(problemsIn(table(heading, ...areas))).toEqual(['table-shape@1:1']);
    expect(messageFor(table(heading, ...areas))).toBe(
      `The column "${heading}" says of which area each row is, and the indicators of a plan are for the whole of its area. Leave the rows of the whole here, and hand in the figures of its parts as outturns with a column Ward. If the column holds no areas, give it another heading, such as Priority or Note.`,
    );
  });

  it('is none of figures, nor of areas of work', () => {
    expect(questionsOn(`Indicator,District,${FIGURES}\nBurglary,412,400,360,Lower`)).toEqual(['column-district! 1']);
    expect(noteCodesOn(table('Focus area', 'ASB', 'ASB'))).toContain('priority-taken@1:1');
  });

  it('is left out where every row is of the whole', () => {
    expect(indicatorsIn(table('Ward', 'All wards', 'All wards'))).toHaveLength(2);
    const result = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nArea,Dover\nPeriod,April 2024 to March 2027',
      indicators: table('District', 'Dover', 'Dover'),
    });
    expect(result.ok).toBe(true);
    expect(indicatorsIn(table('Ward', '', ''))).toHaveLength(2);
    expect(indicatorsIn(table('Partnership', 'Safer Dover', 'Safer Dover'))).toHaveLength(2);
  });
});

describe('a column of figures under a heading that is not known', () => {
  const table = (heading: string, cell: string): string =>
    `Indicator,Polarity,Baseline 2022/23,${heading},2024/25\nBurglary,lower is better,400,${cell},390`;
  const answered = (heading: string, cell: string, answer: string): unknown => {
    const result = readIndicators(table(heading, cell), {
      answers: { [columnAsked(heading).replace('! 1', '')]: answer },
    });
    return result.ok
      ? result
      : [...result.problems.map(({ message }) => message), ...result.questions.map(({ question }) => question)];
  };

  it('is what the answer says, for the period in its heading', () => {
    expect(questionsOn(table('Pledge (March 2026)', '360'))).toEqual(['column-pledge-march-2026! 1']);
    expect(answered('Pledge (March 2026)', '360', 'target')).toMatchObject({
      indicators: [{ target: { value: 360, due: '2026-03-31' } }],
    });
    expect(answered('Pledge', '360', 'target')).toMatchObject({ indicators: [{ target: { value: 360 } }] });
    expect(answered('Verified 2023/24', '395', 'outturn')).toMatchObject({
      observations: [
        { period: '2023/24', figure: { value: 395 } },
        { period: '2024/25', figure: { value: 390 } },
      ],
    });
    expect(answered('Other District 2024/25', '410', 'comparison')).toMatchObject({
      comparators: [{ id: 'other-district', name: 'Other District' }],
    });
    expect(answered('Panel', '3rd of 8', 'note')).toMatchObject({ indicators: [{ note: '3rd of 8' }] });
    expect(answered('Panel', '3rd of 8', 'none')).toMatchObject({
      notes: expect.arrayContaining([
        expect.objectContaining({ message: 'The column "Panel" is left out, as the answer says.' }),
      ]) as unknown,
    });
  });

  it('asks for the period of its figures, or which column is the baseline, where that is open', () => {
    expect(answered('Verified', '395', 'outturn')).toEqual([
      'Which period is meant by "Verified"? Answer with a period such as 2016/17, 2016/17 Q1 or March 2017.',
    ]);
    expect(answered('Verified 2021/22', '395', 'baseline')).toEqual([
      'Which column is the baseline: "Baseline 2022/23" or "Verified 2021/22"?',
    ]);
  });

  it.each([
    'Last 12 months',
    'Mean',
    'Rolling figure',
    'Panel (Jan-Mar)',
    'Panel (p)',
    'Panel to date',
    'Panel per head',
  ])('can only be left out where its heading may name a time or an amount: %s', (heading) => {
    expect(answered(heading, '360', 'none')).toMatchObject({ ok: true });
    expect(() => answered(heading, '360', 'outturn')).toThrow(
      'must be "none", not "outturn". If that is not so, leave the answer out and change the table.',
    );
  });

  it('is not asked about where nothing names the rows, or where many headings are not known', () => {
    const six = ['Panel', 'Gold', 'Silver', 'Bronze', 'Iron', 'Lead metal'];
    expect(problemsIn(table(six.join(','), six.map(() => '5').join(',')))).toHaveLength(6);
    expect(questionsOn(`Panel,Gold,2024/25\n5,6,7`)).toEqual([]);
  });
});

describe('a column next to the target that says nothing of a figure', () => {
  const table = (heading: string, cell: string): string =>
    `Indicator,Polarity,Baseline 2022/23,2024/25,Target 2025/26,${heading}\nBurglary,lower is better,400,390,360,${cell}`;

  it.each([
    ['Tolerance', '5%'],
    ['Forecast outturn', '375'],
    ['2025/26 projected', '375'],
    ['Last updated', '14/04/2025'],
    ['Red threshold', '400'],
  ])('is left out with a note: %s', (heading, cell) => {
    expect(indicatorsIn(table(heading, cell))).toHaveLength(1);
    expect(noteCodesOn(table(heading, cell)).join(' ')).toMatch(/(?:column-left|limits-left)-out@1:6/u);
  });

  it('is asked about, or a question, where there is no target', () => {
    const alone = (heading: string): string => `Indicator,Polarity,2022/23,2024/25,${heading}\nBurglary,Low,400,390,5`;
    expect(problemsIn(alone('Tolerance'))).toEqual(['empty-cell@2']);
    expect(problemsIn(alone('Red threshold'))).toEqual(['unknown-heading@1:5']);
    for (const heading of ['Forecast target', 'Revised target 2025/26'])
      expect(problemsIn(alone(heading))).toEqual(['unknown-heading@1:5']);
  });
});

describe('figures under a heading of judgements', () => {
  const table = (heading: string, cell: string): string =>
    `Indicator,Polarity,Baseline 2022/23,${heading},Target 2026/27\nIncidents,lower is better,"2,316","${cell}",2100`;

  it.each([
    ['Progress', '2,274 (2023/24)', 'column-progress! 1'],
    ['Progress 2023/24', '2,274', 'column-progress-2023-24! 1'],
    ['Status', '2,274', 'column-status! 1'],
  ])('are asked about: %s, %s', (heading, cell, asked) => {
    expect(questionsOn(table(heading, cell))).toEqual([asked]);
    const answers = { [asked.replace('! 1', '')]: 'outturn', 'period-status': '2023/24' };
    expect(
      readIndicators(table(heading, cell), {
        answers: Object.fromEntries(Object.entries(answers).slice(0, heading === 'Status' ? 2 : 1)),
      }),
    ).toMatchObject({
      observations: [{ period: '2023/24', figure: { value: 2274 } }],
    });
  });

  it.each([
    ['Progress', 'Amber'],
    ['Direction of travel', '-42'],
  ])('are none where they are words, or changes: %s, %s', (heading, cell) => {
    expect(questionsOn(table(heading, cell))).toEqual([]);
  });
});

describe('rows that are kinds of figures', () => {
  it.each(['', 'Year', 'KPI 1', 'Calls answered in time'])('are not indicators: %s', (corner) => {
    const table = `${corner},2021/22,2022/23,2023/24\nActual,66%,64%,67%\nTarget,65%,68%,70%`;
    expect(problemsIn(table)).toEqual(['table-shape@1']);
    expect(messageFor(table)).toContain('such as Actual and Target, and not indicators');
  });
});

describe('a heading for the direction that is sought', () => {
  it.each(['Direction sought', 'Required direction', 'Direction of travel sought', 'Target direction'])(
    'is that of the polarity: %s',
    (heading) => {
      const table = `Measure,2019/20 baseline,2024/25,Target 2025/26,${heading}\nBurglaries,4871,2964,2900,Reduce`;
      expect(indicatorsIn(table)).toMatchObject([{ polarity: 'lower-is-better' }]);
    },
  );

  it('stays a term of the targets next to their kinds', () => {
    const table =
      'Measure,Polarity,Baseline 2022/23,Target kind,By,Target direction\nBurglaries,Lower,40,change,10%,reduce';
    expect(indicatorsIn(table)).toMatchObject([{ target: { kind: 'change', direction: 'reduce' } }]);
    const asked = table.replace('Polarity', 'Measured by').replace('Lower', 'Police');
    expect(questionsOn(asked)).toEqual(['polarity? 2']);
  });
});

describe('a change that the document worked out', () => {
  const check = (heading: string, change: string): readonly string[] =>
    notesOn(
      `Measure,Baseline 2019/20,2023/24,2024/25,${heading},Target 2025/26,Good is\nBurglaries,4871,3180,2964,${change},2900,Lower`,
    ).filter((note) => note.includes('not what the figures give'));

  // By hand: (2964 - 4871) / 4871 is -39.15%, and (2964 - 3180) / 3180 is -6.79%.
  it.each([
    ['% change from baseline', '-39.2%'],
    ['% change on the baseline', '-39.2%'],
    ['% change since 2019/20', '-39.2%'],
    ['% change on 2023/24', '-6.8%'],
    ['% change on last year', '-6.8%'],
    ['% change from 2015/16', '-6.8%'],
  ])('starts from the time that its heading names: %s', (heading, change) => {
    expect(check(heading, change)).toEqual([]);
  });

  it('is noted where it does not agree', () => {
    expect(check('% change from baseline', '-6.8%')).toHaveLength(1);
    expect(check('% change on last year', '-39.2%')).toHaveLength(1);
  });
});

describe('the earliest figures next to a target of their own year', () => {
  it('are not the baseline, and a note says so', () => {
    const table =
      'Measure,Aim,2022/23 Target,2022/23 Actual,2023/24 Actual,2024/25 Target\nBurglaries,Minimise,600,612,571,540';
    expect(noteCodesOn(table)).toContain('no-baseline-taken@1:4');
    expect(noteCodesOn(table.replace('2022/23 Target', '2021/22 Target'))).toContain('baseline-taken@1:4');
  });
});

describe('the earliest figures under a target of each year', () => {
  const built = (target: string, start: string) => {
    const tables = {
      plan: `Field,Value\nTitle,P\nPartnership,Safer\nPeriod,${start} to March 2028`,
      indicators: `Indicator,Unit,Polarity,2025/26,2026/27,2027/28,Target\nDomestic homicides,offences,lower is better,2,1 homicide,1 homicide,${target}`,
    };
    const { plan } = planOf(readPlan(tables));
    return [plan.indicators[0]?.baseline, plan.observations.map(({ period }) => period)];
  };
  const planOf = (result: ReturnType<typeof readPlan>) => {
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    return result;
  };

  it('are judged with the others where they are of the plan', () => {
    const all = ['2025/26', '2026/27', '2027/28'];
    expect(built('Zero each year', 'April 2025')).toEqual([{ missing: 'blank' }, all]);
    expect(built('Fewer than 2 a year', 'April 2025')).toEqual([{ missing: 'blank' }, all]);
  });

  it('are the baseline where they are before it, or the target is of one day', () => {
    const later = ['2026/27', '2027/28'];
    expect(built('Zero each year', 'April 2026')).toEqual([expect.objectContaining({ value: 2 }), later]);
    expect(built('Zero by March 2028', 'April 2025')).toEqual([expect.objectContaining({ value: 2 }), later]);
  });
});
