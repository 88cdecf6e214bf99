import type { Target } from '../../model/target.js';
import { isPlural } from '../figure/vocabulary.js';
import { type Found, type Refused, refused } from './outcome.js';
import { type Parts, valueOf } from './parts.js';
import type { TargetUnit } from './result.js';
import type { Item } from './sentence.js';

/** Puts to a target what its words say of the unit. */
export function describe(parts: Parts, item: Item, target: Target): Found {
  return { target, ...unitOf(parts, item), notes: parts.notes };
}

/** Tells what the words say of the unit of a quantity. */
export function unitOf(parts: Parts, item: Item): { unit?: TargetUnit; noun?: string; per?: number } {
  // Of a range, the unit stands behind its second number.
  const quantity = item.upTo ?? item.quantity;
  if (quantity?.noun !== undefined) return { unit: 'other', noun: quantity.noun };
  if (quantity?.unit === 'percentage' || quantity?.unit === 'money') return { unit: quantity.unit };
  if (quantity?.unit === 'rate')
    return {
      unit: 'rate',
      per: Number(quantity.per),
      ...(quantity.of === undefined ? {} : { noun: quantity.of }),
    };
  if (quantity?.unit === 'points') return { unit: 'percentage' };
  const noun = nounBehind(parts, item);
  const per = perBehind(parts, item);
  if (per !== undefined) return { unit: 'rate', per, ...(noun === undefined ? {} : { noun }) };
  if (noun !== undefined) return { unit: 'count', noun };
  if (
    /(?:^| )(?:scores?|index|points|level)(?: of| or)?(?: |$)/u.test(
      parts.text.slice(Math.max(0, item.start - 20), item.end).toLowerCase(),
    )
  )
    return { unit: 'other' };
  return /(?:^| )numbers?(?: |$)/u.test(parts.line) || COUNTED.test(parts.line) ? { unit: 'count' } : {};
}

// "0.32 cases or less per 1,000 bed days"
function perBehind({ items }: Parts, item: Item): number | undefined {
  const isPer = ({ per }: Item): boolean => per !== undefined;
  return (items.slice(items.indexOf(item) + 1).find(isPer) ?? items.find(isPer))?.per;
}

/** Gives the plural noun that stands behind a quantity, as printed. */
export function nounBehind({ items, text }: Parts, item: Item): string | undefined {
  const first = items.indexOf(item) + 1;
  let to = first;
  while (
    to < items.length
    && to - first < 5
    && /^(?:[a-z]{2,}|NAME|OUTPUT|DO|MOVED)$/u.test(String(items[to]?.word))
    && !ENDS_NOUN.has(String(items[to]?.word))
    && !/^(?:per |\/)/iu.test(text.slice(items[to]?.start, items[to]?.end))
  )
    to += 1;
  const last = items[to - 1];
  const start = items[first];
  if (to === first || start === undefined || last === undefined) return undefined;
  const words = text.slice(start.start, last.end);
  return words.split(/[ -]/u).some((word) => isPlural(word.toLowerCase())) ? words : undefined;
}

// "Reduce assaults in Ward 7 to under 40": what goes down is counted.
const COUNTED =
  /(?:^| )(?:MOVE|KEEP|SHIFT in|SHIFT of)(?: (?:the|all|total|overall|recorded|reported))*(?: (?!levels |rates |times |costs |days |hours |scores )[a-z]{3,}[^siu]s)(?: |$)/u;

const ENDS_NOUN = new Set([
  'in',
  'at',
  'on',
  'for',
  'by',
  'to',
  'of',
  'from',
  'with',
  'per',
  'and',
  'or',
  'as',
  'will',
  'are',
  'is',
  'be',
  'a',
  'the',
  'who',
  'within',
  'across',
  'during',
  'through',
  'against',
  'under',
  'have',
]);

/**
 * Refuses a target in another unit than its indicator, which cannot be judged.
 *
 * A target in another unit than its indicator cannot be judged.
 */
export function wrongUnit(parts: Parts, item: Item): Refused | undefined {
  const said = unitOf(parts, item);
  const { unit } = parts.situation;
  const value = valueOf(item);
  if (said.unit === 'percentage' && (value < 0 || value > 100))
    return refused('out-of-range', 'names a percentage beyond 100%.');
  if (unit?.kind === 'percentage' && said.unit === undefined && value > 100)
    return refused('out-of-range', 'names a percentage beyond 100%.');
  if (unit === undefined || said.unit === undefined) return undefined;
  const isOther = said.unit === 'other' && (unit.kind === 'count' || said.noun === undefined);
  const isSame =
    said.unit === unit.kind
    || isOther
    || (said.unit === 'money' && unit.kind === 'count' && /pound|£|cost|spend|value/u.test(unit.of));
  if (!isSame && said.unit === 'percentage')
    return refused(
      'wrong-unit',
      `names ${String(item.quantity?.printed.trim())} of an indicator that is in ${UNIT_WORDS[unit.kind]}, and no word for a change is understood. Write Reduce by ${String(value)}%, or Increase by ${String(value)}%, or the level in the unit of the indicator.`,
    );
  if (!isSame)
    return refused(
      'wrong-unit',
      `is in ${UNIT_WORDS[said.unit]}, and its indicator in ${UNIT_WORDS[unit.kind]}. Write the target in the unit of the indicator.`,
    );
  if (unit.kind === 'rate' && said.per !== undefined && said.per !== unit.per)
    return refused(
      'wrong-unit',
      `is per ${String(said.per)}, and its indicator per ${String(unit.per)}. Write the target in the unit of the indicator.`,
    );
  return undefined;
}

/** Refuses a count that holds for each of so many: "2 talks at all 7 schools" are 2 or 14. */
export function manyTimes({ items }: Parts, item: Item): Refused | undefined {
  if (item.quantity?.unit !== 'number' || !items.some(({ scope }) => scope === true)) return undefined;
  return refused(
    'ambiguous',
    'counts something, and names a second number that may multiply it. Write how many there are to be in all.',
  );
}

const UNIT_WORDS: Readonly<Record<TargetUnit, string>> = {
  number: 'numbers',
  count: 'numbers of things',
  percentage: 'per cent',
  rate: 'a rate',
  money: 'money',
  other: 'another measure',
};
