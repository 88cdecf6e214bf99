// Reads the same files by SQL and by the library's own readers, and compares everything that comes out: the files of an
// invented country in small, from CSV and from Parquet, and the real files that the project has. Then it judges both
// countries and checks what is printed and written. Usage: node check.mjs
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFiles, SHAPES, writeParquet } from './engine.mjs';
import { generate } from './generate.mjs';
import { INDICATORS, judgeInvented } from './invented.mjs';
import { readAreas, readHomeOfficeTables, readPopulations, readStreetCrime, readTableC2 } from './library.mjs';
import { pageOf } from './page.mjs';
import { GROUPS, judgeReal } from './real.mjs';
import { report } from './report.mjs';

const REAL = fileURLToPath(new URL('../../test/fixtures/official/', import.meta.url));
// With the fewer, most offences have no row at all; the more take several writes to a file.
const SIZES = [2000, 60_000];
// Two whole forces and one partnership of a third.
const AREAS = 23;
const READERS = { homeOffice: readHomeOfficeTables, streetCrime: readStreetCrime };

await checkReal();
await withFolder(checkOdd);
for (const rows of SIZES) {
  console.log(`${String(rows)} rows of each shape:`);
  await withFolder((folder) => checkInvented(rows, folder));
}

async function withFolder(check) {
  const folder = mkdtempSync(join(tmpdir(), 'national-'));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function checkReal() {
  const real = (...names) => names.map((name) => join(REAL, name));
  await bothWays('homeOffice', real('home-office-kent-2025-26.csv'));
  await bothWays('homeOffice', real('home-office-negative-counts.csv'), { period: '2015/16' });
  const street = real('police-uk-2018-10-kent-street-maidstone.csv', 'police-uk-2019-01-kent-street-head.csv');
  const { counts } = await bothWays('streetCrime', street);
  // Counted on the file with grep: rows of anti-social behaviour in October 2018 in Maidstone.
  const [asb] = counts.filter(
    ({ area, period, measure }) =>
      area === 'Maidstone' && period === 'October 2018' && measure === 'Anti-social behaviour',
  );
  assert.equal(asb.count, 258);
  console.log('The real files of the Home Office and of data.police.uk: SQL and the readers give the same.');

  const name = 'ons-table-c2-year-ending-june-2025.csv';
  const judged = judgeReal(await readTableC2(fileAt(join(REAL, name))));
  assert.equal(judged.partnerships.length, 314);
  const maidstone = judged.partnerships.find((partnership) => partnership.name === 'Maidstone');
  // The row of the file, and the fourth highest of the twelve rows of Kent.
  assert.equal(maidstone.total, 14_672);
  assert.deepEqual([maidstone.rank.place, maidstone.rank.of], [4, 12]);
  // 95 of 14,672 are 0.65%. In the rest of Kent the other partnerships have 954 of 143,550, which is 0.66%.
  assert.equal(maidstone.judged.robbery.status, 'met');
  assert.equal(maidstone.judged.robbery.next['rest-of-force'].outcome, 'similar');
  for (const { id } of GROUPS) assert.equal(sum(Object.values(judged.tallies.get(id).status)), 314);
  const page = pageOf(judged, { file: name });
  assert.equal(page.match(/<svg /gu).length, GROUPS.length);
  checkText(page, judged.partnerships);
  console.log('The real partnerships are judged, ranked and drawn.');
}

// What each rule draws a line through, on both sides of the line.
async function checkOdd(folder) {
  const written = (name, heading, rows) => {
    writeFileSync(join(folder, name), [heading, ...rows].map((row) => `${row}\n`).join(''));
    return join(folder, name);
  };
  const names = [
    '"  Old   Town [note 3] "',
    'Old Town',
    'unassigned  Shire',
    'Old Airport',
    'Airporton',
    'England',
    'Total',
    '""',
  ];
  const homeOffice = written(
    'home-office.csv',
    'Financial Year,Financial Quarter,Police Force,CSP Name,Offence Group,Offence Subgroup,Offence Count',
    names.flatMap((name) => [
      `2024/25,1,Shire,${name},Robbery,Robbery,"1,234"`,
      `2024/25,1,Shire,${name},Theft offences,Shoplifting,-2`,
      `2024/25,2,,${name},Theft offences,,0`,
    ]),
  );
  const { counts } = await bothWays('homeOffice', [homeOffice]);
  // Two rows of one partnership, under two spellings of its name.
  assert.equal(counts.find(({ area, measure }) => area === 'Old Town' && measure === 'Robbery').count, 2468);

  // By the force: how many rows each month has. Far off is under 80% or over 125% of the usual number, by more than chance
  // gives in so many, and next to at least three months around.
  const months = {
    ...{ Low: [900, 900, 900, 719, 900, 900], NotLow: [900, 900, 900, 720, 900, 900] },
    ...{ High: [900, 1126, 900, 900, 900], NotHigh: [900, 1125, 900, 900, 900] },
    ...{ Chance: [100, 100, 134, 100, 100], Beyond: [100, 100, 135, 100, 100] },
    ...{ Few: [4, 4, 1, 4, 4], Short: [200, 100, 200], Enough: [200, 200, 100, 200] },
    Late: [200, 100, 200, 200, 200, 200, 200, 400],
  };
  const files = Array.from({ length: 8 }, (_, month) => {
    const rows = Object.entries(months).flatMap(([force, numbers]) =>
      Array(numbers[month] ?? 0).fill(`,2024-0${String(month + 1)},${force},${force} 001A,Drugs`),
    );
    // One id in two months and two districts, and a district whose small area has no number.
    const repeated = `abc,2024-0${String(month + 1)},Low,Low ${month === 0 ? '001A' : 'Wold'},Drugs`;
    return written(`street-${String(month)}.csv`, 'Crime ID,Month,Falls within,LSOA name,Crime type', [
      ...rows,
      repeated,
    ]);
  });
  const { notes } = await bothWays('streetCrime', files);
  const outOfLine = notes.filter(({ code }) => code === 'month-out-of-line').map(({ data }) => data.force);
  assert.deepEqual(outOfLine.toSorted(), ['Beyond', 'Enough', 'High', 'Late', 'Late', 'Low']);
  console.log('Names, counts and months on both sides of each line: SQL and the readers give the same.');
}

async function checkInvented(rows, folder) {
  const input = { rows, areas: AREAS, folder };
  generate(input);
  const bytes = hashes(folder);
  generate(input);
  assert.deepEqual(hashes(folder), bytes);

  const files = { homeOffice: filesOf(folder, 'home-office-'), streetCrime: filesOf(folder, 'street-') };
  const homeOffice = await bothWays('homeOffice', files.homeOffice);
  const streetCrime = await bothWays('streetCrime', files.streetCrime);
  const given = new Set([...homeOffice.notes, ...streetCrime.notes].map(({ code }) => code));
  const expected = ['file-read', 'negative-counts-added', 'not-a-partnership', 'unassigned-rows', 'no-location'];
  // Chance repeats an id in the larger files, and needs numbers to be out of line.
  if (rows === SIZES[1]) expected.push('repeated-ids', 'month-out-of-line');
  for (const code of expected) assert.ok(given.has(code), code);
  console.log('SQL and the readers give the same counts, left-outs and warnings, from CSV and from Parquet.');

  const places = {
    areas: await readAreas(fileAt(join(folder, 'look-up.csv'))),
    populations: await readPopulations(fileAt(join(folder, 'populations.csv'))),
  };
  const { tallies, notes } = judgeInvented([homeOffice, streetCrime], places);
  const indicators = INDICATORS.map(({ indicator }) => indicator);
  for (const { id } of indicators) assert.equal(sum(Object.values(tallies.get(id).status)), AREAS);
  if (rows === SIZES[1]) {
    // A partnership lacks a quarter, and no year is made of three: a note for each group of offences.
    const lacking = indicators.length - 1;
    assert.ok(notes['area-without-count'] >= lacking);
    assert.ok(notes['large-unassigned'] > 0);
    assert.ok(notes['incomplete-period'] > 0);
  }
  checkText(report(indicators, tallies), indicators);
  console.log('Every invented partnership is judged.');
  await checkRefusals(folder, files.homeOffice[0]);
}

async function bothWays(shape, files, options = {}) {
  const expected = inOrder(await READERS[shape](files.map(fileAt), options));
  const counted = await countFiles(SHAPES[shape], files, options);
  assert.deepEqual(inOrder(counted), expected);
  if (files[0].startsWith(REAL)) return counted;
  const fromParquet = await countFiles(SHAPES[shape], await writeParquet(files), options);
  assert.deepEqual(inOrder(JSON.parse(JSON.stringify(fromParquet).replaceAll('.parquet', '.csv'))), expected);
  return counted;
}

async function checkRefusals(folder, file) {
  const refused = async (name, text, message) => {
    writeFileSync(join(folder, name), text);
    await assert.rejects(countFiles(SHAPES.homeOffice, [file, join(folder, name)]), message);
    await assert.rejects(readHomeOfficeTables([file, join(folder, name)].map(fileAt)));
  };
  const text = readFileSync(file, 'utf8');
  const [heading, row] = text.split('\n');
  await refused('twice.csv', text, /is in home-office-2016_17\.csv and in twice\.csv/u);
  await refused('blank.csv', `${heading}\n${row.replace(/\d+$/u, 'n/a')}\n`, /blank\.csv, line 2: the number/u);
  await refused('year.csv', `${heading}\n${row.replace('2016/17', '2016 or so')}\n`, /2016 or so Q1 cannot be read/u);
  await refused('none.csv', `${heading.replace('Financial Quarter', 'Q')}\n${row}\n`, /does not say of which quarter/u);
  console.log('A period in two files, a number or a period that cannot be read and a missing quarter are refused.');
}

// The engine gives its rows in any order.
function inOrder({ source, counts, partOf, notes }) {
  const sorted = (items) => items.map((item) => JSON.stringify(Object.entries(item).toSorted())).toSorted();
  const plain = notes.map(({ data, ...note }) => ({ ...note, data: Object.entries(data).toSorted() }));
  return { source, partOf: Object.entries(partOf).toSorted(), counts: sorted(counts), notes: sorted(plain) };
}

function checkText(text, named) {
  for (const { name } of named) assert.ok(text.includes(name.replaceAll('&', '&amp;')), name);
  assert.doesNotMatch(text, /NaN|undefined|Infinity|\[object/u);
}

function filesOf(folder, prefix) {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.csv'));
  return names.map((name) => join(folder, name));
}

function fileAt(path) {
  return { name: basename(path), input: readFileSync(path) };
}

function hashes(folder) {
  return filesOf(folder, '').map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
