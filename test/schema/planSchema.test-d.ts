import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type * as model from '../../src/index.js';
import type { ObjectShape } from '../../src/model/shapes.js';
import type { PlanInput, planSchema } from '../../src/schema.js';

describe('the schema of a plan', () => {
  it('accepts the input type, and returns a plan', () => {
    expectTypeOf<z.input<typeof planSchema>>().toEqualTypeOf<PlanInput>();
    expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<model.Plan>();
    // A plan may be handed in again.
    expectTypeOf<model.Plan>().toExtend<PlanInput>();
  });
});

describe('each shape', () => {
  type CountUnit = ObjectShape<model.CountUnit>['fields'];
  type Ward = ObjectShape<model.Ward>['fields'];

  it('has every field of its interface, optional if that is, and no other', () => {
    expectTypeOf<keyof Ward>().toEqualTypeOf<keyof model.Ward>();
    expectTypeOf<{ id: 'id'; name: 'text'; source: { optional: ObjectShape<model.Citation> } }>().toExtend<Ward>();
    expectTypeOf<{ id: 'id'; name: 'text'; source: ObjectShape<model.Citation> }>().not.toExtend<Ward>();
    expectTypeOf<{ id: 'id'; name: 'text' }>().not.toExtend<Ward>();
  });

  it('has the type of its interface', () => {
    expectTypeOf<{ kind: { oneOf: ['count'] }; of: 'text' }>().toExtend<CountUnit>();
    expectTypeOf<{ kind: { oneOf: ['rate'] }; of: 'text' }>().not.toExtend<CountUnit>();
    expectTypeOf<{ kind: 'text'; of: 'text' }>().not.toExtend<CountUnit>();
    expectTypeOf<{ kind: { oneOf: ['count'] }; of: 'number' }>().not.toExtend<CountUnit>();
  });
});
