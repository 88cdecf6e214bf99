import type { MissingFigure } from '../model/figure.js';
import { as, either, end, grammar, many, maybe, type Parser, token, words } from './combinators.js';
import { footnoteMark } from './footnoteMark.js';
import type { Token } from './tokens.js';

type Missing = MissingFigure['missing'];

const subject = maybe(
  grammar`the|this|new|latest|final|full|year_end|annual|baseline|survey|comparative|comparable|national|local*
      data|figures|figure|information|results|result|outturn|value|baseline|statistics|performance|comparison|survey
      for_this_indicator|for_this_period|for_this_measure? is|are|was|were|has|have? currently|still? been?`,
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
// ".." was its older symbol for not available. "*" and "~" are suppressed figures in other official tables, ":" and "."
// are not available and not applicable.
const CELLS: readonly (readonly [Missing, Parser<unknown>])[] = [
  ['blank', words('-|- -|- - -|blank|empty|none given|nothing given|nothing entered|no entry|left blank')],
  [
    'not-applicable',
    words('[ z ]|z|n / a|not applicable|not app|not app .|n / app|na .|n.a|does not apply|not relevant|inapplicable|.'),
  ],
  ['not-available', words('[ x ]|:|na|n / av|n / avail|n / k|nk|...|..|# n / a')],
  [
    'not-yet-available',
    words(
      'nya|n / y / a|tbc|tba|tbd|to follow|awaited|pending|due|new measure|new indicator|new measure this year|new pi|new kpi|annual measure|annual indicator|annual survey|reported annually|measured annually|annual only',
    ),
  ],
  [
    'suppressed',
    words(
      '[ c ]|c|*|* *|* * *|~|suppressed|confidential|withheld|disclosive|redacted|data suppressed|figure suppressed|figures suppressed',
    ),
  ],
  ['not-applicable', grammar`${subject} not_applicable|not_currently_applicable ${when}`],
  [
    'not-yet-available',
    grammar`${subject}
      not_yet_available|not_yet_known|not_yet_published|not_yet_released|not_yet_received|not_yet_collected|not_yet_reported|not_yet_recorded|not_yet_measured|not_yet_established|not_yet_confirmed|not_yet_calculated|not_yet_set|not_yet_due
      ${when}`,
  ],
  [
    'not-yet-available',
    grammar`${subject}
      ${either(words(`to be confirmed|to be announced|to be advised|to be determined|to be established|to be agreed|to be published|to be calculated|to be provided|to be set |awaited|awaiting data|awaiting figures|awaiting figure|awaiting results|awaiting information|awaiting publication|awaiting confirmation|awaiting update|pending|outstanding|to follow`), grammar`due|available|not_available|unavailable|expected|published|delayed|to_be_published|to_be_available|to_be_released|to_be_known in|until|by|from|later ${later}`)}
      ${end}`,
  ],
  [
    'not-available',
    grammar`${subject}
      ${either(grammar`not|not_currently available|known|published|released|recorded|collected|measured|reported|provided|supplied|received|held|given|stated`, words('unavailable|unknown|no longer available|no longer collected|no longer published|no longer recorded|no longer measured|no longer reported'))}
      ${when}`,
  ],
  [
    'not-available',
    grammar`no
      new|comparable|comparative|recent|current|local|national|baseline|available|survey|published|previous|reliable|up_to_date*
      data|figures|figure|information|baseline|results|result|statistics|comparison|value|survey
      is|are|was|were?
      available|published|collected|recorded|held|provided|reported|known|released|supplied|exist|exists?
      ${when}`,
  ],
];
const ALL = CELLS.map(([reason, parser]) =>
  as(grammar`${parser} ${words('.|,|;|:')}? ${footnoteMark}*2 ${end}`, () => reason),
);

/** Says why a cell holds no figure, if that is all it says. */
export function missingIn(tokens: readonly Token[]): Missing | undefined {
  if (tokens.length === 0) return 'blank';
  const whole = firstIn(tokens);
  const last = tokens.findLastIndex(({ word }) => !'.,;:*'.includes(word));
  const isInside =
    whole === undefined
    && ['(', '['].includes(String(tokens[0]?.word))
    && [')', ']'].includes(String(tokens[last]?.word));
  // A single letter in round brackets is not a symbol: symbols have square brackets.
  return (
    whole ?? (isInside && (last > 2 || Number(tokens[1]?.word.length) > 1) ? firstIn(tokens.slice(1, last)) : undefined)
  );
}

function firstIn(tokens: readonly Token[]): Missing | undefined {
  for (const parser of ALL) {
    const match = parser(tokens, 0);
    if (match !== undefined) return match.value;
  }
  return undefined;
}
