import { dayInWords } from '../../format/formatPeriod.js';
import type { Day, Period } from '../../model/period.js';
import { type Outcome, refused } from './outcome.js';
import { type Parts } from './parts.js';
import type { Item } from './sentence.js';
import type { Situation } from './situation.js';

/** Reads the day it is due, how often it stands anew, and the period a change is counted from. */
export function termsOf(
  items: readonly Item[],
  situation: Situation,
  go: (terms: Parts['terms'], since: Period | undefined, notes: string[]) => Outcome,
): Outcome {
  const notes: string[] = [];
  const due = items.flatMap((item) => dueOf(item, situation));
  const ends = [...new Set(due.map(({ day }) => day))];
  if (ends.length > 1)
    return refused('compound', 'names more than one day to be due. Put each target into a row of its own.');
  const past = ends[0] === undefined ? undefined : pastDay(ends[0], situation);
  if (past !== undefined) return past;
  const every = [...new Set(items.flatMap((item) => (item.every ? [item.every] : [])))];
  if (every.length > 1) return refused('compound', 'says how often in two ways. Write one.');
  const since = items.flatMap(({ word, period }) => (period && word === 'SINCE' ? [period] : []));
  if (new Set(since.map(({ label }) => label)).size > 1)
    return refused('ambiguous', 'counts the change from two periods. Write one.');
  const span = items.some(({ word }) => word === 'SPAN');
  if (span && ends.length === 0) {
    if (situation.plan)
      return refused('ambiguous', 'says how long, and not from when. Write the day it is due, such as by March 2018.');
    notes.push('The words say how long and not from when; no day is given by which it is due.');
  }
  notes.push(...new Set(due.flatMap(({ note }) => (note === undefined ? [] : [note]))));
  return go(
    { ...(ends[0] === undefined ? {} : { due: ends[0] }), ...(every[0] === undefined ? {} : { every: every[0] }) },
    since[0],
    notes,
  );
}

// A period that was over when the baseline was taken says what a figure was, and not when another is due.
function pastDay(day: Day, { baselineEnd, plan }: Situation): Outcome | undefined {
  const shown = dayInWords(day);
  if (baselineEnd !== undefined && day <= baselineEnd)
    return refused(
      'ambiguous',
      `would be due on ${shown}, and its baseline runs until ${dayInWords(baselineEnd)}. Write the day it is due, or leave the period out.`,
    );
  if (plan !== undefined && day < plan.start)
    return refused(
      'ambiguous',
      `would be due on ${shown}, before its plan begins on ${dayInWords(plan.start)}. Write the day it is due, or leave the period out.`,
    );
  return undefined;
}

interface Due {
  readonly day: string;
  readonly note?: string;
}

function dueOf({ word, period }: Item, { plan }: Situation): Due[] {
  if (word === 'PLAN_END') {
    return plan ? [{ day: plan.end, note: `The end of the plan is ${dayInWords(plan.end)}.` }] : [];
  }
  if ((word !== 'DUE' && word !== 'WHEN') || period === undefined) return [];
  if (period.kind !== 'calendar-year') return [{ day: period.end }];
  return word === 'DUE' && plan?.end.startsWith(period.label) === true
    ? [{ day: plan.end, note: `"By ${period.label}" is read as the end of the plan, ${dayInWords(plan.end)}.` }]
    : [{ day: period.end, note: `${period.label} is read as the end of that year, ${dayInWords(period.end)}.` }];
}
