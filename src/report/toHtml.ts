import { requireKeys, requireOneOf, requireText } from '../errors/require.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import { requireRagRule } from '../evaluate/colour.js';
import type { RagRule } from '../evaluate/ragRule.js';
import { drawingsOf } from './html/charts.js';
import { iconShapes } from './html/icons.js';
import { type ReportColours, requireLogo, stylesOf } from './html/look.js';
import { lines, tag, text } from './html/markup.js';
import { page } from './html/page.js';
import {
  contents,
  discrepancies,
  foldedDetails,
  indicatorDetails,
  type PageSection,
  prioritySection,
  section,
  type SectionParts,
  sectionId,
  sourceList,
  summary,
  themeTable,
} from './html/sections.js';
import { documentOf, readReport, type ReportOptions, scorecardFrom } from './reportOptions.js';
import type { Scorecard, ScorecardRow } from './scorecard.js';

/**
 * The parts of a page that can be left out: `false` leaves one out.
 *
 * @category Documents
 */
export interface PageParts {
  /** The table of contents. */
  readonly contents?: boolean | undefined;
  /** What each priority is for, and who leads it. */
  readonly aims?: boolean | undefined;
  /** What is done for each priority. */
  readonly actions?: boolean | undefined;
  /** For each indicator, the chart, the reasons for its status, interim targets, leads and comments. */
  readonly details?: boolean | undefined;
  /** The themes that cut across the priorities. */
  readonly themes?: boolean | undefined;
  /** Anything in the plan that does not add up. */
  readonly discrepancies?: boolean | undefined;
  /** What the words mean, and the sources with their licence. */
  readonly sources?: boolean | undefined;
}

/**
 * The options of {@link toHtml}.
 *
 * @category Documents
 */
export interface HtmlOptions extends ReportOptions {
  /** Whether the page has charts: true if left out. */
  readonly charts?: boolean | undefined;
  /**
   * The rule that you gave to `evaluatePlan`, so that the charts show its tolerance. Without it, no tolerance is shown.
   */
  readonly rag?: RagRule | undefined;
  /** The address of a file with {@link REPORT_STYLES}, for a page without its own style sheet. */
  readonly stylesheet?: string | undefined;
  /** The name at the head of the page: that of the plan's partnership if left out. */
  readonly partnership?: string | undefined;
  /** The partnership's colours. Not with `stylesheet`: set them there. */
  readonly colours?: ReportColours | undefined;
  /** The partnership's logo as a data URL in base64. It is shown before the name. */
  readonly logo?: string | undefined;
  /** The parts to leave out. */
  readonly parts?: PageParts | undefined;
}

const KEYS = ['plan', 'findings', 'charts', 'rag', 'stylesheet', 'partnership', 'colours', 'logo', 'parts'];
const PARTS = ['contents', 'aims', 'actions', 'details', 'themes', 'discrepancies', 'sources'] as const;

/**
 * Returns an evaluated plan as one page of HTML that needs no other file: you can put it on a website, send it or print
 * it.
 *
 * It begins with how the plan is doing: a sentence, the number of indicators with each status, and the priorities. Then
 * come the aims of each priority, a table with a row for each indicator, and its actions. Charts, reasons and comments
 * are folded on screen, and open in print. It ends with the cross-cutting themes, anything in the plan that does not
 * add up, and the sources with their licence. It runs no script and loads nothing, and its content security policy says
 * so. The words of a plan always appear as text, never as markup.
 *
 * The evaluation of a part of the area (`areaId`) has that part in its title, and its own figures and targets.
 *
 * For part of your own page, draw the charts one by one, for example with {@link bulletChart}; for text, use
 * {@link toMarkdown}.
 *
 * @param evaluation - The evaluation, from `evaluatePlan`.
 * @param options - The plan, and what the page should show.
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
 *
 * const colours = { banner: '#1d4f2b' };
 * const own = toHtml(ofWard, { plan: withWard, colours, parts: { discrepancies: false } });
 * own.includes('does not add up'); // => false
 * toHtml(ofWard, { plan: withWard, colours: { banner: '#ffdd00' } }); // throws INVALID_ARGUMENT
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
  const { stylesheet, logo, colours } = options;
  const parts = partsOf(options);
  requireHtmlOptions(options);
  const [named, title, day] = scorecard.heading;
  const partnership = options.partnership ?? named;
  const sections = sectionsOf(scorecard, evaluation, options, parts);
  return page({
    title: `${title}: ${day} - ${partnership}`,
    partnership,
    logo,
    stylesheet,
    ownStyles: stylesOf(colours),
    blocks: [
      '<div class="csp-head">',
      tag('h1', {}, text(title)),
      tag('p', {}, text(day)),
      tag('p', { class: 'csp-lead' }, text(scorecard.message)),
      '</div>',
      section({
        id: 'summary',
        title: 'Summary',
        body: lines(iconShapes(options.charts !== false), summary(scorecard)),
      }),
      parts.contents ? contents(sections) : '',
      ...sections.map(section),
    ],
  });
}

function requireHtmlOptions({ charts, rag, stylesheet, partnership, logo, colours }: HtmlOptions): void {
  if (charts !== undefined) requireOneOf(charts, [true, false], 'charts');
  if (rag !== undefined) requireRagRule(rag);
  if (stylesheet !== undefined) requireText(stylesheet, 'stylesheet');
  if (partnership !== undefined) requireText(partnership, 'partnership');
  if (logo !== undefined) requireLogo(logo);
  if (stylesheet === undefined || colours === undefined) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    'colours cannot be given with stylesheet. Set --csp-banner, --csp-banner-text and --csp-link in that file.',
    { argument: 'colours' },
  );
}

function partsOf({ parts = {} }: HtmlOptions): Record<(typeof PARTS)[number], boolean> {
  const given = requireKeys(parts, PARTS, 'parts');
  for (const name of PARTS) if (given[name] !== undefined) requireOneOf(given[name], [true, false], `parts.${name}`);
  return Object.fromEntries(PARTS.map((name) => [name, given[name] ?? true])) as Record<
    (typeof PARTS)[number],
    boolean
  >;
}

function sectionsOf(
  scorecard: Scorecard,
  evaluation: PlanEvaluation,
  { plan, rag, charts = true }: HtmlOptions,
  parts: ReturnType<typeof partsOf>,
): PageSection[] {
  const notAddingUp = parts.discrepancies ? discrepancies(scorecard) : '';
  const drawings = charts ? drawingsOf({ plan, evaluation, rag }) : new Map<string, never>();
  return [
    ...prioritySections(scorecard, {
      hasAims: parts.aims,
      hasActions: parts.actions,
      hasDetails: parts.details,
      nameOf: namesOf(scorecard),
      drawings,
    }),
    ...(parts.themes && scorecard.themes.length > 0
      ? [{ id: 'themes', title: 'Cross-cutting themes', body: themeTable(scorecard.themes) }]
      : []),
    ...(notAddingUp === ''
      ? []
      : [{ id: 'does-not-add-up', title: 'What does not add up in the plan', body: notAddingUp }]),
    ...(parts.sources ? [{ id: 'sources', title: 'About this page', body: sourceList(scorecard) }] : []),
  ];
}

// Places are named by numbers: an id of a plan may hold anything.
function namesOf({ sections }: Scorecard): (row: ScorecardRow) => string {
  const ids = new Set(sections.flatMap(({ rows }) => rows.map(({ indicatorId }) => indicatorId)));
  const names = new Map([...ids].map((id, index) => [id, `indicator-${String(index + 1)}`]));
  return ({ indicatorId }) => String(names.get(indicatorId));
}

// An indicator that serves two priorities is in both tables, and has its details under the first.
function prioritySections(scorecard: Scorecard, parts: SectionParts): PageSection[] {
  const { hasDetails, nameOf, drawings } = parts;
  const shown = new Map<string, string>();
  return scorecard.sections.map((one, index) => {
    const others = one.rows.filter(({ indicatorId }) => shown.has(indicatorId));
    const own = hasDetails ? [...new Set(one.rows)].filter((row) => !others.includes(row)) : [];
    for (const { indicatorId } of own) shown.set(indicatorId, one.title);
    const blocks = own.map((row) => indicatorDetails(row, nameOf(row), drawings.get(row.indicatorId)?.chart ?? ''));
    const folded = foldedDetails(
      blocks,
      own,
      { count: others.length, words: elsewhere(others, shown) },
      drawings.size > 0,
    );
    return {
      id: sectionId(index),
      title: one.title,
      body: prioritySection(one, scorecard, parts, folded),
    };
  });
}

function elsewhere([first, ...more]: readonly ScorecardRow[], shown: ReadonlyMap<string, string>): string {
  if (first === undefined) return '';
  return more.length === 0
    ? ` (for ${first.name}, see ${String(shown.get(first.indicatorId))})`
    : ' (for the others, see the priorities above)';
}
