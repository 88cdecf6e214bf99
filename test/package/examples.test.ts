import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = new URL('../../examples/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.mjs'));

it.each(programs)('examples/%s runs against the build and prints something', (name) => {
  expect(execFileSync(process.execPath, [fileURLToPath(new URL(name, folder))], { encoding: 'utf8' })).not.toBe('');
});
