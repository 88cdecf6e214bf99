import { AGAINST_OTHERS } from './comparators.js';
import { type Refused, refused } from './outcome.js';
import { hasTarget, isBracketed, type Parts, placeOf, TARGET_QUANTITIES } from './parts.js';
import { type Item, lineOf } from './sentence.js';

const CUT_OFF =
  /(?:^| )(?:\.\.\.|by|to|of|the|a|an|and|or|than|at|least|most|on|in|from|with|for|reduce|AIM|ENSURE|,|&|between|within|per|no more|is|be|will|below|above|under)$/u;

const BEGINS_CUT_OFF =
  /^(?:\.\.\.|of|and|or|than|BY(?! MOVE| DUE MOVE)|FROM(?!.* (?:MOVE|CHANGE|SHIFT)(?: |$)))(?: |$)/u;

/** Refuses what no reader of a kind of target could read. */
export function whatCannotBeRead(items: readonly Item[], line: string): Refused | undefined {
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
  if (has('EVERY_WEEK')) {
    return refused(
      'ambiguous',
      'counts by the week or the day, which a target here cannot say. Write the number for a year, a quarter or a month.',
    );
  }
  if (has('OF_RECORD', 'SURVEYED'))
    return refused(
      'ambiguous',
      'counts from what was recorded in a period. Write against 2012/13, or the level to reach.',
    );
  if (has('AVERAGE_BASE'))
    return refused(
      'ambiguous',
      'speaks of an average of several periods, and the figures here are of one. Write the level to reach.',
    );
  if (has('EACH_OF'))
    return refused(
      'ambiguous',
      'speaks of years that it does not name. Write the change of each year, such as by 10% each year, and by when.',
    );
  if (
    items.some(({ quantity, upTo }) =>
      [quantity, upTo].some((found) => found !== undefined && found.value === undefined),
    )
  )
    return refused('out-of-range', 'holds a number too large or too long to keep to its last digit.');
  const unread = items.find(({ word }) => word === 'UNREAD');
  if (unread)
    return refused(
      'ambiguous',
      unread.because
        ?? 'holds a number or a date that is not clear. Write dates as March 2018 or 2017/18, and numbers as 1,579.',
    );
  return undefined;
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

/** Refuses a text that says what happened, or that asks for more than one thing. */
export function whatIsMoreThanOne(parts: Parts): Refused | undefined {
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
  if (others.some((index) => JOINING.has(String(items[index - 1]?.word)))) {
    return refused('compound', 'asks for more than one thing. Put each target into a row of its own.');
  }
  if (
    others.some(
      (index) => items[index]?.word !== 'MOVED' || ['BY', 'TO', 'CHANGE'].includes(String(items[index + 1]?.word)),
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
  const first = items.findIndex((item) => item === main);
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const tail = tailOf(items);
  return items.flatMap(({ word }, index) =>
    index > first
    && index < tail
    && (index < elsewhere || first > elsewhere || JOINING.has(String(items[index - 1]?.word)))
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

// Words that would turn the meaning round, and were not understood where they stand.
const UNEXPLAINED = new Set(
  (
    'not no nor never without unless except than versus vs half quarter third thirds double treble twice hundred hundreds '
    + 'thousand thousands million dozen zero nil % £ $ < > = ± + ≤ ≥ ~ # PERIOD ORDINAL limit limiting '
    + 'cap restrict restricting curb curbing constrain growth uplift halt reverse reversing slow slowing stem exceed below beneath under over above exceeding prevent avoid fail '
    + 'failing failed thereafter otherwise instead respectively subsequent towards toward closer safest lowest fewest best '
    + 'each every highest worst greatest largest smallest later earlier sooner monthly quarterly pm pw pd '
    + 'top bottom maximum minimum max min leading stretch january february june july august september october november december'
  ).split(' '),
);

/** Refuses a text with words left over that could change its meaning. */
export function whatIsUnexplained({ items, main, line, text, situation, terms }: Parts): Refused | undefined {
  if (items.some(({ word }) => word === 'RANGE_AFTER_WORD'))
    return refused(
      'ambiguous',
      'names a range where one number is wanted. Write the least change or the level to reach.',
    );
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const tail = tailOf(items);
  const last = items.findLastIndex(({ word }) => TARGET_QUANTITIES.has(word));
  if (STILL_OPEN.test(line) || items.slice(0, Math.min(elsewhere, tail)).some(({ word }) => HEDGES.has(word)))
    return refused(
      'ambiguous',
      'says that the target is not certain, or still to be agreed. Write what was agreed, such as Reduce by 10%, or To be agreed.',
    );
  const isUnexplained = items.some(({ word }, index) => {
    if (index >= tail || !UNEXPLAINED.has(word)) return false;
    // Behind the number, or in a side clause, "not" belongs to what is measured: "who do not re-offend". So does "under"
    // where another word says what is to be done: "drivers over the limit by 10%".
    const isOfMeasure =
      (NEGATIONS.has(word) && (index > elsewhere || (last >= 0 && index > last)))
      || (SIDES.has(word) && items.some((item) => ['TO', 'BY', 'CHANGE'].includes(item.word)));
    return !isOfMeasure && !(word === 'no' && index === 0 && main === undefined && last < 0);
  });
  if (items.some(({ word }) => word === 'TOLERANCE') && main?.word !== 'KEEP')
    return refused(
      'ambiguous',
      'names a distance to both sides of a level. Write Maintain within 2% of the baseline, or the two ends, such as 80% to 84%.',
    );
  // "2 officers per ward" are not 2; "8.5 days per person" are what is measured.
  const level = items[last];
  const isMany =
    level?.quantity?.noun === undefined
    && !(situation.unit?.kind === 'rate' && situation.unit.per === 1)
    && items.some(({ word }, index) => word === 'per' && index > last && last >= 0);
  if (isMany)
    return refused(
      'ambiguous',
      'counts per something that is no base of a rate. Write how many there are to be in all, or a rate such as 5 per 1,000 population.',
    );
  // A figure of every month is held to the target; an average of them is another figure.
  if (terms.every !== undefined && /\b(?:on average|averages? of|averaging)\b/u.test(text.toLowerCase()))
    return refused(
      'ambiguous',
      'asks for an average of several periods. Write the number for each year, quarter or month, or for all of them.',
    );
  const isTurned = [GOES_TO, SO_MANY_TIMES, HELD_AGAINST, AGAINST_OTHERS].some((pattern) => pattern.test(line));
  if (!isUnexplained && !isTurned && !isTimeLeft(items, last, elsewhere) && !TO_FIRST.test(text.toLowerCase()))
    return undefined;
  return refused(
    'ambiguous',
    'holds words that could change what it asks for, and that are not understood. Write it more plainly, such as Reduce by 10% by March 2018.',
  );
}

// A word of time behind the target that nobody has understood: "by the end of the second year".
function isTimeLeft(items: readonly Item[], last: number, elsewhere: number): boolean {
  return items.some(
    ({ word }, index) =>
      index > last && index < elsewhere && TIME_LEFT.test(word) && WHICH.test(String(items[index - 1]?.word)),
  );
}

const TIME_LEFT = /^(?:years?|yrs?|months?|quarters?|weeks?|weekends?|terms?|fortnights?)$/u;
const WHICH =
  /^(?:a|an|one|next|last|previous|prior|first|second|third|fourth|fifth|final|coming|following|several|few|some|both|ORDINAL)$/u;

const HELD_AGAINST = /(?:^| )(?:(?:relative|compared|comparison|comparable|proportion) (?:to|with)|versus|vs)(?: |$)/u;

const STILL_OPEN =
  /(?:^| )(?:negotiat(?:ed|ing|ions?)|renegotiated|awaits|awaited|(?:awaiting|pending|under|subject to|after|following)(?: (?:final|further|formal|local|national))*(?: (?:agreement|confirmation|approval|guidance|discussions?|consultation|review|negotiations?))|to be (?:agreed|set|confirmed|determined|finalised|finalized|decided|discussed)|tbc|tba|tbd)(?: |$)/u;

const HEDGES = new Set(
  'probably possibly perhaps maybe may might could likely unlikely expected anticipated predicted forecast proposed suggested provisionally'.split(
    ' ',
  ),
);

const NEGATIONS = new Set(['not', 'no', 'never', 'without']);

const SIDES = new Set(['under', 'over', 'above']);

const TO_FIRST = /\bto (?:be )?(?:the )?(?:lowest|highest|best|safest|top)\b/u;
const SO_MANY_TIMES = /(?:^| )(?:[A-Z]+|two|three|four|five|six|seven|eight|nine|ten|many) times(?: |$)/u;
// A level in words: "reduce to the average of our neighbours".
const GOES_TO =
  /(?:^| )(?:to|at) (?:the |a |an |our |that |those )*(?:average|mean|median|levels?|rates?|figures?|same|standard|below|above|under|minimum|maximum|lowest|none) /u;
