/** A row of a table. */
export interface Row {
  /** The line it begins on, counted from 1; the number of the row where rows were given. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The columns, counted from 0, whose cells came as numbers; only where rows were given. */
  readonly numbers?: ReadonlySet<number>;
  /** How many delimiters each of its lines holds; only where a text was given and the row takes up several lines. */
  readonly delimiters?: readonly number[] | undefined;
  /** Whether a cell of it could not be taken over, so that the row is not to be read. */
  readonly isBroken?: boolean;
}
