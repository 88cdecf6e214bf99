import { officialProblem } from '../explain/officialProblems.js';

// Of fewer rows all may have an equal by chance.
const FEWEST = 8;
const PRIME = 0x01_00_01_93;
const OTHER_PRIME = 0x85_eb_ca_6b;

/**
 * Finds a table that was added to itself: each of its rows is there an even number of times. The rows are not kept.
 * Equal rows cancel each other out in two sums, which happens by chance once in 2^64 tables.
 */
export function evenRows(file: string): {
  readonly see: (cells: readonly string[]) => void;
  readonly refuse: () => void;
} {
  let [one, other, rows] = [0, 0, 0];
  return {
    see: (cells) => {
      rows += 1;
      let [a, b] = [1, 2];
      for (const cell of cells) {
        for (let place = 0; place < cell.length; place += 1) a = Math.imul(a ^ cell.charCodeAt(place), PRIME);
        b = Math.imul(b ^ a ^ (a >>> 15), OTHER_PRIME);
        a = Math.imul(a ^ cell.length, PRIME);
      }
      one ^= a;
      other ^= b;
    },
    refuse: () => {
      if (rows >= FEWEST && one === 0 && other === 0) throw officialProblem('all-rows-twice', { file });
    },
  };
}
