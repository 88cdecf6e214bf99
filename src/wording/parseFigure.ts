import { show } from '../errors/show.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Recurrence } from '../model/target.js';
import { CONTROL, clean } from './clean.js';
import { type FigureDraft, readFigure } from './figure.js';
import {
  type FigureProblem,
  figureReason,
  type FigureRefusal,
  type FigureRefusalData,
  problemOf,
  sayFigureTrouble,
} from './figureRefusals.js';
import { missingIn } from './missing.js';
import type { Reading } from './reading.js';
import { timesInOneUnit } from './timesInOneUnit.js';
import { type Token, tokensOf } from './tokens.js';

/**
 * A figure as read from a cell.
 *
 * @category Reading tables
 */
export interface ReadFigure {
  /** Whether the text was read. */
  readonly ok: true;
  /** The value as printed: `62.4` for `62.4%`, `1284000` for `1.284 million`. */
  readonly value: number;
  /** What the cell says it is measured in; a `number` says nothing, or measures as a duration does. */
  readonly unit: 'number' | 'count' | 'percentage' | 'rate' | 'money';
  /** The text as given. */
  readonly text: string;
  /** What is counted, in the plural: `offences`; or what a number measures: `months`. */
  readonly noun?: string;
  /** Of a rate, the size of its base: `1000` for a rate per 1,000. */
  readonly per?: number;
  /** What a rate is per or a percentage is of, where the cell says it: `population`. */
  readonly of?: string;
  /** Of money, its currency by the ISO 4217 code: `GBP` of `£4,200`. */
  readonly currency?: string;
  /** The period it covers, by its canonical label: `March 2013`, `2012/13`. */
  readonly period?: string;
  /** How long a time it covers, where the cell says `per year` or the like. */
  readonly covers?: Recurrence;
  /** How firm it is, where the cell says so. */
  readonly qualifier?: NonNullable<KnownFigure['qualifier']>;
  /** The count behind a percentage, where the cell says so: 330 of `77.3% (330 of 427)`. */
  readonly count?: number;
  /** The whole behind a percentage, where the cell says so: 427 of `77.3% (330 of 427)`. */
  readonly denominator?: number;
  /** Which words were read as what. */
  readonly readings: readonly Reading[];
}

/**
 * A cell that says why it holds no figure.
 *
 * @category Reading tables
 */
export interface ReadMissing {
  /** Whether the text was read. */
  readonly ok: true;
  /** Why there is no figure. */
  readonly missing: MissingFigure['missing'];
  /** The text as given. */
  readonly text: string;
  /** The period it would have covered, by its canonical label. */
  readonly period?: string;
  /** Which words were read as what. */
  readonly readings: readonly Reading[];
}

/**
 * The result of {@link parseFigure}: the figure, why there is none, or why the text was refused.
 *
 * @category Reading tables
 */
export type FigureResult = ReadFigure | ReadMissing | RefusedFigure;

/**
 * A cell that was not read, and why.
 *
 * @category Reading tables
 */
export type RefusedFigure = {
  readonly [Reason in FigureRefusal]: {
    /** Whether the text was read. */
    readonly ok: false;
    /** Why it was not, as a word for code to branch on. */
    readonly reason: Reason;
    /** What the message says, as data. */
    readonly data: FigureRefusalData[Reason];
    /** Why it was not, and what to write instead, in a sentence. */
    readonly message: string;
    /** The text as given. */
    readonly text: string;
  };
}[FigureRefusal];

const LONGEST = 500;

/**
 * Returns a figure as data, from text as tables print it: a baseline, a comparison, an outturn.
 *
 * It reads numbers, percentages, rates, counts with what they count, money, millions, a period or a word such as
 * "provisional" next to the figure, the symbols of official statistics, and cells that say why they are empty. It must
 * understand every word and every digit, and refuses if anything is left over. It never just takes the first number it
 * sees. `<5` is a figure that was suppressed, as official tables print it; `<5%` is a range, and refused. A bare `2013`
 * is a number, since a count may be 2013; `(2013)` after a figure is a year.
 *
 * For the text of a target use {@link parseTarget}, for a period {@link parsePeriod}.
 *
 * Method: Government Analysis Function, guidance on symbols in tables.
 *
 * @param text - The cell as printed.
 * @returns The figure or the reason why it is missing, with `ok: true`, or with `ok: false` the reason why the text was
 * not read. It never throws.
 *
 * @example
 * ```ts
 * import { parseFigure } from 'community-safety-plan';
 *
 * const offences = parseFigure('1,579 offences (2012/13)');
 * offences.ok && 'value' in offences && [offences.value, offences.noun, offences.period]; // => [1579, 'offences', '2012/13']
 * const notYet = parseFigure('NYA');
 * notYet.ok && 'missing' in notYet && notYet.missing; // => 'not-yet-available'
 * const joined = parseFigure('80.790.92');
 * !joined.ok && joined.reason; // => 'joined-cells'
 * ```
 *
 * @category Reading tables
 */
export function parseFigure(text: string): FigureResult {
  if (typeof text !== 'string') {
    return {
      ok: false,
      reason: 'not-text',
      data: {},
      message: `A figure must be text, such as 62.4% or 1,579 offences, not ${show(text)}.`,
      text,
    };
  }
  if (text.length > LONGEST) {
    const message = `A figure is a few words long, such as 62.4% or 1,579 offences, and this text has ${String(text.length)} characters. Write the figure alone.`;
    return { ok: false, reason: 'too-long', data: { characters: text.length, most: LONGEST }, message, text };
  }
  const plain = timesInOneUnit(clean(text));
  if (CONTROL.test(plain)) return refuse('control-character', text, []);
  const tokens = tokensOf(plain);
  const missing = readMissing(plain, tokens);
  if (missing) return { ok: true, ...missing, text };
  if (
    tokens.some(
      ({ word }, place) =>
        word === 'ytd' || (word === 'year' && tokens[place + 1]?.word === 'to' && tokens[place + 2]?.word === 'date'),
    )
  ) {
    return refuse(
      tokens.filter(({ kind }) => kind === 'number').length > 1 ? problemOf(tokens) : 'year-to-date',
      text,
      tokens,
    );
  }
  const draft = readFigure(tokens);
  if (draft === undefined) return refuse(problemOf(tokens), text, tokens);
  const value = draft.quantity?.value;
  return value === undefined ? refuse('too-many-digits', text, tokens) : resultOf(draft, value, text);
}

function readMissing(plain: string, tokens: readonly Token[]): Omit<ReadMissing, 'ok' | 'text'> | undefined {
  // A bare number is the most common cell, and is never a missing figure.
  if (tokens.length === 1 && tokens[0]?.kind === 'number') return undefined;
  const missing = isFewerThanTen(tokens) ? 'suppressed' : missingIn(tokens);
  if (missing !== undefined) return { missing, readings: [{ words: plain, as: MISSING_AS[missing] }] };
  // "NYA (2013/14)"
  const [bracket, period, closing] = tokens.slice(-3);
  if (tokens.length < 4 || bracket?.word !== '(' || closing?.word !== ')' || period?.period === undefined)
    return undefined;
  const before = missingIn(tokens.slice(0, -3));
  return (
    before && {
      missing: before,
      period: period.period.label,
      readings: [
        { words: plain.slice(0, bracket.start).trim(), as: MISSING_AS[before] },
        { words: period.text, as: `the period ${period.period.label}` },
      ],
    }
  );
}

// "<5", "fewer than 5 offences": official tables print small counts this way.
function isFewerThanTen(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word);
  const next =
    words[0] === '<' || words[0] === 'under' || words[0] === 'below'
      ? 1
      : /^(?:fewer|less|lower)$/u.test(words[0] ?? '') && words[1] === 'than'
        ? 2
        : 0;
  const rest = words.slice(next).filter((word) => word !== '.');
  return (
    next > 0
    && /^(?:[2-9]|10)$/u.test(String(rest[0]))
    && (rest.length === 1 || (rest.length === 2 && /^[a-z]+s$/u.test(String(rest[1]))))
  );
}

const MISSING_AS: Readonly<Record<MissingFigure['missing'], string>> = {
  'not-applicable': 'no figure applies here',
  'not-available': 'the figure is not available',
  'not-yet-available': 'the figure is still to come',
  suppressed: 'the figure was suppressed',
  blank: 'the cell is blank',
};

function resultOf(draft: FigureDraft, value: number, text: string): ReadFigure {
  const { quantity, noun, per, of, covers, period, qualifier, count, denominator, unit = 'number' } = draft;
  return {
    ok: true,
    value,
    unit,
    text,
    ...(noun === undefined ? {} : { noun }),
    ...(per === undefined ? {} : { per }),
    ...(of === undefined ? {} : { of }),
    ...(quantity?.currency === undefined ? {} : { currency: quantity.currency }),
    ...(period === undefined ? {} : { period: period.label }),
    ...(covers === undefined ? {} : { covers }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(count === undefined ? {} : { count }),
    ...(denominator === undefined ? {} : { denominator }),
    readings: draft.readings,
  };
}

function refuse(problem: FigureProblem, text: string, tokens: readonly Token[]): FigureResult {
  const printed = (kind: Token['kind']): string[] =>
    tokens.flatMap((token) => (token.kind === kind ? [token.text] : []));
  return {
    ok: false,
    reason: figureReason(problem),
    data: { problem, figures: printed('number'), periods: printed('period'), words: printed('word') },
    message: sayFigureTrouble(text, problem),
    text,
  };
}
