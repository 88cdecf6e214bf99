import { formatNumber } from '../../format/formatNumber.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

// With fewer others nothing can be called the custom of the plan.
const FEWEST_OTHERS = 2;

/**
 * Finds the one priority that no theme of the partnership cuts across, although one cuts across every other.
 *
 * Reason: a theme that is called cross-cutting leaves it out, by intention or by oversight.
 *
 * Example: three themes that name five of six priorities.
 */
export function* priorityOutsideThemes({ plan }: Audited): Generator<Remark> {
  const own = plan.themes.filter(({ scope }) => scope === 'partnership');
  const ownIds = new Set(own.map(({ id }) => id));
  const named = new Set(own.flatMap(({ priorityIds }) => priorityIds));
  const outside = plan.priorities.filter(
    ({ id, themeIds }) => !named.has(id) && !themeIds.some((each) => ownIds.has(each)),
  );
  const [priority] = outside;
  const others = plan.priorities.length - 1;
  if (outside.length !== 1 || priority === undefined || others < FEWEST_OTHERS) return;
  yield {
    path: ['priorities', plan.priorities.indexOf(priority), 'themeIds'],
    source: priority.source,
    message: `No theme of the partnership cuts across the priority ${quoted(priority.title)}, while some cut across each of the ${formatNumber(others)} others.`,
    related: own.map((theme) => ({
      path: ['themes', plan.themes.indexOf(theme), 'priorityIds'],
      source: theme.source,
    })),
  };
}
