import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import type { EvaluateIndicatorOptions } from '../../src/evaluate/options.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Status } from '../../src/model/status.js';

interface Case {
  readonly kind: string;
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly asOf: string;
  readonly options?: Partial<EvaluateIndicatorOptions>;
  readonly expect: { readonly status?: Status; readonly actual?: number; readonly throws?: true };
  readonly why: string;
}

// Statuses that a careful officer would sign: see test/fixtures/judging/README.md.
const CASES = JSON.parse(
  readFileSync(new URL('../fixtures/judging/cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('a status that a careful officer would sign', () => {
  it.each(CASES.map((one) => [`${one.kind}: ${one.why}`, one] as const))('%s', (_, one) => {
    const evaluate = () =>
      evaluateIndicator(one.indicator, { asOf: one.asOf, observations: one.observations, ...one.options });
    if (one.expect.throws) {
      expect(evaluate).toThrow();
      return;
    }
    const { status, actual } = evaluate();
    expect(status).toBe(one.expect.status);
    if (one.expect.actual !== undefined) expect(actual?.value).toBe(one.expect.actual);
  });
});
