import { saysTime } from '../doubts/saysTime.js';
import { footnoteOf } from '../footnotes.js';
import { markAtEnd } from '../noteWords.js';
import { cellOf, type Record_ } from '../record.js';

const HOLDS_A_FIGURE = /\.(?:printed|value)$/u;

/** Returns the footnote of a name that says which time the baseline is for, where a row holds no other figure. */
export function timeOfName(record: Record_): string | undefined {
  const { index, footnotes } = record.layout;
  const said = footnoteOf(cellOf(record, 'name')?.text ?? '', footnotes);
  const figures = [...index.keys()].filter((key) => HOLDS_A_FIGURE.test(key) && cellOf(record, key) !== undefined);
  const baseline = cellOf(record, 'baseline.printed');
  const isAlone = figures.length === 1 && baseline !== undefined && markAtEnd(baseline.text) === undefined;
  return said !== undefined && isAlone && saysTime(said) ? said : undefined;
}
