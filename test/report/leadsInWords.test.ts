import { expect, it } from 'vitest';
import { leadsInWords } from '../../src/report/leadsInWords.js';

it('names one lead or several, and nobody where none is known', () => {
  expect(leadsInWords(['Community Safety Manager'])).toBe('Lead: Community Safety Manager.');
  expect(leadsInWords(['A, Police', 'B, Council'])).toBe('Leads: A, Police; B, Council.');
  expect(leadsInWords([])).toBe('');
});
