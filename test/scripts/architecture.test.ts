import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- The configuration is plain JavaScript.
import * as configuration from '../../.dependency-cruiser.mjs';

interface Layer {
  readonly name: string;
  readonly holds: string;
  readonly packages?: readonly string[];
}
const { LAYERS } = configuration as { LAYERS: readonly Layer[] };
const text = readFileSync('ARCHITECTURE.md', 'utf8');

describe('ARCHITECTURE.md', () => {
  it('has the layers that the lint rule enforces, in its order', () => {
    const table = /<!-- layers -->\n([^]*?)<!-- \/layers -->/u.exec(text)?.[1] ?? '';
    const rows = table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toStrictEqual(
      LAYERS.map(({ name, holds, packages = [] }) => [`\`${name}\``, holds, packages.join(', ')]),
    );
  });

  it('names only files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|test|docs|scripts)\/[^`*…]*|\.dependency-cruiser\.mjs)`/gu)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(path))).toStrictEqual([]);
  });

  it('fits a screen', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(75);
  });
});

it('has every folder of src as a layer', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toStrictEqual(LAYERS.map(({ name }) => name).sort());
});
