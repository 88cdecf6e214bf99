import type { WorkedOut } from '../explain/tableProblems.js';
import type { TableQuestionData } from '../explain/tableQuestions.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Period, PlanPeriod } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { describePeriod } from '../period/describePeriod.js';
import { MONTHS } from '../period/months.js';
import { monthsIn } from '../period/monthsIn.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { compareText } from '../series/observed.js';
import { parseFigure } from '../wording/parseFigure.js';
import { yearsOfAverage } from './yearsOfAverage.js';
import { monthsCovered } from './cells/monthsCovered.js';
import { polarityIn, saysNoWay } from './cells/polarityWords.js';
import { DIRECTION_VALUES, RAG_VALUES } from './cells/stated.js';
import { wayFrom } from './cells/wayFrom.js';
import type { Collector } from './collector.js';
import { ACTION_COLUMNS } from './columns.js';
import { columnsOfWords, groupsRows } from './columnsOfWords.js';
import { onOneLine } from './guard.js';
import {
  COMMENT_WORDS,
  COMPARED_LATER,
  type Heading,
  headingKey,
  OUTTURN,
  partDate,
  type PartOfYear,
  SO_FAR,
} from './heading.js';
import { heldBy } from './headingHints.js';
import { holdsUnits } from './holdsUnits.js';
import { holdsWords } from './holdsWords.js';
import { isSlip } from './isSlip.js';
import { mayHead, type ReadHeading } from './layout.js';
import { looksLikeNote } from './noteWords.js';
import { askOfColumn } from './questions/askOfColumn.js';
import { mayMeanOtherDay, OF_TARGETS } from './questions/askOfDueYear.js';
import { daysOfYear } from './questions/daysOfYear.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/*
 * The second step of reading a table as printed: deciding what each column is. A heading is read by its words. If they
 * say little, the content of the column and its neighbours decide. If those do not either, a question is asked.
 */

/** What a heading means: `false` if left out on purpose, nothing if it is not known. */
export type Meaning = Heading | false | undefined;

/** What the columns of a table of indicators are. */
export interface Understood {
  readonly meanings: readonly Meaning[];
  /** Whether it is still open which column is the baseline, so that no row can be read completely. */
  readonly isBaselineOpen: boolean;
}

/** The things known of a table before its columns are. */
export interface KnownOfTable {
  readonly plan: PlanPeriod | undefined;
  /** Whether its priorities are known beforehand, or are in a line above it. */
  readonly hasPriorities: boolean;
}

interface Column {
  readonly index: number;
  readonly words: string;
  meaning: Meaning;
}

interface Headed {
  readonly column: Column;
  readonly meaning: Heading;
}

// A column is judged by its first rows.
const ROWS_LOOKED_AT = 50;
const LONGEST_NAME = 200;
// A table with more headings that are not known has something else wrong with it.
const MOST_ASKED = 5;
const MONTHS_OF_YEAR = 12;
const CODE = /^(?=.*\d)[\p{L}\d]{1,6}(?:[ ./-]?[\p{L}\d]{1,4}){0,3}$/u;
const RAG_WORDS = /\b(?:rag|colour|traffic light)\b/u;
const TRAVEL_WORDS = /\b(?:direction|dot|trend|travel|arrow)\b/u;
const DESIRED =
  /\b(?:aims?|aiming|objectives?|sought|required|needed|desired|ideal|ideally|intended|preferred|wants?|wanted|better (?:if|is|when))\b/u;
const SAYS_AIM = /^aims? (?:is )?to\b/iu;
const ONLY_GOOD = /^(?:better|best|good)$/u;
const OF_GOOD = /\b(?:better|good)\b/u;
const OF_THE_PAST =
  /\b(?:than|last|previous|since|worse|was|were|changed?|compared|met|achieved|reached|progress|status)\b/u;
const ROW_NUMBER = /^(?:no\.?|nos\.?|number|#)$/iu;
const OF_ACTIONS = new Map(
  ACTION_COLUMNS.filter(({ key }) => ['aim', 'action', 'outcome'].includes(key)).flatMap(({ key, heading, aliases }) =>
    [heading, ...aliases].map((words) => [headingKey(words), key] as const),
  ),
);
// Who is behind an indicator says nothing of its figures.
const WHO =
  /\b(?:who|lead|leads|owners?|officers?|teams?|partners?|agency|agencies|organisations?|responsible|contact|service)\b/u;
const OF_FIGURES = /^(?:baseline|outturn|target|open:)/u;
const BASELINE = 'baseline.printed';
const COMPARED = /^comparator:.*\.printed$/u;
const LIMIT = /^(green|amber|red)(?: (?:limits?|thresholds?|range|trigger|if|when))?$/u;
const LIMIT_ANSWERS = ['target', 'no-target'];
const TWELVE_MONTHS = /\b(?:(?:12|twelve)[ -]?months?|year end(?:ing|ed))\b/iu;
const BARE_DISTANCE = /^(?:% |percentage |per ?cent )?(?:difference|variance|variation|gap)?(?: %)?$/u;
const AS_AT = /^(?:(?:data|figures?|position) )?as (?:at|of)(?: date)?$/u;
const LAST_UPDATE = /^(?:date )?last updated?(?: (?:on|date))?$/u;
// When a row of a list was changed: "Modified" over "12/07/2024 09:14".
const CHANGED = /^(?:(?:date|last) )?(?:modified|created)(?: (?:on|at|date))?$/u;
const SAYS_A_DAY = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[ -]\p{L}{3,9}[ -]\d{4})(?:[T ]|$)/u;
const DATE_OF = /^(latest|current|most recent|outturn|actual) (?:period|date)$/u;
const VALUE = /\.(?:printed|value)$/u;
// "2024", but neither "calendar year 2024" nor "January to December 2024"
const YEAR = /^(?!.*\b(?:calendar|jan\w*|dec\w*)\b)/iu;
// Neither "Lower than forecast" nor "Forecast target".
const FORECAST =
  /^(?!.*\b(?:than|target)\b).*\b(?:forecasts?|project(?:ed|ions?)|predict(?:ed|ions?)|expected|anticipated|likely)\b/iu;
const YEAR_BEFORE = /^(?:prev|previous|last|prior) year\b/u;

/** Decides what each column under a row of headings is. */
export function understand(
  row: Row,
  rows: readonly Row[],
  readHeading: ReadHeading,
  { plan, hasPriorities }: KnownOfTable,
  collector: Collector,
): Understood {
  const columns = columnsOf(row, readHeading);
  ofOpenYear(columns);
  outOfOrder(columns);
  const below = rows.slice(0, ROWS_LOOKED_AT);
  findPolarity(columns, below);
  nameThem(columns, below, row, collector);
  findBaseline(columns, below);
  findAverages(columns, below);
  if (!hasPriorities) findPriority(columns, rows, row, collector);
  leaveOut(columns, below);
  const isSeries = columns.some(({ meaning }) => keyOf(meaning) === OUTTURN);
  const dates = datesOfRows(columns, below);
  const open = columns.filter((column) => !dates.has(column));
  leaveOutWords(open, rows);
  askOfOthers(open, row, below, readHeading, collector);
  dateByCells(columns, rows);
  dateThem(columns, plan, row, collector);
  const isBaselineOpen = chooseBaseline(columns, row, collector);
  datedLater(columns);
  chooseTarget(columns, below, plan, row, collector);
  askForLimits(columns, row, collector);
  sayJudgements(columns, below, isSeries);
  for (const [column, dated] of dates) column.meaning = { key: keyOf(dated.meaning).replace(VALUE, '.period') };
  return { meanings: columns.map(({ meaning }) => meaning), isBaselineOpen };
}

function columnsOf({ cells }: Row, readHeading: ReadHeading): Column[] {
  return cells.map((text, index) => {
    const words = mayHead(text) ? onOneLine(text) : '';
    // "+/- Target" is the distance from the target.
    const read = words === '' || /\+ ?\/ ?-|±/u.test(words) ? undefined : readHeading(words);
    const holds = read === undefined && words !== '' ? heldBy(words) : undefined;
    // "Latest (12 months to December 2025)" says which period it covers; "Latest (2025/26)" may cover only part of it.
    const period = TWELVE_MONTHS.test(words) ? partDate(words).period : undefined;
    return { index, words, meaning: holds === 'later-figures' ? { key: OUTTURN, ...(period && { period }) } : read };
  });
}

// Next to quarters of a year that still has to be given, the year before it and its target.
function ofOpenYear(columns: readonly Column[]): void {
  if (!headed(columns).some(({ meaning }) => isOfPart(meaning))) return;
  for (const { column, meaning } of headed(columns)) {
    const { key, period, every } = meaning;
    if (period !== undefined) continue;
    if (key === OUTTURN && YEAR_BEFORE.test(headingKey(column.words)))
      column.meaning = { ...meaning, partOfYear: 'before' };
    if (key === 'target' && every === 'year') column.meaning = { ...meaning, partOfYear: 'end' };
  }
}

// January to December may be another year than the financial one that an answer would give.
function outOfOrder(columns: readonly Column[]): void {
  const months = headed(columns).filter(({ meaning }) => MONTHS.some((month) => month === meaning.partOfYear));
  const places = months.map(({ meaning }) => (MONTHS.findIndex((month) => month === meaning.partOfYear) + 9) % 12);
  const isInOrder = places.every((place, index) => index === 0 || place > Number(places[index - 1]));
  if (!isInOrder) for (const { column } of months) column.meaning = undefined;
}

// The names are under a heading that says so, otherwise in the only column of words before the figures. Next to a code,
// the words are the name.
function nameThem(columns: readonly Column[], below: readonly Row[], { line }: Row, collector: Collector): void {
  const cellsIn = ({ index }: Column): string[] => cellsAt(below, index);
  for (const column of columns) {
    const isByNoun = column.meaning !== false && column.meaning?.isByNoun === true;
    if (isByNoun && !holdsWords(cellsIn(column))) column.meaning = undefined;
  }
  const named = columns.filter(({ meaning }) => keyOf(meaning) === 'name');
  const hasId = columns.some(({ meaning }) => keyOf(meaning) === 'id');
  const codes = named.find((column) => named.length > 1 && cellsIn(column).every((cell) => CODE.test(cell)));
  if (codes !== undefined && !hasId) codes.meaning = { key: 'id' };
  const others = columns.filter(({ meaning }) => keyOf(meaning) === 'description.name');
  const names = named.filter((column) => column !== codes || hasId);
  const [name] = names;
  const [words] = others;
  if (words !== undefined && name === undefined) {
    words.meaning = { key: 'name' };
  } else if (words !== undefined && name !== undefined) {
    const longest = (column: Column): number => Math.max(0, ...cellsIn(column).map((cell) => cell.length));
    const isName = longest(words) <= LONGEST_NAME && longest(words) > longest(name);
    words.meaning = { key: isName ? 'name' : 'otherName' };
    if (isName) name.meaning = { key: 'otherName' };
  } else if (name === undefined) {
    const figures = columns.findIndex(({ meaning }) => OF_FIGURES.test(keyOf(meaning)));
    const isNoName = (column: Column): boolean =>
      heldBy(column.words) !== undefined || cellsIn(column).every(holdsUnits);
    const open = columns.filter(
      (column) => column.meaning === undefined && holdsWords(cellsIn(column)) && !isNoName(column),
    );
    const before = open.filter(({ index }) => index < figures);
    const [only, other] = before.length > 0 ? before : open;
    if (only === undefined || other !== undefined) return;
    const cells = cellsIn(only);
    // What comes again is rather what groups them.
    if (new Set(cells).size < cells.length) return;
    only.meaning = { key: 'name' };
    const { words, index } = only;
    if (words === '') return;
    collector.note('names-taken', { line, column: index + 1, heading: words, cell: words }, { heading: words });
  }
}

// "Baseline (year)" over figures with their periods: "1,034 (2023/24)".
function findBaseline(columns: readonly Column[], below: readonly Row[]): void {
  const column = columns.find(({ meaning }) => keyOf(meaning) === 'baseline.period');
  if (column === undefined || columns.some(({ meaning }) => keyOf(meaning) === BASELINE)) return;
  const cells = cellsAt(below, column.index);
  const isDated = (cell: string): boolean => {
    const figure = parseFigure(cell);
    return figure.ok && 'value' in figure && figure.period !== undefined;
  };
  if (cells.some(isDated) && !cells.some((cell) => parsePeriod(cell).ok)) column.meaning = { key: BASELINE };
}

// "3-year average", next to the figures of its years.
function findAverages(columns: readonly Column[], below: readonly Row[]): void {
  const years = headed(columns).flatMap(({ column: { index }, meaning: { key, period, averageOf } }) =>
    [BASELINE, OUTTURN].includes(key) && averageOf === undefined && period !== undefined ? [{ index, period }] : [],
  );
  for (const column of columns) {
    const { index, words, meaning } = column;
    const period = meaning === undefined ? yearsOfAverage({ index, key: headingKey(words) }, years, below) : undefined;
    if (period !== undefined) column.meaning = { key: OUTTURN, period, averageOf: 'year' };
  }
}

// A heading says what is wanted ("Preferred direction", "Aim") and the cells hold only directions.
function findPolarity(columns: readonly Column[], below: readonly Row[]): void {
  if (columns.some(({ meaning }) => keyOf(meaning) === 'polarity')) return;
  const isOfKinds = columns.some(({ meaning }) => keyOf(meaning) === 'targetKind');
  const column = columns.find(({ index, words, meaning }) => {
    const key = headingKey(words);
    // "Target direction" is a term of the targets only next to their kinds.
    const isOpen = meaning === undefined || (keyOf(meaning) === 'targetDirection' && !isOfKinds);
    if (!isOpen || words === '' || OF_THE_PAST.test(key)) return false;
    const cells = cellsAt(below, index);
    const isDesired =
      DESIRED.test(key)
      || meaning !== undefined
      || cells.every((cell) => SAYS_AIM.test(cell))
      || (ONLY_GOOD.test(key) && areTowardsTargets(index, columns, below));
    if (!(isDesired || OF_GOOD.test(key))) return false;
    const ways = cells.map((cell) => {
      const { polarity, travels } = polarityIn(cell);
      // "Is it better?" with an arrow is about the past.
      return travels && !isDesired ? undefined : (polarity ?? (saysNoWay(cell) ? 'no-judgement' : undefined));
    });
    return ways.some((way) => way !== 'no-judgement') && !ways.includes(undefined);
  });
  if (column !== undefined) column.meaning = { key: 'polarity' };
}

// The targets show that the arrows under "Better" are not about the past.
function areTowardsTargets(index: number, columns: readonly Column[], below: readonly Row[]): boolean {
  const from = columns.findIndex(({ meaning }) => [BASELINE, OUTTURN].includes(keyOf(meaning)));
  const target = columns.findIndex(({ meaning }) => keyOf(meaning) === 'target');
  const agreeing = below.flatMap(({ cells }) => {
    const wanted = wayFrom(parseFigure(String(cells[from])), parseFigure(String(cells[target])));
    return wanted === undefined ? [] : [polarityIn(String(cells[index])).polarity === wanted];
  });
  return agreeing.length > 0 && !agreeing.includes(false);
}

// Leaves out row numbers before the names, and words about actions next to indicators that have separate targets.
function leaveOut(columns: readonly Column[], below: readonly Row[]): void {
  const name = columns.findIndex(({ meaning }) => keyOf(meaning) === 'name');
  const hasTarget = columns.some(({ meaning }) => keyOf(meaning) === 'target');
  const isOfKinds = columns.some(({ meaning }) => keyOf(meaning) === 'targetKind');
  for (const column of columns) {
    const { index, words, meaning } = column;
    if (keyOf(meaning) === 'tolerance' && hasTarget && !isOfKinds && !holdsMaintain(columns, below))
      column.meaning = { key: `left-out:${String(index)}`, leftOut: 'tolerance' };
    if (meaning !== undefined) continue;
    if (FORECAST.test(words)) {
      column.meaning = { key: `left-out:${String(index)}`, leftOut: 'forecast' };
      continue;
    }
    const [mayBeNumbers, mayBeWords] = [ROW_NUMBER.test(words) && index < name, OF_ACTIONS.has(headingKey(words))];
    // Each look at a cell takes it out of its row again, so only cells below these headings are looked at.
    const cells = mayBeNumbers || mayBeWords ? cellsAt(below, index) : [];
    const isNumbers = mayBeNumbers && cells.length > 0 && areRunning(cells);
    const isOfActions = hasTarget && mayBeWords && cells.every((cell) => !parseFigure(cell).ok);
    const leftOut = isNumbers ? 'row-numbers' : isOfActions && name >= 0 ? 'of-actions' : undefined;
    if (leftOut !== undefined) column.meaning = { key: `left-out:${String(index)}`, leftOut };
  }
}

// The tolerance of "Maintain" is a part of the target.
function holdsMaintain(columns: readonly Column[], below: readonly Row[]): boolean {
  const targets = columns.filter(({ meaning }) => keyOf(meaning) === 'target');
  return targets.some(({ index }) => cellsAt(below, index).some((cell) => saysNoWay(cell)));
}

// 1, 2, 3; they may start again under the heading of a group.
function areRunning(cells: readonly string[]): boolean {
  return cells.every((cell, index) => {
    const number = Number(cell.replace(/\.$/u, ''));
    return number === 1 || (index > 0 && number === Number(cells[index - 1]?.replace(/\.$/u, '')) + 1);
  });
}

// One column of titles left of the names, where nothing else says which priority a row is of.
function findPriority(columns: readonly Column[], rows: readonly Row[], { line }: Row, collector: Collector): void {
  const name = columns.findIndex(({ meaning }) => keyOf(meaning) === 'name');
  const isPriority = ({ meaning }: Column): boolean => ['priority', 'priorityId'].includes(keyOf(meaning));
  if (columns.some(isPriority)) return;
  const open = columns
    .slice(0, Math.max(0, name))
    .filter(({ words, meaning }) => meaning === undefined && OF_ACTIONS.get(headingKey(words)) !== 'action');
  const [group, other] = columnsOfWords(open.filter(isUnknown), rows).ofWords.filter(groupsRows);
  const column = open.find(({ index }) => index === group?.index);
  const isGrouped = rows.some(({ cells }) => {
    const only = onlyCell(cells);
    return only !== undefined && !looksLikeNote(only);
  });
  if (column === undefined || other !== undefined || isGrouped) return;
  column.meaning = { key: 'priority', words: 'title' };
  const { words, index } = column;
  collector.note('priority-taken', { line, column: index + 1, heading: words, cell: words }, { heading: words });
}

// A column of words that nothing is known of stops no table: what it says of figures is looked for in each row.
function leaveOutWords(columns: readonly Column[], rows: readonly Row[]): void {
  const name = columns.findIndex(({ meaning }) => keyOf(meaning) === 'name');
  const open = columns.filter(isUnknown);
  const { ofWords, ofUnits } = columnsOfWords(open, rows);
  const [units, others] = ofUnits;
  const hasUnit = columns.some(({ meaning }) => keyOf(meaning) === 'unit');
  for (const column of open) {
    const { index } = column;
    const key = headingKey(column.words);
    if (units?.index === index && others === undefined && !hasUnit) column.meaning = { key: 'unit' };
    else if (
      LAST_UPDATE.test(key)
      || (CHANGED.test(key) && cellsAt(rows, index).every((cell) => SAYS_A_DAY.test(cell)))
    )
      column.meaning = { key: `left-out:${String(index)}`, leftOut: 'updated' };
    else if (name >= 0 && ofWords.some((each) => each.index === index)) {
      const words = WHO.test(key) ? undefined : index < name ? ('title' as const) : ('remark' as const);
      column.meaning = { key: `left-out:${String(index)}`, leftOut: 'words', ...(words && { words }) };
    }
  }
}

// Figures, days or places under a heading that is not known. Next to names, an answer says what they are.
function askOfOthers(
  columns: readonly Column[],
  { line }: Row,
  below: readonly Row[],
  readHeading: ReadHeading,
  collector: Collector,
): void {
  if (!columns.some(({ meaning }) => keyOf(meaning) === 'name')) return;
  const open = columns.filter(
    (column) =>
      (isUnknown(column) || isJudgementOfFigures(column, below))
      && column.words.length <= LONGEST_NAME
      && !isSlip(column.words)
      // A second target, such as "Revised target", must not be passed over.
      && !/\btargets?\b/iu.test(column.words),
  );
  if (open.length > MOST_ASKED) return;
  for (const column of open) column.meaning = askOfColumn(column, line, readHeading, collector);
}

// "Progress" over figures. Under "Direction of travel" a number is a change.
function isJudgementOfFigures({ index, words, meaning }: Column, below: readonly Row[]): boolean {
  if (meaning !== undefined || heldBy(words) !== 'judgement' || TRAVEL_WORDS.test(headingKey(words))) return false;
  return cellsAt(below, index).some((cell) => {
    const figure = parseFigure(cell);
    return figure.ok && 'value' in figure;
  });
}

function isUnknown({ words, meaning }: Column): boolean {
  return meaning === undefined && words !== '' && heldBy(words) === undefined && !LIMIT.test(headingKey(words));
}

// "As at" after undated figures, and "Latest date": each row says which period its figure covers.
function datesOfRows(columns: readonly Column[], below: readonly Row[]): Map<Column, Column> {
  const dates = new Map<Column, Column>();
  const isUndated = ({ meaning }: Column): boolean =>
    [BASELINE, OUTTURN].includes(keyOf(meaning)) && meaning !== false && meaning?.period === undefined;
  for (const column of columns) {
    if (column.meaning !== undefined) continue;
    const key = headingKey(column.words);
    const [, which] = DATE_OF.exec(key) ?? [];
    const dated = LAST_UPDATE.test(key)
      ? updatedBy(column, columns.filter(isUndated), below)
      : AS_AT.test(key)
        ? columns[column.index - 1]
        : columns.find(({ words }) => which !== undefined && headingKey(words).startsWith(which));
    if (dated === undefined || !isUndated(dated)) continue;
    const { meaning } = dated;
    const [latest] = periodsIn(column, below).sort((one, other) => (one.end > other.end ? -1 : 1));
    if (latest === undefined || !meaning) continue;
    dates.set(column, dated);
    if (meaning.key === OUTTURN) dated.meaning = { ...meaning, period: latest, isDatedByRow: true };
  }
  return dates;
}

// "1,188 (2024/25)" in each cell under "Latest": each figure says which period it covers.
function dateByCells(columns: readonly Column[], rows: readonly Row[]): void {
  for (const { column, meaning } of headed(columns)) {
    if (meaning.key !== OUTTURN || meaning.period !== undefined || meaning.partOfYear !== undefined) continue;
    const figures = cellsAt(rows, column.index).map((cell) => parseFigure(cell));
    const periods = figures.flatMap((figure) => (figure.ok && 'value' in figure ? (figure.period ?? '') : []));
    const read = periods.map((period) => parsePeriod(period));
    const [latest] = read.filter((period) => period.ok).sort((one, other) => (one.end > other.end ? -1 : 1));
    if (latest !== undefined && read.every(({ ok }) => ok) && figures.every(({ ok }) => ok))
      column.meaning = { ...meaning, period: latest, isDatedByRow: true };
  }
}

// "2024/25" and "March 2025" are the times of the figures; a day may be the one on which somebody entered them.
function updatedBy(column: Column, undated: readonly Column[], below: readonly Row[]): Column | undefined {
  const isOfMonths = periodsIn(column, below).every((period) => monthsIn(period) !== undefined);
  return undated.length === 1 && isOfMonths ? undated[0] : undefined;
}

function periodsIn({ index }: Column, below: readonly Row[]): Period[] {
  return cellsAt(below, index).flatMap((cell) => {
    const read = parsePeriod(cell);
    return read.ok ? [read] : [];
  });
}

// Quarters and year-ends of a year that still has to be given, and figures without a period.
function dateThem(columns: readonly Column[], plan: PlanPeriod | undefined, { line }: Row, collector: Collector): void {
  const parts = headed(columns).filter(({ meaning }) => meaning.partOfYear !== undefined);
  const year = parts.length === 0 ? undefined : yearFrom(plan, collector);
  for (const { column, meaning } of parts) {
    const { words } = column;
    if (year !== undefined) {
      const period = partOf(year, meaning.partOfYear);
      column.meaning = { ...meaning, period, ...(meaning.key !== OUTTURN && { due: { day: period.end } }) };
      continue;
    }
    // It waits with the others, and its words are read already.
    if (meaning.key === 'target' && meaning.every === 'year') continue;
    const question = { id: 'financial-year', code: 'financial-year', choices: yearsIn(plan), isNeeded: true } as const;
    const dataFor = (about: readonly { readonly name: string }[]): { readonly headings: readonly string[] } => ({
      headings: about.map(({ name }) => name),
    });
    if (meaning.partOfYear !== 'before') collector.ask({ ...question, dataFor }, { line, name: words });
    column.meaning = { ...meaning, key: `open:${String(column.index)}` };
  }
  const isOfParts = headed(columns).filter(({ meaning }) => isPart(meaning) || isOfPart(meaning)).length > 1;
  const isOfFinancialYears = headed(columns).some(
    ({ meaning }) => meaning.key === OUTTURN && meaning.period?.kind === 'financial-year',
  );
  for (const { column, meaning } of headed(columns)) {
    const { words } = column;
    // "Baseline 2024" next to 2024/25 may be the year before it.
    const isOtherYear =
      isOfFinancialYears && meaning.key === BASELINE && meaning.period?.kind === 'calendar-year' && YEAR.test(words);
    const isUndated = meaning.key === OUTTURN && meaning.period === undefined;
    if (!isUndated && !isOtherYear && meaning.isOfOpenYear !== true) continue;
    if (isUndated && isOfParts && SO_FAR.test(headingKey(words))) {
      column.meaning = { key: `left-out:${String(column.index)}`, leftOut: 'year-to-date' };
      continue;
    }
    const period = askForPeriod(column, line, collector);
    column.meaning =
      period === undefined
        ? { ...meaning, key: `open:${String(column.index)}` }
        : { ...meaning, period, ...(!isUndated && { due: { day: period.end } }) };
  }
}

function askForPeriod({ words }: Column, line: number, collector: Collector): Period | undefined {
  const id = `period-${headingKey(words).replaceAll(' ', '-')}`;
  const isSoFar = SO_FAR.test(headingKey(words));
  const read = parsePeriod(collector.answers.to(id, [words], []) ?? '');
  // The year in "2025/26 to date" is not the time that it covers.
  if (read.ok && !(isSoFar && Number(monthsIn(read)) >= MONTHS_OF_YEAR)) return read;
  const dataFor = (): TableQuestionData['period'] => ({ heading: words, isSoFar });
  collector.ask({ id, code: 'period', choices: [], isNeeded: true, dataFor }, { line, name: words });
  return undefined;
}

// A quarter or a month.
function isOfPart({ partOfYear = 'end' }: Heading): boolean {
  return partOfYear !== 'end' && partOfYear !== 'before';
}

function isPart({ key, period }: Heading): boolean {
  return key === OUTTURN && (period?.kind === 'quarter' || period?.kind === 'month');
}

function yearFrom(plan: PlanPeriod | undefined, collector: Collector): Period | undefined {
  const years = yearsIn(plan);
  const read = parsePeriod(
    collector.answers.to('financial-year', [], []) ?? (years.length === 1 ? String(years[0]) : ''),
  );
  return read.ok && read.kind === 'financial-year' ? read : undefined;
}

function yearsIn(plan: PlanPeriod | undefined): string[] {
  if (plan === undefined) return [];
  const [first, last] = [plan.start, plan.end].map((day) => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0));
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => yearStarting(Number(first) + index).label,
  );
}

function yearStarting(year: number): Period {
  return describePeriod(`${String(year)}-04-01`, `${String(year + 1)}-03-31`);
}

function partOf(year: Period, part: PartOfYear | undefined): Period {
  if (part === 'before') return yearStarting(Number(year.start.slice(0, 4)) - 1);
  const [start, month] = [Number(year.start.slice(0, 4)), MONTHS.findIndex((name) => name === part)];
  const ofMonth = `${String(part)} ${String(month < MONTHS.indexOf('April') ? start + 1 : start)}`;
  const read = parsePeriod(month < 0 ? `${year.label} Q${String(part)}` : ofMonth);
  return read.ok ? read : year;
}

// The baseline is under a heading that says so, otherwise it is the earliest figures, unless a target is set for the
// same time.
function chooseBaseline(columns: readonly Column[], { line }: Row, collector: Collector): boolean {
  const stated = headed(columns).filter(({ meaning }) => meaning.key === BASELINE);
  const choices = [...new Set(stated.map(({ column }) => column.words))];
  if (choices.length > 1) {
    const answer = collector.answers.to('baseline', [], choices);
    for (const { column, meaning } of stated) {
      const { words, index } = column;
      if (words === answer) continue;
      const isDated = answer !== undefined && meaning.period !== undefined;
      column.meaning = { ...meaning, key: isDated ? OUTTURN : `open:${String(index)}` };
      const dataFor = (): { readonly headings: readonly string[] } => ({ headings: choices });
      const question = { id: 'baseline', code: 'baseline', choices, isNeeded: true, dataFor } as const;
      if (answer === undefined) collector.ask(question, { line, name: words });
    }
    if (answer === undefined) return true;
  }
  const targets = headed(columns).flatMap(({ meaning }) => (meaning.key === 'target' ? [meaning] : []));
  const isOfYears = targets.some(({ every }) => every === 'year');
  const outturns = inOrder(columns.filter(({ meaning }) => keyOf(meaning) === OUTTURN));
  const earliest = chosenFirst(
    outturns.filter(({ meaning }) => !meaning || meaning.isDatedByRow !== true),
    collector,
  );
  const first = earliest && periodOf(earliest);
  const hasBaseline = columns.some(({ meaning }) => keyOf(meaning).startsWith('baseline.'));
  const isTargeted = targets.some(({ period }) => period?.label === first?.label);
  // Each quarter is judged, the first as well.
  const isRecurring =
    earliest !== undefined && !isOfYear(earliest) && targets.some(({ every }) => isAsLong(earliest, every));
  const isOpen = columns.some(({ meaning }) => keyOf(meaning).startsWith('open:'));
  const isAnswered = collector.answers.to('baseline', [], []) !== undefined;
  if (earliest !== undefined && isTargeted && !hasBaseline && !isOpen) {
    const { words, index } = earliest;
    collector.note('no-baseline-taken', { line, column: index + 1, heading: words, cell: words }, { heading: words });
  }
  for (const { column, meaning } of headed(outturns)) {
    const isBaseline =
      column === earliest && !hasBaseline && !isTargeted && !isRecurring && !(isOfYears && isPart(meaning));
    if (isBaseline && !isOpen && !isAnswered) {
      const { words, index } = column;
      const place = { line, column: index + 1, heading: words, cell: words };
      collector.note('baseline-taken', place, { heading: words });
    }
    const isOfTarget = targets.some(({ period }) => period?.label === periodOf(column)?.label);
    const mayBeBaseline = !isOfTarget && meaning.isDatedByRow !== true;
    column.meaning = isBaseline
      ? { ...meaning, key: BASELINE, isEarliest: !isAnswered }
      : { ...meaning, key: outturnKey(periodOf(column)), mayBeBaseline };
    if (isBaseline) takePartsAlong(columns, periodOf(column));
  }
  return false;
}

// The count and the whole behind the earliest figures are those of the baseline.
function takePartsAlong(columns: readonly Column[], period: Period | undefined): void {
  const group = `${OUTTURN}:${String(period?.label)}.`;
  for (const { column, meaning } of headed(columns))
    if (meaning.key.startsWith(group))
      column.meaning = { ...meaning, key: `baseline.${meaning.key.slice(group.length)}` };
}

// The earliest figures are the baseline, unless an answer says otherwise. Next to years, parts of years are not.
function chosenFirst(outturns: readonly Column[], collector: Collector): Column | undefined {
  const answer = collector.answers.to('baseline', [], []);
  const chosen = outturns.find(({ words }) => words === answer);
  if (chosen !== undefined) return chosen;
  const years = outturns.filter(isOfYear);
  const [first] = years.length === 0 ? outturns : years;
  return first !== undefined && isAfterParts(first, outturns) ? undefined : first;
}

function isOfYear(column: Column): boolean {
  const period = periodOf(column);
  const months = period && monthsIn(period);
  return months !== undefined && months >= MONTHS_OF_YEAR;
}

// "12 months to December 2025" after quarters of 2024/25, and 2024/25 after nothing but its own quarters.
function isAfterParts(year: Column, outturns: readonly Column[]): boolean {
  const [start, end] = [startOf(year), endOf(year)];
  const parts = outturns.filter((column) => !isOfYear(column) && isOfYear(year));
  const isLatest = outturns.every((column) => endOf(column) <= end);
  return parts.some((part) => startOf(part) < start || (isLatest && endOf(part) < end));
}

// If a comparator has several figures, the one for the time of the baseline is compared with it and the others are
// outturns.
function datedLater(columns: readonly Column[]): void {
  const compared = inOrder(columns.filter(({ meaning }) => meaning && COMPARED.test(meaning.key)));
  const baseline = columns.find(({ meaning }) => keyOf(meaning) === BASELINE);
  const timeOf = (column: Column): string | undefined => (periodOf(column) ?? (baseline && periodOf(baseline)))?.label;
  for (const its of groupedBy(headed(compared), ({ meaning }) => meaning.key).values()) {
    const first = its.find(({ column }) => timeOf(column) === (baseline && timeOf(baseline))) ?? its[0];
    for (const { column, meaning } of its) {
      if (meaning.period !== undefined && timeOf(column) !== timeOf(first.column))
        column.meaning = { ...meaning, key: `${COMPARED_LATER}:${meaning.key}:${meaning.period.label}.value` };
    }
  }
}

// The target is the one due last, or the one without a date; the others are interim targets.
function chooseTarget(
  columns: readonly Column[],
  below: readonly Row[],
  plan: PlanPeriod | undefined,
  row: Row,
  collector: Collector,
): void {
  const inRows = columns.filter(({ meaning }) => keyOf(meaning) === 'baseline.period');
  const figures = columns.filter(({ meaning }) => !OF_TARGETS.test(keyOf(meaning)));
  const periods = [...figures.map(periodOf), ...inRows.flatMap((column) => periodsIn(column, below))];
  const targets = columns.filter(({ meaning }) => keyOf(meaning) === 'target');
  for (const each of headed(targets)) askForDay(each, periods, plan, row, collector);
  for (const each of recurringAmong(targets)) dateRecurring(each, columns, row, collector);
  const open = columns.filter(({ meaning }) => keyOf(meaning) === 'target');
  const dated = headed(longestLast(open)).flatMap(({ column, meaning }) =>
    meaning.period === undefined ? [] : [{ column, meaning, label: meaning.period.label }],
  );
  // If all have dates, the last is the target.
  const last = dated.length === open.length ? dated.at(-1)?.label : undefined;
  for (const { column, meaning, label } of dated)
    if (label !== last) column.meaning = { ...meaning, key: `interim.${label}.text` };
}

// "Quarterly target" next to the target of the year is on the way to it. "Annual target" next to those of quarters is not.
function recurringAmong(targets: readonly Column[]): readonly Headed[] {
  const all = headed(targets);
  const others = all.flatMap(({ meaning }) => meaning.period ?? []);
  const months = others.map((period) => Number(monthsIn(period)));
  const areParts = months.every((each) => each < MONTHS_OF_YEAR) && (months.length > 1 || months[0] !== 1);
  return all.filter(
    ({ meaning: { every, period } }) =>
      period === undefined && every !== undefined && others.length > 0 && !(every === 'year' && areParts),
  );
}

// It is for each quarter, and so for the one of the latest figures.
function dateRecurring(
  { column, meaning }: Headed,
  columns: readonly Column[],
  { line }: Row,
  collector: Collector,
): void {
  const { every, ...once } = meaning;
  const alike = columns.filter((each) => keyOf(each.meaning).startsWith(`${OUTTURN}:`) && isAsLong(each, every));
  const latest = inOrder(alike).at(-1);
  const isOpen = headed(columns).some((each) => each.meaning.key.startsWith('open:') && each.meaning.partOfYear);
  const period = (latest && periodOf(latest)) ?? (isOpen ? undefined : askForPeriod(column, line, collector));
  column.meaning =
    period === undefined
      ? { ...meaning, key: `open:${String(column.index)}` }
      : { ...once, key: `interim.${period.label}.text`, period };
}

function isAsLong(column: Column, every: Recurrence | undefined): boolean {
  const period = periodOf(column);
  return period !== undefined && every !== undefined && monthsIn(period) === monthsCovered(every);
}

// "2020" over years to the end of March, or next to a figure of 2020.
function askForDay(
  { column, meaning }: Headed,
  periods: readonly (Period | undefined)[],
  plan: PlanPeriod | undefined,
  { line }: Row,
  collector: Collector,
): void {
  const { words } = column;
  const year = meaning.due !== undefined && 'year' in meaning.due ? meaning.due.year : undefined;
  if (year === undefined) return;
  const due = plan?.end.startsWith(year) === true ? plan.end : `${year}-12-31`;
  if (!mayMeanOtherDay(periods, year, due, plan)) return;
  const days = daysOfYear(year);
  const id = `due-${year}`;
  const day = collector.answers.to(id, [words], days);
  if (day === undefined) {
    const dataFor = (): TableQuestionData['due'] => ({ heading: words, year, days });
    collector.ask({ id, code: 'due', choices: days, isNeeded: true, dataFor }, { line, name: words });
    column.meaning = { ...meaning, isDueOpen: true };
    return;
  }
  const period = day.endsWith('-03-31') ? yearStarting(Number(day.slice(0, 4)) - 1) : meaning.period;
  column.meaning = { ...meaning, due: { day }, ...(period && { period }) };
}

// Limits of colours are not targets, unless an answer says that the limit of green is.
function askForLimits(columns: readonly Column[], { line }: Row, collector: Collector): void {
  const limits = columns.flatMap((column) => {
    const colour = column.meaning === undefined ? LIMIT.exec(headingKey(column.words))?.[1] : undefined;
    return colour === undefined ? [] : [{ column, colour }];
  });
  const [first] = limits;
  const green = limits.find(({ colour }) => colour === 'green');
  const hasTarget = columns.some(({ meaning }) => keyOf(meaning) === 'target');
  if (first === undefined || (!hasTarget && (green === undefined || limits.length < 2))) return;
  for (const { column, colour } of limits) column.meaning = { key: `limit.${colour}` };
  const { words } = (green ?? first).column;
  if (green === undefined || hasTarget) {
    const place = { line, column: first.column.index + 1, heading: first.column.words, cell: words };
    collector.note('limits-left-out', place, { headings: limits.map(({ column }) => column.words) });
    return;
  }
  const answer = collector.answers.to('limits', [], LIMIT_ANSWERS);
  if (answer === undefined) {
    const dataFor = (): TableQuestionData['limits'] => ({ heading: words });
    collector.ask(
      { id: 'limits', code: 'limits', choices: LIMIT_ANSWERS, isNeeded: false, dataFor },
      { line, name: words },
    );
  } else if (answer === 'target') green.column.meaning = { key: 'target' };
}

// The document's own verdicts on its figures are kept with the latest figure; what it worked out from them is checked.
function sayJudgements(columns: readonly Column[], below: readonly Row[], isSeries: boolean): void {
  const latest = inOrder(columns.filter(({ meaning }) => keyOf(meaning).startsWith(`${OUTTURN}:`))).at(-1);
  const isOpen = columns.some(({ meaning }) => keyOf(meaning).startsWith('open:'));
  const period = latest && periodOf(latest);
  const hasTarget = columns.some(({ meaning }) => OF_TARGETS.test(keyOf(meaning)));
  for (const column of columns) {
    const { index, words, meaning } = column;
    const key = headingKey(words);
    if (meaning !== undefined && meaning !== false && meaning.key === 'note' && COMMENT_WORDS.test(key)) {
      if (period !== undefined) column.meaning = { key: `comment.${period.label}.text`, period };
      continue;
    }
    // If two years have colours, the colours of the later one are kept.
    const own = partDate(words).period?.label;
    if (
      meaning !== undefined
      || !isSeries
      || (own !== undefined && heldBy(words) === 'judgement' && own !== period?.label)
    )
      continue;
    const holds = heldBy(words);
    const cells = cellsAt(below, index);
    if (holds === 'judgement' && isBehindSum(columns, index)) {
      column.meaning = { key: `left-out:${String(index)}`, leftOut: 'year-to-date' };
      continue;
    }
    const part = holds === 'judgement' ? judgementIn(key, cells) : undefined;
    if (part !== undefined && (latest !== undefined || isOpen))
      column.meaning = { key: latest === undefined ? `open:${String(index)}` : part };
    else if (holds !== undefined && part === undefined && (holds === 'change' || TRAVEL_WORDS.test(key)))
      column.meaning = { key: `worked-out:${String(index)}`, workedOut: workedOutIn(key, hasTarget) };
  }
}

// A colour after the total of the year so far belongs to that total, which is left out.
function isBehindSum(columns: readonly Column[], index: number): boolean {
  const before = columns
    .slice(0, index)
    .findLast(({ meaning }) => meaning !== undefined && /^(?:outturn|left-out|target|baseline)/u.test(keyOf(meaning)));
  return before?.meaning !== undefined && before.meaning !== false && before.meaning.leftOut === 'year-to-date';
}

/** Returns what a column of the document's own judgements says of its figures; nothing if its words are not known. */
export function judgementIn(key: string, cells: readonly string[]): 'stated.rag' | 'stated.direction' | undefined {
  const said = cells.map(headingKey).filter((cell) => cell !== '');
  const holds = (words: ReadonlySet<string>): boolean => said.length > 0 && said.every((cell) => words.has(cell));
  if (RAG_WORDS.test(key) || holds(RAG_VALUES)) return 'stated.rag';
  return holds(DIRECTION_VALUES) ? 'stated.direction' : undefined;
}

function workedOutIn(key: string, hasTarget: boolean): WorkedOut {
  if (TRAVEL_WORDS.test(key)) return 'trend';
  if (hasTarget && BARE_DISTANCE.test(key)) return 'distance-or-change';
  if (/\btarget\b/u.test(key)) return 'distance';
  return /%|\bper ?cent|\bpercentage\b/u.test(key) ? 'percentage-change' : 'change';
}

function cellsAt(rows: readonly Row[], index: number): string[] {
  return rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
}

function headed(columns: readonly Column[]): Headed[] {
  return columns.flatMap((column) => (column.meaning ? [{ column, meaning: column.meaning }] : []));
}

function inOrder(columns: readonly Column[]): Column[] {
  return [...columns].sort((one, other) => compareText(endOf(one), endOf(other)));
}

// A year comes after its last quarter.
function longestLast(columns: readonly Column[]): Column[] {
  return inOrder(columns.toSorted((one, other) => compareText(startOf(other), startOf(one))));
}

function startOf(column: Column): string {
  return periodOf(column)?.start ?? '';
}

function endOf(column: Column): string {
  return periodOf(column)?.end ?? '';
}

function periodOf({ meaning }: Column): Period | undefined {
  return meaning ? meaning.period : undefined;
}

function outturnKey(period: Period | undefined): string {
  return `${OUTTURN}:${String(period?.label)}.value`;
}

function keyOf(meaning: Meaning): string {
  return meaning ? meaning.key : '';
}
