import type { TimeUnit } from '../../model/unit.js';
import { timeUnitOf } from '../../wording/vocabulary.js';

const TIMES = '(seconds|secs|minutes|mins|hours|hrs|days|weeks|months|years)';
// What is lost or spent, or per person, adds up over a year.
const ADDS_UP = /\b(?:lost|spent|per|each|every|total)\b/iu;
const AVERAGE_TIMES = new RegExp(
  `\\b(?:average|mean|median) (?:number of )?(?:working |calendar )?${TIMES}\\b(?=$| (?:taken |needed |waited |waiting )?(?:to|from|between|until|before|in)\\b)`,
  'iu',
);
const TIME_IN_TIMES = new RegExp(`\\btimes?\\b.*(?:,|\\bin|-) ?${TIMES}$`, 'iu');

/** Returns what an average time is measured in, where the name of its indicator says it: "Average days to close a case". */
export function timeInName(name: string): TimeUnit | undefined {
  if (ADDS_UP.test(name)) return undefined;
  const [, word = ''] = AVERAGE_TIMES.exec(name) ?? TIME_IN_TIMES.exec(name) ?? [];
  return timeUnitOf(word);
}
