import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Numeric } from '../model/numeric.js';
import { type Exact, exactOf, write } from './longDecimal.js';

const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/u;
// Room for whatever a Decimal within the limits below can be written as.
const LONGEST_TEXT = 4000;
const MOST_DECIMALS = 20;

// decimal.js holds seven digits in a word.
const DIGITS_IN_WORD = 7;
const MOST_WORDS = 300;
const LARGEST_EXPONENT = 1000;

/** Returns the exact value of a number given by a user. The argument's name goes into the message of the error. */
export function read(value: Numeric, name: string): Exact {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const text = typeof value === 'string' ? plainText(value) : textOfDecimal(value);
  if (text !== undefined) return exactOf(text);
  throw new CommunitySafetyError(
    'INVALID_NUMBER',
    `${name} must be a finite number, a plain decimal string or a Decimal, not ${show(value)}.`,
    { argument: name, value },
  );
}

/** Checks a number of decimals given by a user. */
export function checkDecimals(decimals: number | undefined): void {
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS)) {
    refuseDecimals(decimals);
  }
}

/** Refuses a number of decimals. */
export function refuseDecimals(decimals: unknown): never {
  throw new CommunitySafetyError(
    'INVALID_DECIMALS',
    `decimals must be a whole number from 0 to ${String(MOST_DECIMALS)}, not ${show(decimals)}.`,
    { decimals },
  );
}

function plainText(text: string): string | undefined {
  return text.length <= LONGEST_TEXT && PLAIN_DECIMAL.test(text) ? text : undefined;
}

// Read by its fields alone: every copy of decimal.js has the same ones, whatever its settings, and no method is
// trusted.
function textOfDecimal(value: unknown): string | undefined {
  try {
    const { toStringTag, s: sign, e: exponent, d: words } = value as Record<string, unknown>;
    if (toStringTag !== '[object Decimal]' || (sign !== 1 && sign !== -1) || !isExponent(exponent)) return undefined;
    if (!Array.isArray(words) || words.length > MOST_WORDS || !words.every(isWord)) return undefined;
    const [first = '', ...others] = words.map(String);
    // Words begin at the point, so the exponent of the first digit says how long the first word is.
    const isWhole = first.length === remainder(exponent, DIGITS_IN_WORD) + 1 && (first !== '0' || others.length === 0);
    const digits = first + others.map((word) => word.padStart(DIGITS_IN_WORD, '0')).join('');
    return isWhole
      ? write({ digits: BigInt(digits) * BigInt(sign), decimals: digits.length - 1 - exponent })
      : undefined;
  } catch {
    // A proxy may refuse even to be looked at.
    return undefined;
  }
}

function isExponent(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= LARGEST_EXPONENT;
}

function isWord(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 10 ** DIGITS_IN_WORD;
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
