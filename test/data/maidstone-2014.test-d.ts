import { describe, expectTypeOf, it } from 'vitest';
import type { Plan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';

describe('maidstone2014', () => {
  it('has exactly the type of a plan', () => {
    expectTypeOf(maidstone2014).toEqualTypeOf<Plan>();
  });
});
