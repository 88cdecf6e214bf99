import type { Token } from '../text/tokens.js';
import { withAmounts } from './amounts.js';
import { withComparators } from './comparators.js';
import { withNames } from './names.js';
import { QUANTITIES, TARGET_QUANTITIES } from './parts.js';
import { withRanks } from './ranks.js';
import { type Item, itemsOf } from './sentence.js';
import type { Situation } from './situation.js';
import { withTimes } from './times.js';
import { withVerbs } from './verbs.js';

/** Recognises every part of a text. */
export function partsOf(text: string, tokens: readonly Token[], situation: Situation): readonly Item[] {
  const ranked = withRanks(itemsOf(text, tokens));
  const placed = withComparators(withTimes(withNames(ranked)), situation.comparators);
  return withoutMeasures(withVerbs(withAmounts(placed)));
}

// A length of time beside another quantity belongs to what is measured: "70% within eight weeks".
function withoutMeasures(items: readonly Item[]): readonly Item[] {
  const isTime = ({ quantity, word }: Item): boolean => quantity?.noun !== undefined && QUANTITIES.has(word);
  const isReached = (item: Item): boolean =>
    ['TO', 'FROM', 'BY', 'CHANGE', 'BASE'].includes(item.word) && item.operator === undefined;
  const hasOther = items.some((item) => TARGET_QUANTITIES.has(item.word) && !isTime(item));
  return items.map((item) => {
    const { start, end } = item;
    if (item.word === 'SPAN_OR_MEASURE') return { ...item, word: hasOther ? 'SPAN' : 'NAME' };
    if (isTime(item) && hasOther && !isReached(item)) return { word: 'NAME', start, end };
    return item;
  });
}
