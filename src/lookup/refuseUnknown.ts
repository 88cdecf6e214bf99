import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { ErrorCode } from '../errors/errorCode.js';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';

/** Refuses an id that a plan does not hold, and names the one that was probably meant. */
export function refuseUnknown(
  code: Extract<ErrorCode, `UNKNOWN_${string}`>,
  what: string,
  id: string,
  known: readonly { readonly id: string }[],
): never {
  const ids = known.map((item) => item.id);
  throw new CommunitySafetyError(code, `The plan has no ${what} with the id ${show(id)}.${didYouMean(id, ids)}`, {
    id,
  });
}
