/** A cell as the quick scan finds it. */
export interface ScannedCell {
  /** Its row, counted from 0. */
  readonly row: number;
  /** Its column, counted from 0. */
  readonly column: number;
  /** The line of the file it begins on, counted from 1. */
  readonly line: number;
  readonly text: string;
}

const QUOTE = '"';

/**
 * Goes through the cells of a CSV text without checking it: to find the delimiter before the text is parsed, and the
 * line of a mistake after parsing failed.
 *
 * @yields {ScannedCell} Each cell, row by row.
 */
export function* scan(text: string, delimiter: string): Generator<ScannedCell> {
  let row = 0;
  let column = 0;
  let line = 1;
  let [startLine, cell, isQuoted] = [1, '', false];
  for (let index = 0; index <= text.length; index += 1) {
    const letter = text[index];
    const isBreak = letter === '\n' || letter === '\r';
    if (letter === '\r' && text[index + 1] === '\n') index += 1;
    if (isBreak) line += 1;
    if (letter === QUOTE && (isQuoted || cell === '')) {
      if (isQuoted && text[index + 1] === QUOTE) {
        cell += QUOTE;
        index += 1;
      } else {
        isQuoted = !isQuoted;
      }
    } else if (letter === undefined || (!isQuoted && (isBreak || letter === delimiter))) {
      yield { row, column, line: startLine, text: cell };
      [row, column] = isBreak ? [row + 1, 0] : [row, column + 1];
      [startLine, cell, isQuoted] = [line, '', false];
    } else {
      cell += isBreak ? '\n' : letter;
    }
  }
}
