import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, listText } from '../../src/tables/list.js';
import { text } from './arbitraries.js';

describe('a list in one cell', () => {
  it('is read back as it was written, whatever its items hold', () => {
    const signs = fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', ' ', 'a', "'"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.oneof(text, signs), { maxLength: 4 }), (items) => {
        expect(listOf(listText(items))).toStrictEqual(items);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read as people write it, quotation marks of its own and all', () => {
    expect(listOf(undefined)).toStrictEqual([]);
    expect(listOf(' Council ;\r\nPolice  and fire;;\n')).toStrictEqual(['Council', 'Police and fire']);
    expect(listOf('"Hot spots"; the "Night" team; "open')).toStrictEqual(['"Hot spots"', 'the "Night" team', '"open']);
    expect(listOf('A; "B; C" ; D')).toStrictEqual(['A', 'B; C', 'D']);
    expect(listOf('"A; B" and C')).toStrictEqual(['"A', 'B" and C']);
  });
});
