import { officialProblem } from '../explain/officialProblems.js';
import { collectorFor } from '../tables/collector.js';
import { decode } from '../tables/decode.js';
import { parseText } from '../tables/parseText.js';
import { textOf } from '../tables/readRows.js';
import type { Row } from '../tables/row.js';
import type { TableCell } from '../tables/table.js';
import type { OfficialFile, OfficialInput } from './officialFile.js';

const PIECE = 65_536;
// If a row is longer than this, a quotation mark was never closed.
const LONGEST_ROW = 1_048_576;

type Chunk = string | Uint8Array | readonly TableCell[];

/** Yields the rows of a file in batches, so that only a piece of a large file is in memory at a time. */
export async function* rowsOf({ name, input }: OfficialFile): AsyncGenerator<readonly Row[]> {
  const cut = cutter(name);
  const decoder = new TextDecoder();
  let line = 0;
  for await (const chunk of chunksOf(input, name)) {
    if (typeof chunk === 'string') yield cut.take(chunk);
    else if (chunk instanceof Uint8Array) yield cut.take(decoder.decode(chunk, { stream: true }));
    else yield [rowOfCells(chunk, (line += 1), name)];
  }
  yield cut.take(decoder.decode());
  yield cut.end();
}

function chunksOf(input: OfficialInput, name: string): Iterable<Chunk> | AsyncIterable<Chunk> {
  return typeof input === 'string' || input instanceof Uint8Array ? piecesOf(textIn(input, name)) : input;
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

function textIn(input: string | Uint8Array, name: string): string {
  const decoded = decode(input);
  if ('refused' in decoded) throw officialProblem('not-a-table', { file: name, is: decoded.refused });
  return decoded.text;
}

function rowOfCells(given: readonly TableCell[], line: number, file: string): Row {
  const cells = Array.from(given, (cell) => {
    const text = textOf(cell);
    if (text === undefined) throw officialProblem('not-text-or-number', { file, line });
    return text;
  });
  return { line, cells };
}

/** Splits a text that comes in pieces into rows. */
function cutter(file: string): { take: (piece: string) => readonly Row[]; end: () => readonly Row[] } {
  const collector = collectorFor('observations');
  let rest = '';
  let line = 1;
  const rows = (text: string): readonly Row[] => {
    const read = parseText(text, ',', line, collector);
    const [problem] = collector.problems;
    if (problem) throw officialProblem('broken-quotes', { file, line: problem.line });
    line += lineBreaksIn(text);
    return read;
  };
  return {
    take: (piece) => {
      if (line === 1 && rest === '') textIn(piece, file);
      const text = rest + piece;
      const end = endOfRows(text);
      rest = text.slice(end);
      if (rest.length > LONGEST_ROW) throw officialProblem('broken-quotes', { file, line: line + lineBreaksIn(text) });
      return rows(text.slice(0, end));
    },
    end: () => rows(rest),
  };
}

// Returns the position after the last line break that is not inside quotation marks.
function endOfRows(text: string): number {
  let end = 0;
  for (let from = 0; ;) {
    const open = text.indexOf('"', from);
    const feed = text.lastIndexOf('\n', open < 0 ? text.length : open);
    if (feed >= from) end = feed + 1;
    const close = open < 0 ? -1 : text.indexOf('"', open + 1);
    if (close < 0) return end;
    from = close + 1;
  }
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count += 1;
  return count;
}
