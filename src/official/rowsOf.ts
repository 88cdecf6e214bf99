import { officialProblem } from '../explain/officialProblems.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { collectorFor } from '../tables/collector.js';
import { decode } from '../tables/decode.js';
import { parseText } from '../tables/parseText.js';
import { textOf } from '../tables/readRows.js';
import type { Row } from '../tables/row.js';
import type { TableCell } from '../tables/table.js';
import type { OfficialFile, OfficialInput } from './officialFile.js';

const PIECE = 65_536;
const DELIMITERS = [',', ';', '\t', '|'] as const;
// A longer text without the end of a row has a quotation mark that is never closed.
const LONGEST_ROW = 1_048_576;

type Chunk = string | Uint8Array | readonly TableCell[];

/** Yields the rows of a file in batches, so that only a piece of a large file is in memory at a time. */
export async function* rowsOf({ name, input }: OfficialFile): AsyncGenerator<readonly Row[]> {
  const cut = cutter(name);
  let decoder = new TextDecoder();
  let isBegun = false;
  let line = 0;
  for await (const chunk of chunksOf(input, name)) {
    if (typeof chunk === 'string') yield cut.take(chunk);
    else if (chunk instanceof Uint8Array) {
      if (!isBegun) decoder = new TextDecoder(encodingOf(chunk));
      isBegun = true;
      yield cut.take(decoder.decode(chunk, { stream: true }));
    } else yield [rowOfCells(chunk, (line += 1), name)];
  }
  yield cut.take(decoder.decode());
  yield cut.end();
}

// Excel saves Unicode text with two bytes for a character, and says so in the first two.
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
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
  let delimiter = ',';
  let rest = '';
  let line = 1;
  const rows = (text: string): readonly Row[] => {
    const read = parseText(text, delimiter, line, collector);
    const [problem] = collector.problems;
    if (problem) throw officialProblem('broken-quotes', { file, line: problem.line });
    line += lineBreaksIn(text);
    return read;
  };
  return {
    take: (piece) => {
      if (line === 1 && rest === '') {
        textIn(piece, file);
        delimiter = delimiterIn(piece);
      }
      const text = rest + piece;
      const end = endOfRows(text);
      rest = text.slice(end);
      if (rest.length > LONGEST_ROW) throw officialProblem('broken-quotes', { file, line: line + lineBreaksIn(text) });
      return rows(text.slice(0, end));
    },
    end: () => rows(rest),
  };
}

// The sign that most lines have equally often; Excel parts columns with semicolons or tabs in some settings.
function delimiterIn(text: string): string {
  const lines = text.replace(/"[^"]*"/gu, '').split('\n');
  const [best] = DELIMITERS.map((sign) => {
    const counts = groupedBy(
      lines.map((line) => line.split(sign).length).filter((length) => length > 1),
      String,
    );
    return { sign, lines: Math.max(0, ...[...counts.values()].map(({ length }) => length)) };
  }).sort((one, other) => other.lines - one.lines);
  return String(best?.sign);
}

// The place after the last line break that is not inside quotation marks.
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
