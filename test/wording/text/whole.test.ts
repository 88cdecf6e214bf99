import { describe, expect, it } from 'vitest';
import { whole } from '../../../src/wording/text/whole.js';

describe('whole', () => {
  const agreed = whole('agreed set', 'to be (?:agreed|set)');

  it('tells whether the whole of a text says it', () => {
    expect(agreed.is('to be agreed')).toBe(true);
    expect(agreed.is('to be set')).toBe(true);
    expect(agreed.is('to be agreed soon')).toBe(false);
    expect(agreed.is('to be')).toBe(false);
  });

  it('does not try its pattern where none of the strings is there that it cannot do without', () => {
    expect(whole('needed', 'something else').is('something else')).toBe(false);
  });
});
