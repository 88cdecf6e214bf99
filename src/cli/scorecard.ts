import type { PlanEvaluation, StatusCounts } from '../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import type { Status } from '../evaluate/status.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { formatStatus } from '../format/formatStatus.js';
import { valueInUnit } from '../format/valueInUnit.js';
import { indicatorsOf } from '../lookup/indicatorsOf.js';
import type { Citation } from '../model/citation.js';
import type { Indicator } from '../model/indicator.js';
import type { KnownDiscrepancy, Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
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
  const comparator = plan.comparators[0]?.name ?? 'Others';
  const lines = [
    ...heading(plan, evaluation),
    ...plan.priorities.flatMap((priority) => section(plan, priority, evaluation, evaluations, comparator)),
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
  { priorities }: PlanEvaluation,
  evaluations: ReadonlyMap<string, IndicatorEvaluation>,
  comparator: string,
): string[] {
  const status = priorities.find(({ priorityId }) => priorityId === priority.id)?.status ?? 'not-assessed';
  const label = priority.label === undefined ? '' : `${priority.label}: `;
  const indicators = indicatorsOf(plan, priority.id);
  return [
    '='.repeat(WIDTH),
    ...wrap(`${label}${priority.title} - ${formatStatus(status)}`, WIDTH),
    '='.repeat(WIDTH),
    ...row(['Indicator', 'Baseline', comparator, 'Position', 'Target', 'Status'], COLUMNS),
    '-'.repeat(WIDTH),
    ...indicators.flatMap((indicator) => {
      const evaluation = evaluations.get(indicator.id);
      return evaluation ? [...indicatorLines(indicator, evaluation), ''] : [];
    }),
    ...(indicators.length === 0 ? ['No indicators.', ''] : []),
  ];
}

function indicatorLines(indicator: Indicator, evaluation: IndicatorEvaluation): string[] {
  const { comparison, status, reasons } = evaluation;
  const theirs = indicator.comparisons[0]?.figure ?? { missing: 'not-available' };
  const shorthand = { missing: 'shorthand' } as const;
  const cells = [
    indicator.name,
    formatFigure(indicator.baseline, indicator.unit, shorthand),
    formatFigure(theirs, indicator.unit, shorthand),
    comparison?.position ?? 'none',
    targetText(indicator, evaluation),
    formatStatus(status),
  ];
  const because = reasons.filter(({ code }) => code !== 'rag-rule').map(({ message }) => message);
  return [...row(cells, COLUMNS), ...indent(because.join(' '), '  ', '  ')];
}

function targetText({ target, unit }: Indicator, { target: resolved }: IndicatorEvaluation): string {
  if (resolved === null) return target.text ?? target.kind;
  const { operator, value, min, max, kind } = resolved;
  if (kind === 'rank') return `place ${String(value)} or before`;
  if (operator === 'between') return `${valueInUnit(min ?? value, unit, {})} to ${valueInUnit(max ?? value, unit, {})}`;
  return `${operator.replace('-', ' ')} ${valueInUnit(value, unit, {})}`;
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
