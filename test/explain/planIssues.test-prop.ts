import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { type PlanIssue, planSchema, safeParsePlan } from '../../src/schema.js';
import { CALLS } from '../errors/calls.js';
import { changed } from '../errors/changed.js';

/** Plans with something wrong at one place, and the few that are right all the same. */
const plans = changed(CALLS['parsePlan'] ?? []).map(([plan]) => plan);

describe('the issues of a plan', () => {
  it('have a sentence made only from their data, which survives JSON', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans, (plan) => {
        const result = safeParsePlan(plan);
        for (const issue of result.ok ? [] : result.issues) {
          seen.add(issue.code);
          const read = JSON.parse(JSON.stringify(issue)) as PlanIssue;
          expect(read.data).toStrictEqual(issue.data);
          expect(explain(read)).toBe(issue.message);
        }
      }),
      { numRuns: 3000 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  it('match those of the zod schema', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const result = safeParsePlan(plan);
        const other = planSchema.safeParse(plan);
        if (result.ok) expect(other.data).toStrictEqual(result.plan);
        else
          expect(other.error?.issues.map(({ message }) => message)).toEqual(
            result.issues.map(({ message }) => message),
          );
      }),
      { numRuns: 1000 },
    );
  });
});
