import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { ErrorCode } from '../errors/errorCode.js';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';

const MOST_LISTED = 20;

/** Refuses an id that a plan does not hold, and names the one that was probably meant. */
export function refuseUnknown(
  code: Extract<ErrorCode, `UNKNOWN_${string}`>,
  what: string,
  id: string,
  known: readonly { readonly id: string }[],
  place?: string,
): never {
  const ids = known.map((item) => item.id);
  const where = place === undefined ? '' : `${place}: `;
  throw new CommunitySafetyError(
    code,
    `${where}The plan has no ${what} with the id ${show(id)}.${didYouMean(id, ids) || listed(ids)}`,
    {
      id,
    },
  );
}

// Where no id is near enough to be meant, a screenful of those there are.
function listed(ids: readonly string[]): string {
  if (ids.length === 0) return ' It has none.';
  const more = ids.length > MOST_LISTED ? ` and ${String(ids.length - MOST_LISTED)} more` : '';
  return ` It has: ${ids.slice(0, MOST_LISTED).join(', ')}${more}.`;
}
