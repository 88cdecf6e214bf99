// What can be told without a browser: that the import map leads to every module the page needs, and that the server
// gives files as browsers want them. `npm run check:browser` at the root of the repository opens the page itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { contentSecurityPolicy, serve } from './serve.mjs';

const html = readFileSync(new URL('index.html', import.meta.url), 'utf8');
const [, importMap] = /<script type="importmap">([^]*?)<\/script>/u.exec(html);
const { imports } = JSON.parse(importMap);
// Lines of comments hold examples, which import what they like.
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gmu;
const IMPORT = /(?:^|[;}\s])(?:import|export)\s?(?:[^'"()]*?\sfrom\s?)?["']([^"'\n]+)["']/gu;

let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

test('the import map leads to every module that the page and the entries of the library need', () => {
  const entries = Object.keys(imports).filter((name) => name.startsWith('community-safety-plan'));
  const waiting = ['./page.js', ...entries].map((name) => resolve(name, new URL('index.html', import.meta.url)));
  const seen = new Set();
  const used = new Set(entries);
  while (waiting.length > 0) {
    const url = waiting.pop();
    if (seen.has(url.href)) continue;
    seen.add(url.href);
    for (const [, name] of readFileSync(url, 'utf8').replace(COMMENT, '').matchAll(IMPORT)) {
      used.add(name);
      waiting.push(resolve(name, url));
    }
  }
  // zod alone has some 80 files, and the library has dozens: fewer would mean that the test followed nothing.
  assert.ok(seen.size > 100, `${seen.size} modules were followed`);
  const needless = Object.keys(imports).filter((name) => !used.has(name));
  assert.deepEqual(needless, []);
});

test('modules are served as JavaScript, pages as HTML', async () => {
  assert.match((await get('/')).type, /^text\/html; charset=utf-8$/u);
  assert.match((await get('/page.js')).type, /^text\/javascript/u);
  assert.match((await get('/node_modules/decimal.js/decimal.mjs')).type, /^text\/javascript/u);
  assert.match((await get('/style.css')).type, /^text\/css/u);
});

test('nothing outside the folder is served, and nothing stops the server', async () => {
  const hostile = [
    '/../own-plan.json',
    '/..%2fown-plan.json',
    '/%2e%2e/own-plan.json',
    '/%00',
    '/%E0%A4%A',
    '/node_modules',
  ];
  for (const path of hostile) assert.equal((await get(path)).status, 404, path);
  assert.equal((await get('/', 'POST')).status, 405);
  assert.equal((await get('/')).status, 200);
});

test('the policy lets the import map through, and no other script in the page', () => {
  const hash = createHash('sha256').update(importMap).digest('base64');
  const policy = contentSecurityPolicy(html);
  assert.ok(policy.includes(`script-src 'self' 'sha256-${hash}'`));
  assert.ok(!policy.includes('unsafe'));
  assert.equal(html.match(/<script/gu).length, 2);
  assert.doesNotMatch(html, /\s(?:style|on[a-z]+)=/u);
});

function resolve(name, parent) {
  const mapped = imports[name];
  if (mapped !== undefined) return new URL(mapped, new URL('index.html', import.meta.url));
  assert.match(name, /^\.{1,2}\//u, `${name}, in ${parent.pathname}, is not in the import map`);
  return new URL(name, parent);
}

// fetch would tidy the path up before it sends it.
function get(path, method = 'GET') {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolveResponse, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolveResponse({ status: response.statusCode, type: response.headers['content-type'] });
    })
      .on('error', reject)
      .end();
  });
}
