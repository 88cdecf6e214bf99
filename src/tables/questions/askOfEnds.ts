import type { TableQuestionData } from '../../explain/tableQuestions.js';
import { COVERS, type Covers } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import { RECURRENCES } from '../../model/target.js';
import { endsMonth } from '../../period/day.js';
import { monthsBetween } from '../../period/monthsBetween.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import { headingKey } from '../heading.js';
import { lengthInHeading } from '../periodHeadings.js';

/** The days on which the periods of an indicator end, and the names by which an answer may mean it. */
export interface Ends {
  readonly line: number;
  readonly names: readonly string[];
  readonly days: readonly Day[];
}

/**
 * Returns how long the periods are that a column gives only the last days of: as its heading says it, as the days follow
 * each other, or as an answer says it. Those that follow each other at longer steps than others may be of any length.
 */
export function askOfEnds<Item extends Ends>(
  items: readonly Item[],
  printed: string,
  collector: Collector,
): ReadonlyMap<Item, Covers> {
  const heading = onOneLine(printed);
  const said = lengthInHeading(headingKey(heading));
  const steps = items.map(({ days }) => stepBetween(days));
  const shortest = Math.min(...steps.filter((step) => step > 0));
  const lengths = new Map<Item, Covers>();
  for (const [index, item] of items.entries()) {
    const { line, names } = item;
    const ofDays = RECURRENCES.find((each) => steps[index] === shortest && monthsCovered(each) === shortest);
    const length = said ?? ofDays ?? (collector.answers.to('period-length', names, COVERS) as Covers | undefined);
    if (length !== undefined) {
      lengths.set(item, length);
      continue;
    }
    const dataFor = (): TableQuestionData['period-length'] => ({ heading });
    const question = { id: 'period-length', code: 'period-length', choices: COVERS, isNeeded: true, dataFor } as const;
    collector.ask(question, { line, name: String(names[0]) });
  }
  return lengths;
}

// Returns the months that are in all the steps from one day to the next; 0 if days do not end months or are too few.
function stepBetween(days: readonly Day[]): number {
  if (!days.every(endsMonth)) return 0;
  const [first = '', ...others] = days;
  return others.reduce((step, day) => commonDivisor(step, Math.abs(monthsBetween(first, day))), 0);
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
