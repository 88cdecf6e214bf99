import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Figure } from '../../model/figure.js';
import { COVERS, type Covers } from '../../model/indicator.js';
import type { Period } from '../../model/period.js';
import type { Target } from '../../model/target.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { endsMonth } from '../../period/day.js';
import { monthsEndingWith } from '../../period/monthsEndingWith.js';
import { monthsIn } from '../../period/monthsIn.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import { monthsOf } from '../cells/monthsOf.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { Heading } from '../heading.js';
import { headingOf } from '../indicator/headingOf.js';
import { cellOf, type Record_ } from '../record.js';
import { ask } from './ask.js';

const MONTHS_OF_YEAR = 12;
// A year's total is about four times a quarter's. No council asks for so much more of a quarter, or allows it.
const SEVERAL = 2.5;

/**
 * Asks how long a time the target covers if its heading names another length than the baseline covers, or if there is no
 * baseline and the figures are of years and of parts of them.
 */
export function askOfLength(
  target: Target,
  heading: Heading | undefined,
  words: string,
  record: Record_,
  { unit, baseline }: { readonly unit: Unit | undefined; readonly baseline: { readonly figure: Figure } | undefined },
  collector: Collector,
): 'waiting' | Covers | undefined {
  const named = heading?.years ?? heading?.period;
  // A month is the one by which the target is due.
  const period = named === undefined || monthsIn(named) === 1 ? yearOf(target, unit, baseline?.figure) : named;
  const isOfHeading =
    period !== undefined && (heading?.years !== undefined || [undefined, period.end].includes(target.due));
  const isLongAsItIs = heading?.every !== undefined || cellOf(record, 'covers') !== undefined;
  if (isLongAsItIs || target.kind === 'not-set' || unit === undefined) return undefined;
  const lengths = baseline === undefined || 'value' in baseline.figure ? [] : lengthsBeside(record);
  if (lengths.length > 0 && growsWithTime(unit)) return lengthIfAnswered(lengths, words, record, collector);
  if (!isOfHeading) return undefined;
  const [own, its] = [monthsIn(period), monthsOf(baseline?.figure)];
  const isUndated = its === undefined && headingOf(record, 'baseline.printed')?.period === undefined;
  const parts = isUndated && own === MONTHS_OF_YEAR && !growsWithTime(unit) ? lengthsOf(record) : [];
  if (parts.length > 0 && !parts.includes('year'))
    return ofWhole(['year', ...parts], { heading: words, period: period.label }, record, collector);
  if (own === undefined || its === undefined || own === its) return undefined;
  // A share does not add up over time, nor does a rate over years. The share for a year is not the share for its last
  // quarter.
  if (!growsWithTime(unit) && (own !== MONTHS_OF_YEAR || its > own)) return undefined;
  const isTotal = own > MONTHS_OF_YEAR;
  if (isTotal && unit.kind === 'rate') return undefined;
  const choices = COVERS.filter(
    (each) => monthsCovered(each) === (isTotal ? MONTHS_OF_YEAR : own) || monthsCovered(each) === its,
  );
  const data = { heading: words, period: period.label, baseline: String(baseline?.figure.period), isTotal };
  return ofWhole(choices, data, record, collector);
}

// Without a column for the baseline, nothing says whether a target is for a year or a quarter if there are figures of both.
function lengthsBeside({ layout }: Record_): readonly Covers[] {
  if (layout.index.has('baseline.printed')) return [];
  const lengths = lengthsOf({ layout });
  return lengths.includes('year') && lengths.length > 1 ? lengths : [];
}

// The quarter in which a year ends is not the year, unless the target is for a quarter.
function ofWhole(
  choices: readonly Covers[],
  data: TableQuestionData['covers'],
  record: Record_,
  collector: Collector,
): 'waiting' | Covers {
  const answer = ask('covers', choices, record, data.heading, collector, () => data);
  return answer ?? (collector.answers.to('covers', namesOf(record), choices) as Covers);
}

function lengthsOf({ layout }: Pick<Record_, 'layout'>): readonly Covers[] {
  const months = layout.outturns.map(({ period }) => monthsIn(period));
  return COVERS.filter((each) => months.includes(monthsCovered(each)));
}

// Without an answer the indicator is not assessed.
function lengthIfAnswered(
  lengths: readonly Covers[],
  heading: string,
  { row, layout }: Record_,
  collector: Collector,
): Covers | undefined {
  const names = namesOf({ row, layout });
  const answer = collector.answers.to('covers', names, lengths);
  const dataFor = (): TableQuestionData['covers'] => ({ heading });
  if (answer === undefined)
    collector.ask(
      { id: 'covers', code: 'covers', choices: lengths, isNeeded: false, dataFor },
      { line: row.line, name: String(names[0]), words: heading },
    );
  return answer as Covers | undefined;
}

// "Target by March 2026" may be for the year that ends then, where it is several times the baseline.
function yearOf(target: Target, unit: Unit | undefined, figure: Figure | undefined): Period | undefined {
  if (target.kind !== 'level' || target.due === undefined || !endsMonth(target.due)) return undefined;
  if (unit === undefined || !growsWithTime(unit) || figure === undefined || !('value' in figure)) return undefined;
  return target.value >= SEVERAL * figure.value ? monthsEndingWith(target.due, 0, MONTHS_OF_YEAR) : undefined;
}
