import { CommunitySafetyError } from './communitySafetyError.js';
import { show } from './show.js';

/** Refuses an argument that is not an array. */
export function requireArray(value: unknown, name: string): void {
  if (Array.isArray(value)) return;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be an array, not ${show(value)}.`, {
    argument: name,
    value,
  });
}
