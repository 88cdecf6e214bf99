import type { MissingFigure } from '../../model/figure.js';
import { type Whole, whole } from '../text/whole.js';

type Missing = MissingFigure['missing'];

const SUBJECT =
  '(?:(?:(?:the|this|new|latest|final|full|year end|annual|baseline|survey|comparative|comparable|national|local) )*(?:data|figures?|information|results?|outturn|value|baseline|statistics|performance|comparison|survey)(?: for this (?:indicator|period|measure))? ?(?:is|are|was|were|has|have)?(?: currently| still)? ?(?:been )?)?';
const WHEN =
  '(?: (?:yet|at present|currently|at this time|at this stage|at time of (?:writing|publication)|for this (?:period|indicator|quarter|measure)|this (?:year|quarter)|locally|at (?:this|district|csp|local|borough|county|force) level|nationally))?';

// What stands alone in a cell. The symbols are those of the Government Analysis Function: [x] not available, [z] not
// applicable, [c] confidential; ".." was its older symbol for not available.
const ALONE: readonly (readonly [Whole, Missing])[] = [
  [
    whole(
      '- blank empty given entered entry',
      '-+|blank|empty|none given|nothing (?:given|entered)|no entry|left blank',
    ),
    'blank',
  ],
  [
    whole(
      '[z] n/ not does n.a inapplicable',
      '\\[z\\]|n/ ?a|not applicable|not app\\.?|n/app|n\\.a|does not apply|not relevant|inapplicable',
    ),
    'not-applicable',
  ],
  [whole('[x] n .. #', '\\[x\\]|na|n/av|n/avail|n/k|nk|\\.\\.|#n/a'), 'not-available'],
  [
    whole(
      'nya n/y/a tb t.b. follow awaited pending due',
      'nya|n/y/a|tbc|tba|tbd|t\\.b\\.[acd]|to follow|awaited|pending|due',
    ),
    'not-yet-available',
  ],
  [
    whole(
      '[c] suppressed confidential withheld disclosive redacted',
      '\\[c\\]|suppressed|confidential|withheld|disclosive|redacted|data suppressed|figures? suppressed',
    ),
    'suppressed',
  ],
];

// What is said of the data in a few words.
const SAID: readonly (readonly [Whole, Missing])[] = [
  [whole('applicable', `${SUBJECT}not (?:currently )?applicable${WHEN}`), 'not-applicable'],
  [
    whole(
      'not',
      `${SUBJECT}not yet (?:available|known|published|released|received|collected|reported|recorded|measured|established|confirmed|calculated|set|due)${WHEN}`,
    ),
    'not-yet-available',
  ],
  [
    whole(
      'to await pending outstanding due available expected published delayed',
      `${SUBJECT}(?:to be (?:confirmed|announced|advised|determined|established|agreed|published|calculated|provided|set)|awaited|awaiting (?:data|figures?|results?|information|publication|confirmation|update)|pending|outstanding|to follow|(?:due|available|not available|unavailable|expected|published|delayed|to be (?:published|available|released|known)) (?:in|until|by|from|later) [\\p{L}\\d '/-]{1,40})`,
    ),
    'not-yet-available',
  ],
  [
    whole(
      'not un no',
      `${SUBJECT}(?:not (?:currently )?(?:available|known|published|released|recorded|collected|measured|reported|provided|supplied|received|held|given|stated)|unavailable|unknown|no longer (?:available|collected|published|recorded|measured|reported))${WHEN}`,
    ),
    'not-available',
  ],
  [
    whole(
      'no',
      `no (?:new |comparable |comparative |recent |current |local |national |baseline |available |survey |published |previous |reliable |up to date )*(?:data|figures?|information|baseline|results?|statistics|comparison|value|survey)(?: (?:is|are|was|were))?(?: (?:available|published|collected|recorded|held|provided|reported|known|released|supplied|exists?))?${WHEN}`,
    ),
    'not-available',
  ],
];

/** Tells why a cell holds no figure, where it says so and nothing else. The text is clean and in lower case. */
export function missingIn(text: string): Missing | undefined {
  if (text === '') return 'blank';
  const bare = text.replace(/[.,;:*]$/u, '');
  const inside = /^(?:\(([^()]*)\)|\[([^[\]]{3,})\])$/u.exec(bare);
  const plain = (inside?.[1] ?? inside?.[2] ?? (bare === '' || bare === '.' ? text : bare)).trim();
  return [...ALONE, ...SAID].find(([pattern]) => pattern.is(plain) || pattern.is(text))?.[1];
}
