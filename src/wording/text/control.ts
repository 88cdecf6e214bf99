import { show } from '../../errors/show.js';

/** What steers a terminal or a printer, and is seen by nobody; line breaks and tabs are spaces by now. */
export const CONTROL = /\p{Cc}/u;

/** Says of a text that such a character stands in it. */
export function saysControl(text: string): string {
  return `${show(text)} holds a control character, which nobody sees. Type the cell anew instead of copying it.`;
}
