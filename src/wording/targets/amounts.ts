import type { Direction, Operator } from '../../model/target.js';
import { phrase } from './phrase.js';
import { type Item, QUANTITY, recognise } from './sentence.js';

/*
 * What each quantity of a target is to it. A quantity becomes one of
 *
 * - `BY` an amount of change, with `TO` the level it is to reach and `FROM` the level it comes from
 * - `CHANGE` an amount of change whose direction stands beside it: "a 5% reduction", "40% fewer", "up 5%"
 * - `BOUND` a level with its operator: "at least 65%"; `OF` what "of" brings in; `LEVEL` a level named as one: "rate of 9%"
 * - `AT` a level to stay at; `IN` a share: "in 95% of cases"; `WITHIN` a tolerance or a time; `BASE` where things stand
 * - `CAP` a limit to a change, which is no target to reach
 */

const words = (list: string): string =>
  list
    .trim()
    .split(/\s*\|\s*/u)
    .join('|');

// The longer before what it begins with.
const OPERATORS: readonly (readonly [Operator, string])[] = [
  [
    'at-least',
    words(`at least equal to|equal to or (?:above|greater than|higher than|more than|over)|(?:greater|more|higher) than or equal to
    | at or above|at or over|above or equal to|at least|atleast|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than
    | not (?:fall|drop|go|be|fallen|dropped) below|not below|not falling below|never below|(?:a |the )?minimum of|minimum|min(?: \\.)?|≥|> =|(?:meet|meets|achieve|reach|match) (?:or|and) exceeds?|not under`),
  ],
  [
    'at-most',
    words(`equal to or (?:below|less than|lower than|fewer than|under)|(?:less|fewer|lower) than or equal to|at or below|at or under|below or equal to
    | no more than|not more than|at most|no greater than|not greater than|no higher than|not higher than|no longer than|not (?:to )?exceed(?:ing|ed)?|not above|not over
    | not (?:rise|go|be|risen) (?:above|over)|never above|no worse than|(?:a |the )?maximum of|maximum|max(?: \\.)?|≤|< =|up to(?: a maximum of)?|limited to|capped at|restricted to|not be (?:more|higher|greater) than`),
  ],
  ['below', words(`(?:less|fewer|lower|smaller|shorter|quicker) than|below|under|beneath|<|underneath`)],
  [
    'above',
    words(`(?:more|greater|higher|larger) than|above|over|exceed|exceeds|exceeding|in excess of|>|upwards of|surpass`),
  ],
];
const OPERATOR = OPERATORS.map(([, list]) => list).join('|');
const ANY_OPERATOR = new RegExp(`^(?:${OPERATOR})$`, 'u');

const AFTER: readonly (readonly [Operator, RegExp])[] = [
  ['at-most', /^(?:or|and) (?:less|fewer|lower|below|under)$|^(?:maximum|max)$|^at most$/u],
  ['at-least', /^(?:or|and) (?:more|higher|above|over|greater)$|^\+$|^(?:minimum|min)$|^at least$|^plus$/u],
];
const BEHIND =
  '(?:(?: (?!or |and )[a-z]+){0,3}? (?<behind>(?:or|and) (?:less|fewer|lower|below|under|more|higher|above|over|greater)|(?:\\+|plus)(?! (?:PERCENT|POINTS|NUMBER|RATE|MONEY|MEASURE))|(?:at (?:least|most)|(?:\\( )?(?:minimum|maximum|min|max)(?: \\))?)(?! of | [A-Z])))?';

const HEDGE =
  '(?:(?:a|an|the|about|around|approximately|approx|circa|further|another|additional|extra|overall|total|new|target|combined|annual) ){0,3}';
const HEADS =
  'rate|rates|level|levels|score|scores|target|targets|figure|average|standard|index|value|ratio|proportion|percentage|performance|total|median|mean|prevalence|speed|tolerance';
const DOWN_NOUN = 'reductions?|decreases?|falls?|drops?|cuts?|declines?|decline';
const UP_NOUN = 'increases?|rises?|growth|uplift|gains?';
const DOWN_WORD = 'fewer|less|lower|reduced';
const UP_WORD = 'more|higher|additional|extra|greater';
const BETTER_NOUN = 'improvements?';
const BETWEEN =
  '(?:(?:EVERY|real|real terms|net|overall|further|sustained|minimum|total|average|relative|cumulative|year on year|of|point|per|target|targeted|a|in|terms) ){0,3}';
const NOT_ALREADY = '(?! (?:than|or)(?: |$))';

/** Gives each quantity its part. */
export function withAmounts(items: readonly Item[]): readonly Item[] {
  let sorted = items;
  for (const step of STEPS) sorted = step(sorted);
  return sorted;
}

type Step = (items: readonly Item[]) => readonly Item[];

const one = (
  source: string,
  needs: string,
  word: string,
  more: (match: RegExpExecArray) => Partial<Item> = () => ({}),
): Step => {
  const pattern = phrase(source, QUANTITY, needs);
  return (items) =>
    recognise(items, pattern, (matched, match) => {
      return { word, ...carried(matched), ...more(match) };
    });
};

const TO_A_LEVEL = phrase(
  `to (?:a|an|the) (?:[a-z]+ ){0,3}(?:${HEADS}) of(?= (?:(?:${OPERATOR}) )?(?:a |an |the |about |around )?${QUANTITY})`,
  QUANTITY,
  HEADS,
);
const CHANGE_OR_MORE = phrase('CHANGE or (?:more|greater|better)', 'CHANGE');

// What the items that a mark stands for have to say goes on with it.
function carried(items: readonly Item[]): Partial<Item> {
  return Object.assign(
    {},
    ...(['quantity', 'period', 'direction', 'every'] as const).map((key) => {
      const found = items.find((item) => item[key] !== undefined);
      return found === undefined ? {} : { [key]: found[key] };
    }),
  ) as Partial<Item>;
}

const NOW = 'baseline|base line|currently|current|was|now|existing|previous|previously|historic';

const STEPS: readonly Step[] = [
  one(
    `(?:\\( )?(?:SINCE )?(?:from |against |on |compared (?:to|with) )?(?:a |an |the |our |its |current |existing )*(?:${NOW})(?: [a-z]+){0,2}?(?: of| :| is| was| at| =| -)* ${QUANTITY}(?: of [a-z]+| [a-z]+)?(?: WHEN| SINCE)?(?: \\))?(?! [a-z])`,
    NOW,
    'BASE',
  ),
  one(
    `from (?:a |an |the |its |about |around |current |existing |present |level |rate |figure |average |total |of |baseline ){0,5}${QUANTITY}(?: (?!to )[a-z]+){0,2}?(?: WHEN| SINCE| SURVEYED| RECORDED| OF_RECORD)?(?= (?:to|by|,|;|\\)|\\(|\\.|DUE)|$)`,
    'from',
    'FROM',
  ),
  one(`\\( from ${QUANTITY}(?: [a-z]+)?(?: WHEN)? \\)`, 'from', 'BASE'),
  one(
    `(?:within )?(?:plus or minus|plus / minus|±|\\+ or -|give or take) ${QUANTITY}|${QUANTITY} (?:either way|either side|in either direction)`,
    '±|plus|\\+|give|either',
    'TOLERANCE',
  ),
  one(
    `(?<!(?:or|and|/) )(?:(?:improve|improving|improvement) (?:upon|on)|better|bettering|beat|beating) (?:the |our |a |an |current |existing |level |figure |rate |score |performance |of ){0,5}${QUANTITY}`,
    'improve|improving|better|bettering|beat|beating|improvement',
    'BETTER_THAN',
  ),
  one(`SINCE (?:of|\\(|:|=|-|at) ${QUANTITY}(?: [a-z]+)?(?: \\))?`, 'SINCE', 'SINCE'),
  range,
  one(
    `(?<!(?:set|sets|sign|signs|signed|follow|followed|clean|clear|cleared|back|backed|open|opened|speed|turn|pick|team|line|start|started|break|shut|lock|step|track|calm|cool|slow|top|make|made) )(?<direction>up|down)(?: down)?(?: by)? ${HEDGE}${QUANTITY}`,
    'up|down',
    'CHANGE',
    ({ groups }) => ({
      direction: groups?.['direction'] === 'up' ? 'increase' : 'reduce',
    }),
  ),
  // "to a detection rate of 15%" goes to 15%.
  (items) => recognise(items, TO_A_LEVEL, () => ({ word: 'to' })),
  changeNoun,
  (items) => recognise(items, CHANGE_OR_MORE, (matched) => ({ word: 'CHANGE', ...carried(matched) })),
  amount,
];

const RANGE = phrase(
  `(?<lead>by |from |to |reduce |reduce from )?(?:between )?${HEDGE}${QUANTITY} (?<joint>-|to|and) ${QUANTITY}`,
  QUANTITY,
  '-|to|and',
);

// Between two quantities a dash makes a range; "to" does so only where nothing says that it comes from or changes by the first.
function range(items: readonly Item[]): readonly Item[] {
  return recognise(items, RANGE, (matched, { groups, 0: line }) => {
    const [low, high] = matched.flatMap(({ quantity }) => (quantity ? [quantity] : []));
    const lead = groups?.['lead']?.trim();
    const isBetween = /^(?:[a-z]+ )*?between /u.test(line);
    const [lowWord, highWord] = line.split(' ').filter((word) => new RegExp(`^${QUANTITY}$`, 'u').test(word));
    const isSame = lowWord === highWord || lowWord === 'NUMBER';
    if (!low || !high || (groups?.['joint'] === 'and' && !isBetween)) return undefined;
    if (groups?.['joint'] === 'to' && (lead === 'from' || !isSame || (lead === 'by' && lowWord !== 'NUMBER')))
      return undefined;
    if (groups?.['joint'] === '-' && !isSame) return undefined;
    return { word: lead === undefined ? 'RANGE' : 'RANGE_AFTER_WORD', quantity: low, upTo: high };
  });
}

const CHANGE_NOUN = phrase(
  `(?:(?<before>${OPERATOR}) )?${HEDGE}${QUANTITY} ${BETWEEN}(?:(?<down>${DOWN_NOUN})|(?<up>${UP_NOUN})|(?<better>${BETTER_NOUN})|(?<less>${DOWN_WORD})${NOT_ALREADY}|(?<more>${UP_WORD})${NOT_ALREADY}|(?<noun>down|up)(?! to))`,
  QUANTITY,
  `${DOWN_NOUN}|${UP_NOUN}|${BETTER_NOUN}|${DOWN_WORD}|${UP_WORD}|down|up`,
);

function changeNoun(items: readonly Item[]): readonly Item[] {
  return recognise(items, CHANGE_NOUN, (matched, { groups }) => {
    const before = groups?.['before'];
    const operator = before === undefined ? undefined : operatorOf(before);
    const isDown = (groups?.['down'] ?? groups?.['less']) !== undefined || groups?.['noun'] === 'down';
    const direction = groups?.['better'] === undefined ? (isDown ? 'reduce' : 'increase') : 'improve';
    const isCap = operator === 'at-most' || operator === 'below';
    return { word: isCap ? 'CAP' : 'CHANGE', ...carried(matched), direction };
  });
}

const AMOUNT = phrase(
  `(?:(?<lead>by|to|of|at|in|within|for|from) )?(?<hedge>${HEDGE})(?<head>(?:${HEADS}) of )?(?:(?<before>${OPERATOR}) )?${HEDGE}(?:(?:level|rate|score|target|figure|standard) (?:of )?)?${QUANTITY}${BEHIND}`,
  QUANTITY,
);

function amount(items: readonly Item[]): readonly Item[] {
  return recognise(items, AMOUNT, (matched, { groups, 0: line }) => {
    const { before, behind, lead, head } = { ...groups };
    const operator = behind === undefined ? (before === undefined ? undefined : operatorOf(before)) : behindOf(behind);
    const isTwoWays = before !== undefined && behind !== undefined;
    const rest = { ...carried(matched), ...(operator ? { operator } : {}) };
    // "An additional 5%" is a change of which the direction has to be said.
    const isMore =
      lead !== 'by' && /(?:^| )(?:further|another|additional|extra) /u.test(line.slice(0, line.search(/[A-Z]/u)));
    if (isMore) return { word: 'UNREAD' };
    if (isTwoWays) return { word: 'UNREAD' };
    if (lead === 'by')
      return {
        word: operator === 'at-most' || operator === 'below' ? 'CAP' : operator === 'above' ? 'UNREAD' : 'BY',
        ...rest,
      };
    if (lead === 'to' || lead === 'at' || lead === 'within')
      return { word: { to: 'TO', at: 'AT', within: 'WITHIN' }[lead], ...rest };
    if (lead === 'from') return { word: operator === undefined ? 'FROM' : 'UNREAD', ...rest };
    if (operator !== undefined) return { word: 'BOUND', ...rest };
    if (head !== undefined) return { word: 'LEVEL', ...rest };
    if (lead === 'of') return { word: 'OF', ...rest };
    if (lead === 'in' || lead === 'for') return { word: 'IN', ...rest };
    return { word: 'PLAIN', ...rest };
  });
}

function operatorOf(text: string): Operator | undefined {
  return OPERATORS.find(([, list]) => new RegExp(`^(?:${list})$`, 'u').test(text))?.[0];
}

function behindOf(text: string): Operator | undefined {
  const plain = text.replace(/[()]/gu, '').trim();
  return AFTER.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Tells whether words are an operator, and which. */
export function operatorIn(text: string): Operator | undefined {
  return ANY_OPERATOR.test(text) ? operatorOf(text) : undefined;
}

/** All words that hold a figure against something, as one pattern. */
export const OPERATOR_WORDS = OPERATOR;

/** The directions of a change, for those who need to name them. */
export type AnyDirection = Direction | 'improve';
