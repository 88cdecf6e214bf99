import { decimalsOf, type Exact, read, times, toFixedText } from '../exact/exact.js';
import { roundsTo } from '../exact/roundsTo.js';

// As many as spreadsheet programs keep: 0.6460000000000001 is 0.646.
const DIGITS_KEPT = 15;
// With what says that the number is shown in hundredths, thousands or millions. The format "#.0" shows 0.6 as ".6".
const SHOWN = /(\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:\s?(%|k\b|m\b|thousand\b|million\b))?/giu;
const SCALES: Readonly<Record<string, number>> = { '%': 100, k: 1e-3, thousand: 1e-3, m: 1e-6, million: 1e-6 };
// "2 1/4", "1.23E+04"
const OTHER_SHAPE = /\d(?:\/|E[+-])\d/u;
// What says that a number is below zero, or may say so.
const SIGN = /[\p{Pd}\p{Sm}\p{So}\p{L}(]/u;
const THOUSANDS = /\B(?=(?:\d{3})+$)/gu;

/**
 * Returns the text of a number as it is shown, with every digit that the cell holds: `64.6%` for 0.646 in a format without
 * decimals. Where it shows another number, such as thousands without a word for them, it says so.
 */
export function inFull(shown: string, value: number): string {
  // As most numbers are.
  if (Number(shown.replaceAll(',', '')) === value) return shown;
  const found = OTHER_SHAPE.test(shown) ? [] : Array.from(shown.matchAll(SHOWN));
  const held = read(Number(Math.abs(value).toPrecision(DIGITS_KEPT)), 'value');
  for (const { 1: digits = '', 2: word = '', index } of found) {
    const number = read(`0${digits.replaceAll(',', '').replace(/\.$/u, '')}`, 'digits');
    const exact = [SCALES[word.toLowerCase()] ?? 1, 1]
      .map((scale) => times(held, read(scale, 'scale')))
      .find((scaled) => roundsTo(number, scaled, 1));
    if (exact === undefined) continue;
    const sign = value < 0 && !SIGN.test(shown) ? '-' : '';
    return `${shown.slice(0, index)}${sign}${withDigits(digits, exact)}${shown.slice(index + digits.length)}`;
  }
  // Nobody should take the value for what is shown.
  return found.length === 0 ? shown : `${String(value)} shown as ${shown}`;
}

function withDigits(digits: string, exact: Exact): string {
  const decimals = decimalsOf(exact);
  if (decimals <= (digits.split('.')[1]?.length ?? 0)) return digits;
  const [whole = '', part = ''] = toFixedText(exact, decimals).split('.');
  return `${digits.includes(',') ? whole.replace(THOUSANDS, ',') : whole}.${part}`;
}
