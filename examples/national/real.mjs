import { observationsFrom, percentage, rankAmong } from './library.mjs';
import { groupedBy, judge, planOf } from './plans.mjs';

/*
 * The real table: recorded crime of one year in every partnership of England and Wales. It has no populations, and the
 * project has none of this year, so there are no rates. What can be judged is what recorded crime is made of: the share of
 * each kind, next to the rest of the force and of the country.
 */

const TOTAL = 'Total recorded crime (excluding fraud)';
const AS_OF = '2025-12-31';
const YEAR = { start: '2024-07-01', end: '2025-06-30' };
const COMPARATORS = [
  { id: 'rest-of-force', name: 'the rest of its force', kind: 'force', method: 'pooled', includesArea: false },
  {
    id: 'rest-of-country',
    name: 'the rest of England and Wales',
    kind: 'national',
    method: 'pooled',
    includesArea: false,
  },
];
// A share can be larger only because another is smaller, so that neither is good or bad by itself.
const SHARE = { unit: { kind: 'percentage', of: 'recorded crimes' }, polarity: 'no-judgement' };
const BENCHMARK = {
  ...{ kind: 'comparator', comparatorId: 'rest-of-force', operator: 'at-most', due: YEAR.end },
  note: 'A benchmark of this example, which no partnership has adopted.',
};
const NO_BENCHMARK = { kind: 'not-set', reason: 'not-applicable', note: 'The force has no other partnership.' };

/** The kinds of crime that together are all recorded crime. */
export const GROUPS = [
  ...['Violence against the person', 'Sexual offences', 'Robbery', 'Theft offences', 'Criminal damage and arson'],
  ...['Drug offences', 'Possession of weapons offences', 'Public order offences'],
  'Miscellaneous crimes against society',
].map((name) => ({ id: idOf(name), name }));

/** Judges and ranks every partnership of Table C2, as `readTableC2` gives it. */
export function judgeReal(set) {
  const forces = groupedBy(set.counts, ({ force }) => force);
  const country = sumsOf(set.counts.filter(isOfPartnership));
  const partnerships = [...forces].flatMap(([force, counts]) => partnershipsOf(force, { ...set, counts }, country));
  const shares = new Map(partnerships.map(({ plan }) => [plan.id, {}]));
  const tallies = judge(
    partnerships.map(({ plan }) => plan),
    {
      asOf: AS_OF,
      each: ({ id }, indicators) => {
        for (const { indicatorId, status, comparisons } of indicators) {
          const outcomes = comparisons.map(({ comparatorId, significance }) => [comparatorId, significance]);
          shares.get(id)[indicatorId] = { status, next: Object.fromEntries(outcomes) };
        }
      },
    },
  );
  return {
    ...{ tallies, period: set.counts[0].period },
    notes: [...set.notes, ...partnerships.flatMap(({ notes }) => notes)],
    partnerships: partnerships.map(({ plan, ...each }) => ({ ...each, id: plan.id, judged: shares.get(plan.id) })),
  };
}

// Makes the plans of a force through the seam, so that a figure which the library holds back is not judged here either.
function partnershipsOf(force, set, country) {
  const areas = [...groupedBy(set.counts.filter(isOfPartnership), ({ codes }) => codes[0])];
  const sums = sumsOf(set.counts.filter(isOfPartnership));
  const made = areas.map(([id, counts]) => {
    const { own, notes } = outturnsOf(id, set);
    return { id, name: counts[0].area, own, notes, sums: sumsOf(counts) };
  });
  // Of all the kinds of crime in the force, by the number recorded. No sizes are known, so that it is of numbers.
  const ranks = rankAmong(
    made.map(({ own }) => own.get(TOTAL) ?? null),
    { from: 'highest' },
  );
  const hasRest = made.length > 1;
  return made.map(({ id, name, own, notes, sums: its }, index) => {
    const others = { 'rest-of-force': hasRest ? less(sums, its) : new Map(), 'rest-of-country': less(country, its) };
    const comparators = COMPARATORS.filter((each) => hasRest || each.id !== 'rest-of-force');
    const indicators = GROUPS.map((group) => ({
      ...{ ...SHARE, id: group.id, name: `${group.name} as a share of recorded crime` },
      baseline: { missing: 'not-available' },
      comparisons: comparators.map((each) => ({
        comparatorId: each.id,
        figure: { ...shareOf(group, others[each.id]), period: set.counts[0].period },
      })),
      target: hasRest ? BENCHMARK : NO_BENCHMARK,
    }));
    const observations = indicators.flatMap(({ id: indicatorId, comparisons }, place) => [
      { indicatorId, period: set.counts[0].period, figure: shareOf(GROUPS[place], own) },
      ...comparisons.map(({ comparatorId, figure: { period, ...figure } }) => ({
        indicatorId,
        comparatorId,
        period,
        figure,
      })),
    ]);
    const plan = planOf({ id, name, period: YEAR, comparators, indicators, observations });
    return { name, force, plan, notes, own, total: own.get(TOTAL), rank: ranks[index] };
  });
}

function outturnsOf(area, set) {
  const wanted = [{ id: idOf(TOTAL), name: TOTAL }, ...GROUPS];
  const count = {
    unit: { kind: 'count', of: 'offences' },
    polarity: 'no-judgement',
    target: { kind: 'not-set', reason: 'monitor-only' },
  };
  const indicators = wanted.map((each) => ({
    ...each,
    ...count,
    baseline: { missing: 'not-available' },
    comparisons: [],
  }));
  const measures = Object.fromEntries(wanted.map(({ id, name }) => [id, name]));
  const { observations, notes } = observationsFrom(set, { indicators, area, measures });
  const own = observations.flatMap(({ indicatorId, figure }) =>
    'missing' in figure ? [] : [[measures[indicatorId], figure.value]],
  );
  return { own: new Map(own), notes: notes.filter(({ code }) => code === 'large-unassigned') };
}

/** A share with the counts behind it, exact; or that there is none. */
export function shareOf({ name }, counts) {
  const [part, whole] = [counts.get(name), counts.get(TOTAL)];
  if (part === undefined || !(whole > 0)) return { missing: 'not-available' };
  return { value: percentage({ part, whole }), count: part, denominator: whole };
}

function sumsOf(counts) {
  const sums = new Map();
  for (const { measure, count } of counts) sums.set(measure, (sums.get(measure) ?? 0) + count);
  return sums;
}

function less(sums, own) {
  return new Map([...sums].map(([measure, sum]) => [measure, sum - (own.get(measure) ?? 0)]));
}

function isOfPartnership({ kind }) {
  return kind === 'partnership';
}

function idOf(name) {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, '-')
    .replace(/-$/u, '');
}
