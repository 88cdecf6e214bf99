import { requireOneOf, requireText } from '../errors/require.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import { requireRagRule } from '../evaluate/colour.js';
import { refuseUnknown } from '../lookup/items.js';
import type { RagRule } from '../evaluate/ragRule.js';
import { type ChartMaterial, indicatorFigures, overviewFigure } from './html/charts.js';
import { lines, tag, text } from './html/markup.js';
import { page } from './html/page.js';
import {
  contents,
  discrepancies,
  indicatorBlock,
  indicatorTable,
  type PageSection,
  reasonsBlock,
  section,
  sectionId,
  sourceList,
  summary,
  themeTable,
} from './html/sections.js';
import { documentOf, readReport, type ReportOptions, scorecardFrom } from './reportOptions.js';
import type { Scorecard, ScorecardRow } from './scorecard.js';

/**
 * What {@link toHtml} takes as well as the evaluation.
 *
 * @category Documents
 */
export interface HtmlOptions extends ReportOptions {
  /** Whether the page has charts: true where it is left out. */
  readonly charts?: boolean | undefined;
  /** The rule that `evaluatePlan` was given, so that the charts show its tolerance; none is shown without. */
  readonly rag?: RagRule | undefined;
  /** The address of a file with {@link REPORT_STYLES}, for a page that carries no style sheet of its own. */
  readonly stylesheet?: string | undefined;
}

const KEYS = ['plan', 'findings', 'charts', 'rag', 'stylesheet'];

/**
 * Returns an evaluated plan as one page of HTML that needs no other file: to put on a website, to send or to print.
 *
 * It holds the contents, a summary, a section for each priority with its table and charts, the cross-cutting themes, what
 * the plan says that does not add up, how each status was reached, and the sources with their licence. It runs no script
 * and loads nothing; a content security policy in it says so. What a plan says is text in it, never markup.
 *
 * The evaluation of a part of the area (`areaId`) has that part in its title, and its own figures and targets.
 *
 * For a part of a page of your own draw the charts one by one, as with {@link bulletChart}; for text use
 * {@link toMarkdown}.
 *
 * @param evaluation - The evaluation, from `evaluatePlan`.
 * @param options - The plan, and what the page is to show.
 * @returns The page.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_PLAN`, `INVALID_DAY`, `INVALID_NUMBER`,
 * `INVALID_RAG_RULE`, `UNKNOWN_AREA` or `UNKNOWN_INDICATOR`.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';
 * import { toHtml } from 'community-safety-plan/report';
 *
 * const html = toHtml(evaluatePlan(plan, { asOf: '2014-01-31' }), { plan });
 * html.startsWith('<!DOCTYPE html>'); // => true
 * html.includes('<script'); // => false
 *
 * const withWard = { ...plan, areas: [{ id: 'north', name: 'North ward' }] };
 * const ofWard = evaluatePlan(withWard, { asOf: '2014-01-31', areaId: 'north' });
 * toHtml(ofWard, { plan: withWard }).includes('2014: North ward'); // => true
 * ```
 *
 * @category Documents
 */
export function toHtml(evaluation: PlanEvaluation, options: HtmlOptions): string {
  return documentOf(() => pageOf(evaluation, options));
}

function pageOf(evaluation: PlanEvaluation, given: HtmlOptions): string {
  const options = readReport(evaluation, given, KEYS);
  const scorecard = scorecardFrom(evaluation, options);
  requireHtmlOptions(options);
  const { plan, charts = true, rag, stylesheet } = options;
  const material = charts ? { plan, evaluation, rag } : undefined;
  const [partnership, title, day] = scorecard.heading;
  const sections = sectionsOf(scorecard, material);
  return page(`${title}: ${day} - ${partnership}`, stylesheet, [
    tag('p', { class: 'csp-caption' }, text(partnership)),
    tag('h1', {}, text(title)),
    tag('p', { class: 'csp-lead' }, text(day)),
    contents(sections),
    ...sections.map((one) => section(one)),
  ]);
}

function requireHtmlOptions({ charts, rag, stylesheet }: HtmlOptions): void {
  if (charts !== undefined) requireOneOf(charts, [true, false], 'charts');
  if (rag !== undefined) requireRagRule(rag);
  if (stylesheet !== undefined) requireText(stylesheet, 'stylesheet');
}

function sectionsOf(scorecard: Scorecard, material: ChartMaterial | undefined): PageSection[] {
  const { themes, sources } = scorecard;
  const names = namesOf(scorecard);
  const nameOf = ({ indicatorId }: ScorecardRow): string => String(names.get(indicatorId));
  const notAddingUp = discrepancies(scorecard);
  const rows = [
    ...new Map(scorecard.sections.flatMap((one) => one.rows).map((row) => [row.indicatorId, row])).values(),
  ];
  return [
    { id: 'summary', title: 'Summary', body: summary(scorecard, material ? overviewFigure(material) : '') },
    ...prioritySections(scorecard, nameOf, figuresOf(material)),
    ...(themes.length === 0 ? [] : [{ id: 'themes', title: 'Cross-cutting themes', body: themeTable(themes) }]),
    ...(notAddingUp === ''
      ? []
      : [{ id: 'does-not-add-up', title: 'What the plan says that does not add up', body: notAddingUp }]),
    {
      id: 'reasons',
      title: 'How each status was reached',
      body:
        rows.length === 0
          ? tag('p', {}, 'There are no indicators.')
          : lines(...rows.map((row) => reasonsBlock(row, nameOf(row)))),
    },
    { id: 'sources', title: 'Sources and licence', body: sourceList(sources) },
  ];
}

// Places are named by numbers: an id of a plan may hold anything.
function namesOf({ sections }: Scorecard): Map<string, string> {
  const ids = new Set(sections.flatMap(({ rows }) => rows.map(({ indicatorId }) => indicatorId)));
  return new Map([...ids].map((id, index) => [id, `indicator-${String(index + 1)}`]));
}

// An indicator that serves two priorities is in both tables, and has its charts under the first.
function prioritySections(
  scorecard: Scorecard,
  nameOf: (row: ScorecardRow) => string,
  figures: ReadonlyMap<string, string>,
): PageSection[] {
  const shown = new Set<string>();
  return scorecard.sections.map((one, index) => {
    const blocks = one.rows.flatMap((row) => {
      if (shown.has(row.indicatorId)) return [];
      shown.add(row.indicatorId);
      return [indicatorBlock(row, nameOf(row), figures.get(row.indicatorId) ?? '')];
    });
    const title = one.status === undefined ? one.title : `${one.title} - ${one.status}`;
    const body =
      one.rows.length === 0 ? tag('p', {}, 'No indicators.') : lines(indicatorTable(one, scorecard, nameOf), ...blocks);
    return { id: sectionId(index), title, body };
  });
}

// Of each indicator, once. Without charts there are none.
function figuresOf(material: ChartMaterial | undefined): Map<string, string> {
  if (material === undefined) return new Map();
  const { plan, evaluation } = material;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  return new Map(
    evaluation.indicators.map((one, index) => {
      const { indicatorId } = one;
      const indicator =
        indicators.get(indicatorId) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', indicatorId, plan.indicators);
      return [indicator.id, indicatorFigures(indicator, one, `chart-${String(index + 1)}`, material)];
    }),
  );
}
