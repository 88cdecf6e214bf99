/*
 * Invented partnerships in invented counties, with invented populations: none of it describes a real place. The quarters
 * are those of ten financial years.
 */

const DISTRICTS_PER_COUNTY = 11;
const QUARTER_STARTS = ['04-01', '07-01', '10-01', '01-01'];
const FIRST_YEAR = 2016;
const YEARS = 10;

/** The day of the evaluation: all quarters have ended, and the targets are not due yet. */
export const AS_OF = '2026-06-30';

/** Every quarter, in order, by the year in which its financial year begins. */
export const QUARTERS = Array.from({ length: 4 * YEARS }, (_, index) => {
  const year = FIRST_YEAR + Math.floor(index / 4);
  const quarter = (index % 4) + 1;
  const start = `${String(quarter === 4 ? year + 1 : year)}-${QUARTER_STARTS[quarter - 1]}`;
  return { year, quarter, start, label: `${String(year)}/${String(year + 1).slice(2)} Q${String(quarter)}` };
});

/** So many partnerships, each with its county and its population at the middle of each year. */
export function areasOf(size) {
  return Array.from({ length: size }, (_, index) => {
    const county = Math.floor(index / DISTRICTS_PER_COUNTY) + 1;
    // From 50,000 to 350,000, in no order, and growing a little each year.
    const people = 50_000 + ((index * 104_729) % 300_000);
    return {
      id: `area-${String(index + 1).padStart(3, '0')}`,
      name: `Invented Partnership ${String(index + 1)}`,
      county: `county-${String(county).padStart(2, '0')}`,
      populations: Array.from({ length: YEARS }, (_, year) => Math.round(people * (1 + 0.005 * year))),
    };
  });
}

/** The quarters whose return never came: by place of the area and of the quarter. */
export const MISSING_RETURNS = [
  [3, 20],
  [7, 39],
  [101, 38],
  [200, 39],
];
