import type { Comparator } from '../model/comparator.js';

type Kind = Comparator['kind'];

// The counties and police force areas of England and Wales whose names can mean only one thing. A county is left out if
// a district or a unitary council shares its name (Cornwall, Dorset, Somerset, Wiltshire), or if a region does (West
// Midlands, London). Sussex is the area of the force, and two counties.
const COUNTIES =
  'bedfordshire|berkshire|cambridgeshire|cheshire|cumbria|derbyshire|devon|east sussex|essex|gloucestershire|greater manchester|hampshire|hertfordshire|kent|lancashire|leicestershire|lincolnshire|merseyside|norfolk|northamptonshire|nottinghamshire|oxfordshire|south yorkshire|staffordshire|suffolk|surrey|tyne (?:and|&) wear|warwickshire|west sussex|west yorkshire|worcestershire';
const FORCES =
  'avon (?:and|&) somerset|cleveland|devon (?:and|&) cornwall|dyfed[ -]powys|gwent|humberside|north wales|northumbria|south wales|sussex|thames valley|west mercia';
const MEASURED = '(?: (?:average|mean|figure|value|rate|total|position|performance))?';
const COUNTY = new RegExp(`^(?:the )?(?:${COUNTIES})${MEASURED}$`, 'iu');
const FORCE = new RegExp(`^(?:the )?(?:${FORCES})${MEASURED}$`, 'iu');
/** Their names, for a pattern. */
export const PLACES = `${COUNTIES}|${FORCES}`;
const PLACE = new RegExp(`\\b(?:${PLACES})\\b`, 'iu');

// Words that show what kind of comparator a name means, anywhere in it. The first that fits decides.
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['county', COUNTY],
  ['force', FORCE],
  [
    'most-similar-group',
    /\b(?:most[ -]similar|similar (?:forces?|areas?|csps?|districts?|families)|ms[gf]|mscsp|iquanta|family|nearest neighbours?|cipfa)\b/iu,
  ],
  ['force', /\b(?:force|constabulary|police)\b/iu],
  ['county', /\bcounty\b|\bkcc\b|[ -]wide\b/iu],
  [
    'region',
    /\b(?:region|regional|south east|south west|north east|north west|east of england|(?:east|west) midlands|yorkshire and the humber)\b/iu,
  ],
  ['national', /\b(?:national|nationally|england|wales|uk|united kingdom|great britain)\b/iu],
  ['district', /\b(?:districts?|boroughs?)\b/iu],
];

// A heading made up of nothing but such words names a comparator, and so does one that says that it compares.
const NAMES_ONE =
  /^(?:the )?(?:county|county wide|force|police force|constabulary|region|regional|national|england|wales|england (?:and|&) wales|uk|united kingdom|great britain|south east|south west|north east|north west|east of england|east midlands|west midlands|yorkshire and the humber|(?:most|more) similar(?: (?:group|groups|force|forces|family|families|csps?|areas?))?|ms[gf]|mscsp|iquanta(?: family)?|family(?: group)?|similar (?:forces|areas|csps|districts)|(?:cipfa )?nearest neighbours?)(?: (?:average|mean|figure|value|rate|total|position|performance))?$/iu;
const COMPARES = /\b(?:comparison|comparator|compared|benchmark|average|mean|versus|vs)\b|[ -]wide\b/iu;
const NO_COMPARATOR =
  /\b(?:baselines?|targets?|outturns?|actuals?|indicators?|measures?|previous|last|months?|years?|quarters?|rolling|change|difference|against|rag|status|trend|historic|historical|past|earlier)\b|^\d|^(?:our |own |the |overall )?(?:average|mean)$/iu;

const AROUND_THE_NAME =
  /^(?:comparison (?:with|to|of)?|comparator|compared (?:with|to)|benchmark|versus|vs)[ :.-]*|[ :.-]*\b(?:comparison|comparator|benchmark|figures?|values?|data|performance)$/giu;

/** A comparator as a heading names it. */
export interface NamedComparator {
  readonly name: string;
  readonly kind: Kind;
}

/** Reads the comparator from a heading whose date was taken out, if it names one. */
export function comparatorIn(words: string): NamedComparator | undefined {
  if (NO_COMPARATOR.test(words)) return undefined;
  if (![COMPARES, NAMES_ONE, COUNTY, FORCE].some((pattern) => pattern.test(words))) return undefined;
  return named(words);
}

/** Reads any words as the name of a comparator. */
export function named(words: string): NamedComparator {
  const name = nameWithout(words);
  return { name, kind: kindOf(name) };
}

/** Finds the county or force that words name, if any. */
export function placeIn(words: string): string | undefined {
  return PLACE.exec(words)?.[0];
}

/** Says what sort of comparator a name means, as far as its words show. */
export function kindOf(name: string): Kind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

// "Kent-wide comparison" becomes "Kent-wide"; if nothing would be left, the heading itself is the name.
function nameWithout(words: string): string {
  const name = words.replace(AROUND_THE_NAME, '').trim();
  return name === '' ? words : name;
}
