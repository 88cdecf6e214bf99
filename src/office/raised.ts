const DIGITS: Readonly<Record<string, string>> = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' };
// A digit, or something to skip because its digits are not text: a footnote mark, or a character written as a code.
const DIGIT = /\[\d+\]|&#\w+;|_x[\da-f]{4}_|\d/giu;

/**
 * Returns a text with its digits as they are formatted: raised (`superscript`), lowered (`subscript`), or on the line.
 */
export function asSet(text: string, position: string | undefined): string {
  const digits = DIGITS[position ?? ''];
  return digits === undefined ? text : text.replace(DIGIT, (found) => digits[Number(found)] ?? found);
}
