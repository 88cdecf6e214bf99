import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { explain, parsePeriod } from './library.mjs';

/*
 * The engine's part. It reads files of any size, applies the rules that are written in home-office.sql and
 * street-crime.sql, and hands over what the library's own readers do: counts by area, period and measure, and notes on
 * what was left out. It divides nothing and judges nothing.
 */

/** The two kinds of file: the headings of their columns, by what the rules call them. */
export const SHAPES = {
  homeOffice: {
    ...{ source: 'home-office-tables', is: 'police recorded crime by partnership of the Home Office' },
    ...{ table: 'home_office', rules: rulesIn('home-office.sql') },
    headings: {
      year: ['financial year'],
      quarter: ['financial quarter'],
      force: ['force name', 'police force'],
      partnership: ['csp name'],
      offence_group: ['offence group'],
      subgroup: ['offence subgroup'],
      amount: ['number of offences', 'offence count', 'offence count (sum of q1-q4)'],
    },
    mayLack: ['quarter', 'force', 'subgroup'],
    labelOf: labelling({ kind: 'financial-year' }, (text, label) => label === text),
  },
  streetCrime: {
    ...{ source: 'street-crime', is: 'street-level crime of data.police.uk' },
    ...{ table: 'street_crime', rules: rulesIn('street-crime.sql') },
    headings: {
      ...{ id: ['crime id'], month: ['month'], force: ['falls within'], lsoa: ['lsoa name'], type: ['crime type'] },
    },
    mayLack: [],
    labelOf: labelling({ kind: 'month' }, (text) => /^\d{4}-\d{2}$/u.test(text)),
  },
};

const AMOUNT = String.raw`-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?`;
// What the engine may hold in memory. It writes the rest to the disk for a time.
const SETTINGS = { memory_limit: '3GB', temp_directory: join(tmpdir(), 'national-duckdb') };

/**
 * Counts files of one shape, CSV or Parquet, and returns what the library's reader of that shape returns. `period` is that
 * of all rows, for a selection of the Home Office's table that was saved without its columns.
 */
export function countFiles(shape, files, { period } = {}) {
  return withEngine(async (query) => {
    await query(
      String.raw`CREATE MACRO tidy(name) AS trim(regexp_replace(regexp_replace(name, '\s*\[note \d+\]', '', 'gi'), '\s+', ' ', 'g'))`,
    );
    const selects = [];
    for (const [index, file] of files.entries()) selects.push(await selectFrom(query, shape, { file, index, period }));
    await query(`CREATE VIEW ${shape.table} AS ${selects.join(' UNION ALL ')}`);
    await query(shape.rules);
    return seamOf(
      query,
      shape,
      files.map((file) => basename(file)),
    );
  });
}

/** Writes CSV files as Parquet, each next to itself, and returns the paths. Rows keep their lines: a table has no order. */
export function writeParquet(files) {
  return withEngine(async (query) => {
    const written = files.map((file) => file.replace(/\.csv$/u, '.parquet'));
    for (const [index, file] of files.entries()) {
      await query(`COPY (${rowsIn(file)}) TO ${quoted(written[index])} (FORMAT parquet)`);
    }
    return written;
  });
}

async function withEngine(work) {
  const instance = await DuckDBInstance.create(':memory:', SETTINGS);
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

// Every cell is text, as in the files: a guess of types depends on the rows that happen to come first.
function rowsIn(file) {
  if (file.endsWith('.parquet')) return `SELECT * FROM read_parquet(${quoted(file)})`;
  return `SELECT row_number() OVER () + 1 AS line, * FROM read_csv(${quoted(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
}

async function selectFrom(query, { headings, mayLack }, { file, index, period }) {
  const names = (await query(`DESCRIBE ${rowsIn(file)}`)).map((column) => column.column_name);
  const found = Object.entries(headings).map(([column, words]) => {
    const name = words.map((word) => names.find((each) => each.trim().toLowerCase() === word)).find(Boolean);
    if (column === 'year' && period !== undefined) return [column, name, quoted(period)];
    if (column === 'quarter' && period !== undefined) return [column, name, "''"];
    if (name === undefined && !mayLack.includes(column))
      throw new Error(`${file} has no column ${words.join(' or ')}.`);
    const cell = name === undefined ? "''" : `coalesce(trim(${quoted(name, '"')}), '')`;
    return [column, name, column === 'amount' ? amountIn(cell) : cell];
  });
  const { quarter, amount } = Object.fromEntries(found.map(([column, name]) => [column, name]));
  // A quarter of which nothing says that it is one would be taken for a year.
  if (amount !== undefined && quarter === undefined && period === undefined && !/sum of q1-q4/iu.test(amount)) {
    throw new Error(`${file} does not say of which quarter its rows are.`);
  }
  const columns = found.map(([column, , value]) => `${value} AS ${column}`);
  return `SELECT ${String(index)} AS file, line, ${columns.join(', ')} FROM (${rowsIn(file)})`;
}

function amountIn(cell) {
  return `CASE WHEN regexp_full_match(${cell}, '${AMOUNT}') THEN CAST(replace(${cell}, ',', '') AS DECIMAL(18, 6)) END`;
}

// The seam: a few hundred thousand counts and notes at most, as the library's readers give them.
async function seamOf(query, shape, files) {
  const isHomeOffice = shape === SHAPES.homeOffice;
  if (isHomeOffice) {
    const [bad] = await query('SELECT file, CAST(line AS DOUBLE) AS line FROM unreadable ORDER BY file LIMIT 1');
    if (bad) throw new Error(`${files[bad.file]}, line ${String(bad.line)}: the number of offences cannot be read.`);
  }
  const counts = await query(
    'SELECT area, force, period, measure, kind, CAST(amount AS DOUBLE) AS amount, CAST(number_of_rows AS DOUBLE) AS rows, file, last_file, CAST(line AS DOUBLE) AS line FROM counts',
  );
  const notes = await query(
    'SELECT code, file, about, CAST(number_of_rows AS DOUBLE) AS rows, CAST(amount AS DOUBLE) AS amount FROM notes',
  );
  const parts = isHomeOffice ? await query('SELECT part, whole FROM parts') : [];
  const months = isHomeOffice
    ? []
    : await query('SELECT force, month, CAST(amount AS DOUBLE) AS count, usual FROM months_out_of_line');
  return {
    source: shape.source,
    counts: counts.map(({ area, force, period, measure, kind, amount: count, rows, file, last_file: last, line }) => {
      if (file !== last) throw new Error(`${area}, ${period}: ${measure} is in ${files[file]} and in ${files[last]}.`);
      const label = shape.labelOf(period);
      return {
        ...{ area, codes: [], kind, force: force || null, period: label, measure },
        count,
        file: files[file],
        rows,
        line,
      };
    }),
    partOf: Object.fromEntries(parts.map(({ part, whole }) => [part, whole])),
    notes: [
      ...notes.map((note) => noteOf(note.code, NOTES[note.code]({ ...note, file: files[note.file], is: shape.is }))),
      ...months.map(({ force, month, count, usual }) =>
        noteOf('month-out-of-line', { force, period: shape.labelOf(month), count, usual }),
      ),
    ],
  };
}

const NOTES = {
  'file-read': ({ file, is, rows }) => ({ file, is, rows }),
  'negative-counts-added': ({ file, rows, amount: sum }) => ({ file, rows, sum }),
  'not-a-partnership': ({ file, about: area, rows, amount: count }) => ({ file, area, rows, count }),
  'unassigned-rows': ({ file, about: force, rows, amount: count }) => ({ file, force, rows, count }),
  'repeated-ids': ({ file, rows, amount: inOtherDistrict }) => ({ file, rows, inOtherDistrict }),
  'no-location': ({ file, about: force, rows, amount: of }) => ({ file, force, rows, of }),
};
const ABOUT = { 'file-read': 'used', 'negative-counts-added': 'used', 'month-out-of-line': 'check' };

function noteOf(code, data) {
  return { code, about: ABOUT[code] ?? 'left-out', data, message: explain({ code, data }) };
}

// Labels a period as the library does. One that could be written otherwise would be two periods to the engine.
function labelling(options, isPlain) {
  const labels = new Map();
  return (text) => {
    if (!labels.has(text)) {
      const read = parsePeriod(text, options);
      if (!read.ok || !isPlain(text, read.label)) throw new Error(`The period ${text} cannot be read.`);
      labels.set(text, read.label);
    }
    return labels.get(text);
  };
}

function rulesIn(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function quoted(text, mark = "'") {
  return mark + text.replaceAll(mark, mark + mark) + mark;
}
