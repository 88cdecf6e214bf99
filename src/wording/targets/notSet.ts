import type { NotSetTarget } from '../../model/target.js';
import { type Whole, whole } from '../text/whole.js';

type NotSet = NotSetTarget['reason'];

const SUBJECT =
  '(?:(?:(?:the|this|these|all|a|an|no|new|local|current|future|final|annual|smart|specific|numerical|improvement|performance|formal|stretch|\\d{4}(?:/\\d{2,4})?|laa) )*(?:targets?|targeting|target setting|baselines?|figures?|level|value|indicator|measure|trajectory)(?: (?:for|in) [\\p{L}\\d/ -]{1,40}?)? ?)';
const LATER =
  '(?:to be|(?:likely|expected|due|planned|scheduled) to be|(?:will|is to|are to|is|are|still|yet|has yet|have yet|not yet)(?: (?:to|likely|expected|due|planned|scheduled|still|currently|being|yet|to be|be))*)';
const SET_WORDS =
  'set agreed confirmed announced determined advised established finalised finalized decided negotiated developed reviewed defined identified published baselined considered calculated provided available known notified arranged';
const SET = `(?:${SET_WORDS.replaceAll(' ', '|')}|re-?negotiated|renegotiated)`;
const ENDING =
  "(?: ?[,(:-]? ?(?:\\(|once|when|after|following|in|by|with|at|from|until|as|for|during|pending|later|shortly|on|upon|to|locally|nationally|subject|via|through)\\b[\\p{L}\\d '’/,.&()-]{0,120})?";
// What may stand behind it all.
const said = (needs: string, source: string): Whole => whole(needs, `(?:${source})[ .;*)\\]]*`);

// The whole of a text that sets no target, and why.
const TEXTS: readonly (readonly [Whole, NotSet])[] = [
  [
    said(
      '- . blank empty given entered stated specified',
      '[-.]+|\\(?blank\\)?|empty|\\[blank|none given|not (?:given|entered|stated|specified)',
    ),
    'blank',
  ],
  [
    said(
      '/ n.a na [z not does inapplicable',
      'n ?/ ?a|n\\.a\\.?|na|\\[z|not applicable|not relevant|does not apply|inapplicable|\\(?n/a',
    ),
    'not-applicable',
  ],
  [said('applicable n/a', `(?:${SUBJECT})?(?:is |are )?(?:not applicable|n/a)${ENDING}`), 'not-applicable'],
  [
    said(
      'tbc tba tbd tbe t.b. nya n/y/a pending place holding await [x available follow',
      `(?:${SUBJECT})?(?:[:-] ?)?(?:is |are )?(?:tbc|tba|tbd|tbe|t\\.b\\.[acde]\\.?|nya|n/y/a|pending|placeholder|place holder|holding target|awaited|awaiting [\\p{L} ]{1,60}|\\[x|not available|to follow)(?:[ ,:;(-]+[\\p{L} '/()-]{1,80})?${ENDING}`,
    ),
    'deferred',
  ],
  [said('tbc tba tbd', `[\\p{L}\\d ]{0,40}? ?[-:(] ?(?:tbc|tba|tbd)${ENDING}`), 'deferred'],
  [said(SET_WORDS, `(?:not yet\\. ?)?(?:${SUBJECT})?(?:[:-] ?)?${LATER} ?${SET}${ENDING}`), 'deferred'],
  [
    said(
      'deferred postponed delayed suspended under development being outstanding',
      `(?:${SUBJECT})?(?:[:-] ?)?(?:is |are |was |were |has been |have been )?(?:deferred|postponed|delayed|suspended|under (?:review|development|discussion|negotiation)|in development|being (?:developed|reviewed|set|agreed|finali[sz]ed|negotiated|renegotiated)|outstanding)${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      SET_WORDS,
      `(?:${SUBJECT})?(?:has |have |was |were |is |are )?not (?:yet |currently |been |yet been |currently been )*(?:${SET})(?: yet)?${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      'baseline base target data',
      `(?:to )?(?:establish|set|agree|develop|create|determine|collect|gather|obtain|identify|define|confirm) (?:a |an |the |new |robust |initial |local |our |reliable )*(?:baselines?|base line|baseline (?:figures?|data|position|year|measure)|targets?|target level|data for (?:a |the )?baseline)${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      'baseline base',
      `(?:this is (?:a |the )?|(?:20\\d{2}(?:[/-]\\d{2,4})? (?:is |will be )?(?:the |a |to be (?:the )?)?))?(?:baseline|base) (?:year|period|to be [\\p{L}]{3,12})(?: only)?${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      'baseline baselining',
      `(?:baseline|baselining)(?: (?:year|exercise|data|only|setting))?(?: to be [\\p{L}]{3,12})?`,
    ),
    'deferred',
  ],
  [
    said(
      'new',
      `new (?:indicator|measure|pi|kpi|target)(?: ?[-,:(.] ?(?:no target|baseline(?: year)?|target to be set|no baseline|tbc|establish (?:a )?baseline))?${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      'target',
      `no targets? (?:set|agreed|yet|has been set|have been set|yet set|currently set|was set|were set|is set|are set|available|in place|for (?:this|the) (?:indicator|measure|year|period)|required|at present|applicable|this year)?(?: yet)?${ENDING}`,
    ),
    'deferred',
  ],
  [
    said(
      'monitor track info context volume trend',
      `(?:we |the partnership |to |will |for |is |are |this is |this is a |this is an |continue to |used |being )*(?:monitor(?:ing|ed)?(?: only| purposes(?: only)?| closely| measure| indicator| trends?| the (?:levels?|numbers?|trends?|situation|position|figures?|rates?|performance)(?: (?:of|in|for) [\\p{L} ,/&'-]{1,80})?| [\\p{L} ,/&'-]{1,60})?|track(?:ing)? the (?:numbers?|levels?|trends?|rates?) of [\\p{L} ,/&'-]{1,90}|information(?: only)?|info only|contextual|context(?: only)?|(?:contextual|monitoring|information|tracking|volume|trend) (?:indicator|measure|information|data|only|target|purposes)(?: only)?|trend data only|no target - (?:monitor|contextual)[\\p{L} ]{0,20})(?: ?[-,;:(.]+ ?(?:no targets?(?: (?:set|required|applicable|needed))?|monitor only|monitoring only|not targeted|for information(?: only)?|contextual))?`,
    ),
    'monitor-only',
  ],
  [said('target', '(?:this is )?(?:not|un|non) ?-?(?:targeted|target)'), 'monitor-only'],
  [
    said(
      'monitor context information tracking',
      `(?:no target)? ?[-,;:(]* ?(?:for )?(?:monitoring|contextual|information|monitor|context|tracking)(?: (?:indicator|measure|purposes|information))?(?: only)?`,
    ),
    'monitor-only',
  ],
  [said('monitored', `these figures (?:are not|aren't) set, but the target is being monitored`), 'monitor-only'],
  [
    said(
      'negotiated reviewed revised',
      `\\[?nb:? ?[\\p{L}\\d &,/]{0,60}targets? (?:are|is) being (?:renegotiated|re-?negotiated|reviewed|revised)${ENDING}`,
    ),
    'deferred',
  ],
  [said('tbc tba', `current [\\p{L}\\d ]{1,30} ?- ?(?:tbc|tba)${ENDING}`), 'deferred'],
  [said('target', 'no target'), 'deferred'],
];

/** Tells why a text sets no target, where it says so and nothing else. The text is clean and in lower case. */
export function notSetIn(text: string): NotSet | undefined {
  if (text === '') return 'blank';
  const inside = /^(?:\(([^()]*)\)|\[([^[\]]{3,})\])$/u.exec(text);
  const plain = (inside?.[1] ?? inside?.[2] ?? text).trim();
  return TEXTS.find(([pattern]) => pattern.is(plain) || (plain !== text && pattern.is(text)))?.[1];
}
