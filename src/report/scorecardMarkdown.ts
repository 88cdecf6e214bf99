import { isolatedText } from '../format/plainText.js';
import { columnsOf } from './columns.js';
import { capitalised } from '../format/capitalised.js';
import { countInWords } from './countInWords.js';
import {
  actionInWords,
  LICENCE_UNKNOWN,
  type Scorecard,
  type ScorecardRow,
  type ScorecardSection,
  SEVERITIES_WORST_FIRST,
  SEVERITY_WORDS,
} from './scorecard.js';
import { keyToSigns } from './keyToSigns.js';
import { leadsInWords } from './leadsInWords.js';

const NO_LINK = '&#8203;';

/** Writes a scorecard as Markdown with tables, as GitHub and most council systems read them. */
export function scorecardMarkdown(scorecard: Scorecard): string {
  const { heading, sections, themes, message, counts } = scorecard;
  const [partnership, plan, day] = heading;
  const key = keyToSigns(sections, scorecard);
  const blocks = [
    `# ${inline(partnership)}`,
    `${inline(plan)}  \n${inline(day)}`,
    `**${inline(message)}**`,
    ...(counts.length === 0 ? [] : [list(counts.map(countInWords))]),
    ...overview(sections),
    ...sections.flatMap((section) => sectionBlocks(section, scorecard)),
    ...(themes.length === 0
      ? []
      : ['## Cross-cutting themes', list(themes.map(({ title, summary }) => `${inline(title)}: ${summary}`))]),
    ...(key === '' ? [] : [inline(key)]),
    ...discrepancyBlocks(scorecard),
    ...sourceBlocks(scorecard),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function discrepancyBlocks({ discrepancies, findings }: Scorecard): string[] {
  if (discrepancies.length === 0 && findings.length === 0) return [];
  const found = discrepancies.map(
    ({ text, places }, index) => `${String(index + 1)}. ${inline(text)} (${inline(places)})`,
  );
  const groups = SEVERITIES_WORST_FIRST.flatMap((severity) => {
    const items = findings.filter((finding) => finding.severity === severity);
    const written = items.map(({ text, place }) => inline(text) + (place === '' ? '' : ` (${inline(place)})`));
    return items.length === 0 ? [] : [`### ${SEVERITY_WORDS[severity]}`, list(written)];
  });
  return ['## What does not add up in the plan', ...(found.length === 0 ? [] : [found.join('\n')]), ...groups];
}

function sourceBlocks({ sources }: Scorecard): string[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ title, publisher, edition, licence }) => {
    const parts = [title, publisher, edition].filter((part) => part !== undefined);
    return `${inline(parts.join(', '))}. ${inline(licence === undefined ? LICENCE_UNKNOWN : `Licence: ${licence}`)}`;
  });
  return ['## Sources and licence', list(items)];
}

function overview(sections: readonly ScorecardSection[]): string[] {
  const rows = sections.filter(({ summary }) => summary !== '');
  if (rows.length === 0) return [];
  return [
    tableOf(
      ['Priority', 'Its indicators'],
      rows.map(({ title, summary }) => [
        [title, ''],
        [capitalised(summary), ''],
      ]),
    ),
  ];
}

function sectionBlocks(section: ScorecardSection, scorecard: Scorecard): string[] {
  const { title, summary, aims, leads, rows, actions } = section;
  return [
    `## ${inline(title)}`,
    ...aims.map(inline),
    ...(leads.length === 0 ? [] : [inline(leadsInWords(leads))]),
    ...(summary === '' || rows.length === 0 ? [] : [inline(`${capitalised(summary)}.`)]),
    ...(rows.length === 0 ? ['No indicators.'] : [table(section, scorecard), because(rows)]),
    ...(actions.length === 0
      ? []
      : ['What is being done:', list(actions.map((action) => inline(actionInWords(action))))]),
  ];
}

function table(section: ScorecardSection, scorecard: Scorecard): string {
  const columns = columnsOf(section, scorecard);
  return tableOf(
    ['Indicator', ...columns.map(({ heading }) => heading)],
    section.rows.map((row) => [[row.name, row.unit], ...columns.map(({ cell }) => cell(row))]),
  );
}

// Of each cell the words, and what is said below them elsewhere, in brackets.
function tableOf(headings: readonly string[], rows: readonly (readonly (readonly [string, string])[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellOf = ([words, more]: readonly [string, string]): string =>
    more === '' ? inline(words) : `${inline(words)} (${inline(more)})`;
  return [headings.map(inline), headings.map(() => '---'), ...rows.map((cells) => cells.map(cellOf))]
    .map(line)
    .join('\n');
}

function because(rows: readonly ScorecardRow[]): string {
  return list(
    rows.map((row) => {
      const words = [row.broken, row.beyondStatus, ...row.because].filter((part) => part !== '');
      const details = row.details.flatMap(({ heading, items }) => items.map((item) => `${heading}: ${item}`));
      return [
        `**${inline(row.name)}**: ${inline(words.join(' '))}`,
        ...details.map((item) => `  - ${inline(item)}`),
      ].join('\n');
    }),
  );
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

// What a plan says is text, never markup: whatever Markdown or HTML could take for a sign is escaped. Many readers make
// links of bare addresses and of names after an @, even of escaped ones: a space of no width keeps them text.
function inline(text: string): string {
  return isolatedText(text)
    .replace(/[\\`*_{}[\]<>#|~$&!]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/[\u2068\u2069]/gu, (mark) => `&#${String(mark.codePointAt(0))};`)
    .replace(/:(?=\/\/)|@(?=\S)|\bwww(?=\.)/giu, `$&${NO_LINK}`)
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1\\.')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/u, '$1\\$2');
}
