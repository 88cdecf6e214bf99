import { headingKey } from '../heading.js';

/** Splits a text into its words in lower case, with each number as one word. */
export function plainWords(text: string): string[] {
  return headingKey(text.replace(/(?<=\d),(?=\d{3})/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
