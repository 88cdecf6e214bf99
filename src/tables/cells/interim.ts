import { operatorOf } from '../../evaluate/interim.js';
import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { Polarity } from '../../model/polarity.js';
import type { Amount, InterimTarget, Operator, Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import type { Collector } from '../collector.js';
import { asItStands } from '../guard.js';
import { type Cell, cellOf, placeOf, type Record_, refuse, textIn, wordsOf } from '../record.js';
import { some } from '../some.js';
import { blank, itemsOf, periodOfItem } from './lists.js';
import { numberOf } from './number.js';
import { type ReadPrintedTarget, refuseTarget } from './printedTarget.js';
import { amountOf } from './target.js';

/** What is known about the indicator that the interim targets belong to. */
export interface InterimSurroundings {
  readonly target: Target;
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  readonly baseline: Figure;
}

/** What interim targets are read with. */
interface InterimContext {
  readonly comparators: readonly Comparator[];
  readonly readTarget: ReadPrintedTarget;
}

type Asked = { readonly value: number } | { readonly min: number; readonly max: number } | { readonly by: Amount };

const NONE = /^(?:[-\u2010-\u2015]+|n\/?a|none(?: set)?)$/iu;

/** Reads the targets on the way to a target. */
export function interimOf(
  record: Record_,
  known: InterimSurroundings,
  context: InterimContext,
  collector: Collector,
): InterimTarget[] {
  return itemsOf(record, 'interim').flatMap((item) => {
    const before = collector.problems.length;
    const cell = cellOf(record, `${item}.text`);
    const period = periodOfItem(record, item, collector);
    const stated = statedIn(record, item, known.unit, collector);
    if (collector.problems.length > before) return [];
    if (period === undefined) return blank(record, `${item}.period`, 'interim', collector);
    // "-" for a year without a target.
    if (stated === undefined && cell !== undefined && NONE.test(cell.text.trim())) return [];
    if (stated === undefined && cell === undefined) return blank(record, `${item}.text`, 'interim', collector);
    const asked = stated ?? (cell && readWords(cell, record, period, known, context, collector));
    return asked === undefined ? [] : { period, ...asked, ...some({ text: cell && textIn(cell, asItStands) }) };
  });
}

/** Returns the column in which an interim target is stated. */
export function keyOfInterim(record: Record_, index: number): string {
  const item = String(itemsOf(record, 'interim')[index]);
  const keys = ['value', 'minimum', 'by', 'text'].map((part) => `${item}.${part}`);
  return String(keys.find((key) => cellOf(record, key) !== undefined));
}

function statedIn(record: Record_, item: string, unit: Unit | undefined, collector: Collector): Asked | undefined {
  const number = (part: string): number | undefined => numberOf(cellOf(record, `${item}.${part}`), collector);
  const [value, min, max] = [number('value'), number('minimum'), number('maximum')];
  const by = amountOf(cellOf(record, `${item}.by`), unit, collector);
  if ((min === undefined) !== (max === undefined)) {
    blank(record, `${item}.${min === undefined ? 'minimum' : 'maximum'}`, 'interim', collector);
    return undefined;
  }
  const asked: Asked[] = [
    ...(value === undefined ? [] : [{ value }]),
    ...(min === undefined || max === undefined ? [] : [{ min, max }]),
    ...(by === undefined ? [] : [{ by }]),
  ];
  if (asked.length > 1) {
    collector.problem('contradiction', placeOf(record, `${item}.${by === undefined ? 'minimum' : 'by'}`), {
      of: 'interim-parts',
    });
  }
  return asked[0];
}

// The polarity is left out, so that a number alone is recognised as such. It has to be reached in the same way as the
// target.
function readWords(
  cell: Cell,
  record: Record_,
  period: string,
  { target, unit, polarity, baseline }: InterimSurroundings,
  { comparators, readTarget }: InterimContext,
  collector: Collector,
): Asked | undefined {
  const result = readTarget(textIn(cell, asItStands), { unit, polarity: undefined, baseline });
  if (!result.ok && result.value === undefined) {
    refuseTarget(result, cell, record, polarity, comparators, collector);
    return undefined;
  }
  // "TBC" for a year whose target is not set yet.
  if (result.ok && result.target.kind === 'not-set') return undefined;
  const { due, every } = result.ok ? result.target : result;
  const end = parsePeriod(period);
  const isForPeriod = (due === undefined || (end.ok && end.end === due)) && every === undefined;
  const operator = operatorOf({ target, polarity: polarity ?? 'no-judgement' });
  const asked = result.ok ? askedOf(result.target, operator) : { value: Number(result.value) };
  if (!isForPeriod || asked === undefined)
    return refuse(collector, 'contradiction', cell, { of: 'interim', cell: wordsOf(cell), period });
  if (result.ok && result.target.note !== undefined)
    collector.note('target-reading', cell.place, { cell: wordsOf(cell), reading: result.target.note });
  return asked;
}

function askedOf(target: Target, operator: Operator | undefined): Asked | undefined {
  if (target.kind === 'range') return { min: target.min, max: target.max };
  if (target.kind === 'level') return target.operator === operator ? { value: target.value } : undefined;
  if (target.kind !== 'change' || target.from !== undefined || operator === undefined) return undefined;
  const isLower = operator === 'at-most' || operator === 'below';
  return isLower === (target.direction === 'reduce') ? { by: target.by } : undefined;
}
