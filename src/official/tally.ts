import { officialProblem } from '../explain/officialProblems.js';
import type { OfficialCount } from './officialCounts.js';

/** What distinguishes one count from another. */
export type Counted = Omit<OfficialCount, 'count' | 'rows' | 'codes'> & { readonly codes?: readonly string[] };

/**
 * An area in a period, with the sums of its measures. A large file has many, so each takes as little memory as
 * possible.
 */
interface Place {
  readonly of: Pick<OfficialCount, 'area' | 'codes' | 'district' | 'kind' | 'force' | 'period'>;
  readonly sums: Map<string, Sum>;
}

interface Sum {
  readonly file: string;
  readonly line: number;
  count: number;
  rows: number;
}

// Adjusted severities have five decimals. Sums in whole units of this size are exact.
const UNITS = 1e6;

/** Adds up rows to counts. */
export interface Tally {
  /**
   * Adds to the count of an area, a period and a measure. A count in two files would be counted twice, so it is
   * refused.
   */
  readonly add: (counted: Counted, count: number, rows?: number) => void;
  readonly counts: () => readonly OfficialCount[];
}

/** Returns a new tally. */
export function tallyOf(): Tally {
  const byArea = new Map<string, Map<string, Place[]>>();
  // Consecutive rows are often about the same area.
  let last: Place | undefined;
  return {
    add: (counted, count, rows = 1) => {
      last = last !== undefined && isAt(last, counted) ? last : placeFor(counted, byArea);
      const { sums } = last;
      const { measure, area, period, file, line } = counted;
      const units = Math.round(count * UNITS);
      const sum = sums.get(measure);
      if (sum === undefined) {
        sums.set(measure, { file, line, count: units, rows });
        return;
      }
      if (sum.file !== file) throw officialProblem('period-twice', { file, other: sum.file, period, area });
      sum.count += units;
      sum.rows += rows;
    },
    counts: () => {
      const counts: OfficialCount[] = [];
      for (const periods of byArea.values()) {
        for (const places of periods.values()) {
          for (const { of, sums } of places) {
            for (const [measure, { file, line, count, rows }] of sums) {
              counts.push({ ...of, measure, count: count / UNITS, file, rows, line });
            }
          }
        }
      }
      return counts;
    },
  };
}

function placeFor(
  { area, codes = [], district, kind, force, period }: Counted,
  byArea: Map<string, Map<string, Place[]>>,
): Place {
  let periods = byArea.get(area);
  if (periods === undefined) byArea.set(area, (periods = new Map<string, Place[]>()));
  let places = periods.get(period);
  if (places === undefined) periods.set(period, (places = []));
  for (const each of places) if (each.of.force === force && each.of.kind === kind) return each;
  const of = { area, codes, kind, force, period, ...(district !== undefined && { district }) };
  const place = { of, sums: new Map<string, Sum>() };
  places.push(place);
  return place;
}

function isAt({ of }: Place, { area, kind, force, period }: Counted): boolean {
  return of.area === area && of.period === period && of.force === force && of.kind === kind;
}
