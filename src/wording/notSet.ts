import type { NotSetTarget } from '../model/target.js';
import { as, either, end, grammar, many, maybe, type Parser, token, words } from './combinators.js';
import { footnoteMark } from './footnoteMark.js';
import type { Token } from './tokens.js';

type NotSet = NotSetTarget['reason'];

const anyWord = token(
  ({ kind, word }) =>
    kind === 'word' || kind === 'name' || word === '/' || word === ',' || word === '&' || word === '-',
);
const subject = grammar`${either(
  words(
    'the|this|these|all|a|an|no|new|local|current|future|final|annual|smart|specific|numerical|improvement|performance|formal|stretch|laa|numeric',
  ),
  token(({ period }) => period !== undefined),
)}*
      target_setting|targets|target|targeting|baselines|baseline|figures|figure|level|value|indicator|measure|trajectory
      ${grammar`for|in
      ${either(
        anyWordBut('is|are|to|will|not|has|have|tbc|tba'),
        token(({ period }) => period !== undefined),
      )}*6`}?`;

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
  grammar`to_be|likely_to_be|expected_to_be|due_to_be|planned_to_be|scheduled_to_be`,
  grammar`will|is_to|are_to|is|are|still|yet|has_yet|have_yet|not_yet
      to_be|to|likely|expected|planned|scheduled|still|currently|being|yet|be*`,
);
// The words after it say when, how and who will set it. A number among them would be a target.
const ending = maybe(
  grammar`,|(|:|-?
      once|when|after|following|in|by|with|at|from|until|as|for|during|pending|later|shortly|on|upon|to|locally|nationally|subject|via|through|(
      ${token(
        ({ kind, period, word }) =>
          (kind !== 'number' || period !== undefined || word.length < 3) && !'%£$'.includes(word),
      )}*30`,
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
      '-|.|...|*|* *|* * *|~|:|[ c|suppressed|confidential|withheld|redacted|blank|( blank )|( blank|empty|[ blank ]|none given|not given|not entered|stated|specified|- -|- - -',
    ),
  ],
  [
    'not-applicable',
    grammar`${someSubject} ${is} n_/_a|na|[_z|not_applicable|not_relevant|does_not_apply|inapplicable|(_n_/_a
      ${ending}`,
  ],
  ['deferred', words('none set')],
  [
    'deferred',
    grammar`${someSubject} ${colon} ${is}
      tbc|tba|tbd|tbe|nya|n_/_y_/_a|pending|placeholder|place_holder|holding_target|awaited|awaiting|[_x|not_available|to_follow
      ${grammar`,|:|;|(|-* ${anyWord}*12`}? ${ending}`,
  ],
  [
    'deferred',
    grammar`${either(
      anyWordBut('tbc|tba|tbd'),
      token(({ period }) => period !== undefined),
    )}*6
      :|-|( tbc|tba|tbd ${ending}`,
  ],
  ['deferred', grammar`baselining period|exercise|year?`],
  ['deferred', grammar`nothing|none set|agreed|decided yet? ${ending}`],
  ['deferred', grammar`not_yet_.|not_yet? ${someSubject} ${colon} ${later} ${setWords} ${ending}`],
  ['deferred', grammar`${someSubject} ${colon} ${is} ${setAside} ${ending}`],
  [
    'deferred',
    grammar`${someSubject} has|have|was|were|is|are?
      not_yet|not_currently|not_been|not_yet_been|not_currently_been|not ${setWords} yet? ${ending}`,
  ],
  [
    'deferred',
    grammar`to? establish|set|agree|develop|create|determine|collect|gather|obtain|identify|define|confirm
      ${adjectives}
      baselines|baseline|baseline_figures|baseline_figure|baseline_data|baseline_position|baseline_year|baseline_measure|targets|target|target_level|data_for_a_baseline|data_for_the_baseline|data_for_baseline
      ${ending}`,
  ],
  [
    'deferred',
    grammar`this_is_a|this_is_the|this_is?
      ${grammar`${token(({ period }) => period !== undefined)}
      is_the|is_a|is|will_be_the|will_be_a|will_be|to_be_the?`}?
      baseline_year|baseline_yr|base_year|base_yr|baseline_period|baseline|base|baselining ${token(({ period }, tokens, place) => period !== undefined && /^(?:year|yr)$/u.test(String(tokens[place - 1]?.word)))}? exercise|data|setting?
      ${grammar`to_be ${anyWord}`}? only? ${grammar`-|,|:|( no_target_set|no_target`}? ${ending}`,
  ],
  [
    'deferred',
    grammar`new_indicator|new_measure|new_pi|new_kpi|new_target -|,|:|(|.*
      no_target|baseline|baseline_year|target_to_be_set|no_baseline|tbc|establish_a_baseline|establish_baseline?
      ${token(({ period }) => period !== undefined)}? ${ending}`,
  ],
  [
    'deferred',
    grammar`no_specific_target|no_specific_targets|no_numerical_target|no_numeric_target|no_formal_target|no_targets|no_target
      set|agreed|yet|has_been_set|have_been_set|yet_set|currently_set|was_set|were_set|is_set|are_set|available|in_place|for_this_indicator|for_this_measure|for_the_year|for_this_year|required|at_present|applicable|this_year?
      yet|for_this_indicator|for_this_measure|for_this_year|at_present?
      ${grammar`-|:|,|( new_indicator|new_measure|baseline_year|baseline|first_year|new`}? ${ending}`,
  ],
  [
    'deferred',
    grammar`[? nb|nb_:? ${anyWordBut('targets|target')}*8 targets_are_being|target_is_being
      renegotiated|re_negotiated|reviewed|revised ${ending}`,
  ],
];

const watching = grammar`we|the_partnership|to|will|for|is|are|this_is_a|this_is_an|this_is|continue_to|used|being|a|an*
      ${either(grammar`monitor|monitoring|monitored|tracked ${anyWord}*16`, grammar`track|tracking the_number_of|the_numbers_of|the_levels_of|the_level_of|the_trend_of|the_rate_of|numbers_of|levels_of ${anyWord}*16`, grammar`contextual|monitoring|information|tracking|volume|trend|data indicator|measure|information|data|only|target|purposes only?`, words('information only|information|info only|contextual|context only|context|trend data only|data only|contextual data only'))}`;
const noTarget = words(
  'no targets|no target set|no target required|no target applicable|no target needed|no target|monitor only|monitoring only|not targeted|for information only|for information|contextual',
);
const WATCHED: readonly Parser<unknown>[] = [
  grammar`${watching} -|,|;|:|(|.* ${noTarget}?`,
  grammar`no_target_set|no_numerical_target|no_numeric_target|no_target -|,|;|:|(* ${watching}`,
  grammar`volumetric|volume|activity|demand measure|indicator? -|,|;|:|(* ${noTarget}`,
  grammar`this_is? not_targeted|not_a_target|untargeted|un_targeted|non_targeted|non_target`,
  words(
    "these figures are not set , but the target is being monitored|these figures aren't set , but the target is being monitored",
  ),
];

const behind = grammar`${either<readonly Parser<unknown>[]>(footnoteMark, words('.|;|)|]'))}* ${end}`;
const ALL: readonly Parser<NotSet>[] = [
  ...CELLS.map(([reason, parser]) => as(grammar`${parser} ${behind}`, () => reason)),
  ...WATCHED.map((parser) => as(grammar`${parser} ${behind}`, () => 'monitor-only' as const)),
];

/** Says why a text sets no target, if that is all it says. */
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
