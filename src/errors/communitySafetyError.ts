import type { ErrorCode } from './errorCode.js';

const BRAND = Symbol.for('community-safety-plan.error');

/**
 * The one class of error that the library throws: a `code` to branch on, a message for a person that names the
 * argument and shows the value, and `details` for a program.
 *
 * `instanceof` works across copies of the library: an error thrown by the CommonJS build is an instance of the class
 * imported from the ES module, and the other way round.
 *
 * @example
 * ```ts
 * import { CommunitySafetyError, rate } from 'community-safety-plan';
 *
 * let code = '';
 * try {
 *   rate({ count: 12, population: 0 });
 * } catch (error) {
 *   if (error instanceof CommunitySafetyError) code = error.code;
 * }
 * code; // => 'ZERO_POPULATION'
 * ```
 *
 * @category Errors
 */
export class CommunitySafetyError extends Error {
  /** What went wrong, from a closed list. */
  readonly code: ErrorCode;
  /** The values in the message, by name. */
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * @param code - What went wrong.
   * @param message - A sentence that names the argument and shows the value.
   * @param details - The values in the message, by name.
   */
  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'CommunitySafetyError';
    this.code = code;
    this.details = details;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /**
   * Recognises an error of this library, whichever copy of the library made it.
   *
   * @param value - Anything.
   * @returns Whether it is an error of this class, or of the subclass asked about.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== CommunitySafetyError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
