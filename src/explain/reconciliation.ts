import { formatChange } from '../format/formatChange.js';
import { formatNumber } from '../format/formatNumber.js';
import { sentenceOf, type Sentences } from './sentences.js';

/**
 * A number as a claim states it.
 *
 * @category Claims
 */
export interface StatedNumber {
  /** The number itself. */
  readonly value: number;
  /** How many decimals it was printed with. */
  readonly decimals: number;
  /** The words as printed where they hedge, such as `nearly 20%`; `null` if they do not. */
  readonly hedged: string | null;
}

/**
 * Two values, and the change between them.
 *
 * @inline
 */
interface Change {
  readonly from: number;
  readonly to: number;
  /** The change as the two values give it. */
  readonly change: number;
  readonly stated: StatedNumber;
}

/**
 * Two values, and the change between them in per cent or in percentage points.
 *
 * @inline
 */
interface Percentage {
  readonly from: number;
  readonly to: number;
  /** The percentage, or the percentage points, as the two values give it. */
  readonly percent: number;
  readonly isPoints: boolean;
  readonly stated: StatedNumber;
}

/**
 * The earlier values that a percentage allows, together with a change or with a later value.
 *
 * @inline
 */
interface Implied {
  /** The stated change; `null` if the later value is stated instead. */
  readonly change: StatedNumber | null;
  /** The stated later value; `null` if the change is stated instead. */
  readonly to: number | null;
  readonly percent: StatedNumber;
  readonly min: number;
  /** The highest earlier value; `null` if there is no upper end. */
  readonly max: number | null;
}

/**
 * The data of each reason of a reconciliation, by its code.
 *
 * @category Claims
 */
export interface ReconciliationData {
  /** The stated change agrees with the two values. */
  readonly 'change-agrees': Change;
  /** The stated change does not agree with the two values. */
  readonly 'change-differs': Change;
  /** The stated percentage, or percentage points, agrees with the values. */
  readonly 'percentage-agrees': Percentage;
  /** The values give about what words such as "doubled" or "a third" state: near enough for some, not for all. */
  readonly 'percentage-near': Percentage;
  /** The stated percentage, or percentage points, does not agree with the values. */
  readonly 'percentage-differs': Percentage & {
    /** The later value that the stated percentage gives, where it rounds to the stated one; otherwise `null`. */
    readonly derived: number | null;
  };
  /** The percentage differs, but applying it gives the later value after rounding, as for a target. */
  readonly 'later-value-derived': Percentage & { readonly derived: number };
  /** The change goes one way and the percentage the other. */
  readonly 'signs-differ': { readonly change: StatedNumber; readonly percent: StatedNumber };
  /** No whole number of things can have changed by both the stated change and the stated percentage. */
  readonly 'no-whole-baseline': Implied;
  /** There is no baseline to check against; the range that the claim implies is given instead. */
  readonly 'baseline-implied': Implied;
  /** The earlier value is, or may be, 0, and a change from 0 has no percentage. */
  readonly 'percentage-of-zero': { readonly from: number; readonly to: number };
  /** The claim states too little to check anything. */
  readonly 'nothing-to-check': Readonly<Record<string, never>>;
}

/**
 * Every code a reason of a reconciliation can have.
 *
 * @category Claims
 */
export type ReconciliationCode = keyof ReconciliationData;

/**
 * One step in a reconciliation.
 *
 * @category Claims
 */
export type ReconciliationReason = {
  readonly [Code in ReconciliationCode]: {
    /** The rule that applied, from a closed list. */
    readonly code: Code;
    /** Everything in the message, as data. */
    readonly data: ReconciliationData[Code];
    /** What it means here, in a sentence with the numbers it used. */
    readonly message: string;
  };
}[ReconciliationCode];

const SENTENCES: Sentences<ReconciliationData> = {
  'change-agrees': (data) => `${changed(data)}, ${asStated(data.stated)}.`,
  'change-differs': (data) => `${changed(data)}, not ${changeOf(data.stated)}.`,
  'percentage-agrees': (data) => `${changedInPercent(data)}, ${asStated(data.stated)}.`,
  'percentage-near': (data) =>
    `${changedInPercent(data)}, which some would call "${String(data.stated.hedged)}" and some would not.`,
  'percentage-differs': (data) =>
    data.derived === null ? `${differs(data)}.` : `${differs(data)}; ${derivedFrom(data, data.derived)}`,
  'later-value-derived': (data) => `${differs(data)}; ${derivedFrom(data, data.derived)}`,
  'signs-differ': ({ change, percent }) =>
    `A change of ${change.hedged ?? changeOf(change)} and ${inPercent(percent)} go in opposite directions.`,
  'no-whole-baseline': (data) => `${implied(data)}, and there is no whole number in that range.`,
  'baseline-implied': (data) => `${implied(data)}; the claim states none to check it against.`,
  'percentage-of-zero': ({ from, to }) => `${values(from, to)}: a change from 0 has no percentage.`,
  'nothing-to-check': () => 'The claim states too little to check: it takes two values, or a change and a percentage.',
};

/** Returns a reason with its message. */
export function reconciliationReason<Code extends ReconciliationCode>(
  code: Code,
  data: ReconciliationData[Code],
): ReconciliationReason {
  return { code, data, message: SENTENCES[code](data) } as ReconciliationReason;
}

/** Returns the message of a reason, written only from its code and its data. */
export function explainReconciliation(reason: Pick<ReconciliationReason, 'code' | 'data'>): string {
  return sentenceOf(SENTENCES, reason);
}

function values(from: number, to: number): string {
  return `${formatNumber(from)} to ${formatNumber(to)}`;
}

function changed({ from, to, change }: Change): string {
  return `${values(from, to)} is a change of ${formatChange(change, { measure: 'number' })}`;
}

function changeOf({ value, hedged }: StatedNumber): string {
  return hedged === null ? formatChange(value, { measure: 'number' }) : `"${hedged}"`;
}

function changedInPercent({ from, to, percent, isPoints, stated: { decimals } }: Percentage): string {
  const measure = isPoints ? 'percentage-points' : 'percent';
  return `${values(from, to)} is ${formatChange(percent, { measure, decimals })}`;
}

function differs(data: Percentage): string {
  const { value, decimals, hedged } = data.stated;
  const measure = data.isPoints ? 'percentage-points' : 'percent';
  return `${changedInPercent(data)}, not ${hedged === null ? formatChange(value, { measure, decimals }) : `"${hedged}"`}`;
}

function asStated({ hedged }: StatedNumber): string {
  return hedged === null ? 'as stated' : `within "${hedged}"`;
}

function derivedFrom({ from, to, stated: { value, decimals } }: Percentage, derived: number): string {
  const percent = formatChange(value, { measure: 'percent', decimals });
  return `${formatNumber(from)} changed by ${percent} is ${formatNumber(derived)}, which rounds to ${formatNumber(to)}, as a target would.`;
}

function inPercent({ value, decimals, hedged }: StatedNumber): string {
  return hedged ?? formatChange(value, { measure: 'percent', decimals });
}

function implied({ change, to, percent, min, max }: Implied): string {
  const said =
    change === null
      ? `${formatNumber(Number(to))} after a change of ${inPercent(percent)} implies`
      : `A change of ${change.hedged ?? changeOf(change)} and ${inPercent(percent)} imply`;
  // Two decimals where one would print both ends alike.
  const decimals = max !== null && max - min < 0.1 ? 2 : 1;
  const lowest = formatNumber(min, { decimals });
  const range = max === null ? `${lowest} or more` : `${lowest} to ${formatNumber(max, { decimals })}`;
  return `${said} an earlier value of ${range}`;
}

/** Distinguishes a reason of a reconciliation from one of an evaluation: no code is in both lists. */
export function isReconciliationReason(item: {
  readonly code: string;
}): item is Pick<ReconciliationReason, 'code' | 'data'> {
  return Object.hasOwn(SENTENCES, item.code);
}
