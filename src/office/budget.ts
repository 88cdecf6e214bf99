import { officeProblem } from '../explain/officeProblems.js';
import { MOST_CELLS } from './limits.js';

/** Returns what takes from a budget, and refuses the file once there is nothing left of it. */
export function budgetOf(most: number): (amount: number) => void {
  let left = most;
  return (amount) => {
    // Not a number is not enough either.
    if (!((left -= Math.max(0, amount)) >= 0)) throw officeProblem('too-many-cells', { most: MOST_CELLS });
  };
}
