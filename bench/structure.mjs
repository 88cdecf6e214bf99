// Speed and size as ratios measured in one run, next to the aims set for them: `npm run structure`. With
// `-- --against FOLDER`, another checkout with its build is measured in the same run, for a before and an after.
import { spawnSync, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { timesInTurns } from './turns.mjs';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '..');
const require = createRequire(join(ROOT, 'package.json'));
const { build } = require('esbuild');
const { parse } = require('csv-parse/sync');

const { values } = parseArgs({
  options: { against: { type: 'string' }, markdown: { type: 'boolean', default: false } },
});
const checkouts = [...(values.against === undefined ? [] : [resolve(values.against)]), ROOT];

const PATIENCE = { passes: 12, milliseconds: 400 };
const ROWS = 50_000;
// Milliseconds.
const LONG_ENOUGH = 4000;
const firsts = Float64Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 3001));
const seconds = Float64Array.from(firsts, (first, index) => first + ((index * 104_729) % 9973));

const rows = [];
const libraries = await Promise.all(checkouts.map(libraryOf));

for (const [name, native, ours] of [
  ['rate', 'Math.round((one / other) * 10000) / 10', 'library.rate({ count: one, population: other, decimals: 1 })'],
  [
    'percentage',
    'Math.round((one / other) * 1000) / 10',
    'library.percentage({ part: one, whole: other, decimals: 1 })',
  ],
  [
    'percentageChange',
    'Math.round(((other - one) / one) * 1000) / 10',
    'library.percentageChange({ from: one, to: other, decimals: 1 })',
  ],
]) {
  against(`${name} ÷ native`, 3.5, over(native), ({ root }) => over(ours, root));
}
const { indicators } = libraries[0].plan;
against(
  'evaluatePlan(maidstone2014) ÷ its indicators to JSON and back',
  0.8,
  () => JSON.parse(JSON.stringify(indicators)),
  ({ root, plan }) =>
    () =>
      root.evaluatePlan(plan, { asOf: '2015-06-01' }),
);
const observationsText = tableOfObservations(ROWS);
const indicatorsText = tableOfIndicators(ROWS);
against(
  'readObservations ÷ csv-parse alone, 50,000 rows',
  3,
  () => parse(observationsText),
  ({ csv }) =>
    () =>
      csv.readObservations(observationsText),
);
against(
  'readIndicators ÷ csv-parse alone, 50,000 rows',
  5,
  () => parse(indicatorsText),
  ({ csv }) =>
    () =>
      csv.readIndicators(indicatorsText),
);
add('peak memory of readIndicators, 500,000 rows, MB', 500, memoryOf);
add('import of the root entry ÷ empty Node', 1.3, importTime);
add('files loaded by the root entry', 30, filesLoaded);
for (const name of ['percentageChange', 'rate', 'round'])
  add(`{ ${name} }, gzipped, KB`, 3, (library) => gzipped(library, name));
add('toHtml of 200 indicators, ms', 100, (library) => htmlOf(library).milliseconds);
add('toHtml of 200 indicators, MB', 1, (library) => htmlOf(library).megabytes);
for (const name of ['toCsv', 'toMarkdown', 'toHtml', 'writeIndicators']) {
  add(`growth of ${name}, 1,000 to 32,000 items, exponent`, 1.1, (library) => growthOf(library, name));
}
add('growth of parseTarget, 30 to 1,000 characters, exponent', 1.1, growthOfParseTarget);
add('files in the package', 300, ({ packed }) => packed.entryCount);
add('size of the package unpacked, MB', 2.5, ({ packed }) => packed.unpackedSize / 1e6);

for (const { name, aim, measure } of rows) print({ name, aim, measured: await measure() });

async function libraryOf(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = (name) => join(folder, target(exports[name]));
  const load = (name) => import(pathToFileURL(path(name)));
  const [{ entryCount, unpackedSize }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  );
  const { maidstone2014: plan } = await load('./maidstone-2014');
  return {
    ...{ folder, plan, entry: path('.'), packed: { entryCount, unpackedSize } },
    ...{ root: await load('.'), csv: await load('./csv'), report: await load('./report') },
  };
}

function target(conditions) {
  if (typeof conditions === 'string') return conditions;
  const next = ['node', 'import', 'module-sync', 'default'].find((name) => name in conditions);
  return target(conditions[next]);
}

/** A row of work against a yardstick, both in turns within this run. */
function against(name, aim, yardstick, workOf) {
  const measure = () => {
    const works = [yardstick, ...libraries.map(workOf)];
    for (const work of works) for (let pass = 0; pass < 5; pass += 1) work();
    const [unit, ...times] = timesInTurns(works, PATIENCE).map(({ wall }) => wall.median);
    return times.map((time) => time / unit);
  };
  rows.push({ name, aim, measure });
}

function add(name, aim, measureOne) {
  const measure = async () => {
    const measured = [];
    for (const library of libraries) measured.push(await measureOne(library));
    return measured;
  };
  rows.push({ name, aim, measure });
}

// A loop of its own for each work: one loop for all would keep the native expression from being compiled into it.
function over(expression, library) {
  const loop = new Function(
    'library, first, second',
    `return () => {
      let sum = 0;
      for (let index = 0; index < first.length; index += 1) {
        const [one, other] = [first[index], second[index]];
        sum += ${expression};
      }
      return sum;
    };`,
  );
  return loop(library, firsts, seconds);
}

function tableOfObservations(count) {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `indicator-${Math.floor(index / 10)},20${10 + (index % 10)}/${11 + (index % 10)},${(index % 977) / 10},${index % 977},60000`,
  );
  return `Indicator,Period,Value,Count,Denominator\n${lines.join('\n')}\n`;
}

function tableOfIndicators(count) {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `Burglaries in area ${index},offences,lower is better,${200 + (index % 211)},Reduce by ${1 + (index % 20)}%,31 March 2029`,
  );
  return `Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\n${lines.join('\n')}\n`;
}

function memoryOf({ folder }) {
  const made = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(made, 'indicators.csv');
    writeFileSync(file, tableOfIndicators(500_000));
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const program = `
      const { readIndicators } = await import(${JSON.stringify(pathToFileURL(join(folder, target(exports['./csv']))).href)});
      const { readFileSync } = await import('node:fs');
      const result = readIndicators(readFileSync(${JSON.stringify(file)}));
      if (!result.ok || result.indicators.length !== 500000) throw new Error('not read');
      console.log(process.resourceUsage().maxRSS / 1024);`;
    return Number(run(['--input-type=module', '-e', program]));
  } finally {
    rmSync(made, { recursive: true });
  }
}

function run(args) {
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function importTime({ entry }) {
  const program = `await import(${JSON.stringify(pathToFileURL(entry).href)})`;
  const empty = () => run(['--input-type=module', '-e', '0']);
  const loaded = () => run(['--input-type=module', '-e', program]);
  const [unit, time] = timesInTurns([empty, loaded], { passes: 15, milliseconds: 0 }).map(({ wall }) => wall.median);
  return time / unit;
}

function filesLoaded({ entry }) {
  const hooks = `
    import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(\`
      import { appendFileSync } from 'node:fs';
      export async function load(url, context, next) {
        if (url.startsWith('file:')) process._rawDebug(url);
        return next(url, context);
      }\`));
    await import(${JSON.stringify(pathToFileURL(entry).href)});`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', hooks], { encoding: 'utf8' });
  return new Set(stderr.split('\n').filter((line) => line.startsWith('file:'))).size;
}

async function gzipped({ folder }, name) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from 'community-safety-plan'`, resolveDir: folder },
    ...{
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    },
  });
  return gzipSync(outputFiles[0].contents).length / 1000;
}

function planOf({ plan }, count, prioritiesToo) {
  const [example] = plan.indicators.filter((one) => 'value' in one.baseline && one.target.kind === 'level');
  const indicators = Array.from({ length: count }, (_, index) => ({
    ...example,
    id: `i${index}`,
    name: `Indicator ${index}`,
  }));
  const priority = (index, indicatorIds) => ({
    ...{ id: `p${index}`, title: `Priority ${index}`, aims: [], themeIds: [`t${index}`], indicatorIds, actionIds: [] },
    leads: [],
  });
  const priorities = prioritiesToo
    ? indicators.map(({ id }, index) => priority(index, [id]))
    : [
        priority(
          0,
          indicators.map(({ id }) => id),
        ),
      ];
  const themes = priorities.map(({ id }, index) => ({
    id: `t${index}`,
    title: `Theme ${index}`,
    scope: 'partnership',
    priorityIds: [id],
  }));
  const empty = {
    actions: [],
    observations: [],
    claims: [],
    sources: plan.sources,
    knownDiscrepancies: [],
    statedCounts: [],
    wards: [],
  };
  return { ...plan, ...empty, indicators, priorities, themes };
}

function observationsFor({ indicators }) {
  return indicators.flatMap(({ id }, index) =>
    ['2013/14', '2014/15', '2015/16', '2016/17', '2017/18'].map((period, year) => ({
      ...{ indicatorId: id, period, figure: { value: 26 - year / 2 + (index % 7) / 10 } },
    })),
  );
}

function htmlOf(library) {
  library.html ??= (() => {
    const plan = planOf(library, 200, false);
    const evaluation = library.root.evaluatePlan(plan, { asOf: '2018-06-01', observations: observationsFor(plan) });
    let page = '';
    const work = () => (page = library.report.toHtml(evaluation, { plan }));
    work();
    const [{ wall }] = timesInTurns([work], { passes: 7, milliseconds: 0 });
    return { milliseconds: wall.median, megabytes: Buffer.byteLength(page) / 1e6 };
  })();
  return library.html;
}

function growthOf(library, name) {
  const timeAt = (count) => {
    const plan = planOf(library, count, true);
    const evaluation = name === 'writeIndicators' ? undefined : library.root.evaluatePlan(plan, { asOf: '2015-06-01' });
    const work =
      name === 'writeIndicators'
        ? () => library.csv.writeIndicators(plan)
        : () => library.report[name](evaluation, { plan });
    work();
    return timesInTurns([work], { passes: 1, milliseconds: 0 })[0].processor.min;
  };
  // What grows with the square is known for it long before the last size.
  const little = timeAt(1000);
  let [size, time] = [1000, little];
  while (size < 32_000 && time < LONG_ENOUGH) {
    size *= 2;
    time = timeAt(size);
  }
  return Math.log(time / little) / Math.log(size / 1000);
}

function growthOfParseTarget({ root }) {
  const timeAt = (length) => {
    const texts = ['reduce by 5% ', 'not ', 'per 1,000 ', 'from 2012/13 to '].map((piece) =>
      piece.repeat(length).slice(0, length),
    );
    const work = () => {
      for (let pass = 0; pass < 20_000 / length; pass += 1) for (const text of texts) root.parseTarget(text);
    };
    work();
    return timesInTurns([work], { passes: 3, milliseconds: 0 })[0].processor.min / (20_000 / length);
  };
  const [little, much] = [30, 990].map(timeAt);
  return Math.log(much / little) / Math.log(33);
}

function print({ name, aim, measured }) {
  const shown = measured.map((value) => (value < 10 ? value.toFixed(2) : value.toFixed(0)));
  const verdict = measured.at(-1) <= aim ? '' : 'falls short';
  console.log(`| ${[name, ...shown, String(aim), verdict].join(' | ')} |`);
}
