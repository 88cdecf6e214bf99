import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Passage } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Lead } from '../model/partnership.js';
import type { InterimTarget, Target } from '../model/target.js';
import type { Theme } from '../model/theme.js';
import type { Unit } from '../model/unit.js';
import { amountText } from './cells/target.js';
import { unitText } from './cells/unitWords.js';
import {
  alsoCalledColumns,
  alsoCalledKey,
  comparatorColumns,
  comparatorKey,
  INDICATOR_COLUMNS,
  LIST_NAMES,
  listColumns,
  type ListName,
} from './columns.js';
import { citationCells, figureCells, freeText, idText, numberCell, periodCell, yesNoCell } from './figureCells.js';
import { partsOfPlan } from './givenItems.js';
import { guarded, onOneLine } from './guard.js';
import { listText } from './list.js';
import { NO_PRIORITY } from './priorityWords.js';
import { type Cells, type WriteOptions, writeRows } from './writeRows.js';

/**
 * The data to write as a table of indicators. You can pass a plan.
 *
 * @category Tables
 */
export type IndicatorsToWrite = Pick<Plan, 'indicators' | 'comparators'>
  & Partial<Pick<Plan, 'priorities' | 'themes' | 'sources'>>;

const ALWAYS = new Set(['id', 'name', 'unit', 'polarity', 'baseline.printed', 'target']);
const AFTER_BASELINE = 'comparisonOrder';
const LISTS: Readonly<Record<ListName, (indicator: Indicator) => readonly object[] | undefined>> = {
  lead: ({ leads }) => leads,
  break: ({ breaks }) => breaks,
  comment: ({ commentary }) => commentary,
  interim: ({ target }) => target.interim,
  further: ({ furtherSources }) => furtherSources,
};

/**
 * Returns indicators as a table that {@link readIndicators} reads back exactly: every figure with its words and its
 * value, every target with its words and its reading, the comparators, and the priorities in their order.
 *
 * For a priority it holds the id, the label, the title, the indicators that serve it, its themes, and the names of its
 * leads. Its aims and actions, the roles of its leads, and themes without a priority are not part of a table of
 * indicators: keep them in separate tables, or keep the plan as JSON.
 *
 * A list of leads, breaks, comments or interim targets with nothing in it says nothing, and is read back as left out.
 *
 * A text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) is
 * written with an apostrophe before it, which the reader removes. Plain numbers, such as -5.2, have none. Rows end in
 * CR LF, the text is UTF-8.
 *
 * @param plan - The indicators and their comparators; the priorities, themes and sources where there are any.
 * @param options - The delimiter, and whether a byte order mark comes first.
 * @returns The text of the table.
 * @throws A `CommunitySafetyError` with code `INVALID_PLAN` for what does not fit the schema, `INVALID_CSV` for what a
 * table cannot hold, or `INVALID_ARGUMENT`.
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
  const parts = partsOfPlan(plan, 'plan', ['indicators', 'comparators']);
  const { indicators, comparators, priorities = [], sources = [] } = parts;
  const themes = byId(parts.themes ?? []);
  checkIndicators(indicators, new Set(comparators.map(({ id }) => id)));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const places = placesOf(indicators, priorities);
  // A blank below a priority could be read as merged with it.
  const withoutPriority: Cells = priorities.length === 0 ? {} : { priority: NO_PRIORITY };
  const rows: Cells[] = places.beside.flatMap(({ indicator, served: [first, ...others] }) => {
    const ofPriority = first === undefined ? withoutPriority : priorityCells(first, themes);
    return [
      { ...indicatorCells(indicator, comparators, titles), ...ofPriority },
      ...others.map((priority) => membershipCells(indicator, priority, themes)),
    ];
  });
  for (const { indicator, priority } of places.atEnd) rows.push(membershipCells(indicator, priority, themes));
  const named = [...new Set(rows.flatMap(({ priorityId }) => priorityId ?? []))];
  // Priorities come in the order of the rows that name them. If that is not their own order, or no row names them, they
  // come first.
  const isInOrder =
    named.length === priorities.length && priorities.every(({ id }, index) => idText(id) === named[index]);
  const first = isInOrder ? [] : priorities.map((priority) => priorityCells(priority, themes));
  const all = [...first, ...rows];
  describeComparators(all, comparators);
  return writeRows(columnsFor(comparators, indicators), all, ALWAYS, options);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function columnsFor(comparators: readonly Comparator[], indicators: readonly Indicator[]): typeof INDICATOR_COLUMNS {
  const mostOf = (list: ListName): number =>
    indicators.reduce((most, indicator) => Math.max(most, LISTS[list](indicator)?.length ?? 0), 0);
  return [
    ...INDICATOR_COLUMNS.flatMap((column) =>
      column.key === AFTER_BASELINE ? [...comparators.flatMap(columnsOf), column] : [column],
    ),
    ...LIST_NAMES.flatMap((list) =>
      Array.from({ length: mostOf(list) }, (_, index) => listColumns(list, index + 1)).flat(),
    ),
  ];
}

function columnsOf({ id, alsoCalled = [] }: Comparator): typeof INDICATOR_COLUMNS {
  return [...comparatorColumns(id), ...alsoCalled.flatMap((_, index) => alsoCalledColumns(id, index + 1))];
}

function checkIndicators(indicators: readonly Indicator[], comparators: ReadonlySet<string>): void {
  const ids = new Set<string>();
  for (const { id, comparisons } of indicators) {
    if (ids.has(id)) {
      const message = `Two indicators have the id ${show(id)}. Give each an id of its own: a table tells them apart by it.`;
      throw new CommunitySafetyError('INVALID_CSV', message, { indicatorId: id });
    }
    ids.add(id);
    const seen = new Set<string>();
    for (const { comparatorId } of comparisons) {
      if (seen.has(comparatorId) || !comparators.has(comparatorId)) {
        const message = `The indicator ${show(id)} is compared with ${show(comparatorId)}, which is ${seen.has(comparatorId) ? 'in its comparisons twice' : 'not among the comparators'}. A table has one column for each comparator.`;
        throw new CommunitySafetyError('INVALID_CSV', message, { indicatorId: id, comparatorId });
      }
      seen.add(comparatorId);
    }
  }
}

interface Places {
  /** The priorities of an indicator: the first is in its row, the others in short rows below it. */
  readonly beside: readonly { readonly indicator: Indicator; readonly served: readonly Priority[] }[];
  /** Rows that must come last to keep the order of a priority. */
  readonly atEnd: readonly { readonly indicator: Indicator; readonly priority: Priority }[];
}

// The rows of a priority must follow its own order, which may differ from that of the indicators.
function placesOf(indicators: readonly Indicator[], priorities: readonly Priority[]): Places {
  const courses = priorities.map((priority, order) => ({ priority, order, next: 0 }));
  // The priorities whose next indicator has an id.
  const waiting = new Map<string, typeof courses>();
  const wait = (course: (typeof courses)[number]): void => {
    const id = course.priority.indicatorIds[course.next];
    if (id === undefined) return;
    const others = waiting.get(id);
    if (others === undefined) waiting.set(id, [course]);
    else others.push(course);
  };
  for (const course of courses) wait(course);
  const beside = indicators.map((indicator) => {
    const served = (waiting.get(indicator.id) ?? []).sort((one, other) => one.order - other.order);
    waiting.delete(indicator.id);
    for (const course of served) {
      course.next += 1;
      wait(course);
    }
    return { indicator, served: served.map(({ priority }) => priority) };
  });
  const known = byId(indicators);
  const atEnd = courses.flatMap(({ priority, next }) =>
    priority.indicatorIds.slice(next).flatMap((id) => {
      const indicator = known.get(id);
      return indicator === undefined ? [] : [{ indicator, priority }];
    }),
  );
  return { beside, atEnd };
}

function membershipCells({ id, name }: Indicator, priority: Priority, themes: ReadonlyMap<string, Theme>): Cells {
  return { id: idText(id), name: guarded(name, onOneLine), ...priorityCells(priority, themes) };
}

function priorityCells({ id, label, title, themeIds, leads }: Priority, themes: ReadonlyMap<string, Theme>): Cells {
  const own = themeIds.map((themeId) => themeOf(themeId, id, themes));
  const isTheirs = own.every(({ scope }) => scope === 'partnership');
  return {
    priorityId: idText(id),
    // Next to a column for labels, a title is read unchanged.
    priorityLabel: label === undefined ? '' : guarded(label, onOneLine),
    priority: guarded(title, onOneLine),
    themeId: own.length === 0 ? undefined : idText(own.map((theme) => theme.id).join(' ')),
    theme: own.length === 0 ? undefined : freeText(listText(own.map((theme) => theme.title))),
    themeScope: isTheirs ? undefined : own.map(({ scope }) => scope).join(' '),
    lead: leads.length === 0 ? undefined : freeText(listText(leads.map(({ name }) => name))),
  };
}

function themeOf(themeId: string, priorityId: string, themes: ReadonlyMap<string, Theme>): Theme {
  const theme = themes.get(themeId);
  if (theme) return theme;
  const message = `The priority ${show(priorityId)} has the theme ${show(themeId)}, which is not among the themes. Hand in the themes of the plan too: a table of indicators holds them by their titles.`;
  throw new CommunitySafetyError('INVALID_CSV', message, { priorityId, themeId });
}

function indicatorCells(
  indicator: Indicator,
  comparators: readonly Comparator[],
  titles: ReadonlyMap<string, string>,
): Cells {
  const { id, name, unit, polarity, baseline, comparisons, target, covers, source, furtherSources, note } = indicator;
  const compared = new Set(comparisons.map(({ comparatorId }) => comparatorId));
  const inColumns = compared.size < 2 ? [] : comparators.filter((comparator) => compared.has(comparator.id));
  const isInOrder = inColumns.every((comparator, index) => comparisons[index]?.comparatorId === comparator.id);
  const title = source && titles.get(source.sourceId);
  return {
    id: idText(id),
    name: guarded(name, onOneLine),
    unit: guarded(unitText(unit), onOneLine),
    polarity,
    covers,
    ...leadCells(indicator.leads),
    ...figureCells(baseline, 'baseline'),
    ...merged(comparisons.map(({ comparatorId, figure }) => figureCells(figure, comparatorKey(comparatorId)))),
    comparisonOrder: isInOrder ? undefined : idText(comparisons.map(({ comparatorId }) => comparatorId).join(' ')),
    ...targetCells(target, indicator),
    note: freeText(note),
    source: title === undefined ? undefined : guarded(title, onOneLine),
    ...citationCells(source, 'source'),
    ...listCells('break', indicator.breaks, ({ from, why, source: where, comparable }, group) => ({
      [`${group}.from`]: from,
      [`${group}.why`]: freeText(why),
      [`${group}.comparable`]: yesNoCell(comparable),
      ...citationCells(where, `${group}.source`),
    })),
    ...listCells('comment', indicator.commentary, ({ period, text, nextSteps }, group) => ({
      [`${group}.period`]: periodCell(period),
      [`${group}.text`]: freeText(text),
      [`${group}.nextSteps`]: freeText(nextSteps),
    })),
    ...listCells('interim', target.interim, (one, group) => interimCells(one, unit, group)),
    ...listCells('further', furtherSources, citationCells),
    furtherSources: furtherSources?.length === 0 ? '0' : undefined,
  };
}

// Bare names go into one cell, as people type them.
function leadCells(leads: readonly Lead[] | undefined): Cells {
  if (leads === undefined || leads.length === 0) return {};
  if (leads.every((lead) => Object.keys(lead).length === 1))
    return { leads: freeText(listText(leads.map(({ name }) => name))) };
  return listCells('lead', leads, ({ name, role, organisation, source }, group) => ({
    [`${group}.name`]: freeText(name),
    [`${group}.role`]: freeText(role),
    [`${group}.organisation`]: freeText(organisation),
    ...citationCells(source, `${group}.source`),
  }));
}

function interimCells(one: InterimTarget, unit: Unit, group: string): Cells {
  return {
    [`${group}.period`]: periodCell(one.period),
    [`${group}.text`]: freeText(one.text),
    [`${group}.value`]: 'value' in one ? numberCell(one.value) : undefined,
    [`${group}.minimum`]: 'min' in one ? numberCell(one.min) : undefined,
    [`${group}.maximum`]: 'min' in one ? numberCell(one.max) : undefined,
    [`${group}.by`]: 'by' in one ? amountText(one.by, unit) : undefined,
  };
}

function listCells<Item>(
  list: ListName,
  items: readonly Item[] | undefined,
  cellsOf: (item: Item, group: string) => Cells,
): Cells {
  return merged((items ?? []).map((item, index) => cellsOf(item, `${list}.${String(index + 1)}`)));
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
      return {
        ...terms,
        minimum: numberCell(target.min),
        maximum: numberCell(target.max),
        orBetter: yesNoCell(target.orBetter),
      };
    case 'change':
      return {
        ...terms,
        targetDirection: target.direction,
        by: amountText(target.by, unit),
        from: periodCell(target.from),
        fromAverageOf: target.averageOf,
      };
    case 'maintain':
      return {
        ...terms,
        orBetter: yesNoCell(target.orBetter),
        tolerance: target.tolerance && amountText(target.tolerance, unit),
      };
    case 'comparator':
      return {
        ...terms,
        operator: target.operator,
        targetComparator: idText(target.comparatorId),
        factor: numberCell(target.factor),
      };
    case 'rank':
      return { ...terms, within: numberCell(target.within), end: target.end, among: freeText(target.among) };
    case 'direction':
      return {
        ...terms,
        targetDirection: target.direction,
        from: periodCell(target.from),
        fromAverageOf: target.averageOf,
      };
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

// Details of the comparators are in the first row, or in a separate row if there is none.
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
