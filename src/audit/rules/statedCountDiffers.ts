import { formatNumber } from '../../format/formatNumber.js';
import type { CountedList, Plan } from '../../model/plan.js';
import type { Audited } from '../audited.js';
import type { Path, Remark } from '../rule.js';
import { quoted } from '../words.js';

/** What is counted, and what it is called. */
interface Counted {
  readonly size: (plan: Plan) => number;
  readonly path: Path;
  readonly name: string;
}

const COUNTED: Readonly<Record<CountedList, Counted>> = {
  priorities: { size: ({ priorities }) => priorities.length, path: ['priorities'], name: 'priorities' },
  themes: { size: (plan) => themesOf(plan, 'partnership'), path: ['themes'], name: 'themes of the partnership' },
  'county-priorities': {
    size: ({ countyAgreement }) => countyAgreement?.priorities.length ?? 0,
    path: ['countyAgreement', 'priorities'],
    name: 'priorities of the county',
  },
  'county-themes': { size: (plan) => themesOf(plan, 'county'), path: ['themes'], name: 'themes of the county' },
  indicators: { size: ({ indicators }) => indicators.length, path: ['indicators'], name: 'indicators' },
  actions: { size: ({ actions }) => actions.length, path: ['actions'], name: 'actions' },
};

/**
 * Finds a number of priorities, themes, indicators or actions that is not how many the plan has.
 *
 * Reason: one of the two is out of date, and a reader cannot tell whether something was dropped or added.
 *
 * Example: "the five identified priorities" of a plan that acts on six.
 */
export function* statedCountDiffers({ plan }: Audited): Generator<Remark> {
  for (const [index, { of, count, text, source }] of (plan.statedCounts ?? []).entries()) {
    const { size, path, name } = COUNTED[of];
    const held = size(plan);
    if (held === count) continue;
    yield {
      path: ['statedCounts', index, 'count'],
      source,
      message: `${quoted(text)} counts ${formatNumber(count)}, but the plan holds ${formatNumber(held)} ${name}.`,
      related: [{ path }],
    };
  }
}

function themesOf({ themes }: Plan, wanted: 'partnership' | 'county'): number {
  return themes.filter(({ scope }) => scope === wanted).length;
}
