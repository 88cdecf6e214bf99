import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { execPath } from 'node:process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { evaluatePlan } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { startEvaluator } from './node-evaluator.mjs';

const options = { asOf: '2014-01-31' };
const expected = evaluatePlan(maidstone2014, options);

let evaluator;
before(() => {
  evaluator = startEvaluator();
});
after(() => evaluator.stop());

test('a worker of Node gives what the library gives', async () => {
  assert.deepEqual(await evaluator.evaluate(maidstone2014, options), { ok: true, evaluation: expected });
});

test('each answer goes to whoever asked', async () => {
  const figures = Array.from({ length: 20 }, (_, index) => 24 + index / 4);
  const answers = await Promise.all(
    figures.map((value) => {
      const observations = [{ indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value } }];
      return evaluator.evaluate(maidstone2014, { asOf: '2014-06-30', observations });
    }),
  );
  assert.deepEqual(
    answers.map(({ evaluation }) => evaluation.indicators[0].actual.value),
    figures,
  );
});

test('a plan with mistakes comes back with all of them', async () => {
  const { ok, issues } = await evaluator.evaluate({ ...maidstone2014, title: 12, period: undefined }, options);
  assert.equal(ok, false);
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['period', 'title'],
  );
});

test('an error comes back with its code', async () => {
  const { ok, error } = await evaluator.evaluate(maidstone2014, { asOf: '2014-02-30' });
  assert.equal(ok, false);
  assert.equal(error.code, 'INVALID_DAY');
  assert.match(error.message, /2014-02-30/u);
});

test('what is not plain data cannot be sent, and the next question is answered', async () => {
  await assert.rejects(
    evaluator.evaluate({ ...maidstone2014, later: () => 1 }, options),
    ({ name }) => name === 'DataCloneError',
  );
  assert.equal((await evaluator.evaluate(maidstone2014, options)).ok, true);
});

test('nobody waits for a worker that has ended', async () => {
  const short = startEvaluator();
  const asked = assert.rejects(short.evaluate(maidstone2014, options), /The worker has ended/u);
  await short.stop();
  await asked;
  await assert.rejects(short.evaluate(maidstone2014, options), /The worker has ended/u);
});

test('a worker that cannot be loaded says so', async () => {
  const none = startEvaluator(new URL('nowhere.mjs', import.meta.url));
  await assert.rejects(none.evaluate(maidstone2014, options), /nowhere\.mjs/u);
});

// What a browser would run, in a context that has what every browser has and nothing of Node. As a script, not as a
// module: an import that is left would not even be read.
test('the file for the web worker needs no import and nothing of Node, and gives the same', () => {
  const text = readFileSync(new URL('dist/web-worker.js', import.meta.url), 'utf8');
  const posted = [];
  let listener;
  const self = {
    addEventListener: (type, given) => {
      assert.equal(type, 'message');
      listener = given;
    },
    postMessage: (message) => posted.push(structuredClone(message)),
  };
  runInNewContext(text, { self, URL });
  listener({ data: structuredClone({ id: 7, plan: maidstone2014, options }) });
  assert.deepEqual(posted, [{ id: 7, ok: true, evaluation: expected }]);
});

test('the program ends by itself and prints what it found', () => {
  const start = fileURLToPath(new URL('start.mjs', import.meta.url));
  const printed = execFileSync(execPath, [start, '20'], { encoding: 'utf8', timeout: 60_000 });
  assert.match(printed, /^20 of 20 plans were evaluated/u);
  assert.match(printed, /'too-early': 15/u);
});
