import { type Refused, refused } from './outcome.js';

/** Words that turn what a target asks for into something that no kind of target can hold, and why it is refused. */
interface Turn {
  readonly words: RegExp;
  readonly reason: Refused['refused'];
  readonly because: string;
}

const TURNS: readonly Turn[] = [
  {
    words: /\b(?:excluding|excludes|excl|except|other than|apart from|only)\b/u,
    reason: 'ambiguous',
    because:
      'leaves something out that its figure may hold. Say in the indicator what it covers, and here what is wanted.',
  },
  {
    words:
      /\b(?:(?<!\b(?:children|people|persons|adults|offenders|individuals|families|cases|those|men|women|pupils) )subject to|dependent on|depending on|provided that|unless|if(?! possible))\b/u,
    reason: 'ambiguous',
    because: 'holds on a condition. Write what is wanted without it.',
  },
  {
    words: /\bfrom (?:the |its |a )?(?:\w+ )?(?:peak|high|trough|low)\b/u,
    reason: 'ambiguous',
    because: 'is counted from a figure that it does not state. Write the level to reach, or the period to count from.',
  },
  {
    words: /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several)-?fold\b|\b(?:triple|treble|quadruple)/u,
    reason: 'ambiguous',
    because: 'asks for a multiple. Write the level to reach.',
  },
  {
    words:
      /^(?:to )?(?:stop|halt|end|tackle|reverse|curb|slow|stem|arrest|prevent|avoid)\b.*\b(?:rises?|rising|increas\w+|growth|upward|declin\w+|falls?|falling|decreas\w+|deteriorat\w+|trends?)\b/u,
    reason: 'ambiguous',
    because: 'asks for a change to end, and names no figure. Write the figure, or Maintain current levels.',
  },
  {
    words: /^zero harm\b/u,
    reason: 'qualitative',
    because: 'names no figure. Write the level to reach.',
  },
  {
    words: /^(?:see|refer|as (?:per|above|below)|ditto|per)\b/u,
    reason: 'qualitative',
    because: 'points to another place. Write the target itself, such as Reduce by 10%.',
  },
  {
    words: /\b(?:year|yr) (?:[1-9]|one|two|three|four|five)\b(?! (?:pupils|students|children))/u,
    reason: 'ambiguous',
    because: 'counts the years of a plan. Write the year itself, such as 2017/18.',
  },
  {
    words:
      /\b(?:compared (?:with|to)|against|relative to|versus|vs)\b.*\b(?:average|county|national|nationally|similar|force|region\w*|england|family)\b/u,
    reason: 'ambiguous',
    because:
      'is measured against others, and it is not clear how. Write Below the county average, or the level to reach.',
  },
  {
    words: /\b(?:ytd|year to date)\b/u,
    reason: 'ambiguous',
    because: 'is for a part of a year. Write the target for the year, the quarter or the month.',
  },
  {
    words:
      /\b(?:bi|semi|half|tri|two|three|four|six|twelve|eighteen|\d+)[ -]?(?:weekly|monthly|quarterly|yearly|annual|annually|ennially)\b|\bbi-?ennial(?:ly)?\b|\bhalf[ -]years?\b|\b(?:once|twice|thrice|(?:\d+|two|three|four|five|six|several) times) (?:a|an|per|each|every|in a|in each) (?:year|annum|quarter|month|week|day)\b| consecutive [yqm]| in a row|\b(?:every|each) (?:other|second|third|alternate|few|\d+|two|three|four|five|six|nine|twelve|eighteen)\b/u,
    reason: 'ambiguous',
    because:
      'says how often in a way that a target here cannot. Write each year, each quarter or each month, with the number for it.',
  },
  {
    words:
      /\b(?:real terms|(?:seasonally|weather|inflation)[ -]adjusted|adjusted for|adjusting for|allowing for|pro rata|like[ -]for[ -]like|weighted|after inflation|above inflation)\b/u,
    reason: 'ambiguous',
    because: 'asks for figures that are worked out in another way. Write what is wanted of the figures as they are.',
  },
  {
    words:
      /(?<!\b(?:by|within) (?:at least |a minimum of |around |about |a further |±|\+\/-)?[\d.,]{1,8} ?)(?:%|\bper ?cent) of (?:the |our |its |their |last |previous |that )*(?:\d{4}(?:[/-]\d{2,4})? )?(?:baseline|base|target(?! (?:groups?|areas?|wards?|population|cohort|audience)\b)|outturn|current|existing|present|average|level|figure|rate)s?\b/u,
    reason: 'ambiguous',
    because: 'asks for a share of another figure. Write the level to reach, or the change, such as Reduce by 10%.',
  },
  {
    words: /\bq[1-4]\b(?![ ,]*(?:of )?(?:20)?\d{2}\b)(?<!\d{2} q[1-4])/u,
    reason: 'ambiguous',
    because: 'names a quarter without its year. Write it as Q4 2013/14.',
  },
  {
    words: /^none\.?$/u,
    reason: 'ambiguous',
    because: 'may mean zero, or that there is no target. Write 0, or No target set.',
  },
];

/** Refuses a text whose words say more than a target can hold, whatever else can be read in it. */
export function whatTurnsIt(text: string): Refused | undefined {
  const words = text.toLowerCase();
  const turn = TURNS.find((one) => one.words.test(words));
  return turn && refused(turn.reason, turn.because);
}
