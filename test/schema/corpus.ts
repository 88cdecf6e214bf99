import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../fixtures/plans/', import.meta.url);

/** A plan of the corpus by its place in it, `bad/missing/no-id.json`. */
export interface Sample {
  readonly name: string;
  readonly plan: unknown;
}

/** Reads every plan of a folder of the corpus; none at all would be a mistake of the test. */
export function samples(folder: 'good' | 'bad'): Sample[] {
  const names = readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`fixtures/plans/${folder} is empty`);
  return names.map((name) => ({ name: name.replaceAll('\\', '/'), plan: readJson(`${folder}/${name}`) }));
}

/** The plans of `bad` that JSON Schema cannot refuse. */
export function beyondJsonSchema(): readonly string[] {
  return (readJson('manifest.json') as { beyondJsonSchema: string[] }).beyondJsonSchema;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
}
