import type { Finding, FindingSeverity } from '../explain/findings.js';
import type { AskedLevel, ColourCause, DatedValue, ReasonCode } from '../explain/reason.js';
import { countsInWords } from '../explain/summary.js';
import { decimalsBeside } from '../explain/values.js';
import type { Position } from '../compare/compare.js';
import type { PlanEvaluation, PriorityEvaluation } from '../evaluate/evaluatePlan.js';
import type { IndicatorComparison, IndicatorEvaluation } from '../evaluate/evaluation.js';
import type { ResolvedTarget } from '../evaluate/resolvedTarget.js';
import type { Significance } from '../evaluate/analyses.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatNumber } from '../format/formatNumber.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { formatStatus } from '../format/formatStatus.js';
import { formatTarget } from '../format/formatTarget.js';
import { formatUnit } from '../format/formatUnit.js';
import { plainText } from '../format/plainText.js';
import { decimalsToTellApart } from '../format/sensibleDecimals.js';
import { valueInWords } from '../format/targetWords.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Action } from '../model/action.js';
import type { Citation, SourceDocument } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { type Rag, type Status, STATUSES_WORST_FIRST } from '../model/status.js';
import type { Target } from '../model/target.js';
import type { Theme } from '../model/theme.js';
import type { Unit } from '../model/unit.js';
import { asEvaluated } from './asEvaluated.js';
import { changeOf, type ScorecardChange } from './change.js';
import { type ColourCount, coloursInWords, coloursOf } from './colours.js';
import { areaOf, worstFirst } from './charts/priorityOverview.js';
import { askedWords, isWorkedOut, valueWords } from './charts/words.js';
import { detailsOf, leadInWords, type ScorecardDetail } from './details.js';
import { FURTHEST, messageOf } from './message.js';
import { qualifierSign } from './qualifierSign.js';

/** One indicator as a reader sees it: every cell is ready to be printed. */
export interface ScorecardRow {
  readonly indicatorId: string;
  readonly name: string;
  /** What it is measured in: `per 1,000 population`; empty if the name or the figures say so. */
  readonly unit: string;
  readonly baseline: string;
  readonly baselinePeriod: string;
  /** The figure that was judged, or else the latest, and its period; a sign and nothing where none is known. */
  readonly latest: string;
  readonly latestPeriod: string;
  /** The sign of what is said of that figure: `[p]` where it is provisional; else empty. */
  readonly latestSign: string;
  /** Whether that is the baseline, since when nothing was observed. */
  readonly isBaseline: boolean;
  /** Since the year before; left out if that is not known. */
  readonly change?: ScorecardChange | undefined;
  /** The figure of the comparator that the plan names first. */
  readonly comparator: string;
  readonly comparatorPeriod: string;
  /** The sign of what is said of that figure. */
  readonly comparatorSign: string;
  readonly position: Position | 'none';
  /** Whether the difference from the comparator is more than chance; empty if that was not tested. */
  readonly certainty: string;
  readonly target: string;
  /** By when it is due, or until when it applies to each period: `by 31 March 2027`; empty if that is not said. */
  readonly due: string;
  readonly mark: Mark;
  readonly status: string;
  readonly rag: Rag;
  /** That the series is broken before the figure, which is said first; empty if it is not. */
  readonly broken: string;
  /** What the comparison with chance, the trend and the control chart say; empty if they say nothing. */
  readonly beyondStatus: string;
  /** All of it in one sentence. */
  readonly summary: string;
  /** How the status came about, a sentence an item, but for a break of the series. */
  readonly because: readonly string[];
  /** The colour where the status does not say it: `red`; empty if it does. */
  readonly colour: string;
  /**
   * Which of the periods that a target applies to anew missed it, or in how many it was reached where several did;
   * empty where none did, or there are none.
   */
  readonly reached: string;
  /** How the colour came about. */
  readonly colourBecause: readonly string[];
  /** What else was found, with its method, a sentence an item. */
  readonly beside: readonly string[];
  /** Its targets period by period, who leads it, and what was said of it. */
  readonly details: readonly ScorecardDetail[];
}

/** The indicators of one priority, or those of none. */
export interface ScorecardSection {
  readonly title: string;
  /** How many of its indicators are on track or met, and how many are not: empty for the indicators of no priority. */
  readonly summary: string;
  readonly aims: readonly string[];
  readonly leads: readonly string[];
  readonly rows: readonly ScorecardRow[];
  /** Its indicators, worst first. */
  readonly marks: readonly Mark[];
  readonly actions: readonly ScorecardAction[];
  /** Outcomes and agencies that the plan does not pair with the actions. */
  readonly unpaired?: Priority['unpaired'];
}

/** Something that is done for a priority. */
export interface ScorecardAction {
  readonly text: string;
  readonly outcomes: readonly string[];
  readonly agencies: string;
  /** How far it has got; empty if that is not known. */
  readonly progress: string;
}

/** The sign of an indicator among others. */
export interface Mark {
  readonly status: Status;
  readonly rag: Rag;
}

/** A theme that cuts across the priorities. */
export interface ScorecardTheme {
  readonly title: string;
  readonly scope: Theme['scope'];
  /** How many of its indicators are on track or met, and how many are not. */
  readonly summary: string;
  /** Its indicators, worst first. */
  readonly marks: readonly Mark[];
}

/** What the audit found, with the place in the document. */
export interface ScorecardFinding {
  readonly severity: FindingSeverity;
  readonly text: string;
  /** Empty where the plan cites none. */
  readonly place: string;
}

/** How many indicators have a status. */
export interface ScorecardCount {
  readonly status: Status;
  readonly word: string;
  readonly count: number;
  /** How many have each colour, worst first. */
  readonly colours: readonly ColourCount[];
  /** Its colours in words, where it does not say them itself: `3 red, 2 amber`; else empty. */
  readonly coloursInWords: string;
}

/** What a colour means, in a sentence. */
export interface ColourMeaning {
  readonly rag: Rag;
  readonly words: string;
}

/** An evaluated plan as words and figures, in the order a reader wants them and in no format yet. */
export interface Scorecard {
  /** The partnership, the plan and the day, a line each. */
  readonly heading: readonly [partnership: string, plan: string, day: string];
  /** The name of the comparator that has a column of its own. */
  readonly comparatorName: string;
  /** Whether any indicator has a figure other than its baseline. */
  readonly hasOutturns: boolean;
  readonly sections: readonly ScorecardSection[];
  readonly themes: readonly ScorecardTheme[];
  /** How the plan is doing, in a sentence. */
  readonly message: string;
  /** Whether that names the indicator furthest from its target. */
  readonly namesFurthest: boolean;
  /** What red and amber mean here, a sentence each; empty where nothing is either, or no distance makes it so. */
  readonly colourRule: readonly ColourMeaning[];
  /** How many indicators have each status, worst first; without those that none has. */
  readonly counts: readonly ScorecardCount[];
  /** What in the plan does not add up, as found by hand. */
  readonly discrepancies: readonly { readonly text: string; readonly places: string }[];
  /** What the audit found besides, worst first. */
  readonly findings: readonly ScorecardFinding[];
  /** The documents that the plan comes from. */
  readonly sources: readonly SourceDocument[];
}

const NOT_KNOWN = '[x]';
// A tolerance in the unit of each indicator has a meaning for each of them, which is for their reasons to say.
const MOST_MEANINGS = 4;

/** The colour that a status has by itself. One that is off track or missed may be amber or red. */
export const NATURAL_COLOURS: Readonly<Record<Status, Rag | undefined>> = {
  met: 'green',
  'on-track': 'green',
  'too-early': 'grey',
  'not-assessed': 'grey',
  'off-track': undefined,
  missed: undefined,
};

/** What is said where a source has no licence that is known. */
export const LICENCE_UNKNOWN = 'The licence is not known.';

/** How bad a finding is, in words. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'Cannot be right as printed',
  warning: 'Probably wrong, or cannot be judged',
  note: 'Worth knowing',
};

/** The order in which findings are reported. */
export const SEVERITIES_WORST_FIRST: readonly FindingSeverity[] = ['error', 'warning', 'note'];

const CERTAINTIES: Readonly<Record<Significance['outcome'], string>> = {
  better: 'by more than chance',
  worse: 'by more than chance',
  higher: 'by more than chance',
  lower: 'by more than chance',
  similar: 'may be chance',
  'not-compared': 'too few to tell from chance',
  'not-known': '',
};
const OTHERS: Readonly<Record<Position, string>> = {
  better: 'Better than',
  worse: 'Worse than',
  higher: 'Higher than',
  lower: 'Lower than',
  same: 'The same as',
};
const PROGRESS = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  stopped: 'Stopped',
} as const;

/** Sets an evaluated plan out as a scorecard, with what the audit found in it. */
export function scorecardOf(plan: Plan, evaluation: PlanEvaluation, findings: readonly Finding[] = []): Scorecard {
  const evaluations = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const themes = new Map(evaluation.themes.map((theme) => [theme.themeId, theme]));
  const priorities = new Map(plan.priorities.map((priority) => [priority.id, priority.indicatorIds]));
  const area = areaOf(plan, evaluation);
  const names = new Map(plan.comparators.map(({ id, name }) => [id, name]));
  const rows = new Map(
    plan.indicators.flatMap((indicator) => {
      const its = evaluations.get(indicator.id);
      return its
        ? [[indicator.id, rowOf(asEvaluated(indicator, its), its, plan.comparators, names, evaluation.asOf)] as const]
        : [];
    }),
  );
  const marksOf = (ids: Iterable<string>): Mark[] =>
    worstFirst([...ids].flatMap((id) => evaluations.get(id) ?? []).map(({ status, rag }) => ({ status, rag })));
  const message = messageOf(evaluation, rows);
  return {
    heading: [
      plan.partnership.name,
      [[plan.title, plan.edition].filter((part) => part !== undefined).join(', '), area?.name]
        .filter((part) => part !== undefined)
        .join(': '),
      `Status on ${formatPeriod(evaluation.asOf)}`,
    ],
    comparatorName: plan.comparators[0]?.name ?? 'Compared',
    hasOutturns: evaluation.indicators.some(hasOutturn),
    sections: sectionsOf(plan, evaluation, rows),
    themes: plan.themes.flatMap(({ id, title, scope, priorityIds }) => {
      const theme = themes.get(id);
      const indicatorIds = new Set(priorityIds.flatMap((priorityId) => priorities.get(priorityId) ?? []));
      return theme ? [{ title, scope, summary: theme.summary, marks: marksOf(indicatorIds) }] : [];
    }),
    message,
    namesFurthest: message.includes(FURTHEST),
    colourRule: colourRuleOf(evaluation),
    counts: countsOf(marksOf(evaluations.keys())),
    discrepancies: (plan.knownDiscrepancies ?? []).map(({ text, places }) => ({ text, places: placesText(places) })),
    findings: findingsBesides(plan, findings),
    sources: plan.sources,
  };
}

// The colour says how far from its target a figure is, which is not how far behind it is.
function colourRuleOf({ indicators }: PlanEvaluation): ColourMeaning[] {
  const meanings = indicators.flatMap(({ reasons }) =>
    reasons.flatMap((one): ColourMeaning[] =>
      one.code === 'rag-rule' && 'of' in one.data.because ? [{ rag: one.data.rag, words: one.message }] : [],
    ),
  );
  const found = (['red', 'amber'] as const).flatMap((rag) => {
    const words = meanings.filter((one) => one.rag === rag).map((one) => one.words);
    return [...new Set(words)].map((one) => ({ rag, words: one }));
  });
  return found.length > MOST_MEANINGS ? [] : found;
}

function countsOf(marks: readonly Mark[]): ScorecardCount[] {
  return STATUSES_WORST_FIRST.flatMap((status) => {
    const its = marks.filter((mark) => mark.status === status);
    const colours = coloursOf(its);
    const word = formatStatus(status);
    return its.length === 0
      ? []
      : [{ status, word, count: its.length, colours, coloursInWords: coloursInWords(colours) }];
  });
}

// What a discrepancy names is reported there, with the places and a reader's eye.
function findingsBesides({ knownDiscrepancies = [] }: Plan, findings: readonly Finding[]): ScorecardFinding[] {
  const told = new Set(
    knownDiscrepancies.flatMap((discrepancy) =>
      (discrepancy.findings ?? []).map(({ code, path }) => `${code} ${path}`),
    ),
  );
  const others = findings.filter(({ code, path }) => !told.has(`${code} ${path}`));
  return SEVERITIES_WORST_FIRST.flatMap((severity) =>
    others
      .filter((finding) => finding.severity === severity)
      .map(({ message, source }) => ({ severity, text: message, place: source ? placesText([source]) : '' })),
  );
}

function sectionsOf(
  plan: Plan,
  evaluation: PlanEvaluation,
  rows: ReadonlyMap<string, ScorecardRow>,
): readonly ScorecardSection[] {
  const priorities = new Map(evaluation.priorities.map((priority) => [priority.priorityId, priority]));
  const rowsOf = (ids: readonly string[]): ScorecardRow[] => ids.flatMap((id) => rows.get(id) ?? []);
  const used = new Set(plan.priorities.flatMap(({ indicatorIds }) => indicatorIds));
  const unused = rowsOf(plan.indicators.map(({ id }) => id).filter((id) => !used.has(id)));
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const sections = plan.priorities.map(
    ({ id, label, title, indicatorIds, aims, leads, actionIds, unpaired }): ScorecardSection => ({
      title: label === undefined ? title : `${label}: ${title}`,
      summary: summaryOfPriority(priorities.get(id), rowsOf(indicatorIds)),
      aims,
      leads: leads.map(leadInWords),
      rows: rowsOf(indicatorIds),
      marks: worstFirst(rowsOf(indicatorIds).map(({ mark }) => mark)),
      actions: actionIds.flatMap((actionId) => actions.get(actionId) ?? []).map(actionOf),
      ...(unpaired && { unpaired }),
    }),
  );
  if (unused.length === 0) return sections;
  const title = sections.length === 0 ? 'Indicators' : 'Indicators of no priority';
  return [...sections, { title, summary: '', aims: [], leads: [], rows: unused, marks: [], actions: [] }];
}

// With the colours of those that are off track or missed, which their status does not say.
function summaryOfPriority(priority: PriorityEvaluation | undefined, rows: readonly ScorecardRow[]): string {
  if (priority === undefined) return '';
  return countsInWords(priority.counts, (status) => {
    const colours = coloursOf(rows.map(({ mark }) => mark).filter((mark) => mark.status === status));
    if (NATURAL_COLOURS[status] !== undefined) return '';
    return ` (${colours.map(({ rag, count }) => (colours.length === 1 ? rag : `${String(count)} ${rag}`)).join(', ')})`;
  });
}

/** Writes an action with what is expected of it, who leads it and how far it has got. */
export function actionInWords({ text, outcomes, agencies, progress }: ScorecardAction): string {
  const more = [outcomes.join('; '), agencies, progress].filter((words) => words !== '');
  return more.length === 0 ? text : `${text} (${more.join('; ')})`;
}

function actionOf({ text, outcomes, leadAgencies, status }: Action): ScorecardAction {
  return {
    text,
    outcomes,
    agencies: leadAgencies.join('; '),
    progress: status === undefined ? '' : PROGRESS[status],
  };
}

function rowOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  comparators: readonly Comparator[],
  names: ReadonlyMap<string, string>,
  asOf: Day,
): ScorecardRow {
  const [comparator] = comparators;
  const { unit } = indicator;
  const sentences = (isOne: (code: ReasonCode) => boolean): string[] =>
    evaluation.reasons.filter(({ code }) => isOne(code)).map(({ message }) => message);
  const { actual, target, baseline } = evaluation;
  const comparison = evaluation.comparisons.find(({ comparatorId }) => comparatorId === comparator?.id);
  const decimals = decimalsOfRow(indicator, evaluation, comparison);
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    unit: unitBeside(indicator),
    baseline: figureText(indicator.baseline, unit),
    baselinePeriod: periodInCell(baseline?.period),
    latest: actual === null ? whyNone(indicator) : valueInWords(actual.value, unit, decimals, false),
    latestPeriod: periodInCell(actual?.period),
    latestSign: qualifierSign(evaluation.series.points, actual?.period),
    isBaseline: !hasOutturn(evaluation),
    change: changeOf(indicator, evaluation),
    comparator: comparatorFigure(indicator, comparison, comparator, decimals),
    comparatorPeriod: periodInCell(comparison?.comparator.period),
    comparatorSign: qualifierSign(
      evaluation.series.comparators.find(({ comparatorId }) => comparatorId === comparator?.id)?.points ?? [],
      comparison?.comparator.period,
    ),
    position: comparison?.position ?? 'none',
    certainty: comparison ? CERTAINTIES[comparison.significance.outcome] : '',
    target: targetText(indicator, evaluation, comparators, decimals),
    due: dueInWords(indicator.target, target?.due),
    mark: { status: evaluation.status, rag: evaluation.rag },
    status: formatStatus(evaluation.status),
    rag: evaluation.rag,
    broken: sentences((code) => code === 'series-break').join(' '),
    beyondStatus: saysMore(evaluation) ? evaluation.summary : '',
    summary: evaluation.summary,
    because: [
      ...sentences((code) => code !== 'rag-rule' && code !== 'series-break'),
      ...evaluation.comparisons
        .filter((one) => one !== comparison)
        .map((one) => {
          const name = names.get(one.comparatorId) ?? one.comparatorId;
          return `${OTHERS[one.position]} ${name} (${valueWords(one.comparator.value, unit, undefined)}).`;
        }),
    ],
    colour: evaluation.rag === NATURAL_COLOURS[evaluation.status] ? '' : evaluation.rag,
    reached: reachedOf(evaluation, unit),
    colourBecause: [...colourReason(evaluation, indicator, decimals), ...colouredBy(evaluation, unit)],
    beside: besideOf(evaluation),
    details: detailsOf(indicator, evaluation, names, asOf),
  };
}

function reachedOf({ reasons, periods: judged }: IndicatorEvaluation, unit: Unit): string {
  const found = reasons.find((one) => one.code === 'periods-judged');
  if (found?.code !== 'periods-judged' || found.data.missed.length === 0) return '';
  const { reached, periods, every, missed } = found.data;
  const [only, ...others] = judged.filter(({ isReached }) => isReached === false);
  if (missed.length === 1 && only?.figure && others.length === 0) {
    return `missed in ${formatPeriod(only.period)} (${valueInWords(only.figure.value, unit, undefined, false)})`;
  }
  return `${String(reached)} of ${String(periods)} ${every}s reached`;
}

// Where the status says the colour too, there is nothing to explain.
function colourReason(evaluation: IndicatorEvaluation, indicator: Indicator, decimals: number | undefined): string[] {
  return evaluation.reasons.flatMap((one) => {
    if (one.code !== 'rag-rule' || one.data.because.cause in NATURAL_COLOURS) return [];
    const distance = distanceInWords(one.data.because, evaluation, indicator, decimals);
    return distance === '' ? [one.message] : [`${one.message.replace(/\.$/u, '')}; ${distance}.`];
  });
}

// A figure may be only just behind its path and still far from its target: `21.3 is 6.5% above 20`.
function distanceInWords(
  because: ColourCause,
  { actual, target, gap, periods }: IndicatorEvaluation,
  { unit }: Indicator,
  decimals: number | undefined,
): string {
  if (!('tolerance' in because) || because.of !== 'target') return '';
  const { tolerance } = because;
  if (!('of' in tolerance) || tolerance.of !== 'target' || periods.length > 0 || Number(gap) <= 0) return '';
  const [{ value: own }, { value: aimed, min, max }] = [actual, target] as [DatedValue, ResolvedTarget];
  if ([aimed === 0, min !== null, max !== null].includes(true)) return '';
  // Without the last digits, which are noise.
  const percent = Number(((Number(gap) / Math.abs(aimed)) * 100).toPrecision(12));
  const shown = decimalsToTellApart(percent, tolerance.percent, Number.isInteger(percent) ? 0 : 1);
  const [figure, level] = [own, aimed].map((value) => valueInWords(value, unit, decimals, false));
  const side = own > aimed ? 'above' : 'below';
  return `${String(figure)} is ${formatNumber(percent, { decimals: shown })}% ${side} ${String(level)}`;
}

// The latest figure may well satisfy what one before it did not.
function colouredBy({ periods, rag }: IndicatorEvaluation, unit: Unit): string[] {
  if (rag !== 'amber' && rag !== 'red') return [];
  const missed = periods.flatMap(({ period, figure, isReached }) =>
    isReached === false && figure !== null ? [`${formatPeriod(period)} (${valueInUnit(figure.value, unit)})`] : [],
  );
  return missed.length === 0 ? [] : [`The colour is for ${missed.join(', ')}, which missed the target.`];
}

function whyNone({ baseline, unit }: Indicator): string {
  return 'missing' in baseline ? figureText(baseline, unit) : NOT_KNOWN;
}

// Nobody needs to read what a name or a sign already says.
function unitBeside({ name, unit }: Indicator): string {
  const words = formatUnit(unit);
  return /^[%£$€]$/u.test(words) || name.toLowerCase().includes(words.toLowerCase()) ? '' : words;
}

// Status and position have columns of their own: a sentence with nothing else would be noise.
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

function besideOf(evaluation: IndicatorEvaluation): string[] {
  const { comparisons, trend, controlChart, projection, yearToDate } = evaluation;
  return [
    ...comparisons.flatMap(({ significance }) => (significance.outcome === 'not-known' ? [] : significance.reasons)),
    ...(trend.direction === 'cannot-be-calculated' ? [] : trend.reasons),
    ...(controlChart.variation === 'not-assessed' ? [] : controlChart.reasons),
    ...(projection.outlook === 'not-known' ? [] : projection.reasons),
    ...(yearToDate === null || yearToDate.standing === 'not-known' ? [] : yearToDate.reasons),
  ].map(({ message }) => message);
}

// Its latest figure where it has one, else the sign for why the plan has none.
function comparatorFigure(
  { unit, comparisons }: Indicator,
  comparison: IndicatorComparison | undefined,
  comparator: Comparator | undefined,
  decimals: number | undefined,
): string {
  // Nothing is missing where the plan compares itself with nobody.
  if (comparator === undefined) return '';
  if (comparison) return valueInWords(comparison.comparator.value, unit, decimals, false);
  const printed = comparisons.find(({ comparatorId }) => comparatorId === comparator.id)?.figure;
  return figureText(printed ?? { missing: 'not-available' }, unit);
}

function figureText(figure: Figure, unit: Unit): string {
  return 'value' in figure ? valueInUnit(figure.value, unit) : formatFigure(figure, unit, { missing: 'shorthand' });
}

function targetText(
  indicator: Indicator,
  { target: resolved }: IndicatorEvaluation,
  comparators: readonly Comparator[],
  decimals: number | undefined,
): string {
  const { target, unit } = indicator;
  if (resolved !== null) {
    const asked = askedWords(resolved, indicator, decimals);
    return target.every === undefined ? asked : `${asked} each ${target.every}`;
  }
  const printed = plainText(target.text ?? '');
  return printed === '' ? formatTarget(target, unit, { comparators }) : printed;
}

function dueInWords(target: Target, due: string | null | undefined): string {
  return typeof due === 'string' ? `${target.every === undefined ? 'by' : 'until'} ${formatPeriod(due)}` : '';
}

// As many as show on which side of the target and of the comparator the figure is; nothing where any number does.
function decimalsOfRow(
  { target }: Indicator,
  { actual, target: asked }: IndicatorEvaluation,
  comparison: IndicatorComparison | undefined,
): number | undefined {
  const needed = [
    actual === null || asked === null || asked.kind === 'rank'
      ? undefined
      : decimalsBeside(actual.value, asked, isWorkedOut(target)),
    comparison && decimalsBeside(comparison.local.value, levelAt(comparison.comparator.value), false),
  ].flatMap((one) => one ?? []);
  return needed.length === 0 ? undefined : Math.max(...needed);
}

function levelAt(value: number): AskedLevel {
  return { operator: 'at-most', value, min: null, max: null };
}

function hasOutturn({ actual, baseline }: IndicatorEvaluation): boolean {
  return actual !== null && (actual.value !== baseline?.value || actual.period !== baseline.period);
}

function placesText(places: readonly Citation[]): string {
  return [...new Set(places.map(({ paragraph, table }) => paragraph ?? table ?? 'whole document'))].join(', ');
}

function periodInCell(period: string | null | undefined): string {
  return typeof period === 'string' ? formatPeriod(period) : '';
}
