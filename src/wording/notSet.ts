import type { NotSetTarget } from '../model/target.js';
import { as, either, end, many, maybe, type Parser, sequence, token, words } from './combinators.js';
import type { Token } from './tokens.js';

type NotSet = NotSetTarget['reason'];

const anyWord = token(
  ({ kind, word }) =>
    kind === 'word' || kind === 'name' || word === '/' || word === ',' || word === '&' || word === '-',
);
const subject = sequence(
  many(
    either(
      words(
        'the|this|these|all|a|an|no|new|local|current|future|final|annual|smart|specific|numerical|improvement|performance|formal|stretch|laa|numeric',
      ),
      token(({ period }) => period !== undefined),
    ),
  ),
  words(
    'target setting|targets|target|targeting|baselines|baseline|figures|figure|level|value|indicator|measure|trajectory',
  ),
  maybe(
    sequence(
      words('for|in'),
      many(
        either(
          anyWordBut('is|are|to|will|not|has|have|tbc|tba'),
          token(({ period }) => period !== undefined),
        ),
        6,
      ),
    ),
  ),
);

function anyWordBut(list: string): Parser<Token> {
  const excluded = new Set(list.split('|'));
  return token(({ kind, word }) => kind === 'word' && !excluded.has(word));
}

const someSubject = maybe(subject);
const is = maybe(words('is|are|was|were|has been|have been|being'));
const setWords = words(
  `set|agreed|confirmed|announced|determined|advised|established|finalised|finalized|decided|negotiated|developed|reviewed|defined|identified|published
  |baselined|considered|calculated|provided|available|known|notified|arranged|renegotiated|re negotiated`,
);
const later = either(
  sequence(words('to be|likely to be|expected to be|due to be|planned to be|scheduled to be')),
  sequence(
    words('will|is to|are to|is|are|still|yet|has yet|have yet|not yet'),
    many(words('to be|to|likely|expected|planned|scheduled|still|currently|being|yet|be')),
  ),
);
// What may follow says when, by whom or how it will be set; a number in it would be a target.
const ending = maybe(
  sequence(
    maybe(words(',|(|:|-')),
    words(
      'once|when|after|following|in|by|with|at|from|until|as|for|during|pending|later|shortly|on|upon|to|locally|nationally|subject|via|through|(',
    ),
    many(
      token(
        ({ kind, period, word }) =>
          (kind !== 'number' || period !== undefined || word.length < 3) && !'%£$'.includes(word),
      ),
      30,
    ),
  ),
);
const colon = maybe(words(':|-'));
const setAside = words(
  `deferred|postponed|delayed|suspended|under review|under development|under discussion|under negotiation|in development|being developed|being reviewed
  |being set|being agreed|being finalised|being finalized|being negotiated|being renegotiated|outstanding`,
);
const adjectives = many(words('a|an|the|new|robust|initial|local|our|reliable'));

const CELLS: readonly (readonly [NotSet, Parser<unknown>])[] = [
  [
    'blank',
    words(
      '-|.|...|blank|( blank )|( blank|empty|[ blank ]|none given|not given|not entered|stated|specified|- -|- - -',
    ),
  ],
  [
    'not-applicable',
    sequence(
      someSubject,
      is,
      words('n / a|na|[ z|not applicable|not relevant|does not apply|inapplicable|( n / a'),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      someSubject,
      colon,
      is,
      words(
        'tbc|tba|tbd|tbe|nya|n / y / a|pending|placeholder|place holder|holding target|awaited|awaiting|[ x|not available|to follow',
      ),
      maybe(sequence(many(words(',|:|;|(|-')), many(anyWord, 12))),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      many(
        either(
          anyWordBut('tbc|tba|tbd'),
          token(({ period }) => period !== undefined),
        ),
        6,
      ),
      words(':|-|('),
      words('tbc|tba|tbd'),
      ending,
    ),
  ],
  ['deferred', sequence(maybe(words('not yet .|not yet')), someSubject, colon, later, setWords, ending)],
  ['deferred', sequence(someSubject, colon, is, setAside, ending)],
  [
    'deferred',
    sequence(
      someSubject,
      maybe(words('has|have|was|were|is|are')),
      words('not yet|not currently|not been|not yet been|not currently been|not'),
      setWords,
      maybe(words('yet')),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      maybe(words('to')),
      words('establish|set|agree|develop|create|determine|collect|gather|obtain|identify|define|confirm'),
      adjectives,
      words(
        'baselines|baseline|base line|baseline figures|baseline figure|baseline data|baseline position|baseline year|baseline measure|targets|target|target level|data for a baseline|data for the baseline|data for baseline',
      ),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      maybe(words('this is a|this is the|this is')),
      maybe(
        sequence(
          token(({ period }) => period !== undefined),
          maybe(words('is the|is a|is|will be the|will be a|will be|to be the')),
        ),
      ),
      words('baseline year|base year|baseline period|baseline|base|baselining'),
      maybe(words('exercise|data|setting')),
      maybe(sequence(words('to be'), anyWord)),
      maybe(words('only')),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      words('new indicator|new measure|new pi|new kpi|new target'),
      many(words('-|,|:|(|.')),
      maybe(
        words(
          'no target|baseline|baseline year|target to be set|no baseline|tbc|establish a baseline|establish baseline',
        ),
      ),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      words(
        'no specific target|no specific targets|no numerical target|no numeric target|no formal target|no targets|no target',
      ),
      maybe(
        words(
          'set|agreed|yet|has been set|have been set|yet set|currently set|was set|were set|is set|are set|available|in place|for this indicator|for this measure|for the year|for this year|required|at present|applicable|this year',
        ),
      ),
      maybe(words('yet|for this indicator|for this measure|for this year|at present')),
      maybe(sequence(words('-|:|,|('), words('new indicator|new measure|baseline year|baseline|first year|new'))),
      ending,
    ),
  ],
  [
    'deferred',
    sequence(
      maybe(words('[')),
      maybe(words('nb|nb :')),
      many(anyWordBut('targets|target'), 8),
      words('targets are being|target is being'),
      words('renegotiated|re negotiated|reviewed|revised'),
      ending,
    ),
  ],
];

const watching = sequence(
  many(words('we|the partnership|to|will|for|is|are|this is a|this is an|this is|continue to|used|being|a|an')),
  either(
    sequence(words('monitor|monitoring|monitored'), many(anyWord, 16)),
    sequence(
      words('track|tracking'),
      words('the number of|the numbers of|the levels of|the level of|the trend of|the rate of|numbers of|levels of'),
      many(anyWord, 16),
    ),
    sequence(
      words('contextual|monitoring|information|tracking|volume|trend|data'),
      words('indicator|measure|information|data|only|target|purposes'),
      maybe(words('only')),
    ),
    words(
      'information only|information|info only|contextual|context only|context|trend data only|data only|contextual data only',
    ),
  ),
);
const noTarget = words(
  'no targets|no target set|no target required|no target applicable|no target needed|no target|monitor only|monitoring only|not targeted|for information only|for information|contextual',
);
const WATCHED: readonly Parser<unknown>[] = [
  sequence(watching, many(words('-|,|;|:|(|.')), maybe(noTarget)),
  sequence(words('no target set|no target'), many(words('-|,|;|:|(')), watching),
  sequence(maybe(words('this is')), words('not targeted|not a target|untargeted|un targeted|non targeted|non target')),
  words(
    "these figures are not set , but the target is being monitored|these figures aren't set , but the target is being monitored",
  ),
];

const behind = sequence(many(words('.|;|*|)|]')), end);
const ALL: readonly Parser<NotSet>[] = [
  ...CELLS.map(([reason, parser]) => as(sequence(parser, behind), () => reason)),
  ...WATCHED.map((parser) => as(sequence(parser, behind), () => 'monitor-only' as const)),
];

/** Says why a text sets no target, where it says so and nothing else. */
export function notSetIn(tokens: readonly Token[]): NotSet | undefined {
  if (tokens.length === 0) return 'blank';
  const isInside =
    tokens.length > 2
    && ['(', '['].includes(String(tokens[0]?.word))
    && [')', ']'].includes(String(tokens.at(-1)?.word));
  const inside = isInside ? tokens.slice(1, -1) : tokens;
  return firstIn(inside) ?? (isInside ? firstIn(tokens) : undefined);
}

function firstIn(tokens: readonly Token[]): NotSet | undefined {
  for (const parser of ALL) {
    const match = parser(tokens, 0);
    if (match !== undefined) return match.value;
  }
  return undefined;
}
