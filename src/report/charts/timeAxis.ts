import { pairs } from 'd3-array';
import type { Day, Period } from '../../model/period.js';
import { dayOf, daysBetween, lastDayOfMonth } from '../../period/day.js';
import { financialYearLabel } from '../../period/describePeriod.js';
import { partsOf } from '../../period/partsOf.js';
import { MONTHS } from '../../period/months.js';
import { TEXT_SIZE } from './palette.js';
import type { Scale, Tick } from './scale.js';
import { textWidth } from './textWidth.js';

/** What the labels of a time axis name: the periods that the figures cover. */
type Grain = 'financial-year' | 'calendar-year' | 'quarter' | 'month';

const EPOCH: Day = '1900-01-01';
const MONTHS_IN: Readonly<Record<Grain, number>> = { 'financial-year': 12, 'calendar-year': 12, quarter: 3, month: 1 };
// How many of its periods are between two labels: years in fives and tens, months in quarters and years.
const STRIDES: Readonly<Record<Grain, readonly number[]>> = {
  'financial-year': [1, 2, 3, 5, 10, 20, 50, 100],
  'calendar-year': [1, 2, 3, 5, 10, 20, 50, 100],
  quarter: [1, 2, 4, 8, 20, 40, 80, 200, 400],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200],
};
// By the number of months and the month in which they start.
const GRAINS: Readonly<Record<string, Grain>> = {
  '12 from 04': 'financial-year',
  '12 from 01': 'calendar-year',
  '3 from 01': 'quarter',
  '3 from 04': 'quarter',
  '3 from 07': 'quarter',
  '3 from 10': 'quarter',
};
const GAP = 6;
// With this few periods, labels for the first, the latest and the last say more than one for every other period.
const FEW = 8;

/** Returns the position of a day on a number line. */
export function numberOfDay(day: Day): number {
  return daysBetween(EPOCH, day);
}

/** Returns what the labels name: the kind of period that the figures cover, if all cover the same kind. */
export function grainOf(periods: readonly Pick<Period, 'start' | 'end'>[]): Grain {
  const [grain, ...others] = new Set(periods.map(grainOfOne));
  return grain === undefined || others.length > 0 ? 'month' : grain;
}

function grainOfOne({ start, end }: Pick<Period, 'start' | 'end'>): Grain {
  const [first, last] = [monthOf(start), monthOf(end)];
  const isWhole = start.endsWith('-01') && end === endOfMonth(last);
  return (isWhole ? GRAINS[`${String(last - first + 1)} from ${start.slice(5, 7)}`] : undefined) ?? 'month';
}

/**
 * Chooses the labels of a time axis, each at the last day of the period it names: as many as fit without touching. The
 * last is always named, which is the year of the target where there is a path to it. Months are named by January and,
 * where there is room, by the other quarters, and with the first.
 */
export function timeTicks(first: Day, last: Day, latest: Day, grain: Grain, scale: Scale): Tick[] {
  const tickOf = (day: Day): Tick => ({ value: numberOfDay(day), text: labelOf(day, grain) });
  const fits = (ticks: readonly Tick[]): boolean => ticks.length > 0 && haveRoom(ticks, scale);
  // A target may be due within a period.
  const isWhole = (monthOf(last) - monthOf(latest)) % MONTHS_IN[grain] === 0;
  const end = isWhole ? last : latest;
  for (const stride of STRIDES[grain]) {
    const isByCalendar = grain === 'month' && stride % MONTHS_IN.quarter === 0;
    const start = isByCalendar ? inCalendar(end, stride) : monthOf(end);
    const chosen = ends(first, last, start, MONTHS_IN[grain] * stride).map(tickOf);
    if (fits(chosen)) {
      const withFirst = [tickOf(first), ...chosen];
      return isByCalendar && chosen[0]?.text !== withFirst[0]?.text && fits(withFirst) ? withFirst : chosen;
    }
    if (stride > 1 || chosen.length > FEW) continue;
    const named = outermost(chosen, numberOfDay(latest));
    if (named.length > 1 && fits(named)) return named;
  }
  return [tickOf(latest)];
}

// The month from which others are counted, so that January is one of them.
function inCalendar(day: Day, stride: number): number {
  const months = Math.min(stride, MONTHS_IN['calendar-year']);
  return Math.floor(monthOf(day) / months) * months;
}

// The first, the latest and the last.
function outermost(ticks: readonly Tick[], latest: number): Tick[] {
  const [first, last] = [ticks[0], ticks.at(-1)];
  return ticks.filter((tick) => tick === first || tick === last || tick.value === latest);
}

/** Returns the greatest width a label can have. */
export function widestLabel(grain: Grain): number {
  return textWidth(grain === 'quarter' ? '2000/00 Q0' : grain === 'month' ? 'May 2000' : '2000/00', TEXT_SIZE);
}

// The ends of months at regular intervals, counted from a month.
function ends(first: Day, last: Day, start: number, months: number): Day[] {
  const days: Day[] = [];
  for (let at = start - Math.floor((start - monthOf(first)) / months) * months; at <= monthOf(last); at += months) {
    const day = endOfMonth(at);
    if (day <= last) days.push(day);
  }
  return days;
}

function endOfMonth(month: number): Day {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return String(dayOf(year, inYear, lastDayOfMonth(year, inYear)));
}

// Months are counted from the year 0.
function monthOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

function labelOf(day: Day, grain: Grain): string {
  const { year, month } = partsOf(day);
  if (grain === 'calendar-year') return String(year);
  const financialYear = financialYearLabel(month >= 4 ? year : year - 1);
  if (grain === 'financial-year') return financialYear;
  if (grain === 'quarter') return `${financialYear} Q${String(((Math.ceil(month / 3) + 2) % 4) + 1)}`;
  return `${String(MONTHS[month - 1]).slice(0, 3)} ${String(year)}`;
}

function haveRoom(labels: readonly Tick[], scale: Scale): boolean {
  return pairs(labels).every(([label, next]) => {
    const needed = (textWidth(label.text, TEXT_SIZE) + textWidth(next.text, TEXT_SIZE)) / 2 + GAP;
    return scale(next.value) - scale(label.value) >= needed;
  });
}
