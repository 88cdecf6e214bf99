import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ThrowAwayProject, throwAwayProject } from './throwAwayProject.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

let installed: ThrowAwayProject;

function runText(name: string, text: string): unknown {
  writeFileSync(join(installed.folder, name), text);
  return JSON.parse(installed.run(process.execPath, ['--disable-warning=ExperimentalWarning', name]));
}

beforeAll(() => {
  installed = throwAwayProject();
}, 180_000);

afterAll(() => {
  installed.remove();
}, 60_000);

describe('the packed tarball', () => {
  it('holds the build, the sources and the papers, and nothing else', () => {
    const papers = [
      'package.json',
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'LICENSE-DATA.md',
      'CHANGELOG.md',
    ];
    expect(
      installed.packed.filter(
        (path) =>
          !/^(?:dist|src|docs\/guide|examples\/(?:templates|example-district))\//u.test(path) && !papers.includes(path),
      ),
    ).toStrictEqual([]);
    expect(installed.packed.filter((path) => papers.includes(path))).toEqual(
      expect.arrayContaining(['LICENSE', 'LICENSE-DATA.md', 'README.md']),
    );
  });

  it('says nothing of the machine it was built on', () => {
    const folder = join(installed.folder, 'node_modules/community-safety-plan');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(root));
    expect(telling.map(({ name }) => name)).toStrictEqual([]);
  });

  it('brings nine packages and no more', () => {
    const names = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toStrictEqual([
      '@date-fns',
      'community-safety-plan',
      'csv-parse',
      'd3-array',
      'd3-path',
      'd3-shape',
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

  it('works by import', () => {
    const imports = `
      import { CommunitySafetyError, rate } from 'community-safety-plan';
      import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
      import { parsePlan } from 'community-safety-plan/schema';
      import { readIndicators } from 'community-safety-plan/csv';
      if (!readIndicators('Indicator,Baseline\\nBurglaries,240').ok) throw new Error('not read');`;
    expect(runText('use.mjs', imports + use)).toStrictEqual([20.9, true, 'INVALID_PLAN', true]);
  });

  it('works by require, where the entries share one class of error', () => {
    const requires = `
      const { CommunitySafetyError, rate } = require('community-safety-plan');
      const { maidstone2014 } = require('community-safety-plan/maidstone-2014');
      const { parsePlan } = require('community-safety-plan/schema');
      const { readIndicators } = require('community-safety-plan/csv');
      if (!readIndicators('Indicator,Baseline\\nBurglaries,240').ok) throw new Error('not read');`;
    expect(runText('use.cjs', requires + use)).toStrictEqual([20.9, true, 'INVALID_PLAN', true]);
  });

  it('draws a chart by import and by require, although d3 is written in modules alone', () => {
    const draw = `
      const svg = sparkline({ title: 'A', unit: { kind: 'percentage' }, figures: [{ value: 5 }] });
      console.log(JSON.stringify(svg.startsWith('<svg ')));`;
    expect(runText('chart.mjs', `import { sparkline } from 'community-safety-plan/report';${draw}`)).toBe(true);
    expect(runText('chart.cjs', `const { sparkline } = require('community-safety-plan/report');${draw}`)).toBe(true);
  });

  it('knows an error of the one build by the class of the other', () => {
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
    expect(runText('both.mjs', text)).toStrictEqual([false, true, true, false]);
  });

  it('gives the dataset, the JSON Schema and package.json as JSON', () => {
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
    expect(installed.run('npm', ['exec', '--offline', '--loglevel=error', '--', 'community-safety-plan'])).toContain(
      'Maidstone',
    );
  });
});

describe('in TypeScript, with the declarations themselves checked', () => {
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
    const folder = join(installed.folder, `types-${JSON.stringify(options).replace(/\W+/gu, '-')}`);
    if (!existsSync(folder)) mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const common = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] };
    const compilerOptions = { ...common, target: 'ES2022', resolveJsonModule: true, ...options };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    return installed.run(process.execPath, [tsc, '-p', '.'], folder);
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
