import { describe, expectTypeOf, it } from 'vitest';
import type { Status } from '../../src/model/status.js';
import { formatChange, type FormatChangeOptions } from '../../src/format/formatChange.js';
import { formatFigure } from '../../src/format/formatFigure.js';
import { type DecimalsOption, formatNumber } from '../../src/format/formatNumber.js';
import { formatPeriod } from '../../src/format/formatPeriod.js';
import { formatRag } from '../../src/format/formatRag.js';
import { formatStatus } from '../../src/format/formatStatus.js';
import { formatTarget } from '../../src/format/formatTarget.js';
import { formatUnit } from '../../src/format/formatUnit.js';
import { type Choice, POLARITIES, STATUSES, TARGET_KINDS } from '../../src/format/choices.js';
import type { Polarity } from '../../src/model/polarity.js';
import type { Target } from '../../src/model/target.js';
import type { Numeric } from '../../src/model/numeric.js';
import type { Period } from '../../src/model/period.js';

describe('the formatters', () => {
  it('return text', () => {
    for (const format of [formatNumber, formatChange, formatFigure, formatPeriod, formatRag, formatStatus]) {
      expectTypeOf(format).returns.toEqualTypeOf<string>();
    }
  });

  it('accept a number in every form, and optional options unless something must be chosen', () => {
    expectTypeOf(formatNumber).toEqualTypeOf<(value: Numeric, options?: DecimalsOption) => string>();
    expectTypeOf(formatChange).toEqualTypeOf<(change: Numeric, options: FormatChangeOptions) => string>();
    // @ts-expect-error -- a change in what?
    expectTypeOf(formatChange).toBeCallableWith(1.4, { decimals: 1 });
  });

  it('accept a period or its text, and only known statuses', () => {
    expectTypeOf(formatPeriod).toEqualTypeOf<(period: Period | string) => string>();
    expectTypeOf(formatStatus).parameters.toEqualTypeOf<[status: Status]>();
    // @ts-expect-error -- no such status
    expectTypeOf(formatStatus).toBeCallableWith('done');
  });

  it('accept a target with its unit, which is required', () => {
    expectTypeOf(formatTarget).toBeCallableWith({ kind: 'maintain' }, { kind: 'points' });
    // @ts-expect-error -- measured in what?
    expectTypeOf(formatTarget).toBeCallableWith({ kind: 'maintain' });
    // @ts-expect-error -- a name is not a unit
    expectTypeOf(formatUnit).toBeCallableWith('offences');
  });
});

describe('the lists of choices', () => {
  it('have the values of the model, and are read-only', () => {
    expectTypeOf(POLARITIES).toEqualTypeOf<readonly Choice<Polarity>[]>();
    expectTypeOf(STATUSES).items.toHaveProperty('value').toEqualTypeOf<Status>();
    expectTypeOf(TARGET_KINDS).items.toHaveProperty('value').toEqualTypeOf<Target['kind']>();
    expectTypeOf(STATUSES).not.toHaveProperty('push');
  });
});
