import type { Period } from '../../model/period.js';
import { describePeriod } from '../../period/describePeriod.js';
import { monthsIn } from '../../period/monthsIn.js';
import { parsePeriod } from '../../period/parsePeriod.js';

const AVERAGE = /\b(?:annual |yearly )?(?:average|mean)\b(?: (?:of|for))?/iu;
const CALENDAR_YEARS = /^((?:19|20)\d{2}) ?(?:-|–|to|\/) ?((?:19|20)\d{2}|\d{2})$/iu;
const MONTHS_OF_YEAR = 12;

/** Returns the years that words name an average of: `2019-2021 average`. Two of them may be a financial year. */
export function averageIn(words: string): Period | undefined {
  const rest = words.replace(AVERAGE, '').replace(/[()]/gu, '').trim();
  if (rest === words.trim()) return undefined;
  const [, first = '', last = ''] = CALENDAR_YEARS.exec(rest) ?? [];
  if (first === '') {
    const period = parsePeriod(rest);
    return period.ok && Number(monthsIn(period)) > MONTHS_OF_YEAR ? period : undefined;
  }
  const end = `${first.slice(0, 4 - last.length)}${last}`;
  return Number(end) > Number(first) + 1 ? describePeriod(`${first}-01-01`, `${end}-12-31`) : undefined;
}
