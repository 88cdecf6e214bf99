import type { PlanEvaluation, StatusCounts } from '../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import { isolatedText } from '../format/plainText.js';
import { coloursInWords, coloursOf } from './colours.js';

/** What begins the sentence that names the indicator furthest from its target. */
export const FURTHEST = 'Furthest from its target:';

/** What of a row of the scorecard the sentence says. */
interface Named {
  readonly name: string;
  readonly latest: string;
  readonly target: string;
}

/** Says in a sentence or two how a plan is doing, and which indicator is furthest from its target. */
export function messageOf({ summary, indicators }: PlanEvaluation, rows: ReadonlyMap<string, Named>): string {
  const { missed, met, 'off-track': off, 'on-track': on, 'too-early': early } = summary;
  const all = indicators.length;
  if (all === 0) return 'The plan has no indicators.';
  if (off + missed > 0)
    return `${ofAll(off + missed, all)} ${badly(summary)}${colouredOf(indicators)}.${furthest(indicators, rows)}`;
  if (met + on > 0) return `${ofAll(met + on, all)} on track or met, and none is off track.`;
  if (early > 0)
    return `It is too early to judge ${early === all ? 'any of the indicators' : `${String(early)} of ${String(all)} indicators`}.`;
  return 'None of the indicators can be assessed.';
}

function ofAll(count: number, all: number): string {
  return `${String(count)} of ${String(all)} ${all === 1 ? 'indicator' : 'indicators'} ${count === 1 ? 'is' : 'are'}`;
}

function badly({ missed, 'off-track': off }: StatusCounts): string {
  if (missed === 0) return 'off track';
  return off === 0 ? 'missed' : 'off track or missed';
}

function colouredOf(indicators: readonly IndicatorEvaluation[]): string {
  const colours = coloursOf(indicators.filter(({ status }) => isBehind(status)));
  const words = coloursInWords(colours);
  const [first, ...others] = colours;
  if (words === '' || first === undefined || others.length > 0) return words === '' ? '' : `: ${words}`;
  return ` (${first.count === 1 ? '' : 'all '}${first.rag})`;
}

function isBehind(status: IndicatorEvaluation['status']): boolean {
  return status === 'off-track' || status === 'missed';
}

// By the part of the target that there is still to go: units differ, so that no other measure compares them.
function furthest(indicators: readonly IndicatorEvaluation[], rows: ReadonlyMap<string, Named>): string {
  const apart = indicators.flatMap((one) => {
    const distance = distanceOf(one);
    const row = rows.get(one.indicatorId);
    return distance === undefined || row === undefined ? [] : [{ row, distance }];
  });
  if (apart.length === 0) return '';
  const { row } = apart.reduce((most, one) => (one.distance > most.distance ? one : most));
  return ` ${FURTHEST} ${isolatedText(row.name)} (${row.latest}; target: ${row.target}).`;
}

function distanceOf({ status, gap, target }: IndicatorEvaluation): number | undefined {
  if (!isBehind(status)) return undefined;
  if (gap === null || gap <= 0 || target === null || target.kind === 'rank') return undefined;
  const level = Math.abs(target.max ?? target.value);
  return level === 0 ? undefined : gap / level;
}
