import type { StatedUnit, TableNoteData, TableProblemData } from '../../explain/tableProblems.js';
import type { Unit } from '../../model/unit.js';
import { isMoney, type SaidOfUnit, tableUnit, type UnitHint } from './unitWords.js';
import type { FigureResult } from '../../wording/parseFigure.js';
import type { Place } from '../collector.js';
import { withoutMark } from '../footnotes.js';

/** The unit of an indicator, or what speaks against it. */
export type DecidedUnit =
  | { readonly unit: Unit; readonly note?: TableNoteData['unit-taken'] }
  | { readonly refused: 'unit-mismatch'; readonly place: Place; readonly data: TableProblemData['unit-mismatch'] }
  | { readonly refused: 'unit-needed'; readonly place: Place; readonly data: TableProblemData['unit-needed'] };

/** What is known of an indicator before its unit is. */
export interface UnitEvidence {
  readonly name: string;
  readonly place: () => Place;
  /** What a column Unit says. */
  readonly stated: UnitHint | undefined;
  /** What the figures and the target say in their own words. */
  readonly hints: readonly UnitHint[];
  /** A value that is no whole number, and stands bare. */
  readonly fraction: number | undefined;
}

/**
 * Decides what an indicator is measured in: as its column says, else as its figures say, else as its name says. Where
 * nothing says that it is a percentage or a rate, it counts what its name says. Two that contradict each other are a
 * problem, and so is a fraction that nothing gives a unit.
 */
export function decideUnit({ name, place, stated, hints, fraction }: UnitEvidence): DecidedUnit {
  const ofName = unitInName(name, place);
  const first = stated ?? hints[0] ?? ofName;
  const disagreeing = [...hints, ...(stated || ofName === undefined ? [] : [ofName])].find(
    (hint) => first !== undefined && !agree(first, hint),
  );
  if (first !== undefined && disagreeing !== undefined) {
    const said = (hint: UnitHint): StatedUnit => ({ ...hint.by, unit: tableUnit(hint) });
    const data = { of: 'row', first: said(first), second: said(disagreeing) } as const;
    return { refused: 'unit-mismatch', place: disagreeing.place(), data };
  }
  if (first === undefined) {
    if (fraction !== undefined) {
      return { refused: 'unit-needed', place: place(), data: { of: 'fraction', value: fraction } };
    }
    const of = countedIn(name);
    return {
      unit: { kind: 'count', of },
      note: { unit: 'count', of },
    };
  }
  const all = [stated, ...hints, ofName].filter((hint) => hint?.kind === first.kind);
  const of = all.find((hint) => hint?.of !== undefined)?.of;
  if (first.kind === 'percentage') return { unit: { kind: 'percentage', ...(of !== undefined && { of }) } };
  if (first.kind === 'count') return { unit: { kind: 'count', of: of ?? countedIn(name) } };
  const per = all.find((hint) => hint?.per !== undefined)?.per;
  if (per === undefined) {
    return { refused: 'unit-needed', place: first.place(), data: { of: 'rate' } };
  }
  if (of !== undefined) return { unit: { kind: 'rate', per, of } };
  return {
    unit: { kind: 'rate', per, of: 'population' },
    note: { unit: 'rate' },
  };
}

/** Reads what the words of a printed figure say of its unit. */
export function unitOfFigure(printed: FigureResult & { readonly ok: true }): SaidOfUnit | undefined {
  if ('missing' in printed) return undefined;
  const { unit, noun, per, of } = printed;
  if (unit === 'percentage') return { kind: 'percentage', ...(of !== undefined && { of }) };
  if (unit === 'rate') return { kind: 'rate', ...(per !== undefined && { per }), ...(of !== undefined && { of }) };
  if (unit === 'money') return { kind: 'count', of: printed.currency === 'GBP' ? 'pounds' : 'money' };
  return noun === undefined ? undefined : { kind: 'count', of: noun };
}

const LONGEST_NAME = 500;
// A first look, since every name is asked.
const MAY_SAY = /per|[%/]|proportion/iu;
const RATE =
  /(?:\bper|\/) ?((?:\d{1,3}(?:,\d{3})+|\d+)(?: ?(?:million|m\b))?|million|thousand|hundred thousand)(?: (?:of )?(?:the )?(.+?))?(?=$|[(),;]| (?:in|by|at|during|compared|from)\b)/iu;
const PER_ONE = /\bper (head of population|head|capita|person|household|dwelling|resident)\b/iu;
// "in the 10% most deprived areas" is no percentage.
const PERCENTAGE = /(?<!\d ?)(?:%|\bper ?cent\b)|\bpercentage\b|\bproportion\b/iu;
const SHARE_OF =
  /(?:^|\bas (?:a|the) )(?:the )?(?:%|per ?cent(?:age)?|percentage|proportion|share)(?: of)(?: the| all)? (.+)$/iu;
const WHO_DO = /^(.+?) (?:who|that|which|whose|where|with|feeling|saying|agreeing|reporting)\b/iu;
const AS_A_SHARE = /\bas (?:a|the) (?:%|per ?cent|percentage|proportion|share)/iu;
const COUNT_OF =
  /^(?:the )?(?:total |overall |average )?(?:numbers?|no\.?|count|volume|total)(?: of)?(?: the)? (?!per\b)(.+)$/iu;

/** Reads what the name of an indicator says of its unit. */
export function unitInName(name: string, place: () => Place): UnitHint | undefined {
  if (name.length > LONGEST_NAME || !MAY_SAY.test(name)) return undefined;
  const by = { what: 'name', text: name } as const;
  const [, per, base] = RATE.exec(name) ?? [];
  if (per !== undefined)
    return { kind: 'rate', per: sizeOf(per), ...(base !== undefined && { of: base.trim() }), by, place };
  const one = PER_ONE.exec(name)?.[1];
  if (one !== undefined) return { kind: 'rate', per: 1, of: one, by, place };
  if (!PERCENTAGE.test(name)) return undefined;
  const whole = SHARE_OF.exec(name)?.[1];
  const of = whole === undefined ? undefined : AS_A_SHARE.test(name) ? whole : WHO_DO.exec(whole)?.[1];
  return { kind: 'percentage', ...(of !== undefined && { of }), by, place };
}

/** Names what a count is of, by the name of its indicator. */
export function countedIn(name: string): string {
  const plain = withoutMark(name);
  return (name.length > LONGEST_NAME ? undefined : COUNT_OF.exec(plain)?.[1]) ?? plain;
}

function sizeOf(words: string): number {
  const digits = Number(words.replace(/[^\d]/gu, '') || '1');
  if (/hundred thousand/iu.test(words)) return 100_000;
  if (/thousand/iu.test(words)) return digits * 1000;
  return /m(?:illion)?\b/iu.test(words) ? digits * 1_000_000 : digits;
}

// A number of something beside a plain count says the same; so do two rates per the same number.
function agree(one: UnitHint, other: UnitHint): boolean {
  if (one.kind !== other.kind) return false;
  // "£5" is no count of thefts; what "Number" counts may be pounds.
  if (isMoney(one) !== isMoney(other) && one.of !== undefined && other.of !== undefined) return false;
  return one.kind !== 'rate' || one.per === undefined || other.per === undefined || one.per === other.per;
}
