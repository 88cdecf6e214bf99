import type { Rag } from '../model/status.js';
import { KEY_TO_SIGNS, type Scorecard, type ScorecardRow, type ScorecardSection } from './scorecard.js';

const RAG_WORDS: Readonly<Record<Rag, string>> = { green: 'Green', amber: 'Amber', red: 'Red', grey: 'Grey' };

/** Writes a scorecard as Markdown with tables, as GitHub and most council systems read them. */
export function scorecardMarkdown(scorecard: Scorecard): string {
  const { heading, sections, themes, summary, discrepancies } = scorecard;
  const [partnership, plan, day] = heading;
  const blocks = [
    `# ${inline(partnership)}`,
    `${inline(plan)}  \n${inline(day)}`,
    inline(summary),
    ...sections.flatMap((section) => sectionBlocks(section, scorecard)),
    ...(themes.length === 0
      ? []
      : ['## Cross-cutting themes', list(themes.map(({ title, status }) => `${inline(title)}: ${status}`))]),
    inline(KEY_TO_SIGNS),
    ...(discrepancies.length === 0
      ? []
      : [
          '## What the plan says that does not add up',
          discrepancies
            .map(({ text, places }, index) => `${String(index + 1)}. ${inline(text)} (${inline(places)})`)
            .join('\n'),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, status, rows }: ScorecardSection, scorecard: Scorecard): string[] {
  const heading = `## ${inline(status === undefined ? title : `${title} - ${status}`)}`;
  return rows.length === 0 ? [heading, 'No indicators.'] : [heading, table(rows, scorecard), because(rows)];
}

function table(rows: readonly ScorecardRow[], { comparatorName, hasOutturns }: Scorecard): string {
  const columns: readonly (readonly [string, '---' | '--:', (row: ScorecardRow) => string])[] = [
    ['Indicator', '---', ({ name }) => name],
    ['Baseline', '--:', ({ baseline }) => baseline],
    ...(hasOutturns
      ? [
          ['Latest', '--:', ({ latest }: ScorecardRow) => latest] as const,
          ['Period', '---', ({ latestPeriod }: ScorecardRow) => latestPeriod] as const,
        ]
      : []),
    [comparatorName, '--:', ({ comparator }) => comparator],
    ['Position', '---', ({ position }) => position],
    ['Target', '---', ({ target }) => target],
    ['Due', '---', ({ due }) => due],
    ['Status', '---', ({ status, rag }) => `${status} (${RAG_WORDS[rag].toLowerCase()})`],
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([heading]) => inline(heading))),
    line(columns.map(([, rule]) => rule)),
    ...rows.map((row) => line(columns.map(([, , cell]) => inline(cell(row))))),
  ].join('\n');
}

function because(rows: readonly ScorecardRow[]): string {
  return list(rows.map((row) => `**${inline(row.name)}**: ${inline([row.beyondStatus, ...row.because].join(' '))}`));
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

// What a plan says is text, never markup: whatever Markdown or HTML could take for a sign is escaped.
function inline(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&!]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/u, '$1\\$2');
}
