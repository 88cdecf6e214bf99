import { describe, expect, it } from 'vitest';
import type { SinglePeriodKind } from '../../src/model/period.js';
import { periodOf } from '../../src/period/periodOf.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';

describe('periodOf', () => {
  it.each<[string, SinglePeriodKind, string]>([
    // a financial year runs from 1 April to 31 March (model/period.ts)
    ['2014-03-31', 'financial-year', '2013/14'],
    ['2014-04-01', 'financial-year', '2014/15'],
    ['2014-12-31', 'financial-year', '2014/15'],
    ['2015-01-01', 'financial-year', '2014/15'],
    ['2014-01-01', 'calendar-year', '2014'],
    ['2014-12-31', 'calendar-year', '2014'],
    ['2014-03-31', 'quarter', '2013/14 Q4'],
    ['2014-04-01', 'quarter', '2014/15 Q1'],
    ['2014-06-30', 'quarter', '2014/15 Q1'],
    ['2014-11-15', 'quarter', '2014/15 Q3'],
    ['2012-02-29', 'month', 'February 2012'],
    ['2014-12-01', 'month', 'December 2014'],
    ['2014-12-01', 'day', '2014-12-01'],
    ['1900-02-01', 'quarter', '1899/00 Q4'],
    ['2199-12-31', 'calendar-year', '2199'],
  ])('returns for %s the %s %s', (day, kind, label) => {
    expect(periodOf(day, kind)).toMatchObject({ label, kind });
  });

  it('refuses invalid days and kinds, and years that cannot be read', () => {
    expect(codeThrownBy(() => periodOf('2014-02-30', 'month'))).toBe('INVALID_DAY');
    expect(codeThrownBy(() => periodOf('March 2014', 'month'))).toBe('INVALID_DAY');
    for (const kind of ['months', 'year', 'toString', undefined]) {
      expect(codeThrownBy(() => periodOf('2014-02-03', kind as SinglePeriodKind))).toBe('INVALID_ARGUMENT');
    }
    expect(codeThrownBy(() => periodOf('1900-03-31', 'financial-year'))).toBe('INVALID_PERIOD');
    expect(codeThrownBy(() => periodOf('2199-04-01', 'financial-year'))).toBe('INVALID_PERIOD');
  });
});
