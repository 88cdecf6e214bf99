// What the tables of councils say in two ways, and what a careful officer would ask before comparing a figure with them.
import { describe, expect, it } from 'vitest';
import {
  indicatorIn,
  indicatorsIn,
  messageFor,
  noteCodesOn,
  notesOn,
  observationProblemsIn,
  problemsIn,
  questionsOn,
} from './given.js';
import { readIndicators, type ReadIndicatorsOptions, readObservations, readPlan } from '../../src/csv.js';
import type { Indicator } from '../../src/model/indicator.js';

const PLAN = { plan: { period: { start: '2025-04-01', end: '2026-03-31' } } } as const;
const HEADINGS = 'Priority,Indicator,Unit,Polarity,Baseline 2022/23,Target (by March 2026)';
const BURGLARIES = `${HEADINGS}\nSafe,Burglaries,offences,lower is better,"2,000",`;
const RATES =
  'Indicator,Unit,Polarity,Baseline 2022/23,County 2022/23,Target (by March 2026)\nCrime,per 1000 population,lower is better,20,21,';
const SAFETY = `${HEADINGS}\nSafe,Feeling safe,%,higher is better,60%,`;

describe('a target with words for something else than its row', () => {
  const count = (name: string, target: string): string =>
    `${HEADINGS}\nSafe,${name},offences,lower is better,60,${target}`;
  const share = (name: string, target: string, polarity = 'higher'): string =>
    `${HEADINGS}\nSafe,${name},%,${polarity} is better,60%,${target}`;

  it.each([
    // Another threshold, age, ward, class or number.
    share('Emergency response within 15 minutes', '70% within 8 minutes'),
    share('Emergency response within 15 minutes', '70% in under 8 minutes'),
    share('Enquiries closed in 5 days', '70% in 3 days'),
    share('People aged 18-24 feeling safe', '70% of people aged 25-34'),
    count('Young people aged 10 to 17 entering', 'Reduce by 10% young people aged 10 to 14'),
    count('Crime in Ward A', 'Reduce crime in Ward B by 10%'),
    count('Crime in Ward B', 'Reduce crime in Ward A by 10%'),
    count('Crime in Ward 1', 'Reduce crime in Ward 2 by 10%'),
    count('Class A drug offences', 'Reduce class B drug offences by 10%'),
    count('999 calls', 'Reduce 101 calls by 10%'),
    // What the name denies, or the words do.
    share('Victims not satisfied', '50% of victims satisfied', 'lower'),
    share('Do not feel safe', '50% feel safe', 'lower'),
    share('Not worried about crime', '70% worried about crime'),
    share('No reoffending', '70% reoffending'),
    share('Never a victim', '70% victim'),
    share('Cases without repeat', '70% of cases with repeat'),
    count('Serious violence', 'Reduce less serious violence by 10%'),
    // Small words.
    count('Theft of vehicles', 'Reduce theft from vehicles by 10%'),
    count('Theft from vehicles', 'Reduce vehicle theft by 10%'),
    count('Violence against women', 'Reduce violence by women by 10%'),
    count('Incidents of ASB reported to police', 'Reduce ASB reported to council by 10%'),
    share('Satisfied with police', '70% satisfied with the council'),
    `${HEADINGS}\nSafe,Domestic burglary per 1000 households,,lower is better,20,"18 per 1,000 population"`,
    `${HEADINGS}\nSafe,Burglary,per 1000 population,lower is better,20,"18 per 1,000 households"`,
    // One of two things.
    `${HEADINGS}\nRoads,People killed or seriously injured,casualties,lower is better,60,50 killed`,
    count('Burglary & robbery', 'Reduce burglary by 10%'),
    count('Crime and disorder', 'Reduce disorder by 10%'),
    share('Residents very or fairly satisfied', '70% very satisfied'),
  ])('is asked about if two things differ in a number, a letter or a small word: %s', (table) => {
    expect(questionsOn(table)).toStrictEqual(['measure! 2']);
  });

  it.each([
    share('Emergency response within 15 minutes', '70% within 15 minutes'),
    share('Emergency response', '70% within 15 minutes')
      .replace('Target', 'Note,Target')
      .replace('60%,', '60%,Within 15 minutes,'),
    share('People aged 18-24 feeling safe', '70% of people aged 18 to 24'),
    share('Under 18s feeling safe', '70% of under 18s'),
    count('Crime in Ward A', 'Reduce crime in Ward A by 10%'),
    count('Burglary', 'A 10% reduction in burglary'),
    share('Victims not satisfied', '50% of residents', 'lower'),
    share('Do not feel safe', '50% do not feel safe', 'lower').replace(
      '50% do not feel safe',
      'Reduce by 5 percentage points',
    ),
    count('Young people aged 10-17 entering', 'Reduce by 10% the number of 10-17 year olds entering'),
    count('No. of burglaries', 'Reduce burglaries by 10%'),
    count('No of burglaries', 'Reduce burglaries by 10%'),
    share('Calls answered in less than 10 seconds', '70% within 10 seconds'),
    count('Theft of vehicles', 'Reduce vehicle theft by 10%'),
    count('Theft from vehicles', 'Reduce theft from vehicles by 10%'),
    count('Violence against women', 'Reduce violence by 10%'),
    count('ASB reported to police', 'Reduce ASB reported to police by 10%'),
    `${HEADINGS}\nSafe,Crime per 1000 population,,lower is better,20,"18 per 1,000 residents"`,
    `${HEADINGS}\nSafe,Burglary,per 1000 households,lower is better,20,"18 per 1,000 households"`,
  ])('is accepted if it is the same thing: %s', (table) => {
    expect(questionsOn(table)).toStrictEqual([]);
    expect(problemsIn(table)).toStrictEqual([]);
  });

  it.each([
    `${BURGLARIES}Reduce by 10% in the town centre`,
    `${BURGLARIES}Reduce by 10% for repeat victims`,
    `${BURGLARIES}Reduce robbery by 10%`,
    `${BURGLARIES}Reduce by 10% of total crime`,
    `${BURGLARIES}17000 for the force`,
    `${BURGLARIES}17000 in Kent`,
    `${BURGLARIES}1690 robberies`,
    `${HEADINGS}\nSafe,Non-domestic burglary,offences,lower is better,2000,Reduce domestic burglary by 10%`,
    `${RATES}Below Essex`,
    `${SAFETY}30% feel unsafe`,
    `${SAFETY}70% of women feel safe`,
    `${SAFETY}50% of under 18s`,
    `${SAFETY}50% dissatisfied`,
    `${SAFETY}50% feel very safe`,
    `${SAFETY}30% residents who do not feel safe`,
  ])('is asked about: %s', (table) => {
    expect(questionsOn(table)).toStrictEqual(['measure! 2']);
    const [answered] = indicatorsIn(table, { answers: { measure: 'yes', 'level-to-reach': 'yes' } });
    expect(answered?.target).toHaveProperty('kind');
  });

  it.each([
    `${BURGLARIES}Reduce by 10%`,
    `${BURGLARIES}Reduce the number of burglaries by 10%`,
    `${BURGLARIES}Reduce recorded burglary by 10% by March 2026`,
    `${BURGLARIES}"No more than 1,700 offences"`,
    `${SAFETY}70% of residents feel safe`,
    `${RATES}Below the county average`,
    `${RATES.replace('County', 'Essex')}Below Essex`,
    `${RATES.replace('County', 'Essex')}Below the county average`,
    `${HEADINGS}\nSafe,Non-domestic burglary,offences,lower is better,2000,Reduce non-domestic burglary by 10%`,
    `${HEADINGS}\nSafe,Non-domestic burglary,offences,lower is better,2000,Reduce by 10%`,
    `${SAFETY}70% of people say that they feel safe`,
    `${HEADINGS}\nSafe,Anti-social behaviour incidents,incidents,lower is better,900,Reduce ASB by 5%`,
    count('Burglary & robbery', 'Reduce burglaries and robberies by 10%'),
    count('Drug and alcohol related violence', 'Reduce violence by 10%'),
    share('Residents very or fairly satisfied', '70% satisfied'),
    `${HEADINGS}\nSafe,ASB incidents,incidents,lower is better,900,Reduce anti-social behaviour by 5%`,
    `${HEADINGS},Description\nSafe,VC1,offences,lower is better,900,Reduce robbery by 5%,Robbery of the person`,
  ])('is accepted if the row has the words: %s', (table) => {
    expect(questionsOn(table)).toStrictEqual([]);
  });

  it('has its words shown in one question for all rows', () => {
    const { questions } = readIndicators(
      `${BURGLARIES}Reduce robbery by 10%\nSafe,Thefts,offences,lower is better,80,Reduce by 5% in hotspots`,
    );
    expect(questions.map(({ question, appliesTo }) => [question, appliesTo])).toStrictEqual([
      [
        'Is it the target of its indicator: "Reduce robbery by 10%" for "Burglaries", "Reduce by 5% in hotspots" for "Thefts"? Its words name something that the row does not. Answer yes if it is. If not, write what is asked of the indicator.',
        [
          { line: 2, name: 'Burglaries', words: 'Reduce robbery by 10%' },
          { line: 3, name: 'Thefts', words: 'Reduce by 5% in hotspots' },
        ],
      ],
    ]);
  });
});

describe('a bare number that is worse than the figures before it, or far from them', () => {
  const table = (row: string): string => `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\n${row}`;

  it.each([
    'Feeling safe,%,higher is better,60%,5%',
    'People worried,%,lower is better,60%,70%',
    'Burglaries,offences,higher is better,2000,1700',
    'Burglaries,offences,lower is better,1500,1700',
    'Burglaries,offences,lower is better,2000,300',
    'Visits,visits,higher is better,300,1600',
  ])('may be a change, or the polarity is wrong, so it is asked about: %s', (row) => {
    expect(questionsOn(table(row))).toStrictEqual(['level-to-reach! 2']);
    expect(indicatorsIn(table(row), { answers: { 'level-to-reach': 'yes' } })[0]?.target.kind).toBe('level');
  });

  it.each([
    'Feeling safe,%,higher is better,60%,At least 5%',
    'Feeling safe,%,higher is better,60%,5% or more',
    'Feeling safe,%,higher is better,60%,>5%',
    'Burglaries,offences,lower is better,2000,"No more than 17,000"',
  ])('may be a change or a mistake in words too, if it is both worse and far away: %s', (row) => {
    expect(questionsOn(table(row))).toStrictEqual(['level-to-reach! 2']);
  });

  it('is shown in the question', () => {
    expect(readIndicators(table('Feeling safe,%,higher is better,60%,5%')).questions[0]?.question).toBe(
      'Is it the level to reach: "5%" for "Feeling safe", where 60% (2022/23) is already better? Answer yes if it is the level. If it is a change, write it with its direction, such as reduce by 5%. If the number or the polarity is wrong, correct it.',
    );
  });

  it('says which figure it does not fit', () => {
    const sentence = (row: string): string =>
      String(readIndicators(table(row)).questions.find(({ id }) => id === 'level-to-reach')?.question);
    expect(sentence('Burglaries,offences,lower is better,2000,100')).toContain(
      '"100" for "Burglaries", where 2,000 (2022/23) is more than five times as large? Answer',
    );
    expect(sentence('Referrals,referrals,higher is better,100,2000')).toContain(
      'where 100 (2022/23) is more than five times as small? Answer',
    );
    const undated = 'Indicator,Polarity,Baseline,Target\nReferrals,higher is better,100,2000';
    expect(readIndicators(undated).questions[0]?.question).toContain('where 100 is more than five times as small?');
  });

  it.each([
    'Inspections on time,%,higher is better,97%,95%',
    'Inspections on time,%,higher is better,88%,80%',
    'Burglaries,offences,lower is better,180,182',
    'Visits,visits,higher is better,2000,1960',
  ])('is a standard that is kept already, where it is near, or no change can be as large: %s', (row) => {
    expect(questionsOn(table(row))).toStrictEqual([]);
  });

  it.each([
    // Three per cent fewer, or more, is what somebody asks for.
    'Burglaries,offences,higher is better,2000,1940',
    'Burglaries,offences,lower is better,2000,2060',
    'Inspections on time,%,higher is better,78%,70%',
    'Inspections late,%,lower is better,80%,85%',
    'Repeat victims,%,lower is better,12%,15%',
  ])('is asked about where it may be a change all the same, or the polarity is wrong: %s', (row) => {
    expect(questionsOn(table(row))).toStrictEqual(['level-to-reach! 2']);
  });

  it('is asked about where one answer for the whole table says which way is better', () => {
    const row = 'Inspections on time,%,,97%,95%';
    const answered = (polarity: string | Readonly<Record<string, string>>): string[] =>
      questionsOn(table(row), { answers: { polarity } });
    expect(answered('higher-is-better')).toStrictEqual(['level-to-reach! 2']);
    expect(answered({ 'Inspections on time': 'higher-is-better' })).toStrictEqual([]);
  });

  it.each([
    'Feeling safe,%,higher is better,60%,At least 50%',
    'Feeling safe,%,higher is better,60%,60%',
    'Feeling safe,%,higher is better,N/A,50%',
    'Burglaries,offences,lower is better,2000,1700',
    'Burglaries,offences,lower is better,2000,400',
    'Burglaries,offences,lower is better,2000,No more than 300',
    'Killed,people,lower is better,12,0',
    'Killed,people,lower is better,9,1',
    'Feeling safe,%,higher is better,60%,Increase to 5%',
  ])('is accepted if words explain it, or it is not worse: %s', (row) => {
    expect(questionsOn(table(row))).toStrictEqual([]);
  });

  const series = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,${headings},Target 2025/26\nFeeling safe,%,higher is better,${cells}`;

  it.each([
    ['2023/24,2024/25', '60%,70%,65%'],
    ['Baseline 2022/23,2023/24,2024/25', 'N/A,N/A,60%,5%'],
    ['Baseline 2022/23,2024/25', '0,60%,5%'],
    ['Covers,Baseline 2022/23', 'year,60%,5%'],
    ['2024/25,2022/23,2023/24', '70%,60%,N/A,65%'],
  ])('is compared with the latest year before it if no baseline is named: %s, %s', (headings, cells) => {
    expect(questionsOn(series(headings, cells))).toStrictEqual(['level-to-reach! 2']);
  });

  it.each([
    ['2023/24,2024/25', '60%,70%,75%'],
    ['Baseline 2022/23,2024/25', '60%,70%,65%'],
    ['2023/24,2025/26', '60%,70%,65%'],
    ['Baseline 2022/23,2024/25 Q4', 'N/A,60%,5%'],
  ])('is compared with no other figure: %s, %s', (headings, cells) => {
    expect(questionsOn(series(headings, cells))).toStrictEqual([]);
  });

  it.each([
    ['Target 2024/25,Target 2025/26', '5%,70%', '5%'],
    ['Target 2024/25,Target 2025/26', '50%,Increase by 15 percentage points', '50%'],
    ['Target 2024/25,Target 2025/26', '5,Better than county', '5'],
    ['Target 2024/25,Target 2025/26', '61%,5%', '5%'],
    ['Target 2024/25,Target 2025/26', 'At least 5%,70%', 'At least 5%'],
  ])('may also be an interim target: %s, %s', (headings, cells, words) => {
    const rows = `Indicator,Unit,Polarity,Baseline 2022/23,${headings}\nFeeling safe,%,higher is better,60%,${cells}`;
    expect(questionsOn(rows)).toStrictEqual(['level-to-reach! 2']);
    expect(readIndicators(rows).questions[0]?.data).toStrictEqual({
      targets: [{ indicator: 'Feeling safe', target: words, figure: '60% (2022/23)', is: 'better' }],
    });
  });

  it.each([
    ['Baseline 2022/23,Target 2024/25,Target 2025/26', 'higher is better,60%,At least 50%,70%'],
    ['Baseline 2022/23,Target Q1 2025/26,Target 2025/26', 'higher is better,60%,50%,70%'],
    ['Baseline 2022/23,Target 2024/25,Target 2025/26', 'higher is better,N/A,50%,70%'],
    ['Baseline,Target 2024/25,Target 2025/26', 'higher is better,60%,50%,70%'],
    ['Baseline 2022/23,Target 2024/25,Target 2025/26', 'no judgement,60%,65%,'],
  ])('is accepted with words, for another time, or without a better direction: %s, %s', (headings, cells) => {
    expect(questionsOn(`Indicator,Unit,Polarity,${headings}\nFeeling safe,%,${cells}`)).toStrictEqual([]);
  });

  it('is compared with all of them if the target has no date', () => {
    const undated = (cells: string): string => series('2023/24,2024/25', cells).replace('Target 2025/26', 'Target');
    expect(questionsOn(undated('60%,70%,65%'))).toStrictEqual(['level-to-reach! 2']);
    expect(questionsOn(undated('60%,N/A,65%'))).toStrictEqual([]);
  });

  it('may also be in a column for the value, unless the operator is stated', () => {
    const stated = (cells: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,Target value,Operator\nFeeling safe,%,higher is better,60%,${cells}`;
    expect(questionsOn(stated('5,'))).toStrictEqual(['level-to-reach! 2']);
    expect(problemsIn(stated('0.7,'))).toStrictEqual(['unclear-percentage@2:5']);
    expect(questionsOn(stated('5,at-least'))).toStrictEqual([]);
    expect(problemsIn(stated('0.7,at-least'))).toStrictEqual([]);
    const dated = (cells: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26,Target value\nBurglaries,offences,lower is better,2000,${cells}`;
    expect(problemsIn(dated(',2026'))).toStrictEqual(['perhaps-date@2:6']);
  });
});

describe('a target that may be for each year', () => {
  const table = (target: string, heading = 'Target 2025/26'): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,${heading}\nBurglaries,offences,lower is better,2000,${target}`;
  const plan = { plan: { period: { start: '2023-04-01', end: '2026-03-31' } } };

  it.each([
    ['Continued reduction', 'Target 2025/26'],
    ['Downward trend', 'Target 2025/26'],
    ['Sustained reduction', 'Target'],
    ['Continue to reduce', 'Target'],
    ['"1,700 over the year"', 'Target'],
    ['Reduce by 5% during the financial year', 'Target'],
  ])('is asked about, and judged in each year if it is: %s', (target, heading) => {
    expect(questionsOn(table(target, heading))).toStrictEqual(['each-year! 2']);
    const answered = (answer: string): unknown =>
      indicatorsIn(table(target, heading), { ...plan, answers: { 'each-year': answer } })[0]?.target.every;
    expect([answered('yes'), answered('no')]).toStrictEqual(['year', undefined]);
  });

  it.each([
    ['Continued reduction', 'Target 2023/24'],
    ['Continued reduction from 2019/20', 'Target 2025/26'],
    ['Year on year reduction', 'Target 2025/26'],
    ['Reduce', 'Target 2025/26'],
    ['"1,700 over the year"', 'Target 2025/26'],
  ])('is accepted if it is due within a year, or its words or heading say so: %s, %s', (target, heading) => {
    expect(questionsOn(table(target, heading))).toStrictEqual([]);
  });

  it('is accepted if the plan ends within a year of the baseline, or its kind is stated', () => {
    const ends = { plan: { period: { start: '2023-04-01', end: '2024-03-31' } } };
    expect(readIndicators(table('Continued reduction', 'Target'), ends).questions).toStrictEqual([]);
    const stated = table('Continued reduction,direction,reduce', 'Target,Target kind,Direction');
    expect(questionsOn(stated)).toStrictEqual([]);
  });
});

describe('a bare year next to figures for financial years', () => {
  const table = (target: string, heading = 'Target'): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,2024/25,${heading}\nBurglaries,offences,lower is better,2000,1900,${target}`;
  const ending = (end: string): ReadIndicatorsOptions => ({ plan: { period: { start: '2023-04-01', end } } });

  it.each([
    ['"1,800 by 2025"', 'Target'],
    ['Reduce by 10% by 2025', 'Target'],
    ['1800 in 2025', 'Target'],
    ['1800 (2025)', 'Target'],
    ['1800,2025', 'Target,Due'],
    ['1800,2025', 'Target value,Due'],
  ])('is asked about, and replaced by the answer: %s, %s', (target, heading) => {
    const rows = table(target, heading);
    expect(questionsOn(rows, ending('2026-03-31'))).toStrictEqual(['due-2025! 2']);
    const { questions } = readIndicators(rows, ending('2026-03-31'));
    expect(questions[0]?.choices).toStrictEqual(['2025-03-31', '2025-12-31', '2026-03-31']);
    const options = { ...ending('2026-03-31'), answers: { 'due-2025': '2025-03-31' } };
    const [indicator] = indicatorsIn(rows, options);
    expect(indicator?.target.due).toBe('2025-03-31');
    expect(JSON.stringify([indicator, notesOn(rows, options)])).not.toContain('end of that year');
  });

  it.each(['Target by 2025', 'Target (by 2025)', 'Target 2025'])('is asked about in a heading: %s', (heading) => {
    expect(questionsOn(table('1800', heading), ending('2026-03-31'))).toContain('due-2025! 1');
  });

  it.each(['Target 2027', '2027 target', 'Target (by 2027)'])(
    'is asked about at the end of the plan too, next to a figure of that very year: %s',
    (heading) => {
      const years = `Indicator,Unit,Polarity,Baseline 2024,2025,2026,2027,${heading}\nBurglaries,offences,lower is better,240,230,199,225,200`;
      expect(questionsOn(years, ending('2027-03-31'))).toStrictEqual(['due-2027! 1']);
      expect(questionsOn(years, ending('2027-12-31'))).toStrictEqual([]);
      expect(questionsOn(years.replace('2027,', '2024/25,'), ending('2027-03-31'))).not.toContain('due-2027! 1');
    },
  );

  it('may be another one than that of the baseline', () => {
    const of = (heading: string, later = '2024/25'): string[] =>
      questionsOn(
        `Indicator,Unit,Polarity,${heading},${later},Target (by March 2026)\nBurglaries,offences,lower is better,240,228,200`,
        ending('2026-03-31'),
      );
    expect(of('Baseline 2024')).toStrictEqual(['period-baseline-2024! 1']);
    expect(of('Baseline (calendar year 2024)')).toStrictEqual([]);
    expect(of('Baseline 2023/24')).toStrictEqual([]);
    expect(of('Baseline 2024', '2025')).toStrictEqual([]);
  });

  it.each(['1800 by the end of 2025', '1800 by December 2025', '1800 by 2024/25', '1800 by March 2025'])(
    'is accepted if the words say when: %s',
    (target) => {
      expect(questionsOn(table(target), ending('2026-03-31'))).toStrictEqual([]);
    },
  );

  it('is accepted if the plan ends in it, or if no figure is for a financial year', () => {
    expect(questionsOn(table('1800 by 2025'), ending('2025-03-31'))).toStrictEqual([]);
    const calendar = table('1800 by 2025').replace('2022/23,2024/25', '2022,2024');
    expect(questionsOn(calendar, ending('2026-03-31'))).toStrictEqual([]);
  });
});

describe('a percentage by which something falls', () => {
  const row = (name: string, unit: string, polarity: string): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\n${name},${unit},${polarity},4,5`;

  it.each(['% reduction in burglary', 'Percentage reduction in burglary', 'Burglary reduction'])(
    'is better when higher: %s',
    (name) => {
      expect(problemsIn(row(name, '%', 'lower is better'))).toStrictEqual(['contradiction@2:3']);
      expect(problemsIn(row(name, '%', 'higher is better'))).toStrictEqual([]);
    },
  );

  it('is different if offences are counted', () => {
    const counted = row('Reduction in burglary', 'offences', 'lower is better').replace('4,5', '400,380');
    expect(problemsIn(counted)).toStrictEqual([]);
  });
});

describe('a polarity against what everybody wants', () => {
  const row = (name: string, polarity: string): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,Target (by March 2026)\n${name},%,${polarity},40%,50%`;

  it.each([
    ['Feel safe in the day', 'lower is better'],
    ['Residents feeling very safe', 'lower is better'],
    ['Victim satisfaction', 'lower is better'],
    ['Offences solved', 'lower is better'],
    ['Positive outcomes for victims', 'lower is better'],
    ['999 calls answered in 10 seconds', 'lower is better'],
    ['Homes visited', 'lower is better'],
    ['People feeling unsafe', 'higher is better'],
    ['Reoffending rate', 'higher is better'],
  ])('is refused: %s, %s', (name, polarity) => {
    expect(problemsIn(row(name, polarity), PLAN)).toStrictEqual(['contradiction@2:3']);
  });

  it.each([
    ['Feel safe in the day', 'higher is better'],
    ['Victims not satisfied', 'lower is better'],
    ['Complaints resolved after appeal', 'lower is better'],
    ['Safer roads: killed or seriously injured', 'lower is better'],
    ['Reduction in reoffending', 'higher is better'],
    ['Satisfied or dissatisfied', 'lower is better'],
    ['Days until treatment is completed', 'lower is better'],
  ])('is read where it may be meant: %s, %s', (name, polarity) => {
    expect(problemsIn(row(name, polarity), PLAN)).toStrictEqual([]);
  });

  it('is not taken from an answer for all rows, but from one of its own', () => {
    const table =
      'Indicator,Unit,Baseline 2024/25,Target (by March 2026)\nBurglary,offences,240,200\nFeel safe,%,90%,95%';
    const answers = { polarity: 'lower-is-better' };
    expect(questionsOn(table, { ...PLAN, answers })).toStrictEqual(['polarity! 3']);
    const own = { polarity: { '*': 'lower-is-better', 'Feel safe': 'higher-is-better' } };
    const [, safe] = indicatorsIn(table, { ...PLAN, answers: own });
    expect(safe?.polarity).toBe('higher-is-better');
  });
});

describe('a footnote that may limit a figure', () => {
  const table = (cells: string, note: string, headings = 'Baseline 2024/25,2025/26,Target 2025/26'): string =>
    `Indicator,Unit,Polarity,${headings}\nBurglaries,offences,lower is better,${cells}\n* ${note},,,,,`;

  it.each([
    ['2000,1790*,1800', 'Forecast'],
    ['2000,1790*,1800', 'Nine months only'],
    ['2000,1790*,1800', 'Q4 data not yet available'],
    ['2000,1790*,1800', 'Kent figure'],
    ['2000,1790*,1800', 'Not comparable with earlier years'],
    ['2000*,1790,1800', 'nine months'],
    ['2000,1790,1800*', 'per quarter'],
    ['2000,1790,1800*', 'average over three years'],
  ])('is asked about: %s, %s', (cells, note) => {
    expect(questionsOn(table(cells, note))).toStrictEqual(['footnote! 2']);
    expect(indicatorsIn(table(cells, note), { answers: { footnote: 'yes' } })).toHaveLength(1);
    expect(() => readIndicators(table(cells, note), { answers: { footnote: 'no' } })).toThrow(
      'options.answers["footnote"] must be "yes", not "no". If that is not so, leave the answer out and change the table.',
    );
  });

  it.each([
    ['2000,1790*,1800', 'Source: survey of 2025'],
    ['2000,1790*,1800', 'Includes attempts'],
    ['2000,1790*,1800', 'Recorded by the police'],
    ['2000,1790,1800*', 'Agreed by the board'],
  ])('is not asked about if it changes nothing: %s, %s', (cells, note) => {
    expect(questionsOn(table(cells, note))).toStrictEqual([]);
  });

  it('is read like words in brackets', () => {
    const latest = (note: string): unknown => {
      const result = readIndicators(table('2000,1790*,1800', note));
      return result.ok && result.observations.at(-1);
    };
    expect(latest('Provisional')).toMatchObject({ period: '2025/26', figure: { qualifier: 'provisional' } });
    expect(latest('2024/25')).toMatchObject({ period: '2024/25' });
    expect(latest('April to December 2025 only')).toMatchObject({ period: '2025/26 Q1-Q3' });
  });

  it('is read from any column, and above the source of the table', () => {
    const last = table('2000,1790*,1800', 'Forecast').replace('* Forecast,,,,,', ',,,,* Forecast,');
    expect(questionsOn(last)).toStrictEqual(['footnote! 2']);
    expect(questionsOn(`${table('2000,1790*,1800', 'Forecast')}\nSource: Kent Police,,,,,`)).toStrictEqual([
      'footnote! 2',
    ]);
  });

  it('may also be that of a heading', () => {
    const marked = 'Baseline 2024/25,2025/26*,Target 2025/26';
    expect(noteCodesOn(table('2000,1790,1800', 'Forecast', marked))).toContain('column-left-out@1:5');
    expect(problemsIn(table('2000,1790,1800', 'Recorded by the police', marked))).toStrictEqual([]);
  });

  it.each(['Indicator,Period,Value\nBurglaries,2025/26,1790*', 'Indicator,2025/26\nBurglaries,1790*'])(
    'is asked about in tables of outturns: %s',
    (rows) => {
      const indicators = indicatorsIn(table('2000,,1800', ''));
      const { questions } = readObservations(`${rows}\n* Forecast,`, { indicators });
      expect(questions.map(({ question }) => question)).toStrictEqual([
        'Are the figures and targets what their headings say, in spite of the note "Forecast" for "Burglaries"? Answer yes if they are: each is then judged as what its heading says. If they are not, do not answer: write in the table what they are, such as 455 (provisional) or 455 (April to December 2025), or NYA.',
      ]);
    },
  );
});

describe('a name that says which direction is wanted', () => {
  const table = (name: string, target: string): string[] =>
    problemsIn(
      `Indicator,Unit,Polarity,Baseline 2024/25,Target (by March 2028)\n${name},offences,no judgement,412,${target}`,
    );

  it.each([
    ['Increase reports of hate crime', 'Reduce by 10%'],
    ['To increase reports of hate crime', 'Reduce'],
    ['Reduce burglary', 'Increase by 10%'],
    ['Fewer burglaries', 'Increase'],
  ])('contradicts a change in the other direction: %s, %s', (name, target) => {
    expect(table(name, target)).toStrictEqual(['contradiction@2:5']);
  });

  it.each([
    ['Increase reports of hate crime', 'Increase by 10%'],
    ['Increase reports of hate crime', 'At least 450'],
    ['Reduce burglary', 'Reduce by 10%'],
    ['Reports of increased hate crime', 'Reduce by 10%'],
    ['Improve response', 'Reduce by 10%'],
  ])('agrees: %s, %s', (name, target) => {
    expect(table(name, target)).toStrictEqual([]);
  });
});

describe('an annual target', () => {
  const table = (heading: string, outturns = '2025/26', cells = '395', target = '400'): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,${outturns},${heading}\nBurglary,offences,lower is better,412,${cells},${target}`;
  const plan = { period: { start: '2025-04-01', end: '2028-03-31' } };

  it.each(['Annual target', 'Annual target (by March 2028)'])(
    'is asked about in a plan for several years: %s',
    (heading) => {
      expect(questionsOn(table(heading), { plan })).toStrictEqual(['each-year! 2']);
      const every = (answer: string) =>
        indicatorsIn(table(heading), { plan, answers: { 'each-year': answer } })[0]?.target.every;
      expect([every('yes'), every('no')]).toStrictEqual(['year', undefined]);
    },
  );

  it('is accepted if it is for one year, or next to quarters', () => {
    expect(questionsOn(table('Annual target 2025/26'), { plan })).toStrictEqual([]);
    expect(questionsOn(table('Annual target'), PLAN)).toStrictEqual([]);
    expect(questionsOn(table('Annual target'))).toStrictEqual([]);
    expect(questionsOn(table('Annual target', '2025/26 Q1', '90'), { plan })).toStrictEqual([]);
    expect(questionsOn(table('Annual target', '2025/26', '395', 'TBC'), { plan })).toStrictEqual([]);
  });
});

describe('a bare number with a name or a cell for another unit', () => {
  const outcome = (name: string, cells: string): string[] =>
    problemsIn(
      `Indicator,Polarity,Baseline 2024/25,2025/26,Target (by March 2028)\n"${name}",lower is better,${cells}`,
    );

  it.each([
    ['Number of victims supported', '60,80,75%'],
    ['No. of volunteers', '40,55,50%'],
    ['Number of burglaries', '412,390,"At most 6.1 per 1,000"'],
    ['Burglaries per 1,000 households', '14.2,"6.1 per 1,000 population",13'],
  ])('is refused: %s, %s', (name, cells) => {
    expect(outcome(name, cells)).toStrictEqual([expect.stringMatching(/^unit-mismatch@2:/u)]);
  });

  it.each([
    ['Number of victims supported', '60%,80%,75%'],
    ['Victims supported', '60,80,75%'],
    ['Number of burglaries per 1,000', '7,6.5,6.1'],
    ['Number of burglaries', '412,390,At most 370'],
    ['Number of burglaries', '412,390,At most 370 offences'],
  ])('is accepted if they agree: %s, %s', (name, cells) => {
    expect(outcome(name, cells)).toStrictEqual([]);
  });

  it('is refused in the column Unit', () => {
    expect(
      problemsIn(
        'Indicator,Unit,Polarity,Baseline 2024/25\n"Burglaries per 1,000 households","17 per 1,000 population",lower is better,14.2',
      ),
    ).toStrictEqual([expect.stringMatching(/@2:2$/u)]);
  });
});

describe('years next to their parts', () => {
  const quarters = 'Q1 2023/24,Q2 2023/24,Q3 2023/24,Q4 2023/24';
  const table = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,${headings}\nRecycling,%,higher is better,${cells}`;
  const read = (text: string) => {
    const result = readIndicators(text);
    if (!result.ok) throw new Error('not read');
    return { baseline: result.indicators[0]?.baseline, latest: result.observations.at(-1) };
  };

  it('leave no part of a year for the baseline', () => {
    const own = read(table(`${quarters},2023/24 outturn,2023/24 target`, '40.1,41.3,42.0,45.2,42.2,45'));
    expect(own.baseline).toStrictEqual({ missing: 'blank' });
    expect(own.latest).toMatchObject({ period: '2023/24', figure: { value: 42.2 } });
    const before = read(table(`2022/23,${quarters},2023/24,2024/25 target`, '41.5,40.1,41.3,42.0,45.2,42.2,45'));
    expect(before.baseline).toMatchObject({ period: '2022/23', value: 41.5 });
    const later = read(table(`${quarters},2023/24,2024/25 Q1,2024/25 target`, '40.1,41.3,42.0,45.2,42.2,43,45'));
    expect(later.baseline).toMatchObject({ period: '2023/24', value: 42.2 });
  });

  // The year is the latest figure: a part of it, or of the time before it, is in another column.
  it.each([
    [`${quarters},2023/24,2024/25 target`, '40,41,42,45,42,45', '2023/24'],
    ['Q3 2024/25,Q3 2025/26,12 months to Dec 2025,Target by March 2026', '40,41,42,45', '2025'],
    ['Apr-24,May-24,2024/25 total,2025/26 target', '40,41,42,45', '2024/25'],
    ['Q4 2022/23,2023/24,2024/25 Q1,2024/25 target', '40,41,42,45', '2024/25 Q1'],
  ])('are not the baseline after earlier ones: %s', (headings, cells, period) => {
    const text = table(headings, cells);
    expect(noteCodesOn(text)).not.toContain('baseline-taken');
    expect(read(text).baseline).toStrictEqual({ missing: 'blank' });
    expect(read(text).latest).toMatchObject({ period });
    const counts = text.replace('%,higher', 'offences,lower').replace(/45$/u, '41');
    expect(questionsOn(counts)).toStrictEqual(['covers? 2']);
    expect(indicatorsIn(counts)[0]?.covers).toBeUndefined();
    expect(indicatorsIn(counts, { answers: { covers: 'year' } })[0]?.covers).toBe('year');
  });

  it('are not asked about next to no parts', () => {
    expect(questionsOn('Indicator,Unit,Polarity,2023/24,Target 2023/24\nA,offences,lower is better,40,39')).toEqual([]);
    expect(
      questionsOn('Indicator,Unit,Polarity,2022/23,2023/24,2024/25 target\nA,offences,lower is better,40,41,39'),
    ).toEqual([]);
  });

  it('are what a target is for if it names a year, also as a percentage', () => {
    const text = table(`${quarters},2023/24 target`, '40.1,41.3,42.0,44.8,45');
    expect(questionsOn(text)).toStrictEqual(['covers! 2']);
    const covers = (answer: string) => indicatorsIn(text, { answers: { covers: answer } })[0]?.covers;
    expect([covers('year'), covers('quarter')]).toStrictEqual(['year', 'quarter']);
  });

  it.each(['YTD actual 2025/26', 'Year to date performance 2025/26', 'Cumulative figure 2025/26', '2025/26 so far'])(
    'are not what figures for the year so far are for: %s',
    (heading) => {
      const asked = questionsOn(table(`2024/25,${heading},Target 2025/26`, '40,45,44'));
      expect(asked).toStrictEqual([expect.stringMatching(/^period-/u)]);
    },
  );

  it('are meant by twelve months to a day, also for the latest figures', () => {
    const headings = 'Baseline (12 months to March 2023),Latest (12 months to December 2023),Target by March 2026';
    expect(read(table(headings, '60%,65%,70%')).latest).toMatchObject({ period: '2023' });
  });

  it('keep a colour for the year so far apart from a month', () => {
    const headings = '2023/24,Target 2024/25,Apr-24,May-24,Jun-24';
    const cells = '96.2,98,95.1,96.7,97.0';
    expect(read(table(`${headings},RAG`, `${cells},Red`)).latest?.stated).toStrictEqual({ rag: 'red' });
    const behind = table(`${headings},YTD,RAG`, `${cells},96.3,Red`);
    expect(read(behind).latest?.stated).toBeUndefined();
    expect(noteCodesOn(behind).filter((code) => code.startsWith('column-left-out'))).toHaveLength(2);
  });
});

describe('cells of one table that contradict each other', () => {
  const indicators = indicatorsIn(
    'Ref,Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nA1,Burglary,offences,lower is better,412,370\nA2,Robbery,offences,lower is better,40,36',
  );
  const outturns = (...rows: string[]): string[] => observationProblemsIn(rows.join('\n'), { indicators });

  it('may be a value and the count next to it', () => {
    const others = indicatorsIn(
      'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nSafe,%,higher is better,70%,75%\nCrime,per 1000 population,lower is better,20,18',
    );
    const problems = (row: string, its = others): string[] =>
      observationProblemsIn(`Indicator,Period,Value,Count,Denominator\n${row}`, { indicators: its });
    expect(problems('Safe,2025/26,78%,600,1000')).toStrictEqual(['contradiction@2:3']);
    expect(problems('Crime,2025/26,17,2000,100000')).toStrictEqual(['contradiction@2:3']);
    expect(problems('Burglary,2025/26,360,390,', indicators)).toStrictEqual(['contradiction@2:3']);
    // 59.96, which was cut off, and 0.46, which was rounded, are left to the evaluation.
    expect(problems('Safe,2025/26,59.9%,5996,10000')).toStrictEqual([]);
    expect(problems('Crime,2025/26,0.5,46,100000')).toStrictEqual([]);
    expect(problems('Safe,2025/26,78%,600,')).toStrictEqual([]);
    expect(problems('Burglary,2025/26,390,390,', indicators)).toStrictEqual([]);
    expect(
      readObservations('Indicator,Period,Value,Count\nBurglary,2025/26,360,390', { indicators }).problems[0]?.message,
    ).toBe('"360" is not what the count next to it gives, which is 390. Correct one of the two.');
  });

  it('may be the period of a figure and that of its row', () => {
    expect(outturns('Indicator,Period,Value,Figure period', 'Burglary,2025/26,360,2024/25')).toStrictEqual([
      'contradiction@2:3',
    ]);
    expect(outturns('Indicator,Period,Value,Figure period', 'Burglary,2025/26,360,2025-26')).toStrictEqual([]);
  });

  it('may be the id of one indicator and the name of another', () => {
    expect(outturns('Ref,Indicator,Period,Value', 'A1,Robbery,2025/26,44')).toStrictEqual(['contradiction@2:2']);
    expect(outturns('Ref,Indicator,2025/26', 'A1,Robbery,44')).toStrictEqual(['contradiction@2:2']);
    expect(outturns('Ref,Indicator,Period,Value', 'A1,Noise,2025/26,390')).toStrictEqual(['contradiction@2:2']);
    for (const name of ['Burglary', 'Burglaries recorded', '']) {
      expect(outturns('Ref,Indicator,Period,Value', `A1,${name},2025/26,390`)).toStrictEqual([]);
    }
  });

  it('may be a bare year and a heading for another length of time, or another kind of year', () => {
    expect(outturns('Indicator,Quarter,Value', 'Burglary,2025,90')).toStrictEqual(['unreadable-period@2:2']);
    expect(outturns('Indicator,Month,Value', 'Burglary,2025,30')).toStrictEqual(['unreadable-period@2:2']);
    expect(outturns('Indicator,Financial year,Value', 'Burglary,2025,360')).toStrictEqual(['unreadable-period@2:2']);
    expect(outturns('Indicator,Year,Value', 'Burglary,2025,360')).toStrictEqual([]);
    expect(outturns('Indicator,Financial year,Value', 'Burglary,2025/26,360')).toStrictEqual([]);
    const { problems } = readObservations('Indicator,Quarter,Value\nBurglary,2025,90', { indicators });
    expect(problems.map(({ message }) => message)).toStrictEqual([
      '"2025" is a whole year, in the column "Quarter". Write what the figure is for, such as 2014/15 Q1 or March 2014.',
    ]);
  });

  it('may be different figures for one indicator under two priorities', () => {
    const twice = (...figures: readonly string[]): string[] =>
      problemsIn(
        [
          'Priority,Indicator,Unit,Polarity,Baseline 2024/25,2025/26,County 2024/25,County 2025/26,Target (by March 2028)',
          ...figures.map(
            (each, index) => `P${String(index)},Burglary,per 1000 population,lower is better,4.1,${each},Reduce by 10%`,
          ),
        ].join('\n'),
      );
    expect(twice('3.3,5,4.9', '4.0,5,4.9')).toStrictEqual(['duplicate-indicator@3:2']);
    expect(twice('3.3,5,4.9', '3.3,5,4.2')).toStrictEqual(['duplicate-indicator@3:2']);
    expect(twice(',5,4.9', '4.0,5,4.9')).toStrictEqual(['duplicate-indicator@3:2']);
    expect(twice('3.3,5,4.9', '3.3,5,4.9')).toStrictEqual([]);
    expect(twice('3.3,5,4.9', ',5,')).toStrictEqual([]);
  });

  it('may be very different figures for a larger area', () => {
    const table = (unit: string, cells: string): string[] =>
      problemsIn(
        `Indicator,Unit,Polarity,Baseline 2024/25,County 2024/25,2025/26,County 2025/26,Target (by March 2028)\nBurglary,${unit},lower is better,${cells},Below the county average`,
      );
    expect(table('per 1000 population', '6.6,6.1,6.4,120')).toStrictEqual(['out-of-scale@2:7']);
    expect(table('per 1000 population', '6.6,6.1,6.4,120 per 1000 population')).toStrictEqual([]);
    expect(table('per 1000 population', '6.6,6.1,6.4,7.5')).toStrictEqual([]);
    expect(table('%', '66%,72%,64%,7%')).toStrictEqual(['out-of-scale@2:7']);
    // This area's own may change more.
    expect(table('per 1000 population', '6.6,6.1,1.2,6.0')).toStrictEqual([]);
  });

  it('may be running totals that begin with the baseline', () => {
    const heads = 'Baseline 2024/25 Q1,2024/25 Q2,2024/25 Q3,2024/25 Q4,2025/26 Q1,2025/26 Q2,Target (by March 2028)';
    const table = (cells: string): string[] =>
      problemsIn(`Indicator,Unit,Polarity,${heads}\nVisits,visits,higher is better,${cells},Increase by 20%`);
    expect(table('100,205,310,400,95,190')).toStrictEqual(['perhaps-cumulative@2:7']);
    expect(table('100,105,98,102,95,110')).toStrictEqual([]);
  });

  it("may be rows below the name of the plan's area and rows below another", () => {
    const plan = 'Field,Value\nTitle,T\nPartnership,P\nArea,Example District\nPeriod,April 2025 to March 2028';
    const table = (first: string, second: string): string[] =>
      readPlan({
        plan,
        indicators: `Indicator,Unit,Polarity,2024/25,Target 2025/26\n${first},,,,\nBurglary,offences,lower is better,412,340\n${second},,,,\nRobbery,offences,lower is better,40,34`,
      }).problems.map(({ code, line }) => `${code}@${String(line)}`);
    expect(table('Example District', 'Borchester District')).toStrictEqual(['table-shape@4']);
    expect(table('Borchester District', 'Example District')).toStrictEqual(['table-shape@2']);
    expect(table('Homes', 'Streets')).toStrictEqual([]);
  });
});

describe('a comment on outturns, which is not kept', () => {
  const indicators = indicatorsIn(
    'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1800',
  );
  const tables = (comment: string, heading = 'Comment'): readonly string[] => [
    `Indicator,Period,Value,${heading}\nBurglaries,2025/26,1790,"${comment}"`,
    `Indicator,2025/26,${heading}\nBurglaries,1790,"${comment}"`,
  ];
  const asked = (table: string): readonly string[] =>
    readObservations(table, { indicators }).questions.map(({ id }) => id);

  it.each([
    ...['Apr to Dec only', 'April–December', 'Q1-Q3', '9 months', "First nine months' data", 'Maidstone only'],
    ...['Forecast', 'Projected from the first half', 'The figure for the year to date is lower than expected'],
    ...['March data missing', 'Excludes the town centre', 'Not yet complete'],
  ])('is asked about if it says that a figure covers only a part, or was not observed: %s', (comment) => {
    expect(tables(comment).map(asked)).toStrictEqual([['footnote'], ['footnote']]);
    expect(tables(comment, 'Notes').map(asked)).toStrictEqual([['footnote'], ['footnote']]);
    for (const table of tables(comment)) {
      expect(readObservations(table, { indicators, answers: { footnote: 'yes' } }).ok).toBe(true);
    }
  });

  it.each([
    ...['Fewer than ever', 'Rise in March after the fair', 'Up 5% on last year', 'Peak in July', ''],
    ...['Burglary fell again, by 20 in the last 3 months of the year', 'Only two wards saw a rise'],
  ])('is not asked about if it is about an earlier time, or says nothing: %s', (comment) => {
    expect(tables(comment).flatMap(asked)).toStrictEqual([]);
  });
});

describe('words in the row of an indicator, or the note of an outturn', () => {
  const row = (comment: string, heading: string, figure = '1790'): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,2025/26,Target,${heading}\nBurglaries,offences,lower is better,2000,${figure},1800,"${comment}"`;
  const headings = ['Comment', 'Comment 2025/26', 'Commentary', 'Source', 'Baseline note'];
  const indicators = indicatorsIn(
    'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1800',
  );
  const noted = (note: string, figure = '1790'): readonly string[] =>
    readObservations(`Indicator,Period,Value,Note\nBurglaries,2025/26,${figure},"${note}"`, {
      indicators,
    }).questions.map(({ id }) => id);

  // What officers write next to a figure that is not that of a whole year of their area.
  it.each([
    ...['Data for April to December only; Q4 awaited', '2025/26 is a forecast', 'Year-end projection', 'Q1-Q3'],
    ...['County figure', 'Kent Police (county figure)', 'Data incomplete', 'The figure shown is that of 2023/24'],
    ...[
      'Not comparable with 2024/25',
      '9 months only',
      'No survey this year',
      'TBC',
      'The figures are for nine months',
    ],
    ...['Figures to the end of Quarter 3', 'Data cover the whole county', 'Awaiting validation', 'July to March'],
    ...['Data for Kent'],
  ])('are asked about where they say that it is for a part, or not observed: %s', (comment) => {
    for (const heading of headings) expect(questionsOn(row(comment, heading))).toStrictEqual(['footnote! 2']);
    expect(indicatorsIn(row(comment, 'Comment'), { answers: { footnote: 'yes' } })).toHaveLength(1);
    expect(noted(comment)).toStrictEqual(['footnote']);
  });

  it.each([
    ...[
      'Lower than forecast',
      'Forecast to meet the target by year end',
      'Kent Police',
      'Awaiting new premises',
      'n/a',
    ],
    ...['Best result to date', 'For information only', 'Below the county figure'],
    ...['Figures are to the end of March', 'Q1 to Q4', 'Numbers rose in the final quarter'],
    ...['New measure in 2024/25'],
  ])('are not asked about where they say something else: %s', (comment) => {
    for (const heading of headings) expect(questionsOn(row(comment, heading))).toStrictEqual([]);
    expect(noted(comment)).toStrictEqual([]);
  });

  it.each([
    ...['Burglary rose in the last nine months', 'Nine months of patrols in town', 'April to June rose sharply'],
    ...['Figures are for the 12 months to March 2026', 'April 2025 to March 2026'],
  ])('are not asked about in a comment where they say something else, or the time of its figure: %s', (comment) => {
    for (const heading of ['Comment', 'Comment 2025/26']) expect(questionsOn(row(comment, heading))).toStrictEqual([]);
    expect(noted(comment)).toStrictEqual([]);
  });

  it('are not asked about where the table itself has no figure', () => {
    expect(questionsOn(row('Data awaited', 'Comment', 'NYA'))).toStrictEqual([]);
    expect(noted('Data awaited', 'NYA')).toStrictEqual([]);
  });

  it('are asked about next to a baseline alone', () => {
    const table = (baseline: string): string =>
      `Indicator,Unit,Polarity,Baseline 2024/25,Target,Comment\nBurglaries,offences,lower is better,${baseline},1800,9 months only`;
    expect(questionsOn(table('2000'))).toStrictEqual(['footnote! 2']);
    expect(questionsOn(table(''))).toStrictEqual([]);
  });

  it('are each asked about if there are several', () => {
    const table = `${row('County figure', 'Source').replace('Source', 'Source,Comment')},Q4 awaited`;
    const [question] = readIndicators(table).questions;
    expect(question?.appliesTo.map(({ words }) => words)).toStrictEqual(['County figure', 'Q4 awaited']);
  });

  it.each(['only if funding continues', 'Subject to funding'])(
    'are asked about at a target if they make a condition: %s',
    (note) => {
      expect(questionsOn(row(note, 'Target note'))).toStrictEqual(['footnote! 2']);
      expect(questionsOn(row('', 'Comment').replace('1800', '1800*').concat(`\n* ${note},,,,,,`))).toStrictEqual([
        'footnote! 2',
      ]);
      expect(questionsOn(row('Agreed by the board', 'Target note'))).toStrictEqual([]);
    },
  );
});

describe('a line below or above a table', () => {
  const HEADINGS_OF_YEARS = 'Indicator,Unit,Polarity,Baseline 2024/25,2025/26,Target 2025/26';
  const rows = `${HEADINGS_OF_YEARS}\nBurglaries,offences,lower is better,2000,1790,1800`;
  const quarters = rows.replaceAll('2025/26', '2025/26 Q3').replace('2024/25', '2024/25 Q3');
  const below = (note: string, table = rows): string => `${table}\n"${note}",,,,,`;
  const above = (line: string, table = rows): string => `"${line}",,,,,\n${table}`;
  const indicators = indicatorsIn(rows);
  const outturns = (line: string, period = '2025/26'): readonly string[] => {
    const table = `Indicator,Period,Value\nBurglaries,${period},1790`;
    return [`"${line}",,\n${table}`, `${table}\n"${line}",,`].flatMap((text) =>
      readObservations(text, { indicators }).questions.map(({ id }) => id),
    );
  };

  it.each([
    ...['Note: the 2025/26 figures are to the end of December', 'Figures for 2025/26 are forecasts'],
    ...['Data for 2025/26 cover the whole county', 'Source: Kent Police. 2025/26 data not yet complete'],
    ...['Note: figures are for the first three quarters', 'NB: data are from April to January'],
  ])('is asked about once if it says that the figures cover only a part, or were not observed: %s', (line) => {
    expect(questionsOn(below(line))).toStrictEqual(['footnote! 3']);
    expect(questionsOn(above(line))).toStrictEqual(['footnote! 1']);
    expect(outturns(line)).toStrictEqual(['footnote', 'footnote']);
    expect(indicatorsIn(below(line), { answers: { footnote: 'yes' } })).toHaveLength(1);
    expect(indicatorsIn(below(line), { answers: { footnote: { [line]: 'yes' } } })).toHaveLength(1);
  });

  it('is identified by its words', () => {
    expect(readIndicators(below('Figures are forecasts')).questions.map(({ question }) => question)).toStrictEqual([
      'Are the figures and targets what their headings say, in spite of the note "Figures are forecasts" about the whole table? Answer yes if they are: each is then judged as what its heading says. If they are not, do not answer: write in the table what they are, such as 455 (provisional) or 455 (April to December 2025), or NYA.',
    ]);
  });

  it.each([
    ...['Quarter 3 performance: April to December 2025', 'All figures year to date', 'Kent County figures'],
    ...['Quarter 3 performance report 2025/26', 'Half-year report', 'Forecast year-end position'],
    ...['Table 3: Kent Police (force-wide)', 'Performance to the end of Quarter 3 (April to December 2025)'],
  ])('is asked about above it: %s', (line) => {
    expect(questionsOn(above(line))).toStrictEqual(['footnote! 1']);
    expect(questionsOn(`"${line}",,,,,\n,,,,,\n${rows}`)).toStrictEqual(['footnote! 1']);
    expect(questionsOn(`${HEADINGS_OF_YEARS}\n"${line}",,,,,\n${rows.split('\n')[1] ?? ''}`)).toStrictEqual([
      'footnote! 2',
    ]);
    expect(outturns(line)).toContain('footnote');
  });

  it.each([
    ...['Performance report 2025/26', 'Source: Kent Police', 'Quarter 4 performance report 2025/26'],
    ...['Community Safety Plan, April 2025 to March 2028', 'Priority 1: Violence (excluding domestic abuse)'],
    ...['Quarter 1 performance report 2026/27', 'Figures are rounded.', 'For internal use only', 'Table 1: how we did'],
    ...['p = projected', 'Key: green, forecast to be met', 'Figures for 2025/26 are provisional'],
    ...['Source: Home Office, year to March 2026', 'Data: recorded crime, April 2025 to March 2026'],
    ...['Figures are for the year to March 2026', 'Figures exclude fraud'],
  ])('is not asked about where it says something else: %s', (line) => {
    expect(questionsOn(above(line))).toStrictEqual([]);
    expect(questionsOn(below(line))).toStrictEqual([]);
    expect(outturns(line)).toStrictEqual([]);
  });

  it('is not asked about if the table itself names the quarter', () => {
    const line = 'Quarter 3 performance: October to December 2025';
    expect(questionsOn(above(line, quarters))).toStrictEqual([]);
    expect(outturns(line, '2025/26 Q3')).toStrictEqual([]);
    // Nor where it names a day.
    expect(outturns('Quarter 3 performance', '31 March 2026')).toStrictEqual([]);
    expect(questionsOn(above('Forecasts', quarters))).toStrictEqual(['footnote! 1']);
  });

  it('is asked about below a table whose rows are areas', () => {
    const table =
      'Ward,Burglaries 2024/25,Burglaries 2025/26\nEast,20,30\nWest,40,50\nFigures for 2025/26 are forecasts,,';
    expect(questionsOn(table)).toContain('footnote! 4');
  });
});

describe('the key of a mark behind a figure', () => {
  const table = (figure: string, key: string): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,2025/26,Target\nBurglaries,offences,lower is better,2000,${figure},1800\n"${key}",,,,,`;

  // The library takes (p) for provisional, (e) and (est) for estimated, (r) for revised.
  it.each([
    ['1790 (p)', 'p = projected'],
    ['1790 (p)', 'Key: p = projected'],
    ['1790 (p)', '(p) projected'],
    ['1790 (p)', 'P = part-year figure'],
    ['1790 (p)', 'p = provisional, forecast'],
    ['1790 (e)', 'e = expected'],
    ['1790 (e)', 'e: end of Q3'],
    ['1790 (r)', 'r = rolling nine months'],
    ['1790 (prov)', 'prov = April to December'],
    ['1790 (est.)', 'est. = year-end estimate based on nine months'],
    ['1790*', '*Estimated year end'],
  ])('is asked about if it says something else: %s, %s', (figure, key) => {
    expect(questionsOn(table(figure, key))).toStrictEqual(['footnote! 2']);
  });

  it.each([
    ['1790 (p)', 'p = provisional'],
    ['1790 (p)', '(p) provisional'],
    ['1790 (p)', 'p: provisional, to be audited'],
    ['1790 (p)', 'p: provisional; r: projected'],
    ['1790 (p)', 'p = prov'],
    ['1790 (e)', '(e) estimate'],
    ['1790 (r)', 'Key: r = revised, p = projected'],
    ['1790 (p)', 'Source: Kent Police'],
    ['1790*', '* Estimated'],
    ['n/a', 'n/a = not available'],
  ])('is not asked about if it says the same, and is not read as a row: %s, %s', (figure, key) => {
    const result = readIndicators(table(figure, key));
    expect(result.ok && result.indicators.map(({ name }) => name)).toStrictEqual(['Burglaries']);
    expect(result.questions).toStrictEqual([]);
  });
});

describe('the footnote of a name, a unit or the like', () => {
  const table = (cells: string, note: string): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,2025/26,Target\n${cells},lower is better,2000,1790,1800\n${note},,,,,`;
  const indicators = indicatorsIn(table('Burglaries,offences', ''));

  it.each([
    ['Burglaries¹,offences', '¹ 2025/26 is April to December only'],
    ['Burglaries [1],offences', '[1] The 2025/26 figure is a forecast.'],
    ['Burglaries,offences*', '* County figure'],
  ])('is asked about if it says that the figures cover only a part, or were not observed: %s', (cells, note) => {
    expect(questionsOn(table(cells, note))).toStrictEqual(['footnote! 2']);
  });

  it.each([
    'Calendar year 2024',
    'Calendar years',
    'Baseline is for 2023/24',
    'Data for the year ending December 2024',
    'Police data, 2024',
    'Survey of autumn 2023',
    'Target for 2026',
  ])('is asked about where it says another time than a heading, and there are several figures: %s', (note) => {
    expect(questionsOn(table('Burglaries*,offences', `"* ${note}"`))).toStrictEqual(['footnote! 2']);
  });

  it.each([
    ['Calendar year 2024', '2024'],
    ['12 months to September 2024', 'October 2023 to September 2024'],
    ['2019-21 average', 'January 2019 to December 2021'],
  ])('gives the period of the only figure, as that of the figure itself does: %s', (note, period) => {
    const row = (name: string, figure: string): Indicator =>
      indicatorIn(
        'Indicator,Unit,Polarity,Baseline (2024/25),Target (2027/28)',
        `${name},casualties,lower is better,${figure},33\n* ${note}.`,
      );
    expect(row('Casualties*', '41')).toMatchObject({ name: 'Casualties', baseline: { period, note } });
    expect(row('Casualties*', '41').baseline).toMatchObject({ ...row('Casualties', '41*').baseline, text: '41' });
  });

  it('is asked about where it gives no period, or the only figure has a footnote of its own', () => {
    const row = (figure: string, notes: string): string =>
      `Indicator,Unit,Polarity,Baseline (2024/25),Target (2027/28)\nCasualties*,casualties,lower is better,${figure},33\n${notes}`;
    expect(questionsOn(row('41', '* Baseline is for 2023/24'))).toStrictEqual(['footnote! 2']);
    expect(questionsOn(row('41', '* Calendar year'))).toStrictEqual(['footnote! 2']);
    expect(questionsOn(row('41†', '* Calendar year 2024\n† Revised'))).toStrictEqual(['footnote! 2']);
    expect(questionsOn(row('41', '* Includes slight injuries'))).toStrictEqual([]);
    // Nine months next to a target for a year.
    expect(questionsOn(row('41', '* April to December 2024'))).toStrictEqual(['covers! 2']);
  });

  it('is kept as a note of the indicator, whose name loses the mark', () => {
    const [indicator] = indicatorsIn(table('Burglaries¹,offences', '¹ Includes attempts'));
    expect(indicator).toMatchObject({ name: 'Burglaries', note: 'Includes attempts' });
    // Outturns of the name with its mark are those of the indicator.
    const { ok } = readObservations('Indicator,2025/26\nBurglaries¹,1790', { indicators });
    expect(ok).toBe(true);
  });

  it.each(['¹ Includes attempts', '¹ Recorded by the police since 2019', '¹ Per 1000 residents'])(
    'is not asked about if it says what is counted: %s',
    (note) => {
      expect(questionsOn(table('Burglaries¹,offences', note))).toStrictEqual([]);
    },
  );

  it.each(['Indicator,Period,Value\nBurglaries*,2025/26,1790', 'Indicator,2025/26\nBurglaries*,1790'])(
    'is asked about in tables of outturns: %s',
    (rows) => {
      const { questions } = readObservations(`${rows}\n* Forecast,`, { indicators });
      expect(questions.map(({ id }) => id)).toStrictEqual(['footnote']);
    },
  );
});

describe('a printed figure next to its value', () => {
  const indicators = indicatorsIn(
    'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1800',
  );
  const asked = (printed: string): readonly string[] =>
    readObservations(`Indicator,Period,Printed,Value\nBurglaries,2025/26,${printed},1790`, {
      indicators,
    }).questions.map(({ id }) => id);

  it.each(['1790 (forecast)', '1790 (Apr-Dec)', '1790 year to date'])(
    'is asked about if it limits the value: %s',
    (printed) => {
      expect(asked(printed)).toStrictEqual(['footnote']);
    },
  );

  it.each(['1790', '1790 offences', '1790 (provisional)', '1790 per 1,000', '1790 on average'])(
    'is not asked about if it does not: %s',
    (printed) => {
      expect(asked(printed)).toStrictEqual([]);
    },
  );
});

describe('figures that grow as running totals do', () => {
  const wide = (cells: string, unit = 'visits'): string =>
    `Indicator,Unit,Polarity,Baseline 2024/25,2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Q4,Target\nVisits,${unit},higher is better,1200,${cells},1300`;

  it.each(['290,585,880,', '290,585,880,1150', '290,600,840,1200'])('are refused: %s', (cells) => {
    expect(problemsIn(wide(cells))).toStrictEqual([`perhaps-cumulative@2:${cells.endsWith(',') ? '7' : '8'}`]);
  });

  it.each(['290,300,310,320', '290,585,,', '290,585,880,600', '9,18,27,36', ',585,880,1150'])(
    'are accepted if each may be for its own time: %s',
    (cells) => {
      expect(problemsIn(wide(cells).replace('1200,', 'N/A,'))).toStrictEqual([]);
    },
  );

  const perPart = (target: string, headings: string): ((cells: string) => string[]) => {
    const indicators = indicatorsIn(
      `Indicator,Unit,Polarity,Baseline,Target\nVisits,visits,higher is better,N/A,${target}`,
    );
    return (cells) => observationProblemsIn(`Indicator,${headings}\nVisits,${cells}`, { indicators });
  };
  const QUARTERS = '2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Q4';

  it.each(['5,9,13,17', '3,5,8,10', '10,25,29,38', '1,1,2,5'])(
    'are refused if there are few uneven ones that never fall, with separate targets: %s',
    (cells) => {
      expect(perPart('5 per quarter', QUARTERS)(cells)).toStrictEqual(['perhaps-cumulative@2:5']);
      expect(perPart('20 per year', QUARTERS)(cells)).toStrictEqual([]);
      const row = `Indicator,Unit,Polarity,Baseline,${QUARTERS},Target\nVisits,visits,higher is better,N/A,${cells},5 per quarter`;
      expect(problemsIn(row)).toStrictEqual(['perhaps-cumulative@2:8']);
    },
  );

  // A false alarm: 4, 6, 9 and 13 may be the visits to a new service. A column Cumulative says no.
  it.each(['5,9,8,17', '5,6,7,8', '2,5,8,12', '0,4,8,12', '5,9,13,', ',5,9,13'])(
    'are otherwise accepted: %s',
    (cells) => {
      expect(perPart('5 per quarter', QUARTERS)(cells)).toStrictEqual([]);
    },
  );

  it('are also refused among months', () => {
    const months = 'Apr-25,May-25,Jun-25,Jul-25,Aug-25,Sep-25,Oct-25,Nov-25,Dec-25,Jan-26,Feb-26,Mar-26';
    expect(perPart('1 per month', months)('1,2,2,3,4,5,5,6,7,8,8,9')).toStrictEqual(['perhaps-cumulative@2:13']);
    expect(perPart('1 per quarter', months)('1,2,2,3,4,5,5,6,7,8,8,9')).toStrictEqual([]);
  });

  it('are accepted if they are percentages', () => {
    expect(problemsIn(wide('10%,20%,30%,40%', '%').replace('1200', '40%').replace('1300', '50%'))).toStrictEqual([]);
  });

  it('may be marked as running totals in a table of outturns', () => {
    const indicators = indicatorsIn(wide(',,,'));
    const rows = (said: string): string =>
      `Indicator,Period,Value,Cumulative\n${[290, 585, 880].map((value, index) => `Visits,2025/26 Q${String(index + 1)},${String(value)},${said}`).join('\n')}`;
    const codes = (said: string): string[] =>
      readObservations(rows(said), { indicators }).problems.map(({ code, line }) => `${code}@${String(line)}`);
    expect([codes(''), codes('yes'), codes('no')]).toStrictEqual([['perhaps-cumulative@4'], [], []]);
  });

  it('are looked for among months, and from the start of a calendar year', () => {
    const indicators = indicatorsIn(wide(',,,'));
    const codes = (headings: string, cells: string): string[] =>
      readObservations(`Indicator,${headings}\nVisits,${cells}`, { indicators }).problems.map(({ code }) => code);
    expect(codes('April 2025,May 2025,June 2025', '100,205,290')).toStrictEqual(['perhaps-cumulative']);
    expect(codes('January 2025,February 2025,March 2025', '100,205,290')).toStrictEqual(['perhaps-cumulative']);
    expect(codes('June 2025,May 2025,April 2025', '290,205,100')).toStrictEqual(['perhaps-cumulative']);
    expect(codes('May 2025,June 2025,July 2025', '100,205,290')).toStrictEqual([]);
    expect(codes('April 2025,May 2025,2025/26 Q1', '100,205,290')).toStrictEqual([]);
  });
});

describe('zeros in the last quarters or months of a series', () => {
  const MONTHS = ['Apr-25', 'May-25', 'Jun-25', 'Jul-25', 'Aug-25', 'Sep-25', 'Oct-25', 'Nov-25'];
  const months = (...values: (number | string)[]): string =>
    `Indicator,${MONTHS.slice(0, values.length).join(',')}\nRobbery,${values.join(',')}`;
  const indicators = indicatorsIn(
    'Indicator,Unit,Polarity,Baseline 2024/25,Target 2025/26\nRobbery,offences,lower is better,N/A,Reduce',
  );
  const problems = (...values: (number | string)[]): string[] =>
    observationProblemsIn(months(...values), { indicators });

  it('are refused if the figures before them suggest seven or more', () => {
    expect(problems(4, 3, 4, 3, 4, 0, 0, 0)).toStrictEqual(['perhaps-blank@2:7']);
    // 12 in five months are 7.2 in three, and 11 are 6.6.
    expect(problems(3, 2, 3, 2, 2, 0, 0, 0)).toStrictEqual(['perhaps-blank@2:7']);
    expect(problems(3, 2, 2, 2, 2, 0, 0, 0)).toStrictEqual([]);
    expect(problems(12, 11, 9, 8, 0)).toStrictEqual(['perhaps-blank@2:6']);
    const quarters = 'Indicator,2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Q4\nRobbery,40,39,38,0';
    expect(observationProblemsIn(quarters, { indicators })).toStrictEqual(['perhaps-blank@2:5']);
  });

  it('are accepted if few are expected, if they are in words, or if other figures follow', () => {
    expect(problems(12, 11, 9, 8, 'zero')).toStrictEqual([]);
    expect(problems(12, 11, 0, 8, 9)).toStrictEqual([]);
    expect(problems(0, 0, 0, 0)).toStrictEqual([]);
    expect(problems(1, 0, 2, 0, 1, 0, 0, 0)).toStrictEqual([]);
  });

  it('are reported once in a row of indicators', () => {
    const row = (unit: string, cells: string): string =>
      `Indicator,Unit,Polarity,Baseline 2024/25,2025/26 Q1,2025/26 Q2,2025/26 Q3,2025/26 Q4,Target\nRobbery,${unit},lower is better,${cells}`;
    expect(problemsIn(row('offences', '42,10,11,9,0,39'))).toStrictEqual(['perhaps-blank@2:8']);
    expect(problemsIn(row('offences', '24,6,6,0,0,23'))).toStrictEqual(['perhaps-blank@2:7']);
    expect(problemsIn(row('minutes', '9,9,9,0,0,8'))).toStrictEqual([]);
  });
});

describe('a target for another length of time than the baseline', () => {
  const rows = (target: string, cells: string): string =>
    `Priority,Indicator,Unit,Polarity,Baseline 2022/23,${target}\nSafe,${cells}`;
  const quarter = rows('Target Q4 2025/26', 'Visits,visits,higher is better,300,100');
  const years = rows('Target 2023/24 to 2025/26', 'Burglaries,offences,lower is better,2000,5100');

  it('is asked about, and covers what the answer says', () => {
    expect(questionsOn(quarter)).toStrictEqual(['covers! 2']);
    expect(readIndicators(quarter).questions[0]).toMatchObject({
      question:
        'How long a time is "Target Q4 2025/26" for? It names 2025/26 Q4, or is due at its end. The baseline is the figure of 2022/23, which is of another length of time.',
      choices: ['year', 'quarter'],
    });
    expect(indicatorsIn(quarter, { answers: { covers: 'quarter' } })[0]?.covers).toBe('quarter');
    expect(indicatorsIn(quarter, { answers: { covers: { Visits: 'year' }, 'level-to-reach': 'yes' } })[0]?.covers).toBe(
      'year',
    );
    expect(questionsOn(years)).toStrictEqual(['covers! 2']);
    expect(readIndicators(years).questions[0]).toMatchObject({
      question:
        'How long a time is "Target 2023/24 to 2025/26" for? It names 2023/24 to 2025/26, or is due at its end. The baseline is the figure of 2022/23, which is of another length of time. A total of several years cannot be held: write what is asked of the last.',
      choices: ['year'],
    });
  });

  it.each([
    ['Baseline Q4 2022/23,Target 2025/26', 'Burglaries,offences,lower is better,500,450', ['year', 'quarter']],
    [
      'Baseline Q4 2022/23,Target year ending March 2026',
      'Rate,per 1000 population,lower is better,5,4',
      ['year', 'quarter'],
    ],
    // Due at the end of a year, and several times the figure of a quarter or month.
    ['Baseline Q4 2024/25,Target by March 2026', 'Burglaries,offences,lower is better,1506,5750', ['year', 'quarter']],
    ['Baseline Q4 2024/25,Target', 'Referrals,people,higher is better,100,450 by March 2026', ['year', 'quarter']],
    ['Baseline 2022/23,Target 2023-26', 'Burglaries,offences,lower is better,2000,5100', ['year']],
    ['Baseline 2020/21 to 2022/23,Target 2025/26', 'Burglaries,offences,lower is better,6000,1700', ['year']],
  ])('is asked about in both directions: %s', (headings, cells, choices) => {
    const { questions } = readIndicators(`Priority,Indicator,Unit,Polarity,${headings}\nSafe,${cells}`, {
      answers: { 'due-2026': '2026-03-31' },
    });
    expect(questions.map(({ id, choices: of }) => [id, of])).toStrictEqual([['covers', choices]]);
  });

  it.each([
    [
      'a level for a quarter',
      'Indicator,Unit,Polarity,Baseline Q4 2024/25,Target by March 2026\nBurglaries,offences,lower is better,1506,1450',
    ],
    [
      'a level for a quarter without a figure before',
      'Indicator,Unit,Polarity,Baseline Q4 2024/25,Target by March 2026\nBurglaries,offences,lower is better,N/A,1450',
    ],
    ['a share that is reached within years', rows('Target 2023/24 to 2025/26', 'Safe,%,higher is better,60%,70%')],
    ['a rate of several years', rows('Target 2023/24 to 2025/26', 'Crime,per 1000 population,lower is better,20,17')],
    ['a month by which it is due', rows('Target March 2026', 'Burglaries,offences,lower is better,2000,1700')],
    ['a year', rows('Target 2025/26', 'Burglaries,offences,lower is better,2000,1700')],
    ['a day of its own', rows('Target Q4 2025/26', 'Burglaries,offences,lower is better,2000,1700 by February 2026')],
    ['a baseline that is not known', rows('Target Q4 2025/26', 'Burglaries,offences,lower is better,N/A,1700')],
    ['no target', rows('Target Q4 2025/26', 'Burglaries,offences,lower is better,2000,tbc')],
    [
      'a column that says it',
      `Indicator,Unit,Polarity,Covers,Baseline 2022/23,Target Q4 2025/26\nVisits,visits,higher is better,quarter,300,100`,
    ],
  ])('is not asked about if there is %s', (_, table) => {
    expect(questionsOn(table)).toStrictEqual([]);
  });
});

describe('a target of a year next to figures for parts of it, where the baseline has no date', () => {
  const table = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,${headings}\nSatisfied victims,%,higher is better,${cells}`;
  const quarters = table('Baseline,Target 2025/26,Q3 2025/26,Q4 2025/26', '80%,85%,72%,88%');

  it('is asked about, since the last part is not the year', () => {
    expect(questionsOn(quarters)).toStrictEqual(['covers! 2']);
    expect(readIndicators(quarters).questions[0]).toMatchObject({
      question:
        'How long a time is "Target 2025/26" for? It names 2025/26, and the figures are for parts of that year. Answer year if the target is for the whole of it: no part is then judged.',
      choices: ['year', 'quarter'],
    });
    expect(indicatorsIn(quarters, { answers: { covers: 'year' } })[0]?.covers).toBe('year');
    expect(indicatorsIn(quarters, { answers: { covers: 'quarter' } })[0]?.covers).toBe('quarter');
  });

  it('is not asked about where a heading says more, or a figure is of a year', () => {
    const others = [
      table('Baseline 2024/25,Target 2025/26,Q3 2025/26,Q4 2025/26', '80%,85%,72%,88%'),
      table('Baseline,Annual target 2025/26,Q3 2025/26,Q4 2025/26', '80%,85%,72%,88%'),
      table('Baseline,Target (by March 2026),Q3 2025/26,Q4 2025/26', '80%,85%,72%,88%'),
      table('Baseline,Target 2025/26,2025/26', '80%,85%,88%'),
    ];
    expect(others.flatMap((each) => questionsOn(each))).toStrictEqual([]);
  });
});

describe('a target after another', () => {
  const table = (before: string, target: string): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,Target 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,${before},${target}`;

  it.each([
    ['1800', 'Reduce by a further 5%'],
    ['1800', 'Reduce by 5%'],
    ['1800', 'Maintain'],
    ['1800', 'Reduce'],
    ['-5%', '-5%'],
    ['Reduce by 100', 'Reduce by 100'],
    ['Reduce by 5%', 'Reduce by a further 10%'],
  ])('may be counted from it, and is asked about: %s, then %s', (before, target) => {
    expect(questionsOn(table(before, target))).toStrictEqual(['counted-from! 2']);
    expect(indicatorsIn(table(before, target), { answers: { 'counted-from': 'yes' } })).toHaveLength(1);
  });

  it.each([
    ['1800', '1700'],
    ['1800', 'Reduce by 15%'],
    ['1800', 'Reduce by 5% from 2022/23'],
    ['1800', 'Reduce by 5% on baseline'],
    ['1800', 'Reduce by 5% each year'],
    ['-5%', '-10%'],
    ['-', '-10%'],
  ])('is counted from the baseline if it asks for more: %s, then %s', (before, target) => {
    expect(questionsOn(table(before, target))).toStrictEqual([]);
  });

  it('may also go up, or be in points', () => {
    const safe = (before: string, target: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,Target 2024/25,Target 2025/26\nFeeling safe,%,higher is better,60%,${before},${target}`;
    expect(questionsOn(safe('+5 percentage points', '+5 percentage points'))).toStrictEqual(['counted-from! 2']);
    expect(questionsOn(safe('+2 percentage points', '+5 percentage points'))).toStrictEqual([]);
    expect(questionsOn(safe('65%', 'Increase'))).toStrictEqual(['counted-from! 2']);
    expect(questionsOn(safe('+5 percentage points', '70%'))).toStrictEqual([]);
    expect(questionsOn(safe('65%', '65% to 70%'))).toStrictEqual(['range? 2']);
    // From what is not known nothing is counted.
    expect(questionsOn(safe('65%', 'Increase').replace('60%', 'N/A'))).toStrictEqual([]);
  });

  it('is also asked about in interim columns', () => {
    const three = `Indicator,Unit,Polarity,Baseline 2022/23,Target 2023/24,Target 2024/25,Target 2025/26
Burglaries,offences,lower is better,2000,-5%,-5%,1700`;
    expect(readIndicators(three).questions[0]?.question).toBe(
      'Is it counted from the baseline: "-5%" for "Burglaries"? There is a target before it, or a figure after the baseline, which it may be counted from instead. Answer yes if it is. If not, write the number it comes to.',
    );
  });
});

describe('quarterly targets that may be counted from the start of the year', () => {
  const QUARTERS = 'Target Q1 2025/26,Target Q2 2025/26,Target Q3 2025/26,Target Q4 2025/26';
  const table = (headings: string, cells: string, unit = 'visits'): string =>
    `Indicator,Unit,Polarity,${headings}\nVisits,${unit},higher is better,${cells}`;

  it.each([
    [`Baseline Q4 2024/25,${QUARTERS}`, '75,80,160,240,320', '80, 160, 240, 320'],
    [`Baseline Q4 2024/25,${QUARTERS}`, '75,80,165,230,330', '80, 165, 230, 330'],
    [`Baseline 2024/25,${QUARTERS},Target 2025/26`, '300,80,150,200,350,350', '80, 150, 200, 350'],
    [`Baseline 2024/25,Target 2025/26,Target Q2 2025/26,Target Q4 2025/26`, '300,350,150,350', '150, 350'],
    [
      'Baseline 2024/25,Target 2025/26,Interim target 1 period,Interim target 1 value,Interim target 2 period,Interim target 2 value',
      '300,350,2025/26 Q2,150,2025/26 Q4,350',
      '150, 350',
    ],
    [`Baseline 2024/25,Target April 2025,Target May 2025,Target June 2025`, '300,30,60,90', '30, 60, 90'],
  ])('are asked about in one question: %s, %s', (headings, cells, words) => {
    const answers = { covers: 'quarter', 'level-to-reach': 'yes' };
    expect(questionsOn(table(headings, cells), { answers })).toStrictEqual(['cumulative-targets! 2']);
    expect(readIndicators(table(headings, cells), { answers }).questions[0]?.question).toBe(
      `Is each for its own quarter or month alone: "${words}" for "Visits"? They grow as figures counted from the start of the year do, or are the same all year. Answer yes if each is. If not, write what is asked of each quarter or month, or only the target of the year.`,
    );
    const all = { ...answers, 'cumulative-targets': 'yes' };
    expect(indicatorsIn(table(headings, cells), { answers: all })).toHaveLength(1);
  });

  it.each([
    ['each as many as the first', `Baseline Q4 2024/25,${QUARTERS}`, '75,80,80,80,80', 'visits'],
    ['a little more each', `Baseline Q4 2024/25,${QUARTERS}`, '75,80,85,90,95', 'visits'],
    ['twice as many in the second', 'Baseline Q4 2024/25,Target Q1 2025/26,Target Q2 2025/26', '75,80,160', 'visits'],
    ['less than the year', `Baseline 2024/25,${QUARTERS},Target 2025/26`, '300,80,85,90,95,350', 'visits'],
    ['the same all year', `Baseline 2024/25,${QUARTERS},Target 2025/26`, '300,350,350,350,350,350', 'visits'],
    ['shares', `Baseline Q4 2024/25,${QUARTERS}`, '18%,20%,40%,60%,80%', '%'],
    ['years', 'Baseline 2022/23,Target 2023/24,Target 2024/25,Target 2025/26', '75,80,160,240', 'visits'],
    ['changes', `Baseline Q4 2024/25,${QUARTERS}`, '75,+5%,+10%,+15%,+20%', 'visits'],
    [
      'quarters of two years',
      'Baseline Q4 2023/24,Target Q4 2024/25,Target Q1 2025/26,Target Q4 2025/26',
      '75,80,160,240',
      'visits',
    ],
  ])('are accepted if there are %s', (_, headings, cells, unit) => {
    const answers = { covers: 'quarter' };
    expect(questionsOn(table(headings, cells, unit), { answers })).toStrictEqual([]);
    expect(problemsIn(table(headings, cells, unit), { answers })).toStrictEqual([]);
  });
});

describe('several years before the plan without a baseline', () => {
  const table = (target: string): string =>
    `Indicator,Unit,Polarity,2022/23,2023/24,2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1900,1790,${target}`;

  it.each(['Reduce by 5%', '-5%', 'Maintain current levels', 'No increase', 'Reduce'])(
    'are asked about if the target is counted from one: %s',
    (target) => {
      expect(questionsOn(table(target), PLAN)).toStrictEqual(['baseline! 2']);
      expect(readIndicators(table(target), PLAN).questions[0]).toMatchObject({
        question: 'Which column is the baseline: "2022/23" or "2023/24" or "2024/25"?',
        choices: ['2022/23', '2023/24', '2024/25'],
      });
      const [indicator] = indicatorsIn(table(target), { ...PLAN, answers: { baseline: '2024/25' } });
      expect(indicator?.baseline).toMatchObject({ value: 1790, period: '2024/25' });
      const [earliest] = indicatorsIn(table(target), { ...PLAN, answers: { baseline: '2022/23' } });
      expect(earliest?.baseline).toMatchObject({ value: 2000, period: '2022/23' });
      // It is one for the whole table.
      expect(questionsOn(table(target), { ...PLAN, answers: { baseline: { Burglaries: '2024/25' } } })).toStrictEqual([
        'baseline! 2',
      ]);
    },
  );

  it('are asked about for a target stated in columns', () => {
    const stated =
      'Indicator,Unit,Polarity,2023/24,2024/25,Target kind,Target direction,By\nBurglaries,offences,lower is better,2000,1900,change,reduce,5%';
    expect(questionsOn(stated, PLAN)).toStrictEqual(['baseline! 2']);
  });

  it('are asked about if the words say current levels and a baseline is named', () => {
    const named = (target: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1790,${target}`;
    expect(questionsOn(named('Maintain current levels'), PLAN)).toStrictEqual(['counted-from! 2']);
    expect(
      indicatorsIn(named('Maintain current levels'), { ...PLAN, answers: { 'counted-from': 'yes' } }),
    ).toHaveLength(1);
    expect(questionsOn(named('Maintain'), PLAN)).toStrictEqual([]);
  });

  it('are asked about within the plan, without a plan, and if the words say baseline', () => {
    const during = { plan: { period: { start: '2023-04-01', end: '2026-03-31' } } };
    for (const target of ['Reduce by 5%', 'Maintain', 'Reduce by 5% on baseline']) {
      expect(questionsOn(table(target), during)).toStrictEqual(['baseline! 2']);
      expect(questionsOn(table(target))).toStrictEqual(['baseline! 2']);
    }
    const undated = table('Reduce by 5%').replace('Target 2025/26', 'Target');
    expect(questionsOn(undated)).toStrictEqual(['baseline! 2']);
    const { notes } = readIndicators(undated, { answers: { baseline: '2024/25' } });
    expect(notes.map(({ code }) => code)).not.toContain('baseline-taken');
  });

  it('have the earliest as the baseline if nothing is counted from it, or only one is before the target', () => {
    expect(questionsOn(table('1700'), PLAN)).toStrictEqual([]);
    for (const known of [',', 'N/A,', ',tbc'])
      expect(questionsOn(table('Reduce by 5%').replace('1900,1790', known), PLAN)).toStrictEqual([]);
    expect(questionsOn(table('Reduce by 5%').replace('2023/24,2024/25', '2025/26,2026/27'), PLAN)).toStrictEqual([]);
    expect(questionsOn(table('Reduce by 5%').replace('2023/24,2024/25', '2024/25 Q1,2024/25 Q2'), PLAN)).toStrictEqual(
      [],
    );
  });
});

describe('a target in separate columns', () => {
  const table = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,${headings}\nBurglaries,offences,lower is better,2000,${cells}`;
  const safe = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,${headings}\nFeeling safe,%,higher is better,60%,${cells}`;

  it.each([
    ['Target 2024/25,Target value', 'Reduce by 15%,1700', { due: '2025-03-31' }],
    ['Target 2024/25,Target value', ',1700', { due: '2025-03-31' }],
    ['Target 2024/25,Target kind', 'Maintain,maintain', { due: '2025-03-31' }],
    ['Target (by March 2025),Target value,Operator', '1700,1700,at-most', { due: '2025-03-31' }],
    ['Target,Target value', '1700 by March 2025,1700', { due: '2025-03-31' }],
    ['Target,Target value', '1700 each year,1700', { every: 'year' }],
    ['Target,Target value', '"1,700 pa",1700', { every: 'year' }],
    ['Quarterly target,Target value', '425,425', { every: 'quarter' }],
    ['Target 2024/25,Target value,Due', '1700,1700,2025-03-01', { due: '2025-03-01' }],
    ['Target,Target value', 'as low as we can get,1700', { value: 1700 }],
    ['Target,Target value', 'Between 1600 and 1700,1700', { value: 1700 }],
    ['Target,Target value', 'Maintain,2000', { value: 2000 }],
    ['Target,Target value', 'Reduce,1700', { value: 1700 }],
    ['Target,Target value', 'Reduce from 2019/20,1700', { value: 1700 }],
    ['Target,Target value', 'tbc,1700', { value: 1700 }],
    ['Covers,Target,Target value', 'month,Reduce by 10%,1800', { value: 1800 }],
  ])('keeps the dates from heading and words: %s, %s', (headings, cells, target) => {
    const options = { answers: { 'level-to-reach': 'yes' } };
    expect(indicatorsIn(table(headings, cells), options)[0]?.target).toMatchObject(target);
  });

  it('counts nothing from an unknown baseline', () => {
    const unknown = table('Target,Target value', 'Reduce by 10%,1700').replace(',2000,', ',N/A,');
    expect(problemsIn(unknown)).toStrictEqual([]);
    expect(problemsIn(unknown.replace('N/A', 'some'))).toStrictEqual(['unreadable-figure@2:4']);
  });

  it('covers a year under "Annual target", and waits for the day of a year', () => {
    expect(indicatorsIn(table('Annual target,Target value', '1700,1700'))[0]?.covers).toBe('year');
    expect(questionsOn(table('Target 2026,Target value', ',1700'))).toStrictEqual(['due-2026! 1']);
  });

  it.each([
    table('Target 2025/26,Target value', 'Reduce by 10%,10'),
    table('Target 2025/26,Target value', 'Reduce by 15%,1800'),
    table('Target 2025/26,Target value', '1700,1600'),
    table('Target 2025/26,Target value', 'Between 1600 and 1700,1500'),
    table('Target 2025/26,Target value', 'Maintain,1700'),
    table('Target 2025/26,Target value', 'Reduce,2100'),
    safe('Target 2025/26,Target value', 'Increase by 5 percentage points,5'),
    safe('Target 2025/26,Target value', 'Increase,50'),
    safe('Target 2025/26,Target value', 'Better than county,70'),
    safe('Target 2025/26,Target value,Operator', '70%,70,at-most'),
    safe('Target 2025/26,Target value', '70%,71'),
    `Indicator,Unit,Baseline 2022/23,Target 2025/26,Target value,Operator\nSafe,%,60%,70%,71,at-least`,
  ])('is refused if the words say something else: %s', (rows) => {
    expect(problemsIn(rows)).toStrictEqual([`contradiction@2:${rows.includes('Polarity') ? '6' : '5'}`]);
  });

  it('is reported with both cells', () => {
    expect(messageFor(table('Target 2025/26,Target value', 'Reduce by 10%,10'))).toBe(
      '"Reduce by 10%" under "Target 2025/26" and "10" under "Target value" say different things of one row. Correct one of the two, or leave it blank.',
    );
  });

  it('is complete if its kind is stated, as this library writes it', () => {
    const [indicator] = indicatorsIn(
      table('Target,Target kind,Operator,Target value', 'Reduce by 15% by March 2025,level,at-most,1800'),
    );
    expect(indicator?.target).toStrictEqual({
      kind: 'level',
      operator: 'at-most',
      value: 1800,
      text: 'Reduce by 15% by March 2025',
    });
  });
});

describe('a figure in words and as a value', () => {
  const table = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,${headings},Target 2025/26\nFeeling safe,%,higher is better,${cells},70%`;

  it.each(['60%,0.6', '60%,50', '60%,60.6', '60.0%,60.1', '60%,61%'])('is refused if they differ: %s', (cells) => {
    expect(problemsIn(table('Baseline 2022/23,Baseline value', cells))).toStrictEqual(['contradiction@2:5']);
  });

  it.each(['60%,60', '60%,60.4', '62%,62.43', '60%,60.4%', 'about sixty,60', 'N/A,60', '0%,0.4', '60%,N/A'])(
    'is read if the words round the value, or there are none: %s',
    (cells) => {
      expect(problemsIn(table('Baseline 2022/23,Baseline value', cells))).toStrictEqual([]);
    },
  );

  it('is refused among observations, but a rounded number of millions is read', () => {
    const printed = (printed: string, value: string): string[] =>
      observationProblemsIn(`Indicator,Period,Printed,Value\nBurglaries,2025/26,${printed},${value}`);
    expect(printed('1790', '1690')).toStrictEqual(['contradiction@2:4']);
    expect(printed('£1.3 million', '1284000')).toStrictEqual([]);
    expect(printed('£1.3 million', '1.3')).toStrictEqual(['contradiction@2:4']);
    expect(printed('twelve', '12')).toStrictEqual([]);
    expect(printed('twelve', '13')).toStrictEqual(['contradiction@2:4']);
  });
});

describe('due dates of one target', () => {
  const table = (headings: string, cells: string): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,${headings}\nBurglaries,offences,lower is better,2000,${cells}`;

  it.each([
    ['Target 2025/26,Due', '1700,2024-03-31', '6', '"Target 2025/26" and "2024-03-31"'],
    ['Target 2023/24,Due', '1700,2026-03-31', '6', '"Target 2023/24" and "2026-03-31"'],
    ['Target 2025/26', '1700 by March 2025', '5', '"Target 2025/26" and "1700 by March 2025"'],
    ['Target 2025/26', 'Reduce by 15% by 2024/25', '5', '"Target 2025/26" and "Reduce by 15% by 2024/25"'],
    ['Target,Due', '1700 by March 2025,2026-03-31', '6', '"1700 by March 2025" and "2026-03-31"'],
    ['Target 2025/26,Target value', '1700 by March 2025,1700', '5', '"Target 2025/26" and "1700 by March 2025"'],
    ['Target (by March 2018),Due', '1700,2019-03-31', '6', '"Target (by March 2018)" and "2019-03-31"'],
  ])('are refused if they contradict each other: %s, %s', (headings, cells, column, words) => {
    expect(problemsIn(table(headings, cells))).toStrictEqual([`contradiction@2:${column}`]);
    expect(messageFor(table(headings, cells))).toBe(
      `${words} name due dates that contradict each other. Correct one of the two.`,
    );
  });

  it.each([
    ['Target 2025/26,Due', '1700,2026-03-31'],
    ['Target 2025/26,Due', '1700,2025-12-31'],
    ['Target 2025/26', '1700 by 1 April 2026'],
    ['Target 2025/26', '1700 by December 2025'],
    ['Target 2025/26', '1700 by 2026'],
    ['Target (by March 2026)', '1700 by 31 March 2026'],
    ['Target (by March 2026),Due', '1700,2025/26'],
    ['Target,Due', 'At most 1700 by 2025,2025-03-31'],
    ['Target (by 2026),Due', '1700 by March 2025,2024-06-30'],
    ['Target,Due', '1700 by March 2026,2026-03-01'],
    ['Target,Due', '1700 by 1 April 2026,2026-03-31'],
    ['Target,Due', '1700 by 31 March 2026,2026-04-01'],
    ['Target 2023-26,Due', 'At most 1700,2026-03-31'],
  ])('are read if one is within the other: %s, %s', (headings, cells) => {
    expect(problemsIn(table(headings, cells))).toStrictEqual([]);
  });
});

describe('limits of colours next to a target', () => {
  it('are reported as not used', () => {
    const table =
      'Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26,Green,Amber,Red\nFeeling safe,%,higher is better,60%,70%,>=70%,65-69%,<65%';
    expect(noteCodesOn(table)).toContain('limits-left-out@1:6');
    expect(questionsOn(table)).toStrictEqual([]);
  });
});

describe('a column of averages', () => {
  it('is the baseline, with its years', () => {
    const [indicator] = indicatorsIn(
      'Indicator,Unit,Polarity,2022/23 to 2024/25 average,2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,2200,1900',
    );
    expect(indicator?.baseline).toMatchObject({ value: 2000, period: '2022/23 to 2024/25', averageOf: 'year' });
    expect(indicator?.comparisons).toStrictEqual([]);
  });

  const beside = (heading: string, after = '2024/25'): string =>
    `Indicator,Unit,Polarity,${heading},${after},Target 2025/26\nBurglaries,offences,lower is better,2000,2200,Reduce by 5%`;

  it.each(['2022/23 to 2024/25 average', '2022-25 average', 'Average 2022/23-2024/25'])(
    'is one of two baselines next to a single year: %s',
    (heading) => {
      expect(questionsOn(beside(heading), PLAN)).toStrictEqual(['baseline! 2']);
      const ofAnswer = (baseline: string): unknown =>
        indicatorsIn(beside(heading), { ...PLAN, answers: { baseline } })[0]?.baseline;
      expect(ofAnswer(heading)).toMatchObject({ value: 2000, averageOf: 'year' });
      expect(ofAnswer('2024/25')).toMatchObject({ value: 2200 });
    },
  );

  it('is not the baseline if it is for a time after the target starts', () => {
    expect(questionsOn(beside('2024/25', '2025/26 to 2027/28 average'), PLAN)).toStrictEqual([]);
  });

  it.each(['Average', 'Mean', 'Historic average', 'Our average', 'Past average'])(
    'is not a comparator if it names no area: %s',
    (heading) => {
      expect(questionsOn(beside(heading), PLAN)).toContain(`column-${heading.toLowerCase().replace(' ', '-')}! 1`);
    },
  );
});

describe('a column with the distance from the target', () => {
  it.each(['+/- Target', 'Target +/-', '± Target', 'Difference to target'])(
    'is neither a target nor a change to check: %s',
    (heading) => {
      const table = `Indicator,Unit,Polarity,Baseline 2022/23,2025/26,Target 2025/26,${heading}\nBurglaries,offences,lower is better,2000,1690,1700,10`;
      expect(indicatorsIn(table)[0]?.target).toMatchObject({ value: 1700 });
      expect(notesOn(table)).toContain(
        `The column "${heading}" holds the distance from the target that the document worked out. It is not read, and nothing here checks it.`,
      );
      expect(noteCodesOn(table)).not.toContain('worked-out-differs@2:7');
    },
  );
});

describe('a heading that says when a target begins', () => {
  it('is not read as the due date', () => {
    expect(
      problemsIn(
        'Indicator,Unit,Polarity,Baseline 2022/23,Target from April 2025\nBurglaries,offences,lower is better,2000,1700',
      ),
    ).toStrictEqual(['unknown-heading@1:5']);
  });
});

describe('a figure that may be a change, or in another scale', () => {
  const table = (cells: string): string => `Indicator,Unit,Polarity,Baseline 2022/23,2025/26,Target 2025/26\n${cells}`;

  it.each([
    ['Burglaries,offences,lower is better,2000,+310,1700', 'perhaps-change'],
    ['Burglaries,offences,lower is better,2000,↓310,1700', 'perhaps-change'],
    ['Burglaries,offences,lower is better,2000,310 ▼,1700', 'perhaps-change'],
    ['Feeling safe,%,higher is better,60%,+11%,70%', 'perhaps-change'],
    ['Burglaries,offences,lower is better,2000,1.69,1700', 'out-of-scale'],
    ['Burglaries,offences,lower is better,2000,11.2,1700', 'out-of-scale'],
    ['Cost of crime,£,lower is better,£2m,£1.65,£1.7m', 'out-of-scale'],
    ['Burglaries,offences,lower is better,2000,2025,1700', 'perhaps-date'],
    // 31 March 2026, 46,112 days after 30 December 1899
    ['Visits,visits,higher is better,300,46112,350', 'perhaps-date'],
    ['Burglaries,offences,lower is better,2000,1690 victims,1700', 'unit-mismatch'],
    ['Crime,per 1000 population,lower is better,20,2700,18', 'out-of-scale'],
    ['Crime,per 1000 population,lower is better,2000,16.9,1700', 'out-of-scale'],
  ])('is refused: %s', (cells, code) => {
    expect(problemsIn(table(cells))).toContain(`${code}@2:5`);
  });

  it.each([
    'Burglaries,offences,lower is better,2000,1690 ▼,1700',
    'Burglaries,offences,lower is better,"2,100",2024,"2,026"',
    'Burglaries,offences,lower is better,2000,1690 crimes,1700',
    'Burglaries,offences,lower is better,2000,1690 burglaries,1700',
    'Gap to the county,percentage points,lower is better,3,+2,1',
    'Fires,fires,lower is better,3,2.5,2',
    'Satisfaction,net %,higher is better,5,+11,12',
    'Burglaries,offences,lower is better,0,310,0',
    'Crime,per 1000 population,lower is better,20,19.5,18',
  ])('is accepted if it fits: %s', (cells) => {
    expect(problemsIn(table(cells))).toStrictEqual([]);
  });

  it.each([
    ['Burglaries,offences,lower is better,2000,1690,2026', 'perhaps-date'],
    ['Burglaries,offences,lower is better,2000,1690,46112', 'perhaps-date'],
    ['Crime,per 1000 population,lower is better,20,19,1700', 'out-of-scale'],
    ['Cost of crime,£,lower is better,£2m,£1.65m,1.7', 'out-of-scale'],
  ])('is also refused as a target: %s', (cells, code) => {
    expect(problemsIn(table(cells))).toContain(`${code}@2:6`);
  });

  it.each([
    ['Burglaries,offences,lower is better,2000,0,1700', 'perhaps-blank'],
    ['Burglaries,offences,lower is better,2000,0*,1700', 'perhaps-blank'],
    // None of ten has a chance of e^-10, 1 in 22,026.
    ['Burglaries,offences,lower is better,10,0,9', 'perhaps-blank'],
    ['Robbery,per 1000 population,lower is better,1.2,0.0,1.1', 'perhaps-blank'],
    ['Robbery,per 10000 population,lower is better,10,0,9', 'perhaps-blank'],
    ['Young offenders,per 100000 people,lower is better,48,0,45', 'perhaps-blank'],
    ['Cost of crime,£,lower is better,£2m,£0,£1.7m', 'perhaps-blank'],
    ['Crime,per 1000 population,lower is better,20,0,18', 'perhaps-blank'],
    ['Feeling safe,%,higher is better,60%,0.0%,70%', 'perhaps-blank'],
    ['Burglaries,offences,lower is better,2000,17,1700', 'out-of-scale'],
    ['Burglaries,offences,lower is better,20,1690,17', 'out-of-scale'],
    ['Burglaries,offences,lower is better,2000,1690k,1700', 'out-of-scale'],
    ['Cost of crime,£,lower is better,£2m,£1.65k,£1.7m', 'out-of-scale'],
    ['Cost of crime,£,lower is better,£2m,16500,£1.7m', 'out-of-scale'],
    ['Crime,per 1000 population,lower is better,20,0.17,17', 'out-of-scale'],
    ['Crime,per 1000 population,lower is better,200,1.7,180', 'out-of-scale'],
  ])('is refused if it is zero or a hundred times too large or small: %s', (cells, code) => {
    expect(problemsIn(table(cells))).toStrictEqual([`${code}@2:5`]);
  });

  it.each([
    'Burglaries,offences,lower is better,2000,zero,1700',
    'Burglaries,offences,lower is better,2000,0 offences,1700',
    'Burglaries,offences,lower is better,2000,17 offences,1700',
    'Burglaries,offences,lower is better,6,0,5',
    'Robbery,offences,lower is better,42,zero,40',
    // In 10,000 people, 0.9 per 1,000 are nine.
    'Robbery,per 1000 population,lower is better,0.6,0,0.5',
    'Robbery,per 10000 population,lower is better,6,0,5',
    'Murders,offences,lower is better,3,0,0',
    'Burglaries,offences,lower is better,60,2,40',
    'Burglaries,offences,lower is better,2,60,1',
    'Burglaries,offences,lower is better,2000,45,1700',
    'Burglaries,offences,lower is better,N/A,45,1700',
    'Cost of crime,£,lower is better,£2m,£1650k,£1.7m',
    'Cost of crime,£,lower is better,£2m,"1,650 pounds",£1.7m',
    'Crime,per 1000 population,lower is better,20,17 per 1000,17',
    'Crime,per 1000 population,lower is better,20,0.17 per 1000,17',
    'Knives,per 1000 population,lower is better,5,0.05,4',
    'Feeling safe,%,higher is better,9%,0%,12%',
    'Feeling safe,%,higher is better,60%,1%,70%',
    'Response time,minutes,lower is better,9,0,8',
    'Response time,minutes,lower is better,9,0.1,8',
    'Response time,minutes,lower is better,12.5,0.3,12',
  ])('is accepted if it is written that way, or few are counted: %s', (cells) => {
    expect(problemsIn(table(cells))).toStrictEqual([]);
  });

  const besideTarget = (cells: string, headings = 'Target 2025/26,2025/26'): string =>
    `Indicator,Unit,Polarity,${headings}\n${cells}`;

  it.each([
    ['Burglaries,offences,lower is better,1800,0', 'perhaps-blank'],
    ['Burglaries,offences,lower is better,1800,17', 'out-of-scale'],
    ['Burglaries,offences,lower is better,1800,11.2', 'out-of-scale'],
    ['Burglaries,offences,lower is better,1800,↓310', 'perhaps-change'],
    ['Repeat victims,%,lower is better,28%,0%', 'perhaps-blank'],
    ['Response time,minutes,lower is better,12,0', 'perhaps-blank'],
    ['Response time,minutes,lower is better,12,0.2', 'out-of-scale'],
    ['Feeling safe,%,higher is better,65%,0.66', 'unclear-percentage'],
    ['Feeling safe,%,higher is better,At least 65%,0.66', 'unclear-percentage'],
    ['Feeling safe,%,higher is better,100%,1', 'unclear-percentage'],
    ['Burglaries,offences,lower is better,120 per month,0', 'perhaps-blank'],
  ])('is refused next to the target, if there is no other figure: %s', (cells, code) => {
    expect(problemsIn(besideTarget(cells))).toStrictEqual([`${code}@2:5`]);
    const row = cells.replace(/,(?=[^,]*,[^,]*$)/u, ',N/A,');
    expect(problemsIn(besideTarget(row, 'Baseline 2024/25,Target 2025/26,2025/26'))).toStrictEqual([`${code}@2:6`]);
  });

  it.each([
    ['Burglaries,offences,lower is better,1800,0 offences', 'Target 2025/26,2025/26'],
    ['Burglaries,offences,lower is better,6,0', 'Target 2025/26,2025/26'],
    ['Burglaries,offences,lower is better,0,1700', 'Target 2025/26,2025/26'],
    ['Feeling safe,%,higher is better,65%,0.66%', 'Target 2025/26,2025/26'],
    ['Burglaries,offences,lower is better,N/A,1800', 'Baseline 2024/25,Target 2025/26'],
    // A month's share of 83 is 6.9.
    ['Burglaries,offences,lower is better,83,0', 'Annual target 2025/26,May 2025'],
    ['Burglaries,offences,lower is better,6 per quarter,0', 'Target 2025/26,2025/26 Q1'],
    // Another figure of the area says what the scale is.
    ['Fires,fires,lower is better,60,61,1', 'Target 2025/26,2024/25,2025/26'],
    ['Repeat victims,%,lower is better,0.5%,0.4,6%', 'Baseline 2024/25,2025/26,Target 2026/27'],
  ])('is accepted if it fits: %s, %s', (cells, headings) => {
    expect(problemsIn(besideTarget(cells, headings))).toStrictEqual([]);
  });

  it('is compared with the share of the target for its time', () => {
    const indicators = (target: string, covers = ''): readonly Indicator[] =>
      indicatorsIn(
        `Indicator,Unit,Polarity,Covers,Baseline,Target\nBurglaries,offences,lower is better,${covers},N/A,${target}`,
      );
    const quarter = (target: string, covers?: string): string[] =>
      observationProblemsIn('Indicator,2025/26 Q1\nBurglaries,0', { indicators: indicators(target, covers) });
    expect(quarter('7 per quarter')).toStrictEqual(['perhaps-blank@2:2']);
    expect(quarter('6 per quarter')).toStrictEqual([]);
    expect([quarter('28', 'year'), quarter('27', 'year')]).toStrictEqual([['perhaps-blank@2:2'], []]);
    // Nothing says for how long a time it is, or it is for a day: a twelfth at least.
    expect([quarter('84'), quarter('83')]).toStrictEqual([['perhaps-blank@2:2'], []]);
    expect([quarter('84', 'day'), quarter('83', 'day')]).toStrictEqual([['perhaps-blank@2:2'], []]);
  });

  it('is compared with a figure for the same length of time, for the area itself', () => {
    const heads = (period: string, others: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,${period},Target 2025/26\nBurglaries,offences,lower is better,${others},Reduce`;
    expect(problemsIn(heads('May 2025', '84,0'))).toStrictEqual(['perhaps-blank@2:5']);
    expect(problemsIn(heads('May 2025', '83,0'))).toStrictEqual([]);
    expect(problemsIn(heads('2025/26 Q4', '28,0'))).toStrictEqual(['perhaps-blank@2:5']);
    expect(problemsIn(heads('2025/26 Q4', '27,0'))).toStrictEqual([]);
    expect(problemsIn(heads('May 2025', '1200,3'))).toStrictEqual([]);
    expect(problemsIn(heads('May 2025', '1200,2'))).toStrictEqual(['out-of-scale@2:5']);
    expect(problemsIn(heads('2024/25,2025/26', 'N/A,2000,20'))).toStrictEqual(['out-of-scale@2:6']);
    expect(problemsIn(heads('2024/25,2025/26', '0,2000,0'))).toStrictEqual(['perhaps-blank@2:6']);
    expect(problemsIn(heads('County 2022/23', '300,24000'))).toStrictEqual([]);
    expect(problemsIn(heads('2025/26', '600,2').replace('Baseline 2022/23', 'Baseline'))).toStrictEqual([]);
    expect(problemsIn(heads('2025/26', '1200,2').replace('Baseline 2022/23', 'Baseline'))).toStrictEqual([
      'out-of-scale@2:5',
    ]);
    const indicators = indicatorsIn(
      'Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nBurglaries,offences,lower is better,2000,1700',
    );
    const of = (cells: string): string[] =>
      observationProblemsIn(`Indicator,Period,Area,Ward,Value,Note,Count,Denominator\nBurglaries,${cells}`, {
        indicators,
        areas: [{ id: 'fant', name: 'Fant' }],
        comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
      });
    expect(of('2025/26,,,0,,,')).toStrictEqual(['perhaps-blank@2:5']);
    expect(of('2025/26,,,0,None was recorded,,')).toStrictEqual([]);
    expect(of('2025/26,,,0,None published yet: data awaited,,')).toStrictEqual(['perhaps-blank@2:5']);
    expect(of('2025/26,,,17,,,')).toStrictEqual(['out-of-scale@2:5']);
    expect(of('2025/26,,Fant,17,,,')).toStrictEqual([]);
    expect(of('2025/26,Kent,,0,,,')).toStrictEqual([]);
    const wide = observationProblemsIn('Indicator,2024/25,2025/26\nBurglaries,1800,0', { indicators });
    expect(wide).toStrictEqual(['perhaps-blank@2:3']);
  });

  it('is refused among observations too', () => {
    const indicators = indicatorsIn(
      'Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nBurglaries,offences,lower is better,2000,1700\nFeeling safe,%,higher is better,N/A,70%',
    );
    const outturn = (name: string, figure: string): string[] =>
      observationProblemsIn(`Indicator,Period,Figure\n${name},2025/26,${figure}`, { indicators });
    expect(outturn('Burglaries', '+310')).toStrictEqual(['perhaps-change@2:3']);
    expect(outturn('Burglaries', '11.2')).toStrictEqual(['out-of-scale@2:3']);
    expect(outturn('Burglaries', '2025')).toStrictEqual(['perhaps-date@2:3']);
    expect(outturn('Burglaries', '"2,025"')).toStrictEqual([]);
    expect(outturn('Burglaries', '1690 victims')).toStrictEqual(['unit-mismatch@2:3']);
    expect(outturn('Burglaries', '1690 offences')).toStrictEqual([]);
    // Next to the target, where no baseline is known.
    expect(outturn('Feeling safe', '0.71')).toStrictEqual(['unclear-percentage@2:3']);
  });
});

describe('details of indicators in a table of figures', () => {
  const indicators = indicatorsIn(
    'Indicator,Unit,Polarity,Baseline 2022/23,Target 2023/24,Target 2024/25,Target 2025/26\nBurglaries,offences,lower is better,2000,1900,-10%,1700\nRobberies,offences,lower is better,60,,,Reduce',
  );
  const of = (heading: string, cells: string): string[] =>
    observationProblemsIn(`Indicator,Period,Value,${heading}\n${cells}`, { indicators });

  it('are refused if they contradict the indicators', () => {
    expect(of('Unit', 'Burglaries,2025/26,1690,victims')).toStrictEqual(['unit-mismatch@2:4']);
    expect(of('Unit', 'Burglaries,2025/26,1690,%')).toStrictEqual(['unit-mismatch@2:4']);
    expect(of('Target', 'Burglaries,2025/26,1690,1600')).toStrictEqual(['contradiction@2:4']);
    expect(of('Target', 'Burglaries,April 2023 to March 2024,1690,1600')).toStrictEqual(['contradiction@2:4']);
    const wide = (target: string): readonly string[] =>
      readObservations(`Indicator,2024/25,2025/26,Target\nBurglaries,1850,1690,${target}`, { indicators }).problems.map(
        ({ message }) => message,
      );
    expect(wide('1600')).toStrictEqual([
      '"1600" is not the target of "Burglaries", which is 1,700. Correct one of the two.',
    ]);
    expect(wide('1700')).toStrictEqual([]);
    const { problems } = readObservations('Indicator,Period,Value,Target\nBurglaries,2025/26,1690,1600', {
      indicators,
    });
    expect(problems[0]?.message).toBe(
      '"1600" is not the target of "Burglaries" for 2025/26, which is 1,700. Correct one of the two.',
    );
  });

  it.each([
    ['Unit', 'Burglaries,2025/26,1690,offences'],
    ['Unit', 'Burglaries,2025/26,1690,'],
    ['Unit', 'Burglaries,2025/26,1690,5 of 6'],
    ['Target', 'Burglaries,2025/26,1690,"1,700"'],
    ['Target', 'Burglaries,2023/24,1890,1900'],
    ['Target', 'Burglaries,2024/25,1790,1800'],
    ['Target', 'Burglaries,2022/23,2000,2100'],
    ['Target', 'Burglaries,2025/26,1690,as low as we can'],
    ['Target', 'Burglaries,2025/26,1690,N/A'],
    ['Target', 'Robberies,2025/26,50,55'],
    ['Polarity', 'Burglaries,2025/26,1690,lower is better'],
  ])('are left out as before if they agree, or are for another time: %s, %s', (heading, cells) => {
    expect(of(heading, cells)).toStrictEqual([]);
  });

  it('are left out if the indicator, or the period, is not known', () => {
    expect(observationProblemsIn('Indicator,Period,Value,Unit\nBurglaries,2025/26,1690,victims')).toStrictEqual([]);
    expect(of('Target', 'Burglaries,,1690,1600')).toStrictEqual(['empty-cell@2:2']);
    expect(of('Target', 'Burglaries,soon,1690,1600')).toStrictEqual(['unreadable-period@2:2']);
    expect(observationProblemsIn('Indicator,Unit,2025/26\nBurglaries,victims,1690', { indicators })).toStrictEqual([
      'unit-mismatch@2:2',
    ]);
  });
});

describe('words behind a figure', () => {
  const problemsOf = (name: string, unit: string, baseline: string, figure: string): string[] => {
    const higher = `Indicator,Unit,Polarity,Baseline 2022/23,2025/26,Target 2025/26\n${name},${unit},higher is better,"${baseline}","${figure}",Increase`;
    const indicators = indicatorsIn(
      `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\n${name},${unit},higher is better,"${baseline}",Increase`,
    );
    const later = observationProblemsIn(`Indicator,Period,Figure\n${name},2025/26,"${figure}"`, { indicators });
    expect(later.map((each) => each.replace('@2:3', ''))).toStrictEqual(
      problemsIn(higher).map((each) => each.replace('@2:5', '')),
    );
    return later;
  };

  it.each([
    ['Feeling safe', '%', '60%', '71% feel unsafe'],
    ['Feeling safe', '%', '60%', '71% of women'],
    ['Feeling safe', '%', '60%', '71% women'],
    ['Feeling safe', '%', '60%', '71% at night'],
    ['Feeling safe', '%', '60%', '71% feel very safe'],
    ['Feeling safe', '%', '60%', '71% county'],
    ['Not feeling safe', '%', '60%', '71% feel safe'],
    ['Crime', 'per 1000 population', '20', '17 per 1,000 households'],
    ['Burglary', 'per 1000 households', '20', '17 per 1,000 population'],
    ['Visits', 'visits', '300', '410 hours'],
    ['Burglaries', 'offences', '2000', '1690 calls'],
  ])('are refused if they name something else: %s, %s, %s, %s', (name, unit, baseline, figure) => {
    expect(problemsOf(name, unit, baseline, figure)).toStrictEqual(['other-thing@2:3']);
  });

  it.each([
    ['Feeling safe', '%', '60%', '71% feel safe'],
    ['Feeling safe', '%', '60%', '71% of residents'],
    ['Feeling safe in the county', '%', '60%', '71% county'],
    ['Feeling safe', '%', '60%', '71% of borough residents'],
    ['Victim satisfaction', '%', '60%', '71% satisfied'],
    ['Crime', 'per 1000 population', '20', '17 per 1,000 pop'],
    ['Crime', 'per 1000 population', '20', '17 per 1,000 residents'],
    ['Crime', 'per 1000 population', '20', '17 per 1,000'],
    ['Burglary', 'per 1000 households', '20', '17 per 1,000 households'],
    ['Volunteering', 'hours', '300', '410 hours'],
    ['Volunteer hours in total', 'count', '300', '410 hours'],
    ['Noise calls', 'count', '300', '410 calls'],
    ['Response time', 'minutes', '20', '17 minutes'],
  ])('are read if they name the same thing: %s, %s, %s, %s', (name, unit, baseline, figure) => {
    expect(problemsOf(name, unit, baseline, figure)).toStrictEqual([]);
  });

  it('are shown in the message', () => {
    expect(messageFor('Indicator,Unit,Baseline\nFeeling safe,%,71% feel unsafe')).toBe(
      '"71% feel unsafe" names something that "Feeling safe" does not, or not in this way: "unsafe". If it is the figure of the indicator, write it without these words.',
    );
  });
});

describe('a share of 1 next to percentages', () => {
  it.each(['N/A,1', 'N/A,0.7', '0,0.7'])('is refused as a target if no other figure is known: %s', (cells) => {
    expect(
      problemsIn(`Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nFeeling safe,%,higher is better,${cells}`),
    ).toStrictEqual(['unclear-percentage@2:5']);
    expect(
      problemsIn(`Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nSafe,%,higher is better,${cells}%`),
    ).toStrictEqual([]);
  });

  const table = (baseline: string, target: string): string =>
    `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nFeeling safe,%,higher is better,${baseline},${target}`;

  it('is refused if all figures of a row may be shares', () => {
    const wide = (cells: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,2023/24,Target 2025/26\nFeeling safe,%,higher is better,${cells}`;
    const refused = ['unclear-percentage@2:4'];
    expect(problemsIn(table('0.6', '0.7'))).toStrictEqual(refused);
    expect(problemsIn(wide('0.62,0.66,0.7'))).toStrictEqual(refused);
    expect(problemsIn(wide('0.62,0.66,'))).toStrictEqual(refused);
    expect(problemsIn(wide('1,0.95,1.00'))).toStrictEqual(['unclear-percentage@2:5']);
    // A direction says nothing of their scale.
    expect(problemsIn(wide('0.62,0.66,Increase'))).toStrictEqual(refused);
    // What has a percent sign, or is beyond 1, is not a share.
    for (const cells of ['0.6%,0.66,0.7', '0.6,0.66,0.7%', '0.6,1.2,0.7', '0.6,0.9,1.1', '0.62,,', '1,1,1']) {
      expect(problemsIn(wide(cells))).toStrictEqual([]);
    }
    expect(problemsIn(wide('0.62,0.66,0.7').replace('%', 'out of 1'))).toStrictEqual([]);
  });

  it('is refused in the baseline as in a figure', () => {
    expect(problemsIn(table('0.6', '70%'))).toStrictEqual(['baseline-perhaps-share@2:5']);
    expect(problemsIn(table('0.6%', '70%'))).toStrictEqual([]);
    expect(problemsIn(table('0.6', '5%'))).toStrictEqual([]);
    // Five points more would be nine times as much.
    expect(problemsIn(table('0.6', 'Increase by 5 percentage points'))).toStrictEqual(['baseline-perhaps-share@2:5']);
    expect(problemsIn(table('0.6%', 'Increase by 5 percentage points'))).toStrictEqual([]);
    expect(problemsIn(table('0.6', 'Increase by 0.5 percentage points'))).toStrictEqual([]);
    expect(problemsIn(table('0.6', 'Increase by 10 per cent of the baseline'))).toStrictEqual([]);
    const maintained = indicatorsIn(table('0.6', 'Increase'));
    const outturn = (figure: string, indicators = maintained): string[] =>
      observationProblemsIn(`Indicator,Period,Figure\nFeeling safe,2025/26,${figure}`, { indicators });
    expect(outturn('50%')).toStrictEqual(['baseline-perhaps-share@2:3']);
    expect(outturn('0.7%')).toStrictEqual([]);
    const typed = maintained.map((each) => ({ ...each, baseline: { value: 0.6, period: '2022/23' } }));
    expect(outturn('50%', typed)).toStrictEqual(['baseline-perhaps-share@2:3']);
    expect(outturn('50%', indicatorsIn(table('0.6%', 'Increase')))).toStrictEqual([]);
  });
});

describe('a score beyond its scale', () => {
  it('is refused', () => {
    const table = (baseline: string): string =>
      `Indicator,Unit,Polarity,Baseline 2022/23,Target 2025/26\nTrust,score out of 10,higher is better,${baseline},7`;
    expect(problemsIn(table('71'))).toStrictEqual(['beyond-scale@2:4']);
    const indicators = indicatorsIn(table('6.1'));
    expect(observationProblemsIn('Indicator,Period,Figure\nTrust,2025/26,71', { indicators })).toStrictEqual([
      'beyond-scale@2:3',
    ]);
  });
});

describe('a count of what another row is called', () => {
  const row = (name: string, figure: string): string =>
    `Indicator,Polarity,Baseline 2024/25,2025/26,Target\n${name},lower is better,400,${figure},350\nRobbery,lower is better,400,330,350`;

  it.each(['330 robberies', '330 robbery offences'])('refuses %s of Burglary', (figure) => {
    expect(problemsIn(row('Burglary', figure), PLAN)).toStrictEqual(['other-thing@2:4']);
  });

  it.each([
    ['Burglary', '330 burglaries'],
    ['Burglary', '330 offences'],
    ['Burglary', '330 homes'],
    ['Personal robbery', '330 robberies'],
    ['Domestic abuse', '330 victims'],
  ])('reads of %s %s', (name, figure) => {
    expect(problemsIn(row(name, figure), PLAN)).toStrictEqual([]);
  });

  it('names a unit that is given in its own column', () => {
    const text = `${HEADINGS}\nSafe,Burglary,robberies,lower is better,60,50\nSafe,Robbery,offences,lower is better,60,50`;
    expect(problemsIn(text)).toStrictEqual(['other-thing@2:3']);
  });
});

describe('a figure several times as large or as small as the one before', () => {
  const years = (unit: string, figures: string): string =>
    `Indicator,Unit,Polarity,2023/24,2024/25,2025/26,2026/27,Target (by March 2027)\nBurglary,${unit},lower is better,${figures},no target`;
  const asked = (unit: string, figures: string): (string | undefined)[] => {
    const { questions } = readIndicators(years(unit, figures));
    return questions.flatMap(({ data }) => ('figures' in data ? data.figures.map(({ figure }) => figure) : []));
  };

  it.each([
    // A quarter, a month, a digit too few or too many.
    ['offences', '243,236,228,57', '57, 2026/27, after 228, 2025/26'],
    ['offences', '3240,3190,3077,256', '256, 2026/27, after 3,077, 2025/26'],
    ['offences', '2400,2410,240,2390', '240, 2025/26, after 2,410, 2024/25'],
    ['offences', '2100,2050,1990,19500', '19,500, 2026/27, after 1,990, 2025/26'],
    // The baseline.
    ['offences', '61,262,270,281', '262, 2024/25, after 61, 2023/24'],
    ['per 1000 population', '26.9,27,26.8,2.65', '2.65, 2026/27, after 26.8, 2025/26'],
    // Few, but hardly ever so by chance: 15 cases or more in 10,000 people, then one or two.
    ['per 10000 population', '15.2,15,14.8,1.4', '1.4, 2026/27, after 14.8, 2025/26'],
    ['offences', '15,16,14,1', '1, 2026/27, after 14, 2025/26'],
    ['%', '31%,30%,31%,3.1%', '3.1, 2026/27, after 31, 2025/26'],
    ['minutes', '42,41,40,4.1', '4.1, 2026/27, after 40, 2025/26'],
  ])('is asked about: %s, %s', (unit, figures, question) => {
    expect(asked(unit, figures).slice(0, 1)).toStrictEqual([question]);
    expect(readIndicators(years(unit, figures), { answers: { jump: 'yes' } }).questions).toStrictEqual([]);
  });

  it.each([
    ['offences', '243,200,150,100'],
    ['offences', '12,4,13,5'],
    ['offences', '9,10,11,2'],
    ['offences', '240,N/A,236,230'],
    ['per 1000 population', '0.9,0.3,0.8,0.9'],
    ['%', '60%,30%,20%,61%'],
    ['%', '3%,0.5%,3%,4%'],
  ])('is not asked about where it may well be so: %s, %s', (unit, figures) => {
    expect(asked(unit, figures)).toStrictEqual([]);
  });

  it('is one after a figure for as long a time', () => {
    const parts = (headings: string, cells: string): string[] =>
      questionsOn(
        `Indicator,Unit,Polarity,${headings},Target (by March 2027)\nBurglary,offences,lower is better,${cells},no target`,
      );
    expect(parts('2024/25,2025/26,Q1 2026/27,Q2 2026/27', '240,230,61,58')).toStrictEqual([]);
    expect(parts('2024/25,2025/26,Q1 2026/27,Q2 2026/27', '240,230,61,9')).toStrictEqual(['jump! 2']);
  });

  it('is asked about in a table of outturns too, next to the baseline of its indicator', () => {
    const indicators = indicatorsIn(
      'Indicator,Unit,Polarity,Baseline 2023/24,Target (by March 2027)\nBurglary,offences,lower is better,240,200',
    );
    const outturns = 'Indicator,Period,Figure\nBurglary,2024/25,235\nBurglary,2025/26,58';
    const { questions } = readObservations(outturns, { indicators });
    expect(questions.map(({ id, question }) => [id, question])).toStrictEqual([
      [
        'jump',
        'Is the figure right, and for the whole of its period: 58, 2025/26, after 235, 2024/25 ("Burglary")? It is several times as large or as small as the one before. Answer yes if all of them are right. If not, correct the figure, or write the time that it is for, such as 57 (January to March 2027).',
      ],
    ]);
    expect(readObservations(outturns, { indicators, answers: { jump: 'yes' } }).ok).toBe(true);
    expect(readObservations(outturns).questions).toStrictEqual([]);
  });
});

describe('a column that holds the figures of another in every row', () => {
  const table = (rows: string[]): string =>
    `Indicator,Unit,Polarity,Baseline 2023/24,2024/25,2025/26,Target (by March 2027)\n${rows.map((row, index) => `Offences ${'ABCD'.charAt(index)},offences,lower is better,${row}`).join('\n')}`;

  it.each([
    ['1300,1240,1240,Maintain', '3300,3240,3240,Maintain', '430,412,412,Maintain'],
    ['1240,1240,1210,Maintain', '3240,3240,3190,Maintain', '412,412,400,Maintain'],
    ['1300,1240,1100,1100', '3300,3240,3100,3100', '430,412,390,390'],
    ['1300,1240,1240,Maintain', '3300,3240,3240,Maintain', '430,412,412,Maintain', '430,412,N/A,Maintain'],
  ])('is asked about: %s', (...rows) => {
    expect(questionsOn(table(rows))).toStrictEqual(['copied! 1']);
    expect(questionsOn(table(rows), { answers: { copied: 'yes' } })).toStrictEqual([]);
  });

  it.each([
    ['1300,1240,1240,Maintain', '3300,3240,3240,Maintain'],
    ['1300,1240,1240,Maintain', '3300,3240,3240,Maintain', '430,412,411,Maintain'],
    ['10,10,10,Maintain', '10,10,10,Maintain', '12,12,12,Maintain'],
    ['1300,1240,1240,Maintain', '3300,3240,3240,Maintain', '430,412,412,Maintain', '430,N/A,412,Maintain'],
  ])('is not asked about where it may well be so: %s', (...rows) => {
    expect(questionsOn(table(rows))).toStrictEqual([]);
  });

  it('is shown', () => {
    const { questions } = readIndicators(
      table(['1300,1240,1240,Maintain', '3300,3240,3240,Maintain', '430,412,412,Maintain']),
    );
    const copied = questions.find(({ id }) => id === 'copied');
    expect(copied?.question).toBe(
      'Are these figures right: those of 2025/26, which are those of 2024/25 in every row? They may have been copied to be filled in later. Answer yes if they are right. If not, correct them, or write NYA.',
    );
  });
});

describe('a column for the time of the baseline', () => {
  const table = (second: string): string[] =>
    problemsIn(
      `Indicator,Unit,Polarity,Baseline 2023/24,2023/24,2025/26,Target (by March 2027)\nBurglary,offences,lower is better,240,${second},210,Reduce by 10%`,
    );

  it('is refused if its figure is another, since the target is counted from one of the two', () => {
    expect(table('220')).toStrictEqual(['contradiction@2:5']);
    expect(table('240')).toStrictEqual([]);
    expect(table('N/A')).toStrictEqual([]);
  });
});

describe('the unit of an indicator whose name says that it is not a count', () => {
  const headings = 'Indicator,Polarity,2024/25,2025/26 target,2025/26 Q1';
  const table = (name: string, figures = '46,40,44'): string => `${headings}\n"${name}",lower is better,${figures}`;
  const unitOf = (name: string, figures?: string): unknown => indicatorsIn(table(name, figures))[0]?.unit;

  it.each([
    ['Average days to close a case', 'days'],
    ['Average number of working days to close a case', 'days'],
    ['Average number of days', 'days'],
    ['Average time in days to close a case, in days', 'days'],
    ['Mean time to answer 101 calls in seconds', 'seconds'],
    ['Average 999 answer time, seconds', 'seconds'],
    ['Average hours to remove graffiti', 'hours'],
    ['Median minutes until arrival', 'minutes'],
  ])('is the time that the name says: %s', (name, unit) => {
    expect(unitOf(name)).toStrictEqual({ kind: 'duration', unit });
    expect(unitOf(name, '46.2,40.5,44.1')).toStrictEqual({ kind: 'duration', unit });
    // "Number" leaves open of what.
    const stated = `${headings},Unit\n"${name}",lower is better,46,40,44,Number`;
    expect(indicatorsIn(stated)[0]?.unit).toStrictEqual({ kind: 'duration', unit });
  });

  it.each([
    // These add up over a year.
    'Average days lost to sickness',
    'Average hours of volunteering',
    'Average response time',
    'Average time to close a case',
    'Response times',
    'Days to close a case',
    'Mean calls a month',
    'Calls a month (average)',
    'Adult reoffending rate',
    'Rate of reoffending',
    'Domestic abuse - repeat rate',
    'Victim satisfaction',
    'Satisfaction of victims with the police',
    'Share of victims kept informed',
    'Public confidence',
    'Wellbeing score',
  ])('is asked for where the name leaves it open: %s', (name) => {
    expect(questionsOn(table(name))).toStrictEqual(['unit! 2']);
    expect(questionsOn(table(name, '46.2,40.5,44.1'))).toStrictEqual(['unit! 2']);
  });

  it.each([
    'Thefts',
    'Number of days lost to sickness',
    'Days lost to sickness',
    'Wards above the average',
    'Times the helpline was called',
    'First time entrants to the youth justice system',
    'People in prison for the first time',
    'Homes that share a boiler',
    'Hours of volunteering',
  ])('is a count where the name is of what can be counted: %s', (name) => {
    expect(questionsOn(table(name))).toStrictEqual([]);
    expect(unitOf(name)).toMatchObject({ kind: 'count' });
  });

  it('is not asked for of a row with a figure that cannot be read', () => {
    const text = 'Indicator,Polarity,Baseline\nResponse rate,lower is better,46 to 5x';
    expect(questionsOn(text)).toStrictEqual([]);
    expect(problemsIn(text)).toStrictEqual(['unreadable-figure@2:3']);
  });

  it('is asked for of a fraction of anything', () => {
    expect(questionsOn('Indicator,Polarity,Baseline\nThefts,lower is better,27.77')).toStrictEqual(['unit! 2']);
  });

  it('is not asked for of a number of things, nor of an average of years', () => {
    expect(questionsOn('Indicator,Polarity,Baseline\nNumber of thefts,lower is better,142.3')).toStrictEqual([]);
    const averaged = (name: string, later: string): string =>
      `Indicator,Polarity,Baseline (3-year average 2020/21 to 2022/23),2023/24\n${name},lower is better,142.3,${later}`;
    expect(questionsOn(averaged('Thefts', '138'))).toStrictEqual([]);
    expect(questionsOn(averaged('Thefts', '138.4'))).toStrictEqual(['unit! 2']);
    expect(questionsOn(averaged('Number of thefts', '138.4'))).toStrictEqual([]);
    expect(questionsOn(averaged('Average response time', '138'))).toStrictEqual(['unit! 2']);
  });

  it('is asked once for all rows, and answered for all or row by row', () => {
    const both = `${table('Adult reoffending rate')}\n"Average response time",lower is better,9,8,9`;
    const { questions } = readIndicators(both);
    expect(questions.map(({ id, question, appliesTo }) => [id, question, appliesTo.length])).toStrictEqual([
      [
        'unit',
        'What are the figures of "Adult reoffending rate", "Average response time" measured in? The table does not say it, and they may be no number of things. One answer may stand for all of them, or each may have its own. If none fits, add a column Unit.',
        2,
      ],
    ]);
    const units = (unit: Readonly<Record<string, string>> | string): unknown[] =>
      indicatorsIn(both, { answers: { unit } }).map((indicator) => indicator.unit);
    expect(units('number').map((unit) => (unit as { readonly kind: string }).kind)).toStrictEqual(['count', 'count']);
    expect(units({ 'Average response time': 'average minutes', '*': '%' })).toStrictEqual([
      { kind: 'percentage' },
      { kind: 'duration', unit: 'minutes' },
    ]);
    for (const choice of questions[0]?.choices ?? []) expect(units(choice)).toHaveLength(2);
    expect(() => units('furlongs')).toThrow('options.answers["unit"] must be one of "%"');
  });
});

describe('an answer that belongs to no question', () => {
  const table = 'Indicator,Unit,Polarity,Baseline 2024/25,Target\nBurglaries,offences,lower is better,2000,1800';
  const unused = (answers: NonNullable<ReadIndicatorsOptions['answers']>, text = table): string[] =>
    readIndicators(text, { answers })
      .notes.filter(({ code }) => code === 'unused-answer')
      .map(({ message }) => message.slice(0, message.indexOf(',')));

  it('is noted', () => {
    expect(unused({ unit: '%' })).toStrictEqual(['The answer "unit" belongs to no question of the tables']);
    expect(unused({ unit: { CS4: 'average days', '*': '%' } })).toStrictEqual([
      'The answer "unit:CS4" belongs to no question of the tables',
      'The answer "unit" belongs to no question of the tables',
    ]);
    const plan = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer\nPeriod,2025/26',
      indicators: table,
      answers: { unit: '%' },
    });
    expect(plan.notes.map(({ code }) => code)).toContain('unused-answer');
  });

  it('is not noted where it is used', () => {
    const open = table.replace('lower is better', '');
    expect(unused({ polarity: 'lower-is-better' }, open)).toStrictEqual([]);
    expect(unused({ polarity: { Burglaries: 'lower-is-better' } }, open)).toStrictEqual([]);
    expect(unused({ polarity: { Burglary: 'lower-is-better' } }, open)).toHaveLength(1);
  });
});

describe('which way is better by the words of a target', () => {
  const table = (...rows: string[]): string =>
    ['Measure,Unit,2023/24 actual,Target 2025/26', ...rows.map((row, at) => `M${String(at + 1)},${row}`)].join('\n');
  const polarityOf = (target: string, answers = {}): unknown =>
    indicatorsIn(table(`visits,4100,${target}`), { answers })[0]?.polarity;

  it.each([
    ['At least 4000', 'higher-is-better'],
    ['≥ 4200', 'higher-is-better'],
    ['Increase by 10% by March 2026', 'higher-is-better'],
    ['No more than 4000', 'lower-is-better'],
    ['Reduce by 10% by March 2026', 'lower-is-better'],
    ['Reduce', 'lower-is-better'],
  ])('is not asked about: %s', (target, polarity) => {
    expect(questionsOn(table(`visits,4100,${target}`))).toStrictEqual([]);
    expect(polarityOf(target)).toBe(polarity);
    // An answer for all rows is for those that do not say it; one for the row itself has to agree.
    const other = polarity === 'lower-is-better' ? 'higher-is-better' : 'lower-is-better';
    expect(polarityOf(target, { polarity: other })).toBe(polarity);
    expect(polarityOf(target, { polarity: { M1: polarity } })).toBe(polarity);
    if (target !== 'Reduce')
      expect(problemsIn(table(`visits,4100,${target}`), { answers: { polarity: { M1: other } } })).toHaveLength(1);
  });

  it('is asked about for those rows alone that need it', () => {
    const rows = table(
      'visits,4100,At least 4000',
      'visits,4100,4000-5000',
      'visits,4100,4000',
      'visits,4100,Maintain',
    );
    expect(questionsOn(rows)).toStrictEqual(['polarity! 3,4,5']);
  });
});

describe('a colour in a row without the latest figure', () => {
  const row = (cells: string, headings = 'RAG,Comment'): readonly string[] =>
    noteCodesOn(
      `Indicator,Unit,Polarity,2024/25,2025/26 Q1,2025/26 Q2,Target 2025/26,${headings}\nRate,%,lower is better,20,${cells}`,
    ).filter((code) => code.startsWith('judgement-moved'));

  it('is said to be kept with another period than its comment', () => {
    expect(row('19,,17,Amber,Burglars moved on')).toStrictEqual(['judgement-moved@2:8']);
  });

  it('is said not to be kept if only the baseline is known', () => {
    expect(row(',,17,Amber,')).toStrictEqual(['judgement-moved@2:8']);
    const numbered = 'RAG,Comment 1,Comment 1 period';
    expect(row(',,17,Amber,Burglars moved on,2025/26 Q2', numbered)).toStrictEqual(['judgement-moved@2:8']);
    expect(row(',NYA,17,Amber,')).toStrictEqual([]);
  });

  it('needs no note next to the latest figure, or without a comment', () => {
    expect(row('19,18,17,Amber,Burglars moved on')).toStrictEqual([]);
    expect(row('19,,17,Amber,')).toStrictEqual([]);
    expect(row('19,,17,,Burglars moved on')).toStrictEqual([]);
    expect(row('19,,17,Amber,Burglars moved on', 'RAG,Comment 2025/26 Q1')).toStrictEqual([]);
  });
});
