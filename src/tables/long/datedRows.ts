import type { Covers } from '../../model/indicator.js';
import type { Period } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { coversOf } from '../cells/coversOf.js';
import { periodEnding, saysOnlyEnd } from '../cells/periodEnding.js';
import { periodIn } from '../cells/periodIn.js';
import { periodOfRow } from '../cells/periodOfRow.js';
import { type Collector, collectorFor } from '../collector.js';
import { askOfEnds } from '../questions/askOfEnds.js';
import { cellOf, placeOf } from '../record.js';
import { remembered } from '../remembered.js';
import type { Row } from '../row.js';
import type { GatheredRows } from './gatherRows.js';

/** A row of a long table with its period. */
export interface DatedRow {
  readonly row: Row;
  readonly period: Period;
}

/** The rows of an indicator with their periods; only those whose periods could be read. */
export interface DatedRows extends GatheredRows {
  readonly rows: readonly DatedRow[];
  /** How long a time each of its figures covers, if a column or an answer says it. */
  readonly covers: Covers | undefined;
}

/** Reads the periods of the rows of indicators, under the heading of their column. */
export function datedRows(gathered: readonly GatheredRows[], heading: string, collector: Collector): DatedRows[] {
  const read = remembered(parsePeriod);
  const found = gathered.map((its) => {
    const rows = its.records.map((record) => {
      if (cellOf(record, 'period') === undefined)
        collector.problem('empty-cell', placeOf(record, 'period'), { needs: 'period' });
      return { record, period: periodIn(periodOfRow(record, read, collector)) };
    });
    const covers = its.records.flatMap((record) => coversOf(record, collectorFor('indicators')) ?? [])[0];
    const days = rows.flatMap(({ period }) => (period && saysOnlyEnd(period, heading) ? period.end : []));
    return { its, rows, covers, days, names: its.names, line: its.records[0].row.line };
  });
  const lengths = askOfEnds(
    found.filter(({ covers, days }) => covers === undefined && days.length > 0),
    heading,
    collector,
  );
  return found.map((each) => {
    const covers = each.covers ?? lengths.get(each);
    const rows = each.rows.flatMap(({ record, period }): DatedRow[] => {
      const whole = period && saysOnlyEnd(period, heading) ? periodEnding(period, covers, record, collector) : period;
      return whole === undefined ? [] : [{ row: record.row, period: whole }];
    });
    return { ...each.its, rows, covers, isSound: each.its.isSound && rows.length === each.rows.length };
  });
}
