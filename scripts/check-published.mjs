// Publishes the package to a registry of its own on this machine, and tries it as a newcomer would: without a clone, by
// npx, by npm install, in each Node and TypeScript that is supported, in a page that Vite builds, and in workers.
//
// Not part of .ci/run: it downloads six Nodes, seven TypeScripts, Vite and the registry, and takes some minutes. Run it
// before a release. Everything is in a folder that it removes again.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { count, record, unmet } from './record.mjs';

// The oldest that is supported of each line, and the newest.
const NODES = ['20.19.0', '20', '22.12.0', '22', '24', '26'];
const TYPESCRIPTS = ['5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'];
const VITE = '8.4.0';
// The last that runs on Node 20. It asks for node-fetch by a tag, which not every mirror of the registry has.
const VERDACCIO = { dependencies: { verdaccio: '6.8.0' }, overrides: { 'node-fetch': '2.7.0' } };

const NAME = 'community-safety-plan';
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'published-'));
const tools = (path) => join(folder, 'tools/node_modules', path);
const run = promisify(execFile);

// What npm says to the programs that it starts, of this project and of the registry it uses, is not for a newcomer.
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$)/iu.test(name)),
);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let registry;
try {
  await main();
} finally {
  registry?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`\nTests  ${count.failed > 0 ? `${count.failed} failed | ` : ''}${count.passed} passed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function main() {
  installTools();
  const newcomer = await publish();
  for (const node of NODES) await useInNode(node, newcomer);
  const project = await install('typescript', newcomer);
  for (const typescript of TYPESCRIPTS) await compile(typescript, project);
  await buildWithVite(newcomer);
}

/** Installs what newcomers have already, from the registry and with the cache that this machine uses. */
function installTools() {
  const nodes = NODES.map((node) => [`node-${node}`, `npm:node@${node}`]);
  const compilers = TYPESCRIPTS.map((typescript) => [`typescript-${typescript}`, `npm:typescript@${typescript}`]);
  const dependencies = { ...VERDACCIO.dependencies, ...Object.fromEntries([...nodes, ...compilers]) };
  makeProject('tools', { dependencies, overrides: VERDACCIO.overrides });
  // The package `node` fetches the program for this machine in its install script.
  execFileSync('npm', ['install', '--prefer-offline', ...QUIET], { cwd: join(folder, 'tools'), stdio: 'inherit' });
}

/** Starts a registry, publishes the packed package to it, and returns the environment of somebody who uses it. */
async function publish() {
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const settings = {
    storage: join(folder, 'storage'),
    uplinks: { npm: { url: upstream, timeout: '60s' } },
    packages: { [NAME]: { access: '$all', publish: '$all' }, '**': { access: '$all', proxy: 'npm' } },
    log: { type: 'stdout', level: 'fatal' },
  };
  writeFileSync(join(folder, 'verdaccio.yaml'), JSON.stringify(settings));
  const port = await freePort();
  const args = ['--config', join(folder, 'verdaccio.yaml'), '--listen', `http://localhost:${port}`];
  registry = spawn(process.execPath, [tools('verdaccio/bin/verdaccio'), ...args], { stdio: 'ignore', env: plain });
  await until(async () => (await fetch(`http://localhost:${port}/-/ping`)).ok);

  // npm publishes with a token alone. This one is nobody's, and the registry takes any.
  writeFileSync(join(folder, 'npmrc'), `//localhost:${port}/:_authToken=nobody\nregistry=http://localhost:${port}/\n`);
  const newcomer = { ...plain, npm_config_userconfig: join(folder, 'npmrc'), npm_config_cache: join(folder, 'cache') };
  // Packed as prepare-release.mjs packs it: `prepack` builds where needed.
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder, '--loglevel=error'], { cwd: root });
  const [{ filename }] = JSON.parse(packed.stdout);
  const publishing = ['publish', join(folder, filename), '--access', 'public', '--ignore-scripts', '--loglevel=error'];
  await run('npm', publishing, { cwd: folder, env: newcomer });
  const { stdout } = await run('npm', ['view', NAME, 'version'], { cwd: folder, env: newcomer });
  record(`published: ${filename}`, unmet({ [`the registry has ${version}`]: stdout.trim() === version }));
  return newcomer;
}

/** Uses the package in one Node: without installing it, by the commands that it prints itself, and from programs. */
async function useInNode(node, newcomer) {
  const env = { ...newcomer, PATH: `${tools(`node-${node}/bin`)}${delimiter}${newcomer.PATH}` };
  const cwd = makeProject(`npx-${node}`);
  const { stdout: exact } = await run('node', ['--version'], { cwd, env });
  const npx = async (...args) => (await run('npx', ['--yes', NAME, ...args], { cwd, env })).stdout;

  await check(`npx in Node ${exact.trim()}`, async () => {
    const [help, number, scorecard] = [await npx('--help'), await npx('--version'), await npx()];
    // As somebody who copies what `init` prints.
    const commands = [...(await npx('init', 'our-plan')).matchAll(/^ +npx community-safety-plan (.*)$/gmu)];
    const outputs = [];
    for (const [, command] of commands) outputs.push(await npx(...command.split(' ')));
    await npx(...commands.at(-1)[1].split(' '), '--out', 'scorecard.html');
    return {
      helps: help.startsWith('Usage: community-safety-plan'),
      [`says ${version}`]: number.trim() === version,
      'shows the Maidstone scorecard': scorecard.includes('Safer Maidstone Partnership'),
      'checks the templates': /no problems/u.test(outputs[0]),
      'reports on the templates': /Too early/u.test(outputs[1]),
      'writes a page': readFileSync(join(cwd, 'scorecard.html'), 'utf8').startsWith('<!DOCTYPE html>'),
    };
  });

  await check(`import, require and a worker in Node ${exact.trim()}`, async () => {
    const project = await install(`project-${node}`, env);
    cpSync(join(root, 'examples/worker'), project, { recursive: true, filter: isOwnFile });
    cpSync(join(root, 'scripts/newcomer/entries.cjs'), join(project, 'entries.cjs'));
    const entries = JSON.parse((await run('node', ['entries.cjs'], { cwd: project, env })).stdout);
    const worker = await run('node', ['start.mjs', '5'], { cwd: project, env });
    return {
      'every entry has names': entries.length >= 10 && entries.every(([, names]) => names > 0),
      'a worker evaluates': worker.stdout.startsWith('5 of 5 plans were evaluated'),
    };
  });
}

/** Compiles programs against every entry with one TypeScript, in each way to find packages and to look at declarations. */
async function compile(typescript, project) {
  const { exports: entries } = JSON.parse(readFileSync(join(project, 'node_modules', NAME, 'package.json'), 'utf8'));
  const names = Object.keys(entries)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => path.replace('.', NAME));
  const [imports, requires] = [(name) => `* as one from '${name}'`, (name) => `one = require('${name}')`].map((write) =>
    names
      .map((name, index) => `import ${write(name).replace('one', `entry${index}`)};\nvoid entry${index};`)
      .join('\n'),
  );
  const use = `
export const figure: number = entry0.rate({ count: '1', population: 2 });
// @ts-expect-error the population is missing
entry0.rate({ count: 1 });`;
  writeFileSync(join(project, 'esm.ts'), imports + use);
  writeFileSync(join(project, 'cjs.cts'), requires + use);
  const ways = { NodeNext: 'NodeNext', Node16: 'Node16', bundler: 'ESNext' };
  for (const [moduleResolution, module] of Object.entries(ways)) {
    await check(`TypeScript ${typescript}, ${moduleResolution}, with and without skipLibCheck`, async () => {
      const files = moduleResolution === 'bundler' ? ['esm.ts'] : ['esm.ts', 'cjs.cts'];
      for (const skipLibCheck of [false, true]) {
        const compilerOptions = {
          strict: true,
          noEmit: true,
          target: 'ES2022',
          module,
          moduleResolution,
          skipLibCheck,
        };
        writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
        await run(process.execPath, [tools(`typescript-${typescript}/bin/tsc`), '-p', '.'], { cwd: project });
      }
      return {};
    });
  }
}

/** Builds a page with a web worker, and opens it where there is a browser. */
async function buildWithVite(newcomer) {
  const project = await install('vite', newcomer, `vite@${VITE}`);
  cpSync(join(root, 'examples/worker'), project, { recursive: true, filter: isOwnFile });
  cpSync(join(root, 'scripts/newcomer'), project, { recursive: true });
  const vite = [join(project, 'node_modules/vite/bin/vite.js')];
  const { stdout } = await run(process.execPath, [...vite, 'build', '--base', './'], { cwd: project, env: newcomer });
  record('Vite builds a page and a worker', /warn/iu.test(stdout) ? [stdout] : []);
  for (const file of readdirSync(join(project, 'dist/assets'))) {
    const bytes = readFileSync(join(project, 'dist/assets', file));
    console.log(`        ${file}: ${kilobytes(bytes)}, gzipped ${kilobytes(gzipSync(bytes))}`);
  }

  const browser = findBrowser();
  if (browser === undefined) return console.log('left out  the page in a browser: there is none');
  const port = await freePort();
  const server = spawn(process.execPath, [...vite, 'preview', '--port', String(port)], { cwd: project, env: newcomer });
  const started = await chromium.launch(browser);
  try {
    await until(async () => (await fetch(`http://localhost:${port}/`)).ok);
    const page = await started.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.waitForFunction(() => document.querySelector('#answer').textContent !== '');
    const { change, evaluation } = JSON.parse(await page.textContent('#answer'));
    const { evaluatePlan } = await import(NAME);
    const { maidstone2014 } = await import(`${NAME}/maidstone-2014`);
    const expected = JSON.parse(JSON.stringify(evaluatePlan(maidstone2014, { asOf: '2014-01-31' })));
    const checks = {
      'one function answers': change === 2.3,
      'a web worker evaluates as Node does': isDeepStrictEqual(evaluation, expected),
    };
    record('the page works in a browser', unmet(checks));
  } finally {
    await started.close();
    server.kill();
  }
}

/** Makes an empty project with the package installed, and returns its folder. */
async function install(name, env, ...others) {
  const cwd = makeProject(name);
  await run('npm', ['install', NAME, ...others, ...QUIET], { cwd, env });
  return cwd;
}

function makeProject(name, settings = {}) {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ private: true, type: 'module', ...settings }));
  return join(folder, name);
}

/** Records what a check finds; a program that fails is a problem, with what it printed. */
async function check(what, expectations) {
  try {
    record(what, unmet(await expectations()));
  } catch (error) {
    record(what, `${error.message}\n${error.stdout ?? ''}`.trim().split('\n'));
  }
}

// What the example installs and its settings are of this repository.
function isOwnFile(path) {
  return !/node_modules|package|\.npmrc|dist$|index\.html/u.test(path.slice(root.length));
}

async function freePort() {
  const server = createServer().listen(0);
  await new Promise((resolve) => {
    server.on('listening', resolve);
  });
  const { port } = server.address();
  server.close();
  return port;
}

async function until(isTrue) {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  }
  throw new Error('The server did not answer within 30 seconds.');
}

function kilobytes({ length }) {
  return `${(length / 1000).toFixed(1)} KB`;
}
