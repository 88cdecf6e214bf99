import { randomBelow } from './data.mjs';
import { percentage, rate } from './library.mjs';

/*
 * Invented partnerships, each with 20 indicators and 40 quarters of figures for its area and for its county, with the
 * counts behind them: all that an evaluation can use, so that nothing of it is left out.
 */

export const INDICATORS = 20;
export const QUARTERS = 40;
const FIRST_YEAR = 2016;
const BASELINE = 3;
const LARGEST_COUNT = 4000;

/** What every evaluation is given: the quarters all ended before the day, and the targets are still to come. */
export const options = { asOf: '2026-06-30' };

/** As figures are published; without it they have all the digits that a division gives. */
export const PUBLISHED = 2;

/** The plans of so many partnerships, the same in every run, with figures of so many decimals. */
export function plansOf(partnerships, decimals) {
  return Array.from({ length: partnerships }, (_, index) => planOf(index, decimals));
}

/** The plan of one partnership. */
export function planOf(index, decimals) {
  const below = randomBelow(index + 100);
  const indicators = Array.from({ length: INDICATORS }, (_, place) => indicatorOf(place, below, decimals));
  return {
    id: `partnership-${String(index)}`,
    title: `Plan of partnership ${String(index)}`,
    period: { start: '2016-04-01', end: '2027-03-31' },
    partnership: { name: `Partnership ${String(index)}` },
    comparators: [{ id: 'county', name: 'County', kind: 'county', method: 'pooled', includesArea: true }],
    // Four priorities of five indicators each, and a theme over all of them.
    priorities: [0, 1, 2, 3].map((priority) => ({
      id: `priority-${String(priority)}`,
      title: `Priority ${String(priority)}`,
      aims: [],
      indicatorIds: indicators.slice(5 * priority, 5 * priority + 5).map(({ indicator }) => indicator.id),
      actionIds: [],
      themeIds: ['theme'],
      leads: [],
    })),
    themes: [
      {
        id: 'theme',
        title: 'Theme',
        scope: 'partnership',
        priorityIds: ['priority-0', 'priority-1', 'priority-2', 'priority-3'],
      },
    ],
    indicators: indicators.map(({ indicator }) => indicator),
    actions: [],
    observations: indicators.flatMap(({ observations }) => observations),
    claims: [],
    sources: [],
  };
}

// Every fourth is a percentage, the others are rates.
function indicatorOf(place, below, decimals) {
  const id = `indicator-${String(place)}`;
  const isPercentage = place % 4 === 3;
  const denominator = 20_000 + below(200_000);
  const level = 20 + below(LARGEST_COUNT);
  const figure = (times) => {
    const count = times * level + below(level);
    const whole = times * denominator;
    const value = isPercentage
      ? percentage({ part: count, whole, decimals })
      : rate({ count, population: whole, decimals });
    return { value, count, denominator: whole };
  };
  const quarters = Array.from({ length: QUARTERS }, (_, quarter) => ({
    period: labelOf(quarter),
    own: figure(1),
    county: figure(10),
  }));
  return {
    indicator: {
      id,
      name: `Indicator ${String(place)}`,
      unit: isPercentage ? { kind: 'percentage' } : { kind: 'rate', per: 1000, of: 'population' },
      polarity: 'lower-is-better',
      baseline: { ...quarters[BASELINE].own, period: quarters[BASELINE].period },
      comparisons: [{ comparatorId: 'county', figure: quarters[BASELINE].county }],
      target: { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2027-03-31' },
    },
    observations: quarters.flatMap(({ period, own, county }) => [
      { indicatorId: id, period, figure: own },
      { indicatorId: id, period, figure: county, comparatorId: 'county' },
    ]),
  };
}

function labelOf(quarter) {
  const year = FIRST_YEAR + Math.floor(quarter / 4);
  return `${String(year)}/${String(year + 1).slice(2)} Q${String((quarter % 4) + 1)}`;
}
