import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Plan } from '../../src/model/plan.js';
import { scorecardCsv } from '../../src/report/scorecardCsv.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';

const rowsOf = (plan: Plan, asOf: string): Record<string, string>[] =>
  parse(scorecardCsv(plan, evaluatePlan(plan, { asOf })), { columns: true });

describe('scorecardCsv', () => {
  const rows = rowsOf(maidstone2014, '2014-01-31');

  it('has a row for each indicator of Maidstone, with shared ones once', () => {
    expect(rows.map(({ Id }) => Id)).toEqual(maidstone2014.indicators.map(({ id }) => id));
    const shared = rows.find(({ Id }) => Id === 'perception-drunk-or-rowdy');
    expect(shared?.['Priority']).toBe('Substance misuse; Violent Crime (night-time economy)');
  });

  // Section 7 of the plan, Priority 1.
  it('has the figures as plain numbers', () => {
    expect(rows[0]).toEqual({
      Id: 'asb-incidents-rate',
      Indicator: 'ASB incidents per 1,000 population',
      Priority: 'Antisocial behavior',
      'Priority status': 'Too early: 2 of 2 too early',
      Unit: 'per 1,000 population',
      Baseline: '27.77',
      'Baseline period': 'March 2013',
      Latest: '27.77',
      'Latest period': 'March 2013',
      Comparator: 'Kent-wide',
      'Comparator figure': '31.85',
      Position: 'better',
      'Target as printed': 'Reduce to 25/1,000 population in the Kent-wide comparison by 2018',
      'Target as read': 'The plan states the level: at most 25 per 1,000 population.',
      Due: '2018-03-31',
      Gap: '2.77',
      Status: 'Too early',
      RAG: 'grey',
      Summary: 'Too early; better than Kent-wide (not tested for chance).',
      Reasons: expect.stringContaining('not yet met'),
      'Interim targets': '',
      'Period by period': '',
      'Led by': '',
      Comments: '',
      'Notes on the figures': '',
      Area: '',
    });
    expect(rows.at(-1)).toMatchObject({ Baseline: '1579', Unit: 'offences', Comparator: '', Position: '' });
    expect(rows.find(({ Unit }) => Unit === '%')?.['Baseline']).toBe('62.4');
  });

  it('has the currency of money as its unit', () => {
    const unit = { kind: 'money', currency: 'GBP' };
    expect(rowsOf(parsePlan(aPlan({ indicators: [anIndicator({ unit })] })), '2026-06-01')[0]).toMatchObject({
      Unit: 'GBP',
      Baseline: '100',
    });
  });

  it('leaves unknown values empty', () => {
    const [row] = rowsOf(
      parsePlan(
        aPlan({
          indicators: [
            anIndicator({ baseline: { missing: 'suppressed' }, target: { kind: 'not-set', reason: 'deferred' } }),
          ],
        }),
      ),
      '2026-06-01',
    );
    expect(row).toMatchObject({
      Baseline: '[c]',
      'Baseline period': '',
      Latest: '',
      'Latest period': '',
      'Comparator figure': '',
      'Target as printed': '',
      Gap: '',
    });
  });

  it('keeps a printed period, and never writes a formula', () => {
    const baseline = { missing: 'not-yet-available', period: '2025/26' };
    const [row] = rowsOf(parsePlan(aPlan({ indicators: [anIndicator({ name: '=1+1', baseline })] })), '2026-06-01');
    expect(row).toMatchObject({ Indicator: "'=1+1", 'Baseline period': '2025/26' });
  });

  it('has no character that controls a terminal or changes the direction of text', () => {
    const name = 'a\u001b]0;b\u0007\u202ec\u0000\ud800\nd';
    const plan = parsePlan(aPlan({ indicators: [anIndicator({ name })] }));
    expect(rowsOf(plan, '2026-06-01')[0]).toMatchObject({ Indicator: 'a]0;bc d' });
  });

  it('names every priority of an indicator once, in the order of the plan', () => {
    const priorities = ['Theft', 'Harm'].map((title, index) => ({
      id: `p-${String(index)}`,
      title,
      indicatorIds: ['burglary'],
    }));
    const plan = parsePlan(aPlan({ indicators: [anIndicator()], priorities }));
    expect(rowsOf(plan, '2026-06-01')[0]).toMatchObject({
      Priority: 'Theft; Harm',
      'Priority status': 'Too early: 1 of 1 too early; Too early: 1 of 1 too early',
    });
  });

  it('skips anything the evaluation does not have', () => {
    const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-01-31' });
    const written = scorecardCsv(maidstone2014, { ...evaluation, indicators: [] });
    expect(written.trim().split('\r\n')).toHaveLength(1);
    const [row] = parse(scorecardCsv(maidstone2014, { ...evaluation, priorities: [] }), { columns: true });
    expect(row).toMatchObject({ Priority: 'Antisocial behavior', 'Priority status': '' });
  });

  it('leaves the period empty for a baseline without one', () => {
    const [row] = rowsOf(parsePlan(aPlan({ indicators: [anIndicator({ baseline: { value: 100 } })] })), '2026-06-01');
    expect(row).toMatchObject({ Baseline: '100', 'Baseline period': '', 'Latest period': '' });
  });
});
