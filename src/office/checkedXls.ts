import { officeProblem } from '../explain/officeProblems.js';
import { budgetOf } from './budget.js';
import { streamIn } from './compoundFile.js';
import { MOST_CELLS } from './limits.js';

/*
 * Goes through the records of an old workbook ([MS-XLS]) before SheetJS does, which trusts them: a few bytes can say that
 * a link is for four billion cells. What a sheet is read without becomes a record that SheetJS passes over.
 */

const WANTED = { wanted: 'workbook' } as const;
const [CONTINUE, FILE_PASS, MERGED, COLUMNS, NUMBERS] = [0x3c, 0x2f, 0xe5, 0x7d, 0xbd];
// Formula (three numbers), RString, LabelSst, Number, Label, BoolErr, String, RK.
const CELLS = new Set([0x06, 0x0206, 0x0406, 0xd6, 0xfd, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e]);
// EOF, Date1904, CodePage, WsBool, BoundSheet8, XF, SST, Row, Format, BOF; and those above.
const OTHERS = new Set([0x0a, 0x22, 0x42, 0x81, 0x85, 0xe0, 0xfc, 0x0208, 0x041e, 0x0809, MERGED, COLUMNS, NUMBERS]);
// Selection, which says what was marked.
const PASSED_OVER = 0x1d;
const BYTES_OF_NUMBER = 6;
// SheetJS copies the list of merged cells each time that more of them come.
const MOST_COPIES = 50_000_000;

/** Returns the records of an old workbook that sheets are read from, or refuses it. */
export function checkedXls(bytes: Uint8Array): Uint8Array {
  try {
    const stream = streamIn(bytes, 'Workbook');
    if (stream === undefined) throw new RangeError();
    return checkedRecords(stream);
  } catch (error) {
    // A place outside the file.
    throw error instanceof RangeError ? officeProblem('damaged', WANTED) : error;
  }
}

function checkedRecords(stream: Uint8Array): Uint8Array {
  const checked = new Uint8Array(stream);
  const view = new DataView(checked.buffer);
  const two = (place: number): number => view.getUint16(place, true);
  const [cells, columns, copies] = [budgetOf(MOST_CELLS), budgetOf(MOST_CELLS), budgetOf(MOST_COPIES)];
  let [isKept, merged] = [false, 0];
  for (let place = 0; place + 4 <= checked.length; place += 4 + two(place + 2)) {
    const type = two(place);
    if (type === FILE_PASS) throw officeProblem('password', WANTED);
    if (CELLS.has(type)) cells(1);
    if (type === NUMBERS) cells(two(place + 2) / BYTES_OF_NUMBER);
    if (type === COLUMNS) columns(1 + two(place + 6) - two(place + 4));
    if (type === MERGED) {
      merged += two(place + 4);
      cells(two(place + 4));
      copies(merged);
    }
    isKept = CELLS.has(type) || OTHERS.has(type) || (type === CONTINUE && isKept);
    if (!isKept) view.setUint16(place, PASSED_OVER, true);
  }
  return checked;
}
