import {
  type ChangedItem,
  type NamedPriority,
  planChange,
  type PlanChange,
  type PlanItem,
} from '../explain/planChanges.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { takePlan } from '../shape/requireShape.js';
import { sortedText } from '../shape/sortedText.js';

/** An item of a plan, as far as it is compared. */
interface Compared extends ChangedItem {
  readonly indicator?: Indicator;
  /** The `id`s of the priorities that it serves, where it serves priorities. */
  readonly priorityIds?: readonly string[] | undefined;
}

const ITEMS: readonly PlanItem[] = ['priority', 'theme', 'comparator', 'indicator', 'action'];
// What a target says besides what it asks for: the words as printed, and how they were read.
const WORDS = ['text', 'note'];

/**
 * Returns what changed from one edition of a plan to another: items added, dropped, renamed and moved, indicators with
 * another baseline, target, unit or polarity.
 *
 * Priorities, themes, comparators, indicators and actions are matched only by their `id`, so an item whose `id` changed
 * counts as dropped and added. Words as printed, notes, sources, observations and the order of the lists are not
 * compared. To find mistakes within one plan, use {@link auditPlan}; to judge the figures, use {@link evaluatePlan}.
 *
 * @param before - The earlier edition.
 * @param after - The later edition.
 * @returns The changes, by sort of item: those still there or new in the order of the later plan, then those dropped in
 * the order of the earlier.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { comparePlans, type Plan } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const [first, ...others] = maidstone2014.indicators;
 * const refreshed: Plan = {
 *   ...maidstone2014,
 *   indicators: first ? [{ ...first, target: { kind: 'level', operator: 'at-most', value: 24 } }, ...others] : [],
 * };
 * const changes = comparePlans(maidstone2014, refreshed);
 * changes.map(({ code }) => code); // => ['indicator-retargeted']
 * comparePlans(maidstone2014, maidstone2014); // => []
 * ```
 *
 * @category Comparison
 */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  const earlier = takePlan(before, 'before');
  const later = takePlan(after, 'after');
  const titles = new Map([...earlier.priorities, ...later.priorities].map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[]): NamedPriority[] => ids.map((id) => ({ id, title: titles.get(id) ?? id }));
  const [itemsBefore, itemsAfter] = [itemsOf(earlier), itemsOf(later)];
  return ITEMS.flatMap((item) => {
    const known = itemsBefore[item];
    const current = itemsAfter[item];
    return [
      ...[...current.values()].flatMap((one) => {
        const old = known.get(one.id);
        return old === undefined ? planChange('item-added', itemOf(one)) : changesOf(old, one, named);
      }),
      ...[...known.values()].flatMap((one) => (current.has(one.id) ? [] : planChange('item-dropped', itemOf(one)))),
    ];
  });
}

type Named = (ids: readonly string[]) => NamedPriority[];

function itemOf({ item, id, name }: Compared): ChangedItem {
  return { item, id, name };
}

function itemsOf(plan: Plan): Readonly<Record<PlanItem, ReadonlyMap<string, Compared>>> {
  const serving = new Map<string, string[]>(plan.indicators.map(({ id }) => [id, []]));
  for (const { id, indicatorIds } of plan.priorities) for (const one of indicatorIds) serving.get(one)?.push(id);
  const items = (list: readonly Compared[]): ReadonlyMap<string, Compared> => new Map(list.map((one) => [one.id, one]));
  return {
    priority: items(plan.priorities.map(({ id, title: name }) => ({ item: 'priority', id, name }))),
    theme: items(plan.themes.map(({ id, title: name }) => ({ item: 'theme', id, name }))),
    comparator: items(plan.comparators.map(({ id, name }) => ({ item: 'comparator', id, name }))),
    indicator: items(
      plan.indicators.map((indicator): Compared => {
        const { id, name } = indicator;
        return { item: 'indicator', id, name, indicator, priorityIds: serving.get(id) };
      }),
    ),
    action: items(
      plan.actions.map(({ id, text: name, priorityId }) => ({ item: 'action', id, name, priorityIds: [priorityId] })),
    ),
  };
}

function changesOf(before: Compared, after: Compared, named: Named): PlanChange[] {
  const item = itemOf(after);
  const [served, serves] = [before.priorityIds ?? [], after.priorityIds ?? []];
  const from = served.filter((id) => !serves.includes(id));
  const to = serves.filter((id) => !served.includes(id));
  return [
    ...(before.name === after.name ? [] : [planChange('item-renamed', { ...item, before: before.name })]),
    ...(from.length + to.length === 0 ? [] : [planChange('item-moved', { ...item, from: named(from), to: named(to) })]),
    ...(before.indicator && after.indicator ? indicatorChanges(before.indicator, after.indicator, item) : []),
  ];
}

function indicatorChanges(before: Indicator, after: Indicator, item: ChangedItem): PlanChange[] {
  const changes: PlanChange[] = [];
  if (sortedText(before.unit) !== sortedText(after.unit)) {
    changes.push(planChange('indicator-unit-changed', { ...item, before: before.unit, after: after.unit }));
  }
  if (before.polarity !== after.polarity) {
    const data = { ...item, before: before.polarity, after: after.polarity };
    changes.push(planChange('indicator-polarity-changed', data));
  }
  if (asBaseline(before.baseline) !== asBaseline(after.baseline)) {
    changes.push(
      planChange('indicator-rebased', { ...item, before: withBaseline(before), after: withBaseline(after) }),
    );
  }
  const fields = fieldsChanged(before.target, after.target);
  if (fields.length > 0) {
    const data = { ...item, before: withTarget(before), after: withTarget(after), fields };
    changes.push(planChange('indicator-retargeted', data));
  }
  return changes;
}

function withBaseline({ baseline, unit }: Indicator): Pick<Indicator, 'baseline' | 'unit'> {
  return { baseline, unit };
}

function withTarget({ target, unit }: Indicator): Pick<Indicator, 'target' | 'unit'> {
  return { target, unit };
}

function asBaseline(figure: Figure): string | undefined {
  const { period: text } = figure;
  const period = text === undefined ? undefined : parsePeriod(text);
  const when = period?.ok === true ? [period.start, period.end] : text;
  if ('missing' in figure) return sortedText([figure.missing, when]);
  const { value, covers, averageOf } = figure;
  return sortedText([value, covers, averageOf, when]);
}

function fieldsChanged(before: object, after: object): string[] {
  const [old, current] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...current.keys()])].filter(
    (key) => !WORDS.includes(key) && sortedText(old.get(key), WORDS) !== sortedText(current.get(key), WORDS),
  );
}
