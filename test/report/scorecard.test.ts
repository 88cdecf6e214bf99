import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Observation } from '../../src/model/observation.js';
import { scorecardOf } from '../../src/report/scorecard.js';
import { scorecardText } from '../../src/report/scorecardText.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';

// Invented outturns.
const OUTTURNS: readonly Observation[] = [
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 30.5 }, comparatorId: 'kent' },
];

describe('scorecardOf', () => {
  const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-30', observations: OUTTURNS });
  const scorecard = scorecardOf(maidstone2014, evaluation);

  it('fills a row with the baseline, the latest figure and the comparator’s latest', () => {
    expect(scorecard.hasOutturns).toBe(true);
    expect(scorecard.comparatorName).toBe('Kent-wide');
    expect(scorecard.sections[0]?.rows[0]).toMatchObject({
      indicatorId: 'asb-incidents-rate',
      baseline: '27.77',
      latest: '26.9',
      latestPeriod: '2013/14',
      comparator: '30.5',
      position: 'better',
      target: 'at most 25',
      due: 'by 31 March 2018',
      status: 'On track',
      rag: 'green',
    });
  });

  it('also gives the latest figure in the text', () => {
    const line = scorecardText(scorecard)
      .split('\n')
      .find((one) => one.startsWith('ASB incidents'));
    expect(line).toMatch(/26\.9 +Down 3\.1% +Better +at most 25 +On track$/u);
  });

  it('has the themes with their indicators, worst first', () => {
    const [theme] = evaluation.themes;
    expect(scorecard.themes).toHaveLength(maidstone2014.themes.length);
    expect(theme?.status).toBe('not-assessed');
    const [first] = scorecard.themes;
    expect(first?.title).toBe(maidstone2014.themes[0]?.title);
    expect(first?.marks[0]).toEqual({ status: 'not-assessed', rag: 'grey' });
    expect(first?.marks.at(-1)?.status).toBe('on-track');
  });

  it('shows no latest figure if none is later than the baseline', () => {
    expect(scorecardOf(maidstone2014, evaluatePlan(maidstone2014, { asOf: '2014-01-31' })).hasOutturns).toBe(false);
  });

  const indicators = [anIndicator(), anIndicator({ id: 'second', name: 'Second' })];
  const scoredOf = (plan: Record<string, unknown>) => {
    const whole = parsePlan(aPlan({ indicators, ...plan }));
    return scorecardOf(whole, evaluatePlan(whole, { asOf: '2026-06-01' }));
  };

  it('keeps the indicators that no priority uses', () => {
    const { sections } = scoredOf({ priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary'] }] });
    expect(sections.map(({ title, summary, rows }) => [title, summary, rows.map(({ name }) => name)])).toEqual([
      ['A', '1 of 1 too early', ['Burglary']],
      ['Indicators of no priority', '', ['Second']],
    ]);
  });

  it('shows all indicators together if there are no priorities, or an empty list', () => {
    expect(scoredOf({}).sections.map(({ title, rows }) => [title, rows.length])).toEqual([['Indicators', 2]]);
    const empty = scoredOf({ indicators: [] });
    expect(empty.sections).toEqual([]);
    expect(empty).toMatchObject({ message: 'The plan has no indicators.', counts: [] });
  });

  it('shows the first outturn of an indicator without a baseline', () => {
    const plan = parsePlan(
      aPlan({
        indicators: [anIndicator({ covers: 'year', baseline: { missing: 'not-available' } })],
        observations: [{ indicatorId: 'burglary', period: '2025/26', figure: { value: 70 } }],
      }),
    );
    const scored = scorecardOf(plan, evaluatePlan(plan, { asOf: '2026-06-01' }));
    expect(scored.hasOutturns).toBe(true);
    expect(scored.sections[0]?.rows[0]).toMatchObject({ baseline: '[x]', latest: '70', latestPeriod: '2025/26' });
  });

  it('names the other comparators by their names', () => {
    const plan = parsePlan(
      aPlan({
        comparators: [
          { id: 'kent', name: 'Kent-wide', kind: 'county' },
          { id: 'msg', name: 'Most similar group', kind: 'most-similar-group' },
        ],
        indicators: [
          anIndicator({
            comparisons: [
              { comparatorId: 'kent', figure: { value: 110 } },
              { comparatorId: 'msg', figure: { value: 90 } },
            ],
          }),
        ],
      }),
    );
    const because = scorecardOf(plan, evaluatePlan(plan, { asOf: '2026-06-01' })).sections[0]?.rows[0]?.because ?? [];
    expect(because.at(-1)).toBe('Worse than Most similar group (90).');
  });

  it('shows as much as possible of an evaluation of another plan', () => {
    const comparators = [{ id: 'kent', name: 'Kent-wide', kind: 'county' }];
    const comparisons = [{ comparatorId: 'kent', figure: { value: 110 } }];
    const evaluated = parsePlan(aPlan({ comparators, indicators: [anIndicator({ comparisons })] }));
    const other = parsePlan(
      aPlan({
        indicators,
        themes: [{ id: 't', title: 'T', scope: 'county' }],
        priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary'] }],
      }),
    );
    const scored = scorecardOf(other, evaluatePlan(evaluated, { asOf: '2026-06-01' }));
    expect(scored).toMatchObject({ sections: [{ title: 'A', rows: [{ name: 'Burglary' }] }], themes: [] });
    expect(scored.sections[0]?.summary).toBe('');
    expect(scored.sections[0]?.rows[0]?.because.at(-1)).toBe('Better than kent (110).');
    expect(scorecardText(scored)).toContain('\nA\n====');
  });

  it('counts the evaluated indicators of a theme from another plan', () => {
    const evaluated = parsePlan(
      aPlan({
        indicators,
        themes: [{ id: 't', title: 'T', scope: 'county', priorityIds: ['a'] }],
        priorities: [{ id: 'a', title: 'A' }],
      }),
    );
    const theme = { id: 't', title: 'T', scope: 'county', priorityIds: ['a', 'gone'] } as const;
    const priority = { ...evaluated.priorities[0], indicatorIds: ['burglary', 'gone'] };
    const other = { ...evaluated, themes: [theme], priorities: [priority] } as typeof evaluated;
    const scored = scorecardOf(other, evaluatePlan(evaluated, { asOf: '2026-06-01' }));
    expect(scored.themes[0]?.marks).toEqual([{ status: 'too-early', rag: 'grey' }]);
  });

  it('shows enough decimals to keep the figure on its side of the target and of the comparator', () => {
    // 90.0049 and 90.0051 per 1,000, as counts give them, are both 90.0 with three significant digits, and 90.00 and 90.01 with two decimals.
    const rate = { kind: 'rate', per: 1000, of: 'people' } as const;
    const plan = parsePlan(
      aPlan({
        comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
        indicators: [
          anIndicator({
            unit: rate,
            baseline: { value: 90.004_912_345, period: '2025/26' },
            comparisons: [{ comparatorId: 'kent', figure: { value: 90.005_112_345, period: '2025/26' } }],
          }),
        ],
      }),
    );
    const [row] = scorecardOf(plan, evaluatePlan(plan, { asOf: '2026-06-01' })).sections[0]?.rows ?? [];
    expect(row).toMatchObject({ latest: '90.00', comparator: '90.01', position: 'better' });
  });

  it('colours only the status', () => {
    const text = scorecardText(scorecard, (word, rag) => `<${rag}>${word}</${rag}>`);
    expect(text.replace(/<\/?[a-z]+>/gu, '')).toBe(scorecardText(scorecard));
    expect(text).toContain('at most 25      <green>On track</green>');
  });
});

describe('the digits of a row', () => {
  it('are enough to show on which side of a calculated target the figure is', () => {
    // 10% less than 100,003 is 90,002.7, which 90,003 is above.
    const indicator = anIndicator({
      baseline: { value: 100_003, period: '2025/26' },
      target: { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2027-03-31' },
    });
    const observations = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 90_003 } }];
    const plan = parsePlan(
      aPlan({
        indicators: [indicator],
        priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary'] }],
        observations,
      }),
    );
    const text = scorecardText(scorecardOf(plan, evaluatePlan(plan, { asOf: '2027-06-01' })));
    expect(text).toMatch(/90,003 [\s\S]*90,002\.7/u);
  });
});
