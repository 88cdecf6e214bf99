import type { TableColumnCode, TableColumnData } from '../explain/tableColumns.js';
import type { Day } from '../model/period.js';
import type { Column } from './columns.js';
import type { Heading } from './heading.js';

/** What a column was taken for, with its data. */
export type TakenFor = {
  readonly [Code in TableColumnCode]: { readonly code: Code; readonly data: TableColumnData[Code] };
}[TableColumnCode];

/** Says what a column was taken for, from the meaning of its heading. */
export function takenFor(heading: Heading, printed: string, columns: readonly Column[]): TakenFor {
  const { key, due, every = null, workedOut, ofAreas, comparator } = heading;
  const period = heading.period?.label ?? null;
  const [group, part] = key.split('.');
  if (ofAreas !== undefined)
    return ofAreas === 'areas' ? { code: 'areas', data: {} } : { code: 'of-areas', data: { is: ofAreas, period } };
  if (key.startsWith('open:')) return { code: 'open', data: {} };
  if (workedOut !== undefined) return { code: 'worked-out', data: { is: workedOut } };
  if (key.startsWith('stated.')) return { code: 'stated', data: { is: part === 'rag' ? 'rag' : 'direction' } };
  if (key.startsWith('limit.')) return { code: 'limit', data: { colour: String(part) } };
  if (key === 'baseline.printed') return { code: 'baseline', data: { period } };
  if (key === 'target') {
    const { day, year }: { readonly day?: Day; readonly year?: string } = due ?? {};
    return { code: 'target', data: { due: day ?? null, year: year ?? null, every } };
  }
  if (comparator !== undefined)
    return { code: 'comparison', data: { comparator: comparator.named?.name ?? comparator.id, period } };
  if (period !== null) {
    if (group === 'interim') return { code: 'interim-target', data: { period } };
    if (group === 'comment') return { code: 'comment', data: { period } };
    return { code: 'figures', data: { period } };
  }
  return { code: 'known', data: { column: columns.find((column) => column.key === key)?.heading ?? printed } };
}
