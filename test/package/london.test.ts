import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { rate, round } from '../../src/index.js';

const file = (path: string) => new URL(`../../examples/${path}`, import.meta.url);

/** A row as the London Datastore published it, and the population that its rate implies. */
interface Row {
  readonly code: string;
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly published: string;
  readonly population: number;
}

const rows: readonly Row[] = readFileSync(file('london/borough-offences-and-rates.csv'), 'utf8')
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => {
    const [code = '', name = '', label = '', count = '', published = '', population = ''] = line.split(',');
    return { code, name, label, count: Number(count), published, population: Number(population) };
  })
  .filter(({ published }) => published !== 'n/a');
const boroughs = rows.filter(({ code, label }) => code.startsWith('E09') && label === '2011-12-31');

/** The published digits cut to one decimal, half up: by its text, with none of the library. */
function printed(published: string): string {
  const [whole = '', decimals = ''] = published.split('.');
  const tenths = Number(whole) * 10 + Number(decimals[0] ?? 0) + (Number(decimals[1] ?? 0) >= 5 ? 1 : 0);
  return `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}

/** The cells of a printed line, which are at least two spaces apart. */
function cellsOf(line: string): string[] {
  return line.split(/ {2,}/u);
}

let report: readonly string[] = [];
beforeAll(() => {
  report = execFileSync(process.execPath, [fileURLToPath(file('london.mjs'))], { encoding: 'utf8' }).split('\n');
});

/** The printed cells of the boroughs by name: offences, rate, interval, place and funnel. */
function boroughCells(): Map<string, string[]> {
  const names = new Set(boroughs.map(({ name }) => name));
  const lines = report.map(cellsOf).filter(([name = '', ...rest]) => names.has(name) && rest.length === 5);
  return new Map(lines.map(([name = '', ...rest]) => [name, rest]));
}

describe('the London example next to what the London Datastore published', () => {
  it.each(rows)('$name, $label: $count offences give $published', ({ count, published, population }) => {
    expect(rate({ count, population, decimals: 11 })).toBe(round(published, 11));
  });

  // The populations come from the rates. So they are compared with what does not: they are whole, and near the census.
  it('uses whole populations, close to those of the census of March 2011', () => {
    const census = new Map(
      readFileSync(file('london/census-2011-2021.csv'), 'utf8')
        .split(/\r?\n/u)
        .map((line) => line.split(','))
        .map(([code = '', , , , in2011]) => [code, Number(in2011)]),
    );
    expect(rows.filter(({ population }) => !Number.isInteger(population))).toStrictEqual([]);
    const shares = boroughs.map(({ code, population }) => population / (census.get(code) ?? NaN));
    expect(Math.min(...shares)).toBeGreaterThan(0.99);
    expect(Math.max(...shares)).toBeLessThan(1.01);
  });

  it('prints the published rate of every borough', () => {
    const cells = boroughCells();
    expect(cells.size).toBe(32);
    for (const { name, count, published } of boroughs) {
      expect(cells.get(name)?.[0]?.replaceAll(',', ''), name).toBe(String(count));
      expect(cells.get(name)?.[1], name).toBe(printed(published));
    }
  });

  it('gives each borough its place among the published rates', () => {
    const cells = boroughCells();
    for (const { name, published } of boroughs) {
      const higher = boroughs.filter((other) => Number(other.published) > Number(published)).length;
      expect(Number.parseInt(cells.get(name)?.[3] ?? '', 10), name).toBe(higher + 1);
    }
  });

  it('finds the ties between the published rates in whole numbers', () => {
    const ties = new Map<number, string[]>();
    for (const { name, published } of boroughs) {
      const whole = Math.round(Number(published));
      ties.set(whole, [...(ties.get(whole) ?? []), name]);
    }
    const shared = [...ties].filter(([, names]) => names.length > 1).sort(([one], [other]) => other - one);
    const told = report.filter((line) => line.startsWith('- joint')).map((line) => line.split(': ')[1]);
    expect(told).toStrictEqual(shared.map(([, names]) => names.join(', ')));
  });

  it('places a borough in the funnel by whether its 95% interval contains the average, as its lines do', () => {
    const [total, people] = (['count', 'population'] as const).map((key) =>
      boroughs.reduce((sum, borough) => sum + borough[key], 0),
    ) as [number, number];
    const average = (total / people) * 1000;
    expect(report.join('\n')).toContain(`all boroughs together (${average.toFixed(1)})`);
    // Byar's limits of a count: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II (1987), page 69.
    const byar = (count: number, z: number) => (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3 * count;
    const expected = boroughs.map(({ name, count, population }) => {
      const perThousand = (limit: number) => (limit / population) * 1000;
      for (const [level, z] of [
        ['99.8', 3.090232306167813],
        ['95', 1.959963984540054],
      ] as const) {
        if (perThousand(byar(count, -z)) > average) return [name, `above, at ${level}%`];
        if (perThousand(byar(count + 1, z)) < average) return [name, `below, at ${level}%`];
      }
      return [name, 'within the funnel'];
    });
    const cells = boroughCells();
    expect(boroughs.map(({ name }) => [name, cells.get(name)?.[4]])).toStrictEqual(expected);
  });
});

describe('the guides with figures for London', () => {
  const guides = ['is-it-different', 'is-it-getting-better', 'will-we-get-there', 'how-many-points'].map((name) => {
    const text = readFileSync(new URL(`../../docs/guide/${name}.md`, import.meta.url), 'utf8');
    return { name, text };
  });

  it('quote the report of the example as printed', () => {
    const blocks = guides.flatMap(({ text }) => [...text.matchAll(/^```text\n(.*?)^```$/gmsu)]);
    const quoted = blocks.flatMap(([, block = '']) => block.trim().split('\n'));
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((line) => line !== '' && !report.includes(line))).toStrictEqual([]);
  });

  it('count the published boroughs, or the rest of them', () => {
    const sums = (['count', 'population'] as const).map((key) =>
      boroughs.reduce((total, borough) => total + borough[key], 0),
    ) as [number, number];
    const known = new Set([
      ...rows.map(({ count, population }) => `${String(count)} of ${String(population)}`),
      ...boroughs.map(({ count, population }) => `${String(sums[0] - count)} of ${String(sums[1] - population)}`),
    ]);
    const pairs = guides.flatMap(({ text }) =>
      [...text.matchAll(/count: (\d{5,}),\s+(?:population|denominator): (\d+)/gu)].map(
        ([, count = '', population = '']) => `${count} of ${population}`,
      ),
    );
    expect(pairs.length).toBeGreaterThan(20);
    // One pair shows what a population of 0 does.
    expect(pairs.filter((pair) => !known.has(pair))).toStrictEqual(['27172 of 0']);
  });

  it('give the rates for Sutton as published', () => {
    const sutton = rows.filter(({ name, label }) => name === 'Sutton' && label < '2016');
    const published = sutton.map((row) => printed(row.published)).join(', ');
    const lists = guides.flatMap(({ text }) => [...text.matchAll(/const sutton = \[([^\]]+)\]/gu)]);
    expect(lists.map(([, list]) => list)).toStrictEqual([published, published]);
  });

  it.each([
    ['Newham', 'will-we-get-there', ['103.1', '101', '91', '89.4', '90.4']],
    ['Lewisham', 'how-many-points', ['98.1', '87.8', '78', '75.7', '83.1']],
  ])('give the rates for %s as published', (borough, guide, values) => {
    const published = rows.filter(({ name, label }) => name === borough && label >= '2011' && label < '2016');
    expect(published.map((row) => String(Number(printed(row.published))))).toStrictEqual(values);
    const { text = '' } = guides.find(({ name }) => name === guide) ?? {};
    for (const value of values) expect(text).toContain(value);
  });
});
