import { COVERS, type Covers } from '../../model/indicator.js';
import type { Figure } from '../../model/figure.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import type { Collector } from '../collector.js';
import type { Heading } from '../heading.js';
import { type Cell, cellOf, type Record_, wordsOf } from '../record.js';
import { ask, targetsOf, YES } from './ask.js';
import { monthsCovered } from './monthsCovered.js';
import { monthsOf } from './monthsOf.js';
import { knownWords } from './knownWords.js';
import { levelOf } from './levelOf.js';
import { isCounted } from './isCounted.js';
import { otherThing } from './otherThing.js';
import { namesOf } from './polarity.js';

/*
 * What a careful officer would ask before comparing a figure with a target that can be read: whether it is one of the
 * indicator, how long a time it is for, and what it is counted from. Next to this file are askOfBaseline and askOfLevel.
 */

/** What is known of a row next to its target. */
interface Known {
  readonly name: string | undefined;
  readonly unit: Unit | undefined;
  readonly baseline: { readonly figure: Figure } | undefined;
}

const MONTHS_OF_YEAR = 12;

/** Asks whether the target is one of the indicator, where its words name something that the row does not. */
export function askOfMeasure(
  result: ReadTarget,
  cell: Cell,
  record: Record_,
  { name = '', unit }: Known,
  collector: Collector,
): 'waiting' | undefined {
  if (otherThing(result, { name, unit, known: knownWords(record, name, unit) }) === undefined) return undefined;
  return ask('measure', YES, record, wordsOf(cell), collector, targetsOf);
}

/** Asks how long a time the target is for, where its heading names another one than the baseline covers. */
export function askOfLength(
  target: Target,
  heading: Heading | undefined,
  words: string,
  record: Record_,
  { unit, baseline }: Known,
  collector: Collector,
): 'waiting' | Covers | undefined {
  const period = heading?.years ?? heading?.period;
  const isOfHeading =
    period !== undefined && (heading?.years !== undefined || [undefined, period.end].includes(target.due));
  const isLongAsItIs = heading?.every !== undefined || cellOf(record, 'covers') !== undefined;
  // A share does not add up over time, nor does a rate over years: that of the last year is meant.
  if (!isOfHeading || isLongAsItIs || target.kind === 'not-set' || unit === undefined || !growsWithTime(unit))
    return undefined;
  const [own, its] = [monthsIn(period), monthsOf(baseline?.figure)];
  if (own === undefined || its === undefined || own === its || own === 1) return undefined;
  const isTotal = own > MONTHS_OF_YEAR;
  if (isTotal && unit?.kind === 'rate') return undefined;
  const choices = COVERS.filter(
    (each) => monthsCovered(each) === (isTotal ? MONTHS_OF_YEAR : own) || monthsCovered(each) === its,
  );
  const answer = ask('covers', choices, record, words, collector, () => ({
    heading: words,
    period: period.label,
    baseline: String(baseline?.figure.period),
    isTotal,
  }));
  return answer ?? (collector.answers.to('covers', namesOf(record), choices) as Covers);
}

/**
 * Asks what a target is counted from, where an earlier column holds a target too, and what it comes to from the baseline
 * asks for no more than that one: `-5%` in each column, or `Maintain` behind a level.
 */
export function askOfBase(
  target: Target,
  interim: readonly InterimTarget[],
  record: Record_,
  { baseline }: Known,
  collector: Collector,
): 'waiting' | undefined {
  const from = baseline !== undefined && 'value' in baseline.figure ? baseline.figure.value : undefined;
  const before = interim.filter(({ text }) => text !== undefined);
  if (from === undefined || before.length === 0 || target.every !== undefined) return undefined;
  const steps = [
    ...before.map((each) => ({ isCounted: 'by' in each, level: levelOf(each, target, from), words: each.text })),
  ];
  const isFromBaseline = /\bbase ?line\b/iu.test(target.text ?? '');
  steps.push({
    isCounted: isCounted(target) && !isFromBaseline,
    level: levelOf(target, target, from),
    words: target.text,
  });
  const doubtful = steps.find(({ isCounted: counted, level, words = '' }, index) => {
    const last = steps[index - 1]?.level;
    if (!counted || last === undefined || level === undefined) return false;
    return /\bfurther\b/iu.test(words) || Math.abs(level - from) <= Math.abs(last - from);
  });
  if (doubtful === undefined) return undefined;
  return ask('counted-from', YES, record, String(doubtful.words), collector, targetsOf);
}
