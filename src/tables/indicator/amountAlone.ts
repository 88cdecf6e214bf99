import { MONTH_NAMES } from '../../period/months.js';

const DUE = new RegExp(`(?:\\d{1,2} )?\\b(?:${MONTH_NAMES}) (?:19|20)\\d{2}\\b`, 'iu');
const NUMBER = /(?<![\d.,/:])(?!0+(?:\.0*)?(?![\d.]))\d{1,3}(?:\.\d+)?(?![\d/:.]|,\d)/u;
// "5%", "8 minutes", "£1.6m"
const MEASURED = /\d ?(?:%|(?!(?:or|and|to|by|in|each|every|a|until|from)\b)\p{L})/iu;

/** Says whether the words of a target hold a small number without a unit, a scale or a percent sign: "Below 8". */
export function holdsAmountAlone(target: string): boolean {
  const words = target.replace(DUE, '');
  return NUMBER.test(words) && !MEASURED.test(words);
}
