import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { show } from '../errors/show.js';
import type { Passage } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Target } from '../model/target.js';
import type { Theme } from '../model/theme.js';
import { amountText } from './cells/target.js';
import { unitText } from './cells/unitWords.js';
import { tidyPeriod } from './cells/period.js';
import {
  alsoCalledColumns,
  alsoCalledKey,
  comparatorColumns,
  comparatorKey,
  furtherSourceColumns,
  INDICATOR_COLUMNS,
} from './columns.js';
import { citationCells, figureCells, freeText, idText, numberCell, yesNoCell } from './figureCells.js';
import { guarded, onOneLine } from './guard.js';
import { listText } from './list.js';
import { NO_PRIORITY } from './priorityWords.js';
import { type Cells, type WriteOptions, writeRows } from './writeRows.js';

/**
 * What is written as a table of indicators. A plan fits.
 *
 * @category Tables
 */
export type IndicatorsToWrite = Pick<Plan, 'indicators' | 'comparators'>
  & Partial<Pick<Plan, 'priorities' | 'themes' | 'sources'>>;

const ALWAYS = new Set(['id', 'name', 'unit', 'polarity', 'baseline.printed', 'target']);
const AFTER_BASELINE = 'comparisonOrder';

/**
 * Writes indicators as a table that {@link readIndicators} reads back exactly: every figure with its words and its value,
 * every target with its words and its reading, the comparators, and the priorities in their order.
 *
 * Of a priority it holds the id, the label, the title, the indicators that serve it, its themes, and the names of its
 * leads. Its aims and actions, the offices of its leads, and themes of no priority are no part of a table of
 * indicators: keep them in tables of their own, or the plan as JSON.
 *
 * A text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) is
 * written with an apostrophe before it, which reading takes away. Plain numbers, such as -5.2, are left bare. Rows end
 * in CR LF, the text is UTF-8.
 *
 * @param plan - The indicators and their comparators; the priorities, themes and sources where there are any.
 * @param options - The delimiter, and whether a byte order mark comes first.
 * @returns The text of the table.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, or `INVALID_CSV` for what a table cannot hold.
 *
 * @example
 * ```ts
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 * import { readIndicators, writeIndicators } from 'community-safety-plan/csv';
 *
 * const read = readIndicators(writeIndicators(maidstone2014));
 * read.ok && read.indicators.length; // => 16
 *
 * const { comparators } = maidstone2014;
 * writeIndicators({ comparators: [], indicators: [] }); // => 'Id,Indicator,Unit,Polarity,Baseline,Target\r\n'
 * ```
 *
 * @category Tables
 */
export function writeIndicators(plan: IndicatorsToWrite, options: WriteOptions = {}): string {
  requireObject(plan, 'plan');
  requireObject(options, 'options');
  requireArray(plan.indicators, 'plan.indicators');
  requireArray(plan.comparators, 'plan.comparators');
  const { indicators, comparators, priorities = [], themes = [], sources = [] } = plan;
  for (const indicator of indicators) checkComparisons(indicator, comparators);
  const further = Math.max(0, ...indicators.map(({ furtherSources }) => furtherSources?.length ?? 0));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const places = placesOf(indicators, priorities);
  // A blank below a priority may be one that was merged with it.
  const withoutPriority: Cells = priorities.length === 0 ? {} : { priority: NO_PRIORITY };
  const rows: Cells[] = indicators.flatMap((indicator) => {
    const [first, ...others] = places.beside.get(indicator.id) ?? [];
    const ofPriority = first === undefined ? withoutPriority : priorityCells(first, themes);
    return [
      { ...indicatorCells(indicator, comparators, titles), ...ofPriority },
      ...others.map((priority) => membershipCells(indicator, priority, themes)),
    ];
  });
  for (const { indicator, priority } of places.atEnd) rows.push(membershipCells(indicator, priority, themes));
  const named = new Set(rows.flatMap(({ priorityId }) => priorityId ?? []));
  // Priorities come in the order of the rows that name them. Where that is not theirs, or no row does, they come first.
  if ([...named].join(' ') !== priorities.map(({ id }) => idText(id)).join(' '))
    rows.unshift(...priorities.map((priority) => priorityCells(priority, themes)));
  describeComparators(rows, comparators);
  return writeRows(columnsFor(comparators, further), rows, ALWAYS, options);
}

function columnsFor(comparators: readonly Comparator[], further: number): typeof INDICATOR_COLUMNS {
  return [
    ...INDICATOR_COLUMNS.flatMap((column) =>
      column.key === AFTER_BASELINE ? [...comparators.flatMap(columnsOf), column] : [column],
    ),
    ...Array.from({ length: further }, (_, index) => furtherSourceColumns(index + 1)).flat(),
  ];
}

function columnsOf({ id, alsoCalled = [] }: Comparator): typeof INDICATOR_COLUMNS {
  return [...comparatorColumns(id), ...alsoCalled.flatMap((_, index) => alsoCalledColumns(id, index + 1))];
}

function checkComparisons({ id, comparisons }: Indicator, comparators: readonly Comparator[]): void {
  const seen = new Set<string>();
  for (const { comparatorId } of comparisons) {
    if (seen.has(comparatorId) || !comparators.some((comparator) => comparator.id === comparatorId)) {
      const message = `The indicator ${show(id)} is compared with ${show(comparatorId)}, which is ${seen.has(comparatorId) ? 'in its comparisons twice' : 'not among the comparators'}. A table has one column for each comparator.`;
      throw new CommunitySafetyError('INVALID_CSV', message, { indicatorId: id, comparatorId });
    }
    seen.add(comparatorId);
  }
}

interface Places {
  /** The priorities of an indicator: the first stands in its row, the others in short rows below it. */
  readonly beside: ReadonlyMap<string, readonly Priority[]>;
  /** What has to come last to keep the order of a priority. */
  readonly atEnd: readonly { readonly indicator: Indicator; readonly priority: Priority }[];
}

// The rows of a priority have to come in its own order, which may not be that of the indicators.
function placesOf(indicators: readonly Indicator[], priorities: readonly Priority[]): Places {
  const next = new Map(priorities.map((priority) => [priority.id, 0]));
  const beside = new Map<string, Priority[]>();
  for (const { id } of indicators) {
    for (const priority of priorities) {
      const at = Number(next.get(priority.id));
      if (priority.indicatorIds[at] !== id) continue;
      next.set(priority.id, at + 1);
      beside.set(id, [...(beside.get(id) ?? []), priority]);
    }
  }
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const atEnd = priorities.flatMap((priority) =>
    priority.indicatorIds.slice(next.get(priority.id)).flatMap((id) => {
      const indicator = byId.get(id);
      return indicator === undefined ? [] : [{ indicator, priority }];
    }),
  );
  return { beside, atEnd };
}

function membershipCells({ id, name }: Indicator, priority: Priority, themes: readonly Theme[]): Cells {
  return { id: idText(id), name: guarded(name, onOneLine), ...priorityCells(priority, themes) };
}

function priorityCells({ id, label, title, themeIds, leads }: Priority, themes: readonly Theme[]): Cells {
  const own = themeIds.map((themeId) => themeOf(themeId, id, themes));
  const isTheirs = own.every(({ scope }) => scope === 'partnership');
  return {
    priorityId: idText(id),
    // Beside a column for labels a title is read as it stands.
    priorityLabel: label === undefined ? '' : guarded(label, onOneLine),
    priority: guarded(title, onOneLine),
    themeId: own.length === 0 ? undefined : idText(own.map((theme) => theme.id).join(' ')),
    theme: own.length === 0 ? undefined : freeText(listText(own.map((theme) => theme.title))),
    themeScope: isTheirs ? undefined : own.map(({ scope }) => scope).join(' '),
    lead: leads.length === 0 ? undefined : freeText(listText(leads.map(({ name }) => name))),
  };
}

function themeOf(themeId: string, priorityId: string, themes: readonly Theme[]): Theme {
  const theme = themes.find(({ id }) => id === themeId);
  if (theme) return theme;
  const message = `The priority ${show(priorityId)} has the theme ${show(themeId)}, which is not among the themes. Hand in the themes of the plan too: a table of indicators holds them by their titles.`;
  throw new CommunitySafetyError('INVALID_CSV', message, { priorityId, themeId });
}

function indicatorCells(
  indicator: Indicator,
  comparators: readonly Comparator[],
  titles: ReadonlyMap<string, string>,
): Cells {
  const { id, name, unit, polarity, baseline, comparisons, target, source, furtherSources, note } = indicator;
  const inColumns = comparators.filter((comparator) =>
    comparisons.some(({ comparatorId }) => comparatorId === comparator.id),
  );
  const isInOrder = inColumns.every((comparator, index) => comparisons[index]?.comparatorId === comparator.id);
  const title = source && titles.get(source.sourceId);
  return {
    id: idText(id),
    name: guarded(name, onOneLine),
    unit: guarded(unitText(unit), onOneLine),
    polarity,
    ...figureCells(baseline, 'baseline'),
    ...merged(comparisons.map(({ comparatorId, figure }) => figureCells(figure, comparatorKey(comparatorId)))),
    comparisonOrder: isInOrder ? undefined : idText(comparisons.map(({ comparatorId }) => comparatorId).join(' ')),
    ...targetCells(target, indicator),
    note: freeText(note),
    source: title === undefined ? undefined : guarded(title, onOneLine),
    ...citationCells(source, 'source'),
    ...merged((furtherSources ?? []).map((each, index) => citationCells(each, `further.${String(index + 1)}`))),
    furtherSources: furtherSources?.length === 0 ? '0' : undefined,
  };
}

function targetCells(target: Target, { unit }: Indicator): Cells {
  const { text, due, every, note } = target;
  const terms = { target: freeText(text), targetKind: target.kind, due, every, targetNote: freeText(note) };
  switch (target.kind) {
    case 'level':
      return {
        ...terms,
        operator: target.operator,
        targetValue: numberCell(target.value),
        targetDirection: target.direction,
      };
    case 'range':
      return { ...terms, minimum: numberCell(target.min), maximum: numberCell(target.max) };
    case 'change':
      return {
        ...terms,
        targetDirection: target.direction,
        by: amountText(target.by, unit),
        from: target.from === undefined ? undefined : guarded(target.from, tidyPeriod),
      };
    case 'maintain':
      return {
        ...terms,
        orBetter: yesNoCell(target.orBetter),
        tolerance: target.tolerance && amountText(target.tolerance, unit),
      };
    case 'comparator':
      return { ...terms, operator: target.operator, targetComparator: idText(target.comparatorId) };
    case 'rank':
      return { ...terms, within: numberCell(target.within), end: target.end, among: freeText(target.among) };
    case 'direction':
      return { ...terms, targetDirection: target.direction };
    case 'milestone':
      return {
        ...terms,
        description: freeText(target.description),
        reached: target.reached === false ? 'no' : target.reached,
      };
    case 'not-set':
      return { ...terms, notSet: target.reason };
  }
}

// What is said of the comparators stands in the first row; where there is no row, in one of its own.
function describeComparators(rows: Cells[], comparators: readonly Comparator[]): void {
  if (comparators.length === 0) return;
  rows[0] = { ...rows[0], ...merged(comparators.map(comparatorCells)) };
}

function comparatorCells(comparator: Comparator): Cells {
  const { id, name, alsoCalled, kind, method, includesArea, source, note } = comparator;
  const group = comparatorKey(id);
  return {
    [`${group}.name`]: freeText(name),
    [`${group}.kind`]: kind,
    [`${group}.method`]: method,
    [`${group}.includesArea`]: yesNoCell(includesArea),
    [`${group}.about`]: freeText(note),
    ...citationCells(source, `${group}.source`),
    [`${group}.alsoCalled`]: alsoCalled?.length === 0 ? '0' : undefined,
    ...merged((alsoCalled ?? []).map((passage, index) => passageCells(passage, alsoCalledKey(id, index + 1)))),
  };
}

function passageCells({ text, source }: Passage, group: string): Cells {
  return { [`${group}.text`]: freeText(text), ...citationCells(source, `${group}.source`) };
}

function merged(groups: readonly Cells[]): Cells {
  const cells: Record<string, string | undefined> = {};
  for (const group of groups) Object.assign(cells, group);
  return cells;
}
