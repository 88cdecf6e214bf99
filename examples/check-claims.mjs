// Checks the arithmetic that the Maidstone plan states in prose. Usage: node examples/check-claims.mjs
import { reconcile } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';

for (const status of ['inconsistent', 'consistent', 'cannot-tell']) {
  const claims = maidstone2014.claims.filter((claim) => reconcile(claim).status === status);
  console.log(`\n${status}: ${claims.length}`);
  for (const claim of claims) {
    const [{ code, message }] = reconcile(claim).reasons;
    if (code !== 'nothing-to-check') console.log(`- ${claim.source.paragraph} "${claim.text}"\n  ${message}`);
  }
}
