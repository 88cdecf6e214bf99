import { type Phrase, phrase } from './phrase.js';
import { type Item, QUANTITY, recognise } from './sentence.js';

/*
 * Numbers and words of movement that only name something. What is recognised here becomes one item, `NAME`, and is part
 * of what is measured.
 */

// "Year 11", "Category A", "NI 32": what is numbered, and is no target.
const NUMBERED =
  'year|years|category|categories|cat|tier|tiers|grade|grades|class|band|bands|priority|ni|lpi|kpi|bvpi|bv|psa|pi|key stage|stage|stages|section|sections|part|parts|phase|schedule|objective|aim|strand|zone|article|act|step|table|appendix|page|type|outcome|theme|action|indicator|number|no|junction|route|channel|ward|sector|division|domain|version|annex|goal|question|form|key target|block|cohort|wave|round|command|area command|bcu|table|fig|figure|ks|ses|strategic objective|question|key performance indicator|performance indicator|public service agreement|circular|family group|family|cluster|peer group|benchmark group|comparator group|group|quartile|team|msg|msf';

const PHRASES = [
  'lower (?:super|layer|level|income|incomes|sixth|court|courts|tier)(?: output areas?)?',
  'higher (?:education|risk|level|rate|crime|harm|tier|need|needs)',
  'greater (?:manchester|london|merseyside|yarmouth|understanding)',
  'fall related',
  'falls prevention',
  'drop (?:in|out|outs|off)(?: (?:centres?|rates?|services?|sessions?))?',
  'cut price',
  'zero tolerance',
  'third (?:sector|party|parties)',
  'young people',
  'half (?:way|term|year|yearly)',
  'not in (?:education|employment)[a-z, ]{0,40}',
  'neets?',
  'no (?:win|go|cold calling)[a-z ]{0,12}',
  'over crowding',
  'under age(?: (?:sales?|drinking|drinkers?))?',
  'under performing',
  '(?:most|least) (?:serious|deprived|vulnerable|affected|at risk)',
  'more serious',
  'less serious',
  'at least once',
  'one (?:or more|another|to one|stop shop|off)',
  'two (?:wheeled|wheelers?)',
  'expected (?:standards?|levels?|progress|grades?)',
  '(?:people|those|offenders|drivers|residents|more|most|less|least) likely',
  'in may',
  'twice',
  'repeat',
  'non domestic',
  'rise(?: project| programme| mutual)',
  'low level',
  'high level',
  'reducing reoffending(?: (?:board|group|strategy|sub group))?',
  'target (?:group|groups|hardening|hardened|area|areas|wards?|population|cohort|audience)',
  'growth fund',
  'change ?4 ?life',
  'increased risk',
  'reduced price',
  'improved? (?:street|access) lighting',
];

const AGES =
  '(?:people|children|persons|women|men|drivers|adults|youths|victims|offenders|pupils|residents|girls|boys|individuals)';

/** What numbers come with an article, or stand in the scope of something: "the 10 Street Crime Initiative areas". */
const SCOPE = `(?:(?:in|across|among|amongst) (?:the|our) (?:top|bottom|worst|first) NUMBER|(?:the|these|those|our|all|both) NUMBER|(?:in|across|among|amongst|throughout|covering)(?: the| all| our)? NUMBER)(?= (?!level|target|mark|figure|threshold|or|and|to|PERIOD)[a-z])`;
const MOST = `(?:the|in the|our) (?:${QUANTITY}|top NUMBER|worst NUMBER|two|three|four|five|six|seven|eight|nine|ten)? ?(?:of )?(?:most(?! similar)|worst|least|highest|lowest)(?= (?:[a-z]|NAME))`;

/** Puts the names of a text out of the way of its numbers. */
export function withNames(items: readonly Item[]): readonly Item[] {
  let named = items;
  for (const [pattern, word] of NAMES)
    named = recognise(named, pattern, () => (word === 'SCOPE' ? { word: 'NAME', scope: true } : { word }));
  const isOther = named.filter(({ quantity }) => quantity !== undefined).length > 1;
  return recognise(named, PERHAPS_AGE, () => ({ word: isOther ? 'NAME' : 'UNREAD' }));
}

const NAMES: readonly (readonly [Phrase, string])[] = [
  // Numbering at the head of the text: "1.", "a)", "Target 3 -", "KPI NAME:".
  [
    phrase(
      `(?<=^)(?:(?:key |local |strategic )?(?:target|objective|aim|outcome|measure|kpi|lpi|ni|pi|priority|goal|action|indicator|commitment|pledge) )?(?:NUMBER|NAME|UNREAD|[a-z]|\\( (?:NUMBER|[a-z]|[ivx]+) \\)|[ivx]+)(?: [a-z])? (?:[):-]|\\.)(?= [a-z(])`,
      '\\[|\\)|:|-|\\.',
    ),
    'HEAD',
  ],
  [phrase('(?<=^)(?:-|:|\\( [a-z] \\))', '-|:|\\('), 'HEAD'],
  [
    phrase(
      `(?:${NUMBERED}) NUMBER(?: (?:to|-|and|/|&|or) NUMBER)?(?! or| per| fewer| more| less)(?: / NUMBER)?`,
      'NUMBER',
      NUMBERED,
    ),
    'NAME',
  ],
  [phrase(`(?:${PHRASES.join('|')})`), 'NAME'],
  [phrase('NUMBER (?:to|-) NAME', 'NUMBER', 'NAME'), 'NAME'],
  [
    phrase(
      `(?:aged|ages|age)(?: of)? (?:between |under |over |< |> )?(?:NUMBER|MEASURE|NAME)(?: (?:and|to|-) (?:over|under|above|below|older|younger|NUMBER|MEASURE|NAME))?`,
      'aged|ages|age',
    ),
    'NAME',
  ],
  [phrase('(?:under|over) NAME', 'NAME'), 'NAME'],
  [phrase(`(?:MEASURE|NUMBER year) (?:olds?|old [a-z]+)`, 'olds?'), 'NAME'],
  // A base of years is no baseline of ours: left for the reader of times to refuse.
  [phrase('(?:MEASURE|NUMBER year)(?: rolling| moving)? average', 'average'), 'AVERAGE'],
  [phrase('(?:no|nos|num)(?: \\.)? of', 'no|nos|num'), 'number'],
  [phrase('%(?= [a-z])'), 'percentage'],
  [phrase('(?:the )?ORDINAL (?:week|month|day|birthday|percentile|century|grade|time)', 'ORDINAL'), 'NAME'],
  [phrase('NAME (?:a|per) day(?: NUMBER days a week)?', 'NAME'), 'NAME'],
  [phrase(MOST, 'most|worst|least|highest|lowest'), 'NAME'],
  [phrase(SCOPE, 'NUMBER'), 'SCOPE'],
  [phrase('under NUMBER(?= (?:conceptions?|pregnanc(?:y|ies)))', 'conceptions?|pregnanc(?:y|ies)'), 'NAME'],
  [
    phrase(`(?:within|in|after|every|past|last|previous|preceding|first|up to) MEASURE of(?= [a-z])`, 'MEASURE'),
    'NAME',
  ],
];

// "children under 16" speaks of ages where another number is the target; else it cannot be told from a level.
const PERHAPS_AGE = phrase(
  `(?:${AGES}|NAME) (?:under|over|below|above)(?: the age of)? NUMBER(?! per)`,
  'NUMBER',
  'under|over|below|above',
);
