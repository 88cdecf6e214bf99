import { readFileSync } from 'node:fs';

/*
 * The tables of section 7 of the Maidstone plan, as they come out of Word through Excel: a cell of several paragraphs
 * holds several lines, merged cells leave blank ones, and every row of a sheet has as many cells as the widest.
 */

const fixture = readFileSync(
  new URL('../fixtures/maidstone-csp-plan-2013-18-refresh-2014.txt', import.meta.url),
  'utf8',
);

// The conversion to text ran words of the indicators of priority 2 into the cells of its actions; in the document they
// are in the rows below, where they are again.
const RUN_IN = ['Baseline March 2013', 'Kent-wide comparison', 'Target (by 2018)', 'Maintain under KCC value'];

const TITLE = /^Priority \d: /u;

/** The tables, each the rows of a sheet with the line that names its priority first. */
export const tables: readonly (readonly (readonly string[])[])[] = sheets();

/** Writes rows as Excel saves them: quotation marks only where they are needed, CR LF at the end of a row. */
export function asCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .map((row) => Array.from({ length: width }, (_, column) => quoted(row[column] ?? '', delimiter)).join(delimiter))
    .map((line) => `${line}\r\n`)
    .join('');
}

/** Adds a column Polarity next to the targets, filled by the name of the indicator, a line for each. */
export function withPolarity(
  rows: readonly (readonly string[])[],
  polarities: Readonly<Record<string, string>>,
): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  let isBelow = false;
  return rows.map((row) => {
    const isHeadings = /^Indicators?$/u.test(row[0] ?? '');
    const names = (row[0] ?? '').split('\n');
    const cell = isHeadings ? 'Polarity' : isBelow ? names.map((name) => polarities[name] ?? '').join('\n') : '';
    isBelow ||= isHeadings;
    return [...Array.from({ length: width }, (_, column) => row[column] ?? ''), cell.trim() === '' ? '' : cell];
  });
}

function sheets(): string[][][] {
  const lines = fixture.split('\n');
  const found: string[][][] = [];
  for (let index = lines.findIndex((line) => TITLE.test(line)); ; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('8. ')) return found;
    if (TITLE.test(line)) found.push([]);
    if (line !== '') found.at(-1)?.push(line.split('\t').map((cell) => paragraphsOf(cell, found.length)));
  }
}

function paragraphsOf(cell: string, table: number): string {
  const bullets = cell.includes('<ul') ? cell.split('•').slice(1) : cell.split('</p>');
  return bullets
    .map((text) => text.replace(/<[^>]*>/gu, '').trim())
    .filter((text, _, all) => text !== '' && !(table === 2 && all.length > 2 && RUN_IN.includes(text)))
    .join('\n');
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
