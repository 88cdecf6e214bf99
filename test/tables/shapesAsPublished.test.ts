import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IndicatorsResult, readIndicators, type ReadIndicatorsOptions, readObservations } from '../../src/csv.js';
import { evaluatePlan } from '../../src/index.js';
import type { Figure } from '../../src/model/figure.js';
import type { Observation } from '../../src/model/observation.js';
import type { Target } from '../../src/model/target.js';
import type { Unit } from '../../src/model/unit.js';
import { readDocument, readWorkbook } from '../../src/office.js';
import { indicatorsIn, noteCodesOn, observationsIn, problemsIn, questionsOn } from './given.js';

/*
 * Ten tables in further shapes that documents print, in test/fixtures/tables; places and figures are invented. Each is
 * stated whole: what is read of it, what is asked and what is wrong. Expected values follow from the cells.
 */

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url)));

const figure = (given: Figure): string => {
  if ('missing' in given) return given.missing;
  const { value, qualifier, count, denominator } = given;
  const behind = count === undefined ? '' : ` (${String(count)} of ${String(denominator)})`;
  return `${String(value)}${behind}${qualifier === undefined ? '' : ` ${qualifier}`}`;
};

const unitIn = (unit: Unit): string =>
  unit.kind === 'rate' ? `per ${String(unit.per)} ${unit.of}` : unit.kind === 'count' ? 'count' : unit.kind;

const amount = (target: object): string =>
  'value' in target ? String(target.value) : 'by' in target ? JSON.stringify(target.by) : '';

const targetIn = (target: Target): string => {
  if (target.kind === 'not-set') return 'no target';
  const words = [
    'operator' in target ? target.operator : 'direction' in target ? target.direction : target.kind,
    amount(target),
    target.due ?? '',
    ...(target.interim ?? []).map((interim) => `[${interim.period} ${amount(interim)}]`),
  ];
  return words.filter((word) => word !== '').join(' ');
};

const series = (observations: readonly Observation[]): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const { indicatorId, areaId, period, figure: given, stated } of observations) {
    const of = areaId === undefined ? indicatorId : `${indicatorId} ${areaId}`;
    const said = stated?.rag === undefined ? '' : ` "${stated.rag}"`;
    all[of] = `${all[of] === undefined ? '' : `${all[of]}, `}${period}: ${figure(given)}${said}`;
  }
  return all;
};

const whole = (result: IndicatorsResult): object => {
  const read = result.ok ? { ...result, waiting: [] } : result.read;
  return {
    indicators: read.indicators.map(
      ({ id, name, unit, polarity, baseline, target }) =>
        `${id} | ${name} | ${unitIn(unit)} | ${polarity} | ${String(baseline.period)}: ${figure(baseline)} | ${targetIn(target)}`,
    ),
    figures: series(read.observations),
    waiting: read.waiting.map(
      ({ id, name, unit, baseline, figures }) =>
        `${id ?? name} | ${unitIn(unit)} | ${String(baseline.period)}: ${figure(baseline)} | ${figures.map((each) => `${each.period}: ${figure(each.figure)}`).join(', ')}`,
    ),
    priorities: read.priorities.map(({ title, indicatorIds }) => `${title}: ${indicatorIds.join(', ')}`),
    questions: result.questions.map(
      ({ id, isNeeded, appliesTo }) => `${id}${isNeeded ? '!' : '?'} ${appliesTo.map(({ name }) => name).join(', ')}`,
    ),
    problems: result.problems.map(({ message }) => message),
    notes: result.notes
      .filter(({ code }) => !['unit-taken', 'target-reading', 'due-date'].includes(code))
      .map(({ code, line }) => `${code}@${String(line)}`),
  };
};

const wholeOf = (name: string, options: ReadIndicatorsOptions = {}): object =>
  whole(readIndicators(bytesOf(`${name}.csv`), options));

const statuses = (name: string, asOf: string, options: ReadIndicatorsOptions = {}): Record<string, string> => {
  const result = readIndicators(bytesOf(`${name}.csv`), options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { indicators, observations, sources, priorities } = result;
  const { indicators: judged } = evaluatePlan(
    {
      ...{ id: 'plan', title: 'Plan', partnership: { name: 'Safer Example', area: 'Example' } },
      ...{ period: { start: '2012-04-01', end: '2024-03-31' }, themes: [], comparators: [], actions: [], claims: [] },
      ...{ indicators, observations, sources, priorities },
    },
    { asOf },
  );
  return Object.fromEntries(judged.map(({ indicatorId, status }) => [indicatorId, status]));
};

describe('tables in other shapes', () => {
  it('may have quarters across, with priorities above the rows and figures to date', () => {
    expect(wholeOf('quarters-across-with-groups')).toStrictEqual({
      indicators: [
        'SC01 | Violence with injury offences | count | lower-is-better | 2021/22: 1148 | at-most 1090 2023-03-31',
        'SC02 | Repeat referrals to the domestic abuse conference (%) | percentage | lower-is-better | 2021/22: 31 | at-most 28 2023-03-31',
        'SC03 | Knife awareness sessions held in schools | count | higher-is-better | 2021/22: 46 | at-least 50 2023-03-31',
        'SC04 | Anti-social behaviour incidents (rolling 12 months) | count | lower-is-better | 2021/22: 2310 | at-most 2200 2023-03-31',
        'SC05 | Residents who feel safe after dark (annual survey) | percentage | higher-is-better | 2021/22: 58 | at-least 60 2023-03-31',
        'SC06 | Street lights mended within 5 days | percentage | higher-is-better | 2021/22: 91.2 | at-least 95 2023-03-31',
      ],
      figures: {
        SC01: '2022/23 Q1: 291, 2022/23 Q2: 305, 2022/23 Q3: 268 "amber", 2022/23 Q4: blank',
        SC02: '2022/23 Q1: 33, 2022/23 Q2: 30, 2022/23 Q3: 29 "red", 2022/23 Q4: blank',
        SC03: '2022/23 Q1: 14, 2022/23 Q2: 9, 2022/23 Q3: 17 "green", 2022/23 Q4: blank',
        SC04: '2022/23 Q1: 2284, 2022/23 Q2: 2251, 2022/23 Q3: 2240 "amber", 2022/23 Q4: blank',
        SC05: '2022/23 Q1: not-applicable, 2022/23 Q2: not-applicable, 2022/23 Q3: 61 "green", 2022/23 Q4: not-applicable',
        SC06: '2022/23 Q1: 94, 2022/23 Q2: not-yet-available, 2022/23 Q3: 89 "red", 2022/23 Q4: blank',
      },
      waiting: [],
      priorities: ['Tackling violence and exploitation: SC01, SC02, SC03', 'Safer streets: SC04, SC05, SC06'],
      questions: [],
      problems: [],
      notes: [
        'baseline-taken@1',
        'column-left-out@1',
        'recurring-target@1',
        'worked-out@1',
        'group-row@2',
        'group-row@6',
        'note-below@10',
      ],
    });
  });
  it('are reported in one sentence if they are blocks of attributes', () => {
    expect(wholeOf('blocks-of-attributes')).toStrictEqual({
      indicators: [],
      figures: {},
      waiting: [],
      priorities: [],
      questions: [],
      problems: [
        'Each indicator takes several rows: its name, and below it its baseline, its target and so on. Turn these into one row for each indicator, under the headings Indicator, Baseline, Target and so on.',
      ],
      notes: [],
    });
  });
  it('are turned round if indicators are columns', () => {
    // One of the levels is far worse than the last of five years: 400 where 188 were reached. So is 45 where 31 were, but
    // it is between that and 61.
    expect(questionsOn(bytesOf('indicators-as-columns.csv'))).toStrictEqual(['level-to-reach! 1']);
    expect(wholeOf('indicators-as-columns', { answers: { 'level-to-reach': 'yes' } })).toStrictEqual({
      indicators: [
        'hospital-admissions-for-assault-with-a-knife | Hospital admissions for assault with a knife | count | lower-is-better | 2016/17: 61 | at-most 45 2023-03-31',
        'theft-from-the-person-offences | Theft from the person offences | count | lower-is-better | 2016/17: 402 | at-most 400 2023-03-31',
        'victims-satisfied-with-the-service-percentage | Victims satisfied with the service (%) | percentage | higher-is-better | 2016/17: 74 | at-least 80 2023-03-31',
        'first-time-entrants-to-youth-justice-rate-per-100000-aged-10 | First-time entrants to youth justice (rate per 100,000 aged 10-17) | per 100000 aged 10-17 | lower-is-better | 2016/17: 311 | at-most 200 2023-03-31',
      ],
      figures: {
        'hospital-admissions-for-assault-with-a-knife': '2017/18: 58, 2018/19: 66, 2019/20: 49, 2020/21: 31',
        'theft-from-the-person-offences': '2017/18: 437, 2018/19: 469, 2019/20: 451, 2020/21: 188',
        'victims-satisfied-with-the-service-percentage':
          '2017/18: 71.5, 2018/19: 72.8, 2019/20: not-available, 2020/21: 77.1',
        'first-time-entrants-to-youth-justice-rate-per-100000-aged-10':
          '2017/18: 287, 2018/19: 254, 2019/20: 238, 2020/21: not-yet-available',
      },
      waiting: [],
      priorities: [],
      questions: [],
      problems: [],
      notes: ['turned-round@1', 'baseline-taken@3', 'note-below@10'],
    });
  });
  it('may have headings over three rows, codes in the names, and three yearly targets', () => {
    expect(wholeOf('three-heading-rows')).toStrictEqual({
      indicators: [
        'NI-40 | Drug users in effective treatment | count | no-judgement | 2006/07: 812 | increase {"percent":8} 2011-03-31 [2008/09 {"percent":3}] [2009/10 {"percent":5}]',
      ],
      figures: { 'NI-40': '2008/09: 829, 2009/10: 847' },
      waiting: [
        'NI-15 | per 1000 population | 2007/08: 0.71 | 2008/09: 0.73, 2009/10: 0.65 provisional',
        'NI-16 | per 1000 population | 2007/08: 14.2 | 2008/09: 13.6, 2009/10: 12.8',
        'NI-32 | percentage | undefined: not-applicable | 2008/09: blank, 2009/10: 31',
      ],
      priorities: [],
      // The rules by which one of them is counted changed after its baseline.
      questions: ['polarity! NI 15, NI 16, NI 32, NI 40, NI 47', 'footnote! NI 15'],
      problems: [
        '"2005-07" may be a month, July 2005, or a run of years. Write July 2005, or January 2005 to December 2007.',
      ],
      notes: ['second-heading-row@2', 'code-in-name@4', 'note-below@9'],
    });
  });
  it('have limits of colours asked about once, which say which way is better', () => {
    expect(wholeOf('thresholds-semicolons')).toStrictEqual({
      indicators: [
        'LCSP1 | Burglaries of homes | count | lower-is-better | 2022: 207 | no target',
        'LCSP2 | Emergency calls answered by An Garda Síochána within 10 seconds | percentage | higher-is-better | 2022: 88.4 | no target',
        'LCSP3 | Cost of clearing illegal dumping | money | lower-is-better | 2022: 265400 | no target',
        'LCSP4 | Public lights out for more than 7 days | count | lower-is-better | 2022: 38 | no target',
        'LCSP5 | Youth diversion places filled | count | no-judgement | 2022: 112 | no target',
        'LCSP6 | Assaults in public places | count | lower-is-better | 2022: 318 | no target',
      ],
      figures: {
        LCSP1: '2023: 193 "amber"',
        LCSP2: '2023: 91 "green"',
        LCSP3: '2023: 241750 "green"',
        LCSP4: '2023: not-applicable',
        LCSP5: '2023: 131 "grey"',
        LCSP6: '2023: 334 "amber"',
      },
      waiting: [],
      priorities: [],
      questions: ['limits? Green', 'polarity? LCSP5'],
      problems: [],
      notes: [
        'read-as-windows-1252@1',
        'column-left-out@1',
        'baseline-taken@1',
        'polarity-taken@2',
        'polarity-taken@3',
        'polarity-taken@4',
        'polarity-taken@5',
        'polarity-taken@7',
      ],
    });
  });
  it('have limits as targets if an answer says so', () => {
    expect(wholeOf('thresholds-semicolons', { answers: { limits: 'target' } })).toStrictEqual({
      indicators: [
        'LCSP1 | Burglaries of homes | count | lower-is-better | 2022: 207 | at-most 180',
        'LCSP2 | Emergency calls answered by An Garda Síochána within 10 seconds | percentage | higher-is-better | 2022: 88.4 | at-least 90',
        'LCSP3 | Cost of clearing illegal dumping | money | lower-is-better | 2022: 265400 | at-most 250000',
        'LCSP4 | Public lights out for more than 7 days | count | lower-is-better | 2022: 38 | below 25',
        'LCSP5 | Youth diversion places filled | count | no-judgement | 2022: 112 | no target',
        'LCSP6 | Assaults in public places | count | lower-is-better | 2022: 318 | at-most 300',
      ],
      figures: {
        LCSP1: '2023: 193 "amber"',
        LCSP2: '2023: 91 "green"',
        LCSP3: '2023: 241750 "green"',
        LCSP4: '2023: not-applicable',
        LCSP5: '2023: 131 "grey"',
        LCSP6: '2023: 334 "amber"',
      },
      waiting: [],
      priorities: [],
      questions: ['polarity? LCSP5'],
      problems: [],
      notes: [
        'read-as-windows-1252@1',
        'column-left-out@1',
        'baseline-taken@1',
        'polarity-taken@2',
        'polarity-taken@3',
        'polarity-taken@4',
        'polarity-taken@5',
        'polarity-taken@7',
      ],
    });
  });
  it('may have the newest year first, spaces in numbers, and kinds of measure above the rows', () => {
    expect(wholeOf('outputs-newest-year-first')).toStrictEqual({
      indicators: [
        'family-violence-visits-made | Family violence visits made | count | higher-is-better | 2019/20: 1588 | above 1600 2022-03-31 [2020/21 1600]',
        'drivers-tested-who-comply-with-alcohol-limits | Drivers tested who comply with alcohol limits | percentage | higher-is-better | 2019/20: 99.7 | above 99.5 2022-03-31 [2020/21 99.5]',
      ],
      figures: {
        'family-violence-visits-made': '2020/21: 1642 estimated',
        'drivers-tested-who-comply-with-alcohol-limits': '2020/21: 99.8 estimated',
      },
      waiting: [
        'Community safety patrols undertaken | count | 2019/20: 11874 | 2020/21: 10350 estimated',
        'Community satisfaction with policing | percentage | 2019/20: 78.4 | 2020/21: 76 estimated',
        'Emergency calls answered within 5 seconds | percentage | 2019/20: not-yet-available | 2020/21: 91.3 estimated',
        'Total output cost | count | 2019/20: 37.9 | 2020/21: 39.8 estimated',
      ],
      priorities: [
        'Quantity: family-violence-visits-made',
        'Quality: drivers-tested-who-comply-with-alcohol-limits',
        'Timeliness: ',
        'Cost: ',
      ],
      questions: [
        'polarity! Community safety patrols undertaken, Community satisfaction with policing, Emergency calls answered within 5 seconds, Total output cost',
      ],
      problems: [],
      notes: [
        'baseline-taken@1',
        'blank-thousands@2',
        'group-row@2',
        'note-below@4',
        'polarity-taken@5',
        'group-row@6',
        'polarity-taken@8',
        'group-row@9',
        'group-row@11',
        'note-below@13',
      ],
    });
  });
  it('are reported in one sentence if they have parts for areas', () => {
    expect(wholeOf('areas-in-groups-words-in-cells')).toStrictEqual({
      indicators: [],
      figures: {},
      waiting: [],
      priorities: [],
      questions: [],
      problems: [
        'The rows under "SOUTHBECK CSP" have the names of those under "NORTHBECK CSP", as in a table with a part for each area. Give each part a table of its own, under headings such as Indicator, Baseline March 2013 and June 2013.',
      ],
      notes: [],
    });
  });
  it('may have months across, with the totals of two years', () => {
    expect(
      wholeOf('months-across', {
        answers: {
          polarity: { '*': 'lower-is-better', 'People who say the police do a good job': 'higher-is-better' },
        },
      }),
    ).toStrictEqual({
      indicators: [
        'burglary-dwelling | Burglary dwelling | count | lower-is-better | 2012/13: 571 | reduce {"percent":5} 2014-03-31',
        'robbery | Robbery | count | lower-is-better | 2012/13: 81 | at-most 80 2014-03-31',
        'vehicle-crime | Vehicle crime | count | lower-is-better | 2012/13: 790 | reduce {"percent":5} 2014-03-31',
        'total-priority-crime | Total priority crime | count | lower-is-better | 2012/13: 1442 | no target',
        'calls-about-anti-social-behaviour | Calls about anti-social behaviour | count | lower-is-better | 2012/13: 3905 | reduce 2014-03-31',
        'people-who-say-the-police-do-a-good-job | People who say the police do a good job | percentage | higher-is-better | 2012/13: 57 | at-least 62 2014-03-31',
      ],
      figures: {
        'burglary-dwelling':
          'April 2013: 41, May 2013: 38, June 2013: 35, July 2013: 30, August 2013: 33, September 2013: 39, October 2013: 44, November 2013: 52, December 2013: 55, January 2014: 48, February 2014: 40, March 2014: 37, 2013/14: 492',
        robbery:
          'April 2013: 6, May 2013: 9, June 2013: 7, July 2013: 8, August 2013: 5, September 2013: 6, October 2013: 10, November 2013: 7, December 2013: 9, January 2014: 6, February 2014: 8, March 2014: 4, 2013/14: 85',
        'vehicle-crime':
          'April 2013: 60, May 2013: 57, June 2013: 66, July 2013: 62, August 2013: 70, September 2013: 58, October 2013: 63, November 2013: 71, December 2013: 69, January 2014: 64, February 2014: 52, March 2014: 55, 2013/14: 747',
        'total-priority-crime':
          'April 2013: 107, May 2013: 104, June 2013: 108, July 2013: 100, August 2013: 108, September 2013: 103, October 2013: 117, November 2013: 130, December 2013: 133, January 2014: 118, February 2014: 100, March 2014: 96, 2013/14: 1324',
        'calls-about-anti-social-behaviour':
          'April 2013: 310, May 2013: 345, June 2013: 362, July 2013: 410, August 2013: 398, September 2013: 340, October 2013: 322, November 2013: 290, December 2013: 251, January 2014: 240, February 2014: 228, March 2014: 296, 2013/14: 3792',
        'people-who-say-the-police-do-a-good-job':
          'April 2013: blank, May 2013: blank, June 2013: 58, July 2013: blank, August 2013: blank, September 2013: 61, October 2013: blank, November 2013: blank, December 2013: 60, January 2014: blank, February 2014: blank, March 2014: 63, 2013/14: not-applicable',
      },
      waiting: [],
      priorities: [],
      questions: [],
      problems: [],
      notes: ['baseline-taken@1', 'polarity-taken@2', 'polarity-taken@3', 'polarity-taken@4', 'polarity-taken@6'],
    });
  });
  it('may be long, with the latest period first and the numbers behind the figures', () => {
    const answers = { polarity: { VR3: 'higher-is-better', '*': 'lower-is-better' } };
    expect(wholeOf('long-table-tabs', { answers })).toStrictEqual({
      indicators: [
        'VR1 | Knife-enabled offences | count | lower-is-better | 2019/20: 688 | at-most 630 2023-03-31 [2020/21 670] [2021/22 650]',
        'VR2 | Serious youth violence | per 1000 aged 10 to 24 | lower-is-better | 2019/20: 8.4 (412 of 48900) | at-most 6.5 2023-03-31 [2020/21 7.9] [2021/22 7.3]',
        'VR3 | Pupils kept in school after a mentoring place | percentage | higher-is-better | undefined: blank | at-least 90 2023-03-31 [2020/21 80] [2021/22 85]',
      ],
      figures: {
        VR1: '2020/21: 540, 2021/22: 601 provisional, 2022/23: not-available',
        VR2: '2020/21: 6.2 (305 of 49200), 2021/22: 7 (349 of 49600) provisional, 2022/23: not-available',
        VR3: '2020/21: suppressed, 2021/22: 85.6 (101 of 118) provisional, 2022/23: not-available',
      },
      waiting: [],
      priorities: [],
      questions: [],
      problems: [],
      notes: ['baseline-taken@1', 'no-baseline-taken@1'],
    });
  });
  it('may be two under one another, with blank columns', () => {
    expect(wholeOf('two-tables-stacked-blank-columns')).toStrictEqual({
      indicators: [
        'violence | Violence | count | no-judgement | October 2019 to September 2020: 3120 | no target',
        'criminal-damage | Criminal damage | count | no-judgement | October 2019 to September 2020: 1456 | no target',
        'theft-from-vehicles | Theft from vehicles | count | no-judgement | October 2019 to September 2020: 624 | no target',
        'people-killed-or-seriously-injured-on-the-roads | People killed or seriously injured on the roads | count | no-judgement | undefined: blank | no target',
      ],
      figures: {
        violence: 'October 2020 to September 2021: 3406',
        'criminal-damage': 'October 2020 to September 2021: 1378',
        'theft-from-vehicles': 'October 2020 to September 2021: 650',
        'people-killed-or-seriously-injured-on-the-roads coast': '2018: 31, 2019: 28, 2020: 19, 2021: 24 revised',
        'people-killed-or-seriously-injured-on-the-roads moor': '2018: 22, 2019: 25, 2020: 17, 2021: 21 revised',
        'people-killed-or-seriously-injured-on-the-roads town':
          '2018: 47, 2019: 44, 2020: suppressed, 2021: 39 revised',
        'people-killed-or-seriously-injured-on-the-roads': '2018: 100, 2019: 97, 2020: 65, 2021: 84 revised',
      },
      waiting: [],
      priorities: [],
      questions: [
        'polarity? People killed or seriously injured on the roads, Violence, Criminal damage, Theft from vehicles',
      ],
      problems: [
        'The column "Rate per 1,000 population, year to Sept 2020" holds another measure of the same rows. Put the columns of each measure into a table of their own.',
        'The column "Rate per 1,000 population, year to Sept 2021" holds another measure of the same rows. Put the columns of each measure into a table of their own.',
      ],
      notes: [
        'line-above@1',
        'baseline-taken@2',
        'worked-out@2',
        'worked-out-differs@5',
        'column-left-out@8',
        'note-below@13',
      ],
    });
  });
});

describe('reading these tables', () => {
  it.each(['three-heading-rows', 'months-across'])('gives the same for a workbook: %s', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(`${name}.xlsx`));
    expect(whole(readIndicators(sheets[0]?.rows ?? []))).toStrictEqual(wholeOf(name));
  });

  it('gives the same for a Word document, whose merged cells hold the names', async () => {
    const { tables } = await readDocument(bytesOf('blocks-of-attributes.docx'));
    expect(whole(readIndicators(tables[0]?.rows ?? []))).toStrictEqual(wholeOf('blocks-of-attributes'));
  });

  it('uses the figures for a year if the target is for a year', () => {
    // Nine months, a mean of percentages and a rolling year decide nothing of the year that ends in March 2023.
    expect(statuses('quarters-across-with-groups', '2023-02-01')).toMatchObject({
      SC01: 'too-early',
      SC03: 'too-early',
      SC04: 'too-early',
    });
    const polarity = { '*': 'lower-is-better', 'People who say the police do a good job': 'higher-is-better' };
    expect(statuses('months-across', '2014-06-01', { answers: { polarity } })).toMatchObject({
      'burglary-dwelling': 'met', // 492 against 571 less 5%
      robbery: 'missed', // 85 against 80
      'vehicle-crime': 'met', // 747 against 790 less 5%
      'total-priority-crime': 'not-assessed',
    });
  });

  it('continues once the one cell that may be a month is corrected', () => {
    const text = new TextDecoder().decode(bytesOf('three-heading-rows.csv'));
    const result = readIndicators(text.replace('2005-07', 'January 2005 to December 2007'), {
      answers: {
        footnote: 'yes',
        polarity: { '*': 'lower-is-better', 'NI 40': 'higher-is-better', 'NI 47': 'higher-is-better' },
      },
    });
    expect(whole(result)).toMatchObject({ problems: [], questions: [] });
    expect(result.ok && result.indicators.at(-1)).toMatchObject({
      id: 'NI-47',
      baseline: { value: -1.8, period: 'January 2005 to December 2007' },
      target: { operator: 'at-least', value: 5, interim: [{ value: 3 }, { value: 4 }] },
    });
    expect(result.ok && result.indicators[2]?.target).toMatchObject({ interim: [{ period: '2009/10', value: 28 }] });
  });

  it('gives the figures of a long table, with the numbers behind them', () => {
    const result = readObservations(bytesOf('long-table-tabs.csv'));
    expect(result.problems).toStrictEqual([]);
    expect(result.ok && series(result.observations)).toStrictEqual({
      VR1: '2022/23: not-available, 2021/22: 601 provisional, 2020/21: 540, 2019/20: 688',
      VR2: '2022/23: not-available, 2021/22: 7 (349 of 49600) provisional, 2020/21: 6.2 (305 of 49200), 2019/20: 8.4 (412 of 48900)',
      VR3: '2022/23: not-available, 2021/22: 85.6 (101 of 118) provisional, 2020/21: suppressed',
    });
    expect(result.notes.map(({ data }) => data)).toStrictEqual([
      { heading: 'Unit', because: 'of-indicators' },
      { heading: 'Target', because: 'of-indicators' },
    ]);
  });

  it('asks about or refuses a row that may be an indicator', () => {
    // Below "Burglary" in the column of names nothing says that it heads a group.
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,1\nBurglary,,\nB,offences,2')).toStrictEqual([
      'only-a-name@3',
    ]);
    expect(problemsIn('Ref,Indicator,Unit,Baseline\n1,A,offences,1\nBurglary,,,\n2,B,offences,2')).toStrictEqual([]);
  });

  it('keeps two numbers in one cell apart, and numbers with commas as they are', () => {
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,120 345')).toStrictEqual(['unreadable-figure@2:3']);
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,12 000\nB,offences,"1,200"')).toStrictEqual([
      'unreadable-figure@2:3',
    ]);
  });

  it('finds a code with a space again in the observations', () => {
    const indicators = indicatorsIn('PI ref,Indicator,Unit,Baseline\nPI 12,A,offences,1');
    expect(indicators[0]?.id).toBe('PI-12');
    expect(observationsIn('Indicator,Period,Value\nPI 12,2013/14,5', { indicators })[0]?.indicatorId).toBe('PI-12');
  });

  it('asks what the figures of areas count if no title says so', () => {
    expect(problemsIn('Ward,2012/13,2013/14\nNorth,1,2')).toStrictEqual(['missing-heading@1']);
  });

  it('refuses a figure with a mark that the footnotes do not explain', () => {
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,5q')).toStrictEqual(['unreadable-figure@2:3']);
  });

  it('checks a change in order of time if the newest year is first', () => {
    const table = 'Indicator,2013/14,2012/13,Change\nA,12,10,2\nB,5,8,3';
    expect(noteCodesOn(table).filter((code) => code.startsWith('worked-out-differs'))).toStrictEqual([]);
    expect(noteCodesOn(table.replace('10,2', '10,+3'))).toContain('worked-out-differs@2:4');
  });

  it('accepts rows of a spreadsheet, whose readers leave out empty cells', () => {
    const groups = [['Ref', 'Indicator', 'Baseline'], ['1', 'A', '12 000'], ['Crime'], ['2', 'B', new Date(0)]];
    const { problems, notes } = readIndicators(groups);
    expect(problems.map(({ code, line }) => `${code}@${String(line)}`)).toStrictEqual(['spreadsheet-value@4']);
    expect(notes.map(({ code }) => code)).toContain('group-row');
    expect(problemsIn([['Baseline 2012/13', 'Indicator'], [5, 'NI 1: A'], [6], [7, 'NI 2: B']])).toStrictEqual([
      'empty-cell@3:2',
    ]);
    const onItsSide = [['Year', 'Thefts', 'Fires'], [], ['2012/13', 1], ['2013/14', 3, 4]];
    expect(indicatorsIn(onItsSide).map(({ name, baseline }) => [name, baseline])).toStrictEqual([
      ['Thefts', { value: 1, text: '1', period: '2012/13' }],
      ['Fires', { value: 4, period: '2013/14' }],
    ]);
    expect(problemsIn([[], ['NORTH'], ['A', 1, 2], ['SOUTH'], ['A', 3, 4]])).toStrictEqual(['table-shape@2']);
  });

  it('asks about limits only if there is no target, and uses the first note about a symbol', () => {
    const limits = 'Indicator,2012/13,2013/14,Green,Red\nA,1,q,up to 5,over 5\n"q = withheld. q = not known",,,,';
    expect(questionsOn(limits)).toStrictEqual(['limits? 1']);
    expect(questionsOn(limits, { answers: { limits: 'no-target' } })).toStrictEqual([]);
    const result = readIndicators(limits.replace('2013/14', '2013/14,Target').replace('A,1,q', 'A,5,q,4'));
    expect(result.questions).toStrictEqual([]);
    expect(result.ok && [result.indicators[0]?.target, result.observations[0]?.figure]).toMatchObject([
      { operator: 'at-most', value: 4 },
      { missing: 'suppressed' },
    ]);
  });
});
