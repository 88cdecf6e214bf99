import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite, { type Database } from 'node-sqlite3-wasm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluatePlan, mergeObservations, type Observation } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { parsePlan } from '../../src/schema.js';
import { examplesIn, root } from './collectExamples.js';
import { moduleIdOf } from './examplePlugin.js';

/* The tables and functions of the guide "In a database", as they are printed there, on a real SQLite. */

interface Guide {
  readonly load: (database: Database, planId: string) => Observation[];
  readonly store: (database: Database, planId: string, observations: readonly Observation[]) => void;
}

const text = readFileSync(join(root, 'docs/guide/in-a-database.md'), 'utf8');
const tables = /^```sql\n(.*?)^```$/msu.exec(text)?.[1] ?? '';
const mappers = examplesIn('in-a-database.md', text).find(({ code }) => code.includes('function observationOf'));
const { load, store } = (await import(/* @vite-ignore */ moduleIdOf(mappers?.code ?? ''))) as Guide;

const INDICATOR = 'violence-against-the-person';
const YEAR: Observation = { indicatorId: INDICATOR, period: '2013/14', figure: { value: 1662 } };
// Between them they have every field that an observation can have.
const EVERY_FIELD: readonly Observation[] = [
  {
    indicatorId: INDICATOR,
    comparatorId: 'kent',
    areaId: 'north',
    period: 'March 2014',
    published: '2014-07-17',
    cumulative: true,
    stated: { rag: 'green', direction: 'improving', status: 'on-track' },
    figure: {
      value: 0.1,
      text: '0.10',
      period: '2013/14',
      covers: 'year',
      averageOf: 'quarter',
      count: 9_007_199_254_740_991,
      denominator: 160_000.5,
      denominatorPeriod: '2013',
      qualifier: 'approximate',
      rank: { place: 2, from: 'lowest', of: 13, among: "Kent's districts" },
      note: 'A "note" — with a line\nand an apostrophe: \'.',
    },
  },
  { indicatorId: INDICATOR, period: '2012/13', figure: { missing: 'suppressed', text: '', period: '2012/13' } },
  { indicatorId: INDICATOR, period: '2014/15', figure: { value: 0 } },
];

// A table has no order.
const byPeriod = (observations: readonly Observation[]) =>
  observations.toSorted((one, other) => (one.period < other.period ? -1 : 1));

let database: Database;
beforeEach(() => {
  database = new sqlite.Database();
  database.exec(tables);
  database.run('INSERT INTO plans VALUES (?, ?)', [maidstone2014.id, JSON.stringify(maidstone2014)]);
});
afterEach(() => {
  database.close();
});

it('returns every field of an observation, and nothing that was left out', () => {
  store(database, maidstone2014.id, EVERY_FIELD);
  const loaded = load(database, maidstone2014.id);
  expect(byPeriod(loaded)).toStrictEqual(byPeriod(EVERY_FIELD));
  const nulls = database.get('SELECT value, missing, count FROM observations WHERE period = ?', ['2014/15']);
  expect(nulls).toStrictEqual({ value: 0, missing: null, count: null });
});

it('gives an evaluation everything it needs, also from the stored plan', () => {
  store(database, maidstone2014.id, [YEAR]);
  const row = database.get('SELECT document FROM plans WHERE id = ?', [maidstone2014.id]);
  const plan = parsePlan(JSON.parse(row?.['document'] as string));
  const options = { asOf: '2014-08-01' };
  expect(evaluatePlan(plan, { ...options, observations: load(database, plan.id) })).toStrictEqual(
    evaluatePlan(maidstone2014, { ...options, observations: [YEAR] }),
  );
});

it('accepts new figures again and again', () => {
  const early: Observation = { ...YEAR, figure: { value: 1650, qualifier: 'provisional' }, published: '2014-04-24' };
  const late: Observation = { ...YEAR, published: '2014-07-17' };
  store(database, maidstone2014.id, [early]);
  for (const incoming of [[late], [early, late]]) {
    const { observations, conflicts } = mergeObservations(load(database, maidstone2014.id), incoming);
    expect(conflicts).toEqual([]);
    store(database, maidstone2014.id, observations);
    expect(load(database, maidstone2014.id)).toStrictEqual([late]);
  }
});

it('refuses two rows for one edition, and a row with both or neither of a value and a reason, and keeps the old data', () => {
  store(database, maidstone2014.id, [YEAR]);
  const other = { ...YEAR, figure: { value: 1 } };
  const both = { ...YEAR, figure: { value: 1, missing: 'blank' } } as Observation;
  const neither = { ...YEAR, figure: {} } as Observation;
  for (const refused of [[YEAR, other], [both], [neither]]) {
    expect(() => {
      store(database, maidstone2014.id, refused);
    }).toThrow('constraint failed');
    expect(load(database, maidstone2014.id)).toStrictEqual([YEAR]);
  }
});
