import type { Citation } from '../model/citation.js';

/** Brings a name down to its letters and digits, so that names that differ in spelling alone come out the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Writes where something stands in the document, to follow it in a sentence: ` (6.8)`, or nothing. */
export function cited(source: Citation | undefined): string {
  const place = source?.paragraph ?? source?.table;
  return place === undefined ? '' : ` (${place})`;
}

/** Writes a name or passage in quotation marks. */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** Writes a list in words: `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
}

/** Gives the numbers that stand in a text, in its order. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(',', '')));
}
