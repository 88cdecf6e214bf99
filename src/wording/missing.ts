import type { MissingFigure } from '../model/figure.js';
import { as, either, end, many, maybe, type Parser, sequence, token, words } from './combinators.js';
import type { Token } from './tokens.js';

type Missing = MissingFigure['missing'];

const subject = maybe(
  sequence(
    many(words('the|this|new|latest|final|full|year end|annual|baseline|survey|comparative|comparable|national|local')),
    words(
      'data|figures|figure|information|results|result|outturn|value|baseline|statistics|performance|comparison|survey',
    ),
    maybe(words('for this indicator|for this period|for this measure')),
    maybe(words('is|are|was|were|has|have')),
    maybe(words('currently|still')),
    maybe(words('been')),
  ),
);
const when = maybe(
  words(
    `yet|at present|currently|at this time|at this stage|at time of writing|at time of publication|for this period|for this indicator|for this quarter|for this measure
    |this year|this quarter|locally|at this level|at district level|at csp level|at local level|at borough level|at county level|at force level|nationally`,
  ),
);
const later = many(
  token(
    ({ kind, period, word }) =>
      kind === 'word' || period !== undefined || word === '/' || word === '-' || (kind === 'number' && word.length < 3),
  ),
  8,
);

// The symbols are those of the Government Analysis Function: [x] not available, [z] not applicable, [c] confidential;
// ".." was its older symbol for not available.
const CELLS: readonly (readonly [Missing, Parser<unknown>])[] = [
  ['blank', words('-|- -|- - -|blank|empty|none given|nothing given|nothing entered|no entry|left blank')],
  [
    'not-applicable',
    words('[ z ]|z|n / a|not applicable|not app|not app .|n / app|na .|n.a|does not apply|not relevant|inapplicable'),
  ],
  ['not-available', words('[ x ]|na|n / av|n / avail|n / k|nk|...|..|# n / a')],
  [
    'not-yet-available',
    words(
      'nya|n / y / a|tbc|tba|tbd|to follow|awaited|pending|due|new measure|new indicator|new measure this year|new pi|new kpi|annual measure|annual indicator|annual survey|reported annually|measured annually|annual only',
    ),
  ],
  [
    'suppressed',
    words(
      '[ c ]|c|suppressed|confidential|withheld|disclosive|redacted|data suppressed|figure suppressed|figures suppressed',
    ),
  ],
  ['not-applicable', sequence(subject, words('not applicable|not currently applicable'), when)],
  [
    'not-yet-available',
    sequence(
      subject,
      words(
        `not yet available|not yet known|not yet published|not yet released|not yet received|not yet collected|not yet reported|not yet recorded|not yet measured
        |not yet established|not yet confirmed|not yet calculated|not yet set|not yet due`,
      ),
      when,
    ),
  ],
  [
    'not-yet-available',
    sequence(
      subject,
      either(
        words(
          `to be confirmed|to be announced|to be advised|to be determined|to be established|to be agreed|to be published|to be calculated|to be provided|to be set
          |awaited|awaiting data|awaiting figures|awaiting figure|awaiting results|awaiting information|awaiting publication|awaiting confirmation|awaiting update|pending|outstanding|to follow`,
        ),
        sequence(
          words(
            'due|available|not available|unavailable|expected|published|delayed|to be published|to be available|to be released|to be known',
          ),
          words('in|until|by|from|later'),
          later,
        ),
      ),
      end,
    ),
  ],
  [
    'not-available',
    sequence(
      subject,
      either(
        sequence(
          words('not|not currently'),
          words(
            'available|known|published|released|recorded|collected|measured|reported|provided|supplied|received|held|given|stated',
          ),
        ),
        words(
          'unavailable|unknown|no longer available|no longer collected|no longer published|no longer recorded|no longer measured|no longer reported',
        ),
      ),
      when,
    ),
  ],
  [
    'not-available',
    sequence(
      words('no'),
      many(
        words(
          'new|comparable|comparative|recent|current|local|national|baseline|available|survey|published|previous|reliable|up to date',
        ),
      ),
      words('data|figures|figure|information|baseline|results|result|statistics|comparison|value|survey'),
      maybe(words('is|are|was|were')),
      maybe(
        words('available|published|collected|recorded|held|provided|reported|known|released|supplied|exist|exists'),
      ),
      when,
    ),
  ],
];
const ALL = CELLS.map(([reason, parser]) => as(sequence(parser, maybe(words('.|,|;|:|*')), end), () => reason));

/** Says why a cell holds no figure, where it says so and nothing else. */
export function missingIn(tokens: readonly Token[]): Missing | undefined {
  if (tokens.length === 0) return 'blank';
  const whole = firstIn(tokens);
  const last = tokens.findLastIndex(({ word }) => !'.,;:*'.includes(word));
  const isInside =
    whole === undefined
    && ['(', '['].includes(String(tokens[0]?.word))
    && [')', ']'].includes(String(tokens[last]?.word));
  // A letter alone in round brackets is no symbol: those have square ones.
  return (
    whole ?? (isInside && (last > 2 || (tokens[1]?.word.length ?? 0) > 1) ? firstIn(tokens.slice(1, last)) : undefined)
  );
}

function firstIn(tokens: readonly Token[]): Missing | undefined {
  for (const parser of ALL) {
    const match = parser(tokens, 0);
    if (match !== undefined) return match.value;
  }
  return undefined;
}
