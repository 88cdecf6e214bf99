// Controls of a terminal (line ends and tabs are blanks), marks that turn the direction of the text that follows or end
// what another text began, halves of characters, and code points that are not characters.
const UNWANTED =
  /(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;
const BLANKS = /\s+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ISOLATE = '\u{2068}';
const END_OF_ISOLATE = '\u{2069}';
// Letters take a mark or two. A heap of them would climb over the lines above.
const HEAPS_OF_MARKS = /(\p{M}{3})\p{M}+/gu;
// What most texts are: nothing in them needs a change.
const IS_PLAIN = /^[!-~£–’]+(?: [!-~£–’]+)*$/u;

/**
 * Returns a text on one line, without characters that steer a terminal, turn the direction of text, or are not
 * characters. Every text of a plan goes through here on its way into a document or a chart, or to a terminal.
 */
export function plainText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text.replace(UNWANTED, '').replace(BLANKS, ' ').replace(HEAPS_OF_MARKS, '$1').trim();
}

/**
 * Returns a {@link plainText} that can be put into a sentence: text that runs from right to left is set apart, so that
 * the words around it keep their places.
 */
export function isolatedText(text: string): string {
  const plain = plainText(text);
  return RIGHT_TO_LEFT.test(plain) ? ISOLATE + plain + END_OF_ISOLATE : plain;
}
