import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import { secondOpinion } from './evaluator.js';

/* The cases that the maintainers wrote by hand (test/fixtures/judging/README.md), as a check of the second evaluator. */

interface Case {
  readonly kind: string;
  readonly why: string;
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly asOf: string;
  readonly expect: { readonly throws: true } | { readonly status: string; readonly actual?: number };
}

const file = new URL('../../fixtures/judging/cases.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];

describe('the second evaluator', () => {
  // A refusal comes before anything is judged.
  it.each(cases.filter((one) => !('throws' in one.expect)))(
    'agrees on $kind: $why',
    ({ expect: expected, ...asked }) => {
      const { status, value } = secondOpinion(asked);
      expect({ status, ...('actual' in expected ? { actual: value } : {}) }).toEqual(expected);
    },
  );
});
