import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan, RULES } from '../../src/audit/auditPlan.js';
import { explain } from '../../src/explain/explain.js';
import type { Finding } from '../../src/explain/findings.js';
import type { Plan } from '../../src/model/plan.js';
import { safeParsePlan } from '../../src/schema.js';

const maybe = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));
const together = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((given) => Object.assign({}, ...given) as Record<string, unknown>);
const just = (value: object) => fc.constant(value);

// Few of each, so that things meet: the same names, periods, words and numbers in several places.
const small = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.constantFrom(0, 0.1, 15.6, 50, 95.1, 99.9, 1579, 1e15, 5e-324),
);
const size = fc.oneof(small, fc.double({ min: 0, max: 100, noNaN: true }));
const period = fc.constantFrom(
  '2012/13',
  '2012/13 Q1-Q2',
  '2011/12',
  'March 2013',
  '2012',
  'January to June 2012',
  '2009/10 to 2012/13',
  '2013-03-31',
  'March 1900',
  '12 June to 13 July 2014',
);
const day = fc.constantFrom('2013-04-01', '2016-02-29', '2018-03-31', '2020-12-31');
const covers = fc.constantFrom('year', 'quarter', 'month');
const words = fc.oneof(
  fc.constantFrom(
    'Burglary',
    'burg lary',
    'Kent',
    '% of people',
    'Number of homes',
    'per 1,000 homes',
    '65%',
    '1,200',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const name = words.filter((text) => text !== '');
const source = just({ source: { sourceId: 'plan', paragraph: '6.8' } });

const rank = fc.record({ place: fc.integer({ min: 1, max: 5 }), from: fc.constantFrom('highest', 'lowest') });
const figure = fc.oneof(
  together(
    size.map((value) => ({ value })),
    maybe('text', words),
    maybe('period', period),
    maybe('covers', covers),
    maybe('count', fc.integer({ min: 0, max: 5 })),
    maybe('denominator', fc.integer({ min: 5, max: 50 })),
    maybe('qualifier', fc.constantFrom('provisional', 'estimated', 'revised')),
    maybe('rank', rank),
  ),
  fc.record({ missing: fc.constantFrom('not-applicable', 'not-available', 'not-yet-available', 'suppressed') }),
);
const unit = fc.constantFrom(
  { kind: 'count', of: 'homes' },
  { kind: 'percentage' },
  { kind: 'percentage', of: 'homes' },
  { kind: 'rate', per: 1000, of: 'homes' },
);
const direction = fc.constantFrom('reduce', 'increase');
const operator = fc.constantFrom('at-most', 'at-least', 'below', 'above');
const amount = fc.oneof(
  fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ points: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ amount: fc.integer({ min: 0, max: 9 }) }),
);
const target = together(
  fc.oneof(
    fc.record({ kind: fc.constant('level'), operator, value: small }),
    fc.record({ kind: fc.constant('level'), operator, value: small, direction }),
    fc.record({ kind: fc.constant('range'), min: fc.constant(5), max: fc.integer({ min: 5, max: 20 }) }),
    fc.record({ kind: fc.constant('change'), direction, by: amount }),
    fc.record({ kind: fc.constant('change'), direction, by: amount, from: period }),
    fc.record({ kind: fc.constant('maintain'), orBetter: fc.boolean() }),
    fc.record({ kind: fc.constant('comparator'), comparatorId: fc.constant('kent'), operator }),
    fc.record({
      kind: fc.constant('rank'),
      within: fc.integer({ min: 1, max: 4 }),
      end: fc.constantFrom('lowest', 'highest'),
    }),
    fc.record({ kind: fc.constant('direction'), direction }),
    fc.record({ kind: fc.constant('milestone'), description: fc.constant('Open') }),
    fc.record({ kind: fc.constant('not-set'), reason: fc.constantFrom('deferred', 'monitor-only', 'not-applicable') }),
  ),
  maybe('text', words),
  maybe('due', day),
  maybe('every', covers),
);
const indicator = together(
  fc.record({
    name,
    unit,
    polarity: fc.constantFrom('lower-is-better', 'higher-is-better', 'no-judgement'),
    baseline: figure,
    comparisons: fc.array(
      figure.map((given) => ({ comparatorId: 'kent', figure: given })),
      { maxLength: 1 },
    ),
    target,
  }),
  fc.oneof(source, just({})),
);
const claim = together(
  fc.record({
    text: name,
    measure: fc.constantFrom('burglary', 'Burg-lary', 'target for burglary'),
    area: fc.constantFrom('North', 'north'),
  }),
  source,
  maybe('from', small),
  maybe('to', small),
  maybe('whole', fc.integer({ min: 1, max: 100 })),
  maybe('change', fc.integer({ min: -600, max: 600 })),
  maybe('changeText', fc.constantFrom('over 1,000', 'some 20', '5')),
  maybe('percent', fc.integer({ min: -50, max: 50 })),
  maybe('percentText', fc.constantFrom('nearly 20%', '35%', '3 percentage points', 'up to 10%')),
  maybe('period', period),
  maybe('fromPeriod', period),
  maybe('unit', unit),
  maybe('indicatorId', fc.constant('indicator-0')),
  maybe('comparatorId', fc.constant('kent')),
  maybe('kind', fc.constantFrom('outturn', 'target')),
);
const numbered = <Item extends object>(kind: string, items: readonly Item[]) =>
  items.map((item, index) => ({ id: `${kind}-${String(index)}`, ...item }));
const priority = together(
  name.map((title) => ({ title })),
  maybe('label', name),
  source,
  fc.record({
    indicatorIds: fc.subarray(['indicator-0', 'indicator-1']),
    actionIds: fc.subarray(['action-0']),
    themeIds: fc.subarray(['theme-0', 'theme-1']),
    rankings: fc.array(
      fc.record({
        measure: name,
        place: fc.integer({ min: 1, max: 5 }),
        from: fc.constantFrom('highest', 'lowest'),
        among: name,
        indicatorId: fc.constant('indicator-0'),
        passage: fc.constant({ text: 'x', source: { sourceId: 'plan' } }),
      }),
      { maxLength: 1 },
    ),
    alsoCalled: fc.array(
      name.map((text) => ({ text, source: { sourceId: 'plan' } })),
      { maxLength: 2 },
    ),
  }),
);
const anyPlan = fc
  .record({
    indicators: fc.array(indicator, { minLength: 2, maxLength: 4 }),
    claims: fc.array(claim, { maxLength: 5 }),
    priorities: fc.array(priority, { minLength: 1, maxLength: 4 }),
    themes: fc.array(
      fc.record({
        title: name,
        scope: fc.constantFrom('partnership', 'county'),
        priorityIds: fc.subarray(['priority-0']),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    observations: fc.array(
      together(
        fc.record({ indicatorId: fc.constant('indicator-0'), period, figure }),
        maybe('comparatorId', fc.constant('kent')),
      ),
      { maxLength: 4 },
    ),
    statedCounts: fc.array(
      fc.record({
        of: fc.constantFrom('priorities', 'themes', 'county-priorities', 'county-themes', 'indicators', 'actions'),
        count: fc.integer({ min: 0, max: 4 }),
        text: name,
        source: fc.constant({ sourceId: 'plan' }),
      }),
      { maxLength: 2 },
    ),
    periodText: words,
  })
  .map(({ indicators, claims, priorities, themes, observations, statedCounts, periodText }) => ({
    id: 'any',
    title: 'Any plan',
    period: { start: '2013-04-01', end: '2018-03-31', text: `${periodText} 2013-16` },
    partnership: { name: 'Any partnership' },
    comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
    indicators: numbered('indicator', indicators),
    claims: numbered('claim', claims),
    priorities: numbered('priority', priorities),
    themes: numbered('theme', themes),
    actions: [{ id: 'action-0', text: 'Act', priorityId: 'priority-0' }],
    observations,
    statedCounts,
    sources: [{ id: 'plan', title: 'Any plan' }],
  }));

/** The arbitrary plans that the schema accepts. */
const validPlan = anyPlan
  .map((draft) => safeParsePlan(draft))
  .filter((result) => result.ok)
  .map((result) => (result as { readonly plan: Plan }).plan);

describe('auditPlan, for any plan that the schema accepts', () => {
  it('never throws, and gives every finding a place, a sentence and the severity of its code', () => {
    const seen = new Set<string>();
    const severities = new Map(RULES.map((rule) => [rule.code, rule.severity]));
    fc.assert(
      fc.property(validPlan, (plan) => {
        for (const { code, severity, path, message } of auditPlan(plan)) {
          seen.add(code);
          expect(severity).toBe(severities.get(code));
          expect(valueAt(plan, path)).toBe(true);
          expect(message).toMatch(/[.?]$/u);
          expect(message).not.toMatch(/undefined|NaN|\[object|null/u);
        }
      }),
      { numRuns: 500 },
    );
    // The plans are of no use here where few rules have anything to say of them.
    expect(seen.size).toBeGreaterThan(35);
  });

  it('returns the same findings for a plan and for its copy through JSON', () => {
    fc.assert(
      fc.property(validPlan, (plan) => {
        const findings = auditPlan(plan);
        expect(auditPlan(plan)).toStrictEqual(findings);
        expect(auditPlan(JSON.parse(JSON.stringify(plan)) as Plan)).toStrictEqual(findings);
      }),
    );
  });

  it('words every finding from its data alone, and again after JSON', () => {
    fc.assert(
      fc.property(validPlan, (plan) => {
        const findings = auditPlan(plan);
        const copies = JSON.parse(JSON.stringify(findings)) as Finding[];
        expect(copies.map(explain)).toEqual(findings.map(({ message }) => message));
      }),
      { numRuns: 500 },
    );
  });

  it('returns plain data', () => {
    fc.assert(
      fc.property(validPlan, (plan) => {
        const findings = auditPlan(plan);
        expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
        expect(structuredClone(findings)).toStrictEqual(findings);
      }),
    );
  });
});

// Whether a place of a finding, or the item it would be in, is in the plan.
function valueAt(plan: Plan, path: string): boolean {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== '');
  const parent = steps.slice(0, -1).reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }, plan);
  return typeof parent === 'object' && parent !== null;
}
