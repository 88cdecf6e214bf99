import { brokenReferences, type Path, repeatedIds } from '../lookup/references.js';
import type { Citation } from '../model/citation.js';
import type { Plan } from '../model/plan.js';
import type { Audited } from './audited.js';
import type { Found, Rule } from './rule.js';

// A discrepancy found by hand may cite as it likes.
const BY_HAND = 'knownDiscrepancies';

/** Ids that two items share, and references that lead nowhere or one way only. */
export const references: readonly Rule[] = [
  { code: 'duplicate-id', severity: 'error', find: duplicateId },
  { code: 'dangling-reference', severity: 'error', find: danglingReference },
  { code: 'one-sided-reference', severity: 'warning', find: oneSidedReference },
];

/**
 * Finds an id that two items of one list share.
 *
 * Reason: a reference to it may mean either of them, and the second is never found.
 *
 * Example: two indicators with the id `burglary`.
 */
function* duplicateId({ plan }: Audited): Generator<Found<'duplicate-id'>> {
  for (const { list, id, path, firstPath } of repeatedIds(plan)) {
    if (list === BY_HAND) continue;
    yield { path, source: citationOf(plan, path), data: { id, list }, related: [{ path: firstPath }] };
  }
}

/**
 * Finds a reference to an item that the plan does not hold.
 *
 * Reason: the item is lost: an indicator that is never reported, or a comparison that is never made.
 *
 * Example: a priority whose `indicatorIds` name `burglarys` where the indicator is `burglary`.
 */
function* danglingReference({ plan }: Audited): Generator<Found<'dangling-reference'>> {
  for (const { list, id, path, nearest: meant } of brokenReferences(plan)) {
    if (path[0] === BY_HAND) continue;
    const source = list === 'sources' ? undefined : citationOf(plan, path);
    yield { path, source, data: { id, list, meant } };
  }
}

/**
 * Finds a priority and a theme, or a priority and an action, where one names the other but not the other way round.
 *
 * Reason: a report by theme and a report by priority then show different things.
 *
 * Example: an action for `road-safety` that the priority does not list.
 */
function* oneSidedReference({ plan }: Audited): Generator<Found<'one-sided-reference'>> {
  const sides: Readonly<Record<Kind, readonly Side[]>> = {
    priority: plan.priorities.map(({ id, title, source, themeIds, actionIds }) => {
      return { id, name: title, source, ids: { priority: [], theme: themeIds, action: actionIds } };
    }),
    theme: plan.themes.map(({ id, title, source, priorityIds }) => {
      return { id, name: title, source, ids: { priority: priorityIds, theme: [], action: [] } };
    }),
    action: plan.actions.map(({ id, source, priorityId }) => ({
      id,
      name: id,
      source,
      ids: { priority: [priorityId], theme: [], action: [] },
    })),
  };
  for (const [from, to] of PAIRS) {
    const positions = new Map(sides[to].map(({ id }, index) => [id, index]));
    const answers = sides[to].map(({ ids }) => new Set(ids[from]));
    for (const [index, { id, name, source, ids }] of sides[from].entries()) {
      for (const [position, otherId] of ids[to].entries()) {
        const at = positions.get(otherId);
        const other = at === undefined ? undefined : sides[to][at];
        if (at === undefined || other === undefined || answers[at]?.has(id) === true) continue;
        yield {
          path: [LISTS[from], index, ...(from === 'action' ? ['priorityId'] : [`${to}Ids`, position])],
          source,
          data: { from, name, to, other: other.name },
          related: [{ path: [LISTS[to], at, to === 'action' ? 'priorityId' : `${from}Ids`], source: other.source }],
        };
      }
    }
  }
}

type Kind = 'priority' | 'theme' | 'action';

/** An item with the ids of the items that it names. */
interface Side {
  readonly id: string;
  readonly name: string;
  readonly source: Citation | undefined;
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
}

const LISTS = { priority: 'priorities', theme: 'themes', action: 'actions' } as const;
const PAIRS: readonly (readonly [Kind, Kind])[] = [
  ['priority', 'theme'],
  ['priority', 'action'],
  ['theme', 'priority'],
  ['action', 'priority'],
];

// What the nearest thing around a place cites, below the plan itself.
function citationOf(plan: Plan, path: Path): Citation | undefined {
  let value: unknown = plan;
  let source: Citation | undefined;
  for (const step of path.slice(0, -1)) {
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    const { source: own, passage } = value as { source?: Citation; passage?: { source?: Citation } };
    source = own ?? passage?.source ?? source;
  }
  return source;
}
