import { DID_YOU_MEAN } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { formatChange, type ChangeMeasure } from '../format/formatChange.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatNumber } from '../format/formatNumber.js';
import { dayInWords } from '../format/formatPeriod.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Citation } from '../model/citation.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Day } from '../model/period.js';
import type { CountedList } from '../model/plan.js';
import type { Operator, Recurrence } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import type { Reason } from './reason.js';
import { explainReason } from './reasons.js';
import { explainReconciliation, type ReconciliationReason } from './reconciliation.js';
import { sentenceOf, type Sentences } from './sentences.js';
import { listed, missingInWords } from './values.js';

/**
 * Something with a name, and its paragraph or table where the plan cites one.
 *
 * @inline
 */
interface Cited {
  readonly name: string;
  readonly place: string | null;
}

/**
 * An indicator by its name.
 *
 * @inline
 */
interface OfIndicator {
  readonly name: string;
}

/**
 * An indicator with its baseline.
 *
 * @inline
 */
interface OfBaseline extends OfIndicator {
  readonly baseline: number;
  readonly unit: Unit;
}

/**
 * An indicator, and why its target cannot be worked out.
 *
 * @inline
 */
interface OfTarget extends OfIndicator {
  readonly reason: Reason;
}

/**
 * The label of a period, and how long a time up to its end is meant; `null` if it is the period itself.
 *
 * @inline
 */
interface Time {
  readonly period: string;
  readonly covers: KnownFigure['covers'] | null;
}

/**
 * What a row of an indicator table says.
 *
 * @inline
 */
interface Row {
  readonly figure: Pick<KnownFigure, 'value'> | Pick<MissingFigure, 'missing'>;
  readonly unit: Unit;
  readonly target: string | null;
  readonly place: string | null;
}

/**
 * A figure as the table, an observation or the text gives it.
 *
 * @inline
 */
interface Given {
  readonly value: number;
  readonly in: 'table' | 'observation' | 'text';
  /** The paragraph or table, or the period of an observation. */
  readonly place: string | null;
}

/**
 * A number that a claim states or that follows from it.
 *
 * @inline
 */
interface Claimed {
  readonly value: number;
  readonly measure: ChangeMeasure | 'value';
  /** How many decimals it is shown with; `null` for as many as it has. */
  readonly decimals: number | null;
  /** The words as printed, if they are not exact. */
  readonly hedged: string | null;
  readonly place: string | null;
}

/**
 * Two claims about one thing that give different numbers.
 *
 * @inline
 */
interface Disagreement {
  readonly measure: string;
  readonly area: string;
  readonly of: 'percent' | 'change' | 'to';
  /** The label of the period; `null` if neither states one. */
  readonly period: string | null;
  readonly first: Claimed;
  readonly second: Claimed;
  /** Whether the second does not state the period of the first. */
  readonly isSecondUndated: boolean;
}

/**
 * How many there were in a period by a claim, from the fewest to the most; `null` if there is no upper end.
 *
 * @inline
 */
interface Level {
  readonly low: number;
  readonly high: number | null;
  readonly period: string;
  readonly place: string | null;
}

/**
 * Everything in the sentence of a finding, by the code of the finding.
 *
 * @category Audit
 */
export interface FindingData {
  /** Two items of one list have the same id. */
  readonly 'duplicate-id': { readonly id: string; readonly list: string };
  /** An id refers to nothing in the plan; `meant` is the id that was probably meant. */
  readonly 'dangling-reference': { readonly id: string; readonly list: string; readonly meant: string | null };
  /** An item names another that does not name it. */
  readonly 'one-sided-reference': {
    readonly from: 'priority' | 'theme' | 'action';
    readonly name: string;
    readonly to: 'priority' | 'theme' | 'action';
    readonly other: string;
  };
  /** Two priorities have the same label; `first` and `second` are their titles. */
  readonly 'duplicate-label': { readonly label: string; readonly first: string; readonly second: string };
  /** The document states a different number of items from the plan. */
  readonly 'stated-count-differs': {
    readonly text: string;
    readonly stated: number;
    readonly held: number;
    readonly of: CountedList;
  };
  /** Two items of one list have the same name, apart from spelling. */
  readonly 'same-name-twice': { readonly list: string; readonly first: Cited; readonly second: Cited };
  /** The document calls one thing by several names. */
  readonly 'names-vary': Cited & { readonly others: readonly Cited[] };
  /** The days of the plan or agreement do not match the printed years. */
  readonly 'period-text-differs': { readonly text: string; readonly start: Day; readonly end: Day };
  /** Targets refer to a comparator, and it is not known whether it includes the area. */
  readonly 'comparator-undefined': { readonly name: string; readonly targets: number };
  /** No indicator measures a priority. */
  readonly 'priority-without-indicators': { readonly title: string };
  /** A priority has no actions, although others do. */
  readonly 'priority-without-actions': { readonly title: string };
  /** No theme covers a priority, although themes cover others. */
  readonly 'priority-outside-themes': { readonly title: string; readonly others: number };
  /** A priority is also a theme. */
  readonly 'priority-is-also-theme': Cited & { readonly theme: Cited; readonly scope: 'partnership' | 'county' };
  /** A theme covers no priority. */
  readonly 'theme-without-priorities': { readonly title: string };
  /** The rank in the text and the figures in the table point to opposite sides of the comparator's figure. */
  readonly 'ranking-and-comparison': {
    readonly rank: {
      readonly place: number;
      readonly from: 'highest' | 'lowest';
      readonly among: string;
      readonly measure: string;
    };
    readonly text: string | null;
    readonly figure: number;
    readonly comparator: string;
    readonly comparatorFigure: number;
    readonly unit: Unit;
    readonly table: string | null;
  };
  /** No priority uses an indicator. */
  readonly 'indicator-unused': OfIndicator;
  /** An indicator is in the plan twice, with the same figures and target. */
  readonly 'indicator-printed-twice': OfIndicator;
  /** Two indicators have the same name, and different figures or targets. */
  readonly 'same-name-different-figures': OfIndicator & { readonly first: Row; readonly second: Row };
  /** An indicator's name gives a different unit from the one it has. */
  readonly 'name-and-unit-differ': OfIndicator & {
    readonly said: { readonly kind: 'count' | 'percentage' } | { readonly kind: 'rate'; readonly per: number };
    readonly unit: Unit;
  };
  /** An indicator has a target, but it is not known which way is better. */
  readonly 'indicator-without-polarity': OfIndicator;
  /** An indicator has a target and no baseline. */
  readonly 'indicator-without-baseline': OfIndicator & { readonly missing: MissingFigure['missing'] };
  /** An indicator has no comparator's figure, and no reason is given. */
  readonly 'indicator-without-comparison': OfIndicator;
  /** A baseline has no period. */
  readonly 'baseline-without-period': OfBaseline;
  /** A baseline may be for a month, or for the year that ends with it. */
  readonly 'baseline-length-unclear': OfBaseline & { readonly period: string; readonly twelveTimes: number };
  /** The text gives the same figure as the baseline, but for a longer period than its heading. */
  readonly 'baseline-of-another-period': OfBaseline & {
    readonly heading: string;
    readonly period: string;
    readonly place: string | null;
  };
  /** A baseline's period ends after the target is due. */
  readonly 'baseline-after-target': OfIndicator & { readonly period: string; readonly due: Day };
  /** A comparator's figure is for a different time from the baseline. */
  readonly 'comparison-of-another-period': OfIndicator & {
    readonly baseline: Time;
    readonly comparator: string;
    readonly comparison: Time;
  };
  /** A comparator's figure is missing, and the text says something about it. */
  readonly 'comparison-claimed': OfIndicator & {
    readonly comparator: string;
    readonly missing: MissingFigure['missing'];
    readonly text: string;
    readonly place: string | null;
    readonly implied: { readonly min: number; readonly max: number | null } | null;
  };
  /** A percentage below 1 is next to one that is more than ten times as large: it may be a share of 1. */
  readonly 'perhaps-share': OfIndicator & {
    readonly value: number;
    /** What it is if it is a share of 1. */
    readonly percentage: number;
    readonly other: number;
  };
  /** A figure is 0, with no words, where the one before makes that unlikely: it may come from a blank cell. */
  readonly 'perhaps-blank': OfIndicator & {
    readonly period: string;
    readonly unit: Unit;
    readonly before: number;
  };
  /** A figure does not follow from its count and denominator; both are shown with as many decimals. */
  readonly 'figure-does-not-follow': OfIndicator & {
    readonly value: number;
    readonly worked: number;
    readonly decimals: number;
    readonly count: number;
    /** `null` if the figure is a count itself. */
    readonly denominator: number | null;
    readonly unit: Unit;
  };
  /** The document says something about a figure that the figures do not show. */
  readonly 'stated-differs': OfIndicator & {
    readonly period: string;
    readonly what: 'status' | 'rag' | 'direction';
    readonly stated: string;
    readonly worked: string;
  };
  /** Two figures for the same time differ; `comparator` is `null` for the area's own. */
  readonly 'figures-differ': OfIndicator & {
    readonly comparator: string | null;
    readonly time: Time;
    readonly unit: Unit;
    readonly first: Given;
    readonly second: Given;
  };
  /** A figure was published before its period was over. */
  readonly 'published-before-end': OfIndicator & { readonly period: string; readonly published: Day };
  /** A figure is the average of several years, quarters or months, and the baseline is not. */
  readonly 'average-beside-baseline': OfIndicator & { readonly period: string; readonly averageOf: Recurrence };
  /** The words hold different numbers from those read from them. */
  readonly 'words-and-value-differ': {
    readonly of: 'figure' | 'target';
    readonly text: string;
    readonly values: readonly number[];
    readonly unit: Unit;
  };
  /** A target is on the wrong side of its baseline. */
  readonly 'target-contradicts-baseline': { readonly text: string | null; readonly reason: Reason };
  /** Two parts of a target exclude each other. */
  readonly 'target-contradicts-itself': OfTarget;
  /** The baseline meets the target; `comparator` is whose figure it asks for, `rank` is for a place among others. */
  readonly 'target-already-met': OfBaseline & {
    readonly operator: Operator;
    readonly value: number;
    readonly comparator: string | null;
    readonly rank: { readonly end: 'lowest' | 'highest'; readonly place: number } | null;
  };
  /** A target to keep to a level or a range does not say whether a better figure would also do. */
  readonly 'or-better-not-said': OfIndicator & { readonly kind: 'maintain' | 'range'; readonly text: string | null };
  /** A target asks for what counts as worse. */
  readonly 'target-against-polarity': OfIndicator & { readonly wants: 'lower' | 'higher' };
  /** A target cannot be judged without a polarity. */
  readonly 'target-needs-polarity': OfTarget;
  /** A target's words name a comparator, but it was not read as a comparison. */
  readonly 'target-names-comparator': { readonly text: string; readonly comparator: string };
  /** A target is counted from a figure that the plan does not have. */
  readonly 'target-without-figure': OfTarget;
  /** A target has a direction but no number, or was left for later (`null`). */
  readonly 'target-without-number': OfIndicator & { readonly direction: 'reduce' | 'increase' | null };
  /** A target refers to a comparator that has no figure. */
  readonly 'comparator-without-figure': OfTarget;
  /** A target compares counts of areas of different sizes. */
  readonly 'counts-compared': OfTarget;
  /** A target is just a number; `reading` is how it was read. */
  readonly 'bare-number-target': OfIndicator & {
    readonly text: string;
    readonly reading: { readonly operator: Operator; readonly better: 'lower' | 'higher' } | null;
  };
  /** A percentage changes, or should change, either by per cent or by percentage points. */
  readonly 'percent-or-points':
    | (OfIndicator & {
        readonly of: 'target';
        readonly size: number;
        readonly readings: {
          readonly baseline: number;
          readonly percent: number;
          readonly points: number;
          readonly unit: Unit;
        } | null;
      })
    | { readonly of: 'claim'; readonly text: string; readonly percent: string };
  /** A target is due before the plan starts or after it ends. */
  readonly 'due-outside-plan': OfIndicator & { readonly due: Day; readonly start: Day; readonly end: Day };
  /** Two targets with the same words were read in different ways. */
  readonly 'same-words-read-differently': {
    readonly text: string;
    readonly first: string;
    readonly second: string;
  };
  /** A claim's own numbers do not agree. */
  readonly 'claim-does-not-reconcile': {
    readonly measure: string;
    readonly reasons: readonly ReconciliationReason[];
  };
  /** A percentage that no whole number gives, with the nearest ones on both sides. */
  readonly 'share-of-no-whole-number': {
    readonly text: string;
    readonly share: number;
    readonly whole: number;
    readonly below: { readonly number: number; readonly share: number };
    readonly above: { readonly number: number; readonly share: number };
  };
  /** The difference between two percentages is printed as per cent. */
  readonly 'points-written-as-percent': {
    readonly from: number;
    readonly to: number;
    readonly points: number;
    readonly text: string;
  };
  /** Two claims about one thing and one period give different numbers. */
  readonly 'claims-disagree': Disagreement;
  /** Two claims about one thing give different numbers, and a period is not stated. */
  readonly 'claims-may-disagree': Disagreement;
  /** The amounts in two claims do not fit together; `left` is for the rest of the year. */
  readonly 'claim-levels-do-not-fit': {
    readonly measure: string;
    readonly area: string;
    readonly first: Level;
    readonly second: Level;
    readonly misfit: 'two-amounts' | 'more-than-the-whole' | 'too-much-left' | 'too-little-left';
    readonly left: { readonly amount: number; readonly days: number } | null;
  };
  /** The text and the table give the same figure as a part of different wholes. */
  readonly 'figure-of-two-wholes': OfBaseline & {
    readonly claimed: Cited;
    readonly tabled: Cited;
  };
}

/**
 * Every code a finding of {@link auditPlan} can have. The list is closed: a code is never renamed, and a new one comes
 * with a new minor version.
 *
 * @category Audit
 */
export type FindingCode = keyof FindingData;

/**
 * How serious a finding is.
 *
 * - `error`: it cannot be right as printed: arithmetic, a contradiction, a reference that leads nowhere.
 * - `warning`: it is probably wrong, or cannot be judged.
 * - `note`: it may well be right, but is worth knowing.
 *
 * @category Audit
 */
export type FindingSeverity = 'error' | 'warning' | 'note';

/**
 * A place that a finding is about.
 *
 * @category Audit
 */
export interface FindingPlace {
  /** The place in the plan: `claims[9].change`. */
  readonly path: string;
  /** The place in the document, if the plan cites it. */
  readonly source?: Citation;
}

/**
 * Something that {@link auditPlan} found in a plan.
 *
 * @category Audit
 */
export type Finding = {
  readonly [Code in FindingCode]: FindingPlace & {
    /** What was found, as a word for code to branch on. */
    readonly code: Code;
    /** How serious it is; always the same for a code. */
    readonly severity: FindingSeverity;
    /** Everything in the message, as data. */
    readonly data: FindingData[Code];
    /** What was found, in a sentence or two with the figures. */
    readonly message: string;
    /** The other places you need to look at to see it. */
    readonly related?: readonly FindingPlace[];
  };
}[FindingCode];

const COUNTED: Readonly<Record<CountedList, string>> = {
  priorities: 'priorities',
  themes: 'themes of the partnership',
  'county-priorities': 'priorities of the county',
  'county-themes': 'themes of the county',
  indicators: 'indicators',
  actions: 'actions',
};
const ORDINALS = ['', '2nd ', '3rd ', '4th '];
const STATED = { percent: 'the percentage change', change: 'the change', to: 'the value' } as const;

const STATED_OF_A_FIGURE = { status: 'status', rag: 'colour', direction: 'direction of travel' } as const;

const SENTENCES: Sentences<FindingData> = {
  'duplicate-id': ({ id, list }) => `The id ${show(id)} is used twice in ${list}. Give each item its own id.`,
  'dangling-reference': ({ id, list, meant }) =>
    `It refers to ${show(id)}, which is not among the plan's ${list}.${meant === null ? '' : ` ${DID_YOU_MEAN} '${meant}'?`}`,
  'one-sided-reference': ({ from, name, to, other }) => {
    if (from === 'action') return `The action "${name}" is for the priority "${other}", which does not list it.`;
    return to === 'action'
      ? `The priority "${name}" lists the action "${other}", which is for another priority.`
      : `The ${from} "${name}" names the ${to} "${other}", but the ${to} does not name the ${from}.`;
  },
  'duplicate-label': ({ label, first, second }) => `"${label}" is the label of both "${first}" and "${second}".`,
  'stated-count-differs': ({ text, stated, held, of }) =>
    `"${text}" says ${formatNumber(stated)}, but the number of ${COUNTED[of]} in the plan is ${formatNumber(held)}.`,
  'same-name-twice': ({ list, first, second }) =>
    `${cited(first)} and ${cited(second)} are separate items of the plan's ${list}, but their names differ in spelling at most.`,
  'names-vary': ({ others, ...item }) => `${cited(item)} is also called ${listed(others.map(cited))}.`,
  'period-text-differs': ({ text, start, end }) =>
    `The document says "${text}", but the plan's dates are ${dayInWords(start)} to ${dayInWords(end)}.`,
  'comparator-undefined': ({ name, targets }) =>
    `${targets === 1 ? 'A target is' : `${formatNumber(targets)} targets are`} compared with "${name}", but the plan does not say whether its figure includes the area itself.`,
  'priority-without-indicators': ({ title }) => `No indicator measures the priority "${title}".`,
  'priority-without-actions': ({ title }) => `The priority "${title}" has no action, although others have some.`,
  'priority-outside-themes': ({ title, others }) =>
    `No theme of the partnership covers the priority "${title}", although each of the ${formatNumber(others)} others has one.`,
  'priority-is-also-theme': ({ theme, scope, ...priority }) =>
    `The priority ${cited(priority)} is also a cross-cutting theme of the ${scope}: ${cited(theme)}.`,
  'theme-without-priorities': ({ title }) => `The theme "${title}" covers none of the plan's priorities.`,
  'ranking-and-comparison': ({ rank, text, figure, comparator, comparatorFigure, unit, table }) =>
    `The area is ranked ${String(ORDINALS[rank.place - 1])}${rank.from} of ${rank.among} for ${rank.measure}${at(text)}, but its figure, ${valueInUnit(figure, unit, true)}, is ${rank.from === 'highest' ? 'below' : 'above'} the ${valueInUnit(comparatorFigure, unit, true)} of "${comparator}"${at(table)}. Both can be right, if one compares numbers and the other rates, or if a few areas raise the average, but the plan does not say so.`,
  'indicator-unused': ({ name }) => `No priority uses the indicator "${name}".`,
  'indicator-printed-twice': ({ name }) =>
    `The indicator "${name}" is in the plan twice, with the same figures and target, and would be counted twice. Keep one, and refer to it from both priorities.`,
  'same-name-different-figures': ({ name, first, second }) => {
    const [one, other] = [rowInWords(first), rowInWords(second)];
    return one === other
      ? `Two indicators are called "${name}", but their details differ.`
      : `Two indicators are called "${name}": ${one}, and ${other}.`;
  },
  'name-and-unit-differ': ({ name, said, unit }) =>
    `The name "${name}" speaks of a ${said.kind === 'count' ? 'number' : unitInWords(said)}, but the unit is a ${unitInWords(unit)}.`,
  'indicator-without-polarity': ({ name }) =>
    `"${name}" has a target, but the plan does not say whether higher or lower is better.`,
  'indicator-without-baseline': ({ name, missing }) =>
    `"${name}" has a target, but its baseline is ${missingInWords(missing)}.`,
  'indicator-without-comparison': ({ name }) =>
    `The plan gives no comparator's figure for "${name}", and no reason why there is none.`,
  'baseline-without-period': (data) => `${baselineOf(data)}, has no period.`,
  'baseline-length-unclear': ({ period, twelveTimes, ...data }) =>
    `${baselineOf(data)}, is for ${period}, a month. The plan does not say whether it is the figure of the month or of the year that ends with it; twelve such months would be ${formatNumber(twelveTimes)}.`,
  'baseline-of-another-period': ({ heading, period, place, ...data }) =>
    `${baselineOf(data)}, is headed ${heading}, but the text gives the same figure for ${period}${at(place)}.`,
  'baseline-after-target': ({ name, period, due }) =>
    `The baseline of "${name}" is for ${period}, which ends after the target is due on ${dayInWords(due)}.`,
  'comparison-of-another-period': ({ name, baseline, comparator, comparison }) =>
    `The baseline of "${name}" is for ${timeInWords(baseline)}, but the figure of "${comparator}" is for ${timeInWords(comparison)}.`,
  'comparison-claimed': ({ name, comparator, missing, text, place, implied }) =>
    `The figure of "${comparator}" for "${name}" is ${missingInWords(missing)}, but the text mentions it${at(place)}: "${text}".${implied === null ? '' : ` Its numbers imply ${rangeInWords(implied.min, implied.max)} before the change.`}`,
  'figure-does-not-follow': ({ name, value, worked, decimals, count, denominator, unit }) => {
    if (denominator === null) {
      return `For "${name}", the figure is ${formatNumber(value)} and the count given with it ${formatNumber(count)}.`;
    }
    const per = unit.kind === 'rate' ? ` per ${formatNumber(unit.per)}` : '%';
    return `For "${name}", ${formatNumber(count)} of ${formatNumber(denominator)} is ${formatNumber(worked, { decimals })}${per}, not ${formatNumber(value, { decimals })}${per}.`;
  },
  'perhaps-share': ({ name, value, percentage, other }) =>
    `For "${name}", ${formatNumber(value)}% is next to ${formatNumber(other)}%. If it is a share of 1, the percentage is ${formatNumber(percentage)}.`,
  'perhaps-blank': ({ name, period, unit, before }) =>
    `For "${name}", ${period}, the figure is 0, and the one before is ${valueInUnit(before, unit, true, 'all')}. If nobody counted, leave it out or say why there is none. If it really is 0, give the count or the words of the document with it.`,
  'stated-differs': ({ name, period, what, stated, worked }) =>
    `For "${name}", ${period}, the document gives the ${STATED_OF_A_FIGURE[what]} "${stated}". The figures give "${worked}".`,
  'figures-differ': ({ name, comparator, time, unit, first, second }) =>
    `For ${timeInWords(time)} the figure${comparator === null ? '' : ` of "${comparator}"`} for "${name}" is ${givenInWords(first, unit)} and ${givenInWords(second, unit)}.`,
  'published-before-end': ({ name, period, published }) =>
    `For "${name}", the figure for ${period} was published on ${dayInWords(published)}, before that time was over. Is it a forecast, or is the day or the period wrong?`,
  'average-beside-baseline': ({ name, period, averageOf }) =>
    `For "${name}", the figure for ${period} is the average of several ${averageOf}s, and the baseline is not. It is not a figure for its last ${averageOf}.`,
  'words-and-value-differ': ({ of, text, values, unit }) =>
    `${of === 'target' ? 'The target ' : ''}"${text}" was read as ${values.map((value) => formatNumber(value)).join(' to ')}${unit.kind === 'percentage' ? '%' : ''}.`,
  'target-contradicts-baseline': ({ text, reason }) => `${text === null ? '' : `"${text}": `}${explainReason(reason)}`,
  'target-contradicts-itself': refusedTarget,
  'target-already-met': ({ name, baseline, unit, operator, value, comparator, rank }) => {
    const already = `the baseline, ${valueInUnit(baseline, unit, true)}`;
    return rank === null
      ? `The target of "${name}" is ${operator.replace('-', ' ')} ${valueInUnit(value, unit, true)}${comparator === null ? '' : `, the figure of "${comparator}"`}, and ${already}, meets it already.`
      : `The target of "${name}" is a place among the ${formatNumber(value)} ${rank.end}, and ${already}, is number ${formatNumber(rank.place)} already.`;
  },
  'or-better-not-said': ({ name, kind, text }) =>
    `The target of "${name}"${text === null ? '' : `, "${text}",`} is to ${kind === 'maintain' ? 'hold the baseline' : 'stay in a range'}. Would a better figure do? If so, say "or better": judged as written, an improvement misses it.`,
  'target-against-polarity': ({ name, wants }) =>
    `The target of "${name}" asks for ${wants} figures, but ${wants === 'lower' ? 'higher' : 'lower'} counts as better.`,
  'target-needs-polarity': refusedTarget,
  'target-names-comparator': ({ text, comparator }) =>
    `The target "${text}" names "${comparator}", but was not read as a comparison with its figure. The words do not show which of the two is meant.`,
  'target-without-figure': refusedTarget,
  'target-without-number': ({ name, direction }) =>
    direction === null
      ? `"${name}" has no target yet.`
      : `The target of "${name}" is to ${direction}, without a number.`,
  'comparator-without-figure': refusedTarget,
  'counts-compared': refusedTarget,
  'bare-number-target': ({ name, text, reading }) =>
    `The target of "${name}" is "${text}", a number alone: it does not say whether that is a minimum or a maximum.${reading === null ? '' : ` It was read as "${reading.operator.replace('-', ' ')}", because ${reading.better} counts as better.`}`,
  'percent-or-points': (data) => {
    if (data.of === 'claim') {
      return `"${data.text}" is the change of a percentage: "${data.percent}" may mean per cent of it or percentage points.`;
    }
    const { name, size, readings } = data;
    const asked = `"${name}" is a percentage, and is to change by ${formatNumber(size)}%: per cent of it or percentage points?`;
    if (readings === null) return asked;
    const [from, ...to] = [readings.baseline, readings.percent, readings.points].map((value) =>
      valueInUnit(value, readings.unit, true),
    );
    return `${asked} From ${String(from)} that is ${to.join(' or ')}.`;
  },
  'due-outside-plan': ({ name, due, start, end }) =>
    `The target of "${name}" is due on ${dayInWords(due)}, ${due < start ? `before the plan starts on ${dayInWords(start)}` : `after the plan ends on ${dayInWords(end)}`}.`,
  'same-words-read-differently': ({ text, first, second }) =>
    `"${text}" was read in one way for "${first}" and in another for "${second}".`,
  'claim-does-not-reconcile': ({ measure, reasons }) =>
    `${measure.slice(0, 1).toUpperCase()}${measure.slice(1)}: ${reasons.map(explainReconciliation).join(' ')}`,
  'share-of-no-whole-number': ({ text, share, whole, below, above }) =>
    `"${text}": no whole number of ${formatNumber(whole)} is ${formatNumber(share)}%; ${formatNumber(below.number)} of ${formatNumber(whole)} is ${formatNumber(below.share)}% and ${formatNumber(above.number)} is ${formatNumber(above.share)}%.`,
  'points-written-as-percent': ({ from, to, points, text }) =>
    `${formatNumber(from)}% to ${formatNumber(to)}% is ${formatChange(points, { measure: 'percentage-points' })}, not "${text}".`,
  'claims-disagree': disagreement,
  'claims-may-disagree': disagreement,
  'claim-levels-do-not-fit': ({ measure, area, first, second, misfit, left }) => {
    const claims = `The claims on ${measure} (${area}) come to ${levelInWords(first)}, and to ${levelInWords(second)}.`;
    if (left === null) {
      return `${claims} ${misfit === 'two-amounts' ? 'They cannot both be right.' : 'A part cannot be more than the whole.'}`;
    }
    const amount = `${formatNumber(left.amount, { decimals: 0 })} or ${misfit === 'too-much-left' ? 'more' : 'fewer'}`;
    return `${claims} That leaves ${amount} for the other ${formatNumber(left.days)} days.`;
  },
  'figure-of-two-wholes': ({ name, baseline, unit, claimed, tabled }) =>
    `${valueInUnit(baseline, unit, false, 'all')} is the share of ${claimed.name}${at(claimed.place)} and, as "${name}", of ${tabled.name}${at(tabled.place)}.`,
};

/** Returns the message of a finding, written only from its code and data. */
export function explainFinding(finding: Pick<Finding, 'code' | 'data'>): string {
  return sentenceOf(SENTENCES, finding);
}

function at(place: string | null): string {
  return place === null ? '' : ` (${place})`;
}

function cited({ name, place }: Cited): string {
  return `"${name}"${at(place)}`;
}

function refusedTarget({ name, reason }: OfTarget): string {
  return `"${name}": ${explainReason(reason)}`;
}

function baselineOf({ name, baseline, unit }: OfBaseline): string {
  return `The baseline of "${name}", ${valueInUnit(baseline, unit, true, 'all')}`;
}

function timeInWords({ period, covers }: Time): string {
  return covers ? `the ${covers} to ${period}` : period;
}

function unitInWords(unit: { readonly kind: string; readonly per?: number }): string {
  return unit.per === undefined ? unit.kind : `rate per ${formatNumber(unit.per)}`;
}

function rowInWords({ figure, unit, target, place }: Row): string {
  return `${formatFigure(figure, unit, { withUnit: true })}${target === null ? '' : ` with the target "${target}"`}${at(place)}`;
}

function givenInWords({ value, in: where, place }: Given, unit: Unit): string {
  const said = where === 'observation' ? `the observation of ${String(place)}` : `the ${where}${at(place)}`;
  return `${valueInUnit(value, unit, true)} in ${said}`;
}

function rangeInWords(min: number, max: number | null): string {
  const from = formatNumber(min, { decimals: 0 });
  return max === null ? `${from} or more` : `${from} to ${formatNumber(max, { decimals: 0 })}`;
}

function disagreement({ measure, area, of, period, first, second, isSecondUndated }: Disagreement): string {
  const when = period ?? 'for no stated period';
  const undated = isSecondUndated ? ', the second for no stated period' : '';
  return `For ${measure} (${area}, ${when}), ${STATED[of]} is ${claimedInWords(first)} and ${claimedInWords(second)}${undated}.`;
}

function claimedInWords({ value, measure, decimals, hedged, place }: Claimed): string {
  const options = decimals === null ? {} : { decimals };
  const number = measure === 'value' ? formatNumber(value, options) : formatChange(value, { measure, ...options });
  return `${hedged === null ? number : `"${hedged}"`}${at(place)}`;
}

function levelInWords({ low, high, period, place }: Level): string {
  const exact = high === low ? formatNumber(low, { decimals: 0 }) : rangeInWords(low, high);
  return `${exact} for ${period}${at(place)}`;
}
