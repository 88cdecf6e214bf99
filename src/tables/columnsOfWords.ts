import { parseFigure } from '../wording/parseFigure.js';
import { isBlank } from './guard.js';
import { holdsUnits } from './holdsUnits.js';
import { isOnlyWords } from './isOnlyWords.js';
import { isSlip } from './isSlip.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/** A column whose heading is not known, with its cells in the rows that hold more than one. */
export interface UnknownColumn {
  readonly index: number;
  readonly words: string;
  readonly cells: readonly string[];
}

const SAYS_YES_OR_NO = /^(?:y|n|yes|no)$/iu;

/** Gives the columns that hold nothing but words, a column of units apart. A slip in a known heading is none of them. */
export function columnsOfWords(
  columns: readonly { readonly index: number; readonly words: string }[],
  rows: readonly Row[],
): { readonly ofWords: readonly UnknownColumn[]; readonly ofUnits: readonly UnknownColumn[] } {
  const unknown = columns.filter(({ words }) => words !== '' && !isSlip(words));
  const [ofWords, ofUnits]: [UnknownColumn[], UnknownColumn[]] = [[], []];
  if (unknown.length === 0) return { ofWords, ofUnits };
  const full = rows.map(({ cells }) => cells).filter((cells) => onlyCell(cells) === undefined);
  for (const { index, words } of unknown) {
    const cells = full.map((row) => String(row[index]).trim());
    const said = cells.filter((cell) => !isBlank(cell) && !saysNothing(cell));
    if (said.length > 0 && said.every(holdsUnits)) ofUnits.push({ index, words, cells });
    else if (cells.every(isBlank) || (said.length > 0 && said.every(isOnlyWords) && !said.some(holdsUnits)))
      ofWords.push({ index, words, cells });
  }
  return { ofWords, ofUnits };
}

/** Says whether a column left of the names groups the rows: it holds titles, which come again or are merged over rows. */
export function groupsRows({ cells }: UnknownColumn): boolean {
  const titles = cells.filter((cell) => !isBlank(cell));
  const [first = ''] = cells;
  return (
    !isBlank(first)
    && new Set(titles).size < cells.length
    && titles.every((title) => !SAYS_YES_OR_NO.test(title) && !saysNothing(title))
  );
}

function saysNothing(cell: string): boolean {
  const read = parseFigure(cell);
  return read.ok && 'missing' in read;
}
