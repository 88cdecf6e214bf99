import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from './indicators.mjs';
import { areasOf, MISSING_RETURNS, QUARTERS } from './places.mjs';

const SEED = 2014;
const MS_PER_DAY = 86_400_000;
const ROWS_PER_WRITE = 20_000;
const TABLE = 65_536;
// How often each category comes up, and how that changes from year to year.
const SHARES = [6, 1.5, 7, 1.5, 7, 2, 9, 9, 0.5, 10, 14, 9, 8, 1, 3, 3];
const DRIFTS = [0.95, 1.02, 0.97, 0.94, 1.05, 1.03, 0.98, 0.96, 0.98, 1, 1.01, 1.03, 1, 1.02, 1.03, 1];
const SEASONS = [1, 1.06, 1, 0.94];
// One quarter in which much less was recorded everywhere, for the control chart to find.
const DIP = { year: 4, quarter: 0, share: 0.6 };

/**
 * Writes the files of an invented country: so many offences, a file for each financial year, and the areas, their
 * populations and the returns that came in. The same call gives the same bytes everywhere.
 */
export function generate({ rows, areas: size, folder }) {
  const areas = areasOf(size);
  mkdirSync(folder, { recursive: true });
  writeTable(
    folder,
    'areas.csv',
    ['area', 'county'],
    areas.map(({ id, county }) => [id, county]),
  );
  writeTable(
    folder,
    'populations.csv',
    ['area', 'year', 'population'],
    areas.flatMap(({ id, populations }) => populations.map((people, year) => [id, QUARTERS[4 * year].year, people])),
  );
  const isMissing = missingReturns(size);
  writeTable(
    folder,
    'returns.csv',
    ['area', 'year', 'quarter'],
    areas.flatMap(({ id }, area) =>
      QUARTERS.filter((_, place) => !isMissing(area, place)).map(({ year, quarter }) => [id, year, quarter]),
    ),
  );
  const years = QUARTERS.length / 4;
  const random = randomFrom(SEED);
  let first = 0;
  for (let year = 0; year < years; year += 1) {
    const last = Math.floor((rows * (year + 1)) / years);
    writeYear(join(folder, `offences-${String(QUARTERS[4 * year].year)}.csv`), {
      areas,
      year,
      first,
      last,
      isMissing,
      random,
    });
    first = last;
  }
}

function writeTable(folder, name, heading, rows) {
  writeFileSync(join(folder, name), [heading, ...rows].map((cells) => `${cells.join(',')}\n`).join(''));
}

function missingReturns(size) {
  const missing = new Set(MISSING_RETURNS.map(([area, quarter]) => area * QUARTERS.length + quarter));
  // A country of a few areas still has most of its returns.
  return (area, quarter) => size > 10 && missing.has(area * QUARTERS.length + quarter);
}

function writeYear(path, { areas, year, first, last, isMissing, random }) {
  const areaAt = drawFrom(
    areas.map(({ populations }, index) => populations[year] * levelOf(index) * trendOf(index) ** year),
  );
  const categoryAt = drawFrom(SHARES.map((share, index) => share * DRIFTS[index] ** year));
  const quarterAt = drawFrom(
    SEASONS.map((share, quarter) => (year === DIP.year && quarter === DIP.quarter ? share * DIP.share : share)),
  );
  const days = [0, 1, 2, 3].map((quarter) => daysOf(4 * year + quarter));
  const file = openSync(path, 'w');
  try {
    let text = 'offence_id,area,recorded_on,category,domestic_abuse,repeat_victim,solved\n';
    for (let row = first; row < last; row += 1) {
      let area;
      let quarter;
      do {
        area = areaAt[random() & (TABLE - 1)];
        quarter = quarterAt[random() & (TABLE - 1)];
      } while (isMissing(area, 4 * year + quarter));
      const day = days[quarter][random() % days[quarter].length];
      const category = categoryAt[random() & (TABLE - 1)];
      const chance = random();
      // Three chances from one number: a sixth is domestic abuse, a third of that repeated, about a seventh solved.
      const isAbuse = (chance & 1023) < 170;
      const isRepeat = isAbuse && ((chance >>> 10) & 1023) < 340;
      const isSolved = ((chance >>> 20) & 1023) < 140 + (area % 7) * 5;
      text += `${String(row + 1)},${areas[area].id},${day},${CATEGORIES[category]},${String(isAbuse)},${String(isRepeat)},${String(isSolved)}\n`;
      if ((row + 1) % ROWS_PER_WRITE === 0) {
        writeSync(file, text);
        text = '';
      }
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

// From two thirds of the usual level to half as much again.
function levelOf(area) {
  return 0.66 + ((area * 37) % 100) / 120;
}

// From three per cent less each year to three per cent more.
function trendOf(area) {
  return 0.97 + ((area * 53) % 100) / 1667;
}

// A table to draw from with one random number, in which each place comes up as often as its weight says.
function drawFrom(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(TABLE);
  let place = 0;
  let upTo = weights[0];
  for (let index = 0; index < TABLE; index += 1) {
    while (place < weights.length - 1 && ((index + 0.5) / TABLE) * total > upTo) {
      place += 1;
      upTo += weights[place];
    }
    table[index] = place;
  }
  return table;
}

function daysOf(place) {
  const start = Date.parse(QUARTERS[place].start);
  const { year, quarter } = QUARTERS[place];
  const end =
    quarter === 3
      ? Date.UTC(year + 1, 0, 1)
      : Date.UTC(quarter === 4 ? year + 1 : year, quarter === 4 ? 3 : 3 * quarter + 3, 1);
  return Array.from({ length: (end - start) / MS_PER_DAY }, (_, day) =>
    new Date(start + day * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

// mulberry32: small, and the same everywhere. 32 random bits at a time.
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
