import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Day } from '../model/period.js';
import type { Status } from '../model/status.js';
import type { Missing } from '../series/figures.js';
import { dated, type Point } from '../series/observed.js';
import { satisfies } from './bound.js';
import { type Chosen, choose } from './choose.js';
import { type DuePeriod, duePeriodOf, missingFor } from './duePeriod.js';
import { type Expectation, type Way, wayTo } from './expect.js';
import { type Interim, interimOf } from './interim.js';
import { judgeMilestone } from './milestone.js';
import type { Asked, Question } from './question.js';
import { comparedWith, conflicting, ofPeriods, onFigure, type Verdict } from './onFigure.js';
import { type Recurring, recurringOf } from './recurring.js';
import { type Resolution, resolve } from './resolve.js';

/** A status and how it came about. */
export interface Judgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** The figure that was judged; nothing where none was. */
  readonly judged: Point | undefined;
  /** The figure to show: the one that was judged, or else the latest that is known. */
  readonly shown: Point | undefined;
  readonly resolution: Resolution;
  readonly way: Way;
  readonly expectation: Expectation | undefined;
  readonly interim: readonly Interim[];
  readonly periods: readonly Recurring[];
}

/** Decides on a status. */
export function judge(question: Question): Judgement {
  const { indicator, series, asOf, due, trajectory, readPeriod } = question;
  const { target } = indicator;
  const { asked, chosen, shown, resolution } = prepared(question);
  const interim = interimOf(indicator, series, readPeriod);
  const worked = 'bound' in resolution ? resolution : undefined;
  const way =
    worked?.isJourney === true ? wayTo(worked.start ?? series.baseline, interim, worked.bound, due, trajectory) : [];
  const periods = target.every === undefined || target.kind === 'milestone' ? [] : recurringOf(asked, target.every);
  const verdict =
    target.kind === 'milestone'
      ? judgeMilestone(target, due, asOf)
      : (withoutFigure(asked, chosen, resolution, shown, periods)
        ?? ofPeriods(asked, periods, chosen.own)
        ?? (worked && chosen.own && onFigure(asked, chosen, chosen.own, worked, way, interim))
        ?? notAssessed(...refusalOf(resolution)));
  const isJudged = verdict.status !== 'too-early' && verdict.status !== 'not-assessed';
  return {
    status: verdict.status,
    reasons: verdict.reasons,
    expectation: verdict.expectation,
    judged: isJudged ? chosen.own : undefined,
    ...{ shown, resolution, way, interim, periods },
  };
}

/** Works out what a target asks for, without judging. */
export function resolutionOf(
  question: Omit<Question, 'trajectory' | 'planStart' | 'asOf'> & { readonly asOf: Day | undefined },
): Resolution {
  const { asOf = '' } = question;
  return prepared({ ...question, asOf, trajectory: 'linear', planStart: undefined }).resolution;
}

function prepared(question: Question): {
  readonly asked: Asked;
  readonly chosen: Chosen;
  readonly shown: Point | undefined;
  readonly resolution: Resolution;
} {
  const { indicator, series, asOf, due } = question;
  const { target } = indicator;
  const isDue = due !== null && asOf >= due;
  // What a change is counted from is no outturn of it.
  const from = 'from' in target && target.from !== undefined ? question.readPeriod(target.from, 'target.from').end : '';
  const duePeriod = isDue && target.kind !== 'milestone' ? duePeriodOf(series, due, from) : undefined;
  const asked: Asked = { ...question, isDue, duePeriod };
  const chosen = choose(target, series, duePeriod, from);
  const shown = chosen.own ?? series.since.at(-1) ?? series.statedBaseline;
  const theirs = chosen.theirs ?? stated(asked, chosen);
  return { asked, chosen, shown, resolution: resolve({ ...asked, judged: chosen.own ?? shown, theirs }) };
}

// At the baseline a comparator's figure says how far there is to go.
function stated({ indicator: { target }, series }: Asked, { own }: Chosen): Point | undefined {
  return target.kind === 'comparator' && own === undefined
    ? series.comparators.get(target.comparatorId)?.points.at(-1)
    : undefined;
}

function notAssessed(...reasons: Reason[]): Verdict {
  return { status: 'not-assessed', reasons };
}

function refusalOf(resolution: Resolution): Reason[] {
  return 'refused' in resolution ? [resolution.refused] : [];
}

/** Decides where the plan is at fault, or where there is no figure to judge. Returns nothing otherwise. */
function withoutFigure(
  asked: Asked,
  { own, conflict }: Chosen,
  resolution: Resolution,
  shown: Point | undefined,
  periods: readonly Recurring[],
): Verdict | undefined {
  const { indicator, series, due, isDue, duePeriod, asOf } = asked;
  const { unit, target } = indicator;
  const isKnown = series.observed.some(({ comparatorId, point }) => comparatorId === undefined && point !== undefined);
  const noFigure = shown === undefined && !isKnown ? [reason('no-figure', { asOf })] : [];
  if ('refused' in resolution && !resolution.isAwaiting) return notAssessed(...noFigure, resolution.refused);
  if (series.isStrict && series.length === undefined)
    return notAssessed(...noFigure, reason('length-unknown', { unit }));
  if (conflict !== undefined && target.every === undefined) {
    return notAssessed(conflicting(conflict));
  }
  // Each period has its own figure, and one that was missed is missed whatever else is awaited.
  const isClear = periods.every(({ because }) => because === undefined);
  if (target.every !== undefined && (own !== undefined || !isClear || (isDue && series.since.length > 0))) {
    return undefined;
  }
  if (own !== undefined) return undefined;
  if (isDue && due !== null && duePeriod !== undefined) {
    return notAssessed(awaiting(asked, duePeriod, due, shown));
  }
  const early: Reason[] = [...noFigure, ...atBaseline(asked, resolution), reason('nothing-since-baseline', {})];
  return { status: 'too-early', reasons: early };
}

function awaiting({ series, indicator }: Asked, duePeriod: DuePeriod, due: Day, shown: Point | undefined): Reason {
  return reason('awaiting-due-figure', {
    due,
    period: duePeriod.label,
    missing: missingWord(missingFor(duePeriod, series.missing)),
    latest: shown === undefined ? null : dated(shown),
    unit: indicator.unit,
  });
}

function missingWord(missing: Missing | undefined): Exclude<Missing['missing'], 'conflict'> | null {
  return missing === undefined || missing.missing === 'conflict' ? null : missing.missing;
}

function atBaseline(asked: Asked, resolution: Resolution): Reason[] {
  const { baseline } = asked.series;
  if (!('bound' in resolution) || baseline === undefined) return [];
  const isSatisfied = satisfies(resolution.place ?? baseline.value, resolution.bound);
  const compared = comparedWith(asked, baseline, resolution);
  return [isSatisfied ? reason('satisfied-at-baseline', compared) : reason('target-not-satisfied', compared)];
}
