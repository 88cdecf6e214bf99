import type { AskedTarget, TableQuestionCode, TableQuestionData } from '../../explain/tableQuestions.js';
import { COVERS, type Covers } from '../../model/indicator.js';
import type { Figure } from '../../model/figure.js';
import type { InterimTarget, Target } from '../../model/target.js';
import type { Period, PlanPeriod } from '../../model/period.js';
import type { Unit } from '../../model/unit.js';
import { monthsIn } from '../../period/monthsIn.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { MONTHS_IN } from '../../series/lengths.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import type { Heading } from '../heading.js';
import { type Cell, cellOf, type Record_, wordsOf } from '../record.js';
import type { AskedAbout } from '../table.js';
import { otherThing } from './otherThing.js';
import { namesOf } from './polarity.js';

/*
 * What a careful officer would ask before comparing a figure with a target that can be read: whether it is one of the
 * indicator, how long a time it is for, and what it is counted from.
 */

/** What is known of a row next to its target. */
interface Known {
  readonly name: string | undefined;
  readonly unit: Unit | undefined;
  readonly baseline: { readonly figure: Figure } | undefined;
}

const MONTHS: Readonly<Record<Covers, number>> = { ...MONTHS_IN, day: 0 };
const YES = ['yes'];
const ADDS_UP = new Set(['count', 'money', 'rate']);

/** Asks whether the target is one of the indicator, where its words name something that the row does not. */
export function askOfMeasure(
  result: ReadTarget,
  cell: Cell,
  record: Record_,
  { name = '', unit }: Known,
  collector: Collector,
): 'waiting' | undefined {
  const beside = ['description', 'description.name', 'otherName', 'note', 'priority', 'theme', 'unit'];
  const words = beside.flatMap((key) => cellOf(record, key)?.text ?? []);
  const known = [name, ...words, unit?.kind === 'count' ? unit.of : ''].join(' ');
  if (otherThing(result, known) === undefined) return undefined;
  return ask('measure', YES, record, wordsOf(cell), collector, targetsOf);
}

/** Asks whether a number alone that is worse than the baseline is the level to reach: "5%" where 60% is reached. */
export function askOfLevel(
  target: Target,
  isBare: boolean,
  record: Record_,
  { baseline }: Known,
  collector: Collector,
): 'waiting' | undefined {
  // A target for another length of time is not next to the baseline.
  if (cellOf(record, 'covers') !== undefined) return undefined;
  if (!isBare || target.kind !== 'level' || baseline === undefined || !('value' in baseline.figure)) return undefined;
  const { value } = baseline.figure;
  const isWorse = target.operator === 'at-least' ? target.value < value : target.value > value;
  if (!isWorse) return undefined;
  return ask('worse-than-baseline', YES, record, String(target.text), collector, targetsOf);
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
  if (!isOfHeading || isLongAsItIs || target.kind === 'not-set' || !ADDS_UP.has(String(unit?.kind))) return undefined;
  const [own, its] = [monthsIn(period), monthsOf(baseline?.figure)];
  if (own === undefined || its === undefined || own === its || own === 1) return undefined;
  const isTotal = own > MONTHS.year;
  if (isTotal && unit?.kind === 'rate') return undefined;
  const choices = COVERS.filter((each) => MONTHS[each] === (isTotal ? MONTHS.year : own) || MONTHS[each] === its);
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
  steps.push({ isCounted: isCounted(target), level: levelOf(target, target, from), words: target.text });
  const doubtful = steps.find(({ isCounted: counted, level, words = '' }, index) => {
    const last = steps[index - 1]?.level;
    if (!counted || last === undefined || level === undefined) return false;
    return /\bfurther\b/iu.test(words) || Math.abs(level - from) <= Math.abs(last - from);
  });
  if (doubtful === undefined) return undefined;
  return ask('counted-from', YES, record, String(doubtful.words), collector, targetsOf);
}

// What a target comes to, counted from the baseline.
function levelOf(asked: Target | InterimTarget, target: Target, from: number): number | undefined {
  if ('by' in asked) {
    const { by } = asked;
    const size = 'percent' in by ? (from * by.percent) / 100 : 'points' in by ? by.points : by.amount;
    return asksForLess(target) ? from - size : from + size;
  }
  if ('value' in asked) return asked.value;
  return 'kind' in asked && (asked.kind === 'direction' || asked.kind === 'maintain') ? from : undefined;
}

function asksForLess(target: Target): boolean {
  if (target.kind === 'change' || target.kind === 'direction') return target.direction === 'reduce';
  return target.kind === 'level' && (target.operator === 'at-most' || target.operator === 'below');
}

/** Asks which column the baseline is, where several have figures from before the plan and the target is counted from one. */
export function askOfBaseline(
  target: Target,
  interim: readonly InterimTarget[],
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): 'waiting' | undefined {
  const { headings, outturns, row } = record.layout;
  const column = record.layout.index.get('baseline.printed');
  const earliest = column === undefined ? undefined : headings[column];
  const isCountedFrom = isCounted(target) || interim.some((each) => 'by' in each);
  if (plan === undefined || earliest === undefined || !isCountedFrom) return undefined;
  // "Current levels" behind a baseline that is named, and a later figure from before the plan.
  const saysCurrent = /\b(?:current|existing|present)\b/iu.test(target.text ?? '');
  const isAnswered = collector.answers.to('baseline', [], []) !== undefined;
  if (earliest.isEarliest !== true && (!saysCurrent || isAnswered)) return undefined;
  const isBefore = ({ period, mayBeBaseline }: Heading & { readonly period: Period }): boolean =>
    mayBeBaseline === true
    && period.end <= plan.start
    && monthsIn(period) === (earliest.period && monthsIn(earliest.period));
  const others = outturns.filter((heading) => isBefore(heading) && cellOf(record, heading.key) !== undefined);
  if (others.length === 0) return undefined;
  if (earliest.isEarliest !== true) return ask('counted-from', YES, record, String(target.text), collector, targetsOf);
  const words = [earliest, ...others].map((heading) => onOneLine(String(row.cells[headings.indexOf(heading)])));
  // One column is the baseline of the whole table: an answer for a row alone is none.
  const dataFor = (): TableQuestionData['baseline'] => ({ headings: words });
  const question = { id: 'baseline', code: 'baseline', choices: words, isNeeded: true, dataFor } as const;
  collector.ask(question, { line: record.row.line, name: String(namesOf(record)[0]), words: target.text ?? '' });
  return 'waiting';
}

/** Whether what a target comes to depends on the baseline. */
function isCounted(target: Target): boolean {
  if (target.kind === 'change' || target.kind === 'direction')
    return target.from === undefined && !/\bbase ?line\b/iu.test(target.text ?? '');
  return target.kind === 'maintain';
}

const targetsOf = (about: readonly AskedAbout[]): { readonly targets: readonly AskedTarget[] } => ({
  targets: about.map(({ name, words }) => ({ indicator: name, target: String(words) })),
});

function ask<Code extends TableQuestionCode>(
  code: Code,
  choices: readonly string[],
  record: Record_,
  words: string,
  collector: Collector,
  dataFor: (about: readonly AskedAbout[]) => TableQuestionData[Code],
): 'waiting' | undefined {
  const names = namesOf(record);
  if (collector.answers.to(code, names, choices) !== undefined) return undefined;
  const about = { line: record.row.line, name: String(names[0]), words };
  collector.ask({ id: code, code, choices, isNeeded: true, dataFor }, about);
  return 'waiting';
}

function monthsOf(figure: Figure | undefined): number | undefined {
  if (figure === undefined || !('value' in figure)) return undefined;
  const { averageOf, covers = averageOf, period: text = '' } = figure;
  if (covers !== undefined) return MONTHS[covers];
  const period = parsePeriod(text);
  // A month alone may stand for the year that ends with it.
  return period.ok && period.kind !== 'month' ? monthsIn(period) : undefined;
}
