/** Invisible control characters for terminals and printers; line breaks and tabs are spaces by now. */
export const CONTROL = /\p{Cc}/u;

// Thin and figure spaces appear between groups of thousands and have no other use.
const THIN_SPACE_IN_NUMBER = /(?<=\d)[\u2007\u2009\u202F](?=\d{3}(?!\d))/gu;
const WORD_BROKEN_OVER_LINES = /(\p{Ll})-[^\S\n]?\n[^\S\n]?(\p{Ll})/gu;

// Nobody knows whether it separates two numbers or slipped into one.
const INVISIBLE_BETWEEN_DIGITS = /(?<=\d)\p{Cf}+(?=\d)/gu;

/**
 * Returns a cell in plain characters: one kind of dash and quotation mark, single spaces, no invisible marks,
 * hyphenated line breaks joined.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(WORD_BROKEN_OVER_LINES, '$1$2')
    .replace(THIN_SPACE_IN_NUMBER, ',')
    .replace(/[‐-―−﹣－]/gu, '-')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/ ?(?:-{1,2}>|[→➔➜⇒]) ?/gu, ' → ')
    .replace(/(?<=\d)\+ ?%/gu, '%+')
    .replace(/\b(out(?=[- ]turn)|base(?=[- ]line))[- ]/giu, '$1')
    .replace(/％/gu, '%')
    .replace(INVISIBLE_BETWEEN_DIGITS, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=,)/gu, '')
    .replace(/\bend-(?=\d)/giu, 'end ')
    .trim();
}
