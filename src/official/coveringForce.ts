import { forceKey } from './areaNames.js';
import type { OfficialCount } from './officialCounts.js';

// It records crime on railways in the area of every other force.
const OF_RAILWAYS = 'british transport';

/**
 * Returns the key of the force that polices an area: the one with most of its crime in one period. A neighbour may have
 * a few crimes there in every month.
 */
export function coveringForce(counts: readonly OfficialCount[]): string | undefined {
  const most = { sum: -Infinity, force: undefined as string | undefined };
  const sums = new Map<string, number>();
  for (const { force, period, count } of counts) {
    const key = forceKey(force ?? '');
    if (key === '' || key === OF_RAILWAYS) continue;
    const sum = (sums.get(`${key}\t${period}`) ?? 0) + count;
    sums.set(`${key}\t${period}`, sum);
    if (sum > most.sum) Object.assign(most, { sum, force: key });
  }
  return most.force;
}
