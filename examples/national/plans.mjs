import { INDICATORS, unitOf } from './indicators.mjs';
import { percentage, rate } from './library.mjs';
import { QUARTERS } from './places.mjs';

const BASELINE = QUARTERS[3];
// The years of the plan: a target is due at their end.
const PERIOD = { start: '2017-04-01', end: '2027-03-31' };

/** Turns counts into the plan of one partnership, with every figure of its area and of its county. */
export function planOf(area, ownRows, countyRows) {
  const own = byQuarter(ownRows);
  const county = byQuarter(countyRows);
  return {
    id: area.id,
    title: `Community safety plan of ${area.name}`,
    period: PERIOD,
    partnership: { name: area.name, county: area.county },
    comparators: [{ id: area.county, name: 'its county', kind: 'county', method: 'pooled', includesArea: true }],
    priorities: [
      {
        id: 'all',
        title: 'All indicators',
        aims: [],
        indicatorIds: INDICATORS.map(({ id }) => id),
        actionIds: [],
        themeIds: [],
        leads: [],
      },
    ],
    themes: [],
    indicators: INDICATORS.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      unit: unitOf(indicator),
      polarity: indicator.polarity,
      baseline: { ...figureOf(indicator, own.get(BASELINE.label)), period: BASELINE.label },
      comparisons: [{ comparatorId: area.county, figure: figureOf(indicator, county.get(BASELINE.label)) }],
      target: indicator.target,
    })),
    actions: [],
    observations: INDICATORS.flatMap((indicator) =>
      QUARTERS.flatMap(({ label }) => [
        { indicatorId: indicator.id, period: label, figure: figureOf(indicator, own.get(label)) },
        {
          indicatorId: indicator.id,
          period: label,
          figure: figureOf(indicator, county.get(label)),
          comparatorId: area.county,
        },
      ]),
    ),
    claims: [],
    sources: [],
  };
}

/** Works a figure out from its counts, exactly, or says why there is none. */
export function figureOf(indicator, row) {
  if (row === undefined) return { missing: 'not-available' };
  const count = row[indicator.id];
  const denominator = denominatorOf(indicator, row);
  if (denominator === 0) return { missing: 'not-applicable' };
  const value = indicator.of
    ? percentage({ part: count, whole: denominator })
    : rate({ count, population: denominator, per: unitOf(indicator).per });
  return { value, count, denominator, ...(indicator.of ? {} : { denominatorPeriod: String(row.year) }) };
}

/** What an indicator is counted in: the offences of its kind, or the population. */
export function denominatorOf({ id, of }, row) {
  return of ? row[`${id} of`] : row.population;
}

/** Finds rows by the label of their quarter. */
export function byQuarter(rows = []) {
  const labels = new Map(QUARTERS.map(({ year, quarter, label }) => [`${String(year)} ${String(quarter)}`, label]));
  return new Map(rows.map((row) => [labels.get(`${String(row.year)} ${String(row.quarter)}`), row]));
}
