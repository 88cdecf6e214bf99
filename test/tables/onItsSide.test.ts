import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../src/csv.js';
import { indicatorsIn, messageFor, noteCodesOn, problemsIn, questionsOn } from './given.js';

/*
 * Tables with the headings in the first column and a column for each indicator, and cards of one indicator, as councils
 * and police publish them. Expected is whatever the same cells give in a table with a row for each indicator.
 */

const UPRIGHT =
  'Indicator,Unit,Desired direction,2021/22 (baseline),2022/23,Target 2027/28\nRecorded crime,Offences,Decrease,48210,49875,43400\nPositive outcomes,%,Increase,12.6,12.9,18';
const SIDEWAYS =
  ',Recorded crime,Positive outcomes\nUnit,Offences,%\nDesired direction,Decrease,Increase\n2021/22 (baseline),48210,12.6\n2022/23,49875,12.9\nTarget 2027/28,43400,18';
const CARDS = [
  ['Shoplifting', '"1,986 (2023/24)"', '"1,700"'],
  ['Robbery', '471 (2023/24)', '430'],
].map(
  ([name, baseline, target]) =>
    `Indicator,${String(name)}\nUnit,Number of offences\nDesired direction,Decrease\nBaseline,${String(baseline)}\nTarget,${String(target)}\nTarget date,31 March 2027`,
);

describe('a table on its side', () => {
  it('is turned round, with two rows of years as with more', () => {
    expect(indicatorsIn(SIDEWAYS)).toStrictEqual(indicatorsIn(UPRIGHT));
    expect(noteCodesOn(SIDEWAYS)).toContain('turned-round@1');
  });

  it('may have a title and a blank line above it', () => {
    for (const above of ['Headline measures\n\n', 'Headline measures,,\n,,\n']) {
      expect(indicatorsIn(above + SIDEWAYS)).toStrictEqual(indicatorsIn(UPRIGHT));
      expect(noteCodesOn(above + SIDEWAYS)).toContain('line-above@1');
    }
  });

  it('may have one year and a target', () => {
    const table =
      ',Crimes per 100 homes (lower is better),Thefts per 100 homes (lower is better)\n2022/23,12,9\nTarget 2027/28,8,7';
    expect(indicatorsIn(table).map(({ baseline, target }) => [baseline.period, target.due])).toStrictEqual([
      ['2022/23', '2028-03-31'],
      ['2022/23', '2028-03-31'],
    ]);
  });

  it('has its problems, notes and questions in the places of the file', () => {
    expect(problemsIn(SIDEWAYS.replace('48210', '48210 or so'))).toStrictEqual(['unreadable-figure@4:2']);
    expect(noteCodesOn(SIDEWAYS)).toStrictEqual([
      'turned-round@1',
      'due-date@6:1',
      'target-reading@6:2',
      'target-reading@6:3',
    ]);
    const open = SIDEWAYS.replace('Desired direction,Decrease,Increase\n', '');
    expect(questionsOn(`Title\n${open}`)).toStrictEqual(['polarity! 2,2']);
    const result = readIndicators(`Title\n${open}`);
    expect(!result.ok && result.read.waiting.map(({ line }) => line)).toStrictEqual([2, 2]);
    expect(problemsIn(SIDEWAYS.replace('Positive outcomes', 'Recorded crime'))).toStrictEqual([
      'duplicate-indicator@1:3',
    ]);
    expect(messageFor(SIDEWAYS.replace('Positive outcomes', 'Recorded crime'))).toContain('in line 1');
  });

  it('has rows of as many cells as there are names', () => {
    expect(problemsIn(SIDEWAYS.replace('48210,12.6', '12.6'))).toStrictEqual(['short-row@4']);
    expect(problemsIn(SIDEWAYS.replace('43400,18', '43,400,18'))).toContain('long-row@6:4');
    const rows = SIDEWAYS.split('\n').map((line) => line.split(','));
    expect(indicatorsIn(rows.with(5, ['Target 2027/28', '43400']))[1]?.target).toStrictEqual({
      kind: 'not-set',
      reason: 'blank',
    });
  });

  it('may come as numbers, and a row with another value is not read', () => {
    const rows = (first: unknown): unknown[][] => [
      ['', 'Robbery', 'Hate crime'],
      ['Polarity', 'Lower', 'Higher'],
      ['Baseline 2022/23', first, 745],
      ['Target 2024/25', 430, 800],
    ];
    expect(indicatorsIn(rows(471) as never).map(({ baseline }) => 'value' in baseline && baseline.value)).toStrictEqual(
      [471, 745],
    );
    const result = readIndicators(rows(new Date(0)) as never, { partial: true });
    expect(result.ok && result.indicators).toStrictEqual([]);
  });

  it('has names of indicators, not of months or of other columns', () => {
    for (const names of ['April,May', 'Baseline,Target', '2022/23,2023/24'])
      expect(noteCodesOn(SIDEWAYS.replace('Recorded crime,Positive outcomes', names))).not.toContain('turned-round@1');
  });
});

describe('a card of one indicator', () => {
  const cards = CARDS.join('\n\n');

  it('is turned round, one or several', () => {
    expect(indicatorsIn(String(CARDS[0])).map(({ name }) => name)).toStrictEqual(['Shoplifting']);
    expect(
      indicatorsIn(cards).map(({ name, baseline, target }) => [
        name,
        'value' in baseline && baseline.value,
        target.kind === 'level' && target.value,
        target.due,
      ]),
    ).toStrictEqual([
      ['Shoplifting', 1986, 1700, '2027-03-31'],
      ['Robbery', 471, 430, '2027-03-31'],
    ]);
    expect(noteCodesOn(cards)).toStrictEqual([
      'turned-round@1',
      'target-reading@5:2',
      'turned-round@8',
      'target-reading@12:2',
    ]);
  });

  it('does not take what another has', () => {
    const [first, second] = CARDS;
    const table = `${String(first)}\nPriority,Town centre\n\n${String(second)}`;
    const result = readIndicators(table);
    expect(result.ok && result.priorities.map(({ indicatorIds }) => indicatorIds)).toStrictEqual([['shoplifting']]);
  });

  it('may be above a table with a row for each indicator', () => {
    const table = `${cards}\n\nOther measures\n${UPRIGHT}`;
    expect(indicatorsIn(table).map(({ name }) => name)).toStrictEqual([
      ...['Shoplifting', 'Robbery', 'Recorded crime', 'Positive outcomes'],
    ]);
  });
});
