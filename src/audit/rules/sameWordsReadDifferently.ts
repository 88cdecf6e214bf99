import type { Target } from '../../model/target.js';
import type { Audited, Placed } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds two targets of the same words that were read as different targets.
 *
 * Reason: indicators of one kind and polarity with one wording ask for one thing; one of the two readings is wrong.
 *
 * Example: "Maintain current levels" read as "or better" for one percentage and not for another.
 */
export function* sameWordsReadDifferently({ indicators }: Audited): Generator<Remark> {
  const first = new Map<string, Placed>();
  for (const placed of indicators) {
    const { target, unit, polarity } = placed.indicator;
    const words = (target.text ?? '').trim().toLowerCase().replace(/\s+/gu, ' ');
    if (words === '' || target.kind === 'milestone') continue;
    const key = JSON.stringify([words, unit.kind, polarity]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, placed);
      continue;
    }
    if (readingOf(earlier.indicator.target) === readingOf(target)) continue;
    yield {
      path: [...placed.path, 'target'],
      source: placed.source,
      message: `${quoted(words)} was read in one way for ${quoted(earlier.indicator.name)} and in another for ${quoted(placed.indicator.name)}.`,
      related: [{ path: [...earlier.path, 'target'], source: earlier.source }],
    };
  }
}

function readingOf(target: Target): string {
  const terms = ['text', 'note', 'due'];
  const fields = Object.entries(target).filter(([key]) => !terms.includes(key));
  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
