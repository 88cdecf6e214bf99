import type { Collector, Place } from './collector.js';

/** Where a cell or a row was in the file. Columns are counted from 0. */
export type PlaceBefore = Pick<Place, 'line'> & { readonly column?: number; readonly heading?: string };

/** Where cells are in the file that were moved to make rows of indicators, by their lines and columns after that. */
export interface MovedCells {
  /** Remembers where a cell was, or a whole row if no column is given. */
  readonly add: (line: number, column: number | undefined, from: PlaceBefore) => void;
  /** Returns the line in the file of a row that was moved. */
  readonly lineInFile: (line: number) => number;
  /** Reports about cells in their places in the file, and of one place the same only once. */
  readonly collector: Collector;
}

/** Returns a register of moved cells, empty at first. */
export function movedCells(collector: Collector): MovedCells {
  const cells = new Map<string, Omit<Place, 'cell'>>();
  const rows = new Map<number, number>();
  const told = new Set<string>();
  const lineInFile = (line: number): number => rows.get(line) ?? line;
  const placeInFile = (place: Place): Place => ({
    ...place,
    line: lineInFile(place.line),
    ...cells.get(`${String(place.line)}:${String(place.column)}`),
  });
  // A sentence may name the line of another row.
  const inFile = <Data>(data: Data): Data => {
    const { line } = data as { readonly line?: number };
    return line === undefined ? data : { ...data, line: lineInFile(line) };
  };
  // Where no cells were moved, nothing is said twice.
  const once = (what: readonly unknown[], say: () => void): void => {
    if (cells.size === 0) {
      say();
      return;
    }
    const key = JSON.stringify(what);
    if (!told.has(key)) say();
    told.add(key);
  };
  return {
    add: (line, column, { column: own, ...place }) => {
      if (column === undefined) rows.set(line, place.line);
      else cells.set(`${String(line)}:${String(column + 1)}`, { ...place, column: Number(own) + 1 });
    },
    lineInFile,
    collector: {
      ...collector,
      problem: (code, place, data) => {
        const { line, column } = placeInFile(place);
        once([code, line, column, data], () => {
          collector.problem(code, placeInFile(place), inFile(data));
        });
      },
      note: (code, place, data) => {
        const { line, column } = placeInFile(place);
        once([code, line, column, code === 'column-left-out' ? null : data], () => {
          collector.note(code, placeInFile(place), inFile(data));
        });
      },
      column: (place, taken) => {
        const { line, column, heading } = placeInFile(place);
        once([line, column], () => {
          collector.column({ line, column: Number(column), heading: String(heading) }, taken);
        });
      },
      ask: (asked, about) => {
        collector.ask(asked, { ...about, line: lineInFile(about.line) });
      },
    },
  };
}
