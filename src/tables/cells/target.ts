import type { TargetColumn } from '../../explain/tableProblems.js';
import type { Comparator } from '../../model/comparator.js';
import { RANK_ENDS } from '../../model/figure.js';
import type { Polarity } from '../../model/polarity.js';
import { DIRECTIONS, NOT_SET_REASONS, OPERATORS, RECURRENCES, TARGET_KINDS } from '../../model/target.js';
import type { Amount, Direction, Operator, Recurrence, Target, TargetTerms } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import { isDay } from '../../period/day.js';
import type { Collector } from '../collector.js';
import { asItStands } from '../guard.js';
import { knownComparator } from '../heading.js';
import {
  cellOf,
  EVERY,
  placeOf,
  type Record_,
  refuse,
  textOf,
  wordsOf,
  wordOf,
  yesOrNo,
  type Cell,
} from '../record.js';
import { some } from '../some.js';
import { STATES } from '../targetColumns.js';
import { readDue, type ReadDay } from './day.js';
import { numberOf, numberText, plainNumber } from './number.js';
import { periodTextOf } from './period.js';
import { askPolarity } from './polarity.js';

/** Reads the day by which something is due. */
export type ReadDue = (text: string) => ReadDay;

/** What a stated target is read with. */
export interface TargetSurroundings {
  /** The unit; nothing if a cell that says it was refused. */
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  /** Whether the polarity was read or left blank, as opposed to refused. */
  readonly isPolarityRead: boolean;
  readonly readDue: ReadDue;
  readonly comparators: readonly Comparator[];
}

const PERCENT = /^(\d+(?:\.\d+)?) ?(?:%|percent|per cent)$/iu;
const POINTS = /^(\d+(?:\.\d+)?) ?(?:percentage points?|points?|pp|ppts?|% points?)$/iu;
const UNITS = /^(\d+(?:\.\d+)?) units?$/iu;

/** The columns that each kind of target needs, and those it may have. */
export const COLUMNS_OF_KIND: Readonly<
  Record<Target['kind'], { readonly needs: readonly TargetColumn[]; readonly may: readonly TargetColumn[] }>
> = {
  level: { needs: ['operator', 'targetValue'], may: ['targetDirection'] },
  range: { needs: ['minimum', 'maximum'], may: ['orBetter'] },
  change: { needs: ['targetDirection', 'by'], may: ['from', 'fromAverageOf'] },
  maintain: { needs: [], may: ['orBetter', 'tolerance'] },
  comparator: { needs: ['operator', 'targetComparator'], may: ['factor'] },
  rank: { needs: ['within', 'end'], may: ['among'] },
  direction: { needs: ['targetDirection'], may: ['from', 'fromAverageOf'] },
  milestone: { needs: ['description'], may: ['reached'] },
  'not-set': { needs: ['notSet'], may: [] },
};

/** Says whether a row states its target in separate columns. */
export function statesTarget(record: Record_): boolean {
  return record.layout.statesTargets && STATES.some((key) => cellOf(record, key) !== undefined);
}

/** Says whether the columns state only a number, not which side of it is wanted. */
export function isStatedAlone(record: Record_): boolean {
  return ['targetKind', 'operator'].every((key) => cellOf(record, key) === undefined);
}

/** What the cells next to a target say about its terms: when it is due, how often it starts again, how it was read. */
export function termsOf(
  record: Record_,
  read: ReadDue,
  collector: Collector,
): Pick<TargetTerms, 'due' | 'every' | 'note'> {
  const cell = cellOf(record, 'due');
  const due = cell && dueOf(cell, read, collector);
  const every = wordOf(record, 'every', RECURRENCES, collector, EVERY);
  return some({ due, every, note: textOf(record, 'targetNote', asItStands) });
}

/** Reads a target from the columns that state it, or nothing if one of them was refused. */
export function statedTarget(
  record: Record_,
  { unit, polarity, isPolarityRead, readDue: read, comparators }: TargetSurroundings,
  collector: Collector,
): Target | 'waiting' | undefined {
  const before = collector.problems.length;
  const kind = kindOf(record, collector);
  if (kind === undefined) return undefined;
  const isOpen = checkColumns(record, kind, polarity ?? (isPolarityRead ? 'open' : 'refused'), collector);
  const terms = { ...some({ text: textOf(record, 'target', asItStands) }), ...termsOf(record, read, collector) };
  const target = targetOf(record, kind, unit, polarity, comparators, collector);
  if (collector.problems.length > before) return undefined;
  return isOpen ? askPolarity(record, true, collector) : ({ ...target, ...terms } as Target);
}

function kindOf(record: Record_, collector: Collector): Target['kind'] | undefined {
  const before = collector.problems.length;
  const kind = wordOf(record, 'targetKind', TARGET_KINDS, collector, { none: 'not-set' });
  if (kind !== undefined || collector.problems.length > before) return kind;
  // A value on its own is a level.
  if (cellOf(record, 'targetValue') !== undefined) return 'level';
  const filled = STATES.flatMap((key) => cellOf(record, key)?.place.heading ?? []);
  const data = { needs: 'target-kind', filled, kinds: TARGET_KINDS } as const;
  collector.problem('empty-cell', placeOf(record, 'targetKind'), data);
  return undefined;
}

// Says whether the polarity has to be asked for.
function checkColumns(
  record: Record_,
  kind: Target['kind'],
  polarity: Polarity | 'open' | 'refused',
  collector: Collector,
): boolean {
  const { needs, may } = COLUMNS_OF_KIND[kind];
  let isOpen = false;
  for (const key of STATES) {
    const cell = cellOf(record, key);
    if (cell !== undefined && key !== 'targetKind' && !needs.includes(key) && !may.includes(key)) {
      collector.problem('contradiction', cell.place, { of: 'target-kind', kind, heading: String(cell.place.heading) });
    }
    if (cell !== undefined || !needs.includes(key)) continue;
    if (key === 'operator' && kind === 'level' && polarity !== 'no-judgement') {
      isOpen = polarity === 'open';
      continue;
    }
    collector.problem('empty-cell', placeOf(record, key), { needs: 'target-part', kind, part: key });
  }
  return isOpen;
}

function targetOf(
  record: Record_,
  kind: Target['kind'],
  unit: Unit | undefined,
  polarity: Polarity | undefined,
  comparators: readonly Comparator[],
  collector: Collector,
): object {
  const word = <Word extends string>(key: TargetColumn, words: readonly Word[]): Word | undefined =>
    wordOf(record, key, words, collector);
  const direction = word<Direction>('targetDirection', DIRECTIONS);
  const operator = word<Operator>('operator', OPERATORS);
  const number = (key: TargetColumn): number | undefined => numberOf(cellOf(record, key), collector);
  const start = (): { from: string | undefined; averageOf: Recurrence | undefined } => ({
    from: periodTextOf(cellOf(record, 'from'), collector),
    averageOf: wordOf(record, 'fromAverageOf', RECURRENCES, collector, EVERY),
  });
  switch (kind) {
    case 'level':
      return {
        kind,
        ...some({
          operator: operator ?? (polarity === 'lower-is-better' ? 'at-most' : 'at-least'),
          value: number('targetValue'),
          direction,
        }),
      };
    case 'range':
      return {
        kind,
        ...some({
          min: number('minimum'),
          max: number('maximum'),
          orBetter: yesOrNo(record, 'orBetter', collector),
        }),
      };
    case 'change':
      return {
        kind,
        ...some({
          direction,
          by: amountOf(cellOf(record, 'by'), unit, collector),
          ...start(),
        }),
      };
    case 'maintain':
      return {
        kind,
        ...some({
          orBetter: yesOrNo(record, 'orBetter', collector),
          tolerance: amountOf(cellOf(record, 'tolerance'), unit, collector),
        }),
      };
    case 'comparator':
      return {
        kind,
        ...some({
          comparatorId: comparatorOf(record, comparators, collector),
          operator,
          factor: factorOf(record, collector),
        }),
      };
    case 'rank':
      return {
        kind,
        ...some({
          within: placeIn(record, collector),
          end: word('end', RANK_ENDS),
          among: textOf(record, 'among', asItStands),
        }),
      };
    case 'direction':
      return { kind, ...some({ direction, ...start() }) };
    case 'milestone':
      return {
        kind,
        ...some({ description: textOf(record, 'description', asItStands), reached: reachedOf(record, collector) }),
      };
    case 'not-set':
      return { kind, ...some({ reason: word('notSet', NOT_SET_REASONS) }) };
  }
}

/** Writes an amount as its column expects it. */
export function amountText(amount: Amount, unit: Unit): string {
  if ('percent' in amount) return `${numberText(amount.percent)}%`;
  if ('points' in amount) return `${numberText(amount.points)} points`;
  return numberText(amount.amount) + (unit.kind === 'percentage' ? ' units' : '');
}

/**
 * Reads an amount. A bare number next to a percentage may be per cent or points (2 of 40% is 0.8 or 2), so it is
 * refused.
 */
export function amountOf(cell: Cell | undefined, unit: Unit | undefined, collector: Collector): Amount | undefined {
  if (cell === undefined) return undefined;
  const isPercentage = unit?.kind === 'percentage';
  const text = cell.text.trim();
  const percent = plainNumber(PERCENT.exec(text)?.[1] ?? '');
  if (percent !== undefined) return { percent };
  const points = plainNumber(POINTS.exec(text)?.[1] ?? '');
  if (points !== undefined) return { points };
  const amount = plainNumber(UNITS.exec(text)?.[1] ?? (isPercentage ? '' : text));
  if (amount !== undefined && amount >= 0) return { amount };
  const expected = isPercentage ? 'amount-of-a-percentage' : 'amount';
  return refuse(collector, 'unreadable-number', cell, { cell: text, expected });
}

function comparatorOf(record: Record_, comparators: readonly Comparator[], collector: Collector): string | undefined {
  const cell = cellOf(record, 'targetComparator');
  if (cell === undefined) return undefined;
  const known = knownComparator(String(textOf(record, 'targetComparator', asItStands)).trim(), comparators);
  if (known) return known.id;
  const data = { cell: wordsOf(cell), of: 'target', comparators: comparators.map(({ name }) => name) } as const;
  return refuse(collector, 'unknown-comparator', cell, data);
}

function factorOf(record: Record_, collector: Collector): number | undefined {
  const cell = cellOf(record, 'factor');
  const factor = numberOf(cell, collector);
  if (cell === undefined || factor === undefined || factor > 0) return factor;
  return refuse(collector, 'unreadable-number', cell, { cell: wordsOf(cell), expected: 'factor' });
}

function placeIn(record: Record_, collector: Collector): number | undefined {
  const cell = cellOf(record, 'within');
  const place = numberOf(cell, collector);
  if (cell === undefined || place === undefined || (Number.isInteger(place) && place >= 1)) return place;
  return refuse(collector, 'unreadable-number', cell, { cell: wordsOf(cell), expected: 'place' });
}

function reachedOf(record: Record_, collector: Collector): string | false | undefined {
  const cell = cellOf(record, 'reached');
  if (cell === undefined) return undefined;
  const text = cell.text.trim();
  if (/^(?:no|false)$/iu.test(text)) return false;
  if (isDay(text)) return text;
  const read = readDue(text, undefined);
  if ('day' in read && read.is === undefined) return read.day;
  return refuse(collector, 'unreadable-day', cell, { cell: text, of: 'reached' });
}

function dueOf(cell: Cell, readCell: ReadDue, collector: Collector): string | undefined {
  const read = readCell(cell.text);
  if ('refused' in read) return refuse(collector, 'unreadable-day', cell, read.refused);
  const { day, is } = read;
  const isAnswered = collector.answers.to(`due-${cell.text.trim()}`, [cell.text], []) !== undefined;
  if (is !== undefined && !isAnswered) collector.note('due-date', cell.place, { text: wordsOf(cell), day, is });
  return day;
}
