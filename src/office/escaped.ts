/**
 * Characters that XML cannot contain: control characters, lone surrogates, and two code points that are not characters.
 */
export const NOT_HELD = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/u;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Workbooks write some characters as codes. In a text that only looks like a code, the first character is written as a
// code.
const LIKE_A_CODE = /_(?=x[\da-f]{4}_)/giu;

/** Escapes a text so that the XML of a workbook contains it unchanged. */
export function escaped(text: string): string {
  return text.replace(LIKE_A_CODE, '_x005F_').replace(/[&<>"]/gu, (sign) => String(ENTITIES[sign]));
}
