// What the checks in a browser say of themselves, a line each, and how many passed and failed.

/** How many checks passed and failed so far. */
export const count = { passed: 0, failed: 0 };

/** Says how a check went: it passed where there are no problems. */
export function record(what, problems) {
  const isPassed = problems.length === 0;
  count[isPassed ? 'passed' : 'failed'] += 1;
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${what}`);
  for (const problem of problems.slice(0, 20)) console.log(`        ${problem}`);
}

/** Returns a problem for each expectation that is not met. */
export function unmet(expectations) {
  return Object.entries(expectations).flatMap(([what, isMet]) => (isMet ? [] : [`not so: ${what}`]));
}
