import { differenceOver, order } from '../exact/exact.js';
import type { KnownFigure } from '../model/figure.js';
import type { Period } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { ahead, as, either, end, grammar, many, maybe, not, type Parser, token, words } from './combinators.js';
import { footnoteMark } from './footnoteMark.js';
import { textOf } from './phrase.js';
import { denominatorAt, type Quantity, quantityAt } from './quantity.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';
import { isPlural, MEASURES, pluralOf } from './vocabulary.js';

type Qualifier = NonNullable<KnownFigure['qualifier']>;

/** What one part of a cell says about its figure. A part that says nothing is called a label. */
interface Fact {
  readonly quantity?: Quantity;
  readonly unit?: 'number' | 'count' | 'percentage' | 'rate' | 'money';
  readonly noun?: string;
  /** What a percentage is a share of, or what a rate counts per. */
  readonly of?: string;
  readonly per?: number;
  readonly covers?: Recurrence;
  readonly period?: Period;
  readonly qualifier?: Qualifier;
  readonly count?: number;
  readonly denominator?: number;
  /** What the words are read as. Labels have none. */
  readonly as?: string;
  /** The words that were read as that, if they are not all of them. */
  readonly words?: string;
}

/** What has been read from a cell so far. */
export interface FigureDraft extends Omit<Fact, 'as' | 'words'> {
  readonly readings: readonly Reading[];
}

type Part = Parser<Fact>;

const part = <Value>(parser: Parser<Value>, fact: Fact | ((value: Value, printed: string) => Fact | undefined)): Part =>
  as(parser, (value, tokens, from, next) =>
    typeof fact === 'function' ? fact(value, textOf(tokens, from, next)) : fact,
  );

/* How firm, how long, when. */

const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  provisional: 'provisional',
  prov: 'provisional',
  preliminary: 'provisional',
  interim: 'provisional',
  p: 'provisional',
  estimated: 'estimated',
  estimate: 'estimated',
  est: 'estimated',
  e: 'estimated',
  revised: 'revised',
  r: 'revised',
  approx: 'approximate',
  approximate: 'approximate',
  approximately: 'approximate',
  around: 'approximate',
  about: 'approximate',
  some: 'approximate',
  roughly: 'approximate',
  circa: 'approximate',
  c: 'approximate',
  ca: 'approximate',
  '~': 'approximate',
  '≈': 'approximate',
};
const firm = (list: string): Part =>
  part(grammar`${words(list)} .?`, ([word]) => ({
    ...(QUALIFIERS[word] && { qualifier: QUALIFIERS[word] }),
    as: `the figure is ${String(QUALIFIERS[word])}`,
  }));
const qualifier = firm(
  'provisional|prov|preliminary|interim|estimated|estimate|est|revised|approx|approximate|approximately',
);
const number = token(({ kind, fault }) => kind === 'number' && fault === undefined);
const hedge: Part = either(
  firm('around|about|some|approximately|approx|roughly|circa|ca|~|≈'),
  part(grammar`c .? ${ahead(number)}`, {
    qualifier: 'approximate',
    as: 'the figure is approximate',
  }),
);
const shorthand = firm('p|e|r');

const dated = (found: Token): Fact => ({
  ...(found.period && { period: found.period }),
  words: found.text,
  as: `the period ${String(found.period?.label)}`,
});
const whole = token(({ kind, period }) => kind === 'period' && period !== undefined);
const year = token(({ period }) => period !== undefined);
const period: Part = part(whole, dated);
const leads = words('in|at|as at|as|for|during|on|the|year|financial|calendar|end|of|-');
const leadingTo = many(leads, 6);
// "in 2013", "as at March 2013", "- March 2012"
const ledPeriod: Part = part(grammar`${leads} ${leadingTo} ${year}`, ([, , found]) => dated(found));
const colonYear: Part = part(
  grammar`${token(({ kind, period: found }) => kind === 'number' && found !== undefined)} :|=`,
  ([found]) => dated(found),
);

const RECURRENCES: Readonly<Record<string, Recurrence>> = {
  year: 'year',
  annum: 'year',
  quarter: 'quarter',
  month: 'month',
};
const recurrence: Part = either(
  part(grammar`per|/|a|each|every ${words('year|annum|quarter|month')}`, ([word]) => ({
    ...(RECURRENCES[word] && { covers: RECURRENCES[word] }),
    as: `the figure of a ${String(RECURRENCES[word])}`,
  })),
  part(words('pa|annually|yearly'), { covers: 'year', as: 'the figure of a year' }),
);

/* The value. */

const UNITS: Readonly<Record<Quantity['unit'], string>> = {
  number: 'a number',
  percentage: 'a percentage',
  points: 'percentage points',
  rate: 'a rate',
  money: 'an amount of money',
};

function amountAt(
  tokens: readonly Token[],
  place: number,
  isNegative: boolean,
): { value: Quantity; next: number } | undefined {
  const found = tokens[place]?.fault === undefined ? quantityAt(tokens, place, isNegative) : undefined;
  // "412/1000" may be a part and its whole; "412/1000 population" shows which it is.
  const isPart =
    found?.unit === 'rate'
    && found.of === undefined
    && tokens.slice(found.from, found.to).some(({ word }) => word === '/');
  return found === undefined || isPart ? undefined : { value: found, next: found.to };
}

const amount =
  (isNegative: boolean): Parser<Quantity> =>
  (tokens, place) =>
    amountAt(tokens, place, isNegative);
const factOf = (quantity: Quantity): Fact => ({
  quantity,
  unit: quantity.unit === 'points' ? 'number' : quantity.unit,
  ...(quantity.unit === 'points' ? { noun: 'percentage points' } : {}),
  ...(quantity.per === undefined ? {} : { per: quantity.per }),
  ...(quantity.of === undefined ? {} : { of: quantity.of }),
  as: UNITS[quantity.unit],
});
const glued = ahead(token(({ glued: isGlued }) => isGlued));
// A year before a colon is not a value.
const plainValue: Part = part(grammar`${not(colonYear)} ${amount(false)}`, ([, quantity]) => factOf(quantity));
const signedValue: Part = either(
  part(grammar`- ${glued} ${amount(true)}`, ([, quantity]) => factOf(quantity)),
  part(grammar`+ ${glued} ${amount(false)}`, ([, quantity]) =>
    quantity.unit === 'points' ? undefined : factOf(quantity),
  ),
);
// Accounts print a loss in brackets. "(-25%)" is clear from its sign; "(25)" may be a note.
const bracketedValue: Part = part(grammar`( - ${amount(true)} )`, ([quantity]) =>
  quantity.unit === 'points' ? undefined : factOf(quantity),
);

/* What is counted. */

// After one of these words a number is not the figure of the cell.
const MEANING = new Set(
  `more less fewer lower higher greater smaller better worse over under above below increase increased increases increasing decrease decreased decreases decreasing
  reduction reduced reduce reductions rise rises rose fall falls fell drop dropped drops down up change changes changed improvement improved target targets not no nor than
  to from was were been previously formerly last and or but plus minus out between least most maximum minimum almost nearly excluding except rank ranked place ish odd mean
  median hundred half third quarter double dozen times difference gap variance against vs percent percentage cent million billion thousand ci confidence margin expected
  forecast st nd rd th pence p x m k q growth saving per is are will should ytd year see note superseded withdrawn draft cancelled tbc old only if each week day`.split(
    /\s+/u,
  ),
);
const plainWord = token(
  ({ kind, word }, tokens, place) =>
    kind === 'word'
    && !MEANING.has(word)
    && QUALIFIERS[word] === undefined
    && !(recurrence(tokens, place) ?? ledPeriod(tokens, place)),
);
const someWords = many(plainWord, 8);
// "62% of" is cut off: something must follow each of these.
const LEADS_ON = new Set('of in for the a an and or at by with from to on per who which that'.split(' '));
const named = as(someWords, (found) => (LEADS_ON.has(found.at(-1)?.word ?? 'of') ? undefined : found));
const notMeant = not(
  grammar`${not(recurrence)}
      ${token(({ kind, word }) => kind === 'word' && MEANING.has(word) && word !== 'per')}`,
);
const base: Part = (tokens, place) => {
  const found = denominatorAt(tokens, place);
  return found?.per === undefined
    ? undefined
    : {
        value: {
          unit: 'rate',
          per: found.per,
          ...(found.of === undefined ? {} : { of: found.of }),
          as: 'what the rate is per',
        },
        next: found.to,
      };
};
const nounOf = (unit: 'number' | 'percentage', isOne: boolean): Part =>
  part(grammar`${named} ${notMeant}`, ([found], printed) => {
    const last = String(found.at(-1)?.word);
    if (unit === 'percentage') {
      // "62% agree": words in lower case say what they do. A name would say whose figure it is.
      return found.length > 4 || printed !== printed.toLowerCase() ? undefined : { as: 'what the percentage is of' };
    }
    if (found[0]?.glued === true && last.length < 3) return undefined;
    const isMeasure = found.length === 1 && MEASURES.has(last);
    const isOnly = isOne && found.length === 1;
    if (!isMeasure && !isOnly && !found.some(({ word }) => isPlural(word))) return undefined;
    return {
      noun: isOnly ? pluralOf(printed) : printed,
      unit: isMeasure ? 'number' : 'count',
      as: isMeasure ? 'what the number measures' : 'what is counted',
    };
  });
const ofWhole: Part = part(grammar`of ${named} ${notMeant}`, (_, printed) => ({
  of: printed.slice(3),
  as: 'what the percentage is of',
}));

/* Marks and brackets. */

const TRENDS = new Set('↑ ↓ → ← ↔ ↗ ↘ ⬆ ⬇ ➔ ▲ ▼ △ ▽ ► ◄ ● ■'.split(' '));
const footnote: Part = part(footnoteMark, { as: 'a footnote mark, whose note is not here' });
const trend: Part = part(
  token(({ word }) => TRENDS.has(word)),
  { as: 'a mark for the direction of travel' },
);

const fillers = many(
  words(
    'figures|figure|data|the|level|achieved|in|at|as|for|baseline|financial|year|end|of|outturn|actual|performance|results|result|calendar|position|only|value|,',
  ),
);
const inBrackets = (parser: Part): Part => {
  const one = (open: string, close: string): Part =>
    part(grammar`${words(open)} ${parser} ${words(close)}`, ([, fact]) => fact);
  return either(one('(', ')'), one('[', ']'));
};
const datedOrFirm = (hasValue: boolean): Part =>
  part(
    grammar`${fillers} ${maybe(hasValue ? either(part(year, dated), qualifier) : part(year, dated))} ${fillers}
      ${maybe(hasValue ? either(part(year, dated), qualifier) : part(year, dated))} ${fillers}`,
    ([, one, , other]) => {
      const isTwice = (one?.period && other?.period) ?? (one?.qualifier && other?.qualifier);
      if ((one ?? other) === undefined || isTwice !== undefined) return undefined;
      return { ...one, ...other, as: [one?.as, other?.as].filter((said) => said !== undefined).join(', and ') };
    },
  );
const ofAll: Part = part(grammar`${amount(false)} of|out_of|/ ${amount(false)}`, ([count, all]) =>
  count.value === undefined || all.value === undefined
    ? undefined
    : { count: count.value, denominator: all.value, as: 'the count and the whole behind the percentage' },
);
const sample: Part = part(grammar`n|base =|: ${amount(false)}`, ([size]) =>
  size.value === undefined || size.unit !== 'number'
    ? undefined
    : { denominator: size.value, as: 'the number of those asked' },
);
// "17,428 offences (+8%)": the size of the change is next to the figure.
const moved: Part = part(grammar`+|- ${glued} ${amount(false)}`, ([, { unit }]) =>
  unit === 'percentage' || unit === 'points' ? { as: 'the change, which is left out' } : undefined,
);
const percentSign: Part = part(words('%'), { unit: 'percentage', as: 'a percentage' });

/* The cell. */

const labels: Part = part(
  words(
    `actual|performance|outturn|results|result|baseline|figure|value|total|currently|current|latest|position|annual|average|number|rate|count|score|year|date|end
    |a|an|the|of|is|at|as|in|for|to|out|turn|data`,
  ),
  {},
);
const separator: Part = part(either(words(':|=|,'), grammar`- ${not(token(({ glued: isGlued }) => isGlued))}`), {});
const closing: Part = either(
  part(words('in total|overall|in all|actual|outturn'), {}),
  part(grammar`. ${end}`, {}),
  part(grammar`, ${ahead(either(year, qualifier, words('in')))}`, {}),
);

/** Reads the figure of a cell. Returns nothing if any word, number or mark is left over. */
export function readFigure(tokens: readonly Token[]): FigureDraft | undefined {
  const readings: Reading[] = [];
  const draft: { -readonly [Key in keyof Fact]: Fact[Key] } = {};
  let place = 0;
  while (place < tokens.length) {
    const match = firstOf(partsFor(draft, tokens, place), tokens, place);
    if (match === undefined || !add(draft, match.value)) return undefined;
    if (match.value.as !== undefined)
      readings.push({ words: match.value.words ?? textOf(tokens, place, match.next), as: match.value.as });
    place = match.next;
  }
  delete draft.as;
  delete draft.words;
  return draft.quantity !== undefined && isWhole(draft) ? { ...draft, readings } : undefined;
}

function partsFor(draft: Fact, tokens: readonly Token[], place: number): readonly Part[] {
  const { unit, quantity, qualifier: firmness } = draft;
  if (quantity === undefined) {
    // After a word or a date a hyphen may be a dash: "Oct-Dec -92".
    const signs = place === 0 || firmness !== undefined ? [signedValue] : [];
    return [
      ...signs,
      plainValue,
      ...(place === 0 ? [bracketedValue] : []),
      period,
      colonYear,
      inBrackets(datedOrFirm(false)),
      trend,
      hedge,
      qualifier,
      labels,
      ...(place > 0 ? [separator] : []),
    ];
  }
  const isOne = quantity.value === 1;
  const brackets = [
    datedOrFirm(true),
    shorthand,
    moved,
    ...(unit === 'percentage' ? [ofAll, sample] : []),
    ...(unit === 'number' ? [percentSign, nounOf('number', isOne)] : []),
    ...(unit === 'number' || unit === 'count' ? [base] : []),
    recurrence,
  ].map(inBrackets);
  const isBare = draft.noun === undefined && draft.of === undefined;
  return [
    ...[
      closing,
      recurrence,
      ...(unit === 'number' || unit === 'count' ? [base] : []),
      period,
      ledPeriod,
      footnote,
      ...brackets,
    ],
    ...(unit === 'percentage' && draft.of === undefined ? [ofWhole] : []),
    ...[trend, qualifier],
    ...(isBare && (unit === 'number' || unit === 'percentage') ? [nounOf(unit, isOne)] : []),
    ...(tokens[place - 1]?.word === ',' ? [part(year, dated)] : []),
  ];
}

function firstOf(
  parts: readonly Part[],
  tokens: readonly Token[],
  place: number,
): { value: Fact; next: number } | undefined {
  for (const parser of parts) {
    const match = parser(tokens, place);
    if (match !== undefined) return match;
  }
  return undefined;
}

// Nothing may be stated twice: two periods, or two qualifiers, mean two figures.
function add(draft: { -readonly [Key in keyof Fact]: Fact[Key] }, fact: Fact): boolean {
  for (const key of ['period', 'qualifier', 'covers', 'quantity', 'denominator'] as const) {
    if (fact[key] !== undefined && draft[key] !== undefined) return false;
  }
  Object.assign(draft, fact);
  return true;
}

// A part and its whole must give the percentage next to them.
function isWhole({ quantity, count, denominator }: Fact): boolean {
  if (quantity?.value === undefined || count === undefined || denominator === undefined) return true;
  if (!(denominator > 0) || count > denominator) return false;
  const decimals = String(quantity.value).split('.')[1]?.length ?? 0;
  return order(differenceOver(count, 0, 100, denominator, decimals), quantity.value) === 0;
}
