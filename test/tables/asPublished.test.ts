import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/index.js';
import {
  type IndicatorsResult,
  readIndicators,
  readPlan,
  type ReadIndicatorsOptions,
  type TableAnswers,
} from '../../src/csv.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { noteCodesOn, problemsIn, questionsOn } from './given.js';

/*
 * Tables as partnerships publish them, in test/fixtures/tables: the shapes are those of published tables, places and
 * figures are invented. Expected values follow from the cells.
 */

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tables/${name}.csv`, import.meta.url), 'utf8');

const readAll = (table: string, options: ReadIndicatorsOptions = {}): IndicatorsResult & { readonly ok: true } => {
  const result = readIndicators(table, options);
  if (!result.ok)
    throw new Error([...result.problems, ...result.questions].map((item) => JSON.stringify(item)).join('\n'));
  return result;
};

const refused = (table: string, options: ReadIndicatorsOptions = {}): IndicatorsResult & { readonly ok: false } => {
  const result = readIndicators(table, options);
  if (result.ok) throw new Error('read');
  return result;
};

const figures = ({ observations }: Pick<IndicatorsResult & { ok: true }, 'observations'>): unknown[] =>
  observations.map(({ indicatorId, period, figure }) => [
    indicatorId,
    period,
    'value' in figure ? figure.value : figure.missing,
  ]);

describe('tables with title rows, and changes with a sign', () => {
  const table = fixture('title-rows-and-signed-changes');
  const baseline = 'Apr 15 – Mar 16';
  const answers = { polarity: 'lower-is-better', 'due-2020': '2021-03-31', baseline };

  it('ask for the day of a year, and once which way is better', () => {
    const { read, questions, problems } = refused(table);
    expect(problems).toStrictEqual([]);
    expect(
      questions.map(({ id, choices, appliesTo }) => [id, choices, appliesTo.map(({ name }) => name)]),
    ).toStrictEqual([
      ['due-2020', ['2020-03-31', '2020-12-31', '2021-03-31'], ['Target 2020']],
      [
        'polarity',
        ['lower-is-better', 'higher-is-better', 'no-judgement'],
        ['Burglary of homes', 'Robbery', 'Criminal damage'],
      ],
    ]);
    expect(read.waiting.map(({ name, baseline }) => [name, 'value' in baseline && baseline.value])).toStrictEqual([
      ['Burglary of homes', 1204],
      ['Robbery', 212],
      ['Criminal damage', 2050],
    ]);
    expect(read.waiting[1]?.figures).toStrictEqual([{ period: '2016/17', figure: { value: 240 } }]);
  });

  it('can be read with the answers', () => {
    const result = readAll(table, { answers });
    expect(result.questions).toStrictEqual([]);
    expect(result.indicators[0]).toMatchObject({
      polarity: 'lower-is-better',
      baseline: { value: 1204, period: '2015/16' },
      target: { kind: 'change', direction: 'reduce', by: { percent: 15 }, due: '2021-03-31', text: '-15%' },
    });
    expect(figures(result)).toStrictEqual([
      ['burglary-of-homes', '2016/17', 1131],
      ['robbery', '2016/17', 240],
      ['criminal-damage', '2016/17', 1790],
    ]);
  });

  it('have calculated columns checked rather than read', () => {
    const { notes } = readAll(table, { answers });
    expect(notes.filter(({ code }) => code === 'worked-out').map(({ data }) => data)).toStrictEqual([
      { heading: 'Trend', holds: 'trend', agree: 3, differ: 0 },
      { heading: 'Change', holds: 'change', agree: 3, differ: 0 },
      { heading: '% change', holds: 'percentage-change', agree: 3, differ: 0 },
    ]);
    const wrong = readAll(table.replace('+13.2%', '+12.3%').replace('▼', '▲'), { answers }).notes;
    expect(
      wrong.filter(({ code }) => code === 'worked-out-differs').map(({ line, column }) => [line, column]),
    ).toStrictEqual([
      [5, 4],
      [6, 6],
    ]);
  });

  it('ask for no day that the plan settles', () => {
    const plan = { period: { start: '2016-04-01', end: '2020-03-31' } };
    expect(
      readAll(table, { plan, answers: { polarity: 'lower-is-better', baseline } }).indicators[0]?.target,
    ).toMatchObject({
      due: '2020-03-31',
    });
    expect(questionsOn(table.replace('Target 2020', 'Target by 2020'))).toContain('due-2020! 4');
    const december = readAll(table, { answers: { ...answers, 'due-2020': '2020-12-31' } });
    expect(december.indicators[0]?.target).toMatchObject({ due: '2020-12-31' });
  });
});

describe('a table with a quarter next to its target', () => {
  const table = fixture('quarter-beside-target');
  const answers = {
    'financial-year': '2016/17',
    polarity: { '*': 'higher-is-better', CS03: 'lower-is-better', 'Patrol hours (data only)': 'no-judgement' },
  };

  it('asks for the year once, and once which way is better', () => {
    expect(questionsOn(table)).toStrictEqual(['financial-year! 1,1', 'polarity! 2,3,5']);
    expect(refused(table).questions[0]?.question).toBe(
      'Which financial year is meant by "Q1 target" and "Q1 actual"? Answer with a year such as 2016/17.',
    );
  });

  it('keeps codes, names, interim targets, figures, colours and comments', () => {
    const result = readAll(table, { answers });
    expect(result.indicators.map(({ id, name, note }) => [id, name, note])).toStrictEqual([
      ['CS01', '% of reports answered within 2 days', 'Measure: Response'],
      ['CS02', 'Number of fly-tips cleared in 24 hours', 'Measure: Fly-tips'],
      ['CS03', 'Noise complaints', 'Measure: Noise'],
      ['CS04', 'Patrol hours (data only)', 'Measure: Patrols'],
    ]);
    expect(result.indicators.map(({ target }) => target)).toMatchObject([
      { kind: 'level', operator: 'at-least', value: 90, interim: [{ period: '2016/17 Q1', value: 90 }] },
      {
        kind: 'level',
        operator: 'at-least',
        value: 480,
        interim: [{ period: '2016/17 Q1', value: 120 }],
      },
      {
        kind: 'level',
        operator: 'at-most',
        value: 600,
        interim: [{ period: '2016/17 Q1', value: 150 }],
      },
      { kind: 'not-set', reason: 'blank' },
    ]);
    expect(result.indicators.map(({ covers }) => covers)).toStrictEqual(['year', 'year', 'year', undefined]);
    expect(result.observations.map(({ stated }) => stated?.rag)).toStrictEqual(['green', 'red', 'green', undefined]);
    expect(figures(result)).toStrictEqual([
      ['CS01', '2016/17 Q1', 93.5],
      ['CS02', '2016/17 Q1', 101],
      ['CS03', '2016/17 Q1', 148],
      ['CS04', '2016/17 Q1', 312],
    ]);
    expect(result.indicators[1]?.commentary).toStrictEqual([{ period: '2016/17 Q1', text: 'Two crews were lent out' }]);
  });

  it('uses the year of a plan that has one, and offers those of a longer plan', () => {
    const one = readIndicators(table, { plan: { period: { start: '2016-04-01', end: '2017-03-31' } } });
    expect(one.questions.map(({ id }) => id)).toStrictEqual(['polarity']);
    const two = readIndicators(table, { plan: { period: { start: '2016-01-01', end: '2017-12-31' } } });
    expect(two.questions[0]?.choices).toStrictEqual(['2015/16', '2016/17', '2017/18']);
  });

  it('takes the words of a target before one answer for all', () => {
    const all = { ...answers, polarity: 'higher-is-better' };
    expect(questionsOn(table, { answers: all })).toStrictEqual([]);
    expect(readAll(table, { answers: all }).indicators[2]?.polarity).toBe('lower-is-better');
    expect(
      problemsIn(table, { answers: { ...all, polarity: { ...answers.polarity, CS03: 'higher-is-better' } } }),
    ).toStrictEqual(['unreadable-target@4:4']);
  });

  it('uses the end of the year for a target too', () => {
    const ends = 'Indicator,Unit,Polarity,Q2 actual,Year-end target\nPatrols,offences,higher,12,40';
    expect(questionsOn(ends, { answers: { 'financial-year': '2016/17' } })).toStrictEqual(['covers! 2']);
    const result = readAll(ends, { answers: { 'financial-year': '2016/17', covers: 'quarter' } });
    expect(result.indicators[0]).toMatchObject({
      baseline: { value: 12, period: '2016/17 Q2' },
      target: { due: '2017-03-31' },
    });
  });
});

describe('averages and milestones', () => {
  const table = fixture('average-baseline-and-milestone');
  const answers = { polarity: 'lower-is-better' };

  it('are read below a blank heading for names', () => {
    expect(questionsOn(table)).toStrictEqual(['polarity! 2,3,4']);
    const result = readAll(table, { answers });
    expect(result.indicators[0]).toMatchObject({
      name: 'People killed',
      baseline: { value: 38, period: 'January 2010 to December 2014', averageOf: 'year' },
      target: { operator: 'at-most', value: 24, due: '2022-12-31', interim: [{ period: '2018', value: 30 }] },
    });
  });

  it('may have a footnote whose comma splits it into cells', () => {
    const table =
      'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000*,1800\n* Recorded by the police, and not in prisons';
    expect(readAll(table).indicators[0]?.baseline).toMatchObject({
      note: 'Recorded by the police, and not in prisons',
    });
  });

  it('give a figure the period in its footnote', () => {
    const { observations } = readAll(table, { answers });
    expect(observations.at(-1)).toStrictEqual({
      indicatorId: 'children-killed',
      period: 'January 2017 to December 2019',
      figure: { value: 2, text: '2¹', averageOf: 'year', note: '2017-19 average' },
    });
    expect(noteCodesOn(table)).toContain('note-below@5:1');
    const dated = readAll(table.replace('1. 2017-19 average', '1. March 2019'), { answers }).observations.at(-1);
    expect(dated).toMatchObject({ period: 'March 2019', figure: { note: 'March 2019' } });
    const plain = readAll(table.replace('1. 2017-19 average', '"1. Recorded, not reported"'), { answers });
    expect(plain.observations.at(-1)).toMatchObject({ period: '2019', figure: { note: 'Recorded, not reported' } });
  });
});

describe('years across two rows of headings', () => {
  const table = fixture('years-across-two-headings');

  it('are joined; levels in words are one problem, and stop nothing else', () => {
    expect(problemsIn(table)).toStrictEqual(['unreadable-figure@5:2']);
    expect(questionsOn(table)).toStrictEqual(['polarity! 3,4']);
    expect(refused(table).read.waiting).toHaveLength(2);
    const answers: TableAnswers = {
      polarity: { '*': 'lower-is-better', 'Percentage who feel safe after dark': 'higher-is-better' },
    };
    const { read, questions } = refused(table, { answers });
    expect(questions).toStrictEqual([]);
    expect(read.indicators.map(({ baseline, target }) => [baseline.period, target])).toMatchObject([
      [
        '2018/19',
        {
          operator: 'at-most',
          value: 8.8,
          due: '2023-03-31',
          interim: [{ period: '2019/20', value: 9.5 }, { period: '2020/21' }, { period: '2021/22' }],
        },
      ],
      ['2018/19', { operator: 'at-least', value: 67 }],
    ]);
    expect(figures(read)).toStrictEqual([
      ['burglaries-per-1000-households', '2019/20', 9.1],
      ['percentage-who-feel-safe-after-dark', '2019/20', 58],
    ]);
  });

  it('may be above the heading for names', () => {
    const above = ',2018/19,2019/20,\nIndicator,Actual,Target,Actual\nBurglaries,9,8,7';
    const result = readAll(above, { answers: { polarity: 'lower-is-better' } });
    expect(result.indicators[0]).toMatchObject({
      name: 'Burglaries',
      baseline: { value: 9, period: '2018/19' },
      target: { value: 8, due: '2020-03-31' },
    });
    expect(figures(result)).toStrictEqual([['burglaries', '2019/20', 7]]);
  });
});

describe('ranges', () => {
  const table = fixture('ranges');
  const answers = { polarity: { '*': 'higher-is-better', 'Median time to answer (seconds)': 'lower-is-better' } };

  it('ask which way is better, and whether beyond the range is as good', () => {
    expect(questionsOn(table)).toStrictEqual(['polarity! 2,3']);
    expect(questionsOn(table, { answers })).toStrictEqual(['range? 2,3']);
    expect(readAll(table, { answers }).indicators[0]?.target).toMatchObject({ kind: 'range', min: 9000, max: 10500 });
    const better = readAll(table, { answers: { ...answers, range: 'or-better' } });
    expect(better.indicators[0]?.target).toMatchObject({ orBetter: true });
    const within = readAll(table, { answers: { ...answers, range: 'within' } });
    expect(within.indicators[0]?.target).not.toHaveProperty('orBetter');
    expect(within.questions).toStrictEqual([]);
  });

  it('have their notes and units, and figures not yet known', () => {
    const result = readAll(table, { answers });
    expect(result.indicators[1]).toMatchObject({
      unit: { kind: 'duration', unit: 'seconds' },
      target: { min: 8, max: 10, note: expect.stringContaining('measured by the exchange') as string },
    });
    expect(figures(result)).toStrictEqual([
      ['preventive-visits-made', '2022/23', 11020],
      ['median-time-to-answer-seconds', '2022/23', 8],
      ['calls-answered-in-time', '2022/23', 'not-yet-available'],
    ]);
  });
});

describe('response times', () => {
  it('are read in their units, with what is measured kept out of the level', () => {
    const result = readAll(fixture('response-times'), {
      answers: {
        polarity: { '*': 'lower-is-better', 'Emergency calls reached within 10 minutes': 'higher-is-better' },
      },
    });
    expect(result.indicators.map(({ unit, target }) => [unit, target])).toMatchObject([
      [{ kind: 'percentage' }, { kind: 'level', operator: 'at-least', value: 90 }],
      [
        { kind: 'duration', unit: 'minutes' },
        { kind: 'level', operator: 'at-most', value: 8 },
      ],
      [
        { kind: 'money', currency: 'GBP' },
        { kind: 'level', operator: 'below', value: 15000, every: 'year' },
      ],
    ]);
  });
});

describe('merged cells of Word', () => {
  it('keep priorities with the same title apart by their labels, and their rows together', () => {
    const table = fixture('merged-word-cells');
    expect(questionsOn(table)).toStrictEqual(['polarity! 4']);
    const result = readAll(table, { answers: { polarity: 'lower-is-better' } });
    expect(result.priorities.map(({ label, title, indicatorIds }) => [label, title, indicatorIds])).toStrictEqual([
      ['Priority 1', 'Keeping people safe', ['knife-offences-per-1000-population', 'repeat-victims-of-domestic-abuse']],
      ['Priority 2', 'Keeping people safe', ['deliberate-fires']],
    ]);
    expect(result.indicators[1]).toMatchObject({
      name: 'Repeat victims of domestic abuse',
      target: { value: 22, due: '2023-12-31' },
    });
    expect(result.indicators[2]?.target).toMatchObject({ by: { percent: 10 }, due: '2022-03-31' });
    expect(noteCodesOn(table)).toContain('merged-priority@4:1');
  });
});

describe('a table whose rows are areas', () => {
  const table = fixture('wards');

  it('has counts and populations, and its rates are checked', () => {
    const result = readAll(table);
    expect(result.areas.map(({ id, name }) => [id, name])).toStrictEqual([
      ['north', 'North'],
      ['park', 'Park'],
      ['riverside', 'Riverside'],
    ]);
    expect(result.indicators).toMatchObject([
      { id: 'offences', name: 'Offences', unit: { kind: 'rate', per: 1000, of: 'residents' } },
    ]);
    expect(result.observations.slice(0, 2)).toStrictEqual([
      {
        indicatorId: 'offences',
        areaId: 'north',
        period: '2016/17',
        figure: { value: 20, count: 118, denominator: 5900 },
      },
      {
        indicatorId: 'offences',
        areaId: 'north',
        period: '2017/18',
        figure: { value: 22.2, text: '22.2', count: 131, denominator: 5900 },
      },
    ]);
    expect(noteCodesOn(table)).not.toContain('worked-out-differs@2:5');
    expect(noteCodesOn(table.replace('22.2', '22.3'))).toContain('worked-out-differs@2:5');
  });

  it('becomes a plan with these areas', () => {
    const plan = { title: 'T', partnership: { name: 'P' }, period: { start: '2017-04-01', end: '2018-03-31' } };
    const result = readPlan({
      plan: { ...plan, areas: [{ id: 'n', name: 'North' }] },
      indicators: table.replace('North', 'South'),
    });
    expect(result.ok && result.plan.areas?.map(({ id }) => id)).toStrictEqual(['n', 'south', 'park', 'riverside']);
    expect(result.ok && evaluatePlan(result.plan, { asOf: '2018-06-30' }).indicators).toHaveLength(1);
  });

  it('may have a row for the whole area, several counts, and several tables', () => {
    const counts = 'Ward,Thefts 2016/17,Fires 2016/17\nNorth,5,1\nTotal,9,';
    const result = readAll(`${counts}\n\nWard,Thefts 2017/18,Fires 2017/18\nNorth,6,2`, {
      answers: { polarity: 'lower-is-better' },
    });
    expect(result.indicators.map(({ id, unit }) => [id, unit])).toStrictEqual([
      ['thefts', { kind: 'count', of: 'thefts' }],
      ['fires', { kind: 'count', of: 'fires' }],
    ]);
    expect(result.observations.map(({ indicatorId, areaId, period }) => [indicatorId, areaId, period])).toStrictEqual([
      ['thefts', 'north', '2016/17'],
      ['fires', 'north', '2016/17'],
      ['thefts', undefined, '2016/17'],
      ['thefts', 'north', '2017/18'],
      ['fires', 'north', '2017/18'],
    ]);
  });

  it('has its mistakes reported by place', () => {
    const wrong =
      'Ward,Offences 2017/18,Residents,"Rate per 1,000",Colour\nNorth,131,,22.2,red\n,5,6,7,\nSource: Police,,,,';
    expect(problemsIn(wrong)).toStrictEqual(['unknown-heading@1:5', 'empty-cell@2:2', 'empty-cell@3:1']);
  });
});

describe('answers', () => {
  const table = 'Indicator,Baseline 2011/12,Baseline 2012/13,Target\nThefts,5,6,At most 4';

  it('say which of two columns is the baseline', () => {
    const { questions, read } = refused(table);
    expect(questions.map(({ id, choices }) => [id, choices])).toStrictEqual([
      ['baseline', ['Baseline 2011/12', 'Baseline 2012/13']],
    ]);
    expect(read.waiting).toHaveLength(1);
    const result = readAll(table, { answers: { baseline: 'Baseline 2012/13' } });
    expect(result.indicators[0]?.baseline).toMatchObject({ value: 6, period: '2012/13' });
    expect(figures(result)).toStrictEqual([['thefts', '2011/12', 5]]);
    const undated = readAll(table.replace('Baseline 2011/12', 'Baseline'), {
      answers: { baseline: 'Baseline 2012/13' },
    });
    expect(undated.observations).toStrictEqual([]);
  });

  it('must be one of the choices', () => {
    expect(codeThrownBy(() => readIndicators(table, { answers: { baseline: 'Target' } }))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => readIndicators('Indicator,Baseline\nA,5', { answers: { polarity: 5 as never } }))).toBe(
      'INVALID_ARGUMENT',
    );
    expect(codeThrownBy(() => readIndicators(table, { answers: 'lower' as never }))).toBe('INVALID_ARGUMENT');
    const quarter = 'Indicator,Q1 actual\nA,5';
    expect(codeThrownBy(() => readIndicators(quarter, { answers: { 'financial-year': 5 as never } }))).toBe(
      'INVALID_ARGUMENT',
    );
  });

  it('leave the question open if they cannot be read', () => {
    const quarter = 'Indicator,Q1 actual\nA,5';
    expect(questionsOn(quarter, { answers: { 'financial-year': 'soon' } })).toContain('financial-year! 1');
    expect(questionsOn('Indicator,Actual\nA,5', { answers: { 'period-actual': 'soon' } })).toContain(
      'period-actual! 1',
    );
    expect(questionsOn(quarter, { answers: { 'financial-year': null as never } })).toContain('financial-year! 1');
  });
});

describe('columns of all kinds', () => {
  it('use the next figure as the baseline if the earliest is not known', () => {
    const table =
      'Indicator,2011/12,2012/13,2013/14,Target 2013/14\nA,New measure,5,6,At most 4\nB,New measure,N/A,6,At most 4';
    const { indicators, observations } = readAll(table);
    expect(indicators.map(({ baseline }) => baseline)).toMatchObject([
      { value: 5, period: '2012/13' },
      { missing: 'not-yet-available', period: '2011/12' },
    ]);
    expect(observations.map(({ indicatorId, period }) => [indicatorId, period])).toStrictEqual([
      ['a', '2011/12'],
      ['a', '2013/14'],
      ['b', '2012/13'],
      ['b', '2013/14'],
    ]);
  });

  it('keep what is in place of the earliest figure, and say which is used instead', () => {
    const rowsOf = (headings: string, ...cells: string[]) => {
      const { indicators, observations, notes } = readAll(`Indicator,${headings}\n${cells.join('\n')}`);
      return {
        baselines: indicators.map(({ baseline }) => baseline.period),
        missing: observations.flatMap(({ period, figure }) => ('missing' in figure ? [[period, figure.missing]] : [])),
        notes: notes.filter(({ code }) => code === 'later-baseline').map(({ message }) => message),
      };
    };
    const years = '2022/23,2023/24,2024/25,Target 2025/26';
    // The symbols of official statistics; a blank cell says nothing.
    expect(
      rowsOf(years, 'A,c,9,12,At most 8', 'B,..,9,12,At most 8', 'C,,9,12,At most 8', 'D,10,9,12,At most 8'),
    ).toStrictEqual({
      baselines: ['2023/24', '2023/24', '2023/24', '2022/23'],
      missing: [
        ['2022/23', 'suppressed'],
        ['2022/23', 'not-available'],
      ],
      notes: [
        '"2022/23" holds "c", not a figure, in this row. The figure under "2023/24" is read as its baseline.',
        '"2022/23" holds "..", not a figure, in this row. The figure under "2023/24" is read as its baseline.',
        '"2022/23" holds nothing in this row. The figure under "2023/24" is read as its baseline.',
      ],
    });
    const latestFirst = rowsOf('2024/25,2023/24,2022/23,Target 2025/26', 'A,12,9,c,At most 8');
    expect(latestFirst.baselines).toStrictEqual(['2023/24']);
    // A quarter is not a year's baseline, and where no figure is known there is none.
    expect(rowsOf('2022/23,2023/24 Q1,Target 2025/26', 'A,c,9,At most 8')).toMatchObject({
      baselines: ['2022/23'],
      notes: [],
    });
    expect(rowsOf(years, 'A,c,c,c,At most 8')).toMatchObject({ baselines: ['2022/23'], notes: [] });
  });

  it('distinguish codes from names, and descriptions from short names', () => {
    expect(readAll('Indicator,Measure,2012/13\nBV126,Burglary,5\nBV127,Robbery,6').indicators[0]?.name).toBe(
      'Burglary',
    );
    expect(readAll('Description,2012/13\nBurglary,5').indicators[0]?.name).toBe('Burglary');
    const long = `Measure,Description,Note,2012/13\nBurglary,${'word '.repeat(50)},Revised,5`;
    expect(readAll(long).indicators[0]).toMatchObject({
      name: 'Burglary',
      note: expect.stringMatching(/^Description: word .*\nRevised$/u) as string,
    });
    expect(readAll('Description,Measure,2012/13\n,Burglary,5').indicators[0]?.name).toBe('Burglary');
    expect(readAll('What we look at,2012/13,Target 2013/14\nBurglary,5,At most 4').indicators[0]?.name).toBe(
      'Burglary',
    );
    expect(problemsIn('What,2012/13,Target 2013/14\n7,5,At most 4')).toStrictEqual(['missing-heading@1']);
  });

  it('keep directions in words, and colours with the latest figure only', () => {
    const table = 'Indicator,2011/12,2012/13,2013/14,Direction of travel,RAG\nA,4,5,6,Worsening,R\nB,4,5,6,-,-';
    expect(readAll(table).observations.map(({ stated }) => stated)).toStrictEqual([
      undefined,
      { rag: 'red', direction: 'worsening' },
      undefined,
      undefined,
    ]);
    expect(questionsOn('Indicator,Q1 actual,RAG,Progress\nA,5,R,Slow')).toStrictEqual([
      'financial-year! 1',
      'polarity? 2',
    ]);
  });

  it('are checked if possible, and left if it is not clear what they say', () => {
    const table = `Indicator,2012/13,2013/14,Trend,Change,% change
A,10,12,up,2,20%
B,10,8,Down,(2),-20%
C,10,8,→,a little,20%
D,0,8,5,,800%
E,10,,▲,1,1%
F,10,15,↑,50%,50%`;
    const { notes } = readAll(table);
    expect(notes.filter(({ code }) => code === 'worked-out').map(({ data }) => data)).toMatchObject([
      { agree: 3, differ: 0 },
      { agree: 3, differ: 0 },
      { agree: 4, differ: 0 },
    ]);
    const before = 'Indicator,Change,2012/13,2013/14\nA,+3,10,12';
    expect(noteCodesOn(before)).toContain('worked-out-differs@2:2');
  });

  it('report figures that break a rule, and keep the others', () => {
    const result = refused('Indicator,Unit,2012/13,2013/14\nA,%,50%,150%\nB,%,40%,45%');
    expect(result.problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([
      ['out-of-range', 2, 4],
    ]);
    expect(figures(result.read)).toStrictEqual([['b', '2013/14', 45]]);
  });

  it('with a range of years are averages if they say so, and otherwise not known', () => {
    expect(questionsOn('Indicator,2010-2014,Baseline\nA,5,6')).toContain('column-2010-2014! 1');
  });

  it('may be in a table without a first cell, or below a long heading', () => {
    expect(problemsIn([[], ['Indicator', 'Baseline'], ['A', 1], []])).toStrictEqual([]);
    expect(
      problemsIn([
        ['Ward', 'x'.repeat(70), 'Offences 2012/13', 'Offences 2013/14'],
        ['North', '', 1, 2],
      ]),
    ).toStrictEqual(['unknown-heading@1:2']);
    expect(
      questionsOn([
        ['Indicator', '2012/13', ''],
        ['', 'Actual', 'Target'],
        ['A', 5, 6],
      ]),
    ).toStrictEqual(['polarity! 3']);
    expect(
      questionsOn([
        ['Indicator', '2012/13'],
        ['', 'Actual', 'Target'],
        ['A', 5, 6],
      ]),
    ).toStrictEqual(['polarity! 3']);
    const shortRow = [
      ['Indicator', '2012/13', '2013/14'],
      ['', 'Actual'],
      ['A', 5, 6],
    ];
    expect(questionsOn(shortRow)).toStrictEqual(['polarity? 3']);
    expect(problemsIn([['Baseline 2012/13', 'Indicator'], ['5'], [6, 'A']])).toStrictEqual(['empty-cell@2:2']);
    const shortChange = [
      ['Indicator', '2012/13', '2013/14', 'Change'],
      ['A', 5, 6],
    ];
    expect(problemsIn(shortChange)).toStrictEqual([]);
    expect(
      problemsIn(shortChange.map(([...cells]) => cells.map((cell) => (cell === 'Change' ? 'RAG' : cell)))),
    ).toStrictEqual([]);
    expect(problemsIn('Indicator,2012/13,2013/14\nA,5,some')).toStrictEqual(['unreadable-figure@2:3']);
  });
});
