import { order, toNumber } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Day } from '../model/period.js';
import type { Status } from '../model/status.js';
import { dated, type Point } from '../series/observed.js';
import { levelOf, satisfies, wantsLess } from './bound.js';
import { type Chosen, choose } from './choose.js';
import { type DuePeriod, duePeriodOf, missingFor } from './duePeriod.js';
import { type Expectation, type Way, wayTo } from './expect.js';
import { type Interim, interimOf, interimTwice } from './interim.js';
import { judgeMilestone } from './milestone.js';
import type { Asked, Question } from './question.js';
import { comparedWith, ofPeriods, onFigure, type Verdict } from './onFigure.js';
import { type Recurring, recurringOf } from './recurring.js';
import { type Resolution, resolve } from './resolve.js';

/** A status and how it came about. */
export interface Judgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** The figure that was judged; nothing if none was. */
  readonly judged: Point | undefined;
  /** The figure to show: the judged one, or otherwise the latest known. */
  readonly shown: Point | undefined;
  readonly resolution: Resolution;
  readonly way: Way;
  readonly expectation: Expectation | undefined;
  readonly interim: readonly Interim[];
  readonly periods: readonly Recurring[];
  /** The other figures that the status depends on: the comparator's, an earlier one, those of earlier periods. */
  readonly restsOn: readonly Point[];
}

/** Decides the status. */
export function judge(question: Question): Judgement {
  const { indicator, series, asOf, due, trajectory, readPeriod } = question;
  const { target } = indicator;
  const all = prepare(question);
  const { asked, chosen, shown, resolution } = all;
  const interim = interimOf(indicator, series, readPeriod);
  const worked = 'bound' in resolution ? resolution : undefined;
  const way =
    worked?.isJourney === true ? wayTo(worked.start ?? series.baseline, interim, worked.bound, due, trajectory) : [];
  const periods = target.every === undefined || target.kind === 'milestone' ? [] : recurringOf(asked, target.every);
  const isClear = periods.every(({ because }) => because === undefined);
  const verdict =
    target.kind === 'milestone'
      ? judgeMilestone(target, due, asOf)
      : (faultOf(all, interim)
        // Each period has its own figure. A missed period is missed whatever other figures are awaited.
        ?? (series.since.length > 0 || !isClear ? ofPeriods(asked, periods, chosen.own) : undefined)
        ?? ofOneFigure(all, way, interim));
  const isJudged = verdict.status !== 'too-early' && verdict.status !== 'not-assessed';
  // For a recurring target, the last period that was judged, not a figure between two periods.
  const judged = periods.findLast(({ result }) => result.isReached !== null)?.point ?? chosen.own;
  const others =
    periods.length > 0 ? periods.flatMap(({ point, theirs }) => [point, theirs]) : [chosen.theirs, worked?.start];
  const restsOn = [...new Set(others)].filter((one) => one !== undefined && one !== judged && one !== series.baseline);
  return {
    status: verdict.status,
    reasons: verdict.reasons,
    expectation: verdict.expectation,
    judged: isJudged ? judged : undefined,
    restsOn: isJudged ? restsOn.filter((one) => one !== undefined) : [],
    ...{ shown: isJudged ? judged : shown, resolution, way, interim, periods },
  };
}

/** Works out what a target asks for, without judging it. */
export function resolutionOf(
  question: Omit<Question, 'trajectory' | 'planStart' | 'asOf'> & { readonly asOf: Day | undefined },
): Resolution {
  const { asOf = '' } = question;
  return prepare({ ...question, asOf, trajectory: 'linear', planStart: undefined }).resolution;
}

/** Returns how the days and periods of a target contradict each other, whatever its figures are. */
export function contradictionOf(
  question: Omit<Question, 'trajectory' | 'planStart' | 'asOf'> & { readonly due: Day },
): Reason | undefined {
  const { indicator, series, due, readPeriod } = question;
  const { asked, resolution } = prepare({ ...question, asOf: due, trajectory: 'linear', planStart: undefined });
  const interim = interimOf(indicator, series, readPeriod);
  return interimTwice(interim) ?? interimBeyond(asked, interim, resolution) ?? dueBeforeStart(asked);
}

/** The start of every decision: the figure to judge, the one to show, and the target worked out. */
interface Prepared {
  readonly asked: Asked;
  readonly chosen: Chosen;
  readonly shown: Point | undefined;
  readonly resolution: Resolution;
}

function prepare(question: Question): Prepared {
  const { indicator, series, asOf, due, trajectory, planStart, nameOf, readPeriod } = question;
  const { target } = indicator;
  const isDue = due !== null && asOf >= due;
  // The figure that a change is counted from is not an outturn.
  const named = fromOf(question);
  const from = named === null ? '' : readPeriod(named, 'target.from').end;
  const duePeriod =
    isDue && target.kind !== 'milestone' ? duePeriodOf(series, due, from, target.every !== undefined) : undefined;
  // Named one by one, since spreading the object is several times slower.
  const asked = { indicator, series, asOf, due, trajectory, planStart, nameOf, readPeriod, isDue, duePeriod };
  const chosen = choose(target, series, duePeriod, from);
  const shown = chosen.own ?? series.since.at(-1) ?? series.statedBaseline ?? series.before.at(-1);
  const theirs = chosen.theirs ?? stated(asked, chosen);
  return { asked, chosen, shown, resolution: resolve({ asked, judged: chosen.own ?? shown, theirs }) };
}

function fromOf({ indicator: { target } }: Question): string | null {
  return target.kind === 'change' || target.kind === 'direction' ? (target.from ?? null) : null;
}

// An interim target for the due period cannot ask for more than the target that is due then.
function interimBeyond(
  { duePeriod, series, indicator: { unit } }: Asked,
  interim: readonly Interim[],
  resolution: Resolution,
): Reason | undefined {
  if (duePeriod === undefined || !('bound' in resolution) || !resolution.isJourney) return undefined;
  const { bound } = resolution;
  if (bound.operator === 'between') return undefined;
  const more = wantsLess(bound.operator) ? -1 : 1;
  for (const { period, isOnPath, bound: ofStage } of interim) {
    if (!isOnPath || ofStage === undefined || period.end !== duePeriod.end) continue;
    const level = levelOf(ofStage, series.baseline?.value);
    if (order(level, bound.value) !== more) continue;
    const [value, target] = [toNumber(level), toNumber(bound.value)];
    const data = { period: period.label, value, target, unit };
    return reason('target-contradicts-itself', { contradiction: 'interim-beyond-target', ...data });
  }
  return undefined;
}

// A target that is due by the end of the time it is counted from can never be judged.
function dueBeforeStart(asked: Asked): Reason | undefined {
  const { series, readPeriod, due, duePeriod } = asked;
  if (due === null || duePeriod === undefined) return undefined;
  const named = fromOf(asked);
  const period = named === null ? undefined : readPeriod(named, 'target.from');
  const isLate = period !== undefined && duePeriod.end <= period.end;
  const from = isLate ? period.label : duePeriod.end <= series.baselineEnd ? series.baselinePeriod?.label : undefined;
  if (from === undefined) return undefined;
  return reason('target-contradicts-itself', { contradiction: 'due-before-start', due, from });
}

// At the baseline, a comparator's figure shows how far there is to go.
function stated({ indicator: { target }, series }: Asked, { own }: Chosen): Point | undefined {
  return target.kind === 'comparator' && own === undefined
    ? series.comparators.get(target.comparatorId)?.points.at(-1)
    : undefined;
}

function notAssessed(...reasons: Reason[]): Verdict {
  return { status: 'not-assessed', reasons };
}

/** Returns the status if the plan itself is at fault, so that no figure can help; otherwise nothing. */
function faultOf({ asked, shown, resolution }: Prepared, interim: readonly Interim[]): Verdict | undefined {
  const { indicator, series } = asked;
  const noFigure = nothingKnown(asked, shown);
  if ('refused' in resolution && !resolution.isAwaiting) return notAssessed(...noFigure, resolution.refused);
  const contradiction = interimBeyond(asked, interim, resolution) ?? dueBeforeStart(asked);
  if (contradiction !== undefined) return notAssessed(...noFigure, contradiction);
  if (!series.isStrict || series.length !== undefined) return undefined;
  return notAssessed(...noFigure, reason('length-unknown', { unit: indicator.unit }));
}

function ofOneFigure(prepared: Prepared, way: Way, interim: readonly Interim[]): Verdict {
  const { asked, chosen, shown, resolution } = prepared;
  const { own, conflict } = chosen;
  const { due, duePeriod } = asked;
  if (conflict !== undefined && asked.indicator.target.every === undefined) return notAssessed(conflict);
  if (own === undefined) {
    if (due !== null && duePeriod !== undefined) {
      return notAssessed(awaiting(asked, duePeriod, due, shown));
    }
    const twice = interimTwice(interim.filter(({ isOnPath }) => isOnPath));
    if (twice) return notAssessed(...nothingKnown(asked, shown), twice);
    const early = [...atBaseline(asked, resolution), reason('nothing-since-baseline', { from: fromOf(asked) })];
    return { status: 'too-early', reasons: [...nothingKnown(asked, shown), ...early] };
  }
  if ('refused' in resolution) return notAssessed(resolution.refused);
  return onFigure(asked, chosen, own, resolution, way, interim);
}

function nothingKnown({ series, asOf }: Asked, shown: Point | undefined): Reason[] {
  const isKnown = series.observed.some(({ comparatorId, point }) => comparatorId === undefined && point !== undefined);
  return shown === undefined && !isKnown ? [reason('no-figure', { asOf })] : [];
}

function awaiting({ series, indicator }: Asked, duePeriod: DuePeriod, due: Day, shown: Point | undefined): Reason {
  return reason('awaiting-due-figure', {
    due,
    period: duePeriod.label,
    missing: missingFor(duePeriod, series.missing)?.missing ?? null,
    latest: shown === undefined ? null : dated(shown),
    unit: indicator.unit,
  });
}

function atBaseline(asked: Asked, resolution: Resolution): Reason[] {
  const { baseline } = asked.series;
  // If the change is counted from a later figure, the baseline cannot satisfy it.
  if (!('bound' in resolution) || baseline === undefined || fromOf(asked) !== null) return [];
  const isSatisfied = satisfies(resolution.place ?? baseline.value, resolution.bound);
  const compared = comparedWith(asked, baseline, resolution);
  return [isSatisfied ? reason('satisfied-at-baseline', compared) : reason('target-not-satisfied', compared)];
}
