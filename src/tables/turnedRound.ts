import { parsePeriod } from '../period/parsePeriod.js';
import { isBlank, onOneLine } from './guard.js';
import { headingKey, OUTTURN } from './heading.js';
import { heldBy } from './headingHints.js';
import { keyIn, mayHead, type ReadHeading } from './layout.js';
import type { MovedCells } from './movedCells.js';
import { PERIOD_HEADINGS } from './periodHeadings.js';
import { inHand, type Row } from './row.js';
import { onlyCell } from './sections.js';
import { HEADS_A_COLUMN, shapeOnItsSide } from './shapes.js';

const ROWS_LOOKED_AT = 200;
const WORD = /\p{L}{2}/u;
const PERIODS = new Set(PERIOD_HEADINGS.map(headingKey));

/** A table whose headings are in its first column, with the rows around it. */
interface OnItsSide {
  /** The names of the indicators. */
  readonly names: Row;
  /** A row for each heading. */
  readonly below: readonly Row[];
  /** The rows after it, and those inside it that hold a single cell. */
  readonly others: readonly Row[];
}

/**
 * Turns round each table whose first column holds the headings and whose first row the names of the indicators, and each
 * card of one indicator.
 */
export function turnedRound(
  rows: readonly Row[],
  readHeading: ReadHeading,
  isText: boolean,
  moved: MovedCells,
): readonly Row[] {
  const sidesIn = (among: readonly Row[]): (OnItsSide | readonly Row[])[] => {
    const [above = [], ...parts] = startingWithNames(among, readHeading);
    return [above, ...parts.map((part) => sideIn(part, readHeading) ?? part)];
  };
  const isTurned = (part: OnItsSide | readonly Row[]): part is OnItsSide => 'names' in part;
  if (!sidesIn(rows.slice(0, ROWS_LOOKED_AT).map(inHand)).some(isTurned)) return rows;
  // Each row that is made gets a number that no line of the file has.
  let line = Number(rows.at(-1)?.line);
  const nextLine = (): number => (line += 1);
  return sidesIn(rows.map(inHand)).flatMap((part) =>
    isTurned(part) ? [...turned(part, isText, nextLine, moved), ...part.others] : part,
  );
}

// Parts the rows so that each row that may hold the names of indicators begins a new part.
function startingWithNames(rows: readonly Row[], readHeading: ReadHeading): Row[][] {
  const parts: Row[][] = [[]];
  let isFirst = true;
  for (const row of rows) {
    const isFull = onlyCell(row.cells) === undefined && !row.cells.every(isBlank);
    if (isFull && mayName(row, isFirst, readHeading)) parts.push([]);
    if (isFull) isFirst = false;
    parts.at(-1)?.push(row);
  }
  return parts;
}

function mayName({ cells: [first = '', ...names] }: Row, isFirst: boolean, readHeading: ReadHeading): boolean {
  const key = keyIn(first, readHeading);
  const isCard = key === 'name' && names.filter((cell) => !isBlank(cell)).length === 1;
  // On a card, the name may also be that of a heading.
  const isName = (cell: string): boolean =>
    WORD.test(cell)
    && !isPeriod(onOneLine(cell))
    && !headsAColumn(cell, readHeading)
    && (isCard || (keyIn(cell, readHeading) === undefined && (!mayHead(cell) || heldBy(cell) === undefined)));
  return (isFirst || key === 'name' || isBlank(first)) && names.every((cell) => isBlank(cell) || isName(cell));
}

// "April" is one as well.
function isPeriod(words: string): boolean {
  return [words, `${words} 2020`].some((text) => parsePeriod(text).ok);
}

function sideIn(part: readonly Row[], readHeading: ReadHeading): OnItsSide | undefined {
  const [names, ...after] = part as [Row, ...Row[]];
  const end = after.findIndex(({ cells }) => cells.slice(1).some((cell) => headsAColumn(cell, readHeading)));
  const isOfTable = ({ cells }: Row): boolean =>
    onlyCell(cells) === undefined ? !cells.every(isBlank) : !['name', undefined].includes(keyIn(cells[0], readHeading));
  const below = (end < 0 ? after : after.slice(0, end)).filter(isOfTable);
  const others = after.filter((row) => !below.includes(row));
  return isOnItsSide(names, below, readHeading) ? { names, below, others } : undefined;
}

function isOnItsSide(names: Row, below: readonly Row[], readHeading: ReadHeading): boolean {
  const keys = below.map(({ cells }) => keyIn(cells[0], readHeading));
  const isKnown = !keys.includes(undefined);
  const outturns = keys.filter((key) => key === OUTTURN).length;
  if (isKnown && outturns > 1) return true;
  const [first = ''] = names.cells;
  if (!isBlank(first) && keyIn(first, readHeading) !== 'name' && !PERIODS.has(headingKey(first))) return false;
  const isSideways = shapeOnItsSide(below, readHeading) !== undefined;
  return isSideways || (isKnown && outturns > 0 && keys.includes('target'));
}

function headsAColumn(cell: string, readHeading: ReadHeading): boolean {
  return HEADS_A_COLUMN.has(String(keyIn(cell, readHeading)));
}

function turned(
  { names, below }: OnItsSide,
  isText: boolean,
  nextLine: () => number,
  { add, collector }: MovedCells,
): Row[] {
  const { line } = names;
  const table = [names, ...below];
  const width = 1 + names.cells.findLastIndex((cell) => !isBlank(cell));
  collector.note('turned-round', { line }, {});
  const isBroken = table.map((row) => !fits(row, width, isText, collector)).includes(true);
  return Array.from({ length: width }, (_, column) => {
    const own = nextLine();
    add(own, undefined, { line });
    const numbers = new Set<number>();
    const cells = table.map((row, index) => {
      const heading = String(row.cells[0]);
      add(own, index, { line: row.line, column, heading });
      if (row.numbers?.has(column) === true) numbers.add(index);
      return column + index === 0 ? 'Indicator' : (row.cells[column] ?? '');
    });
    return { line: own, cells, numbers, isBroken: isBroken && column > 0 };
  });
}

// What a row has too few or too many cells for would be lost when it is turned.
function fits(
  { line, cells, isBroken }: Row,
  width: number,
  isText: boolean,
  collector: MovedCells['collector'],
): boolean {
  const isShort = isText && cells.length < width;
  if (isShort) collector.problem('short-row', { line }, { cells: cells.length, headings: width });
  const column = cells.findIndex((cell, index) => index >= width && !isBlank(cell));
  const cell = cells[column];
  if (cell !== undefined)
    collector.problem('long-row', { line, column: column + 1, cell }, { cell: cell.trim(), isText });
  return !isShort && cell === undefined && isBroken !== true;
}
