import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited, plainName, quoted } from '../words.js';

/**
 * Finds a priority that is a theme as well.
 *
 * Reason: a priority is acted on by itself, a theme within every priority; a reader has to know which is meant.
 *
 * Example: the priority "Reducing reoffending" beside the county's theme "Reducing Re-Offending".
 */
export function* priorityIsAlsoTheme({ plan }: Audited): Generator<Remark> {
  const themes = new Map(plan.themes.map((theme, index) => [plainName(theme.title), { theme, index }]));
  for (const [index, { title, alsoCalled = [], source }] of plan.priorities.entries()) {
    const found = [title, ...alsoCalled.map(({ text }) => text)]
      .map((name) => themes.get(plainName(name)))
      .find((each) => each !== undefined);
    if (found === undefined) continue;
    const { theme } = found;
    const whose = theme.scope === 'county' ? 'of the county' : 'of the partnership';
    yield {
      path: ['priorities', index, 'title'],
      source,
      message: `The priority ${quoted(title)}${cited(source)} is a cross-cutting theme ${whose} too: ${quoted(theme.title)}${cited(theme.source)}.`,
      related: [{ path: ['themes', found.index, 'title'], source: theme.source }],
    };
  }
}
