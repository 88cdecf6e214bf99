import { readFileSync } from 'node:fs';
import type { Indicator } from '../../src/index.js';
import type { OfficialCount, OfficialCounts, OfficialFile, OfficialNote } from '../../src/official.js';

/** The files as published: see test/fixtures/official/README.md. */
export const FILES = {
  c2: 'ons-table-c2-year-ending-june-2025.csv',
  kent: 'home-office-kent-2025-26.csv',
  negative: 'home-office-negative-counts.csv',
  streetMaidstone: 'police-uk-2018-10-kent-street-maidstone.csv',
  streetKent: 'police-uk-2019-01-kent-street-head.csv',
  areas: 'ons-lad-csp-pfa-january-2017.csv',
  populations: 'ons-population-2001-2019-kent-medway.csv',
  collisions: 'dft-stats19-collision-2024-head.csv',
} as const;

export const bytesOf = (name: keyof typeof FILES): Uint8Array =>
  new Uint8Array(readFileSync(`test/fixtures/official/${FILES[name]}`));

export const published = (name: keyof typeof FILES): OfficialFile => ({ name: FILES[name], input: bytesOf(name) });

/** A file of a heading and rows. */
export const fileOf = (headings: string, ...rows: readonly string[]): OfficialFile => ({
  name: 'made.csv',
  input: [headings, ...rows].map((row) => `${row}\n`).join(''),
});

/** An indicator with a baseline of a financial year. */
export const indicatorOf = (name: string, parts: Partial<Indicator> = {}): Indicator => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  unit: { kind: 'rate', per: 1000, of: 'population' },
  polarity: 'lower-is-better',
  baseline: { value: 1, period: '2012/13' },
  comparisons: [],
  target: { kind: 'direction', direction: 'reduce' },
  ...parts,
});

export const OFFENCES = { kind: 'count', of: 'offences' } as const;

/** The counts of an area by measure, those of all periods together. */
export function byMeasure(counts: readonly OfficialCount[], area: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { area: its, measure, count } of counts) if (its === area) sums[measure] = (sums[measure] ?? 0) + count;
  return sums;
}

export const codesOf = (notes: readonly OfficialNote[]): readonly string[] => notes.map(({ code }) => code);

/** The notes of a code. */
export const notesOf = (notes: readonly OfficialNote[], code: OfficialNote['code']): readonly OfficialNote[] =>
  notes.filter((note) => note.code === code);

/** Counts as a reader would give them, with what a test does not care about filled in. */
export function countsOf(
  source: OfficialCounts['source'],
  counts: readonly Partial<OfficialCount>[],
  notes: readonly OfficialNote[] = [],
): OfficialCounts {
  return {
    ...{ source, partOf: {}, notes },
    counts: counts.map((count, index) => ({
      ...{ area: 'Maidstone', codes: [], kind: 'partnership', force: 'Kent', period: '2024/25', measure: 'Robbery' },
      ...{ count: 0, file: 'made.csv', rows: 1, line: index + 2 },
      ...count,
    })),
  };
}
