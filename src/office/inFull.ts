// Spreadsheet programs keep this many: 0.6460000000000001 is 0.646.
const DIGITS_KEPT = 15;
// A number that needs more is a rounding error of zero: 5.6843418860808e-14.
const MOST_DECIMALS = 20;
// The text may show that the number is in hundredths, thousands or millions. The format "#.0" shows 0.6 as ".6".
const SHOWN = /(\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:\s?(%|k\b|m\b|thousand\b|million\b))?/giu;
const POWERS: Readonly<Record<string, number>> = { '%': 2, k: -3, thousand: -3, m: -6, million: -6 };
// "2 1/4", "1.23E+04"
const OTHER_SHAPE = /\d(?:\/|E[+-])\d/u;
// Characters that show, or may show, that a number is below zero.
const SIGN = /[\p{Pd}\p{Sm}\p{So}\p{L}(]/u;
// More than the error of doubles, and less than any rounding.
const DOUBLES_APART = 1e-9;
const THOUSANDS = /\B(?=(?:\d{3})+$)/gu;

/**
 * Returns the text of a number as it is shown, but with every digit in the cell: `64.6%` for 0.646 in a format without
 * decimals. If it shows a different number, such as thousands without a word for them, the text says so.
 */
export function inFull(shown: string, value: number): string {
  // True for most numbers.
  if (Number(shown.replaceAll(',', '')) === value) return shown;
  const found = OTHER_SHAPE.test(shown) ? [] : Array.from(shown.matchAll(SHOWN));
  const [mantissa = '', exponent] = Number(Math.abs(value).toPrecision(DIGITS_KEPT)).toExponential().split('e');
  for (const { 1: digits = '', 2: word = '', index } of found) {
    const decimalsShown = digits.split('.')[1]?.length ?? 0;
    const power = [POWERS[word.toLowerCase()] ?? 0, 0]
      .map((by) => Number(exponent) + by)
      .find((by) => isRounded(Number(digits.replaceAll(',', '')), Number(`${mantissa}e${String(by)}`), decimalsShown));
    if (power === undefined) continue;
    const decimals = mantissa.replace('.', '').length - 1 - power;
    const sign = value < 0 && !SIGN.test(shown) && decimals <= MOST_DECIMALS ? '-' : '';
    const isHidden = decimals > decimalsShown && decimals <= MOST_DECIMALS;
    const held = isHidden ? withDecimals(`${mantissa}e${String(power)}`, decimals, digits) : digits;
    return `${shown.slice(0, index)}${sign}${held}${shown.slice(index + digits.length)}`;
  }
  // Nobody should mistake the value for the number shown.
  return found.length === 0 ? shown : `${String(value)} shown as ${shown}`;
}

function isRounded(shown: number, held: number, decimals: number): boolean {
  const allowed = Math.max(10 ** -decimals / 2, held * DOUBLES_APART);
  return Math.abs(shown - held) <= allowed * (1 + DOUBLES_APART);
}

// A double prints every decimal with this few digits unchanged.
function withDecimals(held: string, decimals: number, shown: string): string {
  const [whole = '', part = ''] = Number(held).toFixed(decimals).split('.');
  return `${shown.includes(',') ? whole.replace(THOUSANDS, ',') : whole}.${part}`;
}
