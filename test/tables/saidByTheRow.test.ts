// What a row says by itself, in its name, one of its cells or the heading of its names, is not asked. Figures are invented.
import { describe, expect, it } from 'vitest';
import { indicatorsIn, problemsIn } from './given.js';
import type { Indicator } from '../../src/model/indicator.js';

const firstOf = (table: string): Indicator | undefined => indicatorsIn(table)[0];

describe('a scale of money in the name or the column Unit', () => {
  const HEADINGS = 'Indicator,Unit,Polarity,Baseline 2023/24,2024/25,Target 2025/26';
  const table = (name: string, unit: string, cells: string): string =>
    `${HEADINGS}\n${name},${unit},higher is better,${cells}`;

  it.each([
    [table('Value of benefits secured (£m)', '', '£1.8m,£2.1m,£2.6m'), 1_800_000],
    [table('Value of benefits secured (£000)', '', '£850k,£0.9m,£1m'), 850_000],
    [table('Value of benefits secured (£k)', '£', '£850k,£900k,Increase by 5%'), 850_000],
    [table('Value of benefits secured', '£m', '£1.8 million,NYA,£2.6 million by March 2026'), 1_800_000],
  ])('agrees with figures that say their own: %s', (printed, value) => {
    expect(firstOf(printed)).toMatchObject({ unit: { kind: 'money', currency: 'GBP' }, baseline: { value } });
  });

  it('is the unit of bare figures', () => {
    expect(firstOf(table('Value of benefits secured (£m)', '', '1.8,2.1,2.6'))).toMatchObject({
      unit: { kind: 'count', of: '£ millions' },
      baseline: { value: 1.8 },
    });
  });

  it.each([
    // Nobody knows whether 2.6 is in pounds, as the others are, or in millions; £1.8 likewise.
    [table('Value of benefits secured (£m)', '', '£1.8m,£2.1m,2.6'), ['unit-mismatch@2:1']],
    [table('Value of benefits secured (£m)', '', '£1.8m,2.1,£2.6m'), ['unit-mismatch@2:1']],
    [table('Value of benefits secured (£m)', '', '£1.8,£2.1,£2.6'), ['unit-mismatch@2:1']],
    [table('Value of benefits secured (£m)', '£', '£1.8m,£2.1m,2.6'), ['unit-needed@2:1']],
    [table('Library visits (000s)', '£', '£1.8m,£2.1m,£2.6m'), ['unit-needed@2:1']],
  ])('is in doubt where a figure does not say it: %s', (printed, problems) => {
    expect(problemsIn(printed)).toEqual(problems);
  });
});

describe('a cell under Polarity', () => {
  const table = (polarity: string): string =>
    `Indicator,Unit,Polarity,Baseline 2023/24,Target 2025/26\nReferrals,referrals,${polarity},14,No target`;

  it.each([
    'Neither - for monitoring',
    'For information only',
    'For information',
    'Contextual',
    'Monitor',
    'N/A - monitoring purposes only',
  ])('judges nothing where the figure is only watched: %s', (polarity) => {
    expect(firstOf(table(polarity))?.polarity).toBe('no-judgement');
  });

  it('is a problem where it says something else', () => {
    expect(problemsIn(table('Information governance'))).toEqual(['not-one-of@2:3']);
  });
});

describe('a baseline of the average of several years', () => {
  const table = (year: string): string =>
    `Indicator,Unit,Polarity,Baseline,Baseline year,Target (by December 2030)\nKilled,people,lower is better,87,${year},52`;

  it.each([
    ['2019-2021 average', 'January 2019 to December 2021'],
    ['2019-21 average', 'January 2019 to December 2021'],
    ['Average of 2019 to 2021', 'January 2019 to December 2021'],
    ['2019/20 to 2021/22 (annual average)', '2019/20 to 2021/22'],
  ])('is read with its years: %s', (year, period) => {
    expect(firstOf(table(year))?.baseline).toMatchObject({ value: 87, period, averageOf: 'year' });
  });

  it.each(['2019-20 average', '2019-2020 average', '2019/20 average', 'Average of several years'])(
    'is refused where they are not clear: %s',
    (year) => {
      expect(problemsIn(table(year))).toEqual(['unreadable-period@2:5']);
    },
  );
});
