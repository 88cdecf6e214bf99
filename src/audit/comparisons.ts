import { order, read } from '../exact/exact.js';
import type { Ranking } from '../model/priority.js';
import type { Audited, Placed } from './audited.js';
import { claimsBy } from './claimsBy.js';
import { spellOf } from './figures.js';
import type { Found, Rule } from './rule.js';
import { placeIn } from './words.js';

/** Comparisons that are not defined, not made, or not of like with like. */
export const comparisons: readonly Rule[] = [
  { code: 'comparator-undefined', severity: 'note', find: comparatorUndefined },
  { code: 'ranking-and-comparison', severity: 'note', find: rankingAndComparison },
  { code: 'indicator-without-comparison', severity: 'note', find: indicatorWithoutComparison },
  { code: 'comparison-of-another-period', severity: 'warning', find: comparisonOfAnotherPeriod },
  { code: 'comparison-claimed', severity: 'warning', find: comparisonClaimed },
];

/**
 * Finds a comparator used in targets, although the plan does not say whether its figure includes the area.
 *
 * Reason: it is easier to be below an average that includes you than to be below everybody else, and a county's figure
 * without the area is a different number.
 *
 * Example: "Maintain below the Kent-wide comparison", without saying what Kent-wide includes.
 */
function* comparatorUndefined({ plan }: Audited): Generator<Found<'comparator-undefined'>> {
  for (const [index, { id, name, includesArea, source }] of plan.comparators.entries()) {
    if (includesArea !== undefined) continue;
    const related = plan.indicators.flatMap(({ target, source: of }, position) =>
      target.kind === 'comparator' && target.comparatorId === id
        ? [{ path: ['indicators', position, 'target'], source: of }]
        : [],
    );
    if (related.length === 0) continue;
    yield { path: ['comparators', index, 'includesArea'], source, data: { name, targets: related.length }, related };
  }
}

// Most counties have seven districts or more, so that the fourth is not in the other half.
const LAST_PLACE = 4;

/**
 * Finds an area that is ranked among the highest of several areas but is below their joint figure, or the reverse.
 *
 * Reason: both can be right, if one uses numbers and the other rates, or if one area raises the average, but a reader
 * has to know which.
 *
 * Example: "the 4th highest levels in the County" and 27.77 per 1,000 against 31.85 for the county.
 */
function* rankingAndComparison({ plan, indicatorOf, nameOf }: Audited): Generator<Found<'ranking-and-comparison'>> {
  for (const [index, { rankings = [] }] of plan.priorities.entries()) {
    for (const [position, { place, from, among, measure, passage, indicatorId }] of rankings.entries()) {
      const placed = indicatorOf(indicatorId);
      const other = placed && from && place <= LAST_PLACE ? otherSide(from, placed) : undefined;
      if (placed === undefined || from === undefined || other === undefined) continue;
      const { indicator, path, source } = placed;
      yield {
        path: ['priorities', index, 'rankings', position],
        source: passage.source,
        data: {
          rank: { place, from, among, measure },
          text: placeIn(passage.source),
          figure: other.own,
          comparator: nameOf(other.comparatorId),
          comparatorFigure: other.theirs,
          unit: indicator.unit,
          table: placeIn(source),
        },
        related: [{ path: [...path, 'comparisons', other.position, 'figure'], source }],
      };
    }
  }
}

function otherSide(
  from: NonNullable<Ranking['from']>,
  { indicator: { unit, baseline, comparisons: compared } }: Placed,
): { own: number; theirs: number; comparatorId: string; position: number } | undefined {
  // The number of one area is always below that of the areas together.
  if (unit.kind === 'count' || !('value' in baseline)) return undefined;
  const own = read(baseline.value, 'baseline.value');
  for (const [position, { comparatorId, figure }] of compared.entries()) {
    if (!('value' in figure) || order(own, read(figure.value, 'value')) !== (from === 'highest' ? -1 : 1)) continue;
    return { own: baseline.value, theirs: figure.value, comparatorId, position };
  }
  return undefined;
}

/**
 * Finds an indicator that is not compared with anything, in a plan that has comparators.
 *
 * Reason: a figure on its own does not show whether it is high. A cell that reads "N/A" answers the question and is not
 * reported.
 *
 * Example: an indicator whose county figure is "not yet available".
 */
function* indicatorWithoutComparison({ plan, indicators }: Audited): Generator<Found<'indicator-without-comparison'>> {
  if (plan.comparators.length === 0) return;
  const observed = new Set(
    plan.observations.filter(({ comparatorId }) => comparatorId !== undefined).map(({ indicatorId }) => indicatorId),
  );
  for (const { indicator, path, source } of indicators) {
    const { id, name, comparisons: compared } = indicator;
    const isAnswered = compared.some(({ figure }) => 'value' in figure || figure.missing === 'not-applicable');
    if (!isAnswered && !observed.has(id)) yield { path: [...path, 'comparisons'], source, data: { name } };
  }
}

/**
 * Finds a comparator's figure that is not for the same time as the baseline next to it.
 *
 * Reason: "better than the county" then compares two different years, or a month with a year.
 *
 * Example: a baseline of 2012/13 next to the county's figure of 2011/12.
 */
function* comparisonOfAnotherPeriod({
  indicators,
  nameOf,
  periodOf,
}: Audited): Generator<Found<'comparison-of-another-period'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, baseline } = indicator;
    const own = periodOf(baseline.period);
    if (!('value' in baseline) || own === undefined) continue;
    const spell = spellOf(own, baseline.covers);
    for (const [position, { comparatorId, figure }] of indicator.comparisons.entries()) {
      const period = periodOf(figure.period);
      if (!('value' in figure) || period === undefined) continue;
      // Where the comparator does not say how long, it is taken to be as long as the baseline.
      const theirs = spellOf(period, figure.covers ?? (period.label === own.label ? baseline.covers : undefined));
      if (theirs?.start === spell?.start && theirs?.end === spell?.end) continue;
      yield {
        path: [...path, 'comparisons', position, 'figure', 'period'],
        source,
        data: {
          name,
          baseline: { period: own.label, covers: baseline.covers ?? null },
          comparator: nameOf(comparatorId),
          comparison: { period: period.label, covers: figure.covers ?? null },
        },
        related: [{ path: [...path, 'baseline', 'period'], source }],
      };
    }
  }
}

/**
 * Finds a comparison that is said to be missing, although the text gives figures for the comparator.
 *
 * Reason: the comparison could be made, or the text should say why not.
 *
 * Example: "N/A" for the county, and "a county-wide increase of 5.6% (830 additional offences)" in the text.
 */
function* comparisonClaimed({
  plan,
  indicators,
  nameOf,
  reconciliationOf,
}: Audited): Generator<Found<'comparison-claimed'>> {
  const claims = claimsBy(plan.claims, ({ indicatorId, comparatorId, kind }) =>
    indicatorId === undefined || comparatorId === undefined || kind === 'target'
      ? undefined
      : JSON.stringify([indicatorId, comparatorId]),
  );
  for (const { indicator, path, source } of indicators) {
    for (const [position, { comparatorId, figure }] of indicator.comparisons.entries()) {
      const stated = claims.get(JSON.stringify([indicator.id, comparatorId]));
      const first = stated?.[0];
      if ('value' in figure || stated === undefined || first === undefined) continue;
      yield {
        path: [...path, 'comparisons', position, 'figure'],
        source,
        data: {
          name: indicator.name,
          comparator: nameOf(comparatorId),
          missing: figure.missing,
          text: first.claim.text,
          place: placeIn(first.claim.source),
          implied: reconciliationOf(first.claim).impliedFrom,
        },
        related: stated.map(({ claim, index }) => ({ path: ['claims', index], source: claim.source })),
      };
    }
  }
}
