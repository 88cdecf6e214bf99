import { readCount } from '../calculate/checks.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { type Exact, order, toText } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/** Reads a part of a whole: a count that is not more than the whole. */
export function readPart(value: Numeric, whole: Exact, name: string, wholeName: string): Exact {
  const part = readCount(value, name);
  if (order(part, whole) <= 0) return part;
  throw new CommunitySafetyError(
    'PART_EXCEEDS_WHOLE',
    `${name} (${toText(part)}) must not be more than ${wholeName} (${toText(whole)}).`,
    { part: value, whole: toText(whole) },
  );
}
