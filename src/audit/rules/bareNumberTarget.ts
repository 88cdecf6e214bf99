import type { Indicator } from '../../model/indicator.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { plainName, quoted } from '../words.js';

const NUMBER_FIRST = /^\s*£?\d[\d,]*(?:\.\d+)?(.*)$/su;
// What may follow a number without saying anything of a direction.
const UNIT_WORDS = ['', 'percent', 'pa', 'perannum', 'peryear', 'annually', 'ayear', 'eachyear'];

/**
 * Finds a target that is a number and nothing else.
 *
 * Reason: it does not say whether the figure is to be at least or at most so much; the direction is our reading.
 *
 * Example: "65%" or "1,200".
 */
export function* bareNumberTarget({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, target, polarity } = indicator;
    if (target.text === undefined || !isBare(target.text, indicator)) continue;
    const reading =
      target.kind === 'level' && polarity !== 'no-judgement'
        ? ` It was read as "${target.operator.replace('-', ' ')}", since ${polarity === 'lower-is-better' ? 'lower' : 'higher'} is said to be better.`
        : '';
    yield {
      path: [...path, 'target', 'text'],
      source,
      message: `The target of ${quoted(name)} is ${quoted(target.text)}, a number alone: it does not say whether at least or at most.${reading}`,
    };
  }
}

function isBare(text: string, { unit }: Indicator): boolean {
  const rest = NUMBER_FIRST.exec(text)?.[1];
  if (rest === undefined) return false;
  const words = plainName(rest);
  const things = plainName(unit.of ?? '');
  return UNIT_WORDS.includes(words) || words === things || words === `of${things}`;
}
