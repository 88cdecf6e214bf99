import type { TableQuestionCode, TableQuestionData } from '../../explain/tableQuestions.js';
import { COVERS, type Covers } from '../../model/indicator.js';
import type { Figure, KnownFigure } from '../../model/figure.js';
import type { InterimTarget, Target } from '../../model/target.js';
import type { Period, PlanPeriod } from '../../model/period.js';
import type { Unit } from '../../model/unit.js';
import { monthsIn } from '../../period/monthsIn.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import type { ReadTarget } from '../../wording/targetResult.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import type { Heading } from '../heading.js';
import { type Cell, cellOf, type Record_, wordsOf } from '../record.js';
import { otherThing } from './measure.js';
import { namesOf } from './polarity.js';

/*
 * What a careful officer would ask before holding a figure against a target that can be read: whether it is one of the
 * indicator, how long a time it is for, and what it is counted from.
 */

/** What is known of a row beside its target. */
interface Known {
  readonly name: string | undefined;
  readonly unit: Unit | undefined;
  readonly baseline: { readonly figure: Figure } | undefined;
}

const MONTHS: Readonly<Record<Covers, number>> = { year: 12, quarter: 3, month: 1, day: 0 };
const YES = ['yes'];
const A_YEAR = 12;

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
  return ask('measure', YES, record, wordsOf(cell), collector, (about) => ({
    targets: about.map(({ name: indicator, words: target = '' }) => ({ indicator, target })),
  }));
}

/** Asks how long a time the target is for, where its heading names another one than the year of the baseline. */
export function askOfLength(
  target: Target,
  heading: Heading | undefined,
  words: string,
  record: Record_,
  { unit, baseline }: Known,
  collector: Collector,
): 'waiting' | Covers | undefined {
  const period = heading?.period;
  const isOfHeading = period !== undefined && [undefined, period.end].includes(target.due);
  if (!isOfHeading || target.kind === 'not-set' || cellOf(record, 'covers')) return undefined;
  const own = monthsIn(period);
  if (own === undefined || own === 1 || own === A_YEAR || !isOfYear(baseline?.figure)) return undefined;
  // A share or a rate can be that of several years' last; a number may be what they come to.
  const isTotal = own > A_YEAR;
  if (isTotal && unit?.kind !== 'count' && unit?.kind !== 'money') return undefined;
  const choices = COVERS.filter((each) => each === 'year' || (!isTotal && MONTHS[each] === own));
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
  return ask('counted-from', YES, record, String(doubtful.words), collector, (about) => ({
    targets: about.map(({ name, words = '' }) => ({ indicator: name, target: words })),
  }));
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
  if (plan === undefined || earliest?.isEarliest !== true || !isCountedFrom) return undefined;
  const isBefore = ({ period, mayBeBaseline }: Heading & { readonly period: Period }): boolean =>
    mayBeBaseline === true
    && period.end <= plan.start
    && monthsIn(period) === (earliest.period && monthsIn(earliest.period));
  const others = outturns.filter((heading) => isBefore(heading) && cellOf(record, heading.key) !== undefined);
  if (others.length === 0) return undefined;
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

/** Tells whether a lone number of a percentage is more than ten times the baseline, which has no percent sign and is at most 1. */
export function isPerhapsShare(baseline: KnownFigure, printed: string, value: number): boolean {
  return baseline.value > 0 && baseline.value <= 1 && !printed.includes('%') && value > 10 * baseline.value;
}

function ask<Code extends TableQuestionCode>(
  code: Code,
  choices: readonly string[],
  record: Record_,
  words: string,
  collector: Collector,
  dataFor: (about: readonly { readonly name: string; readonly words?: string }[]) => TableQuestionData[Code],
): 'waiting' | undefined {
  const names = namesOf(record);
  if (collector.answers.to(code, names, choices) !== undefined) return undefined;
  const about = { line: record.row.line, name: String(names[0]), words };
  collector.ask({ id: code, code, choices, isNeeded: true, dataFor }, about);
  return 'waiting';
}

function isOfYear(figure: Figure | undefined): boolean {
  if (figure === undefined || !('value' in figure)) return false;
  const { averageOf, period: text = '' } = figure;
  const period = parsePeriod(text);
  return averageOf === 'year' || (period.ok && monthsIn(period) === A_YEAR);
}
