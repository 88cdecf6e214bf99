import type { Indicator } from '../../model/indicator.js';
import { stemsOf } from '../things/stemsOf.js';
import { unknownWords } from '../things/unknownWords.js';

/** Returns the indicators that count what another one is called: "330 robberies" of Burglary, next to Robbery. */
export function countsOfOthers(indicators: readonly Indicator[]): Set<Indicator> {
  const names = new Set(indicators.map(({ name }) => stemsOf(name)));
  return new Set(
    indicators.filter(({ name, unit }) => {
      if (unit.kind !== 'count' || unknownWords(unit.of, name) === undefined) return false;
      const stems = stemsOf(unit.of);
      return stems !== '' && names.has(stems);
    }),
  );
}
