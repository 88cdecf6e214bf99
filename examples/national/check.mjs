// Runs the whole example in small, and compares what the engine counted with a second way: plain JavaScript over the same
// rows, with predicates and a calendar of its own. Usage: node check.mjs
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from './engine.mjs';
import { generate } from './generate.mjs';
import { INDICATORS } from './indicators.mjs';
import { judgeCountry, judgePartnerships } from './judge.mjs';
import { safeParsePlan } from './library.mjs';
import { areasOf, MISSING_RETURNS, QUARTERS } from './places.mjs';
import { figureOf, planOf } from './plans.mjs';
import { report } from './report.mjs';

// With the fewer, some quarters have no offence at all; the more take several writes to a file.
const SIZES = [3000, 30_000];
// Two whole counties and one area of a third: two of the returns that never came are among them.
const AREAS = 23;
const OUTCOMES = ['not-assessed', 'met', 'on-track', 'off-track'];

for (const rows of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'national-'));
  try {
    console.log(`${String(rows)} offences:`);
    await check(rows, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function check(rows, folder) {
  const input = { rows, areas: AREAS, folder };
  generate(input);
  const bytes = hashes(folder);
  generate(input);
  assert.deepEqual(hashes(folder), bytes);
  console.log('The same call writes the same bytes.');

  const { fromCsv, fromParquet } = await counted(folder);
  const expected = countInPlainJavaScript(folder);
  assert.deepEqual(fromCsv, expected);
  assert.deepEqual(fromParquet, expected);
  assert.equal(sum(expected.country, 'all-offences'), rows);
  assert.equal(
    expected.areas.some((row) => row['all-offences'] === 0),
    rows === SIZES[0],
  );
  console.log('DuckDB counts as plain JavaScript does, from CSV and from Parquet, and no offence is lost.');

  checkMissing(expected);
  checkJudgements(fromParquet);
  await checkStrays(folder);
}

async function counted(folder) {
  const engine = await openEngine(folder);
  try {
    await engine.toParquet();
    return { fromCsv: await engine.count('csv'), fromParquet: await engine.count('parquet') };
  } finally {
    engine.close();
  }
}

function checkMissing({ areas, counties }) {
  const missing = MISSING_RETURNS.filter(([area]) => area < AREAS);
  assert.equal(missing.length, 2);
  assert.equal(areas.length, AREAS * QUARTERS.length - missing.length);
  // Both of the areas lie in the first county.
  assert.equal(counties.filter(({ id }) => id === 'county-01').length, QUARTERS.length - missing.length);
  const all = areasOf(AREAS);
  for (const [place, quarter] of missing) {
    const rows = areas.filter(({ id }) => id === all[place].id);
    const { observations } = planOf(
      all[place],
      rows,
      counties.filter(({ id }) => id === all[place].county),
    );
    const unknown = observations.filter(({ figure }) => figure.missing === 'not-available');
    // Each indicator lacks the quarter for the area; the county lacks those of both areas.
    assert.equal(unknown.length, INDICATORS.length * (1 + missing.length));
    assert.ok(unknown.some(({ period }) => period === QUARTERS[quarter].label));
  }
  const none = areas.find((row) => row.robbery === 0);
  assert.equal(
    figureOf(
      INDICATORS.find(({ id }) => id === 'robbery'),
      none,
    ).value,
    0,
  );
  console.log('A quarter without a return has no figure, and a quarter without a robbery has none.');
}

function checkJudgements(counts) {
  const areas = areasOf(AREAS);
  for (const area of areas) {
    const own = counts.areas.filter(({ id }) => id === area.id);
    const result = safeParsePlan(
      planOf(
        area,
        own,
        counts.counties.filter(({ id }) => id === area.county),
      ),
    );
    assert.ok(result.ok, JSON.stringify(result.issues));
  }
  const judged = judgePartnerships(areas, counts);
  assert.equal(judged.partnerships.length, AREAS);
  for (const { status } of judged.tallies.values()) {
    const { length } = Object.keys(status).filter((name) => !OUTCOMES.includes(name));
    assert.equal(length, 0);
    assert.equal(
      Object.values(status).reduce((total, number) => total + number, 0),
      AREAS,
    );
  }
  // "At least 15%" in whole numbers, on the latest figure of each area.
  const latest = areas.map((area) => counts.areas.findLast((row) => row.id === area.id && row['solved of'] > 0));
  const met = latest.filter((row) => 100 * row.solved >= 15 * row['solved of']).length;
  assert.ok(met > 0 && met < AREAS);
  assert.equal(judged.tallies.get('solved').status.met, met);

  const country = judgeCountry(counts);
  assert.equal(country.returned, AREAS - 1);
  assert.equal(country.highest[0].rank.place, 1);
  const printed = report(judged, country);
  for (const { name } of INDICATORS) assert.ok(printed.includes(name), name);
  assert.doesNotMatch(printed, /NaN|undefined|Infinity/u);
  console.log(
    'The schema accepts every plan, every indicator of every partnership is judged, and the table is printed.',
  );
}

async function checkStrays(folder) {
  appendFileSync(join(folder, 'offences-2025.csv'), '999999,area-999,2026-03-31,burglary,false,false,false\n');
  const engine = await openEngine(folder);
  try {
    await assert.rejects(engine.count('csv'), /There are offences of area-999 in quarter 4 of 2025/u);
  } finally {
    engine.close();
  }
  console.log('Offences of an unknown area are refused.');
}

function hashes(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);
}

/** The second way: nothing of the engine, of the conditions in SQL or of the calendar there. */
function countInPlainJavaScript(folder) {
  const countyOf = new Map(readTable(folder, 'areas.csv').map(({ area, county }) => [area, county]));
  const population = new Map(
    readTable(folder, 'populations.csv').map((row) => [`${row.area} ${row.year}`, Number(row.population)]),
  );
  const cells = new Map();
  for (const { area, year, quarter } of readTable(folder, 'returns.csv')) {
    cells.set(
      `${area} ${year} ${quarter}`,
      emptyRow(area, Number(year), Number(quarter), population.get(`${area} ${year}`)),
    );
  }
  for (const name of readdirSync(folder).filter((file) => /^offences-.*\.csv$/u.test(file))) {
    for (const offence of readTable(folder, name)) {
      const row = cells.get(`${offence.area} ${financialQuarter(offence.recorded_on)}`);
      for (const id of countersOf(offence)) row[id] += 1;
    }
  }
  const areas = [...cells.values()];
  return {
    areas: inOrder(areas),
    counties: inOrder(together(areas, ({ id }) => countyOf.get(id))).filter(
      ({ id, areas: number }) => number === [...countyOf.values()].filter((county) => county === id).length,
    ),
    country: inOrder(together(areas, () => 'country')),
  };
}

function readTable(folder, name) {
  const [heading, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const columns = heading.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell])));
}

// April, May and June are the first quarter; January, February and March the last, of the year that began in April before.
function financialQuarter(day) {
  const year = Number(day.slice(0, 4));
  const quarter =
    { '01': 4, '02': 4, '03': 4, '04': 1, '05': 1, '06': 1, '07': 2, '08': 2, '09': 2 }[day.slice(5, 7)] ?? 3;
  return `${String(quarter === 4 ? year - 1 : year)} ${String(quarter)}`;
}

// The ids of the categories are those of their indicators.
function countersOf({ category, domestic_abuse: abuse, repeat_victim: repeat, solved }) {
  return [
    'all-offences',
    'solved of',
    category,
    ...(abuse === 'true' ? ['domestic-abuse', 'repeat-victims of'] : []),
    ...(abuse === 'true' && repeat === 'true' ? ['repeat-victims'] : []),
    ...(solved === 'true' ? ['solved'] : []),
  ];
}

function emptyRow(id, year, quarter, population) {
  const names = INDICATORS.flatMap((indicator) => [indicator.id, ...(indicator.of ? [`${indicator.id} of`] : [])]);
  return { id, year, quarter, areas: 1, population, ...Object.fromEntries(names.map((name) => [name, 0])) };
}

function together(rows, idOf) {
  const sums = new Map();
  for (const row of rows) {
    const id = idOf(row);
    const key = `${id} ${String(row.year)} ${String(row.quarter)}`;
    const known = sums.get(key) ?? { ...emptyRow(id, row.year, row.quarter, 0), areas: 0 };
    for (const name of Object.keys(row).filter((column) => !['id', 'year', 'quarter'].includes(column))) {
      known[name] += row[name];
    }
    sums.set(key, known);
  }
  return [...sums.values()];
}

function inOrder(rows) {
  const key = ({ id, year, quarter }) => `${id} ${String(year)} ${String(quarter)}`;
  return rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

function sum(rows, name) {
  return rows.reduce((total, row) => total + row[name], 0);
}
