import { INDICATORS, unitOf } from './indicators.mjs';
import { compareRates, controlChart, evaluatePlan, funnel, rankAmong } from './library.mjs';
import { AS_OF, QUARTERS } from './places.mjs';
import { byQuarter, denominatorOf, figureOf, planOf } from './plans.mjs';

const LATEST = QUARTERS.at(-1);
const SHOWN = 5;
const DECIMALS = 1;
// A figure on fewer is unreliable, by the library's own warning.
const FEWEST_EXPECTED = 20;

/** Evaluates the plan of every partnership, one at a time, and keeps of each only what the national table counts. */
export function judgePartnerships(areas, counts) {
  const own = grouped(counts.areas);
  const counties = grouped(counts.counties);
  const tallies = new Map(INDICATORS.map(({ id }) => [id, { status: {}, comparison: {}, chart: {} }]));
  const partnerships = areas.map((area) => {
    const plan = planOf(area, own.get(area.id), counties.get(area.county));
    const { indicators, summary } = evaluatePlan(plan, { asOf: AS_OF });
    for (const { indicatorId, status, comparison, controlChart: chart } of indicators) {
      const tally = tallies.get(indicatorId);
      add(tally.status, status);
      add(tally.comparison, comparison?.significance.outcome ?? 'not-known');
      add(tally.chart, chart.variation);
    }
    return { id: area.id, name: area.name, summary };
  });
  return { partnerships, tallies };
}

/** Sets the areas next to one another in the latest quarter, and the whole country next to its own past. */
export function judgeCountry(counts) {
  const country = byQuarter(counts.country);
  const latest = counts.areas.filter(({ year, quarter }) => year === LATEST.year && quarter === LATEST.quarter);
  return {
    returned: latest.length,
    indicators: INDICATORS.map((indicator) => ({
      id: indicator.id,
      figure: figureOf(indicator, country.get(LATEST.label)),
      funnel: funnelOf(indicator, latest, shareOf(indicator, country.get(LATEST.label))),
      chart: chartOf(indicator, country),
    })),
    highest: highestOf(INDICATORS[0], latest),
  };
}

function shareOf(indicator, row) {
  return row === undefined ? 0 : row[indicator.id] / denominatorOf(indicator, row);
}

// Where only a few are expected, one more or less throws an area out of the funnel, so such areas are not placed. The
// expected count decides, not the observed one, which would leave out the low ones and keep the high ones.
function funnelOf(indicator, rows, share) {
  const areas = rows
    .map((row) => ({ id: row.id, count: row[indicator.id], population: denominatorOf(indicator, row) }))
    .filter(({ population }) => share * population >= FEWEST_EXPECTED);
  const placed = { low: 0, high: 0, 'not placed': rows.length - areas.length };
  if (areas.length === 0) return placed;
  for (const { significance } of funnel({ areas, statistic: indicator.of ? 'proportion' : 'rate' }).areas) {
    if (significance === 'low-99.8') placed.low += 1;
    if (significance === 'high-99.8') placed.high += 1;
  }
  return placed;
}

function chartOf(indicator, country) {
  const figures = QUARTERS.map(({ label }) => figureOf(indicator, country.get(label)));
  if (figures.some((figure) => 'missing' in figure)) return null;
  // Mostly zeros: rare events have charts of their own, and `controlChart` refuses them.
  if (figures.filter(({ value }) => value === 0).length * 2 > figures.length) return null;
  const improvement = { 'lower-is-better': 'decrease', 'higher-is-better': 'increase', 'no-judgement': 'neutral' };
  const { points, variation } = controlChart(
    figures.map(({ value }) => value),
    { improvement: improvement[indicator.polarity] },
  );
  return { variation, special: points.filter(({ specialCause }) => specialCause !== null).length };
}

// The highest rates, each next to all the others together: an area is not part of its own benchmark.
function highestOf(indicator, rows) {
  const areas = rows.map((row) => ({ id: row.id, count: row[indicator.id], population: row.population }));
  const values = rows.map((row) => figureOf(indicator, row).value);
  return rankAmong(values, { from: 'highest' })
    .map((rank, index) => ({ rank, area: areas[index] }))
    .toSorted((left, right) => left.rank.place - right.rank.place)
    .slice(0, SHOWN)
    .map(({ rank, area: { id, count, population } }) => {
      const { polarity } = indicator;
      const { per } = unitOf(indicator);
      const benchmark = { areas, excluding: id };
      return { id, rank, ...compareRates({ count, population, benchmark, polarity, per, decimals: DECIMALS }) };
    });
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const known = groups.get(row.id);
    if (known) known.push(row);
    else groups.set(row.id, [row]);
  }
  return groups;
}

function add(tally, name) {
  tally[name] = (tally[name] ?? 0) + 1;
}
