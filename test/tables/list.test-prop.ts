import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listOf, listText } from '../../src/tables/list.js';
import { text } from './arbitraries.js';

it('a list in one cell is read back unchanged, whatever its items contain', () => {
  const signs = fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', ' ', 'a', "'"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.oneof(text, signs), { maxLength: 4 }), (items) => {
      expect(listOf(listText(items))).toStrictEqual(items);
    }),
    { numRuns: 2000 },
  );
});
