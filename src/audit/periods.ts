import { times, toNumber } from '../exact/exact.js';
import type { FindingData } from '../explain/findings.js';
import type { PlanPeriod } from '../model/period.js';
import type { Audited } from './audited.js';
import { claimsBy } from './claimsBy.js';
import type { Found, Rule } from './rule.js';
import { growsWithTime } from '../model/unit.js';
import { placeIn } from './words.js';

/** Days and periods that are missing, unclear or in the wrong order. */
export const periods: readonly Rule[] = [
  { code: 'period-text-differs', severity: 'warning', find: periodTextDiffers },
  { code: 'baseline-without-period', severity: 'warning', find: baselineWithoutPeriod },
  { code: 'baseline-length-unclear', severity: 'warning', find: baselineLengthUnclear },
  { code: 'baseline-of-another-period', severity: 'note', find: baselineOfAnotherPeriod },
  { code: 'baseline-after-target', severity: 'warning', find: baselineAfterTarget },
  { code: 'due-outside-plan', severity: 'warning', find: dueOutsidePlan },
  { code: 'published-before-end', severity: 'warning', find: publishedBeforeEnd },
];

// A year, and the end of a run that is written with it: 2013/14, 2013-18.
const YEARS = /(?<!\d)((?:19|20|21)\d{2})(?:([-–/])(\d{2}))?(?!\d)/gu;

// Of which twelve times as much is still a number.
const LARGEST_MONTH = Number.MAX_VALUE / 12;

/**
 * Finds a plan or agreement whose days do not match the printed years.
 *
 * Reason: targets are due at the end of the plan, so a wrong day there gives wrong statuses.
 *
 * Example: "2013–2018" read as 1 April 2013 to 31 March 2016.
 */
function* periodTextDiffers({ plan }: Audited): Generator<Found<'period-text-differs'>> {
  const { period, source, countyAgreement } = plan;
  const data = otherYears(period);
  if (data) yield { path: ['period'], source, data };
  const ofCounty = countyAgreement?.period && otherYears(countyAgreement.period);
  if (ofCounty) yield { path: ['countyAgreement', 'period'], source: countyAgreement.source, data: ofCounty };
}

function otherYears({ text, start, end }: PlanPeriod): FindingData['period-text-differs'] | undefined {
  const years = [...(text ?? '').matchAll(YEARS)];
  const [first, last] = [years[0], years.at(-1)];
  if (text === undefined || first?.[1] === undefined || last === undefined) return undefined;
  const from = Number(first[1]);
  const to = yearAtEnd(last);
  const isOneYear = years.length === 1 && last[3] === undefined;
  const startsAsPrinted = from === Number(start.slice(0, 4));
  // "2013 to 2017" may be the financial years that begin then, the last of which ends in March 2018; "2013/14" is one.
  const endYear = Number(end.slice(0, 4));
  const endsAsPrinted =
    isOneYear || to === endYear || (last[2] !== '/' && to === endYear - 1 && end.slice(5) <= '03-31');
  return startsAsPrinted && endsAsPrinted ? undefined : { text, start, end };
}

function yearAtEnd([, year = '', , short]: RegExpExecArray): number {
  return Number(short === undefined ? year : `${year.slice(0, 2)}${short}`);
}

/**
 * Finds a baseline that does not state its period.
 *
 * Reason: later figures cannot be sorted with it, and no expected value on the way to the target can be worked out.
 *
 * Example: a baseline of 240 offences under a heading "Baseline".
 */
function* baselineWithoutPeriod({ indicators }: Audited): Generator<Found<'baseline-without-period'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit, baseline } = indicator;
    if (!('value' in baseline) || baseline.period !== undefined) continue;
    yield { path: [...path, 'baseline', 'period'], source, data: { name, baseline: baseline.value, unit } };
  }
}

/**
 * Finds a count or rate whose baseline names one month and does not say whether it is for the month or for the year
 * that ends with it.
 *
 * Reason: plans often label a year's total with its last month. Compared with the wrong length of time, every figure
 * would be wrong by a factor of twelve, so it is not assessed until the plan says which.
 *
 * Example: "161" under "Baseline March 2013", without `covers` of the baseline or the indicator.
 */
function* baselineLengthUnclear({ indicators, periodOf }: Audited): Generator<Found<'baseline-length-unclear'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit, baseline } = indicator;
    if (!growsWithTime(unit) || !('value' in baseline)) continue;
    if ((indicator.covers ?? baseline.covers ?? baseline.averageOf) !== undefined) continue;
    const period = periodOf(baseline.period);
    if (period?.kind !== 'month' || Math.abs(baseline.value) > LARGEST_MONTH) continue;
    const twelveTimes = toNumber(times(baseline.value, 12));
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      data: { name, baseline: baseline.value, unit, period: period.label, twelveTimes },
    };
  }
}

/**
 * Finds a baseline whose heading names a period, although the text gives exactly the same figure for a longer one that
 * ends on the same day.
 *
 * Reason: one of the two is wrong, and anybody who trusts the heading takes a year's total for a month's.
 *
 * Example: 1,579 under "Baseline March 2013", and "1,579 offences in 2012/13" in the text.
 */
function* baselineOfAnotherPeriod({
  plan,
  indicators,
  periodOf,
}: Audited): Generator<Found<'baseline-of-another-period'>> {
  const claims = claimsBy(plan.claims, ({ indicatorId, comparatorId }) =>
    comparatorId === undefined ? indicatorId : undefined,
  );
  for (const { indicator, path, source } of indicators) {
    const { id, name, unit, baseline } = indicator;
    const heading = periodOf(baseline.period);
    if (!('value' in baseline) || heading === undefined) continue;
    for (const { claim, index } of claims.get(id) ?? []) {
      const period = periodOf(claim.period);
      if (claim.to !== baseline.value || period?.end !== heading.end || period.start >= heading.start) continue;
      const place = placeIn(claim.source);
      yield {
        path: [...path, 'baseline', 'period'],
        source,
        data: { name, baseline: baseline.value, unit, heading: heading.label, period: period.label, place },
        related: [{ path: ['claims', index, 'period'], source: claim.source }],
      };
      break;
    }
  }
}

/**
 * Finds a baseline whose period ends after the day on which the target is due.
 *
 * Reason: a target is reached from the baseline onwards; one of the two dates is wrong.
 *
 * Example: a baseline of 2018/19 and a target due on 31 March 2018.
 */
function* baselineAfterTarget({ plan, indicators, periodOf }: Audited): Generator<Found<'baseline-after-target'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, baseline, target } = indicator;
    const period = periodOf(baseline.period);
    const due = target.due ?? plan.period.end;
    if (!('value' in baseline) || period === undefined || target.kind === 'not-set' || period.end <= due) continue;
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      data: { name, period: period.label, due },
      related: [{ path: [...path, 'target', 'due'], source }],
    };
  }
}

/**
 * Finds a target that is due before the plan starts or after it ends.
 *
 * Reason: nobody will be left to report on it, or it was due before there was a plan. Often a year was mistyped.
 *
 * Example: a target due on 31 March 2020 in a plan that ends in 2018.
 */
function* dueOutsidePlan({ plan, indicators }: Audited): Generator<Found<'due-outside-plan'>> {
  const { start, end } = plan.period;
  for (const { indicator, path, source } of indicators) {
    const { due } = indicator.target;
    if (due === undefined || (due >= start && due <= end)) continue;
    yield {
      path: [...path, 'target', 'due'],
      source,
      data: { name: indicator.name, due, start, end },
      related: [{ path: ['period'], source: plan.source }],
    };
  }
}

/**
 * Finds an observation that was published before its period was over.
 *
 * Reason: it may be a forecast, or the day or the period was mistyped; it is judged like any other figure.
 *
 * Example: a figure for 2013/14, published on 1 March 2014.
 */
function* publishedBeforeEnd({ plan, indicatorOf, periodOf }: Audited): Generator<Found<'published-before-end'>> {
  for (const [index, { indicatorId, period: text, published }] of plan.observations.entries()) {
    const placed = indicatorOf(indicatorId);
    const period = periodOf(text);
    if (published === undefined || placed === undefined || period === undefined || published >= period.end) continue;
    yield {
      path: ['observations', index, 'published'],
      source: placed.source,
      data: { name: placed.indicator.name, period: period.label, published },
    };
  }
}
