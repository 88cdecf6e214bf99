import { requireOneOf } from '../errors/require.js';
import type { Status } from '../model/status.js';

const WORDS: Readonly<Record<Status, string>> = {
  met: 'Met',
  'on-track': 'On track',
  'off-track': 'Off track',
  'too-early': 'Too early',
  missed: 'Missed',
  'not-assessed': 'Not assessed',
};

/**
 * Returns a status as the word a reader sees. Show it with any colour, never the colour alone.
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
  requireOneOf(status, Object.keys(WORDS) as Status[], 'status');
  return WORDS[status];
}
