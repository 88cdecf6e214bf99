import type { Rag } from '../model/status.js';

const CODES: Readonly<Record<Rag, number>> = { green: 32, amber: 33, red: 31, grey: 90 };

/** Returns a word in the colour of a status. The word itself is the same with or without colour. */
export function coloured(word: string, rag: Rag): string {
  return `\u001B[${String(CODES[rag])}m${word}\u001B[39m`;
}
