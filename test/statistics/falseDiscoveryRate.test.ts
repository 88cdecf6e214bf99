import { describe, expect, it } from 'vitest';
import { falseDiscoveryRate, type FalseDiscoveryOptions } from '../../src/statistics/falseDiscoveryRate.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

describe('falseDiscoveryRate', () => {
  it("adjusts as R's p.adjust does, 1,000 times", () => {
    const rows = tableOf<{ p: string; hochberg: string; yekutieli: string }>('false-discoveries');
    expect(rows.length).toBe(1000);
    for (const { p, hochberg, yekutieli } of rows) {
      for (const [method, adjusted] of [
        ['benjamini-hochberg', hochberg],
        ['benjamini-yekutieli', yekutieli],
      ] as const) {
        const { results, findings } = falseDiscoveryRate(p.split(' ').map(Number), { method });
        const expected = adjusted.split(' ').map(Number);
        for (const [index, result] of results.entries()) expectClose(result?.adjusted, expected[index] ?? NaN, 1e-9);
        expect(findings).toBe(expected.filter((value) => value <= 0.05).length);
        expect(results.filter((result) => result?.isFinding).length).toBe(findings);
      }
    }
  });

  it('judges exactly: three of 0.03 in five are findings at 5%, which doubles may miss', () => {
    expect(falseDiscoveryRate([0.03, 0.03, 0.03, 0.9, 0.8]).findings).toBe(3);
    expect(falseDiscoveryRate([0.0300000001, 0.03, 0.03, 0.9, 0.8]).findings).toBe(0);
    expect(falseDiscoveryRate(['0.02', 0.9], { rate: '0.04' }).findings).toBe(1);
  });

  it('says it in words, with how many would have been called different one by one', () => {
    const text = (values: readonly (number | null)[], options?: FalseDiscoveryOptions) =>
      falseDiscoveryRate(values, options).text;
    expect(text([0.001, 0.002, 0.9, null], { of: 'districts' })).toBe(
      '2 of 3 districts differ by more than chance. Of findings made in this way, no more than 5% are expected to be chance. One by one at 5%, 2 would have been called different.',
    );
    expect(text([0.04, 0.9, 0.8], { rate: 0.1 })).toBe(
      'None of 3 comparisons differs by more than chance. One by one at 10%, 1 would have been called different.',
    );
    expect(text([])).toBe(
      'None of 0 comparisons differs by more than chance. One by one at 5%, none would have been called different.',
    );
    expect(falseDiscoveryRate([null]).results).toStrictEqual([null]);
  });

  it.each([
    ['INVALID_ARGUMENT', 'pValues', 7, {}],
    ['INVALID_ARGUMENT', 'pValues[1]', [0, 1.1], {}],
    ['INVALID_ARGUMENT', 'pValues[0]', [-0.1], {}],
    ['INVALID_NUMBER', 'pValues[0]', [undefined], {}],
    ['INVALID_ARGUMENT', 'rate', [0.1], { rate: 1 }],
    ['INVALID_ARGUMENT', 'rate', [0.1], { rate: 0 }],
    ['INVALID_ARGUMENT', 'method', [0.1], { method: 'bonferroni' }],
    ['INVALID_ARGUMENT', 'of', [0.1], { of: '' }],
    ['INVALID_ARGUMENT', 'The second argument', [0.1], { level: 0.05 }],
  ])('refuses with %s anything that is not %s', (code, name, values, options) => {
    const error = thrownBy(() => falseDiscoveryRate(values as number[], options as FalseDiscoveryOptions));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
