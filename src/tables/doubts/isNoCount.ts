const PARTS = /[,:;()[\]]|\s[-\u2010-\u2015]\s/u;
const AFTER_HEAD =
  /\b(?:of|with|in|to|for|among|amongst|by|from|who|that|which|whose|where|at|on|after|before|per|above|below|over|under|between|against|than)\b/iu;
const AVERAGE = /\b(?:average|mean|median)\b/iu;
const MEASURE =
  /(?:^|\s)(?:rates?|ratios?|share|satisfaction|confidence|scores?|rating|index|wait|duration|(?<!\b(?:first|last|full|part|one|any|some|\d+) )times?)$/iu;
const UNITS_OF_TIME = /^(?:seconds|minutes|hours|days|weeks|months) (?:taken )?(?:to|between|until)\b/iu;

/** Says whether the name of an indicator is that of an average, a rate, a share or the like, and not of what can be counted. */
export function isNoCount(name: string): boolean {
  return name.split(PARTS).some((part) => {
    const words = part.trim();
    const head = String(words.split(AFTER_HEAD)[0]).trim();
    return AVERAGE.test(head) || MEASURE.test(head) || UNITS_OF_TIME.test(words);
  });
}
