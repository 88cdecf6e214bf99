import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Polarity } from '../../model/polarity.js';
import { POLARITIES } from '../../model/polarity.js';
import type { Collector } from '../collector.js';
import { footnoteOf } from '../footnotes.js';
import { announcesPolarity, headingKey } from '../heading.js';
import { onOneLine } from '../guard.js';
import { withoutMark } from '../noteWords.js';
import { some } from '../some.js';
import type { AskedAbout } from '../table.js';
import { type Cell, cellOf, placeOf, type Record_, refuse, textOf, wordsOf } from '../record.js';
import { aimInName } from './aimInName.js';
import { isAgainstName } from './isAgainstName.js';
import { type NamedPolarity, polarityInName } from './polarityInName.js';
import { type polarityIn, saysNoWay } from './polarityWords.js';
import { twoCells } from './twoCells.js';

/** Reads the cell that says which way is better. If it is blank, the name may say it. */
export function polarityOf(record: Record_, read: typeof polarityIn, collector: Collector): Polarity | undefined {
  const cell = polarityCell(record);
  const name = cellOf(record, 'name');
  const ofName = saidInName(record)?.polarity;
  if (cell === undefined) {
    const answer = collector.answers.to('polarity', namesOf(record), POLARITIES) as Polarity | undefined;
    const isOwn = collector.answers.isOwn('polarity', namesOf(record));
    if (name !== undefined && answer !== undefined && !isOwn && contradicts(answer, name.text)) return undefined;
    if (name === undefined || ofName === undefined) return answer;
    // An answer for all rows applies only to rows that do not say it themselves.
    if (answer === undefined || answer === ofName || !isOwn) return ofName;
    return refuse(collector, 'contradiction', name, { of: 'answer', cell: wordsOf(name), answer });
  }
  const { polarity, travels, mayTravel } = read(cell.text);
  const isOfPast = travels || (mayTravel && record.layout.index.has('stated.rag'));
  if (isOfPast && headingKey(String(cell.place.heading)) === 'direction') {
    return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'direction' });
  }
  if (name !== undefined && polarity !== undefined && ofName !== undefined && polarity !== ofName)
    return refuse(collector, 'contradiction', cell, twoCells(name, cell));
  return polarity ?? refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'polarity' });
}

function contradicts(answer: Polarity, name: string): boolean {
  return isAgainstName(answer, name) || (aimInName(name)?.polarity ?? answer) !== answer;
}

/** Gives the name of the indicator of a row, without the mark of a footnote and what it says in place of the column Polarity. */
export function nameOf(record: Record_): string | undefined {
  const name = plainName(record);
  if (name === undefined || polarityCell(record) !== undefined) return name;
  return saidInName(record)?.rest ?? name;
}

function saidInName(record: Record_): NamedPolarity | undefined {
  const heading = onOneLine(String(placeOf(record, 'name').heading));
  return polarityInName(String(plainName(record)), announcesPolarity(heading));
}

function polarityCell(record: Record_): Cell | undefined {
  const cell = cellOf(record, 'polarity');
  return cell === undefined || saysNoWay(cell.text) ? undefined : cell;
}

/** Asks which way is better, in one question for all the rows that do not say it. */
export function askPolarity(record: Record_, isNeeded: boolean, collector: Collector): 'waiting' {
  const names = namesOf(record);
  // An answer for all that is not used for this row.
  const words = collector.answers.to('polarity', names, POLARITIES);
  return askPolarityOf({ line: record.row.line, name: String(names[0]), ...some({ words }) }, isNeeded, collector);
}

/** Asks the same about the indicator that a line names. */
export function askPolarityOf(about: AskedAbout, isNeeded: boolean, collector: Collector): 'waiting' {
  const dataFor = (all: readonly AskedAbout[]): TableQuestionData['polarity'] => ({
    indicators: all.length,
    against: all.flatMap(({ name, words }) => (words === undefined ? [] : [name])),
  });
  const question = { id: 'polarity', code: 'polarity', choices: POLARITIES, isNeeded, dataFor } as const;
  collector.ask(question, about);
  return 'waiting';
}

/** Says whether the polarity of a row is an answer that was given for all rows. */
export function isPolarityForAll(record: Record_, collector: Collector): boolean {
  const isSaid = polarityCell(record) !== undefined || saidInName(record) !== undefined;
  return !isSaid && !collector.answers.isOwn('polarity', namesOf(record));
}

/** Returns the names by which an answer can mean a row: its id and its name. */
export function namesOf(record: Record_): string[] {
  return [textOf(record, 'id', onOneLine), plainName(record)].filter((name) => name !== undefined);
}

// A mark whose footnote is known is not part of the name.
function plainName(record: Record_): string | undefined {
  const name = textOf(record, 'name', onOneLine);
  return name !== undefined && footnoteOf(name, record.layout.footnotes) !== undefined ? withoutMark(name) : name;
}
