import { absolute, differenceOver, minus, order, read, times, toText } from '../exact/exact.js';
import { dayInWords } from '../format/formatPeriod.js';
import type { Comparator } from '../model/comparator.js';
import type { Day } from '../model/period.js';
import type { Amount, Direction, Operator, Recurrence, Target, TargetTerms } from '../model/target.js';
import { isInPoints, isShare, type Unit } from '../model/unit.js';
import { monthsIn } from '../period/monthsIn.js';
import { findNamed, kindOf, mentioned, mentionedAlone, nameIn } from './comparators.js';
import type { ComparedWith, Placed, Role } from './phrase.js';
import { numberInWordsAt } from './printedNumber.js';
import { textOf } from './phrase.js';
import { saysTheSame } from './phrases.js';
import type { TargetProblem, Trouble } from './refusals.js';
import type { Sentence } from './sentence.js';
import type { Situation } from './situation.js';
import type { TargetUnit } from './targetResult.js';
import { isNameOfMeasure, isPlural, timeUnitOf } from './vocabulary.js';

/** What the words of a target mean, before it becomes a result. */
export interface Meaning {
  readonly target: Target;
  readonly unit?: TargetUnit;
  readonly noun?: string;
  readonly per?: number;
  readonly currency?: string;
  readonly comparator?: Pick<Comparator, 'id' | 'name' | 'kind'>;
  readonly also?: Target;
  readonly covers?: Recurrence;
  readonly notes: readonly string[];
}

/** A refusal; for a bare number, with what is known about it. */
export interface Refused extends Trouble {
  readonly value?: number;
  readonly due?: Day;
  readonly every?: Recurrence;
  readonly unit?: TargetUnit | undefined;
}

/** The result of reading a sentence: a target, or why there is none. */
export type Outcome = Meaning | Refused;

interface Parts extends Sentence {
  readonly situation: Situation;
  readonly terms: Pick<TargetTerms, 'due' | 'every'>;
  readonly from: string | undefined;
  readonly averageOf: Recurrence | undefined;
  readonly notes: string[];
}

const refused = (problem: TargetProblem, about?: string, other?: string): Refused => ({
  problem,
  ...(about === undefined ? {} : { about }),
  ...(other === undefined ? {} : { other }),
});
const isRefused = (outcome: object): outcome is Refused => 'problem' in outcome;
const valueOf = ({ quantity }: Placed): number => Number(quantity?.value);
const printedOf = ({ quantity }: Placed): string => String(quantity?.printed.trim());

/** Returns what a sentence asks for in its situation. */
export function meaningOf(sentence: Sentence, situation: Situation): Outcome {
  const terms = termsOf(sentence, situation);
  if (isRefused(terms)) return terms;
  const parts: Parts = { ...sentence, amounts: withoutRestated(sentence, situation), situation, ...terms };
  if (
    sentence.amounts.some(({ quantity, upTo }) =>
      [quantity, upTo].some((one) => one !== undefined && one.value === undefined),
    )
  )
    return refused('too-large');
  const doesFit = ({ again, ...main }: Placed): boolean =>
    again === undefined || fitsBaseline(situation.baseline, main, { ...main, quantity: again });
  if (!parts.amounts.every(doesFit)) return refused('two-numbers');
  if (asksEach(parts)) return refused('each-of-several');
  const outcome = signedTrouble(parts) ?? byKind(parts);
  if (isRefused(outcome)) return outcome;
  return holdsAll(parts, outcome) ? against(parts, outcome) : refused('two-numbers');
}

const AREAS =
  /^(?:wards?|areas?|districts?|boroughs?|parish(?:es)?|towns?|villages?|neighbourhoods?|localit(?:y|ies)|estates?|schools?|sites?)$/u;

// "70% in each ward", "no more than 40 in any ward": one figure for the whole area cannot show whether it is met.
function asksEach({ amounts, phrases, tokens }: Parts): boolean {
  if (amounts.length === 0) return false;
  return phrases.some(
    ({ is, place, next }) =>
      is === 'measure'
      && tokens.slice(place, next).some(({ word }, at) => {
        const behind = tokens[place + at + 1]?.word ?? '';
        return /^(?:each|every)$/u.test(word) || (/^(?:any|all)$/u.test(word) && AREAS.test(behind));
      }),
  );
}

// A number with a sign is a change if it is in points, or is per cent of something that is not a percentage. Otherwise
// it may be a level.
function signedTrouble({ amounts, situation: { unit }, from, notes }: Parts): Refused | undefined {
  const amount = amounts.find(({ word }) => word === 'signed');
  if (amount === undefined) return undefined;
  const said = amount.quantity?.unit;
  const isChange =
    said === 'points'
      ? unit === undefined || unit.kind === 'percentage'
      : (said === 'percentage' && unit !== undefined && !isInPoints(unit)) || from !== undefined;
  if (!isChange || valueOf(amount) === 0)
    return refused(amount.way === 'reduce' ? 'signed-fall' : 'signed-rise', printedOf(amount));
  notes.push(`The sign is read as a change: ${String(amount.way)} by ${printedOf(amount)}.`);
  return undefined;
}

// Each number in the text must be part of the target, or the change stated next to it. None is ignored.
function holdsAll({ amounts, situation }: Parts, { target, also }: Meaning): boolean {
  const held = new Set([...numbersOf(target), ...numbersOf(also)]);
  return amounts.every(
    ({ role, quantity, upTo }) =>
      role === 'from'
      || [quantity, upTo].every(
        (each) => each === undefined || held.has(Number(each.value)) || each.value === situation.baseline,
      ),
  );
}

function numbersOf(part: unknown): readonly number[] {
  if (typeof part === 'number') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersOf) : [];
}

// "Reduce by 5% (34 offences)": the same change in another quantity, in brackets.
function withoutRestated({ amounts, tokens, verb }: Sentence, situation: Situation): readonly Placed[] {
  const [main, again] = amounts.filter(({ role }) => role !== 'from');
  if (main === undefined || again === undefined || amounts.length > 2 || !CHANGES.has(String(main.role)))
    return amounts;
  const way = main.way ?? verb?.way;
  const isSame =
    isBracketed(again, tokens)
    && (again.role === 'plain' || (again.role === 'change' && again.way === way))
    && main.quantity !== undefined
    && again.quantity !== undefined
    && saysTheSame(main.quantity, again.quantity)
    && fitsBaseline(situation.baseline, main, again);
  return isSame ? amounts.filter((amount) => amount !== again) : amounts;
}

// Says whether a number matches that percentage of the baseline, or what is left after it, allowing one for rounding.
function fitsBaseline(baseline: number | undefined, main: Placed, again: Placed): boolean {
  if (baseline === undefined) return true;
  const [percent, number] = main.quantity?.unit === 'percentage' ? [main, again] : [again, main];
  const size = differenceOver(times(baseline, valueOf(percent)), 0, 1, 100, 0);
  const results = [size, baseline - size, baseline + size];
  return results.some((result) => Math.abs(result - valueOf(number)) <= 1);
}

function isBracketed({ place, next }: Placed, tokens: Sentence['tokens']): boolean {
  const before = tokens.slice(Math.max(0, place - 2), place).map(({ word }) => word);
  return before.includes('(') && (tokens[next]?.word === ')' || next === tokens.length);
}

function byKind(parts: Parts): Outcome {
  const { phrases, verb, amounts } = parts;
  const find = (is: Placed['is']): Placed | undefined => phrases.find((phrase) => phrase.is === is);
  const rank = find('rank');
  if (rank) return readRank(parts, rank);
  const compared = phrases.flatMap((phrase) => (phrase.compared ? [{ ...phrase, compared: phrase.compared }] : []));
  if (compared[0]) return compared.length > 1 ? refused('two-comparators') : readComparator(parts, compared[0]);
  if (amounts.length > 0 && namesComparator(parts)) return refused('comparator-and-number');
  if (GAP.test(parts.words) && (verb !== undefined || one(parts, 'change'))) return refused('gap');
  if (isOfPlaces(parts)) return refused('speaks-of-places');
  if (find('tolerance') && verb?.verb !== 'keep') return refused('distance');
  const beaten = find('better-than');
  if (beaten)
    return amounts.length > 0 || find('base') || parts.from ? refused('two-numbers') : readBetterThan(parts, beaten);
  const goal = verb === undefined ? fromTo(parts) : undefined;
  if (goal) return goal;
  const [levels, changes] = [
    amounts.filter(({ role }) => !CHANGES.has(String(role)) && role !== 'from'),
    amounts.filter(({ role }) => CHANGES.has(String(role))),
  ];
  const bases = phrases.filter(({ is, role }) => is === 'base' || role === 'from');
  if (levels.length > 1 || changes.length > 1 || bases.length > 1)
    return refused(levels.some(isTimed) && levels.some((one) => !isTimed(one)) ? 'two-quantities' : 'two-numbers');
  switch (verb?.verb) {
    case 'move':
    case 'shift':
    case 'moved':
    case 'halve':
    case 'double':
      return readMovement(parts, verb);
    case 'hold':
      return readHold(parts, verb);
    case 'limit':
      return readLimit(parts, verb);
    case 'keep':
      return readKeep(parts, verb);
    case 'reach':
    case 'make':
      return readReach(parts, verb);
    case 'do':
      return readDone(parts, verb);
    default:
      return readWithoutVerb(parts);
  }
}

const CHANGES = new Set(['by', 'change']);
const isTimed = ({ quantity }: Placed): boolean => quantity?.noun !== undefined;

// "Length of stay 5.2 days, national average 5.6". A comparator's figure in brackets only says where it is.
function namesComparator({ tokens, phrases, verb }: Parts): boolean {
  const named = verb === undefined ? mentionedAlone : mentioned;
  return phrases.some(
    ({ is, place, next }) =>
      is !== 'aside' && tokens.slice(place, next).some((_, index) => named(tokens, place + index) !== undefined),
  );
}

function one({ amounts }: Parts, ...roles: Role[]): Placed | undefined {
  return amounts.find(({ role }) => roles.some((one) => one === role));
}

function baseIn({ phrases }: Parts): Placed | undefined {
  return phrases.find(({ is, role }) => is === 'base' || role === 'from');
}

/* When it is due, how often it is wanted, and what it is counted from. */

function termsOf(
  sentence: Sentence,
  situation: Situation,
): Pick<Parts, 'terms' | 'from' | 'averageOf' | 'notes'> | Refused {
  const { plan, baselineEnd } = situation;
  const notes: string[] = [];
  const days = new Set<Day>();
  for (const { is, period, word } of sentence.due) {
    if (is === 'plan-end') {
      if (plan === undefined) continue;
      days.add(plan.end);
      notes.push(`The end of the plan is ${dayInWords(plan.end)}.`);
    } else if (period?.kind !== 'calendar-year') days.add(String(period?.end));
    else if (word !== 'when' && plan?.end.startsWith(period.label) === true) {
      days.add(plan.end);
      notes.push(`"By ${period.label}" is read as the end of the plan, ${dayInWords(plan.end)}.`);
    } else {
      days.add(period.end);
      notes.push(`${period.label} is read as the end of that year, ${dayInWords(period.end)}.`);
    }
  }
  const [due, another] = [...days];
  if (another !== undefined) return refused('two-days');
  if (due !== undefined && baselineEnd !== undefined && due <= baselineEnd)
    return refused('due-before-baseline', dayInWords(due), dayInWords(baselineEnd));
  if (due !== undefined && plan !== undefined && due < plan.start)
    return refused('due-before-plan', dayInWords(due), dayInWords(plan.start));
  const [every, again] = [...new Set(sentence.every)];
  if (again !== undefined) return refused('how-often-twice');
  if (
    every !== undefined
    && /(?:^| )(?:average of|averages of|on average|averaging)(?: |$)/u.test(sentence.text.toLowerCase())
  )
    return refused('average-of-periods');
  // "Average of 65%" does not say of which years or areas. An average time or score is itself the measure.
  const averaged = AVERAGE_OF.exec(sentence.text.toLowerCase());
  if (averaged && (averaged[1] !== undefined || ADDED_UP.has(String(situation.unit?.kind))))
    return refused('average-of-periods');
  const since = new Set(sentence.since.flatMap(({ period }) => (period === undefined ? [] : [period.label])));
  if (since.size > 1) return refused('two-bases');
  if (sentence.span && due === undefined) {
    if (plan !== undefined) return refused('how-long');
    notes.push('The words say how long, but not from when; no day is given by which it is due.');
  }
  const [from] = [...since];
  const ofYears = sentence.since.find(({ averageOf }) => averageOf !== undefined);
  if (ofYears?.word === 'years')
    notes.push(`The years of the average are read as calendar years, ${String(ofYears.period?.label)}.`);
  return {
    terms: { ...(due === undefined ? {} : { due }), ...(every === undefined ? {} : { every }) },
    from,
    averageOf: ofYears?.averageOf,
    notes: [...new Set(notes)],
  };
}

/* Units. */

interface Said {
  readonly unit?: TargetUnit;
  readonly noun?: string;
  readonly per?: number;
  readonly currency?: string;
}

// Returns what the words say about the unit of an amount. In a range, the unit comes after the second number.
function unitOf(
  { tokens, words, phrases, verb }: Parts,
  { quantity: first, upTo, noun, per, place, next }: Placed,
): Said {
  const quantity = upTo ?? first;
  if (quantity?.noun !== undefined) return { unit: 'other', noun: quantity.noun };
  if (quantity?.unit === 'percentage' || quantity?.unit === 'points') return { unit: quantity.unit };
  if (quantity?.unit === 'money') return { unit: 'money', currency: String(quantity.currency) };
  if (quantity?.unit === 'rate')
    return { unit: 'rate', per: Number(quantity.per), ...(quantity.of === undefined ? {} : { noun: quantity.of }) };
  const base = per ?? phrases.find((phrase) => phrase.per !== undefined)?.per;
  if (base !== undefined) return { unit: 'rate', per: base, ...(noun === undefined ? {} : { noun }) };
  if (noun !== undefined) return { unit: 'count', noun };
  const near = tokens.slice(Math.max(0, place - 3), next).map(({ word }) => word);
  if (near.some((word) => /^(?:scores?|index|points|level)$/u.test(word))) return { unit: 'other' };
  const isCounted =
    /(?:^| )numbers?(?: |$)/u.test(words)
    || (verb !== undefined && ['move', 'keep', 'shift'].includes(String(verb.verb)) && startsPlural(words));
  return isCounted ? { unit: 'count' } : {};
}

// "Reduce assaults in Ward 7 to under 40": the number counts the things that should go down.
function startsPlural(words: string): boolean {
  const first =
    words
      .split(' ')
      .find((word) => !['the', 'all', 'total', 'overall', 'recorded', 'reported', 'in', 'of'].includes(word)) ?? '';
  return (
    first.length > 3
    && /[^siu]s$/u.test(first)
    && !['levels', 'rates', 'times', 'costs', 'days', 'hours', 'scores'].includes(first)
  );
}

const UNIT_WORDS: Readonly<Record<TargetUnit | Unit['kind'], string>> = {
  number: 'numbers',
  count: 'numbers of things',
  percentage: 'per cent',
  rate: 'a rate',
  money: 'money',
  duration: 'a length of time',
  score: 'a score',
  points: 'percentage points',
  other: 'another measure',
};

// A target in another unit than its indicator cannot be judged.
function wrongUnit(parts: Parts, amount: Placed): Refused | undefined {
  const said = unitOf(parts, amount);
  const { unit } = parts.situation;
  const values = [amount.quantity, amount.upTo].flatMap((quantity) =>
    quantity?.value === undefined ? [] : [quantity.value],
  );
  const isBeyond =
    !(unit?.kind === 'percentage' && unit.signed === true) && values.some((value) => value < 0 || value > 100);
  if (isBeyond && (said.unit === 'percentage' || (unit?.kind === 'percentage' && said.unit === undefined)))
    return refused('beyond-percentage');
  if (unit === undefined || said.unit === undefined) return undefined;
  const isOther = said.unit === 'other' && isMeasuredBy(unit, said.noun);
  const isMoney = said.unit === 'money' && unit.kind === 'count' && /pound|£|cost|spend|value/u.test(unit.of);
  if (said.unit !== unit.kind && !isOther && !isMoney) {
    return said.unit === 'percentage'
      ? refused('percentage-of-no-percentage', printedOf(amount), UNIT_WORDS[unit.kind])
      : refused('other-unit', UNIT_WORDS[said.unit], UNIT_WORDS[unit.kind]);
  }
  if (unit.kind === 'money' && said.currency !== undefined && said.currency !== unit.currency)
    return refused('other-unit', `money in ${said.currency}`, `money in ${unit.currency}`);
  return unit.kind === 'rate' && said.per !== undefined && said.per !== unit.per
    ? refused('other-base', String(said.per), String(unit.per))
    : undefined;
}

function isMeasuredBy(unit: Unit, noun: string | undefined): boolean {
  if (noun === undefined) return true;
  // "141 month" for offences is a number for a month, or a typing mistake.
  if (unit.kind === 'count') return timeUnitOf(noun) === undefined || isPlural(noun);
  if (unit.kind === 'duration') return timeUnitOf(noun) === unit.unit;
  return unit.kind === 'score' && /^(?:points?$|\(? ?out of)/iu.test(noun);
}

// "2 talks at all 7 schools" may be 2 or 14, and "2 officers per ward" are not 2.
function isPerhapsMany({ phrases, tokens, situation }: Parts, { quantity, next }: Placed): Refused | undefined {
  if (quantity?.unit !== 'number') return undefined;
  if (phrases.some(({ scope }) => scope === true)) return refused('perhaps-multiplied');
  const isPer = tokens.slice(next).some(({ word }) => word === 'per' || word === 'each' || word === 'every');
  const isOne = situation.unit?.kind === 'rate' && situation.unit.per === 1;
  const isOfPhrase =
    phrases.some(({ is, place }) => is === 'every' && place >= next) || phrases.some(({ per }) => per !== undefined);
  return isPer && !isOne && !isOfPhrase && quantity.noun === undefined ? refused('per-something') : undefined;
}

// "40% of the baseline", "no more than 50% of target"
function isShareOfFigure({ phrases }: Parts, amount: Placed): boolean {
  const behind = phrases[phrases.indexOf(amount) + 1];
  const isFigure =
    (behind?.is === 'aside' && behind.word === 'figure') || (behind?.is === 'since' && behind.word === 'other');
  const isPart = amount.quantity?.unit === 'percentage' || valueOf(amount) < 1;
  return isPart && isFigure;
}

// "to 5 percentage points" should be "by", unless the figure is itself in points.
function saysPoints({ situation }: Parts, { quantity, upTo }: Placed): boolean {
  return (upTo ?? quantity)?.unit === 'points' && situation.unit?.kind !== 'points';
}

// "100 in Q4 2025/26" for a yearly count: the words name another length of time, not only a date.
function timeOfOtherLength({ situation, due, tokens }: Parts): string | undefined {
  const { unit, baselineMonths } = situation;
  if (baselineMonths === undefined || (unit !== undefined && unit.kind !== 'count' && unit.kind !== 'money'))
    return undefined;
  const other = due.find(
    ({ period, word, place }) =>
      word === 'when'
      && period !== undefined
      && !/^(?:as )?at$|^on$/u.test(String(tokens[place]?.word))
      && ![baselineMonths, undefined].includes(monthsIn(period)),
  );
  return other?.period?.label;
}

// A change is counted from a period, and so is the figure that it starts from; a level alone is not.
function countsFrom({ verb, phrases }: Parts): boolean {
  return verb !== undefined || phrases.some(({ is, role }) => is === 'base' || role === 'from');
}

// "No more than 5,000 over the plan" may be the total for all of its years.
function isPerhapsTotal({ phrases, tokens }: Parts, { quantity }: Placed): boolean {
  const isCounted = quantity?.unit === 'number' || quantity?.unit === 'money';
  return (
    isCounted && phrases.some(({ is, place }) => is === 'plan-end' && !/^(?:by|at)$/u.test(String(tokens[place]?.word)))
  );
}

// "0.95" for a percentage. If its figures are below 1 too, so is the target.
function isPerhapsShare({ situation }: Parts, amount: Placed): boolean {
  const { unit } = situation;
  const value = valueOf(amount);
  const isBelow = value > 0 && value < 1 && amount.quantity?.unit === 'number';
  return isBelow && unit?.kind === 'percentage' && isShare(unit) && !(Number(situation.baseline) < 1);
}

function described(parts: Parts, amount: Placed, target: Target, ...notes: string[]): Outcome {
  if (isShareOfFigure(parts, amount)) return refused('share-of-figure');
  const isLevel = target.kind === 'level' || target.kind === 'range';
  const otherLength = isLevel ? timeOfOtherLength(parts) : undefined;
  if (otherLength !== undefined) return refused('other-length', otherLength);
  const other = isLevel ? otherBase(parts, baseIn(parts)) : undefined;
  if (other !== undefined) return other;
  if (isLevel && saysPoints(parts, amount)) return refused('level-in-points');
  if (parts.situation.unit?.kind === 'count' && /^\d{1,3}(?:\.\d{3})+$/u.test(printedOf(amount)))
    return refused('unclear-number', printedOf(amount));
  const isOfOther = parts.from !== undefined || parts.since.some(({ word }) => word === 'other');
  if (isLevel && isOfOther && !countsFrom(parts)) return refused('other-period');
  if (isLevel && isPerhapsTotal(parts, amount)) return refused('how-long');
  if (isLevel && isPerhapsShare(parts, amount))
    return refused('perhaps-share', printedOf(amount), toText(times(valueOf(amount), 100)));
  return (
    wrongUnit(parts, amount)
    ?? isPerhapsMany(parts, amount) ?? {
      target: withTerms(parts, target),
      ...unitOf(parts, amount),
      ...coversOf(parts, target),
      notes: [...parts.notes, ...notes],
    }
  );
}

// "1,200 pa" says how long a figure covers; "5% pa" says how often the change is wanted.
function withTerms({ terms, covers }: Parts, target: Target): Target {
  const { every, ...rest } = terms;
  const isCovering = covers !== undefined && (target.kind === 'level' || target.kind === 'range');
  return { ...target, ...rest, ...(every === undefined || isCovering ? {} : { every }) };
}

function coversOf({ covers }: Parts, target: Target): { covers?: Recurrence } {
  return covers !== undefined && (target.kind === 'level' || target.kind === 'range') ? { covers } : {};
}

/* Ranks and comparators. */

function readRank(parts: Parts, rank: Placed): Outcome {
  const { better } = parts.situation;
  if (parts.amounts.length > 0 || parts.phrases.some(({ is }) => is === 'compared' || is === 'base'))
    return refused('rank-and-more');
  const word = String(rank.from);
  const isBest = ['best', 'top', 'first', 'safest'].includes(word);
  const byPolarity = better === undefined ? undefined : (better === 'lower') === isBest ? 'lowest' : 'highest';
  const end = word === 'lowest' || word === 'fewest' ? 'lowest' : word === 'highest' ? 'highest' : byPolarity;
  if (end === undefined) return refused('which-end');
  const before = parts.tokens[rank.place - 1]?.word ?? '';
  const isNumbered = rank.quantity === undefined && numberInWordsAt(parts.tokens, rank.place - 1) !== undefined;
  if (isNumbered || /^(?:second|third|fourth|fifth|next|of|among|amongst|near|towards)$/u.test(before))
    return refused('place-beside-another');
  const within = rank.quantity?.value ?? 1;
  if (!Number.isInteger(within) || within < 1) return refused('places-not-whole');
  const among = rank.among === undefined ? undefined : asPrinted(parts, rank);
  return { target: withTerms(parts, { kind: 'rank', within, end, ...(among ? { among } : {}) }), notes: parts.notes };
}

// The words of a rank are in lower case, but names are needed as printed.
function asPrinted({ text, tokens }: Parts, { among = '', place, next }: Placed): string {
  const [start, end] = [Number(tokens[place]?.start), Number(tokens[next - 1]?.end)];
  const at = text.slice(start, end).toLowerCase().lastIndexOf(among.toLowerCase());
  return at < 0 ? among : text.slice(start + at, start + at + among.length);
}

const PLACES = /(?:^| )(?:ranks?|ranked|rankings?|league tables?|quartiles?|quintiles?|deciles?)(?: |$)/u;

function isOfPlaces({ amounts, words, verb, tokens }: Parts): boolean {
  if (PLACES.test(words)) return true;
  if (verb?.verb === 'make' || verb?.verb === 'do') return false;
  return amounts.some(
    ({ noun, place, next }) =>
      /^(?:places?|positions?|ranks?|rungs?|spots?)(?: |$)/u.test((noun ?? tokens[next]?.word ?? '').toLowerCase())
      && place >= 0,
  );
}

const OF_CHANGE =
  /(?:^| )(?:trends?|changes?|growth|progress|trajectory|improvements?|reductions?|increases?|decreases?|falls?|rises?)(?: |$)/u;
const HOW_NEAR = /^(?!only|early|family|monthly|yearly|weekly|daily|elderly).{3,}ly$/u;
const NEAR = new Set(
  'well far much comfortably near nearer nearest close closer next up similar comparable approaching approach half relative compared'.split(
    ' ',
  ),
);

function readComparator(parts: Parts, phrase: Placed & { readonly compared: ComparedWith }): Outcome {
  const { situation, text, tokens, verb, words } = parts;
  const { compared } = phrase;
  const moves = verb !== undefined && ['move', 'shift', 'moved'].includes(String(verb.verb)) ? verb.way : undefined;
  // "Broadly in line with"
  const before = tokens[phrase.place - 1]?.word ?? '';
  if (NEAR.has(before) || HOW_NEAR.test(before) || GAP.test(words)) return refused('distance-from-comparator');
  // "Prevent a fall below the county average" reverses the side.
  if (verb?.verb === 'hold' || verb?.verb === 'limit') return refused('comparator-and-movement');
  const named = nameIn(text, tokens, compared).replace(/^the /iu, '');
  const isMove =
    verb?.verb === 'move'
    && compared.beside === 'in line with'
    && !/\b(?:average|mean|median|rate|level|figure|value)s?\b/iu.test(named);
  if ((verb?.verb === 'shift' && compared.beside !== 'to') || OF_CHANGE.test(words) || isMove)
    return refused('comparator-and-movement');
  const operator = sideOf(parts, compared.beside, compared.operator, moves);
  if (typeof operator !== 'string') return operator;
  const notes = [
    ...parts.notes,
    ...(compared.beside === ''
      ? [
          `A comparator alone: "${operator.replace('-', ' ')}" follows from the polarity, since ${String(situation.better)} is better.`,
        ]
      : []),
  ];
  const found = situation.comparators === undefined ? undefined : findNamed(named, situation.comparators);
  if (situation.comparators !== undefined) {
    if (found === undefined)
      return refused(
        'unknown-comparator',
        named,
        situation.comparators.length === 0 ? 'it has none' : situation.comparators.map(({ name }) => name).join(', '),
      );
    const { id, name, kind } = found;
    return {
      target: withTerms(parts, { kind: 'comparator', comparatorId: id, operator }),
      comparator: { id, name, kind },
      notes: [...notes, ...(name === named ? [] : [`"${named}" is read as ${name}.`])],
    };
  }
  const id = named
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return {
    target: withTerms(parts, { kind: 'comparator', comparatorId: id, operator }),
    comparator: { id, name: named, kind: kindOf(named) },
    notes: [...notes, `The plan's comparators are not known; "${named}" is taken by its name.`],
  };
}

function sideOf(
  { situation, verb }: Parts,
  beside: string,
  operator: Operator | undefined,
  moves: Placed['way'],
): Operator | Refused {
  // "Reduce burglary by more than the county average" is about the change, not the level.
  const isOfChange = /^(?:more|less|fewer|greater) than$/u.test(beside);
  const isOpposed =
    moves !== undefined && moves !== 'improve' && operator !== undefined && (moves === 'reduce') !== isLow(operator);
  if (moves !== undefined && (isOfChange || isOpposed)) return refused('comparator-and-movement');
  if (operator !== undefined) return operator;
  const way = verb?.way === 'reduce' ? 'lower' : verb?.way === 'increase' ? 'higher' : situation.better;
  if (beside === 'worse than' || way === undefined) return refused('comparator-side');
  if (beside === 'better than' || beside.startsWith('outperform')) return way === 'lower' ? 'below' : 'above';
  return way === 'lower' ? 'at-most' : 'at-least';
}

const isLow = (operator: Operator): boolean => operator === 'at-most' || operator === 'below';

/* Movement. */

const GAP = /(?:^| )(?:gaps?|differences?|differentials?|disparit(?:y|ies)|inequalit(?:y|ies))(?: |$)/u;
const GOOD =
  /(?:^| )(?:confidence|satisfaction|satisfied|detections?|solving|solved|clear up|attendance|attainment|completions?|success|successful|turnout|recycling|employment|retention|trust|compliance|survival)(?: |$)/u;
const BAD =
  /(?:^| )(?:crimes?|offences?|offending|reoffending|asb|fear|times?|days|absence|sickness|complaints?|deaths?|casualties|dissatisfied|dissatisfaction|unemployment|fires?)(?: |$)/u;
const COUNTABLE = /(?:^| )(?:number|numbers|rate|rates|percentage|proportion|levels?|%|times?|days)(?: |$)/u;
const UNCOUNTABLE =
  /(?:^| )(?:awareness|understanding|knowledge|communications?|coordination|links|engagement|opportunities|wellbeing|quality|information|environment|partnership working|resilience|relationships?|capacity|profile|visibility|standards)(?: |$)/u;

function readMovement(parts: Parts, verb: Placed): Outcome {
  const { amounts, words, phrases, due, situation } = parts;
  if (one(parts, 'range', 'within', 'at', 'in')) return refused('range-and-change');
  if (parts.since.some(({ word }) => word === 'other')) return refused('unnamed-base');
  // "Reduced by 9% in 2011/12" is past; "by 2012" is still to come.
  if (verb.verb === 'moved' && amounts.length > 0 && due.every(({ word }) => word === 'when'))
    return refused('perhaps-past');
  // "▼ 5%" may be a result. An arrow asks for something only if the rest of the words do.
  const sign = String(parts.tokens[verb.place]?.word);
  if (/^\P{L}$/u.test(sign) && verb.verb === 'move' && due.length + parts.since.length === 0 && !one(parts, 'to', 'by'))
    return refused('unknown-sign', sign);
  const direction = directionOf(parts, verb);
  if (typeof direction !== 'string') return direction;
  const base = baseIn(parts);
  const change = changeIn(parts, verb);
  const level = one(
    parts,
    'to',
    ...(change?.role === 'bound' ? [] : (['bound'] as const)),
    ...(change ? [] : (['level'] as const)),
  );
  const isUnused = amounts.some((amount) => amount !== change && amount !== level && amount.role !== 'from');
  if (isUnused && (change ?? level)) return refused('two-numbers');
  // "A cut of up to 10%"
  if (level?.role === 'bound' && parts.tokens[level.place]?.word === 'of') return refused('limits-a-change');
  if (level) return readGoal(parts, level, direction, change, base);
  if (change) {
    if (verb.verb === 'halve' || verb.verb === 'double') return refused('two-numbers');
    if (change.way !== undefined && change.way !== 'improve' && change.way !== direction && verb !== change)
      return refused('rise-and-fall');
    if (base?.role === 'from') return refused('from-and-change');
    return otherBase(parts, base) ?? readChange(parts, direction, change);
  }
  if (one(parts, 'of', 'plain')) return refused('change-or-level');
  if (verb.verb === 'halve' || verb.verb === 'double') {
    const percent = verb.verb === 'halve' ? 50 : 100;
    return changeOf(
      parts,
      direction,
      { percent },
      `"${textOf(parts.tokens, verb.place, verb.next)}" is read as a change of ${String(percent)}%.`,
    );
  }
  if (base) return refused('no-goal');
  if (/^minimi|^maximi/u.test(String(parts.tokens[verb.next - 1]?.word)) && words === '') return refused('no-figure');
  if (verb.verb === 'moved' && phrases.some(({ is, place }) => ['measure', 'name'].includes(is) && place < verb.place))
    return refused('no-figure');
  if (!isAsked(parts, verb)) return refused('not-asked');
  if (VAGUE.test(textOf(parts.tokens, verb.place, verb.next))) return refused('how-much-in-words');
  if (UNCOUNTABLE.test(words) && !COUNTABLE.test(words)) return refused('no-figure');
  if (
    parts.from !== undefined
    && situation.baselinePeriod !== undefined
    && parts.from !== situation.baselinePeriod
    && verb.way !== 'improve'
  )
    return refused('other-period');
  const from = parts.from === undefined || parts.from === situation.baselinePeriod ? {} : { from: parts.from };
  return {
    target: withTerms(parts, {
      kind: 'direction',
      direction,
      ...from,
      ...(parts.averageOf === undefined ? {} : { averageOf: parts.averageOf }),
    }),
    notes: parts.notes,
  };
}

const AVERAGE_OF =
  /(?:^| )(?:average|mean|median) of (?:at least |at most |more than |less than |over |under )?£?(?!(?:19|20)\d\d)[\d.,]+ ?(%|per ?cent)?/u;
const ADDED_UP: ReadonlySet<string> = new Set(['count', 'rate', 'percentage', 'money']);
const SAVED = /\bsav(?:es?|ed|ings?)\b/iu;
const VAGUE = /\b(?:significant|substantial|marked|measurable|demonstrable|real|small)\b/iu;

// "Reduce burglary" and "Burglary should fall" ask; "Burglary is falling" and "Any increase will be negotiated" do not.
function isAsked({ phrases, tokens }: Parts, verb: Placed): boolean {
  const index = phrases.indexOf(verb);
  const goal = tokens[verb.next];
  if (verb.verb === 'move' && (goal?.word === 'to' || goal?.word === 'at')) return false;
  const before = phrases.slice(0, index).filter(({ is }) => is === 'measure' || is === 'name' || is === 'clause');
  if (before.length === 0 || verb.asked === true) return true;
  return phrases[index - 1]?.is === 'stop' || tokens.slice(0, verb.place).some(({ kind }) => kind === 'aim');
}

// A change is counted from the known baseline. A text that states another baseline is about something else.
function otherBase({ situation, from }: Parts, base: Placed | undefined): Refused | undefined {
  if (base === undefined) return undefined;
  const { baseline, baselinePeriod, unit } = situation;
  const isOfOtherPeriod = from !== undefined && baselinePeriod !== undefined && from !== baselinePeriod;
  // "Target was 5%" for a count is about an earlier change.
  const isOfOther = base.quantity?.unit === 'percentage' && unit !== undefined && unit.kind !== 'percentage';
  if (baseline === undefined || isOfOtherPeriod || isOfOther || order(valueOf(base), baseline) === 0) return undefined;
  return refused('other-baseline', printedOf(base), String(baseline));
}

function directionOf(parts: Parts, verb: Placed): Direction | Refused {
  const { situation, notes, words } = parts;
  if (verb.way === 'reduce' || verb.way === 'increase') return verb.way;
  const { better } = situation;
  if (better !== undefined) {
    notes.push(`An improvement is a ${better === 'lower' ? 'fall' : 'rise'}, since ${better} is better.`);
    return better === 'lower' ? 'reduce' : 'increase';
  }
  const [base, to] = [baseIn(parts), one(parts, 'to')];
  if (base && to) return valueOf(to) < valueOf(base) ? 'reduce' : 'increase';
  if (to?.quantity?.unit === 'percentage' && !BAD.test(words)) {
    notes.push('An improvement to a percentage is read as a rise.');
    return 'increase';
  }
  if (GOOD.test(words) && !BAD.test(words)) {
    notes.push('An improvement is read as a rise, by the name of what is to improve.');
    return 'increase';
  }
  return refused(
    COUNTABLE.test(words) || parts.amounts.length > 0 || parts.from !== undefined
      ? 'better-or-worse'
      : 'improvement-in-words',
  );
}

// Returns the amount of a change: "by 10%", "a 5% reduction", "a reduction of 5%", "reduce burglary 6%".
function changeIn(parts: Parts, verb: Placed): Placed | undefined {
  const direct = one(parts, 'by', 'change');
  if (direct) return direct;
  // "a reduction of at least 2%"
  const least = one(parts, 'bound');
  if (verb.verb === 'shift' && least?.operator === 'at-least' && parts.tokens[least.place]?.word === 'of') return least;
  const of = one(parts, 'of', 'level');
  const isPart = (amount: Placed): boolean =>
    amount.quantity?.unit === 'percentage' || amount.quantity?.unit === 'points';
  if (of && ((verb.verb === 'shift' && (isPart(of) || of.role === 'of')) || of.quantity?.unit === 'points')) return of;
  const plain = one(parts, 'plain');
  const behind = plain && parts.phrases[parts.phrases.indexOf(plain) + 1]?.is;
  const isLast = behind === undefined || ['due', 'every', 'since', 'stop', 'span', 'plan-end', 'mark'].includes(behind);
  return plain && isPart(plain) && isLast && verb.verb === 'move' ? plain : undefined;
}

function readGoal(
  parts: Parts,
  level: Placed,
  direction: Direction,
  change: Placed | undefined,
  base: Placed | undefined,
): Outcome {
  const { phrases, tokens } = parts;
  // "Increase year on year to 65%": the rise continues each year and reaches the level at the end.
  if (/\byear[ -]on[ -]year\b/iu.test(parts.text)) return refused('how-often');
  const side = level.operator === 'improve' ? undefined : level.operator;
  const operator = side ?? (direction === 'reduce' ? 'at-most' : 'at-least');
  if ((direction === 'reduce') !== isLow(operator))
    return refused(level.role === 'to' ? 'other-side' : 'limit-on-other-side', direction);
  if (level.role === 'level') return refused('target-or-measure');
  const index = phrases.indexOf(level);
  if (level.role === 'bound' && !isDirect(parts, level)) return refused('target-or-measure');
  const before = String(tokens[level.place - 1]?.word);
  const isCount = level.quantity?.unit === 'number';
  if (
    level.role === 'to'
    && level.operator === undefined
    && isCount
    && level.noun !== undefined
    && RECEIVED.has(before)
  )
    return refused('target-or-measure');
  if (
    change
    && phrases.indexOf(change) > index
    && isCount
    && base === undefined
    && change.role === 'by'
    && phrases[phrases.indexOf(change) - 1]?.is !== 'open'
  )
    return refused('target-or-measure');
  if (level.role === 'to' && side === undefined && isYear(level) && level.noun === undefined) return mayBeYear(level);
  const value = valueOf(level);
  const other = otherBase(parts, base);
  if (other !== undefined) return other;
  if (base && !(direction === 'reduce' ? value < valueOf(base) : value > valueOf(base)))
    return refused('goes-other-way', direction);
  const found = described(parts, level, { kind: 'level', operator, value, direction });
  if (!change || isRefused(found)) return found;
  const also = alsoChange(parts, change, direction, base, level);
  return isRefused(also) ? also : { ...found, also };
}

const YEAR = /^(?:19|20)\d{2}$/u;
const isYear = ({ quantity }: Placed): boolean => YEAR.test(String(quantity?.printed));
const mayBeYear = (amount: Placed): Refused => {
  const printed = printedOf(amount);
  return refused('may-be-year', printed, `${printed.slice(0, 1)},${printed.slice(1)}`);
};
const RECEIVED = new Set(
  `visits access referrals responses response damage harm support services talks presentations training education given offered provided delivered advice
  assistance related relating up close attacks letters leaflets`.split(/\s+/u),
);

// A limit is the target if it ends the sentence and follows the measure: "Reduce burglary below 100".
function isDirect({ phrases, tokens }: Parts, level: Placed): boolean {
  const behind = phrases[phrases.indexOf(level) + 1];
  const isLast =
    behind?.is !== 'measure'
    || level.noun !== undefined
    || /^(?:in|of|per|for|among|across)$/u.test(String(tokens[behind.place]?.word));
  const before = tokens[level.place - 1];
  return (
    isLast
    && !/^(?:of|with|in|who|aged|for|earning|driving|waiting|taking|lasting|having|and|or|is|are|from|[a-z]+ing)$/u.test(
      String(before?.word),
    )
    && !phrases.some(({ is, place }) => is === 'clause' && place < level.place)
  );
}

/* The amount of a change. */

function readChange(parts: Parts, direction: Direction, change: Placed): Outcome {
  const { situation, words, phrases } = parts;
  // "10% per head" for a number is about another indicator.
  if (change.per !== undefined && situation.unit !== undefined && situation.unit.kind !== 'rate')
    return refused('other-unit', UNIT_WORDS.rate, UNIT_WORDS[situation.unit.kind]);
  const value = valueOf(change);
  if (value === 0) return refused('change-by-zero');
  if (isOfYears(parts)) return refused('unclear-date');
  switch (change.quantity?.unit) {
    case 'points':
      return situation.unit && !isInPoints(situation.unit)
        ? refused('points-of-no-percentage', String(value))
        : changeOf(parts, direction, { points: value });
    case 'percentage': {
      if (direction === 'reduce' && value > 100) return refused('beyond-all');
      const saysPercentage =
        situation.unit === undefined && /(?:^| )(?:percentage|proportion|share)(?: |$)/u.test(words);
      const isOfBaseline =
        phrases.some(({ is, word }) => is === 'aside' && word === 'figure') || /(?:^| )relative(?: |$)/u.test(words);
      if (!(situation.unit?.kind === 'percentage' || saysPercentage) || isOfBaseline)
        return changeOf(parts, direction, { percent: value });
      const { baseline } = situation;
      const result = baseline === undefined ? undefined : direction === 'reduce' ? baseline - value : baseline + value;
      const isWhole = situation.unit === undefined || isShare(situation.unit);
      if (isWhole && result !== undefined && (result < 0 || result > 100)) {
        return changeOf(
          parts,
          direction,
          { percent: value },
          `${printedOf(change)} is read as a share of the baseline, since as many percentage points would leave 0 to 100.`,
        );
      }
      return refused('which-change', printedOf(change), String(valueOf(change)));
    }
    default: {
      const isPoints = /^(?:points?|pts?)$/iu.test(String(change.quantity?.noun));
      if (situation.unit?.kind === 'percentage' && isPoints) return changeOf(parts, direction, { points: value });
      if (situation.unit === undefined && isPoints && !/(?:^| )(?:scores?|index|ratings?)(?: |$)/u.test(words))
        return refused('which-change', printedOf(change), String(value));
      if (situation.unit?.kind === 'percentage')
        return refused('which-change', printedOf(change), String(valueOf(change)));
      const wrong = wrongUnit(parts, change);
      return wrong ?? { ...changeOf(parts, direction, { amount: value }), ...unitOf(parts, change) };
    }
  }
}

// "Reduce by 6%, 2010/11 to 2013/14" counts from the first of the years, or from the year before it.
function isOfYears({ due, since, terms, from, averageOf }: Parts): boolean {
  const isLong = ({ period, word }: Placed): boolean =>
    period !== undefined && word !== 'years' && Number(monthsIn(period)) > 12;
  return (
    averageOf === undefined
    && (since.some(isLong)
      || (terms.every === undefined && from === undefined && due.some((one) => one.word === 'when' && isLong(one))))
  );
}

function changeOf(parts: Parts, direction: Direction, by: Amount, ...notes: string[]): Meaning {
  const noun = one(parts, 'change')?.noun;
  return {
    target: withTerms(parts, {
      kind: 'change',
      direction,
      by,
      ...(parts.from === undefined ? {} : { from: parts.from }),
      ...(parts.averageOf === undefined ? {} : { averageOf: parts.averageOf }),
    }),
    // "10% fewer robberies"
    ...('amount' in by || noun === undefined ? {} : { noun }),
    notes: [...parts.notes, ...notes],
  };
}

// Returns the change stated next to a level, which must match the stated levels.
function alsoChange(
  parts: Parts,
  change: Placed,
  direction: Direction,
  base: Placed | undefined,
  level: Placed,
): Target | Refused {
  const { quantity } = change;
  const from = base === undefined ? baselineOf(parts) : valueOf(base);
  const [size, value] = [valueOf(change), valueOf(level)];
  if (size === 0) return refused('change-by-zero');
  if (change.way !== undefined && change.way !== 'improve' && change.way !== direction) return refused('rise-and-fall');
  const make = (by: Amount): Target => changeOf(parts, direction, by).target;
  const isPercentage = level.quantity?.unit === 'percentage' || parts.situation.unit?.kind === 'percentage';
  if (quantity?.unit === 'points')
    return from !== undefined && !fits(from, value, change, 'points')
      ? refused('change-does-not-fit')
      : make({ points: size });
  if (quantity?.unit !== 'percentage') {
    const isOther = from !== undefined && order(absolute(minus(read(value, 'to'), read(from, 'from'))), size) !== 0;
    return isOther ? refused('change-does-not-fit') : make({ amount: size });
  }
  if (from === undefined)
    return isPercentage ? refused('which-change', printedOf(change), String(valueOf(change))) : make({ percent: size });
  if (fits(from, value, change, 'percent')) return make({ percent: size });
  if (!isPercentage || !fits(from, value, change, 'points')) return refused('change-does-not-fit');
  parts.notes.push(`${printedOf(change)} is the difference in percentage points, as the two levels show.`);
  return make({ points: size });
}

// Returns the known baseline, unless the change is counted from another year.
function baselineOf({ from, situation: { baseline, baselinePeriod } }: Parts): number | undefined {
  return from === undefined || from === baselinePeriod ? baseline : undefined;
}

// Says whether a stated change matches two stated levels, rounded as printed.
function fits(base: number, to: number, change: Placed, measure: 'percent' | 'points'): boolean {
  const from = base;
  const decimals = /\.(\d+)/u.exec(printedOf(change))?.[1]?.length ?? 0;
  if (measure === 'percent' && base === 0) return false;
  const found =
    measure === 'percent' ? differenceOver(to, from, 100, from, decimals) : differenceOver(to, from, 1, 1, decimals);
  return order(absolute(read(found, 'change')), valueOf(change)) === 0;
}

/* Levels to hold. */

// The level to hold is the baseline, not an average of other years.
function isOtherLevel({ from, averageOf, situation: { baselinePeriod } }: Parts): boolean {
  return averageOf !== undefined || (from !== undefined && baselinePeriod !== undefined && from !== baselinePeriod);
}

function readHold(parts: Parts, verb: Placed): Outcome {
  const { situation, amounts, phrases } = parts;
  if (amounts.length > 0 || phrases.some(({ is }) => is === 'base')) return refused('hold-and-number');
  if (parts.since.some(({ word }) => word === 'other')) return refused('other-level');
  if (situation.better === (verb.way === 'increase' ? 'higher' : 'lower'))
    return refused('no-change-is-worse', verb.way === 'increase' ? 'rise' : 'fall');
  if (isOtherLevel(parts)) return refused('other-level');
  return {
    target: withTerms(parts, { kind: 'maintain', orBetter: true }),
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}

// "Limit the use of custody to no more than 5%", "contain sickness at 6.5 days"
function readLimit(parts: Parts, verb: Placed): Outcome {
  const [level] = parts.amounts;
  if (level === undefined) return parts.from === undefined ? refused('no-figure') : readKeep(parts, verb);
  if (!['to', 'at', 'bound', 'plain'].includes(String(level.role))) return refused('two-numbers');
  return level.operator === undefined
    ? described(parts, level, { kind: 'level', operator: 'at-most', value: valueOf(level) })
    : bounded(parts, level);
}

const STATE =
  /(?:^| )(?:current|existing|present|baselines?|levels?|rates?|numbers?|percentage|proportion|performance|position|satisfaction|confidence|figures?|volumes?|detections?|low|lower|high|status quo|this|stable|same)(?: |$)/u;
const OTHER_STATE =
  /(?:^| )(?:awareness|profile|relationships?|partnership|strong|robust|effective|focus|commitment|momentum|contact|accreditation|status|website|register|database|compliance|records?|presence|budget)(?: |$)/u;

function readKeep(parts: Parts, verb: Placed): Outcome {
  const { situation, phrases, amounts, words, tokens } = parts;
  const orBetter = phrases.find(({ is }) => is === 'or-better');
  const better = verb.way ?? orBetter?.way;
  if (verb.word === 'of-year' && amounts.length > 0) return refused('hold-and-number');
  if (one(parts, 'by', 'change', 'from')) return refused('hold-and-change');
  const tolerance = phrases.find(({ is }) => is === 'tolerance') ?? one(parts, 'within');
  if (tolerance) return readTolerance(parts, tolerance);
  const limit = amounts.find(({ operator, role }) => operator !== undefined && role !== 'range');
  if (limit) return bounded(parts, limit);
  const range = one(parts, 'range');
  if (range) return readRange(parts, range);
  const made = one(parts, 'plain');
  if (
    made?.noun !== undefined
    && /^hold(?:ing)?$/u.test(String(tokens[verb.next - 1]?.word))
    && situation.baseline === undefined
  ) {
    return described(parts, made, { kind: 'level', operator: 'at-least', value: valueOf(made) });
  }
  const level =
    one(parts, 'at', 'plain', 'level', 'of', 'to', 'in')
    ?? (situation.baseline === undefined ? undefined : phrases.find(({ is }) => is === 'base'));
  if (level) return readKeptLevel(parts, level, better);
  if (isOtherLevel(parts)) return refused('other-level');
  const isAlone = phrases.every(
    (phrase) => phrase === verb || ['due', 'every', 'plan-end', 'stop', 'mark', 'since'].includes(phrase.is),
  );
  const said = `${words} ${textOf(tokens, verb.place, verb.next).toLowerCase()}`;
  const isLevel =
    isAlone
    || verb.way !== undefined
    || orBetter !== undefined
    || parts.from !== undefined
    || STATE.test(said)
    || phrases.some(({ is }) => is === 'aside');
  if (!isLevel || (OTHER_STATE.test(words) && !COUNTABLE.test(words))) return refused('keep-in-words');
  const opposite = better === 'reduce' ? 'higher' : better === 'increase' ? 'lower' : undefined;
  if (opposite !== undefined && situation.better === opposite)
    return refused('worse-is-better', opposite === 'higher' ? 'less' : 'more', opposite);
  return {
    target: withTerms(parts, { kind: 'maintain', orBetter: true }),
    notes: [...parts.notes, 'The level to hold is read as the baseline, and an improvement as holding it.'],
  };
}

function readKeptLevel(parts: Parts, level: Placed, better: Placed['way']): Outcome {
  const { situation, words, phrases } = parts;
  const value = valueOf(level);
  if (/(?:years?|months?|quarters?|weeks?)$/u.test(level.quantity?.noun ?? '')) return refused('how-long');
  if (isYear(level)) return mayBeYear(level);
  const isBaseline = situation.baseline !== undefined && order(value, situation.baseline) === 0;
  const isCurrent =
    level.is === 'base'
    || /(?:^| )(?:current|existing|present)(?: |$)/u.test(words)
    || phrases.some(({ is }) => is === 'base');
  if (isCurrent && situation.baseline !== undefined && !isBaseline)
    return refused('other-baseline', printedOf(level), String(situation.baseline));
  if (isBaseline && situation.better === undefined && better === undefined)
    return described(parts, level, { kind: 'maintain' }, 'The level named is the baseline.');
  if (better === 'reduce' || better === 'increase')
    return described(parts, level, { kind: 'level', operator: better === 'reduce' ? 'at-most' : 'at-least', value });
  if (better === 'improve' && situation.better === undefined && GOOD.test(words) && !BAD.test(words)) {
    return described(
      parts,
      level,
      { kind: 'level', operator: 'at-least', value },
      'An improvement is read as a rise, by the name of what is measured.',
    );
  }
  return bare(parts, level);
}

function readTolerance(parts: Parts, within: Placed): Outcome {
  const { situation, phrases, amounts, tokens } = parts;
  const { quantity } = within;
  const value = valueOf(within);
  const isAlone =
    amounts.every((amount) => amount === within)
    && !phrases.some(({ is }) => ['base', 'since', 'compared', 'better-than'].includes(is));
  const behind = textOf(tokens, within.next, tokens.length).toLowerCase();
  const isOfBaseline =
    within.is === 'tolerance'
    || /^(?:of )?(?:the |our )?(?:current |baseline |existing )?(?:levels?|baseline|performance|position|figure)/u.test(
      behind,
    );
  if (
    !isAlone
    || !isOfBaseline
    || quantity === undefined
    || quantity.unit === 'rate'
    || quantity.unit === 'money'
    || quantity.noun !== undefined
  )
    return refused('distance');
  if (quantity.unit === 'percentage' && situation.unit?.kind === 'percentage')
    return refused('distance-in-percent', printedOf(within));
  if (quantity.unit === 'points' && situation.unit && !isInPoints(situation.unit))
    return refused('points-of-no-percentage', String(value));
  const tolerance: Amount =
    quantity.unit === 'percentage'
      ? { percent: value }
      : quantity.unit === 'points'
        ? { points: value }
        : { amount: value };
  return {
    target: withTerms(parts, { kind: 'maintain', tolerance }),
    notes: [...parts.notes, 'The level to hold is read as the baseline.'],
  };
}

/* Levels to reach. */

function readRange(parts: Parts, range: Placed): Outcome {
  const [min, max] = [Number(range.quantity?.value), Number(range.upTo?.value)];
  return min <= max ? described(parts, range, { kind: 'range', min, max }) : refused('ends-swapped');
}

function readBetterThan(parts: Parts, phrase: Placed): Outcome {
  const { better } = parts.situation;
  if (better === undefined) return refused('better-or-worse');
  const operator = better === 'lower' ? 'below' : 'above';
  return described(
    parts,
    phrase,
    { kind: 'level', operator, value: valueOf(phrase) },
    `To do better is read as ${operator}, since ${better} is better.`,
  );
}

const TIME = /(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs)$/u;
const ARTEFACT =
  /(?:^| )(?:strateg(?:y|ies)|polic(?:y|ies)|director(?:y|ies)|guidance|(?:plan|protocol|scheme|report|review|group|service|database|website|survey|toolkit|accreditation|award|certification|room|building|facilit(?:y|ie)|programme|project|assessment|framework|audit|procedure|charter|campaign|agreement|system|panel|forum|hub|centre|contract|unit|team|post|officer|model|pathway|process|profile|leaflet|newsletter|map|register|coordinator|refuge|flag)s?)(?: |$)/u;

function readReach(parts: Parts, verb: Placed): Outcome {
  const { situation, phrases } = parts;
  const change = one(parts, 'change');
  if (change) {
    if (one(parts, 'to', 'bound', 'plain', 'by', 'of')) return refused('two-numbers');
    // "Install 20 additional cameras": 20 are made, or 20 more than before.
    return verb.verb === 'make' && change.noun !== undefined
      ? refused('target-or-measure')
      : readMovement(parts, change);
  }
  const range = one(parts, 'range');
  if (range && (verb.verb === 'reach' || phrases.indexOf(range) === phrases.indexOf(verb) + 1))
    return readRange(parts, range);
  if (one(parts, 'by', 'from', 'range', 'within')) return refused('target-or-measure');
  const level = one(parts, 'bound', 'level', 'of', 'plain', 'at', 'to', 'in');
  if (level === undefined) return verb.verb === 'make' ? readDone(parts, verb) : refused('no-figure');
  const value = valueOf(level);
  if (level.operator !== undefined) return bounded(parts, level);
  if (level.role === 'to' && verb.verb === 'reach') return refused('target-or-measure');
  // "Answer calls in 10 seconds", "achieve 8 minutes": what is timed decides which side is wanted.
  if (TIME.test(level.quantity?.noun ?? ''))
    return ['plain', 'level', 'of'].includes(String(level.role)) ? bare(parts, level) : refused('time-without-side');
  if (level.role === 'in' && level.quantity?.unit === 'number') return refused('target-or-measure');
  const isObject = verb.verb === 'reach' || phrases.indexOf(level) <= phrases.indexOf(verb) + 2;
  if (!isObject) return refused('target-or-measure');
  if (situation.better === 'lower' && verb.verb === 'reach')
    return described(
      parts,
      level,
      { kind: 'level', operator: 'at-most', value },
      'To achieve it is read as at most, since lower is better.',
    );
  return described(parts, level, { kind: 'level', operator: 'at-least', value });
}

// Returns a level with its side. With "or better" the polarity decides the side.
function bounded(parts: Parts, level: Placed): Outcome {
  const { better } = parts.situation;
  const byPolarity = better === undefined ? undefined : better === 'lower' ? 'at-most' : 'at-least';
  const byName = GOOD.test(parts.words) && !BAD.test(parts.words) ? 'at-least' : undefined;
  const operator = level.operator === 'improve' ? (byPolarity ?? byName) : level.operator;
  if (isYear(level) && level.noun === undefined && level.per === undefined) return mayBeYear(level);
  return operator === undefined
    ? refused('better-or-worse')
    : described(parts, level, { kind: 'level', operator, value: valueOf(level) });
}

function readDone(parts: Parts, verb: Placed): Outcome {
  const { amounts, phrases, words, text } = parts;
  if (amounts.length > 0 || phrases.some(({ is }) => is === 'base')) {
    const level = one(parts, 'plain', 'bound');
    if (
      level === undefined
      || phrases.indexOf(level) !== phrases.indexOf(verb) + 1
      || level.quantity?.unit !== 'number'
    )
      return refused('target-or-measure');
    return level.operator === undefined
      ? described(parts, level, { kind: 'level', operator: 'at-least', value: valueOf(level) })
      : bounded(parts, level);
  }
  if (!ARTEFACT.test(`${words} ${/\bneeds assessments?\b/iu.exec(text)?.[0] ?? ''}`)) return refused('no-figure');
  return { target: withTerms(parts, { kind: 'milestone', description: text }), notes: parts.notes };
}

function readWithoutVerb(parts: Parts): Outcome {
  const { amounts, tokens, phrases } = parts;
  const change = one(parts, 'change');
  if (change) {
    const goal = one(parts, 'plain');
    if (
      goal !== undefined
      && (goal.quantity?.unit === 'number' || change.word === 'apposed')
      && amounts.length === 2
      && (change.word === 'apposed' || (change.quantity?.unit === 'percentage' && isBracketed(change, tokens)))
      && (change.way === 'reduce' || change.way === 'increase')
    )
      return readGoal(parts, { ...goal, role: 'to' }, change.way, change, undefined);
    const to = one(parts, 'to');
    // "down 2 points to 31%"
    const word = String(tokens[change.place]?.word);
    if (to && amounts.length === 2 && /^(?:up|down)$/u.test(word))
      return readGoal(parts, to, word === 'up' ? 'increase' : 'reduce', change, undefined);
    if (one(parts, 'bound', 'plain', 'by', 'level') || (to && !baseIn(parts))) return refused('two-numbers');
    return readMovement(parts, change);
  }
  if (one(parts, 'by')) return refused('no-direction');
  if (one(parts, 'from')) return refused('no-goal');
  const range = one(parts, 'range');
  if (range) return readRange(parts, range);
  if (one(parts, 'within')) return refused('distance');
  const level = one(parts, 'plain', 'level', 'of', 'at', 'in', 'bound');
  const limit = amounts.find(({ operator }) => operator !== undefined);
  if (limit && limit.role !== 'to') return bounded(parts, limit);
  if (one(parts, 'to')) return limit && phrases[0]?.is !== 'amount' ? bounded(parts, limit) : refused('no-side');
  // "Ensure 85% of users are satisfied"
  if (
    level
    && /^ensur|^make sure/u.test(tokens.find(({ kind }) => kind === 'aim')?.word ?? '')
    && parts.situation.better !== 'lower'
    && !isTimed(level)
  ) {
    return described(parts, level, { kind: 'level', operator: 'at-least', value: valueOf(level) });
  }
  if (level) return bare(parts, level);
  return noNumber(parts);
}

// "From 412 to 390", "412 down to 390" and "390 from 412" need no verb: the two figures show the direction.
function fromTo(parts: Parts): Outcome | undefined {
  const { amounts, situation, tokens } = parts;
  const from = one(parts, 'from') ?? (amounts[1]?.role === 'to' ? amounts[0] : undefined);
  const to = amounts.find((amount) => amount !== from);
  if (amounts.length !== 2 || from === undefined || !['to', 'plain'].includes(String(to?.role)) || to === undefined)
    return undefined;
  if (
    situation.baseline === undefined
      ? from.role !== 'from' || situation.better === undefined
      : order(valueOf(from), situation.baseline) !== 0
  )
    return undefined;
  if (order(valueOf(to), valueOf(from)) === 0) return undefined;
  // "80% → 85%" may be the last two figures; with a due date it is a target.
  if (parts.due.length === 0 && tokens.some(({ word }) => word === '→')) return undefined;
  const isNamed = parts.phrases.every(
    ({ is, place, next }) => is !== 'measure' || place > to.place || isNameOfMeasure(tokens.slice(place, next)),
  );
  if (!isNamed) return undefined;
  const direction = valueOf(to) < valueOf(from) ? 'reduce' : 'increase';
  if (tokens.some(({ word }) => word === (direction === 'increase' ? 'down' : 'up'))) return undefined;
  return readGoal(
    {
      ...parts,
      phrases: parts.phrases.map((phrase) => (phrase === from ? { ...phrase, role: 'from' as const } : phrase)),
    },
    to,
    direction,
    undefined,
    from,
  );
}

function noNumber({ tokens, text, words, terms, notes, due, phrases }: Parts): Outcome {
  const isDone =
    tokens.some(({ word, kind }) => kind === 'word' && /(?:ed|^built|^held|^begun|^live|^operational)$/u.test(word))
    || /\b(?:in (?:place|post|use)|up and running)\b/iu.test(text);
  if (isDone && due.length > 0 && ARTEFACT.test(words))
    return { target: { kind: 'milestone', description: text, ...terms }, notes };
  if (/^no /iu.test(text)) return refused('none-in-words');
  return refused(
    phrases.every(({ is }) => ['due', 'name', 'since', 'stop'].includes(is)) ? 'only-a-name' : 'no-figure',
  );
}

// Reads a level with no word that says which side of it is wanted.
function bare(parts: Parts, level: Placed): Outcome {
  const { situation, terms, tokens } = parts;
  if (saysPoints(parts, level)) return refused('level-in-points');
  // "(18)": minus 18 in accounts.
  if (isBracketed(level, tokens) && tokens.length === level.next - level.place + 2) return refused('unclear-number');
  const value = valueOf(level);
  const { unit, noun } = unitOf(parts, level);
  // "£300k saving" for a cost.
  if (situation.better === 'lower' && SAVED.test(parts.text)) return refused('change-of-which-way');
  if (/^(?:changes?|differences?|variations?|variance|movement)$/u.test(tokens[level.next]?.word ?? ''))
    return refused('change-of-which-way');
  if (value === 0 && situation.better === 'higher') return refused('zero-where-higher');
  if (value === 0 && situation.better === undefined && noun !== undefined) {
    return described(
      parts,
      level,
      { kind: 'level', operator: 'at-most', value },
      'None of what is counted is read as at most 0, since there cannot be fewer.',
    );
  }
  const wrong = wrongUnit(parts, level) ?? isPerhapsMany(parts, level);
  if (wrong) return wrong;
  if (situation.better === undefined) return { ...refused('bare'), value, ...terms, unit };
  const operator = situation.better === 'lower' ? 'at-most' : 'at-least';
  return described(
    parts,
    level,
    { kind: 'level', operator, value },
    `A bare number: "${operator.replace('-', ' ')}" follows from the polarity, since ${situation.better} is better.`,
  );
}

/* What contradicts it. */

// "No more than 12% dissatisfied" where higher is better measures the opposite, or one of the two is a mistake.
function against({ situation }: Parts, outcome: Meaning): Outcome {
  const { target } = outcome;
  const isLower =
    target.kind === 'level' || target.kind === 'comparator'
      ? isLow(target.operator)
      : target.kind === 'change' || target.kind === 'direction'
        ? target.direction === 'reduce'
        : undefined;
  if (isLower === undefined || situation.better === undefined || isLower === (situation.better === 'lower'))
    return outcome;
  return refused('worse-is-better', isLower ? 'less' : 'more', situation.better);
}
