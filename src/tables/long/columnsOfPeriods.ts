import type { Period } from '../../model/period.js';
import { monthsIn } from '../../period/monthsIn.js';
import { readDue } from '../cells/day.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import type { TableNoteData } from '../../explain/tableProblems.js';
import { OBSERVATION_COLUMNS } from '../columns.js';
import { saysUnobservedOfAll } from '../doubts/saysPart.js';
import { isBlank, onOneLine } from '../guard.js';
import { type Heading, headingKey, OUTTURN, SO_FAR } from '../heading.js';
import { heldBy } from '../headingHints.js';
import { isOnlyWords } from '../isOnlyWords.js';
import { keyIn, mayHead, type ReadHeading } from '../layout.js';
import type { Row } from '../row.js';
import { type TakenFor, takenFor } from '../takenFor.js';
import { judgementIn } from '../understand.js';
import type { DatedRow, DatedRows } from './datedRows.js';
import type { LongColumns } from './longColumns.js';

/** What a column says of the period of each row, not of the indicator. */
export interface ColumnOfPeriods {
  /** What a column of its cells for one period means; nothing if its heading is not known. */
  readonly headingFor?: (period: Period) => Heading | undefined;
  /** Whether it holds figures as well, of which no heading says when they are for. */
  readonly isSecond?: boolean;
  /**
   * Why the table is not read: figures are counted from the start of the year, as only a table of observations can
   * say, or rows of targets are among those of figures.
   */
  readonly shape?: 'long' | 'targets-in-rows';
  /** Why it is left out. */
  readonly leftOut?: TableNoteData['column-left-out']['because'];
  /** What is said of it; nothing if that follows from its cells. */
  readonly taken?: TakenFor;
}

const PARTS = new Map(
  OBSERVATION_COLUMNS.filter(({ key }) => key.startsWith('figure.')).flatMap(({ key, heading, aliases }) =>
    [heading, ...aliases].map((words) => [headingKey(words), key.slice('figure.'.length)] as const),
  ),
);
const WORDS_OF_A_KIND = 2;
const YES = /^y(?:es)?$/iu;
const SAYS_MORE_OF_TARGETS = new Set(['target', 'targetKind', 'operator']);

/** Finds the columns of a long table that say something else in each row of an indicator, by their places. */
export function columnsOfPeriods(
  { cells }: Row,
  { period, quarter, value }: LongColumns,
  indicators: readonly DatedRows[],
  readHeading: ReadHeading,
): ReadonlyMap<number, ColumnOfPeriods> {
  const words = cells.map((cell) => (mayHead(cell) ? onOneLine(cell) : ''));
  const headings = words.map((text) => (text === '' ? false : readHeading(text)));
  const keys = headings.map((heading) => (heading ? heading.key : ''));
  const rows = indicators.flatMap((each) => each.rows);
  const due = keys.indexOf('due');
  const isDueInRow = due >= 0 && isEndOfEach(rows, due);
  const isTarget = (key: string): boolean =>
    key === 'target' || (key === 'targetValue' && !keys.some((other) => SAYS_MORE_OF_TARGETS.has(other)));
  const isOfRows = ({ due: day, period: own, years, every }: Heading): boolean =>
    (day ?? own ?? years) === undefined
    && (due < 0 || isDueInRow)
    && (every === undefined || rows.every((row) => monthsIn(row.period) === monthsCovered(every)));
  const columnAt = (column: number): ColumnOfPeriods | undefined => {
    const [text = '', heading] = [words[column], headings[column]];
    if (column === period || column === quarter) return { taken: known('Period') };
    if (column === value) return { taken: known('Value'), headingFor: (of) => ({ key: OUTTURN, period: of }) };
    if (heading === false) return undefined;
    if (heading === undefined) return unknownColumn(text, column, indicators, readHeading);
    if (isTarget(heading.key) && isOfRows(heading)) {
      const target = { ...heading, key: 'target' };
      const headingFor = (of: Period): Heading => ({ ...target, period: of, due: { day: of.end }, isOfRow: true });
      return { taken: takenFor(target, text, []), headingFor };
    }
    if (column === due && isDueInRow) return { taken: known('Due') };
    if (heading.key === 'note') {
      const headingFor = (of: Period): Heading => ({ key: `comment.${of.label}.text`, period: of });
      return { taken: known('Comment'), headingFor };
    }
    if (heading.comparator === undefined || heading.period !== undefined || !heading.key.endsWith('.printed'))
      return undefined;
    return { taken: takenFor(heading, text, []), headingFor: (of) => ({ ...heading, period: of }) };
  };
  return new Map(
    cells.flatMap((_, column) => {
      const found = columnAt(column);
      return found === undefined ? [] : [[column, found] as const];
    }),
  );
}

function unknownColumn(
  words: string,
  column: number,
  indicators: readonly DatedRows[],
  readHeading: ReadHeading,
): ColumnOfPeriods | undefined {
  const key = headingKey(words);
  const held = heldBy(words);
  const part = PARTS.get(key);
  const cells = indicators.flatMap(({ rows }) => cellsAt(rows, column));
  if (part !== undefined)
    return { taken: known(words), headingFor: (period) => ({ key: `${OUTTURN}:${period.label}.${part}`, period }) };
  if (held === 'later-figures' && !SO_FAR.test(key)) return { isSecond: true };
  if (held === 'later-figures')
    return cells.some((cell) => YES.test(cell)) ? { shape: 'long' } : leftOut('year-to-date');
  if (held === 'judgement') {
    const is = judgementIn(key, cells)?.slice('stated.'.length) as 'rag' | 'direction' | undefined;
    if (is === undefined) return leftOut(held);
    return {
      taken: { code: 'stated', data: { is } },
      headingFor: (period) => ({ key: `${OUTTURN}:${period.label}.${is}`, period }),
    };
  }
  if (held === 'change') return leftOut(held);
  const isOfIndicators = indicators.every(({ rows }) => new Set(cellsAt(rows, column)).size < 2);
  if (isOfIndicators || !cells.every(isOnlyWords)) return undefined;
  // "Actual" and "Target", or "Forecast": no answer makes a target an outturn. A cell is read as a heading with a year is.
  const isNotObserved = (cell: string): boolean =>
    keyIn(`${cell} 2024/25`, readHeading) === 'target'
    || (cell.split(' ').length <= WORDS_OF_A_KIND && saysUnobservedOfAll(cell));
  return cells.some(isNotObserved) ? { shape: 'targets-in-rows' } : { headingFor: () => undefined };
}

// "Target date" with the last day of the period of each row.
function isEndOfEach(rows: readonly DatedRow[], column: number): boolean {
  return rows.every(({ row, period }) => {
    const [cell] = cellsAt([{ row, period }], column);
    const due = cell === undefined ? undefined : readDue(cell, undefined);
    return due === undefined || ('day' in due && due.day === period.end);
  });
}

function cellsAt(rows: readonly DatedRow[], column: number): string[] {
  return rows.map(({ row: { cells } }) => (cells[column] ?? '').trim()).filter((cell) => !isBlank(cell));
}

function leftOut(because: NonNullable<ColumnOfPeriods['leftOut']>): ColumnOfPeriods {
  return { leftOut: because, taken: { code: 'left-out', data: {} } };
}

function known(column: string): TakenFor {
  return { code: 'known', data: { column } };
}
