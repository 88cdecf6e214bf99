const BLANKS = /[\s\p{Zl}\p{Zp}]+/gu;
// What steers a terminal or is no character at all, and half a character whose other half was cut off.
const NO_CHARACTERS = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
// What turns the direction of the text that follows, or ends what another text began.
const TURNS = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{200f}\u{61c}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u{2068}', '\u{2069}'];
// Letters take a mark or two. A heap of them would climb over the lines above.
const HEAPS_OF_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Makes a text of somebody else fit to stand in a sentence of ours: on one line, without what is no character, and set
 * apart where it runs from right to left, so that the words around it stay where they are.
 */
export function plainText(text: string): string {
  const plain = text
    .replace(BLANKS, ' ')
    .replace(NO_CHARACTERS, '')
    .replace(TURNS, '')
    .replace(HEAPS_OF_MARKS, '$1')
    .trim();
  return RIGHT_TO_LEFT.test(plain) ? ISOLATE + plain + END_OF_ISOLATE : plain;
}
