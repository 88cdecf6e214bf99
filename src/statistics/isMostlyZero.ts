import { type Exact, order } from '../exact/exact.js';

/** Returns how many points are 0, where these are more than half of them. */
export function isMostlyZero(points: readonly Exact[]): number | undefined {
  const zeros = points.filter((point) => order(point, 0) === 0).length;
  return 2 * zeros > points.length ? zeros : undefined;
}
