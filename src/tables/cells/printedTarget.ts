import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import { readTarget } from '../../wording/parseTarget.js';
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

/** Reads printed targets, each text once for each context. */
export type ReadPrintedTarget = (text: string, context: PrintedTargetContext) => TargetResult;

/**
 * Reads printed targets and remembers them, since many rows have the same words. Baselines differ from row to row, so a
 * reading that used the value of the baseline is remembered for that value only.
 */
export function targetReader(plan: {
  readonly period?: PlanPeriod | undefined;
  readonly comparators: readonly Comparator[];
}): ReadPrintedTarget {
  const read = new Map<string, TargetResult>();
  // If no comparators are known, a target may name one.
  const { comparators, ...rest } = plan;
  const known = comparators.length === 0 ? rest : plan;
  return (text, context) => {
    const key = keyOf(text, context);
    const ofValue = `${key}\n${'value' in context.baseline ? String(context.baseline.value) : ''}`;
    const remembered = read.get(key) ?? read.get(ofValue);
    if (remembered !== undefined) return remembered;
    const { result, usesBaseline } = readTarget(text, { ...context, plan: known });
    read.set(usesBaseline ? ofValue : key, result);
    return result;
  };
}

function keyOf(text: string, { unit, polarity, baseline: { period = '' } }: PrintedTargetContext): string {
  return `${String(polarity)}\n${unit === undefined ? '' : JSON.stringify(unit)}\n${period}\n${text}`;
}

/** Reports a printed target that is refused, or asks for the polarity if that is what it needs. */
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
