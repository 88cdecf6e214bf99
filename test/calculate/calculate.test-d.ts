import { Decimal } from 'decimal.js';
import { describe, expectTypeOf, it } from 'vitest';
import { percentage, type PercentageInput } from '../../src/calculate/percentage.js';
import { type ChangeInput, percentageChange } from '../../src/calculate/percentageChange.js';
import { percentagePointChange } from '../../src/calculate/percentagePointChange.js';
import { type AreaCount, pooledRate, type PooledRateInput } from '../../src/calculate/pooledRate.js';
import { rate, type RateInput } from '../../src/calculate/rate.js';
import { round } from '../../src/calculate/round.js';
import type { Numeric } from '../../src/model/numeric.js';

describe('the calculations', () => {
  it('take one object, so that two numbers cannot be swapped, and return a plain number', () => {
    expectTypeOf(rate).parameters.toEqualTypeOf<[input: RateInput]>();
    expectTypeOf(percentage).parameters.toEqualTypeOf<[input: PercentageInput]>();
    expectTypeOf(percentageChange).parameters.toEqualTypeOf<[input: ChangeInput]>();
    expectTypeOf(percentagePointChange).parameters.toEqualTypeOf<[input: ChangeInput]>();
    expectTypeOf(pooledRate).parameters.toEqualTypeOf<[input: PooledRateInput]>();
    expectTypeOf(round).parameters.toEqualTypeOf<[value: Numeric, decimals: number]>();
    for (const calculation of [rate, percentage, percentageChange, percentagePointChange, pooledRate, round]) {
      expectTypeOf(calculation).returns.toEqualTypeOf<number>();
    }
  });

  it('take a number, a text or a Decimal and nothing else', () => {
    expectTypeOf<Numeric>().toEqualTypeOf<number | string | Decimal>();
    expectTypeOf(rate).toBeCallableWith({ count: 1, population: '2', per: new Decimal(3), decimals: 1 });
    // @ts-expect-error -- a bigint is not a Numeric
    expectTypeOf(rate).toBeCallableWith({ count: 1n, population: 2 });
    // @ts-expect-error -- null is not a Numeric
    expectTypeOf(percentageChange).toBeCallableWith({ from: null, to: 2 });
  });

  it('accept undefined for optional arguments, also under exactOptionalPropertyTypes', () => {
    expectTypeOf(rate).toBeCallableWith({ count: 1, population: 2, per: undefined, decimals: undefined });
    expectTypeOf(percentage).toBeCallableWith({ part: 1, whole: 2, decimals: undefined });
    expectTypeOf(pooledRate).toBeCallableWith({
      areas: [{ id: undefined, count: 1, population: 2 }],
      excluding: undefined,
    });
    expectTypeOf<RateInput['per']>().toEqualTypeOf<Numeric | undefined>();
  });

  it('refuse missing and unknown arguments', () => {
    // @ts-expect-error -- no population
    expectTypeOf(rate).toBeCallableWith({ count: 1 });
    // @ts-expect-error -- the words of another function
    expectTypeOf(percentage).toBeCallableWith({ count: 1, population: 2 });
    // @ts-expect-error -- round always needs its decimals
    expectTypeOf(round).toBeCallableWith(1.005);
  });

  it('accept readonly input', () => {
    expectTypeOf<readonly AreaCount[]>().toExtend<PooledRateInput['areas']>();
    expectTypeOf<Readonly<RateInput>>().toEqualTypeOf<RateInput>();
  });
});
