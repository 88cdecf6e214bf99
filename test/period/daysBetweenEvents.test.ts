import { expect, it } from 'vitest';
import { daysBetweenEvents } from '../../src/period/daysBetweenEvents.js';
import { thrownBy } from '../errors/thrownBy.js';

it('counts the days between events over a leap day, and 0 if two are on one day', () => {
  expect(daysBetweenEvents(['2024-02-28', '2024-03-01', '2024-03-01', '2025-03-01'])).toStrictEqual([2, 0, 365]);
  expect(daysBetweenEvents(['2024-02-28'])).toStrictEqual([]);
});

it.each([
  ['INVALID_DAY', 'days[1]', ['2024-02-28', '2024-02-30']],
  ['INVALID_ARGUMENT', 'days[1]', ['2024-02-28', '2024-02-27']],
  ['INVALID_ARGUMENT', 'days', '2024-02-28'],
])('refuses with %s anything that is not %s', (code, name, days) => {
  const error = thrownBy(() => daysBetweenEvents(days as string[]));
  expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
});
