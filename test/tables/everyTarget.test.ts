import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, writeIndicators, writeObservations } from '../../src/csv.js';
import type { Comparator } from '../../src/model/comparator.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Target } from '../../src/model/target.js';
import type { Unit } from '../../src/model/unit.js';

const PERCENTAGE: Unit = { kind: 'percentage' };
const COUNT: Unit = { kind: 'count', of: 'offences' };
const COMPARATORS: readonly Comparator[] = [
  { id: 'x', name: 'North', kind: 'other' },
  { id: 'y', name: 'South', kind: 'other' },
];

function withTarget(target: Target, unit: Unit = COUNT): Indicator {
  const named = { id: 'a', name: 'Burglary', unit, polarity: 'lower-is-better' } as const;
  return { ...named, baseline: { value: 40 }, comparisons: [], target };
}

function readBack(indicator: Indicator): Indicator | undefined {
  const table = writeIndicators({ indicators: [indicator], comparators: COMPARATORS });
  const result = readIndicators(table, { plan: { comparators: COMPARATORS } });
  return result.ok ? result.indicators[0] : undefined;
}

// The table loses nothing: it is read back as it was written.
describe('an indicator that is written and read', () => {
  it.each<[string, Target]>([
    ['a range', { kind: 'range', min: 3, max: 5, text: '3 to 5' }],
    ['a change by an amount', { kind: 'change', direction: 'reduce', by: { amount: 12 }, text: 'Reduce by 12' }],
    ['a change from a year', { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2012/13', text: '5%' }],
    ['to be kept', { kind: 'maintain', orBetter: false, tolerance: { percent: 2 }, text: 'Maintain within 2%' }],
    ['to be kept or bettered', { kind: 'maintain', orBetter: true, text: 'Maintain or better' }],
    ['a rank', { kind: 'rank', within: 3, end: 'lowest', among: 'districts', text: 'Among the lowest 3' }],
    ['a milestone not reached', { kind: 'milestone', description: 'Open', reached: false, text: 'Open' }],
    ['a milestone reached', { kind: 'milestone', description: 'Open', reached: '2013-05-01', text: 'Open' }],
    ['a direction', { kind: 'direction', direction: 'reduce', text: 'Reduce' }],
    ['a direction since', { kind: 'direction', direction: 'reduce', from: '2012/13', text: 'Reduce' }],
  ])('keeps a target: %s', (_, target) => {
    expect(readBack(withTarget(target))).toStrictEqual(withTarget(target));
  });

  it.each<[string, Target]>([
    ['points', { kind: 'change', direction: 'reduce', by: { points: 2 }, text: 'Reduce by 2 points' }],
    ['units', { kind: 'change', direction: 'reduce', by: { amount: 2 }, text: 'Reduce by 2' }],
  ])('keeps whether a percentage changes by points or per cent: %s', (_, target) => {
    expect(readBack(withTarget(target, PERCENTAGE))).toStrictEqual(withTarget(target, PERCENTAGE));
  });

  it.each<[string, Unit]>([
    ['a rate', { kind: 'rate', per: 1000, of: 'households' }],
    ['a rate of what begins with of', { kind: 'rate', per: 1000, of: 'of the people' }],
    ['a percentage', { kind: 'percentage', of: 'victims' }],
  ])('keeps a unit: %s', (_, unit) => {
    const indicator = withTarget({ kind: 'not-set', reason: 'blank' }, unit);
    expect(readBack(indicator)).toStrictEqual(indicator);
  });

  it('keeps further sources, or an empty list of them', () => {
    const indicator: Indicator = { ...withTarget({ kind: 'not-set', reason: 'blank' }), furtherSources: [] };
    expect(readBack(indicator)).toStrictEqual(indicator);
  });

  it('keeps the order of comparisons if it differs from that of the comparators', () => {
    const comparisons = ['y', 'x'].map((comparatorId) => ({ comparatorId, figure: { value: 1 } }));
    const indicator = { ...withTarget({ kind: 'not-set', reason: 'blank' }), comparisons };
    expect(readBack(indicator)).toStrictEqual(indicator);
  });
});

describe('observations that are written and read', () => {
  it('keep a comparator, a missing figure, a qualifier and whether they are cumulative', () => {
    const observations: Observation[] = [
      { indicatorId: 'a', period: '2012/13', figure: { missing: 'suppressed' } },
      { indicatorId: 'a', period: '2012/13', comparatorId: 'x', figure: { value: 5, qualifier: 'provisional' } },
      { indicatorId: 'a', period: '2013/14', cumulative: true, published: '2014-05-01', figure: { value: 7 } },
    ];
    const result = readObservations(writeObservations({ observations }), {
      indicators: [withTarget({ kind: 'not-set', reason: 'blank' })],
      comparators: COMPARATORS,
    });
    expect(result.problems).toStrictEqual([]);
    expect(result).toMatchObject({ observations });
  });
});

describe('a table with columns named by the caller', () => {
  it('accepts null for no meaning', () => {
    const table = 'Indicator,Unit,Baseline\nA,offences,1';
    expect(readIndicators(table, { columns: { Start: null } as never }).ok).toBe(true);
  });
});
