import type { Target } from '../../model/target.js';
import type { ReadTarget, TargetResult } from '../../wording/targetResult.js';
import { askPolarity, namesOf } from '../cells/polarity.js';
import { refuseTarget } from '../cells/printedTarget.js';
import { statedTarget, statesTarget, termsOf } from '../cells/target.js';
import { twoCells } from '../cells/twoCells.js';
import type { Collector } from '../collector.js';
import { differsFromWords } from '../doubts/differsFromWords.js';
import { isConditional } from '../doubts/isConditional.js';
import { mayLimit } from '../doubts/mayLimit.js';
import { refuseDueDates } from '../doubts/refuseDueDates.js';
import { footnoteOf, noteMark } from '../footnotes.js';
import { asItStands } from '../guard.js';
import { withoutMark } from '../noteWords.js';
import { askOfDueYear } from '../questions/askOfDueYear.js';
import { askWhetherWhole } from '../questions/askOfFootnote.js';
import { askOfMeasure } from '../questions/askOfMeasure.js';
import { cellOf, type Record_, refuse, textIn, wordsOf } from '../record.js';
import { some } from '../some.js';
import { type DueHeading, type IndicatorContext, type Known, UNREAD } from './context.js';

type RefusedTarget = TargetResult & { readonly ok: false };

const RANGE_ANSWERS = ['or-better', 'within'];

/** Reads the target of a row, or says that a question about it waits for an answer. */
export function targetOf(
  record: Record_,
  known: Known,
  heading: DueHeading | undefined,
  context: IndicatorContext,
  collector: Collector,
): Target | 'waiting' | undefined {
  const { unit, polarity, isPolarityRead, baseline } = known;
  const { comparators, readDue } = context;
  if (statesTarget(record)) {
    const stated = statedTarget(record, { unit, polarity, isPolarityRead, readDue, comparators }, collector);
    if (stated === undefined || stated === 'waiting') return stated;
    const { isOpen, ...answer } = askOfDueYear(dueCell(record), stated.due, record, context.period, collector);
    const full = besideWords(stated, record, known, heading, context, collector);
    if (full === undefined || full === 'waiting') return full;
    return isOpen ? 'waiting' : { ...full, ...answer };
  }
  const before = collector.problems.length;
  const said = termsOf(record, readDue, collector);
  const cell = cellOf(record, 'target');
  if (cell === undefined) return { kind: 'not-set', reason: 'blank', ...said };
  // A mark alone stands for what its footnote says.
  const alone = withoutMark(cell.text) === '' ? footnoteOf(cell.text, record.layout.footnotes) : undefined;
  const text = alone ?? textIn(cell, asItStands);
  const result = context.readTarget(text, { unit, polarity, baseline: baseline?.figure ?? UNREAD });
  if (!result.ok)
    return mayBeSettled(result, known)
      ? undefined
      : refuseTarget(result, cell, record, polarity, comparators, collector);
  if (result.comparator && !comparators.some(({ id }) => id === result.comparator?.id)) {
    context.addComparator(result.comparator);
    const data = { cell: wordsOf(cell), name: result.comparator.name };
    collector.note('comparator-without-figures', cell.place, data);
  }
  refuseDueDates(record, { words: result.target.due, column: said.due }, collector);
  const words = dueCell(record) ?? result.readings.find(({ as }) => as === 'when it is due')?.words;
  const due = said.due ?? result.target.due;
  const { isOpen, ...answer } = askOfDueYear(words, due, record, context.period, collector);
  const terms = { ...said, ...answer };
  const target = answer.due === undefined ? result.target : withoutEndOfYear(result.target);
  if (target.kind === 'maintain' && target.orBetter === true && polarity === undefined) {
    return isPolarityRead ? askPolarity(record, true, collector) : undefined;
  }
  if (heading?.isOpen === true && target.kind !== 'not-set' && target.due === undefined && terms.due === undefined)
    return 'waiting';
  if (isOpen) return 'waiting';
  if (target.kind === 'range' && polarity === undefined && isPolarityRead) return askPolarity(record, true, collector);
  if (askOfMeasure(result, cell, record, known, collector) !== undefined) return 'waiting';
  const footnote = noteMark(cell, 'target', record.layout.footnotes, collector);
  if (footnote !== undefined && alone === undefined && (isConditional(footnote) || mayLimit(footnote, []))) {
    if (askWhetherWhole(footnote, record, collector) !== undefined) return 'waiting';
  }
  if (target.note !== undefined)
    collector.note('target-reading', cell.place, { cell: wordsOf(cell), reading: target.note });
  if (collector.problems.length > before) return undefined;
  const orBetter = target.kind === 'range' && polarity !== 'no-judgement' ? orBetterOf(record, collector) : undefined;
  const key = [
    ...[terms.due, terms.every, terms.note, heading?.due, heading?.every, heading?.note, result.covers],
    ...[orBetter, footnote],
  ].join('\n');
  let made = context.targets.get(target);
  if (made === undefined) context.targets.set(target, (made = new Map<string, Target>()));
  let full = made.get(key);
  if (full === undefined)
    made.set(
      key,
      (full = withTerms(
        { ...asModelled({ ...result, target }), ...some({ orBetter }) },
        { footnote, ...terms },
        heading,
      )),
    );
  return full;
}

// An answer replaces the assumption about a bare year.
function withoutEndOfYear({ note = '', ...target }: Target): Target {
  const rest = note.replace(/\d{4} is read as the end of that year, [^.]+\. ?/u, '').trim();
  return { ...target, ...(rest !== '' && { note: rest }) };
}

function dueCell(record: Record_): string | undefined {
  return cellOf(record, 'due')?.text;
}

// The columns say what is asked for. If they do not say by when or how often, the heading and the words still do. A
// target stated with its kind, as this library writes it, is complete.
function besideWords(
  stated: Target,
  record: Record_,
  { unit, polarity, baseline }: Known,
  heading: DueHeading | undefined,
  { readTarget }: IndicatorContext,
  collector: Collector,
): Target | 'waiting' | undefined {
  const cell = cellOf(record, 'targetKind') === undefined ? cellOf(record, 'target') : undefined;
  const around = { unit, polarity, baseline: baseline?.figure ?? UNREAD };
  const words = cell && readTarget(textIn(cell, asItStands), around);
  const value = stated.kind === 'level' ? cellOf(record, 'targetValue') : undefined;
  if (stated.kind === 'level' && cell && words && value && differsFromWords(stated, words, around.baseline))
    return refuse(collector, 'contradiction', value, twoCells(cell, value));
  const { due, every } = words === undefined ? {} : words.ok ? asModelled(words) : words;
  refuseDueDates(record, { words: due, column: stated.due }, collector);
  const full = withTerms({ ...some({ due, every }), ...stated }, { footnote: undefined }, heading);
  return heading?.isOpen === true && full.due === undefined && full.kind !== 'not-set' ? 'waiting' : full;
}

// "1,200 pa" is expected in each year.
function asModelled({ target, covers }: ReadTarget): Target {
  return covers === undefined ? target : { ...target, every: covers };
}

// A figure beyond the better end of a range is a question, which a table may answer beforehand.
function orBetterOf(record: Record_, collector: Collector): boolean | undefined {
  const answer = collector.answers.to('range', namesOf(record), RANGE_ANSWERS);
  if (answer !== undefined) return answer === 'or-better' ? true : undefined;
  const dataFor = (about: readonly { readonly name: string }[]): { readonly indicators: readonly string[] } => ({
    indicators: about.map(({ name }) => name),
  });
  const question = { id: 'range', code: 'range', choices: RANGE_ANSWERS, isNeeded: false, dataFor } as const;
  collector.ask(question, { line: record.row.line, name: String(namesOf(record)[0]) });
  return undefined;
}

// The cells take precedence over the words of the target, and the words over the heading.
function withTerms(
  target: Target,
  { footnote, ...terms }: ReturnType<typeof termsOf> & { readonly footnote: string | undefined },
  heading: DueHeading | undefined,
): Target {
  const isSet = target.kind !== 'not-set';
  const isFromHeading = isSet && heading?.due !== undefined && target.due === undefined && terms.due === undefined;
  const isAnew = isSet && heading?.every !== 'year';
  const every = target.every ?? (isAnew ? heading?.every : undefined);
  const said = footnote === undefined ? undefined : `The footnote is "${footnote}".`;
  const notes = [target.note, said, isFromHeading ? heading.note : undefined].filter((note) => note !== undefined);
  return {
    ...target,
    ...some({
      every,
      due: isFromHeading ? heading.due : target.due,
      note: notes.length === 0 ? undefined : notes.join(' '),
    }),
    ...terms,
  };
}

// A bare number may be fine once the polarity is corrected. Ambiguous words may be fine once unit and baseline are.
function mayBeSettled({ reason }: RefusedTarget, { unit, isPolarityRead, baseline }: Known): boolean {
  if (reason === 'bare-number') return !isPolarityRead;
  return reason === 'ambiguous' && (unit === undefined || baseline === undefined);
}
