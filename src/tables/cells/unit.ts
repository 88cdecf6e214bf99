import type { StatedUnit, TableNoteData, TableProblemData } from '../../explain/tableProblems.js';
import type { Unit } from '../../model/unit.js';
import { some } from '../some.js';
import { aimInName } from './aimInName.js';
import { agree, isScale, saysScale, type SaidOfUnit, tableUnit, type UnitHint, unitIn } from './unitWords.js';
import { moneyScaleIn } from './moneyScale.js';
import { timeInName } from './timeInName.js';
import { timeUnitOf } from '../../wording/vocabulary.js';
import type { FigureResult } from '../../wording/parseFigure.js';
import type { Place } from '../collector.js';
import { isNoCount } from '../doubts/isNoCount.js';
import { withoutMark } from '../noteWords.js';
import { isOtherBase } from '../things/isOtherBase.js';

/** The unit of an indicator, or why it cannot be decided. */
export type DecidedUnit =
  | { readonly unit: Unit; readonly note?: TableNoteData['unit-taken'] }
  | { readonly refused: 'unit-mismatch'; readonly place: Place; readonly data: TableProblemData['unit-mismatch'] }
  | { readonly refused: 'unit-needed'; readonly place: Place; readonly data: TableProblemData['unit-needed'] }
  | { readonly refused: 'unit-open' };

/** What is known about an indicator before its unit is decided. */
export interface UnitEvidence {
  readonly name: string;
  readonly place: () => Place;
  /** What a column Unit says. */
  readonly stated: UnitHint | undefined;
  /** What the words of the figures and the target say. */
  readonly hints: readonly UnitHint[];
  /** Whether a value is not a whole number, and not an average of years. */
  readonly isFraction: boolean;
  /** Whether a figure of the area itself is a number alone. */
  readonly isBare: boolean;
  /** Whether the times of the row are read in seconds, whatever its words say. */
  readonly isInSeconds: boolean;
  /** Whether all figures are money and say by themselves what they are in: `£1.8m`. */
  readonly isScaled: boolean;
}

/**
 * Decides what an indicator is measured in: as its column says, else as its figures say, else as its name says. Where
 * nothing says that it is a percentage or a rate, it counts what its name says. Two that contradict each other are a
 * problem. What nothing gives a unit is left open if it is a fraction and no "Number of …", or by its name an average, a rate or the like.
 */
export function decideUnit({
  name,
  place,
  stated: column,
  hints: said,
  isFraction,
  isBare,
  isInSeconds,
  isScaled,
}: UnitEvidence): DecidedUnit {
  const asRead = (hint: UnitHint | undefined): UnitHint | undefined => {
    if (isInSeconds && hint?.kind === 'duration') return { ...hint, unit: 'seconds' };
    if (!isScaled || hint === undefined || moneyScaleIn(hint.of ?? '') === undefined) return hint;
    return { kind: 'money', currency: 'GBP', by: hint.by, place: hint.place };
  };
  const given = asRead(column);
  const ofName = asRead(unitInName(name, place));
  const ofCount = isBare && ofName === undefined ? countInName(name, place) : undefined;
  const scale = scaleInName(name);
  const isOfMoney = scale !== undefined && moneyScaleIn(scale) !== undefined;
  const isOpen = scale !== undefined && !(isOfMoney && (isScaled || given === undefined));
  if (isOpen && !saysScale(given, scale))
    return { refused: 'unit-needed', place: place(), data: { of: 'scale', words: scale } };
  const isAverage = isOfAverages(name, given, isInSeconds);
  const stated = given && inTotal(given, isAverage);
  const hints = said.map((hint) => inTotal(hint, isAverage));
  const first = stated ?? hints[0] ?? ofName;
  // "Cost per household" of £4.30 is in pounds.
  const isOfEach = first?.kind === 'money' && ofName?.kind === 'rate' && (ofName.per === 1 || OF_COST.test(name));
  const others = stated || isOfEach ? [] : [ofName ?? ofCount].filter((hint) => hint !== undefined);
  const disagreeing = [...hints, ...others].find((hint) => first !== undefined && !agree(first, hint));
  if (first !== undefined && disagreeing !== undefined) return mismatch(first, disagreeing);
  const isOfOthers = (hint: UnitHint): boolean =>
    hint.kind === 'rate' && hint.of !== undefined && ofName?.of !== undefined && isOtherBase(hint.of, ofName.of);
  const ofOthers = ofName?.kind === 'rate' ? [...(stated ? [stated] : []), ...hints].find(isOfOthers) : undefined;
  if (ofName !== undefined && ofOthers !== undefined) return mismatch(ofName, ofOthers);
  if (first === undefined) {
    if ((isFraction && !NUMBER_OF.test(name)) || isNoCount(name.slice(0, LONGEST_NAME)))
      return { refused: 'unit-open' };
    const of = countedIn(name);
    return {
      unit: { kind: 'count', of },
      note: { unit: 'count', of },
    };
  }
  // "Number" leaves open what the figures say, £5 or 3 percentage points, and the name: "Average days to close".
  const ofTime = first.of === undefined && ofName?.kind === 'duration' ? ofName : undefined;
  const clearest = first.kind === 'count' ? (hints.find(({ kind }) => isMeasure(kind)) ?? ofTime ?? first) : first;
  const parts = [stated, ...hints, ofName].filter((hint) => hint?.kind === clearest.kind);
  const unit = asUnit(Object.assign({}, ...parts.reverse()) as SaidOfUnit, name);
  if (unit === undefined) return { refused: 'unit-needed', place: first.place(), data: { of: 'rate' } };
  if (unit.kind === 'rate' && parts.every((hint) => hint?.of === undefined)) return { unit, note: { unit: 'rate' } };
  const isUnsaid = unit.kind === 'duration' && !AVERAGE.test(`${given?.by.text ?? ''} ${name}`);
  return isUnsaid ? { unit, note: { unit: unit.kind, of: unit.unit } } : { unit };
}

function mismatch(first: UnitHint, second: UnitHint): DecidedUnit {
  const saying = (hint: UnitHint): StatedUnit => ({ ...hint.by, unit: tableUnit(hint) });
  const data = { of: 'row', first: saying(first), second: saying(second) } as const;
  return { refused: 'unit-mismatch', place: second.place(), data };
}

/** Builds a unit from what is said about it, or nothing for a rate that does not say per how many. */
export function asUnit({ kind, per, of, currency = 'GBP', unit, signed }: SaidOfUnit, name: string): Unit | undefined {
  switch (kind) {
    case 'percentage':
      return { kind, ...some({ of, signed }) };
    case 'count':
      return { kind, of: of ?? countedIn(name) };
    case 'rate':
      return per === undefined ? undefined : { kind, per, of: of ?? 'population' };
    case 'money':
      return { kind, currency };
    case 'duration':
      return unit && { kind, unit };
    case 'score':
      return { kind, ...some({ of }) };
    case 'points':
      return { kind };
  }
}

const AVERAGE = /\b(?:average|mean|median)\b/iu;
const OF_COST = /\b(?:costs?|spend|spending|spent|expenditure|savings?|prices?|income|funding|fees?)\b/iu;
const TOTAL = /\b(?:total|numbers?|count|volume)\b/iu;
const OF_TIME = /\b(?:times?|wait|waits|waiting|speed|duration|length)\b/iu;

// "4,200 hours" of volunteering is a total. "12 minutes" of response time is an average, which cannot be split by
// quarter.
function isOfAverages(name: string, stated: UnitHint | undefined, isInSeconds: boolean): boolean {
  if (AVERAGE.test(stated?.by.text ?? '') || AVERAGE.test(name)) return true;
  return !TOTAL.test(name) && (isInSeconds || stated?.kind === 'duration' || OF_TIME.test(name));
}

function inTotal(hint: UnitHint, isAverage: boolean): UnitHint {
  const { kind, unit, ...rest } = hint;
  return kind === 'duration' && !isAverage && unit !== undefined ? { ...rest, kind: 'count', of: unit } : hint;
}

function isMeasure(kind: Unit['kind']): boolean {
  return kind === 'money' || kind === 'points';
}

/** Reads what the words of a printed figure say about its unit. */
export function unitOfFigure(printed: FigureResult & { readonly ok: true }): SaidOfUnit | undefined {
  if ('missing' in printed) return undefined;
  const { unit, noun, per, of } = printed;
  if (unit === 'percentage') return { kind: 'percentage', ...(of !== undefined && { of }) };
  if (unit === 'rate') return { kind: 'rate', ...(per !== undefined && { per }), ...(of !== undefined && { of }) };
  if (unit === 'money') return { kind: unit, ...some({ currency: printed.currency }) };
  return noun === undefined ? undefined : unitOfNoun(noun);
}

/** Reads the words after a number: what is counted, or a measure. */
export function unitOfNoun(noun: string): SaidOfUnit {
  const unit = timeUnitOf(noun);
  if (unit !== undefined) return { kind: 'duration', unit };
  return noun === 'percentage points' ? { kind: 'points' } : { kind: 'count', of: noun };
}

const LONGEST_NAME = 500;
// A quick check first, since every name is checked.
const MAY_SAY = /per|[%/]|proportion|\)$/iu;
const KIND_OF_DAYS = /^(?:working|calendar|business) (?=days$|hours$)/iu;
const IN_BRACKETS = /\(([^()]{1,40})\)$/u;
const RATE =
  /(?:\bper|\/) ?((?:\d{1,3}(?:,\d{3})+|\d+)(?: ?(?:million|m\b))?|million|thousand|hundred thousand)(?: (?:of )?(?:the )?([^\s(),;].*?))?(?=$| ?[(),;]| (?:in|by|at|during|compared|from)\b)/iu;
const PER_ONE =
  /\bper (head of population|head|capita|person|household|dwelling|resident|full[- ]time equivalents?|fte|employee|member of staff|officer)\b/iu;
// "Working days lost per employee"
const DAYS = /(?:\b(?:working|calendar) )?\b(?:days|hours)\b(?=.* per )/iu;
// "kg per household": the thing measured is part of the unit, where a rate counts events.
const MEASURES = '(?:kg|kilograms?|k?t(?=CO2)|tonnes?|litres?|kwh|mwh|gwh|km|kilometres?|miles)(?: ?CO2e?)?';
const MEASURE = new RegExp(`(?<=^|\\(|\\bin )${MEASURES}\\b|\\b${MEASURES}(?= ?(?:per |/))`, 'iu');
const MEASURE_ALONE = new RegExp(`^${MEASURES}$`, 'iu');
const PER_EACH =
  /(?:\bper |\/)(?:head of population|head|capita|person|household|dwelling|resident|[\d,]+ [\p{L} ]*\p{L})/iu;
// "in the 10% most deprived areas" is not a percentage.
const PERCENTAGE = /(?<!\d ?)(?:%|\bper ?cent\b)|\bpercentage\b|\bproportion\b/iu;
const SHARE_OF =
  /(?:^|\bas (?:a|the) )(?:the )?(?:%|per ?cent(?:age)?|percentage|proportion|share)(?: of)(?: the| all)? (.+)$/iu;
// Not "victims engaging" of "victims engaging with the service".
const WHO_DO = /^(.+?) (?:who|that|which|whose|where|(?<!(?:ing|ed) )with|feeling|saying|agreeing|reporting)\b/iu;
// A change may go down, or be more than 100%.
const CHANGE_IN = /^(?:% |percentage )?changes? in\b/iu;
const AS_A_SHARE = /\bas (?:a|the) (?:%|per ?cent|percentage|proportion|share)/iu;
const NUMBER_OF = /^(?:the )?(?:total )?numbers? of\b/iu;
const COUNT_OF =
  /^(?:the )?(?:total |overall |average )?(?:numbers?|no\.?|count|volume|total)(?: of)?(?: the)? (?!per\b)(.+)$/iu;

/** Reads what the name of an indicator says about its unit. */
export function unitInName(printed: string, place: () => Place): UnitHint | undefined {
  if (printed.length > LONGEST_NAME) return undefined;
  const name = withoutAim(printed);
  const by = { what: 'name', text: printed } as const;
  const unit = timeInName(name);
  if (unit !== undefined) return { kind: 'duration', unit, by, place };
  if (!MAY_SAY.test(name)) return undefined;
  const measured = MEASURE.exec(name)?.[0];
  const perEach = measured === undefined ? undefined : PER_EACH.exec(name)?.[0];
  if (measured !== undefined && perEach !== undefined)
    return { kind: 'count', of: `${measured} ${perEach.replace('/', 'per ')}`, by, place };
  const inBrackets = IN_BRACKETS.exec(name)?.[1];
  const bracketed = inBrackets === undefined ? undefined : unitIn(inBrackets.replace(KIND_OF_DAYS, ''));
  if (bracketed?.kind === 'money') return { ...bracketed, by, place };
  const [, per, base] = RATE.exec(name) ?? [];
  if (per !== undefined)
    return { kind: 'rate', per: sizeOf(per), ...(base !== undefined && { of: base.trim() }), by, place };
  const one = PERCENTAGE.test(name) ? undefined : PER_ONE.exec(name)?.[1];
  const [days] = DAYS.exec(name) ?? [];
  if (one !== undefined && days !== undefined)
    return { kind: 'count', of: `${days.toLowerCase()} per ${one}`, by, place };
  if (one !== undefined) return { kind: 'rate', per: 1, of: one, by, place };
  const of = moneyScaleIn(inBrackets ?? '');
  if (of !== undefined) return { kind: 'count', of, by, place };
  if (bracketed !== undefined && (bracketed.kind !== 'count' || MEASURE_ALONE.test(String(inBrackets))))
    return {
      ...bracketed,
      ...(bracketed.kind === 'percentage' && CHANGE_IN.test(name) && { signed: true }),
      by,
      place,
    };
  if (!PERCENTAGE.test(name)) return undefined;
  const whole = SHARE_OF.exec(name)?.[1];
  const share = whole === undefined ? undefined : AS_A_SHARE.test(name) ? whole : WHO_DO.exec(whole)?.[1];
  return { kind: 'percentage', ...(share !== undefined && { of: share }), by, place };
}

// "Library visits (000s)"
function scaleInName(name: string): string | undefined {
  const words = name.length > LONGEST_NAME ? undefined : IN_BRACKETS.exec(withoutMark(name))?.[1];
  return words !== undefined && isScale(words) ? words : undefined;
}

/** Returns what a count is of, from the name of its indicator. */
function countedIn(name: string): string {
  const plain = withoutAim(name);
  return (name.length > LONGEST_NAME ? undefined : COUNT_OF.exec(plain)?.[1]) ?? plain;
}

// "Reduce burglaries" is measured in burglaries.
function withoutAim(name: string): string {
  const plain = withoutMark(name);
  return aimInName(plain)?.rest ?? plain;
}

// "Number of victims supported": a bare number fits, "75%" measures something else.
function countInName(name: string, place: () => Place): UnitHint | undefined {
  const of = name.length > LONGEST_NAME ? undefined : COUNT_OF.exec(withoutAim(name))?.[1];
  return of === undefined ? undefined : { kind: 'count', of, by: { what: 'name', text: name }, place };
}

function sizeOf(words: string): number {
  const digits = Number(words.replace(/[^\d]/gu, '') || '1');
  if (/hundred thousand/iu.test(words)) return 100_000;
  if (/thousand/iu.test(words)) return digits * 1000;
  return /m(?:illion)?\b/iu.test(words) ? digits * 1_000_000 : digits;
}
