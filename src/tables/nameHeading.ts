const NOUN = '(?:indicators?|measures?|metrics?|kpis?|pis?)';
const NAMES = new RegExp(
  `^(?:(?:[\\p{L}&]+ ){0,5}${NOUN}(?: (?:name|title))?|${NOUN} of (?:success|progress|performance|impact))$`,
  'u',
);
const DESCRIBES = new RegExp(`^(?:[\\p{L}&]+ ){0,5}${NOUN} (?:description|definition|wording)$`, 'u');
// "What we will measure", "How will we measure success?"
const ASKS = /^(?:what|how) (?:[\p{L}]+ ){0,4}measured?(?: (?:it|this|that|success|progress|impact))?$/u;
// Words for figures and judgements of an indicator, its owners and actions.
const OF_AN_INDICATOR =
  /\b(?:per|by|for|from|to|in|against|baselines?|targets?|current|latest|previous|last|actuals?|outturns?|units?|types?|rag|status|trend|direction|travel|comparators?|actions?|risks?|controls?|mitigat\w+|prevent\w+|security|supporting|additional|number|no|total)\b/u;

/**
 * Says what a heading is that no list has, where its noun is the indicator: "Key indicator", "Success measure". `key` is
 * the heading as headings are compared.
 */
export function nameHeading(key: string): 'name' | 'description.name' | undefined {
  if (ASKS.test(key)) return 'name';
  if (OF_AN_INDICATOR.test(key)) return undefined;
  if (NAMES.test(key)) return 'name';
  return DESCRIBES.test(key) ? 'description.name' : undefined;
}
