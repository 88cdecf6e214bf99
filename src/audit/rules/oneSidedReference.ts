import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a priority and a theme, or a priority and an action, of which one names the other and not the other way round.
 *
 * Reason: a report by theme and a report by priority then show different things.
 *
 * Example: an action for `road-safety` that the priority does not list.
 */
export function* oneSidedReference({ plan }: Audited): Generator<Remark> {
  const { priorities, themes, actions } = plan;
  const priorityAt = positions(priorities);
  const themeAt = positions(themes);
  const actionAt = positions(actions);
  const themesOf = priorities.map(({ themeIds }) => new Set(themeIds));
  const actionsOf = priorities.map(({ actionIds }) => new Set(actionIds));
  const prioritiesOf = themes.map(({ priorityIds }) => new Set(priorityIds));

  for (const [index, { id, title, themeIds, actionIds, source }] of priorities.entries()) {
    for (const [position, themeId] of themeIds.entries()) {
      const at = themeAt.get(themeId);
      if (at === undefined || prioritiesOf[at]?.has(id) === true) continue;
      yield {
        path: ['priorities', index, 'themeIds', position],
        source,
        message: `The priority ${quoted(title)} names the theme ${quoted(String(themes[at]?.title))}, which does not name the priority.`,
        related: [{ path: ['themes', at, 'priorityIds'], source: themes[at]?.source }],
      };
    }
    for (const [position, actionId] of actionIds.entries()) {
      const at = actionAt.get(actionId);
      if (at === undefined || actions[at]?.priorityId === id) continue;
      yield {
        path: ['priorities', index, 'actionIds', position],
        source,
        message: `The priority ${quoted(title)} lists the action "${actionId}", which is said to be taken for another priority.`,
        related: [{ path: ['actions', at, 'priorityId'], source: actions[at]?.source }],
      };
    }
  }
  for (const [index, { id, title, priorityIds, source }] of themes.entries()) {
    for (const [position, priorityId] of priorityIds.entries()) {
      const at = priorityAt.get(priorityId);
      if (at === undefined || themesOf[at]?.has(id) === true) continue;
      yield {
        path: ['themes', index, 'priorityIds', position],
        source,
        message: `The theme ${quoted(title)} names the priority ${quoted(String(priorities[at]?.title))}, which does not name the theme.`,
        related: [{ path: ['priorities', at, 'themeIds'], source: priorities[at]?.source }],
      };
    }
  }
  for (const [index, { id, priorityId, source }] of actions.entries()) {
    const at = priorityAt.get(priorityId);
    if (at === undefined || actionsOf[at]?.has(id) === true) continue;
    yield {
      path: ['actions', index, 'priorityId'],
      source,
      message: `The action "${id}" is taken for the priority ${quoted(String(priorities[at]?.title))}, which does not list it.`,
      related: [{ path: ['priorities', at, 'actionIds'], source: priorities[at]?.source }],
    };
  }
}

function positions(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]));
}
