/*
 * Two names that look the same are the same name, though one holds a mark of no width, or an accent that is a sign of
 * its own. They are compared without such marks, and kept as printed.
 */

import type { LookAlike } from '../explain/tableProblems.js';

const ASCII = /^[ -~]*$/u;
const INVISIBLE = /\p{Cf}/gu;

/** Makes equal what looks equal: accents in one piece, and no mark that nobody sees. */
export function asSeen(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '');
}

/** Says how two names differ that look the same; nothing where it can be seen, or where they do not differ. */
export function lookAlike(one: string, other: string): LookAlike | null {
  if (one === other || asSeen(one).toLowerCase() !== asSeen(other).toLowerCase()) return null;
  const marks = new Set([...`${one}${other}`.matchAll(INVISIBLE)].map(([mark]) => codeOf(mark)));
  if (marks.size > 0) return { marks: [...marks] };
  const isInOnePiece = [one, other].every((name) => name.normalize('NFC').toLowerCase() === name.toLowerCase());
  return isInOnePiece ? null : { accent: true };
}

function codeOf(mark: string): string {
  return `U+${Number(mark.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}
