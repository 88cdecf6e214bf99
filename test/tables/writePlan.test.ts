import { expect, it } from 'vitest';
import { readPlan, writePlan } from '../../src/csv.js';
import { type Plan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';

/* The command line writes workbooks from these tables: test/cli/workbooks.test.ts tries each of them. */

const plan: Plan = {
  id: 'plan',
  title: 'Plan',
  partnership: { name: 'Partnership' },
  period: { start: '2026-04-01', end: '2029-03-31', text: 'April 2026 to March 2029' },
  comparators: [],
  themes: [],
  priorities: [],
  indicators: [
    {
      id: 'burglary',
      name: 'Burglaries',
      unit: { kind: 'count', of: 'offences' },
      polarity: 'lower-is-better',
      baseline: { value: 240 },
      comparisons: [],
      target: { kind: 'not-set', reason: 'monitor-only' },
    },
  ],
  actions: [],
  observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 230.5 } }],
  claims: [],
  sources: [],
};

it('returns tables that are read back as the plan, with numbers as numbers', () => {
  const { lost, ...tables } = writePlan(plan);
  expect(lost).toStrictEqual([]);
  expect(tables.plan).toContainEqual(['Period', 'April 2026 to March 2029']);
  expect(tables.observations[1]).toContain(230.5);
  const { actions, priorities, ...filled } = tables;
  expect([actions, priorities].map(({ length }) => length)).toStrictEqual([1, 1]);
  const again = readPlan(filled);
  expect(again.ok && again.plan).toStrictEqual(plan);
});

it('lists what the tables do not hold', () => {
  expect(writePlan(maidstone2014).lost).toContain('claims');
});

it('refuses a plan whose tables cannot be read again', () => {
  expect(codeThrownBy(() => writePlan({ ...plan, indicators: [], observations: [] }))).toBe('INVALID_CSV');
});
