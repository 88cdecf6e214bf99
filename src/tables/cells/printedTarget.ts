import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import { parseTarget } from '../../wording/parseTarget.js';
import type { TargetResult } from '../../wording/targetResult.js';
import type { Collector } from '../collector.js';
import { type Cell, type Record_, wordsOf } from '../record.js';
import { askPolarity } from './polarity.js';

/** What a printed target is read with. */
export interface PrintedTargetContext {
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  readonly baseline: Figure;
}

/** Reads printed targets, each text once for what it is read with. */
export type ReadPrintedTarget = (text: string, context: PrintedTargetContext) => TargetResult;

const HOLDS =
  /\b(?:maintain|keep|hold|held|stay|remain|sustain|retain|preserve|continue|current|existing|present|baseline|base|same|change|level off|no)/iu;
const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

/**
 * Reads printed targets and remembers them, since the same words stand in many rows. Nearly every row has a baseline of
 * its own, which seldom matters: the words are read without its value first, and again with it where it may.
 */
export function targetReader(plan: {
  readonly period?: PlanPeriod | undefined;
  readonly comparators: readonly Comparator[];
}): ReadPrintedTarget {
  const read = new Map<string, TargetResult>();
  // Where no comparator is known, a target may name one.
  const { comparators, ...rest } = plan;
  const known = comparators.length === 0 ? rest : plan;
  const remembered = (key: string, text: string, context: PrintedTargetContext): TargetResult => {
    let result = read.get(key);
    if (result === undefined) {
      result = parseTarget(text, { ...context, plan: known });
      read.set(key, result);
    }
    return result;
  };
  return (text, context) => {
    const { baseline } = context;
    const key = keyOf(text, context);
    const dated = baseline.period === undefined ? {} : { period: baseline.period };
    const result = remembered(key, text, { ...context, baseline: { missing: 'not-available', ...dated } });
    if ('missing' in baseline || !mayDependOn(baseline.value, text, result, context.unit)) return result;
    return remembered(`${key}\n${String(baseline.value)}`, text, context);
  };
}

/** Tells whether the value of the baseline may change how a target is read. */
function mayDependOn(value: number, text: string, result: TargetResult, unit: Unit | undefined): boolean {
  if (!result.ok) return result.reason === 'ambiguous' || result.reason === 'bare-number';
  const { kind } = result.target;
  if (kind === 'change') return unit === undefined || unit.kind === 'percentage';
  if (kind !== 'level' && kind !== 'maintain' && kind !== 'range') return false;
  const numbers = (text.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(',', '')));
  return numbers.includes(value) || (HOLDS.test(text) && numbers.length > 0);
}

function keyOf(text: string, { unit, polarity, baseline: { period = '' } }: PrintedTargetContext): string {
  return `${String(polarity)}\n${unit === undefined ? '' : JSON.stringify(unit)}\n${period}\n${text}`;
}

/** Reports a printed target that is refused; one that waits for the polarity is asked for. */
export function refuseTarget(
  result: TargetResult & { readonly ok: false },
  cell: Cell,
  record: Record_,
  polarity: Polarity | undefined,
  comparators: readonly Comparator[],
  collector: Collector,
): 'waiting' | undefined {
  if (result.reason === 'bare-number') {
    if (polarity === undefined) return askPolarity(record, true, collector);
    collector.problem('polarity-needed', cell.place, { cell: wordsOf(cell) });
  } else if (result.reason === 'wrong-unit') {
    collector.problem('unit-mismatch', cell.place, { of: 'target', cell: wordsOf(cell), because: result.message });
  } else {
    const other = result.reason === 'unknown-comparator' ? comparators.find(({ kind }) => kind === 'other') : undefined;
    const perhaps = other === undefined ? null : { id: other.id, name: other.name };
    collector.problem('unreadable-target', cell.place, { cell: wordsOf(cell), because: result.message, perhaps });
  }
  return undefined;
}
