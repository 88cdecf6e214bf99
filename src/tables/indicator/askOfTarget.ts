import type { Covers } from '../../model/indicator.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import { monthsOf } from '../cells/monthsOf.js';
import { isStatedAlone, statesTarget } from '../cells/target.js';
import type { Collector } from '../collector.js';
import { asItStands, onOneLine } from '../guard.js';
import type { DatedHeading } from '../heading.js';
import { askOfBase } from '../questions/askOfBase.js';
import { askOfBaseline } from '../questions/askOfBaseline.js';
import { askOfCumulative } from '../questions/askOfCumulative.js';
import { askOfLength } from '../questions/askOfLength.js';
import { askOfLevel } from '../questions/askOfLevel.js';
import { askOfYears } from '../questions/askOfYears.js';
import { cellOf, type Record_, textIn } from '../record.js';
import { type IndicatorContext, type Known, type Outturn, UNREAD } from './context.js';
import { headingOf } from './headingOf.js';

/** A target that was read, and what is next to it. */
interface ReadAlready {
  readonly target: Target;
  readonly interim: readonly InterimTarget[];
  readonly outturns: readonly Outturn[];
  /** How long a time its figures cover, if a column says so. */
  readonly covers: Covers | undefined;
}

/** What the answers to the questions about a target settle. */
interface Settled {
  /** Whether a question waits for its answer. */
  readonly isOpen: boolean;
  readonly isOfEachYear: boolean;
  readonly covers: Covers | undefined;
}

/** Asks the questions that a careful officer would ask before comparing a figure with the target. */
export function askOfTarget(
  record: Record_,
  known: Known,
  { target, interim, outturns, covers }: ReadAlready,
  context: IndicatorContext,
  collector: Collector,
): Settled {
  const { unit, polarity = 'no-judgement', baseline } = known;
  const { period } = context;
  const heading = headingOf(record, 'target');
  const asked = {
    years: askOfYears(target, known, heading, record, period, collector),
    length: askOfLength(target, heading, wordsOfHeading(record), record, known, collector),
    base: askOfBase(target, interim, record, known, collector),
    cumulative: askOfCumulative(target, interim, heading, record, unit, collector),
    baseline: askOfBaseline(target, interim, record, knownAmong(outturns), period, collector),
  };
  const ofLength = asked.length === 'waiting' ? undefined : asked.length;
  const settled = { isOfEachYear: asked.years === true, covers: ofLength };
  if (Object.values(asked).includes('waiting')) return { isOpen: true, ...settled };
  // A target for another length of time cannot be compared with the baseline.
  const length = covers ?? ofLength ?? target.every;
  const isNextToIt = length === undefined || monthsCovered(length) === monthsOf(baseline?.figure);
  const isBare = isNumberAlone(record, known, context);
  const isComparable = isNextToIt && (isBare || !statesTarget(record));
  const beside = { unit, polarity, baseline: baseline?.figure ?? UNREAD, later: outturns };
  const level = askOfLevel({ target, interim, isComparable, isBare, ...beside }, record, period, collector);
  return { isOpen: level === 'waiting', ...settled };
}

function knownAmong(outturns: readonly Outturn[]): DatedHeading[] {
  return outturns.filter(({ read }) => 'value' in read.figure).map(({ heading }) => heading);
}

// Whether only the polarity shows which side of the number is wanted.
function isNumberAlone(record: Record_, { unit, baseline }: Known, { readTarget }: IndicatorContext): boolean {
  if (statesTarget(record)) return isStatedAlone(record);
  const cell = cellOf(record, 'target');
  const around = { unit, polarity: undefined, baseline: baseline?.figure ?? UNREAD };
  return cell !== undefined && !readTarget(textIn(cell, asItStands), around).ok;
}

function wordsOfHeading({ layout }: Record_): string {
  return onOneLine(String(layout.row.cells[layout.index.get('target') ?? -1]));
}
