import type { Citation } from '../../model/citation.js';
import type { Collector } from '../collector.js';
import { asItStands } from '../guard.js';
import { cellOf, placeOf, type Record_, refuse, textIn, textOf, wordsOf } from '../record.js';
import { some } from '../some.js';

const ID = /^[^\s\p{C}]{1,200}$/u;
const SPACE_IN_CODE = /(?<=^\p{L}{1,6}) (?=\d[\p{L}\d.]{0,6}$)/u;

/** Reads an id, which is a word without spaces. */
export function idOf(record: Record_, key: string, collector: Collector): string | undefined {
  const cell = cellOf(record, key);
  if (cell === undefined) return undefined;
  const id = codeAsId(textIn(cell, asItStands).trim());
  if (ID.test(id)) return id;
  return refuse(collector, 'invalid-id', cell, { cell: wordsOf(cell) });
}

/** Returns a code as an id, without spaces: `PI 12` becomes `PI-12`. */
export function codeAsId(words: string): string {
  return words.replace(SPACE_IN_CODE, '-');
}

/** Reads the citation in a group of columns. */
export function citationOf(record: Record_, group: string, collector: Collector): Citation | undefined {
  const sourceId = idOf(record, `${group}.sourceId`, collector);
  const parts = some({
    paragraph: textOf(record, `${group}.paragraph`, asItStands),
    table: textOf(record, `${group}.table`, asItStands),
    quote: textOf(record, `${group}.quote`, asItStands),
  });
  if (sourceId !== undefined) return { sourceId, ...parts };
  const [first] = Object.values(parts);
  if (first !== undefined && cellOf(record, `${group}.sourceId`) === undefined) {
    collector.problem('empty-cell', placeOf(record, `${group}.sourceId`), { needs: 'source-id', of: first });
  }
  return undefined;
}
