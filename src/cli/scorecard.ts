import type { PlanEvaluation, StatusCounts } from '../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { formatStatus } from '../format/formatStatus.js';
import { valueInUnit } from '../format/valueInUnit.js';
import { indicatorsOf } from '../lookup/indicatorsOf.js';
import type { Citation } from '../model/citation.js';
import type { Indicator } from '../model/indicator.js';
import type { KnownDiscrepancy, Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Status } from '../model/status.js';
import { type Column, indent, row, WIDTH, wrap } from './layout.js';

const COLUMNS: readonly Column[] = [
  { width: 35, align: 'left' },
  { width: 9, align: 'right' },
  { width: 9, align: 'right' },
  { width: 8, align: 'left' },
  { width: 16, align: 'left' },
  { width: 12, align: 'left' },
];

/** Writes an evaluated plan as text for a terminal, in 100 columns. */
export function scorecard(plan: Plan, evaluation: PlanEvaluation): string {
  const evaluations = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const statuses = new Map(evaluation.priorities.map(({ priorityId, status }) => [priorityId, status]));
  const lines = [
    ...heading(plan, evaluation),
    ...plan.priorities.flatMap((priority) => section(plan, priority, statuses.get(priority.id), evaluations)),
    ...indent(`All indicators, each counted once: ${inWords(evaluation.summary)}.`, ''),
    '',
    'Figures: [z] not applicable, [x] not available, [c] withheld.',
    '',
    ...discrepancies(plan.knownDiscrepancies ?? []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function heading(plan: Plan, { asOf }: PlanEvaluation): string[] {
  const edition = plan.edition === undefined ? '' : `, ${plan.edition}`;
  return [
    ...wrap(plan.partnership.name, WIDTH),
    ...wrap(`${plan.title}${edition}`, WIDTH),
    ...wrap(`Status on ${formatPeriod(asOf)}`, WIDTH),
    '',
  ];
}

function section(
  plan: Plan,
  priority: Priority,
  status: Status | undefined,
  evaluations: ReadonlyMap<string, IndicatorEvaluation>,
): string[] {
  const comparator = plan.comparators[0];
  const rows = indicatorsOf(plan, priority.id).flatMap((indicator) => {
    const evaluation = evaluations.get(indicator.id);
    return evaluation ? [{ indicator, evaluation }] : [];
  });
  const label = priority.label === undefined ? '' : `${priority.label}: `;
  return [
    '='.repeat(WIDTH),
    ...wrap(`${label}${priority.title}${status === undefined ? '' : ` - ${formatStatus(status)}`}`, WIDTH),
    '='.repeat(WIDTH),
    ...row(['Indicator', 'Baseline', comparator?.name ?? 'Others', 'Position', 'Target', 'Status'], COLUMNS),
    '-'.repeat(WIDTH),
    ...rows.flatMap(({ indicator, evaluation }) => [...indicatorLines(indicator, evaluation, comparator?.id), '']),
    ...(rows.length === 0 ? ['No indicators.', ''] : []),
  ];
}

function indicatorLines(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  comparatorId: string | undefined,
): string[] {
  const theirs = indicator.comparisons.find((comparison) => comparison.comparatorId === comparatorId)?.figure;
  const comparison = evaluation.comparisons.find((one) => one.comparatorId === comparatorId);
  const shorthand = { missing: 'shorthand' } as const;
  const cells = [
    indicator.name,
    formatFigure(indicator.baseline, indicator.unit, shorthand),
    formatFigure(theirs ?? { missing: 'not-available' }, indicator.unit, shorthand),
    comparison?.position ?? 'none',
    targetText(indicator, evaluation),
    formatStatus(evaluation.status),
  ];
  const because = evaluation.reasons.filter(({ code }) => code !== 'rag-rule').map(({ message }) => message);
  const others = evaluation.comparisons
    .filter((one) => one.comparatorId !== comparatorId)
    .map((one) => `${one.comparatorId}: ${valueInUnit(one.comparator.value, indicator.unit)}, ${one.position}.`);
  return [...row(cells, COLUMNS), ...indent([...because, ...others].join(' '), '  ', '  ')];
}

function targetText({ target, unit }: Indicator, { target: resolved }: IndicatorEvaluation): string {
  if (resolved === null) return target.text ?? target.kind;
  const { operator, value, min, max, kind } = resolved;
  if (kind === 'rank') return `place ${String(value)} or before`;
  return min === null || max === null
    ? `${operator.replace('-', ' ')} ${valueInUnit(value, unit)}`
    : `${valueInUnit(min, unit)} to ${valueInUnit(max, unit)}`;
}

function discrepancies(known: readonly KnownDiscrepancy[]): string[] {
  if (known.length === 0) return [];
  return [
    '='.repeat(WIDTH),
    'What the plan says that does not add up',
    '='.repeat(WIDTH),
    ...known.flatMap(({ text, places }, index) => [
      ...indent(`${text} [${placesText(places)}]`, `${String(index + 1).padStart(2)}. `),
    ]),
  ];
}

function placesText(places: readonly Citation[]): string {
  return [...new Set(places.map(({ paragraph, table }) => paragraph ?? table ?? 'whole document'))].join(', ');
}

function inWords(counts: StatusCounts): string {
  return (Object.entries(counts) as [Status, number][])
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${String(count)} ${formatStatus(status).toLowerCase()}`)
    .join(', ');
}
