import { budgetOf } from './budget.js';

// For each character SheetJS goes through the list of the records that hold the texts.
const MOST_STEPS = 2_000_000_000;
const [START, HEAD_LENGTH] = [8, 3];
const [WIDE, HAS_MORE, HAS_RUNS] = [1, 4, 8];

/**
 * Checks the shared texts of an old workbook ([MS-XLS] 2.4.265), in their records. A text that does not end where its
 * record does is refused with a RangeError: SheetJS would look for its end for ever.
 */
export function checkTexts(records: readonly Uint8Array[]): void {
  const length = records.reduce((sum, record) => sum + record.length, 0);
  budgetOf(MOST_STEPS)(length * records.length);
  const bytes = new Uint8Array(length);
  const starts = new Set<number>();
  let start = 0;
  for (const record of records) {
    bytes.set(record, start);
    starts.add(start);
    start += record.length;
  }
  const view = new DataView(bytes.buffer);
  let place = START;
  for (let left = view.getUint32(4, true); left > 0 && place < length; left -= 1) {
    const flags = view.getUint8(place + 2);
    const signs = view.getUint16(place, true);
    place += HEAD_LENGTH;
    let extra = 0;
    if ((flags & HAS_RUNS) > 0) {
      extra += 4 * view.getUint16(place, true);
      place += 2;
    }
    if ((flags & HAS_MORE) > 0) {
      extra += view.getUint32(place, true);
      place += 4;
    }
    place = extra + afterSigns(view, place, signs, { isWide: (flags & WIDE) > 0, starts });
    if (place > length) throw new RangeError();
  }
}

// If a text continues in another record, that record begins with the width of its characters.
function afterSigns(
  view: DataView,
  first: number,
  signs: number,
  { isWide, starts }: { readonly isWide: boolean; readonly starts: ReadonlySet<number> },
): number {
  let [place, width] = [first, isWide ? 2 : 1];
  for (let left = signs; left > 0;) {
    if (starts.has(place)) {
      width = view.getUint8(place) === 0 ? 1 : 2;
      place += 1;
    } else {
      place += width;
      left -= 1;
    }
  }
  return place;
}
