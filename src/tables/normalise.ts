import { parseInPrint } from '../period/parseInPrint.js';
import { parseFigure } from '../wording/parseFigure.js';
import type { Collector } from './collector.js';
import { mayLimit } from './doubts/mayLimit.js';
import { footnoteOf, type Footnotes, footnotesIn } from './footnotes.js';
import { isBlank, onOneLine } from './guard.js';
import { OUTTURN } from './heading.js';
import { heldBy } from './headingHints.js';
import { keyIn, type ReadHeading } from './layout.js';
import { withoutMark } from './noteWords.js';
import { inHand, type Row } from './row.js';
import type { Section } from './sections.js';

/* The first step of reading a table as printed: one row of headings, the rows below it, and what the footnotes say. */

/** A table with one row of headings. */
export interface NormalTable {
  readonly headings: Row;
  readonly rows: readonly Row[];
  /** How many columns there are in the file. */
  readonly widthInFile: number;
  /** What the footnotes say, by their marks. */
  readonly footnotes: Footnotes;
}

// What a second row of headings may hold below merged ones.
const SECOND = new Set(['target', 'baseline.printed', OUTTURN]);
const CODE_IN_NAME =
  /^(\p{Lu}{1,5}[ -]?\d{1,4}\p{Ll}?(?=\s*[:–-]\s)|\d{1,2}\.\d{1,2}(?=[.:]?\s))\s*[:.–-]?\s+(\S.*)$/su;
const MOST_HEADING_ROWS = 3;
const ROWS_LOOKED_AT = 50;
const LONGEST_NUMBER = 40;
const BLANK_THOUSANDS = /^\s*[<>≤≥]?\s?\d{1,3}(?:\s\d{3})+(?:\.\d+)?\s?%?\s*$/u;
const COMMA_THOUSANDS = /^[^\p{L}]*\d,\d{3}(?!\d)/u;
const LETTERED = /^(.*\d)(\p{L})$/u;
const NO_FIGURES = new Set(['note', 'lead', 'leads', 'source']);
const TOTAL = /^total$/iu;
const YEAR = /^(?:(?:19|20|21)\d{2}|year \d)$/iu;
const HEADS =
  /^\(?(?:(?:by|as at|at|in|for|to|year|year ending|end of|from) |baseline|target|actual|outturn|average|figure|value|year|date|unit|%|no\.?|number|rate|period|kent|county|national|england|force|\d{4})/iu;

/** Moves periods from a row above the headings into the table they belong to. */
export function withPeriodsAbove<Kind>(sections: readonly Section<Kind>[]): Section<Kind>[] {
  const joined: Section<Kind>[] = [];
  for (const section of sections) {
    const above = joined.at(-1);
    const isAbove = above?.rows.length === 0 && isBlank(String(above.headings.cells[0]));
    if (!isAbove || above.headings.line + 1 !== section.headings.line) joined.push(section);
    else joined.splice(-1, 1, { ...above, rows: [section.headings, ...section.rows] });
  }
  return joined;
}

/** Joins a second row of headings to the first, and removes the footnotes from the rows. */
export function normalise(
  { headings, rows }: Pick<Section<unknown>, 'headings' | 'rows'>,
  readHeading: ReadHeading,
  collector: Collector,
): NormalTable {
  let joined = headings;
  let count = 0;
  for (const kept of rows.slice(0, MOST_HEADING_ROWS - 1)) {
    const row = inHand(kept);
    if (!isSecondRow(row, joined, readHeading)) break;
    joined = joinedWith(joined, row, readHeading);
    count += 1;
  }
  if (count > 0) {
    const words = joined.cells.filter((cell) => !isBlank(cell)).map(onOneLine);
    collector.note('second-heading-row', { line: Number(rows[0]?.line) }, { headings: words });
  }
  const { footnotes, rest } = footnotesIn(count > 0 ? rows.slice(count) : rows, joined.cells, collector);
  const plain = { headings: withoutLetters(joined, footnotes), rows: withThousands(rest, collector) };
  const widthInFile = 1 + joined.cells.findLastIndex((cell) => !isBlank(cell));
  return { ...withCodes(plain, readHeading, collector), widthInFile, footnotes };
}

// "NI 15: Serious violent crime" in the column of names: the codes get a separate column.
function withCodes(
  { headings, rows }: Pick<NormalTable, 'headings' | 'rows'>,
  readHeading: ReadHeading,
  collector: Collector,
): Pick<NormalTable, 'headings' | 'rows'> {
  const keys = headings.cells.map((cell) => keyIn(cell, readHeading));
  const column = keys.indexOf('name');
  const named = rows.slice(0, ROWS_LOOKED_AT).filter(({ cells }) => !isBlank(cells[column] ?? '') && isFull(cells));
  const codes = named.map(({ cells }) => CODE_IN_NAME.exec(String(cells[column]))?.[1]);
  if (keys.includes('id') || codes.length < 2 || codes.includes(undefined) || new Set(codes).size < codes.length)
    return { headings, rows };
  const cell = String(named[0]?.cells[column]);
  collector.note(
    'code-in-name',
    { line: Number(named[0]?.line), column: column + 1, cell },
    { cell, code: String(codes[0]) },
  );
  const width = headings.cells.length;
  const parted = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
    const [, code, name] = CODE_IN_NAME.exec(String(cells[column])) ?? [];
    if (code === undefined || name === undefined || row.isBroken === true || row.cells.length > width) return row;
    return { line: row.line, cells: [...cells.with(column, name), code] };
  });
  return { headings: { line: headings.line, cells: [...headings.cells, 'Id'] }, rows: parted };
}

function isFull(cells: readonly string[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length > 1;
}

// "2021r", where a footnote says that r is revised, and "2025/26*" where a footnote says "Forecast".
function withoutLetters({ line, cells }: Row, footnotes: Footnotes): Row {
  const worded = cells.map((cell) => {
    const [, words, letter] = LETTERED.exec(cell.trim()) ?? [];
    const said = footnotes.get(String(letter));
    if (words !== undefined && said !== undefined) return `${words} (${said})`;
    const marked = footnoteOf(cell, footnotes);
    return marked !== undefined && mayLimit(marked, []) ? `${withoutMark(cell)} (${marked})` : cell;
  });
  return { line, cells: worded };
}

// "12 000" is one number if a group begins with 0, which no separate figure does, and the rest of the table uses no
// commas for thousands.
function withThousands(rows: readonly Row[], collector: Collector): readonly Row[] {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const cells = first.flatMap((row) => row.cells);
  const sure = cells.find((cell) => cell.length < LONGEST_NUMBER && BLANK_THOUSANDS.test(cell) && /\s0/u.test(cell));
  if (sure === undefined || cells.some((cell) => COMMA_THOUSANDS.test(cell))) return rows;
  collector.note('blank-thousands', { line: Number(first[0]?.line), cell: sure }, { cell: sure.trim() });
  return rows.map((row) => ({
    ...inHand(row),
    cells: row.cells.map((cell) => (BLANK_THOUSANDS.test(cell) ? thinSpaced(cell) : cell)),
  }));
}

// A thin space separates thousands and has no other use.
function thinSpaced(cell: string): string {
  return cell.trim().replace(/(?<=\d)\s(?=\d)/gu, '\u2009');
}

// A second row of headings names no indicator and holds no figure, only periods and words of headings.
function isSecondRow({ cells }: Row, { cells: above }: Row, readHeading: ReadHeading): boolean {
  const keyOf = (cell: string): string | undefined => keyIn(cell, readHeading);
  const filled = cells.filter((cell) => !isBlank(cell)).map(onOneLine);
  const column = above.findIndex((cell) => keyOf(cell) === 'name');
  const isNamed = column < 0 && cells.some((cell) => keyOf(cell) === 'name');
  const isHeaded = isNamed || isBlank(cells[Math.max(0, column)] ?? '');
  if (!isHeaded || filled.every((cell) => keyOf(cell) === 'name')) return false;
  const isOfFigures = (cell: string): boolean =>
    isHeading(cell) || (!parseFigure(cell).ok && SECOND.has(String(keyOf(cell))));
  // Below the blank of a merged heading, or next to the heading of the names, other words are headings too.
  const isOther = (cell: string, index: number): boolean =>
    (isNamed || isBlank(above[index] ?? ''))
    && !parseFigure(cell).ok
    && (keyOf(cell) !== undefined || heldBy(cell) !== undefined || TOTAL.test(cell));
  return (
    filled.some(isOfFigures)
    && cells.every((cell, index) => isBlank(cell) || isOfFigures(onOneLine(cell)) || isOther(onOneLine(cell), index))
  );
}

// A heading merged over several columns is in the first of them. A heading that names a lead has no year.
function joinedWith({ line, cells }: Row, { cells: below }: Row, readHeading: ReadHeading): Row {
  let merged = '';
  const width = Math.max(cells.length, below.length);
  const joined = Array.from({ length: width }, (_, column) => {
    const [own, under] = [cells[column] ?? '', below[column] ?? ''];
    if (!isBlank(own)) merged = own;
    if (isBlank(own) && NO_FIGURES.has(String(keyIn(under, readHeading)))) return under;
    return isBlank(under) ? own : `${isBlank(own) ? merged : own} ${under}`.trim();
  });
  return { line, cells: joined };
}

function isHeading(cell: string): boolean {
  if (YEAR.test(cell) || parseInPrint(cell.replace(/[()]/gu, '')).ok) return true;
  return HEADS.test(cell) && !parseFigure(cell).ok;
}
