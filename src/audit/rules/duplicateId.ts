import { show } from '../../errors/show.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';

/**
 * Finds an id that two items of one list share.
 *
 * Reason: whatever refers to it may mean either of them, and the second is never found.
 *
 * Example: two indicators with the id `burglary`.
 */
export function* duplicateId({ plan }: Audited): Generator<Remark> {
  for (const [list, items] of [
    ['comparators', plan.comparators],
    ['priorities', plan.priorities],
    ['themes', plan.themes],
    ['indicators', plan.indicators],
    ['actions', plan.actions],
    ['claims', plan.claims],
    ['wards', plan.wards ?? []],
    ['taskAndFinishGroups', plan.taskAndFinishGroups ?? []],
    ['sources', plan.sources],
  ] as const) {
    const first = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const earlier = first.get(item.id);
      if (earlier === undefined) {
        first.set(item.id, index);
        continue;
      }
      yield {
        path: [list, index, 'id'],
        message: `The id ${show(item.id)} stands twice in ${list}. Give each its own.`,
        source: 'source' in item ? item.source : undefined,
        related: [{ path: [list, earlier, 'id'] }],
      };
    }
  }
}
