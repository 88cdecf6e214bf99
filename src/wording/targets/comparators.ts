import type { Comparator } from '../../model/comparator.js';
import { OPERATOR_WORDS } from './amounts.js';
import { type Phrase, phrase } from './phrase.js';
import { type Item, QUANTITY, recognise } from './sentence.js';

type Kind = Comparator['kind'];

const COUNTIES =
  'kent|surrey|essex|sussex|east sussex|west sussex|hampshire|hertfordshire|bedfordshire|buckinghamshire|oxfordshire|berkshire|cambridgeshire|norfolk|suffolk|lincolnshire|nottinghamshire|derbyshire|leicestershire|northamptonshire|warwickshire|worcestershire|gloucestershire|herefordshire|shropshire|staffordshire|cheshire|lancashire|cumbria|durham|northumberland|yorkshire|north yorkshire|somerset|dorset|devon|cornwall|wiltshire|rutland';
const NATIONS = 'england and wales|england|wales|english|welsh|scotland|scottish|uk|national|nationwide|british';
const REGIONS =
  'south east|south west|north east|north west|east midlands|west midlands|east of england|eastern|yorkshire and (?:the )?humber|regional|region';
const GROUPS =
  'most similar (?:csp |force |police |community safety partnership )?(?:family(?: group)?|groups?|forces?|csps?|areas?|authorities|districts|boroughs)(?: \\( (?:msg|msf|mscsp) \\))?|msgs?|msf|mscsp|mscf|msfs|family(?: group)?|iquanta(?: family| peer)?(?: group)?|peers?(?: group)?|statistical neighbours?|nearest neighbours?|comparator groups?|benchmark group|similar (?:areas|forces|csps)';
const BODIES = `(?:overall |whole |wider )?(?:kcc|kent county council|(?:${COUNTIES})(?: (?:county|police|force|constabulary))?|county|countywide|${NATIONS}|${REGIONS}|${GROUPS}|force|forcewide|constabulary|police force|district|borough|london|inner london|outer london|met|metropolitan)(?: s)?(?: wide| area)?`;
const MEASURED =
  '(?:averages?|mean|median|values?|figures?|rates?|levels?|comparison|comparator|total|performance|score|benchmark|equivalent)';
const ENDS = '(?= (?:DUE|WHEN|EVERY|SPAN|PLAN_END|PERIOD|\\.|,|;|\\)|by|for|in|each|and|\\()|$)';
const NAMED = `(?:${BODIES} (?:[a-z]+ ){0,2}?${MEASURED}(?: average| value| figure| level| rate)?|(?:averages?|mean|median|rate|figure|value|level|comparison) (?:for|of|in|across) (?:the |our |its )?(?:${BODIES})(?: as a whole)?${ENDS}|${BODIES}${ENDS})`;
// A rate that is named in full and that the list above does not know; not one of our own.
const OTHER = `the (?!(?:[a-z]+ ){0,5}(?:baseline|current|target|previous|last|existing|present|same|agreed|recorded|minimum|maximum|following|legal|speed)\\b)(?:[a-z]+ ){1,6}(?:rate|average|mean|median)(?: rate)?${ENDS}`;
const BESIDE =
  '(?:(?:in line with|equal to|at|the same as|as good as|match) or better(?: than)?|better than|worse than|in line with|equal to|equals?|match(?:es|ing)?|the same as|on a par with|on par with|outperform(?:s|ing)?|to|at|meet|reach|achieve|converge with)';
const THAT_OF = '(?:(?:that|those|the|our|its|their|of|for|level|levels|figure|rate|in|seen) ){0,4}';

/** Recognises `COMPARED`: a comparator with the words that hold the figure against it. */
export function withComparators(
  items: readonly Item[],
  comparators: readonly Comparator[] | undefined,
): readonly Item[] {
  let found = recognise(items, OFFSET, () => ({ word: 'OFFSET' }));
  const own = comparators === undefined ? '' : namesOf(comparators);
  found = recognise(found, own === '' ? COMPARED : comparedWithOwn(`${own}|`), (matched, { groups }) => ({
    word: 'COMPARED',
    beside: String(groups?.['operator']),
    ...namePlace(matched, String(groups?.['name'])),
  }));
  found = recognise(found, ALONE, (matched, { groups }) => ({
    word: 'COMPARED',
    beside: '',
    ...namePlace(matched, String(groups?.['name'])),
  }));
  // "in the Kent-wide comparison" beside a number says where it is looked at, and is not what it is held against.
  return recognise(found, SCENE, () => ({ word: 'SCENE' }));
}

const comparedWith = (own: string): Phrase =>
  phrase(
    `(?<operator>${OPERATOR_WORDS}|${BESIDE}) ${THAT_OF}(?<name>${own}${NAMED}|${OTHER})`,
    `${own}${BODIES}|rate|average|mean|median`,
  );
const COMPARED = comparedWith('');

// The targets of one plan are read one after another, with the same comparators.
let last: { readonly own: string; readonly phrase: Phrase } | undefined;
function comparedWithOwn(own: string): Phrase {
  if (last?.own !== own) last = { own, phrase: comparedWith(own) };
  return last.phrase;
}

// "KCC value", "Kent-wide", "County average by 2018": a cell that holds nothing but what the figure is held against.
const ALONE = phrase(
  `^(?:the |our |to |at )?(?<name>${BODIES} (?:[a-z]+ )?${MEASURED}|(?:${COUNTIES}|county|force|nation|england) wide|${GROUPS})(?=(?: (?:DUE|EVERY|WHEN|PERIOD|\\.))*$)`,
  BODIES,
);

const OFFSET = phrase(
  `(?:${NAMED}) (?:plus|minus|less|\\+|-) ${QUANTITY}|${QUANTITY} (?:${BODIES}) (?:averages?|mean|median)|${QUANTITY} (?:points )?(?:${OPERATOR_WORDS}|better than|worse than|of) ${THAT_OF}(?:${NAMED})|within (?:MEASURE|${QUANTITY}) of ${THAT_OF}(?:${NAMED})|(?:times|half|twice|double) ${THAT_OF}(?:${NAMED})`,
  BODIES,
  `${QUANTITY}|within|times|half|twice|double`,
);
const SCENE = phrase(
  `(?:in|within|for|on) (?:the )?(?:kent wide|countywide|county wide|county|kent|national|msg) (?:comparison|comparator|context)`,
  'comparison|comparator|context',
);

// The names of the plan's own comparators, as far as they are plain words.
function namesOf(comparators: readonly Comparator[]): string {
  return comparators
    .slice(0, MOST_COMPARATORS)
    .map(({ name }) =>
      name
        .slice(0, LONGEST_NAME)
        .toLowerCase()
        .replace(/&/gu, ' and ')
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
    )
    .filter((name) => name !== '')
    .map((name) => `${name}(?: ${MEASURED})?${ENDS}`)
    .join('|');
}

/** Others that something is held against, where no word says on which side of them. */
export const AGAINST_OTHERS = new RegExp(`(?:^| )against (?:the |our |its )?(?:${BODIES})(?: |$)`, 'u');

/** A comparator's figure that is named beside a number, and was not read as what the number is held against. */
export const MENTIONED = new RegExp(
  `(?:^| )(?:(?:${BODIES}) (?:[a-z]+ )?(?:averages?|mean|median|rate|value)|(?:averages?|mean|median) (?:of|for) [a-zA-Z ]*)(?: |$)`,
  'u',
);

const MOST_COMPARATORS = 50;
const LONGEST_NAME = 80;

function namePlace(matched: readonly Item[], name: string): { named: { start: number; end: number } } {
  let length = name.length + 1;
  let index = matched.length;
  while (length > 0 && index > 0) {
    index -= 1;
    length -= Number(matched[index]?.word.length) + 1;
  }
  const [first, last] = [matched[index], matched.at(-1)];
  return { named: { start: Number(first?.start), end: Number(last?.end) } };
}

/** What a text says of the comparator it names. */
export interface NamedComparator {
  readonly name: string;
  readonly kind: Kind;
  /** The words that say which one it is, besides its kind. */
  readonly own: readonly string[];
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['most-similar-group', new RegExp(`\\b(?:${GROUPS})\\b`, 'u')],
  ['force', /\b(?:force|forces|forcewide|constabulary|police)\b/u],
  ['county', new RegExp(`\\b(?:kcc|county|countywide|${COUNTIES})\\b`, 'u')],
  ['region', new RegExp(`\\b(?:${REGIONS}|london)\\b`, 'u')],
  ['national', new RegExp(`\\b(?:${NATIONS})\\b`, 'u')],
  ['district', /\b(?:district|borough)\b/u],
];
const PLACES = new RegExp(
  `\\b(?:${COUNTIES}|england|wales|scotland|south east|south west|north east|north west|east midlands|west midlands|london)\\b`,
  'gu',
);
const SAME_PLACE: readonly (readonly [RegExp, string])[] = [
  [/\bkcc\b|\bkent county council\b/gu, 'kent'],
  [/\benglish\b/gu, 'england'],
  [/\bwelsh\b/gu, 'wales'],
  [/\bscottish\b/gu, 'scotland'],
];

/** Tells what kind of comparator a name is of, and whose. */
export function readName(name: string): NamedComparator {
  const plain = plainName(name);
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
  const places = [...plain.matchAll(PLACES)].map(([place]) => place);
  return { name, kind, own: kind === 'other' ? significant(plain) : places };
}

function plainName(name: string): string {
  return SAME_PLACE.reduce(
    (text, [pattern, place]) => text.replace(pattern, place),
    name.toLowerCase().replace(/[^\p{L}\d]+/gu, ' '),
  );
}

function significant(plain: string): readonly string[] {
  return plain
    .split(' ')
    .filter((word) => word.length > 2 && !/^(?:the|and|for|rate|average|mean|median)$/u.test(word));
}

/** Finds the one comparator of a plan that a text names; nothing where it is none, or more than one. */
export function findNamed(
  { name, kind, own }: NamedComparator,
  comparators: readonly Comparator[],
): Comparator | undefined {
  const ofKind = comparators.filter((comparator) => comparator.kind === kind || kind === 'other');
  const called = comparators.filter((comparator) => isCalled(comparator, name));
  if (called.length === 1) return called[0];
  const exact = ofKind.filter((comparator) => own.every((word) => nameOf(comparator).includes(word)));
  const candidates =
    exact.length > 0 || own.length === 0
      ? exact
      : ofKind.filter(
          (comparator) =>
            own.every((word) => (nameOf(comparator) + noteOf(comparator)).includes(word)) || isNameless(comparator),
        );
  const matching = candidates.filter((comparator) => !namesMore(comparator, own));
  return matching.length === 1 ? matching[0] : undefined;
}

// The whole name as the plan has it, with or without a word for what is measured.
function isCalled(comparator: Comparator, name: string): boolean {
  const bare = (text: string): string =>
    plainName(text.replace(/&/gu, ' and '))
      .trim()
      .replace(/ (?:average|value|figure|rate|level)$/u, '');
  return bare(comparator.name) === bare(name);
}

function nameOf({ id, name }: Comparator): string {
  return plainName(`${id} ${name}`);
}

function noteOf({ note = '' }: Comparator): string {
  return ` ${plainName(note)}`;
}

// "National" or "County" names no place of its own, and stands for the one there is.
function isNameless(comparator: Comparator): boolean {
  return [...nameOf(comparator).matchAll(PLACES)].length === 0;
}

// England is not England and Wales.
function namesMore(comparator: Comparator, own: readonly string[]): boolean {
  const places = new Set([...plainName(comparator.name).matchAll(PLACES)].map(([place]) => place));
  return own.length > 0 && comparator.kind === 'national' && places.size > new Set(own).size;
}
