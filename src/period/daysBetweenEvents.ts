import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray } from '../errors/require.js';
import type { Day } from '../model/period.js';
import { daysBetween, requireDay } from './day.js';

/**
 * Counts the days between each event and the next, for {@link rareEventsChart}: 0 if both are on the same day.
 *
 * Do not add the time since the last event: it is not over. It refuses days that are out of order, which would give a
 * meaningless gap.
 *
 * @param days - The day of each event, `YYYY-MM-DD`, earliest first.
 * @returns The gaps in days, one fewer than there are events.
 * @throws A {@link CommunitySafetyError} with code `INVALID_DAY` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { daysBetweenEvents } from 'community-safety-plan';
 *
 * daysBetweenEvents(['2025-02-20', '2025-03-01', '2025-03-01', '2025-06-09']); // => [9, 0, 100]
 * daysBetweenEvents(['2025-03-01', '2025-02-20']); // throws INVALID_ARGUMENT
 * ```
 *
 * @category Statistics
 */
export function daysBetweenEvents(days: readonly Day[]): number[] {
  requireArray(days, 'days');
  for (const [index, day] of days.entries()) requireDay(day, `days[${String(index)}]`);
  return days.slice(1).map((day, index) => {
    const gap = daysBetween(String(days[index]), day);
    if (gap >= 0) return gap;
    const name = `days[${String(index + 1)}]`;
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `${name} (${day}) must not be before the day of the event before it.`,
      {
        argument: name,
        value: day,
      },
    );
  });
}
