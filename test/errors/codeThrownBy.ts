import type { ErrorCode } from '../../src/index.js';
import { thrownBy } from './thrownBy.js';

/** The code of the error that a call throws. */
export function codeThrownBy(call: () => unknown): ErrorCode {
  return thrownBy(call).code;
}
