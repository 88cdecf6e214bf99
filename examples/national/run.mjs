// Judges the partnerships of the real table, then makes an invented country of any size, lets DuckDB count it and judges
// it too. Usage: node run.mjs [--rows 300000] [--areas 330] [--format parquet|csv] [--folder data]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countFiles, SHAPES, writeParquet } from './engine.mjs';
import { generate } from './generate.mjs';
import { INDICATORS, judgeInvented } from './invented.mjs';
import { readAreas, readPopulations, readTableC2 } from './library.mjs';
import { pageOf } from './page.mjs';
import { GROUPS, judgeReal } from './real.mjs';
import { counted, report, table } from './report.mjs';

const TABLE_C2 = fileURLToPath(
  new URL('../../test/fixtures/official/ons-table-c2-year-ending-june-2025.csv', import.meta.url),
);

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    areas: { type: 'string', default: '330' },
    format: { type: 'string', default: 'parquet' },
    folder: { type: 'string', default: fileURLToPath(new URL('data', import.meta.url)) },
  },
});
const rows = wholeNumber('rows', 1, 1_000_000_000);
const areas = wholeNumber('areas', 1, 999);
if (!['parquet', 'csv'].includes(values.format)) refuse(`--format must be parquet or csv, not ${values.format}.`);
const { format, folder } = values;
const times = [];

mkdirSync(folder, { recursive: true });
const real = await timed('library', 'the real table read and judged', async () =>
  judgeReal(await readTableC2(fileAt(TABLE_C2))),
);
const page = join(folder, 'recorded-crime.html');
writeFileSync(page, pageOf(real, { file: basename(TABLE_C2) }));
console.log(
  `${counted(real.partnerships.length)} real partnerships, ${real.period}: the share of each kind of crime, and`,
);
console.log('whether it is at most that of the rest of the force, a benchmark of this example.\n');
console.log(report(GROUPS, real.tallies));
console.log(`\nWith a funnel for each, and every partnership: ${page}\n`);

await timed('files', `${counted(rows)} rows of each shape written as CSV`, () => generate({ rows, areas, folder }));
const sets = [await counting(SHAPES.homeOffice, 'home-office'), await counting(SHAPES.streetCrime, 'street')];
const places = {
  areas: await readAreas(fileAt(join(folder, 'look-up.csv'))),
  populations: await readPopulations(fileAt(join(folder, 'populations.csv'))),
};
const invented = await timed('library', 'outturns made of the counts, and judged', () => judgeInvented(sets, places));
console.log(`${counted(areas)} invented partnerships on ${invented.asOf}, next to the rest of their forces:\n`);
console.log(
  report(
    INDICATORS.map(({ indicator }) => indicator),
    invented.tallies,
  ),
);
console.log('\nNotes on the outturns, by their code:\n');
console.log(
  table(
    ['note', 'how many'],
    Object.entries(invented.notes).map(([code, number]) => [code, counted(number)]),
  ),
);
console.log(`\n${table(['', 'what', 'seconds on the clock', 'seconds of processor'], times)}`);
const rss = process.resourceUsage().maxRSS / 1024;
console.log(`\nThe most memory that was resident (RSS), the engine's included: ${rss.toFixed(0)} MB.`);

async function counting(shape, prefix) {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.csv'));
  let files = names.map((name) => join(folder, name));
  if (format === 'parquet') {
    files = await timed('engine', `${prefix}: the same written as Parquet`, () => writeParquet(files));
  }
  return timed('engine', `${prefix}: counted from ${format}`, () => countFiles(shape, files));
}

async function timed(who, what, work) {
  const started = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  const seconds = [(performance.now() - started) / 1000, (user + system) / 1e6];
  times.push([who, what, ...seconds.map((value) => value.toFixed(2))]);
  return result;
}

function fileAt(path) {
  return { name: basename(path), input: readFileSync(path) };
}

function wholeNumber(name, least, most) {
  const value = Number(values[name]);
  if (!/^\d+$/u.test(values[name]) || value < least || value > most) {
    refuse(`--${name} must be a whole number from ${counted(least)} to ${counted(most)}, not ${values[name]}.`);
  }
  return value;
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}
