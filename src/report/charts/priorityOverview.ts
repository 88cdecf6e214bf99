import { requireArray, requireObject } from '../../errors/require.js';
import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';
import type { PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import { countsInWords } from '../../explain/summary.js';
import { formatPeriod } from '../../format/formatPeriod.js';
import { formatStatus } from '../../format/formatStatus.js';
import { refuseUnknown } from '../../lookup/items.js';
import { takePlan } from '../../shape/requireShape.js';
import type { Area, Plan } from '../../model/plan.js';
import { type Rag, type Status, STATUSES_WORST_FIRST } from '../../model/status.js';
import { requireDay } from '../../period/day.js';
import { type Block, paragraph, stack } from './block.js';
import { type ChartOptions, type Setting, readChart } from './chartOptions.js';
import { BLOCK_GAP, type Content, frame, MARGIN } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { isolatedText } from '../../format/plainText.js';
import { RAGS_WORST_FIRST, requireEvaluation } from './requireEvaluation.js';
import { statusMark, straight } from './shapes.js';
import { capitalised } from '../../format/capitalised.js';
import { counted, statusWords } from './words.js';

/**
 * The input of {@link priorityOverview}.
 *
 * @category Charts
 */
export interface PriorityOverviewInput extends ChartOptions {
  /** The plan. */
  readonly plan: Plan;
  /** Its evaluation, from `evaluatePlan`. */
  readonly evaluation: PlanEvaluation;
}

/** An indicator as shown: one mark. */
interface Standing {
  readonly status: Status;
  readonly rag: Rag;
}

/** A priority as shown. */
interface Row {
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly words: string;
}

const KEYS = ['plan', 'evaluation'];
const STEP = 24;
const TITLE_LINES = 3;
const ROW_GAP = 14;

/**
 * Returns a drawing of every priority of a plan with one mark for each of its indicators, worst first: its shape shows
 * the status, its colour the RAG, and the words below say both.
 *
 * An indicator that serves two priorities is drawn in both. For one indicator, use {@link bulletChart}.
 *
 * @param given - The plan and its evaluation.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_PLAN`, `INVALID_DAY`,
 * `INVALID_DECIMALS`, `UNKNOWN_AREA`, or `UNKNOWN_INDICATOR` where a priority has an indicator that was not evaluated.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';
 * import { priorityOverview } from 'community-safety-plan/report';
 *
 * const svg = priorityOverview({ plan, evaluation: evaluatePlan(plan, { asOf: '2014-06-01' }) });
 * svg.includes('15 too early (grey)'); // => true
 * ```
 *
 * @category Charts
 */
export function priorityOverview(given: PriorityOverviewInput): string {
  const { input, setting } = readChart(given, 'priorityOverview', KEYS);
  const plan = requireEvaluated(input.plan, input.evaluation);
  return frame(setting, overviewContent({ ...input, plan }, setting));
}

function overviewContent({ plan, evaluation }: PriorityOverviewInput, setting: Setting): Content {
  const standings = new Map(
    evaluation.indicators.map(({ indicatorId, status, rag }) => [indicatorId, { status, rag }]),
  );
  const rows = plan.priorities.map(({ label, title, indicatorIds }) => {
    const own = indicatorIds.map(
      (id) => standings.get(id) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', id, plan.indicators),
    );
    const name = isolatedText(title);
    return {
      title: label === undefined ? name : `${isolatedText(label)}: ${name}`,
      standings: worstFirst(own),
      words: standingsInWords(own),
    };
  });
  const shown = worstFirst([...standings.values()]);
  const width = setting.width - 2 * MARGIN;
  const area = areaOf(plan, evaluation);
  const shownTitle = area === undefined ? plan.title : `${plan.title}, ${area.name}`;
  const told = rows.map(({ title, words }) => `${title}: ${words}.`);
  return {
    kind: 'overview',
    title: `${shownTitle}: priorities on ${formatPeriod(evaluation.asOf)}`,
    description: [messageOf(shown), ...told, `All indicators, each counted once: ${standingsInWords(shown)}.`].join(
      ' ',
    ),
    key: stack(
      [
        paragraph(MARGIN, 'All indicators, each counted once', { width, lines: 1 }, { isBold: true }),
        keyOf(overviewKey(shown), setting),
      ],
      BLOCK_GAP,
    ),
    blocks: () => [
      paragraph(MARGIN, messageOf(shown), { width, lines: 3 }),
      rows.length === 0
        ? paragraph(MARGIN, 'The plan has no priorities.', { width, lines: 1 })
        : stack(
            rows.flatMap((row, index) => [...(index > 0 ? [rule(setting)] : []), blockOf(row, setting)]),
            ROW_GAP / 2,
          ),
      rule(setting),
    ],
  };
}

/** Refuses anything that is not a plan with its evaluation; returns the plan without nulls. */
export function requireEvaluated(plan: Plan, evaluation: PlanEvaluation): Plan {
  const taken = takePlan(plan, 'plan', true);
  requireObject(evaluation, 'evaluation');
  requireDay(evaluation.asOf, 'evaluation.asOf');
  requireArray(evaluation.indicators, 'evaluation.indicators');
  if (evaluation.planId === plan.id) {
    for (const [index, indicator] of evaluation.indicators.entries()) {
      const place = `evaluation.indicators[${String(index)}]`;
      requireEvaluation(indicator, place);
      // An evaluation stored by an earlier version does not say.
      if ((indicator.areaId ?? null) === (evaluation.areaId ?? null)) continue;
      throw new CommunitySafetyError(
        'INVALID_ARGUMENT',
        `${place} is not of the same part of the area as the evaluation. Evaluate the plan again.`,
        { areaId: evaluation.areaId, evaluated: indicator.areaId },
      );
    }
    areaOf(taken, evaluation);
    return taken;
  }
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `The evaluation is of the plan ${show(evaluation.planId)}, not of ${show(plan.id)}.`,
    { planId: plan.id, evaluated: evaluation.planId },
  );
}

/** Returns the part of the area that was evaluated, or nothing for the whole. */
export function areaOf({ areas = [] }: Plan, { areaId }: PlanEvaluation): Area | undefined {
  if (typeof areaId !== 'string') return undefined;
  return areas.find(({ id }) => id === areaId) ?? refuseUnknown('UNKNOWN_AREA', 'area', areaId, areas);
}

/** Sorts the statuses of indicators, the worst first. */
export function worstFirst(standings: readonly Standing[]): Standing[] {
  return [...standings].sort((first, second) => rank(first) - rank(second));
}

function rank({ status, rag }: Standing): number {
  return STATUSES_WORST_FIRST.indexOf(status) * RAGS_WORST_FIRST.length + RAGS_WORST_FIRST.indexOf(rag);
}

// Counts the indicators with each status, worst first.
function groupsOf(standings: readonly Standing[]): (Standing & { readonly count: number })[] {
  return STATUSES_WORST_FIRST.flatMap((status) =>
    RAGS_WORST_FIRST.flatMap((rag) => {
      const count = standings.filter((one) => one.status === status && one.rag === rag).length;
      return count === 0 ? [] : [{ status, rag, count }];
    }),
  );
}

function standingsInWords(standings: readonly Standing[]): string {
  if (standings.length === 0) return 'no indicators';
  return groupsOf(standings)
    .map(({ status, rag, count }) => `${String(count)} ${formatStatus(status).toLowerCase()} (${rag})`)
    .join(', ');
}

// How many indicators are as they should be, and how many are not.
function messageOf(standings: readonly Standing[]): string {
  const counts = STATUSES_WORST_FIRST.map((status) => [
    status,
    standings.filter((one) => one.status === status).length,
  ]);
  return `${capitalised(countsInWords(Object.fromEntries(counts) as Record<Status, number>))}.`;
}

function overviewKey(standings: readonly Standing[]): KeyItem[] {
  return groupsOf(standings).map(({ status, rag, count }) => ({
    draw: (x, y) => statusMark(x + KEY_FIELD / 2, y, status, rag),
    text: `${statusWords(status, rag)}: ${counted(count, 'indicator', 'indicators')}`,
  }));
}

function blockOf({ title, standings, words }: Row, { width }: Setting): Block {
  const inner = width - 2 * MARGIN;
  const perLine = Math.max(1, Math.floor(inner / STEP));
  const marks: Block = {
    height: Math.ceil(standings.length / perLine) * STEP,
    draw: (top) =>
      standings
        .map(({ status, rag }, index) => {
          const x = MARGIN + (index % perLine) * STEP + STEP / 2;
          return statusMark(x, top + Math.floor(index / perLine) * STEP + STEP / 2, status, rag);
        })
        .join(''),
  };
  return stack(
    [
      paragraph(MARGIN, title, { width: inner, lines: TITLE_LINES }, { isBold: true }),
      ...(standings.length === 0 ? [] : [marks]),
      paragraph(MARGIN, capitalised(words), { width: inner, lines: 4 }),
    ],
    2,
  );
}

function rule({ width }: Setting): Block {
  return { height: 1, draw: (top) => straight(MARGIN, top, width - MARGIN, top, { role: 'grid', width: 1 }) };
}
