/** Characters that XML cannot hold: control signs, halves of characters, and two signs that are not characters. */
export const NOT_HELD = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/u;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Workbooks write some characters by their codes. A text that only looks like one has its first sign written so.
const LIKE_A_CODE = /_(?=x[\da-f]{4}_)/giu;

/** Writes a text so that it stands for itself in the XML of a workbook. */
export function escaped(text: string): string {
  return text.replace(LIKE_A_CODE, '_x005F_').replace(/[&<>"]/gu, (sign) => String(ENTITIES[sign]));
}
