import { onOneLine } from './guard.js';
import { heldBy } from './headingHints.js';
import { keyIn, mayHead, type ReadHeading } from './layout.js';
import type { Row } from './row.js';

const SEPARATOR = /\s*[\r\n]+\s*|\s+[/|]\s+/u;
// "Q2 performance\n(30 September 2013)" says more, and not the same again.
const IN_BRACKETS = /[\r\n/|]\s*\(/u;
const FEWEST = 3;

/** Returns a row of bilingual headings in the language that is known: "Gwaelodlin / Baseline 2022-23". */
export function inOneLanguage(row: Row, readHeading: ReadHeading): Row {
  const halves = row.cells.map((cell) => (mayHead(cell) && !IN_BRACKETS.test(cell) ? cell.split(SEPARATOR) : []));
  const pairs = halves.filter(({ length }) => length === 2);
  if (pairs.length < FEWEST) return row;
  const known = [0, 1].map((side) => pairs.filter((pair) => isKnown(String(pair[side]), readHeading)).length);
  const both = pairs
    .map((pair) => pair.map((half) => keyIn(half, readHeading)))
    .filter((keys) => !keys.includes(undefined));
  // "Target / Outcome" is in one language: each side means something else.
  const isBoth = both.length > 1 && both.every(([one, other]) => one === other);
  if (Math.max(...known) < 2 || (Math.min(...known) > 0 && !isBoth)) return row;
  // A date may be on one side alone.
  const sayMore = (pair: readonly string[]): string | undefined =>
    pair.find((half) => isDated(half, readHeading)) ?? pair.find((half) => isKnown(half, readHeading));
  return {
    ...row,
    cells: row.cells.map((cell, column) => (halves[column]?.length === 2 ? (sayMore(halves[column]) ?? cell) : cell)),
  };
}

function isDated(words: string, readHeading: ReadHeading): boolean {
  const heading = readHeading(onOneLine(words));
  return Boolean(heading && heading.period);
}

function isKnown(words: string, readHeading: ReadHeading): boolean {
  const text = onOneLine(words);
  return readHeading(text) !== undefined || heldBy(text) !== undefined;
}
