import type { PlanEvaluation, StatusCounts } from '../evaluate/evaluatePlan.js';
import type { IndicatorComparison, IndicatorEvaluation } from '../evaluate/evaluation.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { formatStatus } from '../format/formatStatus.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Citation } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Rag, Status } from '../model/status.js';
import type { Unit } from '../model/unit.js';

/** One indicator as a reader sees it: every cell is ready to be printed. */
export interface ScorecardRow {
  readonly indicatorId: string;
  readonly name: string;
  readonly baseline: string;
  /** The figure that was judged, and its period; both empty where none is known. */
  readonly latest: string;
  readonly latestPeriod: string;
  /** The figure of the comparator that the plan names first. */
  readonly comparator: string;
  readonly position: string;
  readonly target: string;
  readonly due: string;
  readonly status: string;
  readonly rag: Rag;
  /** What chance, the years and the chart say beside the status; empty where they say nothing. */
  readonly beyondStatus: string;
  /** How the status came about, a sentence an item. */
  readonly because: readonly string[];
}

/** The indicators of one priority, or those of none. */
export interface ScorecardSection {
  readonly title: string;
  /** The status of the priority; left out for the indicators of none. */
  readonly status?: string;
  readonly rows: readonly ScorecardRow[];
}

/** An evaluated plan as words and figures, in the order a reader wants them and in no format yet. */
export interface Scorecard {
  /** The partnership, the plan and the day, a line each. */
  readonly heading: readonly [partnership: string, plan: string, day: string];
  /** The name of the comparator that has a column of its own. */
  readonly comparatorName: string;
  /** Whether any indicator was judged on something other than its baseline. */
  readonly hasOutturns: boolean;
  readonly sections: readonly ScorecardSection[];
  readonly themes: readonly { readonly title: string; readonly status: string }[];
  /** How many indicators have each status, in a sentence. */
  readonly summary: string;
  /** What in the plan does not add up, as found by hand. */
  readonly discrepancies: readonly { readonly text: string; readonly places: string }[];
}

/** What the signs for a missing figure mean. */
export const KEY_TO_SIGNS = 'Figures: [z] not applicable, [x] not available, [c] withheld.';

/** Sets an evaluated plan out as a scorecard. */
export function scorecardOf(plan: Plan, evaluation: PlanEvaluation): Scorecard {
  const evaluations = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const comparator = plan.comparators[0];
  const names = new Map(plan.comparators.map(({ id, name }) => [id, name]));
  const rows = new Map(
    plan.indicators.flatMap((indicator) => {
      const its = evaluations.get(indicator.id);
      return its ? [[indicator.id, rowOf(indicator, its, comparator, names)] as const] : [];
    }),
  );
  return {
    heading: [
      plan.partnership.name,
      plan.edition === undefined ? plan.title : `${plan.title}, ${plan.edition}`,
      `Status on ${formatPeriod(evaluation.asOf)}`,
    ],
    comparatorName: comparator?.name ?? 'Compared',
    hasOutturns: evaluation.indicators.some(isJudgedOnOutturn),
    sections: sectionsOf(plan, evaluation, rows),
    themes: plan.themes.flatMap(({ id, title }) => {
      const theme = evaluation.themes.find(({ themeId }) => themeId === id);
      return theme ? [{ title, status: formatStatus(theme.status) }] : [];
    }),
    summary: `All indicators, each counted once: ${countsInWords(evaluation.summary)}.`,
    discrepancies: (plan.knownDiscrepancies ?? []).map(({ text, places }) => ({ text, places: placesText(places) })),
  };
}

function sectionsOf(
  plan: Plan,
  evaluation: PlanEvaluation,
  rows: ReadonlyMap<string, ScorecardRow>,
): readonly ScorecardSection[] {
  const statuses = new Map(evaluation.priorities.map(({ priorityId, status }) => [priorityId, status]));
  const rowsOf = (ids: readonly string[]): ScorecardRow[] => ids.flatMap((id) => rows.get(id) ?? []);
  const used = new Set(plan.priorities.flatMap(({ indicatorIds }) => indicatorIds));
  const unused = rowsOf(plan.indicators.map(({ id }) => id).filter((id) => !used.has(id)));
  const sections = plan.priorities.map(({ id, label, title, indicatorIds }) => {
    const status = statuses.get(id);
    return {
      title: label === undefined ? title : `${label}: ${title}`,
      ...(status === undefined ? {} : { status: formatStatus(status) }),
      rows: rowsOf(indicatorIds),
    };
  });
  if (unused.length === 0) return sections;
  return [...sections, { title: sections.length === 0 ? 'Indicators' : 'Indicators of no priority', rows: unused }];
}

function rowOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  comparator: Comparator | undefined,
  names: ReadonlyMap<string, string>,
): ScorecardRow {
  const { unit } = indicator;
  const { actual, target } = evaluation;
  const comparison = evaluation.comparisons.find(({ comparatorId }) => comparatorId === comparator?.id);
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    baseline: figureText(indicator.baseline, unit),
    latest: actual === null ? '' : valueInUnit(actual.value, unit),
    latestPeriod: inWords(actual?.period),
    comparator: comparatorFigure(indicator, comparison, comparator),
    position: comparison?.position ?? 'none',
    target: targetText(indicator, evaluation),
    due: inWords(target?.due),
    status: formatStatus(evaluation.status),
    rag: evaluation.rag,
    beyondStatus: saysMore(evaluation) ? evaluation.summary : '',
    because: [
      ...evaluation.reasons.filter(({ code }) => code !== 'rag-rule').map(({ message }) => message),
      ...evaluation.comparisons
        .filter((one) => one !== comparison)
        .map((one) => {
          const name = names.get(one.comparatorId) ?? one.comparatorId;
          return `${name}: ${valueInUnit(one.comparator.value, unit)}, ${one.position}.`;
        }),
    ],
  };
}

// Status and position stand in columns of their own: a sentence that has nothing but these would be noise.
function saysMore(evaluation: IndicatorEvaluation): boolean {
  const { comparisons, trend, controlChart, projection, directionOfTravel, yearToDate } = evaluation;
  return (
    comparisons.some(({ significance }) => significance.outcome !== 'not-known')
    || trend.direction !== 'cannot-be-calculated'
    || controlChart.variation !== 'not-assessed'
    || projection.outlook !== 'not-known'
    || directionOfTravel !== null
    || yearToDate !== null
  );
}

// Its latest figure where it has one, else the sign for why the plan has none.
function comparatorFigure(
  { unit, comparisons }: Indicator,
  comparison: IndicatorComparison | undefined,
  comparator: Comparator | undefined,
): string {
  // Nothing is missing where the plan compares itself with nobody.
  if (comparator === undefined) return '';
  if (comparison) return valueInUnit(comparison.comparator.value, unit);
  const printed = comparisons.find(({ comparatorId }) => comparatorId === comparator.id)?.figure;
  return figureText(printed ?? { missing: 'not-available' }, unit);
}

function figureText(figure: Figure, unit: Unit): string {
  return 'value' in figure ? valueInUnit(figure.value, unit) : formatFigure(figure, unit, { missing: 'shorthand' });
}

function targetText({ target, unit }: Indicator, { target: resolved }: IndicatorEvaluation): string {
  if (resolved === null) return target.text ?? target.kind;
  const { operator, value, min, max, kind } = resolved;
  if (kind === 'rank') return `place ${String(value)} or before`;
  return min === null || max === null
    ? `${operator.replace('-', ' ')} ${valueInUnit(value, unit)}`
    : `${valueInUnit(min, unit)} to ${valueInUnit(max, unit)}`;
}

function isJudgedOnOutturn({ actual, baseline }: IndicatorEvaluation): boolean {
  return actual !== null && (actual.value !== baseline?.value || actual.period !== baseline.period);
}

function placesText(places: readonly Citation[]): string {
  return [...new Set(places.map(({ paragraph, table }) => paragraph ?? table ?? 'whole document'))].join(', ');
}

function inWords(period: string | null | undefined): string {
  return typeof period === 'string' ? formatPeriod(period) : '';
}

function countsInWords(counts: StatusCounts): string {
  const words = (Object.entries(counts) as [Status, number][])
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${String(count)} ${formatStatus(status).toLowerCase()}`);
  return words.length === 0 ? 'none' : words.join(', ');
}
