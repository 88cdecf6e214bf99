import { readCount } from '../calculate/checks.js';
import { refuse } from '../errors/require.js';
import { type Exact, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

// Far more than anybody counts, and as many as can be added up in a moment.
const LARGEST = 1e12;

/** Reads a count of single events, as a test of chance takes it: a whole number. */
export function readWholeCount(value: Numeric, name: string): Exact {
  const count = readCount(value, name);
  const number = toNumber(count);
  if (Number.isInteger(number) && number <= LARGEST) return count;
  return refuse(name, 'a whole number of no more than 1,000,000,000,000', value);
}
