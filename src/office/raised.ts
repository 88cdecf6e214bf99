const DIGITS: Readonly<Record<string, string>> = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' };
// A digit, and what holds digits and has none: the mark of a footnote, or a character that is written by its code.
const DIGIT = /\[\d+\]|&#\w+;|_x[\da-f]{4}_|\d/giu;

/** Writes the digits of a text as they are set: raised (`superscript`), lowered (`subscript`), or on the line. */
export function asSet(text: string, position: string | undefined): string {
  const digits = DIGITS[position ?? ''];
  return digits === undefined ? text : text.replace(DIGIT, (found) => digits[Number(found)] ?? found);
}
