import { describe, expect, it } from 'vitest';
import { formatRag } from '../../src/format/formatRag.js';
import type { Rag } from '../../src/model/status.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('formatRag', () => {
  it.each([
    // the four colours of model/status.ts
    ['green', 'Green'],
    ['amber', 'Amber'],
    ['red', 'Red'],
    ['grey', 'Grey'],
  ] as const)('prints %s as %s', (rag, expected) => {
    expect(formatRag(rag)).toBe(expected);
  });

  it.each(['', 'Green', 'gray', 'toString', undefined, null])('refuses %s', (rag) => {
    expect(thrownBy(() => formatRag(rag as Rag))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^rag must be one of 'green', /u),
    });
  });
});
