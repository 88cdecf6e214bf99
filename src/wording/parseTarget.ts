import { show } from '../errors/show.js';
import type { Target } from '../model/target.js';
import { notSetIn } from './targets/notSet.js';
import type { Outcome } from './targets/outcome.js';
import { readTarget } from './targets/readTarget.js';
import type { TargetContext, TargetRefusal, TargetResult } from './targets/result.js';
import { situationOf } from './targets/situation.js';
import { clean } from './text/clean.js';
import { CONTROL, saysControl } from './text/control.js';
import type { Reading } from './text/reading.js';
import { tokensOf } from './text/tokens.js';

const LONGEST = 1000;
const SIGNED = /^[-+] ?\d[\d.,]* ?%?$/u;

/**
 * Reads a target as plans print it: `Reduce to 25%`, `10% fewer by 2007/08`, `Maintain under KCC value`, `tbc`.
 *
 * It names which words were read as what, and refuses what may mean two things: every number and every word that could
 * change the meaning has to have its place. A bare number takes its operator from the polarity, and is refused as
 * `bare-number` without one. "By 2018" is the end of the plan where that ends in 2018, else 31 December 2018. A change by
 * "2%" of a percentage may be points or per cent, and is refused unless the words or the figures tell. A part of a
 * ranking (`top quartile`) is refused, since the number of places is not known.
 *
 * A text that contradicts itself or the polarity is refused, and so are a change from another baseline than the one known
 * and a day that is over before the plan begins. A level that contradicts the baseline is read as it stands, for
 * {@link evaluateIndicator} to say so. For a figure use {@link parseFigure}, for a period {@link parsePeriod}.
 *
 * @param text - The target as printed.
 * @param context - What is known besides: the unit, polarity and baseline of the indicator, and its plan.
 * @returns The target with `ok: true`, or with `ok: false` the reason why there is none. It never throws.
 *
 * @example
 * ```ts
 * import { parseTarget } from 'community-safety-plan';
 *
 * const incidents = parseTarget('Reduce incidents by 6% to 9,704 by 2007/08');
 * incidents.ok && incidents.target.kind === 'level' && incidents.target.value; // => 9704
 * incidents.ok && incidents.target.due; // => '2008-03-31'
 * const bare = parseTarget('65%');
 * !bare.ok && bare.reason; // => 'bare-number'
 * const known = parseTarget('65%', { polarity: 'higher-is-better' });
 * known.ok && known.target.kind === 'level' && known.target.operator; // => 'at-least'
 * ```
 *
 * @category Reading tables
 */
export function parseTarget(text: string, context: TargetContext = {}): TargetResult {
  if (typeof text !== 'string')
    return refuse('not-text', `A target must be text, such as Reduce to 25%, not ${show(text)}.`, text);
  if (text.length > LONGEST)
    return refuse('too-long', `A target is a sentence or two; this text has ${String(text.length)} characters.`, text);
  const plain = clean(text);
  if (CONTROL.test(plain)) return refuse('ambiguous', saysControl(text), text);
  if (SIGNED.test(plain)) {
    const amount = plain.replace(/^[-+] ?/u, '');
    const message = `${show(text)} may be a change or a level: the sign does not say. Write ${plain.startsWith('-') ? 'Reduce' : 'Increase'} by ${amount}, or ${plain.startsWith('-') ? 'At most' : 'At least'} ${plain.replaceAll(' ', '')}.`;
    return refuse('ambiguous', message, text);
  }
  const reason = notSetIn(plain.toLowerCase());
  if (reason !== undefined) {
    const target: Target = { kind: 'not-set', reason };
    return resultOf(text, { target, notes: [] }, plain === '' ? [] : [{ words: plain, as: 'no target is set' }]);
  }
  const { outcome, readings } = readTarget(plain, tokensOf(plain), situationOf(context));
  return resultOf(text, outcome, readings);
}

function resultOf(text: string, outcome: Outcome, readings: readonly Reading[]): TargetResult {
  if ('refused' in outcome) {
    const { refused, because, value, due, every, unit } = outcome;
    return {
      ok: false,
      reason: refused,
      message: `${show(text)} ${because}`,
      text,
      ...(value === undefined ? {} : { value }),
      ...(due === undefined ? {} : { due }),
      ...(every === undefined ? {} : { every }),
      ...(unit === undefined ? {} : { unit }),
      readings,
    };
  }
  const { target, unit, noun, per, comparator, also, notes } = outcome;
  return {
    ok: true,
    target: {
      ...target,
      ...(text.trim() === '' ? {} : { text }),
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    },
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
    ...(per === undefined ? {} : { per }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(also === undefined ? {} : { also }),
    readings,
    text,
  };
}

function refuse(reason: TargetRefusal, message: string, text: string): TargetResult {
  return { ok: false, reason, message, text, readings: [] };
}
