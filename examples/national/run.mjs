// Makes an invented country, lets DuckDB count its offences, and judges every partnership.
// Usage: node run.mjs [--rows 1000000] [--areas 330] [--format parquet|csv] [--folder data]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEngine } from './engine.mjs';
import { generate } from './generate.mjs';
import { INDICATORS } from './indicators.mjs';
import { judgeCountry, judgePartnerships } from './judge.mjs';
import { areasOf, QUARTERS } from './places.mjs';
import { counted, report, table } from './report.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    areas: { type: 'string', default: '330' },
    format: { type: 'string', default: 'parquet' },
    folder: { type: 'string', default: fileURLToPath(new URL('data', import.meta.url)) },
  },
});
const rows = wholeNumber('rows', 1, 1_000_000_000);
const size = wholeNumber('areas', 1, 999);
if (!['parquet', 'csv'].includes(values.format)) refuse(`--format must be parquet or csv, not ${values.format}.`);
const { format, folder } = values;

const times = [];
await timed('files', `${counted(rows)} offences written as CSV`, () => generate({ rows, areas: size, folder }));
const engine = await openEngine(folder);
let counts;
try {
  if (format === 'parquet') await timed('engine', 'the same written as Parquet', () => engine.toParquet());
  counts = await timed('engine', 'offences counted by area, indicator and quarter', () => engine.count(format));
} finally {
  engine.close();
}
const areas = areasOf(size);
const judged = await timed(
  'library',
  `${counted(size)} partnerships × ${String(INDICATORS.length)} indicators × ${String(QUARTERS.length)} quarters judged`,
  () => judgePartnerships(areas, counts),
);
const country = await timed('library', 'funnels, ranks and control charts of the country', () => judgeCountry(counts));

console.log(report(judged, country));
console.log(`\n${table(['', 'what', 'seconds on the clock', 'seconds of processor'], times)}`);
const rss = process.resourceUsage().maxRSS / 1024;
console.log(`\nThe most memory that was resident (RSS), the engine's included: ${rss.toFixed(0)} MB.`);

async function timed(who, what, work) {
  const started = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  const seconds = [(performance.now() - started) / 1000, (user + system) / 1e6];
  times.push([who, what, ...seconds.map((value) => value.toFixed(2))]);
  return result;
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
