import { headingKey } from '../heading.js';

/** Parts a text into its words in small letters, with each number as one. */
export function plainWords(text: string): string[] {
  return headingKey(text.replace(/(?<=\d),(?=\d{3})/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
