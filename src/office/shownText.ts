import type { CellObject } from '@e965/xlsx';
import { inFull } from './inFull.js';

/** What writes a value in a format of spreadsheets. */
export interface Formats {
  readonly format: (format: string, value: unknown, options: object) => string;
  readonly is_date: (format: string) => boolean;
}

// The short format of the computer: the file does not record whether the day or the month comes first in it.
const SHORT_DAY = /^m\/d\/yy(?=$| h:mm$)/u;
const UNAMBIGUOUS_DAY = 'd mmmm yyyy';

// In a format: what is in quotes or brackets or after a sign that takes the next one as it is, and other signs that
// SheetJS only knows in quotes, such as £.
const PART_OF_FORMAT = /"[^"]*"|\[[^\]]*\]|[\\_*]./gu;
const OTHER_SIGN = /[^\u0000-\u007f]/gu;

// Whether the sign of a number below zero is shown then, SheetJS does not know.
const CONDITION = /\[[<>=]/u;

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** Returns the text of a cell as it was saved with it, and a number with every digit. */
export function savedText(cell: CellObject, formats: Formats): string {
  return withEveryDigit(String(cell.w ?? cell.v), cell, formats);
}

/** Returns the text of a cell as a spreadsheet program shows it, by its format, and a number with every digit. */
export function shownText(cell: CellObject, formats: Formats, isIn1904: boolean): string {
  const { t, v, z } = cell;
  if (t === 'e') return ERRORS[Number(v)] ?? '#ERROR!';
  const format = String(z ?? 'General');
  let text: string;
  try {
    if (typeof v === 'number' && (z === undefined || (v < 0 && CONDITION.test(format)))) throw new RangeError();
    text = formats.format(known(format), v, { date1904: isIn1904 });
  } catch {
    // Nobody should take the value for what is shown.
    return `${String(v)} in the format ${z === undefined ? 'of another language' : format}`;
  }
  return withEveryDigit(text, cell, formats);
}

// A day is a number, too.
function withEveryDigit(text: string, { t, v, z }: CellObject, formats: Formats): string {
  return t === 'n' && typeof v === 'number' && !formats.is_date(String(z ?? 'General')) ? inFull(text, v) : text;
}

function known(format: string): string {
  const parts = format.replace(SHORT_DAY, UNAMBIGUOUS_DAY).split(new RegExp(`(${PART_OF_FORMAT.source})`, 'u'));
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(OTHER_SIGN, '\\$&'))).join('');
}
