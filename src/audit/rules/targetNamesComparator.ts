import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target whose words name a comparator although it is not held against one.
 *
 * Reason: whether the number is meant for the area, for the comparator or for the two compared cannot be told.
 *
 * Example: "Reduce to 25/1,000 population in the Kent-wide comparison by 2018".
 */
export function* targetNamesComparator({ plan, indicators }: Audited): Generator<Remark> {
  const names = plan.comparators.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled.map(({ text }) => text)]);
  for (const { indicator, path, source } of indicators) {
    const { kind, text } = indicator.target;
    if (text === undefined || kind === 'comparator' || kind === 'rank' || kind === 'not-set') continue;
    const name = names.find((each) => isNamed(each, text));
    if (name === undefined) continue;
    yield {
      path: [...path, 'target', 'text'],
      source,
      message: `The target ${quoted(text)} names ${quoted(name)}, but was not read as one to be held against its figure. Which of the two is meant cannot be told from the words.`,
    };
  }
}

// As words of their own: not as part of a longer name, such as the Kent of "Kent Police".
function isNamed(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === '') return false;
  const rest = text.slice(at + name.length);
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^(?:[\p{L}\p{N}]|\s+\p{Lu})/u.test(rest);
}
