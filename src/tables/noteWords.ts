import { onOneLine } from './guard.js';

/* What notes look like: the marks that refer to cells, and how a note begins. */

// "km²" is not a mark.
const MARK = /(?:[*†‡§]+|[¹⁰⁴-⁹]+|(?<!m)[²³]|\s?\[\d{1,2}\])$/u;
const LAST_OF_MARK = new Set('*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]');
const MARKED = /^([*†‡§]+|[¹²³⁰⁴-⁹]+|\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}(?:[.):]\s|\s))\s*(\S.*)$/su;
const NOTE =
  /^(?:\S{1,4} ?= |[*†‡§¹²³⁴-⁹]|\[\d{1,2}\]|\(\d\) |(?:foot)?notes?\b|n\.?b\.?(?=[ :.]|$)|(?:data )?sources? ?:|source\b|(?:key|legend|colours?|rag(?: (?:key|ratings?|status))?) ?:|please note|(?:all )?(?:figures|data|baselines?|targets?) (?:are|is|have|has|were|was|from|for|supplied|provided)\b|provisional\b|last updated|updated ?:?|produced by|compiled by|prepared by)/iu;
// "Green = on target", which no name of an indicator says.
const MEANING = /\p{L} = \S/u;
// Names of indicators do not end in a full stop.
const SENTENCE = /\s\S+\s+\S+\s+\S+[^.]\.$/u;
const LONGEST_SENTENCE = 1000;
// "p = provisional", "Key: p = projected"
const KEY_OF_MARKS = /^(?:key\b|\(?[\p{L}*†‡§]{1,4}\.?\)? ?= ?\S)/iu;
const LETTERS = /^(?:\((\p{L}{1,4})\.?\)\s*[=:–-]?|(\p{L}{1,4})\.?\s?:)\s*(\S.*)$/su;
const NEXT_LETTERS = /;|[,.]\s*\(?\p{L}{1,4}\.?\)?\s?[=:]/u;
const LETTERS_AT_END = /(?:\(|\d ?| )(\p{L}{1,4})\.?\)?$/u;

/** Returns the footnote mark at the end of a text, unchanged. A quick check first, since every name is checked. */
export function markAtEnd(text: string): string | undefined {
  const plain = text.trim();
  return LAST_OF_MARK.has(plain.charAt(plain.length - 1)) ? MARK.exec(plain)?.[0] : undefined;
}

/** Returns a name or a figure without the footnote mark at its end. */
export function withoutMark(text: string): string {
  const plain = text.trim();
  return plain.slice(0, plain.length - (markAtEnd(plain)?.length ?? 0)).trim();
}

/** Returns the mark at the end of a text, with superscript digits as plain ones. */
export function markIn(text: string): string | undefined {
  const mark = markAtEnd(text);
  return mark === undefined ? undefined : plainMark(mark);
}

/** Returns the letters behind a figure that may be a mark: "p" of "330 (p)". */
export function lettersIn(text: string): string | undefined {
  return LETTERS_AT_END.exec(text.trim())?.[1]?.toLowerCase();
}

/** Splits a note that explains the mark at the end of one of these cells: the mark, and what it means. */
export function noteOfMark(
  text: string,
  cells: readonly string[],
): { readonly mark: string; readonly words: string } | undefined {
  const [, sign, words = ''] = MARKED.exec(text.trim()) ?? [];
  if (sign !== undefined) {
    const mark = plainMark(sign);
    const isUsed = cells.some((cell) => markIn(cell) === mark);
    return isUsed ? { mark, words: onOneLine(words).replace(/^= ?/u, '') } : undefined;
  }
  const [, inBrackets, bare = inBrackets, meanings = ''] = LETTERS.exec(text.trim()) ?? [];
  const mark = bare?.toLowerCase();
  if (mark === undefined || !cells.some((cell) => lettersIn(cell) === mark)) return undefined;
  return { mark, words: onOneLine(String(meanings.split(NEXT_LETTERS)[0])) };
}

/** Says whether a text explains a mark or a letter behind figures. */
export function explainsMark(text: string): boolean {
  return KEY_OF_MARKS.test(text.trimStart());
}

/** Says whether a text begins as notes do. */
export function beginsAsNote(text: string): boolean {
  return NOTE.test(text.trimStart()) || explainsMark(text);
}

/** Says whether a text alone in its row, or below a table, is a note rather than a name. */
export function looksLikeNote(text: string): boolean {
  return beginsAsNote(text) || MEANING.test(text) || (text.length < LONGEST_SENTENCE && SENTENCE.test(text.trim()));
}

function plainMark(mark: string): string {
  return mark.normalize('NFKC').replace(/[^*†‡§\d]/gu, '');
}
