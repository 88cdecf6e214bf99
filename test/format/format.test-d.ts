import { describe, expectTypeOf, it } from 'vitest';
import type { Status } from '../../src/model/status.js';
import { formatChange, type FormatChangeOptions } from '../../src/format/formatChange.js';
import { formatFigure } from '../../src/format/formatFigure.js';
import { type DecimalsOption, formatNumber } from '../../src/format/formatNumber.js';
import { formatPeriod } from '../../src/format/formatPeriod.js';
import { formatStatus } from '../../src/format/formatStatus.js';
import type { Numeric } from '../../src/model/numeric.js';
import type { Period } from '../../src/model/period.js';

describe('the formatters', () => {
  it('give text', () => {
    for (const format of [formatNumber, formatChange, formatFigure, formatPeriod, formatStatus]) {
      expectTypeOf(format).returns.toEqualTypeOf<string>();
    }
  });

  it('take a number in every form, and options that may be left out where nothing must be chosen', () => {
    expectTypeOf(formatNumber).toEqualTypeOf<(value: Numeric, options?: DecimalsOption) => string>();
    expectTypeOf(formatChange).toEqualTypeOf<(change: Numeric, options: FormatChangeOptions) => string>();
    // @ts-expect-error -- a change in what?
    expectTypeOf(formatChange).toBeCallableWith(1.4, { decimals: 1 });
  });

  it('take a period or its text, and only known statuses', () => {
    expectTypeOf(formatPeriod).toEqualTypeOf<(period: Period | string) => string>();
    expectTypeOf(formatStatus).parameters.toEqualTypeOf<[status: Status]>();
    // @ts-expect-error -- no such status
    expectTypeOf(formatStatus).toBeCallableWith('done');
  });
});
