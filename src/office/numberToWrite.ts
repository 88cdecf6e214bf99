import { toText } from '../exact/exact.js';
import { MOST_DECIMALS, STYLES } from './styles.js';

/** How a number is written: as a number in a style that shows all of it, or as text. */
export interface NumberToWrite {
  readonly text: string;
  /** The style; nothing if the number is written as text. */
  readonly style?: number;
}

// Excel keeps 15 digits. With 14, no rounding changes the last one.
const MOST_DIGITS = 14;
const LONGEST_IN_GENERAL = 10;
const SMALLEST_IN_GENERAL = 0.0001;
// SheetJS does not show smaller numbers in full.
const SMALLEST = 1e-6;

/** Returns how to write a number so that a spreadsheet shows every digit of it. */
export function numberToWrite(value: number): NumberToWrite {
  if (Object.is(value, -0)) return { text: '-0' };
  const text = toText(value);
  const isShort = text.length <= LONGEST_IN_GENERAL && (value === 0 || Math.abs(value) >= SMALLEST_IN_GENERAL);
  // Text typed over such a number is also shown as typed.
  if (isShort) return { text, style: STYLES.number };
  const decimals = text.split('.')[1]?.length ?? 0;
  const digits = text.replace(/^-?0*\.?0*|\./gu, '').length;
  if (digits > MOST_DIGITS || decimals > MOST_DECIMALS || Math.abs(value) < SMALLEST) return { text };
  return { text, style: STYLES.firstExact + decimals };
}
