import { describe, expect, it } from 'vitest';
import { auditPlan, RULES } from '../../src/audit/auditPlan.js';
import type { Plan } from '../../src/model/plan.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { thrownBy } from '../errors/thrownBy.js';
import { aClaim, anIndicator, aPlan, aPriority, withIndicator, without } from './given.js';

describe('auditPlan', () => {
  it('finds nothing in a plan in which everything fits', () => {
    expect(auditPlan(aPlan())).toEqual([]);
  });

  it('finds nothing in an empty plan', () => {
    const nothing = { priorities: [], themes: [], indicators: [], actions: [] };
    expect(auditPlan(aPlan(nothing))).toEqual([]);
  });

  it('returns code, severity, place, data, message, citation and the other places', () => {
    const source = { sourceId: 'plan', table: 'Priority 1' };
    const target = { kind: 'level', operator: 'at-most', value: 120, direction: 'reduce' } as const;
    expect(auditPlan(withIndicator({ target }))).toEqual([
      {
        code: 'target-contradicts-baseline',
        severity: 'error',
        path: 'indicators[0].target',
        source,
        data: { text: null, reason: expect.objectContaining({ code: 'target-contradicts-baseline' }) },
        message:
          'The target is to reduce to 120 offences, but the baseline, 100 offences, is already lower: one of the two must be wrong.',
        related: [{ path: 'indicators[0].baseline', source }],
      },
    ]);
  });

  it('leaves out unknown details', () => {
    const uncited = without(anIndicator({ baseline: { value: 100 } }), 'source');
    expect(auditPlan(aPlan({ indicators: [uncited] }))).toEqual([
      {
        code: 'baseline-without-period',
        severity: 'warning',
        path: 'indicators[0].baseline.period',
        data: { name: 'Burglary', baseline: 100, unit: { kind: 'count', of: 'offences' } },
        message: 'The baseline of "Burglary", 100 offences, has no period.',
      },
    ]);
  });

  it('follows the order of the plan, and of the rules at one place', () => {
    const plan = aPlan({
      period: { text: '2013-18', start: '2026-04-01', end: '2029-03-31' },
      comparators: [
        { id: 'county', name: 'County', kind: 'county', includesArea: true },
        { id: 'county', name: 'county', kind: 'county', includesArea: true },
      ],
      claims: [aClaim({ from: 1, to: 2, percent: 5 })],
      priorities: [aPriority(), aPriority({ indicatorIds: [] })],
      indicators: [
        anIndicator({ target: { kind: 'level', operator: 'at-least', value: 100, text: '100', due: '2030-01-01' } }),
        ...Array.from({ length: 10 }, (_, index) =>
          anIndicator({ id: `indicator-${String(index)}`, name: `Indicator ${String(index)}`, baseline: { value: 5 } }),
        ),
      ],
    });
    const places = auditPlan(plan).map(({ code, path }) => `${path} ${code}`);
    expect(places).toEqual([
      'period period-text-differs',
      'comparators[1].id duplicate-id',
      'comparators[1].name same-name-twice',
      'priorities[1].id duplicate-id',
      'priorities[1].label duplicate-label',
      'priorities[1].title same-name-twice',
      'priorities[1].indicatorIds priority-without-indicators',
      'indicators[0].target target-already-met',
      'indicators[0].target target-against-polarity',
      'indicators[0].target.due due-outside-plan',
      'indicators[0].target.text bare-number-target',
      // After the ninth comes the tenth, as numbers go, not as words do.
      ...Array.from({ length: 10 }, (_, index) => [
        `indicators[${String(index + 1)}].id indicator-unused`,
        `indicators[${String(index + 1)}].baseline.period baseline-without-period`,
        `indicators[${String(index + 1)}].target target-contradicts-baseline`,
      ]).flat(),
      'claims[0] claim-does-not-reconcile',
    ]);
  });

  it('ignores values too large for any number', () => {
    const target = { kind: 'change', direction: 'increase', by: { percent: 100 } } as const;
    const most = { value: Number.MAX_VALUE, period: '2025/26', count: Number.MAX_VALUE, denominator: 1e-4 };
    const unit = { kind: 'rate', per: 1000, of: 'homes' } as const;
    const claims = [aClaim({ from: 5e-324, to: Number.MAX_VALUE, percent: 5 })];
    const indicators = [anIndicator({ unit, target, baseline: most, polarity: 'higher-is-better' })];
    expect(auditPlan(aPlan({ indicators, claims }))).toEqual([]);
  });

  it('has one rule for each code', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('auditPlan refuses', () => {
  const refuse = (plan: unknown) => codeThrownBy(() => auditPlan(plan as Plan));

  it.each([undefined, null, 5, 'plan', [], {}])('anything that is not a plan: %j', (plan) => {
    expect(refuse(plan)).toBe('INVALID_PLAN');
  });

  it('a plan without days, without sources or with an invalid indicator', () => {
    expect(refuse({ ...aPlan(), period: undefined })).toBe('INVALID_PLAN');
    expect(refuse(aPlan({ period: { start: 'now', end: 'then' } }))).toBe('INVALID_PLAN');
    expect(refuse({ ...aPlan(), sources: undefined })).toBe('INVALID_PLAN');
    expect(refuse({ ...aPlan(), indicators: [{}] })).toBe('INVALID_PLAN');
  });

  it('a period and a number that cannot be read', () => {
    expect(refuse(withIndicator({ baseline: { value: 5, period: 'last year' } }))).toBe('INVALID_PERIOD');
    const from = 'last year';
    const target = { kind: 'change', direction: 'reduce', by: { percent: 5 }, from } as const;
    expect(refuse(withIndicator({ target }))).toBe('INVALID_PERIOD');
    expect(refuse(withIndicator({ baseline: { value: 'five' as unknown as number } }))).toBe('INVALID_PLAN');
    expect(refuse(aPlan({ claims: [aClaim({ from: 'five' as unknown as number })] }))).toBe('INVALID_PLAN');
  });

  it('anything else that the schema would not accept, with a sentence', () => {
    const error = thrownBy(() => auditPlan({ ...aPlan(), wards: 5 } as unknown as Plan));
    expect(error).toMatchObject({
      code: 'INVALID_PLAN',
      message: expect.stringContaining('plan.wards: must be an array, not 5.'),
    });
    expect(refuse({ ...aPlan(), claims: [{}] })).toBe('INVALID_PLAN');
  });
});
