import { asItStands, guarded } from '../tables/guard.js';
import { writeRows } from '../tables/writeRows.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import { formatFigure } from '../format/formatFigure.js';
import { formatNumber } from '../format/formatNumber.js';
import { plainText } from '../format/plainText.js';
import { formatStatus } from '../format/formatStatus.js';
import { wordsAfter } from '../format/wordsAfter.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import type { Unit } from '../model/unit.js';
import { asEvaluated } from './asEvaluated.js';
import { areaOf } from './charts/priorityOverview.js';
import { detailsOf } from './details.js';

const HEADINGS = {
  id: 'Id',
  indicator: 'Indicator',
  priorities: 'Priority',
  unit: 'Unit',
  baseline: 'Baseline',
  baselinePeriod: 'Baseline period',
  latest: 'Latest',
  latestPeriod: 'Latest period',
  comparator: 'Comparator',
  comparatorFigure: 'Comparator figure',
  position: 'Position',
  targetText: 'Target as printed',
  target: 'Target as read',
  due: 'Due',
  gap: 'Gap',
  status: 'Status',
  rag: 'RAG',
  summary: 'Summary',
  reasons: 'Reasons',
  priorityStatus: 'Priority status',
  'Interim targets': 'Interim targets',
  'Period by period': 'Period by period',
  'Led by': 'Led by',
  Comments: 'Comments',
  'Notes on the figures': 'Notes on the figures',
  area: 'Area',
} as const;

type Row = Readonly<Record<keyof typeof HEADINGS, string>>;

/**
 * Writes an evaluated plan as CSV: a row for each indicator, once, with its figures as plain numbers and the words that
 * explain its status.
 */
export function scorecardCsv(plan: Plan, evaluation: PlanEvaluation): string {
  const evaluations = new Map(evaluation.indicators.map((one) => [one.indicatorId, one]));
  const priorities = prioritiesByIndicator(plan, evaluation);
  const names = new Map(plan.comparators.map(({ id, name }) => [id, name]));
  const area = areaOf(plan, evaluation)?.name ?? '';
  const rows = plan.indicators.flatMap((indicator) => {
    const its = evaluations.get(indicator.id);
    const titles = priorities.get(indicator.id) ?? [];
    return its ? [rowOf(asEvaluated(indicator, its), its, titles, names, area, evaluation.asOf)] : [];
  });
  const columns = Object.entries(HEADINGS).map(([key, heading]) => ({ key, heading }));
  return writeRows(columns, rows, new Set(Object.keys(HEADINGS)), {});
}

/** A priority of an indicator, with what it comes to as a whole. */
interface Its {
  readonly title: string;
  readonly status: string;
}

function prioritiesByIndicator({ priorities }: Plan, evaluation: PlanEvaluation): Map<string, Its[]> {
  const evaluations = new Map(evaluation.priorities.map((one) => [one.priorityId, one]));
  const found = new Map<string, Its[]>();
  for (const { id: priorityId, title, indicatorIds } of priorities) {
    const its = evaluations.get(priorityId);
    const one = { title, status: its === undefined ? '' : `${formatStatus(its.status)}: ${its.summary}` };
    for (const id of new Set(indicatorIds)) {
      const known = found.get(id);
      if (known) known.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
}

function rowOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  priorities: readonly Its[],
  names: ReadonlyMap<string, string>,
  area: string,
  asOf: Day,
): Row {
  const { id, name, unit, baseline, target } = indicator;
  const { actual, comparison } = evaluation;
  const details = detailsOf(indicator, evaluation, names, asOf);
  const cells: Row = {
    id,
    indicator: name,
    priorities: priorities.map(({ title }) => title).join('; '),
    unit: unitText(unit),
    baseline: 'value' in baseline ? number(baseline.value) : formatFigure(baseline, unit, { missing: 'shorthand' }),
    baselinePeriod: evaluation.baseline?.period ?? baseline.period ?? '',
    latest: number(actual?.value),
    latestPeriod: actual?.period ?? '',
    comparator: names.get(comparison?.comparatorId ?? '') ?? '',
    comparatorFigure: number(comparison?.comparator.value),
    position: comparison?.position ?? '',
    targetText: target.text ?? '',
    target: evaluation.target?.workings ?? '',
    due: evaluation.target?.due ?? '',
    gap: number(evaluation.gap ?? undefined),
    status: formatStatus(evaluation.status),
    rag: evaluation.rag,
    summary: evaluation.summary,
    reasons: evaluation.reasons.map(({ message }) => message).join(' '),
    priorityStatus: priorities.map(({ status }) => status).join('; '),
    'Interim targets': '',
    'Period by period': '',
    'Led by': '',
    Comments: '',
    'Notes on the figures': '',
    area,
    ...Object.fromEntries(details.map(({ heading, items }) => [heading, items.join(' | ')])),
  };
  return Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, cellOf(text)])) as Row;
}

function cellOf(text: string): string {
  const plain = plainText(text);
  return plain === '' ? '' : guarded(plain, asItStands);
}

// A spreadsheet is to take it for a number: no commas, no exponent.
function number(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value).replaceAll(',', '');
}

function unitText(unit: Unit): string {
  if (unit.kind === 'percentage') return '%';
  return unit.kind === 'money' ? unit.currency : wordsAfter(unit);
}
