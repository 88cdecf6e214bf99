import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { safeParsePlan } from '../../src/schema.js';
import { beyondJsonSchema, samples } from './corpus.js';

/*
 * The JSON Schema is for those who do not run this library. ajv, which knows nothing of zod, has to come to the same
 * answer on every plan of the corpus but those that the manifest names: what takes two places of a plan to see.
 */

const schema = JSON.parse(
  readFileSync(new URL('../../src/schema/plan.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const validate = new Ajv2020({ strict: true, strictTypes: true, strictRequired: true, allErrors: true }).compile(
  schema,
);

describe('plan.schema.json', () => {
  it('uses draft 2020-12, with a separate $id', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toMatch(/\S/u);
  });

  it('describes every field', () => {
    const bare: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (key === 'properties') {
          for (const [name, field] of Object.entries(part as Record<string, { description?: string }>)) {
            if ((field.description ?? '') === '') bare.push(`${path}/${name}`);
          }
        }
        look(part, `${path}/${key}`);
      }
    };
    look(schema, '#');
    expect(bare).toEqual([]);
  });

  it('accepts the Maidstone plan', () => {
    expect(validate(JSON.parse(JSON.stringify(maidstone2014)))).toBe(true);
  });

  it.each(samples('good'))('accepts $name, as zod does', ({ plan }) => {
    expect(validate(plan) ? null : validate.errors).toBeNull();
    expect(safeParsePlan(plan).ok).toBe(true);
  });

  const beyond = beyondJsonSchema();
  it.each(samples('bad').filter(({ name }) => !beyond.includes(name)))('refuses $name, as zod does', ({ plan }) => {
    expect(validate(plan)).toBe(false);
    expect(safeParsePlan(plan).ok).toBe(false);
  });

  it.each(samples('bad').filter(({ name }) => beyond.includes(name)))(
    'cannot see what is wrong with $name',
    ({ plan }) => {
      expect(validate(plan)).toBe(true);
      expect(safeParsePlan(plan).ok).toBe(false);
    },
  );
});
