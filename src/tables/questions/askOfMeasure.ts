import type { Unit } from '../../model/unit.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import type { Collector } from '../collector.js';
import { type Cell, type Record_, wordsOf } from '../record.js';
import { knownWords } from '../things/knownWords.js';
import { otherThing } from '../things/otherThing.js';
import { ask, targetsOf, YES } from './ask.js';

/** Asks whether the target belongs to the indicator, if its words name something that the row does not. */
export function askOfMeasure(
  result: ReadTarget,
  cell: Cell,
  record: Record_,
  { name = '', unit }: { readonly name: string | undefined; readonly unit: Unit | undefined },
  collector: Collector,
): 'waiting' | undefined {
  if (otherThing(result, { name, unit, known: knownWords(record, name, unit) }) === undefined) return undefined;
  return ask('measure', YES, record, wordsOf(cell), collector, targetsOf);
}
