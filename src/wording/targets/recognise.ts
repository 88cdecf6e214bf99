import { order } from '../../exact/exact.js';
import type { Token } from '../text/tokens.js';
import { withAmounts } from './amounts.js';
import { withComparators } from './comparators.js';
import { withNames } from './names.js';
import { QUANTITIES, TARGET_QUANTITIES } from './parts.js';
import { withRanks } from './ranks.js';
import { type Item, itemsOf, lineOf } from './sentence.js';
import type { Situation } from './situation.js';
import { withTimes } from './times.js';
import { withVerbs } from './verbs.js';

const MOVEMENTS = new Set(['MOVE', 'SHIFT', 'MOVED', 'CHANGE', 'HALVE', 'DOUBLE', 'HOLD', 'KEEP', 'KEEP_OR']);
const LONG_TIME = /(?:years?|yrs?|months?|mths?)$/u;
const HOW_LONG =
  'says how long it may take, and not from when. Write the day it is due, such as by March 2018, or how often, such as each year.';

/** Recognises every part of a text. */
export function partsOf(text: string, tokens: readonly Token[], situation: Situation): readonly Item[] {
  const ranked = withRanks(itemsOf(text, withMillions(tokens, situation)));
  const placed = withComparators(withTimes(withNames(ranked)), situation.comparators);
  return withMove(withoutMeasures(withVerbs(withAmounts(placed))), situation);
}

// A length of time beside another quantity belongs to what is measured: "70% within eight weeks".
function withoutMeasures(items: readonly Item[]): readonly Item[] {
  const isTime = ({ quantity, word }: Item): boolean => quantity?.noun !== undefined && QUANTITIES.has(word);
  const last = items.findLastIndex((item) => TARGET_QUANTITIES.has(item.word) && !isTime(item));
  const isChange = items.some(({ word }) => MOVEMENTS.has(word));
  // Behind the target a length of time says when it is to be reached, but for what is measured: "who reoffend within 12 months".
  const isHowLong = (item: Item, index: number): boolean => {
    if (last < 0) return false;
    const isLong = ['WITHIN', 'IN'].includes(item.word) && LONG_TIME.test(String(item.quantity?.noun));
    if ((!isLong && item.word !== 'IN_A_TIME') || index < last) return false;
    if (items.slice(last, index).some(({ word }) => word === 'ELSE')) return false;
    return (
      (isChange || items[last]?.quantity?.unit !== 'percentage')
      && !/^[a-z]+(?:ing|ed)$/u.test(String(items[index - 1]?.word))
    );
  };
  const isReached = (item: Item): boolean =>
    ['TO', 'FROM', 'BY', 'CHANGE', 'BASE'].includes(item.word) && item.operator === undefined;
  const hasOther = last >= 0;
  return items.map((item, index) => {
    const { start, end } = item;
    if (isHowLong(item, index))
      return item.word === 'IN_A_TIME'
        ? { word: 'UNREAD', start, end, because: HOW_LONG }
        : { word: 'SPAN', start, end };
    if (item.word === 'IN_A_TIME') return { word: 'NAME', start, end };
    // "24 hours a week" is what is measured.
    if (item.word === 'EVERY_WEEK' && items[index - 1]?.quantity?.noun !== undefined)
      return { word: 'NAME', start, end };
    if (item.word === 'SPAN_OR_MEASURE') return { ...item, word: hasOther || isChange ? 'SPAN' : 'NAME' };
    if (isTime(item) && hasOther && !isReached(item)) return { word: 'NAME', start, end };
    return item;
  });
}

// Of a count "1.25m" can be no metres.
function withMillions(tokens: readonly Token[], { unit }: Situation): readonly Token[] {
  if (unit?.kind !== 'count') return tokens;
  return tokens.map((token, index) =>
    token.word === 'm' && token.glued && tokens[index - 1]?.kind === 'number' ? { ...token, word: 'mn' } : token,
  );
}

// "From 412 to 390" and "412 down to 390" ask for a change without a verb, where the first is what the baseline is.
function withMove(items: readonly Item[], { baseline }: Situation): readonly Item[] {
  const to = items.find(({ word }) => word === 'TO');
  const [from, goal] = [items[0]?.quantity?.value, to?.quantity?.value];
  if (!FROM_TO.test(lineOf(items)) || from === undefined || goal === undefined || baseline === undefined) return items;
  if (order(from, baseline) !== 0) return items;
  const direction = goal < from ? 'reduce' : 'increase';
  if (items[1]?.word === 'down' && direction !== 'reduce') return items;
  return [
    { word: 'MOVE', direction, start: Number(items[0]?.start), end: Number(to?.end) },
    ...items.filter(({ word }) => word !== 'down').map((item, index) => (index > 0 ? item : { ...item, word: 'FROM' })),
  ];
}

const FROM_TO = /^(?:FROM|PLAIN)(?: down)? TO(?: DUE| WHEN| EVERY| \.)*$/u;
