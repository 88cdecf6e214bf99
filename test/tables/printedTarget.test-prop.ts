import { expect, it } from 'vitest';
import { parseTarget } from '../../src/wording/parseTarget.js';
import { targetReader } from '../../src/tables/cells/printedTarget.js';
import wordings from '../fixtures/reading/target_wordings.json' with { type: 'json' };

it('reads a target as parseTarget does, whatever it remembers', () => {
  const units = [{ kind: 'percentage' as const }, { kind: 'count' as const, of: 'offences' }, undefined];
  const read = targetReader({ comparators: [] });
  for (const { target_text: text } of wordings) {
    for (const unit of units) {
      for (const polarity of ['lower-is-better', undefined] as const) {
        // A baseline that the text names, one near it, and one that is far from all.
        for (const value of [...(text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number), 3, 62.4, 9999]) {
          const baseline = { value, period: '2012/13' };
          const context = { unit, polarity, baseline };
          expect([text, read(text, context)]).toStrictEqual([text, parseTarget(text, { ...context, plan: {} })]);
        }
      }
    }
  }
});
