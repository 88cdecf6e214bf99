import type { Figure, KnownFigure, MissingFigure, Rank } from '../../model/figure.js';
import { MISSING_KINDS, QUALIFIERS, RANK_ENDS } from '../../model/figure.js';
import { RECURRENCES } from '../../model/target.js';
import type { Recurrence } from '../../model/target.js';
import { parseInPrint } from '../../period/parseInPrint.js';
import { type FigureResult, parseFigure } from '../../wording/parseFigure.js';
import type { Collector } from '../collector.js';
import { mayLimit } from '../doubts/mayLimit.js';
import { saysPart, saysPartInFigure } from '../doubts/saysPart.js';
import { firmnessOf } from '../firmness.js';
import { type Footnotes, noteMark } from '../footnotes.js';
import { asItStands, onOneLine } from '../guard.js';
import { lettersIn, withoutMark } from '../noteWords.js';
import { askWhetherWhole } from '../questions/askOfFootnote.js';
import { type Cell, cellOf, EVERY, type Record_, refuse, textOf, wordOf, wordsOf } from '../record.js';
import { remembered } from '../remembered.js';
import { some } from '../some.js';
import { averageIn } from './averageIn.js';
import { isAsPrinted } from './isAsPrinted.js';
import { numberOf, plainNumber } from './number.js';
import { periodTextOf } from './period.js';
import { periodIn } from './periodIn.js';
import { twoCells } from './twoCells.js';

/** A figure read from its cells, with what they say about its unit. */
export interface FigureOfCells {
  readonly figure: Figure;
  /** What the printed words said, unless the value was stated as a plain number. */
  readonly printed?: FigureResult & { readonly ok: true };
  /** The cell that holds the value or the words. */
  readonly cell?: Cell;
}

const PARTS = [
  ...(['printed', 'value', 'missing', 'period', 'covers', 'averageOf', 'count'] as const),
  ...([
    'denominator',
    'denominatorPeriod',
    'qualifier',
    'rankPlace',
    'rankFrom',
    'rankOf',
    'rankAmong',
    'note',
  ] as const),
];
type Keys = Readonly<Record<(typeof PARTS)[number], string>>;

// Built once: a new key for each cell would take longer than the cell.
const keysOf = remembered(
  (group: string) => Object.fromEntries(PARTS.map((part) => [part, `${group}.${part}`])) as unknown as Keys,
);

/** What a figure takes from its heading. */
export interface FromHeading {
  readonly period?: string | undefined;
  readonly averageOf?: Recurrence | undefined;
  readonly covers?: Recurrence | undefined;
  readonly qualifier?: KnownFigure['qualifier'];
  /** A footnote that is read with it, where it has none of its own. */
  readonly footnote?: string | undefined;
}

/** Reads printed figures, each text once. */
export type ReadPrinted = (text: string) => FigureResult;

// Few enough digits for a double to print them all.
const BARE = /^(0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2})(\.\d{1,5})?(%)?$/u;
const PERCENTAGE = ['percentage', 'a percentage'] as const;
const LINE_BREAK = /[\r\n]/u;
// "Withheld while under audit", "new measure in 2020/21"
const LETTERED = /^([\d.,]+%?)(\p{Ll})$/u;
// The symbols of official statistics.
const WITHHELD = /^\[[a-z]\]$/u;
const FLAGS = { p: 'provisional', r: 'revised', e: 'estimated' } as const;
const SIDE_CLAUSE = /[,;]? (?:while|to be|in|since|until|from|because|as|for|by|to)\b.*$/u;
const SPREADSHEET_ERROR = /^#(?:REF|DIV\/0|N\/A|VALUE|NAME\?|NUM|NULL|SPILL|CALC|####)/iu;

/**
 * Reads printed figures and remembers them, since most cells of a long table have been seen before. Bare numbers and
 * percentages, which mostly differ, are read here without being remembered, as parseFigure reads them.
 */
export function figureReader(): ReadPrinted {
  const read = new Map<string, FigureResult>();
  return (text) => {
    const [, digits, decimals = '', percent] = BARE.exec(text) ?? [];
    if (digits !== undefined) {
      const value = Number(digits.replaceAll(',', '') + decimals);
      const [unit, as] = percent === undefined ? (['number', 'a number'] as const) : PERCENTAGE;
      return { ok: true, value, unit, text, readings: [{ words: text, as }] };
    }
    let result = read.get(text);
    if (result === undefined) {
      result = parseFigure(text);
      read.set(text, result);
    }
    return result;
  };
}

/**
 * Reads the figure in a group of columns, or nothing if one of its cells was refused. Separate columns take precedence
 * over the printed words.
 */
export function figureOf(
  record: Record_,
  group: string,
  fromHeading: FromHeading,
  readPrinted: ReadPrinted,
  collector: Collector,
): FigureOfCells | undefined {
  const read = figureIn(record, group, fromHeading, readPrinted, collector);
  const { firmness, headings, index } = record.layout;
  if (firmness.length === 0 || read === undefined || 'missing' in read.figure || read.figure.qualifier !== undefined)
    return read;
  const heading = headings[index.get(keysOf(group).value) ?? -1];
  const period = periodIn(read.figure.period ?? textOf(record, 'period', onOneLine)) ?? heading?.period;
  return { ...read, figure: { ...read.figure, ...some({ qualifier: firmnessOf(period, firmness) }) } };
}

function figureIn(
  record: Record_,
  group: string,
  fromHeading: FromHeading,
  readPrinted: ReadPrinted,
  collector: Collector,
): FigureOfCells | undefined {
  const before = collector.problems.length;
  const keys = keysOf(group);
  const printedCell = cellOf(record, keys.printed);
  const valueCell = cellOf(record, keys.value);
  const isDetailed = record.layout.detailed.has(group);
  const missing = isDetailed ? wordOf(record, keys.missing, MISSING_KINDS, collector) : undefined;
  const text = textOf(record, keys.printed, asItStands);
  const parts = partsOf(record, group, collector);
  const { note } = parts;
  if (missing !== undefined && valueCell !== undefined) {
    return refuse(collector, 'contradiction', valueCell, { of: 'value-and-missing' });
  }
  if (missing !== undefined) {
    const figure: MissingFigure = { missing, ...some({ text, period: parts.period ?? fromHeading.period, note }) };
    return collector.problems.length > before ? undefined : { figure };
  }
  const stated = valueCell && plainNumber(valueCell.text.trim());
  if (printedCell && valueCell) refuseTwo(printedCell, valueCell, stated, readPrinted, collector);
  if (stated !== undefined) {
    // "360 (forecast)", next to the value 360.
    if (printedCell && saysPartInFigure(wordsOf(printedCell))) askWhetherWhole(wordsOf(printedCell), record, collector);
    const figure = knownFigure(stated, { text, ...fromHeadingFor(parts, fromHeading) }, averaged(parts, fromHeading));
    return collector.problems.length > before ? undefined : { figure, ...some({ cell: valueCell }) };
  }
  const cell = valueCell ?? printedCell;
  if (cell === undefined) {
    const period = parts.period ?? fromHeading.period;
    return collector.problems.length > before
      ? undefined
      : { figure: { missing: 'blank', ...some({ text, period, note }) } };
  }
  const printed = readCell(cell, record.layout.footnotes, readPrinted, collector);
  if (printed === undefined || collector.problems.length > before) return undefined;
  const plain = withoutMark(cell.text);
  const isMarked = 'value' in printed ? printed.readings.length > 1 : !['', cell.text.trim()].includes(plain);
  const said = isMarked ? noteMark(cell, 'figure', record.layout.footnotes, collector) : fromHeading.footnote;
  // What the cell says in brackets is read as part of the figure, and so is what a footnote says.
  const inFull = said === undefined ? undefined : readPrinted(`${plain} (${said})`);
  const isRead =
    inFull?.ok === true && 'value' in inFull && (inFull.qualifier ?? inFull.period ?? inFull.covers) !== undefined;
  const ofFootnote = said === undefined ? {} : footnoteParts(said);
  const isDated = (ofFootnote.period ?? (isRead ? (inFull.period ?? inFull.covers) : undefined)) !== undefined;
  // A footnote of a cell without a figure says nothing of a figure.
  if (said !== undefined && !isDated && ('value' in printed || !isMarked)) {
    const periods = [periodIn(parts.period ?? fromHeading.period ?? textOf(record, 'period', onOneLine))];
    // "Baseline is for 2023/24" gives another figure its time, but contradicts the heading of its own.
    const words = group === 'baseline' ? said.replace(/\bbaseline\b/giu, 'figure') : said;
    if (saysPart(words, periods) || (!isRead && mayLimit(words, periods))) askWhetherWhole(said, record, collector);
  }
  askOfKey(cell, printed, record, readPrinted, collector);
  const figure = figureAsPrinted(
    isRead ? inFull : printed,
    textOf(record, cell === valueCell ? keys.value : keys.printed, asItStands),
    { ...ofFootnote, ...parts },
    fromHeading,
  );
  return { figure, printed, cell };
}

// "330 (p)", where the table says that p is projected.
function askOfKey(
  cell: Cell,
  printed: FigureResult & { readonly ok: true },
  record: Record_,
  readPrinted: ReadPrinted,
  collector: Collector,
): void {
  const said = record.layout.footnotes.get(lettersIn(cell.text) ?? '');
  if (said === undefined || !('value' in printed) || printed.qualifier === undefined) return;
  const explained = readPrinted(`${String(printed.value)} (${said})`);
  const isSame = explained.ok && 'value' in explained && explained.qualifier === printed.qualifier;
  const isNamed = isSame || said.toLowerCase().includes(printed.qualifier);
  if (!isNamed || saysPart(said, [])) askWhetherWhole(said, record, collector);
}

// The words and the value differ: one of the two was mistyped, and nobody can know which.
function refuseTwo(
  printedCell: Cell,
  valueCell: Cell,
  stated: number | undefined,
  readPrinted: ReadPrinted,
  collector: Collector,
): void {
  const printed = readPrinted(printedCell.text.trim());
  if (!printed.ok || !('value' in printed)) return;
  const value = stated ?? valueIn(readPrinted(valueCell.text.trim()));
  if (value === undefined || isAsPrinted(value, printed.value, printed.text)) return;
  collector.problem('contradiction', valueCell.place, twoCells(printedCell, valueCell));
}

function valueIn(result: FigureResult): number | undefined {
  return result.ok && 'value' in result ? result.value : undefined;
}

// "2017-19 average" says which years the figure covers; any footnote is kept as its note.
function footnoteParts(text: string): FigureParts {
  const period = parseInPrint(text);
  if (period.ok) return { note: text, period: period.label };
  const years = averageIn(text);
  return years === undefined ? { note: text } : { note: text, period: years.label, averageOf: 'year' };
}

/** Reads a printed figure from a cell, and reports what cannot be read. */
function readCell(
  cell: Cell,
  footnotes: Footnotes,
  readPrinted: ReadPrinted,
  collector: Collector,
): (FigureResult & { readonly ok: true }) | undefined {
  const text = cell.text.trim();
  if (SPREADSHEET_ERROR.test(text)) {
    return refuse(collector, 'spreadsheet-value', cell, { of: 'error', cell: text });
  }
  if (LINE_BREAK.test(text)) {
    return refuse(collector, 'line-breaks', cell, { of: 'figure' });
  }
  const result = readPrinted(asExplained(text, footnotes, readPrinted));
  return result.ok ? result : refuse(collector, 'unreadable-figure', cell, { cell: text, because: result.message });
}

// "[c]" and "0.65p", where a footnote says what they mean. A symbol says it without one.
function asExplained(text: string, footnotes: Footnotes, readPrinted: ReadPrinted): string {
  const [, digits, letter = text] = LETTERED.exec(text) ?? [];
  const said = footnotes.get(letter)?.replace(SIDE_CLAUSE, '');
  if (said === undefined) return text;
  if (digits !== undefined) return `${digits} (${said})`;
  const read = readPrinted(said);
  return read.ok && 'missing' in read ? said : text;
}

/** Builds a figure from its printed words. */
function figureAsPrinted(
  printed: FigureResult & { readonly ok: true },
  text: string | undefined,
  parts: FigureParts,
  fromHeading: FromHeading,
): Figure {
  if ('missing' in printed) {
    const period = parts.period ?? printed.period ?? fromHeading.period;
    return {
      missing: printed.missing,
      ...some({ text, period, note: parts.note }),
    };
  }
  const { value, count, denominator, qualifier } = printed;
  const own =
    printed.period === undefined && printed.covers === undefined
      ? {}
      : some({ period: printed.period, covers: printed.covers });
  const dated = { ...fromHeading, ...own };
  return knownFigure(
    value,
    { text, ...fromHeadingFor(parts, dated) },
    { ...some({ count, denominator, qualifier }), ...averaged(parts, fromHeading) },
  );
}

// If the figure states its own period, that replaces the period of the heading, averages included.
function averaged(parts: FigureParts, { averageOf, qualifier }: FromHeading): FigureParts {
  const firm = qualifier === undefined ? parts : { qualifier, ...parts };
  return averageOf === undefined || parts.period !== undefined ? firm : { averageOf, ...firm };
}

// A number behind a withheld figure is withheld too.
function shownIn(record: Record_, key: string): Cell | undefined {
  const cell = cellOf(record, key);
  return cell !== undefined && WITHHELD.test(cell.text.trim()) ? undefined : cell;
}

/** What the columns of a figure state as well as its value. */
export interface FigureParts {
  readonly period?: string;
  readonly covers?: Recurrence;
  readonly averageOf?: Recurrence;
  readonly count?: number;
  readonly denominator?: number;
  readonly denominatorPeriod?: string;
  readonly qualifier?: NonNullable<KnownFigure['qualifier']>;
  readonly rank?: Rank;
  readonly note?: string;
}

function numberOfCases(
  cell: Cell | undefined,
  expected: 'count' | 'denominator',
  collector: Collector,
): number | undefined {
  const value = numberOf(cell, collector);
  if (cell === undefined || value === undefined || value > 0 || (value === 0 && expected === 'count')) return value;
  return refuse(collector, 'unreadable-number', cell, { cell: wordsOf(cell), expected });
}

/** Reads what the columns of a figure state as well as its value. */
export function partsOf(record: Record_, group: string, collector: Collector): FigureParts {
  if (!record.layout.detailed.has(group)) return {};
  const keys = keysOf(group);
  const periodCell = cellOf(record, keys.period);
  const averaged = periodCell && averageIn(periodCell.text);
  return some({
    period: averaged?.label ?? periodTextOf(periodCell, collector),
    covers: wordOf(record, keys.covers, RECURRENCES, collector, EVERY),
    averageOf: wordOf(record, keys.averageOf, RECURRENCES, collector, EVERY) ?? (averaged && 'year'),
    count: numberOfCases(shownIn(record, keys.count), 'count', collector),
    denominator: numberOfCases(shownIn(record, keys.denominator), 'denominator', collector),
    denominatorPeriod: periodTextOf(cellOf(record, keys.denominatorPeriod), collector),
    qualifier: wordOf(record, keys.qualifier, QUALIFIERS, collector, FLAGS),
    rank: rankOf(record, keys, collector),
    note: textOf(record, keys.note, asItStands),
  });
}

function rankOf(record: Record_, keys: Keys, collector: Collector): Rank | undefined {
  const place = numberOf(cellOf(record, keys.rankPlace), collector);
  const from = wordOf(record, keys.rankFrom, RANK_ENDS, collector);
  const of = numberOf(cellOf(record, keys.rankOf), collector);
  const among = textOf(record, keys.rankAmong, asItStands);
  if (place !== undefined && from !== undefined) return { place, from, ...some({ of, among }) };
  const filled = [keys.rankPlace, keys.rankFrom, keys.rankOf, keys.rankAmong].map((key) => cellOf(record, key));
  const cell = filled.find((each) => each !== undefined);
  if (cell === undefined) return undefined;
  return refuse(collector, 'empty-cell', cell, { needs: 'rank' });
}

function knownFigure(
  value: number,
  { text, period, covers }: { text?: string | undefined; period?: string | undefined; covers?: Recurrence | undefined },
  parts: FigureParts,
): KnownFigure {
  // Key by key, since a large table has many figures.
  const figure: { -readonly [Key in keyof KnownFigure]: KnownFigure[Key] } = { value };
  if (text !== undefined) figure.text = text;
  if (period !== undefined) figure.period = period;
  if (covers !== undefined) figure.covers = covers;
  const { averageOf, count, denominator, denominatorPeriod, qualifier, rank, note } = parts;
  if (averageOf !== undefined) figure.averageOf = averageOf;
  if (count !== undefined) figure.count = count;
  if (denominator !== undefined) figure.denominator = denominator;
  if (denominatorPeriod !== undefined) figure.denominatorPeriod = denominatorPeriod;
  if (qualifier !== undefined) figure.qualifier = qualifier;
  if (rank !== undefined) figure.rank = rank;
  if (note !== undefined) figure.note = note;
  return figure;
}

// If the figure states its own period, that replaces the period of the heading and the length of time that goes with
// it.
function fromHeadingFor(parts: FigureParts, fromHeading: FromHeading): FromHeading {
  if (parts.period === undefined) return { period: fromHeading.period, covers: parts.covers ?? fromHeading.covers };
  return { period: parts.period, covers: parts.covers };
}
