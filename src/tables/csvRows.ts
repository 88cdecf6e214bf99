/** Splits a CSV text that was written as this library writes it, with a line ending after every row. */
export function csvRows(text: string, delimiter: ',' | '\t'): string[][] {
  // A cell with or without quotation marks, and what ends it.
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"\\r\\n${delimiter}]*))(\\r?\\n|${delimiter})`, 'gu');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    rows.at(-1)?.push(plain ?? String(quoted).replaceAll('""', '"'));
    if (end !== delimiter) rows.push([]);
  }
  return rows.slice(0, -1);
}
