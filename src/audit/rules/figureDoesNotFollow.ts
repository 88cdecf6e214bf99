import { decimalsOf, differenceOver, order, read } from '../../exact/exact.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { KnownFigure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { Audited } from '../audited.js';
import { figuresOf } from '../figures.js';
import { inRange } from '../inRange.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a percentage or rate that its own count and denominator do not give, rounded as it is printed.
 *
 * Reason: one of the three numbers is wrong.
 *
 * Example: 27.7 per 1,000 from 4,309 incidents and 155,143 people, which is 27.8.
 */
export function* figureDoesNotFollow(audited: Audited): Generator<Remark> {
  for (const { indicator, figure, path, source } of figuresOf(audited)) {
    const { unit, name } = indicator;
    const worked = inRange(() => workedOut(figure, unit));
    if (worked === undefined || order(worked.value, read(figure.value, 'value')) === 0) continue;
    const per = unit.kind === 'rate' ? ` per ${formatNumber(unit.per)}` : '%';
    const shown = formatNumber(worked.value, { decimals: worked.decimals });
    yield {
      path: [...path, 'value'],
      source,
      message: `For ${quoted(name)}, ${formatNumber(worked.count)} of ${formatNumber(worked.denominator)} is ${shown}${per}, not ${formatNumber(figure.value, { decimals: worked.decimals })}${per}.`,
    };
  }
}

function workedOut(
  { value, text, count, denominator, qualifier }: KnownFigure,
  unit: Unit,
): { value: number; decimals: number; count: number; denominator: number } | undefined {
  if (unit.kind === 'count' || count === undefined || denominator === undefined || denominator <= 0) return undefined;
  // What was estimated need not be the quotient of what was counted.
  if (qualifier !== undefined && qualifier !== 'provisional' && qualifier !== 'revised') return undefined;
  const printed = /\.(\d+)/u.exec(text ?? '')?.[1] ?? '';
  const decimals = Math.max(decimalsOf(value), Math.min(printed.length, 15));
  const per = unit.kind === 'rate' ? unit.per : 100;
  return { value: differenceOver(count, 0, per, denominator, decimals), decimals, count, denominator };
}
