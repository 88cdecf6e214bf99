import type { Unit } from '../../model/unit.js';
import type { ReadFigure } from '../../wording/parseFigure.js';
import { kindOf } from '../comparatorWords.js';
import { isContrary } from './isContrary.js';
import { isOneOfTwo } from './isOneOfTwo.js';
import { isOtherBase } from './isOtherBase.js';
import { plainWords } from './plainWords.js';
import { unknownWords } from './unknownWords.js';

const MEASURED = new Set(['what the percentage is of', 'what the number measures']);

/**
 * Returns the words behind a figure that name something other than its indicator: "71% feel unsafe" for feeling safe,
 * "17 per 1,000 households" for a rate per population.
 */
export function otherInFigure(
  { readings, unit, of, noun = '' }: ReadFigure,
  its: Unit,
  name: string,
  known: string,
): string | undefined {
  if (unit === 'rate') return its.kind === 'rate' && of !== undefined && isOtherBase(of, its.of) ? of : undefined;
  if (its.kind === 'count' && noun === 'calls') return unknownCalls(noun, known);
  if (its.kind !== 'count' && its.kind !== 'percentage') return undefined;
  const words = readings
    .filter(({ as }) => MEASURED.has(as))
    .map((reading) => reading.words)
    .join(' ');
  if (words === '') return undefined;
  const area = kindOf(words);
  const isOfArea = area !== 'other' && area !== 'district' && area !== kindOf(known);
  return (
    unknownWords(words, known) ?? (isOfArea || isContrary(words, name) || isOneOfTwo(words, name) ? words : undefined)
  );
}

function unknownCalls(noun: string, known: string): string | undefined {
  return plainWords(known).some((word) => word.startsWith('call')) ? undefined : noun;
}
