import { expect, it } from 'vitest';
import type { Plan } from '../../src/index.js';
import { evaluatePlan } from '../../src/index.js';

interface Partnerships {
  readonly INDICATORS: number;
  readonly options: { readonly asOf: string };
  readonly planOf: (index: number, decimals: number) => Plan;
}

// The benchmark runs by hand, so nothing else would notice a name of the library that it uses in vain.
it('times partnerships whose targets can be judged', async () => {
  const path = '../../bench/partnerships.mjs';
  const { INDICATORS, options, planOf } = (await import(path)) as Partnerships;
  const { indicators } = evaluatePlan(planOf(0, 2), options);
  expect(indicators).toHaveLength(INDICATORS);
  for (const { status } of indicators) expect(status).not.toBe('not-assessed');
});
