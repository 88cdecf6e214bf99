// What a row says by itself, in its name, one of its cells or the heading of its names, is not asked. Figures are invented.
import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, readPlan, writePlan } from '../../src/csv.js';
import type { Plan } from '../../src/model/plan.js';
import { columnAsked, indicatorsIn, problemsIn, questionsOn } from './given.js';
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

describe('a plan with money under a name in millions', () => {
  const read = readPlan({
    plan: 'Field,Value\nTitle,Plan\nPartnership,CSP\nPeriod,April 2023 to March 2027',
    indicators:
      'Indicator,Polarity,Baseline 2023/24,Target 2025/26,Target 2026/27\nBenefits (£m),higher is better,£1.8m,£2.1m,£2.6m',
  });

  it('is read again as it was written', () => {
    const { plan } = read as { readonly plan: Plan };
    const { plan: about, indicators } = writePlan(plan);
    expect(readPlan({ plan: about, indicators })).toMatchObject({ ok: true, plan: { indicators: plan.indicators } });
    // Where nothing is printed, a number next to "£" and "(£m)" may be in either.
    const without = (words: string) => indicators.map((row) => row.map((cell) => (cell === words ? '' : cell)));
    expect(problemsIn(without('£2.6m')).map((at) => at.replace(/:.*/u, ''))).toEqual(['unit-needed@2']);
    expect(problemsIn(without('£2.1m')).map((at) => at.replace(/:.*/u, ''))).toEqual(['unit-needed@2']);
  });

  it('takes no bare figure for one in pounds', () => {
    const { indicators } = (read as { readonly plan: Plan }).plan;
    const table = 'Indicator,2024/25\nBenefits (£m),2.1';
    const { problems, questions } = readObservations(table, { indicators });
    expect([...problems.map(({ code }) => code), ...questions.map(({ id }) => id)]).toEqual(['out-of-scale']);
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

describe('figures that each say their own period', () => {
  const table = (...latest: string[]): string =>
    ['Indicator,Good is,Baseline,Latest,Target']
      .concat(
        latest.map((cell, row) => `Violence ${String(row)},Lower,"1,240 (2023/24)",${cell},"1,116 by March 2027"`),
      )
      .join('\n');

  it('need no answer for the column', () => {
    const printed = table('"1,188 (2024/25)"', '"1,200 (2025/26)"', 'TBC');
    expect(readIndicators(printed)).toMatchObject({
      ok: true,
      observations: [
        { period: '2024/25', figure: { value: 1188, text: '1,188 (2024/25)' } },
        { period: '2025/26', figure: { value: 1200, text: '1,200 (2025/26)' } },
      ],
    });
  });

  it.each([table('"1,188 (2024/25)"', '"1,200"'), table('TBC'), table('"1,188 (2024/25)"', '"1,200 (see note)"')])(
    'need one where a figure does not: %s',
    (printed) => {
      expect(questionsOn(printed)).toEqual(['period-latest! 1']);
    },
  );

  it('say what they are measured in, while the period of the column is asked', () => {
    const printed = (cell: string): string =>
      `Indicator,Good is,Baseline,Latest,Target\nReoffending rate,Lower,TBC,${cell},To be agreed`;
    expect(questionsOn(printed('26.8%'))).toEqual(['period-latest! 1']);
    expect(questionsOn(printed('26.8'))).toEqual(['period-latest! 1', 'unit! 2']);
  });
});

describe('a name', () => {
  const unitOf = (name: string): unknown =>
    firstOf(`Indicator,Good is,2022/23,2023/24,Target 2025/26\n${name},Lower,11,9,8`)?.unit;

  it.each([
    ['Working days lost to sickness per full-time equivalent', 'working days per full-time equivalent'],
    ['Days lost per FTE', 'days per FTE'],
    ['Average days lost to sickness per officer', 'days per officer'],
    ['Sickness: calendar days per employee', 'calendar days per employee'],
  ])('counts the days for each person: %s', (name, of) => {
    expect(unitOf(name)).toEqual({ kind: 'count', of });
  });

  it('counts other things for each of them as a rate', () => {
    expect(unitOf('Calls per household')).toEqual({ kind: 'rate', per: 1, of: 'household' });
  });

  it.each([
    ['Percentage of working days lost per FTE', undefined],
    ['Proportion of domestic abuse victims engaging with the service', undefined],
    ['Proportion of victims referred with consent', undefined],
    ['Proportion of victims engaging with the service who return', 'victims engaging with the service'],
    ['Proportion of people with a plan', 'people'],
  ])('of a share says what it is of only where that is clear: %s', (name, of) => {
    expect(unitOf(name)).toEqual({ kind: 'percentage', ...(of !== undefined && { of }) });
  });
});

describe('a heading that announces which way is better', () => {
  const table = (heading: string, name: string): string =>
    `${heading},2022/23,2023/24,Target 2025/26\n${name},685,650,600`;

  it.each(['Burglary (low)', 'Burglary (lower)', 'Burglary (lower is better)', 'Burglary (large) (low)'])(
    'is followed in each name: %s',
    (name) => {
      expect(firstOf(table('Indicator (polarity)', name))).toMatchObject({
        name: name.replace(/ \([^(]*$/u, ''),
        polarity: 'lower-is-better',
      });
    },
  );

  it('is that of the names next to other words', () => {
    const besides = table('Indicator (polarity),Delivered through', 'Burglary (low),Street patrols');
    expect(firstOf(besides)).toMatchObject({ name: 'Burglary', polarity: 'lower-is-better' });
  });

  it('is needed for a word alone', () => {
    expect(questionsOn(table('Indicator', 'Burglary (low)'))).toEqual(['polarity! 2']);
    expect(questionsOn(table('Indicator (polarity)', 'Burglary'))).toEqual(['polarity! 2']);
    const other = 'Indicator,Good is,2023/24,Level (polarity),Target 2025/26\nBurglary,Lower,685,650,600';
    expect(questionsOn(other)).toEqual([columnAsked('Level (polarity)')]);
    expect(questionsOn(other.replace('Level', 'Unit'))).toContain(columnAsked('Unit (polarity)'));
    expect(readIndicators(other.replace('Level ', '')).ok).toBe(false);
  });
});

describe('a quarter that two rows of headings both name', () => {
  it('is one period', () => {
    const table = 'Indicator,Good is,Quarter 3 2024/25 Q3,Quarter 3 2025/26 Q3,Target\nBurglary,Lower,65,60,55';
    expect(readIndicators(table)).toMatchObject({ ok: true, observations: [{ period: '2025/26 Q3' }] });
    expect(questionsOn(table.replaceAll('Q3', 'Q4'))).not.toEqual([]);
  });
});

describe('a figure under a heading without a period', () => {
  const table = (...rows: string[]): string =>
    ['Indicator,Unit,Good is,Baseline 2022/23,Latest,Target 2025/26', ...rows].join('\n');

  it('may name its own, in any order', () => {
    const rows = ['Burglary,offences,Lower,700,650 (2024/25),600', 'Robbery,offences,Lower,70,68 (2023/24),60'];
    for (const ordered of [rows, rows.toReversed()]) expect(questionsOn(table(...ordered))).toEqual([]);
    expect(readIndicators(table(...rows))).toMatchObject({
      observations: [{ period: '2024/25' }, { period: '2023/24' }],
    });
  });

  it('shows a unit that the row contradicts', () => {
    expect(problemsIn(table('Burglaries per 1000 residents,,Lower,,62%,'))).toEqual(['unit-mismatch@2:1']);
  });
});

describe('a target with a number alone, next to figures with a scale', () => {
  const asked = (name: string, before: string, target: string, after: string): readonly string[] =>
    problemsIn(
      `Indicator,Polarity,Baseline 2024/25,Target 2025/26,2025/26\n${name},lower is better,${before},${target},${after}`,
    );

  it.each(['Below 8', '<8', '8 or less', 'Reduce to 8', '8-9', 'Reduce by 1', 'Reduce by 1 by March 2026'])(
    'is refused where they are times: %s',
    (target) => {
      expect(asked('Average response time (mm:ss)', '8:30', target, '7:45')).toContain('unit-needed@2:4');
    },
  );

  it.each(['Below 8:00', '8 minutes', 'Reduce by 5%', 'Reduce by 5% by March 2026', 'Reduce'])(
    'is none where it says what it is of: %s',
    (target) => {
      expect(asked('Average response time (mm:ss)', '8:30', target, '7:45')).toEqual([]);
    },
  );

  it.each([
    ['Cost of crime', '£1.8m', 'Reduce by 0.2', '£1.75m'],
    ['Cost of crime', '£1.8m', 'Below 1.6', '£1.5m'],
    ['Calls', '12k', 'Reduce by 1', '11.9k'],
  ])('is refused where they are in thousands or millions: %s, %s, %s', (name, before, target, after) => {
    expect(asked(name, before, target, after)).toContain('unit-needed@2:4');
  });

  it.each([
    ['Cost of crime', '£1.8m', 'Below £1.6m', '£1.5m'],
    ['Cost of crime', '£1.8m', '"Below £1,600,000"', '£1.5m'],
    ['Calls', '12k', 'Reduce by 5%', '11.9k'],
    ['Calls', '12k', '0', '11.9k'],
    ['Calls', '120', 'Reduce by 1', '119'],
  ])('is read where it has one, or they have none: %s, %s, %s', (name, before, target, after) => {
    expect(asked(name, before, target, after)).toEqual([]);
  });
});
