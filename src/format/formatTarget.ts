import { requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import type { Comparator } from '../model/comparator.js';
import {
  type Amount,
  type ChangeTarget,
  type Direction,
  DIRECTIONS,
  type DirectionTarget,
  type InterimTarget,
  type MaintainTarget,
  NOT_SET_REASONS,
  type NotSetTarget,
  type Operator,
  OPERATORS,
  type RankTarget,
  type Recurrence,
  RECURRENCES,
  type Target,
  TARGET_KINDS,
  type TargetTerms,
} from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { requireDay } from '../period/day.js';
import { dayInWords, formatPeriod } from './formatPeriod.js';
import { formatNumber } from './formatNumber.js';
import { isolatedText } from './plainText.js';
import { requireUnit } from './requireUnit.js';
import { amountInWords, operatorInWords, rangeInWords, valueInWords } from './targetWords.js';

/**
 * How {@link formatTarget} prints.
 *
 * @category Formatting
 */
export interface FormatTargetOptions {
  /** The plan's comparators, for their names. Without them, the text has the comparator's id. */
  readonly comparators?: readonly Pick<Comparator, 'id' | 'name'>[] | undefined;
}

const TARGET_KEYS = [
  ...['kind', 'text', 'due', 'every', 'interim', 'note', 'operator', 'value', 'direction', 'min', 'max', 'orBetter'],
  ...['by', 'from', 'averageOf', 'tolerance', 'comparatorId', 'factor', 'within', 'end', 'among', 'description'],
  ...['reached', 'reason'],
];
const COMPARATOR_KEYS: readonly (keyof Comparator)[] = [
  ...(['id', 'name', 'alsoCalled', 'kind', 'method', 'includesArea', 'source', 'note'] as const),
];
const INTERIM_KEYS = ['period', 'text', 'value', 'min', 'max', 'by'];

const NOT_SET: Readonly<Record<NotSetTarget['reason'], string>> = {
  deferred: 'no target yet',
  'monitor-only': 'monitored only, no target',
  'not-applicable': 'not applicable',
  blank: 'no target given',
};
const AVERAGES: Readonly<Record<Recurrence, string>> = { year: 'yearly', quarter: 'quarterly', month: 'monthly' };

/**
 * Returns what a target asks for, in plain English, whatever words the plan uses.
 *
 * The words as printed are in `target.text`. For the number to reach by a change or a comparison, use
 * {@link resolveTarget}, which needs the figures.
 *
 * @param target - The target.
 * @param unit - What its indicator is measured in.
 * @param options - The comparators, for their names.
 * @returns The text, without a capital or a full stop, so that it fits into a sentence.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_NUMBER`, `INVALID_DAY` or
 * `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { formatTarget } from 'community-safety-plan';
 *
 * const rate = { kind: 'rate', per: 1000, of: 'population' } as const;
 * const level = { kind: 'level', operator: 'at-most', value: 25, due: '2018-03-31' } as const;
 * formatTarget(level, rate); // => 'at most 25 per 1,000 population by 31 March 2018'
 * const change = { kind: 'change', direction: 'reduce', by: { percent: 10 } } as const;
 * formatTarget(change, { kind: 'count', of: 'offences' }); // => '10% fewer than the baseline'
 * const below = { kind: 'comparator', comparatorId: 'kent', operator: 'below' } as const;
 * formatTarget(below, rate, { comparators: [{ id: 'kent', name: 'Kent' }] }); // => 'below Kent'
 * ```
 *
 * @category Formatting
 */
export function formatTarget(target: Target, unit: Unit, options: FormatTargetOptions = {}): string {
  const given = requireKeys(target, TARGET_KEYS, 'target');
  requireOneOf(given.kind, TARGET_KINDS, 'target.kind');
  const { comparators = [] } = requireKeys(options, ['comparators'], 'options');
  requireArray(comparators, 'options.comparators');
  for (const [index, one] of comparators.entries()) requireNamed(one, `options.comparators[${String(index)}]`);
  const measured = requireUnit(unit);
  const asked = askedFor(given, measured, comparators);
  return given.kind === 'not-set' ? asked : `${asked}${when(given)}${onTheWay(given, measured)}`;
}

function requireNamed(comparator: Pick<Comparator, 'id' | 'name'>, name: string): void {
  const { id, name: itsName } = requireKeys(comparator, COMPARATOR_KEYS, name);
  requireText(id, `${name}.id`);
  requireText(itsName, `${name}.name`);
}

function askedFor(target: Target, unit: Unit, comparators: NonNullable<FormatTargetOptions['comparators']>): string {
  switch (target.kind) {
    case 'level':
      return `${operator(target)} ${valueInWords(target.value, unit)}`;
    case 'range':
      return rangeInWords(target.min, target.max, unit) + orBetter(target);
    case 'change':
      return `${amount(target.by, unit, 'target.by')} ${than(target, unit)}`;
    case 'maintain':
      return held(target, unit);
    case 'comparator': {
      requireText(target.comparatorId, 'target.comparatorId');
      const { factor = 1 } = target;
      const name = comparators.find(({ id }) => id === target.comparatorId)?.name ?? target.comparatorId;
      return `${operator(target)} ${factor === 1 ? '' : `${formatNumber(factor)} times `}${isolatedText(name)}`;
    }
    case 'rank':
      return placed(target);
    case 'direction':
      return than(target, unit);
    case 'milestone':
      requireText(target.description, 'target.description');
      return isolatedText(target.description);
    case 'not-set':
      requireOneOf(target.reason, NOT_SET_REASONS, 'target.reason');
      return NOT_SET[target.reason];
  }
}

function operator(target: { readonly operator: Operator }): string {
  requireOneOf(target.operator, OPERATORS, 'target.operator');
  return operatorInWords(target.operator);
}

function orBetter(target: { readonly orBetter?: boolean }): string {
  return target.orBetter === true ? ' or better' : '';
}

function amount(by: Amount, unit: Unit, name: string): string {
  return amountInWords(requireKeys(by, ['percent', 'points', 'amount'], name), unit);
}

// As resolveTarget counts it: from a period, else where the target recurs from the one before, else from the baseline.
function than(target: ChangeTarget | DirectionTarget, unit: Unit): string {
  const { from, averageOf, every } = target;
  const start =
    from === undefined
      ? every === undefined || target.kind === 'direction'
        ? 'the baseline'
        : `the ${every} before`
      : averageOf === undefined
        ? inPeriod(from)
        : `the ${average(averageOf)} average of ${formatPeriod(from)}`;
  return `${moreOrLess(target.direction, unit)} than ${start}`;
}

function average(of: Recurrence): string {
  requireOneOf(of, RECURRENCES, 'target.averageOf');
  return AVERAGES[of];
}

// Things that are counted are fewer or more; all else is lower or higher.
function moreOrLess(direction: Direction, unit: Unit): string {
  requireOneOf(direction, DIRECTIONS, 'target.direction');
  const isCounted = unit.kind === 'count' && unit.of !== 'pounds';
  if (direction === 'reduce') return isCounted ? 'fewer' : 'lower';
  return isCounted ? 'more' : 'higher';
}

function held(target: MaintainTarget, unit: Unit): string {
  const { tolerance } = target;
  const level =
    tolerance === undefined
      ? 'the same as the baseline'
      : `within ${amount(tolerance, unit, 'target.tolerance')} of the baseline`;
  return level + orBetter(target);
}

function placed({ within, end, among }: RankTarget): string {
  requireOneOf(end, ['lowest', 'highest'], 'target.end');
  const places = within === 1 ? `the ${end}` : `among the ${formatNumber(within)} ${end}`;
  return among === undefined ? places : `${places} of ${isolatedText(among)}`;
}

function when({ due, every }: TargetTerms): string {
  if (due !== undefined) requireDay(due, 'target.due');
  if (every === undefined) return due === undefined ? '' : ` by ${dayInWords(due)}`;
  requireOneOf(every, RECURRENCES, 'target.every');
  return `, each ${every}${due === undefined ? '' : ` until ${dayInWords(due)}`}`;
}

function onTheWay(target: Target, unit: Unit): string {
  const { interim = [] } = target;
  requireArray(interim, 'target.interim');
  const steps = interim.map((one, index) => {
    const name = `target.interim[${String(index)}]`;
    const step = requireKeys(one, INTERIM_KEYS, name);
    return `${stepInWords(step, target, unit, name)} ${inPeriod(step.period)}`;
  });
  return steps.length === 0 ? '' : `; on the way, ${steps.join(', ')}`;
}

// A level on the way is reached as the target itself is.
function stepInWords(step: InterimTarget, target: Target, unit: Unit, name: string): string {
  if ('by' in step) {
    const by = amount(step.by, unit, `${name}.by`);
    return 'direction' in target ? `${by} ${moreOrLess(target.direction, unit)}` : by;
  }
  if ('min' in step) return rangeInWords(step.min, step.max, unit);
  const value = valueInWords(step.value, unit);
  if ('operator' in target) return `${operator(target)} ${value}`;
  if (target.kind !== 'change' && target.kind !== 'direction') return value;
  return `${operatorInWords(target.direction === 'reduce' ? 'at-most' : 'at-least')} ${value}`;
}

function inPeriod(period: string): string {
  const words = formatPeriod(period);
  return /^\d{1,2} /u.test(words) && !words.includes(' to ') ? `on ${words}` : `in ${words}`;
}
