import { groupedBy } from '../lookup/groupedBy.js';
import type { Period } from '../model/period.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { headsEnds, periodEnding, saysOnlyEnd } from './cells/periodEnding.js';
import { periodIn } from './cells/periodIn.js';
import { periodOfRow } from './cells/periodOfRow.js';
import type { Collector } from './collector.js';
import { onOneLine } from './guard.js';
import { askOfEnds } from './questions/askOfEnds.js';
import { cellOf, type Record_, textOf } from './record.js';
import { remembered } from './remembered.js';

/** Returns a reader of the period of each row. Below `Period end`, how long it is may have to be asked first. */
export function periodsOfRows(
  records: readonly Record_[],
  heading: string,
  collector: Collector,
): (record: Record_) => string | undefined {
  const read = remembered(parsePeriod);
  const endIn = (text: string | undefined): Period | undefined => {
    const period = headsEnds(heading) ? periodIn(text) : undefined;
    return period !== undefined && saysOnlyEnd(period, heading) ? period : undefined;
  };
  const open = records.flatMap((record) => {
    const end = cellOf(record, 'figure.covers') ? undefined : endIn(cellOf(record, 'period')?.text);
    return end === undefined ? [] : [{ record, end, name: nameIn(record) }];
  });
  const items = [...groupedBy(open, ({ name }) => name)].map(([name, its]) => ({
    ...{ name, names: [name], line: its[0].record.row.line, days: its.map(({ end }) => end.end) },
  }));
  const asked = askOfEnds(items, heading, collector);
  const lengths = new Map(items.map((item) => [item.name, asked.get(item)]));
  return (record) => {
    const text = periodOfRow(record, read, collector);
    const end = cellOf(record, 'figure.covers') ? undefined : endIn(text);
    return end === undefined ? text : periodEnding(end, lengths.get(nameIn(record)), record, collector)?.label;
  };
}

function nameIn(record: Record_): string {
  return textOf(record, 'ref', onOneLine) ?? textOf(record, 'name', onOneLine) ?? '';
}
