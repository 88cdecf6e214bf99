import type { Surroundings } from './surroundings.js';

// Controls but for the tab and the ends of lines, halves of characters, and marks that turn the direction of the text
// after them: a file could move the cursor, write over what is shown or make a line read backwards.
const STEERS = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\p{Cs}\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]/gu;
const COLOUR = /\u001B\[(?:3[123]|39|90)m/gu;

/** The machine with every text for its terminal made safe: what would steer it is shown as a replacement character. */
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

/** Writes a value as JSON in which nothing steers a terminal: JSON.stringify leaves what is above U+007E as it is. */
export function jsonText(value: unknown): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(STEERS, escape)}\n`;
}

function safe(text: string): string {
  return text.replace(STEERS, '\uFFFD');
}

// Our own colours, and no other sequence.
function withColours(text: string): string {
  const colours = text.match(COLOUR) ?? [];
  return text
    .split(COLOUR)
    .map((between, index) => `${safe(between)}${colours[index] ?? ''}`)
    .join('');
}
