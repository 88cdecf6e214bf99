import { describe, expectTypeOf, it } from 'vitest';
import { CommunitySafetyError } from '../../src/errors/communitySafetyError.js';
import type { ErrorCode } from '../../src/errors/errorCode.js';

describe('CommunitySafetyError', () => {
  it('is an Error whose code comes from a closed list', () => {
    expectTypeOf<CommunitySafetyError>().toExtend<Error>();
    expectTypeOf<CommunitySafetyError['code']>().toEqualTypeOf<ErrorCode>();
    expectTypeOf<CommunitySafetyError['details']>().toEqualTypeOf<Readonly<Record<string, unknown>>>();
    expectTypeOf<string>().not.toExtend<ErrorCode>();
    expectTypeOf<'ZERO_POPULATION'>().toExtend<ErrorCode>();
  });

  it('narrows the type of a caught error', () => {
    const caught: unknown = null;
    if (caught instanceof CommunitySafetyError) expectTypeOf(caught.code).toEqualTypeOf<ErrorCode>();
  });
});
