import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { PlanPeriod } from '../../model/period.js';
import type { Polarity } from '../../model/polarity.js';
import type { Unit } from '../../model/unit.js';
import { parseTarget } from '../../read/parseTarget.js';
import type { TargetResult } from '../../read/target/result.js';

/** What a printed target is read with. */
export interface PrintedTargetContext {
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  readonly baseline: Figure | undefined;
}

/** Reads printed targets, each text once for what it is read with. */
export type ReadPrintedTarget = (text: string, context: PrintedTargetContext) => TargetResult;

/** Reads printed targets and remembers them, since the same words stand in many rows. */
export function targetReader(plan: {
  readonly period?: PlanPeriod | undefined;
  readonly comparators: readonly Comparator[];
}): ReadPrintedTarget {
  const read = new Map<string, TargetResult>();
  const { period, comparators } = plan;
  return (text, { unit, polarity, baseline }) => {
    const value = baseline !== undefined && 'value' in baseline ? baseline.value : undefined;
    const key = JSON.stringify([text, unit?.kind, unit?.kind === 'rate' ? unit.per : unit?.of, polarity, value]);
    let result = read.get(key);
    if (result === undefined) {
      result = parseTarget(text, {
        ...(unit && { unit }),
        ...(polarity && { polarity }),
        ...(baseline && { baseline }),
        plan: { ...(period && { period }), comparators },
      });
      read.set(key, result);
    }
    return result;
  };
}
