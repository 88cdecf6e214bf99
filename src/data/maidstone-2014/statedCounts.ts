import type { StatedCount } from '../../model/plan.js';

export const statedCounts: readonly StatedCount[] = [
  {
    of: 'priorities',
    count: 5,
    text: 'the five identified priorities',
    source: { sourceId: 'plan', paragraph: '6.10' },
  },
  {
    of: 'themes',
    count: 3,
    text: 'three distinct cross cutting themes',
    source: { sourceId: 'plan', paragraph: '6.10' },
  },
];
