import type { Direction } from '../../model/target.js';
import { phrase } from './phrase.js';
import { type Item, recognise } from './sentence.js';

/*
 * What the words of a target ask for. They become
 *
 * - `MOVE` a verb, `SHIFT` a noun and `MOVED` a participle of movement, with its direction
 * - `KEEP` hold; `KEEP_OR` hold or better; `OR_BETTER` the same behind; `HOLD` no change one way
 * - `REACH` reach a level; `OUTPUT` make so many; `DO` get done; `WATCH` only look
 * - `PAST` what tells that something happened; `ELSE` who or what the measure speaks of
 */

const DOWN_VERB =
  'reduc(?:e|es|ing)|cut|cuts|cutting|lower|lowers|lowering|decreas(?:e|es|ing)|minimis(?:e|es|ing)|minimiz(?:e|es|ing)|lessen(?:ing)?|narrow|narrowing|clos(?:e|ing) the gap|fall|falls|falling|drop|drops|dropping|declin(?:e|es|ing)|diminish|shorten(?:ing)?|(?:bring|bringing|drive|driving|push|pushing|go|goes|going|come|get)(?: it| this| them)? down(?: down)?';
const UP_VERB =
  'increas(?:e|es|ing)|rais(?:e|es|ing)|rise|rises|rising|grow|grows|growing|expand|expanding|boost|boosting|maximis(?:e|es|ing)|maximiz(?:e|es|ing)|widen|widening|(?:bring|drive|driving|push|go|goes|going|come|get)(?: it| this| them)? up';
const BETTER_VERB = 'improv(?:e|es|ing)(?: upon| on)?|better|bettering|enhanc(?:e|es|ing)';
const DOWN_SHIFT = 'reductions?|decreases?|fall|falls|drop|drops|cut|cuts|decline';
const UP_SHIFT = 'increases?|rise|rises|growth|uplift';
const BETTER_SHIFT = 'improvements?';
const BEFORE_SHIFT =
  '(?:(?:a|an|the|any|further|overall|year on year|significant|sustained|real|measurable|demonstrable|continued|continuous|continual|continuing|substantial|net|small|marked|EVERY) ){0,3}';
const KEEP =
  'maintain(?:s|ing)?|keep(?:s|ing)?|hold(?:s|ing)?|sustain(?:s|ing)?|retain(?:s|ing)?|remains?|stay(?:s|ing)?|preserv(?:e|ing)|stabilise|stabilize';
const JOIN =
  '(?:(?:and|or|and or|and / or|/|&|, and|, or|then|and then|and if possible|or if possible|and where possible|or where possible|and preferably|if not|and ideally|and further|or further|and , if possible ,|and , where possible ,|and to|or to) )';
const AGAIN = '(?:(?:further|continue to|continually|continuously|to) )?';
const OUTPUTS =
  'install(?:ing)?|train(?:ing)?|fit|fitting|visit(?:ing)?|complete|completing|secure|securing|disrupt(?:ing)?|recruit(?:ing)?|run|running|issue|issuing|undertake|undertaking|conduct(?:ing)?|carry(?:ing)? out|provide|providing|deliver(?:ing)?|distribute|distributing|plant(?:ing)?|engage|engaging|refer|referring|seize|seizing|build(?:ing)?|create|creating|help(?:ing)?|organise|organising|make|making|produce|producing|solve|solving|detect(?:ing)?|host(?:ing)?|attend(?:ing)?|identify(?:ing)?|inspect(?:ing)?|offer(?:ing)?|supply(?:ing)?|treat(?:ing)?|close|support(?:ing)?|contact(?:ing)?|target hardening|target harden|work with|sign up|bring to justice|answer(?:ing)?|respond to|process(?:ing)?|hold(?:ing)?|see|save|saving|generate|generating|test(?:ing)?|screen(?:ing)?|audit(?:ing)?';

// The words, what they become, which way that goes, and parts of the words of which there has to be one.
const RULES: readonly (readonly [string, string, (Direction | 'improve')?, ...string[]])[] = [
  [
    'so as to|so that|in order to|as part of|as a (?:result|contribution)|in support of|, (?:thereby|thus|including|such as|with the aim of|leading to)|including|such as|\\( joint',
    'TAIL',
  ],
  [
    '(?:we |the partnership |which |they )?(?:had |have |has )?(?:aimed|planned|intended|committed|pledged|sought|agreed|aims|plans|intends|aim|plan|intend) to',
    'AIM',
  ],
  [
    '(?:the |our |its |key |annual |stretch |a )*(?:targets?|aims?|objectives?|goals?|ambitions?)(?: (?:is|was|will be|for this|remains))?(?: to)?(?: :| -| =)?(?= (?:MOVE|[a-z]|PLAIN|BOUND|TO|BY|CHANGE|OF|LEVEL))',
    'AIM',
  ],
  [
    '(?:no|zero|nil|prevent(?:ing)?|avoid(?:ing)?|not to|does not|do not|must not|to not|without)(?: (?:a|an|any|further|overall|significant|real|net))* (?:increase|rise|growth|worsening|deterioration)(?: in| on| of| above| from)?',
    'HOLD',
    'increase',
  ],
  [
    '(?:no|zero|nil|prevent(?:ing)?|avoid(?:ing)?|not to|does not|do not|must not|to not|without)(?: (?:a|an|any|further|overall|significant|net))* (?:decrease|reduction|fall|drop|decline)(?: in| on| of| below| from)?',
    'HOLD',
    'reduce',
  ],
  [
    '(?:to )?(?:no change|status quo|(?:remain|stay|keep|be|hold)(?: the)? (?:same|stable|unchanged|static|constant|steady))(?: as| from| on| at)?',
    'KEEP',
  ],
  ['unchanged', 'KEEP'],
  [
    `(?:continue to |at least |to )*(?:${KEEP}) ${JOIN}${AGAIN}(?:reduce|lower|decrease|cut)(?: further)?`,
    'KEEP_OR',
    'reduce',
    KEEP,
  ],
  [
    `(?:continue to |at least |to )*(?:${KEEP}) ${JOIN}${AGAIN}(?:increase|raise|grow)(?: further)?`,
    'KEEP_OR',
    'increase',
    KEEP,
  ],
  [
    `(?:continue to |at least |to )*(?:${KEEP}) ${JOIN}${AGAIN}(?:improve|better|enhance|exceed)(?: further)?(?: upon| on)?`,
    'KEEP_OR',
    'improve',
    KEEP,
  ],
  [`(?:reduce|lower|decrease) ${JOIN}(?:at least )?(?:${KEEP})`, 'KEEP_OR', 'reduce', KEEP],
  [`(?:increase|raise|grow) ${JOIN}(?:at least )?(?:${KEEP})`, 'KEEP_OR', 'increase', KEEP],
  [`(?:improve|better|enhance)(?: upon| on)? ${JOIN}(?:at least )?(?:${KEEP})`, 'KEEP_OR', 'improve', KEEP],
  [
    '(?:or|and|and if possible|, or|and / or) (?:improve|better|improved|improvement|above|higher)(?: upon| on)?(?: this| these| it| them| levels| position)?(?= DUE| WHEN| \\.|$)',
    'OR_BETTER',
    'improve',
    'improve|better|improved|improvement|above|higher',
    'or|and',
  ],
  [
    '(?:or|and|and if possible|, or|and / or) (?:lower|reduce|reduced|below|fewer|less)(?: this| these| it| them| levels)?(?= DUE| WHEN| \\.|$)',
    'OR_BETTER',
    'reduce',
    'lower|reduce|reduced|below|fewer|less',
    'or|and',
  ],
  [`(?:to )?(?:${KEEP})`, 'KEEP'],
  [`hal(?:ve|ving)`, 'HALVE', 'reduce'],
  [`doubl(?:e|ing)(?= (?:the|our|number))`, 'DOUBLE', 'increase'],
  [
    `(?:(?:has|have|had|was|were|been|being|get|got)(?: [a-z]+)? )(?:reduced|fallen|decreased|dropped|declined|lowered|increased|risen|grown|raised|improved|cut)`,
    'HAS_MOVED',
  ],
  [
    `(?:to |should |will |must |shall |we will |continue to )+(?:be )?(?:reduced|decreased|lowered|cut|narrowed)`,
    'MOVE',
    'reduce',
  ],
  [`(?:to |should |will |must |shall )+(?:be )?(?:increased|raised)`, 'MOVE', 'increase'],
  [`(?:to |should |will |must |shall )+(?:be )?improved`, 'MOVE', 'improve'],
  [`${BEFORE_SHIFT}(?:downward|decreasing|falling|reducing) trend`, 'SHIFT', 'reduce', 'trend'],
  [`${BEFORE_SHIFT}(?:upward|increasing|rising) trend`, 'SHIFT', 'increase', 'trend'],
  [
    `${BEFORE_SHIFT}(?:reductions?)(?! (?:target|plan|strategy|officer|board|unit|team|partnership|programme|measures?))`,
    'SHIFT',
    'reduce',
  ],
  [
    `(?:(?:a|an|any|further|overall|significant|sustained|real|measurable|demonstrable|continued|continuous|substantial|net|small|marked|EVERY) ){1,3}(?:${DOWN_SHIFT})`,
    'SHIFT',
    'reduce',
  ],
  [
    `(?:(?:a|an|any|further|overall|significant|sustained|real|measurable|demonstrable|continued|continuous|substantial|net|small|marked|EVERY|support) ){1,3}(?:${UP_SHIFT})`,
    'SHIFT',
    'increase',
  ],
  [
    `(?:(?:a|an|any|further|overall|significant|sustained|real|measurable|demonstrable|continued|continuous|substantial|net|small|marked|EVERY|support) ){1,3}(?:${BETTER_SHIFT})`,
    'SHIFT',
    'improve',
  ],
  [`(?<=^(?:AIM |HEAD |ENSURE )?)(?:${DOWN_SHIFT})(?= (?:in|of|on|OTHER_BASE|SINCE|BY|OF))`, 'SHIFT', 'reduce'],
  [`(?<=^(?:AIM |HEAD |ENSURE )?)(?:${UP_SHIFT})(?= (?:in|of|on|OTHER_BASE|SINCE|BY|OF))`, 'SHIFT', 'increase'],
  [`(?<=^(?:AIM |HEAD |ENSURE )?)(?:${BETTER_SHIFT})(?= (?:in|of|on|OTHER_BASE|SINCE|BY|OF))`, 'SHIFT', 'improve'],
  [`(?:to )?(?:see |secure |deliver |achieve )?(?:an? )?(?:${DOWN_VERB})`, 'MOVE', 'reduce'],
  [`(?:to )?(?:see |secure |deliver |achieve )?(?:an? )?(?:${UP_VERB})`, 'MOVE', 'increase'],
  [`(?:to )?(?:${BETTER_VERB})`, 'MOVE', 'improve'],
  ['reduced|decreased|lowered|fewer|less', 'MOVED', 'reduce'],
  ['increased|more|higher|greater', 'MOVED', 'increase'],
  ['improved', 'MOVED', 'improve'],
  [
    '(?:will be|to be|should be|be|must be|are to be|is to be) (?:achieved|delivered|reached|met|completed|attained)',
    'REACH',
  ],
  [
    '(?:to )?(?:achiev(?:e|es|ing)|reach(?:es|ing)?|attain(?:s|ing)?|hit|hitting|meet|meeting|obtain|score|return)(?: and (?:KEEP|maintain))?',
    'REACH',
  ],
  [`(?:to )?(?:${OUTPUTS})`, 'OUTPUT'],
  ['(?:to )?(?:ensure|ensures|ensuring|make sure|making sure)(?: that)?', 'ENSURE'],
  ['(?:delivered|given|provided|offered|issued)(?= TO)', 'GIVEN'],
  [
    '(?:to )?(?:publish|adopt|launch|implement|introduce|establish|set up|sign|appoint|open|commission|submit|roll out|put in place|finalise|agree|approve|draft|refresh|review|develop|update|procure|embed|pilot|evaluate|produce|write)',
    'DO',
  ],
  [
    'achieved|was|were|missed|met|exceeded|actual|outturn|stood|fell|rose|dropped|produced|recorded(?= PLAIN)|saw|had|has|have been|on track|not met|rated',
    'PAST',
  ],
  [
    '(?:who|whom|whose|which|where|when|that|believe|believing|believes|think|thinking|thinks|feel|feeling|feels|agree|agreeing|perceive|perceiving|report|reporting|say|saying|state|stating|consider|considering|concerned|worried|worry)',
    'ELSE',
  ],
];

// "Burglary to fall", "burglary should be reduced"
const ASKED = /^(?:to|should|will|must|shall)$/u;

const PATTERNS = RULES.map(([source, word, direction, ...needs]) => ({
  pattern: phrase(source, ...needs),
  word,
  direction,
}));

/** Recognises the words that say what is asked for. */
export function withVerbs(items: readonly Item[]): readonly Item[] {
  let found = items;
  for (const { pattern, word, direction } of PATTERNS) {
    found = recognise(found, pattern, (matched) => {
      const every = matched.find((item) => item.every !== undefined)?.every;
      const asked = ASKED.test(String(matched[0]?.word));
      return { word, ...(direction ? { direction } : {}), ...(every ? { every } : {}), ...(asked ? { asked } : {}) };
    });
  }
  return found;
}
