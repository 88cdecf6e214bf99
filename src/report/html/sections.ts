import { plainText } from '../../format/plainText.js';
import type { SourceDocument } from '../../model/citation.js';
import type { Rag, Status } from '../../model/status.js';
import {
  KEY_TO_SIGNS,
  LICENCE_UNKNOWN,
  type Scorecard,
  type ScorecardCount,
  type ScorecardRow,
  type ScorecardSection,
  type ScorecardTheme,
  SEVERITIES_WORST_FIRST,
  SEVERITY_WORDS,
} from '../scorecard.js';
import { capitalised } from '../../format/capitalised.js';
import { lines, list, tag, text } from './markup.js';
import { type HtmlColumn, table } from './table.js';

/** A section of the page, with its place in the contents. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const MEANINGS: Readonly<Record<Status, string>> = {
  met: 'A figure observed since the baseline satisfies the target.',
  'on-track': 'Not yet due, and the figure is at least as good as expected by now.',
  'off-track': 'Not yet due, and the figure is not as good as expected by now, or a level to be held is not held.',
  'too-early': 'Not yet due, and nothing has been observed since the baseline, or a milestone is still ahead.',
  missed: 'Due, and the figure that decides does not satisfy the target.',
  'not-assessed': 'It cannot be judged: the reasons say why.',
};
const POSITIONS: Readonly<Record<ScorecardRow['position'], string>> = {
  better: 'Better',
  worse: 'Worse',
  higher: 'Higher',
  lower: 'Lower',
  same: 'The same',
  none: 'Not compared',
};
const SCOPES = { partnership: 'The partnership', county: 'The county' } as const;
const WEB_ADDRESS = /^https?:\/\/\S+$/iu;

/** Writes the list of what is on the page. */
export function contents(sections: readonly PageSection[]): string {
  const items = sections.map(({ id, title }) => tag('a', { href: `#${id}` }, text(title)));
  return lines(
    '<nav aria-labelledby="contents">',
    tag('h2', { id: 'contents' }, 'Contents'),
    list('ol', {}, items),
    '</nav>',
  );
}

/** Writes a section with its heading. */
export function section({ id, title, body }: PageSection): string {
  return lines('<section>', tag('h2', { id }, text(title)), body, '</section>');
}

/** Writes how many indicators have each status, and the status of each priority. */
export function summary({ summary: sentence, counts, sections }: Scorecard, overview: string): string {
  const statuses = table<ScorecardCount>(
    'How many indicators have each status',
    { heading: 'Status', cell: ({ word }) => tag('strong', {}, text(word)) },
    [
      { heading: 'Indicators', isNumber: true, cell: ({ count }) => String(count) },
      { heading: 'What it means', cell: ({ status }) => MEANINGS[status] },
    ],
    counts,
    'csp-counts',
  );
  const hasPriorities = sections.some(({ status }) => status !== undefined);
  return lines(
    tag('p', { class: 'csp-lead' }, text(sentence)),
    statuses,
    // The overview shows the same, and more.
    hasPriorities && !overview.startsWith('<figure') ? priorityTable(sections) : '',
    hasPriorities ? overview : '',
  );
}

function priorityTable(sections: readonly ScorecardSection[]): string {
  return table(
    'Priorities, each with the status of its worst indicator',
    { heading: 'Priority', cell: ({ title, id }) => tag('a', { href: `#${id}` }, text(title)) },
    [
      { heading: 'Worst status', cell: ({ status }) => tag('strong', {}, text(status)) },
      { heading: 'Its indicators', cell: ({ summary }) => text(capitalised(summary)) },
    ],
    // Those of no priority come last, without a status.
    sections.flatMap(({ title, status, summary }, index) =>
      status === undefined ? [] : [{ title, status, summary, id: sectionId(index) }],
    ),
  );
}

/** The id of the section of a priority, by its place in the plan. */
export function sectionId(index: number): string {
  return `priority-${String(index + 1)}`;
}

/** Writes the table of a priority. The name of an indicator leads to its chart. */
export function indicatorTable(
  { title, summary: counts, rows }: ScorecardSection,
  { comparatorName, hasOutturns }: Scorecard,
  nameOf: (row: ScorecardRow) => string,
): string {
  const latest: HtmlColumn<ScorecardRow> = {
    heading: 'Latest',
    isNumber: true,
    cell: (row) => withSmall(latestOf(row), row.latestPeriod),
  };
  const columns: readonly HtmlColumn<ScorecardRow>[] = [
    {
      heading: 'Baseline',
      isNumber: true,
      cell: ({ baseline, baselinePeriod }) => withSmall(baseline, baselinePeriod),
    },
    ...(hasOutturns ? [latest] : []),
    {
      heading: comparatorName,
      isNumber: true,
      cell: ({ comparator, comparatorPeriod }) => withSmall(comparator, comparatorPeriod),
    },
    { heading: 'Position', cell: ({ position, certainty }) => withSmall(POSITIONS[position], certainty) },
    { heading: 'Target', cell: ({ target, due }) => withSmall(target, due === '' ? '' : `by ${due}`) },
    { heading: 'Status', cell: ({ status, rag }) => statusTag(status, rag) },
  ];
  const hasSigns = rows.some((row) =>
    [row.baseline, row.comparator, ...(hasOutturns ? [latestOf(row)] : [])].some((figure) => figure.startsWith('[')),
  );
  const body = table<ScorecardRow>(
    `${title}: indicators`,
    {
      heading: 'Indicator',
      cell: (row) => tag('a', { href: `#${nameOf(row)}` }, text(row.name)) + small(row.unit),
    },
    columns,
    rows,
  );
  const first = counts === '' ? '' : tag('p', {}, text(`${capitalised(counts)}.`));
  return lines(first, body, hasSigns ? tag('p', {}, tag('small', {}, text(KEY_TO_SIGNS))) : '');
}

function latestOf({ latest }: ScorecardRow): string {
  return latest === '' ? '[x]' : latest;
}

/** Writes the summary of an indicator, with its charts. */
export function indicatorBlock(row: ScorecardRow, name: string, figures: string): string {
  return lines(
    '<section class="csp-indicator">',
    tag('h3', { id: name }, text(row.name)),
    row.broken === '' ? '' : tag('p', {}, tag('strong', {}, text(row.broken))),
    tag('p', {}, text(row.summary)),
    figures,
    tag(
      'p',
      { class: 'csp-more' },
      tag(
        'a',
        { href: `#${name}-reasons` },
        'How this status was reached',
        tag('span', { class: 'csp-hidden' }, ': ', text(row.name)),
      ),
    ),
    '</section>',
  );
}

/** Writes the themes and the statuses of their indicators. */
export function themeTable(themes: readonly ScorecardTheme[]): string {
  return table<ScorecardTheme>(
    'Themes, each with the status of the worst indicator of its priorities',
    { heading: 'Theme', cell: ({ title }) => text(title) },
    [
      { heading: 'Whose theme', cell: ({ scope }) => SCOPES[scope] },
      { heading: 'Worst status', cell: ({ status }) => tag('strong', {}, text(status)) },
      { heading: 'Its indicators', cell: ({ summary }) => text(capitalised(summary)) },
    ],
    themes,
  );
}

/** Writes what in the plan does not add up: as found by hand, and what the audit found besides. */
export function discrepancies({ discrepancies: byHand, findings }: Scorecard): string {
  const groups = SEVERITIES_WORST_FIRST.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0
      ? []
      : [
          tag('h3', {}, SEVERITY_WORDS[severity]),
          list(
            'ul',
            {},
            found.map(({ text: words, place }) => text(words) + placeOf(place)),
          ),
        ];
  });
  return lines(
    ...(byHand.length === 0
      ? []
      : [
          tag('h3', {}, 'Found by reading the plan'),
          list(
            'ol',
            {},
            byHand.map(({ text: words, places }) => text(words) + placeOf(places)),
          ),
        ]),
    ...groups,
  );
}

function placeOf(place: string): string {
  return place === '' ? '' : ` ${tag('small', {}, text(`(${place})`))}`;
}

/** Writes how the status of an indicator was reached. */
export function reasonsBlock(row: ScorecardRow, name: string): string {
  return lines(
    '<section>',
    tag('h3', { id: `${name}-reasons` }, text(row.name)),
    tag('p', {}, statusTag(row.status, row.rag)),
    list(
      'ul',
      {},
      [row.broken, ...row.because, ...row.colour].flatMap((words) => (words === '' ? [] : [text(words)])),
    ),
    ...[{ heading: 'More about this figure', items: row.beside }, ...row.details].map(namedList),
    '</section>',
  );
}

function namedList({ heading, items }: { readonly heading: string; readonly items: readonly string[] }): string {
  if (items.length === 0) return '';
  return lines(
    tag('p', {}, `${heading}:`),
    list(
      'ul',
      {},
      items.map((item) => text(item)),
    ),
  );
}

/** Writes where the content of the plan comes from, and what is known of its licence. */
export function sourceList(sources: readonly SourceDocument[]): string {
  const items = sources.map(({ title, publisher, edition, licence, url, note }) =>
    lines(
      tag('dt', {}, url !== undefined && isWebAddress(url) ? tag('a', { href: url }, text(title)) : text(title)),
      ...[
        [publisher, edition].filter((part) => part !== undefined).join(', '),
        licence === undefined ? LICENCE_UNKNOWN : `Licence: ${licence}`,
        note ?? '',
      ].flatMap((words) => (words === '' ? [] : [tag('dd', {}, text(words))])),
    ),
  );
  return lines(
    items.length === 0 ? tag('p', {}, 'The plan names no source.') : `<dl>\n${items.join('\n')}\n</dl>`,
    tag(
      'p',
      {},
      'Figures are judged as they were published, without rounding. The words of the plan are those of its publisher.',
    ),
  );
}

// Any other address may do harm, or lead nowhere.
function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url) && plainText(url) === url;
}

// The colour is told as a word, too, in brackets after the status.
function statusTag(status: string, rag: Rag): string {
  return tag('strong', { class: `csp-tag csp-tag-${rag}` }, text(`${status} (${rag})`));
}

function withSmall(words: string, remark: string): string {
  return text(words) + small(remark);
}

function small(words: string): string {
  return words === '' ? '' : ` ${tag('small', {}, text(words))}`;
}
