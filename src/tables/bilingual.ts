import { onOneLine } from './guard.js';
import { heldBy } from './headingHints.js';
import { mayHead, type ReadHeading } from './layout.js';
import type { Row } from './row.js';

const SEPARATOR = /\s*[\r\n]+\s*|\s+[/|]\s+/u;
const FEWEST = 3;

/** Returns a row of bilingual headings in the language that is known: "Gwaelodlin / Baseline 2022-23". */
export function inOneLanguage(row: Row, readHeading: ReadHeading): Row {
  const halves = row.cells.map((cell) => (mayHead(cell) ? cell.split(SEPARATOR) : []));
  const pairs = halves.filter(({ length }) => length === 2);
  if (pairs.length < FEWEST) return row;
  const known = [0, 1].map((side) => pairs.filter((pair) => isKnown(String(pair[side]), readHeading)).length);
  // "Target / Outcome" is in one language: each side means something else.
  if (Math.max(...known) < 2 || !pairs.every((pair) => meanTheSame(pair, readHeading))) return row;
  const side = Number(known[0]) < Number(known[1]) ? 1 : 0;
  // A date may be on one side alone.
  const sayMore = (pair: readonly string[]): string =>
    pair.find((half) => isDated(half, readHeading))
    ?? pair.find((half) => isKnown(half, readHeading))
    ?? String(pair[side]);
  return {
    ...row,
    cells: row.cells.map((cell, column) => (halves[column]?.length === 2 ? sayMore(halves[column]) : cell)),
  };
}

function isDated(words: string, readHeading: ReadHeading): boolean {
  const heading = readHeading(onOneLine(words));
  return heading !== undefined && heading !== false && heading.period !== undefined;
}

// Only where both sides are known can they mean different things.
function meanTheSame([one = '', other = '']: readonly string[], readHeading: ReadHeading): boolean {
  const [left, right] = [readHeading(onOneLine(one)), readHeading(onOneLine(other))];
  return !left || !right || left.key === right.key;
}

function isKnown(words: string, readHeading: ReadHeading): boolean {
  const text = onOneLine(words);
  return readHeading(text) !== undefined || heldBy(text) !== undefined;
}
