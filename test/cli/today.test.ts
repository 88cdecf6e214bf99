import { expect, it } from 'vitest';
import { today } from '../../src/cli/today.js';

// In each of the time zones of scripts/test-zones.mjs one of the two is another day by UTC, but in UTC itself.
it.each([
  ['a minute after midnight', new Date(2014, 2, 31, 0, 1)],
  ['a minute before midnight', new Date(2014, 2, 31, 23, 59)],
])('returns the day in the local time zone %s', (_, now) => {
  expect(today(now)).toBe('2014-03-31');
});
