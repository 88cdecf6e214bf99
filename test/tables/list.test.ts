import { describe, expect, it } from 'vitest';
import { listOf, listText } from '../../src/tables/list.js';

describe('a list in one cell', () => {
  it('is read as people write it, including their quotation marks', () => {
    expect(listOf(undefined)).toStrictEqual([]);
    expect(listOf(' Council ;\r\nPolice  and fire;;\n')).toStrictEqual(['Council', 'Police and fire']);
    expect(listOf('"Hot spots"; the "Night" team; "open')).toStrictEqual(['"Hot spots"', 'the "Night" team', '"open']);
    expect(listOf('A; "B; C" ; D')).toStrictEqual(['A', 'B; C', 'D']);
    expect(listOf('"A; B" and C')).toStrictEqual(['"A', 'B" and C']);
  });

  it('treats a quotation mark that never closes as part of its item', () => {
    expect(listOf('"Safe; "Sound')).toStrictEqual(['"Safe', '"Sound']);
  });

  it('keeps quotation marks inside a quoted item', () => {
    const items = ['The "Night; day" team', 'Council'];
    expect(listText(items)).toBe('"The ""Night; day"" team"\nCouncil');
    expect(listOf(listText(items))).toStrictEqual(items);
  });
});
