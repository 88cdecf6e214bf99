import { capitalised } from '../format/capitalised.js';
import type { Rag } from '../model/status.js';
import { columnsOf, type ScorecardColumn } from './columns.js';
import { indent, row, WIDTH, wrap } from './layout.js';
import { actionInWords, type Scorecard, type ScorecardRow, type ScorecardSection } from './scorecard.js';
import { countInWords } from './countInWords.js';
import { keyToSigns } from './keyToSigns.js';
import { leadsInWords } from './leadsInWords.js';

/** Colours a word by a status; the word itself stays, so that nothing hangs on the colour. */
export type Paint = (word: string, rag: Rag) => string;

const NARROWEST_TABLE = 76;
const WIDTHS: Readonly<Record<ScorecardColumn['is'], number>> = {
  latest: 9,
  change: 12,
  comparison: 11,
  target: 14,
  status: 12,
};
const LEAST = 20;

/** Writes a scorecard as text for a terminal of a width. */
export function scorecardText(scorecard: Scorecard, paint: Paint = (word) => word, width = WIDTH): string {
  const { heading, message, counts, sections, themes, discrepancies } = scorecard;
  const room = Math.max(LEAST, width);
  const totals = counts.map(countInWords).join(', ');
  const key = keyToSigns(sections, scorecard);
  const hasSummary = sections.filter(({ summary }) => summary !== '');
  const lines = [
    ...heading.flatMap((line) => wrap(line, room)),
    '',
    ...wrap(message, room),
    ...(totals === '' ? [] : wrap(`${totals}.`, room)),
    '',
    ...hasSummary.flatMap(({ title, summary }) => indent(`${title}: ${summary}`, room, '- ')),
    ...(hasSummary.length === 0 ? [] : ['']),
    ...sections.flatMap((section) => sectionLines(section, scorecard, paint, room)),
    ...themeLines(themes, room),
    ...(key === '' ? [] : [...wrap(key, room), '']),
    ...discrepancyLines(discrepancies, room),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionLines(section: ScorecardSection, scorecard: Scorecard, paint: Paint, width: number): string[] {
  const { title, summary, aims, leads, rows, actions } = section;
  const columns = columnsOf(section, scorecard);
  const says = [
    ...aims,
    ...(leads.length === 0 ? [] : [leadsInWords(leads)]),
    ...(summary === '' || rows.length === 0 ? [] : [`${capitalised(summary)}.`]),
  ];
  return [
    ...titleLines(title, width),
    ...says.flatMap((words) => wrap(words, width)),
    ...(says.length === 0 ? [] : ['']),
    ...(rows.length === 0 ? ['No indicators.', ''] : tableLines(rows, columns, paint, width)),
    ...actions.flatMap((action) => indent(actionInWords(action), width, '- ')),
    ...(actions.length === 0 ? [] : ['']),
  ];
}

function tableLines(
  rows: readonly ScorecardRow[],
  columns: readonly ScorecardColumn[],
  paint: Paint,
  width: number,
): string[] {
  const more = (one: ScorecardRow): string[] => paragraphs(one).flatMap((words) => indent(words, width, '  ', '  '));
  if (width < NARROWEST_TABLE) {
    return rows.flatMap((one) => [
      ...wrap(nameOf(one), width),
      ...stacked(one, columns, paint, width),
      ...more(one),
      '',
    ]);
  }
  const others = columns.map(({ is }) => WIDTHS[is]);
  const widths = [width - others.reduce((sum, one) => sum + one + 2, 0), ...others];
  return [
    ...row([['Indicator'], ...columns.map(({ heading }) => [heading])], widths),
    '-'.repeat(width),
    ...rows.flatMap((one) => {
      const cells = columns.map(({ cell }) => cell(one).filter((words) => words !== ''));
      const [first = '', ...rest] = row([[nameOf(one)], ...cells], widths);
      // The status ends the first line. It is painted after the cells are set, or its codes would count as letters.
      const painted = first.slice(0, -one.status.length) + paint(one.status, one.rag);
      return [painted, ...rest, ...more(one), ''];
    }),
  ];
}

function nameOf({ name, unit }: ScorecardRow): string {
  return unit === '' ? name : `${name} (${unit})`;
}

function stacked(one: ScorecardRow, columns: readonly ScorecardColumn[], paint: Paint, width: number): string[] {
  return columns.flatMap(({ is, heading, cell }) => {
    const [words, more] = cell(one);
    if (words === '') return [];
    const lines = indent(`${heading}: ${words}${more === '' ? '' : ` (${more})`}`, width, '  ', '    ');
    return is === 'status' ? lines.map((line) => line.replace(words, paint(words, one.rag))) : lines;
  });
}

function paragraphs({ broken, beyondStatus, because, details }: ScorecardRow): string[] {
  return [
    broken,
    beyondStatus,
    because.join(' '),
    ...details.flatMap(({ heading, items }) => items.map((item) => `${heading}: ${item}`)),
  ].filter((words) => words !== '');
}

function themeLines(themes: Scorecard['themes'], width: number): string[] {
  if (themes.length === 0) return [];
  return [
    ...titleLines('Cross-cutting themes', width),
    ...themes.flatMap(({ title, summary }) => indent(`${title}: ${summary}`, width, '- ')),
    '',
  ];
}

function discrepancyLines(discrepancies: Scorecard['discrepancies'], width: number): string[] {
  if (discrepancies.length === 0) return [];
  return [
    ...titleLines('What does not add up in the plan', width),
    ...discrepancies.flatMap(({ text, places }, index) =>
      indent(`${text} [${places}]`, width, `${String(index + 1).padStart(2)}. `),
    ),
  ];
}

function titleLines(title: string, width: number): string[] {
  return ['='.repeat(width), ...wrap(title, width), '='.repeat(width)];
}
