import { expect, it, vi } from 'vitest';
import { readIndicators } from '../../src/tables/readIndicators.js';

vi.mock('#csv-parse', () => ({
  parse: () => {
    throw new Error('out of memory');
  },
}));

it('does not hide a failure that is not a mistake in the table', () => {
  expect(() => readIndicators('Indicator,Baseline\n"A",1')).toThrow('out of memory');
});
