import { describe, expect, it } from 'vitest';
import { readIndicators, writeIndicators } from '../../src/csv.js';
import type { Passage } from '../../src/model/citation.js';
import type { Comparator } from '../../src/model/comparator.js';
import { indicatorIn, indicatorsIn, messageFor, notesOn, problemsIn, questionsOn } from './given.js';

/* What a row means, and what is wrong with one. Expected values follow from the words of the rows. */

describe('the unit', () => {
  const unitIn = (row: string, headings = 'Indicator,Unit,Baseline'): unknown => indicatorIn(headings, row).unit;

  it.each([
    ['%', { kind: 'percentage' }],
    ['Percentage', { kind: 'percentage' }],
    ['% of residents', { kind: 'percentage', of: 'residents' }],
    ['per cent', { kind: 'percentage' }],
    ['"per 1,000 population"', { kind: 'rate', per: 1000, of: 'population' }],
    ['"Rate per 1,000 households"', { kind: 'rate', per: 1000, of: 'households' }],
    ['per 1000', { kind: 'rate', per: 1000, of: 'population' }],
    ['per million of population', { kind: 'rate', per: 1000000, of: 'population' }],
    ['offences', { kind: 'count', of: 'offences' }],
    ['count of offences', { kind: 'count', of: 'offences' }],
    ['Number of offences', { kind: 'count', of: 'offences' }],
    ['Number', { kind: 'count', of: 'Thefts' }],
    ['£', { kind: 'money', currency: 'GBP' }],
    ['GBP', { kind: 'money', currency: 'GBP' }],
    ['pounds', { kind: 'money', currency: 'GBP' }],
    ['€', { kind: 'money', currency: 'EUR' }],
    ['USD', { kind: 'money', currency: 'USD' }],
    ['money in CHF', { kind: 'money', currency: 'CHF' }],
    ['£ thousands', { kind: 'count', of: '£ thousands' }],
    ['minutes', { kind: 'duration', unit: 'minutes' }],
    ['average hrs', { kind: 'duration', unit: 'hours' }],
    ['Days', { kind: 'duration', unit: 'days' }],
    ['count of days', { kind: 'count', of: 'days' }],
    ['score', { kind: 'score' }],
    ['Average score out of 10', { kind: 'score', of: 'out of 10' }],
    ['out of 10', { kind: 'score', of: 'out of 10' }],
    ['percentage points', { kind: 'points' }],
    ['pp', { kind: 'points' }],
    ['points', { kind: 'count', of: 'points' }],
    ['% change', { kind: 'percentage', signed: true }],
    ['net %', { kind: 'percentage', signed: true }],
    ['signed percentage of residents', { kind: 'percentage', of: 'residents', signed: true }],
  ])('is read from its column: %s', (cell, unit) => {
    expect(unitIn(`Thefts,${cell},8`)).toStrictEqual(unit);
  });

  it.each([
    ['Thefts,1579 offences', { kind: 'count', of: 'offences' }],
    ['Thefts,62.4%', { kind: 'percentage' }],
    ['"Thefts","14.2 per 1,000 population"', { kind: 'rate', per: 1000, of: 'population' }],
    ['Cost of thefts,£1.2m', { kind: 'money', currency: 'GBP' }],
    ['Cost of thefts,€1.2m', { kind: 'money', currency: 'EUR' }],
    ['Time to answer,4.5 days', { kind: 'duration', unit: 'days' }],
    ['Average wait,12 mins', { kind: 'duration', unit: 'minutes' }],
    ['Gap to the county,-5 percentage points', { kind: 'points' }],
    // Nothing says that these are not a total.
    ['Volunteering,"4,200 hours"', { kind: 'count', of: 'hours' }],
    ['Total time lost,12 days', { kind: 'count', of: 'days' }],
    ['Rating,5 points', { kind: 'count', of: 'points' }],
  ])('is read from the figures: %s', (row, unit) => {
    expect(unitIn(row, 'Indicator,Baseline')).toStrictEqual(unit);
  });

  it.each([
    ['"ASB incidents per 1,000 population"', '27.77', { kind: 'rate', per: 1000, of: 'population' }],
    ['"Thefts per 10,000 dwellings in the year"', '3.5', { kind: 'rate', per: 10000, of: 'dwellings' }],
    ['Thefts per million population', '3.5', { kind: 'rate', per: 1000000, of: 'population' }],
    ['Thefts per hundred thousand people', '3.5', { kind: 'rate', per: 100000, of: 'people' }],
    ['Thefts per thousand people', '3.5', { kind: 'rate', per: 1000, of: 'people' }],
    ['Thefts per 2 million people', '3.5', { kind: 'rate', per: 2000000, of: 'people' }],
    ['Spending per head of population', '3.5', { kind: 'rate', per: 1, of: 'head of population' }],
    [
      'Offending population as a % of the total population aged 10-17 yrs',
      '0.7',
      { kind: 'percentage', of: 'total population aged 10-17 yrs' },
    ],
    ['Percentage of people who feel safe', '95.1', { kind: 'percentage', of: 'people' }],
    ['Proportion of offenders who re-offend', '7.8', { kind: 'percentage', of: 'offenders' }],
    ['% of repeat MARAC cases', '12', { kind: 'percentage' }],
    ['Number of discarded needles picked up', '161', { kind: 'count', of: 'discarded needles picked up' }],
    ['Thefts in the 10% most deprived areas', '161', { kind: 'count', of: 'Thefts in the 10% most deprived areas' }],
    ['Violence against the person', '161', { kind: 'count', of: 'Violence against the person' }],
    ['x'.repeat(600), '161', { kind: 'count', of: 'x'.repeat(600) }],
  ])('is read from the name: %s', (name, figure, unit) => {
    expect(unitIn(`${name},${figure}`, 'Indicator,Baseline')).toStrictEqual(unit);
  });

  it('is read from the target if nothing else gives it', () => {
    const { unit } = indicatorIn('Indicator,Baseline,Target', 'Fear of crime,62,Reduce to 50%');
    expect(unit).toStrictEqual({ kind: 'percentage' });
    expect(indicatorIn('Indicator,Baseline,Target', '"Theft",62,"Reduce to 50 offences"').unit).toStrictEqual({
      kind: 'count',
      of: 'offences',
    });
  });

  it('is noted if it was taken from the name alone', () => {
    expect(notesOn('Indicator,Baseline\nThefts,62').join()).toContain('They are read as a count of "Thefts"');
    expect(notesOn('Indicator,Unit,Baseline\nThefts,per 1000,62').join()).toContain('read as per population');
  });

  it.each([
    ['a rate per nothing', 'Indicator,Unit,Baseline\nThefts,rate,27', 'unit-needed@2:2', 'per how many'],
    [
      'a percentage beside a count',
      'Indicator,Baseline,County\nThefts,62.4%,80 offences',
      'unit-mismatch@2:3',
      'is a percentage, but the comparison "80 offences" is a count',
    ],
    [
      'a count as the target of a percentage',
      'Indicator,Unit,Baseline,Target\nThefts,%,62.4%,Reduce to 80 offences',
      'unit-mismatch@2:4',
      'in per cent',
    ],
    [
      'a percentage in a column of rates',
      '"Indicator","Baseline"\n"Thefts per 1,000 population",62%',
      'unit-mismatch@2:1',
      'a rate per 1000',
    ],
    [
      'two rates',
      'Indicator,Unit,Baseline\n"Thefts","per 1,000 population","5 per 100,000 population"',
      'unit-mismatch@2:3',
      'a rate per 1000',
    ],
    ['a unit of nothing', 'Indicator,Unit,Baseline\nThefts,5 per 10%,62', 'unreadable-unit@2:2', 'is not a unit'],
    ['a rate per 0', 'Indicator,Unit,Baseline\nThefts,per 0 people,62', 'unreadable-unit@2:2', 'is not a unit'],
    ['a formula', "Indicator,Unit,Baseline\nThefts,'=1,62", 'unreadable-unit@2:2', 'is not a unit'],
  ])('is a problem: %s', (_, table, problem, words) => {
    expect(problemsIn(table)).toStrictEqual([problem]);
    expect(messageFor(table)).toContain(words);
  });
});

describe('polarity', () => {
  const polarityIn = (cell: string): unknown =>
    indicatorIn('Indicator,Unit,Polarity,Baseline', `A,offences,${cell},1`).polarity;

  it.each([
    'lower-is-better',
    'Lower is better',
    'LOWER',
    'low',
    'down',
    'Decrease',
    'Good is low',
    'Fewer is better',
    'The lower the better',
    '↓',
    'Minimise',
  ])('is lower: %s', (cell) => {
    expect(polarityIn(cell)).toBe('lower-is-better');
  });

  it.each(['higher-is-better', 'Higher is better', 'more is better', 'up', 'Increase', 'bigger is better', '↑'])(
    'is higher: %s',
    (cell) => {
      expect(polarityIn(cell)).toBe('higher-is-better');
    },
  );

  it.each(['no-judgement', 'No judgement', 'none', 'neutral', 'n/a', 'Contextual'])('is none: %s', (cell) => {
    expect(polarityIn(cell)).toBe('no-judgement');
  });

  it('is none, with one question for the table, if it is not stated', () => {
    expect(polarityIn('')).toBe('no-judgement');
    expect(questionsOn('Indicator,Unit,Baseline\nA,offences,1\nB,offences,2')).toStrictEqual(['polarity? 2,3']);
  });

  it('is a problem in other words', () => {
    expect(problemsIn('Indicator,Unit,Polarity,Baseline\nA,offences,good,1')).toStrictEqual(['not-one-of@2:3']);
  });

  it.each([
    ['a number alone', '65'],
    ['a level to hold', 'Maintain current levels'],
  ])('is asked for if a target needs it: %s', (_, target) => {
    const table = (polarity: string): string =>
      `Indicator,Unit,Polarity,Baseline,Target\nA,offences,${polarity},62,${target}`;
    expect(questionsOn(table(''))).toStrictEqual(['polarity! 2']);
    expect(problemsIn(table(''))).toStrictEqual([]);
    expect(questionsOn(table('higher'))).toStrictEqual([]);
  });

  it('gives a number no direction if it is no judgement', () => {
    expect(messageFor('Indicator,Unit,Polarity,Baseline,Target\nA,offences,none,62,65')).toContain(
      'Write at least or at most',
    );
  });
});

describe('figures', () => {
  const baselineIn = (headings: string, row: string): unknown =>
    indicatorIn(`Indicator,Unit,${headings}`, `A,offences,${row}`).baseline;

  it('keep their words', () => {
    expect(baselineIn('Baseline', '"1,579 offences"')).toStrictEqual({ value: 1579, text: '1,579 offences' });
    expect(baselineIn('Baseline 2012/13', '455 (March 13)')).toStrictEqual({
      value: 455,
      text: '455 (March 13)',
      period: 'March 2013',
    });
    expect(baselineIn('Baseline', 'N/A')).toStrictEqual({ missing: 'not-applicable', text: 'N/A' });
    expect(baselineIn('Baseline', '-')).toMatchObject({ text: '-' });
    expect(baselineIn('Baseline 2012/13', '')).toStrictEqual({ missing: 'blank', period: '2012/13' });
    expect(baselineIn('Baseline 2012/13', '102 (provisional)')).toMatchObject({
      qualifier: 'provisional',
      period: '2012/13',
    });
  });

  it('may be stated in separate columns, which take precedence over the words', () => {
    expect(
      baselineIn(
        'Baseline,Baseline value,Baseline period,Baseline covers,Baseline count,Baseline denominator,Baseline qualifier,Baseline note',
        'about a thousand,"1000",2012/13,year,"1,000",2000,revised,Counted by hand',
      ),
    ).toStrictEqual({
      value: 1000,
      text: 'about a thousand',
      period: '2012/13',
      covers: 'year',
      count: 1000,
      denominator: 2000,
      qualifier: 'revised',
      note: 'Counted by hand',
    });
    expect(baselineIn('Baseline,Baseline value', '60,60.4')).toStrictEqual({ value: 60.4, text: '60' });
    expect(baselineIn('Baseline value', '62 offences')).toStrictEqual({ value: 62, text: '62 offences' });
    expect(baselineIn('Baseline,Baseline missing,Baseline period', 'None,suppressed,2012/13')).toStrictEqual({
      missing: 'suppressed',
      text: 'None',
      period: '2012/13',
    });
    for (const [cells, missing] of [
      ['None,suppressed,Too few', 'suppressed'],
      ['N/A,,Too few', 'not-applicable'],
      [',,Too few', 'blank'],
    ]) {
      const figure = baselineIn('Baseline,Baseline missing,Baseline note', String(cells));
      expect(figure).toMatchObject({ missing, note: 'Too few' });
    }
    expect(
      baselineIn(
        'Baseline,Baseline rank place,Baseline rank from,Baseline rank of,Baseline rank among',
        '62,3,highest,12,districts',
      ),
    ).toStrictEqual({
      value: 62,
      text: '62',
      rank: { place: 3, from: 'highest', of: 12, among: 'districts' },
    });
    expect(baselineIn('Baseline 2012/13,Baseline period', '62,March 2013')).toStrictEqual({
      value: 62,
      text: '62',
      period: 'March 2013',
    });
    expect(baselineIn('Baseline,Baseline period,Baseline covers', ',2012/13,')).toStrictEqual({
      missing: 'blank',
      period: '2012/13',
    });
  });

  it.each([
    ['words', 'Baseline', 'some', 'unreadable-figure@2:3', '"some"'],
    ['a decimal comma', 'Baseline', '"27,77"', 'unreadable-figure@2:3', '27,77'],
    ['two lines', 'Baseline', '"27\n62"', 'line-breaks@2:3', 'several lines'],
    ['an error of the spreadsheet', 'Baseline', '#REF!', 'spreadsheet-value@2:3', 'Mend the formula'],
    [
      'a value and a reason for none',
      'Baseline value,Baseline missing',
      '5,suppressed',
      'contradiction@2:3',
      'not both',
    ],
    [
      'a value with a sign too many',
      'Baseline,Baseline count',
      '5,5 of 6',
      'unreadable-number@2:4',
      'is not a plain number',
    ],
    [
      'more digits than a number holds',
      'Baseline count,Baseline',
      '0.12345678901234567890,5',
      'unreadable-number@2:3',
      'plain number',
    ],
    ['a number too large', 'Baseline count,Baseline', `1${'0'.repeat(400)},5`, 'unreadable-number@2:3', 'plain number'],
    ['a period that is none', 'Baseline,Baseline period', '5,last year', 'unreadable-period@2:4', 'not a period'],
    ['a word of another column', 'Baseline,Baseline covers', '5,decade', 'not-one-of@2:4', 'year, quarter, month'],
    ['a rank without its end', 'Baseline,Baseline rank place', '5,3', 'empty-cell@2:4', 'the end it is counted from'],
    ['a negative count', 'Baseline', '-5', 'out-of-range@2:3', 'In "A", the baseline: a count must not be negative'],
    ['a negative value', 'Baseline value', '-5', 'out-of-range@2:3', 'must not be negative'],
  ])('are a problem: %s', (_, headings, row, problem, words) => {
    const table = `Indicator,Unit,${headings}\nA,offences,${row}`;
    expect(problemsIn(table)).toStrictEqual([problem]);
    expect(messageFor(table)).toContain(words);
  });

  it('are between 0 and 100 for a percentage, in every area', () => {
    expect(problemsIn('Indicator,Unit,Baseline,County\nA,%,62%,162%')).toStrictEqual(['out-of-range@2:4']);
  });

  it('are not guessed at if Excel read them as dates', () => {
    const table = (period: string): string => `Indicator,Unit,Baseline,Baseline period\nA,offences,5,${period}`;
    expect(messageFor(table('Dec-11'))).toBe(
      '"Dec-11" may be the financial year 2011/12, which Excel turns into a date. Write 2011/12 in a column formatted as text, or December 2011 in full.',
    );
    expect(problemsIn(table('Nov-10'))).toStrictEqual(['unreadable-period@2:4']);
    expect(problemsIn(table('Dec-12'))).toStrictEqual([]);
    expect(problemsIn(table('Jan-00'))).toStrictEqual([]);
    expect(problemsIn(table('Xyz-11'))).toStrictEqual(['unreadable-period@2:4']);
    expect(problemsIn(table("'Dec-11"))).toStrictEqual([]);
  });
});

describe('targets', () => {
  const targetIn = (headings: string, row: string): unknown =>
    indicatorIn(`Indicator,Unit,Polarity,Baseline,County,${headings}`, `A,%,lower,40%,42%,${row}`).target;

  it('are read from their words, with a note if that needed a decision', () => {
    expect(targetIn('Target', 'Maintain below the county average')).toMatchObject({
      kind: 'comparator',
      comparatorId: 'county',
      operator: 'below',
    });
    expect(targetIn('Target', '')).toStrictEqual({ kind: 'not-set', reason: 'blank' });
    expect(targetIn('Note', '')).toStrictEqual({ kind: 'not-set', reason: 'blank' });
    expect(targetIn('Target,Target note,Every', 'Reduce to 35%,As agreed,annually')).toStrictEqual({
      kind: 'level',
      operator: 'at-most',
      value: 35,
      direction: 'reduce',
      text: 'Reduce to 35%',
      every: 'year',
      note: 'As agreed',
    });
  });

  it.each([
    [
      'level',
      'Operator,Target value,Target direction',
      'at-most,35,reduce',
      { operator: 'at-most', value: 35, direction: 'reduce' },
    ],
    ['level', 'Operator,Target value', ',35', { operator: 'at-most', value: 35 }],
    ['range', 'Minimum,Maximum', '30,35', { min: 30, max: 35 }],
    [
      'change',
      'Target direction,By,From',
      'reduce,10%,2011/12',
      { direction: 'reduce', by: { percent: 10 }, from: '2011/12' },
    ],
    ['change', 'Target direction,By', 'reduce,2 percentage points', { direction: 'reduce', by: { points: 2 } }],
    ['change', 'Target direction,By', 'increase,2 units', { direction: 'increase', by: { amount: 2 } }],
    ['maintain', 'Or better,Tolerance', 'yes,1 point', { orBetter: true, tolerance: { points: 1 } }],
    ['comparator', 'Operator,Target comparator', 'Below,County', { comparatorId: 'county', operator: 'below' }],
    ['rank', 'Rank within,Rank end,Rank among', '3,lowest,districts', { within: 3, end: 'lowest', among: 'districts' }],
    ['direction', 'Target direction', 'reduce', { direction: 'reduce' }],
    ['milestone', 'Milestone,Reached', 'Publish it,2014-03-31', { description: 'Publish it', reached: '2014-03-31' }],
    ['milestone', 'Milestone,Reached', 'Publish it,31/03/2014', { description: 'Publish it', reached: '2014-03-31' }],
    ['milestone', 'Milestone', 'Publish it', { description: 'Publish it' }],
    ['milestone', 'Milestone,Reached', 'Publish it,no', { description: 'Publish it', reached: false }],
    ['not-set', 'No target because', 'monitor only', { reason: 'monitor-only' }],
  ])('may be stated in separate columns: %s, %s', (kind, headings, row, rest) => {
    expect(
      targetIn(`Target,Target kind,${headings},Due,Every`, `As printed,${kind},${row},2018-03-31,year`),
    ).toStrictEqual({
      kind,
      ...rest,
      text: 'As printed',
      due: '2018-03-31',
      every: 'year',
    });
  });

  it('are levels if a value is stated but no kind', () => {
    expect(targetIn('Target value', '35')).toStrictEqual({ kind: 'level', operator: 'at-most', value: 35 });
    expect(
      indicatorIn('Indicator,Unit,Polarity,Baseline,Target value', 'A,offences,higher,40,50').target,
    ).toStrictEqual({
      kind: 'level',
      operator: 'at-least',
      value: 50,
    });
  });

  it('are due at the end of a month in digits', () => {
    expect(indicatorIn('Indicator,Target,Due', 'A,No more than 5 offences,2018-03')).toMatchObject({
      target: { kind: 'level', due: '2018-03-31' },
    });
  });

  it('in the unit of a count may be a bare amount', () => {
    const { target } = indicatorIn(
      'Indicator,Unit,Baseline,Target kind,Target direction,By',
      'A,offences,40,change,reduce,5',
    );
    expect(target).toMatchObject({ by: { amount: 5 } });
  });

  it.each([
    [
      'words that are none',
      'Target',
      'whatever we can',
      'unreadable-target@2:6',
      'Or state the target in columns of its own',
    ],
    ['columns without a kind', 'Operator,Target kind', 'below,', 'empty-cell@2:7', 'The column Operator is filled'],
    ['columns without a kind, which the table has not', 'Operator', 'below', 'empty-cell@2', 'Target kind is not'],
    ['a kind that is none', 'Target kind', 'lower', 'not-one-of@2:6', 'level, range'],
    [
      'a column of another kind',
      'Target kind,Minimum,Target direction',
      'direction,5,reduce',
      'contradiction@2:7',
      'has no Minimum',
    ],
    [
      'a column too few',
      'Target kind,Minimum,Maximum',
      'range,5,',
      'empty-cell@2:8',
      'needs a number in the column Maximum',
    ],
    [
      'a number of nothing',
      'Target kind,Target direction,By',
      'change,reduce,5',
      'unreadable-number@2:8',
      'as 2 units',
    ],
    [
      'an amount that is none',
      'Target kind,Target direction,By',
      'change,reduce,a lot',
      'unreadable-number@2:8',
      'is not an amount',
    ],
    [
      'a comparator that is none',
      'Target kind,Operator,Target comparator',
      'comparator,below,Wales',
      'unknown-comparator@2:8',
      'There are: County.',
    ],
    [
      'half a place',
      'Target kind,Rank within,Rank end',
      'rank,2.5,lowest',
      'unreadable-number@2:7',
      'whole number from 1',
    ],
    ['no place', 'Target kind,Rank within,Rank end', 'rank,first,lowest', 'unreadable-number@2:7', 'plain number'],
    [
      'a day that is none',
      'Target kind,Milestone,Reached',
      'milestone,x,soon',
      'unreadable-day@2:8',
      'neither a day nor no',
    ],
    [
      'a year for a day',
      'Target kind,Milestone,Reached',
      'milestone,x,2014',
      'unreadable-day@2:8',
      'neither a day nor no',
    ],
    ['no yes and no no', 'Target kind,Or better', 'maintain,perhaps', 'not-one-of@2:7', 'yes, no'],
    ['a due date that is none', 'Target,Due', 'Reduce to 35%,soon', 'unreadable-day@2:7', 'not a day, month or year'],
    [
      'a due date of two readings',
      'Target,Due',
      'Reduce to 35%,03/04/2018',
      'unreadable-day@2:7',
      'may begin with the day or with the month',
    ],
    [
      'a due date that ends in one of two months',
      'Target,Due',
      'Reduce to 35%,2016 - 18',
      'unreadable-day@2:7',
      'not a day, month or year',
    ],
    [
      'a baseline for a month or a year',
      'Baseline period',
      '2009-10',
      'unreadable-period@2:6',
      'may be a month or a financial year',
    ],
    [
      'a due date that does not exist',
      'Target,Due',
      'Reduce to 35%,31/02/2018',
      'unreadable-day@2:7',
      'is not a day that exists',
    ],
    [
      'more than everything',
      'Target kind,Target direction,By',
      'change,reduce,110%',
      'out-of-range@2',
      'nothing can be reduced by more than 100%',
    ],
    [
      'a level above 100%',
      'Target kind,Operator,Target value',
      'level,at-most,110',
      'out-of-range@2:8',
      'the target: a percentage must be from 0 to 100',
    ],
  ])('are a problem: %s', (_, headings, row, problem, words) => {
    const table = `Indicator,Unit,Polarity,Baseline,County,${headings}\nA,%,lower,40%,42%,${row}`;
    expect(problemsIn(table)).toStrictEqual([problem]);
    expect(messageFor(table)).toContain(words);
  });

  it('need polarity or an operator if a level is stated', () => {
    expect(questionsOn('Indicator,Unit,Baseline,Target value\nA,offences,40,35')).toStrictEqual(['polarity! 2']);
    expect(problemsIn('Indicator,Unit,Polarity,Baseline,Target value\nA,offences,none,40,35')).toStrictEqual([
      'empty-cell@2',
    ]);
  });

  it('are refused if they name a comparator and the table has none', () => {
    const table =
      'Indicator,Unit,Baseline,Target kind,Operator,Target comparator\nA,offences,40,comparator,below,Wales';
    expect(messageFor(table)).toContain('The table has none');
  });

  it('may name a comparator without figures in the table', () => {
    const result = readIndicators('Indicator,Unit,Baseline,Target\nA,offences,40,Below the county average');
    expect(result.ok && result.comparators).toStrictEqual([
      { id: 'county-average', name: 'county average', kind: 'county' },
    ]);
    expect(result.notes.map(({ message }) => message).join()).toContain('of which the table has no figures');
  });

  it('have a note about a bare year as their due date', () => {
    const plan = { period: { start: '2013-04-01', end: '2018-03-31' } };
    const table = 'Indicator,Unit,Baseline,Target,Due\nA,offences,40,Reduce to 35,2018';
    expect(notesOn(table, { plan })).toContain('"2018" is read as 31 March 2018, the end of the plan.');
  });

  it('must not be due before the plan starts', () => {
    const plan = { period: { start: '2013-04-01', end: '2018-03-31' } };
    expect(
      problemsIn('Indicator,Unit,Baseline,Target,Due\nA,offences,40,Reduce to 35,2012-03-31', { plan }),
    ).toStrictEqual(['wrong-order@2:4']);
  });
});

describe('rows', () => {
  it.each([
    [
      'one that is too short',
      'Indicator,Unit,Baseline\nA,offences',
      'short-row@2',
      'The row has 2 cells, but there are headings for 3',
    ],
    ['one of a single cell', 'Indicator,Unit,Baseline\nA,offences,1\nB', 'short-row@3', 'The row has 1 cell,'],
    [
      'one that is too long',
      'Indicator,Unit,Baseline\nA,offences,1,579',
      'long-row@2:4',
      'put quotation marks around a cell',
    ],
    ['one that is nothing but a name', 'Indicator,Unit,Baseline\nViolence,,', 'only-a-name@2', 'heads a group'],
    ['one without a name', 'Indicator,Unit,Baseline\n,offences,1', 'empty-cell@2:1', 'The indicator has no name'],
    [
      'one with an id that is none',
      'Id,Indicator,Unit,Baseline\na b,A,offences,1',
      'invalid-id@2:1',
      'one word without spaces',
    ],
  ])('are a problem: %s', (_, table, problem, words) => {
    expect(problemsIn(table)).toStrictEqual([problem]);
    expect(messageFor(table)).toContain(words);
  });

  it('may be shorter if a spreadsheet reader leaves out blank cells', () => {
    expect(
      problemsIn([
        ['Indicator', 'Unit', 'Baseline', 'Target'],
        ['A', 'offences', 1],
      ]),
    ).toStrictEqual([]);
  });

  it('may have blank columns at the end', () => {
    expect(indicatorsIn('Indicator,Unit,Baseline,,\nA,offences,1,,\n,,,,\n,,,,\n')).toHaveLength(1);
  });

  it('are noted if they are above the table and belong to nothing', () => {
    expect(notesOn('Performance,of,Exampleshire\nSection 7\nIndicator,Unit,Baseline\nA,offences,1')).toEqual(
      expect.arrayContaining([
        '"Performance | of | Exampleshire" is outside the table and is left out.',
        '"Section 7" above line 3 is left out. If it is a priority, write "Priority: " before it or add a column Priority.',
      ]),
    );
    expect(notesOn('Priority 1: A\nPriority 2: B\nIndicator,Unit,Baseline\nA,offences,1\nPriority 3: C\n')).toEqual(
      expect.arrayContaining([
        '"Priority 1: A" is outside the table and is left out.',
        '"Priority 3: C" is outside the table and is left out.',
      ]),
    );
    expect(notesOn('Priority 1: A\nx,y\nIndicator,Unit,Baseline\nA,offences,1')).toEqual(
      expect.arrayContaining([
        '"Priority 1: A" is outside the table and is left out.',
        '"x | y" is outside the table and is left out.',
      ]),
    );
  });
});

describe('several indicators in one row', () => {
  it('are split if every filled cell has the same number of lines', () => {
    const table = 'Priority,Indicator,Unit,Baseline,Note\nBurglary,"A\n\nB","offences\n\nhomes","1\n\n2",';
    const result = readIndicators(table);
    expect(result.ok && result.indicators.map(({ name, unit, baseline }) => [name, unit, baseline])).toStrictEqual([
      ['A', { kind: 'count', of: 'offences' }, { value: 1, text: '1' }],
      ['B', { kind: 'count', of: 'homes' }, { value: 2, text: '2' }],
    ]);
    expect(result.ok && result.priorities[0]?.indicatorIds).toStrictEqual(['a', 'b']);
    expect(result.notes.map(({ message }) => message)).toContain(
      'The row holds 2 indicators, one a line: "A" and "B".',
    );
  });

  it('are a problem if the numbers of lines differ', () => {
    expect(problemsIn('Indicator,Unit,Baseline\n"A\nB","offences\nhomes","1\n2\n3"')).toStrictEqual([
      'line-breaks@2:3',
    ]);
    expect(problemsIn('Indicator,Unit,Baseline\n"A\nB",offences,"1\n2"')).toStrictEqual(['line-breaks@2:3']);
  });

  it('are not looked for in a row with an id', () => {
    expect(indicatorsIn('Id,Indicator,Note\na,"A\nB","x\ny"')).toHaveLength(1);
  });
});

describe('one indicator in two rows', () => {
  const headings = 'Priority,Indicator,Unit,Baseline';
  it('serves both priorities if the rows are equal', () => {
    const result = readIndicators(`${headings}\nP,A,offences,1\nQ,A,offences,1`);
    expect(result.ok && result.indicators).toHaveLength(1);
    expect(result.ok && result.priorities.map(({ title, indicatorIds }) => [title, indicatorIds])).toStrictEqual([
      ['P', ['a']],
      ['Q', ['a']],
    ]);
  });

  it('serves both if the second row has only the priority', () => {
    expect(indicatorsIn(`${headings}\nP,A,offences,1\nQ,A,,`)).toHaveLength(1);
    expect(indicatorsIn(`Id,${headings}\na,P,A,offences,1\na,Q,,,`)).toHaveLength(1);
  });

  it.each([
    ['other figures', `${headings}\nP,A,offences,1\nQ,A,offences,2`, 'with a different baseline'],
    ['another unit', `${headings}\nP,A,offences,1\nQ,A,homes,1`, 'with a different unit'],
    ['the same priority', `${headings}\nP,A,offences,1\nP,A,offences,1`, 'under the same priority'],
    ['no priority', `${headings}\n,A,offences,1\n,A,offences,1`, 'is in line 2 already. Remove one'],
    ['another name', 'Id,Indicator,Unit,Baseline\na,A,offences,1\na,B,offences,1', 'with a different name'],
  ])('is a problem if they have %s', (_, table, words) => {
    expect(readIndicators(table).problems.map(({ code, line }) => [code, line])).toStrictEqual([
      ['duplicate-indicator', 3],
    ]);
    expect(messageFor(table)).toContain(words);
  });

  it('is two indicators if their ids differ', () => {
    expect(
      indicatorsIn('Id,Indicator,Unit,Baseline\na,A,offences,1\nb,A,offences,1').map(({ id }) => id),
    ).toStrictEqual(['a', 'b']);
  });
});

describe('ids', () => {
  it('are made from the name, each used once', () => {
    const names = [
      'Burglary & theft',
      'Burglary and theft',
      '£ lost',
      '% who are safe',
      "Residents' views",
      'Café fights',
      '1,000 homes',
      '!!!',
      '???',
      'word '.repeat(30),
    ];
    const table = [
      'Id,Indicator,Unit,Baseline',
      'burglary-and-theft,Taken,offences,1',
      ...names.map((name) => `,"${name}",offences,1`),
    ].join('\n');
    expect(indicatorsIn(table).map(({ id }) => id)).toStrictEqual([
      'burglary-and-theft',
      'burglary-and-theft-2',
      'burglary-and-theft-3',
      'pounds-lost',
      'percentage-who-are-safe',
      'residents-views',
      'cafe-fights',
      '1000-homes',
      'indicator',
      'indicator-2',
      'word-word-word-word-word-word-word-word-word-word-word-word',
    ]);
  });
});

describe('priorities, themes and leads', () => {
  const headings = 'Priority,Theme,Lead,Indicator,Unit,Baseline';
  it('are collected from the rows, each once', () => {
    const result = readIndicators(
      `${headings}\n"Priority 1: Burglary","Early help; Prevention",Insp A,X,offences,1\nburglary!,Prevention,"Insp B\nInsp A",Y,offences,2`,
    );
    expect(result.ok && result.priorities).toStrictEqual([
      {
        id: 'burglary',
        label: 'Priority 1',
        title: 'Burglary',
        aims: [],
        indicatorIds: ['x', 'y'],
        actionIds: [],
        themeIds: ['early-help', 'prevention'],
        leads: [{ name: 'Insp A' }, { name: 'Insp B' }],
      },
    ]);
    expect(result.ok && result.themes).toStrictEqual([
      { id: 'early-help', title: 'Early help', scope: 'partnership', priorityIds: ['burglary'] },
      { id: 'prevention', title: 'Prevention', scope: 'partnership', priorityIds: ['burglary'] },
    ]);
  });

  it('are noted if a row has a theme but no priority', () => {
    expect(notesOn(`${headings}\n,Prevention,Insp A,X,offences,1`)).toEqual(
      expect.arrayContaining([expect.stringContaining('"Prevention" is left out')]),
    );
  });

  it('may have separate ids', () => {
    const result = readIndicators(
      'Priority id,Priority label,Priority,Theme id,Theme,Indicator,Unit,Baseline\np,1,Priority 1: X,t,Prevention,A,offences,1\np,,,,,B,offences,1',
    );
    expect(result.ok && result.priorities[0]).toMatchObject({
      id: 'p',
      label: '1',
      title: 'Priority 1: X',
      indicatorIds: ['a', 'b'],
      themeIds: ['t'],
    });
    expect(problemsIn('Priority id,Indicator,Unit,Baseline\na b,A,offences,1')).toStrictEqual(['invalid-id@2:1']);
    expect(
      problemsIn('Priority id,Priority,Indicator,Unit,Baseline\np,X,A,offences,1\np,Y,B,offences,1'),
    ).toStrictEqual(['contradiction@3:2']);
    const untitled = readIndicators('Priority id,Indicator,Unit,Baseline\np,A,offences,1');
    expect(untitled.ok && untitled.priorities[0]?.title).toBe('p');
  });

  it('that differ only in punctuation are two if they have no words', () => {
    const result = readIndicators('Priority,Indicator,Unit,Baseline\n!,A,offences,1\n?,B,offences,1');
    expect(result.ok && result.priorities.map(({ id }) => id)).toStrictEqual(['priority', 'priority-2']);
  });

  it('are those of the plan if it has some', () => {
    const themes = [{ id: 'early', title: 'Early help', scope: 'county' as const, priorityIds: [] }];
    const priorities = [
      {
        id: 'p',
        title: 'Burglary',
        aims: ['x'],
        indicatorIds: ['old'],
        actionIds: [],
        themeIds: ['early'],
        leads: [{ name: 'Insp A', role: 'Chair' }],
      },
    ];
    const result = readIndicators(`${headings}\nBurglary,Early help,Insp A,X,offences,1\np,,,Y,offences,1`, {
      plan: { priorities, themes },
    });
    expect(result.ok && result.priorities).toStrictEqual([{ ...priorities[0], indicatorIds: ['x', 'y'] }]);
    expect(result.ok && result.themes).toStrictEqual([{ ...themes[0], priorityIds: ['p'] }]);
    const table = 'Priority,Indicator,Unit,Baseline\nBurglery,A,offences,1\nQwertyuiop,B,offences,1';
    expect(problemsIn(table, { plan: { priorities } })).toStrictEqual(['unknown-priority@2:1', 'unknown-priority@3:1']);
    expect(messageFor(table, { plan: { priorities } })).toContain('Did you mean "Burglary"?');
    expect(problemsIn('Priority id,Indicator,Unit,Baseline\nq,A,offences,1', { plan: { priorities } })).toStrictEqual([
      'unknown-priority@2:1',
    ]);
  });

  it('in the line above belong to rows without their own', () => {
    const result = readIndicators('Priority 1: P\nPriority,Indicator,Unit,Baseline\n,A,offences,1\nQ,B,offences,1');
    expect(result.ok && result.priorities.map(({ title, indicatorIds }) => [title, indicatorIds])).toStrictEqual([
      ['P', ['a']],
      ['Q', ['b']],
    ]);
    expect(result.notes.map(({ message }) => message)).toContain(
      '"Priority 1: P" is the priority of the rows whose column Priority is blank.',
    );
  });
});

describe('sources', () => {
  it('are named in words, each once', () => {
    const result = readIndicators(
      'Indicator,Unit,Baseline,Source\nA,offences,1,Kent Police\nB,offences,1,Kent Police\nC,offences,1,Kent Police!',
    );
    expect(result.ok && result.sources).toStrictEqual([
      { id: 'kent-police', title: 'Kent Police' },
      { id: 'kent-police-2', title: 'Kent Police!' },
    ]);
    expect(result.ok && result.indicators.map(({ source }) => source)).toStrictEqual([
      { sourceId: 'kent-police' },
      { sourceId: 'kent-police' },
      { sourceId: 'kent-police-2' },
    ]);
  });

  it('are named by id, with the place', () => {
    const result = readIndicators(
      'Indicator,Unit,Baseline,Source id,Source,Source paragraph,Further source 1 id,Further source 2 id,Further source 2 quote\nA,offences,1,plan,,7,other,plan,"So, be it"\nB,offences,1,plan,The plan,,,,',
    );
    expect(result.ok && result.sources).toStrictEqual([
      { id: 'plan', title: 'The plan' },
      { id: 'other', title: 'other' },
    ]);
    expect(result.ok && result.indicators[0]).toMatchObject({
      source: { sourceId: 'plan', paragraph: '7' },
      furtherSources: [{ sourceId: 'other' }, { sourceId: 'plan', quote: 'So, be it' }],
    });
    expect(problemsIn('Indicator,Unit,Baseline,Source paragraph\nA,offences,1,7')).toStrictEqual(['empty-cell@2']);
    expect(problemsIn('Indicator,Unit,Baseline,Source id,Source paragraph\nA,offences,1,a b,7')).toStrictEqual([
      'invalid-id@2:4',
    ]);
  });
});

describe('comparators in separate columns', () => {
  const headings = 'Indicator,Unit,Baseline,Comparator x,Comparator x kind,Comparator x source id,Comparison order';
  it('are described in one row, which may have no indicator', () => {
    const result = readIndicators(`${headings}\nA,offences,1,2,,,\n,,,,county,plan,\n`);
    expect(result.ok && result.comparators).toStrictEqual([
      { id: 'x', name: 'x', kind: 'county', source: { sourceId: 'plan' } },
    ]);
    expect(result.ok && result.sources).toStrictEqual([{ id: 'plan', title: 'plan' }]);
    expect(problemsIn(`${headings}\nA,offences,1,2,county,,\nB,offences,1,2,region,,`)).toStrictEqual([
      'contradiction@3',
    ]);
    expect(problemsIn(`${headings}\nA,offences,1,2,county,,\nB,offences,1,2,county,,`)).toStrictEqual([]);
    expect(problemsIn(`${headings}\nA,offences,1,2,shire,,`)).toStrictEqual(['not-one-of@2:5']);
  });

  it('keep the sources of comparators that the plan already has', () => {
    const comparators = [{ id: 'x', name: 'X', kind: 'county' as const, source: { sourceId: 'plan' } }];
    const result = readIndicators('Indicator,Unit,Baseline,X\nA,offences,1,2', { plan: { comparators } });
    expect(result.ok && [result.comparators, result.sources]).toStrictEqual([comparators, []]);
  });

  it('follow the stated order', () => {
    const table = (order: string): string =>
      `Indicator,Unit,Baseline,County,England,Comparison order\nA,offences,1,2,3,${order}`;
    expect(indicatorsIn(table('england county'))[0]?.comparisons.map(({ comparatorId }) => comparatorId)).toStrictEqual(
      ['england', 'county'],
    );
    expect(problemsIn(table('england'))).toStrictEqual(['not-one-of@2:6']);
    expect(problemsIn(table('england kent'))).toStrictEqual(['not-one-of@2:6']);
  });
});

describe('a table with problems', () => {
  const table =
    'Priority,Indicator,Unit,Baseline\nP,A,offences,1\nP,B,offences,some\nQ,C,%,140%\nQ,D,offences,2\nR,E,offences,few,er\n';

  it('shows all of them in the order of the file, next to what could be read', () => {
    const result = readIndicators(table);
    if (result.ok) throw new Error('read');
    expect(result.read.indicators.map(({ name }) => name)).toStrictEqual(['A', 'D']);
    expect(result.problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([
      ['unreadable-figure', 3, 4],
      ['out-of-range', 4, 4],
      ['long-row', 6, 5],
    ]);
  });

  it('gives the place of each and the content of the cell', () => {
    expect(readIndicators(table).problems[0]).toMatchObject({
      table: 'indicators',
      line: 3,
      column: 4,
      heading: 'Baseline',
      cell: 'some',
    });
  });

  it('gives its good rows if part of it is enough, with the list', () => {
    const result = readIndicators(table, { partial: true });
    expect(result.ok && result.indicators.map(({ name }) => name)).toStrictEqual(['A', 'D']);
    expect(result.ok && result.priorities.map(({ id, indicatorIds }) => [id, indicatorIds])).toStrictEqual([
      ['p', ['a']],
      ['q', ['d']],
    ]);
    expect(result.problems).toHaveLength(3);
  });
});

describe('several tables in one sheet', () => {
  it('are recognised by their headings, whatever is between them', () => {
    const table =
      'Priority 1: P\nIndicator,Unit,Baseline\nA,offences,1\n\nPriority 2: Q\nIndicator,Unit,Baseline 2012/13,Target\nB,offences,2,Reduce to 1\n\nIndicator,Unit,Baseline\nC,offences,3';
    const result = readIndicators(table);
    expect(result.ok && result.priorities.map(({ title, indicatorIds }) => [title, indicatorIds])).toStrictEqual([
      ['P', ['a']],
      ['Q', ['b', 'c']],
    ]);
  });

  it('are not mistaken for an indicator that is called Indicator', () => {
    expect(
      indicatorsIn('Indicator,Unit,Baseline,Note\nA,offences,1,\nIndicator,offences,2,x').map(({ name }) => name),
    ).toStrictEqual(['A', 'Indicator']);
  });

  it('are not mistaken for a priority that is called Indicator', () => {
    const result = readIndicators(
      'Priority id,Priority,Indicator,Unit,Baseline\nkent,Indicator,,,\nkent,,A,offences,1',
    );
    expect(result.ok && result.priorities.map(({ id, title }) => [id, title])).toStrictEqual([['kent', 'Indicator']]);
  });
});

describe('other names of a comparator', () => {
  const headings = 'Indicator,Unit,Baseline,Comparator kent,Comparator kent also called 1';
  const placed = `${headings},Comparator kent also called 1 source id,Comparator kent also called 1 source paragraph`;

  it('are in numbered columns, each with its place', () => {
    const result = readIndicators(`${placed}\nA,offences,1,2,KCC value,plan,6.3`);
    expect(result.ok && [result.comparators, result.sources]).toStrictEqual([
      [
        {
          id: 'kent',
          name: 'kent',
          kind: 'county',
          alsoCalled: [{ text: 'KCC value', source: { sourceId: 'plan', paragraph: '6.3' } }],
        },
      ],
      [{ id: 'plan', title: 'plan' }],
    ]);
  });

  it('are written and read back in their order, and so is an empty list', () => {
    const named = (id: string, alsoCalled: readonly Passage[]): Comparator => ({
      id,
      name: id,
      kind: 'other',
      alsoCalled,
    });
    const passages = ['b', 'a'].map((text) => ({ text, source: { sourceId: 'plan', quote: text } }));
    // Ids made to be mixed up with the columns of the other.
    const comparators = [named('x', passages), named('x.also', []), named('y', [])];
    const result = readIndicators(writeIndicators({ indicators: [], comparators }));
    expect(result.ok && result.comparators).toStrictEqual(comparators);
  });

  it.each([
    ['no place', `${headings}\nA,offences,1,2,KCC value`, ['empty-cell@2']],
    ['a blank place', `${placed}\nA,offences,1,2,KCC value,,`, ['empty-cell@2:6']],
    ['a place and no name', `${placed}\nA,offences,1,2,,plan,6.3`, ['empty-cell@2:5']],
    ['a place that is none', `${placed}\nA,offences,1,2,KCC value,the plan,`, ['invalid-id@2:6']],
  ])('are refused with %s', (_, table, problems) => {
    expect(problemsIn(table)).toStrictEqual(problems);
  });
});

describe('a row without a name', () => {
  it('is reported if it holds a figure of a comparator', () => {
    expect(problemsIn('Indicator,Unit,Baseline,England\nA,offences,1,2\n,,,3')).toStrictEqual(['empty-cell@3:1']);
  });
});

describe('a row with several mistakes', () => {
  const headings = 'Id,Priority,Indicator,Unit,Polarity,Baseline,England,Target,Due,Source id,Note';

  it('has all of them reported at once, except those that a corrected cell would settle', () => {
    const table = `${headings}\n1 2,P,A,offences,downish,24O,1..5,65,31 Febuary 2029,a b,x`;
    const result = readIndicators(table);
    // "65" alone needs a polarity, and which is meant depends on the cell that cannot be read.
    expect(result.problems.map(({ code, heading }) => [code, heading])).toStrictEqual([
      ['invalid-id', 'Id'],
      ['not-one-of', 'Polarity'],
      ['unreadable-figure', 'Baseline'],
      ['unreadable-figure', 'England'],
      ['unreadable-day', 'Due'],
      ['invalid-id', 'Source id'],
    ]);
    expect(result.notes).toStrictEqual([]);
  });

  it.each([
    ['a target of no sense', 'offences,downish,240,,Improve a lot', ['not-one-of@2:5', 'unreadable-target@2:8']],
    ['a target that asks for nothing sure', 'offences,,24O,,Reduce by 5-10%', ['unreadable-figure@2:6']],
    ['a target to hold or better', 'offences,downish,240,,Maintain or improve', ['not-one-of@2:5']],
    ['a number alone', 'offences,,24O,,65', ['unreadable-figure@2:6']],
    ['a unit and points', '2%,,24O,,Reduce by 5%', ['unreadable-unit@2:4', 'unreadable-figure@2:6']],
    ['a target in another unit', 'offences,,24O,,At most 65%', ['unreadable-figure@2:6', 'unit-mismatch@2:8']],
    ['no unit but in the baseline', ',lower,62..4%,61.3,Reduce to 60', ['unreadable-figure@2:6']],
    ['a comparison only', '%,lower,62%,6..1%,Reduce to 60%', ['unreadable-figure@2:7']],
  ])('has only certain mistakes reported: %s', (_, cells, problems) => {
    expect(problemsIn(`${headings}\n,P,A,${cells},,,`)).toStrictEqual(problems);
  });

  it('has its stated target checked too', () => {
    const stated = 'Indicator,Unit,Polarity,Baseline,Target kind,Target value,By,Maximum';
    expect(problemsIn(`${stated}\nA,offences,downish,1,level,few,,2`)).toStrictEqual([
      'not-one-of@2:3',
      'unreadable-number@2:6',
      'contradiction@2:8',
    ]);
    expect(problemsIn(`${stated},Target direction\nA,3%,lower,1,change,,2,,reduce`)).toStrictEqual([
      'unreadable-unit@2:2',
    ]);
  });

  it('has the mistakes in its name and its priority reported as well as those in its cells', () => {
    const plan = {
      priorities: [{ id: 'p', title: 'P', aims: [], indicatorIds: [], actionIds: [], themeIds: [], leads: [] }],
    };
    expect(problemsIn(`${headings}\n,Q,,offences,downish,24O,,,,,`, { plan })).toStrictEqual([
      'unknown-priority@2:2',
      'empty-cell@2:3',
      'not-one-of@2:5',
      'unreadable-figure@2:6',
    ]);
  });

  it('has a value and a reason for none reported in one cell, next to its other parts', () => {
    const parts = 'Indicator,Unit,Baseline,Baseline value,Baseline missing,Baseline period,Baseline count';
    expect(problemsIn(`${parts}\nA,offences,,1,suppressed,soon,many`)).toStrictEqual([
      'contradiction@2:4',
      'unreadable-period@2:6',
      'unreadable-number@2:7',
    ]);
  });
});

describe('an indicator that occurs twice, with a row to correct', () => {
  const rows = (...lines: string[]): string => ['Id,Priority,Indicator,Unit,Polarity,Baseline', ...lines].join('\n');

  it.each([
    [
      'the first row',
      [',P,A,offences,downish,1', ',P,A,offences,lower,1'],
      ['not-one-of@2:5', 'duplicate-indicator@3:3'],
    ],
    [
      'the second row',
      [',P,A,offences,lower,1', ',P,A,offences,lower,24O'],
      ['duplicate-indicator@3:3', 'unreadable-figure@3:6'],
    ],
    [
      'both, without a priority',
      [',,A,offences,lower,24O', ',,A,offences,lower,24O'],
      ['unreadable-figure@2:6', 'duplicate-indicator@3:3', 'unreadable-figure@3:6'],
    ],
    [
      'a row of the same id',
      ['a,P,A,offences,lower,24O', 'a,P,,offences,lower,1'],
      ['unreadable-figure@2:6', 'duplicate-indicator@3:3'],
    ],
    [
      'a row that differs in another cell',
      [',P,A,offences,lower,24O', ',Q,A,people,lower,240'],
      ['unreadable-figure@2:6', 'duplicate-indicator@3:3'],
    ],
    [
      'a row that differs in no other cell',
      [',P,A,offences,lower,24O', ',Q,A,Offences,lower,240'],
      ['unreadable-figure@2:6'],
    ],
    [
      'a row of another priority with no more than its name',
      [',P,A,offences,lower,24O', ',Q,A,,,'],
      ['unreadable-figure@2:6'],
    ],
    [
      'a row of the same priority with no more than its name',
      [',P,A,offences,lower,24O', ',P,A,,,'],
      ['unreadable-figure@2:6', 'duplicate-indicator@3:3'],
    ],
    [
      'an id that cannot be read, which may be another',
      ['a b,P,A,offences,lower,1', ',P,A,offences,lower,2'],
      ['invalid-id@2:1', 'duplicate-indicator@3:3'],
    ],
    [
      'a second id that cannot be read, which may be another',
      [',P,A,offences,lower,1', 'a b,P,A,offences,lower,2'],
      ['invalid-id@3:1'],
    ],
  ])('is reported with %s', (_, lines, problems) => {
    expect(problemsIn(rows(...lines))).toStrictEqual(problems);
  });

  it('is reported with the columns in which the rows differ', () => {
    const table = rows(',P,A,offences,lower,24O', ',Q,A,people,,240');
    expect(readIndicators(table).problems[1]?.message).toBe(
      '"A" is in line 2 already, with a different Unit, Polarity. Make the two rows equal, or give each an id and a name of its own.',
    );
  });

  it('is compared without a priority that cannot be read', () => {
    const table = 'Priority id,Indicator,Unit,Baseline\nx y,A,offences,24O\nx y,A,offences,24O\nx y,A,,';
    expect(problemsIn(table)).toStrictEqual([
      'invalid-id@2:1',
      'unreadable-figure@2:4',
      'invalid-id@3:1',
      'unreadable-figure@3:4',
      'invalid-id@4:1',
    ]);
  });

  it('gives the correct row if part of the table is enough', () => {
    const result = readIndicators(rows(',P,A,offences,lower,24O', ',Q,A,offences,lower,240'), { partial: true });
    expect(result.ok && result.indicators.map(({ id, baseline }) => [id, baseline])).toStrictEqual([
      ['a', { value: 240, text: '240' }],
    ]);
  });

  it('is named by its id if it has no name', () => {
    expect(
      readIndicators(rows('a,P,,offences,lower,1', 'a,P,,offences,lower,1')).problems.map(({ message }) => message),
    ).toContain('"a" is in line 2 already. Both are under the same priority. Remove one of the two rows.');
  });

  it('is not called undefined', () => {
    expect(problemsIn(rows(',P,undefined,offences,lower,1', ',P,,offences,lower,1'))).toStrictEqual(['empty-cell@3:3']);
  });
});

describe('a target compared with the county next to a comparator of an unknown kind', () => {
  it('is refused with what to do, and read once that is done', () => {
    const table = (headings: string, cells: string): string =>
      `Indicator,Unit,Baseline,Exampleshire average,Target${headings}\nA,offences,5,6,Below the county average${cells}`;
    expect(messageFor(table('', ''))).toContain(
      'Where "Exampleshire average" is meant, head its column with what it is, such as County average, or add a column Comparator exampleshire-average kind with the word county, force, region or national in one row.',
    );
    const [indicator] = indicatorsIn(table(',Comparator exampleshire-average kind', ',county'));
    expect(indicator?.target).toMatchObject({ kind: 'comparator', comparatorId: 'exampleshire-average' });
  });

  it("is refused without it if each comparator's kind is known", () => {
    const table = 'Indicator,Unit,Baseline,England,Target\nA,offences,5,6,Below the county average';
    expect(messageFor(table)).not.toContain('is meant');
  });

  it('is read next to the name of a county, with a note', () => {
    const table = 'Indicator,Unit,Baseline,Essex,Target\nA,offences,5,6,Below the county average';
    expect(indicatorsIn(table)[0]?.target).toMatchObject({
      kind: 'comparator',
      comparatorId: 'essex',
      note: '"county average" is read as Essex.',
    });
  });
});

describe('themes', () => {
  const headings = 'Priority,Theme,Theme id,Theme scope,Indicator,Unit,Baseline';
  const themesIn = (...rows: string[]): unknown => {
    const result = readIndicators([headings, ...rows].join('\n'));
    return result.ok ? result.themes : result.problems.map(({ code, line, column }) => [code, line, column]);
  };
  const theme = (id: string, title: string, priorityIds: string[], scope = 'partnership'): unknown => ({
    id,
    title,
    scope,
    priorityIds,
  });

  it('are named by title, id and scope, or by the id alone', () => {
    expect(
      themesIn('P,Young people; Drugs,youth drugs,partnership County,A,offences,1', 'Q,,drugs,,B,offences,1'),
    ).toStrictEqual([theme('youth', 'Young people', ['p']), theme('drugs', 'Drugs', ['p', 'q'], 'county')]);
    expect(themesIn('P,,youth,,A,offences,1', 'P,,youth,,B,offences,1')).toStrictEqual([
      theme('youth', 'youth', ['p']),
    ]);
    expect(themesIn('P,Young people,,,A,offences,1', 'Q,young people,,county,B,offences,1')).toStrictEqual([
      theme('young-people', 'Young people', ['p', 'q'], 'county'),
    ]);
  });

  it.each([
    ['fewer ids than titles', ['P,Young people; Drugs,youth,,A,offences,1'], [['contradiction', 2, 3]]],
    ['more scopes than titles', ['P,Young people,,county county,A,offences,1'], [['contradiction', 2, 4]]],
    ['a scope that is none', ['P,Young people,,ours,A,offences,1'], [['not-one-of', 2, 4]]],
    ['one id of two titles', ['P,Young people,t,,A,offences,1', 'Q,Drugs,t,,B,offences,1'], [['contradiction', 3, 2]]],
    [
      'one theme of two scopes',
      ['P,Drugs,,county,A,offences,1', 'Q,Drugs,,partnership,B,offences,1'],
      [['contradiction', 3, 2]],
    ],
  ])('are refused with %s', (_, rows, problems) => {
    expect(themesIn(...rows)).toStrictEqual(problems);
  });

  it('are left out and noted without a priority', () => {
    expect(
      notesOn(`${headings}\n,Drugs,drugs,county,A,offences,1`).filter((note) => note.includes('no priority')),
    ).toHaveLength(3);
  });
});

describe('a row with a priority but no indicator', () => {
  it('is a priority that no indicator serves, if it has an id', () => {
    const result = readIndicators('Priority id,Priority,Indicator,Unit,Baseline\np,P,,,\n,Q,A,offences,1');
    expect(result.ok && result.priorities.map(({ id, indicatorIds }) => [id, indicatorIds])).toStrictEqual([
      ['p', []],
      ['q', ['a']],
    ]);
  });

  it('is refused without an id, since it may be the heading of a group', () => {
    expect(problemsIn('Priority,Indicator,Unit,Baseline\nP,,,\n,A,offences,1')).toStrictEqual(['only-a-name@2']);
  });
});

describe('units that contradict each other', () => {
  it.each([
    [
      'a heading of percentages',
      'Baseline (%)',
      'A,offences,5',
      'unit-mismatch@2:3',
      '"offences" is a count of offences, but the baseline "5" is a percentage',
    ],
    [
      'a heading of targets',
      'Baseline,Target (%)',
      'A,offences,5,At most 65',
      'unit-mismatch@2:4',
      'but the target "At most 65" is a percentage',
    ],
    [
      'a target beside a rate per nothing',
      'Baseline,Target',
      'A,rate,5,At most 65%',
      'unit-mismatch@2:4',
      'is a rate, but the target "At most 65%" is a percentage',
    ],
    ['a name', 'Baseline', 'Arrests per 1000 people,%,5', 'none', 'no problem'],
  ])('are reported for %s', (_, headings, row, problem, words) => {
    const table = `Indicator,Unit,${headings}\n${row}`;
    expect(problemsIn(table)).toStrictEqual(problem === 'none' ? [] : [problem]);
    expect(messageFor(table)).toContain(words);
  });

  it('are not asked about next to a cell that may settle them once corrected', () => {
    expect(problemsIn('Indicator,Unit,Baseline\nA,rate,24O')).toStrictEqual(['unreadable-figure@2:3']);
  });
});
