import { parseInPrint } from '../period/parseInPrint.js';

const FEWEST_CELLS = 3;
// Neither a year nor a day.
const BARE = /^(?!(?:19|20)\d{2}$)\d[\d,]*(?:\.\d+)?$/u;

/**
 * Says whether rows hold a row of headings with numbers below it that are not dates, as a table of indicators does and a
 * cover or a list of actions does not.
 */
export function holdsFigures(rows: readonly (readonly string[])[]): boolean {
  const full = rows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length >= FEWEST_CELLS);
  return full.slice(1).some((cells) => cells.some((cell) => isNumber(cell.trim())));
}

// "12" alone might be read as a month.
function isNumber(cell: string): boolean {
  return BARE.test(cell) || (/\d/u.test(cell) && !parseInPrint(cell).ok);
}
