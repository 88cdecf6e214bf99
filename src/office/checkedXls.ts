import { officeProblem } from '../explain/officeProblems.js';
import { budgetOf } from './budget.js';
import { streamIn } from './compoundFile.js';
import { MOST_CELLS } from './limits.js';
import { checkTexts } from './sharedTexts.js';

/*
 * Checks the records of an old workbook ([MS-XLS]) before SheetJS reads them. SheetJS trusts them, and a few bytes can
 * claim that a link covers four billion cells. Records that sheets do not need are replaced by one that SheetJS skips.
 */

const WANTED = { wanted: 'workbook' } as const;
const [CONTINUE, FILE_PASS, MERGED, COLUMNS, NUMBERS, TEXTS, BEGIN] = [0x3c, 0x2f, 0xe5, 0x7d, 0xbd, 0xfc, 0x0809];
const VERSION = 0x0600;
// Formula (three numbers), RString, LabelSst, Number, Label, BoolErr, String, RK.
const CELLS = new Set([0x06, 0x0206, 0x0406, 0xd6, 0xfd, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e]);
// EOF, Date1904, CodePage, WsBool, BoundSheet8, XF, SST, Row, Format, BOF; and those above.
const OTHERS = new Set([0x0a, 0x22, 0x42, 0x81, 0x85, 0xe0, TEXTS, 0x0208, 0x041e, BEGIN, MERGED, COLUMNS, NUMBERS]);
// Selection: which cells were selected.
const PASSED_OVER = 0x1d;
const BYTES_OF_NUMBER = 6;
// The least length of a record with a text: BoundSheet8, RString, Label, String, Format. In a shorter one SheetJS would
// look for the end for ever.
const SHORTEST = new Map([
  [0x85, 7],
  [0xd6, 8],
  [0x0204, 8],
  [0x0207, 2],
  [0x041e, 4],
]);
// SheetJS copies the list of merged cells each time it is extended.
const MOST_COPIES = 50_000_000;

/** Returns the records of an old workbook that are needed to read its sheets, or refuses it. */
export function checkedXls(bytes: Uint8Array): Uint8Array {
  try {
    const stream = streamIn(bytes, 'Workbook');
    if (stream === undefined) throw new RangeError();
    return checkedRecords(stream);
  } catch (error) {
    // An offset outside the file.
    throw error instanceof RangeError ? officeProblem('damaged', WANTED) : error;
  }
}

function checkedRecords(stream: Uint8Array): Uint8Array {
  const checked = new Uint8Array(stream);
  const view = new DataView(checked.buffer);
  const two = (place: number): number => view.getUint16(place, true);
  const [cells, columns, copies] = [budgetOf(MOST_CELLS), budgetOf(MOST_CELLS), budgetOf(MOST_COPIES)];
  const texts: Uint8Array[] = [];
  let [isKept, merged] = [false, 0];
  for (let place = 0; place + 4 <= checked.length; place += 4 + two(place + 2)) {
    const type = two(place);
    const length = two(place + 2);
    if (type === FILE_PASS) throw officeProblem('password', WANTED);
    if (CELLS.has(type)) cells(1);
    if (type === NUMBERS) cells(length / BYTES_OF_NUMBER);
    if (type === COLUMNS) columns(1 + two(place + 6) - two(place + 4));
    if (type === MERGED) {
      merged += two(place + 4);
      cells(two(place + 4));
      copies(merged);
    }
    if (length < (SHORTEST.get(type) ?? 0) || (type === BEGIN && two(place + 4) !== VERSION)) throw new RangeError();
    if (type !== CONTINUE && texts.length > 0) checkTexts(texts.splice(0));
    if (type === TEXTS || (type === CONTINUE && texts.length > 0)) {
      texts.push(checked.subarray(place + 4, place + 4 + length));
    }
    isKept = CELLS.has(type) || OTHERS.has(type) || (type === CONTINUE && isKept);
    if (!isKept) view.setUint16(place, PASSED_OVER, true);
  }
  if (texts.length > 0) checkTexts(texts);
  return checked;
}
