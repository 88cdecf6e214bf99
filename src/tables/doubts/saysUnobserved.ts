import { FIGURES, IS, TARGETS } from './figureWords.js';

/* What is said of no other thing than a figure or a target, whatever else a sentence says. */

// "Forecast", but not "is forecast to fall", which is about later figures, and not "lower than forecast".
const FORECAST =
  /(?<!\b(?:than|as|above|below|against|with|over|under) (?:\w+ ){0,2})\b(?:forecasts?|project(?:ed|ions?)|predicted|(?:estimated|expect(?:ed)?|likely) (?:the )?(?:year[- ]end|full[- ]year|outturn)|expect(?:ed)? to (?:finish|end) the year|year[- ]end estimates?)\b(?! to\b)/iu;
const NOT_COMPLETE = new RegExp(
  `\\b(?:year[- ]to[- ]date|ytd|year so far|part[- ]years?|placeholder|not yet (?:complete|final|available|received|published|collected|known|in)|(?:${FIGURES}|months?|quarters?|q[1-4]) (?:${IS} |still )*(?:awaited|missing|pending|outstanding|incomplete|to be confirmed|not (?:fully )?(?:complete|final|available|received|published|collected))|(?:incomplete|missing) (?:months?|quarters?|${FIGURES})|awaiting (?:\\w+ ){0,2}(?:confirmation|validation|publication|${FIGURES})|unable to (?:supply|provide) (?:\\w+ )?${FIGURES}|no (?:survey|${FIGURES}) (?:yet|available|received|this|for|in|was|were))\\b`,
  'iu',
);
const NOTHING_YET = /^\W*(?:tb[ca]|to be (?:confirmed|advised)|awaited|pending|incomplete|to date|so far)\W*$/iu;
const NOT_COMPARABLE =
  /\b(?:not (?:directly |strictly )?(?:comparable|like[- ]for[- ]like)|cannot be compared|breaks? in (?:the )?series|counting rules? (?:have |has )?changed|changes? (?:in|of|to) (?:the )?counting rules?|counted differently|(?:joint|combined|shared) figures?)\b/iu;
// A target that is not that target any more.
const TARGET_CHANGED = new RegExp(
  `\\b${TARGETS} (?:(?:${IS}|since|subsequently) )*(?:revised|replaced|changed|amended|reset|rebased|(?:raised|lowered|increased|reduced|cut|now)(?: is| to)? \\d+|suspended|withdrawn|dropped|paused|superseded|under (?:review|negotiation)|being (?:reviewed|revised)|expired|ended|no longer|not applicable|should be)\\b|\\b(?:agreed|decided) to (?:lower|raise|change|reduce|increase|revise|drop|suspend|remove) (?:the )?${TARGETS}\\b|\\b(?:new|revised|amended) ${TARGETS} (?:is |of )?\\d`,
  'iu',
);
const UNOBSERVED = [FORECAST, NOT_COMPLETE, NOTHING_YET, NOT_COMPARABLE, TARGET_CHANGED];

/** Says whether words anywhere say that a figure was not observed, not whole or not comparable, or a target changed. */
export function saysUnobserved(words: string): boolean {
  return UNOBSERVED.some((pattern) => pattern.test(words));
}
