import { compare } from '../../compare/compare.js';
import { directionOfTravel } from '../../compare/directionOfTravel.js';
import type { Indicator } from '../../model/indicator.js';
import { membersOf, yearBefore } from '../../series/byKind.js';
import { dated } from '../dated.js';
import type { SamePeriodLastYear } from '../findings.js';
import type { OwnSeries } from './ownSeries.js';

/** Sets the judged figure beside that for the same period of the year before. */
export function lastYearOf(
  { polarity }: Indicator,
  { kinds, judged, judgedKind }: OwnSeries,
): SamePeriodLastYear | null {
  if (judged?.point === undefined || judgedKind === undefined) return null;
  const before = yearBefore(judged, membersOf(kinds, judgedKind))?.point;
  if (before === undefined) return null;
  const { difference, percentageDifference } = compare({
    local: judged.point.value,
    comparator: before.value,
    polarity,
  });
  return {
    lastYear: dated(before),
    difference,
    percentageDifference,
    direction: directionOfTravel({ current: judged.point.value, previous: before.value, polarity }),
  };
}
