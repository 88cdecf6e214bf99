import { isOtherTime, type PeriodsOfFigures } from './isOtherTime.js';
import { inPlainWords } from './kindsOfWords.js';
import { timesIn } from './timesIn.js';

const FILTER =
  /^\W*(?:(?:applied|active|report|page|visual|data) )*(?:filters?|filtered (?:by|on|to)|parameters?|slicers?)(?: applied)?\W/iu;
const BETWEEN = /[\n\r;|]|,\s|\band\b(?=\s+\S+ (?:is|=|in|not))/u;
const NO_CONDITION =
  /^\W*(?:.*\b(?:is not|not|<>|≠) ?\(?(?:blank|null|empty)\)?|(?:.*(?:\bis|=|:) ?)?\(?all\)?)?\W*$/iu;
// Which area it is of is compared with that of the plan.
const OF_AREA =
  /^\W*[^=:]*\b(?:partnership|csp|district|borough|area|authority|council|force|lad|lpa)\b[^=:]*?(?:\bis\b|=|:)(?! not)/iu;
const OTHERWISE = /\b(?:is not|not|<>|before|after|excludes?|except)\b|≠/iu;

/** Says whether a line names the filters of a report that leave out figures of these periods, as far as its words show. */
export function filtersOut(line: string, periods: PeriodsOfFigures): boolean {
  const label = FILTER.exec(line)?.[0];
  if (label === undefined) return false;
  return line
    .slice(label.length)
    .split(BETWEEN)
    .some(
      (condition) => !NO_CONDITION.test(condition) && !OF_AREA.test(condition) && !isOfTheirTime(condition, periods),
    );
}

function isOfTheirTime(condition: string, periods: PeriodsOfFigures): boolean {
  const plain = inPlainWords(condition);
  return !OTHERWISE.test(plain) && timesIn(plain) !== undefined && !isOtherTime(plain, periods);
}
