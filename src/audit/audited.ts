import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import { contradictionOf, resolutionOf } from '../evaluate/judge.js';
import { periodReader } from '../period/periodReader.js';
import type { Resolution } from '../evaluate/resolve.js';
import { figuresOf } from '../series/figures.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Path } from '../lookup/references.js';
import type { Citation } from '../model/citation.js';
import type { Claim } from '../model/claim.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Period } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';

/** A place of a plan with what it cites. */
export interface Place {
  readonly path: Path;
  readonly source?: Citation | undefined;
}

/** An indicator with its place. */
export interface Placed extends Place {
  readonly indicator: Indicator;
}

/** A plan with what several rules need to know of it, each worked out once. */
export interface Audited {
  readonly plan: Plan;
  readonly indicators: readonly Placed[];
  /** Finds an indicator by its id; the first where there are several. */
  readonly indicatorOf: (id: string | undefined) => Placed | undefined;
  /** Returns the name of a comparator, or its id where the plan does not have it. */
  readonly nameOf: (comparatorId: string) => string;
  /** Returns what an indicator's target comes to by the plan's own figures. */
  readonly resolutionOf: (indicator: Indicator) => Resolution;
  /** Returns how the days and periods of an indicator's target contradict each other. */
  readonly contradictionOf: (indicator: Indicator) => Reason | undefined;
  /** Returns the result of the arithmetic of a claim. */
  readonly reconciliationOf: (claim: Claim) => Reconciliation;
  /** Reads a period; nothing where the text is missing or cannot be read. */
  readonly periodOf: (text: string | undefined) => Period | undefined;
}

const UNTOLD: Reconciliation = { status: 'cannot-tell', change: null, percent: null, impliedFrom: null, reasons: [] };
const TOO_LARGE: Resolution = {
  refused: reason('cannot-be-calculated', {
    error: 'RESULT_OUT_OF_RANGE',
    details: 'The exact result is larger than any number can hold.',
  }),
  resolved: null,
  isAwaiting: false,
};

// The plan's observations tell more of these; of all others the plan's own table says everything.
const NEEDS_OBSERVATIONS = ['no-comparator-figure', 'no-figure-for-from'];

/** Prepares a plan for its audit. */
export function auditedOf(plan: Plan): Audited {
  const indicators = plan.indicators.map((indicator, index): Placed => ({
    indicator,
    path: ['indicators', index],
    source: indicator.source,
  }));
  const byId = new Map(indicators.toReversed().map((placed) => [placed.indicator.id, placed]));
  const names = new Map(plan.comparators.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const periodOf = cachedPeriods();
  return {
    plan,
    indicators,
    indicatorOf: (id) => (id === undefined ? undefined : byId.get(id)),
    nameOf,
    ...resolver(plan, nameOf),
    reconciliationOf: reconciler(),
    periodOf,
  };
}

function cachedPeriods(): Audited['periodOf'] {
  const known = new Map<string, Period | undefined>();
  return (text) => {
    if (text === undefined) return undefined;
    if (!known.has(text)) {
      const result = parsePeriod(text);
      known.set(text, result.ok ? result : undefined);
    }
    return known.get(text);
  };
}

function resolver(plan: Plan, nameOf: Audited['nameOf']): Pick<Audited, 'resolutionOf' | 'contradictionOf'> {
  const readPeriod = periodReader();
  const observations = groupedBy(plan.observations, ({ indicatorId }) => indicatorId);
  const known = new Map<Indicator, Resolution>();
  const observedOf = ({ id }: Indicator): readonly Observation[] => observations.get(id) ?? [];
  const questionOf = (indicator: Indicator, ofPlan: readonly Observation[]) => ({
    indicator,
    series: figuresOf(indicator, { ofPlan, readPeriod }),
    due: indicator.target.due ?? plan.period.end,
    nameOf,
    readPeriod,
  });
  const resolveWith = (indicator: Indicator, observed: readonly Observation[]): Resolution =>
    inRange(() => resolutionOf({ ...questionOf(indicator, observed), asOf: undefined })) ?? TOO_LARGE;
  const resolved = (indicator: Indicator): Resolution => {
    const cached = known.get(indicator);
    if (cached) return cached;
    const stated = resolveWith(indicator, []);
    const resolution =
      'refused' in stated && NEEDS_OBSERVATIONS.includes(stated.refused.code)
        ? resolveWith(indicator, observedOf(indicator))
        : stated;
    known.set(indicator, resolution);
    return resolution;
  };
  return {
    resolutionOf: resolved,
    contradictionOf: (indicator) => inRange(() => contradictionOf(questionOf(indicator, observedOf(indicator)))),
  };
}

function reconciler(): Audited['reconciliationOf'] {
  const known = new Map<Claim, Reconciliation>();
  return (claim) => {
    const reconciliation = known.get(claim) ?? inRange(() => reconcile(claim)) ?? UNTOLD;
    known.set(claim, reconciliation);
    return reconciliation;
  };
}

/** Returns what a calculation comes to, or nothing where no number can hold it: then there is nothing to say of it. */
export function inRange<Result>(calculate: () => Result): Result | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof CommunitySafetyError && error.code === 'RESULT_OUT_OF_RANGE') return undefined;
    throw error;
  }
}
