import type { CellObject, DenseWorkSheet } from '@e965/xlsx';
import { officeProblem } from '../explain/officeProblems.js';
import { budgetOf } from './budget.js';
import { checkedXls } from './checkedXls.js';
import { MOST_CELLS } from './limits.js';
import { type OpenedWorkbook, openFile } from './openFile.js';
import { hiddenIn, sheetFrom } from './sheetFrom.js';
import { checkedOds, checkedXlsx } from './sheetParts.js';
import { sheetReader } from './sheetReader.js';
import { savedText, shownText } from './shownText.js';
import type { Workbook } from './workbook.js';
import { writeZip } from './writeZip.js';

const WANTED = { wanted: 'workbook' } as const;

/**
 * Returns the sheets of a workbook, with the text of each cell as it is shown: `62.4%` for 0.624 formatted as a
 * percentage, and a date in the format of its cell. A number has every digit that the cell holds.
 *
 * Reads `.xlsx`, `.xlsm`, `.xls` and `.ods`, and goes by the contents of the file, not its name. You can pass the rows
 * of a sheet to `readIndicators`, `readObservations` and `readPlan`. It needs SheetJS: npm install `@e965/xlsx`.
 *
 * - Digits that a format hides are kept: `64.6%` for 0.646 shown as `65%`. Fifteen digits are kept, as in Excel.
 * - A number shown in thousands without a word for them is written `18400 shown as 18`, which readers of tables refuse.
 * - A date in the short format of the computer, which the file does not record, is written `31 March 2018`.
 * - A time in the format `mm:ss` is written `8m 42s`, as `08:42` may be hours and minutes.
 * - A formula has the result that was saved with it. If none was saved, the cell has the text of the formula.
 * - In `.xlsx` and `.xlsm`, text that is struck out is left out, and counted. A raised digit stays raised: `455¹`.
 * - A comment on a cell is its footnote if it says that a figure is for a part of its time or area, or was not observed:
 *   `330 [1]`, and a row `[1] April to December only` at the end. Other comments are left out, and counted. Those of
 *   `.xls` are not read.
 * - Macros, links to other files and charts are not read.
 * - Hidden rows, columns and sheets are read, and listed as hidden.
 * - A file is refused above 16 MB, above 32 MB unpacked, or above 200,000 cells.
 *
 * @param bytes - The bytes of the file.
 * @returns The sheets, in order.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE` for a file that is not a workbook, is damaged, needs a
 * password or is too large (`details.reason` says which), `MISSING_PACKAGE` where the package is not installed, and
 * `INVALID_ARGUMENT` for what is not bytes.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { readIndicators } from 'community-safety-plan/csv';
 * import { readWorkbook } from 'community-safety-plan/office';
 *
 * const { sheets } = await readWorkbook(await readFile('test/fixtures/office/section-7.xlsx'));
 * sheets.map(({ name }) => name); // => ['All priorities']
 *
 * // Which way is better the workbook does not say: one question for all its rows.
 * const result = readIndicators(sheets[0]?.rows ?? [], { partial: true });
 * result.questions.map(({ id }) => id); // => ['polarity']
 * ```
 *
 * @category Office files
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const opened = await openFile(bytes, 'workbook');
  const reader = await sheetReader();
  const hidden = opened.format === 'ods' ? checkedOds(opened.parts.get('content.xml') ?? '') : [];
  const input = bytesFor(opened);
  const workbook = attempt(() =>
    reader.read(input, {
      type: 'array',
      dense: true,
      // Includes what is hidden, and the formats.
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      // If the file has no text for a cell, it is made here: see shownText.
      cellText: opened.format === 'ods',
      // Otherwise SheetJS would skip a sheet it cannot read.
      WTF: opened.format !== 'ods',
    }),
  );
  const isIn1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const means = {
    textOf: (cell: CellObject) =>
      opened.format === 'ods' ? savedText(cell, reader.SSF) : shownText(cell, reader.SSF, isIn1904),
    budget: budgetOf(MOST_CELLS),
  };
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined;
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const state = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return [sheetFrom(name, sheet, hidden[index] ?? { isHidden: state > 0, ...hiddenIn(sheet) }, means)];
  });
  if (sheets.length === 0) throw officeProblem('no-table', WANTED);
  return { sheets };
}

// SheetJS gets only the parts that were checked, in a new archive, and nothing else from the file.
function bytesFor(opened: OpenedWorkbook): Uint8Array {
  if (opened.format === 'xls') return checkedXls(opened.bytes);
  const parts = opened.format === 'xlsx' ? checkedXlsx(opened.parts) : withoutStyles(opened.parts);
  return writeZip(new Map(Array.from(parts, ([name, text]) => [name, new TextEncoder().encode(text)])));
}

function attempt<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw officeProblem('damaged', WANTED);
  }
}

// The text of each cell is saved, so its format does not matter, and SheetJS prints warnings about some formats.
function withoutStyles(parts: ReadonlyMap<string, string>): Map<string, string> {
  const without = Array.from(parts, ([name, xml]) => [name, xml.replace(/<style:map\s[^>]*>/gu, '')] as const);
  return new Map([...without, ['styles.xml', '<office:document-styles/>']]);
}
