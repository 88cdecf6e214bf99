import { describe, expectTypeOf, it } from 'vitest';
import type { Period, PeriodKind } from '../../src/model/period.js';
import {
  parsePeriod,
  type ParsePeriodOptions,
  type PeriodRefusal,
  type PeriodResult,
} from '../../src/period/parsePeriod.js';

describe('parsePeriod', () => {
  it('returns a union that one field narrows', () => {
    expectTypeOf(parsePeriod).toEqualTypeOf<(text: string, options?: ParsePeriodOptions) => PeriodResult>();
    const result = parsePeriod('2012/13');
    if (result.ok) {
      expectTypeOf(result).toExtend<Period>();
      expectTypeOf(result.kind).toEqualTypeOf<PeriodKind>();
      expectTypeOf(result).not.toHaveProperty('reason');
    } else {
      expectTypeOf(result.reason).toEqualTypeOf<PeriodRefusal>();
      expectTypeOf(result.text).toEqualTypeOf<string>();
      expectTypeOf(result).not.toHaveProperty('start');
    }
  });

  it('has no Date in its signature', () => {
    expectTypeOf<Period['start']>().toEqualTypeOf<string>();
    // @ts-expect-error -- a Date is not text
    expectTypeOf(parsePeriod).toBeCallableWith(new Date(0));
  });

  it('returns only meanings that a text can have', () => {
    expectTypeOf(parsePeriod).toBeCallableWith('2009-10', { kind: 'month', year: 'calendar' });
    // @ts-expect-error -- a text in figures is a month or a financial year
    expectTypeOf(parsePeriod).toBeCallableWith('2009-10', { kind: 'quarter' });
    // @ts-expect-error -- a place in a list is not a set of options
    expectTypeOf(['2009-10'].map<PeriodResult>).toBeCallableWith(parsePeriod);
  });
});
