import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { filesLoadedBy, library, run } from './installed.js';
import { ownEnvironment } from './runIn.js';

const { folder: project, files } = inject('packed');
const root = fileURLToPath(new URL('../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

function runText(name: string, text: string): unknown {
  writeFileSync(join(project, name), text);
  return JSON.parse(run(process.execPath, ['--disable-warning=ExperimentalWarning', name]));
}

describe('the packed tarball', () => {
  // What the project set itself: 2,148 files and 8.1 MB were too many to look through. The workbench is 1.5 MB of it, one
  // file for those who can install nothing: it holds the library and SheetJS. The rest should be below 2.5 MB, and is 3.1.
  it('is at most 184 files and 4.6 MB', () => {
    expect(files.length).toBeLessThanOrEqual(184);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(3_090_000 + 1_510_000);
  });

  it('holds the build and its documents, and nothing else', () => {
    const paths = files.map(({ path }) => path);
    const papers = ['package.json', 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'LICENSE', 'LICENSE-DATA.md'];
    const folders =
      /^(?:dist|examples\/(?:templates|example-district))\/|^docs\/guide\/(?:[^/]+\.md|images\/status-[a-z-]+\.svg)$/u;
    papers.push('docs/guide/images/from-your-word-table-to-a-scorecard.svg');
    expect(paths.filter((path) => !folders.test(path) && !papers.includes(path))).toStrictEqual([]);
    expect(paths).toEqual(expect.arrayContaining(papers));
    // No source twice: a file for modules, of which the one for CommonJS is a line.
    expect(files.filter(({ path, size }) => path.endsWith('.cjs') && size > 100)).toStrictEqual([]);
    expect(paths.filter((path) => path.endsWith('.js.map') || /(?<!\.d)\.ts$/u.test(path))).toStrictEqual([]);
  });

  it('has every file that package.json lists', () => {
    const { files: listed } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { files: string[] };
    const isThere = (path: string) => existsSync(join(library, path.replace('/*.md', '').replace('*', 'met')));
    expect(listed.filter((path) => !isThere(path))).toStrictEqual([]);
  });

  it('has the page or picture behind every link in its pages', () => {
    const paths = files.map(({ path }) => path);
    const links = paths
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...readFileSync(join(library, path), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, to = '']) => ({
          path,
          to,
          file: posix.join(posix.dirname(path), to),
        })),
      )
      .filter(({ to }) => !/^https?:/u.test(to));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ file }) => !paths.includes(file))).toStrictEqual([]);
  });

  it('says nothing about the computer it was built on', () => {
    const all = readdirSync(library, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = all.filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(root));
    expect(telling.map(({ name }) => name)).toStrictEqual([]);
  });

  it('brings seven packages and no more', () => {
    const names = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toStrictEqual([
      '@date-fns',
      'community-safety-plan',
      'csv-parse',
      'd3-array',
      'date-fns',
      'decimal.js',
      'internmap',
      'zod',
    ]);
  });
});

describe('in Node', () => {
  const use = `
    const figures = [rate({ count: 204, population: 9761, decimals: 1 }), maidstone2014.indicators.length > 0];
    let thrown;
    try { parsePlan({}); } catch (error) { thrown = error; }
    console.log(JSON.stringify([...figures, thrown.code, thrown.constructor === CommunitySafetyError]));
  `;

  it('works with import', () => {
    const imports = `
      import { CommunitySafetyError, rate } from 'community-safety-plan';
      import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
      import { parsePlan } from 'community-safety-plan/schema';
      import { readIndicators } from 'community-safety-plan/csv';
      if (!readIndicators('Indicator,Baseline\\nBurglaries,240').ok) throw new Error('not read');`;
    expect(runText('use.mjs', imports + use)).toStrictEqual([20.9, true, 'INVALID_PLAN', true]);
  });

  it('works with require, where the entries share one class of error', () => {
    const requires = `
      const { CommunitySafetyError, rate } = require('community-safety-plan');
      const { maidstone2014 } = require('community-safety-plan/maidstone-2014');
      const { parsePlan } = require('community-safety-plan/schema');
      const { readIndicators } = require('community-safety-plan/csv');
      if (!readIndicators('Indicator,Baseline\\nBurglaries,240').ok) throw new Error('not read');`;
    expect(runText('use.cjs', requires + use)).toStrictEqual([20.9, true, 'INVALID_PLAN', true]);
  });

  it('draws a chart with import and with require, although d3 has only ES modules', () => {
    const draw = `
      const svg = sparkline({ title: 'A', unit: { kind: 'percentage' }, figures: [{ value: 5 }] });
      console.log(JSON.stringify(svg.startsWith('<svg ')));`;
    expect(runText('chart.mjs', `import { sparkline } from 'community-safety-plan/report';${draw}`)).toBe(true);
    expect(runText('chart.cjs', `const { sparkline } = require('community-safety-plan/report');${draw}`)).toBe(true);
  });

  // 246 were loaded when each module was a file; much of the time of an import goes by the file.
  // The entry for official statistics parts what it shares with the root into more files: 39, where 30 are wanted.
  it('loads at most 39 files for the root, with import or require', () => {
    const byImport = filesLoadedBy(['--input-type=module', '--eval', "import 'community-safety-plan'"]);
    expect(byImport[0]).toBe(join(library, 'dist/index.js'));
    expect(byImport.length).toBeLessThanOrEqual(39);
    const text = `require('community-safety-plan'); console.log(JSON.stringify(Object.keys(require.cache)));`;
    expect((runText('cache.cjs', text) as string[]).length).toBeLessThanOrEqual(39);
  });

  it('gives no warning with require', () => {
    writeFileSync(
      join(project, 'warned.cjs'),
      "process.on('warning', (w) => { throw w; }); require('community-safety-plan');",
    );
    expect(run(process.execPath, ['warned.cjs'])).toBe('');
  });

  it('has one class of error for import and require', () => {
    const text = `
      import { createRequire } from 'node:module';
      import { CommunitySafetyError, rate } from 'community-safety-plan';
      const required = createRequire(import.meta.url)('community-safety-plan');
      const thrownBy = (rate) => { try { rate({ count: 1, population: 0 }); } catch (error) { return error; } };
      console.log(JSON.stringify([
        required.CommunitySafetyError === CommunitySafetyError,
        thrownBy(required.rate) instanceof CommunitySafetyError,
        thrownBy(rate) instanceof required.CommunitySafetyError,
        new Error('other') instanceof CommunitySafetyError,
      ]));`;
    expect(runText('both.mjs', text)).toStrictEqual([true, true, true, false]);
  });

  it('provides the dataset, the JSON Schema and package.json as JSON', () => {
    const text = `
      import { isDeepStrictEqual } from 'node:util';
      import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
      import dataset from 'community-safety-plan/maidstone-2014.json' with { type: 'json' };
      import schema from 'community-safety-plan/plan.schema.json' with { type: 'json' };
      import { createRequire } from 'node:module';
      const { name } = createRequire(import.meta.url)('community-safety-plan/package.json');
      console.log(JSON.stringify([isDeepStrictEqual(dataset, { ...maidstone2014 }), schema.$schema, name]));`;
    const draft = 'https://json-schema.org/draft/2020-12/schema';
    expect(runText('json.mjs', text)).toStrictEqual([true, draft, 'community-safety-plan']);
  });

  it('has a command line', () => {
    expect(run('npm', ['exec', '--offline', '--loglevel=error', '--', 'community-safety-plan'])).toContain('Maidstone');
  });
});

describe('in TypeScript, with the declarations checked', () => {
  const esm = `
    import { CommunitySafetyError, evaluatePlan, rate, type Plan, type Status } from 'community-safety-plan';
    import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
    import { priorityOverview } from 'community-safety-plan/report';
    import { parsePlan, safeParsePlan } from 'community-safety-plan/schema';
    import { readIndicators, type TableProblem } from 'community-safety-plan/csv';
    export const problems: readonly TableProblem[] = readIndicators([['Indicator', 1]]).problems;
    const svg: string = priorityOverview({ plan: maidstone2014, evaluation: evaluatePlan(maidstone2014, { asOf: '2014-06-01' }) });
    const figure: number = rate({ count: '1', population: 2, decimals: 1 });
    const plan: Plan = parsePlan(JSON.parse('{}'));
    const status: Status | undefined = evaluatePlan(maidstone2014, { asOf: '2014-06-01' }).indicators[0]?.status;
    // @ts-expect-error the population is missing
    rate({ count: 1 });
    export const all = [svg, figure, plan, status, safeParsePlan(plan), new CommunitySafetyError('INVALID_PLAN', '')];`;
  const cjs = `
    import library = require('community-safety-plan');
    import dataset = require('community-safety-plan/maidstone-2014');
    import schema = require('community-safety-plan/schema');
    import json = require('community-safety-plan/maidstone-2014.json');
    const plan: library.Plan = schema.parsePlan(dataset.maidstone2014);
    export const all = [library.rate({ count: 1, population: 2 }), plan, json.indicators.length];`;
  const json = `
    import dataset from 'community-safety-plan/maidstone-2014.json' with { type: 'json' };
    import schema from 'community-safety-plan/plan.schema.json' with { type: 'json' };
    export const all = [dataset.indicators.length, schema.$schema];`;
  const root =
    "import { rate } from 'community-safety-plan';\nexport const figure: number = rate({ count: 1, population: 2 });";

  function check(files: Record<string, string>, options: Record<string, unknown>): string {
    const folder = join(project, `types-${JSON.stringify(options).replace(/\W+/gu, '-')}`);
    if (!existsSync(folder)) mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const common = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] };
    const compilerOptions = { ...common, target: 'ES2022', resolveJsonModule: true, ...options };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    return run(process.execPath, [resolve('typescript/lib/tsc.js'), '-p', '.'], folder);
  }

  // The declarations of zod name `URL`, which the DOM or Node has to declare.
  const lib = ['ES2022', 'DOM'];

  it.each([
    ['NodeNext', { 'esm.ts': esm, 'cjs.cts': cjs, 'json.ts': json }, { module: 'NodeNext', lib }],
    ['Node16', { 'esm.ts': esm, 'cjs.cts': cjs }, { module: 'Node16', lib }],
    ['bundler', { 'esm.ts': esm, 'json.ts': json }, { module: 'ESNext', moduleResolution: 'bundler', lib }],
    ['NodeNext, the root without DOM and Node', { 'root.ts': root }, { module: 'NodeNext', lib: ['ES2022'] }],
  ])(
    '%s',
    (_, files, options) => {
      expect(check(files, options)).toBe('');
    },
    60_000,
  );
});

// What an editor asks when somebody goes to the definition of a name.
describe('in an editor', () => {
  it('goes from a function to its code, and from a type to its declaration', async () => {
    const text = [
      "import { CommunitySafetyError, DEFAULT_RAG_RULE, rate, type RateInput } from 'community-safety-plan';",
      "import { maidstone2014 } from 'community-safety-plan/maidstone-2014';",
      "import { readIndicators } from 'community-safety-plan/csv';",
      'export const all = [CommunitySafetyError, DEFAULT_RAG_RULE, rate, maidstone2014, readIndicators];',
      'export const input: RateInput = { count: 1, population: 2 };',
    ];
    const definitions = await definitionsIn(text, [
      [4, 'CommunitySafetyError'],
      [4, 'DEFAULT_RAG_RULE'],
      [4, 'rate'],
      [4, 'maidstone2014'],
      [4, 'readIndicators'],
      [5, 'RateInput'],
      [5, 'population'],
    ]);
    const [CODE, DECLARATIONS] = [/\.js$/u, /\.d\.cts$/u].map((name) => expect.stringMatching(name) as unknown);
    expect(definitions).toStrictEqual([
      [CODE, expect.stringMatching(/^var CommunitySafetyError = class \w+ extends Error /u)],
      [CODE, expect.stringMatching(/^var DEFAULT_RAG_RULE = /u)],
      [CODE, 'function rate(input) {'],
      [CODE, expect.stringMatching(/^var maidstone2014 = /u)],
      [CODE, expect.stringMatching(/^function readIndicators\(/u)],
      [DECLARATIONS, 'interface RateInput {'],
      [DECLARATIONS, '    readonly population: Numeric;'],
    ]);
  }, 60_000);

  /** Asks TypeScript's server for the definitions of names in a file: the name of the file and the line, for each. */
  async function definitionsIn(lines: readonly string[], names: readonly [number, string][]): Promise<unknown[]> {
    const folder = join(project, 'editor');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'use.ts');
    writeFileSync(file, lines.join('\n'));
    const compilerOptions = { module: 'NodeNext', target: 'ES2022', strict: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));

    const args = [resolve('typescript/lib/tsserver.js'), '--disableAutomaticTypingAcquisition'];
    const server = spawn(process.execPath, args, { env: ownEnvironment() });
    const requests = [
      { command: 'open', arguments: { file } },
      ...names.map(([line, name]) => {
        const offset = (lines[line - 1]?.search(new RegExp(`\\b${name}\\b`, 'u')) ?? 0) + 1;
        return { command: 'definition', arguments: { file, line, offset } };
      }),
    ];
    requests.forEach((request, seq) => server.stdin.write(`${JSON.stringify({ seq, type: 'request', ...request })}\n`));
    const answers: unknown[] = [];
    createInterface(server.stdout).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { command, body } = JSON.parse(line) as {
        command?: string;
        body?: { file: string; start: { line: number } }[];
      };
      if (command !== 'definition') return;
      const [found] = body ?? [];
      const text = found && readFileSync(found.file, 'utf8').split('\n')[found.start.line - 1];
      answers.push([found?.file.split('/').at(-1), text]);
      if (answers.length === names.length) server.kill();
    });
    await once(server, 'close');
    return answers;
  }
});
