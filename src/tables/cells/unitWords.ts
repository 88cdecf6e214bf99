import { numberText, plainNumber } from './number.js';
import type { TableUnit } from '../../explain/tableProblems.js';
import type { Unit } from '../../model/unit.js';
import { isVerbatim, type Cell, refuse, wordsOf } from '../record.js';
import { isBlank, onOneLine, unguarded } from '../guard.js';
import type { Collector, Place } from '../collector.js';
import type { UnitHint } from './unit.js';

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
  return unit.of === undefined ? 'percentage' : `percentage of ${unit.of}`;
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

/** Reads the column Unit. */
export function unitOfCell(cell: Cell | undefined, collector: Collector): UnitHint | undefined {
  if (cell === undefined) return undefined;
  const text = unguarded(cell.text, onOneLine);
  const place = (): Place => cell.place;
  const by = { what: 'unit', text: wordsOf(cell) } as const;
  const percent = PERCENT.exec(text);
  if (percent) return { kind: 'percentage', ...(percent[1] !== undefined && { of: percent[1] }), by, place };
  const rate = RATE.exec(text);
  if (rate) {
    const per = rate[1]?.toLowerCase() === 'million' ? 1_000_000 : plainNumber(String(rate[1]).replaceAll(',', ''));
    if (per === undefined || per === 0) return unreadable(cell, collector);
    return { kind: 'rate', per, ...(rate[2] !== undefined && { of: rate[2] }), by, place };
  }
  if (PLAIN_COUNT.test(text)) return { kind: 'count', by, place };
  if (MONEY.test(text)) return { kind: 'count', of: 'pounds', by, place };
  const of = COUNT_OF.exec(text)?.[1];
  if (of !== undefined) return { kind: 'count', of, by, place };
  if (/^rate$/iu.test(text)) return { kind: 'rate', by, place };
  if (isVerbatim(cell, onOneLine) || isBlank(text) || /[%\d]/u.test(text)) return unreadable(cell, collector);
  return { kind: 'count', of: text, by, place };
}

function unreadable(cell: Cell, collector: Collector): UnitHint | undefined {
  return refuse(collector, 'unreadable-unit', cell, { cell: wordsOf(cell) });
}
