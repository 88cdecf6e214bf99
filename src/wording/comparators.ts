import type { Comparator } from '../model/comparator.js';
import type { Operator } from '../model/target.js';
import {
  ahead,
  as,
  either,
  end,
  grammar,
  kind,
  many,
  not,
  type Parser,
  starting,
  token,
  words,
} from './combinators.js';
import { quantityAt } from './quantity.js';
import type { ComparedWith, Phrase } from './phrase.js';
import type { Token } from './tokens.js';

const COUNTIES =
  `kent|surrey|essex|sussex|east sussex|west sussex|hampshire|hertfordshire|bedfordshire|buckinghamshire|oxfordshire|berkshire|cambridgeshire|norfolk
|suffolk|lincolnshire|nottinghamshire|derbyshire|leicestershire|northamptonshire|warwickshire|worcestershire|gloucestershire|herefordshire|shropshire|staffordshire
|cheshire|lancashire|cumbria|durham|northumberland|yorkshire|north yorkshire|somerset|dorset|devon|cornwall|wiltshire|rutland`.replaceAll(
    '\n',
    '',
  );
const NATIONS = 'england and wales|england|wales|english|welsh|scotland|scottish|uk|national|nationwide|british';
const REGIONS =
  'south east|south west|north east|north west|east midlands|west midlands|east of england|eastern|yorkshire and humber|yorkshire and the humber|regional|region';
const ALIKE =
  'family|family group|group|groups|force|forces|csp|csps|area|areas|authorities|districts|boroughs|community safety partnership|police force';
const GROUPS = `${ALIKE.split('|')
  .map((who) => `most similar ${who}`)
  .join('|')}|most similar csp group|most similar force group|most similar family group|most similar police forces
|msg|msgs|msf|mscsp|mscf|msfs|family|family group|iquanta|iquanta family|iquanta family group|iquanta peer group|peer|peers|peer group|statistical neighbour|statistical neighbours
|nearest neighbour|nearest neighbours|comparator group|comparator groups|benchmark group|similar areas|similar forces|similar csps`.replaceAll(
  '\n',
  '',
);
const OTHERS =
  'kcc|kent county council|county|countywide|county wide|force|forcewide|force wide|constabulary|police force|district|borough|london|inner london|outer london|met|metropolitan';
const MEASURED = words(
  'average|averages|mean|median|value|values|figure|figures|rate|rates|level|levels|comparison|comparator|total|performance|score|benchmark|equivalent',
);
const ofCounty = ['', ' county', ' police', ' force', ' constabulary']
  .flatMap((kind) => COUNTIES.split('|').map((name) => name + kind))
  .join('|');

const group = grammar`${words(GROUPS)} ${grammar`( msg|msf|mscsp )`}?`;
export const body = grammar`overall|whole|wider? ${either(group, words(`${OTHERS}|${ofCounty}|${NATIONS}|${REGIONS}`))}
      wide|area?`;
const plain = token(({ word }) => !/^(?:by|for|in|to|of|on|at|from|with|and|or|the)$/u.test(word), 'word');
const ends = ahead(either(end, words('.|,|;|)|by|for|in|each|and|(|per|over|every|until|-|or'), kind('period')));
const named: Parser<unknown> = either<readonly Parser<unknown>[]>(
  grammar`${body} ${plainButMeasure()}*2 ${MEASURED} average|value|figure|level|rate?`,
  grammar`average|averages|mean|median|rate|figure|value|level|comparison for|of|in|across the|our|its? ${body}
      as_a_whole? ${ends}`,
  grammar`${body} ${ends}`,
);

function plainButMeasure(): Parser<unknown> {
  return grammar`${not(MEASURED)} ${plain}`;
}

// A rate with a full name that the lists above do not have, and that is not the area's own rate.
const OWN = words(
  'baseline|current|target|previous|last|existing|present|same|agreed|recorded|minimum|maximum|following|legal|speed|year|old',
);
const other = grammar`the
      ${as(many(grammar`${not(OWN)} ${not(words('rate|average|mean|median'))} ${either(plain, kind('make'))}`, 6), (found) => (found.length > 0 ? found : undefined))}
      rate|average|mean|median rate? ${ends}`;
const BESIDE = words(
  `in line with or better than|in line with or better|equal to or better than|at or better than|the same as or better than|as good as or better than|match or better|better than|worse than
  |in line with|equal to|equals|equal|match|matches|matching|the same as|on a par with|on par with|outperform|outperforms|outperforming|to|at|meet|reach|achieve|converge with`,
);
const thatOf = many(words('that|those|the|our|its|their|of|for|level|levels|figure|rate|in|seen'), 4);
const side: Parser<{ words: string; operator?: Operator }> = either<
  readonly Parser<{ words: string; operator?: Operator }>[]
>(
  as(BESIDE, (found) => ({ words: found })),
  as(kind('bound'), ({ word, value }) => ({
    words: word,
    ...(value === 'improve' ? {} : { operator: value as Operator }),
  })),
);
const number: Parser<true> = starting(['#number'], (tokens, place) => {
  const found = quantityAt(tokens, place);
  return found && tokens[place]?.kind === 'number' ? { value: true, next: found.to } : undefined;
});

// The targets of one plan are read one after another with the same comparators.
let last: { readonly names: string; readonly parser: Parser<Phrase> } | undefined;

/** Returns the parser of comparators, given those of a plan. */
export function comparatorsOf(comparators: readonly Comparator[] = []): Parser<Phrase> {
  const own = comparators
    .slice(0, MOST_COMPARATORS)
    .map(({ name }) => wordsOf(name.slice(0, LONGEST_NAME)))
    .filter((name) => name !== '');
  const names = own.join('|');
  if (last?.names !== names) last = { names, parser: comparatorOf(own) };
  return last.parser;
}

function comparatorOf(own: readonly string[]): Parser<Phrase> {
  const ours =
    own.length === 0
      ? named
      : either<readonly Parser<unknown>[]>(grammar`${words(own.join('|'))} ${MEASURED}? ${ends}`, named);
  const place = (parser: Parser<unknown>): Parser<{ from: number; to: number }> =>
    as(parser, (_, __, from, to) => ({ from, to }));
  const offset: Parser<Phrase> = as(
    either<readonly Parser<unknown>[]>(
      grammar`${named} plus|minus|less|+|- ${number}`,
      grammar`${number} ${body} average|averages|mean|median`,
      grammar`${number} points? ${either(side, words('of'))} ${thatOf} ${ours}`,
      grammar`within ${number} days|points? of ${thatOf} ${named}`,
      grammar`times|half|twice|double ${thatOf} ${named}`,
    ),
    () => ({ is: 'problem', problem: 'distance-from-comparator' as const }),
  );
  const compared: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
    as(grammar`${side} ${thatOf} ${place(ours)}`, ([beside, , name]) => ({
      is: 'compared',
      compared: comparedWith(beside, name),
    })),
    as(grammar`${side} ${place(other)}`, ([beside, { from, to }]) => ({
      is: 'compared',
      compared: comparedWith(beside, { from: from + 1, to }),
    })),
    as(
      grammar`the|our|to|at?
      ${place(either<readonly Parser<unknown>[]>(grammar`${body} ${plainButMeasure()}? ${MEASURED}`, grammar`${words(`${COUNTIES}|county|force|nation|england`)} wide`, group))}`,
      ([name], _, from) => (from === 0 ? { is: 'compared', compared: comparedWith({ words: '' }, name) } : undefined),
    ),
  );
  const against: Parser<Phrase> = as(
    grammar`compared_with|compared_to|against|relative_to|versus|vs|in_comparison_with|in_comparison_to
      the|our|its|that|of|for|other*3 ${either(body, words('other'))}`,
    () => ({ is: 'problem', problem: 'against-others' as const }),
  );
  const bracketed: Parser<Phrase> = as(grammar`( ${group} )`, () => ({ is: 'aside' }));
  return either<readonly Parser<Phrase>[]>(offset, compared, against, bracketed);
}

/** Matches if a comparator's average is named here. */
export const mentioned: Parser<unknown> = grammar`${body} ${plainButMeasure()}? average|averages|mean|median`;

/** Matches if a comparator's average or rate is named here; a rate may be the force's own. */
export const mentionedAlone: Parser<unknown> = grammar`${body} ${plainButMeasure()}? average|averages|mean|median|rate|value`;

function comparedWith(
  beside: { words: string; operator?: Operator },
  name: { from: number; to: number },
): ComparedWith {
  return { beside: beside.words, ...(beside.operator ? { operator: beside.operator } : {}), ...name };
}

const MOST_COMPARATORS = 50;
const LONGEST_NAME = 80;

type ComparatorKind = Comparator['kind'];

const KINDS: readonly (readonly [ComparatorKind, string])[] = [
  ['most-similar-group', GROUPS],
  ['force', 'force|forces|forcewide|constabulary|police'],
  ['county', `kcc|county|countywide|${COUNTIES}`],
  ['region', `${REGIONS}|london`],
  ['national', NATIONS],
  ['district', 'district|borough'],
];
const PLACES =
  `${COUNTIES}|england|wales|scotland|south east|south west|north east|north west|east midlands|west midlands|london`.split(
    '|',
  );
const SAME_PLACE: readonly (readonly [string, string])[] = [
  ['kent county council', 'kent'],
  ['kcc', 'kent'],
  ['english', 'england'],
  ['welsh', 'wales'],
  ['scottish', 'scotland'],
];

/** Returns the kind of comparator that a name means. */
export function kindOf(name: string): ComparatorKind {
  const text = samePlaces(name);
  return KINDS.find(([, list]) => list.split('|').some((phrase) => has(text, phrase.trim())))?.[0] ?? 'other';
}

/** Returns the comparator of a plan that a text names, or nothing if it names none or several. */
export function findNamed(name: string, comparators: readonly Comparator[]): Comparator | undefined {
  const kind = kindOf(name);
  const own =
    kind === 'other'
      ? wordsOf(name)
          .split(' ')
          .filter((word) => word.length > 2 && !NO_NAMES.has(word))
      : placesIn(name);
  const called = comparators.filter((comparator) => bare(comparator.name) === bare(name));
  if (called.length === 1) return called[0];
  const ofKind = comparators.filter((comparator) => comparator.kind === kind || kind === 'other');
  const title = ({ id, name: printed }: Comparator): string => samePlaces(`${id} ${printed}`);
  const exact = ofKind.filter((comparator) => own.every((word) => title(comparator).includes(word)));
  const candidates =
    exact.length > 0 || own.length === 0
      ? exact
      : ofKind.filter((comparator) => {
          const all = `${title(comparator)} ${samePlaces(comparator.note ?? '')}`;
          // "National" or "County" names no place, so it means the only one in the plan.
          return own.every((word) => all.includes(word)) || placesIn(title(comparator)).length === 0;
        });
  // England is not the same as England and Wales.
  const matching = candidates.filter(
    (comparator) =>
      !(
        own.length > 0
        && comparator.kind === 'national'
        && new Set(placesIn(comparator.name)).size > new Set(own).size
      ),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

const NO_NAMES = new Set(['the', 'and', 'for', 'rate', 'average', 'mean', 'median']);

function bare(name: string): string {
  const text = samePlaces(name);
  const last = text.lastIndexOf(' ');
  return last > 0 && ['average', 'value', 'figure', 'rate', 'level'].includes(text.slice(last + 1))
    ? text.slice(0, last)
    : text;
}

function placesIn(name: string): readonly string[] {
  const text = samePlaces(name);
  return PLACES.filter((place) => has(text, place));
}

function samePlaces(name: string): string {
  return SAME_PLACE.reduce(
    (text, [phrase, place]) => ` ${text} `.replaceAll(` ${phrase} `, ` ${place} `).trim(),
    wordsOf(name),
  );
}

function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function has(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** Returns the name of a comparator as printed, from the tokens of its text. */
export function nameIn(text: string, tokens: readonly Token[], { from, to }: ComparedWith): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
