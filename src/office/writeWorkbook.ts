import { requireArray, requireKeys, requireText } from '../errors/require.js';
import { sheetProblem } from '../explain/sheetProblems.js';
import type { SheetToWrite } from './sheetToWrite.js';
import { sheetXml } from './sheetXml.js';
import { partsOf } from './workbookParts.js';
import { writeZip } from './writeZip.js';

// Excel reserves the name History for a sheet of its own.
const NAME = /^(?!history$|')[^[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]{1,31}$(?<!')/iu;
const LONGEST_NAME = 31;

/**
 * Returns the bytes of an Excel workbook (`.xlsx`) with these sheets, which {@link readWorkbook} reads back as they
 * were.
 *
 * Text is always written as text, whatever it begins with, so that a spreadsheet never takes it for a formula or a
 * date. A number is written as a number and shown in full, except that one of more than 14 digits is written as text,
 * since a spreadsheet would round it. The headings in the first row are bold and stay in view. A column without numbers
 * is formatted as text to its end, so that anything typed there stays as typed: `2013/14` does not become a date. Every
 * line break is written as a line feed, as spreadsheets use.
 *
 * It needs no other package. For a text file use `writeIndicators` and `writeObservations`.
 *
 * @param sheets - The sheets, in order.
 * @returns The bytes of the file.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT` for what a workbook cannot hold; `details.reason` says
 * why, such as `sheet-name` or `too-long-text`.
 *
 * @example
 * ```ts
 * import { readWorkbook, writeWorkbook } from 'community-safety-plan/office';
 *
 * const rows = [
 *   ['Indicator', 'Polarity', 'Baseline'],
 *   ['Residential burglaries', 'lower is better', 240],
 * ];
 * const polarity = { heading: 'Polarity', values: ['lower is better', 'higher is better', 'no judgement'] };
 * const bytes = writeWorkbook([{ name: 'Indicators', rows, choices: [polarity] }]);
 *
 * const { sheets } = await readWorkbook(bytes);
 * sheets[0]?.rows[1]; // => ['Residential burglaries', 'lower is better', '240']
 *
 * writeWorkbook([{ name: 'Indicators 2013/14', rows }]); // throws INVALID_ARGUMENT
 * ```
 *
 * @category Office files
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  requireArray(sheets, 'sheets');
  if (sheets.length === 0) throw sheetProblem('no-sheet', {});
  const given = sheets.map((sheet, index) =>
    requireKeys(sheet, ['name', 'rows', 'choices'], `sheets[${String(index)}]`),
  );
  checkNames(given);
  const xml = given.map((sheet, index) => sheetXml(sheet, `sheets[${String(index)}]`));
  return writeZip(
    partsOf(
      given.map(({ name }) => name),
      xml,
    ),
  );
}

function checkNames(sheets: readonly SheetToWrite[]): void {
  const taken = new Set<string>();
  for (const [index, { name }] of sheets.entries()) {
    requireText(name, `sheets[${String(index)}].name`);
    if (name.length > LONGEST_NAME || !NAME.test(name)) throw sheetProblem('sheet-name', { sheet: name });
    if (taken.has(name.toLowerCase())) throw sheetProblem('same-name', { sheet: name });
    taken.add(name.toLowerCase());
  }
}
