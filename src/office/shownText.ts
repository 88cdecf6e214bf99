import type { CellObject } from '@e965/xlsx';
import { inFull } from './inFull.js';

/** The functions that write a value in a spreadsheet format. */
export interface Formats {
  readonly format: (format: string, value: unknown, options: object) => string;
  readonly is_date: (format: string) => boolean;
}

// The computer's short date format: the file does not record whether the day or the month comes first.
const SHORT_DAY = /^m\/d\/yy(?=$| h:mm$)/u;
const UNAMBIGUOUS_DAY = 'd mmmm yyyy';

// A reader of "08:42" alone cannot know that these are minutes and seconds.
const MINUTES = /^\[?mm?\]?:ss(?:;@)?$/iu;
const SECONDS_OF_DAY = 86_400;
const DECIMALS_OF_SECOND = 6;

// In a format: text in quotes or brackets or after an escape character, and other characters that SheetJS only accepts
// in quotes, such as £.
const PART_OF_FORMAT = /"[^"]*"|\[[^\]]*\]|[\\_*]./gu;
const OTHER_SIGN = /[^\u0000-\u007f]/gu;

// SheetJS does not know whether the minus sign is shown with such a condition.
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

/** Returns the text of a cell as saved with it, and a number with every digit. */
export function savedText(cell: CellObject, formats: Formats): string {
  return withEveryDigit(String(cell.w ?? cell.v), cell, formats);
}

/** Returns the text of a cell as a spreadsheet program shows it in its format, and a number with every digit. */
export function shownText(cell: CellObject, formats: Formats, isIn1904: boolean): string {
  const { t, v, z } = cell;
  if (t === 'e') return ERRORS[Number(v)] ?? '#ERROR!';
  const format = String(z ?? 'General');
  if (typeof v === 'number' && v >= 0 && v < 1 && MINUTES.test(format)) return inMinutes(v);
  let text: string;
  try {
    if (typeof v === 'number' && (z === undefined || (v < 0 && CONDITION.test(format)))) throw new RangeError();
    text = formats.format(known(format), v, { date1904: isIn1904 });
  } catch {
    // Nobody should mistake the value for the text shown.
    return `${String(v)} in the format ${z === undefined ? 'of another language' : format}`;
  }
  return withEveryDigit(text, cell, formats);
}

function inMinutes(partOfDay: number): string {
  const seconds = Number((partOfDay * SECONDS_OF_DAY).toFixed(DECIMALS_OF_SECOND));
  if (!Number.isInteger(seconds)) return `${String(seconds)} seconds`;
  return `${String(Math.floor(seconds / 60))}m ${String(seconds % 60)}s`;
}

// A day is also a number.
function withEveryDigit(text: string, { t, v, z }: CellObject, formats: Formats): string {
  return t === 'n' && typeof v === 'number' && !formats.is_date(String(z ?? 'General')) ? inFull(text, v) : text;
}

function known(format: string): string {
  const parts = format.replace(SHORT_DAY, UNAMBIGUOUS_DAY).split(new RegExp(`(${PART_OF_FORMAT.source})`, 'u'));
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(OTHER_SIGN, '\\$&'))).join('');
}
