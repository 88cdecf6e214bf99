import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';
import { evaluatePlan } from '../../src/index.js';

/*
 * Tables as most partnerships print them, about which nothing has to be asked, each next to one like it in which something
 * has to be. Figures are invented; which status each has follows from its figures.
 */

interface Given {
  readonly period?: string;
  readonly observations?: string;
}

const resultOf = (indicators: string, { period = 'April 2025 to March 2026', observations }: Given = {}) =>
  readPlan({
    plan: `Field,Value\nTitle,Example Plan\nPartnership,Safer Example\nArea,Example District\nPeriod,${period}`,
    indicators,
    ...(observations !== undefined && { observations }),
  });

/** What is asked of a table, or wrong with it; the statuses of its indicators where nothing is. */
const outcome = (indicators: string, given: Given = {}): string[] => {
  const result = resultOf(indicators, given);
  if (!result.ok) return [...result.problems.map(({ code }) => code), ...result.questions.map(({ id }) => `${id}?`)];
  return evaluatePlan(result.plan, { asOf: '2026-06-30' }).indicators.map(({ status }) => status);
};

/** The same for a table of one row. */
const ofRow = (headings: string, cells: string, given: Given = {}): string[] =>
  outcome(`Priority,Indicator,Unit,Polarity,${headings}\nSafe homes,Burglary,offences,lower is better,${cells}`, given);

describe('a target without a date next to the figure of its year', () => {
  const longPlan = { period: 'April 2023 to March 2026' };

  it.each(['378', 'Reduce by 5%', 'Reduce', 'Reduce by 5% by March 2026'])(
    'needs no question for "%s" in the year of the plan',
    (target) => {
      // 5% off 398 is 378.1.
      expect(ofRow('2024/25,2025/26,Target', `398,371,${target}`)).toEqual(['met']);
      expect(ofRow('2024/25,2025/26,Target', `398,399,${target}`)).toEqual(['missed']);
    },
  );

  it('needs no question for a level that earlier figures have not reached, nor next to figures of other lengths', () => {
    expect(ofRow('2022/23,2023/24,2024/25,2025/26,Target', '450,430,398,371,378')).toEqual(['met']);
    expect(ofRow('2022/23,2023/24,2024/25,2025/26,Target', '450,430,398,371,378', longPlan)).toEqual(['met']);
    expect(ofRow('12 months to Mar 2025,12 months to Mar 2026,Target', '398,371,378')).toEqual(['met']);
    expect(ofRow('2024/25 Q4,2025/26 Q4,Target', '98,71,78')).toEqual(['met']);
  });

  it('asks of the level where a figure from before that year is better', () => {
    expect(ofRow('2023/24,2024/25,2025/26,Target', '360,365,371,378')).toEqual(['level-to-reach?']);
    // No change is by chance between 430 and 365.
    expect(ofRow('2023/24,2024/25,2025/26,Target', '430,365,371,378')).toEqual(['met']);
    expect(ofRow('2024/25,2025/26,Target', '350,365,378', { period: 'April 2026 to March 2027' })).toEqual([
      'level-to-reach?',
    ]);
  });

  it.each(['378', 'Reduce by 5%', 'Reduce'])('needs questions for "%s" in a longer plan', (target) => {
    const asked = target === '378' ? ['met'] : ['baseline?'];
    expect(ofRow('2024/25,2025/26,Target', `398,371,${target}`, longPlan)).toEqual(asked);
    expect(ofRow('2023/24,2024/25,2025/26,Target', `430,398,371,${target}`, longPlan)).toEqual(asked);
  });

  it('needs a question about which of two earlier years is the baseline', () => {
    expect(ofRow('2023/24,2024/25,2025/26,Target', '430,398,371,Reduce by 5%')).toEqual(['baseline?']);
    expect(ofRow('2023/24,2024/25,Target', '430,398,Reduce by 5% by December 2025')).toEqual(['baseline?']);
  });
});

describe('a calculated column', () => {
  const notesOn = (headings: string, cells: string): string[] =>
    resultOf(`Indicator,Unit,Polarity,${headings}\nBurglary,offences,lower is better,${cells}`)
      .notes.filter(({ code }) => code.startsWith('worked-out'))
      .map(({ message }) => message);

  it.each(['Variance', 'Difference', 'Gap', '+/-', 'Variance %'])(
    'is a change, or a distance from a target in the table, under "%s"',
    (heading) => {
      // 1,790 is 10 below the target, and 210 below the baseline.
      expect(notesOn(`2024/25,2025/26,Target 2025/26,${heading}`, '2000,1790,1800,-10')).toEqual([
        `The column "${heading}" holds a change, or the distance from the target, that the document worked out. It is not read, and nothing here checks it.`,
      ]);
      expect(notesOn(`2024/25,2025/26,${heading}`, '2000,1790,-3')).toHaveLength(2);
    },
  );

  it('is compared with a figure for the same length of time', () => {
    const headings = 'Baseline 2024/25,2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Q4,2025/26,DoT,Target 2025/26';
    expect(notesOn(headings, '398,101,89,97,84,371,↓,378')).toEqual([
      'The column "DoT" holds the way that the figures went, that the document worked out. It is checked against the figures and not read: 1 of 1 agree.',
    ]);
    expect(notesOn(headings, '398,101,89,97,84,371,↑,378')[1]).toBe(
      '"↑" is not what the figures give, from "398" to "371".',
    );
    expect(notesOn('Baseline 2024/25,2025/26 Q1,Change,Target 2025/26', '398,91,-7,378')).toEqual([
      'The column "Change" holds a change that the document worked out. It is not read, and nothing here checks it.',
    ]);
  });
});

describe('a table of yearly targets and actuals, whose first year has a target too', () => {
  const headings = '2024/25 Target,2024/25 Actual,2025/26 Target,2025/26 Actual';

  it('is read as figures for years', () => {
    expect(ofRow(headings, '1950,2000,1800,1790')).toEqual(['met']);
    expect(ofRow(headings, '1950,2000,1800,1810')).toEqual(['missed']);
    expect(ofRow('Baseline,2024/25 Actual,2025/26 Target,2025/26 Actual', 'n/a,2000,1800,1790')).toEqual(['met']);
  });

  it('does not say how long a time is meant if no earlier figure is known, or if it has other lengths', () => {
    expect(ofRow(headings, '1950,,1800,1790')).toEqual(['not-assessed']);
    expect(ofRow('2025/26 Target,2025/26 Actual', '1800,1790')).toEqual(['not-assessed']);
    expect(ofRow('2024/25 Target,2024/25 Actual,2025/26 Target,2025/26 Q4', '1950,2000,1800,440')).toEqual([
      'not-assessed',
    ]);
    expect(ofRow('2024/25 Q4 Target,2024/25 Q4,2025/26 Target,2025/26', '450,500,1800,440')).toEqual(['not-assessed']);
    expect(ofRow('Baseline,2024/25 Actual,2025/26 Target,2025/26 Actual', '500,2000,Reduce by 10%,1440')).toEqual([
      'not-assessed',
    ]);
  });

  it('is asked about as others are', () => {
    expect(ofRow(headings, '1950,2000,1800,0')).toEqual(['perhaps-blank']);
    expect(ofRow(headings, '1950,2000,100,1790')).toEqual(['level-to-reach?']);
  });
});

describe('two columns of a comparator for two years', () => {
  const rateRow = (headings: string, cells: string) =>
    resultOf(`Indicator,Unit,Polarity,${headings}\nCrime rate,per 1000 population,lower is better,${cells}`);
  const headings = 'Baseline 2024/25,County 2024/25,2025/26,County 2025/26,Target';
  const ofRates = (cells: string, heads = headings): string[] =>
    outcome(`Indicator,Unit,Polarity,${heads}\nCrime rate,per 1000 population,lower is better,${cells}`);

  it.each([headings, 'Baseline 2024/25,County 2025/26,2025/26,County 2024/25,Target'])(
    'are its figure next to the baseline and one for a later year: %s',
    (heads) => {
      const cells = heads === headings ? '62,70,60.5,69,Below county' : '62,69,60.5,70,Below county';
      const result = rateRow(heads, cells);
      if (!result.ok) throw new Error('refused');
      expect(result.plan.indicators[0]?.comparisons).toMatchObject([
        { comparatorId: 'county', figure: { value: 70, period: '2024/25' } },
      ]);
      expect(result.plan.observations).toEqual([
        { indicatorId: 'crime-rate', period: '2025/26', figure: { value: 60.5 } },
        { indicatorId: 'crime-rate', comparatorId: 'county', period: '2025/26', figure: { value: 69 } },
      ]);
    },
  );

  it('judge a target by the figure for its year', () => {
    expect(ofRates('62,60,60.5,61,Below county')).toEqual(['met']);
    expect(ofRates('62,70,60.5,59,Below county')).toEqual(['missed']);
    expect(ofRates('62,70,60.5,,Below county')).toEqual(['not-assessed']);
  });

  it('have the earliest next to a baseline for another time, and an undated one next to any', () => {
    const kent = rateRow('2024/25,2025/26,Kent 2022/23,Kent 2025/26', '62,60.5,71,69');
    expect(kent.ok && kent.plan.indicators[0]?.comparisons).toMatchObject([{ figure: { period: '2022/23' } }]);
    const county = rateRow('2024/25,2025/26,County,County 2025/26', '62,60.5,71,69');
    expect(county.ok && county.plan.indicators[0]?.comparisons).toMatchObject([{ figure: { value: 71 } }]);
  });

  it('are a duplicate if they are for the same time', () => {
    expect(ofRates('62,60.5,65,64', '2024/25,2025/26,County 2025/26,County 2025/26')).toEqual(['duplicate-heading']);
    expect(ofRates('62,60.5,65,64', '2024/25,2025/26,County,County 2024/25')).toEqual(['duplicate-heading']);
  });

  it("are asked about as the area's are", () => {
    expect(ofRates('62,70,60.5,0,Below county')).toEqual(['perhaps-blank']);
    expect(ofRates('62,70,60.5,6900,Below county')).toEqual(['out-of-scale']);
    expect(ofRates('62,70,60.5,Level 2,Below county')).toEqual(['unreadable-figure']);
  });
});

describe('two rows of headings', () => {
  const known = 'Priority,Indicator,Unit,Polarity';
  const ofTwo = (above: string, below: string, ...rows: readonly string[]): string[] =>
    outcome([above, below, ...rows.map((cells) => `Safe homes,Robbery,offences,lower is better,${cells}`)].join('\n'));

  it.each(['RAG', 'DoT', 'Comments', 'Total', 'County', 'Lead'])('may have "%s" below a merged year', (words) => {
    expect(ofTwo(`${known},Baseline 2024/25,2025/26,,`, `,,,,,Target,Actual,${words}`, '44,39,38,')).toEqual(
      words === 'Total' ? ['duplicate-heading'] : ['met'],
    );
  });

  it('may be wider in the second', () => {
    expect(ofTwo(`${known},Baseline 2024/25,2025/26`, ',,,,,Target,Actual,RAG', '44,39,38,')).toEqual(['met']);
  });

  it('may have the names in the second', () => {
    expect(ofTwo(',,,,2024/25,2025/26,,', `${known},Outturn,Target,Outturn,RAG`, '44,39,38,Green')).toEqual(['met']);
    expect(ofTwo(',,,,2024/25,2025/26,2025/26', `${known},Outturn,Target,Outturn`, '44,39,40')).toEqual(['missed']);
  });

  it('may have a total of the year below it, which does not count if parts of the year are missing', () => {
    const above = `${known},2024/25,2025/26,,,,,`;
    expect(ofTwo(above, ',,,,Outturn,Target,Q1,Q2,Q3,Q4,Total', '44,39,10,9,10,9,38')).toEqual(['met']);
    expect(ofTwo(above, ',,,,Outturn,Target,Q1,Q2,Q3,Total', '44,39,10,9,10,29')).toEqual(['not-assessed']);
    expect(ofTwo(above, ',,,,Outturn,Target,Q1,Q2,Q3,Q4,Total', '44,39,10,9,10,,29')).toEqual(['not-assessed']);
  });

  it('keep only the colour of the latest year', () => {
    const result = resultOf(
      `${known},2024/25,,2025/26,,\n,,,,Actual,RAG,Target,Actual,RAG\nSafe homes,Robbery,offences,lower is better,44,Red,39,38,Green`,
    );
    expect(result.ok && result.plan.observations).toMatchObject([{ period: '2025/26', stated: { rag: 'green' } }]);
    expect(result.notes.filter(({ code }) => code === 'column-left-out')).toMatchObject([{ heading: '2024/25 RAG' }]);
  });

  it('ask for the period of figures that do not say how far into the year they go', () => {
    expect(ofTwo(`${known},2024/25,2025/26,`, ',,,,Outturn,Target,Current', '44,39,30')).toEqual([
      'period-2025-26-current?',
    ]);
  });

  it('are not made from a row of words below complete headings', () => {
    expect(ofTwo(`${known},Baseline 2024/25,Target 2025/26,2025/26,Status`, ',,,,,,,On track', '44,39,38,Met')).toEqual(
      ['met'],
    );
  });
});

describe('columns without information on a figure', () => {
  const known = 'Priority,Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26,2025/26';
  const row = 'Safe homes,Burglary,offences,lower is better,2000,1800,1790';
  const leftOutOf = (indicators: string, observations?: string): string[] =>
    resultOf(indicators, observations === undefined ? {} : { observations })
      .notes.filter(({ code }) => code === 'column-left-out')
      .map(({ message }) => message);

  it.each(['No.', 'No', '#'])('are left out if they number the rows: %s', (words) => {
    const table = `${words},${known}\n1,${row}\n2.,${row.replace('Burglary', 'Robbery')}\n1,${row.replace('Burglary', 'Arson')}`;
    expect(outcome(table)).toEqual(['met', 'met', 'met']);
    expect(leftOutOf(table)).toEqual([
      `The column "${words}" is left out: it numbers the rows. Head it Id if its numbers are those of the indicators.`,
    ]);
  });

  it('do not number the rows if the numbers are not consecutive, or follow the names', () => {
    expect(outcome(`No.,${known}\n17,${row}`)).toEqual(['column-no?']);
    expect(outcome(`No.,${known}\n1,${row}\n3,${row.replace('Burglary', 'Robbery')}`)).toEqual(['column-no?']);
    expect(outcome(`${known},No.\n${row},1`)).toEqual(['column-no?']);
  });

  it.each(['Action', 'Objective', 'Outcome', 'Aim'])('are left out if they are about actions: %s', (words) => {
    const table = `${words},${known},Lead\nSee every victim,${row},Police`;
    expect(outcome(table)).toEqual(['met']);
    expect(leftOutOf(table)).toEqual([
      `The column "${words}" is left out: it says what is done, or why, which a table of actions takes, and nothing of a figure.`,
    ]);
  });

  it('are not about actions if they hold figures, or what may be the target', () => {
    expect(outcome(`${known},Outcome\n${row},1790`)).toEqual(['column-outcome?']);
    expect(
      outcome('Objective,Indicator,Unit,Polarity,2024/25,2025/26\nReduce by 10%,Burglary,offences,Low,2000,1790'),
    ).toEqual(['column-objective?']);
  });

  it('are left out of a table of outturns if they are comments', () => {
    const table =
      'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nBurglary,offences,lower is better,2000,1800';
    const observations = 'Indicator,Period,Value,Comments\nBurglary,2025/26,1790,Fewer than ever';
    expect(outcome(table, { observations })).toEqual(['met']);
    expect(leftOutOf(table, observations)).toEqual([
      'The column "Comments" is left out: nothing of it is read, whatever it says of a figure. Head it Note if it should be kept with each figure.',
    ]);
  });
});

describe('headings of years', () => {
  const table = 'Indicator,Unit,Polarity,Baseline 24/25,Target 25/26\nBurglary,offences,lower is better,2000,1800';

  it('may have two digits for consecutive years', () => {
    expect(outcome(table, { observations: 'Indicator,25/26\nBurglary,1790' })).toEqual(['met']);
    expect(outcome(table.replace('25/26', '26/25'))).toEqual(['unknown-heading']);
    expect(outcome(table.replace('Target 25/26', 'Target 10/17'))).toEqual(['unknown-heading']);
  });

  it('may say that they are totals, which count if the parts do not contradict them', () => {
    expect(outcome(table, { observations: 'Indicator,2025/26 Total\nBurglary,1790' })).toEqual(['met']);
    const observations = 'Indicator,2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Total\nBurglary,450,440,450,1340';
    expect(outcome(table, { observations })).toEqual(['not-assessed']);
  });
});

describe("headings with the name of the plan's own area", () => {
  const ofRates = (headings: string, cells: string, given: Given = {}): string[] =>
    outcome(`Indicator,Unit,Polarity,${headings}\nCrime rate,per 1000 population,lower is better,${cells}`, given);

  it('hold its figures and targets', () => {
    expect(ofRates('Example District 2024/25,Example District 2025/26,County 2025/26,Target', '62,60.5,69,61')).toEqual(
      ['met'],
    );
    expect(ofRates('2024/25,Example District target 2025/26,2025/26', '62,60,60.5')).toEqual(['missed']);
    const observations = 'Indicator,Example District 2025/26,County 2025/26\nCrime rate,60.5,68';
    expect(ofRates('Baseline 2024/25,County 2024/25,Target 2025/26', '62,69,61', { observations })).toEqual(['met']);
  });

  it('are not recognised for another area, or a part', () => {
    expect(ofRates('2024/25,Other District 2025/26,Target', '62,60.5,61')).toEqual(['column-other-district-2025-26?']);
    expect(ofRates('2024/25,Example District North 2025/26,Target', '62,60.5,61')).toEqual([
      'column-example-district-north-2025-26?',
    ]);
  });
});

describe('a target still to be confirmed, in a column before the last', () => {
  const period = 'April 2025 to March 2028';
  const headings = 'Baseline 2024/25,Target 2025/26,Target 2026/27,Target 2027/28,2025/26';

  it('sets nothing for its year', () => {
    expect(ofRow(headings, '2000,1800,TBC,1600,1790', { period })).toEqual(['on-track']);
    expect(ofRow(headings, '2000,1800,TBC,1600,1810', { period })).toEqual(['off-track']);
    expect(ofRow(headings, '2000,1800,TBC,TBC,1790', { period })).toEqual(['not-assessed']);
  });

  it('is refused with a number next to it', () => {
    expect(ofRow(headings, '2000,1800,TBC (1700),1600,1790', { period })).toEqual(['unreadable-target']);
  });
});

describe('names of indicators merged over their rows, in a table of outturns', () => {
  const table = 'Indicator,Unit,Polarity,Baseline 2023/24,Target 2025/26\nBurglary,offences,lower is better,2000,1800';

  it('are copied to the blank cells below, with a note', () => {
    const observations = 'Indicator,Period,Value\nBurglary,2024/25,1900\n,2025/26,1790';
    expect(outcome(table, { observations })).toEqual(['met']);
    expect(resultOf(table, { observations }).notes.at(-1)?.message).toBe(
      'Indicator is blank in this row, as cells merged in Word or Excel leave it. It is read as "Burglary", as above it.',
    );
  });

  it('are required in the first row, in a wide table, and below an unknown name', () => {
    const ofOutturns = (rows: string): string[] => outcome(table, { observations: rows });
    expect(ofOutturns('Indicator,Period,Value\n,2025/26,1790')).toEqual(['empty-cell']);
    expect(ofOutturns('Indicator,2024/25,2025/26\nBurglary,1900,1790\n,30,20')).toEqual(['empty-cell']);
    expect(ofOutturns('Indicator,Period,Value\nBurglary,2025/26,1790\n,2025/26,1795')).toEqual([
      'duplicate-observation',
    ]);
    expect(ofOutturns('Indicator,Period,Value\nFires,2024/25,30\n,2025/26,20')).toEqual([
      'unknown-indicator',
      'unknown-indicator',
    ]);
  });
});

describe('headings that name a period in brackets or in other words', () => {
  // The days and quarters are those of the financial years in the headings.
  const figuresOf = (indicators: string, answers: Record<string, string> = {}): unknown => {
    const result = readIndicators(indicators, { answers });
    if (!result.ok) return [...result.problems.map(({ code }) => code), ...result.questions.map(({ id }) => `${id}?`)];
    const [indicator] = result.indicators;
    return {
      baseline: indicator?.baseline.period,
      figures: result.observations.map(({ period }) => period),
      due: indicator?.target.due,
      ...(indicator?.target.interim && { interim: indicator.target.interim.map(({ period }) => period) }),
    };
  };
  const row = (headings: string, cells: string, answers?: Record<string, string>): unknown =>
    figuresOf(`Measure,Polarity,${headings}\nVictims accepting support (%),higher is better,${cells}`, answers);

  it('reads the years of numbered years, and the end of a year', () => {
    expect(row('Baseline 2022/23,Year 1 target (2024/25),Year 3 target (2026/27)', '60,62,65')).toEqual({
      ...{ baseline: '2022/23', figures: [], due: '2027-03-31', interim: ['2024/25'] },
    });
    expect(row('Baseline 2024/25,Year-end target 2025/26', '61,65')).toEqual({
      ...{ baseline: '2024/25', figures: [], due: '2026-03-31' },
    });
  });

  it('reads the quarter in brackets, and asks where it may be another time', () => {
    expect(
      row(
        'Same quarter last year (Q2 2024/25),Previous quarter (Q1 2025/26),This quarter (Q2 2025/26),Q2 2025/26 target',
        '61,63,64,65',
      ),
    ).toEqual({ baseline: '2024/25 Q2', figures: ['2025/26 Q1', '2025/26 Q2'], due: '2025-09-30' });
    expect(row('Last year (2024/25),Target 2025/26', '61,65')).toMatchObject({ baseline: '2024/25' });
    expect(row('Baseline 2024/25,This year (2025/26),Target 2025/26', '61,63,65')).toEqual([
      'period-this-year-2025-26?',
    ]);
    expect(row('Baseline 2024/25,This quarter (2025/26),Target 2025/26', '61,63,65')).toEqual([
      'period-this-quarter-2025-26?',
    ]);
    expect(row('Baseline 2024/25,Same quarter last year,Target 2025/26', '61,63,65')).toEqual([
      'period-same-quarter-last-year?',
    ]);
  });

  it('asks once for the year of quarters, of the target of the year and of the year before', () => {
    const [headings, cells] = ['Prev Year End,Annual Target,Q1 Act,Q2 Act,Actual to Date', '61,65,62,63,62.5'];
    expect(row(headings, cells)).toEqual(['financial-year?']);
    expect(row(headings, cells, { 'financial-year': '2025/26' })).toEqual({
      ...{ baseline: '2024/25', figures: ['2025/26 Q1', '2025/26 Q2'], due: '2026-03-31' },
    });
    // Without quarters nothing says of which year it is before.
    expect(row('Prev Year End,Target 2025/26', '61,65')).toEqual(['period-prev-year-end?']);
    expect(row('Baseline 2024/25,Actual to Date,Target 2025/26', '61,63,65')).toEqual(['period-actual-to-date?']);
  });
});

describe('targets for quarters next to the target of the year', () => {
  const targetOf = (headings: string, cells: string, answers: Record<string, string> = {}): unknown => {
    const table = `Measure,Polarity,${headings}\nASB incidents (number),lower is better,${cells}`;
    const result = readIndicators(table, { answers });
    if (!result.ok) return result.questions.map(({ id }) => id);
    const { value, due, every, interim } = result.indicators[0]?.target as unknown as Record<string, unknown>;
    return { value, due, every, interim };
  };
  const onTheWay = (period: string) => ({
    ...{ value: 3200, due: '2026-03-31', every: undefined, interim: [{ period, value: 800, text: '800' }] },
  });

  it('are on the way to it, in either order', () => {
    expect(targetOf('Baseline 2024/25,Q2 2025/26,Quarterly target,Target 2025/26', '3350,771,800,3200')).toEqual(
      onTheWay('2025/26 Q2'),
    );
    expect(
      targetOf('Baseline 2024/25,Q1 2025/26,Q2 2025/26,Target 2025/26,Quarterly target', '3350,760,771,3200,800'),
    ).toEqual(onTheWay('2025/26 Q2'));
    const withQuarter = 'Baseline 2024/25,Target 2025/26,Q4 target';
    expect(targetOf(withQuarter, '3350,3200,800', { 'financial-year': '2025/26' })).toEqual(onTheWay('2025/26 Q4'));
  });

  it('are asked about where no figure is for a quarter', () => {
    const headings = 'Baseline 2024/25,Quarterly target,Target 2025/26';
    expect(targetOf(headings, '3350,800,3200')).toEqual(['period-quarterly-target']);
    const answers = { 'period-quarterly-target': '2025/26 Q3' };
    expect(targetOf(headings, '3350,800,3200', answers)).toEqual(onTheWay('2025/26 Q3'));
    // The year of the quarters is asked for first.
    expect(targetOf('Baseline 2024/25,Q1,Quarterly target,Target 2025/26', '3350,771,800,3200')).toEqual([
      'financial-year',
    ]);
  });

  it('leave a target for each year or quarter alone, where there is no other', () => {
    expect(targetOf('Baseline 2024/25,Annual target', '3350,3200')).toMatchObject({ value: 3200 });
    expect(targetOf('Baseline 2024/25 Q4,Quarterly target', '810,800')).toMatchObject({ value: 800, every: 'quarter' });
    const byQuarter = 'Baseline 2024/25,2025/26 Q1 target,2025/26 Q2 target,Annual target';
    expect(targetOf(byQuarter, '3350,810,790,3200')).toMatchObject({
      ...{ value: 3200, interim: [{ period: '2025/26 Q1' }, { period: '2025/26 Q2' }] },
    });
    expect(targetOf('Baseline 2024/25,Annual target,Target 2027/28', '3350,3300,3200')).toEqual([
      'period-annual-target',
    ]);
  });
});

describe('the colour after the target of the year', () => {
  it('is that of the figure of the year, not of its last quarter', () => {
    const result = readIndicators(
      'PI,Polarity,2023/24,Q4 2024/25,2024/25 Outturn,2024/25 Target,RAG\nDays to remove fly-tips (days),Low,2.6,1.9,2.4,2,Red',
    );
    expect(result.ok && result.observations.map(({ period, stated }) => [period, stated?.rag])).toEqual([
      ['2024/25 Q4', undefined],
      ['2024/25', 'red'],
    ]);
  });
});

describe('a number between two earlier figures', () => {
  const fires = 'Deliberate fires per 10000 population,fewer is better';
  const asked = (row: string): unknown => {
    const result = readIndicators(`Measure,Polarity,2021/22,2023/24,2024/25 target\n${row}`);
    return result.questions.map(({ id }) => id);
  };

  it('is the level to reach where they are alike', () => {
    expect(asked(`${fires},9.82,7.95,8.5`)).toEqual([]);
    expect(asked(`${fires},7.95,9.82,8.5`)).toEqual([]);
  });

  it('is asked about where it may be a change', () => {
    expect(asked(`${fires},12,4,5`)).toEqual(['level-to-reach']);
    expect(asked(`${fires},9.82,7.95,10`)).toEqual(['level-to-reach']);
    expect(asked('Victims of repeat burglary (%),fewer is better,6,4,5')).toEqual(['level-to-reach']);
  });
});

describe('an answer', () => {
  // "This quarter" may be that of the title, so both are asked about until the period of one is known.
  const table =
    'Scorecard - Quarter 2 2025/26 (July to September 2025)\n\nMeasure,Polarity,Baseline 2024/25,This quarter,Target 2025/26\nVictims accepting support (%),higher is better,61.2,64.8,65';
  const period = { 'period-this-quarter': '2025/26 Q2' };
  const plan = 'Field,Value\nTitle,P\nPartnership,Safer\nPeriod,April 2025 to March 2026';
  const unusedWith = (answers: Record<string, string | Record<string, string>>): unknown =>
    [readIndicators(table, { answers }), readPlan({ plan, indicators: table, answers })].map(({ notes }) =>
      notes.flatMap(({ code, data }) => (code === 'unused-answer' ? [data] : [])),
    );

  it('is accepted with another one that settles its question', () => {
    expect(readIndicators(table).questions.map(({ id }) => id)).toEqual(['period-this-quarter', 'footnote']);
    expect(readIndicators(table, { answers: period }).questions).toEqual([]);
    expect(unusedWith({ ...period, footnote: 'yes' })).toEqual([[], []]);
    const line = { 'Scorecard - Quarter 2 2025/26 (July to September 2025)': 'yes' };
    expect(unusedWith({ ...period, footnote: line })).toEqual([[], []]);
  });

  it('to no question is still refused', () => {
    const unit = { question: 'unit', row: null };
    expect(unusedWith({ ...period, unit: '%' })).toEqual([[unit], [unit]]);
    const other = { question: 'footnote', row: 'Other' };
    expect(unusedWith({ ...period, footnote: { Other: 'yes' } })).toEqual([[other], [other]]);
  });
});
