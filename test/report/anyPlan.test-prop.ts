import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan, CommunitySafetyError, evaluatePlan, type Plan, type PlanEvaluation } from '../../src/index.js';
import { bulletChart, priorityOverview, toCsv, toHtml, toMarkdown, trendChart } from '../../src/report.js';
import { safeParsePlan } from '../../src/schema.js';
import { aPlan } from '../schema/given.js';
import { pageIn } from './pageIn.js';

// Whatever the schema lets in. A cell may be blank, a text may be a blank or a character that nobody sees.
const text = fc.oneof(
  fc.constantFrom(
    'Burglary',
    ' ',
    '\u0000',
    '\u001b]0;x\u0007',
    '\u202eabc',
    '\ud800',
    '\u0085',
    'שלום',
    '@kent',
    '=1+1',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
const cell = fc.oneof(fc.constant(''), text);
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 100, 27.77, 1e15, 1e16, 1e300, Number.MAX_VALUE, 5e-324, 1e-300),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const level = fc.oneof(
  number,
  number.map((value) => -value),
);
const period = fc.constantFrom('2012/13', '2013/14', 'March 2013', '1900', '2198/99', '2013-03-31', '2013/14 Q2');
const missing = fc.constantFrom('not-applicable', 'not-available', 'not-yet-available', 'suppressed', 'blank');
const figure = fc.oneof(
  fc.record({ value: number, text: cell, period }, { requiredKeys: ['value'] }),
  fc.record({ missing, text: cell, period }, { requiredKeys: ['missing'] }),
);
const unit = fc.oneof(
  fc.record({ kind: fc.constant('count'), of: fc.oneof(text, fc.constant('pounds')) }),
  fc.record({ kind: fc.constant('percentage'), of: text }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('rate'), per: fc.oneof(fc.constant(1000), number), of: text }),
);
const due = fc.constantFrom('1900-01-01', '2013-03-31', '2016-03-31', '2199-12-31');
const terms = { text: cell, due, every: fc.constantFrom('year', 'quarter', 'month') };
const operator = fc.constantFrom('at-most', 'at-least', 'below', 'above');
const direction = fc.constantFrom('reduce', 'increase');
const amount = fc.oneof(fc.record({ percent: number }), fc.record({ points: number }), fc.record({ amount: number }));
const target = fc.oneof(
  targetOf('level', { operator, value: level }),
  targetOf('range', { min: level, max: level }),
  targetOf('change', { direction, by: amount }),
  targetOf('maintain', { tolerance: amount }),
  targetOf('comparator', { comparatorId: fc.constantFrom('kent', 'force'), operator }),
  targetOf('rank', { within: fc.integer({ min: 1, max: 20 }), end: fc.constantFrom('lowest', 'highest') }),
  targetOf('direction', { direction }),
  targetOf('milestone', { description: text }),
  targetOf('not-set', { reason: fc.constantFrom('deferred', 'monitor-only', 'not-applicable', 'blank') }),
);
const indicator = fc.record({
  name: text,
  unit,
  polarity: fc.constantFrom('lower-is-better', 'higher-is-better', 'no-judgement'),
  baseline: figure,
  comparisons: fc.array(fc.record({ comparatorId: fc.constantFrom('kent', 'force'), figure }), { maxLength: 2 }),
  target,
});
const observation = fc.record(
  {
    indicatorId: fc.constantFrom('i-0', 'i-1'),
    period,
    figure,
    comparatorId: fc.constantFrom('kent', 'force'),
    cumulative: fc.boolean(),
  },
  { requiredKeys: ['indicatorId', 'period', 'figure'] },
);
const plan = fc
  .record({
    title: text,
    edition: text,
    partnership: fc.record({ name: text }),
    name: text,
    url: text,
    indicators: fc.array(indicator, { maxLength: 8 }),
    observations: fc.array(observation, { maxLength: 20 }),
  })
  .map(({ name, url, indicators, observations, ...parts }) => {
    const rest = {
      ...parts,
      comparators: ['kent', 'force'].map((id) => ({ id, name, kind: 'county' })),
      themes: [{ id: 't', title: name, scope: 'county', priorityIds: ['p'] }],
      sources: [{ id: 's', title: name, url }],
    };
    const planOf = (kept: readonly object[], seen: readonly object[]) =>
      aPlan({
        ...rest,
        priorities: [{ id: 'p', label: name, title: name, indicatorIds: kept.length > 0 ? ['i-0'] : [] }],
        indicators: kept.map((one, index) => ({ id: `i-${String(index)}`, ...one })),
        observations: seen,
      });
    // What the check or the evaluation refuses is left out, so that the others are reached.
    const kept: object[] = [];
    for (const one of indicators) if (evaluated(planOf([...kept, one], []))) kept.push(one);
    const seen: object[] = [];
    for (const one of observations) if (evaluated(planOf(kept, [...seen, one]))) seen.push(one);
    return evaluated(planOf(kept, seen));
  });

function targetOf(
  kind: string,
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = ['kind', ...Object.keys(parts)].filter((key) => key !== 'tolerance');
  return fc.record({ kind: fc.constant(kind), ...parts, ...terms }, { requiredKeys: requiredKeys as 'kind'[] });
}

function evaluated(input: unknown): { readonly plan: Plan; readonly evaluation: PlanEvaluation } | undefined {
  const checked = safeParsePlan(input);
  if (!checked.ok) return undefined;
  try {
    auditPlan(checked.plan);
    return { plan: checked.plan, evaluation: evaluatePlan(checked.plan, { asOf: '2016-06-01' }) };
  } catch (error) {
    // What an evaluation or the audit cannot work out is for their own tests.
    expect(error).toBeInstanceOf(CommunitySafetyError);
    return undefined;
  }
}

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

describe('for any valid plan', () => {
  it('every document can be written and every chart drawn, without control characters and direction marks', () => {
    let count = 0;
    fc.assert(
      fc.property(plan, (given) => {
        if (given === undefined) return;
        const { evaluation } = given;
        const { indicators, comparators } = given.plan;
        count += indicators.length;
        const html = toHtml(evaluation, { plan: given.plan });
        expect(pageIn(html).mistakes).toStrictEqual([]);
        const written = [
          html,
          toMarkdown(evaluation, { plan: given.plan }),
          toCsv(evaluation, { plan: given.plan }),
          priorityOverview(given),
          ...indicators.flatMap((one, index) => {
            const its = evaluation.indicators[index];
            if (its === undefined) throw new Error('Not evaluated.');
            return [
              bulletChart({ indicator: one, evaluation: its, comparators }),
              trendChart({ indicator: one, evaluation: its, comparators }),
            ];
          }),
        ];
        for (const document of written) expect(document).not.toMatch(CONTROL);
      }),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(100);
  });
});
