/** Takes a CSV text apart that is written as this library writes it, with all of its rows ended. */
export function csvRows(text: string, delimiter: ',' | '\t'): string[][] {
  // A cell in quotation marks or one without, and what ends it.
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"\\r\\n${delimiter}]*))(\\r?\\n|${delimiter})`, 'gu');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    rows.at(-1)?.push(plain ?? String(quoted).replaceAll('""', '"'));
    if (end !== delimiter) rows.push([]);
  }
  return rows.slice(0, -1);
}
