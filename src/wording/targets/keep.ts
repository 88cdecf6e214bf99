import { order } from '../../exact/exact.js';
import type { Amount } from '../../model/target.js';
import { bare } from './bare.js';
import { type Outcome, refused } from './outcome.js';
import {
  BAD_BY_NAME,
  COUNTABLE,
  GOOD_BY_NAME,
  hasTarget,
  one,
  type Parts,
  TARGET_QUANTITIES,
  valueOf,
  wordsOf,
} from './parts.js';
import { readRange } from './range.js';
import { grouped, type Item, YEAR } from './sentence.js';
import { describe, manyTimes, wrongUnit } from './units.js';

/** Reads that there is to be no change one way. */
export function readHold(parts: Parts, main: Item): Outcome {
  const { situation, since } = parts;
  if (hasTarget(parts.items))
    return refused('ambiguous', 'allows no change and names a number as well. Write one of them.');
  const wrongWay = main.direction === 'increase' ? 'higher' : 'lower';
  if (situation.better === wrongWay)
    return refused(
      'contradictory',
      `allows no ${main.direction === 'increase' ? 'rise' : 'fall'}, although that would be better.`,
    );
  if (
    parts.items.some(({ word }) => word === 'AVERAGE_BASE')
    || (since && situation.baselinePeriod !== undefined && since.label !== situation.baselinePeriod)
  ) {
    return refused('ambiguous', 'compares with something else than the baseline. Write the level to hold.');
  }
  return {
    target: { kind: 'maintain', orBetter: true, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}

/** Reads a level to hold. */
export function readKeep(parts: Parts, main: Item): Outcome {
  const { situation, items, since } = parts;
  const tolerance = one(parts, 'TOLERANCE');
  if (tolerance) return readTolerance(parts, tolerance);
  const orBetter = items.find(({ word }) => word === 'OR_BETTER');
  const better = main.word === 'KEEP_OR' ? main.direction : orBetter?.direction;
  const bound = items.find(
    ({ word, operator }) => operator !== undefined && ['BOUND', 'TO', 'AT', 'LEVEL', 'OF'].includes(word),
  );
  if (one(parts, 'BY', 'CHANGE', 'FROM'))
    return refused('ambiguous', 'asks to hold a level and to change it. Write one of them.');
  if (bound?.operator) {
    const wrong = wrongUnit(parts, bound) ?? manyTimes(parts, bound);
    return (
      wrong
      ?? describe(parts, bound, { kind: 'level', operator: bound.operator, value: valueOf(bound), ...parts.terms })
    );
  }
  const range = one(parts, 'RANGE');
  if (range) return readRange(parts, range);
  const within = one(parts, 'WITHIN');
  if (within) return readTolerance(parts, within);
  // "Maintain current level of 54%" names the baseline, where it is known.
  const level = one(
    parts,
    'AT',
    'PLAIN',
    'LEVEL',
    'OF',
    'TO',
    'IN',
    ...(situation.baseline === undefined ? [] : ['BASE']),
  );
  if (level) return readKeptLevel(parts, level, better);
  if (
    items.some(({ word }) => word === 'AVERAGE_BASE')
    || (since && situation.baselinePeriod !== undefined && since.label !== situation.baselinePeriod)
  ) {
    return refused(
      'ambiguous',
      'asks to hold a level that need not be the baseline. Write the level, such as Maintain at 95%.',
    );
  }
  const isAlone = items.every((item) => item === main || OF_TIME.has(item.word));
  const isLevel = isAlone || main.word === 'KEEP_OR' || STATE.test(parts.line);
  if (!isLevel || (OTHER_STATE.test(parts.line) && !COUNTABLE.test(parts.line))) {
    return refused('qualitative', 'asks to keep something that no figure shows. Write the level to hold.');
  }
  const opposite = better === 'reduce' ? 'higher' : better === 'increase' ? 'lower' : undefined;
  if (opposite !== undefined && situation.better === opposite)
    return refused('contradictory', 'calls better what the polarity calls worse.');
  return {
    target: { kind: 'maintain', orBetter: true, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline, and an improvement as holding it.'],
  };
}

const OF_TIME = new Set(['DUE', 'WHEN', 'EVERY', 'PLAN_END', '.']);

const STATE =
  /(?:^| )(?:current|existing|present|baselines?|levels?|rates?|numbers?|percentage|proportion|performance|position|satisfaction|confidence|figures?|volumes?|detections?|low|lower|high|status quo|this|stable|same|AIM|SINCE|OTHER_BASE|unchanged)(?: |$)/u;

const OTHER_STATE =
  /(?:^| )(?:awareness|profile|relationships?|partnership|strong|robust|effective|focus|commitment|momentum|contact|accreditation|status|website|register|database|compliance|records?|presence|budget)(?: |$)/u;

const BASES = new Set(['BASE', 'SINCE', 'OTHER_BASE', 'COMPARED', 'BETTER_THAN', 'WITHIN', 'BY', 'CHANGE', 'FROM']);

// "Maintain current levels 5%": what is current is the baseline, and 5 something else.
const CURRENT = /(?:^| )(?:current|existing|present)(?: |$)/u;

function readKeptLevel(parts: Parts, level: Item, better: Item['direction']): Outcome {
  const { situation } = parts;
  const value = valueOf(level);
  const { noun, printed } = { printed: '', ...level.quantity };
  if (noun !== undefined && /(?:years?|months?|quarters?|weeks?)$/u.test(noun))
    return refused('ambiguous', 'says how long, and not from when. Write Maintain, and by when: by March 2018.');
  if (YEAR.test(printed))
    return refused('ambiguous', `names a number that may be a year. Write by ${printed}, or ${grouped(printed)}.`);
  if (
    (level.word === 'BASE' || CURRENT.test(parts.line))
    && situation.baseline !== undefined
    && order(value, situation.baseline) !== 0
  )
    return refused(
      'contradictory',
      `calls current what its baseline is not: the baseline is ${String(situation.baseline)}. Correct the one that is wrong.`,
    );
  const wrong = wrongUnit(parts, level) ?? manyTimes(parts, level);
  if (wrong) return wrong;
  const isBaseline = situation.baseline !== undefined && order(value, situation.baseline) === 0;
  if (isBaseline && situation.better === undefined && better === undefined) {
    const found = describe(parts, level, { kind: 'maintain', ...parts.terms });
    return { ...found, notes: [...found.notes, 'The level named is the baseline.'] };
  }
  if (better === 'reduce' || better === 'increase') {
    return describe(parts, level, {
      kind: 'level',
      operator: better === 'reduce' ? 'at-most' : 'at-least',
      value,
      ...parts.terms,
    });
  }
  if (
    better === 'improve'
    && situation.better === undefined
    && GOOD_BY_NAME.test(wordsOf(parts))
    && !BAD_BY_NAME.test(wordsOf(parts))
  ) {
    const found = describe(parts, level, { kind: 'level', operator: 'at-least', value, ...parts.terms });
    return { ...found, notes: [...found.notes, 'An improvement is read as a rise, by the name of what is measured.'] };
  }
  return bare(parts, level);
}

function readTolerance(parts: Parts, within: Item): Outcome {
  const { quantity } = within;
  if (parts.items.some((item) => item !== within && (TARGET_QUANTITIES.has(item.word) || BASES.has(item.word))))
    return refused(
      'ambiguous',
      'names a level and a distance from it. Write Maintain within 2% of the baseline, or the two ends, such as 80% to 84%.',
    );
  const value = valueOf(within);
  const isOfBaseline =
    within.word === 'TOLERANCE'
    || /(?:^| )WITHIN(?: \+)?(?: of)?(?: the| our)?(?: current| baseline| existing)?(?: levels?| baseline| performance| position| figure| OTHER_BASE)+(?: |$)/u.test(
      parts.line,
    );
  if (
    !isOfBaseline
    || quantity === undefined
    || quantity.unit === 'rate'
    || quantity.unit === 'money'
    || quantity.noun !== undefined
  ) {
    return refused(
      'ambiguous',
      'names a distance, and not clearly from what. Write Maintain within 2% of the baseline.',
    );
  }
  if (quantity.unit === 'percentage' && parts.situation.unit?.kind === 'percentage') {
    return refused(
      'ambiguous',
      `allows ${quantity.printed.trim()} of a percentage, which may be percentage points or per cent of it. Write ${String(value)} percentage points.`,
    );
  }
  if (quantity.unit === 'points' && parts.situation.unit && parts.situation.unit.kind !== 'percentage')
    return refused('wrong-unit', 'speaks of percentage points, and the indicator is no percentage.');
  const tolerance: Amount =
    quantity.unit === 'percentage'
      ? { percent: value }
      : quantity.unit === 'points'
        ? { points: value }
        : { amount: value };
  return {
    target: { kind: 'maintain', tolerance, ...parts.terms },
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}
