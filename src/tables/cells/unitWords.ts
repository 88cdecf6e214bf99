import { numberText, plainNumber } from './number.js';
import type { StatedUnit, TableUnit } from '../../explain/tableProblems.js';
import { wordsAfter } from '../../format/wordsAfter.js';
import type { Unit } from '../../model/unit.js';
import { type Cell, refuse, wordsOf } from '../record.js';
import { isBlank, isGuarded, onOneLine, unguarded } from '../guard.js';
import type { Collector, Place } from '../collector.js';

/** What words say of a unit. */
export interface SaidOfUnit {
  readonly kind: Unit['kind'];
  readonly per?: number;
  readonly of?: string;
}

/** What something says of the unit of an indicator. */
export interface UnitHint extends SaidOfUnit {
  /** What says it, for a message: the baseline "62.4%". */
  readonly by: Omit<StatedUnit, 'unit'>;
  readonly place: () => Place;
}

const PERCENT = /^(?:%|percent|per cent|percentage|pct|(?:%|percent|per cent|percentage) of (.+))$/isu;
const RATE =
  /^(?:rate |number |no\.? |incidents |offences |crimes )?(?:per |\/ ?)(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+|million)(?: (?:of )?(.+))?$/isu;
const PLAIN_COUNT = /^(?:#|no\.?|nos\.?|num|number|numbers|count|counts|total|volume|integer|whole number)$/iu;
const COUNT_OF = /^(?:count|number|no\.?|total number) of (.+)$/isu;
const OF_MONEY = /\b(?:pounds?|pence|money|gbp|sterling|costs?|spend|spending|value)\b|£/iu;
const MONEY = /^(?:£|gbp|pounds?(?: sterling)?)$/iu;

/** Writes a unit as its column holds it. */
export function unitText(unit: Unit): string {
  if (unit.kind === 'count') return `count of ${unit.of}`;
  if (unit.kind === 'rate') return `per ${numberText(unit.per)} ${/^of /iu.test(unit.of) ? 'of ' : ''}${unit.of}`;
  if (unit.kind === 'percentage') return unit.of === undefined ? 'percentage' : `percentage of ${unit.of}`;
  return unit.kind === 'money' ? unit.currency : wordsAfter(unit);
}

/** Gives a unit as messages hold it. */
export function tableUnit(unit: {
  readonly kind: Unit['kind'];
  readonly per?: number;
  readonly of?: string;
}): TableUnit {
  return { kind: isMoney(unit) ? 'money' : unit.kind, per: unit.per ?? null };
}

/** Tells whether a count is one of money. */
export function isMoney({ kind, of }: { readonly kind: Unit['kind']; readonly of?: string }): boolean {
  return kind === 'count' && of !== undefined && OF_MONEY.test(of);
}

/** Reads the words of the column Unit. */
export function unitIn(text: string): SaidOfUnit | undefined {
  const words = unguarded(text, onOneLine);
  const percent = PERCENT.exec(words);
  if (percent) return { kind: 'percentage', ...(percent[1] !== undefined && { of: percent[1] }) };
  const rate = RATE.exec(words);
  if (rate) {
    const per = rate[1]?.toLowerCase() === 'million' ? 1_000_000 : plainNumber(String(rate[1]).replaceAll(',', ''));
    if (per === undefined || per === 0) return undefined;
    return { kind: 'rate', per, ...(rate[2] !== undefined && { of: rate[2] }) };
  }
  if (PLAIN_COUNT.test(words)) return { kind: 'count' };
  if (MONEY.test(words)) return { kind: 'count', of: 'pounds' };
  const of = COUNT_OF.exec(words)?.[1];
  if (of !== undefined) return { kind: 'count', of };
  if (/^rate$/iu.test(words)) return { kind: 'rate' };
  return isGuarded(text, onOneLine) || isBlank(words) || /[%\d]/u.test(words)
    ? undefined
    : { kind: 'count', of: words };
}

/** Reads the cell of the column Unit. */
export function unitOfCell(cell: Cell | undefined, read: typeof unitIn, collector: Collector): UnitHint | undefined {
  if (cell === undefined) return undefined;
  const said = read(cell.text);
  if (said === undefined) return refuse(collector, 'unreadable-unit', cell, { cell: wordsOf(cell) });
  return { ...said, by: { what: 'unit', text: wordsOf(cell) }, place: () => cell.place };
}
