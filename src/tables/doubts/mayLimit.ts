import { kindOf, placeIn } from '../comparatorWords.js';

// Numbers, times, how firm a figure is, and how it was worked out.
const LIMITS =
  /\d|\b(?:months?|quarter(?:s|ly)?|years?|weeks?|dates?|period|part|half|interim|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|forecast|project(?:ed|ion)|estimate[ds]?|provisional|unvalidated|expected|target|only|average|rates?|per|comparable|excluding|excludes|except)\b/iu;
const SOURCE = /^(?:data )?sources?\b/iu;
// The police record figures for any area.
const AREAS = new Set<string>(['county', 'region', 'national', 'most-similar-group']);

/**
 * Says whether the words of a footnote may limit a figure to a part of its time or area, or say that it was not
 * observed.
 */
export function mayLimit(words: string): boolean {
  if (SOURCE.test(words)) return false;
  return LIMITS.test(words) || placeIn(words) !== undefined || AREAS.has(kindOf(words)) || /\bforce\b/iu.test(words);
}
