import { textWidth } from './textWidth.js';

/** The space that a text has to fit into. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly isBold?: boolean;
}

const ELLIPSIS = '…';
// No line of a chart has room for more, and the rest of a very long text is not looked at.
const MOST_CHARACTERS = 2_000;
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Breaks a text into lines at spaces. A word that is too long is broken, and text beyond the last line is replaced by
 * an ellipsis.
 */
export function fitLines(text: string, room: Room): string[] {
  if (text.length <= MOST_CHARACTERS && fits(text, room)) return [text];
  // If the cut leaves half a character, that is dropped too.
  const start = text.slice(0, MOST_CHARACTERS).replace(/\p{Cs}$/u, '');
  const words = start.split(' ').flatMap((word) => broken(word, room));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer, room)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
    if (lines.length > room.lines) break;
  }
  lines.push(line);
  if (lines.length <= room.lines && text.length <= MOST_CHARACTERS) return lines;
  const kept = lines.slice(0, room.lines);
  return kept.map((each, index) => (index === kept.length - 1 ? shortened(each, room) : each));
}

// Splits a word that is longer than a line.
function broken(word: string, room: Room): string[] {
  if (fits(word, room)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const [character] of word.matchAll(CHARACTERS)) {
    if (part !== '' && !fits(part + character, room)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

// Cuts between words, unless the last one takes up most of the line.
function shortened(line: string, room: Room): string {
  const characters = Array.from(line.matchAll(CHARACTERS), ([character]) => character);
  let isCut = false;
  while (characters.length > 0 && !fits(characters.join('') + ELLIPSIS, room)) {
    characters.pop();
    isCut = true;
  }
  const space = characters.lastIndexOf(' ');
  const kept = isCut && space > characters.length / 2 ? characters.slice(0, space) : characters;
  return kept.join('').trimEnd() + ELLIPSIS;
}

function fits(text: string, { width, size, isBold }: Room): boolean {
  return textWidth(text, size, isBold) <= width;
}
