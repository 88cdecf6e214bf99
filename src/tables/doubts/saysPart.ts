const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|quarter [1-4]';
const NUMBER = '\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven';
// "Year to date", "Forecast", "Excludes March".
const ANYWHERE =
  /\b(?:year[- ]to[- ]date|ytd|to date|so far|part[- ]years?|incomplete|forecast|project(?:ed|ion)|predicted|excludes?|excluding|not (?:yet )?(?:complete|final)|missing (?:data|figures?|months?)|(?:data|figures?|months?|quarters?) (?:is |are )?missing)\b/iu;
// "Apr to Dec", "9 months' data", "First three quarters", "Kent only": a comment that says no more than that.
const ALONE = new RegExp(
  `^\\W*(?:(?:from |for )?(?:${NAMES})\\b[^.]{0,6} ?(?:to|-|–|and) ?(?:${NAMES})\\b|(?:(?:first|last) )?(?:${NUMBER}) (?:months|quarters)\\b|[^.]*\\bonly\\W*$)`,
  'iu',
);
const MOST_WORDS = 6;

/** Says whether a comment says that a figure is for a part of its time or area, or that it was not observed. */
export function saysPart(comment: string): boolean {
  return ANYWHERE.test(comment) || (comment.trim().split(/\s+/u).length <= MOST_WORDS && ALONE.test(comment));
}
