import type { Passage } from '../model/citation.js';
import { type Comparator, COMPARATOR_KINDS, COMPARATOR_METHODS } from '../model/comparator.js';
import { cellOf, placeOf, type Record_, textOf, wordOf, yesOrNo } from './record.js';
import { citationOf } from './cells/citation.js';
import { numberOf } from './cells/number.js';
import type { Collector } from './collector.js';
import { alsoCalledKey, comparatorKey } from './columns.js';
import { kindOf, type NamedComparator } from './comparatorWords.js';
import { asItStands } from './guard.js';
import type { Layout } from './layout.js';
import type { Row } from './row.js';
import { some } from './some.js';

/** Collects the comparators that headings name, after those known beforehand. */
export interface ComparatorGatherer {
  /** Collects the comparators of a table, from its headings and from the cells that describe them. */
  readonly fromTable: (layout: Layout, rows: readonly Row[], collector: Collector) => void;
  /** Adds one that a target names and no heading does. */
  readonly add: (comparator: Comparator) => void;
  readonly list: () => Comparator[];
}

const ALSO = / also (\d+)\.[\w.]+$/u;

/** Returns a new collector of comparators. */
export function gatherComparators(given: readonly Comparator[]): ComparatorGatherer {
  const found = new Map<string, Comparator>(given.map((comparator) => [comparator.id, comparator]));
  const add = (comparator: Comparator): void => {
    if (!found.has(comparator.id)) found.set(comparator.id, comparator);
  };
  return {
    add,
    list: () => [...found.values()],
    fromTable: (layout, rows, collector) => {
      const named = new Map<string, NamedComparator | undefined>();
      for (const heading of layout.headings) {
        if (heading?.comparator === undefined) continue;
        const { id } = heading.comparator;
        named.set(id, named.get(id) ?? heading.comparator.named);
      }
      for (const [id, words] of named) {
        const { name, kind } = words ?? { name: id, kind: kindOf(id) };
        add({ id, name, kind, ...described(id, layout, rows, collector) });
      }
    },
  };
}

function described(id: string, layout: Layout, rows: readonly Row[], collector: Collector): Partial<Comparator> {
  const keys = [...layout.describing].filter(([, comparatorId]) => comparatorId === id).map(([key]) => key);
  if (keys.length === 0) return {};
  let first: { readonly comparator: Partial<Comparator>; readonly line: number } | undefined;
  for (const row of rows) {
    const record: Record_ = { row, layout };
    if (!keys.some((key) => cellOf(record, key))) continue;
    const comparator = describedIn(record, id, keys, collector);
    if (first === undefined) {
      first = { comparator, line: row.line };
    } else if (JSON.stringify(first.comparator) !== JSON.stringify(comparator)) {
      const data = { of: 'comparator', comparatorId: id, line: first.line } as const;
      collector.problem('contradiction', { line: row.line }, data);
    }
  }
  return first?.comparator ?? {};
}

function describedIn(record: Record_, id: string, keys: readonly string[], collector: Collector): Partial<Comparator> {
  const group = comparatorKey(id);
  return some({
    name: textOf(record, `${group}.name`, asItStands),
    alsoCalled: alsoCalledIn(record, id, keys, collector),
    kind: wordOf(record, `${group}.kind`, COMPARATOR_KINDS, collector),
    method: wordOf(record, `${group}.method`, COMPARATOR_METHODS, collector),
    includesArea: yesOrNo(record, `${group}.includesArea`, collector),
    source: citationOf(record, `${group}.source`, collector),
    note: textOf(record, `${group}.about`, asItStands),
  });
}

function alsoCalledIn(
  record: Record_,
  id: string,
  keys: readonly string[],
  collector: Collector,
): readonly Passage[] | undefined {
  const numbers = new Set(keys.flatMap((key) => ALSO.exec(key)?.[1] ?? []).map(Number));
  const passages = [...numbers]
    .sort((one, other) => one - other)
    .flatMap((number) => passageIn(record, alsoCalledKey(id, number), collector) ?? []);
  const stated = numberOf(cellOf(record, `${comparatorKey(id)}.alsoCalled`), collector);
  return passages.length === 0 && stated === undefined ? undefined : passages;
}

function passageIn(record: Record_, group: string, collector: Collector): Passage | undefined {
  const before = collector.problems.length;
  const text = textOf(record, `${group}.text`, asItStands);
  const source = citationOf(record, `${group}.source`, collector);
  if (text !== undefined && source !== undefined) return { text, source };
  if ((text === undefined && source === undefined) || collector.problems.length > before) return undefined;
  const [key, data] =
    text === undefined
      ? (['text', { needs: 'passage' }] as const)
      : (['source.sourceId', { needs: 'passage-source', of: text }] as const);
  collector.problem('empty-cell', placeOf(record, `${group}.${key}`), data);
  return undefined;
}
