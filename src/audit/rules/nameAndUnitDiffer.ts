import { formatNumber } from '../../format/formatNumber.js';
import type { Unit } from '../../model/unit.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { numbersIn, quoted } from '../words.js';

const PERCENTAGE = /^\s*(?:%|percentage\b|per ?cent\b|proportion of\b)/iu;
const NUMBER = /^\s*(?:total )?number of\b/iu;
const SHARE = /%|per ?cent|proportion/iu;
// A rate is per a hundred of something or more; "repeats per 2 years" is none.
const RATE = /\bper (\d[\d,]{2,})\b/iu;

/**
 * Finds an indicator whose name says another unit than the one it has.
 *
 * Reason: figures in the wrong unit are compared and judged wrongly without anybody noticing.
 *
 * Example: "ASB incidents per 1,000 population" with the unit count.
 */
export function* nameAndUnitDiffer({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit } = indicator;
    const said = unitSaid(name);
    if (said === undefined || fits(said, unit)) continue;
    yield {
      path: [...path, 'unit'],
      source,
      message: `The name ${quoted(name)} speaks of a ${said}, but the unit is a ${inWords(unit)}.`,
    };
  }
}

function unitSaid(name: string): string | undefined {
  const rate = RATE.exec(name);
  if (rate) return `rate ${rate[0]}`;
  if (PERCENTAGE.test(name)) return 'percentage';
  return NUMBER.test(name) && !SHARE.test(name) ? 'number' : undefined;
}

function fits(said: string, unit: Unit): boolean {
  if (said === 'percentage') return unit.kind === 'percentage';
  if (said === 'number') return unit.kind !== 'percentage';
  return unit.kind === 'rate' && numbersIn(said)[0] === unit.per;
}

function inWords(unit: Unit): string {
  return unit.kind === 'rate' ? `rate per ${formatNumber(unit.per)}` : unit.kind;
}
