import type { PlanInput } from '../../src/schema.js';

/** The smallest plan there is, with parts of it given; what a test writes wrongly on purpose goes in as it is. */
export function aPlan(parts: Readonly<Record<string, unknown>> = {}): PlanInput {
  return {
    id: 'north-2026',
    title: 'Community Safety Plan',
    period: { start: '2026-04-01', end: '2029-03-31' },
    partnership: { name: 'Safer North Partnership' },
    ...parts,
  };
}

/** An indicator with parts of it given. */
export function anIndicator(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'burglary',
    name: 'Burglary',
    unit: { kind: 'count', of: 'offences' },
    polarity: 'lower-is-better',
    baseline: { value: 100, period: '2025/26' },
    target: { kind: 'level', operator: 'at-most', value: 80 },
    ...parts,
  };
}

/** A plan with one indicator. */
export const withIndicator = (parts: Readonly<Record<string, unknown>>): PlanInput =>
  aPlan({ indicators: [anIndicator(parts)] });

/** A plan with one percentage. */
export const withPercentage = (parts: Readonly<Record<string, unknown>>): PlanInput =>
  withIndicator({ unit: { kind: 'percentage' }, baseline: { value: 50 }, ...parts });
