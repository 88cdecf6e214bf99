import { capitalised } from '../../format/capitalised.js';
import { STATUSES } from '../../format/choices.js';
import { plainText } from '../../format/plainText.js';
import { groupedBy } from '../../lookup/groupedBy.js';
import type { SourceDocument } from '../../model/citation.js';
import { columnsOf } from '../columns.js';
import {
  LICENCE_UNKNOWN,
  type Mark,
  NATURAL_COLOURS,
  type Scorecard,
  type ScorecardAction,
  type ScorecardRow,
  type ScorecardSection,
  type ScorecardTheme,
  SEVERITIES_WORST_FIRST,
  SEVERITY_WORDS,
} from '../scorecard.js';
import { keyToSigns } from '../keyToSigns.js';
import { leadsInWords } from '../leadsInWords.js';
import type { Drawing } from './charts.js';
import { arrow, statusIcon } from './icons.js';
import { lines, list, tag, text } from './markup.js';
import { table } from './table.js';

/** A section of the page, with its place in the contents. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

interface NamedList {
  readonly heading: string;
  readonly items: readonly string[];
}

const SCOPES = { partnership: 'The partnership', county: 'The county' } as const;
const WEB_ADDRESS = /^https?:\/\/\S+$/iu;
// More icons than this say no more than the words next to them.
const MOST_MARKS = 40;

/** Writes the table of contents. */
export function contents(sections: readonly PageSection[]): string {
  const items = sections.map(({ id, title }) => tag('a', { href: `#${id}` }, text(title)));
  return lines(
    '<nav aria-labelledby="contents">',
    tag('h2', { id: 'contents' }, 'On this page'),
    list('ul', {}, items),
    '</nav>',
  );
}

/** Writes a section with its heading. */
export function section({ id, title, body }: PageSection): string {
  return lines('<section>', tag('h2', { id }, text(title)), body, '</section>');
}

/** Writes how many indicators have each status, and how each priority is doing. */
export function summary({ counts, sections, colourRule }: Scorecard): string {
  const tiles = counts.map(
    ({ status, word, count, colours, coloursInWords }) =>
      `${tag('span', {}, ...colours.map(({ rag }) => statusIcon({ status, rag })), tag('b', {}, String(count)))} ${text(word)}${small(coloursInWords)}`,
  );
  const rows = sections.flatMap((one, index) => (one.summary === '' ? [] : [{ ...one, id: sectionId(index) }]));
  return lines(
    tiles.length === 0 ? '' : list('ul', { class: 'csp-tiles' }, tiles),
    colourRule.length === 0 ? '' : tag('p', {}, tag('small', {}, text(colourRule.map(({ words }) => words).join(' ')))),
    rows.length === 0
      ? ''
      : table(
          'Priorities, and how their indicators are doing',
          { heading: 'Priority', cell: ({ title, id }) => tag('a', { href: `#${id}` }, text(title)) },
          [
            {
              heading: 'Its indicators',
              isPlain: true,
              cell: ({ summary: words, marks }) => marksAndWords(marks, words),
            },
          ],
          rows,
          'csp-overview',
        ),
    servingSeveral(sections),
  );
}

// Why the priorities have more marks than there are indicators.
function servingSeveral(sections: readonly ScorecardSection[]): string {
  const served = sections.flatMap(({ rows }) => [...new Set(rows.map(({ indicatorId }) => indicatorId))]);
  const count = [...groupedBy(served, (id) => id).values()].filter(({ length }) => length > 1).length;
  if (count === 0) return '';
  const words =
    count === 1
      ? '1 indicator serves more than one priority. It is counted once in the totals.'
      : `${String(count)} indicators serve more than one priority. Each is counted once in the totals.`;
  return tag('p', {}, tag('small', {}, text(words)));
}

function marksAndWords(marks: readonly Mark[], words: string): string {
  const signs =
    marks.length === 0 || marks.length > MOST_MARKS
      ? ''
      : tag('span', { class: 'csp-marks' }, ...marks.map(statusIcon));
  return `${signs} ${text(capitalised(words))}`;
}

/** The id of the section of a priority, by its place in the plan. */
export function sectionId(index: number): string {
  return `priority-${String(index + 1)}`;
}

/** What a section shows about a priority, and how. */
export interface SectionParts {
  readonly hasAims: boolean;
  readonly hasActions: boolean;
  readonly hasDetails: boolean;
  readonly nameOf: (row: ScorecardRow) => string;
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** Writes what a priority is for, how its indicators are doing, and what is done. */
export function prioritySection(one: ScorecardSection, scorecard: Scorecard, parts: SectionParts, own: string): string {
  const { aims, leads, summary: counts, rows } = one;
  const told = [
    counts === '' || rows.length === 0 ? '' : `${capitalised(counts)}.`,
    parts.hasAims ? leadsInWords(leads) : '',
  ].filter((words) => words !== '');
  const says = [
    ...(parts.hasAims ? aims.map((aim) => tag('p', { class: 'csp-aim' }, text(aim))) : []),
    told.length === 0 ? '' : tag('p', {}, text(told.join(' '))),
  ];
  return lines(
    ...says,
    rows.length === 0 ? tag('p', {}, 'No indicators.') : indicatorTable(one, scorecard, parts),
    parts.hasActions ? actionsOf(one) : '',
    own,
  );
}

function indicatorTable(one: ScorecardSection, scorecard: Scorecard, parts: SectionParts): string {
  const { nameOf, drawings, hasDetails } = parts;
  const { title, rows } = one;
  const columns = columnsOf(one, scorecard);
  const key = keyToSigns([one], scorecard);
  return lines(
    table<ScorecardRow>(
      `${title}: indicators`,
      {
        heading: 'Indicator',
        cell: (row) =>
          (hasDetails ? tag('a', { href: `#${nameOf(row)}` }, text(row.name)) : text(row.name)) + small(row.unit),
      },
      columns.map(({ is, heading, cell }) => ({
        heading,
        className: `csp-${is}`,
        isPlain: is === 'status',
        cell: (row) => {
          if (is === 'status') return statusOf(row);
          const [words, more] = cell(row);
          if (words === '') return '';
          // A sign is never on another line than its figure or period.
          const cellText =
            (is === 'latest' ? tag('b', {}, text(words)) : text(words)) + small(more).replaceAll(' [', '\u00A0[');
          if (is === 'change' && row.change !== undefined) return arrow(row.change.direction) + cellText;
          const line = is === 'latest' ? drawings.get(row.indicatorId)?.line : undefined;
          return line === undefined ? cellText : tag('div', {}, tag('div', {}, cellText), line);
        },
      })),
      rows,
      'csp-indicators',
    ),
    key === '' ? '' : tag('p', { class: 'csp-key' }, tag('small', {}, text(key))),
  );
}

// The colour is as large as the status: it is what red and amber are known by.
function statusOf({ mark, status, colour, reached }: ScorecardRow): string {
  return statusIcon(mark) + tag('b', {}, text(statusAndColour(status, colour))) + small(reached);
}

/** Folds the details of several indicators. They open in print, and when a link leads into them. */
export function foldedDetails(
  blocks: readonly string[],
  own: readonly ScorecardRow[],
  elsewhere: { readonly count: number; readonly words: string },
  hasCharts: boolean,
): string {
  if (blocks.length === 0) return '';
  const [count, all] = [blocks.length, blocks.length + elsewhere.count];
  const words =
    count < all
      ? `${String(count)} of these ${String(all)} indicators${elsewhere.words}`
      : count === 1
        ? 'this indicator'
        : `these ${String(count)} indicators`;
  const hasComments = own.some(({ details }) => details.some(({ heading }) => heading === 'Comments'));
  const what = [...(hasCharts ? ['charts'] : []), 'reasons', ...(hasComments ? ['comments'] : [])];
  const last = String(what.pop());
  const listed = capitalised(what.length === 0 ? last : `${what.join(', ')} and ${last}`);
  return lines('<details>', tag('summary', {}, text(`${listed} for ${words}`)), ...blocks, '</details>');
}

/** Writes everything about an indicator that does not fit in its row. */
export function indicatorDetails(row: ScorecardRow, name: string, chart: string): string {
  const { baseline, baselinePeriod } = row;
  const reasons = [row.broken, ...row.because, ...row.colourBecause].flatMap((words) => (words === '' ? [] : [words]));
  return lines(
    '<section class="csp-indicator">',
    tag('h3', { id: name }, text(row.name)),
    statusLine(row),
    chart,
    '<div>',
    row.isBaseline || chart !== ''
      ? ''
      : tag('p', {}, text(`Baseline: ${[baseline, baselinePeriod].filter((words) => words !== '').join(', ')}.`)),
    ...[
      { heading: 'How the status was reached', items: reasons },
      { heading: 'More about this figure', items: row.beside },
      ...row.details,
    ].map((one) => namedList(one, 'h4')),
    '</div>',
    '</section>',
  );
}

// The mark and the words of the table, and the rest of the sentence that begins with the status.
function statusLine({ mark, status, colour, summary: words }: ScorecardRow): string {
  const rest = words.replace(status, '');
  return tag('p', {}, statusIcon(mark), tag('b', {}, text(statusAndColour(status, colour))), text(rest));
}

function statusAndColour(status: string, colour: string): string {
  return colour === '' ? status : `${status}, ${colour}`;
}

function namedList({ heading, items }: NamedList, level: 'h3' | 'h4'): string {
  if (items.length === 0) return '';
  return lines(
    tag(level, {}, heading),
    list(
      'ul',
      {},
      items.map((item) => text(item)),
    ),
  );
}

function actionsOf({ title, actions, unpaired }: ScorecardSection): string {
  if (actions.length === 0) return '';
  const more = unpaired && [
    tag('p', {}, text(unpaired.note)),
    namedList({ heading: 'Expected outcomes', items: unpaired.outcomes }, 'h3'),
    namedList({ heading: 'Lead agencies', items: unpaired.leadAgencies }, 'h3'),
  ];
  return lines(
    '<details>',
    tag(
      'summary',
      {},
      actions.length === 1 ? 'What is being done: 1 action' : `What is being done: ${String(actions.length)} actions`,
    ),
    table<ScorecardAction>(
      `${title}: actions`,
      { heading: 'Action', cell: (action) => text(action.text) },
      [
        { heading: 'Expected outcomes', cell: ({ outcomes }) => outcomes.map(text).join('<br>') },
        { heading: 'Lead agency', cell: ({ agencies }) => text(agencies) },
        { heading: 'Progress', cell: ({ progress }) => progress },
      ],
      actions,
    ),
    ...(more ?? []),
    '</details>',
  );
}

/** Writes the themes and how their indicators are doing. */
export function themeTable(themes: readonly ScorecardTheme[]): string {
  const isMixed = themes.some(({ scope }) => scope !== 'partnership');
  return table<ScorecardTheme>(
    'Themes, and how the indicators of their priorities are doing',
    { heading: 'Theme', cell: ({ title }) => text(title) },
    [
      // If all themes are the partnership's, the column would say nothing and is left out.
      { heading: 'Whose theme', cell: ({ scope }) => (isMixed ? SCOPES[scope] : '') },
      { heading: 'Its indicators', isPlain: true, cell: ({ marks, summary: words }) => marksAndWords(marks, words) },
    ],
    themes,
    'csp-overview',
  );
}

/** Writes what does not add up in the plan: discrepancies recorded by hand, and anything else the audit found. */
export function discrepancies({ discrepancies: byHand, findings }: Scorecard): string {
  const groups = [
    {
      heading: 'Found by reading the plan',
      items: byHand.map(({ text: words, places }) => ({ words, place: places })),
    },
    ...SEVERITIES_WORST_FIRST.map((severity) => ({
      heading: SEVERITY_WORDS[severity],
      items: findings
        .filter((finding) => finding.severity === severity)
        .map(({ text: words, place }) => ({ words, place })),
    })),
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return '';
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return lines(
    '<details>',
    tag('summary', {}, count === 1 ? '1 point' : `${String(count)} points`),
    ...groups.map(({ heading, items }) =>
      lines(
        tag('h3', {}, heading),
        list(
          'ul',
          {},
          items.map(
            ({ words, place }) => text(words) + (place === '' ? '' : ` ${tag('small', {}, text(`(${place})`))}`),
          ),
        ),
      ),
    ),
    '</details>',
  );
}

/** Writes what the words mean, where the content of the plan comes from, and what is known about its licence. */
export function sourceList({ sources, counts, colourRule, namesFurthest }: Scorecard): string {
  const meanings = counts.flatMap(({ status, colours }) =>
    STATUSES.filter(({ value }) => value === status).flatMap(({ label, description }) =>
      colours.map(({ rag }): readonly [string, readonly string[]] => [
        statusIcon({ status, rag }) + label + (NATURAL_COLOURS[status] === undefined ? `, ${rag}` : ''),
        [[description, ...colourRule.filter((one) => one.rag === rag).map(({ words }) => words)].join(' ')],
      ]),
    ),
  );
  const says = [
    'Figures are judged as they were published, without rounding.',
    namesFurthest
      ? '"Furthest from its target" is the indicator with the largest share of its target still to go.'
      : '',
    "The words of the plan are its publisher's own.",
  ];
  return lines(
    definitions(meanings, 'csp-meanings'),
    sources.length === 0 ? tag('p', {}, 'No source is given in the plan.') : definitions(sources.map(sourceOf)),
    tag('p', {}, text(says.filter((words) => words !== '').join(' '))),
  );
}

function sourceOf({
  title,
  publisher,
  edition,
  licence,
  url,
  note,
}: SourceDocument): readonly [string, readonly string[]] {
  return [
    url !== undefined && isWebAddress(url) ? tag('a', { href: url }, text(title)) : text(title),
    [
      [publisher, edition].filter((part) => part !== undefined).join(', '),
      licence === undefined ? LICENCE_UNKNOWN : `Licence: ${licence}`,
      note ?? '',
    ].filter((words) => words !== ''),
  ];
}

function definitions(
  items: readonly (readonly [term: string, words: readonly string[]])[],
  className?: string,
): string {
  if (items.length === 0) return '';
  const written = items.map(([term, words]) =>
    lines(tag('dt', {}, term), ...words.map((one) => tag('dd', {}, text(one)))),
  );
  return tag('dl', { class: className }, `\n${written.join('\n')}\n`);
}

// Any other kind of address may do harm, or lead nowhere.
function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url) && plainText(url) === url;
}

function small(words: string): string {
  return words === '' ? '' : ` ${tag('small', {}, text(words))}`;
}
