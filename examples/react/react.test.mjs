// Looks at what `npm run build` makes, as a browser and as the server does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { evaluatePlan } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { chartDataOf } from './dist/chartData.js';
import { createScorecardServer } from './dist/server.js';
import { TargetChart } from './dist/TargetChart.js';

const { indicators } = evaluatePlan(maidstone2014, { asOf: '2014-06-30' });
const data = maidstone2014.indicators.map((indicator, index) =>
  chartDataOf(maidstone2014, indicator, indicators[index]),
);

let server;
let url;
before(async () => {
  server = createScorecardServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('what crosses to the browser is plain data: it comes back from JSON as it went in', () => {
  assert.equal(data.length, 16);
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  assert.deepEqual(structuredClone(data), data);
});

test('the chart has the figures of the plan', () => {
  // Section 7 of the plan: "ASB incidents per 1,000 population", 27.77, Kent 31.85, "Reduce to 25/1,000 population".
  assert.deepEqual(
    data[0].marks.map(({ kind, value }) => [kind, value]),
    [
      ['baseline', 27.77],
      ['latest', 27.77],
      ['comparator', 31.85],
      ['target', 25],
    ],
  );
});

test('the evaluation itself could cross too', () => {
  const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-30' });
  assert.deepEqual(JSON.parse(JSON.stringify(evaluation)), evaluation);
});

test('the page is HTML with the status of each indicator, before any script runs', async () => {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/html/u);
  const html = await response.text();
  assert.match(html, /<h1>Community Safety Partnership Plan 2013–2018<\/h1>/u);
  assert.match(html, /On track<\/strong>/u);
  const islands = [...html.matchAll(/data-chart="([^"]*)"/gu)].map(([, json]) =>
    JSON.parse(json.replaceAll('&quot;', '"')),
  );
  // Two indicators are under two priorities.
  assert.equal(islands.length, 18);
  assert.equal(new Set(islands.map(({ id }) => id)).size, 18);
  assert.equal(html.match(/<svg[^>]* role="img"/gu).length, 18);
});

test('nothing of the library reaches the browser', async () => {
  const { inputs } = JSON.parse(readFileSync(new URL('dist/client.meta.json', import.meta.url), 'utf8'));
  const modules = Object.keys(inputs);
  assert.ok(modules.includes('src/TargetChart.tsx') && modules.some((path) => path.includes('/react-dom/')));
  const others = modules.filter((path) => !/^(?:src|node_modules\/(?:react|react-dom|scheduler))\//u.test(path));
  assert.deepEqual(others, []);
  const text = await (await fetch(new URL('client.js', url))).text();
  for (const word of ['Maidstone', 'csv_parse', 'ZodType', 'DecimalError', 'CommunitySafetyError']) {
    assert.ok(!text.includes(word), word);
  }
});

test('the client component says so in its first line', () => {
  assert.match(readFileSync(new URL('src/TargetChart.tsx', import.meta.url), 'utf8'), /^'use client';\n/u);
});

test('the chart holds whatever it is given', () => {
  const mark = (value, kind = 'latest') => ({ kind, label: kind, value, text: String(value) });
  const cases = [[], [0], [0, 0], [-5, 3], [-5], [1e308, 1], [1e-9, 2e-9], [-1, -2, -3, -4]];
  for (const values of cases) {
    const kinds = ['latest', 'baseline', 'comparator', 'target'];
    const marks = values.map((value, index) => mark(value, kinds[index]));
    const html = renderToStaticMarkup(createElement(TargetChart, { id: 'a', name: 'A', marks }));
    assert.doesNotMatch(html, /NaN|Infinity/u);
    for (const [, x] of html.matchAll(/ (?:x|cx)="([^"]*)"/gu)) assert.ok(x >= 0 && x <= 600, `${values}: ${x}`);
    for (const [, width] of html.matchAll(/ width="([^"]*)"/gu)) assert.ok(width >= 0, `${values}: ${width}`);
  }
});

test('what a plan calls an indicator stays text', () => {
  const name = '</title><script>alert(1)</script>" onload="alert(1)';
  const html = renderToStaticMarkup(createElement(TargetChart, { id: 'a', name, marks: [] }));
  assert.doesNotMatch(html, /<script|" onload="/u);
});
