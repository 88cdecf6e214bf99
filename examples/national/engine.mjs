import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { INDICATORS } from './indicators.mjs';

/*
 * The engine's part: it reads the files, whatever their size, and hands over one row for each area and quarter, with whole
 * numbers in it. It divides nothing and judges nothing.
 */

// A financial year begins in April: three months earlier it is the calendar's year and quarter.
const YEAR = 'year(recorded_on - INTERVAL 3 MONTH)';
const QUARTER = 'quarter(recorded_on - INTERVAL 3 MONTH)';

const COUNTS = INDICATORS.flatMap(({ id, counted, of }) => [
  { name: id, condition: counted },
  ...(of ? [{ name: `${id} of`, condition: of }] : []),
]);

const PARQUET = 'offences.parquet';

// Types are stated and not guessed: a guess depends on the rows that happen to come first.
const COLUMNS = {
  'offences-*.csv': {
    offence_id: 'BIGINT',
    area: 'VARCHAR',
    recorded_on: 'DATE',
    category: 'VARCHAR',
    domestic_abuse: 'BOOLEAN',
    repeat_victim: 'BOOLEAN',
    solved: 'BOOLEAN',
  },
  'areas.csv': { area: 'VARCHAR', county: 'VARCHAR' },
  'populations.csv': { area: 'VARCHAR', year: 'BIGINT', population: 'BIGINT' },
  'returns.csv': { area: 'VARCHAR', year: 'BIGINT', quarter: 'BIGINT' },
};

/** Opens an engine in memory over the files of one folder. */
export async function openEngine(folder) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    /** Writes the offences again as Parquet, which takes less room and less time to count. */
    toParquet: () =>
      connection.run(
        `COPY (SELECT * FROM ${csv(folder, 'offences-*.csv')}) TO ${quoted(join(folder, PARQUET))} (FORMAT parquet)`,
      ),
    count: (format) => count(connection, folder, format),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

// One pass over the offences counts them for every indicator; all after that is small.
async function count(connection, folder, format) {
  await connection.run(`
    CREATE OR REPLACE TABLE counted AS
    SELECT area, ${YEAR} AS year, ${QUARTER} AS quarter,
      ${COUNTS.map(({ name, condition }) => `count(*) FILTER (WHERE ${condition}) AS "${name}"`).join(', ')}
    FROM ${format === 'csv' ? csv(folder, 'offences-*.csv') : parquet(folder)}
    GROUP BY ALL`);
  for (const name of ['areas', 'populations', 'returns']) {
    await connection.run(`CREATE OR REPLACE TABLE ${name} AS SELECT * FROM ${csv(folder, `${name}.csv`)}`);
  }
  await refuseStrays(connection);
  // A quarter that was returned and has no burglary has none. One that was not returned has no figure at all: it is not
  // among these rows.
  await connection.run(`
    CREATE OR REPLACE TABLE counts AS
    SELECT 'country' AS country, county, area, year, quarter, population,
      ${COUNTS.map(({ name }) => `coalesce("${name}", 0) AS "${name}"`).join(', ')}
    FROM returns JOIN areas USING (area) JOIN populations USING (area, year)
    LEFT JOIN counted USING (area, year, quarter)`);
  return {
    areas: await rowsOf(connection, 'area'),
    // A county without one of its areas would be another county.
    counties: await rowsOf(
      connection,
      'county',
      'HAVING count(*) = (SELECT count(*) FROM areas WHERE areas.county = counts.county)',
    ),
    country: await rowsOf(connection, 'country'),
  };
}

// Offences that nobody returned, or of areas that nobody knows, would be lost in the join without a word.
async function refuseStrays(connection) {
  const reader = await connection.runAndReadAll(`
    SELECT area, year, quarter FROM counted
    ANTI JOIN (SELECT * FROM returns JOIN areas USING (area) JOIN populations USING (area, year))
    USING (area, year, quarter) ORDER BY ALL LIMIT 1`);
  const [stray] = reader.getRowObjectsJS();
  if (!stray) return;
  throw new Error(
    `There are offences of ${stray.area} in quarter ${String(stray.quarter)} of ${String(stray.year)}, and no return, area or population for them: add the missing line to returns.csv, areas.csv or populations.csv.`,
  );
}

async function rowsOf(connection, place, having = '') {
  const reader = await connection.runAndReadAll(`
    SELECT ${place} AS id, ${numbers()}
    FROM counts GROUP BY ${place}, counts.year, counts.quarter ${having} ORDER BY id, year, quarter`);
  return reader.getRowObjectsJS();
}

// As numbers of JavaScript, not as BigInt: the engine refuses what does not fit, and nowhere do two billion people live
// under one partnership.
function numbers() {
  const sums = ['population', ...COUNTS.map(({ name }) => name)].map((name) => [`sum("${name}")`, name]);
  const all = [['counts.year', 'year'], ['counts.quarter', 'quarter'], ['count(*)', 'areas'], ...sums];
  return all.map(([value, name]) => `CAST(${value} AS INTEGER) AS "${name}"`).join(', ');
}

function csv(folder, name) {
  const columns = Object.entries(COLUMNS[name]).map(([column, type]) => `'${column}': '${type}'`);
  return `read_csv(${quoted(join(folder, name))}, header = true, columns = {${columns.join(', ')}})`;
}

function parquet(folder) {
  return `read_parquet(${quoted(join(folder, PARQUET))})`;
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
