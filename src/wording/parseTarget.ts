import { show } from '../errors/show.js';
import type { Target } from '../model/target.js';
import { CONTROL, clean } from './clean.js';
import { comparatorsOf } from './comparators.js';
import { typed } from './lexicon.js';
import { meaningOf, type Outcome, type Refused } from './meaning.js';
import { notSetIn } from './notSet.js';
import { phrasesOf } from './phrases.js';
import type { Reading } from './reading.js';
import { readingsOf } from './readings.js';
import { sayTrouble } from './refusals.js';
import { sentenceOf } from './sentence.js';
import { type Situation, situationOf } from './situation.js';
import type { TargetContext, TargetResult } from './targetResult.js';
import { timesInOneUnit } from './timesInOneUnit.js';
import { type Token, tokensOf } from './tokens.js';

const LONGEST = 1000;

/**
 * Returns a target as data, from text as plans print it: `Reduce to 25%`, `10% fewer by 2007/08`, `Maintain under KCC
 * value`, `tbc`.
 *
 * It must understand every word. After the target, only what is measured, a period and what it is counted from may
 * follow. Anything else is refused, with the words that are not understood, and so is a text with two meanings. The
 * answer says how each part of the words was read. A bare number takes its operator from the polarity, and is refused
 * as `bare-number` without one. "By 2018" is the end of the plan if that ends in 2018, otherwise 31 December 2018. A
 * change of a percentage by "2%" may be in points or per cent, and is refused unless the words or the figures show
 * which. A part of a ranking (`top quartile`) is refused, since the number of places is not known.
 *
 * A text that contradicts itself or the polarity is refused, and so are a change from another baseline than the one
 * known and a day that is over before the plan begins. A level that contradicts the baseline is read as it is, for
 * {@link evaluateIndicator} to say so. For a figure use {@link parseFigure}, for a period {@link parsePeriod}.
 *
 * @param text - The target as printed.
 * @param context - What else is known: the unit, polarity and baseline of the indicator, and its plan.
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
  return readTarget(text, context).result;
}

/** Reads a target, and says whether it used the value of the baseline. */
export function readTarget(
  text: string,
  context: TargetContext,
): { readonly result: TargetResult; readonly usesBaseline: boolean } {
  const situation = situationOf(context);
  const result = resultIn(text, situation);
  return { result, usesBaseline: situation.used.baseline };
}

function resultIn(text: string, situation: Situation): TargetResult {
  if (typeof text !== 'string') {
    return {
      ok: false,
      reason: 'not-text',
      data: {},
      message: `A target must be text, such as Reduce to 25%, not ${show(text)}.`,
      text,
      readings: [],
    };
  }
  if (text.length > LONGEST) {
    const message = `A target is a sentence or two, and this text has ${String(text.length)} characters. Write no more than ${String(LONGEST)}.`;
    return {
      ok: false,
      reason: 'too-long',
      data: { characters: text.length, most: LONGEST },
      message,
      text,
      readings: [],
    };
  }
  const plain = timesInOneUnit(clean(text));
  if (CONTROL.test(plain)) return refusal(text, [], { problem: 'control-character' }, []);
  const basic = tokensOf(plain);
  const reason = notSetIn(basic);
  if (reason !== undefined) {
    const readings = plain === '' ? [] : [{ words: plain, as: 'no target is set' }];
    return resultOf(text, basic, { target: { kind: 'not-set', reason }, notes: [] }, readings, []);
  }
  const tokens = typed(plain, withMillions(basic, situation.unit?.kind === 'count'));
  const phrases = phrasesOf(tokens, comparatorsOf(situation.comparators));
  const sentence = sentenceOf(plain, tokens, phrases);
  const outcome = 'problem' in sentence ? sentence : meaningOf(sentence, situation);
  return resultOf(
    text,
    tokens,
    outcome,
    readingsOf(plain, tokens, phrases),
    'problem' in sentence ? [] : sentence.marks,
  );
}

// For a count, "1.25m" cannot be metres.
function withMillions(tokens: readonly Token[], isCount: boolean): readonly Token[] {
  if (!isCount) return tokens;
  return tokens.map((token, index) =>
    token.word === 'm' && token.glued && tokens[index - 1]?.kind === 'number' ? { ...token, word: 'mn' } : token,
  );
}

function resultOf(
  text: string,
  tokens: readonly Token[],
  outcome: Outcome,
  readings: readonly Reading[],
  marks: readonly string[],
): TargetResult {
  if ('problem' in outcome) return refusal(text, tokens, outcome, readings);
  const { target, notes, ...rest } = outcome;
  const mended = tokens
    .filter((token) => token.mended === true)
    .map(({ text: printed, word }) => `"${printed}" is read as ${word}.`);
  const said = [...notes, ...mended, ...(marks.length === 0 ? [] : [`The note mark ${marks.join(' ')} is left out.`])];
  return {
    ok: true,
    target: {
      ...target,
      ...(text.trim() === '' ? {} : { text }),
      ...(said.length === 0 ? {} : { note: said.join(' ') }),
    } satisfies Target,
    ...rest,
    readings,
    text,
  };
}

function refusal(
  text: string,
  tokens: readonly Token[],
  { problem, about, other, ...known }: Refused,
  readings: readonly Reading[],
): TargetResult {
  const trouble = { problem, ...(about === undefined ? {} : { about }), ...(other === undefined ? {} : { other }) };
  const { value, due, every, unit } = known;
  const { reason, message } = sayTrouble(text, trouble);
  return {
    ok: false,
    reason,
    data: {
      ...trouble,
      figures: tokens.flatMap(({ kind, text: printed }) => (kind === 'number' ? [printed] : [])),
      periods: tokens.flatMap(({ kind, text: printed }) => (kind === 'period' ? [printed] : [])),
    },
    message,
    text,
    ...(value === undefined ? {} : { value }),
    ...(due === undefined ? {} : { due }),
    ...(every === undefined ? {} : { every }),
    ...(unit === undefined ? {} : { unit }),
    readings,
  };
}
