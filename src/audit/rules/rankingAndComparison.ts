import { order, read } from '../../exact/exact.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { Ranking } from '../../model/priority.js';
import type { Audited, Placed } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited, quoted } from '../words.js';

// Most counties have seven districts or more, so that the fourth is not in the other half.
const LAST_PLACE = 4;
const ORDINALS = ['', '2nd ', '3rd ', '4th '];

/**
 * Finds an area that is ranked among the highest, or lowest, of those whose joint figure it lies on the other side of.
 *
 * Reason: both can hold, where one counts numbers and the other rates or where one area lifts the average, but a reader
 * has to be told which.
 *
 * Example: "the 4th highest levels in the County" beside 27.77 per 1,000 against 31.85 for the county.
 */
export function* rankingAndComparison({ plan, indicatorOf, nameOf }: Audited): Generator<Remark> {
  for (const [index, { rankings = [] }] of plan.priorities.entries()) {
    for (const [position, ranking] of rankings.entries()) {
      const placed = indicatorOf(ranking.indicatorId);
      const other = placed && otherSide(ranking, placed);
      if (placed === undefined || other === undefined) continue;
      const { indicator, path, source } = placed;
      const side = ranking.from === 'highest' ? 'below' : 'above';
      yield {
        path: ['priorities', index, 'rankings', position],
        source: ranking.passage.source,
        message: `The area is ranked ${placeInWords(ranking)} of ${ranking.among} for ${ranking.measure}${cited(ranking.passage.source)}, but its figure, ${valueInUnit(other.own, indicator.unit, true)}, is ${side} the ${valueInUnit(other.theirs, indicator.unit, true)} of ${quoted(nameOf(other.comparatorId))}${cited(source)}. Both can hold, if one counts numbers and the other rates or if a few areas lift the average, but the plan does not say so.`,
        related: [{ path: [...path, 'comparisons', other.position, 'figure'], source }],
      };
    }
  }
}

function otherSide(
  { place, from }: Ranking,
  { indicator: { unit, baseline, comparisons } }: Placed,
): { own: number; theirs: number; comparatorId: string; position: number } | undefined {
  // The number of one area is always below that of the areas together.
  if (unit.kind === 'count' || from === undefined || place > LAST_PLACE || !('value' in baseline)) return undefined;
  const own = read(baseline.value, 'baseline.value');
  for (const [position, { comparatorId, figure }] of comparisons.entries()) {
    if (!('value' in figure) || order(own, read(figure.value, 'value')) !== (from === 'highest' ? -1 : 1)) continue;
    return { own: baseline.value, theirs: figure.value, comparatorId, position };
  }
  return undefined;
}

function placeInWords({ place, from }: Ranking): string {
  return `${String(ORDINALS[place - 1])}${String(from)}`;
}
