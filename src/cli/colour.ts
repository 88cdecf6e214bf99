import type { Rag } from '../model/status.js';

const CODES: Readonly<Record<Rag, number>> = { green: 32, amber: 33, red: 31, grey: 90 };

/** Gives a word the colour of a status; the word is there with and without it. */
export function coloured(word: string, rag: Rag): string {
  return `\u001B[${String(CODES[rag])}m${word}\u001B[39m`;
}
