import { absolute, minus, order, read } from '../../exact/exact.js';
import type { Amount, Direction, Target } from '../../model/target.js';
import { reconcile } from '../../reconcile/reconcile.js';
import { type Outcome, type Refused, refused } from './outcome.js';
import { type Parts, valueOf } from './parts.js';
import type { Item, TargetQuantity } from './sentence.js';
import { describe, wrongUnit } from './units.js';

/** Reads the amount of a change. */
export function readChange(parts: Parts, direction: Direction, item: Item): Outcome {
  const { situation, line } = parts;
  const quantity = item.quantity;
  const value = valueOf(item);
  if (value === 0) return changeByZero();
  switch (quantity?.unit) {
    case 'points':
      if (situation.unit && situation.unit.kind !== 'percentage')
        return refused(
          'wrong-unit',
          `asks for percentage points, and the indicator is no percentage. Write ${String(value)}%, or the number.`,
        );
      return changeOf(parts, direction, { points: value });
    case 'percentage': {
      const isOfPercentage =
        situation.unit?.kind === 'percentage' || (situation.unit === undefined && SAYS_PERCENTAGE.test(line));
      if (direction === 'reduce' && value > 100)
        return refused('out-of-range', 'asks to reduce by more than all of it.');
      if (!isOfPercentage || SAYS_OF_LEVEL.test(parts.text.toLowerCase()))
        return changeOf(parts, direction, { percent: value });
      return byPointsOrPercent(parts, direction, value, quantity.printed.trim());
    }
    default: {
      if (situation.unit?.kind === 'percentage')
        return refused(
          'ambiguous',
          `asks for a change by ${String(quantity?.printed)} in a percentage, which may be per cent of it or percentage points. Write 5 percentage points, or 5% of the baseline.`,
        );
      const wrong = wrongUnit(parts, item);
      if (wrong) return wrong;
      const found = describe(parts, item, {
        kind: 'change',
        direction,
        by: { amount: value },
        ...sinceOf(parts),
        ...parts.terms,
      });
      return found;
    }
  }
}

const SAYS_PERCENTAGE = /(?:^| )(?:percentage|proportion|share)(?: |$)|(?:^| )% of(?: |$)/u;

const SAYS_OF_LEVEL = /\b(?:of (?:the )?(?:baseline|current level)|in relative terms|relative)\b/u;

// A percentage that goes down by 2% may lose 2 points or a fiftieth of itself, unless one of the two cannot be.
function byPointsOrPercent(parts: Parts, direction: Direction, value: number, printed: string): Outcome {
  const { baseline } = parts.situation;
  if (baseline !== undefined) {
    const result = direction === 'reduce' ? baseline - value : baseline + value;
    if (result < 0 || result > 100) {
      return changeOf(parts, direction, { percent: value }, [
        `${printed} is read as per cent of the baseline, since as many percentage points would leave 0 to 100.`,
      ]);
    }
  }
  return refused(
    'ambiguous',
    `asks to change a percentage by ${printed}, which may be percentage points or per cent of the baseline. Write ${String(value)} percentage points, or ${String(value)}% of the baseline.`,
  );
}

/** Makes a change. */
export function changeOf(parts: Parts, direction: Direction, by: Amount, notes: readonly string[] = []): Outcome {
  return {
    target: { kind: 'change', direction, by, ...sinceOf(parts), ...parts.terms },
    notes: [...parts.notes, ...notes],
  };
}

function sinceOf({ since }: Parts): { from?: string } {
  return since === undefined ? {} : { from: since.label };
}

/** Reads the change stated beside a level, and checks it. */
export function alsoChange(
  parts: Parts,
  item: Item,
  direction: Direction,
  from: Item | undefined,
  value: number,
  level: Item,
): Target | Refused {
  const quantity = item.quantity;
  const size = valueOf(item);
  if (size === 0) return changeByZero();
  const terms = parts.terms;
  const said = item.direction;
  if (said !== undefined && said !== 'improve' && said !== direction)
    return refused('contradictory', 'asks for a rise and a fall at once.');
  const make = (by: Amount): Target => ({
    kind: 'change',
    direction,
    by,
    ...(parts.since ? { from: parts.since.label } : {}),
    ...terms,
  });
  const isPercentage = level.quantity?.unit === 'percentage' || parts.situation.unit?.kind === 'percentage';
  if (quantity?.unit === 'points') {
    if (from && !fits(valueOf(from), value, size, quantity, 'points')) return contradictory();
    return make({ points: size });
  }
  if (quantity?.unit !== 'percentage') {
    if (from && order(absolute(minus(read(value, 'to'), read(valueOf(from), 'from'))), size) !== 0)
      return contradictory();
    return make({ amount: size });
  }
  if (!from) {
    if (!isPercentage) return make({ percent: size });
    return refused(
      'ambiguous',
      `says ${quantity.printed.trim()} of a percentage, which may be per cent of it or percentage points. Write the level alone, or write percentage points.`,
    );
  }
  if (fits(valueOf(from), value, size, quantity, 'percent')) return make({ percent: size });
  if (isPercentage && fits(valueOf(from), value, size, quantity, 'points')) {
    parts.notes.push(`${quantity.printed.trim()} is the difference in percentage points, as the two levels show.`);
    return make({ points: size });
  }
  return contradictory();
}

// No rise is no fall either, and "reduce by 0%" may be a slip.
function changeByZero(): Refused {
  return refused('ambiguous', 'asks for a change by 0, which is none. Write Maintain, or the change to reach.');
}

/** Refuses a change that its own levels do not give. */
export function contradictory(): Refused {
  return refused(
    'contradictory',
    'states a change that its own two levels do not give, neither in per cent nor in points. Correct the one that is wrong.',
  );
}

// Whether a stated change is what two stated levels give, rounded as each is printed.
function fits(
  from: number,
  to: number,
  size: number,
  { printed }: TargetQuantity,
  measure: 'percent' | 'points',
): boolean {
  const signed = to < from ? -size : size;
  const percentText = `${printed.replace(/[^\d.,]/gu, '') === '' ? String(size) : printed.replace(/[^\d.,]/gu, '')}${measure === 'points' ? ' points' : '%'}`;
  return reconcile({ from, to, percent: signed, percentText, kind: 'target' }).status === 'consistent';
}
