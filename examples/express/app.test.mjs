// Real requests to a free port of this machine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { evaluatePlan } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { parsePlan, safeParsePlan } from 'community-safety-plan/schema';
import { createApp } from './app.mjs';
import { pointerOf } from './pointer.mjs';

// The invented plan of the Example District.
const text = readFileSync(new URL('../own-plan.json', import.meta.url), 'utf8');
const plan = JSON.parse(text);
const DAY = '?asOf=2027-06-30';

let server;
let url;
before(async () => {
  server = createApp().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${server.address().port}/plans`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('answers a plan with what the library says of it', async () => {
  const { status, type, body } = await post(text);
  assert.equal(status, 200);
  assert.match(type, /^application\/json/u);
  assert.deepEqual(body, evaluatePlan(parsePlan(plan), { asOf: '2027-06-30' }));
});

test('takes the plan of Maidstone, the largest there is', async () => {
  const { status, body } = await post(JSON.stringify(maidstone2014), '?asOf=2014-01-31');
  assert.equal(status, 200);
  assert.deepEqual(body.summary, evaluatePlan(maidstone2014, { asOf: '2014-01-31' }).summary);
});

test('answers a plan that has mistakes with every one of them, and its place', async () => {
  const wrong = structuredClone(plan);
  wrong.indicators[0].baseline.value = '240';
  wrong.indicators[1].polarity = 'higher';
  delete wrong.title;
  const { status, type, body } = await post(JSON.stringify(wrong));
  assert.equal(status, 422);
  assert.match(type, /^application\/problem\+json/u);
  assert.equal(body.title, 'The plan has mistakes');
  assert.equal(body.status, 422);
  assert.equal(body.detail, 'There are 3 mistakes.');
  assert.deepEqual(
    body.errors.map(({ pointer, code }) => [pointer, code]),
    [
      ['#/title', 'missing'],
      ['#/indicators/0/baseline/value', 'wrong-type'],
      ['#/indicators/1/polarity', 'not-one-of'],
    ],
  );
  assert.match(body.errors[1].detail, /must be a number, not "240"/u);
});

test('needs a day that exists', async () => {
  assert.deepEqual(await titleOf(post(text, '')), [400, 'The day is missing']);
  assert.deepEqual(await titleOf(post(text, '?asOf=2027-02-30')), [400, 'The plan cannot be evaluated']);
  // Two of them make a list.
  assert.deepEqual(await titleOf(post(text, '?asOf=2027-06-30&asOf=2028-06-30')), [400, 'The day is missing']);
});

test('refuses what is not a plan', async () => {
  const unreadable = [400, 'This is not JSON'];
  assert.deepEqual(await titleOf(post('')), [422, 'The plan has mistakes']);
  for (const body of ['{', 'null', '"plan"', '12', '<plan/>', '{"id": "a",}']) {
    assert.deepEqual(await titleOf(post(body)), unreadable, body);
  }
  for (const body of ['{}', '[]', '{"toString": 1}', '{"__proto__": {"title": "T"}}', '{"constructor": null}']) {
    assert.deepEqual(await titleOf(post(body)), [422, 'The plan has mistakes'], body);
  }
  assert.equal({}.title, undefined);
});

test('refuses what is too large, packed or not, and what is nested without end', async () => {
  const large = [413, 'A plan may have 512kb at most'];
  const spaces = ' '.repeat(600_000);
  assert.deepEqual(await titleOf(post(`{"id": "${spaces}"}`)), large);
  const packed = gzipSync(`{"id": "${' '.repeat(50_000_000)}"}`);
  assert.ok(packed.length < 60_000);
  assert.deepEqual(await titleOf(post(packed, DAY, { 'Content-Encoding': 'gzip' })), large);
  const nested = '['.repeat(200_000) + ']'.repeat(200_000);
  assert.deepEqual(await titleOf(post(nested)), [422, 'The plan has mistakes']);
  assert.deepEqual(await titleOf(post(text.replace('240', nested))), [422, 'The plan has mistakes']);
});

test('lists 100 mistakes, counts them all, and does not send back what was sent', async () => {
  const indicators = Array.from({ length: 5000 }, () => ({ secret: 'x'.repeat(50) }));
  const { status, body } = await post(JSON.stringify({ ...plan, indicators }));
  assert.equal(status, 422);
  assert.equal(body.errors.length, 100);
  const { issues } = safeParsePlan({ ...plan, indicators });
  assert.equal(body.detail, `There are ${issues.length} mistakes.`);
  assert.ok(!JSON.stringify(body).includes('xxx'));
});

test('refuses other types, encodings, methods and addresses', async () => {
  const asText = await post(text, DAY, { 'Content-Type': 'text/plain' });
  assert.equal(asText.status, 415);
  assert.equal((await post(text, DAY, { 'Content-Type': 'application/json; charset=klingon' })).status, 415);
  assert.equal((await post(text, DAY, { 'Content-Encoding': 'rot13' })).status, 415);
  const read = await fetch(url);
  assert.equal(read.status, 405);
  assert.equal(read.headers.get('allow'), 'POST');
  const elsewhere = await fetch(new URL('/nowhere', url));
  assert.equal(elsewhere.status, 404);
  assert.match(elsewhere.headers.get('content-type'), /^application\/problem\+json/u);
  assert.equal(elsewhere.headers.get('x-powered-by'), null);
});

test('goes on answering after all of that', async () => {
  assert.equal((await post(text)).status, 200);
});

test('a pointer leads to the place that the path names', () => {
  const keys = [
    'odd key',
    'a/b',
    'til~de',
    'quo"te',
    'back\\slash',
    ']',
    'a.b',
    '',
    'é',
    '🙂',
    '0',
    '$ok',
    '[1]',
    '#?%',
  ];
  const { issues } = safeParsePlan({ ...plan, ...Object.fromEntries(keys.map((key) => [key, 1])) });
  const found = issues.map(({ path }) => decodeURIComponent(pointerOf(path)));
  // RFC 6901, section 3: ~ is written ~0 and / is written ~1.
  const expected = keys.map((key) => `#/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  assert.deepEqual(found.toSorted(), expected.toSorted());
  // Section 6: what an address cannot hold is written in percent.
  assert.equal(pointerOf('["c%d"]'), '#/c%25d');
  assert.equal(pointerOf('["e^f"]["k\\"l"][" "]'), '#/e%5Ef/k%22l/%20');
  assert.equal(pointerOf('indicators[0].baseline.value'), '#/indicators/0/baseline/value');
  assert.equal(pointerOf(''), '#');
});

test('a pointer does without what no address can hold, and what the path cuts short', async () => {
  const wrong = { ...plan, '\ud800': 1, ['long '.repeat(100)]: 1 };
  const { status, body } = await post(JSON.stringify(wrong));
  assert.equal(status, 422);
  assert.deepEqual(
    body.errors.map(({ pointer, code }) => [decodeURIComponent(pointer), code]),
    [
      ['#/\ufffd', 'unknown-key'],
      ['#', 'unknown-key'],
    ],
  );
});

async function post(body, query = DAY, headers = {}) {
  const response = await fetch(url + query, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

async function titleOf(request) {
  const { status, type, body } = await request;
  assert.match(type, /^application\/problem\+json/u);
  assert.equal(body.status, status);
  return [status, body.title];
}
