import { moneyScaleIn } from './moneyScale.js';
import { numberText, plainNumber } from './number.js';
import type { StatedUnit, TableUnit } from '../../explain/tableProblems.js';
import { CURRENCY_SIGNS } from '../../format/valueInUnit.js';
import type { TimeUnit, Unit } from '../../model/unit.js';
import { timeUnitOf } from '../../wording/vocabulary.js';
import { type Cell, refuse, wordsOf } from '../record.js';
import { isBlank, isGuarded, onOneLine, unguarded } from '../guard.js';
import type { Collector, Place } from '../collector.js';

/** What words say about a unit. */
export interface SaidOfUnit {
  readonly kind: Unit['kind'];
  readonly per?: number;
  readonly of?: string;
  readonly currency?: string;
  readonly unit?: TimeUnit;
  readonly signed?: boolean;
}

/** What a cell or a name says about the unit of an indicator. */
export interface UnitHint extends SaidOfUnit {
  /** Where it says so, for a message: the baseline "62.4%". */
  readonly by: Omit<StatedUnit, 'unit'>;
  readonly place: () => Place;
}

const PERCENT =
  /^((?:signed|net) )?(?:%|percent|per cent|percentage|pct|canran|(?:%|percent|per cent|percentage) of (.+?))( change)?$/isu;
const POINTS = /^(?:pp|ppts?|(?:percentage|%|per cent|percent) points?|points? \((?:percentage|%)\))$/iu;
const RATE =
  /^(?:rate |number |no\.? |incidents |offences |crimes )?(?:per |\/ ?)(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+|million)(?: (?:of )?(.+))?$/isu;
const PLAIN_COUNT = /^(?:#|no\.?|nos\.?|num|number|numbers|count|counts|total|volume|integer|whole number|nifer)$/iu;
const COUNT_OF = /^(?:count|number|no\.?|total number) of (.+)$/isu;
const OF_MONEY = /\b(?:pounds?|money|gbp|sterling|costs?|spend|spending|value)\b|£/iu;
// "£ thousands" counts thousands.
const SCALED = /\b(?:thousands?|millions?|pence|k|m)\b/iu;
const SCALE =
  /^(?:in )?(?:[£$€] ?(?:k|m|mn|bn|thousands?|millions?)|[£$€]? ?['’]?000(?:['’]?s)?|thousands?|millions?)(?: of pounds)?$/iu;
// "tCO2e", "PM2.5", "m3": the digits are part of a name.
const NAMED_DIGITS = /\p{L}{2,}\d(?:\.\d)?(?![\d.,])|\bm[23]\b/gu;
const MONEY = /^(?:(£|gbp|pounds?(?: sterling)?)|(€|eur|euros?)|(\$|usd|us dollars?))$/iu;
const MONEY_IN = /^money in ([A-Z]{3})$/u;
const DURATION = /^(?:average |mean )?([a-z]+)$/iu;
const SCORE = /^(?:average |mean )?scores?(?: (.+))?$/isu;
const MINUTES_AND_SECONDS = /\bmm? ?: ?ss?\b|\bmin(?:ute)?s? ?(?:and|&|:|\/) ?sec(?:ond)?s?\b/iu;
const OUT_OF = /^out of \d+$/iu;

/** Writes a unit as its column holds it. */
export function unitText(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return `count of ${unit.of}`;
    case 'rate':
      return `per ${numberText(unit.per)} ${/^of /iu.test(unit.of) ? 'of ' : ''}${unit.of}`;
    case 'percentage':
      return `${unit.signed === true ? 'signed ' : ''}percentage${unit.of === undefined ? '' : ` of ${unit.of}`}`;
    case 'money':
      return CURRENCY_SIGNS[unit.currency] ?? `money in ${unit.currency}`;
    case 'duration':
      return `average ${unit.unit}`;
    case 'score':
      return unit.of === undefined ? 'score' : `score ${unit.of}`;
    case 'points':
      return 'percentage points';
  }
}

/** Returns a unit in the form that messages use. */
export function tableUnit(unit: SaidOfUnit): TableUnit {
  const measured = unit.currency ?? unit.unit ?? (unit.kind === 'count' && !isMoney(unit) ? unit.of : undefined);
  return {
    kind: isMoney(unit) ? 'money' : unit.kind,
    per: unit.per ?? null,
    ...(measured !== undefined && { in: measured }),
  };
}

/** Says whether a unit is money, or a count of money. */
function isMoney({ kind, of }: SaidOfUnit): boolean {
  return kind === 'money' || (kind === 'count' && of !== undefined && OF_MONEY.test(of) && !SCALED.test(of));
}

/**
 * Says whether two statements about a unit can both be true. A number of something agrees with a plain count, money
 * with a count of pounds, and two rates per the same number with each other.
 */
export function agree(one: SaidOfUnit, other: SaidOfUnit): boolean {
  if (one.kind !== 'count' && other.kind === 'count') return agree(other, one);
  if (one.kind === other.kind) {
    const isOne = (part: 'per' | 'currency' | 'unit'): boolean =>
      one[part] === undefined || other[part] === undefined || one[part] === other[part];
    // "£5" is not a count of thefts, but "Number" may count pounds.
    const isBothMoney = isMoney(one) === isMoney(other) || one.of === undefined;
    return isBothMoney && (one.kind === 'count' || (isOne('per') && isOne('currency') && isOne('unit')));
  }
  if (one.kind !== 'count') return false;
  switch (other.kind) {
    case 'money':
      return one.of === undefined || (isMoney(one) && (other.currency ?? 'GBP') === 'GBP');
    case 'duration':
      return !isMoney(one);
    case 'points':
      return one.of === undefined || /^(?:percentage )?points?$/iu.test(one.of);
    case 'score':
      return one.of === undefined || /^points?$/iu.test(one.of);
    default:
      return false;
  }
}

/** Says whether words say that times are in minutes and seconds: `mm:ss`. */
export function isInMinutesAndSeconds(words: string): boolean {
  return MINUTES_AND_SECONDS.test(words);
}

/** Reads the words of the column Unit. */
export function unitIn(text: string): SaidOfUnit | undefined {
  const words = unguarded(text, onOneLine);
  const scaled = moneyScaleIn(words);
  if (scaled !== undefined) return { kind: 'count', of: scaled };
  const percent = PERCENT.exec(words);
  if (percent) {
    const [, sign, of, change] = percent;
    const isSigned = (sign ?? change) !== undefined;
    return { kind: 'percentage', ...(of !== undefined && { of }), ...(isSigned && { signed: true }) };
  }
  if (POINTS.test(words)) return { kind: 'points' };
  const rate = RATE.exec(words);
  if (rate) {
    const per = rate[1]?.toLowerCase() === 'million' ? 1_000_000 : plainNumber(String(rate[1]).replaceAll(',', ''));
    if (per === undefined || per === 0) return undefined;
    return { kind: 'rate', per, ...(rate[2] !== undefined && { of: rate[2] }) };
  }
  if (PLAIN_COUNT.test(words)) return { kind: 'count' };
  const money = MONEY.exec(words);
  if (money) return { kind: 'money', currency: money[1] ? 'GBP' : money[2] ? 'EUR' : 'USD' };
  const currency = MONEY_IN.exec(words)?.[1];
  if (currency !== undefined) return { kind: 'money', currency };
  const unit = timeUnitOf(DURATION.exec(words)?.[1] ?? '');
  if (unit !== undefined) return { kind: 'duration', unit };
  if (isInMinutesAndSeconds(words)) return { kind: 'duration', unit: 'seconds' };
  const score = SCORE.exec(words);
  if (score) return { kind: 'score', ...(score[1] !== undefined && { of: score[1] }) };
  if (OUT_OF.test(words)) return { kind: 'score', of: words };
  const of = COUNT_OF.exec(words)?.[1];
  if (of !== undefined) return { kind: 'count', of };
  if (/^rate$/iu.test(words)) return { kind: 'rate' };
  return isGuarded(text, onOneLine) || isBlank(words) || /[%\d]/u.test(words.replace(NAMED_DIGITS, ''))
    ? undefined
    : { kind: 'count', of: words };
}

/** Says whether words say only that figures are in thousands or millions: `£000`. */
export function isScale(words: string): boolean {
  return SCALE.test(words.trim());
}

/** Says whether a unit that a table states says by itself what a scale in the name says, and the same. */
export function saysScale(stated: UnitHint | undefined, scale: string): boolean {
  const [own, ofName] = [moneyScaleIn(stated?.of ?? ''), moneyScaleIn(scale)];
  if (own !== undefined && ofName !== undefined) return own === ofName;
  return stated?.kind === 'count' && (SCALED.test(stated.of ?? '') || COUNT_OF.test(stated.by.text));
}

/** Reads the cell of the column Unit. */
export function unitOfCell(cell: Cell | undefined, read: typeof unitIn, collector: Collector): UnitHint | undefined {
  if (cell === undefined) return undefined;
  const said = read(cell.text);
  if (said === undefined && isScale(cell.text))
    return refuse(collector, 'unit-needed', cell, { of: 'scale', words: wordsOf(cell) });
  if (said === undefined) return refuse(collector, 'unreadable-unit', cell, { cell: wordsOf(cell) });
  return { ...said, by: { what: 'unit', text: wordsOf(cell) }, place: () => cell.place };
}
