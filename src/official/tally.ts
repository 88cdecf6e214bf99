import { officialProblem } from '../explain/officialProblems.js';
import type { OfficialCount } from './officialCounts.js';

/** What tells a count from every other. */
export type Counted = Omit<OfficialCount, 'count' | 'rows' | 'codes'> & { readonly codes?: readonly string[] };

type Sum = { -readonly [Key in keyof OfficialCount]: OfficialCount[Key] };

// Adjusted severities have five decimals. In whole units of this size sums of them are exact.
const UNITS = 1e6;

/** Adds up rows to counts. */
export interface Tally {
  /** Adds to the count of an area, a period and a measure. One that is in two files would be counted twice: refused. */
  readonly add: (counted: Counted, count: number, rows?: number) => void;
  readonly counts: () => readonly OfficialCount[];
}

/** Makes a tally. */
export function tallyOf(): Tally {
  const sums = new Map<string, Sum>();
  return {
    add: (counted, count, rows = 1) => {
      const key = keyOf(counted);
      const sum = sums.get(key);
      if (sum === undefined) {
        sums.set(key, { codes: [], ...counted, count: Math.round(count * UNITS), rows });
        return;
      }
      const { area, period, file } = counted;
      if (sum.file !== file) throw officialProblem('period-twice', { file, other: sum.file, period, area });
      sum.count += Math.round(count * UNITS);
      sum.rows += rows;
    },
    counts: () => [...sums.values()].map((sum) => ({ ...sum, count: sum.count / UNITS })),
  };
}

function keyOf({ kind, force, area, period, measure }: Counted): string {
  return `${kind}\t${String(force)}\t${area}\t${period}\t${measure}`;
}
