// The invented district of the examples, as a plan.
import { readFileSync } from 'node:fs';
import { readPlan } from '../../dist/csv.js';

const TABLES = ['plan', 'indicators', 'observations', 'priorities', 'actions'];

/** Reads the tables of the example. */
export function exampleDistrict() {
  return tablesIn('examples/example-district');
}

/** Reads the tables in a folder as a plan. */
export function tablesIn(folder) {
  const read = (name) => readFileSync(new URL(`../../${folder}/${name}.csv`, import.meta.url), 'utf8');
  const result = readPlan(Object.fromEntries(TABLES.map((name) => [name, read(name)])));
  if (!result.ok) throw new Error(`${folder}: ${result.problems[0].message}`);
  return result.plan;
}
