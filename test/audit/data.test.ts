import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../src/audit/auditPlan.js';
import { explain } from '../../src/explain/explain.js';
import type { Finding, FindingCode, FindingData } from '../../src/explain/findings.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Observation } from '../../src/model/observation.js';
import type { Plan } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';
import { measureOf } from '../../src/model/unit.js';
import {
  aClaim,
  anIndicator,
  aPercentage,
  aPlan,
  aPriority,
  aTheme,
  withClaims,
  withIndicator,
  withPercentage,
  withRate,
  without,
} from './given.js';

/*
 * What each finding says, as data: one plan for each code. The table has a row for every code, or it does not compile.
 */

type Rows = { readonly [Code in FindingCode]: readonly [Plan, FindingData[Code]] };

const source = { sourceId: 'plan', paragraph: '6.1' };
const offences = { kind: 'count', of: 'offences' } as const;
const rate = { kind: 'rate', per: 1000, of: 'homes' } as const;
const people = { kind: 'percentage', of: 'people' } as const;
const burglary = { name: 'Burglary', baseline: 100, unit: offences };
const perHousehold = { kind: 'rate', per: 1000, of: 'households' } as const;
const because = (code: string): never => expect.objectContaining({ code, message: expect.any(String) }) as never;
const withTarget = (target: Target, parts: Parameters<typeof withIndicator>[0] = {}) =>
  withIndicator({ target, ...parts });
const level = (value: number, text: string): Target => ({ kind: 'level', operator: 'at-most', value, text });
const compared = (figure: { value: number; period?: string } | { missing: 'not-applicable' }) => ({
  comparisons: [{ comparatorId: 'county', figure }],
});
const toCounty: Target = { kind: 'comparator', comparatorId: 'county', operator: 'below' };
const third = { id: 'fire', title: 'Fire', label: 'Priority 3', themeIds: [] };
const claimed = { measure: 'burglary', area: 'North' };

const observing = (observation: Omit<Observation, 'indicatorId'>) =>
  aPlan({ observations: [{ indicatorId: 'burglary', ...observation }] });

const ROWS: Rows = {
  'stated-differs': [
    aPlan({
      observations: [
        { indicatorId: 'burglary', period: '2026/27', figure: { value: 79 }, stated: { status: 'missed' } },
      ],
    }),
    { name: 'Burglary', period: '2026/27', what: 'status', stated: 'missed', worked: 'met' },
  ],
  'perhaps-share': [
    withIndicator({
      unit: { kind: 'percentage' },
      target: { kind: 'level', operator: 'at-least', value: 0.75 },
    }),
    { name: 'Burglary', value: 0.75, percentage: 75, other: 100 },
  ],
  'perhaps-blank': [
    aPlan({ observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 0 } }] }),
    { name: 'Burglary', period: '2026/27', unit: { kind: 'count', of: 'offences' }, before: 100 },
  ],
  'or-better-not-said': [
    withIndicator({ target: { kind: 'maintain', text: 'Maintain' } }),
    { name: 'Burglary', kind: 'maintain', text: 'Maintain' },
  ],
  'counts-compared': [
    withIndicator({ target: { kind: 'comparator', comparatorId: 'county', operator: 'below' } }),
    { name: 'Burglary', reason: because('counts-not-comparable') },
  ],
  'duplicate-id': [aPlan({ indicators: [anIndicator(), anIndicator()] }), { id: 'burglary', list: 'indicators' }],
  'dangling-reference': [
    aPlan({ priorities: [aPriority({ indicatorIds: ['burglarys'] })] }),
    { id: 'burglarys', list: 'indicators', meant: 'burglary' },
  ],
  'one-sided-reference': [
    aPlan({ themes: [aTheme({ priorityIds: [] })] }),
    { from: 'priority', name: 'Theft', to: 'theme', other: 'Prevention' },
  ],
  'duplicate-label': [
    aPlan({ priorities: [aPriority(), aPriority({ id: 'fire', title: 'Fire' })] }),
    { label: 'Priority 1', first: 'Theft', second: 'Fire' },
  ],
  'stated-count-differs': [
    aPlan({ statedCounts: [{ of: 'priorities', count: 5, text: 'the five', source }] }),
    { text: 'the five', stated: 5, held: 1, of: 'priorities' },
  ],
  'same-name-twice': [
    aPlan({
      wards: [
        { id: 'a', name: 'Shepway North', source },
        { id: 'b', name: 'Shepway-North' },
      ],
    }),
    { list: 'wards', first: { name: 'Shepway North', place: '6.1' }, second: { name: 'Shepway-North', place: null } },
  ],
  'names-vary': [
    aPlan({ priorities: [aPriority({ alsoCalled: [{ text: 'Stealing', source }] })] }),
    { name: 'Theft', place: '3', others: [{ name: 'Stealing', place: '6.1' }] },
  ],
  'period-text-differs': [
    aPlan({ period: { text: '2026-30', start: '2026-04-01', end: '2029-03-31' } }),
    { text: '2026-30', start: '2026-04-01', end: '2029-03-31' },
  ],
  'comparator-undefined': [
    aPlan({
      comparators: [{ id: 'county', name: 'County average', kind: 'county' }],
      indicators: [anIndicator({ target: toCounty })],
    }),
    { name: 'County average', targets: 1 },
  ],
  'priority-without-indicators': [aPlan({ priorities: [aPriority({ indicatorIds: [] })] }), { title: 'Theft' }],
  'priority-without-actions': [
    aPlan({ priorities: [aPriority(), aPriority({ ...third, actionIds: [] })] }),
    { title: 'Fire' },
  ],
  'priority-outside-themes': [
    aPlan({
      priorities: [aPriority(), aPriority({ id: 'asb', title: 'ASB', label: 'Priority 2' }), aPriority(third)],
      themes: [aTheme({ priorityIds: ['theft', 'asb'] })],
    }),
    { title: 'Fire', others: 2 },
  ],
  'priority-is-also-theme': [
    aPlan({ themes: [aTheme({ title: 'Theft', scope: 'county' })] }),
    { name: 'Theft', place: '3', theme: { name: 'Theft', place: null }, scope: 'county' },
  ],
  'theme-without-priorities': [
    aPlan({ themes: [aTheme(), aTheme({ id: 'help', title: 'Help', priorityIds: [] })] }),
    { title: 'Help' },
  ],
  'ranking-and-comparison': [
    aPlan({
      priorities: [
        aPriority({
          rankings: [
            {
              measure: 'burglary',
              place: 4,
              from: 'highest',
              among: 'Kent',
              indicatorId: 'burglary',
              passage: { text: 'the 4th highest', source },
            },
          ],
        }),
      ],
      indicators: [anIndicator({ unit: rate, ...compared({ value: 120 }) })],
    }),
    {
      rank: { measure: 'burglary', place: 4, from: 'highest', among: 'Kent' },
      text: '6.1',
      figure: 100,
      comparator: 'County average',
      comparatorFigure: 120,
      unit: rate,
      table: 'Priority 1',
    },
  ],
  'indicator-unused': [aPlan({ priorities: [aPriority({ indicatorIds: [] })] }), { name: 'Burglary' }],
  'indicator-printed-twice': [
    aPlan({ indicators: [anIndicator(), anIndicator({ id: 'again' })] }),
    { name: 'Burglary' },
  ],
  'same-name-different-figures': [
    aPlan({
      indicators: [anIndicator(), anIndicator({ id: 'again', baseline: { missing: 'not-available' } })],
    }),
    {
      name: 'Burglary',
      first: { figure: { value: 100 }, unit: offences, target: 'Reduce to 80', place: 'Priority 1' },
      second: { figure: { missing: 'not-available' }, unit: offences, target: 'Reduce to 80', place: 'Priority 1' },
    },
  ],
  'name-and-unit-differ': [
    withIndicator({ name: 'Burglaries per 1,000 homes' }),
    { name: 'Burglaries per 1,000 homes', said: { kind: 'rate', per: 1000 }, unit: offences },
  ],
  'indicator-without-polarity': [withIndicator({ polarity: 'no-judgement' }), { name: 'Burglary' }],
  'indicator-without-baseline': [
    withIndicator({ baseline: { missing: 'not-yet-available' } }),
    { name: 'Burglary', missing: 'not-yet-available' },
  ],
  'indicator-without-comparison': [withIndicator({ comparisons: [] }), { name: 'Burglary' }],
  'baseline-without-period': [withIndicator({ baseline: { value: 100 } }), burglary],
  // 12 × 161
  'baseline-length-unclear': [
    withIndicator({ baseline: { value: 161, period: 'March 2026' }, target: level(80, 'Reduce to 80') }),
    { ...burglary, baseline: 161, period: 'March 2026', twelveTimes: 1932 },
  ],
  'baseline-of-another-period': [
    aPlan({
      indicators: [anIndicator({ baseline: { value: 100, period: 'March 2026', covers: 'year' } })],
      claims: [aClaim({ to: 100, period: '2025/26', indicatorId: 'burglary' })],
    }),
    { ...burglary, heading: 'March 2026', period: '2025/26', place: '6.1' },
  ],
  'baseline-after-target': [
    withTarget({ ...level(80, 'Reduce to 80'), due: '2025-03-31' }),
    { name: 'Burglary', period: '2025/26', due: '2025-03-31' },
  ],
  'comparison-of-another-period': [
    withIndicator(compared({ value: 120, period: '2024/25' })),
    {
      name: 'Burglary',
      baseline: { period: '2025/26', covers: null },
      comparator: 'County average',
      comparison: { period: '2024/25', covers: null },
    },
  ],
  // 830 ÷ 5.65% and 830 ÷ 5.55%
  'comparison-claimed': [
    withClaims({ change: 830, percent: 5.6, indicatorId: 'burglary', comparatorId: 'county' }),
    {
      name: 'Burglary',
      comparator: 'County average',
      missing: 'not-applicable',
      text: 'Burglary',
      place: '6.1',
      implied: { min: expect.closeTo(830 / 0.0565, 8), max: expect.closeTo(830 / 0.0555, 8) },
    },
  ],
  // 13 ÷ 85 = 15.29…%
  'figure-does-not-follow': [
    withPercentage({ baseline: { value: 15.6, period: '2025/26', count: 13, denominator: 85 } }),
    { name: 'Burglary', value: 15.6, worked: 15.3, decimals: 1, count: 13, denominator: 85, unit: people },
  ],
  'figures-differ': [
    withClaims({ to: 120, period: '2025/26', indicatorId: 'burglary' }),
    {
      name: 'Burglary',
      comparator: null,
      time: { period: '2025/26', covers: null },
      unit: offences,
      first: { value: 100, in: 'table', place: 'Priority 1' },
      second: { value: 120, in: 'text', place: '6.1' },
    },
  ],
  'published-before-end': [
    observing({ period: '2026/27', figure: { value: 90 }, published: '2027-03-30' }),
    { name: 'Burglary', period: '2026/27', published: '2027-03-30' },
  ],
  'average-beside-baseline': [
    observing({ period: 'April 2022 to March 2025', figure: { value: 90, averageOf: 'year' } }),
    { name: 'Burglary', period: expect.any(String) as never, averageOf: 'year' },
  ],
  'words-and-value-differ': [
    withTarget(level(80, 'Reduce to 90')),
    { of: 'target', text: 'Reduce to 90', values: [80], unit: offences },
  ],
  'target-contradicts-baseline': [
    withTarget({ kind: 'level', operator: 'at-most', value: 120, direction: 'reduce', text: 'Reduce to 120' }),
    { text: 'Reduce to 120', reason: because('target-contradicts-baseline') },
  ],
  'target-contradicts-itself': [
    withTarget({ kind: 'level', operator: 'at-least', value: 80, direction: 'reduce', text: 'Reduce to 80' }),
    { name: 'Burglary', reason: because('target-contradicts-itself') },
  ],
  'target-already-met': [
    withRate({ target: toCounty, ...compared({ value: 120 }) }),
    { ...burglary, unit: perHousehold, operator: 'below', value: 120, comparator: 'County average', rank: null },
  ],
  'target-against-polarity': [
    withTarget({ kind: 'level', operator: 'at-least', value: 120, text: 'At least 120' }),
    { name: 'Burglary', wants: 'higher' },
  ],
  'target-needs-polarity': [
    withTarget({ kind: 'maintain', orBetter: true }, { polarity: 'no-judgement' }),
    { name: 'Burglary', reason: because('polarity-needed') },
  ],
  'target-names-comparator': [
    withTarget(level(80, 'Reduce to 80 in the County average')),
    { text: 'Reduce to 80 in the County average', comparator: 'County average' },
  ],
  'target-without-figure': [
    withTarget({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2020/21' }),
    { name: 'Burglary', reason: because('no-figure-for-from') },
  ],
  'target-without-number': [
    withTarget({ kind: 'direction', direction: 'reduce' }),
    { name: 'Burglary', direction: 'reduce' },
  ],
  'comparator-without-figure': [
    withRate({ target: toCounty }),
    { name: 'Burglary', reason: because('no-comparator-figure') },
  ],
  'bare-number-target': [
    withTarget(level(80, '80')),
    { name: 'Burglary', text: '80', reading: { operator: 'at-most', better: 'lower' } },
  ],
  // 3% of 29 is 0.87
  'percent-or-points': [
    withPercentage({ target: { kind: 'change', direction: 'reduce', by: { percent: 3 } } }),
    {
      of: 'target',
      name: 'Burglary',
      size: 3,
      readings: { baseline: 29, percent: 28.13, points: 26, unit: people },
    },
  ],
  'due-outside-plan': [
    withTarget({ ...level(80, 'Reduce to 80'), due: '2030-03-31' }),
    { name: 'Burglary', due: '2030-03-31', start: '2026-04-01', end: '2029-03-31' },
  ],
  'same-words-read-differently': [
    aPlan({
      indicators: [anIndicator(), anIndicator({ id: 'fire', name: 'Fire', target: level(90, 'Reduce to 80') })],
    }),
    { text: 'reduce to 80', first: 'Burglary', second: 'Fire' },
  ],
  'claim-does-not-reconcile': [
    withClaims({ from: 1543, to: 1579, change: 36, percent: 1.7 }),
    { measure: 'burglary', reasons: [because('percentage-differs')] },
  ],
  // 13 ÷ 85 = 15.29…% and 14 ÷ 85 = 16.47…%
  'share-of-no-whole-number': [
    withClaims({ to: 15.6, whole: 85 }),
    {
      text: 'Burglary',
      share: 15.6,
      whole: 85,
      below: { number: 13, share: 15.3 },
      above: { number: 14, share: 16.5 },
    },
  ],
  'points-written-as-percent': [
    withClaims({ from: 29, to: 26, percent: -3, percentText: 'a 3% reduction', unit: people }),
    { from: 29, to: 26, points: -3, text: 'a 3% reduction' },
  ],
  'claims-disagree': [
    withClaims({ change: 317, period: '2025/26' }, { change: 315, period: '2025/26' }),
    {
      ...claimed,
      of: 'change',
      period: '2025/26',
      first: { value: 317, measure: 'number', decimals: null, hedged: null, place: '6.1' },
      second: { value: 315, measure: 'number', decimals: null, hedged: null, place: '6.1' },
      isSecondUndated: false,
    },
  ],
  'claims-may-disagree': [
    withClaims({ percent: -9.6, period: '2025/26' }, { percent: -20, percentText: 'nearly 20%' }),
    {
      ...claimed,
      of: 'percent',
      period: '2025/26',
      first: { value: -9.6, measure: 'percent', decimals: 1, hedged: null, place: '6.1' },
      second: { value: -20, measure: 'percent', decimals: 0, hedged: 'nearly 20%', place: '6.1' },
      isSecondUndated: true,
    },
  ],
  // 100 in the year less 10 in its first half leaves 90 for the 182 days of the other, from October to March.
  'claim-levels-do-not-fit': [
    withClaims({ to: 100, period: '2025/26' }, { to: 10, period: '2025/26 Q1-Q2' }),
    {
      ...claimed,
      first: { low: 100, high: 100, period: '2025/26', place: '6.1' },
      second: { low: 10, high: 10, period: '2025/26 Q1-Q2', place: '6.1' },
      misfit: 'too-much-left',
      left: { amount: 90, days: 182 },
    },
  ],
  'figure-of-two-wholes': [
    aPlan({
      indicators: [aPercentage()],
      claims: [aClaim({ to: 29, unit: { kind: 'percentage', of: 'homes' }, indicatorId: 'burglary' })],
    }),
    {
      name: 'Burglary',
      baseline: 29,
      unit: people,
      claimed: { name: 'homes', place: '6.1' },
      tabled: { name: 'people', place: 'Priority 1' },
    },
  ],
};

/** A finding whose reasons have no message of their own: only data is left. */
const withoutMessages = (finding: Finding): Finding =>
  JSON.parse(JSON.stringify(finding, (key, value: unknown) => (key === 'message' ? undefined : value))) as Finding;

const rows = Object.entries(ROWS) as [FindingCode, readonly [Plan, unknown]][];

describe('the data of a finding', () => {
  it.each(rows)('holds everything the sentence says: %s', (code, [plan, data]) => {
    const findings = auditPlan(plan).filter((finding) => finding.code === code);
    expect(findings[0]?.data).toEqual(data);
  });

  it.each([['Maidstone', maidstone2014] as const, ...rows.map(([code, [plan]]) => [code, plan] as const)])(
    'gives the same message again after JSON: %s',
    (_, plan) => {
      const findings = auditPlan(plan);
      const copies = JSON.parse(JSON.stringify(findings)) as Finding[];
      expect(copies).toStrictEqual(findings);
      expect(copies.map(explain)).toEqual(findings.map(({ message }) => message));
      expect(copies.map(withoutMessages).map(explain)).toEqual(findings.map(({ message }) => message));
    },
  );

  it('is enough for a reader to write different words', () => {
    const [finding] = auditPlan(aPlan({ indicators: [without(anIndicator({ baseline: { value: 5 } }), 'source')] }));
    if (finding?.code !== 'baseline-without-period') throw new Error('Another finding came first.');
    expect(`${finding.data.name}: ${String(finding.data.baseline)} ${String(measureOf(finding.data.unit))}`).toBe(
      'Burglary: 5 offences',
    );
  });
});
