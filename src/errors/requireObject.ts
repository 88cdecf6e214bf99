import { CommunitySafetyError } from './communitySafetyError.js';
import { show } from './show.js';

/** Refuses an argument that is not an object, with the name it has in the function's documentation. */
export function requireObject(value: unknown, name: string): void {
  if (typeof value === 'object' && value !== null) return;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be an object, not ${show(value)}.`, {
    argument: name,
    value,
  });
}
