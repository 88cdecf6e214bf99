import type { Rag } from '../model/status.js';
import { capitalised } from '../format/capitalised.js';
import { type Column, indent, row, WIDTH, wrap } from './layout.js';
import { KEY_TO_SIGNS, type Scorecard, type ScorecardRow, type ScorecardSection } from './scorecard.js';

/** Colours a word by a status; the word itself stays, so that nothing hangs on the colour. */
export type Paint = (word: string, rag: Rag) => string;

const COLUMNS: readonly Column[] = [
  { width: 35, align: 'left' },
  { width: 9, align: 'right' },
  { width: 9, align: 'right' },
  { width: 8, align: 'left' },
  { width: 16, align: 'left' },
  { width: 12, align: 'left' },
];

const COLUMNS_WITH_LATEST: readonly Column[] = [
  { width: 27, align: 'left' },
  { width: 9, align: 'right' },
  { width: 9, align: 'right' },
  { width: 9, align: 'right' },
  { width: 8, align: 'left' },
  { width: 14, align: 'left' },
  { width: 12, align: 'left' },
];

/** Writes a scorecard as text for a terminal, in 100 columns. */
export function scorecardText(scorecard: Scorecard, paint: Paint = (word) => word): string {
  const { heading, sections, themes, summary, discrepancies } = scorecard;
  const lines = [
    ...heading.flatMap((line) => wrap(line, WIDTH)),
    '',
    ...sections.flatMap((section) => sectionLines(section, scorecard, paint)),
    ...themeLines(themes),
    ...indent(summary, ''),
    '',
    KEY_TO_SIGNS,
    '',
    ...discrepancyLines(discrepancies),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionLines(
  { title, status, summary, rows }: ScorecardSection,
  scorecard: Scorecard,
  paint: Paint,
): string[] {
  const { comparatorName, hasOutturns } = scorecard;
  const columns = hasOutturns ? COLUMNS_WITH_LATEST : COLUMNS;
  const latest = hasOutturns ? ['Latest'] : [];
  return [
    ...titleLines(status === undefined ? title : `${title} - ${status}`),
    ...(summary === '' || rows.length === 0 ? [] : [...wrap(`${capitalised(summary)}.`, WIDTH), '']),
    ...row(['Indicator', 'Baseline', ...latest, comparatorName, 'Position', 'Target', 'Status'], columns),
    '-'.repeat(WIDTH),
    ...rows.flatMap((indicator) => [...indicatorLines(indicator, columns, hasOutturns, paint), '']),
    ...(rows.length === 0 ? ['No indicators.', ''] : []),
  ];
}

function indicatorLines(
  indicator: ScorecardRow,
  columns: readonly Column[],
  hasOutturns: boolean,
  paint: Paint,
): string[] {
  const { name, baseline, latest, comparator, position, target, status, rag, broken, beyondStatus, because } =
    indicator;
  const cells = [name, baseline, ...(hasOutturns ? [latest] : []), comparator, position, target];
  const [first = '', ...rest] = row([...cells, status], columns);
  // The status ends the first line. It is painted after the cells are set, or its codes would count as letters.
  const painted = first.slice(0, -status.length) + paint(status, rag);
  const paragraphs = [
    broken,
    beyondStatus,
    because.join(' '),
    ...indicator.details.flatMap(({ heading, items }) => items.map((item) => `${heading}: ${item}`)),
  ];
  return [painted, ...rest, ...paragraphs.flatMap((words) => (words === '' ? [] : indent(words, '  ', '  ')))];
}

function themeLines(themes: Scorecard['themes']): string[] {
  if (themes.length === 0) return [];
  return [
    ...titleLines('Cross-cutting themes'),
    ...themes.flatMap(({ title, status, summary }) => indent(`${title} - ${status} (${summary})`, '')),
    '',
  ];
}

function discrepancyLines(discrepancies: Scorecard['discrepancies']): string[] {
  if (discrepancies.length === 0) return [];
  return [
    ...titleLines('What the plan says that does not add up'),
    ...discrepancies.flatMap(({ text, places }, index) =>
      indent(`${text} [${places}]`, `${String(index + 1).padStart(2)}. `),
    ),
  ];
}

function titleLines(title: string): string[] {
  return ['='.repeat(WIDTH), ...wrap(title, WIDTH), '='.repeat(WIDTH)];
}
