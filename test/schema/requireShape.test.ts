import { describe, expect, it } from 'vitest';
import {
  auditPlan,
  evaluateIndicator,
  evaluatePlan,
  type Indicator,
  type Observation,
  type Plan,
  resolveTarget,
  seriesOf,
} from '../../src/index.js';
import { parsePlan, safeParsePlan } from '../../src/schema.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, aPlan } from './given.js';

const AS_OF = '2027-06-01';
const asIndicator = (parts: object) => anIndicator({ comparisons: [], ...parts }) as unknown as Indicator;
const planWith = (parts: object): Plan => ({ ...parsePlan(aPlan()), indicators: [asIndicator(parts)] });

// What parsePlan refuses of an indicator's figures, in the words that every other function has for it too.
const REFUSED = [
  ['an unknown key', { baseline: { value: 1, perod: '2025/26' } }, 'baseline.perod', "Did you mean 'period'?"],
  ['a value and a reason', { baseline: { value: 1, missing: 'blank' } }, 'baseline.missing', 'together with value'],
  [
    'a percentage above 100',
    { unit: { kind: 'percentage' }, baseline: { value: 101 } },
    'baseline.value',
    'from 0 to 100',
  ],
  ['a negative count', { baseline: { value: -1 } }, 'baseline.value', 'must not be negative'],
  ['a figure in text', { baseline: { value: '1' } }, 'baseline.value', 'must be a number, not "1"'],
  ['an unknown key of the target', { target: { kind: 'maintain', tolerence: {} } }, 'target.tolerence', "'tolerance'"],
  ['an unknown key of the unit', { unit: { kind: 'count', of: 'offences', per: 5 } }, 'unit.per', 'is not a key'],
] as const;

describe('an indicator is refused with the same words everywhere', () => {
  it.each(REFUSED)('%s', (_, parts, place, words) => {
    const issues = safeParsePlan(aPlan({ indicators: [anIndicator(parts)] }));
    expect(issues.ok ? [] : issues.issues.map(({ path }) => path)).toContain(`indicators[0].${place}`);
    for (const refuse of [
      () => evaluateIndicator(asIndicator(parts), { asOf: AS_OF }),
      () => resolveTarget(asIndicator(parts)),
      () => seriesOf(asIndicator(parts), { observations: [] }),
    ]) {
      expect(thrownBy(refuse).message).toContain(`indicator.${place}`);
      expect(thrownBy(refuse).message).toContain(words);
    }
    for (const refuse of [() => evaluatePlan(planWith(parts), { asOf: AS_OF }), () => auditPlan(planWith(parts))]) {
      const error = thrownBy(refuse);
      expect(error.code).toBe('INVALID_PLAN');
      expect(error.message).toContain(`plan.indicators[0].${place}`);
      expect(error.message).toContain(words);
    }
  });
});

describe('a refusal has the same code as a calculation for the same mistake', () => {
  it.each([
    ['a negative count', { baseline: { value: 1, count: -1 } }, 'NEGATIVE_COUNT'],
    ['a negative figure', { baseline: { value: -1 } }, 'NEGATIVE_COUNT'],
    ['a figure in text', { baseline: { value: '1' } }, 'INVALID_NUMBER'],
    ['a day that does not exist', { target: { kind: 'maintain', due: '2027-02-30' } }, 'INVALID_DAY'],
    ['a misspelt key', { baseline: { value: 1, perod: '2025/26' } }, 'INVALID_ARGUMENT'],
  ])('%s', (_, parts, code) => {
    expect(thrownBy(() => resolveTarget(asIndicator(parts))).code).toBe(code);
  });
});

describe('observations', () => {
  const evaluatedWith = (observation: object) => () =>
    evaluateIndicator(asIndicator({}), { asOf: AS_OF, observations: [observation as Observation] });
  const OWN = { indicatorId: 'burglary', period: '2026/27', figure: { value: 90 } };

  it.each([
    [{ ...OWN, comparator: 'kent' }, 'observations[0].comparator', 'comparatorId'],
    [{ ...OWN, comparator_id: 'kent' }, 'observations[0].comparator_id', 'comparatorId'],
    [{ ...OWN, figure: { valeu: 90 } }, 'observations[0].figure.valeu', 'value'],
  ])('are refused for a misspelt key: %j', (observation, place, meant) => {
    expect(thrownBy(evaluatedWith(observation)).message).toContain(place);
    expect(thrownBy(evaluatedWith(observation)).message).toContain(`Did you mean '${meant}'?`);
  });

  it('may have null for optional values, as database rows do', () => {
    const row = {
      ...OWN,
      comparatorId: null,
      published: null,
      cumulative: null,
      figure: { value: 90, missing: null, count: null, rank: null, covers: null },
    };
    expect(evaluatedWith(row)()).toStrictEqual(evaluatedWith(OWN)());
  });

  it('for another indicator are checked against its unit only in a plan, which knows it', () => {
    const high = { ...OWN, indicatorId: 'other', figure: { value: 101 } };
    expect(evaluatedWith(high)).not.toThrow();
    const own = asIndicator({ unit: { kind: 'percentage' }, baseline: { value: 1 }, target: { kind: 'maintain' } });
    expect(resolveTarget(own, { observations: [high] }).value).toBe(1);
    expect(thrownBy(() => resolveTarget(own, { observations: [{ ...high, indicatorId: own.id }] })).message).toContain(
      'a percentage must be from 0 to 100: 101',
    );
    const other = asIndicator({ id: 'other', unit: { kind: 'percentage' }, baseline: { value: 1 } });
    const plan = { ...planWith({}), indicators: [asIndicator({}), other] };
    const error = thrownBy(() => evaluatePlan(plan, { asOf: AS_OF, observations: [high] }));
    expect(error.message).toBe('observations[0].figure.value: a percentage must be from 0 to 100: 101.');
  });
});

describe('options', () => {
  it.each([
    [{ asOf: AS_OF, outturns: [] }, 'outturns'],
    [{ asOf: AS_OF, ragRule: {} }, 'ragRule'],
    [{ asOf: AS_OF, planPeriod: { start: '2026-04-01', end: '2029-03-31' } }, 'planPeriod'],
  ])('of evaluatePlan are refused for an unknown key: %j', (options, key) => {
    const error = thrownBy(() => evaluatePlan(planWith({}), options));
    expect(error.message).toContain(`options has no "${key}".`);
  });

  it('report every mistake of a rule at once', () => {
    const rag = { tolerance: { percent: -5, of: 'county' }, insideTolerance: 'red', improvementLiftsRed: false };
    const error = thrownBy(() => evaluatePlan(planWith({}), { asOf: AS_OF, rag: rag as never }));
    expect(error.code).toBe('INVALID_RAG_RULE');
    expect(error.message.split('\n')).toEqual([
      '3 mistakes:',
      '- rag.tolerance.percent: must not be negative, not -5',
      "- rag.tolerance.of: must be one of 'target', 'baseline', not \"county\"",
      "- rag.insideTolerance: must be one of 'amber', 'green', not \"red\"",
    ]);
  });
});

describe('a plan that was checked before', () => {
  it('is checked again unless it is frozen throughout', () => {
    const plan = { ...planWith({}), indicators: [{ ...asIndicator({}) }] };
    evaluatePlan(plan, { asOf: AS_OF });
    Object.assign(plan.indicators[0] ?? {}, { polarty: 1 });
    expect(thrownBy(() => evaluatePlan(plan, { asOf: AS_OF })).message).toContain('plan.indicators[0].polarty');
    // Frozen at the top only.
    const shallow = Object.freeze({ ...planWith({}), indicators: [{ ...asIndicator({}) }] });
    evaluatePlan(shallow, { asOf: AS_OF });
    Object.assign(shallow.indicators[0] ?? {}, { polarty: 1 });
    expect(thrownBy(() => evaluatePlan(shallow, { asOf: AS_OF })).message).toContain('plan.indicators[0].polarty');
  });

  it('is checked again if it has nulls, which are removed each time', () => {
    const given = parsePlan(aPlan({ indicators: [anIndicator()] }));
    const frozen = Object.freeze({ ...given, edition: null as never });
    const evaluate = (): unknown => evaluatePlan(frozen, { asOf: AS_OF });
    expect(evaluate).not.toThrow();
    expect(evaluate).not.toThrow();
  });
});
