/**
 * Everything except the schema, the tables and the dataset: types, calculation, comparison, evaluation, claims, the
 * audit, look-ups, reading periods, figures and targets, and formatting. A bundler leaves out what you do not import.
 *
 * @module community-safety-plan
 */

export { auditPlan } from './audit/auditPlan.js';

export { type AreaCount, pooledRate, type PooledRateInput } from './calculate/pooledRate.js';
export { percentage, type PercentageInput } from './calculate/percentage.js';
export { type ChangeInput, percentageChange } from './calculate/percentageChange.js';
export { percentagePointChange } from './calculate/percentagePointChange.js';
export { rate, type RateInput } from './calculate/rate.js';
export { round } from './calculate/round.js';

export { compare, type CompareInput, type Comparison, type Position } from './compare/compare.js';
export { directionOfTravel, type DirectionOfTravelInput } from './compare/directionOfTravel.js';

export { evaluateIndicator } from './evaluate/evaluateIndicator.js';
export {
  evaluatePlan,
  type PlanEvaluation,
  type PlanAnalyses,
  type PriorityEvaluation,
  type PriorityAnalyses,
  type StatusCounts,
  type ThemeEvaluation,
  type ThemeAnalyses,
} from './evaluate/evaluatePlan.js';
export type { IndicatorComparison, IndicatorEvaluation } from './evaluate/evaluation.js';
export type { InterimResult, RecurrenceResult } from './evaluate/periodResults.js';
export type { ResolvedTarget } from './evaluate/resolvedTarget.js';
export type {
  ComparatorPoints,
  EvaluationPoint,
  EvaluationSeries,
  LeftOutPoint,
  TargetPath,
} from './evaluate/evaluationSeries.js';
export { findEvaluation } from './evaluate/findEvaluation.js';
export type { AnalysisCounts } from './evaluate/analysisCounts.js';
export type {
  ChangeStillNeeded,
  ControlChartAnalysis,
  ControlChartSignal,
  ControlChartStretch,
  Analyses,
  ProjectionAnalysis,
  SamePeriodLastYear,
  Significance,
  TrendAnalysis,
  YearToDate,
} from './evaluate/analyses.js';
export type { EvaluateIndicatorOptions, EvaluateOptions } from './evaluate/options.js';
export { type Achievement, DEFAULT_RAG_RULE, type RagRule, type ShareOfLevel } from './evaluate/ragRule.js';
export { ACHIEVEMENT_RAG_RULE, HAVERING_RAG_RULE, MET_OR_NOT_RAG_RULE } from './evaluate/ragRules.js';
export type { Finding, FindingCode, FindingData, FindingPlace, FindingSeverity } from './explain/findings.js';
export type {
  ReconciliationCode,
  ReconciliationData,
  ReconciliationReason,
  StatedNumber,
} from './explain/reconciliation.js';
export { resolveTarget, type ResolveTargetOptions } from './evaluate/resolveTarget.js';
export type { Rag, Status } from './model/status.js';

export { CommunitySafetyError } from './errors/communitySafetyError.js';
export type { ErrorCode } from './errors/errorCode.js';

export { explain, type Explainable } from './explain/explain.js';
export type {
  AskedLevel,
  ChanceTested,
  ColourCause,
  ColourTolerance,
  PartsContradiction,
  DatedValue,
  ExpectedCompared,
  FigureAsked,
  FigureJudged,
  FiguresNeeded,
  MilestoneJudged,
  Nothing,
  Reason,
  ReasonCode,
  ReasonData,
  Workings,
} from './explain/reason.js';
export type { MergeCode, MergeData, MergeReason } from './explain/mergeReasons.js';
export type {
  ChangedItem,
  NamedPriority,
  PlanChange,
  PlanChangeCode,
  PlanChangeData,
  PlanItem,
} from './explain/planChanges.js';
export type { RollUpCode, RollUpData, RollUpReason, RollUpSet, RollUpSubject } from './explain/rollUpReasons.js';

export { type Choice, POLARITIES, RAGS, STATUSES, TARGET_KINDS, UNIT_KINDS } from './format/choices.js';
export { type ChangeMeasure, formatChange, type FormatChangeOptions } from './format/formatChange.js';
export { formatFigure, type FormatFigureOptions } from './format/formatFigure.js';
export { type DecimalsOption, formatNumber } from './format/formatNumber.js';
export { formatPeriod } from './format/formatPeriod.js';
export { formatRag } from './format/formatRag.js';
export { formatStatus } from './format/formatStatus.js';
export { formatTarget, type FormatTargetOptions } from './format/formatTarget.js';
export { formatUnit, type FormatUnitOptions } from './format/formatUnit.js';

export {
  actionsOf,
  findComparator,
  findIndicator,
  findPriority,
  findTheme,
  getComparator,
  getIndicator,
  getPriority,
  getTheme,
  indicatorsOf,
  prioritiesOf,
} from './lookup/items.js';

export type { Action } from './model/action.js';
export type { Citation, Passage, SourceDocument } from './model/citation.js';
export type { Claim, ClaimedNumbers } from './model/claim.js';
export type { Comparator } from './model/comparator.js';
export type { Figure, KnownFigure, MissingFigure, Rank } from './model/figure.js';
export type { DirectionOfTravel } from './model/directionOfTravel.js';
export type { Break, Comment, ComparatorFigure, Covers, Indicator } from './model/indicator.js';
export type { Numeric } from './model/numeric.js';
export type { Observation, Stated } from './model/observation.js';
export type { Lead, Partnership } from './model/partnership.js';
export type { Day, Period, PeriodKind, PlanPeriod, SinglePeriodKind } from './model/period.js';
export type { Area, CountedList, FindingReference, KnownDiscrepancy, Plan, StatedCount, Ward } from './model/plan.js';
export type { Polarity } from './model/polarity.js';
export type { Assessment, Hotspot, Priority, Ranking, TaskAndFinishGroup, Unpaired } from './model/priority.js';
export type {
  Amount,
  ChangeTarget,
  ComparatorTarget,
  Direction,
  DirectionTarget,
  InterimChange,
  InterimLevel,
  InterimRange,
  InterimTarget,
  InterimTerms,
  LevelTarget,
  MaintainTarget,
  MilestoneTarget,
  NotSetTarget,
  Operator,
  PercentAmount,
  PointsAmount,
  RangeTarget,
  RankTarget,
  Recurrence,
  Target,
  TargetTerms,
  Tolerance,
  UnitAmount,
} from './model/target.js';
export type { CountyAgreement, Theme } from './model/theme.js';
export type {
  CountUnit,
  DurationUnit,
  MoneyUnit,
  PercentageUnit,
  PointsUnit,
  RateUnit,
  ScoreUnit,
  TimeUnit,
  Unit,
} from './model/unit.js';

export { reconcile } from './reconcile/reconcile.js';
export type { ImpliedRange, Reconciliation } from './reconcile/reconciliation.js';

export {
  type FigureResult,
  parseFigure,
  type ReadFigure,
  type ReadMissing,
  type RefusedFigure,
} from './wording/parseFigure.js';
export type { FigureProblem, FigureRefusal, FigureRefusalData, FigureTrouble } from './wording/figureRefusals.js';
export { parseTarget } from './wording/parseTarget.js';
export type {
  ReadTarget,
  RefusedTarget,
  TargetContext,
  TargetRefusalData,
  TargetResult,
  TargetTrouble,
  TargetUnit,
} from './wording/targetResult.js';
export type { TargetProblem, TargetRefusal } from './wording/refusals.js';
export { comparePeriods } from './period/comparePeriods.js';
export { daysBetweenEvents } from './period/daysBetweenEvents.js';
export { lengthOf, type PeriodLength } from './period/lengthOf.js';
export { nextPeriod } from './period/nextPeriod.js';
export {
  parsePeriod,
  type ParsePeriodOptions,
  type PeriodProblem,
  type PeriodRefusal,
  type PeriodRefusalData,
  type PeriodResult,
  type RefusedPeriod,
} from './period/parsePeriod.js';
export { periodOf } from './period/periodOf.js';
export { periodsBetween, type PeriodsBetweenInput } from './period/periodsBetween.js';
export { previousPeriod } from './period/previousPeriod.js';
export type { Reading } from './wording/reading.js';

export { comparePlans } from './refresh/comparePlans.js';

export type { SeriesKind } from './model/seriesKind.js';
export { type MergedObservations, mergeObservations } from './series/mergeObservations.js';
export { type RolledUp, rollUp, type RollUpOptions, type RollUpPopulation } from './series/rollUp.js';
export {
  type IndicatorSeries,
  type SeriesEdition,
  seriesOf,
  type SeriesOptions,
  type SeriesPoint,
} from './series/seriesOf.js';

export {
  type BenchmarkInput,
  type BenchmarkOutcome,
  type BenchmarkSide,
  compareWithBenchmark,
  type TwoLevelBenchmarkInput,
  type TwoLevelBenchmarkOutcome,
} from './statistics/compareWithBenchmark.js';
export {
  type AreaPart,
  compareProportions,
  type CompareProportionsInput,
  type ProportionComparison,
} from './statistics/compareProportions.js';
export {
  type AreasBenchmark,
  compareRates,
  type CompareRatesInput,
  type RateComparison,
  type StatedBenchmark,
} from './statistics/compareRates.js';
export {
  compareTwoRates,
  type CompareTwoRatesInput,
  type CountedRate,
  type TwoRatesComparison,
} from './statistics/compareTwoRates.js';
export {
  compareWithEarlierYears,
  type SeasonalComparison,
  type SeasonalOptions,
  type SeasonalPoint,
} from './statistics/compareWithEarlierYears.js';
export type { BenchmarkMethod, CountComparison } from './statistics/comparison.js';
export type {
  ComparisonWarning,
  CountedPart,
  ProgressRefusal,
  ProgressRefusalData,
  ProjectRefusal,
  ProjectRefusalData,
  TrendRefusal,
  TrendRefusalData,
  WarningData,
} from './explain/refusals.js';
export { type AttributePoint, attributesChart, type AttributesChartOptions } from './statistics/attributesChart.js';
export type { ChartGroup, ChartOptions, ChartPoint, ControlChart, PointType } from './statistics/chart.js';
export { type ChartBounds, controlChart, type ControlChartOptions } from './statistics/controlChart.js';
export {
  type CrimeSeverityScore,
  crimeSeverityScore,
  type CrimeSeverityScoreInput,
  type OffenceCount,
} from './statistics/crimeSeverityScore.js';
export {
  type Discovery,
  type FalseDiscoveries,
  type FalseDiscoveryOptions,
  falseDiscoveryRate,
} from './statistics/falseDiscoveryRate.js';
export {
  type Funnel,
  funnel,
  type FunnelArea,
  type FunnelInput,
  type FunnelPoint,
  type FunnelSignificance,
} from './statistics/funnel.js';
export {
  type IndirectlyStandardisedRate,
  indirectlyStandardisedRate,
  type IndirectlyStandardisedRateInput,
  type Stratum,
} from './statistics/indirectlyStandardisedRate.js';
export type { RateMethod } from './statistics/limits.js';
export type { Overdispersion } from './statistics/overdispersion.js';
export { type Progress, type ProgressInput, progressTowardsTarget } from './statistics/progressTowardsTarget.js';
export {
  type ProportionInterval,
  proportionInterval,
  type ProportionIntervalInput,
} from './statistics/proportionInterval.js';
export { quantileGroups, type QuantileOptions } from './statistics/quantileGroups.js';
export { type RankAmong, rankAmong, type RankOptions } from './statistics/rankAmong.js';
export { type RankInGroup, rankInGroup, type RankInGroupInput } from './statistics/rankInGroup.js';
export { rareEventsChart, type RareEventsChartOptions } from './statistics/rareEventsChart.js';
export type { SurveyDesign } from './statistics/readDesign.js';
export { type RateInterval, rateInterval, type RateIntervalInput } from './statistics/rateInterval.js';
export { type RecentTrend, recentTrend, type TrendOptions, type TrendPoint } from './statistics/recentTrend.js';
export type { SpecialCause } from './statistics/specialCauses.js';

export { type ChangeNeeded, changeNeeded, type ChangeNeededInput } from './trajectory/changeNeeded.js';
export { type CumulativePart, cumulativePlan, type CumulativePlanInput } from './trajectory/cumulativePlan.js';
export { type MilestonesInput, milestonesTowards, type MilestoneValue } from './trajectory/milestonesTowards.js';
export type { Trajectory } from './trajectory/path.js';
export { project, type Projection, type ProjectOptions, type ProjectPoint } from './trajectory/project.js';
