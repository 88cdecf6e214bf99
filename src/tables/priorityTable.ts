import type { Priority } from '../model/priority.js';
import type { Theme } from '../model/theme.js';
import { idOf } from './cells/citation.js';
import type { Collector } from './collector.js';
import { PRIORITY_TABLE_COLUMNS } from './columns.js';
import { asItStands, onOneLine } from './guard.js';
import { headingKey, headingReader } from './heading.js';
import { idMaker } from './kebab.js';
import { withOwnHeadings } from './layout.js';
import { priorityIn } from './priorityWords.js';
import { cellOf, placeOf, textOf } from './record.js';
import { requireOwnHeadings } from './requireOptions.js';
import { readSimpleTable } from './simpleTable.js';
import { some } from './some.js';
import { themesIn } from './themeCells.js';
import { linesIn } from './lines.js';
import { listOf } from './list.js';
import type { TableOptions } from './table.js';

/** What a table of priorities holds. */
export interface PriorityTable {
  readonly priorities: Priority[];
  readonly themes: Theme[];
}

/** Reads a table of priorities, and records what is wrong with it. */
export function readPriorityTable(input: unknown, options: TableOptions, collector: Collector): PriorityTable {
  const readHeading = withOwnHeadings(
    headingReader({ columns: PRIORITY_TABLE_COLUMNS, comparators: [], isWide: false }),
    options.columns,
  );
  const needs = { columns: PRIORITY_TABLE_COLUMNS, keys: ['title'] };
  const table = readSimpleTable(input, options.delimiter, readHeading, needs, collector);
  const records = [...(table?.records ?? [])];
  if (table) requireOwnHeadings(options.columns, [table.layout.row]);
  const makeId = idMaker(records.map((record) => (cellOf(record, 'id')?.text ?? '').trim()));
  const priorities = new Map<string, Priority>();
  const titles = new Map<string, number>();
  const themes = new Map<string, { id: string; title: string; scope: Theme['scope']; priorityIds: string[] }>();
  const themeIdOf = new Map<string, string>();
  const makeThemeId = idMaker([]);
  for (const record of records) {
    const before = collector.problems.length;
    const words = textOf(record, 'title', onOneLine);
    const stated = idOf(record, 'id', collector);
    if (words === undefined) {
      collector.problem('empty-cell', placeOf(record, 'title'), { needs: 'priority' });
    }
    if (collector.problems.length > before || words === undefined) continue;
    const hasLabels = record.layout.index.has('label');
    const { label, title } = hasLabels
      ? { label: textOf(record, 'label', onOneLine), title: words }
      : { label: undefined, ...priorityIn(words) };
    const first = titles.get(stated ?? headingKey(title));
    if (first !== undefined) {
      const data = { of: 'priority', name: stated ?? title, line: first } as const;
      collector.problem('duplicate-entry', placeOf(record, 'title'), data);
      continue;
    }
    titles.set(stated ?? headingKey(title), record.row.line);
    const id = stated ?? makeId(title, 'priority');
    const themeIds = themesIn(record, collector).map((theme) => {
      const key = headingKey(theme.title);
      const themeId = theme.id ?? themeIdOf.get(key) ?? makeThemeId(theme.title, 'theme');
      const { title: its, scope = 'partnership' } = theme;
      const found = themes.get(themeId) ?? { id: themeId, title: its, scope, priorityIds: [] };
      themes.set(themeId, found);
      if (!themeIdOf.has(key)) themeIdOf.set(key, themeId);
      if (!found.priorityIds.includes(id)) found.priorityIds.push(id);
      return found.id;
    });
    priorities.set(id, {
      id,
      ...some({ label }),
      title,
      aims: linesIn(textOf(record, 'aim', asItStands)),
      indicatorIds: [],
      actionIds: [],
      themeIds: [...new Set(themeIds)],
      leads: listOf(textOf(record, 'lead', asItStands)).map((name) => ({ name })),
      ...some({ note: textOf(record, 'note', asItStands) }),
    });
  }
  return {
    priorities: [...priorities.values()],
    themes: [...themes.values()],
  };
}
