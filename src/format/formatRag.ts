import type { Rag } from '../model/status.js';
import { labelOf, RAGS } from './choices.js';

/**
 * Returns the word for a colour, for people who cannot see the colour. It is not a substitute for the status: use
 * {@link formatStatus} as well.
 *
 * @param rag - The colour.
 * @returns The word, with a capital.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { formatRag } from 'community-safety-plan';
 *
 * formatRag('amber'); // => 'Amber'
 * ```
 *
 * @category Formatting
 */
export function formatRag(rag: Rag): string {
  return labelOf(rag, RAGS, 'rag');
}
