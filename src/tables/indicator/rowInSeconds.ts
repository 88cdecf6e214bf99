import { clockInWords } from '../../wording/clockInWords.js';
import { timesInOneUnit } from '../../wording/timesInOneUnit.js';
import { timesInSeconds } from '../../wording/timesInSeconds.js';
import { timeInName } from '../cells/timeInName.js';
import { isInMinutesAndSeconds } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import { cellOf, type Record_, textOf, wordsOf } from '../record.js';
import { holdsAmountAlone } from './amountAlone.js';
import type { IndicatorContext } from './context.js';

const OF_FIGURES = /(?:\.printed|\.value|^target|^interim\..*\.text)$/u;
const MINUTES = /^(?:average )?min(?:ute)?s$|\((?:in )?min(?:ute)?s\)/iu;
const BARE = /^\d+(?:\.\d+)?$/u;

/**
 * Returns what to read a row with. If it holds times in minutes and seconds, "8m 37s", or "08:37" where its name or unit
 * says so, all its times are read in seconds, "8 minutes" too. A bare number next to them is refused, since it may be
 * either.
 */
export function rowInSeconds(record: Record_, context: IndicatorContext, collector: Collector): IndicatorContext {
  const cells = [...record.layout.index.keys()].flatMap((key) => {
    const cell = OF_FIGURES.test(key) ? cellOf(record, key) : undefined;
    return cell === undefined ? [] : [{ cell, isOfTarget: !key.endsWith('.printed') && !key.endsWith('.value') }];
  });
  const words = ['name', 'unit'].map((key) => textOf(record, key, onOneLine) ?? '');
  const isOfBoth = words.some(isInMinutesAndSeconds);
  const isInMinutes = isOfBoth || words.some((each) => MINUTES.test(each) || timeInName(each) === 'minutes');
  const inWords = (text: string): string => (isInMinutes ? clockInWords(text) : text);
  const inParts = (text: string): string => timesInOneUnit(inWords(text));
  const isOfTimes = (text: string): boolean => inParts(text) !== text && inParts(text).includes('seconds');
  if (!isOfBoth && !cells.some(({ cell }) => isOfTimes(cell.text))) return context;
  const isBare = ({ cell: { text }, isOfTarget }: (typeof cells)[number]): boolean =>
    BARE.test(text.trim()) || (isOfTarget && inWords(text) === text && holdsAmountAlone(text));
  for (const { cell } of cells.filter(isBare))
    collector.problem('unit-needed', cell.place, { of: 'time', words: wordsOf(cell) });
  const inSeconds = (text: string): string => timesInSeconds(inWords(text));
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
