/** A row of a table. */
export interface Row {
  /** The line it begins on, counted from 1; the number of the row where rows were given. */
  readonly line: number;
  /** Its cells. Those of a line of text are split again each time they are asked for. */
  readonly cells: readonly string[];
  /** The columns, counted from 0, whose cells came as numbers; only where rows were given. */
  readonly numbers?: ReadonlySet<number>;
  /** How many delimiters each of its lines has; only if a text was given and the row takes up several lines. */
  readonly delimiters?: readonly number[] | undefined;
  /** Whether one of its cells could not be read, so that the row is skipped. */
  readonly isBroken?: boolean;
  /** Whether it is a line of words below the table, after a blank line. */
  readonly isNote?: boolean;
}

/** A row that is one line of a text without quotation marks. A large table is held as its text and these places. */
export class LineOfText implements Row {
  readonly line: number;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #delimiter: string;

  constructor(line: number, text: string, [start, end]: readonly [number, number], delimiter: string) {
    this.line = line;
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#delimiter = delimiter;
  }

  get cells(): readonly string[] {
    return this.#text.slice(this.#start, this.#end).split(this.#delimiter);
  }
}

/** Returns a row whose cells are split only once, while it is being read. */
export function inHand(row: Row): Row {
  return row instanceof LineOfText ? { line: row.line, cells: row.cells } : row;
}
