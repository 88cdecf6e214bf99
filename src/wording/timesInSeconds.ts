import { read, times, toText } from '../exact/exact.js';
import { timesInOneUnit } from './timesInOneUnit.js';

const SINGLE = /(?<![\p{L}\d.,£$€])(\d+(?:\.\d+)?) ?(?:m|mins?|minutes?)(?![\p{L}\d])/giu;
const SIXTY = 60;

/** Returns a text with its times in seconds: `517 seconds` for `8m 37s`, `480 seconds` for `8 minutes`. */
export function timesInSeconds(text: string): string {
  return timesInOneUnit(text).replace(
    SINGLE,
    (_, minutes: string) => `${toText(times(read(minutes, 'text'), SIXTY))} seconds`,
  );
}
