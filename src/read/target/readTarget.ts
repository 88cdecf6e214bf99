import { absolute, minus, order, read } from '../../exact/exact.js';
import { dayInWords } from '../../format/formatPeriod.js';
import type { Period } from '../../model/period.js';
import type { Amount, Direction, Operator, Target, TargetTerms } from '../../model/target.js';
import { reconcile } from '../../reconcile/reconcile.js';
import { isPlural } from '../figure/vocabulary.js';
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/reading.js';
import { operatorIn, withAmounts } from './amounts.js';
import { findNamed, readName, withComparators } from './comparators.js';
import { withNames } from './names.js';
import { type Found, type Outcome, type Refused, refused } from './outcome.js';
import { withRanks } from './ranks.js';
import type { TargetUnit } from './result.js';
import { type Item, itemsOf, lineOf, type TargetQuantity } from './sentence.js';
import type { Situation } from './situation.js';
import { withTimes } from './times.js';
import { withVerbs } from './verbs.js';

/** The parts of a target's text, with what the words around them say. */
interface Parts {
  readonly text: string;
  readonly items: readonly Item[];
  readonly line: string;
  readonly situation: Situation;
  readonly terms: Pick<TargetTerms, 'due' | 'every'>;
  readonly since: Period | undefined;
  readonly notes: string[];
  /** The word that says what is asked for. */
  readonly main: Item | undefined;
}

const QUANTITIES = new Set([
  'BY',
  'TO',
  'FROM',
  'CHANGE',
  'BOUND',
  'OF',
  'LEVEL',
  'AT',
  'IN',
  'PLAIN',
  'RANGE',
  'RANGE_AFTER_WORD',
  'WITHIN',
  'BASE',
  'CAP',
]);

/** Reads the one target of a text, or says why there is none. */
export function readTarget(
  text: string,
  tokens: readonly Token[],
  situation: Situation,
): { outcome: Outcome; readings: Reading[] } {
  const items = partsOf(text, tokens, situation);
  return { outcome: decide(text, items, situation), readings: readingsOf(text, items) };
}

function partsOf(text: string, tokens: readonly Token[], situation: Situation): readonly Item[] {
  const ranked = withRanks(itemsOf(text, tokens));
  const placed = withComparators(withTimes(withNames(ranked)), situation.comparators);
  return withoutMeasures(withVerbs(withAmounts(placed)));
}

const TARGET_QUANTITIES = new Set(['BY', 'TO', 'CHANGE', 'BOUND', 'OF', 'LEVEL', 'AT', 'IN', 'PLAIN', 'RANGE']);

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

function decide(text: string, items: readonly Item[], situation: Situation): Outcome {
  const line = lineOf(items);
  return (
    whatCannotBeRead(items, line)
    ?? termsOf(items, situation, (terms, since, notes) => {
      const main = mainOf(items);
      const parts: Parts = { text, items, line, situation, terms, since, notes, main };
      return whatIsMoreThanOne(parts) ?? whatIsUnexplained(parts) ?? byKind(parts);
    })
  );
}

const CUT_OFF =
  /(?:^| )(?:\.\.\.|by|to|of|the|a|an|and|or|than|at|least|most|on|in|from|with|for|reduce|AIM|ENSURE|,|&|between|within|per|no more|is|be|will|below|above|under)$/u;
const BEGINS_CUT_OFF =
  /^(?:\.\.\.|of|and|or|than|BY(?! MOVE| DUE MOVE)|FROM(?!.* (?:MOVE|CHANGE|SHIFT)(?: |$)))(?: |$)/u;

function whatCannotBeRead(items: readonly Item[], line: string): Refused | undefined {
  const has = (...words: string[]): boolean => items.some(({ word }) => words.includes(word));
  const trimmed = line.replace(/(?: [.;,])+$/u, '');
  if (items.some(({ word }) => word === '|'))
    return refused('compound', 'looks like two cells run into one. Put each target into a cell of its own.');
  if (/^(?:AIM|ENSURE)$/u.test(trimmed)) return refused('truncated', 'breaks off. Write the whole target.');
  if (trimmed !== 'MOVE' && (CUT_OFF.test(trimmed) || BEGINS_CUT_OFF.test(trimmed)))
    return refused(
      'truncated',
      'begins or ends in the middle of a sentence. Write the whole target, such as Reduce by 10% by March 2018.',
    );
  if (has('PLACE'))
    return refused(
      'not-a-target',
      'names a place in a ranking, and not which end to count from or what to reach. Write, for example, among the 5 lowest.',
    );
  if (has('QUARTILE'))
    return refused(
      'ambiguous',
      'asks for a part of a ranking of which the number of places is not known. Write the number of places, such as among the 4 lowest.',
    );
  if (has('OFFSET'))
    return refused(
      'ambiguous',
      'asks for a distance from a comparator, which a target here cannot say. Write the level to reach.',
    );
  if (has('CAP'))
    return refused(
      'ambiguous',
      'limits a change instead of asking for one, or gives no least amount. Write the change to reach, such as by at least 5%.',
    );
  if (has('EACH_OF'))
    return refused(
      'ambiguous',
      'speaks of years that it does not name. Write the change of each year, such as by 10% each year, and by when.',
    );
  if (
    items.some(({ quantity, upTo }) => (quantity && quantity.value === undefined) || (upTo && upTo.value === undefined))
  )
    return refused('out-of-range', 'holds a number too large or too long to keep to its last digit.');
  if (has('UNREAD'))
    return refused(
      'ambiguous',
      'holds a number or a date that is not clear. Write dates as March 2018 or 2017/18, and numbers as 1,579.',
    );
  return undefined;
}

// The day it is due, how often it stands anew, and the period a change is counted from.
function termsOf(
  items: readonly Item[],
  situation: Situation,
  go: (terms: Parts['terms'], since: Period | undefined, notes: string[]) => Outcome,
): Outcome {
  const notes: string[] = [];
  const due = items.flatMap((item) => dueOf(item, situation));
  const ends = [...new Set(due.map(({ day }) => day))];
  if (ends.length > 1)
    return refused('compound', 'names more than one day to be due. Put each target into a row of its own.');
  const every = [...new Set(items.flatMap((item) => (item.every ? [item.every] : [])))];
  if (every.length > 1) return refused('compound', 'says how often in two ways. Write one.');
  const since = items.flatMap(({ word, period }) =>
    period && (word === 'SINCE' || word === 'FROM_TO') ? [period] : [],
  );
  if (new Set(since.map(({ label }) => label)).size > 1)
    return refused('ambiguous', 'counts the change from two periods. Write one.');
  const span = items.some(({ word }) => word === 'SPAN');
  if (span && ends.length === 0) {
    if (situation.plan)
      return refused('ambiguous', 'says how long, and not from when. Write the day it is due, such as by March 2018.');
    notes.push('The words say how long and not from when; no day is given by which it is due.');
  }
  notes.push(...new Set(due.flatMap(({ note }) => (note === undefined ? [] : [note]))));
  return go(
    { ...(ends[0] === undefined ? {} : { due: ends[0] }), ...(every[0] === undefined ? {} : { every: every[0] }) },
    since[0],
    notes,
  );
}

interface Due {
  readonly day: string;
  readonly note?: string;
}

function dueOf({ word, period, due }: Item, { plan }: Situation): Due[] {
  if (word === 'PLAN_END') {
    return plan ? [{ day: plan.end, note: `The end of the plan is ${dayInWords(plan.end)}.` }] : [];
  }
  if (word === 'FROM_TO') return due ? [{ day: due.end }] : [];
  if ((word !== 'DUE' && word !== 'WHEN') || period === undefined) return [];
  if (period.kind !== 'calendar-year') return [{ day: period.end }];
  return word === 'DUE' && plan?.end.startsWith(period.label) === true
    ? [{ day: plan.end, note: `"By ${period.label}" is read as the end of the plan, ${dayInWords(plan.end)}.` }]
    : [{ day: period.end, note: `${period.label} is read as the end of that year, ${dayInWords(period.end)}.` }];
}

const ASKING = new Set(['MOVE', 'SHIFT', 'MOVED', 'KEEP', 'KEEP_OR', 'HOLD', 'REACH', 'HALVE', 'DOUBLE', 'HAS_MOVED']);
// These are verbs only where a sentence begins with them; elsewhere they are names of things: a visit, a test, a plan.
const ONLY_FIRST = new Set(['OUTPUT', 'DO']);
const BEFORE_VERB = new Set([
  'HEAD',
  'AIM',
  'ENSURE',
  'DUE',
  'WHEN',
  'EVERY',
  ',',
  ':',
  '-',
  '(',
  ')',
  'to',
  'we',
  'will',
  'and',
  '.',
  '...',
]);
const SOFT_FIRST = new Set(['OUTPUT', 'DO', 'ENSURE']);

function mainOf(items: readonly Item[]): Item | undefined {
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const first = items.findIndex((item, index) => {
    if (ONLY_FIRST.has(item.word)) return items.slice(0, index).every(({ word }) => BEFORE_VERB.has(word));
    return ASKING.has(item.word) && index < elsewhere;
  });
  const shift = items.findIndex(({ word }, index) => index > first && index <= first + 3 && word === 'SHIFT');
  const main = items[first]?.word === 'REACH' && shift > 0 ? items[shift] : items[first];
  // "Improve the delivery of justice by increasing … to 1.25 million": what it is done by carries the figure.
  const means = items.findIndex(
    ({ word }, index) =>
      index > Math.max(first, 0) && ['MOVE', 'REACH'].includes(word) && items[index - 1]?.word === 'by',
  );
  const isSoft = main === undefined || main.direction === 'improve' || SOFT_FIRST.has(main.word);
  if (means >= 0 && isSoft && hasTarget(items.slice(means)) && !hasTarget(items.slice(0, means))) return items[means];
  if (main !== undefined) return main;
  // "Ensure that the number of people who reoffend falls to 20%"
  return items.find(
    ({ word }, index) =>
      word === 'MOVE' && index > elsewhere && ['TO', 'BY', 'FROM'].includes(items[index + 1]?.word ?? ''),
  );
}

function placeOf(items: readonly Item[], test: (item: Item) => boolean): number {
  const place = items.findIndex(test);
  return place < 0 ? items.length : place;
}

function hasTarget(items: readonly Item[]): boolean {
  return items.some(({ word }) => TARGET_QUANTITIES.has(word));
}

const JOINING = new Set([
  'and',
  ',',
  ';',
  '.',
  'while',
  'whilst',
  'then',
  'thereafter',
  'but',
  '&',
  'also',
  'plus',
  'or',
  'to',
  'further',
  ':',
  'subsequently',
]);

function whatIsMoreThanOne(parts: Parts): Refused | undefined {
  const { items, main, line } = parts;
  const isPast =
    main?.word !== 'REACH'
    && /(?:^| )(?:PAST|HAS_MOVED)(?: |$)/u.test(
      lineOf(
        items.slice(
          0,
          placeOf(items, ({ word }) => word === 'ELSE'),
        ),
      ),
    );
  if (isPast)
    return refused(
      'not-a-target',
      'says what happened, not what is wanted. Write the target itself, such as Reduce by 10%.',
    );
  const others = otherVerbs(parts);
  if (others.some((index) => JOINING.has(items[index - 1]?.word ?? ''))) {
    return refused('compound', 'asks for more than one thing. Put each target into a row of its own.');
  }
  if (
    others.some(
      (index) => items[index]?.word !== 'MOVED' || ['BY', 'TO', 'CHANGE'].includes(items[index + 1]?.word ?? ''),
    )
  ) {
    return refused('ambiguous', 'holds more than one word of movement. Write the target alone, such as Reduce by 10%.');
  }
  if (
    /(?:^| )(?:BY|TO|CHANGE|BOUND|PLAIN|LEVEL)(?: ,)? (?:and|plus|&)(?: |$)/u.test(
      line.replace(/ (?:and|&) (?:over|above|below|under)(?= |$)/gu, ''),
    )
  ) {
    return refused('compound', 'goes on after its first target. Put each target into a row of its own.');
  }
  const levels = items.filter(({ word }) =>
    ['TO', 'BOUND', 'LEVEL', 'AT', 'IN', 'PLAIN', 'RANGE', 'OF'].includes(word),
  );
  const changes = items.filter(({ word }) => word === 'BY' || word === 'CHANGE');
  const bases = items.filter(({ word }) => word === 'FROM' || word === 'BASE');
  if (levels.length > 1 || changes.length > 1 || bases.length > 1)
    return refused(
      'compound',
      'holds more than one number that may be the target. Put each target into a row of its own.',
    );
  return undefined;
}

// The places of further words that ask for something: not of those in a bracket, in a side clause ("who feel that crime
// has gone up") or in what the target is for ("so as to improve …").
function otherVerbs({ items, main }: Parts): number[] {
  const first = items.indexOf(main as Item);
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const tail = tailOf(items);
  return items.flatMap(({ word }, index) =>
    index > first
    && index < tail
    && (index < elsewhere || first > elsewhere || JOINING.has(items[index - 1]?.word ?? ''))
    && VERBS.has(word)
    && !isBracketed(items, index)
      ? [index]
      : [],
  );
}

const VERBS = new Set(['MOVE', 'KEEP', 'KEEP_OR', 'REACH', 'HOLD', 'SHIFT', 'HALVE', 'DOUBLE', 'MOVED']);

// Where a text only goes on to say what it is for; not where more numbers follow.
function tailOf(items: readonly Item[]): number {
  const tail = placeOf(items, ({ word }) => word === 'TAIL');
  return hasTarget(items.slice(tail)) ? items.length : tail;
}

function isBracketed(items: readonly Item[], index: number): boolean {
  return (
    items.slice(0, index).filter(({ word }) => word === '(').length
    > items.slice(0, index).filter(({ word }) => word === ')').length
  );
}

// Words that would turn the meaning round, and were not understood where they stand.
const UNEXPLAINED = new Set(
  (
    'not no nor never without unless except than versus vs times half third thirds double treble twice hundred hundreds '
    + 'thousand thousands million dozen zero nil % £ $ < > = ± + ≤ ≥ ~ # PERIOD ORDINAL RANGE_AFTER_WORD limit limiting '
    + 'cap halt reverse reversing slow slowing stem exceed below beneath under over above exceeding prevent avoid fail '
    + 'failing failed thereafter otherwise instead respectively subsequent towards toward closer safest lowest fewest best '
    + 'top bottom leading stretch january february june july august september october november december'
  ).split(' '),
);

function whatIsUnexplained({ items, main, line }: Parts): Refused | undefined {
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const tail = tailOf(items);
  const last = items.findLastIndex(({ word }) => TARGET_QUANTITIES.has(word));
  const isUnexplained = items.some(({ word }, index) => {
    if (index >= tail || !UNEXPLAINED.has(word)) return false;
    // Behind the number, or in a side clause, "not" belongs to what is measured: "who do not re-offend".
    const isOfMeasure = NEGATIONS.has(word) && (index > elsewhere || (last >= 0 && index > last));
    return !isOfMeasure && !(word === 'no' && index === 0 && main === undefined);
  });
  if (!isUnexplained && !GOES_TO.test(line)) return undefined;
  return refused(
    'ambiguous',
    'holds words that could change what it asks for, and that are not understood. Write it more plainly, such as Reduce by 10% by March 2018.',
  );
}

const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'under', 'over', 'above']);
// A level in words: "reduce to the average of our neighbours".
const GOES_TO =
  /(?:^| )(?:to|at) (?:the |a |an |our |that |those )*(?:average|mean|median|levels?|rates?|figures?|same|standard|below|above|under|minimum|maximum|lowest|none) /u;

function byKind(parts: Parts): Outcome {
  const { items, main } = parts;
  const rank = items.find(({ word }) => word === 'RANK');
  if (rank) return readRank(parts, rank);
  const compared = items.find(({ word }) => word === 'COMPARED');
  if (compared) return readComparator(parts, compared);
  switch (main?.word) {
    case 'MOVE':
    case 'SHIFT':
    case 'MOVED':
    case 'HALVE':
    case 'DOUBLE':
      return readMovement(parts, main);
    case 'HOLD':
      return readHold(parts, main);
    case 'KEEP':
    case 'KEEP_OR':
      return readKeep(parts, main);
    case 'REACH':
    case 'OUTPUT':
      return readReach(parts, main);
    case 'DO':
      return readDone(parts, main);
    default:
      return readWithoutVerb(parts);
  }
}

/** The one quantity of the kinds asked for. */
function one({ items }: Parts, ...words: string[]): Item | undefined {
  return items.find(({ word }) => words.includes(word));
}

function valueOf(item: Item): number {
  return item.quantity?.value ?? NaN;
}

function readMovement(parts: Parts, main: Item): Outcome {
  const { items, line, situation } = parts;
  if (one(parts, 'RANGE', 'WITHIN', 'AT', 'IN'))
    return refused(
      'ambiguous',
      'names a range or a share beside a movement. Write the level to reach, such as Reduce to 25%, or the change, such as Reduce by 10%.',
    );
  if (items.some(({ word }) => word === 'OTHER_BASE' || word === 'AVERAGE_BASE' || word === 'COMPARED')) {
    return refused(
      'ambiguous',
      'counts from a year or an average that it does not name. Write the period, such as against 2012/13.',
    );
  }
  const direction = directionOf(parts, main);
  if (typeof direction !== 'string') return direction;
  const from = one(parts, 'FROM', 'BASE');
  const change = changeIn(parts, main);
  if (change !== undefined && 'refused' in change) return change;
  const level = one(parts, 'TO', 'BOUND', ...(change ? [] : ['LEVEL']));
  const unused = items.some((item) => TARGET_QUANTITIES.has(item.word) && item !== change?.item && item !== level);
  if (unused && (change || level))
    return refused(
      'compound',
      'holds more than one number that may be the target. Put each target into a row of its own.',
    );
  if (level) return readLevelOfMovement(parts, level, direction, change, from);
  if (change) {
    const stated = change.item.direction;
    if (stated !== undefined && stated !== 'improve' && stated !== direction && main !== change.item)
      return refused('contradictory', 'asks for a rise and a fall at once.');
    if (from?.word === 'FROM')
      return refused(
        'ambiguous',
        'says where it comes from and by how much, which may be per cent or points. Write the level to reach.',
      );
    return readChange(parts, direction, change.item);
  }
  if (one(parts, 'OF', 'PLAIN'))
    return refused(
      'ambiguous',
      'holds a number that may be the change or the level. Write Reduce by 10%, or Reduce to 25%.',
    );
  if (from) return refused('truncated', 'says where it comes from, and not where it is to go.');
  if (main.word === 'HALVE' || main.word === 'DOUBLE') {
    const percent = main.word === 'HALVE' ? 50 : 100;
    return changeOf(parts, direction, { percent }, [
      `"${parts.text.slice(main.start, main.end)}" is read as a change of ${String(percent)}%.`,
    ]);
  }
  return readDirection(parts, direction, main, line, situation);
}

function directionOf(parts: Parts, main: Item): Direction | Refused {
  const change = parts.items.find(({ word }) => word === 'CHANGE');
  const said = main.direction ?? change?.direction ?? 'improve';
  if (said !== 'improve') return said;
  const { better } = parts.situation;
  if (better !== undefined) {
    parts.notes.push(`An improvement is a ${better === 'lower' ? 'fall' : 'rise'}, since ${better} is better.`);
    return better === 'lower' ? 'reduce' : 'increase';
  }
  const [from, to] = [one(parts, 'FROM', 'BASE'), one(parts, 'TO')];
  if (from && to) return valueOf(to) < valueOf(from) ? 'reduce' : 'increase';
  if (to?.quantity?.unit === 'percentage' && !BAD_BY_NAME.test(wordsOf(parts))) {
    parts.notes.push('An improvement to a percentage is read as a rise.');
    return 'increase';
  }
  if (GOOD_BY_NAME.test(wordsOf(parts)) && !BAD_BY_NAME.test(wordsOf(parts))) {
    parts.notes.push('An improvement is read as a rise, by the name of what is to improve.');
    return 'increase';
  }
  return refused(
    COUNTABLE.test(parts.line) || hasTarget(parts.items) ? 'ambiguous' : 'qualitative',
    'asks for an improvement, and does not say whether that is more or less. Give the polarity, or write Increase or Reduce.',
  );
}

function wordsOf({ text }: Parts): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, ' ');
}

// What is good by its name, and counted: more of it is an improvement.
const GOOD_BY_NAME =
  /(?:^| )(?:confidence|satisfaction|satisfied|detections?|detection rates?|solving|solved|clear up|attendance|attainment|completions?|completion rates?|success rates?|successful|turnout|recycling|employment|retention|trust|compliance|survival)(?: |$)/u;
const BAD_BY_NAME =
  /(?:^| )(?:crimes?|offences?|offending|reoffending|asb|fear|times?|days|absence|sickness|complaints?|deaths?|casualties|dissatisfied|dissatisfaction|unemployment|fires?)(?: |$)/u;
const COUNTABLE = /(?:^| )(?:number|numbers|rate|rates|percentage|proportion|levels?|%|times?|days)(?: |$)/u;
const UNCOUNTABLE =
  /(?:^| )(?:awareness|understanding|knowledge|communications?|coordination|links|engagement|opportunities|wellbeing|quality|information|environment|partnership working|resilience|relationships?|capacity|profile|visibility|standards)(?: |$)/u;

interface Change {
  readonly item: Item;
}

// The amount a movement goes by: "by 10%", "a 5% reduction", "a reduction of 5%", "reduce burglary 6%".
function changeIn(parts: Parts, main: Item): Change | Refused | undefined {
  const { items } = parts;
  const direct = one(parts, 'BY', 'CHANGE');
  if (direct) return { item: direct };
  // "a reduction in the casualty rate of 10%": "of" goes with the reduction.
  const of = one(parts, 'OF', 'LEVEL');
  const isDistance = of?.quantity?.unit === 'percentage' || of?.quantity?.unit === 'points' || of?.word === 'OF';
  if (of && isDistance && (main.word === 'SHIFT' || of.quantity?.unit === 'points')) return { item: of };
  const plain = one(parts, 'PLAIN');
  const behind = plain && items[items.indexOf(plain) + 1]?.word;
  const isLast =
    behind === undefined
    || ['DUE', 'WHEN', 'EVERY', 'SINCE', '.', ';', ',', 'SPAN', 'PLAN_END', 'FROM_TO'].includes(behind);
  const isPart = plain?.quantity?.unit === 'percentage' || plain?.quantity?.unit === 'points';
  return plain && isPart && isLast && main.word === 'MOVE' ? { item: plain } : undefined;
}

function readLevelOfMovement(
  parts: Parts,
  level: Item,
  direction: Direction,
  change: Change | undefined,
  from: Item | undefined,
): Outcome {
  const { items, text, situation } = parts;
  const wanted: readonly Operator[] = direction === 'reduce' ? ['at-most', 'below'] : ['at-least', 'above'];
  const operator = level.operator ?? wanted[0] ?? 'at-most';
  const before = items[items.indexOf(level) - 1];
  if (!wanted.includes(operator)) return refused('contradictory', `asks to ${direction} to a level on the other side.`);
  if (level.word === 'BOUND' && !isDirectlyBehind(parts, level))
    return refused(
      'ambiguous',
      'holds a limit that may be the target or a part of what is measured. Write Reduce to no more than 25%.',
    );
  if (level.word === 'LEVEL')
    return refused('ambiguous', 'names a level, and not whether it is to be reached. Write Reduce to 25%.');
  // "visits to 20 schools": a receiver, and no level.
  if (level.word === 'TO' && before && RECEIVED.has(before.word) && level.quantity?.unit === 'number')
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write Increase to 20, or Increase by 10%.',
    );
  if (
    change
    && items.indexOf(change.item) > items.indexOf(level)
    && level.quantity?.unit === 'number'
    && from === undefined
    && !isBracketed(items, items.indexOf(change.item))
    && change.item.word === 'BY'
  ) {
    return refused(
      'ambiguous',
      'holds a number that may be the level or a part of what is measured. Write the level alone, such as Reduce to 9,704.',
    );
  }
  const value = valueOf(level);
  if (from && !(direction === 'reduce' ? valueOf(level) < valueOf(from) : valueOf(level) > valueOf(from))) {
    if (isAlike(level, from))
      return refused('contradictory', `asks to ${direction}, and the numbers go the other way.`);
  }
  const wrong = wrongUnit(parts, level);
  if (wrong) return wrong;
  const target: Target = { kind: 'level', operator, value, direction, ...parts.terms };
  const found = describe(parts, level, target);
  if (!change) return found;
  const also = alsoChange(parts, change.item, direction, from, value, level);
  if ('refused' in also) return also;
  void situation;
  void text;
  return { ...found, also };
}

const RECEIVED = new Set([
  ...[
    'visits',
    'access',
    'referrals',
    'responses',
    'response',
    'damage',
    'harm',
    'support',
    'services',
    'talks',
    'presentations',
    'training',
  ],
  ...[
    'education',
    'given',
    'offered',
    'provided',
    'delivered',
    'advice',
    'assistance',
    'related',
    'relating',
    'up',
    'close',
    'NAME_OF_TIME',
    'GIVEN',
    'attacks',
    'letters',
    'leaflets',
  ],
]);

function isAlike(left: Item, right: Item): boolean {
  return (
    left.quantity?.unit === right.quantity?.unit
    || right.quantity?.unit === 'number'
    || left.quantity?.unit === 'number'
  );
}

// A limit is the target where it ends the sentence and follows what is measured: "Reduce burglary below 100".
function isDirectlyBehind({ items }: Parts, level: Item): boolean {
  const index = items.indexOf(level);
  const [before, behind] = [items[index - 1]?.word ?? '', items[index + 1]?.word];
  const isLast =
    behind === undefined
    || /^(?:DUE|WHEN|EVERY|SINCE|\.|;|,|\(|PLAN_END|SPAN|in|of|per|for)$/u.test(behind)
    || items.slice(index + 1, index + 4).some(({ word }) => isPlural(word));
  return (
    isLast
    && !/^(?:of|with|in|who|aged|for|earning|driving|waiting|taking|lasting|having|ELSE|and|or|is|are|from|[a-z]+ing)$/u.test(
      before,
    )
  );
}

function alsoChange(
  parts: Parts,
  item: Item,
  direction: Direction,
  from: Item | undefined,
  value: number,
  level: Item,
): Target | Refused {
  const quantity = item.quantity;
  const size = quantity?.value ?? NaN;
  const terms = parts.terms;
  const said = item.direction;
  if (said !== undefined && said !== 'improve' && said !== direction)
    return refused('contradictory', 'asks for a rise and a fall at once.');
  const make = (by: Amount): Target => ({
    kind: 'change',
    direction,
    by,
    ...(parts.since ? { from: parts.since.label } : {}),
    ...terms,
  });
  const isPercentage = level.quantity?.unit === 'percentage' || parts.situation.unit?.kind === 'percentage';
  if (quantity?.unit === 'points') {
    if (from && !fits(valueOf(from), value, size, quantity, 'points')) return contradictory();
    return make({ points: size });
  }
  if (quantity?.unit !== 'percentage') {
    if (from && order(absolute(minus(read(value, 'to'), read(valueOf(from), 'from'))), size) !== 0)
      return contradictory();
    return make({ amount: size });
  }
  if (!from) {
    if (!isPercentage) return make({ percent: size });
    return refused(
      'ambiguous',
      `says ${quantity.printed.trim()} of a percentage, which may be per cent of it or percentage points. Write the level alone, or write percentage points.`,
    );
  }
  if (fits(valueOf(from), value, size, quantity, 'percent')) return make({ percent: size });
  if (isPercentage && fits(valueOf(from), value, size, quantity, 'points')) {
    parts.notes.push(`${quantity.printed.trim()} is the difference in percentage points, as the two levels show.`);
    return make({ points: size });
  }
  return contradictory();
}

function contradictory(): Refused {
  return refused(
    'contradictory',
    'states a change that its own two levels do not give, neither in per cent nor in points. Correct the one that is wrong.',
  );
}

// Whether a stated change is what two stated levels give, rounded as each is printed.
function fits(
  from: number,
  to: number,
  size: number,
  { printed }: TargetQuantity,
  measure: 'percent' | 'points',
): boolean {
  const signed = to < from ? -size : size;
  const percentText = `${printed.replace(/[^\d.,]/gu, '') === '' ? String(size) : printed.replace(/[^\d.,]/gu, '')}${measure === 'points' ? ' points' : '%'}`;
  return reconcile({ from, to, percent: signed, percentText, kind: 'target' }).status === 'consistent';
}

function readChange(parts: Parts, direction: Direction, item: Item): Outcome {
  const { situation, line } = parts;
  const quantity = item.quantity;
  const value = valueOf(item);
  switch (quantity?.unit) {
    case 'points':
      if (situation.unit && situation.unit.kind !== 'percentage')
        return refused(
          'wrong-unit',
          `asks for percentage points, and the indicator is no percentage. Write ${String(value)}%, or the number.`,
        );
      return changeOf(parts, direction, { points: value });
    case 'percentage': {
      const isOfPercentage =
        situation.unit?.kind === 'percentage' || (situation.unit === undefined && SAYS_PERCENTAGE.test(line));
      if (direction === 'reduce' && value > 100)
        return refused('out-of-range', 'asks to reduce by more than all of it.');
      if (!isOfPercentage || SAYS_OF_LEVEL.test(parts.text.toLowerCase()))
        return changeOf(parts, direction, { percent: value });
      return byPointsOrPercent(parts, direction, value, quantity.printed.trim());
    }
    default: {
      if (situation.unit?.kind === 'percentage')
        return refused(
          'ambiguous',
          `asks for a change by ${String(quantity?.printed)} in a percentage, which may be per cent of it or percentage points. Write 5 percentage points, or 5% of the baseline.`,
        );
      const wrong = wrongUnit(parts, item);
      if (wrong) return wrong;
      const found = describe(parts, item, {
        kind: 'change',
        direction,
        by: { amount: value },
        ...sinceOf(parts),
        ...parts.terms,
      });
      return found;
    }
  }
}

const SAYS_PERCENTAGE = /(?:^| )(?:percentage|proportion|share|% (?=of))(?: of| who| that|$)/u;
const SAYS_OF_LEVEL = /\b(?:of (?:the )?(?:baseline|current level)|in relative terms|relative)\b/u;

// A percentage that goes down by 2% may lose 2 points or a fiftieth of itself, unless one of the two cannot be.
function byPointsOrPercent(parts: Parts, direction: Direction, value: number, printed: string): Outcome {
  const { baseline } = parts.situation;
  if (baseline !== undefined) {
    const result = direction === 'reduce' ? baseline - value : baseline + value;
    if (result < 0 || result > 100) {
      return changeOf(parts, direction, { percent: value }, [
        `${printed} is read as per cent of the baseline, since as many percentage points would leave 0 to 100.`,
      ]);
    }
  }
  return refused(
    'ambiguous',
    `asks to change a percentage by ${printed}, which may be percentage points or per cent of the baseline. Write ${String(value)} percentage points, or ${String(value)}% of the baseline.`,
  );
}

function changeOf(parts: Parts, direction: Direction, by: Amount, notes: readonly string[] = []): Outcome {
  return {
    target: { kind: 'change', direction, by, ...sinceOf(parts), ...parts.terms },
    notes: [...parts.notes, ...notes],
  };
}

function sinceOf({ since }: Parts): { from?: string } {
  return since === undefined ? {} : { from: since.label };
}

function readDirection(parts: Parts, direction: Direction, main: Item, line: string, situation: Situation): Outcome {
  if (main.word === 'MOVED' && parts.items.indexOf(main) > 1)
    return refused(
      'qualitative',
      'asks for nothing that a figure shows. Write what is to be reached, such as Reduce by 10%.',
    );
  if (main.word === 'MOVED' && main !== parts.items[0])
    return refused(
      'qualitative',
      'asks for nothing that a figure shows. Write what is to be reached, such as Reduce by 10%.',
    );
  if (UNCOUNTABLE.test(line) && !COUNTABLE.test(line))
    return refused(
      'qualitative',
      'asks for something that no figure shows. Write what is to be reached, such as Increase to 65%.',
    );
  if (parts.since && parts.since.label !== situation.baselinePeriod)
    return refused(
      'ambiguous',
      'compares with a period that need not be the baseline. Write by how much, or leave the period out.',
    );
  return { target: { kind: 'direction', direction, ...parts.terms }, notes: parts.notes };
}

function readHold(parts: Parts, main: Item): Outcome {
  const { situation, since } = parts;
  if (hasTarget(parts.items))
    return refused('ambiguous', 'allows no change and names a number as well. Write one of them.');
  const wrongWay = main.direction === 'increase' ? 'higher' : 'lower';
  if (situation.better === wrongWay)
    return refused(
      'contradictory',
      `allows no ${main.direction === 'increase' ? 'rise' : 'fall'}, although that would be better.`,
    );
  if (
    parts.items.some(({ word }) => word === 'AVERAGE_BASE')
    || (since && situation.baselinePeriod !== undefined && since.label !== situation.baselinePeriod)
  ) {
    return refused('ambiguous', 'compares with something else than the baseline. Write the level to hold.');
  }
  return {
    target: { kind: 'maintain', orBetter: true, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}

function readKeep(parts: Parts, main: Item): Outcome {
  const { situation, items, since } = parts;
  const orBetter = items.find(({ word }) => word === 'OR_BETTER');
  const better = main.word === 'KEEP_OR' ? main.direction : orBetter?.direction;
  const bound = items.find(
    ({ word, operator }) => operator !== undefined && ['BOUND', 'TO', 'AT', 'LEVEL', 'OF'].includes(word),
  );
  if (one(parts, 'BY', 'CHANGE', 'FROM'))
    return refused('ambiguous', 'asks to hold a level and to change it. Write one of them.');
  if (bound?.operator) {
    const wrong = wrongUnit(parts, bound);
    return (
      wrong
      ?? describe(parts, bound, { kind: 'level', operator: bound.operator, value: valueOf(bound), ...parts.terms })
    );
  }
  const range = one(parts, 'RANGE');
  if (range) return readRange(parts, range);
  const within = one(parts, 'WITHIN');
  if (within) return readTolerance(parts, within);
  const level = one(parts, 'AT', 'PLAIN', 'LEVEL', 'OF', 'TO', 'IN');
  if (level) return readKeptLevel(parts, level, better);
  if (
    items.some(({ word }) => word === 'AVERAGE_BASE')
    || (since && situation.baselinePeriod !== undefined && since.label !== situation.baselinePeriod)
  ) {
    return refused(
      'ambiguous',
      'asks to hold a level that need not be the baseline. Write the level, such as Maintain at 95%.',
    );
  }
  const isLevel = items.length === 1 || main.word === 'KEEP_OR' || STATE.test(parts.line);
  if (!isLevel || (OTHER_STATE.test(parts.line) && !COUNTABLE.test(parts.line))) {
    return refused('qualitative', 'asks to keep something that no figure shows. Write the level to hold.');
  }
  const opposite = better === 'reduce' ? 'higher' : better === 'increase' ? 'lower' : undefined;
  if (opposite !== undefined && situation.better === opposite)
    return refused('contradictory', 'calls better what the polarity calls worse.');
  return {
    target: { kind: 'maintain', orBetter: true, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline, and an improvement as holding it.'],
  };
}

const STATE =
  /(?:^| )(?:current|existing|present|baselines?|levels?|rates?|numbers?|percentage|proportion|performance|position|satisfaction|confidence|figures?|volumes?|detections?|low|lower|high|status quo|this|stable|same|AIM|SINCE|OTHER_BASE|unchanged)(?: |$)/u;
const OTHER_STATE =
  /(?:^| )(?:awareness|relationships?|partnership|strong|robust|effective|focus|commitment|momentum|contact|accreditation|status|website|register|database|compliance|records?|presence|budget)(?: |$)/u;

function readKeptLevel(parts: Parts, level: Item, better: Item['direction']): Outcome {
  const { situation } = parts;
  const value = valueOf(level);
  const wrong = wrongUnit(parts, level);
  if (wrong) return wrong;
  const isBaseline = situation.baseline !== undefined && order(value, situation.baseline) === 0;
  if (isBaseline && situation.better === undefined && better === undefined) {
    const found = describe(parts, level, { kind: 'maintain', ...parts.terms });
    return { ...found, notes: [...found.notes, 'The level named is the baseline.'] };
  }
  if (better === 'reduce' || better === 'increase') {
    return describe(parts, level, {
      kind: 'level',
      operator: better === 'reduce' ? 'at-most' : 'at-least',
      value,
      ...parts.terms,
    });
  }
  if (
    better === 'improve'
    && situation.better === undefined
    && GOOD_BY_NAME.test(wordsOf(parts))
    && !BAD_BY_NAME.test(wordsOf(parts))
  ) {
    const found = describe(parts, level, { kind: 'level', operator: 'at-least', value, ...parts.terms });
    return { ...found, notes: [...found.notes, 'An improvement is read as a rise, by the name of what is measured.'] };
  }
  return bare(parts, level);
}

function readTolerance(parts: Parts, within: Item): Outcome {
  const { quantity } = within;
  const value = valueOf(within);
  const isOfBaseline =
    /(?:^| )WITHIN(?: \+)?(?: of)?(?: the| our)?(?: current| baseline| existing)?(?: levels?| baseline| performance| position| figure| OTHER_BASE)+(?: |$)/u.test(
      parts.line,
    );
  if (
    !isOfBaseline
    || quantity === undefined
    || quantity.unit === 'rate'
    || quantity.unit === 'money'
    || quantity.noun !== undefined
  ) {
    return refused(
      'ambiguous',
      'names a distance, and not clearly from what. Write Maintain within 2% of the baseline.',
    );
  }
  if (quantity.unit === 'percentage' && parts.situation.unit?.kind === 'percentage') {
    return refused(
      'ambiguous',
      `allows ${quantity.printed.trim()} of a percentage, which may be percentage points or per cent of it. Write ${String(value)} percentage points.`,
    );
  }
  if (quantity.unit === 'points' && parts.situation.unit && parts.situation.unit.kind !== 'percentage')
    return refused('wrong-unit', 'speaks of percentage points, and the indicator is no percentage.');
  const tolerance: Amount =
    quantity.unit === 'percentage'
      ? { percent: value }
      : quantity.unit === 'points'
        ? { points: value }
        : { amount: value };
  return {
    target: { kind: 'maintain', tolerance, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}

function readRange(parts: Parts, item: Item): Outcome {
  const [low, high] = [item.quantity, item.upTo];
  const [min, max] = [low?.value ?? NaN, high?.value ?? NaN];
  if (!(min <= max)) return refused('contradictory', 'names a range whose first end is the higher one.');
  return wrongUnit(parts, item) ?? describe(parts, item, { kind: 'range', min, max, ...parts.terms });
}

function readReach(parts: Parts, main: Item): Outcome {
  const { situation, items } = parts;
  const change = one(parts, 'CHANGE');
  if (change) {
    if (one(parts, 'TO', 'BOUND', 'PLAIN', 'BY'))
      return refused('compound', 'holds more than one number that may be the target.');
    return readMovement(parts, change);
  }
  const range = one(parts, 'RANGE');
  if (range && main.word === 'REACH') return readRange(parts, range);
  if (one(parts, 'BY', 'FROM', 'RANGE', 'WITHIN'))
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write the target alone, such as At least 65%.',
    );
  const level = one(parts, 'BOUND', 'LEVEL', 'OF', 'PLAIN', 'AT', 'TO', 'IN');
  if (level === undefined)
    return main.word === 'OUTPUT'
      ? readDone(parts, main)
      : refused('qualitative', 'says nothing that a figure shows. Write what is to be reached, such as At least 65%.');
  const wrong = wrongUnit(parts, level);
  if (wrong) return wrong;
  const value = valueOf(level);
  if (level.operator) return describe(parts, level, { kind: 'level', operator: level.operator, value, ...parts.terms });
  if (level.word === 'TO' && main.word === 'REACH')
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write At least 65%.',
    );
  const isObject = main.word === 'REACH' || items.indexOf(level) <= items.indexOf(main) + 2;
  if (!isObject)
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write the target alone.',
    );
  if (situation.better === 'lower' && main.word === 'REACH') {
    const found = describe(parts, level, { kind: 'level', operator: 'at-most', value, ...parts.terms });
    return { ...found, notes: [...found.notes, 'To achieve it is read as at most, since lower is better.'] };
  }
  return describe(parts, level, { kind: 'level', operator: 'at-least', value, ...parts.terms });
}

const ARTEFACT =
  /(?:^| )(?:strategy|strategies|plans?|protocols?|schemes?|reports?|polic(?:y|ies)|reviews?|groups?|services?|database|website|survey|toolkit|programmes?|projects?|assessments?|frameworks?|audit|procedures?|charter|directory|campaigns?|agreements?|guidance|system|panel|forum|hub|centre|contract|unit|team|post|officer|model|pathway|process|profile)(?: |$)/u;

function readDone(parts: Parts, main: Item): Outcome {
  const { items, line, text } = parts;
  if (hasTarget(items) || one(parts, 'WITHIN', 'FROM', 'BASE')) return readCounted(parts, main);
  if (!ARTEFACT.test(line))
    return refused(
      'qualitative',
      'asks for something that no figure shows. Write what is to be reached, such as At least 65%, or what is to be done by when.',
    );
  return { target: { kind: 'milestone', description: text, ...parts.terms }, notes: parts.notes };
}

// "Establish 5 groups": done so many times.
function readCounted(parts: Parts, main: Item): Outcome {
  const level = one(parts, 'PLAIN', 'BOUND');
  if (
    level === undefined
    || parts.items.indexOf(level) !== parts.items.indexOf(main) + 1
    || level.quantity?.unit !== 'number'
  ) {
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is to be done. Write the target alone.',
    );
  }
  const wrong = wrongUnit(parts, level);
  return (
    wrong
    ?? describe(parts, level, {
      kind: 'level',
      operator: level.operator ?? 'at-least',
      value: valueOf(level),
      ...parts.terms,
    })
  );
}

function readWithoutVerb(parts: Parts): Outcome {
  const { items, line } = parts;
  const change = one(parts, 'CHANGE');
  if (change) {
    if (one(parts, 'BOUND', 'PLAIN', 'BY', 'LEVEL') || (one(parts, 'TO') && !one(parts, 'FROM')))
      return refused('compound', 'holds more than one number that may be the target.');
    return readMovement(parts, change);
  }
  if (one(parts, 'BY'))
    return refused('truncated', 'says by how much, and not whether to reduce or to increase. Write the whole target.');
  if (one(parts, 'FROM'))
    return refused('truncated', 'says where it comes from, and not what to do. Write the whole target.');
  const range = one(parts, 'RANGE');
  if (range) return readRange(parts, range);
  if (one(parts, 'WITHIN'))
    return refused(
      'ambiguous',
      'names a distance or a time, and no level to reach. Write the target alone, such as At least 65%.',
    );
  const bound = items.find(({ operator }) => operator !== undefined);
  if (bound?.operator) {
    const wrong = wrongUnit(parts, bound);
    return (
      wrong
      ?? describe(parts, bound, { kind: 'level', operator: bound.operator, value: valueOf(bound), ...parts.terms })
    );
  }
  const given = one(parts, 'TO');
  if (given && items[items.indexOf(given) - 1]?.word === 'GIVEN') {
    return (
      wrongUnit(parts, given)
      ?? describe(parts, given, { kind: 'level', operator: 'at-least', value: valueOf(given), ...parts.terms })
    );
  }
  if (given)
    return refused(
      'truncated',
      'says where it is to go, and not from which side. Write Reduce to 25%, or Increase to 65%.',
    );
  const level = one(parts, 'PLAIN', 'LEVEL', 'OF', 'AT', 'IN');
  if (level) return wrongUnit(parts, level) ?? bare(parts, level);
  if (/^no (?!target|FRA)(?:[a-z]+ ){0,6}/u.test(line))
    return refused('qualitative', 'says that there is to be none, in words. Write Reduce to 0.');
  return noNumber(parts);
}

function noNumber({ items, text, line, terms, notes }: Parts): Outcome {
  const before = items.findIndex(({ word }) => word === 'DUE');
  const done =
    /(?:^| )(?:published|adopted|launched|implemented|introduced|signed|appointed|opened|agreed|approved|in place|established|developed|produced|completed|submitted|commissioned)(?: (?:and [a-z]+ )?(?:DUE|\.)|$)/u.test(
      line,
    );
  if (done && before > 0 && ARTEFACT.test(line))
    return { target: { kind: 'milestone', description: text, ...terms }, notes };
  if (items.every(({ word }) => word === 'DUE' || word === 'NAME' || word === 'WHEN' || word === 'SINCE'))
    return refused('ambiguous', 'names a time or a name, and no target. Write what is to be reached.');
  return refused(
    'qualitative',
    'names no figure to reach. Write what is to be reached, such as Reduce by 10% or At least 65%.',
  );
}

// A level with no word that says which side of it is wanted.
function bare(parts: Parts, level: Item): Outcome {
  const { situation, terms } = parts;
  const value = valueOf(level);
  const unit = unitOf(parts, level).unit;
  if (situation.better === undefined) {
    return {
      ...refused(
        'bare-number',
        'is a number with no direction. Give the polarity of the indicator, or write At least, or No more than.',
      ),
      value,
      ...terms,
      unit,
    };
  }
  const operator = situation.better === 'lower' ? 'at-most' : 'at-least';
  const found = describe(parts, level, { kind: 'level', operator, value, ...terms });
  return {
    ...found,
    notes: [
      ...found.notes,
      `A bare number: "${operator.replace('-', ' ')}" follows from the polarity, since ${situation.better} is better.`,
    ],
  };
}

function readRank(parts: Parts, item: Item): Outcome {
  const { situation } = parts;
  if (parts.items.some(({ word }) => TARGET_QUANTITIES.has(word) || word === 'COMPARED' || word === 'BASE'))
    return refused(
      'compound',
      'asks for a place in a ranking and for something else. Put each target into a row of its own.',
    );
  const end = endOf(item.from ?? '', situation.better);
  if (end === undefined)
    return refused(
      'ambiguous',
      'asks for the best places, and does not say whether those are the highest or the lowest. Give the polarity, or write lowest or highest.',
    );
  const within = item.quantity?.value ?? 1;
  if (!Number.isInteger(within) || within < 1)
    return refused('out-of-range', 'names a number of places that cannot be.');
  const among = item.who?.trim();
  return {
    target: { kind: 'rank', within, end, ...(among ? { among } : {}), ...parts.terms },
    notes: parts.notes,
  };
}

function endOf(word: string, better: Situation['better']): 'lowest' | 'highest' | undefined {
  if (word === 'lowest' || word === 'fewest') return 'lowest';
  if (word === 'highest') return 'highest';
  if (better === undefined) return undefined;
  const isBest = ['best', 'top', 'first', 'safest'].includes(word);
  return (better === 'lower') === isBest ? 'lowest' : 'highest';
}

function readComparator(parts: Parts, item: Item): Outcome {
  const { situation, text, items, main } = parts;
  if (items.some(({ word }) => TARGET_QUANTITIES.has(word) || word === 'FROM'))
    return refused('ambiguous', 'compares with a comparator and names a number as well. Write one of them.');
  if (items.filter(({ word }) => word === 'COMPARED').length > 1)
    return refused('compound', 'compares with more than one comparator. Put each target into a row of its own.');
  const operator = besideOf(item.beside ?? '', main, situation);
  if (typeof operator !== 'string') return operator;
  const named = text.slice(item.named?.start, item.named?.end).replace(/^the /iu, '');
  const name = readName(named);
  if (situation.comparators === undefined) {
    const id = named
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    return {
      target: { kind: 'comparator', comparatorId: id, operator, ...parts.terms },
      comparator: { id, name: named, kind: name.kind },
      notes: [...parts.notes, `The plan's comparators are not known; "${named}" is taken by its name.`],
    };
  }
  const comparator = findNamed(name, situation.comparators);
  if (comparator === undefined) {
    const known = situation.comparators.map(({ name: title }) => title).join(', ');
    return refused(
      'unknown-comparator',
      `compares with "${named}", which is not clearly one of the plan's comparators (${known === '' ? 'it has none' : known}).`,
    );
  }
  const { id, name: title, kind } = comparator;
  const note = title === named ? [] : [`"${named}" is read as ${title}.`];
  return {
    target: { kind: 'comparator', comparatorId: id, operator, ...parts.terms },
    comparator: { id, name: title, kind },
    notes: [...parts.notes, ...note],
  };
}

function besideOf(words: string, main: Item | undefined, { better }: Situation): Operator | Refused {
  const exact = operatorIn(words);
  if (exact) return exact;
  const direction = main?.direction === 'improve' || main === undefined ? undefined : main.direction;
  const way = direction === 'reduce' ? 'lower' : direction === 'increase' ? 'higher' : better;
  if (words === 'worse than' || way === undefined)
    return refused(
      'ambiguous',
      'compares with a comparator, and does not say which side of it is wanted. Write Below or Above, or give the polarity.',
    );
  if (words === 'better than' || words.startsWith('outperform')) return way === 'lower' ? 'below' : 'above';
  return way === 'lower' ? 'at-most' : 'at-least';
}

function describe(parts: Parts, item: Item, target: Target): Found {
  return { target, ...unitOf(parts, item), notes: parts.notes };
}

// What the words say of the unit of a quantity.
function unitOf(parts: Parts, item: Item): { unit?: TargetUnit; noun?: string; per?: number } {
  // Of a range, the unit stands behind its second number.
  const quantity = item.upTo ?? item.quantity;
  if (quantity === undefined) return {};
  if (quantity.noun !== undefined) return { unit: 'other', noun: quantity.noun };
  if (quantity.unit === 'percentage' || quantity.unit === 'money') return { unit: quantity.unit };
  if (quantity.unit === 'rate')
    return {
      unit: 'rate',
      ...(quantity.per === undefined ? {} : { per: quantity.per }),
      ...(quantity.of === undefined ? {} : { noun: quantity.of }),
    };
  if (quantity.unit === 'points') return { unit: 'percentage' };
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
function perBehind({ items, text }: Parts, item: Item): number | undefined {
  const index = items.indexOf(item);
  const per = items
    .slice(index + 1, index + 5)
    .find(({ word, start }) => word === 'NAME' && /^(?:per |\/)/iu.test(text.slice(start, start + 4)));
  const base = per && /^(?:per |\/ ?)([\d,]+)/iu.exec(text.slice(per.start, per.end))?.[1];
  return base === undefined ? undefined : Number(base.replaceAll(',', ''));
}

function nounBehind({ items, text }: Parts, item: Item): string | undefined {
  const first = items.indexOf(item) + 1;
  let to = first;
  while (
    to < items.length
    && to - first < 5
    && /^(?:[a-z]{2,}|NAME|OUTPUT|DO|MOVED)$/u.test(items[to]?.word ?? '')
    && !ENDS_NOUN.has(items[to]?.word ?? '')
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

// A target in another unit than its indicator cannot be judged.
function wrongUnit(parts: Parts, item: Item): Refused | undefined {
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

const UNIT_WORDS: Readonly<Record<TargetUnit, string>> = {
  number: 'numbers',
  count: 'numbers of things',
  percentage: 'per cent',
  rate: 'a rate',
  money: 'money',
  other: 'another measure',
};

const AS: Readonly<Record<string, string>> = {
  BY: 'the amount of the change',
  TO: 'the level to reach',
  FROM: 'where it comes from',
  CHANGE: 'the change',
  BOUND: 'the level, with the side of it that is wanted',
  OF: 'the number that belongs to the words before it',
  LEVEL: 'the level',
  AT: 'the level',
  IN: 'the share',
  PLAIN: 'the number',
  RANGE: 'a range',
  WITHIN: 'a distance',
  BASE: 'where it stands now',
  DUE: 'when it is due',
  WHEN: 'when it is due',
  PLAN_END: 'the end of the plan',
  SPAN: 'how long it may take',
  SINCE: 'the period it is compared with',
  FROM_TO: 'the period it is compared with, and when it is due',
  EVERY: 'how often it stands anew',
  MOVE: 'which way to go',
  SHIFT: 'which way to go',
  MOVED: 'which way to go',
  KEEP: 'to hold a level',
  KEEP_OR: 'to hold a level or do better',
  OR_BETTER: 'that better will do as well',
  HOLD: 'to hold a level',
  REACH: 'to reach a level',
  OUTPUT: 'to make so many',
  DO: 'to get something done',
  HALVE: 'to halve',
  DOUBLE: 'to double',
  COMPARED: 'a comparator',
  RANK: 'a place in a ranking',
  NAME: 'a part of what is measured',
  SCENE: 'a phrase that changes nothing',
};

function readingsOf(text: string, items: readonly Item[]): Reading[] {
  return items.flatMap(({ word, start, end }) => {
    const as = AS[word];
    return as === undefined ? [] : [{ words: text.slice(start, end), as }];
  });
}
