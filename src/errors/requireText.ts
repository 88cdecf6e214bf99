import { CommunitySafetyError } from './communitySafetyError.js';
import { show } from './show.js';

/** Refuses an argument that is not text, or is empty. */
export function requireText(value: unknown, name: string): void {
  if (typeof value === 'string' && value !== '') return;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be text, not ${show(value)}.`, {
    argument: name,
    value,
  });
}
