import type { Collector, Place } from './collector.js';

/** Where cells are in the file that were moved to make rows of indicators, by their lines and columns after that. */
export interface MovedCells {
  /** Remembers where a cell was. Columns are counted from 0. */
  readonly add: (
    line: number,
    column: number,
    from: Pick<Place, 'line' | 'heading'> & { readonly column: number },
  ) => void;
  /** Reports about cells in their places in the file, and of one place the same only once. */
  readonly collector: Collector;
}

/** Returns a register of moved cells, empty at first. */
export function movedCells(collector: Collector): MovedCells {
  const from = new Map<string, Place>();
  const told = new Set<string>();
  const placeInFile = (place: Place): Place => ({
    ...place,
    ...from.get(`${String(place.line)}:${String(place.column)}`),
  });
  // Where no cells were moved, nothing is said twice.
  const isNew = (...what: readonly unknown[]): boolean => {
    if (from.size === 0) return true;
    const key = JSON.stringify(what);
    const isFirst = !told.has(key);
    told.add(key);
    return isFirst;
  };
  return {
    add: (line, column, { column: own, ...place }) => {
      from.set(`${String(line)}:${String(column + 1)}`, { ...place, column: own + 1 });
    },
    collector: {
      ...collector,
      problem: (code, place, data) => {
        const { line, column } = placeInFile(place);
        if (isNew(code, line, column, data)) collector.problem(code, placeInFile(place), data);
      },
      note: (code, place, data) => {
        const { line, column } = placeInFile(place);
        if (isNew(code, line, column, code === 'column-left-out' ? null : data))
          collector.note(code, placeInFile(place), data);
      },
      column: (place, taken) => {
        const { line, column, heading } = placeInFile(place);
        if (isNew(line, column)) collector.column({ line, column: Number(column), heading: String(heading) }, taken);
      },
    },
  };
}
