import { placeIn } from '../comparatorWords.js';
import type { PeriodsOfFigures } from './isOtherTime.js';
import { inPlainWords, kindsIn } from './kindsOfWords.js';
import { isDoubting, isOfFigureAlone, saysPart } from './saysPart.js';

// A time, an area, a number, a part, how firm a figure is, and how it was worked out.
const LIMITING = /[TPLOREJSWUGY#]/u;
const OF_TIME = /\b(?:months?|quarter(?:s|ly)?|years?|weeks?|dates?|period|half|rates?|comparable)\b/iu;
const SOURCE = /^(?:data )?sources?\b/iu;
// There may be none of its time, and a target may be for each of several.
const LATEST = /\blatest available\b|\bper\b/iu;

/**
 * Says whether the words of a footnote may limit a figure of one of these periods to a part of its time or area, or say
 * that it is not observed or in doubt. Whoever puts a mark behind a figure has something to say of it: it is enough that
 * a number, a time or a place is in words of which the rest is not understood.
 */
export function mayLimit(words: string, periods: PeriodsOfFigures): boolean {
  if (SOURCE.test(words)) return false;
  if (isOfFigureAlone(words)) return saysPart(words, periods) || LATEST.test(words);
  return (
    LIMITING.test(kindsIn(inPlainWords(words)))
    || OF_TIME.test(words)
    || placeIn(words) !== undefined
    || isDoubting(words)
  );
}
