import { dayInWords, periodLabelInWords } from '../format/formatPeriod.js';
import { formatNumber } from '../format/formatNumber.js';
import { numberInWords } from '../format/numberInWords.js';
import { decimalsForAll, decimalsToTellApart, meanDecimals } from '../format/sensibleDecimals.js';
import { aboutInWords, amountInWords, operatorInWords, rangeInWords, valueInWords } from '../format/targetWords.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Unit } from '../model/unit.js';
import type {
  AskedLevel,
  ChanceTested,
  ColourCause,
  ColourTolerance,
  ExpectedCompared,
  FiguresNeeded,
  MilestoneJudged,
  Reason,
  ReasonCode,
  ReasonData,
  Workings,
} from './reason.js';
import { explainRefusal, explainWarning, projectRefusal } from './refusals.js';
import { sentenceOf, type Sentences } from './sentences.js';
import { decimalsBeside, figureInWords, listed, notUsed } from './values.js';

const PATHS = {
  seasonal: "By the season of the baseline's year",
  linear: 'On a straight line from the baseline to the target',
  compound: 'At a steady rate of change from the baseline to the target',
} as const;
const NEEDS = {
  linear: '',
  compound: ', with no figure that is zero',
  seasonal: ", a figure for the same quarter or month of the baseline's year, and a baseline that is not zero",
} as const;
const ROUTES = {
  interim: 'On the way from one interim target to the next',
  other: 'On the way from the figure that the target is counted from',
} as const;
const NOT_SET = {
  deferred: 'the plan gives none yet',
  'monitor-only': 'the figure is only monitored',
  'not-applicable': 'none applies',
  blank: 'its cell is blank',
} as const;
const QUALIFIERS = {
  provisional: 'provisional',
  estimated: 'estimated',
  revised: 'a revised one',
  approximate: 'approximate',
} as const;
const MISSING = {
  'not-applicable': 'marked as not applicable',
  'not-available': 'not available',
  'not-yet-available': 'not available yet',
  suppressed: 'withheld',
  blank: 'blank',
} as const;
const TAKEN = {
  caller: 'The one given for this evaluation was taken, not the one in the plan.',
  published: 'The one published last was taken.',
  revised: 'The revised one was taken.',
  known: 'The one that is known was taken.',
  observed: 'The one that was observed was taken, not the one stated next to the baseline.',
  same: 'Their values are the same.',
} as const;
const METHODS = {
  trend: 'The test for a trend',
  'control-chart': 'A control chart',
  projection: 'A projection',
} as const;
const VARIATIONS = {
  'common-cause': 'within the usual variation',
  'special-cause-improvement': 'more than the usual variation, for the better',
  'special-cause-concern': 'more than the usual variation, for the worse',
  'special-cause-neutral-high': 'higher than the usual variation',
  'special-cause-neutral-low': 'lower than the usual variation',
} as const;
const OUTLOOKS = {
  'on-track': 'the whole interval reaches the target',
  'off-track': 'none of the interval reaches the target',
  'too-early': 'the target lies inside the interval, so it is too early to say whether it will be reached',
} as const;
const COLOURS = { green: 'Green', amber: 'Amber', red: 'Red', grey: 'Grey' } as const;
const CAUSES = {
  met: 'met',
  'on-track': 'on track',
  'too-early': 'too early to judge',
  'not-assessed': 'cannot be judged',
  'not-reached': 'not reached',
} as const;
const SHORT_OF = { target: 'the target', expected: 'the expected value' } as const;
const LIFTS = { improved: ', but improving', held: ', but no worse than before' } as const;
const NOT_TESTED = 'so the difference cannot be tested for chance';

const SENTENCES: Sentences<ReasonData> = {
  'target-satisfied': (data) => judged(data, true),
  'target-not-satisfied': (data) => judged(data, false),
  'satisfied-so-far': (data) => satisfied('The figure', data),
  'as-expected': (data) => comparedWithExpected(data, 'as good or better'),
  'short-of-expected': (data) => comparedWithExpected(data, 'worse'),
  'state-not-held': () => 'The target applies throughout, and is not met now.',
  'beyond-range': ({ figure, asked, unit }) =>
    `The figure, ${figureInWords(figure, unit)}, is better than the range asks for, ${askedInWords(asked, null, unit, undefined)}. Does the plan want that? If so, the target is "or better".`,
  'through-range': () =>
    'The target is not due yet, but the figure has gone through the range and out of its other end.',
  'interim-reached': (data) => interim(data, 'is reached'),
  'interim-missed': (data) => interim(data, 'is missed'),
  'other-length': ({ period, months }) =>
    `The target is for ${lengthInWords(months)}, and the figure for ${periodLabelInWords(period)} covers another length of time. It can be on track, but cannot meet the target.`,
  'periods-judged': periodsJudged,
  'comparator-figure-older': ({ comparator, local, theirs, missing }) =>
    `${figureFor(comparator)} is from ${periodInWords(theirs)}, one period before the area's (${periodInWords(local)}). It is used ${missing === null ? 'until the one for the same period is known' : `instead of the one for the same period, which is ${MISSING[missing]}`}, and the target is not met by it.`,
  'comparator-figure-awaited': ({ comparator, figure, missing, unit }) =>
    `The latest figure, ${figureInWords(figure, unit)}, is not compared${missing === null ? ' yet' : ''}: that of ${comparator} for the same time is ${missing === null ? 'not known' : MISSING[missing]}.`,
  'series-break': ({ from, why, isComparable }) =>
    `The series is broken on ${dayInWords(from)}: ${endWith(why)} ${isComparable ? 'Compare figures before and after it with care.' : 'Figures before and after cannot be compared, so a baseline after the break is needed.'}`,
  'satisfied-at-baseline': (data) => satisfied('The baseline', data),
  'nothing-since-baseline': ({ from }) =>
    `Nothing has been observed since ${from === null ? 'the baseline' : periodLabelInWords(from)} that can be compared with the target.`,
  'between-periods': ({ period, every, end }) =>
    `The target applies to each ${every}, such as the one that ends on ${dayInWords(end)}. The figure for ${periodLabelInWords(period)} is for none of them.`,
  'published-early': ({ period, published, comparator }) =>
    `${figureFor(comparator)} for ${periodLabelInWords(period)} was published on ${dayInWords(published)}, before that time was over. Is it a forecast?`,
  'awaiting-due-figure': awaitingDueFigure,
  'length-unknown': ({ unit }) =>
    `How long a time a figure covers makes a difference to ${unit.kind === 'count' ? 'a count' : unit.kind === 'rate' ? 'a rate' : 'a sum of money'}, and nothing says how long it is. Give the indicator \`covers\`, such as "year".`,
  'figures-conflict': ({ period, comparatorId }) =>
    `Two figures ${comparatorId === null ? '' : `of ${comparatorId} `}for ${periodLabelInWords(period)} differ, and nothing says which counts. Take one out, or give the day on which each was published.`,
  'parts-contradict-whole': partsContradict,
  'counts-not-comparable': ({ comparator }) =>
    `The target compares a count with that of ${comparator}, an area of another size. Use rates.`,
  'no-figure': ({ asOf }) => `No figure is known by ${dayInWords(asOf)}.`,
  'no-target': ({ reason: why }) => `No target is set: ${NOT_SET[why]}.`,
  'target-contradicts-baseline': ({ direction, target, baseline, unit }) =>
    `The target is to ${direction} to ${valueInWords(target, unit)}, but the baseline, ${valueInWords(baseline, unit)}, is already ${direction === 'reduce' ? 'lower' : 'higher'}: one of the two must be wrong.`,
  'target-contradicts-itself': contradiction,
  'baseline-length-differs': ({ period, months }) =>
    `The baseline is for ${periodInWords(period)}, and the target is for ${lengthInWords(months)}. Figures for different lengths of time are not compared.`,
  'no-baseline': () => 'The target is counted from the baseline, which has no value.',
  'zero-baseline': ({ start, unit }) =>
    `The target is a percentage of ${figureInWords(start, unit)}, and any percentage of zero is zero.`,
  'points-of-no-percentage': () => 'The target is in percentage points, but the figure is not a percentage.',
  'no-figure-for-from': (data) =>
    `The target is counted from ${'from' in data ? data.from : `the ${data.every} before`}, for which no figure is known that can be compared.`,
  'polarity-needed': () => 'The target is "or better", but the indicator does not say which way is better.',
  'target-against-polarity': ({ polarity }) =>
    polarity === 'lower-is-better'
      ? 'The target asks for higher figures, but lower is said to be better. It was judged as written.'
      : 'The target asks for lower figures, but higher is said to be better. It was judged as written.',
  'no-comparator-figure': ({ comparator, period }) =>
    `The target is compared with ${comparator}, for which no figure ${period === null ? '' : `for ${periodLabelInWords(period)} `}is known.`,
  'no-rank': ({ within, end }) =>
    `The target is a place among the ${String(within)} ${end}, but the figure has no rank from that end.`,
  'ranked-among-others': ({ among, ranked }) =>
    `The target is a place among ${among}, and the figure has one among ${ranked}.`,
  'milestone-not-recorded': ({ milestone }) => `Milestone "${milestone}": whether it was reached is not recorded.`,
  'no-expected-value': (data) =>
    'trajectory' in data
      ? `No expected value can be worked out: it needs a dated baseline, a due date after it and a path (${data.trajectory}) between them${NEEDS[data.trajectory]}.`
      : `The year to date, ${figureInWords(data.yearToDate, data.unit)}, has no plan to be compared with: the target gives none for that year.`,
  'due-at-end-of-plan': ({ due }) =>
    `The target states no due date, so the end of the plan, ${dayInWords(due)}, was taken.`,
  'qualified-figure': ({ qualifier, period, comparator }) =>
    `${figureFor(comparator)}${period === undefined ? '' : ` for ${periodLabelInWords(period)}`} is ${QUALIFIERS[qualifier]}.`,
  'different-periods': ({ comparator, local, theirs }) =>
    `${figureFor(comparator)} is from ${periodInWords(theirs)} and the area's is from ${periodInWords(local)}, ${NOT_TESTED}.`,
  'period-length-differs': ({ periods, months, areShorter }) =>
    `${notUsed(periods)}. The target is for ${lengthInWords(months)}, and ${periods.length === 1 ? 'this figure covers' : 'these figures cover'} another length of time.${areShorter ? ' Complete sets of shorter figures can be added up with rollUp.' : ''}`,
  'period-length-unknown': ({ periods }) =>
    `${notUsed(periods)}. How long a time ${periods.length === 1 ? 'this figure covers' : 'these figures cover'} is not known, or not how long the target is for.`,
  'mostly-before': ({ periods, until }) =>
    `${notUsed(periods)}. Most of that time was over by ${dayInWords(until)}, and only what came after it is judged.`,
  'average-not-used': ({ periods }) =>
    `${notUsed(periods)}. An average stands for the last part of its time only next to a baseline that is such an average too.`,
  'longer-period-taken': ({ period, instead }) =>
    `${notUsed([period])}. The figure for ${periodLabelInWords(instead)} ends on the same day and was taken.`,
  'baseline-stands': () => "A figure for the baseline's own period was observed. The baseline in the plan was kept.",
  'no-number': () => 'A milestone has no number to reach.',
  'edition-taken': ({ period, because, published }) =>
    `Several figures for ${periodLabelInWords(period)} were given. ${published === null ? TAKEN[because] : `The one published on ${dayInWords(published)} was taken.`}`,
  'year-to-date-differs': ({ period, value, parts, sum }) =>
    `The year to date ${period} is ${numberInWords(value)}, and its ${parts} add up to ${numberInWords(sum)}. Both are kept as they were published: later corrections go into the year to date.`,
  'newer-figure-missing': ({ period }) => `The figure for ${periodLabelInWords(period)} is missing.`,
  'beyond-chance': (data) =>
    `The difference from ${data.comparator} is more than chance, at ${data.level === 0.998 ? '99.8%' : '95%'}: ${chance(data)}.${careful(data)}`,
  'within-chance': (data) => `The difference from ${data.comparator} may be chance: ${chance(data)}.${careful(data)}`,
  'numbers-too-small': (data) => `Not compared with ${data.comparator}: ${chance(data)}.${careful(data)}`,
  'counts-not-known': (data) =>
    data.method === 'trend'
      ? `The last ${String(data.needed)} years are known, but not all counts behind them, so no trend is tested.`
      : `${areaOf(data.comparator)}: count and denominator are not known, ${NOT_TESTED}.`,
  'value-and-count-differ': (data) => {
    const area = areaOf(data.comparator);
    const value = numberInWords(data.value);
    if (data.problem === 'another-figure') {
      return `${area}: ${numberInWords(data.count)} of ${numberInWords(data.denominator)} does not give ${value}, so the counts are not those of the figure. The denominator may be for another year.`;
    }
    return `${area}: ${value} is not a count of cases, or not the one given with it, ${NOT_TESTED}.`;
  },
  'count-without-base': (data) =>
    data.method === 'trend'
      ? 'No trend is tested on counts alone: the test takes rates or percentages with the counts behind them.'
      : `${areaOf(data.comparator)}: among how many people or households it was counted is not known, ${NOT_TESTED}.`,
  'denominators-differ': (data) =>
    data.method === 'trend'
      ? 'The denominators are not for the same time of each year and would move the figures by themselves, so no trend is tested.'
      : `The denominator of the area is for ${data.local}, and that of ${data.comparator} for ${data.theirs}, ${NOT_TESTED}.`,
  'too-few-points': (data) => `${needs(data)}.`,
  'series-broken': (data) =>
    data.method === 'trend'
      ? `A figure for one of the last ${String(data.needed)} years is missing, so no trend is tested.`
      : `${needs(data)} since a figure that is missing.`,
  'overlapping-periods': (data) =>
    data.method === 'trend'
      ? `The years overlap. The test for a trend needs ${String(data.needed)} that do not, and there are ${String(data.known)}.`
      : 'The years overlap. Neighbours share months, so a control chart would find patterns of its own making.',
  'periods-do-not-fit': ({ method, kind }) => {
    if (method === 'control-chart') return 'A control chart takes months, quarters or single years.';
    if (method === 'projection')
      return 'A projection takes single years, because quarters and months have their seasons.';
    return `The test for a trend takes single years, and the figures are ${kind === 'other' || kind === null ? 'for other periods' : kind}.`;
  },
  'trend-tested': ({ direction, chiSquare, from, to }) =>
    `The change over the years ${from} to ${to} ${direction === 'no-change' ? 'may be chance' : `is ${direction} by more than chance, at 99.8%`}: chi-square ${formatNumber(chiSquare, { decimals: 2 })}, significant above 9.55 where it holds without any one year too (Fingertips recent trend).`,
  'trend-not-defined': ({ refusal }) => explainRefusal(refusal),
  'chart-drawn': ({ points, periods, from, to, mean, lower, upper, decimals, variation, shortGroup }) => {
    const level = (value: number): string => formatNumber(value, { decimals: meanDecimals(value, decimals) });
    return `On a control chart (XmR) of the ${String(points)} ${periods} ${from} to ${to}, mean ${level(mean)}, limits ${level(lower)} to ${level(upper)}, the last is ${VARIATIONS[variation]}${shortGroup ? '; with fewer than 13 figures these are trial limits' : ''}.`;
  },
  'series-not-stable': ({ periods, direction }) =>
    `The ${periods} have kept ${direction}, so the series is not stable. Its limits do not apply, and it is not said whether it reaches the target.`,
  'mostly-zero': ({ zeros, points, periods }) =>
    `${String(zeros)} of the ${String(points)} ${periods} are 0, too many for a control chart. For rare events use rareEventsChart (a g-chart or t-chart).`,
  'no-variation': (data) =>
    data.method === 'projection'
      ? 'Nothing is projected. The years lie on one straight line, so no interval can be given.'
      : `All ${String(data.points)} ${data.periods} are equal: there is no variation to judge by.`,
  projected: ({ points, period, value, lower, upper, unit, decimals, outlook, due }) => {
    const inWords = (one: number, withUnit: boolean): string =>
      valueInUnit(one, unit, withUnit, meanDecimals(one, decimals));
    return `A straight line through ${String(points)} years gives ${inWords(value, true)} for ${period}, and that year's figure is likely to lie from ${inWords(lower, false)} to ${inWords(upper, true)} (95% prediction interval): ${OUTLOOKS[outlook]} by ${dayInWords(due)}, if it goes on as before.`;
  },
  'too-far-ahead': (data) => `Nothing is projected. ${projectRefusal('too-far-ahead', data).message}`,
  'already-due': () => 'Nothing is projected: the target is due.',
  'no-fixed-target': () => 'Nothing is projected: there is no level, fixed until a due date, to project towards.',
  'year-to-date-judged': ({ figure, plan, year, isOnTrack, unit }) => {
    const inWords = (value: number): string =>
      valueInUnit(value, unit, true, meanDecimals(value, decimalsForAll([figure.value])));
    return `The year to date, ${figureInWords(figure, unit)}, is ${isOnTrack ? 'at least as good as' : 'not as good as'} its part of the year's plan: ${inWords(plan)} of ${inWords(year)} in equal months.`;
  },
  'cannot-be-calculated': ({ details }) => `This cannot be worked out. ${details}`,
  'rag-rule': ({ rag, because }) => `${COLOURS[rag]}: ${causeOf(because)}.`,
};

/** Makes a reason from its data, with its sentence. */
export function reason<Code extends ReasonCode>(code: Code, data: ReasonData[Code]): Reason {
  return { code, data, message: SENTENCES[code](data) } as Reason;
}

/** Writes the sentence of a reason from its data. */
export function explainReason(item: Pick<Reason, 'code' | 'data'>): string {
  return sentenceOf(SENTENCES, item);
}

/** Says how the level that a target asks for was worked out. */
export function workingsInWords(workings: Workings, unit: Unit): string {
  switch (workings.kind) {
    case 'level':
      return `The plan states the level: ${operatorInWords(workings.operator)} ${valueInWords(workings.value, unit)}.`;
    case 'range':
      return `The plan states the range: ${rangeInWords(workings.min, workings.max, unit)}${workings.orBetter ? ' or better' : ''}.`;
    case 'change':
      return `${changeInWords(workings, unit)} is ${workedOutInWords(workings.value, workings.start.value, unit)}.`;
    case 'maintain': {
      const { baseline, orBetter, tolerance } = workings;
      return `The baseline should be held: ${figureInWords(baseline, unit)}${orBetter ? ' or better' : ''}${tolerance === null ? '' : `, give or take ${amountInWords(tolerance, unit)}`}.`;
    }
    case 'comparator':
      return `For ${workings.comparator} ${whichFigure(workings)} is ${figureInWords(workings.figure, unit)}${workings.factor === 1 ? '' : `, and ${formatNumber(workings.factor)} times that is ${workedOutInWords(workings.value, workings.figure.value, unit)}`}.`;
    case 'rank':
      return `The plan states the place: among the ${String(workings.within)} ${workings.end}.`;
    case 'direction':
      return `The plan gives a direction and no number: ${operatorInWords(workings.operator)} ${figureInWords(workings.baseline, unit)}.`;
  }
}

function periodsJudged(data: ReasonData['periods-judged']): string {
  const { every, asked, unit, due, reached, periods, missed, unknown, notJudged, beforePlan, isDue } = data;
  const until = due === null ? '' : ` until ${dayInWords(due)}`;
  const level = asked === null ? '' : `, ${askedInWords(asked, null, unit, undefined)} each ${every}${until},`;
  const each = asked === null ? ` for each ${every}${until}` : '';
  return [
    `The target${level}${each} was reached in ${String(reached)} of ${String(periods)} ${plural(every, periods)}${isDue ? '' : ' so far'}.`,
    ...(missed.length > 0 ? [`Not reached: ${missed.map(periodLabelInWords).join(', ')}.`] : []),
    ...(unknown.length > 0 ? [`No figure: ${unknown.map(periodLabelInWords).join(', ')}.`] : []),
    ...(notJudged.length > 0 ? [`Cannot be judged: ${notJudged.map(periodLabelInWords).join(', ')}.`] : []),
    ...(beforePlan.length > 0
      ? [`Not counted, before the plan: ${beforePlan.map(periodLabelInWords).join(', ')}.`]
      : []),
  ].join(' ');
}

function interim({ period, figure, asked, unit }: ReasonData['interim-reached'], isReached: string): string {
  return `The interim target for ${periodLabelInWords(period)}, ${askedInWords(asked, null, unit, undefined)}, ${isReached}: the figure is ${figureInWords(figure, unit)}.`;
}

function lengthInWords(months: number): string {
  const word = { 0: 'a day', 1: 'a month', 3: 'a quarter', 12: 'a year' }[months];
  return word ?? `${formatNumber(months, { decimals: Number.isInteger(months) ? 0 : 1 })} months`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}

function endWith(sentence: string): string {
  return /[.?!]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function judged(data: ReasonData['target-satisfied'], isMet: boolean): string {
  if ('milestone' in data) return milestoneJudged(data, isMet);
  const { figure, place, unit, asked, workings, due, every, isDue } = data;
  const decimals = decimalsBeside(figure.value, asked, isWorkedOut(workings));
  const by = due === null ? '' : ` ${every === null ? 'by' : `each ${every} until`} ${dayInWords(due)}`;
  const outcome = isMet ? 'is met' : isDue ? 'was missed' : 'is not yet met';
  return `The target, ${askedInWords(asked, place, unit, decimals, isWorkedOut(workings))}${workedOutFrom(workings, unit)}${by}, ${outcome}: the figure is ${placed(place, figureInWords(figure, unit, decimals))}.`;
}

function satisfied(
  what: 'The figure' | 'The baseline',
  { figure, place, unit, asked, workings }: ReasonData['satisfied-so-far'],
): string {
  const decimals = decimalsBeside(figure.value, asked, isWorkedOut(workings));
  const already = what === 'The baseline' ? 'already ' : '';
  return `${what}, ${placed(place, figureInWords(figure, unit, decimals))}, ${already}satisfies the target, ${askedInWords(asked, place, unit, decimals, isWorkedOut(workings))}${workedOutFrom(workings, unit)}.`;
}

function milestoneJudged({ milestone, reached, asOf, due }: MilestoneJudged, isMet: boolean): string {
  const outcome =
    reached === null
      ? `not reached by ${dayInWords(asOf)}`
      : `reached on ${dayInWords(reached)}${isMet ? '' : ', late'}`;
  return `Milestone "${milestone}": ${outcome}${due === null ? '' : `; due on ${dayInWords(due)}`}.`;
}

function askedInWords(
  asked: AskedLevel,
  place: number | null,
  unit: Unit,
  decimals: number | undefined,
  isRounded = false,
): string {
  const { operator, value, min, max } = asked;
  if (operator === 'between') return rangeInWords(Number(min), Number(max), unit, decimals);
  if (place !== null) return `place ${String(value)} or before`;
  return `${operatorInWords(operator)} ${(isRounded ? aboutInWords : valueInWords)(value, unit, decimals)}`;
}

// Whether the plan states no number for the level, only a way to get to it.
function isWorkedOut(workings: Workings): boolean {
  return workings.kind === 'change' || (workings.kind === 'comparator' && workings.factor !== 1);
}

function workedOutInWords(value: number, from: number, unit: Unit): string {
  return aboutInWords(value, unit, meanDecimals(value, decimalsForAll([from])));
}

// What the level was worked out from, to follow it in a sentence; nothing where the plan states it.
function workedOutFrom(workings: Workings, unit: Unit): string {
  if (workings.kind === 'change') {
    return ` (${valueInWords(workings.start.value, unit)} ${byInWords(workings, unit)})`;
  }
  if (workings.kind !== 'comparator') return '';
  const { comparator, figure } = workings;
  return ` (${whichFigure(workings)} of ${comparator}${figure.period === null ? '' : `, ${periodLabelInWords(figure.period)}`})`;
}

function whichFigure({ isForDueDate }: { readonly isForDueDate: boolean }): string {
  return isForDueDate ? 'the figure for the due date' : 'the latest figure';
}

/** A figure and the change that is counted from it. */
type Counted = Pick<Extract<Workings, { kind: 'change' }>, 'start' | 'direction' | 'by'>;

function changeInWords(counted: Counted, unit: Unit): string {
  return `${figureInWords(counted.start, unit)} ${byInWords(counted, unit)}`;
}

function byInWords({ direction, by }: Counted, unit: Unit): string {
  return `${direction === 'reduce' ? 'less' : 'plus'} ${amountInWords(by, unit)}`;
}

function placed(place: number | null, figure: string): string {
  return place === null ? figure : `place ${String(place)}, ${figure}`;
}

// One decimal more than the figures have, so as not to look exact; and more where that would hide the difference.
function comparedWithExpected(data: ExpectedCompared, outcome: string): string {
  const { trajectory, figure, expected, baseline, route, unit } = data;
  const fewest = meanDecimals(expected, decimalsForAll([figure.value, baseline]));
  const decimals = decimalsToTellApart(expected, figure.value, fewest);
  const path = trajectory === 'seasonal' || route === 'baseline' ? PATHS[trajectory] : ROUTES[route];
  return `${path}, ${valueInUnit(expected, unit, true, decimals)} would be expected for ${periodInWords(figure.period)}, and the figure is ${outcome}.`;
}

const REST = 'Does it leave out the rest of that time, as a year to date does?';

function partsContradict(data: ReasonData['parts-contradict-whole']): string {
  const { contradiction, whole, parts, sum, comparatorId } = data;
  const figures = listed(parts.map(({ value, period }) => `${formatNumber(value)} for ${periodInWords(period)}`));
  const its = `The figure${comparatorId === null ? '' : ` of ${comparatorId}`} for ${periodInWords(whole.period)} is ${formatNumber(whole.value)}`;
  switch (contradiction) {
    case 'larger-part':
      return `${its}, and one for a part of that time is larger: ${figures}. One of the two is wrong.`;
    case 'larger-sum':
      return `${its}, and those for parts of it come to ${formatNumber(Number(sum))}: ${figures}. Is it their average, or are some of them counted from the start of the year?`;
    case 'smaller-sum':
      return `${its}, and those for all its parts come to ${formatNumber(Number(sum))}: ${figures}. One of them is wrong.`;
    case 'same-sum':
      return `${its}, which is just what is known of parts of it: ${figures}. ${parts.at(-1)?.value === 0 ? 'Is 0 a figure that is not known yet?' : REST}`;
    case 'same-average':
      return `${its}, which is just the average of what is known of parts of it: ${figures}. ${REST}`;
    case 'outside':
      return `${its}, and those for all its parts lie on one side of it: ${figures}. One of them is wrong.`;
    case 'one-part':
      return `${its}, which is just that of one of its parts, though the others are far from it: ${figures}. Is it the figure of that part alone?`;
  }
}

function awaitingDueFigure({ due, period, missing, latest, unit }: ReasonData['awaiting-due-figure']): string {
  // Where no length of time is wanted there is no period to name.
  const which = period === due ? 'a figure for about that time' : `the figure for ${periodLabelInWords(period)}`;
  const state =
    missing !== null ? `It is ${MISSING[missing]}.` : period === due ? 'None is known yet.' : 'It is not known yet.';
  const decides = `The target was due on ${dayInWords(due)}, and ${which} decides. ${state}`;
  if (latest === null) return decides;
  return latest.period === period
    ? `${decides} The latest figure, ${figureInWords(latest, unit)}, covers another length of time.`
    : `${decides} The latest figure is ${figureInWords(latest, unit)}.`;
}

function contradiction(data: ReasonData['target-contradicts-itself']): string {
  switch (data.contradiction) {
    case 'impossible-result':
      return `${changeInWords(data, data.unit)} is ${workedOutInWords(data.value, data.start.value, data.unit)}, which is not possible.`;
    case 'direction-and-operator':
      return `The target says both "${data.direction}" and "${operatorInWords(data.operator)} ${valueInWords(data.value, data.unit)}".`;
    case 'range-upside-down':
      return `The target's range ${rangeInWords(data.min, data.max, data.unit)} ends before it starts.`;
    case 'due-before-start':
      return `The target was due on ${dayInWords(data.due)} and starts from ${periodLabelInWords(data.from)}: no figure between the two can decide on it.`;
    case 'interim-beyond-target':
      return `The interim target for ${periodLabelInWords(data.period)}, ${valueInWords(data.value, data.unit)}, asks for more than the target that is due then, ${valueInWords(data.target, data.unit)}.`;
    case 'interim-twice':
      return `The target has two interim targets for ${periodLabelInWords(data.period)}.`;
  }
}

function chance(data: ChanceTested): string {
  const { comparator, local, theirs, unit, lower, upper, method, count, denominator, atTheirRate } = data;
  const decimals = meanDecimals(upper, decimalsForAll([local, theirs]));
  const limits = `${valueInUnit(lower, unit, false, decimals)} to ${valueInUnit(upper, unit, true, decimals)}`;
  const rate =
    atTheirRate === null
      ? ''
      : `, and at the rate of ${comparator} it would be ${valueInUnit(atTheirRate, unit, false, decimals)}`;
  return `the area's interval at 95% is ${limits} (${method}, from ${numberInWords(count)} of ${numberInWords(denominator)})${rate}`;
}

function careful({ comparator, containsArea, warnings }: ChanceTested): string {
  const words = warnings.map(explainWarning);
  if (containsArea) words.push(`${comparator} contains the area itself, which makes them more alike.`);
  return words.map((sentence) => ` ${sentence}`).join('');
}

function figureFor(comparator: string | undefined): string {
  return comparator === undefined ? 'The figure' : `The ${comparator} figure`;
}

function areaOf(comparator: string | null): string {
  return comparator ?? 'The area';
}

function periodInWords(period: string | null): string {
  return period === null ? 'a period not given' : periodLabelInWords(period);
}

function needs({ method, needed, known, periods }: FiguresNeeded): string {
  const inARow = method === 'control-chart' ? ' in a row' : '';
  return `${METHODS[method]} needs ${String(needed)} ${periods}${inARow}${known === null ? '' : `, and there are ${String(known)}`}`;
}

function isNothing(tolerance: ColourTolerance): boolean {
  return Object.values(tolerance).includes(0);
}

function toleranceInWords({ of, tolerance, unit }: Extract<ColourCause, { of: string }>): string {
  const share = 'of' in tolerance && tolerance.of !== of ? ` of the ${tolerance.of}` : '';
  return `${amountInWords(tolerance, unit)}${share} from ${SHORT_OF[of]}`;
}

function causeOf(because: ColourCause): string {
  switch (because.cause) {
    case 'within-tolerance':
      return `no more than ${toleranceInWords(because)}`;
    case 'beyond-tolerance':
      return `${isNothing(because.tolerance) ? `short of ${SHORT_OF[because.of]}` : `more than ${toleranceInWords(because)}`}${because.lift === null ? '' : LIFTS[because.lift]}`;
    case 'achieved':
      return `${String(because.percent)}% or more of the way from the baseline to the target`;
    case 'not-achieved':
      return `less than ${String(because.percent)}% of the way from the baseline to the target`;
    default:
      return CAUSES[because.cause];
  }
}
