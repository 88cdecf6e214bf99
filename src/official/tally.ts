import type { OfficialCount } from './officialCounts.js';

/** What tells a count from every other. */
export type Counted = Omit<OfficialCount, 'count' | 'rows' | 'codes'> & { readonly codes?: readonly string[] };

type Sum = { -readonly [Key in keyof OfficialCount]: OfficialCount[Key] };

// Adjusted severities have five decimals. In whole units of this size sums of them are exact.
const UNITS = 1e6;

/** Adds up rows to counts. */
export interface Tally {
  /** Adds to the count of an area, a period and a measure. */
  readonly add: (counted: Counted, count: number) => void;
  /** Says whether a count is there. */
  readonly has: (counted: Pick<Counted, 'kind' | 'force' | 'area' | 'period' | 'measure'>) => boolean;
  readonly counts: () => readonly OfficialCount[];
}

/** Makes a tally. */
export function tallyOf(): Tally {
  const sums = new Map<string, Sum>();
  return {
    add: (counted, count) => {
      const key = keyOf(counted);
      const sum = sums.get(key);
      if (sum === undefined) {
        sums.set(key, { codes: [], ...counted, count: Math.round(count * UNITS), rows: 1 });
        return;
      }
      sum.count += Math.round(count * UNITS);
      sum.rows += 1;
    },
    has: (counted) => sums.has(keyOf(counted)),
    counts: () => [...sums.values()].map((sum) => ({ ...sum, count: sum.count / UNITS })),
  };
}

function keyOf({ kind, force, area, period, measure }: Pick<Counted, 'kind' | 'force' | 'area' | 'period' | 'measure'>): string {
  return `${kind}\t${String(force)}\t${area}\t${period}\t${measure}`;
}
