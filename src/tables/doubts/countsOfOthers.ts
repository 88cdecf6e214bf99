import type { Indicator } from '../../model/indicator.js';
import { stemsOf } from '../things/stemsOf.js';
import { unknownWords } from '../things/unknownWords.js';

/**
 * Returns the indicators that count what another one is called, with the words for it: "330 robberies" of Burglary, next
 * to Robbery.
 */
export function countsOfOthers(indicators: readonly Indicator[]): Map<Indicator, string> {
  const names = new Set(indicators.map(({ name }) => stemsOf(name)));
  return new Map(
    indicators.flatMap((indicator) => {
      const { name, unit } = indicator;
      if (unit.kind !== 'count' || unknownWords(unit.of, name) === undefined) return [];
      const stems = stemsOf(unit.of);
      return stems !== '' && names.has(stems) ? [[indicator, unit.of] as const] : [];
    }),
  );
}
