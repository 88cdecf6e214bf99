import type { TableNoteData } from '../explain/tableProblems.js';
import type { Collector } from './collector.js';
import { onOneLine } from './guard.js';
import { isWithoutPriority } from './gatherPriorities.js';
import { type Cell, cellOf, placeOf, type Record_, textIn, textOf } from './record.js';

/*
 * The words of a cell merged over several rows are in the first of them; the cells below are blank. A blank priority is
 * read as the one above. Any other blank may mean nothing or the same as above, so it is only reported.
 */

interface Above {
  readonly words: Cell;
  /** The priority of the row it is in. */
  readonly priority: string | undefined;
}

const OF_A_PRIORITY = ['priority', 'priorityId', 'priorityLabel'];

// Cells that may be blank on purpose, but would change the plan if they were merged.
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

/**
 * Returns a reader of rows that handles the blanks merged cells may have left: a blank priority is the one above it,
 * with a note.
 */
export function mergedCellReader(collector: Collector): (record: Record_) => Record_ {
  const above = new Map<string, Above>();
  let lastPriority: Record_ | undefined;
  return (record) => {
    const own = cellOf(record, 'priority') ?? cellOf(record, 'priorityId');
    const priority = own?.text;
    const merged =
      own === undefined && lastPriority !== undefined ? withPriority(record, lastPriority, collector) : record;
    if (own !== undefined) lastPriority = isWithoutPriority(record) ? undefined : record;
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
    return merged;
  };
}

function withPriority(record: Record_, above: Record_, collector: Collector): Record_ {
  const key = cellOf(above, 'priority') === undefined ? 'priorityId' : 'priority';
  collector.note('merged-priority', placeOf(record, key), { above: String(textOf(above, key, onOneLine)) });
  const cells = [...record.row.cells];
  for (const each of OF_A_PRIORITY) {
    const column = record.layout.index.get(each);
    if (column !== undefined) cells[column] = String(above.row.cells[column]);
  }
  return { ...record, row: { ...record.row, cells } };
}
