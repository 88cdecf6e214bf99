import type { Surroundings } from './surroundings.js';

// Control characters except tabs and line endings, lone surrogates, and marks that change the direction of text. With
// these a file could move the cursor, overwrite the screen or make a line read backwards.
const STEERS = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\p{Cs}\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]/gu;
const COLOUR = /\u001B\[(?:3[123]|39|90)m/gu;

/**
 * Returns the surroundings with every text for the terminal made safe: anything that would control it is shown as a
 * replacement character.
 */
export function withSafeTerminal(surroundings: Surroundings): Surroundings {
  const { print, complain, hasColour } = surroundings;
  return {
    ...surroundings,
    print: (text) => {
      print(hasColour ? withColours(text) : safe(text));
    },
    complain: (text) => {
      complain(safe(text));
    },
  };
}

/** Writes a value as JSON that cannot control a terminal: JSON.stringify does not escape characters above U+007E. */
export function jsonText(value: unknown): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(STEERS, escape)}\n`;
}

function safe(text: string): string {
  return text.replace(STEERS, '\uFFFD');
}

// Our own colours, and no other escape sequences.
function withColours(text: string): string {
  const colours = text.match(COLOUR) ?? [];
  return text
    .split(COLOUR)
    .map((between, index) => `${safe(between)}${colours[index] ?? ''}`)
    .join('');
}
