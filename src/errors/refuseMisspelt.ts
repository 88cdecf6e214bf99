import { CommunitySafetyError } from './communitySafetyError.js';
import { nearest } from './nearest.js';
import { show } from './show.js';

/**
 * Refuses a key that is almost one that the function takes: it was meant to be that one, and would do nothing. Other
 * keys that are not known do no harm, and may be there for another function.
 */
export function refuseMisspelt(options: object, keys: readonly string[], name: string): void {
  for (const key of Object.keys(options)) {
    if (keys.includes(key)) continue;
    const meant = nearest(key, keys);
    if (meant === undefined) continue;
    throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} has no ${show(key)}. Did you mean '${meant}'?`, {
      argument: name,
      key,
      meant,
    });
  }
}
