import type { Citation } from '../model/citation.js';

/** Returns a name's letters and digits alone, so that names that differ in spelling alone come out the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns the paragraph or table that a citation names, or `null`. */
export function placeIn(source: Citation | undefined): string | null {
  return source?.paragraph ?? source?.table ?? null;
}

/** Returns the numbers in a text, in its order. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(',', '')));
}
