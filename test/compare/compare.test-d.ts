import { describe, expectTypeOf, it } from 'vitest';
import { compare, type CompareInput, type Comparison, type Position } from '../../src/compare/compare.js';
import { directionOfTravel, type DirectionOfTravelInput } from '../../src/compare/directionOfTravel.js';
import type { DirectionOfTravel } from '../../src/model/directionOfTravel.js';

describe('compare and directionOfTravel', () => {
  it('take one object and return plain data', () => {
    expectTypeOf(compare).toEqualTypeOf<(input: CompareInput) => Comparison>();
    expectTypeOf(directionOfTravel).toEqualTypeOf<(input: DirectionOfTravelInput) => DirectionOfTravel>();
    expectTypeOf<Comparison>().toEqualTypeOf<{
      readonly difference: number;
      readonly percentageDifference: number | null;
      readonly position: Position;
    }>();
  });

  it('cannot be called without a polarity, or with an unknown one', () => {
    // @ts-expect-error -- no polarity
    expectTypeOf(compare).toBeCallableWith({ local: 1, comparator: 2 });
    // @ts-expect-error -- no such polarity
    expectTypeOf(compare).toBeCallableWith({ local: 1, comparator: 2, polarity: 'lower' });
    // @ts-expect-error -- no polarity
    expectTypeOf(directionOfTravel).toBeCallableWith({ current: 1, previous: 2 });
  });

  it('return words from closed lists', () => {
    expectTypeOf<Position>().toEqualTypeOf<'better' | 'worse' | 'same' | 'higher' | 'lower'>();
    expectTypeOf<DirectionOfTravel>().toEqualTypeOf<
      'improving' | 'worsening' | 'unchanged' | 'increasing' | 'decreasing'
    >();
  });
});
