import { show } from '../errors/show.js';
import type { Collector } from './collector.js';
import { onOneLine } from './guard.js';
import { isWithoutPriority } from './gatherPriorities.js';
import { type Cell, cellOf, placeOf, type Record_, textIn } from './record.js';

/*
 * A cell merged over several rows keeps its words in the first of them: below it there is a blank. Whether a blank says
 * nothing or the same as the cell above cannot be known, so nothing is filled in, and it is told.
 */

interface Above {
  readonly words: Cell;
  /** The priority of the row it stands in. */
  readonly priority: string | undefined;
}

// What may be blank on purpose, and changes a plan where it is not.
const OPTIONAL: readonly { readonly key: string; readonly what: string; readonly isOfPriority: boolean }[] = [
  { key: 'theme', what: 'The theme', isOfPriority: true },
  { key: 'lead', what: 'The lead', isOfPriority: true },
  { key: 'unit', what: 'The unit', isOfPriority: false },
  { key: 'due', what: 'The due date', isOfPriority: false },
];

/** Watches the rows of one table for blanks that merged cells may have left. */
export function mergedCellWatcher(collector: Collector): (record: Record_) => void {
  const above = new Map<string, Above>();
  let lastPriority: Cell | undefined;
  return (record) => {
    const own = cellOf(record, 'priority') ?? cellOf(record, 'priorityId');
    const priority = own?.text;
    if (own !== undefined) lastPriority = isWithoutPriority(record) ? undefined : own;
    else if (lastPriority !== undefined) tellBlank(record, textIn(lastPriority, onOneLine), collector);
    for (const { key, what, isOfPriority } of OPTIONAL) {
      const words = cellOf(record, key);
      const before = above.get(key);
      if (words !== undefined) {
        above.set(key, { words, priority });
      } else if (before !== undefined && !(isOfPriority && (own === undefined || before.priority === priority))) {
        if (key === 'due' && cellOf(record, 'target') === undefined) continue;
        const message = `${what} is blank, and above it stands ${show(textIn(before.words, onOneLine))}. If the two cells were merged in Word or Excel, write it again here.`;
        collector.note(placeOf(record, key), message);
        above.delete(key);
      }
    }
  };
}

function tellBlank(record: Record_, above: string, collector: Collector): void {
  const message = `The priority is blank, and above it stands ${show(above)}. Cells merged in Word or Excel keep their words in the first row only. Write ${show(above)} here again, or None where the indicator serves no priority.`;
  const place = placeOf(record, record.layout.index.has('priority') ? 'priority' : 'priorityId');
  collector.problem('blank-priority', place, message);
}
