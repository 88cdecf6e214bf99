import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import { monthsBetween } from '../../period/monthsBetween.js';
import { monthsIn } from '../../period/monthsIn.js';
import { endsOf } from '../cells/endsOf.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { Heading } from '../heading.js';
import { cellOf, type Record_ } from '../record.js';
import { ask, targetsOf } from './ask.js';

const GOES_ON = /\b(?:continu\w*|on-?going|sustained|steady|further|trend)\b/iu;
const IN_THE_YEAR = /\b(?:over|during|for) the (?:financial |calendar )?year\b/iu;
const CHOICES = ['yes', 'no'];
const MONTHS_OF_YEAR = 12;

/**
 * Asks whether a target is for each year, if it is due more than a year after the baseline: a continuing fall or rise
 * such as "Continued reduction", "1,700 over the year" without a named year, or a target under "Annual target". Returns
 * whether it is.
 */
export function askOfYears(
  target: Target,
  { baseline }: { readonly baseline: { readonly figure: Figure } | undefined },
  heading: Heading | undefined,
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): 'waiting' | boolean {
  const { kind, text = '' } = target;
  const goesOn = kind === 'direction' && target.from === undefined && GOES_ON.test(text);
  const isInTheYear = kind !== 'not-set' && target.due === undefined && IN_THE_YEAR.test(text);
  // A target stated with its kind is complete.
  const isWhole = target.every !== undefined || cellOf(record, 'targetKind') !== undefined;
  const isSaid = goesOn || isInTheYear;
  const isAnnual =
    kind !== 'not-set' && heading?.every === 'year' && !isOfYear(heading) && record.layout.outturns.some(isOfYear);
  if (isWhole || !(isSaid || isAnnual)) return false;
  const [, from] = endsOf(baseline?.figure.period);
  const until = target.due ?? plan?.end;
  if (!isSaid && until === undefined) return false;
  if (from !== undefined && until !== undefined && monthsBetween(from, until) <= MONTHS_OF_YEAR) return false;
  if (ask('each-year', CHOICES, record, text, collector, targetsOf) === 'waiting') return 'waiting';
  return collector.answers.to('each-year', namesOf(record), CHOICES) === 'yes';
}

// "Annual target 2025/26" is for one year; figures for quarters say nothing about the years before and after it.
function isOfYear({ period }: Heading): boolean {
  return period !== undefined && monthsIn(period) === MONTHS_OF_YEAR;
}
