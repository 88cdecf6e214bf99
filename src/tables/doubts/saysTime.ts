import { inPlainWords, kindsIn } from './kindsOfWords.js';
import { timesIn } from './timesIn.js';

const BETWEEN_CLAUSES = /[.;:]+(?:\s|$)|[()\n\r]/u;
// "Police data for 2024": whose they are says nothing of the time.
const OF_TIME_ALONE = /^(?:F*X{1,3}D)?[DGFKTWYU#]+$/u;

/** Says whether a note says which year figures are for, and nothing else: "Calendar year 2024", "Baseline is for 2023/24". */
export function saysTime(note: string): boolean {
  return inPlainWords(note)
    .split(BETWEEN_CLAUSES)
    .some((clause) => {
      const kinds = kindsIn(clause);
      const { years = [], months = [] } = timesIn(clause) ?? {};
      const namesYear = kinds.includes('Y') || years.length > 0 || months.some((month) => !month.startsWith('-'));
      return namesYear && OF_TIME_ALONE.test(kinds);
    });
}
