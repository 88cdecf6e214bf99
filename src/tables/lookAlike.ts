/*
 * Two names that look the same are treated as the same name, even if one contains an invisible mark, or an accent that
 * is a separate character. They are compared without such marks, and kept as printed.
 */

import type { LookAlike } from '../explain/tableProblems.js';

const ASCII = /^[ -~]*$/u;
const INVISIBLE = /\p{Cf}/gu;

/** Returns a text in which anything that looks the same is the same: accents in one piece, and no invisible marks. */
export function asSeen(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '');
}

/** Says how two names that look the same differ, or `null` if they look different or are equal. */
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
