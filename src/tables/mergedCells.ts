import type { TableNoteData } from '../explain/tableProblems.js';
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
const OPTIONAL: readonly {
  readonly key: string;
  readonly what: TableNoteData['blank-below']['what'];
  readonly isOfPriority: boolean;
}[] = [
  { key: 'theme', what: 'theme', isOfPriority: true },
  { key: 'lead', what: 'lead', isOfPriority: true },
  { key: 'unit', what: 'unit', isOfPriority: false },
  { key: 'due', what: 'due date', isOfPriority: false },
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
        collector.note('blank-below', placeOf(record, key), { what, above: textIn(before.words, onOneLine) });
        above.delete(key);
      }
    }
  };
}

function tellBlank(record: Record_, above: string, collector: Collector): void {
  const place = placeOf(record, record.layout.index.has('priority') ? 'priority' : 'priorityId');
  collector.problem('blank-priority', place, { above });
}
