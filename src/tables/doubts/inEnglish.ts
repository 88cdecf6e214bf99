// The words that reports put next to figures, with the beginnings that they have after others.
const WELSH: Readonly<Record<string, string>> = {
  January: 'ionawr',
  February: 'chwefror',
  March: 'mawrth fawrth',
  April: 'ebrill',
  May: 'mai fai',
  June: 'mehefin fehefin',
  July: 'gorffennaf orffennaf',
  August: 'awst',
  September: 'medi fedi',
  October: 'hydref',
  November: 'tachwedd dachwedd',
  December: 'rhagfyr ragfyr',
  quarter: 'chwarter',
  year: 'blwyddyn flwyddyn',
  figures: 'ffigurau ffigyrau ffigwr',
  target: 'targed darged',
  only: 'unig',
  not: 'nid heb ddim',
  included: 'cynnwys gynnwys',
  received: 'derbyn dderbyn',
  forecast: 'rhagolwg',
  estimate: 'amcangyfrif',
  provisional: 'dro',
  cumulative: 'cronnus',
  average: 'cyfartaledd',
  'so far': 'yma',
  this: 'hyn',
  to: 'hyd i',
  for: 'dros',
  on: 'ar',
  of: 'o',
  in: 'yn',
  the: 'y yr',
  by: 'gan',
};
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(WELSH).flatMap(([english, words]) => words.split(' ').map((word) => [word, english] as const)),
);
// English has none of the longer ones.
const LEAST = 4;
const WORD = /\p{L}+/gu;

/** Returns a remark in Welsh with the English words for those that say what a figure is. */
export function inEnglish(text: string): string {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (!words.some((word) => word.length >= LEAST && ENGLISH.has(word))) return text;
  return text.replace(WORD, (word) => ENGLISH.get(word.toLowerCase()) ?? word);
}
