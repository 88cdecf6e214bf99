import { kindOf, placeIn } from '../comparatorWords.js';
import { isDoubting, isOfFigureAlone, saysPart } from './saysPart.js';
import type { PeriodsOfFigures } from './isOtherTime.js';
import { saysTime } from './saysTime.js';
import { timesIn } from './timesIn.js';

// Numbers, times, how firm a figure is, and how it was worked out.
const LIMITS =
  /\d|\b(?:months?|quarter(?:s|ly)?|years?|weeks?|dates?|period|part|half|interim|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|forecast|project(?:ed|ion)|estimate[ds]?|provisional|unvalidated|expected|target|only|average|rates?|per|comparable|excluding|excludes|except)\b/iu;
const SOURCE = /^(?:data )?sources?\b/iu;
// There may be none of its time.
const LATEST = /\blatest available\b/iu;
// The police record figures of any area.
const AREAS = new Set<string>(['county', 'region', 'national', 'most-similar-group']);

/**
 * Says whether the words of a footnote may limit a figure of one of these periods to a part of its time or area, or say
 * that it is not observed or in doubt. Whoever puts a mark behind a figure has something to say of it: it is enough that
 * a number, a time or a place is in words of which the rest is not understood.
 */
export function mayLimit(words: string, periods: PeriodsOfFigures): boolean {
  if (SOURCE.test(words)) return false;
  if (isOfFigureAlone(words)) {
    // "Calendar year" says that the time is another one, but not which.
    const isOfOtherYear = timesIn(words) === undefined && saysTime(words);
    return saysPart(words, periods) || LATEST.test(words) || isOfOtherYear;
  }
  return (
    [LIMITS, /\bforce\b/iu].some((pattern) => pattern.test(words))
    || placeIn(words) !== undefined
    || AREAS.has(kindOf(words))
    || isDoubting(words)
  );
}
