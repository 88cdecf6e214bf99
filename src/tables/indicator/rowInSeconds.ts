import { read, times, toText } from '../../exact/exact.js';
import { timesInOneUnit } from '../../wording/timesInOneUnit.js';
import { timeInName } from '../cells/timeInName.js';
import { isInMinutesAndSeconds } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import { type Record_, textOf, wordsOf } from '../record.js';
import { cellsOfFigures } from './cellsOfFigures.js';
import type { IndicatorContext } from './context.js';

const MINUTES = /^(?:average )?min(?:ute)?s$|\((?:in )?min(?:ute)?s\)/iu;
const SINGLE = /(?<![\p{L}\d.,£$€])(\d+(?:\.\d+)?) ?(?:m|mins?|minutes?)(?![\p{L}\d])/giu;
// Nobody knows whether "08:37:00" was typed into a spreadsheet as 08:37.
const CLOCK = /(?<![\d:.,£$€])(?:00?:)?(\d{1,3}):([0-5]\d)(?![\d:])/gu;
const BARE = /^\d+(?:\.\d+)?$/u;
const SIXTY = 60;

/**
 * Returns what to read a row with. If it holds times in minutes and seconds, "8m 37s", or "08:37" where its name or unit
 * says so, all its times are read in seconds, "8 minutes" too. A bare number next to them is refused, since it may be
 * either.
 */
export function rowInSeconds(record: Record_, context: IndicatorContext, collector: Collector): IndicatorContext {
  const cells = cellsOfFigures(record);
  const words = ['name', 'unit'].map((key) => textOf(record, key, onOneLine) ?? '');
  const isOfBoth = words.some(isInMinutesAndSeconds);
  const isInMinutes = isOfBoth || words.some((each) => MINUTES.test(each) || timeInName(each) === 'minutes');
  const inParts = (text: string): string =>
    timesInOneUnit(
      isInMinutes
        ? text.replace(CLOCK, (_, minutes: string, seconds: string) => `${minutes} minutes ${seconds} seconds`)
        : text,
    );
  const isOfTimes = (text: string): boolean => inParts(text) !== text && inParts(text).includes('seconds');
  if (!isOfBoth && !cells.some(({ text }) => isOfTimes(text))) return context;
  for (const cell of cells.filter(({ text }) => BARE.test(text.trim())))
    collector.problem('unit-needed', cell.place, { of: 'time', words: wordsOf(cell) });
  const inSeconds = (text: string): string =>
    inParts(text).replace(SINGLE, (_, minutes: string) => `${toText(times(read(minutes, 'text'), SIXTY))} seconds`);
  return {
    ...context,
    isInSeconds: true,
    readFigure: (text) => ({ ...context.readFigure(inSeconds(text)), text }),
    readTarget: (text, around) => {
      const result = context.readTarget(inSeconds(text), around);
      return result.ok ? { ...result, text, target: { ...result.target, text } } : { ...result, text };
    },
  };
}
