import { officeProblem } from '../explain/officeProblems.js';
import { MOST_CELLS } from './limits.js';

/** Returns a function that takes amounts from a budget, and refuses the file once nothing is left. */
export function budgetOf(most: number): (amount: number) => void {
  let left = most;
  return (amount) => {
    // Written so that NaN is refused too.
    if (!((left -= Math.max(0, amount)) >= 0)) throw officeProblem('too-many-cells', { most: MOST_CELLS });
  };
}
