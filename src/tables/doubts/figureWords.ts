/** What figures are called, for a pattern. */
export const FIGURES =
  '(?:data|figures?|numbers?|results?|returns?|outturns?|actuals?|totals?|performance|statistics|positions?|values?)';
/** What they are compared with. */
export const TARGETS = '(?:targets?|baselines?)';
/** Verbs that say what they are. */
export const IS = '(?:is|are|was|were|has|have|been|being)';
