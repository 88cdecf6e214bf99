import type { Status } from '../model/status.js';
import { labelOf, STATUSES } from './choices.js';

/**
 * Returns the word for a status. Show it with any colour, never the colour alone.
 *
 * For all of them, with what they mean, see {@link STATUSES}.
 *
 * @param status - The status.
 * @returns The word, with a capital.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { formatStatus } from 'community-safety-plan';
 *
 * formatStatus('on-track'); // => 'On track'
 * ```
 *
 * @category Formatting
 */
export function formatStatus(status: Status): string {
  return labelOf(status, STATUSES, 'status');
}
