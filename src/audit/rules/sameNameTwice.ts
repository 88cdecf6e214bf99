import type { Citation } from '../../model/citation.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited, plainName, quoted } from '../words.js';

interface Named {
  readonly name: string;
  readonly source?: Citation | undefined;
}

/**
 * Finds two items of one list whose names are the same but for their spelling.
 *
 * Reason: they are probably one thing that was typed twice, and everything about it is split between the two.
 *
 * Example: the wards "Shepway North" and "Shepway-North".
 */
export function* sameNameTwice({ plan }: Audited): Generator<Remark> {
  const titled = ({ title, source }: { readonly title: string; readonly source?: Citation }): Named => ({
    name: title,
    source,
  });
  const lists: readonly (readonly [string, string, readonly Named[]])[] = [
    ['comparators', 'name', plan.comparators],
    ['priorities', 'title', plan.priorities.map(titled)],
    // A theme of the county may well be one of the partnership too.
    ['themes', 'title', plan.themes.map((theme) => ({ ...titled(theme), scope: theme.scope }))],
    ['wards', 'name', plan.wards ?? []],
    ['taskAndFinishGroups', 'title', (plan.taskAndFinishGroups ?? []).map(titled)],
  ];
  for (const [list, key, items] of lists) {
    const first = new Map<string, { index: number; item: Named }>();
    for (const [index, item] of items.entries()) {
      const plain = `${plainName(item.name)} ${'scope' in item ? String(item.scope) : ''}`;
      const earlier = first.get(plain);
      if (earlier === undefined) {
        first.set(plain, { index, item });
        continue;
      }
      yield {
        path: [list, index, key],
        source: item.source,
        message: `${quoted(earlier.item.name)}${cited(earlier.item.source)} and ${quoted(item.name)}${cited(item.source)} are two of the plan's ${list}, but their names differ in spelling at the most.`,
        related: [{ path: [list, earlier.index, key], source: earlier.item.source }],
      };
    }
  }
}
