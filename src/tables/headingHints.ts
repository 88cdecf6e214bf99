import { headingKey, partDate } from './heading.js';

/*
 * Columns that plans print but a table does not take, each with where its content belongs. Without this list the
 * nearest known heading would be suggested, and "Direction of travel" is close to "Direction of good", which means
 * something else.
 */

// Things that this library works out itself.
const JUDGEMENT =
  /^(?:(?:current |overall |performance |target |short |long )?(?:direction of travel|direction|dot|trend|rag|status|progress|rating)(?: rating| status| arrow| indicator)?|rag .*|(?:direction of travel|trend) .*|on target|on track|target met|met)$/u;
const CHANGE =
  /^(?:(?:% |percent |percentage |per cent |pp |numeric )?(?:change|difference|variance|variation|gap)(?: .*)?|.* (?:% |percentage )(?:change|difference|variance))$/u;
// "Rate per 1,000 population, 2013/14", next to a column of numbers.
const OTHER_MEASURE = /^(?:crude )?rate per \d/u;
const FREQUENCY = /^(?:(?:reporting )?frequency(?: of .*)?|reported)$/u;
const OUTTURN =
  /^(?:(?:current|latest|actual|year end|recent|previous|prev|prior|last|this|same|quarterly|annual|ytd|year to date|cumulative) ?(?:performance|outturn|figure|figures|position|value|result|results|data|year|year end|quarter|quarter last year|actual)?|outturns?|values?|performance|actuals?|results?|(?:(?:figures?|actuals?|act|outturn|performance|position|results?|total) )?(?:year )?(?:to date|so far)|q[1-4]|quarter [1-4]|ytd|year to date)$/u;

/** Returns what a column holds that the table does not take, if its heading shows it. */
export function heldBy(
  heading: string,
): 'judgement' | 'change' | 'frequency' | 'later-figures' | 'other-measure' | undefined {
  // "2025/26 RAG", below a year.
  const key = headingKey(partDate(heading).rest);
  if (/\+ ?\/ ?-|±/u.test(heading)) return 'change';
  if (JUDGEMENT.test(key)) return 'judgement';
  if (CHANGE.test(key)) return 'change';
  if (OTHER_MEASURE.test(key)) return 'other-measure';
  if (FREQUENCY.test(key)) return 'frequency';
  return OUTTURN.test(key) ? 'later-figures' : undefined;
}
