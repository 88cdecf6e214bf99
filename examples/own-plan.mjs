// Reads a plan from a JSON file, with every mistake named, and evaluates it.
// The plan of the Example District is invented. Usage: node examples/own-plan.mjs [file] [YYYY-MM-DD]
import { readFileSync } from 'node:fs';
import { evaluatePlan, formatPeriod, formatStatus, getIndicator } from 'community-safety-plan';
import { safeParsePlan } from 'community-safety-plan/schema';

const [file = new URL('own-plan.json', import.meta.url), asOf = '2027-06-30'] = process.argv.slice(2);

const result = safeParsePlan(JSON.parse(readFileSync(file, 'utf8')));
if (result.ok) {
  const { plan } = result;
  console.log(`${plan.title}\nStatus on ${formatPeriod(asOf)}\n`);
  for (const { indicatorId, status, reasons } of evaluatePlan(plan, { asOf }).indicators) {
    console.log(`${getIndicator(plan, indicatorId).name}: ${formatStatus(status)}`);
    for (const { message } of reasons) console.log(`  ${message}`);
  }
} else {
  console.log(`${file} has mistakes:`);
  for (const { path, message } of result.issues) console.log(`  ${path}: ${message}`);
  process.exitCode = 1;
}
