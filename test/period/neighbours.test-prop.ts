import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SinglePeriodKind } from '../../src/model/period.js';
import { comparePeriods } from '../../src/period/comparePeriods.js';
import { daysBetween } from '../../src/period/day.js';
import { describePeriod } from '../../src/period/describePeriod.js';
import { lengthOf } from '../../src/period/lengthOf.js';
import { nextPeriod } from '../../src/period/nextPeriod.js';
import { periodOf } from '../../src/period/periodOf.js';
import { periodsBetween } from '../../src/period/periodsBetween.js';
import { previousPeriod } from '../../src/period/previousPeriod.js';

const DAY = 86_400_000;
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

// Away from the first and last year, whose neighbours are refused.
const days = fc
  .integer({ min: Date.UTC(1950, 0, 1) / DAY, max: Date.UTC(2150, 0, 1) / DAY })
  .map((number) => textOf(number * DAY));
const kinds = fc.constantFrom<SinglePeriodKind>('day', 'month', 'quarter', 'calendar-year', 'financial-year');
const runs = fc
  .tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 60 }))
  .map(([year, month, length]) =>
    describePeriod(textOf(Date.UTC(year, month, 1)), textOf(Date.UTC(year, month + length, 0))),
  );

describe('nextPeriod and previousPeriod', () => {
  it('undo each other on whole months and single days, leave no gap, and keep the length in months', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          runs,
          fc.tuple(days, kinds).map(([day, kind]) => periodOf(day, kind)),
        ),
        (period) => {
          const [next, previous] = [nextPeriod(period), previousPeriod(period)];
          expect(previousPeriod(next)).toEqual(period);
          expect(nextPeriod(previous)).toEqual(period);
          expect(daysBetween(period.end, next.start)).toBe(1);
          expect(daysBetween(previous.end, period.start)).toBe(1);
          expect(lengthOf(next).months).toBe(lengthOf(period).months);
          expect([next, period, previous].sort(comparePeriods)).toEqual([previous, period, next]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keep the length in days of any run of days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 1000 }), (start, more) => {
        const period = describePeriod(start, textOf(Date.parse(start) + more * DAY));
        if (period.kind !== 'days') return;
        for (const beside of [nextPeriod(period), previousPeriod(period)]) {
          expect(lengthOf(beside).days).toBe(more + 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('periodOf', () => {
  it('returns the one period of a kind that contains the day', () => {
    fc.assert(
      fc.property(days, kinds, (day, kind) => {
        const period = periodOf(day, kind);
        expect(period.kind).toBe(kind);
        expect(period.start <= day && day <= period.end).toBe(true);
        expect(periodOf(period.start, kind)).toEqual(period);
        expect(periodOf(period.end, kind)).toEqual(period);
        expect(periodOf(nextPeriod(period).start, kind)).toEqual(nextPeriod(period));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('periodsBetween', () => {
  it('covers every day once', () => {
    fc.assert(
      fc.property(days, kinds, fc.integer({ min: 0, max: 20 }), (day, kind, steps) => {
        const from = periodOf(day, kind);
        let to = from;
        for (let step = 0; step < steps; step += 1) to = nextPeriod(to);
        const periods = periodsBetween({ from, to });
        expect(periods).toHaveLength(steps + 1);
        expect(periods).toEqual(periodsBetween({ from, to, kind }));
        const total = periods.reduce((sum, period) => sum + lengthOf(period).days, 0);
        expect(total).toBe(daysBetween(from.start, to.end) + 1);
      }),
      { numRuns: 1_000 },
    );
  });
});
