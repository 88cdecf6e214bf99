import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../src/csv.js';
import {
  auditPlan,
  comparePlans,
  evaluatePlan,
  explain,
  type Explainable,
  mergeObservations,
  reconcile,
  rollUp,
} from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { type PlanIssueCode, safeParsePlan } from '../../src/schema.js';
import { thrownBy } from '../errors/thrownBy.js';

/* An app may store items without their sentences: explain gives each family's back, from JSON too. */

type Explained = Explainable & { readonly message: string };

const ofPlan = (parts: object) => {
  const result = safeParsePlan({ ...maidstone2014, ...parts });
  return result.ok ? [] : result.issues;
};
const [first] = maidstone2014.indicators;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
// A plan for each code.
const ISSUES: Readonly<Record<PlanIssueCode, readonly Explained[]>> = {
  unreadable: ofPlan({ period: revoked.proxy }),
  'too-many': ofPlan({ wards: Array.from({ length: 100_001 }, () => 0) }),
  missing: ofPlan({ title: undefined }),
  'wrong-type': ofPlan({ title: 5 }),
  'unknown-key': ofPlan({ priorites: [] }),
  'not-one-of': ofPlan({ indicators: [{ ...first, polarity: 'down' }] }),
  'invalid-value': ofPlan({ title: '' }),
  'duplicate-id': ofPlan({ indicators: [first, ...maidstone2014.indicators] }),
  'duplicate-reference': ofPlan({
    themes: maidstone2014.themes.map((theme) => ({
      ...theme,
      priorityIds: [...theme.priorityIds, ...theme.priorityIds],
    })),
  }),
  'dangling-reference': ofPlan({ indicators: [] }),
  'wrong-order': ofPlan({ period: { start: '2018-03-31', end: '2013-04-01' } }),
  'out-of-range': ofPlan({ indicators: [{ ...first, unit: { kind: 'percentage' }, baseline: { value: 101 } }] }),
  'wrong-unit': ofPlan({
    indicators: [{ ...first, target: { kind: 'change', direction: 'reduce', by: { points: 2 } } }],
  }),
};
const table = readIndicators(
  'Indicator,Unit,Polarity,Baseline 2025/26,Target\nA,offences,down,x,Reduce to 5\nB,,,7,soon\n',
);

const [indicator] = maidstone2014.indicators;
const observations = [1, 2].map((value) => ({
  indicatorId: String(indicator?.id),
  period: '2013/14 Q1',
  figure: { value },
}));
const merged = mergeObservations(observations, [
  { ...observations[0], indicatorId: 'other', period: '2013/14', figure: { missing: 'blank' } },
  { indicatorId: 'other', period: '2013/14', figure: { value: 1 } },
]);

const FAMILIES: Readonly<Record<string, readonly Explained[]>> = {
  reasons: evaluatePlan(maidstone2014, { asOf: '2014-06-01' }).indicators.flatMap(({ reasons }) => reasons),
  'reasons of a reconciliation': maidstone2014.claims.flatMap((claim) => reconcile(claim).reasons),
  'reasons of a roll-up': rollUp(observations, { to: 'year', indicators: maidstone2014.indicators }).leftOut,
  'reasons of a merge': [...merged.replaced, ...merged.conflicts],
  'changes of a plan': comparePlans(maidstone2014, { ...maidstone2014, indicators: [] }),
  findings: auditPlan(maidstone2014),
  'problems of a table': table.problems,
  'notes of a table': table.notes,
};

describe('explain', () => {
  it.each(Object.entries(FAMILIES))('words %s from code and data', (_, items) => {
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const { message, ...stored } = item;
      expect(explain(stored)).toBe(message);
      expect(explain(JSON.parse(JSON.stringify(stored)) as Explainable)).toBe(message);
    }
  });

  it.each(Object.entries(ISSUES))('words %s of a plan from code and data', (code, items) => {
    expect(items.map((item) => item.code)).toContain(code);
    for (const { message, ...stored } of items.filter((item) => item.code === code)) {
      // The offending value is not part of the sentence, and may not even be readable.
      const written = JSON.stringify({ ...stored, value: null });
      expect(explain(JSON.parse(written) as Explainable)).toBe(message);
    }
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'nothing-since-baseline'],
    ['a code without its data', { code: 'beyond-chance' }],
    ['a code that every object has', { code: 'toString', data: {} }],
    ['a finding of a code that the audit does not have', { code: 'all-well', severity: 'note', data: {} }],
  ])('refuses data that the library never returned: %s', (_, item) => {
    expect(thrownBy(() => explain(item as unknown as Explainable))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^item must be as the library gives it, with its code and data/u),
      details: { argument: 'item', value: item },
    });
  });
});
