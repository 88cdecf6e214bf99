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
  // "Target / Outcome" is in one language: headings on both sides are known.
  if (Math.min(...known) > 0 || Math.max(...known) < 2) return row;
  const side = known.findIndex((count) => count > 0);
  return {
    ...row,
    cells: row.cells.map((cell, column) => (halves[column]?.length === 2 ? String(halves[column][side]) : cell)),
  };
}

function isKnown(words: string, readHeading: ReadHeading): boolean {
  const text = onOneLine(words);
  return readHeading(text) !== undefined || heldBy(text) !== undefined;
}
