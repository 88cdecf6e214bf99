import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../../src/index.js';
import { maidstone2014 as plan } from '../../../src/maidstone-2014.js';
import { priorityOverview, type PriorityOverviewInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn } from './pictureIn.js';

// Made-up outturns: 14 is below the 15.9 of Kent, which meets the target of the plan, and 1,650 is not on the way to 1,200.
const evaluation = evaluatePlan(plan, {
  asOf: '2014-06-01',
  observations: [
    { indicatorId: 'domestic-abuse-incidents-rate', period: '2013/14', figure: { value: 14 } },
    { indicatorId: 'domestic-abuse-incidents-rate', period: '2013/14', comparatorId: 'kent', figure: { value: 15.9 } },
    { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
  ],
});

describe('priorityOverview', () => {
  it('only says that all indicators are met, if they are', () => {
    const indicators = evaluation.indicators.map((one) => ({ ...one, status: 'met', rag: 'green' }) as const);
    const { description } = pictureIn(priorityOverview({ plan, evaluation: { ...evaluation, indicators } }));
    expect(description).toMatch(/^16 of 16 on track or met\. /u);
  });

  it('counts the same as the evaluation', () => {
    const { description } = pictureIn(priorityOverview({ plan, evaluation }));
    for (const [index, { status, counts }] of evaluation.priorities.entries()) {
      // The first sentence is of the whole plan.
      const sentence = description.split('. ')[index + 1] ?? '';
      const told = [...sentence.matchAll(/(\d+) ([a-z ]+) \((?:red|amber|grey|green)\)/gu)].map(
        ([, count, words]) => [words?.replace(' ', '-'), Number(count)] as const,
      );
      expect(Object.fromEntries(told)).toStrictEqual(
        Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      );
      // The worst first.
      expect(told[0]?.[0]).toBe(status);
    }
    expect(description).toMatch(/^1 of 16 on track or met, 1 off track, 1 not assessed, 13 too early\. /u);
    expect(
      description.endsWith(
        'All indicators, each counted once: 1 off track (red), 1 not assessed (grey), 13 too early (grey), 1 met (green).',
      ),
    ).toBe(true);
  });

  it('distinguishes amber from red, and two statuses of the same colour', () => {
    const [first, second, ...others] = evaluation.indicators;
    if (!first || !second) throw new Error('The plan has no indicators.');
    const indicators = [
      { ...first, status: 'off-track', rag: 'amber' } as const,
      { ...second, status: 'off-track', rag: 'red' } as const,
      ...others,
    ];
    const { description } = pictureIn(priorityOverview({ plan, evaluation: { ...evaluation, indicators } }));
    expect(description).toContain('Priority 1: Antisocial behavior: 1 off track (red), 1 off track (amber).');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no plan', { plan: undefined }, 'INVALID_PLAN'],
    ['a plan without a title', { plan: { ...plan, title: undefined } }, 'INVALID_PLAN'],
    ['a priority without a title', { plan: { ...plan, priorities: [{ id: 'a', indicatorIds: [] }] } }, 'INVALID_PLAN'],
    [
      'a label that is a number',
      { plan: { ...plan, priorities: [{ id: 'a', title: 'A', label: 4, indicatorIds: [] }] } },
      'INVALID_PLAN',
    ],
    ['a priority without a list', { plan: { ...plan, priorities: [{ id: 'a', title: 'A' }] } }, 'INVALID_PLAN'],
    ['an indicator that was not evaluated', { evaluation: { ...evaluation, indicators: [] } }, 'UNKNOWN_INDICATOR'],
    ['no evaluation', { evaluation: null }, 'INVALID_ARGUMENT'],
    ['the evaluation of a part of the area', { evaluation: { ...evaluation, areaId: 'north' } }, 'INVALID_ARGUMENT'],
    ['the evaluation of another plan', { evaluation: { ...evaluation, planId: 'other' } }, 'INVALID_ARGUMENT'],
    ['a day that does not exist', { evaluation: { ...evaluation, asOf: '2014-02-30' } }, 'INVALID_DAY'],
    ['an evaluation without a list', { evaluation: { ...evaluation, indicators: {} } }, 'INVALID_ARGUMENT'],
  ])('refuses %s', (_, wrong, code) => {
    const input = { plan, evaluation, ...wrong } as unknown as PriorityOverviewInput;
    expect(codeThrownBy(() => priorityOverview(input))).toBe(code);
  });
});
