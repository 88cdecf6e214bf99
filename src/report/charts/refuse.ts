import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';

// A million times more than there are people: what is larger is a slip of the keyboard, and no axis has room for it.
const LARGEST = 1e15;

/** Refuses what is no number that can be drawn. */
export function requireDrawable(value: unknown, name: string): asserts value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new CommunitySafetyError('INVALID_NUMBER', `${name} must be a finite number, not ${show(value)}.`, {
      argument: name,
      value,
    });
  }
  if (Math.abs(value) <= LARGEST) return;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} is too large to be drawn: ${show(value)}.`, {
    argument: name,
    value,
  });
}
