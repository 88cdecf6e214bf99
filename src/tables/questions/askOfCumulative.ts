import type { Period } from '../../model/period.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { givenPeriod } from '../../period/givenPeriod.js';
import { monthsIn } from '../../period/monthsIn.js';
import { compareText } from '../../series/observed.js';
import type { Collector } from '../collector.js';
import { areInSteps } from '../doubts/inSteps.js';
import type { Heading } from '../heading.js';
import type { Record_ } from '../record.js';
import { ask, targetsOf, YES } from './ask.js';

/** A level asked for at the end of a part of a year, or at the end of the year. */
interface Step {
  readonly period: Period;
  readonly value: number;
  readonly text?: string;
}

const MONTHS_OF_YEAR = 12;

/**
 * Asks whether the targets of quarters or months are separate or running totals, if they are one, two and three times
 * the first, or if the last of them equals the target for the year; or whether they are those of the year, if every row
 * of the year has the same.
 */
export function askOfCumulative(
  target: Target,
  interim: readonly InterimTarget[],
  heading: Heading | undefined,
  record: Record_,
  unit: Unit | undefined,
  collector: Collector,
): 'waiting' | undefined {
  if (unit === undefined || !growsWithTime(unit)) return undefined;
  const steps: Step[] = [
    ...interim.flatMap((each) => ('value' in each ? [{ ...each, period: givenPeriod(each.period) }] : [])),
    ...(target.kind === 'level' && heading?.period ? [{ ...target, period: heading.period }] : []),
  ].sort((one, other) => compareText(one.period.end, other.period.end));
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const parts = steps.filter(({ period }) => isPart(period) && monthsBefore(period, last.period) < MONTHS_OF_YEAR);
  const year = steps.find(({ period }) => monthsIn(period) === MONTHS_OF_YEAR && period.end === last.period.end);
  const values = parts.map(({ value }) => value);
  const isSame = heading?.isOfRow === true && new Set(values).size === 1;
  if (!isSame && !areInSteps(values) && !endsAs(parts, year)) return undefined;
  return ask(
    'cumulative-targets',
    YES,
    record,
    parts.map(({ text, value }) => text ?? String(value)).join(', '),
    collector,
    targetsOf,
  );
}

function isPart(period: Period): boolean {
  return Number(monthsIn(period)) < MONTHS_OF_YEAR;
}

function monthsBefore({ end }: Period, { end: last }: Period): number {
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7));
  return monthOf(last) - monthOf(end);
}

function endsAs(parts: readonly Step[], year: Step | undefined): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    parts.length > 1
    && year !== undefined
    && last?.period.end === year.period.end
    && last.value === year.value
    && Number(first?.value) < last.value
  );
}
